//! Before and after, beside published examples and figures worked out by hand.

use super::close;
use crate::benefits::{
    ChangeCell, ChangeConclusion, change, changes_agree, difference_in_differences, ratio_of_ratios,
};

use crate::measures::consistency::Ratio;

fn cell(member: [(u32, u32); 2], others: [(u32, u32); 2]) -> ChangeCell {
    ChangeCell {
        key: Vec::new(),
        member,
        others,
        companies: 9,
    }
}

/// Altman and Bland, Interaction revisited (BMJ 326:219, 2003): relative risks 0.67 (0.46 to 0.98) and 0.88 (0.71 to 1.08), whose
/// logarithms differ by −0.2726 with a standard error of 0.2206.
#[test]
fn the_ratio_of_two_ratios_is_as_published() {
    let of = |ratio, low, high| Ratio {
        ratio,
        interval: (low, high),
        strata: 1,
    };
    let made = ratio_of_ratios(of(0.67, 0.46, 0.98), of(0.88, 0.71, 1.08));
    close(made.ratio.ln(), -0.2726, 5e-5);
    let error = (made.interval.1 / made.interval.0).ln() / (2.0 * 1.96);
    close(error, 0.2206, 5e-5);
    close(made.ratio.ln() / error, -1.24, 5e-3);
}

/// Card and Krueger (1994), table 3, from the printed means: New Jersey 20.44 and 21.03, Pennsylvania 23.33 and 21.17.
#[test]
fn the_difference_in_differences_is_as_published() {
    let made = difference_in_differences((20.44, 21.03), (23.33, 21.17));
    close(made, 2.75, 1e-9);
}

#[test]
fn what_changed_for_everybody_is_not_the_members_doing() {
    // Everybody's exams fell by half, the member's to a quarter.
    let halved = cell(
        [(200, 1_000), (50, 1_000)],
        [(2_000, 10_000), (1_000, 10_000)],
    );
    let made = change(std::slice::from_ref(&halved));
    let ChangeConclusion::Ratio(ratio, None) = made.conclusion else {
        panic!("{made:?}");
    };
    close(ratio.ratio, 0.5, 1e-12);
    assert!(ratio.interval.0 < 0.5 && ratio.interval.1 < 0.7);
    // 5 − 20 per cent, less 10 − 20 per cent.
    close(made.difference.unwrap().difference, -0.05, 1e-12);
    // Alone it would look like a quarter, and where nothing changed beyond the others it is 1.
    let same = cell(
        [(200, 1_000), (100, 1_000)],
        [(2_000, 10_000), (1_000, 10_000)],
    );
    assert!(
        matches!(change(&[same]).conclusion, ChangeConclusion::Ratio(ratio, _) if (ratio.ratio - 1.0).abs() < 1e-12)
    );
}

#[test]
fn strata_that_changed_differently_are_not_pooled() {
    let others = [(2_000, 10_000), (2_000, 10_000)];
    let fell = cell([(200, 1_000), (50, 1_000)], others);
    let rose = cell([(100, 1_000), (150, 1_000)], others);
    let made = change(&[fell.clone(), rose.clone()]);
    assert!(matches!(made.conclusion, ChangeConclusion::Differs(differs) if differs.test.p < 1e-6));
    // By hand: one degree of freedom, the squared distance of the logarithms over the sum of their variances.
    let log = |after: f64, before: f64| (after / before).ln();
    let variance = |hits: [f64; 2]| {
        hits.iter().map(|n| 1.0 / n - 0.001).sum::<f64>() + 2.0 * (1.0 / 2_000.0 - 0.0001)
    };
    let (a, b) = (variance([200.0, 50.0]), variance([100.0, 150.0]));
    let q = (log(50.0, 200.0) - log(150.0, 100.0)).powi(2) / (a + b);
    close(
        changes_agree(&[fell.clone(), rose]).unwrap().test.statistic,
        q,
        1e-9,
    );
    // Twice the same agrees with itself.
    let twice = change(&[fell.clone(), fell]);
    assert!(
        matches!(twice.conclusion, ChangeConclusion::Ratio(_, Some(agree)) if agree.test.statistic < 1e-9)
    );
}

#[test]
fn what_cannot_be_concluded_about_a_change_is_said() {
    let others = [(100, 1_000), (100, 1_000)];
    let conclude = |cells: &[ChangeCell]| change(cells).conclusion;
    assert_eq!(conclude(&[]), ChangeConclusion::OneStretch);
    assert_eq!(
        conclude(&[cell([(0, 0), (9, 90)], others)]),
        ChangeConclusion::OneStretch
    );
    assert_eq!(
        conclude(&[cell([(9, 90), (9, 90)], [(0, 0), (9, 90)])]),
        ChangeConclusion::NothingComparable
    );
    let few = ChangeCell {
        companies: 4,
        ..cell([(90, 900), (90, 900)], others)
    };
    let made = change(&[few]);
    // Of few companies nothing is told, not even in a sum.
    assert_eq!((made.others, made.difference), ([(0, 0); 2], None));
    assert_eq!(made.conclusion, ChangeConclusion::NothingComparable);
    assert!(matches!(
        conclude(&[cell([(2, 20), (1, 20)], others)]),
        ChangeConclusion::TooFew(least) if (least - 1.5).abs() < 1e-12
    ));
    assert_eq!(
        conclude(&[cell([(50, 500), (0, 500)], others)]),
        ChangeConclusion::OneSideNone
    );
}
