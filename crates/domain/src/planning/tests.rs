//! Plans against rules that are checked apart, and against every plan there is where there are few.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod milp;
mod year;

use super::{
    Assignment, Broken, Candidate, Effort, How, Instance, MONTHS, Obstacle, Specialist, Values,
    Visit, all_virtual_below, by_hand, check, obstacles, solve, with_more, without_region,
};
use crate::ids::{AccountId, MemberId};
use proptest::prelude::*;
use uuid::Uuid;

/// Enough for instances as small as these, and quick without optimisation.
pub(super) const LITTLE: Effort = Effort {
    rounds: 60,
    passes: 4,
    kicks: 30,
    steps: 60_000,
};

pub(super) fn account(n: u32) -> AccountId {
    AccountId(Uuid::from_u128(u128::from(n) + 1))
}

pub(super) fn candidate(n: u32) -> Candidate {
    Candidate {
        member: MemberId(Uuid::from_u128(u128::from(n) + 1)),
        risk: 3_000,
        random: false,
        first: 0,
        due: None,
        due_on: None,
        late_days: 0,
        region: "us".to_owned(),
        cluster: "us".to_owned(),
        languages: Vec::new(),
        hours: [Some(20), Some(10), None],
        last: None,
        before: None,
    }
}

pub(super) fn specialist(n: u32, hours: u32) -> Specialist {
    Specialist {
        account: account(n),
        languages: vec!["en".to_owned()],
        home: "us".to_owned(),
        hours: [hours; MONTHS],
    }
}

pub(super) const VALUES: Values = Values {
    statutory: 20_000,
    random: 10_000,
    virtual_percent: 60,
    partner_percent: 40,
    moved: 500,
    journey_near: 8,
    journey_far: 16,
};

pub(super) fn instance(candidates: Vec<Candidate>, specialists: Vec<Specialist>) -> Instance {
    Instance {
        candidates,
        specialists,
        values: VALUES,
    }
}

/// Hours in one month only.
fn only(n: u32, month: usize, hours: u32) -> Specialist {
    let mut person = specialist(n, 0);
    person.hours[month] = hours;
    person
}

fn any_instance(candidates: std::ops::Range<usize>) -> impl Strategy<Value = Instance> {
    let languages = || prop_oneof![Just("en"), Just("es")];
    let one = (
        0..10_000_u32,
        any::<bool>(),
        0..3_usize,
        proptest::option::of(0..3_usize),
        prop_oneof![Just("us"), Just("mexico")],
        proptest::option::of(languages()),
        (
            proptest::option::of(10..40_u32),
            proptest::option::of(5..20_u32),
            proptest::option::of(2..6_u32),
        ),
        proptest::option::of(0..2_u32),
        proptest::option::of((0..2_u32, 0..3_usize, any::<bool>())),
    );
    let person = (proptest::collection::vec(0..60_u32, 3), any::<bool>());
    let candidates = proptest::collection::vec(one, candidates);
    let people = proptest::collection::vec(person, 1..3);
    (candidates, people, 0..20_u32).prop_map(|(candidates, people, journey)| {
        let candidates = candidates.into_iter().zip(0..).map(|(one, n)| {
            let (risk, random, first, due, cluster, language, hours, last, before) = one;
            Candidate {
                risk,
                random,
                first,
                due,
                cluster: cluster.to_owned(),
                languages: language.into_iter().map(str::to_owned).collect(),
                hours: [hours.0, hours.1, hours.2],
                region: cluster.to_owned(),
                last: last.map(account),
                before: before.map(|(who, month, on_site)| Assignment {
                    account: account(who),
                    month,
                    how: if on_site { How::OnSite } else { How::Virtual },
                }),
                ..candidate(n)
            }
        });
        let people = people.into_iter().zip(0..).map(|((hours, both), n)| {
            let mut person = specialist(n, 0);
            person.hours[..3].copy_from_slice(&hours);
            if both {
                person.languages.push("es".to_owned());
            }
            person
        });
        Instance {
            candidates: candidates.collect(),
            specialists: people.collect(),
            values: Values {
                journey_near: journey,
                journey_far: journey * 2,
                ..VALUES
            },
        }
    })
}

/// The best of all plans, by trying each.
fn best_of_all(instance: &Instance, place: usize, plan: &mut Vec<Visit>) -> i64 {
    if place == instance.candidates.len() {
        return instance.worth(plan);
    }
    let mut best = best_of_all(instance, place + 1, plan);
    for way in instance.ways(place) {
        plan.push(way);
        // Hours only grow with further visits, so a plan that is broken stays broken.
        if check(instance, plan).is_empty() {
            best = best.max(best_of_all(instance, place + 1, plan));
        }
        plan.pop();
    }
    best
}

#[test]
fn a_statutory_day_comes_before_risk() {
    let mut due = candidate(0);
    due.due = Some(1);
    due.risk = 0;
    let mut risky = candidate(1);
    risky.risk = 10_000;
    let instance = instance(vec![due, risky], vec![only(0, 1, 30)]);
    let solved = solve(&instance, LITTLE);
    let planned: Vec<usize> = solved.plan.iter().map(|visit| visit.candidate).collect();
    assert!(planned.contains(&0), "{:?}", solved.plan);
    assert!(check(&instance, &solved.plan).is_empty());
}

#[test]
fn one_journey_serves_a_cluster() {
    let people = vec![only(0, 0, 48)];
    let near = instance(vec![candidate(0), candidate(1)], people.clone());
    let near = solve(&near, LITTLE);
    assert!(near.plan.iter().all(|visit| visit.how == How::OnSite));
    let mut far = candidate(1);
    far.cluster = "mexico".to_owned();
    let far = instance(vec![candidate(0), far], people);
    let far = solve(&far, LITTLE);
    let on_site = far.plan.iter().filter(|visit| visit.how == How::OnSite);
    assert_eq!(
        (far.plan.len(), on_site.count()),
        (2, 1),
        "56 hours are not there"
    );
}

#[test]
fn what_cannot_be_planned_says_which_rule_and_by_how_much() {
    let mut early = candidate(0);
    (early.first, early.due) = (4, Some(2));
    let mut foreign = candidate(1);
    foreign.languages = vec!["fr".to_owned()];
    let mut known = candidate(2);
    known.last = Some(account(0));
    let mut long = candidate(3);
    long.hours = [Some(100), None, None];
    let mut none = candidate(4);
    none.hours = [None, None, None];
    let instance = instance(
        vec![early, foreign, known, long, none, candidate(5)],
        vec![specialist(0, 30)],
    );
    let plan = solve(&instance, LITTLE).plan;
    let all = obstacles(&instance, &plan, 0..6);
    let why = |place| all.iter().find(|(at, _)| *at == place).map(|(_, why)| *why);
    assert_eq!(why(0), Some(Obstacle::Notice(2)));
    assert_eq!(why(1), Some(Obstacle::Language));
    assert_eq!(why(2), Some(Obstacle::Same));
    assert_eq!(why(3), Some(Obstacle::Hours(100 + 8 - 30)));
    assert_eq!(why(4), Some(Obstacle::Way));
    assert_eq!(why(5), None);
}

#[test]
fn planning_again_moves_little() {
    let mut people = vec![specialist(0, 60), specialist(1, 60)];
    let mut candidates: Vec<Candidate> = (0..20).map(candidate).collect();
    let first = solve(&instance(candidates.clone(), people.clone()), LITTLE);
    for visit in &first.plan {
        let who = people[visit.specialist].account;
        candidates[visit.candidate].before = Some(Assignment {
            account: who,
            month: visit.month,
            how: visit.how,
        });
    }
    // Somebody falls ill for a month in which something is planned.
    let ill = first.plan[0];
    people[ill.specialist].hours[ill.month] = 0;
    let hit = first
        .plan
        .iter()
        .filter(|visit| visit.specialist == ill.specialist && visit.month == ill.month)
        .count();
    let again = instance(candidates, people);
    let second = solve(&again, LITTLE);
    assert!(check(&again, &second.plan).is_empty());
    let moved = second
        .plan
        .iter()
        .filter(|visit| !first.plan.contains(visit));
    assert_eq!(moved.count(), hit, "only those of the month move");
}

#[test]
fn what_if_changes_what_it_says_and_nothing_else() {
    let candidates: Vec<Candidate> = (0..30).map(candidate).collect();
    let base = instance(candidates, vec![specialist(0, 20)]);
    let worth = |instance: &Instance| solve(instance, LITTLE).worth;
    let more = with_more(&base, 0, [account(7), account(8)]);
    assert_eq!(more.specialists.len(), 3);
    assert!(worth(&more) > worth(&base));
    let closed = without_region(&base, "us");
    assert!(
        closed
            .candidates
            .iter()
            .all(|one| one.hours == [None, Some(10), None])
    );
    let remote = all_virtual_below(&base, 3_001);
    assert_eq!(remote, closed);
    assert_eq!(all_virtual_below(&base, 3_000), base);
}

#[test]
fn the_checker_finds_each_broken_rule() {
    let mut one = candidate(0);
    one.last = Some(account(0));
    one.due = Some(3);
    one.languages = vec!["fr".to_owned()];
    let base = instance(vec![one], vec![specialist(0, 1)]);
    let visit = Visit {
        candidate: 0,
        specialist: 0,
        month: 5,
        how: How::OnSite,
    };
    let broken = check(&base, &[visit, visit]);
    for rule in [
        Broken::Twice(visit),
        Broken::Month(visit),
        Broken::Language(visit),
        Broken::Same(visit),
        Broken::Hours {
            specialist: 0,
            month: 5,
            over: 47,
        },
    ] {
        assert!(broken.contains(&rule), "{rule:?} in {broken:?}");
    }
}

proptest! {
    #[test]
    fn a_plan_keeps_every_rule_and_is_never_below_the_one_by_hand(instance in any_instance(0..14)) {
        let by_hand = by_hand(&instance);
        prop_assert!(check(&instance, &by_hand).is_empty());
        let solved = solve(&instance, LITTLE);
        prop_assert!(check(&instance, &solved.plan).is_empty(), "{:?}", check(&instance, &solved.plan));
        prop_assert!(solved.worth >= instance.worth(&by_hand));
        prop_assert_eq!(solved.worth, instance.worth(&solved.plan));
        prop_assert!(solved.bound >= solved.worth, "{} {}", solved.bound, solved.worth);
        prop_assert_eq!(solve(&instance, LITTLE), solved);
    }

    #[test]
    fn no_plan_passes_the_bound_and_none_is_better_than_the_solver_s(instance in any_instance(0..5)) {
        let best = best_of_all(&instance, 0, &mut Vec::new());
        let hasty = Effort { rounds: 20, passes: 1, kicks: 0, steps: 0 };
        prop_assert!(solve(&instance, hasty).bound >= best);
        let solved = solve(&instance, LITTLE);
        prop_assert_eq!((solved.worth, solved.bound >= best), (best, true));
    }
}
