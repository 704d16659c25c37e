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

    /// Of a capacity, the places that are drawn at random: rounded up, so that a small office explores too, and never all.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "counts of a day's inspections, far below 2^53"
    )]
    pub fn places(self, capacity: usize) -> usize {
        if !self.is_sound() || capacity < 2 {
            return 0;
        }
        // A tenth of 100 is 10, also where the product of doubles is a little more.
        let places = (capacity as f64 * self.share - 1e-9).ceil() as usize;
        places.min(capacity - 1)
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

/// A declaration that could be examined.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate<'a> {
    /// Its number.
    pub declaration: &'a str,
    /// Its score.
    pub score: i32,
}

/// Why one is examined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// It has one of the highest scores.
    Score,
    /// It was drawn.
    Explored,
}

/// A declaration that is examined.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Chosen {
    /// Its place among the candidates.
    pub at: usize,
    /// Why.
    pub why: Why,
    /// With which probability: 1 for the highest scores; for the rest, what it was before anybody drew.
    pub probability: f64,
}

/// Of a day's candidates those that are examined: the highest scores, and a share drawn among all others. Candidates with the same
/// score stand in the order of their draws, not of their numbers, so that nobody gains by a number. `None` when the
/// secret is too short or the share is none.
pub fn choose(
    secret: &[u8],
    candidates: &[Candidate<'_>],
    capacity: usize,
    exploring: Exploring,
) -> Option<Vec<Chosen>> {
    if !exploring.is_sound() {
        return None;
    }
    let mut order = Vec::with_capacity(candidates.len());
    for (at, candidate) in candidates.iter().enumerate() {
        let drawn = one(secret, candidate.declaration, 1.0)?;
        order.push((at, candidate.score, drawn.at));
    }
    order.sort_by(|a, b| b.1.cmp(&a.1).then(a.2.total_cmp(&b.2)));
    if capacity >= order.len() {
        let all = order.iter().map(|(at, ..)| Chosen {
            at: *at,
            why: Why::Score,
            probability: 1.0,
        });
        return Some(all.collect());
    }
    let places = exploring.places(capacity);
    let (best, rest) = order.split_at(capacity - places);
    let mut rest: Vec<_> = rest.to_vec();
    rest.sort_by(|a, b| a.2.total_cmp(&b.2));
    #[allow(
        clippy::cast_precision_loss,
        reason = "counts of a day's declarations, far below 2^53"
    )]
    let probability = places as f64 / rest.len() as f64;
    let best = best.iter().map(|(at, ..)| Chosen {
        at: *at,
        why: Why::Score,
        probability: 1.0,
    });
    let drawn = rest.iter().take(places).map(|(at, ..)| Chosen {
        at: *at,
        why: Why::Explored,
        probability,
    });
    Some(best.chain(drawn).collect())
}

/// The probability of being examined at all, when two draws that know nothing of each other can both lead there.
pub fn either(first: f64, second: f64) -> f64 {
    1.0 - (1.0 - first) * (1.0 - second)
}
