//! The compliance sample: a random share of all declarations, so that the truth stays measurable.
//!
//! A declaration's draw is HMAC-SHA-256 of its number under the day's secret, read as a fraction of 1. Nobody can know it before
//! the secret is out, anybody can repeat it afterwards, and another declaration more or less changes nothing. The
//! probability is recorded with the draw, so that estimates can be weighted. (GAO-02-215R: where inspectors do not follow the
//! draw, its statistics are of no use; so the draw is made centrally.)

use super::explore::Exploring;
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

/// One draw.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Draw {
    /// The fraction of 1 that was drawn.
    pub at: f64,
    /// The probability with which a declaration of this stratum is examined.
    pub probability: f64,
    /// Whether it is.
    pub selected: bool,
}

/// With which probability whom is examined.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rates {
    /// Of all declarations.
    pub base: f64,
    /// Of strata that have a rate of their own.
    #[serde(default)]
    pub strata: std::collections::BTreeMap<String, f64>,
    /// By tier of the importer in force, the share of the rate that remains.
    #[serde(default)]
    pub members: std::collections::BTreeMap<u8, f64>,
    /// The lane to which a drawn declaration is sent at least; without it the ruleset's highest.
    #[serde(default)]
    pub lane: Option<String>,
    /// How much is explored; without it nothing is.
    #[serde(default)]
    pub explore: Option<Explore>,
}

/// How much is explored, where declarations come one at a time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explore {
    /// Of all inspections, the share that goes to what nobody suspects.
    pub share: f64,
    /// As if at least this share of declarations were selected by rules: so that something is explored also where rules find
    /// nothing or nothing has been assessed yet.
    pub least_rate: f64,
}

impl Explore {
    /// The probability with which a declaration that no rule selected is drawn, when `selected` of `assessed` declarations
    /// were selected by rules in the days before; 0 where everything was.
    #[allow(
        clippy::cast_precision_loss,
        reason = "counts of declarations, far below 2^53"
    )]
    pub fn probability(self, assessed: i64, selected: i64) -> f64 {
        let rate = if assessed > 0 {
            selected as f64 / assessed as f64
        } else {
            0.0
        };
        let exploring = Exploring { share: self.share };
        exploring
            .probability(rate.max(self.least_rate))
            .unwrap_or(0.0)
    }
}

impl Rates {
    /// The probability for a stratum and a tier in force. Of rates that pass [`Rates::check`] it is never 0: whoever cannot
    /// be drawn cannot be estimated.
    pub fn probability(&self, stratum: &str, tier: Option<u8>) -> f64 {
        let rate = self.strata.get(stratum).copied().unwrap_or(self.base);
        let share = tier.and_then(|tier| self.members.get(&tier)).copied();
        (rate * share.unwrap_or(1.0)).clamp(0.0, 1.0)
    }
}

impl Rates {
    /// The first rate that is none: each is above 0 and at most 1, so that nobody is beyond being drawn and no per cent is
    /// taken for a share. Named as in its file.
    pub fn check(&self) -> Result<(), String> {
        let right = |rate: f64| rate > 0.0 && rate <= 1.0;
        if !right(self.base) {
            return Err("base".to_owned());
        }
        if let Some((name, _)) = self.strata.iter().find(|(_, rate)| !right(**rate)) {
            return Err(format!("strata.{name}"));
        }
        if let Some((tier, _)) = self.members.iter().find(|(_, share)| !right(**share)) {
            return Err(format!("members.{tier}"));
        }
        let below_one = |rate: f64| right(rate) && rate < 1.0;
        match self.explore {
            Some(explore) if !below_one(explore.share) => Err("explore.share".to_owned()),
            Some(explore) if !below_one(explore.least_rate) => Err("explore.least_rate".to_owned()),
            _ => Ok(()),
        }
    }
}

/// Draws for a declaration. `secret` is the day's, of at least 16 bytes.
pub fn draw(secret: &[u8], declaration: &str, probability: f64) -> Option<Draw> {
    if secret.len() < 16 {
        return None;
    }
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).ok()?;
    mac.update(declaration.as_bytes());
    let bytes = mac.finalize().into_bytes();
    // 53 bits are what a double holds exactly.
    let number = bytes
        .iter()
        .take(8)
        .fold(0_u64, |n, byte| n << 8 | u64::from(*byte))
        >> 11;
    #[allow(
        clippy::cast_precision_loss,
        reason = "53 bits, which a double holds exactly"
    )]
    let at = number as f64 / 9_007_199_254_740_992.0;
    Some(Draw {
        at,
        probability,
        selected: at < probability,
    })
}

/// One examined declaration of the sample, for an estimate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Observed {
    /// The probability with which it was drawn.
    pub probability: f64,
    /// Whether something was found.
    pub found: bool,
}

/// A weighted estimate of the share of declarations with something to find.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Estimate {
    /// The share.
    pub share: f64,
    /// Its standard error.
    pub error: f64,
    /// How many were looked at.
    pub looked_at: usize,
}

/// Every observed declaration stands for as many as its probability says (Hájek 1971); the variance is that of a ratio under
/// independent draws (Särndal, Swensson and Wretman 1992, 5.7).
pub fn estimate(observed: &[Observed]) -> Option<Estimate> {
    let usable = || {
        observed
            .iter()
            .filter(|o| o.probability > 0.0 && o.probability <= 1.0)
    };
    let weights: f64 = usable().map(|o| 1.0 / o.probability).sum();
    if weights <= 0.0 {
        return None;
    }
    let value = |o: &Observed| if o.found { 1.0 } else { 0.0 };
    let share = usable().map(|o| value(o) / o.probability).sum::<f64>() / weights;
    let variance: f64 = usable()
        .map(|o| {
            let off = value(o) - share;
            (1.0 - o.probability) * off * off / (o.probability * o.probability)
        })
        .sum::<f64>()
        / (weights * weights);
    Some(Estimate {
        share,
        error: variance.sqrt(),
        looked_at: usable().count(),
    })
}
