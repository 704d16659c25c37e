//! Leaving, and coming back.

use super::*;

#[test]
fn leaving_needs_a_ground_and_reasons_and_lets_the_company_ask_again() {
    let mut walk = Walk::certified();
    let leave = |ground: &str, reasons: &str| Command::Withdraw {
        ground: ground.into(),
        reasons: reasons.into(),
    };
    assert_eq!(
        walk.refused(OFFICER, leave("member_request", "bye")),
        "refusal-member-reasons-too-short"
    );
    assert_eq!(
        walk.refused(OFFICER, leave("no_answer", REASONS)),
        "refusal-member-ground-not-for-decision"
    );
    assert_eq!(
        walk.refused(EMPLOYEE, leave("member_request", REASONS)),
        "refusal-member-officer-only"
    );
    walk.must(OFFICER, leave("member_request", REASONS));
    assert_eq!(
        (walk.state.stage(), walk.state.tier()),
        (Stage::Withdrawn, None)
    );
    assert!(walk.state.deadlines().is_empty());
    let again = Command::StartAgain {
        entity_type: "importer".into(),
        edition: "msc-2020".into(),
        invited: false,
    };
    walk.must(OFFICER, again);
    assert_eq!(walk.state.stage(), Stage::PreApplicant);
    assert_eq!(walk.state.tier(), None);
    assert!(walk.state.vetting.is_none() && walk.state.profile.accepted.is_none());
    assert_eq!(
        walk.state.notices.len(),
        2,
        "what was decided before stays in the file"
    );
}

#[test]
fn removal_bars_a_new_application_for_a_year() {
    let mut walk = Walk::certified();
    walk.must(
        SPECIALIST,
        recommend(DecisionKind::Remove, "false_information"),
    )
    .must(DIRECTOR, decide(DecisionKind::Remove, "false_information"));
    let again = || Command::StartAgain {
        entity_type: "importer".into(),
        edition: "msc-2020".into(),
        invited: false,
    };
    assert_eq!(walk.state.barred_until, Some(date(2027, 1, 5)));
    walk.days(364);
    assert_eq!(walk.refused(OFFICER, again()), "refusal-member-barred");
    walk.days(1).must(OFFICER, again());
    assert_eq!(walk.state.barred_until, None);
}

#[test]
fn leaving_while_suspended_does_not_undo_the_bar() {
    let mut walk = Walk::suspended();
    walk.must(
        OFFICER,
        Command::Withdraw {
            ground: "member_request".into(),
            reasons: REASONS.into(),
        },
    );
    assert_eq!(walk.state.barred_until, Some(date(2027, 1, 5)));
}
