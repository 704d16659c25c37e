//! What no plan can pass: the Lagrangian bound.
//!
//! Hours are given a price, by class of specialists and month. Whatever the prices, a plan is worth at most all hours at
//! their price and, of each candidate, the most that any way is worth beyond its hours at their price (Geoffrion 1974).
//! Prices are then moved to where hours are short (subgradient; Held, Wolfe and Crowder 1974), and the lowest bound found
//! is kept. Specialists who speak the same and live in the same region form one class, whose hours are put together: that
//! can only raise the bound. Of a journey each visit is charged the least share that it can have.

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
    capacity: Vec<i64>,
    /// The classes of each need.
    needs: Vec<Vec<usize>>,
    /// The least share of a journey to each cluster that a visit bears.
    shares: Vec<i64>,
    /// The cheapest two classes of each need in each month.
    cheapest: Vec<[Option<(i64, usize)>; 2]>,
}

impl Prices {
    fn new(ground: &Ground<'_>) -> Self {
        let people = &ground.instance.specialists;
        let mut known = BTreeMap::new();
        let mut sizes: Vec<usize> = Vec::new();
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
            }
            if let Some(size) = sizes.get_mut(number) {
                *size += 1;
            }
            class.push(number);
        }
        let mut capacity = vec![0; sizes.len() * MONTHS];
        for (cell, hours) in ground.capacity.iter().enumerate() {
            let number = class.get(cell / MONTHS).copied().unwrap_or_default();
            if let Some(sum) = capacity.get_mut(number * MONTHS + cell % MONTHS) {
                *sum += hours;
            }
        }
        let needs = ground.speakers.iter().map(|speakers| {
            let classes = speakers.iter().filter_map(|place| class.get(*place));
            let mut classes: Vec<usize> = classes.copied().collect();
            classes.sort_unstable();
            classes.dedup();
            classes
        });
        let needs: Vec<Vec<usize>> = needs.collect();
        let mut prices = Self {
            rates: vec![0; capacity.len()],
            cheapest: Vec::new(),
            shares: shares(ground),
            class,
            sizes,
            capacity,
            needs,
        };
        prices.sort();
        prices
    }

    fn sort(&mut self) {
        let mut cheapest = Vec::with_capacity(self.needs.len() * MONTHS);
        for classes in &self.needs {
            for month in 0..MONTHS {
                let mut two: [Option<(i64, usize)>; 2] = [None, None];
                for class in classes {
                    let price = self.rates.get(class * MONTHS + month).copied();
                    let this = (price.unwrap_or_default(), *class);
                    let [first, second] = two;
                    if first.is_none_or(|known| this < known) {
                        two = [Some(this), first];
                    } else if second.is_none_or(|known| this < known) {
                        two = [first, Some(this)];
                    }
                }
                cheapest.push(two);
            }
        }
        self.cheapest = cheapest;
    }

    /// The price of a specialist's month.
    pub(super) fn of(&self, cell: usize) -> i64 {
        let class = self.class.get(cell / MONTHS).copied().unwrap_or_default();
        let price = self.rates.get(class * MONTHS + cell % MONTHS);
        price.copied().unwrap_or_default()
    }

    /// Hours of a way as the bound counts them: never more than it takes.
    pub(super) fn hours(&self, case: &Case, how: How) -> Option<i64> {
        let own = case.hours.get(how.place()).copied().flatten()?;
        let share = if how == How::OnSite {
            self.shares.get(case.cluster).copied().unwrap_or_default()
        } else {
            0
        };
        Some(own + share)
    }

    /// The class whose only specialist came the last time.
    fn closed(&self, case: &Case) -> Option<usize> {
        let class = self.class.get(case.last?).copied()?;
        (self.sizes.get(class) == Some(&1)).then_some(class)
    }

    /// The most that a way brings beyond the price of its hours, with the place of those hours.
    fn gain(&self, case: &Case, how: How, worth: i64) -> Option<(i64, usize, i64)> {
        let hours = self.hours(case, how)?;
        let closed = self.closed(case);
        let mut best: Option<(i64, usize, i64)> = None;
        for month in case.first..=case.until {
            let Some([first, second]) = self.cheapest.get(case.need * MONTHS + month).copied()
            else {
                continue;
            };
            let open = first.filter(|(_, class)| Some(*class) != closed).or(second);
            let Some((price, class)) = open else {
                continue;
            };
            let gain = worth - price * hours;
            if best.is_none_or(|(known, ..)| gain > known) {
                best = Some((gain, class * MONTHS + month, hours));
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
            && let Some(hours) = self.hours(case, how)
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
}

/// The least share of a journey to a cluster that a visit can have: as many visits as fit in the fullest month, and no
/// more than there are candidates, share the shortest journey.
fn shares(ground: &Ground<'_>) -> Vec<i64> {
    let month = ground.capacity.iter().copied().max().unwrap_or_default();
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
    let people = ground.instance.specialists.len();
    let each = shortest.iter().zip(&count).enumerate();
    let each = each.map(|(cluster, (least, count))| {
        let journey = (0..people).map(|place| ground.journey(place, cluster));
        let journey = journey.min().unwrap_or_default();
        let together = ((month - journey).max(0) / least).min(*count).max(1);
        journey / together
    });
    each.collect()
}

/// A bound that no plan can pass, with the prices at which it was found. `target` is a worth that a plan has: it sets how
/// far prices are moved. `rounds` buys a lower bound.
pub(super) fn bound(ground: &Ground<'_>, target: i64, rounds: u32) -> (i64, Prices) {
    let mut prices = Prices::new(ground);
    let mut found = (i64::MAX, prices.clone());
    let target = i128::from(target) * i128::from(PARTS);
    // The share of the way to the target that a round goes, in thousandths.
    let (mut pace, mut stale) = (1_500_i128, 0);
    for _ in 0..rounds.max(1) {
        let mut used = vec![0_i64; prices.rates.len()];
        let mut worth = prices.all();
        for case in &ground.cases {
            let (gain, place) = prices.most(ground, case);
            worth += gain;
            if let Some((place, hours)) = place
                && let Some(cell) = used.get_mut(place)
            {
                *cell += hours;
            }
        }
        if worth < found.0 {
            found = (worth, prices.clone());
            stale = 0;
        } else {
            stale += 1;
            if stale == 8 {
                pace = (pace * 7 / 10).max(1);
                stale = 0;
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
        let above = (i128::from(worth) - target).max(1);
        for (price, over) in prices.rates.iter_mut().zip(&over) {
            let step = above * over * pace / (length * 1_000);
            *price =
                i64::try_from((i128::from(*price) + step).max(0)).unwrap_or(i64::MAX / 1_000_000);
        }
        prices.sort();
    }
    let (lowest, prices) = found;
    (lowest.div_euclid(PARTS), prices)
}
