//! Whether a model still says what is true: the figures of its card worked out again from recent examinations.
//!
//! It gives a question, not a verdict: what has moved may be trade, seasons, or what is selected for examination. Each working-out
//! is kept in the ruleset's record; once a month the clock works it out for the ruleset in force (docs/adr/0037).

use super::{commands, models, read};
use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use crate::selectivity::examined_lines;
use arrow::array::RecordBatch;
use greenlane_domain::rulesets::{Asks, Drift};
use greenlane_targeting::model::{Card, Metrics, Model, Sample, measure};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// How many days count as recent.
const DAYS: i64 = 90;
/// Examined lines beyond so many change no figure that matters.
const MOST: usize = 200_000;
/// With fewer lines of either kind nothing is said.
const LEAST: usize = 20;
/// Below this stability index little has moved.
const LITTLE: f64 = 0.1;
/// Above this one the model should be trained again.
pub(super) const MUCH: f64 = 0.25;

/// Recent figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Now {
    pub metrics: Metrics,
    pub known_importers: f64,
    pub moved: Option<f64>,
}

/// What was worked out, and of which days.
pub(super) struct Found {
    pub from: Date,
    pub until: Date,
    /// None where there are too few examinations.
    pub now: Option<Now>,
}

impl Now {
    /// By the stability index, and by whether the order is worse by more than chance explains.
    fn ask(&self, card: &Card) -> Asks {
        let worse = match (card.metrics.area, self.metrics.area) {
            (Some(then), Some(now)) => {
                let error = |metrics: &Metrics| metrics.area_error.unwrap_or_default();
                then - now > 1.96 * error(&card.metrics).hypot(error(&self.metrics))
            }
            _ => false,
        };
        let moved = self.moved.unwrap_or_default();
        if worse || moved > MUCH {
            Asks::Again
        } else if moved > LITTLE {
            Asks::Moved
        } else {
            Asks::Steady
        }
    }
}

impl Found {
    /// What is to be asked.
    pub fn asks(&self, card: &Card) -> Asks {
        self.now.as_ref().map_or(Asks::Few, |now| now.ask(card))
    }

    /// As it is kept.
    pub fn kept(&self, version: &str, card: &Card) -> Result<Drift, Failure> {
        let figures = self.now.as_ref().map(serde_json::to_string).transpose()?;
        Ok(Drift {
            model: version.to_owned(),
            from: self.from,
            until: self.until,
            asks: self.asks(card),
            figures: figures.unwrap_or_default(),
        })
    }

    /// As it was kept. Figures that another version of this system wrote otherwise are as good as none.
    pub fn read(drift: &Drift) -> Self {
        Self {
            from: drift.from,
            until: drift.until,
            now: serde_json::from_str(&drift.figures).ok(),
        }
    }
}

/// The same lines by which a model is trained: imported ones, and assessed ones of which it was said what became of them.
async fn sampled(app: &App, from: Date, until: Date) -> Result<Sample, Failure> {
    let mut sample = Sample::default();
    let mut hear = |batch: &RecordBatch| -> Result<(), Failure> {
        if sample.len() < MOST {
            sample.add(batch)?;
        }
        Ok(())
    };
    examined_lines(app, &System, (from, until), &Sample::columns(), &mut hear).await?;
    Ok(sample)
}

/// Of a model, from the examinations of recent days.
pub(super) async fn of(app: &App, model: Arc<Model>) -> Result<Found, Failure> {
    let until = app.today();
    let from = until.saturating_sub(jiff::Span::new().days(DAYS));
    let reading = app.clone();
    let runtime = tokio::runtime::Handle::current();
    // Reading a quarter of a year does not belong on the threads that answer others.
    let work = move || -> Result<Option<Now>, Failure> {
        let sample = runtime.block_on(sampled(&reading, from, until))?;
        if sample.is_empty() {
            return Ok(None);
        }
        let measured = measure(&model, &sample, None);
        let mut tables = measured.tables.into_iter();
        let ours = tables.find(|table| table.by == "model");
        Ok(ours.map(|table| Now {
            metrics: table.all,
            known_importers: measured.known_importers,
            moved: measured.moved,
        }))
    };
    let worked = tokio::task::spawn_blocking(work).await;
    let now = worked.map_err(|error| Failure::Internal(error.to_string()))??;
    let enough = |now: &Now| {
        let nothing = now.metrics.lines - now.metrics.found;
        now.metrics.found >= LEAST && nothing >= LEAST
    };
    Ok(Found {
        from,
        until,
        now: now.filter(enough),
    })
}

/// Works it out for the ruleset in force, once in a month; returns how many were kept. A model that is not there any more is
/// nothing to ask about: every explanation says so already.
pub(crate) async fn monthly(app: &App) -> Result<usize, Failure> {
    let today = app.today();
    let Some(id) = read::in_force(app, &System, today).await? else {
        return Ok(0);
    };
    let here = read::open(app, &System, id).await?;
    let counts = here.content.model > 0;
    let Some(version) = here.content.model_version.filter(|_| counts) else {
        return Ok(0);
    };
    if here.state.worked_out_in(&version, today) {
        return Ok(0);
    }
    let Ok(Some(model)) = models::of(app, &version).await else {
        return Ok(0);
    };
    // Read outside a transaction: others go on while a quarter of a year is looked at.
    let found = of(app, Arc::clone(&model)).await?;
    let drift = found.kept(&version, model.card())?;
    let mut unit = app.begin(&System).await?;
    let news = commands::keep_monthly_drift(&mut unit, id, drift).await?;
    unit.commit().await?;
    Ok(usize::from(news))
}
