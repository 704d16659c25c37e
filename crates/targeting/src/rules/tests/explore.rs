//! Exploring: the declared share, the known probability, and what makes a draw one.

use crate::rules::explore::{Exploring, one};
use crate::rules::sample::{Observed, draw, estimate};
use proptest::prelude::*;

const SECRET: &[u8] = b"the secret of one day";

fn numbers(count: usize) -> Vec<String> {
    (0..count).map(|at| format!("D{at:05}")).collect()
}

#[test]
fn exploring_knows_nothing_of_the_compliance_sample() {
    let both = numbers(20_000).iter().fold([0_u32; 3], |mut both, number| {
        let sampled = draw(SECRET, number, 0.1).unwrap().selected;
        let explored = one(SECRET, number, 0.1).unwrap().selected;
        both[0] += u32::from(sampled);
        both[1] += u32::from(explored);
        both[2] += u32::from(sampled && explored);
        both
    });
    // 2,000 each, and 200 in both: with one draw for both purposes it would be 2,000.
    assert!((1850..2150).contains(&both[0]) && (1850..2150).contains(&both[1]));
    assert!((140..260).contains(&both[2]), "{both:?}");
}

#[test]
fn what_was_drawn_estimates_what_nobody_looked_at() {
    let numbers = numbers(40_000);
    let probability = Exploring { share: 0.2 }.probability(0.2).unwrap();
    assert!((probability - 0.0625).abs() < 1e-12);
    let observed: Vec<Observed> = numbers
        .iter()
        .enumerate()
        .filter_map(|(at, number)| {
            let drawn = one(SECRET, number, probability)?;
            drawn.selected.then_some(Observed {
                probability: drawn.probability,
                found: at % 20 == 0,
            })
        })
        .collect();
    let found = estimate(&observed).unwrap();
    assert!((found.share - 0.05).abs() < 4.0 * found.error, "{found:?}");
}

#[test]
fn no_share_no_secret_no_draw() {
    for share in [0.0, 1.0, -0.1, 1.1, f64::NAN] {
        assert!(Exploring { share }.probability(0.1).is_none());
    }
    let exploring = Exploring { share: 0.1 };
    assert!(exploring.probability(1.0).is_none());
    assert!(one(SECRET, "D1", 0.0).is_none());
    assert!(one(b"short", "D1", 0.5).is_none());
}

proptest! {
    /// Of all inspections the declared share is explored: by adding both kinds up.
    #[test]
    fn the_share_is_what_was_declared(share in 0.01..0.5_f64, rate in 0.0..0.6_f64) {
        let probability = Exploring { share }.probability(rate).unwrap();
        let explored = (1.0 - rate) * probability;
        if probability < 1.0 && rate > 0.0 {
            prop_assert!((explored / (explored + rate) - share).abs() < 1e-12);
        }
        prop_assert!((0.0..=1.0).contains(&probability));
    }
}
