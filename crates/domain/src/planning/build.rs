//! Plans made in one pass: as a careful person would by hand, and by what an hour is worth.

use super::bound::{PARTS, Prices};
use super::ground::{Board, Case, Ground, cell};
use super::model::{How, Instance, MONTHS, Visit};
use std::cmp::Reverse;

/// Candidates in the order of a plan by hand: the statutory day first, then those drawn, then risk.
pub(super) fn order_by_hand(instance: &Instance) -> Vec<usize> {
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

/// Candidates by what their hours bring beyond their price, the most for an hour first.
pub(super) fn order_by_price(ground: &Ground<'_>, prices: &Prices) -> Vec<usize> {
    let key = |place: usize| {
        let case = ground.case(place)?;
        let mut most = None;
        for how in How::ALL {
            let Some(hours) = case.hours.get(how.place()).copied().flatten() else {
                continue;
            };
            let worth = case.worth.get(how.place()).copied().unwrap_or_default() * PARTS;
            let gain = prices.best_gain(case, *how, worth);
            most = most.max(Some(gain.unwrap_or(0).max(0) / hours.max(1)));
        }
        most
    };
    let mut order: Vec<(Reverse<Option<i64>>, usize)> = (0..ground.cases.len())
        .map(|place| (Reverse(key(place)), place))
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(_, place)| place).collect()
}

/// How ways are compared: the greatest first.
type Rank = (i64, Reverse<i64>, i64, Reverse<(usize, usize)>);

fn each(
    ground: &Ground<'_>,
    board: &Board,
    (place, case): (usize, &Case),
    mut rank: impl FnMut(Visit, i64) -> Option<i64>,
) -> Option<Visit> {
    let mut best: Option<(Rank, Visit)> = None;
    for specialist in ground.able(case) {
        for month in case.first..=case.until {
            let left = board.left(specialist * MONTHS + month);
            if left <= 0 {
                continue;
            }
            for how in How::ALL {
                let visit = Visit {
                    candidate: place,
                    specialist,
                    month,
                    how: *how,
                };
                let Some(cost) = board.cost(ground, case, visit) else {
                    continue;
                };
                if cost > left {
                    continue;
                }
                let Some(points) = rank(visit, cost) else {
                    continue;
                };
                let key = (points, Reverse(cost), left, Reverse((month, specialist)));
                if best.as_ref().is_none_or(|(known, _)| key > *known) {
                    best = Some((key, visit));
                }
            }
        }
    }
    best.map(|(_, visit)| visit)
}

/// The way that still fits and is worth most; of equals the fewest hours, then where most are left.
pub(super) fn best(ground: &Ground<'_>, board: &Board, place: usize) -> Option<Visit> {
    let case = ground.case(place)?;
    each(ground, board, (place, case), |visit, _| {
        Some(ground.value(visit))
    })
}

/// The way that brings most beyond the price of its hours, if any does.
pub(super) fn best_priced(
    ground: &Ground<'_>,
    board: &Board,
    prices: &Prices,
    place: usize,
) -> Option<Visit> {
    let case = ground.case(place)?;
    each(ground, board, (place, case), |visit, cost| {
        let gain = ground.value(visit) * PARTS - prices.of(cell(visit)) * cost;
        (gain >= 0).then_some(gain)
    })
}

/// As by hand: one after another, the way that is worth most and fits.
pub(super) fn greedy(ground: &Ground<'_>) -> Board {
    let mut board = Board::new(ground);
    for place in order_by_hand(ground.instance) {
        if let Some(visit) = best(ground, &board, place) {
            board.put(ground, visit);
        }
    }
    board
}

/// The same order, but for those who have to be visited on site: place by place, so that journeys are shared, and before the
/// months fill up with what can be done from a desk.
pub(super) fn order_by_place(ground: &Ground<'_>, by_price: &[usize]) -> Vec<usize> {
    let on_site = |place: &usize| {
        let candidate = ground.instance.candidates.get(*place);
        candidate.is_some_and(|candidate| {
            let [on_site, virtually, partner] = candidate.hours;
            let only = on_site.is_some() && virtually.is_none() && partner.is_none();
            only && candidate.due.is_some()
        })
    };
    let (mut first, rest): (Vec<usize>, Vec<usize>) =
        by_price.iter().partition(|place| on_site(place));
    // Stable: within a place whoever brings most for an hour stays first.
    first.sort_by_key(|place| ground.case(*place).map(|case| (case.cluster, case.until)));
    first.extend(rest);
    first
}

/// By price first, in an order; then whatever still fits.
pub(super) fn priced(ground: &Ground<'_>, prices: &Prices, order: &[usize]) -> Board {
    let mut board = Board::new(ground);
    for place in order {
        if let Some(visit) = best_priced(ground, &board, prices, *place) {
            board.put(ground, visit);
        }
    }
    for place in order {
        if board.visit(*place).is_none()
            && let Some(visit) = best(ground, &board, *place)
        {
            board.put(ground, visit);
        }
    }
    board
}
