//! Hours: whose they are, sent twice, corrected.

use super::*;

fn hours(minutes: u32, account: AccountId, corrects: Option<u32>) -> Command {
    Command::RecordHours(HoursEntry {
        operation: None,
        in_charge: false,
        phase: Phase::Travel,
        minutes,
        account,
        worked_on: VISIT,
        corrects,
        reason: "Typed into the wrong line".to_owned(),
    })
}

#[test]
fn hours_sent_twice_count_once_and_whoever_is_in_charge_corrects() {
    let (helper, next) = (SUPERVISOR, AccountId(Uuid::from_u128(8)));
    let mut state = two_sites();
    let operation = Some(Uuid::from_u128(77));
    let Command::RecordHours(own) = hours(600, helper, None) else {
        unreachable!()
    };
    let own = HoursEntry { operation, ..own };
    step(&mut state, Command::RecordHours(own.clone()), helper, VISIT).unwrap();
    let again = state.apply(Command::RecordHours(own), &facts(helper, VISIT));
    assert!(
        again.unwrap().is_empty(),
        "the second click is the same entry"
    );
    assert_eq!(state.all_minutes(), 600);
    let others = refused(&state, hours(60, SPECIALIST, None), helper, VISIT);
    assert_eq!(others, "refusal-validation-hours-own");
    let stranger = refused(&state, hours(60, next, None), next, VISIT);
    assert_eq!(stranger, "refusal-validation-hours-not-team");
    let Command::RecordHours(correction) = hours(540, helper, Some(0)) else {
        unreachable!()
    };
    let in_charge = HoursEntry {
        in_charge: true,
        ..correction
    };
    step(&mut state, Command::RecordHours(in_charge), next, VISIT).unwrap();
    assert_eq!(state.all_minutes(), 540);
}

#[test]
fn hours_are_corrected_only_by_a_later_entry() {
    let stranger = AccountId(Uuid::from_u128(3));
    let mut state = two_sites();
    step(&mut state, hours(600, SPECIALIST, None), SPECIALIST, VISIT).unwrap();
    step(&mut state, hours(90, SUPERVISOR, None), SPECIALIST, VISIT).unwrap();
    assert_eq!(state.minutes(Phase::Travel), 690);
    let refusals = [
        (hours(0, SPECIALIST, None), SPECIALIST, "hours"),
        (hours(14_401, SPECIALIST, None), SPECIALIST, "hours"),
        (hours(60, stranger, None), SPECIALIST, "hours-person"),
        (hours(60, SPECIALIST, Some(9)), SPECIALIST, "hours-unknown"),
        (
            hours(60, SUPERVISOR, Some(0)),
            SUPERVISOR,
            "hours-not-yours",
        ),
    ];
    for (command, actor, key) in refusals {
        let key = format!("refusal-validation-{key}");
        assert_eq!(refused(&state, command, actor, VISIT), key);
    }
    let correction = hours(60, SPECIALIST, Some(0));
    step(&mut state, correction, SPECIALIST, VISIT).unwrap();
    assert_eq!(state.minutes(Phase::Travel), 150);
    assert_eq!(state.all_minutes(), 150);
    assert_eq!(state.hours.len(), 3, "the wrong entry stays readable");
    assert_eq!(
        refused(&state, hours(30, SPECIALIST, Some(0)), SPECIALIST, VISIT),
        "refusal-validation-hours-corrected"
    );
    let none = hours(0, SUPERVISOR, Some(1));
    step(&mut state, none, SPECIALIST, VISIT).unwrap();
    assert_eq!(state.all_minutes(), 60);
}

#[test]
fn hours_of_another_century_are_a_slip() {
    let mut state = two_sites();
    let mut slip = hours(60, SPECIALIST, None);
    if let Command::RecordHours(entry) = &mut slip {
        entry.worked_on = date(202, 4, 6);
    }
    assert_eq!(
        refused(&state, slip, SPECIALIST, VISIT),
        "refusal-validation-hours-early"
    );
    // An entry of somebody who is no longer on the team is corrected under their own name.
    let stranger = AccountId(Uuid::from_u128(3));
    let mut helped = hours(60, stranger, None);
    if let Command::RecordHours(entry) = &mut helped {
        entry.in_charge = true;
    }
    step(&mut state, helped, stranger, VISIT).unwrap();
    step(&mut state, hours(30, stranger, Some(0)), SPECIALIST, VISIT).unwrap();
    assert_eq!(state.all_minutes(), 30);
}
