//! From a plan made by hand to a better one: who is left out is brought in by moving one other visit, or in place of
//! others that are worth less.

use super::bound::bound;
use super::greedy::{best, greedy, order};
use super::model::{Instance, Load, Visit};

/// A plan with how good it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solved {
    /// The plan.
    pub plan: Vec<Visit>,
    /// What it is worth.
    pub worth: i64,
    /// What the plan made by hand is worth.
    pub by_hand: i64,
    /// What no plan can pass.
    pub bound: i64,
}

impl Solved {
    /// How much better a plan could be at most, in hundredths of a per cent of the bound.
    pub fn gap(&self) -> i64 {
        ((self.bound - self.worth).max(0) * 10_000)
            .checked_div(self.bound)
            .unwrap_or_default()
    }
}

struct Search<'i> {
    instance: &'i Instance,
    ways: Vec<Vec<Visit>>,
    planned: Vec<Option<Visit>>,
    load: Load,
}

impl<'i> Search<'i> {
    fn new(instance: &'i Instance, plan: &[Visit]) -> Self {
        let places = 0..instance.candidates.len();
        let mut planned = vec![None; instance.candidates.len()];
        for visit in plan {
            if let Some(place) = planned.get_mut(visit.candidate) {
                *place = Some(*visit);
            }
        }
        Self {
            instance,
            ways: places.map(|place| instance.ways(place)).collect(),
            planned,
            load: Load::of(instance, plan),
        }
    }

    fn ways(&self, place: usize) -> &[Visit] {
        self.ways.get(place).map_or(&[], Vec::as_slice)
    }

    fn put(&mut self, visit: Visit) {
        self.load.add(self.instance, visit);
        if let Some(place) = self.planned.get_mut(visit.candidate) {
            *place = Some(visit);
        }
    }

    fn take(&mut self, visit: Visit) {
        self.load.remove(self.instance, visit);
        if let Some(place) = self.planned.get_mut(visit.candidate) {
            *place = None;
        }
    }

    fn planned(&self, place: usize) -> Option<Visit> {
        self.planned.get(place).copied().flatten()
    }

    /// Does a planned one in a way that is worth more, if it fits.
    fn better(&mut self, place: usize) -> bool {
        let Some(now) = self.planned(place) else {
            return false;
        };
        self.take(now);
        let found = best(self.instance, &self.load, self.ways(place));
        let found = found.unwrap_or(now);
        let gained = self.instance.value(found) > self.instance.value(now);
        self.put(if gained { found } else { now });
        gained
    }

    /// Those planned in the same month with the same specialist, the least worth first.
    fn beside(&self, way: Visit) -> Vec<Visit> {
        let mut beside: Vec<Visit> = self
            .planned
            .iter()
            .flatten()
            .filter(|visit| visit.specialist == way.specialist && visit.month == way.month)
            .copied()
            .collect();
        beside.sort_by_key(|visit| (self.instance.value(*visit), *visit));
        beside
    }

    /// Brings in one that is left out: another moves elsewhere, or gives way if it is worth less.
    fn bring_in(&mut self, place: usize) -> bool {
        if let Some(visit) = best(self.instance, &self.load, self.ways(place)) {
            self.put(visit);
            return true;
        }
        let mut ways = self.ways(place).to_vec();
        ways.sort_by_key(|way| (std::cmp::Reverse(self.instance.value(*way)), *way));
        for way in ways {
            for other in self.beside(way) {
                let before = self.instance.value(other);
                self.take(other);
                if !self.load.fits(self.instance, way) {
                    self.put(other);
                    continue;
                }
                self.put(way);
                let elsewhere = best(self.instance, &self.load, self.ways(other.candidate));
                let after = elsewhere.map_or(0, |visit| self.instance.value(visit));
                if self.instance.value(way) + after > before {
                    if let Some(visit) = elsewhere {
                        self.put(visit);
                    }
                    return true;
                }
                self.take(way);
                self.put(other);
            }
        }
        false
    }

    fn plan(self) -> Vec<Visit> {
        let mut plan: Vec<Visit> = self.planned.into_iter().flatten().collect();
        plan.sort_unstable();
        plan
    }
}

/// A plan at least as good as the one made by hand, with the gap to what is possible at most.
///
/// `passes` limits the work: each looks at everybody once.
pub fn solve(instance: &Instance, passes: u32, rounds: u32) -> Solved {
    let start = greedy(instance);
    let by_hand = instance.worth(&start);
    let mut search = Search::new(instance, &start);
    let order = order(instance);
    for _ in 0..passes {
        let mut gained = false;
        for place in &order {
            gained |= match search.planned(*place) {
                Some(_) => search.better(*place),
                None => search.bring_in(*place),
            };
        }
        if !gained {
            break;
        }
    }
    let found = search.plan();
    let plan = if instance.worth(&found) >= by_hand {
        found
    } else {
        start
    };
    Solved {
        worth: instance.worth(&plan),
        bound: bound(instance, rounds),
        by_hand,
        plan,
    }
}
