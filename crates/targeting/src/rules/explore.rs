//! Exploring: a declared share of inspections goes to declarations that nobody suspects, drawn at random.
//!
//! Whoever examines only what rules and model point at learns nothing about the rest, and a model that is trained on what it
//! chose itself ends by choosing badly: on one published country, examining a tenth by the model alone found 0.15 of what the
//! best tenth holds, and 0.58 once a part was drawn at random (gATE, table 3). So a share of the capacity is drawn among
//! everything that would not have been examined, each with the same known probability, which is kept with the draw: it
//! weights estimates and training.
//!
//! The draw of a declaration is repeatable from the day's secret, as that of the compliance sample, and independent of it.

use super::sample::{Draw, draw};
use serde::{Deserialize, Serialize};

/// What stands before a declaration's number, so that its draw here says nothing of its draw in the compliance sample.
const LABEL: &str = "explore\u{1f}";

/// How much is explored.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exploring {
    /// Of all inspections, the share that goes to what nobody suspects.
    pub share: f64,
}

impl Exploring {
    /// Whether the share is one: some must be explored, and not everything may be.
    pub fn is_sound(self) -> bool {
        self.share > 0.0 && self.share < 1.0
    }

    /// The probability with which one declaration that was not selected has to be drawn, where declarations come one at a
    /// time: so that of all inspections the declared share is explored, when `rate` of all declarations are selected.
    /// `None` when the rate leaves nothing to draw from.
    pub fn probability(self, rate: f64) -> Option<f64> {
        if !self.is_sound() || !(0.0..1.0).contains(&rate) {
            return None;
        }
        // explored / (explored + rate) = share, and explored = (1 - rate) * probability.
        let explored = rate * self.share / (1.0 - self.share);
        Some((explored / (1.0 - rate)).min(1.0))
    }
}

/// The draw of one declaration that was not selected otherwise. `secret` is the day's, of at least 16 bytes.
pub fn one(secret: &[u8], declaration: &str, probability: f64) -> Option<Draw> {
    if !(probability > 0.0 && probability <= 1.0) {
        return None;
    }
    draw(secret, &format!("{LABEL}{declaration}"), probability)
}
