//! What waits for a person among the parties of declarations: looked through by a job, so that it can be counted in a queue and
//! told by mail without reading a year again.
//!
//! The table has no facts, only who waits since which shipment. What people decided and wrote is read from their own tables,
//! so that a count is right the moment after.

use super::looking::fingerprint;
use super::{assessed, sql, year as years};
use crate::accounts::Who;
use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use crate::web::Say;
use greenlane_db::{At, FromRow, args};
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::trade::party_id;
use jiff::Timestamp;
use std::collections::BTreeSet;
use uuid::Uuid;

/// A party that may be a member's.
const MATCH: &str = "trade_match";
/// Certified shipments that nobody treated as such.
const ALARM: &str = "trade_alarm";

#[derive(FromRow)]
struct Row {
    kind: String,
    party_id: Uuid,
    member_id: Uuid,
    last_at: At,
}

/// Kind, party, member, and the beginning of the day of its last shipment.
type Watched = (String, Uuid, Uuid, Timestamp);

/// What waits in a year.
async fn waits(app: &App, year: i16) -> Result<BTreeSet<Watched>, Failure> {
    let made = years::of(app, year).await?;
    let at = |day| {
        let begins = app.start_of(day);
        begins.map_err(|error| Failure::Internal(error.to_string()))
    };
    let mut all = BTreeSet::new();
    for party in &made.unsure {
        for (member, _) in &party.alike {
            let party_id = party_id(&party.key);
            all.insert((MATCH.to_owned(), party_id, member.0, at(party.last)?));
        }
    }
    for alarm in &made.alarms {
        let party_id = party_id(&alarm.key);
        all.insert((ALARM.to_owned(), party_id, alarm.member.0, at(alarm.last)?));
    }
    Ok(all)
}

/// Writes down what waits in a year, where that has changed.
async fn keep(app: &App, year: i16, now: &BTreeSet<Watched>) -> Result<(), Failure> {
    let year = i64::from(year);
    let rows: Vec<Row> = app.db(&System).all(sql::WATCHED, args![year]).await?;
    let before = rows
        .into_iter()
        .map(|row| (row.kind, row.party_id, row.member_id, row.last_at.0));
    if before.collect::<BTreeSet<_>>() == *now {
        return Ok(());
    }
    let mut tx = app.0.parts.db.begin().await?;
    tx.execute(sql::UNWATCH, args![year]).await?;
    for (kind, party, member, last) in now {
        let values = args![kind, *party, *member, year, *last];
        tx.execute(sql::WATCH, values).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// By what the years are looked through, as one text: nothing else can change what waits.
async fn mark(app: &App) -> Result<String, Failure> {
    let manifests = app.trade().store().manifests().await?.len();
    let whose = fingerprint(app).await?;
    let (assessed, examined) = assessed::state_of_all(app).await?;
    Ok(format!("{manifests} {whose:016x} {assessed} {examined}"))
}

/// Looks through what was assessed, and through every year when anything has come since the last time.
pub(crate) async fn watch(app: &App) -> Result<(), Failure> {
    assessed::take_up(app).await?;
    let mark = mark(app).await?;
    let (before,): (String,) = app.db(&System).one(sql::MARK, args![]).await?;
    if before == mark {
        return Ok(());
    }
    let years = years::watched(app).await?;
    for year in &years {
        keep(app, *year, &waits(app, *year).await?).await?;
    }
    let kept: Vec<(i64,)> = app.db(&System).all(sql::WATCHED_YEARS, args![]).await?;
    for (year,) in kept {
        let year = i16::try_from(year).unwrap_or_default();
        if !years.contains(&year) {
            keep(app, year, &BTreeSet::new()).await?;
        }
    }
    app.db(&System).execute(sql::MARKED, args![&mark]).await?;
    Ok(())
}

/// How much waits: parties without a decision, and alarms after whose last shipment nobody wrote what was done. By year, the
/// latest first.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Waiting {
    pub parties: Vec<(i16, i64)>,
    pub alarms: Vec<(i16, i64)>,
}

/// The sum of all years, and the address of the latest of them.
fn sum(years: &[(i16, i64)], path: &str) -> (i64, String) {
    let year = years.first().map(|(year, _)| format!("?year={year}"));
    let count = years.iter().map(|(_, count)| count).sum();
    (count, format!("{path}{}", year.unwrap_or_default()))
}

impl Waiting {
    /// For lists of links: count, address, name of the text.
    fn lines(&self) -> [(i64, String, &'static str); 2] {
        let (parties, list) = sum(&self.parties, "/trade/parties");
        let (alarms, monitor) = sum(&self.alarms, "/trade/delivery");
        [
            (parties, list, "cargo-parties-waiting"),
            (alarms, monitor, "cargo-alarms-waiting"),
        ]
    }
}

fn by_year(rows: Vec<(i64, i64)>) -> Vec<(i16, i64)> {
    let rows = rows.into_iter();
    rows.filter_map(|(year, count)| Some((i16::try_from(year).ok()?, count)))
        .collect()
}

/// What waits, for whoever may decide: addresses and texts; nothing for anybody else.
pub(crate) async fn told(
    app: &App,
    who: &Who,
    say: &Say,
) -> Result<Vec<(String, String)>, Failure> {
    if !app.may(who, Action::ResolveParty, &Resource::Programme) {
        return Ok(Vec::new());
    }
    let lines = waiting(app, who).await?.lines().into_iter();
    let lines = lines.filter(|(count, _, _)| *count > 0);
    Ok(lines
        .map(|(count, href, key)| (href, say.n(key, count)))
        .collect())
}

/// What waits.
pub(crate) async fn waiting(app: &App, who: &Who) -> Result<Waiting, Failure> {
    let db = app.db(who);
    Ok(Waiting {
        parties: by_year(db.all(sql::UNDECIDED, args![true]).await?),
        alarms: by_year(db.all(sql::OPEN, args![]).await?),
    })
}
