//! The draws of a day worked out again from its secret, as anybody outside could.

use super::sample::{AHEAD, ExploreDay, commitment, drawn_from, explore_day};
use super::sql;
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use greenlane_db::{At, Day, FromRow, args};
use greenlane_targeting::rules::explore;
use greenlane_targeting::rules::sample::draw;
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// So many draws are read at once: a year of tens of millions has a hundred thousand a day.
const AT_ONCE: i64 = 5_000;
/// So many that differ are shown.
const MOST_SHOWN: usize = 50;

/// What a day's secret was bound to, and the secret once it was over.
#[derive(Debug, Clone, FromRow)]
pub(super) struct Promise {
    pub day: Day,
    pub commitment: Vec<u8>,
    pub promised_at: At,
    pub secret: Option<Vec<u8>>,
    pub revealed_at: Option<At>,
}

/// One draw as it was kept.
#[derive(Debug, Clone, FromRow)]
struct Kept {
    id: Uuid,
    seq: i64,
    series: String,
    declaration: String,
    stratum: String,
    probability: f64,
    drawn_at: f64,
    drawn: bool,
    explore_probability: Option<f64>,
    explored_at: Option<f64>,
    explored: bool,
    selected: String,
}

/// The draws to learn from.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Exploration {
    /// Declarations that no rule selected.
    pub declarations: i64,
    /// How many were to be expected: the sum of their probabilities.
    pub expected: f64,
    pub explored: i64,
}

/// The draws of one stratum.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stratum {
    /// The lowest probability with which one of its declarations was drawn, and the highest.
    pub probability: (f64, f64),
    pub declarations: i64,
    /// How many were to be expected: the sum of their probabilities.
    pub expected: f64,
    pub drawn: i64,
}

/// A draw that does not come out as it was kept.
#[derive(Debug, Clone)]
pub(super) struct Differs {
    pub id: Uuid,
    pub declaration: String,
    pub kept: f64,
    pub again: f64,
}

/// A day's draws.
#[derive(Debug, Clone, Default)]
pub(super) struct Audit {
    pub promise: Option<Promise>,
    /// Whether the secret is the one that had been bound; nothing before it is shown.
    pub bound: Option<bool>,
    pub strata: BTreeMap<String, Stratum>,
    /// By what the day explored; none where nothing was written down.
    pub explore_day: Option<ExploreDay>,
    pub exploration: Exploration,
    /// How many were worked out again.
    pub repeated: i64,
    /// How many came out otherwise.
    pub wrong: i64,
    /// The first of those.
    pub differs: Vec<Differs>,
}

/// What is bound for today and the days to come.
pub(super) async fn ahead(
    app: &App,
    asker: &impl Asks,
    today: Date,
) -> Result<Vec<Promise>, Failure> {
    let until = today.saturating_add(AHEAD.days());
    Ok(app
        .db(asker)
        .all(sql::PROMISES, args![today, until])
        .await?)
}

/// A day's draws, worked out again where its secret has been shown.
pub(super) async fn audit(app: &App, asker: &impl Asks, day: Date) -> Result<Audit, Failure> {
    let promise: Option<Promise> = app
        .db(asker)
        .optional(sql::PROMISES, args![day, day])
        .await?;
    let secret = promise.as_ref().and_then(|promise| promise.secret.clone());
    let mut audit = Audit {
        explore_day: explore_day(app, asker, day).await?,
        bound: promise
            .as_ref()
            .zip(secret.as_ref())
            .map(|(promise, secret)| commitment(secret) == promise.commitment),
        promise,
        ..Audit::default()
    };
    let mut after = 0;
    loop {
        let some = args![day, after, AT_ONCE];
        let rows: Vec<Kept> = app.db(asker).all(sql::DRAWS, some).await?;
        let Some(last) = rows.last() else {
            return Ok(audit);
        };
        after = last.seq;
        for row in &rows {
            audit.count(row);
            if let Some(secret) = &secret {
                audit.repeat(row, secret);
            }
        }
    }
}

impl Audit {
    fn count(&mut self, row: &Kept) {
        let none = Stratum {
            probability: (row.probability, row.probability),
            declarations: 0,
            expected: 0.0,
            drawn: 0,
        };
        let stratum = self.strata.entry(row.stratum.clone()).or_insert(none);
        let (least, most) = stratum.probability;
        stratum.probability = (least.min(row.probability), most.max(row.probability));
        stratum.declarations += 1;
        stratum.expected += row.probability;
        stratum.drawn += i64::from(row.drawn);
        let by_rules = matches!(row.selected.as_str(), "rules" | "both");
        if let Some(probability) = row.explore_probability.filter(|_| !by_rules) {
            self.exploration.declarations += 1;
            self.exploration.expected += probability;
            self.exploration.explored += i64::from(row.explored);
        }
    }

    fn repeat(&mut self, row: &Kept, secret: &[u8]) {
        let from = drawn_from(&row.series, &row.declaration);
        let again = draw(secret, &from, row.probability);
        let selected = again.is_some_and(|again| again.selected);
        let again = again.map_or(0.0, |again| again.at);
        self.compare(row, (row.drawn_at, again), selected == row.drawn);
        let (Some(probability), Some(at)) = (row.explore_probability, row.explored_at) else {
            return;
        };
        // With which probability was written down before the first draw; another one in the row is as wrong as another draw.
        let planned = self.explore_day.as_ref();
        let planned = planned.is_some_and(|day| day.probability.to_bits() == probability.to_bits());
        let again = explore::one(secret, &from, probability);
        let by_rules = matches!(row.selected.as_str(), "rules" | "both");
        let selected = !by_rules && again.is_some_and(|again| again.selected);
        let again = again.map_or(0.0, |again| again.at);
        self.compare(row, (at, again), planned && selected == row.explored);
    }

    /// Counts one draw that was made again.
    fn compare(&mut self, row: &Kept, (kept, again): (f64, f64), same: bool) {
        self.repeated += 1;
        if same && kept.to_bits() == again.to_bits() {
            return;
        }
        self.wrong += 1;
        if self.differs.len() < MOST_SHOWN {
            self.differs.push(Differs {
                id: row.id,
                declaration: row.declaration.clone(),
                kept,
                again,
            });
        }
    }
}
