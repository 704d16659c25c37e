//! The published deficiencies of reporting period 2020, apportioned over that year's validations.
//!
//! Source: the MSC performance tracking dashboard shown in the programme's presentation of April 2021: 1,417
//! deficiencies by category of the minimum security criteria.

use super::FindingPlan;
use crate::cast::CompanyPlan;
use crate::dice::Dice;
use greenlane_domain::findings::Class;
use greenlane_domain::pack::{Pack, Strength};

/// Category number and its published deficiencies.
pub const PUBLISHED: [(u8, u32); 12] = [
    (1, 158),
    (2, 133),
    (3, 155),
    (4, 191),
    (5, 187),
    (6, 62),
    (7, 126),
    (8, 87),
    (9, 83),
    (10, 51),
    (11, 36),
    (12, 148),
];

/// The smallest world whose validations of one year can hold the published table.
pub const SMALLEST: u32 = 60;

/// The published total.
pub fn published_total() -> u32 {
    PUBLISHED.iter().map(|(_, count)| count).sum()
}

/// Whether a world of so many companies holds the published table.
pub fn holds_the_table(members: u32) -> bool {
    members >= SMALLEST
}

/// Criteria of one category that apply to a company, with their strength.
pub(super) type Applying = Vec<(String, Strength)>;

/// The criteria that apply to an entity type, by category.
pub(super) fn applying(pack: &Pack, entity_type: &str, category: u8) -> Applying {
    let edition = pack
        .editions
        .first()
        .map_or("", |edition| edition.id.as_str());
    let all = pack
        .catalogue()
        .criteria_for(edition, entity_type, &[])
        .into_iter();
    all.filter(|(criterion, _)| criterion.category == category)
        .map(|(criterion, strength)| (criterion.id.clone(), strength))
        .collect()
}

struct Seat {
    criteria: Applying,
    sites: usize,
    taken: usize,
}

impl Seat {
    fn room(&self) -> bool {
        self.taken < self.criteria.len() * self.sites
    }
}

/// The findings of each of these companies' validations, so that the categories add up to the table exactly. Only
/// importers and foreign manufacturers have every category, so some of it can fall to them only.
pub(super) fn apportion(pack: &Pack, seed: u64, wave: &[&CompanyPlan]) -> Vec<Vec<FindingPlan>> {
    let mut dice = Dice::new(seed, 0x1417);
    let mut plans: Vec<Vec<FindingPlan>> = wave.iter().map(|_| Vec::new()).collect();
    for (category, count) in PUBLISHED {
        let mut seats: Vec<Seat> = wave
            .iter()
            .map(|company| Seat {
                criteria: applying(pack, &company.entity_type, category),
                sites: company.sites.len(),
                taken: 0,
            })
            .collect();
        for _ in 0..count {
            take_seat(&mut seats, &mut dice);
        }
        for (plan, seat) in plans.iter_mut().zip(&seats) {
            plan.extend(choose(
                pack,
                &seat.criteria,
                seat.taken,
                seat.sites,
                &mut dice,
            ));
        }
    }
    plans
}

// A company with more criteria of a category has more that can be found wanting. A second finding on one criterion
// (at another site) comes only when a few throws met nobody with a criterion left.
fn take_seat(seats: &mut [Seat], dice: &mut Dice) {
    for attempt in 0..64 {
        let place = dice.below(seats.len());
        let Some(seat) = seats.get_mut(place) else {
            return;
        };
        let fresh = seat.taken < seat.criteria.len() && dice.below(6) < seat.criteria.len();
        if fresh || (attempt > 24 && seat.room()) {
            seat.taken += 1;
            return;
        }
    }
    if let Some(seat) = seats.iter_mut().find(|seat| seat.room()) {
        seat.taken += 1;
    }
}

/// So many deficiencies among these criteria: required ones and those that stand first more often, each criterion
/// once before any of them at a second site.
pub(super) fn choose(
    pack: &Pack,
    criteria: &Applying,
    count: usize,
    sites: usize,
    dice: &mut Dice,
) -> Vec<FindingPlan> {
    let mut times: Vec<usize> = vec![0; criteria.len()];
    for n in 0..count {
        let round = n / criteria.len().max(1);
        let open: Vec<usize> = (0..criteria.len())
            .filter(|place| times.get(*place).is_some_and(|t| *t <= round))
            .collect();
        let chosen = weighted(criteria, &open, dice);
        if let Some(time) = times.get_mut(chosen) {
            *time += 1;
        }
    }
    let mut findings = Vec::new();
    for ((criterion, strength), times) in criteria.iter().zip(times) {
        for time in 0..times {
            let site = if times > 1 {
                Some(time)
            } else {
                dice.percent(55).then(|| dice.below(sites))
            };
            findings.push(FindingPlan {
                criterion: criterion.clone(),
                must: *strength == Strength::Must,
                site: site.and_then(|site| u8::try_from(site).ok()),
                class: Class::Deficiency,
                reason: reason(pack, dice),
            });
        }
    }
    findings
}

fn weighted(criteria: &Applying, open: &[usize], dice: &mut Dice) -> usize {
    let weight = |place: &usize| match criteria.get(*place) {
        Some((_, Strength::Must)) => 12 / (place + 2) + 3,
        _ => 6 / (place + 2) + 1,
    };
    let total: usize = open.iter().map(weight).sum();
    let mut throw = dice.below(total);
    for place in open {
        let weight = weight(place);
        if throw < weight {
            return *place;
        }
        throw -= weight;
    }
    open.first().copied().unwrap_or_default()
}

// No source says how often each reason was found; these weights are ours.
fn reason(pack: &Pack, dice: &mut Dice) -> u8 {
    const WEIGHTS: [(&str, usize); 8] = [
        ("not_written", 22),
        ("no_evidence", 19),
        ("no_procedure", 15),
        ("not_implemented", 13),
        ("not_reviewed", 12),
        ("scope_gap", 8),
        ("untrained_staff", 7),
        ("partner_failure", 4),
    ];
    let mut throw = dice.below(100);
    for (id, weight) in WEIGHTS {
        if throw < weight {
            let place = pack.reasons.iter().position(|reason| reason.id == id);
            return place
                .and_then(|place| u8::try_from(place).ok())
                .unwrap_or_default();
        }
        throw -= weight;
    }
    0
}
