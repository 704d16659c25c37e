//! Before and after certification: how a member's rate of exams changed, beside how that of comparable others changed over
//! the same time. What changed for everybody is not the membership's doing.

use statrs::distribution::{ChiSquared, ContinuousCDF};

use super::statement::{COMPANIES_AT_LEAST, EXPECTED_AT_LEAST, least_expected};
use super::strata::{Heterogeneity, NORMAL, Test, before_after};
use crate::measures::consistency::{Ratio, Stratum};

/// Examined shipments and all shipments, in a stretch of time.
pub type Share = (u32, u32);

/// A stratum in both stretches.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChangeCell {
    /// What its shipments have in common.
    pub key: Vec<String>,
    /// The member's: before, after.
    pub member: [Share; 2],
    /// Others', who were in the programme at no time of either stretch.
    pub others: [Share; 2],
    /// How many companies those are.
    pub companies: u32,
}

impl ChangeCell {
    /// Whether it can be compared: both had shipments in both stretches, and the others are enough to be told of.
    fn compared(&self) -> bool {
        let all = [self.member, self.others];
        let some = all.iter().flatten().all(|(_, shipments)| *shipments > 0);
        some && self.companies >= COMPANIES_AT_LEAST
    }
}

/// What can be concluded.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ChangeConclusion {
    /// The member had no shipments in one of the stretches.
    OneStretch,
    /// No others had comparable shipments in both stretches.
    NothingComparable,
    /// So many exams were to be expected on the smallest side; too few.
    TooFew(f64),
    /// One of the four sides had no exam at all: there is no ratio.
    OneSideNone,
    /// The strata changed differently: one figure would hide it.
    Differs(Heterogeneity),
    /// The member's rate changed by this factor beyond that of others.
    Ratio(Ratio, Option<Heterogeneity>),
}

/// A change with what it was made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// All of the member's shipments: before, after.
    pub all: [Share; 2],
    /// Those that are compared.
    pub member: [Share; 2],
    /// The others in those strata.
    pub others: [Share; 2],
    /// Strata that are compared.
    pub strata: usize,
    /// What can be concluded.
    pub conclusion: ChangeConclusion,
    /// The same as a difference of shares, with its interval of 95 %: of the member's shipments, how many more of a whole were
    /// examined after than before, less the same of the others weighed as the member's shipments are.
    pub difference: Option<Difference>,
}

/// A difference in differences.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// It.
    pub difference: f64,
    /// Its interval.
    pub interval: (f64, f64),
}

/// The first's change less the second's: before and after of each (Card and Krueger, 1994).
pub fn difference_in_differences(first: (f64, f64), second: (f64, f64)) -> f64 {
    (first.1 - first.0) - (second.1 - second.0)
}

fn sum(shares: impl Iterator<Item = Share>) -> Share {
    shares.fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1))
}

fn rate((examined, shipments): Share) -> f64 {
    f64::from(examined) / f64::from(shipments)
}

fn stratum([before, after]: [Share; 2]) -> Stratum {
    Stratum {
        one: after,
        other: before,
    }
}

/// Logarithm of a share with its variance; a half is added where nothing was examined on a side of the stratum.
fn logged(share: Share, halves: bool) -> (f64, f64) {
    let [hits, all] = [share.0, share.1].map(f64::from);
    let (hits, all) = if halves {
        (hits + 0.5, all + 1.0)
    } else {
        (hits, all)
    };
    ((hits / all).ln(), 1.0 / hits - 1.0 / all)
}

/// Whether the strata changed alike: Cochran's Q over the logarithms of the ratios of ratios. None where fewer than two of them
/// say anything.
pub fn changes_agree(cells: &[ChangeCell]) -> Option<Heterogeneity> {
    let telling = cells.iter().filter(|cell| {
        let exams = |[before, after]: [Share; 2]| before.0 > 0 || after.0 > 0;
        cell.compared() && exams(cell.member) && exams(cell.others)
    });
    let weighed: Vec<(f64, f64)> = telling
        .filter_map(|cell| {
            let sides = [cell.member, cell.others];
            let halves = sides.iter().flatten().any(|(hits, _)| *hits == 0);
            let [[a, b], [c, d]] = sides.map(|side| side.map(|share| logged(share, halves)));
            let log = (b.0 - a.0) - (d.0 - c.0);
            let variance = a.1 + b.1 + c.1 + d.1;
            (variance > 0.0).then(|| (1.0 / variance, log))
        })
        .collect();
    let df = u32::try_from(weighed.len()).ok()?.checked_sub(1)?;
    let distribution = ChiSquared::new(f64::from(df)).ok().filter(|_| df > 0)?;
    let weights: f64 = weighed.iter().map(|(weight, _)| weight).sum();
    let mean = weighed
        .iter()
        .map(|(weight, log)| weight * log)
        .sum::<f64>()
        / weights;
    let statistic: f64 = weighed
        .iter()
        .map(|(weight, log)| weight * (log - mean).powi(2))
        .sum();
    Some(Heterogeneity {
        pooled: mean.exp(),
        test: Test {
            statistic,
            df,
            p: distribution.sf(statistic),
        },
    })
}

/// Each stratum's difference in differences, weighed by the member's shipments of both stretches.
fn difference(cells: &[&ChangeCell]) -> Option<Difference> {
    let weight = |cell: &ChangeCell| {
        let [before, after] = cell.member;
        f64::from(before.1) + f64::from(after.1)
    };
    let weights: f64 = cells.iter().map(|cell| weight(cell)).sum();
    if weights <= 0.0 {
        return None;
    }
    let (mut sum, mut variance) = (0.0, 0.0);
    for cell in cells {
        let share = weight(cell) / weights;
        let [[a, b], [c, d]] = [cell.member, cell.others].map(|side| side.map(rate));
        sum += share * difference_in_differences((a, b), (c, d));
        let spread: f64 = [cell.member, cell.others]
            .iter()
            .flatten()
            .map(|one| rate(*one) * (1.0 - rate(*one)) / f64::from(one.1))
            .sum();
        variance += share * share * spread;
    }
    let width = NORMAL * variance.sqrt();
    Some(Difference {
        difference: sum,
        interval: (sum - width, sum + width),
    })
}

fn conclude(all: [Share; 2], cells: &[&ChangeCell]) -> ChangeConclusion {
    if all.iter().any(|(_, shipments)| *shipments == 0) {
        return ChangeConclusion::OneStretch;
    }
    if cells.is_empty() {
        return ChangeConclusion::NothingComparable;
    }
    let member: Vec<Stratum> = cells.iter().map(|cell| stratum(cell.member)).collect();
    let others: Vec<Stratum> = cells.iter().map(|cell| stratum(cell.others)).collect();
    let least = f64::min(least_expected(&member), least_expected(&others));
    if least < EXPECTED_AT_LEAST {
        return ChangeConclusion::TooFew(least);
    }
    let Some(ratio) = before_after(&member, &others) else {
        return ChangeConclusion::OneSideNone;
    };
    let owned: Vec<ChangeCell> = cells.iter().map(|cell| (*cell).clone()).collect();
    match changes_agree(&owned) {
        Some(differs) if differs.test.p < 0.05 => ChangeConclusion::Differs(differs),
        agree => ChangeConclusion::Ratio(ratio, agree),
    }
}

/// Works a member's change out of its strata.
pub fn change(cells: &[ChangeCell]) -> Change {
    let compared: Vec<&ChangeCell> = cells.iter().filter(|cell| cell.compared()).collect();
    let both = |of: &dyn Fn(&ChangeCell) -> [Share; 2], cells: &[&ChangeCell]| {
        [0, 1].map(|place: usize| sum(cells.iter().filter_map(|cell| of(cell).get(place).copied())))
    };
    let every: Vec<&ChangeCell> = cells.iter().collect();
    let all = both(&|cell| cell.member, &every);
    Change {
        all,
        member: both(&|cell| cell.member, &compared),
        others: both(&|cell| cell.others, &compared),
        strata: compared.len(),
        conclusion: conclude(all, &compared),
        difference: difference(&compared),
    }
}
