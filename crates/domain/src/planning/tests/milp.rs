//! Sampled instances against `highspy`: the plan is at least as good as the better of the one made by hand and the one that the
//! mixed-integer solver finds. Needs Python and the package `highspy`, which `cargo xtask test` provides; without them the
//! same is held against trying every plan (see the properties beside).

use super::{VALUES, account, candidate, instance, specialist};
use crate::planning::{Assignment, Effort, How, Instance, MONTHS, Values, by_hand, check, solve};
use std::collections::BTreeSet;

#[path = "../../../../../tests/python.rs"]
mod python;

/// Seconds that `highspy` has for an instance.
const SECONDS: u32 = 20;

struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from(self.0 % u64::from(n)).unwrap()
    }
}

/// A small office's year, with too few hours for everybody.
fn sampled(seed: u64) -> Instance {
    let mut dice = Dice(seed * 0x9E37_79B9 + 1);
    let members = 8 + dice.below(9);
    let people = 2 + dice.below(2);
    let regions = ["us", "mexico", "canada"];
    let candidates = (0..members).map(|n| {
        let mut one = candidate(n);
        one.risk = dice.below(10_000);
        one.random = dice.below(10) == 0;
        one.first = dice.below(2) as usize;
        one.due = (dice.below(3) == 0).then(|| 2 + dice.below(9) as usize);
        one.region = regions[dice.below(3) as usize].to_owned();
        one.cluster = format!("city {}", dice.below(2));
        if dice.below(4) == 0 {
            one.languages = vec!["es".to_owned()];
        }
        let remote = dice.below(3) > 0;
        let partner = remote && one.region != "us";
        one.hours = [
            Some(18 + 6 * dice.below(3)),
            remote.then_some(14),
            partner.then_some(6),
        ];
        one.last = (dice.below(2) == 0).then(|| account(dice.below(people)));
        one.before = (dice.below(5) == 0).then(|| Assignment {
            account: account(dice.below(people)),
            month: 1 + dice.below(10) as usize,
            how: How::ALL[dice.below(2) as usize],
        });
        one
    });
    let candidates: Vec<_> = candidates.collect();
    let specialists = (0..people).map(|n| {
        let mut person = specialist(n, 0);
        for hours in &mut person.hours {
            *hours = [0, 0, 30, 36, 50][dice.below(5) as usize];
        }
        if n == 0 {
            person.languages.push("es".to_owned());
        }
        person.home = regions[dice.below(3) as usize].to_owned();
        person
    });
    let values = Values {
        journey_near: 6,
        journey_far: 12,
        ..VALUES
    };
    Instance {
        values,
        ..instance(candidates, specialists.collect())
    }
}

/// The instance as the script reads it.
fn program(instance: &Instance) -> serde_json::Value {
    let capacity: Vec<u32> = instance
        .specialists
        .iter()
        .flat_map(|person| person.hours)
        .collect();
    let mut places: Vec<(&str, &str)> = Vec::new();
    let (mut ways, mut journeys) = (Vec::new(), BTreeSet::new());
    for (place, candidate) in instance.candidates.iter().enumerate() {
        let at = (candidate.region.as_str(), candidate.cluster.as_str());
        let cluster = places.iter().position(|known| *known == at);
        let cluster = cluster.unwrap_or_else(|| {
            places.push(at);
            places.len() - 1
        });
        for way in instance.ways(place) {
            let cell = way.specialist * MONTHS + way.month;
            let person = &instance.specialists[way.specialist];
            let travels = way.how == How::OnSite;
            if travels {
                let hours = person.journey(&instance.values, &candidate.region);
                journeys.insert((cell, cluster, hours));
            }
            let where_to = if travels {
                i64::try_from(cluster).unwrap()
            } else {
                -1
            };
            let hours = candidate.hours(way.how).unwrap();
            ways.push((place, cell, where_to, hours, instance.value(way)));
        }
    }
    serde_json::json!({"capacity": capacity, "journeys": journeys, "ways": ways})
}

#[test]
fn sampled_plans_are_at_least_as_good_as_greedy_and_highs() {
    let instances: Vec<Instance> = (1..=24).map(sampled).collect();
    let programs: Vec<_> = instances.iter().map(program).collect();
    let asked = serde_json::json!({"seconds": SECONDS, "instances": programs}).to_string();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/planning/milp.py");
    let Some(found) = python::answer("GREENLANE_HIGHSPY", &[script], asked.as_bytes()) else {
        return;
    };
    let found: Vec<serde_json::Value> = serde_json::from_slice(&found).expect("JSON");
    assert_eq!(found.len(), instances.len());
    let (mut proved, mut beaten) = (0, 0);
    for (seed, (instance, highs)) in instances.iter().zip(&found).enumerate() {
        let solved = solve(instance, Effort::FULL);
        assert!(check(instance, &solved.plan).is_empty());
        let hand = instance.worth(&by_hand(instance));
        let highs_worth = highs["worth"].as_i64().unwrap();
        assert!(
            solved.worth >= highs_worth.max(hand),
            "instance {}: {} by us, {highs_worth} by highspy, {hand} by hand",
            seed + 1,
            solved.worth
        );
        assert!(
            solved.bound >= highs_worth,
            "a bound that a plan passes is none"
        );
        proved += i32::from(highs["best"] == true);
        beaten += i32::from(solved.worth > hand);
    }
    // A yardstick that never ends its search, or never asks for more than the plan by hand, would measure nothing.
    assert!(
        proved >= 20 && beaten >= 12,
        "{proved} proved, {beaten} better than by hand"
    );
}
