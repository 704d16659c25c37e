//! Query tables made anew when their definition changed, from the events, some streams at a time.
//!
//! A migration can add a column, but not know what stands in it: that is in the events. So each kind of stream has a
//! definition (its tables, their columns, and a number raised by hand), the database keeps by which one its rows were
//! made, and whoever opens an installation makes anew what was made by another. What was interrupted goes on where it
//! stopped. The record itself is only read.

use super::streams::{StreamKind, streams};
use crate::app::App;
use crate::command::{EventRow, System};
use crate::failure::Failure;
use greenlane_db::{Table, TableRow, Tx, args};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use uuid::Uuid;

mod sql {
    pub const KNOWN: &str = "select kind, definition, reached from projection order by kind";
    pub const MADE: &str = "insert into projection (kind, definition, reached) values ($1, $2, $3)
 on conflict (kind) do update set definition = excluded.definition, reached = excluded.reached";
    pub const FORGET: &str = "delete from projection where ($1 = '' or kind = $1)";
    pub const ANY: &str = "select stream_id from stream where stream_kind = $1 limit 1";
    // Whoever records an event moves this row first: until the batch is written, nobody does.
    pub const HOLD: &str = "update log_head set seq = seq where id = 1";
    pub const STREAMS: &str =
        "select stream_id from stream where stream_kind = $1 and stream_id > $2
 order by stream_id limit $3";
    pub const EVENTS: &str =
        "select seq, stream_kind, stream_id, version, id, kind, payload, member_id, audience,
 actor_id, actor_role, policy, ground, recorded_at, effective_at, prev_hash, hash
 from event where stream_kind = $1 and stream_id > $2 and stream_id <= $3 order by stream_id, version";
}

/// Streams of one batch, which is one transaction.
const BATCH: i64 = 400;

/// What was made anew of one kind of stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Renewed {
    /// The kind of stream.
    pub kind: &'static str,
    /// Streams whose rows were worked out.
    pub streams: usize,
    /// Rows that were not as they should be.
    pub rows: usize,
}

impl StreamKind {
    /// What tells one way of making its tables from another.
    pub(super) fn definition(&self) -> String {
        let mut hash = Sha256::new();
        for table in self.tables {
            hash.update(format!("{} {}", table.name, table.key));
            for column in table.columns {
                hash.update(format!("\n{} {:?}", column.0, column.1));
            }
            hash.update("\n\n");
        }
        let mut text = format!("{}:", self.revision);
        for byte in hash.finalize().iter().take(16) {
            let _ = write!(text, "{byte:02x}");
        }
        text
    }
}

type Known = (String, String, Option<Uuid>);

/// Makes anew every table whose definition is another than the one it was made by. Nothing is done where all are as they
/// should be, which is known without reading a row.
pub async fn renew(app: &App) -> Result<Vec<Renewed>, Failure> {
    renew_by(app, BATCH, usize::MAX).await
}

/// Forgets by which definition the tables were made, of one kind or of all, so that [`renew`] makes them anew.
pub async fn forget(app: &App, kind: Option<&str>) -> Result<(), Failure> {
    let values = args![kind.unwrap_or_default()];
    app.db(&System).execute(sql::FORGET, values).await?;
    Ok(())
}

/// The same in batches of so many streams, and no more than so many batches.
pub(super) async fn renew_by(app: &App, size: i64, most: usize) -> Result<Vec<Renewed>, Failure> {
    let known: Vec<Known> = app.db(&System).all(sql::KNOWN, args![]).await?;
    let mut left = most;
    let mut all = Vec::new();
    for kind in streams() {
        let definition = kind.definition();
        let made = known.iter().find(|(name, ..)| name == kind.kind);
        let same = made.filter(|(_, by, _)| *by == definition);
        let from = match same {
            Some((_, _, None)) => continue,
            Some((_, _, Some(reached))) => *reached,
            None if made.is_none() && is_empty(app, kind.kind).await? => {
                mark(app, (kind.kind, &definition), None).await?;
                continue;
            }
            None => Uuid::nil(),
        };
        let renewed = of_kind(app, (&kind, &definition), from, (size, &mut left)).await?;
        tracing::info!(
            renewed.kind,
            renewed.streams,
            renewed.rows,
            "query tables were made anew"
        );
        all.push(renewed);
    }
    Ok(all)
}

async fn is_empty(app: &App, kind: &str) -> Result<bool, Failure> {
    let any: Option<(Uuid,)> = app.db(&System).optional(sql::ANY, args![kind]).await?;
    Ok(any.is_none())
}

async fn mark(app: &App, made: (&str, &str), reached: Option<Uuid>) -> Result<(), Failure> {
    let mut tx = app.0.parts.db.begin().await?;
    mark_in(&mut tx, made, reached).await?;
    Ok(tx.commit().await?)
}

async fn mark_in(
    tx: &mut Tx,
    (kind, definition): (&str, &str),
    reached: Option<Uuid>,
) -> Result<(), Failure> {
    tx.execute(sql::MADE, args![kind, definition, reached])
        .await?;
    Ok(())
}

async fn of_kind(
    app: &App,
    (kind, definition): (&StreamKind, &str),
    from: Uuid,
    (size, left): (i64, &mut usize),
) -> Result<Renewed, Failure> {
    let mut renewed = Renewed {
        kind: kind.kind,
        streams: 0,
        rows: 0,
    };
    let mut after = from;
    while *left > 0 {
        *left -= 1;
        let mut tx = app.0.parts.db.begin().await?;
        tx.execute(sql::HOLD, args![]).await?;
        let ids: Vec<(Uuid,)> = tx.all(sql::STREAMS, args![kind.kind, after, size]).await?;
        // After the last stream there may still be rows that no stream accounts for.
        let last = ids.last().map_or(Uuid::max(), |(id,)| *id);
        renewed.rows += batch(app, &mut tx, kind, (after, last)).await?;
        renewed.streams += ids.len();
        let whole = ids.is_empty();
        let reached = (!whole).then_some(last);
        mark_in(&mut tx, (kind.kind, definition), reached).await?;
        tx.commit().await?;
        if whole {
            break;
        }
        after = last;
    }
    Ok(renewed)
}

/// The rows of the streams after `after` up to and with `last`, made to be what their events say. Returns rows touched.
async fn batch(
    app: &App,
    tx: &mut Tx,
    kind: &StreamKind,
    (after, last): (Uuid, Uuid),
) -> Result<usize, Failure> {
    let events: Vec<EventRow> = tx.all(sql::EVENTS, args![kind.kind, after, last]).await?;
    let mut made: Vec<(usize, TableRow)> = Vec::new();
    for own in events.chunk_by(|a, b| a.stream_id == b.stream_id) {
        let Some(id) = own.first().map(|event| event.stream_id) else {
            continue;
        };
        let rows = (kind.fold)(id, own).map_err(|what| {
            Failure::Internal(format!("stream {} {id} cannot be read: {what}", kind.kind))
        })?;
        made.extend(rows);
    }
    let mut touched = 0;
    for (place, table) in kind.tables.iter().enumerate() {
        let rows: Vec<&TableRow> = made
            .iter()
            .filter(|(of, _)| *of == place)
            .map(|(_, row)| row)
            .collect();
        touched += made_to_be(app, tx, table, (after, last), &rows).await?;
    }
    Ok(touched)
}

async fn made_to_be(
    app: &App,
    tx: &mut Tx,
    table: &Table,
    (after, last): (Uuid, Uuid),
    rows: &[&TableRow],
) -> Result<usize, Failure> {
    // Nobody writes while the head of the log is held, so what others see is what there is.
    let there = table.read_range(app.db(&System), after, last).await?;
    let there: Vec<&TableRow> = there.values().flatten().collect();
    Ok(table.change(tx, &there, rows).await?)
}
