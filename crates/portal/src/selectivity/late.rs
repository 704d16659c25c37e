//! What imports had said of declarations before these were assessed.
//!
//! An answer does not wait for what files say, and an import knows only who was assessed before it. So what was assessed since the
//! last time is held against the store by a job. Assessments have places without gaps and become visible in that order: nothing is
//! left out when a process ends, and what is met twice says nothing new.

use super::declaration::series_of;
use super::imported::of_day;
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
            let series = series_of(&row.series).to_owned();
            let of = days.entry((series, row.declared_on.0)).or_default();
            of.insert(row.declaration);
        }
        for ((series, day), named) in &days {
            news += of_day(app, &System, (series.as_str(), *day), named).await?;
        }
        let moved = app.db(&System).execute(sql::HOLD, args![last, after]);
        if moved.await? == 0 {
            // Another process was first; what it left is looked at the next time.
            return Ok(news);
        }
    }
}
