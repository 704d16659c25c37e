//! Reads everything again and names what is not as it was written.

use super::assessments;
use super::checkpoint::{self, CheckpointRow, HashRow, SPAN, signed_bytes};
use super::streams::{StreamKind, streams};
use crate::app::App;
use crate::command::{EventRow, System};
use crate::failure::Failure;
use greenlane_db::{TableRow, args};
use greenlane_domain::record::{GENESIS, checkpoint_root, event_hash};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use uuid::Uuid;

mod sql {
    pub const EVENTS: &str =
        "select seq, stream_kind, stream_id, version, id, kind, payload, member_id, audience,
 actor_id, actor_role, policy, ground, recorded_at, effective_at, prev_hash, hash
 from event where stream_id > $1 and stream_id <= $2 order by stream_id, version";
    pub const HEADS: &str = "select stream_id, stream_kind, version, hash from stream
 where stream_id > $1 order by stream_id limit $2";
    pub const ORPHANS: &str = "select distinct e.stream_id from event e
 left join stream s on s.stream_id = e.stream_id where s.stream_id is null";
    pub const HEAD: &str = "select seq from log_head where id = 1";
}

/// Streams read at a time.
const BATCH: i64 = 400;

/// A record that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Which record: `event 17`, `stream member 0190…`, `table member 0190…`, `checkpoint 200`.
    pub record: String,
    /// What is wrong.
    pub what: String,
}

/// What verification found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Events read.
    pub events: u64,
    /// Streams folded.
    pub streams: u64,
    /// Query rows compared.
    pub rows: u64,
    /// Assessments whose seals were made again.
    pub assessments: u64,
    /// Checkpoints whose signature and root were checked.
    pub checkpoints: u64,
    /// Events after the last checkpoint.
    pub unsealed: u64,
    /// What is wrong, each record named.
    pub problems: Vec<Problem>,
}

impl Report {
    pub(super) fn add(&mut self, record: impl Into<String>, what: impl Into<String>) {
        self.problems.push(Problem {
            record: record.into(),
            what: what.into(),
        });
    }

    fn take(&mut self, other: Self) {
        self.events += other.events;
        self.streams += other.streams;
        self.rows += other.rows;
        self.problems.extend(other.problems);
    }
}

type Head = (Uuid, String, i64, Vec<u8>);
type Tables = BTreeMap<Uuid, Vec<TableRow>>;

/// Verifies the whole record.
pub async fn verify(app: &App) -> Result<Report, Failure> {
    let mut report = Report::default();
    in_order(app, &mut report).await?;
    assessments::verify(app, &mut report).await?;
    let kinds: Arc<HashMap<&'static str, StreamKind>> =
        Arc::new(streams().into_iter().map(|k| (k.kind, k)).collect());
    let db = app.db(&System);
    let orphans: Vec<(Uuid,)> = db.all(sql::ORPHANS, vec![]).await?;
    for (id,) in orphans {
        report.add(format!("stream {id}"), "its events have no head");
    }
    let mut after = Uuid::nil();
    let mut running: Option<tokio::task::JoinHandle<Report>> = None;
    loop {
        let heads: Vec<Head> = db.all(sql::HEADS, args![after, BATCH]).await?;
        let done = heads.is_empty();
        let last = heads.last().map_or(Uuid::max(), |h| h.0);
        let events: Vec<EventRow> = if done {
            Vec::new()
        } else {
            db.all(sql::EVENTS, args![after, last]).await?
        };
        let mut tables = Vec::new();
        for kind in kinds.values() {
            for (place, table) in kind.tables.iter().enumerate() {
                tables.push((
                    kind.kind,
                    place,
                    table.name,
                    table.read_range(db, after, last).await?,
                ));
            }
        }
        // The fold of one batch runs beside the reading of the next.
        if let Some(task) = running.take() {
            report.take(task.await.map_err(|e| Failure::Internal(e.to_string()))?);
        }
        let kinds = Arc::clone(&kinds);
        running = Some(tokio::task::spawn_blocking(move || {
            batch(&kinds, &heads, &events, tables)
        }));
        after = last;
        if done {
            break;
        }
    }
    if let Some(task) = running {
        report.take(task.await.map_err(|e| Failure::Internal(e.to_string()))?);
    }
    Ok(report)
}

// Places without gaps, time that never runs back, and the signed roots.
async fn in_order(app: &App, report: &mut Report) -> Result<(), Failure> {
    let db = app.db(&System);
    let checkpoints: Vec<CheckpointRow> = db.all(checkpoint::sql::ALL, vec![]).await?;
    let mut next = checkpoints.iter().peekable();
    let (mut seq, mut root, mut latest) = (0_i64, Vec::new(), jiff::Timestamp::MIN);
    loop {
        let span = next.peek().map_or(SPAN, |c| (c.seq - seq).clamp(1, SPAN));
        let rows: Vec<HashRow> = db.all(checkpoint::sql::HASHES, args![seq, span]).await?;
        let Some(newest) = rows.last().map(|r| r.seq) else {
            break;
        };
        for row in &rows {
            if row.seq != seq + 1 {
                report.add(format!("event {}", seq + 1), "is missing from the record");
            }
            if row.recorded_at.0 < latest {
                report.add(
                    format!("event {}", row.seq),
                    "is recorded before the event that precedes it",
                );
            }
            latest = latest.max(row.recorded_at.0);
            seq = row.seq;
        }
        if let Some(checkpoint) = next.peek().copied() {
            root = checkpoint_root(&root, rows.iter().map(|r| (r.seq, r.hash.as_slice()))).to_vec();
            if newest >= checkpoint.seq {
                check_seal(app, checkpoint, &root, report);
                root.clone_from(&checkpoint.root);
                next.next();
            }
        } else {
            report.unsealed += u64::try_from(rows.len()).unwrap_or_default();
        }
    }
    for checkpoint in next {
        report.add(
            format!("checkpoint {}", checkpoint.seq),
            "seals events that are missing",
        );
    }
    let (head,): (i64,) = db.one(sql::HEAD, vec![]).await?;
    if head != seq {
        report.add(
            format!("event {head}"),
            format!("is the last by the log's head, but the record ends at {seq}"),
        );
    }
    Ok(())
}

fn check_seal(app: &App, checkpoint: &CheckpointRow, root: &[u8], report: &mut Report) {
    let name = format!("checkpoint {}", checkpoint.seq);
    report.checkpoints += 1;
    if root != checkpoint.root.as_slice() {
        report.add(&name, "the events before it are not those that were sealed");
    }
    let bytes = signed_bytes(checkpoint.seq, checkpoint.at.0, &checkpoint.root);
    if !app
        .keys()
        .verify_bytes(&checkpoint.key_id, &bytes, &checkpoint.signature)
    {
        report.add(&name, "its signature does not verify");
    }
}

type Read = (&'static str, usize, &'static str, Tables);

fn batch(
    kinds: &HashMap<&'static str, StreamKind>,
    heads: &[Head],
    events: &[EventRow],
    mut tables: Vec<Read>,
) -> Report {
    let mut report = Report {
        events: events.len() as u64,
        ..Report::default()
    };
    let mut rest = events;
    for (id, kind, version, hash) in heads {
        let count = rest.iter().take_while(|e| e.stream_id == *id).count();
        let (own, others) = rest.split_at(count);
        rest = others;
        report.streams += 1;
        let name = format!("stream {kind} {id}");
        chain(own, kind, &mut report);
        let end = own.last().map(|e| (e.version, e.hash.as_slice()));
        if end != Some((*version, hash.as_slice())) {
            report.add(
                &name,
                format!("its head says version {version}; its events end elsewhere"),
            );
        }
        let Some(stream) = kinds.get(kind.as_str()) else {
            report.add(&name, "is of an unknown kind");
            continue;
        };
        match (stream.fold)(*id, own) {
            Ok(rows) => compare(*id, kind, rows, &mut tables, &mut report),
            Err(what) => report.add(&name, what),
        }
    }
    for (_, _, table, left) in tables {
        for id in left.keys() {
            report.add(
                format!("table {table} {id}"),
                "has rows that no stream accounts for",
            );
        }
    }
    report
}

fn chain(events: &[EventRow], kind: &str, report: &mut Report) {
    let mut prev: &[u8] = &GENESIS;
    for (place, event) in (1_i64..).zip(events) {
        let name = format!(
            "event {} ({kind} {} version {})",
            event.seq, event.stream_id, event.version
        );
        if event.version != place {
            report.add(&name, format!("stands where version {place} should"));
        }
        if event.stream_kind != kind {
            report.add(&name, "is of another kind than its stream");
        }
        if event.prev_hash != prev {
            report.add(&name, "does not follow the event before it");
        }
        if event_hash(&event.sealed()).as_slice() != event.hash {
            report.add(&name, "was altered: its hash is not that of its content");
        }
        prev = &event.hash;
    }
}

fn compare(
    id: Uuid,
    kind: &str,
    rows: Vec<(usize, TableRow)>,
    tables: &mut [Read],
    report: &mut Report,
) {
    for (of, place, table, read) in tables.iter_mut().filter(|t| t.0 == kind) {
        debug_assert_eq!(*of, kind);
        let mut expected: Vec<String> = rows
            .iter()
            .filter(|(t, _)| t == place)
            .map(|(_, row)| format!("{row:?}"))
            .collect();
        let mut found: Vec<String> = read
            .remove(&id)
            .unwrap_or_default()
            .iter()
            .map(|r| format!("{r:?}"))
            .collect();
        report.rows += found.len() as u64;
        expected.sort();
        found.sort();
        if expected != found {
            report.add(
                format!("table {table} {id}"),
                "differs from what the stream's events say",
            );
        }
    }
}
