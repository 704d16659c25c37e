//! The card of a model: what it was made of, and what it was worth on days that it had not seen.

use super::metrics::Metrics;
use super::train::Settings;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What one feature does, over all lines.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Effect {
    /// The feature.
    pub feature: String,
    /// Its part in what the trees gained by splitting; all parts add up to 1.
    pub share: f64,
    /// A low value: of the lines it was trained with, one in ten has less.
    pub low: f64,
    /// A high value: one in ten has more.
    pub high: f64,
    /// What the log odds gain from the low value to the high one, everything else as it comes.
    pub change: f64,
    /// The share of lines for which it was not known.
    pub unknown: f64,
}

/// The lines by which calibration was checked: the last of those held back, by a curve that was fitted to the others of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Checked {
    /// Their first and last day.
    pub days: (Date, Date),
    /// Lines.
    pub lines: usize,
    /// Of these, lines with something to find.
    pub found: usize,
}

/// The card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// The first and the last day that the trees were trained with.
    pub trained: (Date, Date),
    /// Lines of these days that were examined.
    pub lines: usize,
    /// Of these, lines with something to find.
    pub found: usize,
    /// Lines that nobody looked at and that were left out.
    pub unexamined: usize,
    /// Whether lines were weighted by the probability with which they had been selected.
    pub weighted: bool,
    /// The first and the last day of the lines that were held back: the trees did not see them, the calibration did.
    pub held: (Date, Date),
    /// Figures of the lines held back; those of calibration (Brier score and tenths) of the lines of `checked`.
    pub metrics: Metrics,
    /// None where too few lines were held back, and on cards from before: then calibration has the figures of the lines that it
    /// was fitted to, which flatter it.
    #[serde(default)]
    pub checked: Option<Checked>,
    /// The inner edges of the tenths of their probabilities, for the index that says how far later ones have moved.
    pub edges: Vec<f64>,
    /// The share of lines held back whose importer had been examined before.
    pub known_importers: f64,
    /// Features, the weightiest first.
    pub effects: Vec<Effect>,
    /// Features that had one value everywhere, and say nothing.
    pub left_out: Vec<String>,
    /// How it was trained.
    pub settings: Settings,
}
