//! Unchanged answers: the sample, and everybody who would get around it.

use super::*;
use crate::editions::{Link, Relation, Rule};
use proptest::prelude::*;

pub(super) const RULE: SampleRule = SampleRule {
    percent: 50,
    least: 1,
    most: 10,
    weights: Weights {
        must: 3,
        should: 1,
        finding: 4,
        unread: 3,
    },
};

fn links() -> Vec<Link> {
    let same = |pinned: &Pinned| Link {
        to: Some(pinned.id.clone()),
        from: vec![pinned.id.clone()],
        relation: Relation::Unchanged,
        rule: Rule::Keep,
    };
    criteria().iter().map(same).collect()
}

/// A yearly profile that was signed as it was accepted the year before, but for the criteria named.
pub(super) fn yearly(edited: &[&str]) -> Case {
    let mut earlier = Case::submitted();
    earlier.decide_all(Verdict::Accept);
    earlier
        .run(Command::Accept { round: 1 }, &specialist())
        .unwrap();
    let mut case = Case::default();
    case.run(open(), &officer()).unwrap();
    let carry = Command::CarryOver {
        edition: "msc-2020".to_owned(),
        edition_hash: "hash-2020".to_owned(),
        criteria: criteria(),
        links: links(),
        earlier: Some(Box::new(earlier.state)),
    };
    case.run(carry, &officer()).unwrap();
    for id in edited {
        case.save(input(id, 1, "A new gate was built and is watched as well."))
            .unwrap();
    }
    case.submit(&officer()).unwrap();
    case
}

pub(super) fn draw_sample(seed: u64) -> Command {
    Command::DrawSample {
        round: 1,
        seed,
        rule: RULE,
        signals: Signals::default(),
    }
}

pub(super) fn together() -> Command {
    Command::AcceptTogether {
        round: 1,
        signals: Signals::default(),
    }
}

fn drawn(case: &Case) -> Vec<String> {
    case.state.sample().unwrap().drawn.clone()
}

#[test]
fn a_first_profile_has_nothing_that_is_unchanged() {
    let mut case = Case::submitted();
    assert!(case.state.unchanged_since_acceptance().is_empty());
    assert_eq!(
        key(case.run(draw_sample(1), &specialist())),
        "refusal-sample-nothing"
    );
    assert_eq!(
        key(case.run(together(), &specialist())),
        "refusal-sample-none"
    );
}

#[test]
fn what_was_edited_is_never_among_the_unchanged() {
    let case = yearly(&["3.1"]);
    assert_eq!(
        case.state.unchanged_since_acceptance(),
        ["1.1", "1.2", "3.10"]
    );
    assert_eq!(case.state.changed_for_review(), ["3.1"]);
}

#[test]
fn the_rest_is_accepted_once_every_drawn_answer_was_read() {
    let mut case = yearly(&["3.1"]);
    assert_eq!(
        key(case.run(together(), &specialist())),
        "refusal-sample-none"
    );
    case.run(draw_sample(7), &specialist()).unwrap();
    let sample = drawn(&case);
    assert_eq!(sample.len(), 2);
    assert!(!sample.contains(&"3.1".to_owned()));
    assert_eq!(
        key(case.run(together(), &specialist())),
        "refusal-sample-unread"
    );
    case.decide(&sample[0], Verdict::Accept).unwrap();
    assert_eq!(
        key(case.run(together(), &specialist())),
        "refusal-sample-unread"
    );
    case.decide(&sample[1], Verdict::Verify).unwrap();
    case.run(together(), &specialist()).unwrap();
    let Event::AcceptedTogether { criteria, .. } = &case.history.last().unwrap().event else {
        panic!("not accepted together");
    };
    assert_eq!(criteria.len(), 1);
    assert!(!sample.contains(&criteria[0]) && criteria[0] != "3.1");
    let review = case.state.decision(&criteria[0]).unwrap();
    assert!(review.together && review.verdict == Verdict::Accept);
    assert_eq!(
        case.state.undecided(),
        ["3.1"],
        "what changed is read by itself"
    );
    assert_eq!(
        key(case.run(together(), &specialist())),
        "refusal-sample-nothing-left"
    );
}

#[test]
fn a_failed_sample_stays_failed_even_when_the_decision_is_taken_back() {
    let mut case = yearly(&[]);
    case.run(draw_sample(3), &specialist()).unwrap();
    let sample = drawn(&case);
    case.decide(&sample[0], Verdict::Return).unwrap();
    for id in &sample {
        case.decide(id, Verdict::Accept).unwrap();
    }
    assert_eq!(
        key(case.run(together(), &specialist())),
        "refusal-sample-failed"
    );
    assert_eq!(
        key(case.run(draw_sample(4), &specialist())),
        "refusal-sample-drawn"
    );
}

#[test]
fn a_sample_is_drawn_once_and_only_by_the_assigned_specialist() {
    let mut case = yearly(&[]);
    assert_eq!(
        key(case.run(draw_sample(3), &officer())),
        "refusal-review-not-assigned"
    );
    let other = facts(EMPLOYEE, "specialist");
    assert_eq!(
        key(case.run(draw_sample(3), &other)),
        "refusal-review-not-assigned"
    );
    case.run(draw_sample(3), &specialist()).unwrap();
    assert_eq!(
        key(case.run(draw_sample(3), &specialist())),
        "refusal-sample-drawn"
    );
    for id in drawn(&case) {
        case.decide(&id, Verdict::Accept).unwrap();
    }
    assert_eq!(
        key(case.run(together(), &other)),
        "refusal-review-not-assigned"
    );
}

#[test]
fn a_decision_before_the_draw_is_not_reading_the_sample() {
    let mut case = yearly(&[]);
    case.decide("1.1", Verdict::Accept).unwrap();
    case.run(draw_sample(3), &specialist()).unwrap();
    assert!(
        !drawn(&case).contains(&"1.1".to_owned()),
        "it is read already"
    );
}

#[test]
fn what_has_to_be_read_by_itself_is_neither_drawn_nor_accepted_with_the_rest() {
    let mut case = yearly(&[]);
    let alone = |id: &str| Signals {
        alone: [(id.to_owned(), Alone::EndedDocument)].into(),
        ..Signals::default()
    };
    let Command::DrawSample {
        round, seed, rule, ..
    } = draw_sample(5)
    else {
        panic!("a draw");
    };
    let signals = alone("1.1");
    let command = Command::DrawSample {
        round,
        seed,
        rule,
        signals,
    };
    case.run(command, &specialist()).unwrap();
    let sample = case.state.sample().unwrap().clone();
    assert!(sample.drawn_from.iter().all(|each| each.criterion != "1.1"));
    for id in &sample.drawn {
        case.decide(id, Verdict::Accept).unwrap();
    }
    // A finding is opened between the draw and the acceptance.
    let left = case.state.rest(&sample, &Signals::default())[0].to_owned();
    let signals = alone(&left);
    let refused = case.run(Command::AcceptTogether { round: 1, signals }, &specialist());
    assert_eq!(key(refused), "refusal-sample-nothing-left");
    case.run(together(), &specialist()).unwrap();
    assert!(case.state.undecided().contains(&"1.1"));
}

#[test]
fn answers_accepted_unread_can_still_be_read_and_returned() {
    let mut case = yearly(&[]);
    case.run(draw_sample(3), &specialist()).unwrap();
    for id in drawn(&case) {
        case.decide(&id, Verdict::Accept).unwrap();
    }
    case.run(together(), &specialist()).unwrap();
    let accepted = case.state.sample().unwrap().accepted.clone().unwrap();
    assert_eq!(
        case.decide(&accepted[0], Verdict::Accept),
        Ok(1),
        "reading it is an event"
    );
    assert!(!case.state.decision(&accepted[0]).unwrap().together);
    case.decide(&accepted[0], Verdict::Return).unwrap();
    assert_eq!(
        case.state.decided_as(Verdict::Return),
        [accepted[0].as_str()]
    );
}

fn weighed(weights: &[u32]) -> Vec<Weighed> {
    let all = weights.iter().enumerate().map(|(place, weight)| Weighed {
        criterion: format!("1.{place}"),
        weight: *weight,
    });
    all.collect()
}

#[test]
fn sizes_follow_the_rule() {
    let rule = SampleRule {
        percent: 20,
        least: 5,
        most: 25,
        ..RULE
    };
    for (population, size) in [
        (0, 0),
        (3, 3),
        (5, 5),
        (25, 5),
        (26, 6),
        (90, 18),
        (125, 25),
        (900, 25),
    ] {
        assert_eq!(rule.size(population), size, "{population}");
    }
}

#[test]
fn heavier_answers_are_drawn_more_often() {
    let from = weighed(&[1, 7]);
    let heavy = (0..4000)
        .filter(|seed| draw(*seed, &from, 1) == ["1.1"])
        .count();
    // Seven in eight are 3500; four standard deviations are 84.
    assert!((3416..=3584).contains(&heavy), "{heavy}");
}

proptest! {
    #[test]
    fn a_draw_can_be_repeated_and_takes_none_twice(
        seed in any::<u64>(),
        weights in proptest::collection::vec(0_u32..9, 0..60),
        size in 0_usize..70,
    ) {
        let from = weighed(&weights);
        let first = draw(seed, &from, size);
        prop_assert_eq!(&first, &draw(seed, &from, size));
        prop_assert_eq!(first.len(), size.min(from.len()));
        let distinct: std::collections::BTreeSet<_> = first.iter().collect();
        prop_assert_eq!(distinct.len(), first.len());
    }
}

#[test]
fn a_record_that_was_tampered_with_does_not_hold() {
    let mut case = yearly(&[]);
    case.run(draw_sample(3), &specialist()).unwrap();
    let sample = case.state.sample().unwrap().clone();
    assert!(sample.holds());
    let other = criteria()
        .into_iter()
        .map(|p| p.id)
        .find(|id| !sample.drawn.contains(id))
        .unwrap();
    let mut forged = sample.clone();
    forged.drawn[0] = other;
    assert!(!forged.holds());
}
