#![allow(clippy::unwrap_used, reason = "tests may fail loudly")]

use super::{Check, Checks, LETTERS};
use crate::ids::{AccountId, EvidenceId, MemberId, ProfileId};
use crate::pack::Strength;
use crate::profile::{Answer, AnswerState, GapReason, Pinned, Profile, Stage};
use uuid::Uuid;

fn every_check() -> Vec<Check> {
    let states = [None]
        .into_iter()
        .chain(AnswerState::ALL.iter().copied().map(Some));
    let flags = |n: u8| (n & 4 != 0, n & 2 != 0, n & 1 != 0);
    let all = states.flat_map(|state| {
        (0..8_u8).map(move |n| {
            let (written, shown, planned) = flags(n);
            Check {
                state,
                written,
                shown,
                planned,
            }
        })
    });
    all.collect()
}

#[test]
fn every_answer_is_a_letter_of_its_own() {
    let all = every_check();
    assert_eq!(all.len(), LETTERS.len());
    let mut checks = Checks::default();
    for (place, check) in all.iter().enumerate() {
        checks.set(place, *check);
    }
    let word = checks.word();
    assert_eq!(Checks::parse(&word, 40).unwrap(), checks);
    let mut letters: Vec<char> = word.chars().collect();
    letters.sort_unstable();
    letters.dedup();
    assert_eq!(letters.len(), 40);
}

#[test]
fn a_word_that_cannot_be_is_refused() {
    assert!(
        Checks::parse("000", 2).is_none(),
        "more than there are criteria"
    );
    for odd in ["z", "é", " ", "%", "<"] {
        assert!(Checks::parse(odd, 91).is_none(), "{odd}");
    }
    assert_eq!(Checks::parse("", 91).unwrap(), Checks::default());
    let mut checks = Checks::default();
    checks.set(90, Check::default());
    assert_eq!(checks.word(), "", "nothing said is nothing carried");
}

/// The rule is that of the profile itself: a profile with such an answer has the same gaps.
#[test]
fn what_is_missing_is_what_a_profile_would_miss() {
    for strength in [Strength::Must, Strength::Should] {
        for check in every_check() {
            let said = check.said();
            let evidence = (0..said.evidence).map(|n| EvidenceId(Uuid::from_u128(n as u128)));
            let answer = Answer {
                state: said.state,
                narrative: "x".repeat(said.narrative),
                plan: "x".repeat(said.plan),
                ready: true,
                evidence: evidence.collect(),
                preparers: vec![AccountId(Uuid::from_u128(1)).0],
                ..Answer::default()
            };
            let profile = Profile {
                id: Some(ProfileId(Uuid::from_u128(1))),
                member: Some(MemberId(Uuid::from_u128(2))),
                stage: Stage::Draft,
                criteria: vec![Pinned {
                    id: "1.1".to_owned(),
                    category: 1,
                    strength,
                }],
                answers: [("1.1".to_owned(), answer)].into(),
                ..Profile::default()
            };
            let gaps: Vec<GapReason> = profile.gaps().iter().map(|gap| gap.reason).collect();
            assert_eq!(check.gaps(strength), gaps, "{check:?}");
        }
    }
}

#[test]
fn a_must_with_a_plan_can_be_sent_and_is_not_met() {
    let check = Check {
        state: Some(AnswerState::NotInPlace),
        planned: true,
        ..Check::default()
    };
    assert!(check.gaps(Strength::Must).is_empty());
    assert!(check.leaves_must(Strength::Must) && !check.leaves_must(Strength::Should));
}
