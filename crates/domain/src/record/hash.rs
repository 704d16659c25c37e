//! The hash chain. Every field is length-prefixed, so no two different events have the same bytes.

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// A SHA-256 digest.
pub type Digest32 = [u8; 32];

/// What the first event of every stream points back to.
pub const GENESIS: Digest32 = [0; 32];

/// An event's bytes as they are stored: what the hash covers.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the columns of the event table")]
pub struct Sealed<'a> {
    pub prev: &'a [u8],
    pub seq: i64,
    pub stream_kind: &'a str,
    pub stream_id: Uuid,
    pub version: i64,
    pub id: Uuid,
    pub kind: &'a str,
    pub payload: &'a str,
    pub member_id: Option<Uuid>,
    pub audience: &'a str,
    pub actor_id: Option<Uuid>,
    pub actor_role: &'a str,
    pub policy: &'a str,
    pub ground: Option<&'a str>,
    pub recorded_at: Timestamp,
    pub effective_at: Timestamp,
}

struct Writer(Sha256);

impl Writer {
    fn field(&mut self, bytes: &[u8]) {
        self.0
            .update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
        self.0.update(bytes);
    }

    fn optional(&mut self, bytes: Option<&[u8]>) {
        match bytes {
            Some(bytes) => {
                self.0.update([1]);
                self.field(bytes);
            }
            None => self.0.update([0]),
        }
    }
}

/// The hash of an event, over every stored field and its predecessor's hash.
pub fn event_hash(event: &Sealed<'_>) -> Digest32 {
    let mut w = Writer(Sha256::new());
    w.field(event.prev);
    w.field(&event.seq.to_be_bytes());
    w.field(event.stream_kind.as_bytes());
    w.field(event.stream_id.as_bytes());
    w.field(&event.version.to_be_bytes());
    w.field(event.id.as_bytes());
    w.field(event.kind.as_bytes());
    w.field(event.payload.as_bytes());
    w.optional(event.member_id.as_ref().map(|id| id.as_bytes().as_slice()));
    w.field(event.audience.as_bytes());
    w.optional(event.actor_id.as_ref().map(|id| id.as_bytes().as_slice()));
    w.field(event.actor_role.as_bytes());
    w.field(event.policy.as_bytes());
    w.optional(event.ground.map(str::as_bytes));
    w.field(&event.recorded_at.as_microsecond().to_be_bytes());
    w.field(&event.effective_at.as_microsecond().to_be_bytes());
    w.0.finalize().into()
}

/// The root that a checkpoint signs: the previous root and, in order, each event since.
pub fn checkpoint_root<'a>(
    previous: &[u8],
    events: impl IntoIterator<Item = (i64, &'a [u8])>,
) -> Digest32 {
    let mut w = Writer(Sha256::new());
    w.field(previous);
    for (seq, hash) in events {
        w.field(&seq.to_be_bytes());
        w.field(hash);
    }
    w.0.finalize().into()
}
