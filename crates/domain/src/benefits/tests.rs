//! Against published examples, and each against a second, naive computation.

mod change;
mod lane;
mod statement;
mod vectors;

use proptest::prelude::*;

use super::*;
use crate::measures::consistency::{Comparison, Stratum, clopper_pearson, mantel_haenszel};

fn close(a: f64, b: f64, by: f64) {
    assert!((a - b).abs() <= by, "{a} is not {b}");
}

fn stratum(a: u32, n1: u32, c: u32, n0: u32) -> Stratum {
    Stratum {
        one: (a, n1),
        other: (c, n0),
    }
}

/// R's `UCBAdmissions` (Bickel, Hammel and O'Connell 1975): admitted men and women by department.
fn berkeley() -> Vec<Stratum> {
    vec![
        stratum(512, 825, 89, 108),
        stratum(353, 560, 17, 25),
        stratum(120, 325, 202, 593),
        stratum(138, 417, 131, 375),
        stratum(53, 191, 94, 393),
        stratum(22, 373, 24, 341),
    ]
}

/// Two modes in which members are examined less, and more in the sum: truck, then sea.
fn paradox() -> Vec<Stratum> {
    vec![
        stratum(9_000, 60_000, 10_080, 40_000),
        stratum(200, 20_000, 5_400, 180_000),
    ]
}

#[test]
fn the_berkeley_table_is_as_published() {
    let strata = berkeley();
    let Comparison::Ratio(risk) = mantel_haenszel(&strata) else {
        panic!("a ratio");
    };
    close(risk.ratio, 0.944_905_022_595_929, 1e-12);
    close(risk.interval.0, 0.866_452_232_683_003_9, 1e-8);
    close(risk.interval.1, 1.030_461_308_827_471_4, 1e-8);
    let odds = odds_ratio(&strata).unwrap();
    close(odds.ratio, 0.904_696_828_258_623_1, 1e-12);
    close(odds.interval.0, 0.771_907_361_759_350_5, 1e-12);
    close(odds.interval.1, 1.060_329_764_436_655_6, 1e-12);
    let plain = cochran_mantel_haenszel(&strata, false).unwrap();
    close(plain.statistic, 1.524_606_660_443_418, 1e-12);
    close(plain.p, 0.216_923_697_055_517_4, 1e-12);
    let corrected = cochran_mantel_haenszel(&strata, true).unwrap();
    close(corrected.statistic, 1.426_946_228_586_671_2, 1e-12);
    close(corrected.p, 0.232_263_462_817_047_63, 1e-12);
    let agree = breslow_day(&strata).unwrap();
    close(agree.statistic, 18.825_513_705_236_514, 1e-9);
    close(agree.p, 0.002_071_390_349_917_545_7, 1e-12);
    assert_eq!(agree.df, 5);
}

#[test]
fn members_look_worse_in_the_sum_and_better_in_every_stratum() {
    let strata = paradox();
    let crude = (9_200.0 / 80_000.0) / (15_480.0 / 220_000.0);
    close(crude, 1.634_366_925_064_599_6, 1e-12);
    let Comparison::Ratio(risk) = mantel_haenszel(&strata) else {
        panic!("a ratio");
    };
    close(risk.ratio, 0.573_770_491_803_278_7, 1e-12);
    close(risk.interval.0, 0.559_400_162_973_372_1, 1e-8);
    close(risk.interval.1, 0.588_509_977_392_402_2, 1e-8);
    let odds = odds_ratio(&strata).unwrap();
    close(odds.ratio, 0.505_233_111_322_549_9, 1e-12);
    close(odds.interval.0, 0.489_820_984_809_179_46, 1e-12);
    let differ = cochran(&strata).unwrap();
    close(differ.pooled, 0.584_352_939_355_146_1, 1e-12);
    close(differ.test.statistic, 63.452_565_847_625_46, 1e-9);
    close(differ.test.p, 1.642_752_877_316_055_6e-15, 1e-20);
    let tests = [
        (false, 1_879.399_737_245_023_5),
        (true, 1_878.730_494_933_139_7),
    ];
    for (corrected, expected) in tests {
        let test = cochran_mantel_haenszel(&strata, corrected).unwrap();
        close(test.statistic, expected, 1e-9);
    }
}

#[test]
fn exact_intervals_are_those_of_r() {
    let (low, high) = garwood(10, 0.025).unwrap();
    close(low, 4.795_388_696_132_433, 1e-9);
    close(high, 18.390_356_042_017_78, 1e-9);
    let (low, high) = garwood(0, 0.025).unwrap();
    close(low, 0.0, 0.0);
    close(high, 3.688_879_454_113_935_4, 1e-9);
    // `poisson.test(137, 24.19893)`.
    let (low, high) = garwood(137, 0.025).unwrap();
    close(low / 24.198_93, 4.753_125, 1e-6);
    close(high / 24.198_93, 6.692_709, 1e-6);
    // `binom.test(682, 925)`.
    let (low, high) = clopper_pearson(682, 925, 0.025).unwrap();
    close(low, 0.707_668, 1e-6);
    close(high, 0.765_407, 1e-6);
    // `poisson.test(c(11, 21), c(800, 3011))`.
    let ratio = rate_ratio((11, 800.0), (21, 3_011.0)).unwrap();
    close(ratio.ratio, 1.971_488_095_238_095_3, 1e-12);
    close(ratio.interval.0, 0.858_426_403_391_639_7, 1e-9);
    close(ratio.interval.1, 4.277_265_943_654_075, 1e-9);
    close(ratio.p, 0.079_668_633_033_329_5, 1e-9);
    assert_eq!(rate_ratio((0, 10.0), (0, 10.0)), None);
    // One in 306 beside one in 47, as testified in 2005.
    close(306.0 / 47.0, 6.510_638_297_872_34, 1e-12);
}

#[test]
fn the_random_arm_counts_each_stratum_as_much_as_it_has() {
    let arm = |population, drawn, found| Arm {
        population,
        drawn,
        found,
    };
    let arms = [
        arm(500_000, 400, 6),
        arm(200_000, 300, 12),
        arm(50_000, 250, 20),
    ];
    let found = estimate(&arms).unwrap();
    close(found.share, 0.026, 1e-12);
    close(found.error, 0.005_183_699_560_280_992_6, 1e-12);
    close(found.interval.0, 0.015_840_135_554_753_14, 1e-9);
    close(found.interval.1, 0.036_159_864_444_826_856, 1e-9);
    close(found.naive, 0.04, 1e-12);
    let shares = neyman(950, &arms);
    for (share, expected) in shares.iter().zip([518.6, 321.9, 109.6]) {
        close(*share, expected, 0.05);
    }
    // A stratum in which nothing was found is drawn from again.
    assert!(neyman(100, &[arm(1_000, 50, 0), arm(1_000, 50, 5)])[0] > 10.0);
    close(per_arm(0.03, 0.015).unwrap(), 1_530.531_548_197_807_2, 1e-6);
    assert_eq!(estimate(&[arm(10, 1, 0)]), None);
    assert_eq!(estimate(&[]), None);
}

#[test]
fn a_change_at_certification_is_told_beside_what_changed_for_everybody() {
    // Everybody's exams fell by half; the member's to a quarter: certification halved them again.
    let member = [stratum(50, 1_000, 200, 1_000)];
    let others = [stratum(1_000, 10_000, 2_000, 10_000)];
    let found = before_after(&member, &others).unwrap();
    close(found.ratio, 0.5, 1e-12);
    // By hand: the variances of both logarithms together.
    let variance: f64 = 1.0 / 50.0 - 0.001 + 1.0 / 200.0 - 0.001 + 0.001 - 0.0001 + 0.0005 - 0.0001;
    close(
        found.interval.1,
        0.5 * (1.959_964 * variance.sqrt()).exp(),
        1e-5,
    );
    assert_eq!(before_after(&[stratum(0, 10, 5, 10)], &others), None);
}

#[test]
fn goods_are_in_the_section_of_their_chapter() {
    let sections = [
        ("010121", Some(1)),
        ("070310", Some(2)),
        ("440890", Some(9)),
        ("851712", Some(16)),
        ("970110", Some(21)),
        ("770000", None),
        ("990000", None),
        ("", None),
        ("x", None),
    ];
    for (number, expected) in sections {
        assert_eq!(section(number), expected, "{number}");
    }
}

/// The chance of at most `k` events where `mean` are expected, term by term.
fn poisson(k: u32, mean: f64) -> f64 {
    let mut term = (-mean).exp();
    let mut sum = term;
    for i in 1..=k {
        term *= mean / f64::from(i);
        sum += term;
    }
    sum
}

#[test]
fn a_share_of_everything_is_not_more_than_everything() {
    // These weights add up to a little more than one.
    let arms = [(19, 407), (40, 89), (6, 325), (12, 84)];
    let arms = arms.map(|(drawn, population)| Arm {
        population,
        drawn,
        found: drawn,
    });
    let made = estimate(&arms).unwrap();
    assert_eq!((made.share, made.interval), (1.0, (1.0, 1.0)));
}

proptest! {
    #[test]
    fn garwood_leaves_out_what_it_says(events in 0_u32..80) {
        let (low, high) = garwood(events, 0.025).unwrap();
        prop_assert!((poisson(events, high) - 0.025).abs() < 1e-8);
        if events > 0 {
            prop_assert!((1.0 - poisson(events - 1, low) - 0.025).abs() < 1e-8);
        }
    }

    /// The share is the mean over every shipment, each drawn one standing for those not drawn.
    #[test]
    fn the_random_arm_is_the_naive_weighing(
        arms in proptest::collection::vec((2_u32..50, 0_u32..50, 0_u32..500), 1..5)
    ) {
        let arms: Vec<Arm> = arms.into_iter().map(|(drawn, found, more)| Arm {
            population: drawn + more, drawn, found: found.min(drawn),
        }).collect();
        let (mut weight, mut found) = (0.0, 0.0);
        for arm in &arms {
            for place in 0..arm.drawn {
                let stands_for = f64::from(arm.population) / f64::from(arm.drawn);
                weight += stands_for;
                if place < arm.found { found += stands_for; }
            }
        }
        let made = estimate(&arms).unwrap();
        prop_assert!((made.share - found / weight).abs() < 1e-9);
        prop_assert!(made.interval.0 <= made.share && made.share <= made.interval.1);
        let all: f64 = neyman(100, &arms).iter().sum();
        prop_assert!((all - 100.0).abs() < 1e-6);
    }

    /// The test statistic by drawing up every table: its variance is that of the hypergeometric distribution.
    #[test]
    fn the_test_of_no_difference_is_by_enumeration(a in 0_u32..12, n1 in 1_u32..12, c in 0_u32..12, n0 in 1_u32..12) {
        let one = stratum(a.min(n1), n1, c.min(n0), n0);
        let m = one.one.0 + one.other.0;
        let ways = |n: u32, k: u32| -> f64 {
            (0..k).map(|i| f64::from(n - i) / f64::from(i + 1)).product()
        };
        let all = ways(n1 + n0, m);
        let tables = (m.saturating_sub(n0)..=m.min(n1)).map(|x| (f64::from(x), ways(n1, x) * ways(n0, m - x) / all));
        let mean: f64 = tables.clone().map(|(x, chance)| x * chance).sum();
        let variance: f64 = tables.map(|(x, chance)| (x - mean).powi(2) * chance).sum();
        match cochran_mantel_haenszel(&[one], false) {
            None => prop_assert!(variance < 1e-9),
            Some(test) => prop_assert!((test.statistic - (f64::from(one.one.0) - mean).powi(2) / variance).abs() < 1e-6),
        }
    }

    #[test]
    fn the_pooled_ratio_of_equal_strata_is_theirs(a in 1_u32..50, c in 1_u32..50, times in 1_usize..5) {
        let strata = vec![stratum(a, 100, c, 100); times];
        let Comparison::Ratio(found) = mantel_haenszel(&strata) else { panic!("a ratio") };
        prop_assert!((found.ratio - f64::from(a) / f64::from(c)).abs() < 1e-9);
        if let Some(agree) = cochran(&strata) {
            prop_assert!(agree.test.statistic.abs() < 1e-9 && agree.test.p > 0.999);
        }
        if let Some(agree) = breslow_day(&strata) {
            prop_assert!(agree.statistic.abs() < 1e-6);
        }
    }
}
