//! An instance laid out for searching: numbers for names, and hours left in one flat list. Eleven thousand members times
//! two thousand months of specialists are looked at many times; no way is ever written down.

use super::model::{How, Instance, MONTHS, Visit};
use std::collections::BTreeMap;

/// A candidate in numbers.
#[derive(Debug, Clone)]
pub(super) struct Case {
    /// Which languages it asks for; candidates that ask for the same share a number.
    pub need: usize,
    pub cluster: usize,
    pub first: usize,
    pub until: usize,
    /// Hours by way.
    pub hours: [Option<i64>; 3],
    /// What each way is worth where nothing moves.
    pub worth: [i64; 3],
    /// Who came the last time.
    pub last: Option<usize>,
    /// Whether an earlier plan has it, and where, if that can still be.
    pub moves: bool,
    pub before: Option<(usize, usize, How)>,
}

/// An instance in numbers.
#[derive(Debug)]
pub(super) struct Ground<'i> {
    pub instance: &'i Instance,
    pub cases: Vec<Case>,
    /// The specialists who speak the languages of each need.
    pub speakers: Vec<Vec<usize>>,
    /// Clusters by number: their region.
    pub regions: Vec<String>,
    /// Hours by specialist and month.
    pub capacity: Vec<i64>,
    /// Hours of a journey, by specialist and cluster.
    pub journeys: Vec<i64>,
}

fn numbered<K: Ord + Clone>(known: &mut BTreeMap<K, usize>, key: &K) -> (usize, bool) {
    if let Some(number) = known.get(key) {
        return (*number, false);
    }
    let number = known.len();
    known.insert(key.clone(), number);
    (number, true)
}

impl<'i> Ground<'i> {
    pub(super) fn new(instance: &'i Instance) -> Self {
        let people: BTreeMap<_, usize> = instance
            .specialists
            .iter()
            .enumerate()
            .map(|(place, person)| (person.account, place))
            .collect();
        let (mut needs, mut clusters) = (BTreeMap::new(), BTreeMap::new());
        let (mut speakers, mut regions) = (Vec::new(), Vec::new());
        let mut cases = Vec::with_capacity(instance.candidates.len());
        for candidate in &instance.candidates {
            let (need, new) = numbered(&mut needs, &candidate.languages);
            if new {
                let all = instance.specialists.iter().enumerate();
                let able = all.filter(|(_, person)| candidate.speaks(person));
                speakers.push(able.map(|(place, _)| place).collect());
            }
            let place = (candidate.region.clone(), candidate.cluster.clone());
            let (cluster, new) = numbered(&mut clusters, &place);
            if new {
                regions.push(candidate.region.clone());
            }
            let mut worth = [0; 3];
            for (how, worth) in How::ALL.iter().zip(&mut worth) {
                *worth = candidate.worth(&instance.values, *how);
            }
            let before = candidate.before.and_then(|before| {
                let place = *people.get(&before.account)?;
                Some((place, before.month, before.how))
            });
            cases.push(Case {
                need,
                cluster,
                first: candidate.first,
                until: candidate.until(),
                hours: candidate.hours.map(|hours| hours.map(i64::from)),
                worth,
                last: candidate.last.and_then(|last| people.get(&last).copied()),
                moves: candidate.before.is_some(),
                before,
            });
        }
        let journeys = instance.specialists.iter().flat_map(|person| {
            let regions = regions.iter();
            regions.map(|region| i64::from(person.journey(&instance.values, region)))
        });
        Self {
            journeys: journeys.collect(),
            capacity: instance
                .specialists
                .iter()
                .flat_map(|person| person.hours.map(i64::from))
                .collect(),
            instance,
            cases,
            speakers,
            regions,
        }
    }

    pub(super) fn case(&self, place: usize) -> Option<&Case> {
        self.cases.get(place)
    }

    /// What a visit is worth; the same as [`Instance::value`].
    pub(super) fn value(&self, visit: Visit) -> i64 {
        let Some(case) = self.case(visit.candidate) else {
            return 0;
        };
        let worth = case.worth.get(visit.how.place()).copied();
        let stays = case.before == Some((visit.specialist, visit.month, visit.how));
        let moved = if case.moves && !stays {
            i64::from(self.instance.values.moved)
        } else {
            0
        };
        (worth.unwrap_or_default() - moved).max(0)
    }

    pub(super) fn journey(&self, specialist: usize, cluster: usize) -> i64 {
        let at = specialist * self.regions.len() + cluster;
        self.journeys.get(at).copied().unwrap_or_default()
    }

    /// The specialists who could come.
    pub(super) fn able(&self, case: &Case) -> impl Iterator<Item = usize> + '_ {
        let last = case.last;
        let speakers = self.speakers.get(case.need);
        let speakers = speakers.into_iter().flatten().copied();
        speakers.filter(move |specialist| Some(*specialist) != last)
    }
}

/// A plan in the making: hours that are left, journeys that are made anyway, and who is planned.
#[derive(Debug, Clone)]
pub(super) struct Board {
    left: Vec<i64>,
    journeys: Vec<u32>,
    clusters: usize,
    /// By candidate.
    pub planned: Vec<Option<Visit>>,
    /// The candidates of each specialist's month.
    pub cells: Vec<Vec<usize>>,
    pub worth: i64,
}

impl Board {
    pub(super) fn new(ground: &Ground<'_>) -> Self {
        let cells = ground.capacity.len();
        Self {
            left: ground.capacity.clone(),
            journeys: vec![0; cells * ground.regions.len()],
            clusters: ground.regions.len(),
            planned: vec![None; ground.cases.len()],
            cells: vec![Vec::new(); cells],
            worth: 0,
        }
    }

    pub(super) fn left(&self, cell: usize) -> i64 {
        self.left.get(cell).copied().unwrap_or_default()
    }

    fn travelled(&self, cell: usize, cluster: usize) -> bool {
        let at = cell * self.clusters + cluster;
        self.journeys.get(at).copied().unwrap_or_default() > 0
    }

    /// Hours that a visit would add: its own, and those of a journey that is not made yet.
    pub(super) fn cost(&self, ground: &Ground<'_>, case: &Case, visit: Visit) -> Option<i64> {
        let own = case.hours.get(visit.how.place()).copied().flatten()?;
        let cell = cell(visit);
        let travels = visit.how == How::OnSite && !self.travelled(cell, case.cluster);
        Some(
            own + if travels {
                ground.journey(visit.specialist, case.cluster)
            } else {
                0
            },
        )
    }

    pub(super) fn fits(&self, ground: &Ground<'_>, case: &Case, visit: Visit) -> bool {
        let cost = self.cost(ground, case, visit);
        cost.is_some_and(|cost| cost <= self.left(cell(visit)))
    }

    fn travel(&mut self, visit: Visit, cluster: usize, more: bool) {
        if visit.how != How::OnSite {
            return;
        }
        if let Some(count) = self.journeys.get_mut(cell(visit) * self.clusters + cluster) {
            *count = if more {
                *count + 1
            } else {
                count.saturating_sub(1)
            };
        }
    }

    pub(super) fn put(&mut self, ground: &Ground<'_>, visit: Visit) {
        let Some(case) = ground.case(visit.candidate) else {
            return;
        };
        let cost = self.cost(ground, case, visit).unwrap_or_default();
        let at = cell(visit);
        if let Some(left) = self.left.get_mut(at) {
            *left -= cost;
        }
        self.travel(visit, case.cluster, true);
        if let Some(cell) = self.cells.get_mut(at) {
            cell.push(visit.candidate);
        }
        if let Some(place) = self.planned.get_mut(visit.candidate) {
            *place = Some(visit);
        }
        self.worth += ground.value(visit);
    }

    pub(super) fn take(&mut self, ground: &Ground<'_>, visit: Visit) {
        let Some(case) = ground.case(visit.candidate) else {
            return;
        };
        self.travel(visit, case.cluster, false);
        // With the journey gone from the books, the cost is what leaving gives back.
        let cost = self.cost(ground, case, visit).unwrap_or_default();
        let at = cell(visit);
        if let Some(left) = self.left.get_mut(at) {
            *left += cost;
        }
        if let Some(cell) = self.cells.get_mut(at) {
            cell.retain(|candidate| *candidate != visit.candidate);
        }
        if let Some(place) = self.planned.get_mut(visit.candidate) {
            *place = None;
        }
        self.worth -= ground.value(visit);
    }

    pub(super) fn visit(&self, candidate: usize) -> Option<Visit> {
        self.planned.get(candidate).copied().flatten()
    }

    /// What stands on it, in order.
    pub(super) fn plan(&self) -> Vec<Visit> {
        let mut plan: Vec<Visit> = self.planned.iter().flatten().copied().collect();
        plan.sort_unstable();
        plan
    }
}

/// The place of a specialist's month.
pub(super) fn cell(visit: Visit) -> usize {
    visit.specialist * MONTHS + visit.month
}
