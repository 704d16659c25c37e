//! Scores against a second computation that shares nothing with the first, and the published matrix by hand.

use super::*;
use crate::pack::{Strength, Text};
use crate::profile::AnswerState;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn rating(scope: Scope, kind: ThreatKind, level: Option<Level>, from: Date) -> Rating {
    Rating {
        id: Rating::name(&scope, kind, from),
        scope,
        kind,
        level,
        from,
        basis: Text::default(),
        source: None,
        sample: true,
    }
}

fn country(code: &str) -> Scope {
    Scope::Country(code.to_owned())
}

#[test]
fn the_matrix_of_three_by_three() {
    let all = [Level::Low, Level::Medium, Level::High];
    let risks: Vec<&str> = all
        .iter()
        .flat_map(|threat| all.map(|weak| risk_level(threat.points() * weak.points()).code()))
        .collect();
    assert_eq!(
        risks,
        [
            "low", "low", "medium", //
            "low", "medium", "high", //
            "medium", "high", "high",
        ]
    );
}

fn picture(ratings: Vec<Rating>) -> Picture {
    Picture {
        ratings,
        version: 1,
        on: TODAY,
        since: date(2023, 3, 4),
        own_countries: vec!["US".to_owned()],
        ..Picture::default()
    }
}

#[test]
fn unknown_is_never_low() {
    let mut chain = SupplyChain::default();
    chain.take(&partner(7, "Delta", "MX", "manufacturer"), TODAY);
    let mut picture = picture(Vec::new());
    let given = |criterion: &str, strength| Given {
        criterion: criterion.to_owned(),
        strength,
    };
    picture.asked.insert(
        id(7),
        vec![given("6.1", Strength::Must), given("9.4", Strength::Should)],
    );
    let risk = picture.partner(chain.partner(id(7)).unwrap());
    assert_eq!(risk.threat.level, Level::Medium, "nobody rated the country");
    assert!(risk.threat.parts[0].rating.is_none());
    assert_eq!(risk.vulnerability.level, Level::High, "nobody answered");
    assert_eq!(risk.level, Level::High);
    let old = Answer {
        criterion: "6.1".to_owned(),
        state: AnswerState::InPlace,
        on: date(2023, 3, 3),
        source: Source::OwnCheck(CheckMethod::Visit),
    };
    picture.answers.insert(id(7), vec![old]);
    let risk = picture.partner(chain.partner(id(7)).unwrap());
    assert_eq!(risk.vulnerability.parts[0].counted, Counted::OutOfDate);
    assert_eq!(risk.vulnerability.level, Level::High, "a day too old");
    let unknown = route(
        3,
        &[
            ("MX", Holder::Unknown, Holder::Own),
            ("US", Holder::Own, Holder::Own),
        ],
    );
    assert_eq!(picture.route(&unknown).vulnerability.level, Level::High);
}

#[test]
fn a_rating_holds_from_its_day_until_a_later_one_or_is_taken_back() {
    let kind = ThreatKind::Contraband;
    let ratings = vec![
        rating(country("MX"), kind, Some(Level::High), date(2024, 1, 1)),
        rating(country("MX"), kind, Some(Level::Low), date(2024, 3, 4)),
        rating(country("MX"), kind, Some(Level::Medium), date(2024, 3, 4)),
        rating(country("MX"), kind, None, date(2024, 5, 1)),
    ];
    let level = |on| in_force(&ratings, &country("MX"), kind, on).and_then(|r| r.level);
    assert_eq!(level(date(2023, 12, 31)), None);
    assert_eq!(level(date(2024, 3, 3)), Some(Level::High));
    assert_eq!(level(TODAY), Some(Level::Medium), "recorded last");
    assert_eq!(level(date(2024, 5, 1)), None);
}

#[test]
fn the_table_takes_no_rating_for_a_day_that_members_have_already_seen() {
    let table = ThreatTable::default();
    let mut typed = RatingText {
        scope: "mx-us".to_owned(),
        kind: "contraband".to_owned(),
        level: "high".to_owned(),
        from: "2024-03-03".to_owned(),
        basis: "Seizures".to_owned(),
        source: String::new(),
        reasons: "Three seizures in a month".to_owned(),
    };
    let key = |faults: Vec<crate::Refusal>| faults[0].key.clone();
    assert_eq!(
        key(table.rate(&typed, TODAY).unwrap_err()),
        "refusal-threat-past"
    );
    typed.from = TODAY.to_string();
    typed.scope = "MX-MX".to_owned();
    assert_eq!(
        key(table.rate(&typed, TODAY).unwrap_err()),
        "refusal-threat-scope"
    );
    typed.scope = "mx-us".to_owned();
    let mut after = table.clone();
    take(&mut after, table.rate(&typed, TODAY).unwrap());
    assert_eq!((table.version(), after.version()), (1, 2));
    let lane = Scope::Lane("MX".to_owned(), "US".to_owned());
    assert_eq!(after.ratings(&[])[0].scope, lane);
    let blank = RatingText {
        scope: String::new(),
        kind: String::new(),
        level: String::new(),
        from: String::new(),
        basis: String::new(),
        source: String::new(),
        reasons: String::new(),
    };
    assert_eq!(table.rate(&blank, TODAY).unwrap_err().len(), 6);
}

const CODES: [&str; 3] = ["MX", "US", "CN"];

fn level() -> impl Strategy<Value = Option<Level>> {
    prop_oneof![
        Just(None),
        Just(Some(Level::Low)),
        Just(Some(Level::Medium)),
        Just(Some(Level::High))
    ]
}

fn day() -> impl Strategy<Value = Date> {
    (1_i8..=12, 1_i8..=28).prop_map(|(month, day)| date(2023, month, day))
}

fn ratings() -> impl Strategy<Value = Vec<Rating>> {
    let scope = prop_oneof![
        (0..3_usize).prop_map(|n| country(CODES[n])),
        (0..3_usize, 1..3_usize).prop_map(|(n, step)| {
            Scope::Lane(CODES[n].to_owned(), CODES[(n + step) % 3].to_owned())
        }),
    ];
    let kind = proptest::sample::select(ThreatKind::ALL);
    let one = (scope, kind, level(), day()).prop_map(|(s, k, l, d)| rating(s, k, l, d));
    proptest::collection::vec(one, 0..12)
}

fn answers() -> impl Strategy<Value = Vec<Answer>> {
    let source = prop_oneof![
        Just(Source::Questionnaire(crate::ids::QuestionnaireId(
            Uuid::nil()
        ))),
        Just(Source::OwnCheck(CheckMethod::Visit)),
    ];
    let state = proptest::sample::select(AnswerState::ALL);
    let one = (0..4_u8, state, day(), source).prop_map(|(n, state, on, source)| Answer {
        criterion: n.to_string(),
        state,
        on,
        source,
    });
    proptest::collection::vec(one, 0..10)
}

/// The same by another way: every day's table written out, every answer weighed in tenths, no shared code.
fn naive_points(
    ratings: &[Rating],
    route: &Route,
    held: &[(Vec<bool>, Vec<Answer>)],
    since: Date,
) -> u8 {
    let number = |level: Level| match level {
        Level::Low => 1,
        Level::Medium => 2,
        Level::High => 3,
    };
    let mut table: BTreeMap<(Scope, ThreatKind), (Date, Option<Level>)> = BTreeMap::new();
    for rating in ratings {
        if rating.from > TODAY {
            continue;
        }
        let slot = table
            .entry((rating.scope.clone(), rating.kind))
            .or_insert((rating.from, rating.level));
        if rating.from >= slot.0 {
            *slot = (rating.from, rating.level);
        }
    }
    let highest = |wanted: &Scope| {
        let found = table.iter().filter(|((scope, _), _)| scope == wanted);
        found.filter_map(|(_, (_, level))| level.map(number)).max()
    };
    let mut threat = 0;
    for (n, stop) in route.stops.iter().enumerate() {
        threat = threat.max(highest(&country(&stop.country)).unwrap_or(2));
        if let Some(next) = route.stops.get(n + 1) {
            let lane = Scope::Lane(stop.country.clone(), next.country.clone());
            threat = threat.max(highest(&lane).unwrap_or(0));
        }
    }
    let mut weakest = 0;
    for (musts, answers) in held {
        let (mut lost, mut possible, mut must_lost) = (0.0, 0.0, false);
        for (n, must) in musts.iter().enumerate() {
            let mut best: Option<&Answer> = None;
            for answer in answers.iter().filter(|a| a.criterion == n.to_string()) {
                let own = |a: &Answer| matches!(a.source, Source::OwnCheck(_));
                let better = best.is_none_or(|b| {
                    answer.on > b.on || (answer.on == b.on && own(answer) >= own(b))
                });
                if better {
                    best = Some(answer);
                }
            }
            let weight = if *must { 2.0 } else { 1.0 };
            let share = match best {
                Some(a) if a.on >= since => match a.state {
                    AnswerState::InPlace => 0.0,
                    AnswerState::Partly => 0.5,
                    AnswerState::NotInPlace => 1.0,
                    AnswerState::NotApplicable => continue,
                },
                _ => 1.0,
            };
            possible += weight;
            lost += weight * share;
            must_lost |= *must && share > 0.9;
        }
        let level = if possible < 0.5 {
            2
        } else if lost / possible >= 0.51 {
            3
        } else if lost / possible >= 0.21 || must_lost {
            2
        } else {
            1
        };
        weakest = weakest.max(level);
    }
    threat * weakest
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn two_computations_agree(
        ratings in ratings(),
        countries in proptest::collection::vec(0..3_usize, 2..5),
        held in proptest::collection::vec((proptest::collection::vec(any::<bool>(), 0..4), answers()), 1..3),
    ) {
        let since = date(2023, 6, 15);
        let mut chain = SupplyChain::default();
        let mut picture = Picture { since, ..picture(ratings.clone()) };
        let mut holders = Vec::new();
        for (n, (musts, answers)) in held.iter().enumerate() {
            let partner = partner(n as u128 + 10, &format!("P{n}"), "US", "manufacturer");
            holders.push(Holder::Partner(partner.id));
            let asked = musts.iter().enumerate().map(|(n, must)| Given {
                criterion: n.to_string(),
                strength: if *must { Strength::Must } else { Strength::Should },
            });
            picture.asked.insert(partner.id, asked.collect());
            picture.answers.insert(partner.id, answers.clone());
            chain.take(&partner, TODAY);
        }
        let stops: Vec<(&str, Holder, Holder)> = countries
            .iter()
            .map(|n| (CODES[*n], holders[0], holders[holders.len() - 1]))
            .collect();
        let route = route(1, &stops);
        let risk = picture.route(&route);
        // Whole per cents are cut, so 20.9 is low in the one and, at 21, medium in the other: compared at 21 and 51.
        prop_assert_eq!(risk.points, naive_points(&ratings, &route, &held, since));
        prop_assert_eq!(risk.level, risk_level(risk.points));
        prop_assert!(!risk.threat.deciding().is_empty());
    }

    #[test]
    fn a_better_answer_never_raises_a_risk(answers in answers(), musts in proptest::collection::vec(any::<bool>(), 1..4)) {
        let held = partner(10, "P", "US", "manufacturer");
        let mut chain = SupplyChain::default();
        chain.take(&held, TODAY);
        let asked: Vec<Given> = musts.iter().enumerate().map(|(n, must)| Given {
            criterion: n.to_string(),
            strength: if *must { Strength::Must } else { Strength::Should },
        }).collect();
        let mut picture = picture(Vec::new());
        picture.asked.insert(held.id, asked);
        picture.answers.insert(held.id, answers.clone());
        let before = picture.partner(chain.partner(held.id).unwrap()).points;
        let better = Answer {
            criterion: "0".to_owned(),
            state: AnswerState::InPlace,
            on: TODAY,
            source: Source::OwnCheck(CheckMethod::Visit),
        };
        let na = answers.iter().any(|a| a.criterion == "0" && a.state == AnswerState::NotApplicable);
        picture.answers.get_mut(&held.id).unwrap().push(better);
        let after = picture.partner(chain.partner(held.id).unwrap()).points;
        // A criterion that was left out and now counts as in place can only lower the share, save where nothing counted.
        prop_assert!(after <= before || na, "{before} -> {after}");
    }
}
