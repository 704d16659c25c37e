//! The model: how likely it is that an exam finds something, learned from exams of the past.
//!
//! Gradient-boosted trees over what a declaration says and over what was found before with the same goods, routes and parties.
//! Three rules hold it in place:
//!
//! - **Nothing of the future.** A past rate that a line is trained with counts only exams of earlier days; the probability is
//!   calibrated on the last days, which the trees never saw; what it is worth is measured on days after all of these.
//! - **One bounded part.** It adds at most the points that the ruleset gives it, and no rule can name its probability.
//! - **No standing.** Tier and standing are no features: credit is the only way in which standing counts, so that a member's
//!   advantage is declared in one place and bounded by law.

mod batch;
mod calibrate;
mod card;
mod features;
mod file;
mod measure;
mod metrics;
mod sample;
#[cfg(test)]
mod tests;
mod train;

pub use batch::Batch;
pub use card::{Card, Checked, Effect};
pub use features::{FEATURES, READ};
pub use file::{Unusable, of as from_bytes, read, write};
pub use measure::{Measured, Table, measure};
pub use metrics::{At, Metrics, SHARES, Scored, stability};
pub use sample::{MOST_WEIGHT, Sample, taken};
pub use train::{Settings, Untrained, train};

use crate::rules::Row;
use arrow::error::ArrowError;
use features::{Feature, Past};
use forust_ml::gradientbooster::ContributionsMethod;
use forust_ml::{GradientBooster, Matrix};
use serde::{Deserialize, Serialize};

/// From what the trees add up to a probability: a logistic curve with two parameters (Platt 1999).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Calibration {
    /// Never below 0: calibrating does not turn the order round.
    pub slope: f64,
    /// Log odds where the trees say 0.
    pub offset: f64,
}

impl Calibration {
    fn of(self, margin: f64) -> f64 {
        1.0 / (1.0 + (-(self.slope * margin + self.offset)).exp())
    }
}

/// What one feature did to one line's probability.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// The feature.
    pub feature: &'static str,
    /// Its value for the line; for goods, routes and parties the share of findings before. Unknown when `None`.
    pub value: Option<f64>,
    /// What it adds to the log odds.
    pub adds: f64,
}

/// A probability explained: `from` and all parts add up to its log odds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Because {
    /// The probability.
    pub probability: f64,
    /// The log odds before anything of the line is known.
    pub from: f64,
    /// The features, the weightiest first.
    pub parts: Vec<Part>,
}

/// A trained model.
pub struct Model {
    card: Card,
    features: Vec<&'static Feature>,
    past: Past,
    calibration: Calibration,
    booster: GradientBooster,
}

impl Model {
    /// What is known of it.
    pub fn card(&self) -> &Card {
        &self.card
    }

    fn values(&self, row: &impl Row) -> Vec<f64> {
        let values = self.features.iter();
        values
            .map(|feature| feature.value(row, &self.past))
            .collect()
    }

    /// The probabilities of rows, in order.
    pub fn probabilities<R: Row>(&self, rows: impl Iterator<Item = R>) -> Vec<f64> {
        let rows: Vec<Vec<f64>> = rows.map(|row| self.values(&row)).collect();
        let mut data = Vec::with_capacity(rows.len() * self.features.len());
        for at in 0..self.features.len() {
            let column = rows.iter().map(|row| row.get(at).copied());
            data.extend(column.map(|value| value.unwrap_or(f64::NAN)));
        }
        if rows.is_empty() {
            return Vec::new();
        }
        let matrix = Matrix::new(&data, rows.len(), self.features.len());
        let margins = self.booster.predict(&matrix, false);
        let of = |margin| self.calibration.of(margin);
        margins.into_iter().map(of).collect()
    }

    /// The probabilities of a batch of lines. A column that the batch does not have is unknown.
    pub fn batch(&self, batch: &arrow::array::RecordBatch) -> Result<Vec<f64>, ArrowError> {
        let batch = Batch::of(batch)?;
        Ok(self.probabilities(batch.rows()))
    }

    /// Why a row has its probability: Shapley values of its features, in log odds.
    pub fn because(&self, row: &impl Row) -> Because {
        let values = self.values(row);
        let matrix = Matrix::new(&values, 1, self.features.len());
        let method = ContributionsMethod::Shapley;
        let adds = self.booster.predict_contributions(&matrix, method, false);
        let Calibration { slope, offset } = self.calibration;
        let from = adds.last().copied().unwrap_or_default() * slope + offset;
        let features = self.features.iter().zip(&values).zip(adds);
        let mut parts: Vec<Part> = features
            .map(|((feature, value), adds)| Part {
                feature: feature.name,
                value: Some(*value).filter(|value| !value.is_nan()),
                adds: adds * slope,
            })
            .collect();
        let odds = from + parts.iter().map(|part| part.adds).sum::<f64>();
        parts.sort_by(|a, b| b.adds.abs().total_cmp(&a.adds.abs()));
        Because {
            probability: 1.0 / (1.0 + (-odds).exp()),
            from,
            parts,
        }
    }
}
