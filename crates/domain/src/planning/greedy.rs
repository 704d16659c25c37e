//! The plan that a careful person would make by hand: whoever must be visited first, then the most worth for an hour.

use super::model::{Instance, Load, Visit};
use std::cmp::Reverse;

/// Candidates in the order of a plan by hand: the statutory day first, then those drawn, then risk.
pub(super) fn order(instance: &Instance) -> Vec<usize> {
    let mut order: Vec<usize> = (0..instance.candidates.len()).collect();
    order.sort_by_key(|place| {
        let candidate = instance.candidates.get(*place);
        candidate.map(|candidate| {
            let due = candidate.due.unwrap_or(usize::MAX);
            (
                due,
                !candidate.random,
                Reverse(candidate.risk),
                candidate.member,
            )
        })
    });
    order
}

/// The best way that still fits: most worth, then fewest hours, then the emptiest month.
pub(super) fn best(instance: &Instance, load: &Load, ways: &[Visit]) -> Option<Visit> {
    let fitting = ways.iter().filter(|visit| load.fits(instance, **visit));
    fitting
        .min_by_key(|visit| {
            (
                Reverse(instance.value(**visit)),
                load.cost(instance, **visit),
                Reverse(load.left(instance, visit.specialist, visit.month)),
                **visit,
            )
        })
        .copied()
}

/// A plan made in one pass.
pub fn greedy(instance: &Instance) -> Vec<Visit> {
    let mut load = Load::default();
    let mut plan = Vec::new();
    for place in order(instance) {
        if let Some(visit) = best(instance, &load, &instance.ways(place)) {
            load.add(instance, visit);
            plan.push(visit);
        }
    }
    plan.sort_unstable();
    plan
}
