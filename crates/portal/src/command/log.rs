//! What a transaction adds to the record. It is written in one go at the commit, so that the events of many
//! commands go into few statements.

use super::rows::EventRow;
use crate::failure::Failure;
use greenlane_db::{Args, At, Tx, args, insert_rows};
use jiff::Timestamp;
use std::collections::BTreeMap;
use uuid::Uuid;

pub(crate) mod sql {
    // The row of the head is the one lock that orders all writers; it makes `seq` gapless, and keeps
    // `recorded_at` from running backwards when a machine's clock is set back.
    pub const TAKE_PLACES: &str = "update log_head set seq = seq + $2,
 recorded_at = case when recorded_at is null or recorded_at < $1 then $1 else recorded_at end
 where id = 1 returning seq, recorded_at";
    pub const HEAD_MOVED: &str = "update log_head set seq = $1, recorded_at = $2 where id = 1";
    pub const INSERT: &str =
        "insert into event (seq, stream_kind, stream_id, version, id, kind, payload, member_id,
 audience, actor_id, actor_role, policy, ground, recorded_at, effective_at, prev_hash, hash)
 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    pub const STREAM_BEGUN: &str =
        "insert into stream (stream_id, stream_kind, version, hash) values ($1, $2, $3, $4)";
    pub const STREAM_MOVED: &str =
        "update stream set version = $1, hash = $2 where stream_id = $3 and version = $4";
}

/// The end of the log, as this transaction sees it and as the table has it.
struct Head {
    seq: i64,
    recorded_at: Timestamp,
    stored: (i64, Timestamp),
}

/// A stream that goes on (or begins, after version 0).
pub(super) struct Moved {
    pub kind: &'static str,
    pub before: i64,
    pub version: i64,
    pub hash: Vec<u8>,
}

#[derive(Default)]
pub(super) struct Log {
    head: Option<Head>,
    events: Vec<EventRow>,
    streams: BTreeMap<Uuid, Moved>,
}

impl Log {
    /// Takes `count` places in the log: the first of them, and the moment at which they are recorded. The first
    /// call makes all other writers wait until this transaction ends.
    pub async fn take_places(
        &mut self,
        tx: &mut Tx,
        now: Timestamp,
        count: i64,
    ) -> Result<(i64, Timestamp), Failure> {
        let head = if let Some(head) = &mut self.head {
            head.seq += count;
            head.recorded_at = head.recorded_at.max(now);
            head
        } else {
            let (seq, At(recorded_at)) = tx.one(sql::TAKE_PLACES, args![now, count]).await?;
            self.head.insert(Head {
                seq,
                recorded_at,
                stored: (seq, recorded_at),
            })
        };
        Ok((head.seq - count + 1, head.recorded_at))
    }

    pub fn add(&mut self, event: EventRow) {
        self.events.push(event);
    }

    /// A stream moved to another version; what it was before the transaction stays known.
    pub fn moved(&mut self, id: Uuid, to: Moved) {
        let before = self.streams.get(&id).map_or(to.before, |m| m.before);
        self.streams.insert(id, Moved { before, ..to });
    }

    /// Writes events, streams and head.
    ///
    /// # Errors
    /// `Conflict` when somebody else moved a stream since it was read.
    pub async fn write(self, tx: &mut Tx) -> Result<(), Failure> {
        let events = self.events.into_iter().map(EventRow::into_args).collect();
        insert_rows(tx, sql::INSERT, events).await?;
        let mut begun: Vec<Args> = Vec::new();
        for (id, to) in self.streams {
            if to.before == 0 {
                begun.push(args![id, to.kind, to.version, to.hash]);
                continue;
            }
            let values = args![to.version, to.hash, id, to.before];
            if tx.execute(sql::STREAM_MOVED, values).await? == 0 {
                return Err(Failure::Conflict);
            }
        }
        insert_rows(tx, sql::STREAM_BEGUN, begun).await?;
        let Some(head) = self.head else {
            return Ok(());
        };
        if head.stored != (head.seq, head.recorded_at) {
            let values = args![head.seq, head.recorded_at];
            tx.execute(sql::HEAD_MOVED, values).await?;
        }
        Ok(())
    }
}
