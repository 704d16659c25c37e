//! The notice, its clock, and the days of the visit.

use super::*;

#[test]
fn notice_comes_thirty_days_ahead() {
    let mut state = Validation::default();
    let soon = PlanRequest {
        on: date(2026, 3, 31),
        until: date(2026, 3, 31),
        ..request()
    };
    let command = plan(soon.clone(), subject());
    assert_eq!(
        refused(&state, command, SPECIALIST, DAY),
        "refusal-validation-notice-too-short"
    );
    let with_reason = PlanRequest {
        short_notice: Some("Smugglers were seen".to_owned()),
        ..soon.clone()
    };
    let command = plan(with_reason.clone(), subject());
    assert_eq!(
        refused(&state, command, SPECIALIST, DAY),
        "refusal-validation-notice-too-short",
        "a reason helps only a validation for cause"
    );
    let for_cause = PlanRequest {
        kind: Kind::ForCause,
        ..with_reason
    };
    step(&mut state, plan(for_cause, subject()), SPECIALIST, DAY).unwrap();
    step(&mut state, notify(), SPECIALIST, DAY).unwrap();
    assert_eq!(
        state.notice.unwrap().emergency.as_deref(),
        Some("Smugglers were seen")
    );

    let mut state = Validation::default();
    step(&mut state, plan(request(), subject()), SPECIALIST, DAY).unwrap();
    assert_eq!(
        refused(&state, notify(), SPECIALIST, date(2026, 3, 8)),
        "refusal-validation-notice-too-short",
        "6 April is 29 days after 8 March"
    );
    step(&mut state, notify(), SPECIALIST, date(2026, 3, 7)).unwrap();
}

#[test]
fn another_date_keeps_the_notice() {
    let mut state = Validation::default();
    step(&mut state, plan(request(), subject()), SPECIALIST, DAY).unwrap();
    step(&mut state, notify(), SPECIALIST, DAY).unwrap();
    let to = |on: Date| {
        Command::Reschedule(Reschedule {
            on,
            until: on,
            reason: "The plant is closed that week".to_owned(),
            asked_by: AskedBy::Company,
        })
    };
    assert_eq!(
        refused(&state, to(date(2026, 4, 3)), SPECIALIST, date(2026, 3, 20)),
        "refusal-validation-notice-too-short"
    );
    step(
        &mut state,
        to(date(2026, 4, 8)),
        SPECIALIST,
        date(2026, 4, 1),
    )
    .unwrap();
    assert_eq!(state.plan.as_ref().unwrap().on, date(2026, 4, 8));
    assert_eq!(state.moves.len(), 1);
    assert_eq!(
        refused(&state, Command::Begin, SPECIALIST, date(2026, 4, 7)),
        "refusal-validation-too-early"
    );
}

#[test]
fn a_visit_takes_ten_working_days_at_most() {
    let state = Validation::default();
    let long = PlanRequest {
        until: date(2026, 4, 20),
        ..request()
    };
    let command = plan(long, subject());
    assert_eq!(
        refused(&state, command, SPECIALIST, DAY),
        "refusal-validation-too-long"
    );
    let ten = PlanRequest {
        until: date(2026, 4, 17),
        ..request()
    };
    assert!(
        state
            .apply(plan(ten, subject()), &facts(SPECIALIST, DAY))
            .is_ok()
    );
}
