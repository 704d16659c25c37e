//! What no plan can pass: the Lagrangian bound.
//!
//! Hours are given a price, by class of specialists and month. Whatever the prices, a plan is worth at most all hours at
//! their price and, of each candidate, the most that any way is worth beyond its hours at their price (Geoffrion 1974).
//! Prices are then moved to where hours are short (subgradient; Held, Wolfe and Crowder 1974), and the lowest bound found
//! is kept. Specialists who speak the same and live in the same region form one class, whose hours are put together: that
//! can only raise the bound. What fits in nobody's month is left out, and of a journey each visit is charged the least share
//! that it can have.

use super::ground::{Case, Ground};
use super::model::{How, MONTHS};
use std::collections::BTreeMap;

/// Prices are counted in so many parts of a unit of worth for an hour.
pub(super) const PARTS: i64 = 1_000;
/// So few specialists are each a class of their own.
const ALONE: usize = 12;

/// A price for the hours of each class in each month.
#[derive(Debug, Clone)]
pub(super) struct Prices {
    /// The class of each specialist.
    class: Vec<usize>,
    /// How many specialists a class has.
    sizes: Vec<usize>,
    rates: Vec<i64>,
    /// Hours of each class in each month, together and of whoever has most.
    capacity: Vec<i64>,
    fullest: Vec<i64>,
    /// The classes of each need.
    needs: Vec<Vec<usize>>,
    /// By class and cluster: the journey, and the least share of it that a visit bears.
    journeys: Vec<(i64, i64)>,
    clusters: usize,
}

impl Prices {
    fn new(ground: &Ground<'_>) -> Self {
        let people = &ground.instance.specialists;
        let mut known = BTreeMap::new();
        let (mut sizes, mut members): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
        let mut class = Vec::with_capacity(people.len());
        for (place, person) in people.iter().enumerate() {
            let mut languages = person.languages.clone();
            languages.sort_unstable();
            let alone = (people.len() <= ALONE).then_some(place);
            let next = known.len();
            let number = *known
                .entry((languages, &person.home, alone))
                .or_insert(next);
            if number == sizes.len() {
                sizes.push(0);
                members.push(place);
            }
            if let Some(size) = sizes.get_mut(number) {
                *size += 1;
            }
            class.push(number);
        }
        let mut capacity = vec![0; sizes.len() * MONTHS];
        let mut fullest = capacity.clone();
        for (cell, hours) in ground.capacity.iter().enumerate() {
            let number = class.get(cell / MONTHS).copied().unwrap_or_default();
            let at = number * MONTHS + cell % MONTHS;
            if let (Some(sum), Some(most)) = (capacity.get_mut(at), fullest.get_mut(at)) {
                *sum += hours;
                *most = (*most).max(*hours);
            }
        }
        let needs = ground.speakers.iter().map(|speakers| {
            let classes = speakers.iter().filter_map(|place| class.get(*place));
            let mut classes: Vec<usize> = classes.copied().collect();
            classes.sort_unstable();
            classes.dedup();
            classes
        });
        Self {
            needs: needs.collect(),
            rates: vec![0; capacity.len()],
            journeys: journeys(ground, &members, &fullest),
            clusters: ground.regions.len(),
            class,
            sizes,
            capacity,
            fullest,
        }
    }

    /// The price of a specialist's month.
    pub(super) fn of(&self, cell: usize) -> i64 {
        let class = self.class.get(cell / MONTHS).copied().unwrap_or_default();
        let price = self.rates.get(class * MONTHS + cell % MONTHS);
        price.copied().unwrap_or_default()
    }

    /// Hours of a way as the bound counts them, never more than it takes: alone in an empty month, and at least.
    fn of_class(&self, case: &Case, how: How, class: usize) -> Option<(i64, i64)> {
        let own = case.hours.get(how.place()).copied().flatten()?;
        if how != How::OnSite {
            return Some((own, own));
        }
        let journey = self.journeys.get(class * self.clusters + case.cluster);
        let (journey, share) = journey.copied().unwrap_or_default();
        Some((own + journey, own + share))
    }

    /// Hours of a way with a specialist as the bound counts them.
    pub(super) fn hours(&self, case: &Case, how: How, specialist: usize) -> Option<i64> {
        let class = self.class.get(specialist).copied()?;
        self.of_class(case, how, class).map(|(_, least)| least)
    }

    /// The class whose only specialist came the last time.
    fn closed(&self, case: &Case) -> Option<usize> {
        let class = self.class.get(case.last?).copied()?;
        (self.sizes.get(class) == Some(&1)).then_some(class)
    }

    /// The most that a way brings beyond the price of its hours, with the place of those hours.
    fn gain(&self, case: &Case, how: How, worth: i64) -> Option<(i64, usize, i64)> {
        let closed = self.closed(case);
        let mut best: Option<(i64, usize, i64)> = None;
        for class in self.needs.get(case.need)? {
            if Some(*class) == closed {
                continue;
            }
            let Some((alone, least)) = self.of_class(case, how, *class) else {
                continue;
            };
            for month in case.first..=case.until {
                let at = class * MONTHS + month;
                if self.fullest.get(at).is_none_or(|most| alone > *most) {
                    continue;
                }
                let gain = worth - self.rates.get(at).copied().unwrap_or_default() * least;
                if best.is_none_or(|(known, ..)| gain > known) {
                    best = Some((gain, at, least));
                }
            }
        }
        best
    }

    /// The most that a way brings beyond the price of its hours.
    pub(super) fn best_gain(&self, case: &Case, how: How, worth: i64) -> Option<i64> {
        self.gain(case, how, worth).map(|(gain, ..)| gain)
    }

    /// What all hours cost together.
    pub(super) fn all(&self) -> i64 {
        let all = self.rates.iter().zip(&self.capacity);
        all.map(|(price, hours)| price * hours).sum()
    }

    /// The most that any way of a candidate brings, at least nothing.
    fn most(&self, ground: &Ground<'_>, case: &Case) -> (i64, Option<(usize, i64)>) {
        let mut most = (0, None);
        let moved = if case.moves {
            i64::from(ground.instance.values.moved)
        } else {
            0
        };
        for how in How::ALL {
            let worth = case.worth.get(how.place()).copied().unwrap_or_default();
            let worth = (worth - moved).max(0) * PARTS;
            if let Some((gain, place, hours)) = self.gain(case, *how, worth)
                && gain > most.0
            {
                most = (gain, Some((place, hours)));
            }
        }
        if let Some((specialist, month, how)) = case.before
            && (case.first..=case.until).contains(&month)
            && case.last != Some(specialist)
            && let Some(hours) = self.hours(case, how, specialist)
        {
            let worth = case.worth.get(how.place()).copied().unwrap_or_default() * PARTS;
            let class = self.class.get(specialist).copied().unwrap_or_default();
            let place = class * MONTHS + month;
            let price = self.rates.get(place).copied().unwrap_or_default();
            let gain = worth - price * hours;
            if gain > most.0 {
                most = (gain, Some((place, hours)));
            }
        }
        most
    }

    /// What no plan can pass at these prices, and the hours that would then be taken.
    fn relaxed(&self, ground: &Ground<'_>) -> (i64, Vec<i64>) {
        let mut used = vec![0_i64; self.rates.len()];
        let mut worth = self.all();
        for case in &ground.cases {
            let (gain, place) = self.most(ground, case);
            worth += gain;
            if let Some((place, hours)) = place
                && let Some(cell) = used.get_mut(place)
            {
                *cell += hours;
            }
        }
        (worth, used)
    }
}

/// By class and cluster the journey, and the least share of it: as many visits as fit in the fullest month, and no more than
/// there are candidates, share it.
fn journeys(ground: &Ground<'_>, members: &[usize], fullest: &[i64]) -> Vec<(i64, i64)> {
    let clusters = ground.regions.len();
    let (mut shortest, mut count) = (vec![i64::MAX; clusters], vec![0_i64; clusters]);
    for case in &ground.cases {
        let Some(hours) = case.hours.first().copied().flatten() else {
            continue;
        };
        if let (Some(least), Some(count)) =
            (shortest.get_mut(case.cluster), count.get_mut(case.cluster))
        {
            *least = (*least).min(hours.max(1));
            *count += 1;
        }
    }
    let mut all = Vec::with_capacity(members.len() * clusters);
    for (class, member) in members.iter().enumerate() {
        let months = fullest.iter().skip(class * MONTHS).take(MONTHS);
        let month = months.copied().max().unwrap_or_default();
        for (cluster, (least, count)) in shortest.iter().zip(&count).enumerate() {
            let journey = ground.journey(*member, cluster);
            let together = ((month - journey).max(0) / least).min(*count).max(1);
            all.push((journey, journey / together));
        }
    }
    all
}

/// One price for all hours, where the bound is lowest: from there each hour's own is found sooner.
fn flat(ground: &Ground<'_>, prices: &mut Prices) {
    let hours = ground.cases.iter().flat_map(|case| {
        let ways = case.worth.iter().zip(&case.hours);
        ways.filter_map(|(worth, hours)| Some(worth * PARTS / (*hours)?.max(1)))
    });
    let (mut low, mut high) = (0, hours.max().unwrap_or_default() + 1);
    let mut at = |price: i64| {
        prices.rates.fill(price);
        prices.relaxed(ground).0
    };
    // The bound falls and then rises: halves are left out on either side.
    while high - low > (high / 64).max(2) {
        let (a, b) = (low + (high - low) / 3, high - (high - low) / 3);
        if at(a) <= at(b) {
            high = b;
        } else {
            low = a;
        }
    }
    at(low + (high - low) / 2);
}

/// A bound that no plan can pass, with the prices at which it was found. `target` is a worth that a plan has: it sets how
/// far prices are moved. `rounds` buys a lower bound.
pub(super) fn bound(ground: &Ground<'_>, target: i64, rounds: u32) -> (i64, Prices) {
    let mut prices = Prices::new(ground);
    flat(ground, &mut prices);
    let mut found = (i64::MAX, prices.clone());
    let target = i128::from(target) * i128::from(PARTS);
    // The share of the way to the target that a round goes, in thousandths.
    let (mut pace, mut stale) = (1_000_i128, 0);
    for _ in 0..rounds.max(1) {
        let (worth, used) = prices.relaxed(ground);
        if worth < found.0 {
            found = (worth, prices.clone());
            stale = 0;
        } else {
            stale += 1;
            if stale == 6 {
                pace = (pace * 7 / 10).max(1);
                stale = 0;
                prices = found.1.clone();
            }
        }
        let over: Vec<i128> = used
            .iter()
            .zip(&prices.capacity)
            .zip(&prices.rates)
            .map(|((used, capacity), price)| {
                let over = i128::from(used - capacity);
                // A price of nothing cannot fall.
                if *price == 0 { over.max(0) } else { over }
            })
            .collect();
        let length: i128 = over.iter().map(|over| over * over).sum();
        if length == 0 {
            break;
        }
        // A plan may lie far below what is possible: no round aims further than a fiftieth.
        let near = i128::from(found.0) * 49 / 50;
        let above = (i128::from(worth) - target.max(near)).max(1);
        for (price, over) in prices.rates.iter_mut().zip(&over) {
            let step = above * over * pace / (length * 1_000);
            *price =
                i64::try_from((i128::from(*price) + step).max(0)).unwrap_or(i64::MAX / 1_000_000);
        }
    }
    let (lowest, prices) = found;
    (lowest.div_euclid(PARTS), prices)
}
