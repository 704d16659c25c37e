#![allow(clippy::unwrap_used, reason = "tests may fail loudly")]
use super::*;
use crate::record::{Actor, Aggregate as _, Recorded};
use jiff::ToSpan as _;
use proptest::prelude::*;

const ANA: u128 = 5;
const BEN: u128 = 6;
const WHY: &str = "Signs of a threat to containers from one port.";

fn start() -> Timestamp {
    "2024-05-06T09:00:00Z".parse().unwrap()
}

fn hours(hours: i64) -> Timestamp {
    start() + hours.hours()
}

fn take(
    level: &mut ThreatLevel,
    command: Command,
    by: u128,
    now: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let facts = Facts {
        by: AccountId(Uuid::from_u128(by)),
        now,
        highest: 3,
    };
    let events = level.apply(command, &facts)?;
    for event in &events {
        level.fold(&Recorded {
            seq: 1,
            version: 1,
            id: Uuid::nil(),
            event: event.clone(),
            by: Actor {
                account: Some(Uuid::from_u128(by)),
                role: "targeting_officer".to_owned(),
            },
            recorded_at: now,
            effective_at: now,
        });
    }
    Ok(events)
}

fn propose(level: u8, from: Option<Timestamp>) -> Command {
    Command::Propose {
        level,
        from,
        reasons: WHY.to_owned(),
    }
}

fn approve(level: &ThreatLevel) -> Command {
    Command::Approve {
        seen: level.steps.len(),
        reasons: WHY.to_owned(),
    }
}

fn key(result: Result<Vec<Event>, Refusal>) -> String {
    result.unwrap_err().key
}

/// Asked for by one and put in force by the other.
fn put(level: &mut ThreatLevel, to: u8, from: Option<Timestamp>, now: Timestamp) {
    take(level, propose(to, from), ANA, now).unwrap();
    let approval = approve(level);
    take(level, approval, BEN, now).unwrap();
}

#[test]
fn one_person_asks_and_another_puts_it_in_force() {
    let mut level = ThreatLevel::default();
    take(&mut level, propose(2, None), ANA, start()).unwrap();
    assert_eq!(level.at(start()), 0, "asking alone moves nothing");
    let own = approve(&level);
    assert_eq!(
        key(take(&mut level, own, ANA, start())),
        "refusal-threatlevel-own"
    );
    let own = Command::Decline {
        seen: 1,
        reasons: WHY.to_owned(),
    };
    assert_eq!(
        key(take(&mut level, own, ANA, start())),
        "refusal-threatlevel-own"
    );
    let other = approve(&level);
    take(&mut level, other, BEN, hours(1)).unwrap();
    assert_eq!((level.at(start()), level.at(hours(1))), (0, 2));
    assert_eq!(level.waiting, None);
    let again = approve(&level);
    assert_eq!(
        key(take(&mut level, again, BEN, hours(2))),
        "refusal-threatlevel-stage"
    );
}

#[test]
fn what_is_decided_is_what_was_seen() {
    let mut level = ThreatLevel::default();
    take(&mut level, propose(1, None), ANA, start()).unwrap();
    let seen = approve(&level);
    let back = Command::Withdraw {
        reasons: WHY.to_owned(),
    };
    assert_eq!(
        key(take(&mut level, back.clone(), BEN, start())),
        "refusal-threatlevel-not-yours"
    );
    take(&mut level, back, ANA, start()).unwrap();
    take(&mut level, propose(3, None), ANA, start()).unwrap();
    assert_eq!(
        key(take(&mut level, seen, BEN, start())),
        "refusal-threatlevel-stage"
    );
    assert_eq!(level.at(start()), 0);
}

#[test]
fn a_level_begins_at_its_moment_and_never_in_the_past() {
    let mut level = ThreatLevel::default();
    put(&mut level, 2, Some(hours(5)), start());
    assert_eq!((level.at(hours(4)), level.at(hours(5))), (0, 2));
    assert_eq!(level.planned(start()).unwrap().level, 2);
    // Asked for a moment that is over when somebody decides: from the decision on.
    take(&mut level, propose(3, Some(hours(6))), ANA, start()).unwrap();
    let late = approve(&level);
    take(&mut level, late, BEN, hours(8)).unwrap();
    assert_eq!((level.at(hours(7)), level.at(hours(8))), (2, 3));
    assert_eq!(
        key(take(&mut level, propose(0, Some(hours(8))), ANA, hours(8))),
        "refusal-threatlevel-past"
    );
}

#[test]
fn a_decision_replaces_what_had_not_begun() {
    let mut level = ThreatLevel::default();
    put(&mut level, 2, Some(hours(5)), start());
    // Normal again, before it begins: it never does.
    put(&mut level, 0, None, hours(1));
    assert_eq!((level.at(hours(6)), level.planned(hours(1))), (0, None));
    assert_eq!(level.steps.len(), 4, "and stays readable");
}

#[test]
fn what_cannot_be_asked_for_is_refused() {
    let mut level = ThreatLevel::default();
    for (command, expected) in [
        (propose(0, None), "refusal-threatlevel-same"),
        (propose(4, None), "refusal-threatlevel-level"),
        (
            Command::Propose {
                level: 1,
                from: None,
                reasons: "short".to_owned(),
            },
            "refusal-threatlevel-words",
        ),
        (
            Command::Propose {
                level: 1,
                from: None,
                reasons: "x".repeat(2001),
            },
            "refusal-threatlevel-long",
        ),
    ] {
        assert_eq!(key(take(&mut level, command, ANA, start())), expected);
    }
    take(&mut level, propose(1, None), ANA, start()).unwrap();
    assert_eq!(
        key(take(&mut level, propose(2, None), BEN, start())),
        "refusal-threatlevel-waits"
    );
}

proptest! {
    /// Whatever is asked for and decided, what held at a moment that is over holds there for ever.
    #[test]
    fn the_past_stays(steps in prop::collection::vec((0_u8..5, 0_i64..20, any::<bool>()), 0..24)) {
        let mut level = ThreatLevel::default();
        let mut known = Vec::new();
        for (hour, (to, ahead, at_once)) in (0_i64..).zip(steps) {
            let now = hours(hour);
            for (at, was) in &known {
                prop_assert_eq!(level.at(*at), *was);
            }
            let from = (!at_once).then(|| hours(hour + ahead));
            if take(&mut level, propose(to, from), ANA, now).is_ok() {
                let approval = approve(&level);
                take(&mut level, approval, BEN, now).unwrap();
            }
            known.push((now, level.at(now)));
            prop_assert!(level.changes.is_sorted_by_key(|change| change.from));
        }
    }
}
