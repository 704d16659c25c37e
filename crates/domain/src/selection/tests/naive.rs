//! The rules written down a second time, in floating point and without the types of the first.
#![allow(
    clippy::cast_precision_loss,
    clippy::option_option,
    reason = "every number here is far below 2^52; not applicable and not known are two things"
)]

use super::super::{Factor, Facts, Membership, Stratum, Weights};
use super::TODAY;
use crate::ids::MemberId;
use crate::pack::SelectionPolicy;
use crate::partners::Rating;
use jiff::ToSpan as _;
use sha2::{Digest as _, Sha256};

fn step(policy: &SelectionPolicy, factor: Factor, value: f64) -> f64 {
    let rule = policy.factors.iter().find(|rule| rule.factor == factor);
    let mut degree = 0.0;
    for (from, reached) in &rule.unwrap().steps {
        if value >= *from as f64 {
            degree = f64::from(*reached);
        }
    }
    degree
}

fn row(policy: &SelectionPolicy, factor: Factor, what: &str) -> f64 {
    let rule = policy.factors.iter().find(|rule| rule.factor == factor);
    f64::from(rule.unwrap().rows[what])
}

fn degree(
    policy: &SelectionPolicy,
    ratings: &[Rating],
    all: &[Facts],
    facts: &Facts,
    factor: Factor,
) -> Option<Option<f64>> {
    let rule = policy.factors.iter().find(|rule| rule.factor == factor)?;
    if !rule.entity_types.is_empty() && !rule.entity_types.contains(&facts.entity_type) {
        return None;
    }
    let since = TODAY
        .checked_sub(i64::from(policy.look_back_months).months())
        .unwrap();
    let fresh = TODAY
        .checked_sub(i64::from(policy.trade_months).months())
        .unwrap();
    let trade = facts.trade.filter(|trade| trade.on >= fresh);
    Some(match factor {
        Factor::RegionalThreat => {
            // The pack's ratings are all of one day and none is taken back, so every rating holds.
            let levels = ratings
                .iter()
                .filter(|rating| facts.countries.contains_key(&rating.scope.code()));
            let degrees = levels.map(|rating| row(policy, factor, rating.level.unwrap().code()));
            degrees.reduce(f64::max)
        }
        Factor::Anomalies => {
            let mut sum = 0.0;
            let mut rows = 0;
            if facts.emergency {
                sum += row(policy, factor, "emergency");
                rows += 1;
            }
            for finding in &facts.findings {
                let what = if let Some(closed) = finding.closed_on {
                    if closed < since {
                        continue;
                    }
                    "closed"
                } else if finding.due.is_some_and(|due| due < TODAY) {
                    "overdue"
                } else {
                    "open"
                };
                sum += row(policy, factor, what);
                rows += 1;
            }
            (rows > 0 || facts.validated_on.is_some()).then_some(f64::min(sum, 100.0))
        }
        Factor::ImportVolume => trade
            .and_then(|trade| trade.entries)
            .map(|n| step(policy, factor, n as f64)),
        Factor::ImportValue => trade
            .and_then(|trade| trade.value_thousands)
            .map(|n| step(policy, factor, n as f64)),
        Factor::ExpeditedLane => trade
            .and_then(|trade| trade.crossings)
            .map(|n| step(policy, factor, n as f64)),
        Factor::SectorSample => {
            let sector: Vec<&Facts> = all
                .iter()
                .filter(|each| each.entity_type == facts.entity_type)
                .collect();
            let unvisited = sector
                .iter()
                .filter(|each| each.validated_on.is_none_or(|day| day < since));
            let share = unvisited.count() as f64 * 100.0 / sector.len() as f64;
            Some(step(policy, factor, share.floor()))
        }
        Factor::OtherInformation => {
            let recent = facts.adverse.iter().filter(|(_, on)| *on >= since).count();
            let (signed, due) = facts.assessment;
            if recent == 0 && facts.vetted.is_none() && signed.is_none() {
                return Some(None);
            }
            let mut sum = recent as f64 * row(policy, factor, "adverse");
            if facts.vetted.as_ref().is_some_and(|vetted| !vetted.passed) {
                sum += row(policy, factor, "vetting_doubt");
            }
            if signed.is_none() {
                sum += row(policy, factor, "assessment_missing");
            } else if due.is_some_and(|due| due < TODAY) {
                sum += row(policy, factor, "assessment_overdue");
            }
            Some(sum.min(100.0))
        }
        Factor::RoutineOversight => facts.due.as_ref().map(|due| {
            let days = (TODAY - due.due).get_days();
            step(policy, factor, f64::from(days))
        }),
    })
}

/// Hundredths of a point, or none where nothing is known.
pub(super) fn score(
    policy: &SelectionPolicy,
    weights: &Weights,
    ratings: &[Rating],
    membership: &Membership,
    facts: &Facts,
) -> Option<f64> {
    let (mut sum, mut known) = (0.0, 0.0);
    for factor in Factor::ALL {
        let weight = f64::from(weights[factor]);
        if let Some(Some(degree)) = degree(policy, ratings, &membership.facts, facts, *factor) {
            sum += weight * degree;
            known += weight;
        }
    }
    (known > 0.0).then(|| sum / known * 100.0)
}

/// Draws one after the other: always whoever of those left has the lowest hash.
pub(super) fn drawn(seed: &str, stratum: &Stratum, size: usize) -> Vec<MemberId> {
    let mut left = stratum.members.clone();
    let mut drawn = Vec::new();
    while drawn.len() < size && !left.is_empty() {
        let hash = |member: &MemberId| -> [u8; 32] {
            let mut hasher = Sha256::new();
            hasher.update(seed.as_bytes());
            hasher.update(b"/");
            hasher.update(stratum.key.as_bytes());
            hasher.update(b"/");
            hasher.update(member.0.hyphenated().to_string().as_bytes());
            hasher.finalize().into()
        };
        let mut lowest = 0;
        for place in 1..left.len() {
            if hash(&left[place]) < hash(&left[lowest]) {
                lowest = place;
            }
        }
        drawn.push(left.remove(lowest));
    }
    drawn.sort();
    drawn
}
