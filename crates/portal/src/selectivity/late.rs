//! What imports had said of declarations before these were assessed.
//!
//! An answer does not wait for what files say, and an import knows only who was assessed before it. So what was assessed since the
//! last time is held against the store by a job. Assessments have places without gaps and become visible in that order: nothing is
//! left out when a process ends, and what is met twice says nothing new.

use super::imported::{Says, assessed, import_of, outcome, record};
use super::sql;
use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use greenlane_db::{Day, FromRow, args};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// So many assessments are looked at together.
const SOME: i64 = 2_000;

/// An assessment that was not held against the store yet.
#[derive(Debug, FromRow)]
struct Late {
    seq: i64,
    series: String,
    declaration: String,
    declared_on: Day,
}

/// Records what imports say of what was assessed since the last time; returns of how many declarations that was new.
pub(crate) async fn take(app: &App) -> Result<u64, Failure> {
    let mut news = 0;
    loop {
        let (after,): (i64,) = app.db(&System).one(sql::HELD, args![]).await?;
        let rows: Vec<Late> = app.db(&System).all(sql::LATE, args![after, SOME]).await?;
        let Some(last) = rows.last().map(|row| row.seq) else {
            return Ok(news);
        };
        let mut days: BTreeMap<(String, Date), BTreeSet<String>> = BTreeMap::new();
        for row in rows {
            let of = days.entry((row.series, row.declared_on.0)).or_default();
            of.insert(row.declaration);
        }
        for ((series, day), named) in &days {
            news += of_day(app, (series.as_str(), *day), named).await?;
        }
        let moved = app.db(&System).execute(sql::HOLD, args![last, after]);
        if moved.await? == 0 {
            // Another process was first; what it left is looked at the next time.
            return Ok(news);
        }
    }
}

async fn of_day(
    app: &App,
    (series, day): (&str, Date),
    named: &BTreeSet<String>,
) -> Result<u64, Failure> {
    let store = app.trade().store();
    let spoken = store.spoke_of_exams(series, day, named).await?;
    if spoken.is_empty() {
        return Ok(0);
    }
    let wanted: BTreeSet<String> = spoken.keys().cloned().collect();
    let found = store.examined(series, day, &wanted).await?;
    let live = assessed(app, &System, series, &wanted).await?;
    let mut said: Vec<Says<'_>> = Vec::new();
    for (declaration, examined) in &found {
        let whose = live.get(declaration).zip(spoken.get(declaration));
        if let Some(((outcome, note), (of, manifest))) = outcome(examined).zip(whose) {
            said.push((of, import_of(manifest)?, outcome, note));
        }
    }
    record(app, &System, &said).await
}
