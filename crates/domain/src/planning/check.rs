//! Whether a plan keeps every rule, worked out without the solver; and why somebody cannot be planned.

use super::model::{Candidate, How, Instance, MONTHS, Visit};
use std::collections::{BTreeMap, BTreeSet};

/// A rule that a plan breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the instance")]
pub enum Broken {
    /// Nobody and nothing of that place.
    Unknown(Visit),
    /// Planned twice.
    Twice(Visit),
    /// Too early for the notice, or after the statutory day.
    Month(Visit),
    /// A way that is not allowed.
    How(Visit),
    /// No common language.
    Language(Visit),
    /// The same specialist as the last time.
    Same(Visit),
    /// More hours than there are.
    Hours {
        specialist: usize,
        month: usize,
        over: u32,
    },
}

/// Hours by specialist and month, with the journeys that are made.
#[derive(Debug, Default)]
struct Books<'i> {
    hours: BTreeMap<(usize, usize), u32>,
    journeys: BTreeSet<(usize, usize, &'i str, &'i str)>,
}

impl<'i> Books<'i> {
    fn add(&mut self, instance: &'i Instance, candidate: &'i Candidate, visit: Visit, own: u32) {
        let cost = self.cost(instance, candidate, visit, own);
        *self
            .hours
            .entry((visit.specialist, visit.month))
            .or_default() += cost;
        if visit.how == How::OnSite {
            let (region, cluster) = (candidate.region.as_str(), candidate.cluster.as_str());
            self.journeys
                .insert((visit.specialist, visit.month, region, cluster));
        }
    }

    fn cost(&self, instance: &Instance, candidate: &Candidate, visit: Visit, own: u32) -> u32 {
        let (region, cluster) = (candidate.region.as_str(), candidate.cluster.as_str());
        let trip = (visit.specialist, visit.month, region, cluster);
        if visit.how != How::OnSite || self.journeys.contains(&trip) {
            return own;
        }
        let person = instance.specialists.get(visit.specialist);
        own + person.map_or(0, |person| person.journey(&instance.values, region))
    }

    fn of(instance: &'i Instance, plan: &[Visit]) -> Self {
        let mut books = Self::default();
        for visit in plan {
            if let Some(candidate) = instance.candidates.get(visit.candidate)
                && let Some(own) = candidate.hours(visit.how)
            {
                books.add(instance, candidate, *visit, own);
            }
        }
        books
    }
}

/// Every rule that a plan breaks.
pub fn check(instance: &Instance, plan: &[Visit]) -> Vec<Broken> {
    let mut broken = Vec::new();
    let mut seen = BTreeSet::new();
    let mut books = Books::default();
    for visit in plan {
        let (Some(candidate), Some(specialist)) = (
            instance.candidates.get(visit.candidate),
            instance.specialists.get(visit.specialist),
        ) else {
            broken.push(Broken::Unknown(*visit));
            continue;
        };
        if !seen.insert(visit.candidate) {
            broken.push(Broken::Twice(*visit));
        }
        if visit.month < candidate.first || visit.month > candidate.until() {
            broken.push(Broken::Month(*visit));
        }
        if !candidate.speaks(specialist) {
            broken.push(Broken::Language(*visit));
        }
        if candidate.last == Some(specialist.account) {
            broken.push(Broken::Same(*visit));
        }
        match candidate.hours(visit.how) {
            Some(own) => books.add(instance, candidate, *visit, own),
            None => broken.push(Broken::How(*visit)),
        }
    }
    for ((specialist, month), taken) in books.hours {
        let person = instance.specialists.get(specialist);
        let has = person.and_then(|person| person.hours.get(month)).copied();
        let over = taken.saturating_sub(has.unwrap_or_default());
        if over > 0 {
            broken.push(Broken::Hours {
                specialist,
                month,
                over,
            });
        }
    }
    broken
}

/// Hours that a plan takes, by specialist and month, with journeys; and how many journeys it makes.
pub fn load(instance: &Instance, plan: &[Visit]) -> (BTreeMap<(usize, usize), u32>, usize) {
    let books = Books::of(instance, plan);
    (books.hours, books.journeys.len())
}

/// The rule that stands in the way of somebody, and by how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Obstacle {
    /// The notice leaves no month of the year, or none before the statutory day: so many months are missing.
    Notice(usize),
    /// No way of doing it is allowed.
    Way,
    /// Nobody speaks a language of theirs.
    Language,
    /// Only the one who came the last time could.
    Same,
    /// So many hours are missing where the fewest are.
    Hours(u32),
    /// It would fit, and something worth more was chosen.
    WorthLess,
}

/// Why each of these candidates is not in a plan; nothing for those who are.
pub fn obstacles(
    instance: &Instance,
    plan: &[Visit],
    places: impl IntoIterator<Item = usize>,
) -> Vec<(usize, Obstacle)> {
    let planned: BTreeSet<usize> = plan.iter().map(|visit| visit.candidate).collect();
    let books = Books::of(instance, plan);
    let places = places.into_iter().filter(|place| !planned.contains(place));
    let found = places.filter_map(|place| {
        let candidate = instance.candidates.get(place)?;
        Some((place, obstacle(instance, &books, place, candidate)))
    });
    found.collect()
}

fn obstacle(
    instance: &Instance,
    books: &Books<'_>,
    place: usize,
    candidate: &Candidate,
) -> Obstacle {
    if candidate.first > candidate.until() {
        let missing = candidate.first.min(MONTHS) - candidate.until();
        return Obstacle::Notice(missing);
    }
    if candidate.hours == [None, None, None] {
        return Obstacle::Way;
    }
    let people = instance.specialists.iter();
    let speakers: Vec<_> = people.filter(|person| candidate.speaks(person)).collect();
    if speakers.is_empty() {
        return Obstacle::Language;
    }
    if speakers
        .iter()
        .all(|person| candidate.last == Some(person.account))
    {
        return Obstacle::Same;
    }
    let missing = instance.ways(place).into_iter().filter_map(|visit| {
        let person = instance.specialists.get(visit.specialist)?;
        let has = person.hours.get(visit.month).copied()?;
        let taken = books.hours.get(&(visit.specialist, visit.month)).copied();
        let left = has.saturating_sub(taken.unwrap_or_default());
        let own = candidate.hours(visit.how)?;
        let cost = books.cost(instance, candidate, visit, own);
        Some(cost.saturating_sub(left))
    });
    match missing.min() {
        Some(0) | None => Obstacle::WorthLess,
        Some(hours) => Obstacle::Hours(hours),
    }
}
