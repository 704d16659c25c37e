//! Exploring: the declared share, the known probability, and what makes a draw one.

use crate::rules::explore::{Candidate, Chosen, Exploring, Why, choose, either, one};
use crate::rules::sample::{Observed, draw, estimate};
use proptest::prelude::*;

const SECRET: &[u8] = b"the secret of one day";

fn numbers(count: usize) -> Vec<String> {
    (0..count).map(|at| format!("D{at:05}")).collect()
}

fn candidates(numbers: &[String], score: impl Fn(usize) -> i32) -> Vec<Candidate<'_>> {
    let all = numbers.iter().enumerate();
    all.map(|(at, declaration)| Candidate {
        declaration,
        score: score(at),
    })
    .collect()
}

#[test]
fn a_share_of_the_capacity_is_drawn_among_what_nobody_suspects() {
    let numbers = numbers(1000);
    let all = candidates(&numbers, |at| i32::try_from(at).unwrap());
    let chosen = choose(SECRET, &all, 100, Exploring { share: 0.1 }).unwrap();
    let explored: Vec<&Chosen> = chosen.iter().filter(|c| c.why == Why::Explored).collect();
    assert_eq!((chosen.len(), explored.len()), (100, 10));
    for drawn in &explored {
        assert!(drawn.at < 910, "the 90 highest scores are not drawn");
        assert!((drawn.probability - 10.0 / 910.0).abs() < 1e-15);
    }
    let best = chosen.iter().filter(|c| c.why == Why::Score);
    assert!(best.clone().all(|c| c.at >= 910 && c.probability == 1.0));
    let again = choose(SECRET, &all, 100, Exploring { share: 0.1 }).unwrap();
    assert_eq!(chosen, again, "a draw can be repeated");
    let other = choose(
        b"the secret of another",
        &all,
        100,
        Exploring { share: 0.1 },
    )
    .unwrap();
    assert_ne!(chosen, other, "another day draws others");
}

#[test]
fn every_declaration_is_drawn_as_often_as_its_probability_says() {
    let numbers = numbers(50);
    let all = candidates(&numbers, |at| if at < 5 { 100 } else { 0 });
    let mut times = [0_u32; 50];
    for day in 0..4000_u32 {
        let secret = format!("a secret of day {day:08}");
        for chosen in choose(secret.as_bytes(), &all, 10, Exploring { share: 0.5 }).unwrap() {
            times[chosen.at] += 1;
        }
    }
    assert!(times[..5].iter().all(|times| *times == 4000));
    // 5 of 45 with probability 1/9: 444 times in 4,000, standard deviation 20.
    for times in &times[5..] {
        assert!((340..550).contains(times), "{times}");
    }
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
    assert!((either(0.1, 0.1) - 0.19).abs() < 1e-15);
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
    let numbers = numbers(3);
    let all = candidates(&numbers, |_| 0);
    for share in [0.0, 1.0, -0.1, 1.1, f64::NAN] {
        let exploring = Exploring { share };
        assert!(choose(SECRET, &all, 2, exploring).is_none());
        assert_eq!(exploring.places(100), 0);
        assert!(exploring.probability(0.1).is_none());
    }
    let exploring = Exploring { share: 0.1 };
    assert!(choose(b"short", &all, 2, exploring).is_none());
    assert!(exploring.probability(1.0).is_none());
    assert!(one(SECRET, "D1", 0.0).is_none());
    assert_eq!(choose(SECRET, &all, 9, exploring).unwrap().len(), 3);
    assert!(choose(SECRET, &all, 0, exploring).unwrap().is_empty());
}

proptest! {
    #[test]
    fn the_capacity_is_used_and_nobody_is_chosen_twice(
        scores in prop::collection::vec(0..5_i32, 0..60),
        capacity in 0..70_usize,
        share in 0.01..0.99_f64,
    ) {
        let numbers = numbers(scores.len());
        let all = candidates(&numbers, |at| scores[at]);
        let chosen = choose(SECRET, &all, capacity, Exploring { share }).unwrap();
        prop_assert_eq!(chosen.len(), capacity.min(scores.len()));
        let mut places: Vec<usize> = chosen.iter().map(|c| c.at).collect();
        places.sort_unstable();
        places.dedup();
        prop_assert_eq!(places.len(), chosen.len());
        let lowest = chosen.iter().filter(|c| c.why == Why::Score).map(|c| scores[c.at]).min();
        if let Some(lowest) = lowest {
            let above = scores.iter().filter(|score| **score > lowest).count();
            prop_assert!(above <= chosen.iter().filter(|c| c.why == Why::Score).count());
        }
        // Summed over everybody, probabilities are the places there are.
        let explored = chosen.iter().filter(|c| c.why == Why::Explored).count();
        if let Some(drawn) = chosen.iter().find(|c| c.why == Why::Explored) {
            let rest = scores.len() - (chosen.len() - explored);
            let sum = drawn.probability * rest as f64;
            let places = explored as f64;
            prop_assert!((sum - places).abs() < 1e-9);
        }
    }
}
