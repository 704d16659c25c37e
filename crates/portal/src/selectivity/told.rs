//! What a member is told of its own assessed declarations: to which of them the expedited lane was open, and which links were
//! missing where it was not.
//!
//! Nothing is told before [`SETTLED`] days: a declaration that could have had the lane and has not is one that will be examined,
//! and nobody may learn that before the exam.

use super::row::Why;
use super::sql;
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use greenlane_db::{Args, Day, FromRow, args};
use greenlane_domain::ids::MemberId;
use jiff::ToSpan as _;
use jiff::civil::Date;

/// Days after which an assessment is told of. (Ours; cargo on its way by sea is examined weeks after it was declared.)
pub(crate) const SETTLED: i64 = 30;

/// A declaration by its last assessment.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    /// Its number.
    pub declaration: String,
    /// The day it was lodged.
    pub declared_on: Date,
    /// Whether the lane was open to it.
    pub open: bool,
    /// The roles of whom the lane asks who were not certified and in force.
    pub missing: Vec<String>,
}

#[derive(Debug, FromRow)]
struct ToldRow {
    declaration: String,
    declared_on: Day,
    expedited: bool,
    explanation: String,
}

fn whose(app: &App, member: MemberId, year: i16) -> Result<Args, Failure> {
    let day = |month, day| Date::new(year, month, day).map_err(|_| Failure::NotFound);
    let settled = app.today().saturating_sub(SETTLED.days());
    Ok(args![member.0, day(1, 1)?, day(12, 31)?, settled])
}

/// Of how many of a member's declarations of a year something is told, and to how many of them the lane was open. Only those count
/// whose importer it was, in force at that moment.
pub(crate) async fn counts(
    app: &App,
    asker: &impl Asks,
    (member, year): (MemberId, i16),
) -> Result<(u64, u64), Failure> {
    let whose = whose(app, member, year)?;
    let (all, open): (i64, i64) = app.db(asker).one(sql::TOLD_COUNTS, whose).await?;
    let number = |n: i64| u64::try_from(n).unwrap_or_default();
    Ok((number(all), number(open)))
}

/// Some of them, in the order of their days: `lane` is `open`, `closed` or blank for both.
pub(crate) async fn told(
    app: &App,
    asker: &impl Asks,
    (member, year): (MemberId, i16),
    lane: &str,
    (most, skip): (i64, i64),
) -> Result<Vec<Told>, Failure> {
    let mut values = whose(app, member, year)?;
    values.extend(args![lane, most, skip]);
    let rows: Vec<ToldRow> = app.db(asker).all(sql::TOLD, values).await?;
    rows.into_iter()
        .map(|row| {
            let why: Why = serde_json::from_str(&row.explanation)?;
            let mut missing: Vec<String> = why.missing.into_iter().map(|link| link.role).collect();
            missing.dedup();
            Ok(Told {
                declaration: row.declaration,
                declared_on: row.declared_on.0,
                open: row.expedited,
                missing,
            })
        })
        .collect()
}
