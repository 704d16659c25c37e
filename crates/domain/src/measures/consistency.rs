//! Whether specialists judge alike: how often each found something wanting, beside what chance alone would let one
//! expect. A figure outside the limits is a question, not a verdict: cases differ.
//!
//! Limits are exact binomial ones with interpolation (Spiegelhalter, Statistics in Medicine 24, 2005); all specialists
//! differ more than chance lets them, so each distance is also given divided by how much they differ altogether (his
//! multiplicative over-dispersion, with the outer tenths drawn in). Intervals are Clopper and Pearson's (1934).
//! Method against method is Mantel and Haenszel's risk ratio with the variance of Greenland and Robins (1985).

use statrs::distribution::{Beta, ContinuousCDF};

/// Probability outside each of the outer limits: 99.8 % lie within.
pub const FAR: f64 = 0.001;
/// Probability outside each of the inner limits: 95 % lie within.
pub const NEAR: f64 = 0.025;

/// What one specialist found: deficient criteria of those checked, with the number to be expected from the programme's
/// rates for the same kinds of company.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tally {
    /// Criteria found deficient.
    pub found: u32,
    /// Criteria checked.
    pub of: u32,
    /// Criteria that would be deficient at the programme's rates for the same kinds of company.
    pub expected: f64,
}

/// Where a specialist stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// The share found, made comparable: found over expected, times the programme's share.
    pub share: f64,
    /// The inner limits at this number of criteria.
    pub near: (f64, f64),
    /// The outer limits.
    pub far: (f64, f64),
    /// Distance from what is expected, in standard deviations, after allowance for how much all differ.
    pub distance: f64,
}

impl Standing {
    /// Outside the outer limits of chance, and outside three standard deviations of how much all differ: somebody
    /// should ask why.
    pub fn asks(&self) -> bool {
        (self.share < self.far.0 || self.share > self.far.1) && self.distance.abs() > 3.0
    }
}

fn logs(n: u32) -> impl Fn(u32) -> f64 {
    let mut sums = Vec::with_capacity(n as usize + 1);
    let mut sum = 0.0;
    sums.push(0.0);
    for k in 1..=n {
        sum += f64::from(k).ln();
        sums.push(sum);
    }
    // The logarithm of k factorial.
    move |k| sums.get(k as usize).copied().unwrap_or_default()
}

/// Probability of exactly 0, 1, … n hits of n at a chance `p`.
pub(crate) fn binomial(n: u32, p: f64) -> Vec<f64> {
    if p <= 0.0 || p >= 1.0 {
        let sure = if p <= 0.0 { 0 } else { n };
        return (0..=n).map(|k| if k == sure { 1.0 } else { 0.0 }).collect();
    }
    let factorial = logs(n);
    (0..=n)
        .map(|k| {
            let ways = factorial(n) - factorial(k) - factorial(n - k);
            (ways + f64::from(k) * p.ln() + f64::from(n - k) * (1.0 - p).ln()).exp()
        })
        .collect()
}

/// The share below which a probability of `tail` lies, given the chances of 0, 1, … hits; interpolated between whole hits.
fn below(chances: &[f64], tail: f64) -> f64 {
    let tries = u32::try_from(chances.len().saturating_sub(1)).unwrap_or(u32::MAX);
    let mut sum = 0.0;
    for (k, chance) in (0_u32..).zip(chances) {
        let before = sum;
        sum += chance;
        if sum >= tail {
            let part = if *chance > 0.0 {
                (sum - tail) / (sum - before)
            } else {
                0.0
            };
            return ((f64::from(k) - part) / f64::from(tries.max(1))).max(0.0);
        }
    }
    1.0
}

/// Limits between which all but twice each of `tails` lie, at a chance `p` and `n` tries.
pub fn limits<const N: usize>(n: u32, p: f64, tails: [f64; N]) -> [(f64, f64); N] {
    let chances = binomial(n, p);
    tails.map(|tail| (below(&chances, tail), below(&chances, 1.0 - tail).min(1.0)))
}

/// How likely two shares differ as much or more by chance alone, when there is no difference: Fisher's exact test, both
/// sides. Each is hits and tries; none where one of them has no tries.
pub fn by_chance(one: (u32, u32), other: (u32, u32)) -> Option<f64> {
    let (n1, n2) = (one.1, other.1);
    if n1 == 0 || n2 == 0 || one.0 > n1 || other.0 > n2 {
        return None;
    }
    let hits = one.0 + other.0;
    let factorial = logs(n1 + n2);
    let ways = |n: u32, k: u32| factorial(n) - factorial(k) - factorial(n - k);
    let chance = |k: u32| (ways(n1, k) + ways(n2, hits - k) - ways(n1 + n2, hits)).exp();
    let seen = chance(one.0) * (1.0 + 1e-7);
    let possible = hits.saturating_sub(n2)..=hits.min(n1);
    let sum: f64 = possible.map(chance).filter(|chance| *chance <= seen).sum();
    Some(sum.min(1.0))
}

/// The interval of a share that leaves out `tail` on each side; none of nothing.
pub fn clopper_pearson(hits: u32, of: u32, tail: f64) -> Option<(f64, f64)> {
    if of == 0 || hits > of {
        return None;
    }
    // The limits are quantiles of beta distributions.
    let quantile = |hits: u32, misses: u32, at: f64| {
        let beta = Beta::new(f64::from(hits), f64::from(misses)).ok()?;
        Some(beta.inverse_cdf(at))
    };
    let lower = match hits {
        0 => 0.0,
        hits => quantile(hits, of - hits + 1, tail)?,
    };
    let upper = if hits == of {
        1.0
    } else {
        quantile(hits + 1, of - hits, 1.0 - tail)?
    };
    Some((lower, upper))
}

/// The programme's share; none where nothing was checked.
pub fn overall(tallies: &[Tally]) -> Option<f64> {
    let of: u32 = tallies.iter().map(|tally| tally.of).sum();
    let found: u32 = tallies.iter().map(|tally| tally.found).sum();
    (of > 0).then(|| f64::from(found) / f64::from(of))
}

/// Distance from what is expected in standard deviations, on the scale on which shares vary alike (arcsine).
fn distance(tally: &Tally) -> f64 {
    let of = f64::from(tally.of.max(1));
    let angle = |share: f64| share.clamp(0.0, 1.0).sqrt().asin();
    2.0 * of.sqrt() * (angle(f64::from(tally.found) / of) - angle(tally.expected / of))
}

/// How much more the distances vary than chance lets them; at least 1. The outer tenths are drawn in to the tenth and
/// the nine tenths, so that one outlier does not excuse itself.
pub fn dispersion(distances: &[f64]) -> f64 {
    let mut sorted = distances.to_vec();
    sorted.sort_by(f64::total_cmp);
    let Some(last) = sorted.len().checked_sub(1) else {
        return 1.0;
    };
    let cut = sorted.len().div_ceil(10);
    let at = |place: usize| sorted.get(place.min(last)).copied().unwrap_or_default();
    let (low, high) = (at(cut), at(last.saturating_sub(cut)));
    if low > high {
        return 1.0;
    }
    let count = u32::try_from(sorted.len()).unwrap_or(u32::MAX);
    let sum: f64 = sorted.iter().map(|z| z.clamp(low, high).powi(2)).sum();
    (sum / f64::from(count)).max(1.0)
}

/// Where everybody stands, in the order given. None for those who checked nothing.
pub fn standings(tallies: &[Tally]) -> Vec<Option<Standing>> {
    let Some(p) = overall(tallies) else {
        return vec![None; tallies.len()];
    };
    let counted = |tally: &&Tally| tally.of > 0 && tally.expected > 0.0;
    let all: Vec<f64> = tallies.iter().filter(counted).map(distance).collect();
    let spread = dispersion(&all).sqrt();
    let standing = |tally: &Tally| {
        let [far, near] = limits(tally.of, p, [FAR, NEAR]);
        Standing {
            share: p * f64::from(tally.found) / tally.expected,
            near,
            far,
            distance: distance(tally) / spread,
        }
    };
    tallies
        .iter()
        .map(|tally| Some(tally).filter(counted).map(standing))
        .collect()
}

/// One stratum of two methods compared: hits and tries of the one and of the other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stratum {
    /// Hits and tries of the first method.
    pub one: (u32, u32),
    /// Hits and tries of the second.
    pub other: (u32, u32),
}

/// A ratio of shares with its interval of 95 %.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ratio {
    /// The first method's share over the second's, alike cases compared with alike.
    pub ratio: f64,
    /// The interval.
    pub interval: (f64, f64),
    /// How many strata had both methods: the others say nothing about a difference.
    pub strata: usize,
}

/// What a comparison of two methods comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Comparison {
    /// No stratum has both.
    NoCases,
    /// One of the two found nothing where both looked: there is no ratio, however large the difference.
    OneFoundNothing,
    /// A ratio.
    Ratio(Ratio),
}

/// The shares of two methods compared stratum by stratum.
pub fn mantel_haenszel(strata: &[Stratum]) -> Comparison {
    let both = strata
        .iter()
        .filter(|each| each.one.1 > 0 && each.other.1 > 0);
    let (mut count, mut upper, mut lower, mut spread) = (0, 0.0, 0.0, 0.0);
    for each in both {
        let [a, n1, c, n0] = [each.one.0, each.one.1, each.other.0, each.other.1].map(f64::from);
        let n = n1 + n0;
        count += 1;
        upper += a * n0 / n;
        lower += c * n1 / n;
        spread += ((a + c) * n1 * n0 - a * c * n) / (n * n);
    }
    if count == 0 {
        return Comparison::NoCases;
    }
    if upper <= 0.0 || lower <= 0.0 {
        return Comparison::OneFoundNothing;
    }
    let ratio = upper / lower;
    let width = 1.959_963_985 * (spread / (upper * lower)).sqrt();
    Comparison::Ratio(Ratio {
        ratio,
        interval: (ratio * (-width).exp(), ratio * width.exp()),
        strata: count,
    })
}
