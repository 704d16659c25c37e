//! Limits and intervals against published figures and against a second, naive computation.

use crate::measures::consistency::{
    Comparison, FAR, NEAR, Stratum, Tally, by_chance, clopper_pearson, dispersion, limits,
    mantel_haenszel, standings,
};
use proptest::prelude::*;

fn close(a: f64, b: f64, by: f64) {
    assert!((a - b).abs() < by, "{a} is not {b}");
}

#[test]
fn intervals_are_those_that_are_published() {
    // Ten of a hundred, and none of three hundred (the rule of three gives 0.01 for the latter).
    let (low, high) = clopper_pearson(10, 100, 0.025).unwrap();
    close(low, 0.049_004_689_221_485_95, 1e-12);
    close(high, 0.176_222_597_740_022_66, 1e-12);
    let (low, high) = clopper_pearson(0, 300, 0.025).unwrap();
    assert!(low.abs() < 1e-15);
    close(high, 0.012_220_974_694_293_55, 1e-12);
    assert_eq!(
        clopper_pearson(5, 5, 0.025).unwrap().1.to_bits(),
        1.0_f64.to_bits()
    );
    assert_eq!(clopper_pearson(0, 0, 0.025), None);
    assert_eq!(clopper_pearson(3, 2, 0.025), None);
}

#[test]
fn two_methods_are_compared_like_with_like() {
    // The UGDP trial by age, as worked out by Rothman and Greenland (Modern Epidemiology): 1.33 (0.80 to 2.20).
    let strata = [
        Stratum {
            one: (8, 106),
            other: (5, 120),
        },
        Stratum {
            one: (22, 98),
            other: (16, 85),
        },
    ];
    let Comparison::Ratio(found) = mantel_haenszel(&strata) else {
        panic!("there is a ratio");
    };
    close(found.ratio, 1.33, 0.005);
    close(found.interval.0, 0.80, 0.005);
    close(found.interval.1, 2.20, 0.005);
    assert_eq!(found.strata, 2);
    // A stratum with one method alone says nothing; without any other there is no figure.
    let alone = Stratum {
        one: (30, 100),
        other: (0, 0),
    };
    let more = mantel_haenszel(&[strata[0], strata[1], alone]);
    assert_eq!(more, Comparison::Ratio(found));
    assert_eq!(mantel_haenszel(&[alone]), Comparison::NoCases);
    assert_eq!(mantel_haenszel(&[]), Comparison::NoCases);
    let none = Stratum {
        one: (0, 500),
        other: (60, 500),
    };
    assert_eq!(mantel_haenszel(&[none]), Comparison::OneFoundNothing);
}

/// Multiplies chances out instead of adding logarithms.
fn naive(n: u32, p: f64, k: u32) -> f64 {
    let mut chance = 1.0;
    for place in 0..k {
        chance *= f64::from(n - place) / f64::from(place + 1) * p;
    }
    chance * (1.0 - p).powi(i32::try_from(n - k).unwrap())
}

proptest! {
    #[test]
    fn limits_leave_out_what_they_say(n in 1_u32..200, percent in 1_u32..99) {
        let p = f64::from(percent) / 100.0;
        for tail in [NEAR, FAR] {
            let [(low, high)] = limits(n, p, [tail]);
            prop_assert!(low <= p && p <= high, "{low} {p} {high}");
            // Interpolation lies within one hit of the whole number at which the tail is reached.
            let reach = |tail: f64| {
                let mut sum = 0.0;
                (0..=n).find(|k| { sum += naive(n, p, *k); sum >= tail - 1e-12 }).unwrap_or(n)
            };
            let of = f64::from(n);
            prop_assert!((low * of - f64::from(reach(tail))).abs() <= 1.0 + 1e-6);
            prop_assert!((high * of - f64::from(reach(1.0 - tail))).abs() <= 1.0 + 1e-6);
        }
        let [near, far] = limits(n, p, [NEAR, FAR]);
        prop_assert!(far.0 <= near.0 && near.1 <= far.1);
    }

    #[test]
    fn an_interval_holds_its_share_and_grows_with_confidence(of in 1_u32..150, part in 0_u32..150) {
        let hits = part.min(of);
        let share = f64::from(hits) / f64::from(of);
        let (low, high) = clopper_pearson(hits, of, NEAR).unwrap();
        let (lower, higher) = clopper_pearson(hits, of, FAR).unwrap();
        prop_assert!(low <= share && share <= high);
        prop_assert!(lower <= low + 1e-12 && high <= higher + 1e-12);
        // The naive way: at either end, what was seen or more of it has the chance that is left out.
        if hits > 0 {
            let or_more: f64 = (hits..=of).map(|k| naive(of, low, k)).sum();
            prop_assert!((or_more - NEAR).abs() < 1e-8, "{or_more}");
        }
        if hits < of {
            let or_fewer: f64 = (0..=hits).map(|k| naive(of, high, k)).sum();
            prop_assert!((or_fewer - NEAR).abs() < 1e-8, "{or_fewer}");
        }
    }
}

fn tally(found: u32, of: u32, expected: f64) -> Tally {
    Tally {
        found,
        of,
        expected,
    }
}

#[test]
fn who_stands_far_out_is_asked_and_who_has_harder_cases_is_not() {
    // Twenty who find about what is expected, one who finds three times as much.
    let mut all: Vec<Tally> = (0..20).map(|n| tally(36 + n % 9, 400, 40.0)).collect();
    all.push(tally(120, 400, 40.0));
    // One who finds as much, but whose companies are found wanting as often with everybody.
    all.push(tally(120, 400, 118.0));
    let told = standings(&all);
    let asked: Vec<usize> = (0..all.len())
        .filter(|n| told[*n].unwrap().asks())
        .collect();
    assert_eq!(asked, [20]);
    let hard = told[21].unwrap();
    assert!(hard.far.0 < hard.share && hard.share < hard.far.1);
}

#[test]
fn one_who_stands_out_does_not_excuse_themself() {
    let mut distances = vec![0.5; 19];
    distances.push(30.0);
    assert_eq!(dispersion(&distances).to_bits(), 1.0_f64.to_bits());
    assert!(dispersion(&[2.0, -2.0, 2.5, -2.5, 3.0, -3.0, 2.2, -2.2, 2.8, -2.8, 2.1]) > 4.0);
    assert_eq!(dispersion(&[]).to_bits(), 1.0_f64.to_bits());
}

#[test]
fn nothing_checked_gives_no_figure() {
    assert_eq!(standings(&[tally(0, 0, 0.0)]), [None]);
    assert_eq!(standings(&[]), []);
    let told = standings(&[tally(0, 0, 0.0), tally(3, 10, 3.0)]);
    assert!(told[0].is_none() && told[1].is_some());
}

#[test]
fn a_difference_by_chance_is_fishers() {
    // The lady tasting tea (Fisher 1935): all four right of four, none of four wrong ones.
    close(by_chance((4, 4), (0, 4)).unwrap(), 2.0 / 70.0, 1e-12);
    close(by_chance((3, 4), (1, 4)).unwrap(), 34.0 / 70.0, 1e-12);
    assert!(by_chance((0, 40), (0, 40)).unwrap() > 0.999);
    assert!(
        by_chance((1, 40), (0, 40)).unwrap() > 0.9,
        "one finding is no drift"
    );
    assert!(by_chance((60, 100), (10, 100)).unwrap() < 1e-12);
    assert_eq!(by_chance((0, 0), (1, 2)), None);
}
