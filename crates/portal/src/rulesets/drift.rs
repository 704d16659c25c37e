//! Whether a model still says what is true: the figures of its card worked out again from recent examinations.
//!
//! It gives a question, not a verdict: what has moved may be trade, seasons, or what is selected for examination.

use crate::app::App;
use crate::failure::Failure;
use greenlane_targeting::fault::Trouble;
use greenlane_targeting::model::{Card, Metrics, Model, Sample, measure};
use greenlane_targeting::store::Store;
use jiff::civil::Date;
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
const MUCH: f64 = 0.25;

/// Recent figures.
pub(super) struct Now {
    pub metrics: Metrics,
    pub known_importers: f64,
    pub moved: Option<f64>,
}

/// What was worked out, and of which days.
pub(super) struct Drift {
    pub from: Date,
    pub until: Date,
    /// None where there are too few examinations.
    pub now: Option<Now>,
}

/// What is to be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ask {
    /// Nothing much.
    Steady,
    /// Whether something has changed that explains it.
    Moved,
    /// Whether to train again.
    Again,
}

impl Ask {
    /// As messages end.
    pub fn code(self) -> &'static str {
        match self {
            Self::Steady => "steady",
            Self::Moved => "changed",
            Self::Again => "again",
        }
    }
}

impl Now {
    /// By the stability index, and by whether the order is worse by more than chance explains.
    pub fn ask(&self, card: &Card) -> Ask {
        let worse = match (card.metrics.area, self.metrics.area) {
            (Some(then), Some(now)) => {
                let error = |metrics: &Metrics| metrics.area_error.unwrap_or_default();
                then - now > 1.96 * error(&card.metrics).hypot(error(&self.metrics))
            }
            _ => false,
        };
        let moved = self.moved.unwrap_or_default();
        if worse || moved > MUCH {
            Ask::Again
        } else if moved > LITTLE {
            Ask::Moved
        } else {
            Ask::Steady
        }
    }
}

async fn sampled(store: &Store, from: Date, until: Date) -> Result<Sample, Trouble> {
    let mut sample = Sample::default();
    let mut scan = store.scan(from, until, &Sample::columns()).await?;
    while let Some(batch) = scan.next().await? {
        sample.add(&batch)?;
        if sample.len() >= MOST {
            break;
        }
    }
    Ok(sample)
}

/// Of a model, from the examinations of recent days.
pub(super) async fn of(app: &App, model: Arc<Model>) -> Result<Drift, Failure> {
    let until = app.today();
    let from = until.saturating_sub(jiff::Span::new().days(DAYS));
    let store = app.trade().store().clone();
    let runtime = tokio::runtime::Handle::current();
    // Reading a quarter of a year does not belong on the threads that answer others.
    let work = move || -> Result<Option<Now>, Trouble> {
        let sample = runtime.block_on(sampled(&store, from, until))?;
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
    let worked = worked.map_err(|error| Failure::Internal(error.to_string()))?;
    let now = worked.map_err(|trouble| Failure::Internal(trouble.to_string()))?;
    let enough = |now: &Now| {
        let nothing = now.metrics.lines - now.metrics.found;
        now.metrics.found >= LEAST && nothing >= LEAST
    };
    Ok(Drift {
        from,
        until,
        now: now.filter(enough),
    })
}
