//! What no plan can pass: the Lagrangian bound.
//!
//! Hours are given a price, by specialist and month. Whatever the prices, a plan is worth at most all hours at their price
//! and, of each candidate, the most that any way is worth beyond its hours at their price (Geoffrion 1974). Journeys are
//! left out, which can only raise the bound. Prices are then moved to where hours are short (subgradient; Held, Wolfe and
//! Crowder 1974), and the lowest bound found is kept.

use super::model::{Instance, MONTHS, Visit};

/// Prices are counted in so many parts of a unit of worth for an hour.
const PARTS: i64 = 1_000;

struct Priced {
    specialist: usize,
    month: usize,
    hours: i64,
    value: i64,
}

fn ways(instance: &Instance) -> Vec<Vec<Priced>> {
    let places = 0..instance.candidates.len();
    places
        .map(|place| {
            let ways = instance.ways(place).into_iter();
            ways.map(|visit| Priced {
                specialist: visit.specialist,
                month: visit.month,
                hours: i64::from(hours(instance, visit)),
                value: instance.value(visit) * PARTS,
            })
            .collect()
        })
        .collect()
}

fn hours(instance: &Instance, visit: Visit) -> u32 {
    let candidate = instance.candidates.get(visit.candidate);
    let hours = candidate.and_then(|candidate| candidate.hours(visit.how));
    hours.unwrap_or_default()
}

/// An upper bound of the worth of every plan. `rounds` buys a lower one.
pub fn bound(instance: &Instance, rounds: u32) -> i64 {
    let ways = ways(instance);
    let cells = instance.specialists.len() * MONTHS;
    let capacity: Vec<i64> = instance
        .specialists
        .iter()
        .flat_map(|person| person.hours.map(i64::from))
        .collect();
    let mut prices = vec![0_i64; cells];
    let mut lowest = i64::MAX;
    // The first step is about the worth of an hour, so that prices reach their place within the rounds.
    let total: i64 = ways
        .iter()
        .filter_map(|ways| ways.iter().map(|way| way.value).max())
        .sum();
    let all: i64 = capacity.iter().sum::<i64>().max(1);
    let mut step = (total / all).max(1);
    let mut stale = 0;
    for _ in 0..rounds.max(1) {
        let mut used = vec![0_i64; cells];
        let mut worth: i64 = prices.iter().zip(&capacity).map(|(p, c)| p * c).sum();
        for ways in &ways {
            let gain = |way: &Priced| {
                let price = prices.get(way.specialist * MONTHS + way.month);
                way.value - way.hours * price.copied().unwrap_or_default()
            };
            let best = ways.iter().max_by_key(|way| gain(way));
            if let Some(way) = best.filter(|way| gain(way) > 0) {
                worth += gain(way);
                if let Some(cell) = used.get_mut(way.specialist * MONTHS + way.month) {
                    *cell += way.hours;
                }
            }
        }
        if worth < lowest {
            lowest = worth;
            stale = 0;
        } else {
            stale += 1;
            if stale == 5 {
                step = (step / 2).max(1);
                stale = 0;
            }
        }
        for ((price, used), capacity) in prices.iter_mut().zip(&used).zip(&capacity) {
            // A move in proportion to how much is missing, at most one step.
            let over = (used - capacity) * step / (*capacity).max(1);
            *price = (*price + over.clamp(-step, step)).max(0);
        }
    }
    lowest.div_euclid(PARTS) + i64::from(lowest.rem_euclid(PARTS) > 0)
}
