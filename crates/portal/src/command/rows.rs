//! Rows of the record's table, as they are read and written.

use greenlane_db::{Args, At, FromRow, args};
use greenlane_domain::record::{Actor, Recorded, Sealed};
use serde::de::DeserializeOwned;
use std::ops::Deref;
use uuid::Uuid;

/// An event as far as folding needs it; the last one's hash is the stream's head.
#[derive(FromRow)]
pub(crate) struct StreamRow {
    pub seq: i64,
    pub stream_kind: String,
    pub version: i64,
    pub id: Uuid,
    pub payload: String,
    pub actor_id: Option<Uuid>,
    pub actor_role: String,
    pub recorded_at: At,
    pub effective_at: At,
    pub hash: Vec<u8>,
}

/// A whole event.
#[derive(FromRow)]
pub(crate) struct EventRow {
    #[sqlx(flatten)]
    pub row: StreamRow,
    pub stream_id: Uuid,
    pub kind: String,
    pub member_id: Option<Uuid>,
    pub audience: String,
    pub policy: String,
    pub ground: Option<String>,
    pub prev_hash: Vec<u8>,
}

/// The columns that folding needs read alike on both.
impl Deref for EventRow {
    type Target = StreamRow;
    fn deref(&self) -> &StreamRow {
        &self.row
    }
}

impl StreamRow {
    pub(crate) fn recorded<E: DeserializeOwned>(&self) -> Result<Recorded<E>, serde_json::Error> {
        Ok(Recorded {
            seq: self.seq,
            version: self.version,
            id: self.id,
            event: serde_json::from_str(&self.payload)?,
            by: Actor {
                account: self.actor_id,
                role: self.actor_role.clone(),
            },
            recorded_at: self.recorded_at.0,
            effective_at: self.effective_at.0,
        })
    }
}

impl EventRow {
    pub(crate) fn sealed(&self) -> Sealed<'_> {
        Sealed {
            prev: &self.prev_hash,
            seq: self.seq,
            stream_kind: &self.stream_kind,
            stream_id: self.stream_id,
            version: self.version,
            id: self.id,
            kind: &self.kind,
            payload: &self.payload,
            member_id: self.member_id,
            audience: &self.audience,
            actor_id: self.actor_id,
            actor_role: &self.actor_role,
            policy: &self.policy,
            ground: self.ground.as_deref(),
            recorded_at: self.recorded_at.0,
            effective_at: self.effective_at.0,
        }
    }

    /// In the order of the log's insert statement.
    pub(super) fn into_args(self) -> Args {
        let row = self.row;
        args![
            row.seq,
            row.stream_kind,
            self.stream_id,
            row.version,
            row.id,
            self.kind,
            row.payload,
            self.member_id,
            self.audience,
            row.actor_id,
            row.actor_role,
            self.policy,
            self.ground,
            row.recorded_at.0,
            row.effective_at.0,
            self.prev_hash,
            row.hash
        ]
    }
}
