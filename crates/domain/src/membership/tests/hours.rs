//! Staff hours of a certification: from the application to its decision, never changed.

use super::*;

fn entry(minutes: u32, worked_on: Date) -> CaseHoursEntry {
    CaseHoursEntry {
        phase: CasePhase::Review,
        minutes,
        worked_on,
        corrects: None,
        reason: String::new(),
        operation: None,
    }
}

fn hours(entry: CaseHoursEntry) -> Command {
    Command::RecordCaseHours { entry }
}

fn minutes(walk: &Walk) -> u32 {
    walk.state.cases.last().unwrap().all_minutes()
}

#[test]
fn hours_lie_between_the_application_and_its_decision() {
    let mut walk = Walk::ready();
    let day = walk.today;
    assert_eq!(
        walk.refused(SPECIALIST, hours(entry(60, day))),
        "refusal-case-hours-no-application"
    );
    let mut walk = Walk::vetted();
    walk.days(3);
    let today = walk.today;
    walk.must(SPECIALIST, hours(entry(60, today)));
    for (wrong, key) in [
        (
            entry(60, today + 1.day()),
            "refusal-validation-hours-future",
        ),
        (entry(60, day - 1.day()), "refusal-case-hours-early"),
        (entry(0, today), "refusal-validation-hours"),
        (entry(14_401, today), "refusal-validation-hours"),
    ] {
        assert_eq!(walk.refused(SPECIALIST, hours(wrong)), key);
    }
    walk.must(
        SPECIALIST,
        recommend(DecisionKind::Certify, "meets_all_criteria"),
    )
    .must(
        SUPERVISOR,
        decide(DecisionKind::Certify, "meets_all_criteria"),
    );
    walk.days(2);
    let later = walk.today;
    assert_eq!(
        walk.refused(SPECIALIST, hours(entry(60, later))),
        "refusal-case-hours-late"
    );
    // What was done before may be written down after.
    walk.must(SUPERVISOR, hours(entry(30, today)));
    assert_eq!(minutes(&walk), 90);
    let case = walk.state.cases.last().unwrap();
    assert_eq!(case.decided, Some((DecisionKind::Certify, today)));
}

#[test]
fn an_entry_is_corrected_once_by_its_owner_or_the_specialist_and_counted_once() {
    let mut walk = Walk::vetted();
    let today = walk.today;
    let operation = Some(Uuid::from_u128(5));
    let sent = CaseHoursEntry {
        operation,
        ..entry(600, today)
    };
    walk.must(DIRECTOR, hours(sent.clone()));
    walk.must(DIRECTOR, hours(sent));
    assert_eq!(minutes(&walk), 600, "the same form twice is one entry");
    let correct = |reason: &str| CaseHoursEntry {
        corrects: Some(0),
        reason: reason.to_owned(),
        ..entry(0, today)
    };
    assert_eq!(
        walk.refused(SUPERVISOR, hours(correct("Typed ten for one"))),
        "refusal-case-hours-not-yours"
    );
    assert_eq!(
        walk.refused(DIRECTOR, hours(correct(" "))),
        "refusal-validation-words"
    );
    walk.must(SPECIALIST, hours(correct("Typed ten for one")));
    assert_eq!(minutes(&walk), 0);
    let case = walk.state.cases.last().unwrap();
    assert_eq!(
        case.hours[1].account,
        person(DIRECTOR),
        "they stay whose they are"
    );
    assert_eq!(
        walk.refused(DIRECTOR, hours(correct("Typed ten for one"))),
        "refusal-validation-hours-corrected"
    );
}

#[test]
fn an_earlier_application_keeps_its_hours() {
    let mut walk = Walk::vetted();
    let today = walk.today;
    walk.must(SPECIALIST, hours(entry(60, today))).must(
        OFFICER,
        Command::Withdraw {
            ground: "member_request".to_owned(),
            reasons: REASONS.to_owned(),
        },
    );
    walk.must(
        OFFICER,
        Command::StartAgain {
            entity_type: "importer".to_owned(),
            edition: "msc-2020".to_owned(),
            invited: false,
        },
    );
    assert_eq!(walk.state.cases.len(), 2);
    assert_eq!(walk.state.cases[0].all_minutes(), 60);
    assert_eq!(
        walk.refused(SPECIALIST, hours(entry(60, today))),
        "refusal-case-hours-no-application"
    );
}
