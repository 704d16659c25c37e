//! How often each rule fires and meets an unknown, live: summed by day from the explanations, after they were given.
//!
//! The path of a declaration is not made longer by it. Assessments have places without gaps and become visible in that order, so
//! what comes after the last counted place is exactly what is not counted yet: nothing is lost when a process ends, and
//! nothing is counted twice when two of them count.

use super::sql;
use crate::app::App;
use crate::command::{Asks, System};
use crate::failure::Failure;
use greenlane_db::{Day, FromRow, args};
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::future::Future;
use std::time::Duration;

/// So many explanations are read at once.
const SOME: i64 = 2_000;
/// How often what has come is counted.
const EVERY: Duration = Duration::from_secs(20);

/// An assessment that is not counted yet.
#[derive(Debug, FromRow)]
struct Told {
    seq: i64,
    assessed_on: Day,
    ruleset_version: String,
    explanation: String,
}

/// Of an explanation, what is counted.
#[derive(Deserialize)]
struct Why {
    explanation: Rules,
}

#[derive(Deserialize)]
struct Rules {
    fired: Vec<Named>,
    unknown: Vec<Named>,
}

#[derive(Deserialize)]
struct Named {
    rule: String,
}

/// A ruleset's version and a day.
type When = (String, Date);

/// What some assessments come to.
#[derive(Debug, Default)]
struct Sums {
    assessed: BTreeMap<When, i64>,
    /// How often each rule fired and met an unknown.
    rules: BTreeMap<(When, String), (i64, i64)>,
}

fn sum(told: Vec<Told>) -> Result<Sums, serde_json::Error> {
    let mut sums = Sums::default();
    for one in told {
        let why: Why = serde_json::from_str(&one.explanation)?;
        let when = (one.ruleset_version, one.assessed_on.0);
        for named in why.explanation.fired {
            sums.rules.entry((when.clone(), named.rule)).or_default().0 += 1;
        }
        for named in why.explanation.unknown {
            sums.rules.entry((when.clone(), named.rule)).or_default().1 += 1;
        }
        *sums.assessed.entry(when).or_default() += 1;
    }
    Ok(sums)
}

/// Adds it to what was counted before; not where somebody else has counted the same in the meantime.
async fn add(app: &App, sums: Sums, (after, last): (i64, i64)) -> Result<bool, Failure> {
    let mut tx = app.0.parts.db.begin().await?;
    let moved = tx.execute(sql::COUNT_ON, args![last, after]).await?;
    if moved == 0 {
        return Ok(false);
    }
    for ((version, day), assessed) in sums.assessed {
        let row = args![version, day, assessed];
        tx.execute(sql::ADD_ASSESSED, row).await?;
    }
    for (((version, day), rule), (fired, unknown)) in sums.rules {
        let row = args![version, day, rule, fired, unknown];
        tx.execute(sql::ADD_RULE, row).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Counts everything that has come since; returns how many assessments that were.
pub async fn count(app: &App) -> Result<usize, Failure> {
    let mut counted = 0;
    loop {
        let db = app.db(&System);
        let (after,): (i64,) = db.one(sql::COUNTED, args![]).await?;
        // Read and summed outside a transaction: whoever assesses does not wait for it.
        let told: Vec<Told> = db.all(sql::UNCOUNTED, args![after, SOME]).await?;
        let many = told.len();
        let Some(last) = told.last().map(|one| one.seq) else {
            return Ok(counted);
        };
        let sums = tokio::task::spawn_blocking(move || sum(told)).await;
        let sums = sums.map_err(|error| Failure::Internal(error.to_string()))??;
        if !add(app, sums, (after, last)).await? {
            return Ok(counted);
        }
        counted += many;
    }
}

/// Counts until `shutdown` comes.
pub async fn keep_counting(app: App, shutdown: impl Future<Output = ()>) {
    tokio::pin!(shutdown);
    loop {
        match count(&app).await {
            // Somebody else wrote at the same time: the next time takes it up.
            Ok(_) | Err(Failure::Conflict) => {}
            Err(error) => tracing::error!(%error, "rules could not be counted"),
        }
        tokio::select! {
            () = &mut shutdown => return,
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}

/// What was counted of a ruleset in some days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Counted {
    /// Declarations that it assessed, each by the line that decided.
    pub assessed: i64,
    /// How often each rule fired, and how often it met an unknown.
    pub rules: BTreeMap<String, (i64, i64)>,
}

/// One rule on one day.
#[derive(Debug, Clone, FromRow)]
pub(crate) struct RuleDay {
    pub day: Day,
    pub assessed: i64,
    pub fired: i64,
    pub unknown: i64,
}

/// What was counted of a version in some days.
pub(crate) async fn counted(
    app: &App,
    asker: &impl Asks,
    version: &str,
    (from, until): (Date, Date),
) -> Result<Counted, Failure> {
    let db = app.db(asker);
    let days = args![version, from, until];
    let (assessed,): (i64,) = db.one(sql::ASSESSED_BY, days.clone()).await?;
    let rules: Vec<(String, i64, i64)> = db.all(sql::RULES_OF, days).await?;
    let rules = rules.into_iter();
    Ok(Counted {
        assessed,
        rules: rules
            .map(|(rule, fired, unknown)| (rule, (fired, unknown)))
            .collect(),
    })
}

/// One rule by day, the last first; days without an assessment are left out.
pub(crate) async fn by_day(
    app: &App,
    asker: &impl Asks,
    (version, rule): (&str, &str),
    (from, until): (Date, Date),
) -> Result<Vec<RuleDay>, Failure> {
    let days = args![version, from, until, rule];
    Ok(app.db(asker).all(sql::RULE_BY_DAY, days).await?)
}
