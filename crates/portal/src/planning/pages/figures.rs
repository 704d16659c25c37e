//! What a plan comes to: counts, hours against capacity, and what it could not hold.

use crate::planning::words;
use crate::web::Say;
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::planning::{How, Instance, Obstacle, Visit, load, obstacles};
use std::collections::{BTreeMap, BTreeSet};

/// Members named of those that could not be planned; the rest is counted.
const SHOWN: usize = 100;

/// Counts of a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Figures {
    pub planned: usize,
    /// By way, in the order of [`How::ALL`].
    pub by_way: [usize; 3],
    pub statutory: usize,
    pub statutory_of: usize,
    pub random: usize,
    pub random_of: usize,
    /// Already late when the plan was made.
    pub late: usize,
    pub journeys: usize,
    pub hours: u64,
    pub capacity: u64,
}

impl Figures {
    pub(super) fn of(instance: &Instance, plan: &[Visit]) -> Self {
        let planned: BTreeSet<usize> = plan.iter().map(|visit| visit.candidate).collect();
        let (hours, journeys) = load(instance, plan);
        let mut figures = Self {
            planned: planned.len(),
            journeys,
            hours: hours.values().map(|hours| u64::from(*hours)).sum(),
            ..Self::default()
        };
        for visit in plan {
            if let Some(count) = figures.by_way.get_mut(visit.how.place()) {
                *count += 1;
            }
        }
        for (place, candidate) in instance.candidates.iter().enumerate() {
            let is = usize::from(planned.contains(&place));
            if candidate.due.is_some() {
                figures.statutory += is;
                figures.statutory_of += 1;
            }
            if candidate.random {
                figures.random += is;
                figures.random_of += 1;
            }
            figures.late += usize::from(candidate.late_days > 0);
        }
        let hours = instance.specialists.iter().flat_map(|person| person.hours);
        figures.capacity = hours.map(u64::from).sum();
        figures
    }

    /// Hours taken of the hours there are, in hundredths of a per cent.
    pub(super) fn used(&self) -> i64 {
        let used = (self.hours * 10_000).checked_div(self.capacity);
        i64::try_from(used.unwrap_or_default()).unwrap_or(i64::MAX)
    }

    /// How many by each way, in words.
    pub(super) fn ways(&self, say: &Say) -> String {
        let ways = How::ALL.iter().zip(&self.by_way);
        let ways =
            ways.map(|(how, count)| format!("{} {}", say.count(*count), words::how(say, *how)));
        ways.collect::<Vec<_>>().join(" · ")
    }
}

/// One specialist's year.
pub(super) struct LoadRow {
    pub name: String,
    pub href: String,
    pub visits: String,
    pub ways: String,
    pub hours: u64,
    pub capacity: u64,
    pub shown: String,
    /// Months with more hours than there are.
    pub over: bool,
}

/// Each specialist's hours against capacity, the fullest first.
pub(super) fn loads(
    say: &Say,
    people: &BTreeMap<AccountId, String>,
    instance: &Instance,
    plan: &[Visit],
    href: impl Fn(AccountId) -> String,
) -> Vec<LoadRow> {
    let (taken, _) = load(instance, plan);
    let mut rows: Vec<LoadRow> = Vec::new();
    for (place, person) in instance.specialists.iter().enumerate() {
        let months = taken.iter().filter(|((who, _), _)| *who == place);
        let hours = months.clone().map(|(_, hours)| u64::from(*hours)).sum();
        let over = months.clone().any(|((_, month), hours)| {
            let has = person.hours.get(*month).copied();
            *hours > has.unwrap_or_default()
        });
        let capacity: u64 = person.hours.iter().map(|hours| u64::from(*hours)).sum();
        let mut by_way = [0_usize; 3];
        for visit in plan.iter().filter(|visit| visit.specialist == place) {
            if let Some(count) = by_way.get_mut(visit.how.place()) {
                *count += 1;
            }
        }
        let ways = How::ALL.iter().zip(by_way).filter(|(_, count)| *count > 0);
        let ways: Vec<String> = ways
            .map(|(how, count)| format!("{count} {}", words::how(say, *how)))
            .collect();
        rows.push(LoadRow {
            name: words::person(people, person.account),
            href: href(person.account),
            visits: say.count(by_way.iter().sum::<usize>()),
            ways: ways.join(" · "),
            shown: say.t2(
                "planning-hours-of",
                "hours",
                say.count(i64::try_from(hours).unwrap_or(i64::MAX)),
                "capacity",
                say.count(i64::try_from(capacity).unwrap_or(i64::MAX)),
            ),
            hours,
            capacity,
            over,
        });
    }
    rows.sort_by(|a, b| {
        let (ours, theirs) = (a.hours * b.capacity.max(1), b.hours * a.capacity.max(1));
        theirs.cmp(&ours).then_with(|| a.name.cmp(&b.name))
    });
    rows
}

/// A rule that kept members out.
pub(super) struct LeftRow {
    pub rule: String,
    pub about: String,
    pub count: usize,
    pub members: Vec<(String, String, String)>,
    pub more: Option<String>,
}

/// What had to be planned and is not: by the rule in the way, with how much is missing.
pub(super) fn left(
    say: &Say,
    names: &BTreeMap<MemberId, String>,
    (instance, plan): (&Instance, &[Visit]),
    href: impl Fn(MemberId) -> String,
) -> Vec<LeftRow> {
    let all = instance.candidates.iter().enumerate();
    let needed = all.filter(|(_, candidate)| candidate.due.is_some() || candidate.random);
    let mut by_rule: BTreeMap<&str, Vec<(usize, Obstacle)>> = BTreeMap::new();
    for (place, why) in obstacles(instance, plan, needed.map(|(place, _)| place)) {
        let (code, _) = words::obstacle(why);
        by_rule.entry(code).or_default().push((place, why));
    }
    let rows = by_rule.into_iter().map(|(code, places)| {
        let missing: u32 = places.iter().map(|(_, why)| words::obstacle(*why).1).sum();
        let members = places.iter().take(SHOWN).filter_map(|(place, why)| {
            let candidate = instance.candidates.get(*place)?;
            let name = names.get(&candidate.member).cloned().unwrap_or_default();
            let much = match words::obstacle(*why) {
                (_, 0) => String::new(),
                (code, n) => say.n(format!("planning-by-{code}"), n),
            };
            Some((href(candidate.member), name, much))
        });
        let hidden = places.len().saturating_sub(SHOWN);
        LeftRow {
            rule: say.t(format!("planning-rule-{code}")),
            about: say.t2(
                format!("planning-rule-{code}-means"),
                "n",
                say.count(missing),
                "members",
                say.count(places.len()),
            ),
            count: places.len(),
            members: members.collect(),
            more: (hidden > 0)
                .then(|| say.n("planning-more", i64::try_from(hidden).unwrap_or(i64::MAX))),
        }
    });
    rows.collect()
}
