//! The compliance sample as it is drawn: bound before the day, drawn with the assessment, open to anybody afterwards.
//!
//! Each day has a secret. Its SHA-256 is written down thirty days ahead and never changed, so that nobody can look for a secret
//! that spares somebody; the secret itself is shown when the day is over, so that everybody can repeat every draw
//! (GAO-02-215R). A declaration is drawn for once: sending it again under another reference gives it no second chance.

use super::declaration::Declaration;
use super::sql;
use crate::app::App;
use crate::command::{Asks, System};
use crate::failure::Failure;
use greenlane_db::{At, Day, FromRow, Tx, args};
use greenlane_domain::pack::Modes;
use greenlane_targeting::rules::Row as _;
use greenlane_targeting::rules::ast::Col;
use greenlane_targeting::rules::explore;
use greenlane_targeting::rules::sample::{Explore, Rates, draw};
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// So many days ahead secrets are bound.
pub(super) const AHEAD: i32 = 30;
/// The stratum of declarations whose mode of transport has no rate of its own.
pub(super) const OTHER: &str = "other";

/// What was drawn for a declaration.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Drawn {
    /// The day whose secret decided.
    pub day: Date,
    /// What that secret was bound to.
    pub commitment: String,
    /// Mode of transport and tier.
    pub stratum: String,
    /// With which probability its like are drawn.
    pub probability: f64,
    /// What was drawn, as a fraction of 1.
    pub at: f64,
    /// Whether it is in the sample.
    pub selected: bool,
    /// Whether it had been drawn for under another reference before; then that holds.
    #[serde(default)]
    pub before: bool,
}

/// What was drawn for a declaration to learn from it, which is done only if no rule selects it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Explored {
    /// With which probability declarations of its day are drawn.
    pub probability: f64,
    /// What was drawn, as a fraction of 1.
    pub at: f64,
    /// Whether it was drawn.
    pub selected: bool,
}

/// Both draws of a declaration.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Draws {
    /// The compliance sample's.
    pub sample: Drawn,
    /// The one to learn from; none where nothing is explored.
    pub explore: Option<Explored>,
}

/// By what a day explores, as it was written down before its first draw.
#[derive(Debug, Clone, FromRow)]
pub(super) struct ExploreDay {
    /// Of all inspections.
    pub share: f64,
    /// Declarations of the days before.
    pub assessed: i64,
    /// Of them, those that rules selected.
    pub selected: i64,
    /// What follows from that.
    pub probability: f64,
    pub made_at: At,
}

/// The sample of one day.
pub(super) struct Sample {
    rates: Rates,
    modes: Modes,
    day: Date,
    secret: [u8; 32],
    commitment: String,
    mode: Option<Col>,
    explore: Option<f64>,
}

/// The pack's rates; none where it has no sample.
fn rates(app: &App) -> Result<Option<Rates>, Failure> {
    let Some(text) = app.pack().sampling.as_deref() else {
        return Ok(None);
    };
    let wrong = |why: String| Failure::Internal(format!("sampling.toml: {why}"));
    let mut rates: Rates = toml::from_str(text).map_err(|error| wrong(error.to_string()))?;
    rates.check().map_err(wrong)?;
    // A stratum has the code of its mode, whichever word the file has for it: so it is in every draw that was kept.
    let modes = &app.pack().modes;
    let strata = std::mem::take(&mut rates.strata).into_iter();
    rates.strata = strata
        .map(|(mode, rate)| (modes.code(&mode).to_owned(), rate))
        .collect();
    Ok(Some(rates))
}

/// A day's secret. It is worked out from the installation's, so that none lies in the database before its time.
fn secret(app: &App, day: Date) -> Result<[u8; 32], Failure> {
    let mac = Hmac::<Sha256>::new_from_slice(&app.secret("sample"));
    let mut mac = mac.map_err(|error| Failure::Internal(error.to_string()))?;
    mac.update(day.to_string().as_bytes());
    Ok(mac.finalize().into_bytes().into())
}

/// What a secret is bound to.
pub(super) fn commitment(secret: &[u8]) -> Vec<u8> {
    Sha256::digest(secret).to_vec()
}

/// What a declaration's draw is made from: its number within its series.
pub(super) fn drawn_from(series: &str, declaration: &str) -> String {
    format!("{series}\n{declaration}")
}

/// So many days before a day say how much rules select.
const DAYS_BEFORE: i32 = 7;

/// Writes down with which probability a day explores. Those days are over, so that anybody can work it out again.
async fn plan(tx: &mut Tx, explore: Explore, (day, now): (Date, Timestamp)) -> Result<(), Failure> {
    let from = day.saturating_sub(DAYS_BEFORE.days());
    let (assessed, selected): (i64, i64) = tx.one(sql::BY_RULES, args![from, day]).await?;
    let probability = explore.probability(assessed, selected);
    let planned = args![day, explore.share, assessed, selected, probability, now];
    tx.execute(sql::EXPLORE, planned).await?;
    Ok(())
}

/// By what a day explores; none where nothing was written down for it.
pub(super) async fn explore_day(
    app: &App,
    asker: &impl Asks,
    day: Date,
) -> Result<Option<ExploreDay>, Failure> {
    Ok(app.db(asker).optional(sql::EXPLORING, args![day]).await?)
}

/// Binds the secrets of the days to come, and shows those of days that are over. In a transaction of its own: what is bound has
/// to be there before the first draw.
pub(super) async fn promise(app: &App, today: Date) -> Result<(), Failure> {
    if app.0.selectivity.promised() == Some(today) {
        return Ok(());
    }
    let Some(rates) = rates(app)? else {
        app.0.selectivity.has_promised(today);
        return Ok(());
    };
    let now = app.clock().now();
    let mut tx = app.0.parts.db.begin().await?;
    for ahead in 0..=AHEAD {
        let day = today.saturating_add(ahead.days());
        let bound = commitment(&secret(app, day)?);
        tx.execute(sql::PROMISE, args![day, bound, now]).await?;
    }
    if let Some(explore) = rates.explore {
        plan(&mut tx, explore, (today, now)).await?;
    }
    let over: Vec<(Day, Vec<u8>)> = tx.all(sql::HIDDEN, args![today]).await?;
    for (Day(day), bound) in over {
        let secret = secret(app, day)?;
        // An installation that has been given another secret since cannot show this one; the page says so.
        if commitment(&secret) == bound {
            let shown = args![day, secret.to_vec(), now];
            tx.execute(sql::REVEAL, shown).await?;
        }
    }
    tx.commit().await?;
    app.0.selectivity.has_promised(today);
    Ok(())
}

impl Sample {
    /// A day's sample; none where the pack has none.
    pub async fn of(app: &App, day: Date) -> Result<Option<Self>, Failure> {
        let Some(rates) = rates(app)? else {
            return Ok(None);
        };
        let explore = explore_day(app, &System, day).await?;
        let secret = secret(app, day)?;
        Ok(Some(Self {
            rates,
            modes: app.pack().modes.clone(),
            day,
            commitment: data_encoding::HEXLOWER.encode(&commitment(&secret)),
            secret,
            mode: Col::of("mode"),
            explore: explore.map(|explore| explore.probability),
        }))
    }

    /// The pack's lane for drawn declarations.
    pub fn lane(&self) -> Option<&str> {
        self.rates.lane.as_deref()
    }

    /// Whether an importer of that tier is drawn at a lower rate.
    pub fn spares(&self, tier: i64) -> bool {
        let share = u8::try_from(tier).ok();
        let share = share.and_then(|tier| self.rates.members.get(&tier));
        share.is_some_and(|share| *share < 1.0)
    }

    /// Draws for a declaration whose importer has a tier in force, or 0; at the lower rate of that tier, or as everybody else.
    pub fn draw(&self, declaration: &Declaration, tier: i64, spared: bool) -> Option<Draws> {
        let first = declaration.items.first().zip(self.mode);
        let mode = first.and_then(|(item, mode)| item.cells.text(mode));
        let mode = mode.map(|said| self.modes.code(said));
        let mode = mode.filter(|mode| self.rates.strata.contains_key(*mode));
        let mode = mode.unwrap_or(OTHER);
        let rate = u8::try_from(tier).ok().filter(|_| spared);
        let probability = self.rates.probability(mode, rate);
        let from = drawn_from(&declaration.series, &declaration.declaration);
        let drawn = draw(&self.secret, &from, probability)?;
        let sample = Drawn {
            day: self.day,
            commitment: self.commitment.clone(),
            stratum: format!("{mode}/{tier}"),
            probability,
            at: drawn.at,
            selected: drawn.selected,
            before: false,
        };
        let explore = explore::one(&self.secret, &from, self.explore.unwrap_or(0.0));
        let explore = explore.map(|drawn| Explored {
            probability: drawn.probability,
            at: drawn.at,
            selected: drawn.selected,
        });
        Some(Draws { sample, explore })
    }
}
