//! Two groups compared stratum by stratum. The risk ratio itself is [`mantel_haenszel`].
#![allow(
    clippy::many_single_char_names,
    reason = "the letters of the published formulas"
)]

use statrs::distribution::{ChiSquared, ContinuousCDF};

use crate::measures::consistency::{Comparison, Ratio, Stratum, mantel_haenszel};

/// The normal deviate that leaves 2.5 % on each side.
pub(super) const NORMAL: f64 = 1.959_963_984_540_054;

/// An odds ratio with its interval of 95 %.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OddsRatio {
    /// Mantel and Haenszel's.
    pub ratio: f64,
    /// By the variance of Robins, Breslow and Greenland (1986).
    pub interval: (f64, f64),
}

/// A statistic with the probability of one as large or larger, if there were nothing to find.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Test {
    /// The statistic.
    pub statistic: f64,
    /// Degrees of freedom.
    pub df: u32,
    /// The probability.
    pub p: f64,
}

/// Whether strata agree.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Heterogeneity {
    /// The ratio pooled by inverse variance, which the test compares with.
    pub pooled: f64,
    /// Cochran's Q.
    pub test: Test,
}

fn chi_squared(statistic: f64, df: u32) -> Option<Test> {
    let distribution = ChiSquared::new(f64::from(df)).ok()?;
    Some(Test {
        statistic,
        df,
        p: distribution.sf(statistic),
    })
}

/// The four cells: examined and not, of the one and of the other.
fn cells(each: &Stratum) -> [f64; 4] {
    let [a, n1, c, n0] = [each.one.0, each.one.1, each.other.0, each.other.1].map(f64::from);
    [a, n1 - a, c, n0 - c]
}

fn both(strata: &[Stratum]) -> impl Iterator<Item = &Stratum> + Clone {
    strata.iter().filter(|s| s.one.1 > 0 && s.other.1 > 0)
}

/// The odds ratio; none where one of its sums is nothing.
pub fn odds_ratio(strata: &[Stratum]) -> Option<OddsRatio> {
    let (mut r, mut s, mut pr, mut ps_qr, mut qs) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for each in both(strata) {
        let [a, b, c, d] = cells(each);
        let n = a + b + c + d;
        let (p, q) = ((a + d) / n, (b + c) / n);
        let (rk, sk) = (a * d / n, b * c / n);
        r += rk;
        s += sk;
        pr += p * rk;
        ps_qr += p * sk + q * rk;
        qs += q * sk;
    }
    if r <= 0.0 || s <= 0.0 {
        return None;
    }
    let variance = pr / (2.0 * r * r) + ps_qr / (2.0 * r * s) + qs / (2.0 * s * s);
    let (ratio, width) = (r / s, NORMAL * variance.sqrt());
    Some(OddsRatio {
        ratio,
        interval: (ratio * (-width).exp(), ratio * width.exp()),
    })
}

/// Cochran, Mantel and Haenszel's test that no stratum differs, with the correction for continuity or without.
pub fn cochran_mantel_haenszel(strata: &[Stratum], corrected: bool) -> Option<Test> {
    let (mut distance, mut variance) = (0.0, 0.0);
    for each in both(strata) {
        let [a, b, c, d] = cells(each);
        let (n1, n0, m) = (a + b, c + d, a + c);
        let n = n1 + n0;
        if n > 1.0 {
            distance += a - n1 * m / n;
            variance += n1 * n0 * m * (n - m) / (n * n * (n - 1.0));
        }
    }
    if variance <= 0.0 {
        return None;
    }
    let distance: f64 = f64::abs(distance) - if corrected { 0.5 } else { 0.0 };
    chi_squared(distance.max(0.0).powi(2) / variance, 1)
}

/// Whether the strata's ratios agree: Cochran's Q over their logarithms. Where one group of a stratum has no hit, a half is
/// added to each of its four cells (Haldane, 1956; Anscombe, 1956), so that the strongest difference is not left out; where
/// neither has one the stratum says nothing. None where fewer than two are left.
pub fn cochran(strata: &[Stratum]) -> Option<Heterogeneity> {
    let telling = both(strata).filter(|each| each.one.0 > 0 || each.other.0 > 0);
    let weighed: Vec<(f64, f64)> = telling
        .filter_map(|each| {
            let [a, n1, c, n0] =
                [each.one.0, each.one.1, each.other.0, each.other.1].map(f64::from);
            let [a, n1, c, n0] = if each.one.0 == 0 || each.other.0 == 0 {
                [a + 0.5, n1 + 1.0, c + 0.5, n0 + 1.0]
            } else {
                [a, n1, c, n0]
            };
            let variance = 1.0 / a - 1.0 / n1 + 1.0 / c - 1.0 / n0;
            // A stratum in which everything was examined in both groups has no spread to weigh by.
            (variance > 0.0).then(|| (1.0 / variance, ((a / n1) / (c / n0)).ln()))
        })
        .collect();
    let df = u32::try_from(weighed.len()).ok()?.checked_sub(1)?;
    if df == 0 {
        return None;
    }
    let weights: f64 = weighed.iter().map(|(weight, _)| weight).sum();
    let mean = weighed
        .iter()
        .map(|(weight, log)| weight * log)
        .sum::<f64>()
        / weights;
    let q = weighed
        .iter()
        .map(|(weight, log)| weight * (log - mean).powi(2))
        .sum();
    Some(Heterogeneity {
        pooled: mean.exp(),
        test: chi_squared(q, df)?,
    })
}

/// Whether the strata's odds ratios agree: Breslow and Day (1980), without Tarone's correction.
pub fn breslow_day(strata: &[Stratum]) -> Option<Test> {
    let odds = odds_ratio(strata)?.ratio;
    let (mut statistic, mut count) = (0.0, 0_u32);
    for each in both(strata) {
        let [a, b, c, d] = cells(each);
        let (n1, n0, m) = (a + b, c + d, a + c);
        if m <= 0.0 || m >= n1 + n0 {
            continue;
        }
        // The hits of the first group that would give this stratum the common odds ratio: the root of
        // (1 − ω)x² + (n0 − m + ω(n1 + m))x − ω n1 m that the margins allow.
        let (second, first, none) = (1.0 - odds, n0 - m + odds * (n1 + m), -odds * n1 * m);
        let expected = if second.abs() < 1e-12 {
            -none / first
        } else {
            let root = (first * first - 4.0 * second * none).sqrt();
            let roots = [
                (-first + root) / (2.0 * second),
                (-first - root) / (2.0 * second),
            ];
            let (least, most) = ((m - n0).max(0.0), m.min(n1));
            roots
                .into_iter()
                .find(|x| (least..=most).contains(x))
                .unwrap_or(f64::NAN)
        };
        let spread: f64 = [expected, n1 - expected, m - expected, n0 - m + expected]
            .into_iter()
            .map(|cell| 1.0 / cell)
            .sum();
        statistic += (a - expected).powi(2) * spread;
        count += 1;
    }
    let df = count.checked_sub(1).filter(|df| *df > 0)?;
    statistic.is_finite().then(|| chi_squared(statistic, df))?
}

/// How a member's rate changed at its certification, beside how others' changed over the same time: the ratio of the two
/// ratios of after to before, each stratum for stratum. One is `after` and other `before` in both lists. None where
/// either cannot be worked out.
pub fn before_after(member: &[Stratum], others: &[Stratum]) -> Option<Ratio> {
    let ratio = |strata: &[Stratum]| match mantel_haenszel(strata) {
        Comparison::Ratio(ratio) => Some(ratio),
        _ => None,
    };
    Some(ratio_of_ratios(ratio(member)?, ratio(others)?))
}

/// One ratio over another that is independent of it, each with its interval of 95 % (Altman and Bland, 2003).
pub fn ratio_of_ratios(one: Ratio, other: Ratio) -> Ratio {
    let deviation = |ratio: &Ratio| (ratio.interval.1 / ratio.interval.0).ln() / (2.0 * NORMAL);
    let width = NORMAL * deviation(&one).hypot(deviation(&other));
    let change = one.ratio / other.ratio;
    Ratio {
        ratio: change,
        interval: (change * (-width).exp(), change * width.exp()),
        strata: one.strata.min(other.strata),
    }
}
