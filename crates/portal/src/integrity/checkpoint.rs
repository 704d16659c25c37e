//! Checkpoints: a signed root over every event so far. What is sealed cannot be rewritten without the key,
//! even by somebody who recomputes every hash.

use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use greenlane_db::{At, FromRow, args};
use greenlane_domain::record::checkpoint_root;
use jiff::Timestamp;

pub(crate) mod sql {
    pub const LAST: &str =
        "select seq, at, root, key_id, signature from checkpoint order by seq desc limit 1";
    pub const ALL: &str = "select seq, at, root, key_id, signature from checkpoint order by seq";
    pub const HASHES: &str =
        "select seq, hash, recorded_at from event where seq > $1 order by seq limit $2";
    pub const INSERT: &str =
        "insert into checkpoint (seq, at, root, key_id, signature) values ($1, $2, $3, $4, $5)";
}

/// Most events that one checkpoint adds: bounds the memory of sealing and of verifying.
pub(crate) const SPAN: i64 = 20_000;

#[derive(Debug, Clone, FromRow)]
pub(crate) struct CheckpointRow {
    pub seq: i64,
    pub at: At,
    pub root: Vec<u8>,
    pub key_id: String,
    pub signature: Vec<u8>,
}

#[derive(FromRow)]
pub(crate) struct HashRow {
    pub seq: i64,
    pub hash: Vec<u8>,
    pub recorded_at: At,
}

/// What a checkpoint's signature covers.
pub(crate) fn signed_bytes(seq: i64, at: Timestamp, root: &[u8]) -> Vec<u8> {
    let mut bytes = b"greenlane checkpoint 1".to_vec();
    bytes.extend(seq.to_be_bytes());
    bytes.extend(at.as_microsecond().to_be_bytes());
    bytes.extend(root);
    bytes
}

/// What sealing did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sealed {
    /// The last sealed event.
    pub seq: i64,
    /// How many events were newly sealed.
    pub events: i64,
}

/// Seals all events since the last checkpoint, and all assessments.
pub async fn seal(app: &App) -> Result<Sealed, Failure> {
    let db = app.db(&System);
    let last: Option<CheckpointRow> = db.optional(sql::LAST, vec![]).await?;
    let (mut seq, mut root) = last.map_or((0, Vec::new()), |c| (c.seq, c.root));
    let mut events = 0;
    loop {
        let rows: Vec<HashRow> = db.all(sql::HASHES, args![seq, SPAN]).await?;
        let Some(newest) = rows.last() else { break };
        root = checkpoint_root(&root, rows.iter().map(|r| (r.seq, r.hash.as_slice()))).to_vec();
        seq = newest.seq;
        events += i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let at = app.clock().now();
        let signature = app.keys().sign_bytes(&signed_bytes(seq, at, &root));
        let values = args![
            seq,
            at,
            root.as_slice(),
            app.keys().ed25519_kid(),
            signature.as_slice()
        ];
        db.execute(sql::INSERT, values).await?;
    }
    super::assessments::seal(app).await?;
    Ok(Sealed { seq, events })
}
