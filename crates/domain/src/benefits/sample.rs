//! The random arm: what is true of all shipments, estimated from those drawn by chance.

use super::strata::NORMAL;

/// A stratum of the random arm.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Arm {
    /// Shipments of the stratum.
    pub population: u32,
    /// Of those drawn by chance and examined.
    pub drawn: u32,
    /// Of those with a finding.
    pub found: u32,
}

impl Arm {
    fn share(&self) -> f64 {
        f64::from(self.found) / f64::from(self.drawn)
    }
}

/// An estimated share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The share of all shipments.
    pub share: f64,
    /// Its standard error.
    pub error: f64,
    /// Its interval of 95 %, within 0 and 1.
    pub interval: (f64, f64),
    /// The share among those drawn, which is wrong where strata were drawn unequally.
    pub naive: f64,
}

/// The share of findings among all shipments; each stratum counts as much as it has shipments. None where a stratum with
/// shipments has fewer than two draws: nothing is known of it.
pub fn estimate(arms: &[Arm]) -> Option<Estimate> {
    let arms: Vec<&Arm> = arms.iter().filter(|arm| arm.population > 0).collect();
    let all: f64 = arms.iter().map(|arm| f64::from(arm.population)).sum();
    if arms.is_empty() || arms.iter().any(|arm| arm.drawn < 2) {
        return None;
    }
    let (mut share, mut variance) = (0.0, 0.0);
    for arm in &arms {
        let weight = f64::from(arm.population) / all;
        let drawn = f64::from(arm.drawn);
        let p = arm.share();
        let rest = (1.0 - drawn / f64::from(arm.population)).max(0.0);
        share += weight * p;
        variance += weight * weight * rest * p * (1.0 - p) / (drawn - 1.0);
    }
    let error = variance.sqrt();
    // The weights of all add up to one and, rounded, sometimes to a little more.
    let share = share.min(1.0);
    let sum = |of: fn(&Arm) -> u32| arms.iter().map(|arm| f64::from(of(arm))).sum::<f64>();
    Some(Estimate {
        share,
        error,
        interval: (
            (share - NORMAL * error).max(0.0),
            (share + NORMAL * error).min(1.0),
        ),
        naive: sum(|arm| arm.found) / sum(|arm| arm.drawn),
    })
}

/// How a number of draws is shared out so that the estimate is as sure as it can be: by shipments times the spread seen
/// so far (Neyman, 1934). A stratum in which nothing was found, or everything, is not one without spread: one found and one
/// not found are added to each (Agresti and Coull, 1998), so that none is left out of the next draws.
pub fn neyman(draws: u32, arms: &[Arm]) -> Vec<f64> {
    let weight = |arm: &Arm| {
        let p = (f64::from(arm.found) + 1.0) / (f64::from(arm.drawn) + 2.0);
        f64::from(arm.population) * (p * (1.0 - p)).sqrt()
    };
    let all: f64 = arms.iter().map(weight).sum();
    if all <= 0.0 {
        let people: f64 = arms.iter().map(|arm| f64::from(arm.population)).sum();
        let even = |arm: &Arm| f64::from(draws) * f64::from(arm.population) / people.max(1.0);
        return arms.iter().map(even).collect();
    }
    arms.iter()
        .map(|arm| f64::from(draws) * weight(arm) / all)
        .collect()
}

/// How many shipments of each group are needed to see two rates apart, with 5 % of false alarms and 80 % of success.
pub fn per_arm(one: f64, other: f64) -> Option<f64> {
    // The normal deviate of 80 %.
    const POWER: f64 = 0.841_621_233_572_914_3;
    let apart = one - other;
    (apart.abs() > 0.0).then(|| {
        (NORMAL + POWER).powi(2) * (one * (1.0 - one) + other * (1.0 - other)) / (apart * apart)
    })
}
