use super::super::{
    Factor, Facts, Figures, Membership, Missing, Part, Presence, Row, Rules, Weights,
};
use super::{TODAY, facts, member, naive, pack};
use crate::pack::Pack;
use proptest::prelude::*;
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(pack);

fn rules() -> Rules {
    Rules {
        version: 1,
        weights: PACK.selection.weights(),
    }
}

fn of(facts: Vec<Facts>) -> Membership {
    Membership::new(facts, &PACK.partners.ratings, &PACK.selection, TODAY)
}

/// Eight numbers that come to a hundred.
fn weights() -> impl Strategy<Value = Weights> {
    proptest::collection::vec(0..=100_u32, Factor::ALL.len() - 1).prop_map(|mut cuts| {
        cuts.sort_unstable();
        cuts.push(100);
        let mut last = 0;
        let parts = cuts.into_iter().map(|cut| {
            let part = cut - last;
            last = cut;
            part
        });
        Factor::ALL.iter().copied().zip(parts).collect()
    })
}

#[test]
fn the_packs_weights_come_to_a_hundred_and_every_factor_has_one() {
    let weights = PACK.selection.weights();
    assert_eq!(weights.values().sum::<u32>(), 100);
    assert_eq!(weights.len(), Factor::ALL.len());
}

#[test]
fn a_factor_without_data_is_named_and_not_counted_as_nought() {
    let mut known = Facts::blank(member(1), "importer", "MX");
    known.countries.insert("MX".to_owned(), Presence::default());
    let membership = of(vec![known.clone()]);
    let score = membership.score(&PACK.selection, &rules(), &known);
    let missing: Vec<_> = score.missing().collect();
    assert_eq!(
        missing,
        [
            (Factor::Anomalies, Missing::NeverVisited),
            (Factor::ImportVolume, Missing::NotDeclared),
            (Factor::ImportValue, Missing::NotDeclared),
            (Factor::ExpeditedLane, Missing::NotDeclared),
            (Factor::OtherInformation, Missing::NothingKnown),
            (Factor::RoutineOversight, Missing::NoClock),
        ]
    );
    // Threat high 100 × 20 and an unvisited sector 100 × 10: of what is known all.
    assert_eq!(score.points, Some(10_000));
    assert_eq!(score.range, (3_000, 10_000));
    assert_eq!(score.unknown_percent, 70);
}

#[test]
fn a_worked_example_by_hand() {
    let mut one = Facts::blank(member(1), "importer", "US");
    one.countries.insert("JP".to_owned(), Presence::default());
    one.validated_on = Some(TODAY);
    one.trade = Some(Figures {
        year: 2025,
        entries: Some(1_000),
        value_thousands: Some(10_000),
        crossings: Some(0),
        on: TODAY,
    });
    let membership = of(vec![one.clone()]);
    let score = membership.score(&PACK.selection, &rules(), &one);
    // Japan is low: 15 × 20; no finding: 0 × 20; entries 40 × 10; value 45 × 10; lane 0 × 10; sector 0 × 10.
    // (300 + 400 + 450) / 80 = 14.375, as hundredths 1438.
    assert_eq!(score.points, Some(1_438));
    let shares: u32 = score
        .parts
        .iter()
        .filter_map(|part| score.share(part))
        .sum();
    assert_eq!(shares, 375 + 500 + 563);
}

#[test]
fn a_factor_that_is_not_about_a_type_takes_no_part() {
    let ship = Facts::blank(member(1), "sea_carrier", "JP");
    let membership = of(vec![ship.clone()]);
    let score = membership.score(&PACK.selection, &rules(), &ship);
    let volume = score
        .parts
        .iter()
        .find(|part| part.factor == Factor::ImportVolume);
    assert_eq!(volume.unwrap().part, Part::NotApplicable);
    assert!(!score.missing().any(|(f, _)| f == Factor::ImportVolume));
}

#[test]
fn old_figures_count_as_unknown_and_stay_visible() {
    let mut one = Facts::blank(member(1), "importer", "US");
    one.trade = Some(Figures {
        year: 2023,
        entries: Some(5),
        value_thousands: None,
        crossings: None,
        on: jiff::civil::date(2024, 2, 1),
    });
    let membership = of(vec![one.clone()]);
    let score = membership.score(&PACK.selection, &rules(), &one);
    let part = &score.parts[2].part;
    assert!(matches!(part, Part::Missing(Missing::TooOld, _)));
    assert!(matches!(
        part.rows()[0].row,
        Row::Declared { amount: 5, .. }
    ));
}

proptest! {
    #[test]
    fn a_second_way_comes_to_the_same_points(all in proptest::collection::vec(facts(), 1..12), weights in weights()) {
        let membership = of(all);
        let rules = Rules { version: 7, weights: weights.clone() };
        for facts in &membership.facts {
            let score = membership.score(&PACK.selection, &rules, facts);
            let naive = naive::score(&PACK.selection, &weights, &PACK.partners.ratings, &membership, facts);
            match (score.points, naive) {
                (Some(points), Some(naive)) => prop_assert!((f64::from(points) - naive).abs() <= 0.5 + 1e-6, "{points} {naive}"),
                (None, None) => {}
                other => prop_assert!(false, "{other:?}"),
            }
            prop_assert_eq!(score.version, 7);
            prop_assert!(score.range.0 <= score.range.1 && score.range.1 <= 10_000);
            if let Some(points) = score.points {
                prop_assert!(score.range.0 <= points && points <= score.range.1);
            }
            let shares: u32 = score.parts.iter().filter_map(|part| score.share(part)).sum();
            prop_assert!(shares.abs_diff(score.points.unwrap_or_default()) <= 8);
        }
    }

    #[test]
    fn worse_facts_never_lower_a_score(all in proptest::collection::vec(facts(), 1..6), weights in weights(), later in 1..500_i64) {
        use jiff::ToSpan as _;
        let rules = Rules { version: 1, weights };
        let before = of(all.clone());
        let mut worse = all;
        for facts in &mut worse {
            for finding in &mut facts.findings {
                if finding.closed_on.is_none_or(|day| day >= before.since) {
                    finding.closed_on = None;
                    finding.due = Some(TODAY.checked_sub(1.day()).unwrap());
                }
            }
            if let Some(trade) = &mut facts.trade {
                trade.entries = trade.entries.map(|n| n * 2 + 1);
                trade.crossings = trade.crossings.map(|n| n + later);
            }
            if let Some(due) = &mut facts.due {
                due.due = due.due.checked_sub(later.days()).unwrap();
            }
        }
        let after = of(worse);
        for (old, new) in before.facts.iter().zip(&after.facts) {
            let old = before.score(&PACK.selection, &rules, old).points;
            let new = after.score(&PACK.selection, &rules, new).points;
            prop_assert!(new >= old, "{old:?} {new:?}");
        }
    }

    #[test]
    fn reweighing_is_scoring_anew(all in proptest::collection::vec(facts(), 1..6), weights in weights()) {
        let membership = of(all);
        let rules = rules();
        let other = Rules { version: 2, weights: weights.clone() };
        for facts in &membership.facts {
            let score = membership.score(&PACK.selection, &rules, facts);
            prop_assert_eq!(score.reweighed(&weights, 2), membership.score(&PACK.selection, &other, facts));
        }
    }
}
