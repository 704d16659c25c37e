//! Scores worked out by hand: credit and its caps, hard rules, exclusion, shadow, the model's part, the worst line, the sample.

use super::{Row, rule, with};
use crate::rules::sample::{Observed, Rates, draw, estimate};
use crate::rules::{AsOf, Limit, Line, Policy, Program, Role, What};
use serde_json::json;
use std::collections::BTreeMap;

fn line(row: serde_json::Value) -> Line {
    let mut row: Row = row.as_object().unwrap().clone();
    row.entry("declared_on").or_insert(json!("2020-03-15"));
    Line::from_json(&row).unwrap()
}

fn program(rules: &[(&str, &str)]) -> Program {
    let rules = rules.iter().map(|(id, text)| rule(id, text)).collect();
    Program::new(&with(rules), AsOf::Declaration).unwrap()
}

#[test]
fn a_raised_level_lifts_credit_by_role_and_tier_and_a_higher_one_gives_nothing_back() {
    let program = program(&[("all", "when line >= 1 then +150 points")]);
    assert_eq!(program.credit.threat, None);
    // Level 1 lifts tier I, level 2 carriers as well; level 3 would give them back, which no pack may.
    let program = program.at_levels(3, |level, role, tier| match level {
        1 => tier > 1,
        2 => tier > 1 && role == Role::Importer,
        _ => role == Role::Carrier || tier == 3,
    });
    let credit = |level: Option<i64>, importer: u8, carrier: u8| {
        let mut row = json!({"line": 1, "importer_standing": "in_force", "importer_tier": importer,
            "importer_validated_days": 30, "carrier_standing": "in_force", "carrier_tier": carrier,
            "carrier_validated_days": 30});
        row["threat_level"] = json!(level);
        program.score(&line(row)).credit
    };
    // The cap of the chain is that of the highest tier that has credit.
    for (level, expected) in [(None, 85), (Some(0), 85), (Some(1), 75), (Some(2), 75)] {
        assert_eq!(credit(level, 2, 1), expected, "level {level:?}");
    }
    assert_eq!([1, 2, 3].map(|level| credit(Some(level), 1, 3)), [20, 0, 0]);
    assert_eq!(
        [1, 2, 3, 9].map(|level| credit(Some(level), 3, 1)),
        [125, 125, 125, 125]
    );
    let lifted = |level| program.credit.lifted(level);
    assert!(lifted(0).is_empty());
    assert_eq!(lifted(1), [(Role::Importer, 1), (Role::Carrier, 1)]);
    assert_eq!(lifted(9).len(), 5);
}

#[test]
fn standing_takes_off_by_tier_and_how_recently_somebody_looked() {
    let program = program(&[("all", "when line >= 1 then +150 points")]);
    let credit = |standing: &str, tier: u8, days: Option<i64>| {
        let mut row = json!({"line": 1, "importer_standing": standing, "importer_tier": tier});
        if let Some(days) = days {
            row["importer_validated_days"] = json!(days);
        }
        program.score(&line(row)).credit
    };
    // 20 per cent of the threshold of 190 are 38, however much the ruleset would give.
    assert_eq!(credit("in_force", 1, Some(30)), 38);
    assert_eq!(credit("in_force", 1, Some(5000)), 30);
    assert_eq!(credit("in_force", 2, Some(30)), 75);
    assert_eq!(credit("in_force", 2, None), 37);
    assert_eq!(credit("in_force", 3, Some(1460)), 125);
    assert_eq!(credit("in_force", 3, Some(1461)), 62);
    assert_eq!(credit("suspended", 3, Some(30)), 0);
    assert_eq!(credit("in_force", 0, Some(30)), 0);
}

#[test]
fn a_chain_has_at_most_the_cap_of_its_highest_tier() {
    let program = program(&[("all", "when line >= 1 then +150 points")]);
    let chain = line(json!({
        "line": 1, "importer_standing": "in_force", "importer_tier": 1, "importer_validated_days": 1,
        "carrier_standing": "in_force", "carrier_tier": 1, "carrier_validated_days": 1,
    }));
    let outcome = program.score(&chain);
    assert_eq!((outcome.credit, outcome.score), (38, 112));
    let why = program.explain(&chain, &outcome);
    assert_eq!(why.parties.len(), 2);
    assert_eq!(why.credit, 38);
}

#[test]
fn a_tier_one_party_takes_off_no_more_than_its_own_cap_beside_a_higher_one() {
    let program = program(&[("all", "when line >= 1 then +150 points")]);
    let both = line(json!({
        "line": 1, "importer_standing": "in_force", "importer_tier": 1, "importer_validated_days": 1,
        "carrier_standing": "in_force", "carrier_tier": 3, "carrier_validated_days": 1,
    }));
    let outcome = program.score(&both);
    let why = program.explain(&both, &outcome);
    let points: Vec<i32> = why.parties.iter().map(|party| party.points).collect();
    // 20 per cent of 190 for the importer, whatever stands beside it; 20 points for the carrier.
    assert!(points.contains(&38) && points.contains(&20), "{points:?}");
    assert_eq!(why.credit, 58);
}

#[test]
fn nothing_lowers_by_standing_but_credit() {
    for text in [
        "when importer_tier >= 1 unknown is false then -1000 points",
        "when importer_standing = 'in_force' unknown is false then exclude",
        "when not (origin = 'CN' and carrier_validated_days < 9) unknown is false then exclude low",
    ] {
        let rules = vec![
            rule("low", "when line >= 1 then +45 points"),
            rule("x", text),
        ];
        let found = with(rules).check().unwrap_err();
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].fault.key, "rule-standing-lowers", "{text}");
    }
    let rules = vec![rule(
        "x",
        "when importer_tier = 0 unknown is false then +10 points",
    )];
    assert!(with(rules).check().is_ok());
}

#[test]
fn credit_is_held_to_the_lanes_to_the_policy_and_to_the_law() {
    let mut ruleset = with(vec![]);
    let limit = Limit {
        percent: 20,
        law: "6 U.S.C. 964(b)".to_owned(),
    };
    let policy = Policy::new(Some(&ruleset), [(1, limit)].into());
    assert!(ruleset.check().is_ok() && policy.beyond(&ruleset).is_empty());
    let high_risk = ruleset.high_risk;
    ruleset.high_risk = 10_000;
    let found = ruleset.check().unwrap_err();
    assert_eq!(found[0].fault.key, "credit-high-risk");
    ruleset.credit.caps.insert(1, 100);
    ruleset.credit.caps.insert(2, 51);
    ruleset.credit.caps.insert(4, 10);
    ruleset.credit.stale_percent = 90;
    ruleset.credit.fresh_days += 1;
    let importer = ruleset.credit.roles.entry(Role::Importer).or_default();
    importer.insert(1, 999);
    let beyond = policy.beyond(&ruleset);
    let keys: Vec<&str> = beyond.iter().map(|fault| fault.key).collect();
    assert_eq!(
        keys,
        [
            "credit-law",
            "credit-beyond-role",
            "credit-beyond-cap",
            "credit-beyond-cap",
            "credit-beyond-threshold",
            "credit-beyond-fresh",
            "credit-beyond-stale"
        ]
    );
    let english = beyond[0].english();
    assert!(
        english.contains("100 per cent") && english.contains("6 U.S.C. 964(b) allows 20 per cent"),
        "{english}"
    );
    // Nothing is left over once the policy is put.
    policy.put(&mut ruleset);
    assert_eq!(ruleset.high_risk, high_risk);
    assert!(ruleset.check().is_ok() && policy.beyond(&ruleset).is_empty());
    // A policy that forgets the law does not get round it, and a pack without a first ruleset gives nothing.
    ruleset.credit.caps.insert(1, 21);
    let lax = Policy::new(Some(&ruleset), policy.limits.clone());
    assert_eq!(lax.beyond(&ruleset), lax.unlawful(&ruleset));
    assert_eq!(lax.unlawful(&ruleset).len(), 1);
    let none = Policy::new(None, BTreeMap::new());
    assert!(!none.beyond(&ruleset).is_empty());
    none.put(&mut ruleset);
    assert_eq!(
        (none.beyond(&ruleset), ruleset.high_risk),
        (vec![], high_risk)
    );
}

#[test]
fn rates_that_are_none_are_named() {
    let rates = |base, stratum, member| Rates {
        base,
        strata: [("air".to_owned(), stratum)].into(),
        members: [(3, member)].into(),
        ..Rates::default()
    };
    assert_eq!(rates(0.05, 0.2, 1.0).check(), Ok(()));
    assert_eq!(rates(5.0, 0.2, 0.5).check(), Err("base".to_owned()));
    assert_eq!(rates(f64::NAN, 0.2, 0.5).check(), Err("base".to_owned()));
    assert_eq!(rates(0.05, 0.0, 0.5).check(), Err("strata.air".to_owned()));
    assert_eq!(rates(0.05, 0.2, 0.0).check(), Err("members.3".to_owned()));
}

#[test]
fn credit_never_hides_a_hard_rule() {
    let program = program(&[
        ("low", "when line >= 1 then +45 points"),
        (
            "seal",
            "when carrier = 'BAD' unknown is false then lane red",
        ),
        (
            "all_off",
            "when origin = 'CN' unknown is false then exclude",
        ),
    ]);
    let member = line(json!({
        "line": 1, "carrier": "BAD", "origin": "CN", "importer_standing": "in_force", "importer_tier": 3,
        "importer_validated_days": 1,
    }));
    let outcome = program.score(&member);
    let why = program.explain(&member, &outcome);
    assert_eq!(
        (why.score, why.lane.as_str(), why.lane_by_score.as_str()),
        (0, "red", "green")
    );
    assert_eq!(why.fired[0].excluded_by.as_deref(), Some("all_off"));
    assert_eq!(why.fired[1].what, What::Lane("red".to_owned()));
}

#[test]
fn the_parts_of_an_explanation_add_up() {
    let mut ruleset = with(vec![
        rule("a", "when origin = 'CN' unknown is true then +50 points"),
        rule(
            "b",
            "when value / net_mass < 4 unknown is asks then +70 points",
        ),
        rule("c", "when line = 1 then +30 points"),
    ]);
    ruleset.rules[2].shadow = true;
    let program = Program::new(&ruleset, AsOf::Declaration).unwrap();
    let row = line(json!({"line": 1, "value": 10, "net_mass": 0, "model": 0.5}));
    let outcome = program.score(&row);
    let why = program.explain(&row, &outcome);
    // The shadow rule counts nothing; unknown origin fires; division by nought asks.
    assert_eq!((why.score, why.before_credit, why.model), (70, 70, 20));
    assert_eq!(why.lane, "yellow");
    assert!(why.fired[0].by_unknown && why.fired[1].shadow);
    let unknown: Vec<_> = why
        .unknown
        .iter()
        .map(|u| (u.rule.as_str(), u.missing.clone()))
        .collect();
    assert_eq!(unknown, [("a", vec!["origin".to_owned()]), ("b", vec![])]);
    let back: crate::rules::Explanation =
        serde_json::from_str(&serde_json::to_string(&why).unwrap()).unwrap();
    assert_eq!(back, why);
}

#[test]
fn a_declaration_is_its_worst_line() {
    let program = program(&[
        ("a", "when hs6 like '61%' unknown is false then +50 points"),
        ("b", "when hs6 like '93%' unknown is false then lane red"),
    ]);
    let lines = [
        line(json!({"line": 1, "hs6": "610910"})),
        line(json!({"line": 2, "hs6": "930100"})),
        line(json!({"line": 3, "hs6": "010121"})),
    ];
    let (outcomes, worst) = program.declaration(&lines);
    assert_eq!((outcomes.len(), worst), (3, 1));
    assert_eq!(program.declaration(&lines[2..]).1, 0);
}

#[test]
fn one_day_can_be_taken_for_all() {
    let mut ruleset = with(vec![rule(
        "a",
        "when origin in set('origins') unknown is false then +50",
    )]);
    ruleset.rules[0].from = Some(super::day("2026-01-01"));
    let row = line(json!({"line": 1, "origin": "VN"}));
    let score = |as_of| Program::new(&ruleset, as_of).unwrap().score(&row).score;
    assert_eq!(score(AsOf::Declaration), 0);
    assert_eq!(score(AsOf::Day(super::day("2026-06-01"))), 50);
    assert_eq!(score(AsOf::Day(super::day("2025-12-31"))), 0);
}

#[test]
fn the_sample_can_be_repeated_and_has_the_rate_it_says() {
    let rates = Rates {
        base: 0.05,
        strata: [("air".to_owned(), 0.2)].into(),
        members: [(2, 0.25)].into(),
        ..Rates::default()
    };
    assert_eq!(rates.probability("sea", None), 0.05);
    assert_eq!(rates.probability("air", Some(2)), 0.05);
    let secret = b"a secret of the day";
    assert_eq!(draw(b"short", "X", 0.5), None);
    // HMAC-SHA-256 of "DE1" under this key, by Python's hmac: its first 53 bits over 2^53.
    let one = draw(secret, "DE1", 0.05).unwrap();
    assert!(
        (one.at - 0.249_108_842_592_141_5).abs() < 1e-15,
        "{}",
        one.at
    );
    let drawn = (0..20_000).filter(|n| draw(secret, &n.to_string(), 0.05).unwrap().selected);
    let drawn = drawn.count();
    // Four standard deviations of a binomial of 20,000 at 0.05 are 123.
    assert!((877..=1123).contains(&drawn), "{drawn}");
}

#[test]
fn estimates_are_weighted_by_probability() {
    let seen = |probability, found, times| vec![Observed { probability, found }; times];
    // 100 of 1,000 looked at, 10 found; 100 of 10,000 looked at, 2 found: 300 of 11,000.
    let sample = [
        seen(0.1, true, 10),
        seen(0.1, false, 90),
        seen(0.01, true, 2),
        seen(0.01, false, 98),
    ]
    .concat();
    let found = estimate(&sample).unwrap();
    assert!((found.share - 300.0 / 11_000.0).abs() < 1e-12);
    assert_eq!(found.looked_at, 200);
    assert!(found.error > 0.01 && found.error < 0.02, "{}", found.error);
    assert_eq!(estimate(&seen(1.0, true, 3)).unwrap().error, 0.0);
    assert_eq!(estimate(&[]), None);
}
