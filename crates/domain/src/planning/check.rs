//! Whether a plan keeps every rule, worked out without the solver; and why somebody cannot be planned.

use super::model::{How, Instance, Load, MONTHS, Visit};
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

/// Every rule that a plan breaks.
pub fn check(instance: &Instance, plan: &[Visit]) -> Vec<Broken> {
    let mut broken = Vec::new();
    let mut seen = BTreeSet::new();
    let mut hours: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    let mut journeys = BTreeSet::new();
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
        let Some(own) = candidate.hours(visit.how) else {
            broken.push(Broken::How(*visit));
            continue;
        };
        let place = (visit.specialist, visit.month);
        *hours.entry(place).or_default() += own;
        let new = visit.how == How::OnSite && journeys.insert((place, candidate.cluster.as_str()));
        if new {
            *hours.entry(place).or_default() += instance.values.journey;
        }
    }
    for ((specialist, month), taken) in hours {
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

/// The rule that stands in the way of somebody, and by how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// The notice ends after the statutory day, by so many months.
    Notice(usize),
    /// No way of doing it is allowed.
    Way,
    /// Nobody speaks a language of theirs.
    Language,
    /// Only the one who came the last time could.
    Same,
    /// So many hours are missing where the fewest are.
    Hours(u32),
}

/// Why a candidate is not in a plan; none when it is, or when it would fit and something worth more was chosen.
pub fn obstacle(instance: &Instance, plan: &[Visit], place: usize) -> Option<Obstacle> {
    let candidate = instance.candidates.get(place)?;
    if plan.iter().any(|visit| visit.candidate == place) {
        return None;
    }
    if candidate.first > candidate.until() {
        return Some(Obstacle::Notice(
            candidate.first.min(MONTHS) - candidate.until(),
        ));
    }
    if candidate.hours == [None, None] {
        return Some(Obstacle::Way);
    }
    let mut speakers = instance
        .specialists
        .iter()
        .filter(|person| candidate.speaks(person))
        .peekable();
    if speakers.peek().is_none() {
        return Some(Obstacle::Language);
    }
    if speakers.all(|person| candidate.last == Some(person.account)) {
        return Some(Obstacle::Same);
    }
    let load = Load::of(instance, plan);
    let missing = instance.ways(place).into_iter().map(|visit| {
        let left = load.left(instance, visit.specialist, visit.month);
        load.cost(instance, visit).saturating_sub(left)
    });
    missing.min().filter(|hours| *hours > 0).map(Obstacle::Hours)
}
