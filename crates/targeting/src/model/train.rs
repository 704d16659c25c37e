//! Training: trees on the earlier days, calibration on the last ones.

use super::calibrate::{check, platt};
use super::card::{Card, Effect};
use super::features::{FEATURES, Feature, Past};
use super::metrics::{Metrics, Scored};
use super::sample::Sample;
use super::{Calibration, Model};
use crate::rules::day_of;
use forust_ml::constraints::{Constraint, ConstraintMap};
use forust_ml::gradientbooster::ImportanceMethod;
use forust_ml::{GradientBooster, Matrix};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Fewer lines of either kind than this teach nothing.
pub const LEAST: usize = 50;

/// How a model is trained.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Trees.
    pub trees: usize,
    /// How deep each is.
    pub depth: usize,
    /// What each tree adds of what it would.
    pub rate: f32,
    /// The share of lines, the latest ones, that is held back.
    pub held: f64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            trees: 200,
            depth: 6,
            rate: 0.1,
            held: 0.2,
        }
    }
}

/// Why no model came of it.
#[derive(Debug, thiserror::Error)]
pub enum Untrained {
    /// Too little to learn from.
    #[error(
        "too little to learn from: {found} lines with something to find and {nothing} without, of {LEAST} needed of each, among the days {part}"
    )]
    Few {
        /// Lines with something to find.
        found: usize,
        /// Lines without.
        nothing: usize,
        /// In which part.
        part: &'static str,
    },
    /// Settings that make no model.
    #[error("no model comes of {0}")]
    Settings(&'static str),
    /// The trees could not be grown.
    #[error("the trees could not be grown: {0}")]
    Trees(#[from] forust_ml::errors::ForustError),
}

/// Values of features by column, as the trees want them.
struct Table {
    columns: Vec<Vec<f64>>,
}

impl Table {
    fn new() -> Self {
        Self {
            columns: vec![Vec::new(); FEATURES.len()],
        }
    }

    fn add(&mut self, row: &impl crate::rules::Row, past: &Past) {
        for (feature, column) in FEATURES.iter().zip(&mut self.columns) {
            column.push(feature.value(row, past));
        }
    }
}

/// Lines by day; the earlier ones, and those that are held back. A day is never split.
fn parts(sample: &Sample, held: f64) -> (Vec<usize>, Vec<usize>) {
    let mut order: Vec<usize> = (0..sample.len()).collect();
    let day = |at: &usize| sample.days.get(*at).copied().unwrap_or_default();
    order.sort_by_key(day);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a share of a count"
    )]
    let cut = ((1.0 - held) * order.len() as f64) as usize;
    let first = order.get(cut).map(day);
    let cut = first.map_or(order.len(), |first| {
        order.partition_point(|at| day(at) < first)
    });
    let held = order.split_off(cut);
    (order, held)
}

fn enough(sample: &Sample, rows: &[usize], part: &'static str) -> Result<(), Untrained> {
    let found = labels(sample, rows).filter(|found| *found).count();
    let nothing = rows.len() - found;
    if found < LEAST || nothing < LEAST {
        return Err(Untrained::Few {
            found,
            nothing,
            part,
        });
    }
    Ok(())
}

fn labels<'a>(sample: &'a Sample, rows: &'a [usize]) -> impl Iterator<Item = bool> + 'a {
    let found = |at: &usize| sample.found.get(*at).copied().unwrap_or_default();
    rows.iter().map(found)
}

/// Each line with what was known on the day before it; and what is known after the last.
fn earlier(sample: &Sample, rows: &[usize]) -> (Table, Past) {
    let (mut table, mut past) = (Table::new(), Past::default());
    for day in rows.chunk_by(|a, b| sample.days.get(*a) == sample.days.get(*b)) {
        for at in day {
            table.add(&sample.row(*at), &past);
        }
        for at in day {
            let found = sample.found.get(*at).copied().unwrap_or_default();
            past.add(&sample.row(*at), found);
        }
    }
    (table, past)
}

/// Trains a model.
pub fn train(sample: &Sample, settings: Settings) -> Result<Model, Untrained> {
    if !(0.05..=0.5).contains(&settings.held) {
        return Err(Untrained::Settings("this share held back"));
    }
    if !(1..=5000).contains(&settings.trees) || !(1..=16).contains(&settings.depth) {
        return Err(Untrained::Settings("so many trees or so deep ones"));
    }
    let (rows, held) = parts(sample, settings.held);
    enough(sample, &rows, "trained with")?;
    enough(sample, &held, "held back")?;
    let (table, past) = earlier(sample, &rows);
    let (features, columns): (Vec<&'static Feature>, Vec<Vec<f64>>) = FEATURES
        .iter()
        .zip(table.columns)
        .filter(|(_, column)| varies(column))
        .unzip();
    let booster = grow(sample, &rows, &features, &columns, settings)?;
    let mut model = Model {
        card: Card {
            trained: period(sample, &rows),
            lines: rows.len(),
            found: labels(sample, &rows).filter(|found| *found).count(),
            unexamined: sample.unexamined(),
            weighted: sample.weights.iter().any(|weight| *weight > 1.0),
            held: period(sample, &held),
            metrics: Metrics::of(&[]),
            checked: None,
            edges: Vec::new(),
            known_importers: 0.0,
            effects: effects(&booster, &features, &columns),
            left_out: FEATURES
                .iter()
                .filter(|feature| !features.iter().any(|kept| kept.name == feature.name))
                .map(|feature| feature.name.to_owned())
                .collect(),
            settings,
        },
        features,
        past,
        calibration: Calibration {
            slope: 1.0,
            offset: 0.0,
        },
        booster,
    };
    hold_back(&mut model, sample, &held);
    Ok(model)
}

/// The trees refuse a feature with one value; so does common sense.
fn varies(column: &[f64]) -> bool {
    let mut known = column.iter().filter(|value| !value.is_nan());
    let first = known.next();
    known.any(|value| Some(value) != first)
}

fn grow(
    sample: &Sample,
    rows: &[usize],
    features: &[&'static Feature],
    columns: &[Vec<f64>],
    settings: Settings,
) -> Result<GradientBooster, Untrained> {
    let mut constraints = ConstraintMap::new();
    for (at, feature) in features.iter().enumerate() {
        if feature.is_rate() {
            constraints.insert(at, Constraint::Positive);
        }
    }
    // Not in parallel: the same lines give the same model on every machine.
    let mut booster = GradientBooster::default()
        .set_iterations(settings.trees)
        .set_max_depth(settings.depth)
        .set_learning_rate(settings.rate)
        .set_min_leaf_weight(5.0)
        .set_monotone_constraints(Some(constraints))
        .set_parallel(false);
    let data: Vec<f64> = columns.iter().flatten().copied().collect();
    let matrix = Matrix::new(&data, rows.len(), features.len());
    let found: Vec<f64> = labels(sample, rows)
        .map(|found| f64::from(u8::from(found)))
        .collect();
    let weights = rows.iter().map(|at| sample.weights.get(*at).copied());
    let weights: Vec<f64> = weights.map(|weight| weight.unwrap_or(1.0)).collect();
    booster.fit(&matrix, &found, &weights, None)?;
    // They are of no use any more, and a map has no order in which a file could be written twice the same.
    booster.monotone_constraints = None;
    Ok(booster)
}

pub(super) fn period(sample: &Sample, rows: &[usize]) -> (Date, Date) {
    let day = |at: Option<&usize>| {
        let day = at.and_then(|at| sample.days.get(*at)).copied();
        day.and_then(day_of).unwrap_or(Date::constant(1970, 1, 1))
    };
    (day(rows.first()), day(rows.last()))
}

/// Calibrates on the lines held back, and writes on the card what the model is worth there.
fn hold_back(model: &mut Model, sample: &Sample, held: &[usize]) {
    let raw = model.probabilities(held.iter().map(|at| sample.row(*at)));
    let margins: Vec<f64> = raw.iter().map(|p| (p / (1.0 - p)).ln()).collect();
    let found: Vec<bool> = labels(sample, held).collect();
    model.calibration = platt(&margins, &found);
    let said: Vec<f64> = margins.iter().map(|m| model.calibration.of(*m)).collect();
    let scored: Vec<Scored> = said
        .iter()
        .zip(held)
        .zip(&found)
        .map(|((score, at), found)| Scored {
            score: *score,
            found: *found,
            revenue: sample.at_stake(*at),
        })
        .collect();
    model.card.metrics = Metrics::of(&scored);
    if let Some((checked, metrics)) = check(sample, held, &margins, &found) {
        model.card.metrics.brier = metrics.brier;
        model.card.metrics.tenths = metrics.tenths;
        model.card.checked = Some(checked);
    }
    let mut sorted = said;
    sorted.sort_by(f64::total_cmp);
    let edge = |tenth: usize| sorted.get(tenth * sorted.len() / 10).copied();
    model.card.edges = (1..10).filter_map(edge).collect();
    let known = held
        .iter()
        .filter(|at| model.past.knows_importer(&sample.row(**at)))
        .count();
    #[allow(clippy::cast_precision_loss, reason = "counts far below 2^53")]
    let share = known as f64 / held.len().max(1) as f64;
    model.card.known_importers = share;
}

fn effects(
    booster: &GradientBooster,
    features: &[&'static Feature],
    columns: &[Vec<f64>],
) -> Vec<Effect> {
    let gains = booster.calculate_feature_importance(ImportanceMethod::TotalGain, true);
    let all = features.iter().zip(columns).enumerate();
    let mut effects: Vec<Effect> = all
        .map(|(at, (feature, column))| {
            let mut known: Vec<f64> = column.iter().copied().filter(|v| !v.is_nan()).collect();
            known.sort_by(f64::total_cmp);
            let quantile = |tenth: usize| known.get(known.len() * tenth / 10).copied();
            let (low, high) = (
                quantile(1).unwrap_or_default(),
                quantile(9).unwrap_or_default(),
            );
            let odds = |value| booster.value_partial_dependence(at, value);
            #[allow(clippy::cast_precision_loss, reason = "counts far below 2^53")]
            let unknown = 1.0 - known.len() as f64 / column.len().max(1) as f64;
            Effect {
                feature: feature.name.to_owned(),
                share: f64::from(gains.get(&at).copied().unwrap_or_default()),
                low,
                high,
                change: odds(high) - odds(low),
                unknown,
            }
        })
        .collect();
    effects.sort_by(|a, b| b.share.total_cmp(&a.share));
    effects
}

#[cfg(test)]
pub(super) mod tests {
    use super::{Sample, earlier};

    /// The first `count` rows of what lines are trained with, as text, in which unknowns are equal.
    pub fn table(sample: &Sample, rows: &[usize], count: usize) -> Vec<Vec<String>> {
        let (table, _) = earlier(sample, rows);
        let row = |at: usize| {
            let values = table.columns.iter().filter_map(|column| column.get(at));
            values.map(ToString::to_string).collect()
        };
        (0..count.min(rows.len())).map(row).collect()
    }
}
