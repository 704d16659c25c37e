//! 30, 60, 90 or 120 days, with reasons, and no more.

use super::*;
use crate::ids::MemberId;

const REASONS: &str = "The plant moves to another site in that month.";

fn facts(until: Option<Date>) -> ExtensionFacts<'static> {
    ExtensionFacts {
        pack: &PACK,
        member: MemberId(Uuid::from_u128(9)),
        edition: "msc-2020",
        accepted_until: until,
        by: CHECKER,
        today: DAY,
    }
}

fn grant(state: &mut Extension, days: i32) -> Result<usize, Refusal> {
    let events = state.grant(
        days,
        "good_cause",
        REASONS,
        &facts(Some(date(2026, 12, 31))),
    )?;
    let count = events.len();
    for event in events {
        let at = jiff::Timestamp::from_second(1_700_000_000).unwrap();
        state.fold(&Recorded {
            seq: 1,
            version: 1,
            id: Uuid::nil(),
            event,
            by: Actor {
                account: Some(CHECKER.0),
                role: "supervisor".into(),
            },
            recorded_at: at,
            effective_at: at,
        });
    }
    Ok(count)
}

#[test]
fn the_days_are_those_of_the_clock_and_count_from_the_day_that_holds() {
    let mut state = Extension::default();
    for days in [-30, 0, 29, 45, 150] {
        assert_eq!(key(grant(&mut state, days)), "refusal-extension-days");
    }
    grant(&mut state, 30).unwrap();
    assert_eq!(state.until(), Some(date(2027, 1, 30)));
    grant(&mut state, 60).unwrap();
    assert_eq!(state.until(), Some(date(2027, 3, 31)));
    assert_eq!(key(grant(&mut state, 60)), "refusal-extension-too-long");
    grant(&mut state, 30).unwrap();
    assert_eq!(state.granted.len(), 3);
}

#[test]
fn it_does_not_end_before_it_begins() {
    // The day that holds for everybody is long past; thirty days from it are as well.
    let until = Some(date(2026, 1, 15));
    let ask = |days| Extension::default().grant(days, "good_cause", REASONS, &facts(until));
    assert_eq!(ask(30).unwrap_err().key, "refusal-extension-past");
    assert!(ask(60).is_ok());
}

#[test]
fn it_needs_a_ground_reasons_and_something_to_extend() {
    let state = Extension::default();
    let key = |days, ground, reasons, until| {
        state
            .grant(days, ground, reasons, &facts(until))
            .unwrap_err()
            .key
    };
    let until = Some(date(2026, 12, 31));
    assert_eq!(
        key(30, "good_cause", REASONS, None),
        "refusal-extension-not-needed"
    );
    assert_eq!(
        key(30, "false_information", REASONS, until),
        "refusal-extension-ground"
    );
    assert_eq!(
        key(30, "good_cause", "late", until),
        "refusal-edition-reasons"
    );
}
