//! What is planned, by whom, under which limits.

use crate::ids::{AccountId, MemberId};
use std::collections::BTreeMap;

/// Months of a plan.
pub const MONTHS: usize = 12;

/// On site or virtual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// At the company's sites.
    OnSite,
    /// Remotely.
    Virtual,
}

impl How {
    /// Both ways.
    pub const ALL: [Self; 2] = [Self::OnSite, Self::Virtual];
}

/// A member that could be validated in the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The member.
    pub member: MemberId,
    /// Its score, in hundredths of a point.
    pub risk: u32,
    /// Drawn at random: its results count for all, so it is not left out for being of low risk.
    pub random: bool,
    /// The first month that leaves time for the notice, from 0.
    pub first: usize,
    /// The month in which the statutory day lies; none when it lies after the year.
    pub due: Option<usize>,
    /// Where: visits of one specialist in one month to one cluster share a journey.
    pub cluster: String,
    /// Languages in which it can be done; nobody named means any.
    pub languages: Vec<String>,
    /// Hours of work without the journey, on site and virtual; none where a way is not allowed.
    pub hours: [Option<u32>; 2],
    /// Who validated it the last time: never the same twice in a row.
    pub last: Option<AccountId>,
    /// Where an earlier plan had it, so that planning again moves little.
    pub before: Option<(AccountId, usize, How)>,
}

/// Somebody who validates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Specialist {
    /// The person.
    pub account: AccountId,
    /// Their languages.
    pub languages: Vec<String>,
    /// Hours for validations, by month; absence is hours that are not there.
    pub hours: [u32; MONTHS],
}

/// What a plan is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Values {
    /// A validation by its statutory day.
    pub statutory: u32,
    /// A member drawn at random.
    pub random: u32,
    /// How much of the risk a virtual validation is taken to look at, in per cent.
    pub virtual_percent: u32,
    /// What a change against the plan before costs.
    pub moved: u32,
    /// Hours of a journey to a cluster.
    pub journey: u32,
}

/// Everything that a plan is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as their types")]
pub struct Instance {
    pub candidates: Vec<Candidate>,
    pub specialists: Vec<Specialist>,
    pub values: Values,
}

/// One validation of a plan: places in the instance's lists, and the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "named as their types")]
pub struct Visit {
    pub candidate: usize,
    pub specialist: usize,
    pub month: usize,
    pub how: How,
}

impl Candidate {
    /// Hours of a way, where it is allowed.
    pub fn hours(&self, how: How) -> Option<u32> {
        let [on_site, virtually] = self.hours;
        match how {
            How::OnSite => on_site,
            How::Virtual => virtually,
        }
    }

    /// The last month in which it may be done.
    pub fn until(&self) -> usize {
        self.due.unwrap_or(MONTHS - 1).min(MONTHS - 1)
    }

    /// Whether this person speaks with them, and did not come the last time.
    pub fn suits(&self, specialist: &Specialist) -> bool {
        self.speaks(specialist) && self.last != Some(specialist.account)
    }

    /// Whether there is a language that both have.
    pub fn speaks(&self, specialist: &Specialist) -> bool {
        let mut languages = self.languages.iter();
        self.languages.is_empty() || languages.any(|known| specialist.languages.contains(known))
    }
}

impl Instance {
    /// What a visit is worth. Never less than nothing: leaving it out would be worth nothing.
    pub fn value(&self, visit: Visit) -> i64 {
        let (Some(candidate), Some(specialist)) = (
            self.candidates.get(visit.candidate),
            self.specialists.get(visit.specialist),
        ) else {
            return 0;
        };
        let values = &self.values;
        let seen = match visit.how {
            How::OnSite => 100,
            How::Virtual => i64::from(values.virtual_percent),
        };
        let mut value = i64::from(candidate.risk) * seen / 100;
        if candidate.due.is_some() {
            value += i64::from(values.statutory);
        }
        if candidate.random {
            value += i64::from(values.random);
        }
        let now = (specialist.account, visit.month, visit.how);
        if candidate.before.is_some_and(|before| before != now) {
            value -= i64::from(values.moved);
        }
        value.max(0)
    }

    /// What a plan is worth.
    pub fn worth(&self, plan: &[Visit]) -> i64 {
        plan.iter().map(|visit| self.value(*visit)).sum()
    }

    /// Every way in which a candidate could be done, whatever else is planned.
    pub fn ways(&self, place: usize) -> Vec<Visit> {
        let Some(candidate) = self.candidates.get(place) else {
            return Vec::new();
        };
        let mut ways = Vec::new();
        for (specialist, person) in self.specialists.iter().enumerate() {
            if !candidate.suits(person) {
                continue;
            }
            for month in candidate.first..=candidate.until() {
                for how in How::ALL {
                    if candidate.hours(how).is_some() {
                        ways.push(Visit {
                            candidate: place,
                            specialist,
                            month,
                            how,
                        });
                    }
                }
            }
        }
        ways
    }
}

/// Hours taken in a plan so far, with the journeys that are made anyway.
#[derive(Debug, Clone, Default)]
pub(super) struct Load {
    hours: BTreeMap<(usize, usize), u32>,
    journeys: BTreeMap<(usize, usize, String), u32>,
}

impl Load {
    pub(super) fn of(instance: &Instance, plan: &[Visit]) -> Self {
        let mut load = Self::default();
        for visit in plan {
            load.add(instance, *visit);
        }
        load
    }

    fn key(instance: &Instance, visit: Visit) -> Option<(usize, usize, String)> {
        let candidate = instance.candidates.get(visit.candidate)?;
        let travels = visit.how == How::OnSite;
        travels.then(|| (visit.specialist, visit.month, candidate.cluster.clone()))
    }

    /// Hours that a visit would add: its own, and those of a journey that is not made yet.
    pub(super) fn cost(&self, instance: &Instance, visit: Visit) -> u32 {
        let candidate = instance.candidates.get(visit.candidate);
        let own = candidate.and_then(|candidate| candidate.hours(visit.how));
        let journey = match Self::key(instance, visit) {
            Some(key) if !self.journeys.contains_key(&key) => instance.values.journey,
            _ => 0,
        };
        own.unwrap_or_default().saturating_add(journey)
    }

    pub(super) fn left(&self, instance: &Instance, specialist: usize, month: usize) -> u32 {
        let person = instance.specialists.get(specialist);
        let hours = person.and_then(|person| person.hours.get(month)).copied();
        let taken = self.hours.get(&(specialist, month)).copied();
        hours
            .unwrap_or_default()
            .saturating_sub(taken.unwrap_or_default())
    }

    pub(super) fn fits(&self, instance: &Instance, visit: Visit) -> bool {
        self.cost(instance, visit) <= self.left(instance, visit.specialist, visit.month)
    }

    pub(super) fn add(&mut self, instance: &Instance, visit: Visit) {
        let cost = self.cost(instance, visit);
        let hours = self.hours.entry((visit.specialist, visit.month));
        *hours.or_default() += cost;
        if let Some(key) = Self::key(instance, visit) {
            *self.journeys.entry(key).or_default() += 1;
        }
    }

    pub(super) fn remove(&mut self, instance: &Instance, visit: Visit) {
        if let Some(key) = Self::key(instance, visit) {
            let left = self.journeys.get(&key).copied().unwrap_or_default();
            if left <= 1 {
                self.journeys.remove(&key);
            } else {
                self.journeys.insert(key, left - 1);
            }
        }
        // With the journey gone from the books, the cost is what leaving gives back.
        let cost = self.cost(instance, visit);
        let hours = self.hours.entry((visit.specialist, visit.month)).or_default();
        *hours = hours.saturating_sub(cost);
    }
}
