//! The measures of the plan, beside figures worked out by hand.

use crate::measures::plan::{
    Caution, Examined, Figure, Lane, PlanMeasure, Reviews, Times, Trade, figures,
};

fn side(shipments: u32, targeted: u32, compliance: u32) -> Examined {
    Examined {
        shipments,
        exams: targeted + compliance,
        targeted,
        compliance,
    }
}

fn of(measure: PlanMeasure, trade: &Trade) -> Figure {
    let all = figures(trade, &Reviews::default());
    all.into_iter().find(|one| one.measure == measure).unwrap()
}

fn close(a: Option<f64>, b: f64) {
    assert!(a.is_some_and(|a| (a - b).abs() < 1e-9), "{a:?} is not {b}");
}

#[test]
fn the_form_of_2003_is_a_ratio_of_rates() {
    // Targeting seven times fewer, compliance exams three times fewer (strategic plan of 2004).
    let trade = Trade {
        exams: vec![(side(7_000, 100, 100), side(7_000, 700, 300))],
        ..Trade::default()
    };
    let targeted = of(PlanMeasure::Targeted, &trade);
    close(targeted.value, 1.0 / 7.0);
    let times = Times::of(targeted.value.unwrap()).unwrap();
    assert!(times.fewer && (times.times - 7.0).abs() < 1e-9);
    let compliance = of(PlanMeasure::Compliance, &trade);
    close(
        compliance
            .value
            .map(|ratio| Times::of(ratio).unwrap().times),
        3.0,
    );
    // One in 306 beside one in 47, as testified in 2005: 6.5 times.
    let testified = Times::of((1.0 / 306.0) / (1.0 / 47.0)).unwrap();
    assert!((testified.times - 306.0 / 47.0).abs() < 1e-9 && testified.fewer);
    let more = Times::of(2.0).unwrap();
    assert!(!more.fewer && (more.times - 2.0).abs() < 1e-9);
    // Without any exam there is no number of times.
    assert_eq!(Times::of(0.0), None);
}

#[test]
fn a_crude_ratio_that_says_the_opposite_of_every_stratum_is_named() {
    // Both modes a half, the mix another one.
    let trade = Trade {
        exams: vec![
            (side(6_000, 900, 0), side(1_000, 300, 0)),
            (side(1_000, 5, 0), side(18_000, 180, 0)),
        ],
        ..Trade::default()
    };
    let made = of(PlanMeasure::Targeted, &trade);
    assert!(made.value.unwrap() > 1.0, "{made:?}");
    assert!(made.alike.unwrap().ratio < 0.6, "{made:?}");
    assert!(made.cautions.contains(&Caution::CrudeMisleads));
    // Strata that differ are not pooled.
    let trade = Trade {
        exams: vec![
            (side(1_000, 10, 0), side(1_000, 200, 0)),
            (side(1_000, 150, 0), side(1_000, 160, 0)),
        ],
        ..Trade::default()
    };
    let made = of(PlanMeasure::Targeted, &trade);
    assert!(made.alike.is_none() && made.value.is_some());
    assert!(matches!(made.cautions[0], Caution::Differs(p) if p < 0.001));
}

#[test]
fn what_cannot_be_concluded_is_no_figure() {
    for measure in PlanMeasure::ALL.iter().copied() {
        let made = of(measure, &Trade::default());
        assert_eq!(made.value, None, "{measure:?}");
        assert!(!made.cautions.is_empty(), "{measure:?}");
        assert_eq!(made.parts.len(), measure.parts().len(), "{measure:?}");
    }
    let few = Trade {
        exams: vec![(side(50, 1, 0), side(50, 3, 0))],
        ..Trade::default()
    };
    let made = of(PlanMeasure::Targeted, &few);
    assert_eq!((made.value, made.interval), (None, None));
    assert!(matches!(made.cautions[0], Caution::TooFew(n) if (n - 2.0).abs() < 1e-9));
    let none = Trade {
        exams: vec![(side(1_000, 0, 0), side(1_000, 50, 0))],
        ..Trade::default()
    };
    assert!(
        of(PlanMeasure::Targeted, &none)
            .cautions
            .contains(&Caution::OneSideNone)
    );
}

#[test]
fn where_there_is_no_ratio_the_exact_interval_is_told() {
    let exact = |members: Examined, others: Examined| {
        let trade = Trade {
            exams: vec![(members, others)],
            ..Trade::default()
        };
        let made = of(PlanMeasure::Targeted, &trade);
        let mut told = made.cautions.iter().filter_map(|caution| match caution {
            Caution::Exact(low, high) => Some((*low, *high)),
            _ => None,
        });
        told.next()
    };
    // One and three of as many: the share of the first in four is between 0.00631 and 0.80588, by R's `binom.test(1, 4)`.
    let (low, high) = exact(side(50, 1, 0), side(50, 3, 0)).unwrap();
    close(high.map(|high| (high * 1e3).round()), 4_151.0);
    close(Some((low * 1e5).round()), 635.0);
    // None of fifty: the share is at most 1 − 0.025^(1/50), odds of 0.0766.
    let (low, high) = exact(side(1_000, 0, 0), side(1_000, 50, 0)).unwrap();
    close(Some(low), 0.0);
    assert!(high.is_some_and(|high| high < 0.08), "{high:?}");
    // The others had none: without an upper end.
    let (low, high) = exact(side(1_000, 50, 0), side(1_000, 0, 0)).unwrap();
    assert!(low > 12.0 && high.is_none());
    assert_eq!(exact(side(10, 0, 0), side(10, 0, 0)), None);
    assert_eq!(exact(side(1_000, 50, 0), side(1_000, 60, 0)), None);
}

#[test]
fn a_comparison_has_its_tests() {
    let trade = Trade {
        exams: vec![
            (side(1_000, 50, 0), side(1_000, 100, 0)),
            (side(500, 20, 0), side(800, 70, 0)),
        ],
        ..Trade::default()
    };
    let made = of(PlanMeasure::Targeted, &trade);
    let [none, alike] = [made.tests.no_difference, made.tests.alike].map(Option::unwrap);
    assert!(none.p < 0.001 && none.df == 1, "{none:?}");
    assert!(alike.p > 0.05 && alike.df == 1, "{alike:?}");
    let nobody = of(PlanMeasure::Targeted, &Trade::default());
    assert_eq!(nobody.tests.no_difference, None);
}

#[test]
fn reduction_and_lane_are_by_hand() {
    // 100 × 20/200 + 50 × 10/50 = 20 exams to be expected, 8 had: 60 per cent fewer. Whoever has no others is left out.
    let trade = Trade {
        exams: vec![
            (side(100, 4, 0), side(200, 0, 20)),
            (side(50, 2, 2), side(50, 10, 0)),
            (side(999, 999, 0), side(0, 0, 0)),
        ],
        lanes: vec![
            // 4 shipments in 2 hours altogether; others took 1.5 hours each: 4 × 1.5 − 2 = 4 hours.
            Lane {
                lane: (4, 2.0),
                usual: (2, 3.0),
            },
            Lane {
                lane: (9, 1.0),
                usual: (0, 0.0),
            },
        ],
        ..Trade::default()
    };
    close(of(PlanMeasure::Reduction, &trade).value, 0.6);
    close(of(PlanMeasure::LaneTime, &trade).value, 1.0);
}

#[test]
fn reviews_are_divided_as_they_say() {
    let reviews = Reviews {
        recommendations: 30,
        reports: 12,
        passed: 8,
        conditional: 3,
        failed: 1,
        met: 90,
        judged: 120,
        minutes: 1_800,
        with_hours: 10,
    };
    let made = figures(&Trade::default(), &reviews);
    let value = |measure| {
        made.iter()
            .find(|one| one.measure == measure)
            .unwrap()
            .value
    };
    close(value(PlanMeasure::Recommendations), 2.5);
    close(value(PlanMeasure::PassedToFailed), 8.0);
    close(value(PlanMeasure::Criteria), 0.75);
    close(value(PlanMeasure::Labour), 3.0);
}
