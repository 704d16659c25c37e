//! Intervals that need no large numbers. That of a share is
//! [`clopper_pearson`](crate::measures::consistency::clopper_pearson).

use statrs::distribution::{ContinuousCDF, Gamma};

use crate::measures::consistency::{binomial, clopper_pearson};

/// The interval of a count's expectation that leaves out `tail` on each side: Garwood (1936).
pub fn garwood(events: u32, tail: f64) -> Option<(f64, f64)> {
    let quantile = |shape: u32, at: f64| {
        let gamma = Gamma::new(f64::from(shape), 1.0).ok()?;
        Some(gamma.inverse_cdf(at))
    };
    let low = if events == 0 {
        0.0
    } else {
        quantile(events, tail)?
    };
    Some((low, quantile(events + 1, 1.0 - tail)?))
}

/// The ratio of two rates with its exact interval of 95 %.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RateRatio {
    /// The ratio.
    pub ratio: f64,
    /// Its interval; without an upper end where the second had no event.
    pub interval: (f64, f64),
    /// How likely two equal rates differ as much or more.
    pub p: f64,
}

/// Two counts, each with its exposure. Given how many events there were together, the first count is binomial; its exact
/// interval is that of the ratio. None without events or exposure.
pub fn rate_ratio(one: (u32, f64), other: (u32, f64)) -> Option<RateRatio> {
    let all = one.0.checked_add(other.0)?;
    if all == 0 || one.1 <= 0.0 || other.1 <= 0.0 {
        return None;
    }
    let (low, high) = clopper_pearson(one.0, all, 0.025)?;
    let scale = other.1 / one.1;
    let odds = |share: f64| share / (1.0 - share) * scale;
    let chances = binomial(all, one.1 / (one.1 + other.1));
    let seen = chances.get(one.0 as usize).copied().unwrap_or_default() * (1.0 + 1e-7);
    let p: f64 = chances.iter().filter(|chance| **chance <= seen).sum();
    Some(RateRatio {
        ratio: f64::from(one.0) / f64::from(other.0) * scale,
        interval: (odds(low), odds(high)),
        p: p.min(1.0),
    })
}
