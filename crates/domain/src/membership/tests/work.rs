//! The programme's side between decisions: whose turn it is, handing over, notes, and what may be done at which stage.

use super::*;

#[test]
fn the_three_axes_are_apart() {
    let mut walk = Walk::certified();
    walk.must(OFFICER, submit_profile(2));
    assert_eq!(walk.state.profile_status(), ProfileStatus::Submitted);
    assert_eq!(
        walk.state.tier(),
        Some(Tier::Tier1),
        "a later round under review does not undo the accepted profile"
    );
    walk.must(
        SPECIALIST,
        Command::ReturnProfile {
            profile: profile(2),
            criteria: vec!["3.1".into()],
        },
    );
    assert_eq!(
        (walk.state.stage(), walk.state.profile_status()),
        (Stage::Certified, ProfileStatus::Returned)
    );
    assert_eq!(
        walk.refused(SPECIALIST, accept_profile(2)),
        "refusal-member-profile-not-under-review"
    );
}

#[test]
fn a_returned_profile_is_the_companys_turn() {
    let mut walk = Walk::sent_in();
    assert_eq!(
        walk.refused(EMPLOYEE, submit_profile(1)),
        "refusal-member-officer-only"
    );
    walk.must(OFFICER, submit_profile(1))
        .must(SUPERVISOR, assign());
    assert_eq!(
        walk.refused(OFFICER, submit_profile(1)),
        "refusal-member-stage"
    );
    let back = |criteria: &[&str]| Command::ReturnProfile {
        profile: profile(1),
        criteria: criteria.iter().map(ToString::to_string).collect(),
    };
    assert_eq!(
        walk.refused(SPECIALIST, back(&[])),
        "refusal-member-nothing-returned"
    );
    walk.must(SPECIALIST, back(&["3.1", "4.2"]));
    assert_eq!(
        (walk.state.stage(), walk.due("profile_review")),
        (Stage::Returned, None)
    );
    assert_eq!(walk.due("profile_correction"), Some(date(2026, 2, 4)));
    walk.days(10).must(OFFICER, submit_profile(1));
    assert_eq!(
        walk.due("certify"),
        Some(date(2026, 4, 5)),
        "corrections give the agency no more time"
    );
    assert_eq!(walk.state.stage(), Stage::InReview);
}

#[test]
fn handing_over_needs_a_reason_and_keeps_the_clock() {
    let mut walk = Walk::ready();
    assert_eq!(
        walk.refused(SUPERVISOR, assign()),
        "refusal-member-not-sent-in"
    );
    let mut walk = Walk::sent_in();
    walk.must(SUPERVISOR, assign());
    assert_eq!(
        walk.refused(SUPERVISOR, assign()),
        "refusal-member-already-assigned"
    );
    let other = |reason: &str| Command::AssignSpecialist {
        specialist: person(14),
        reason: reason.into(),
    };
    assert_eq!(
        walk.refused(SUPERVISOR, other("")),
        "refusal-member-reassign-reason"
    );
    walk.days(30).must(SUPERVISOR, other("Leave until May"));
    assert_eq!(walk.due("vetting"), Some(date(2026, 4, 5)));
}

#[test]
fn notes_are_for_those_they_are_meant_for() {
    let mut walk = Walk::sent_in();
    let note = walk
        .ask(
            SPECIALIST,
            Command::WriteNote {
                text: "Call again.".into(),
            },
        )
        .unwrap();
    let vetting = walk
        .ask(
            DIRECTOR,
            Command::NoteVetting {
                text: "Source A.".into(),
            },
        )
        .unwrap();
    assert_eq!(note[0].audience(), crate::record::Audience::Programme);
    assert_eq!(vetting[0].audience(), crate::record::Audience::Vetting);
    assert_eq!(
        walk.refused(SPECIALIST, Command::WriteNote { text: " ".into() }),
        "refusal-member-field-empty"
    );
}

#[test]
fn every_command_stands_in_the_life_cycle_and_is_refused_outside_its_stages() {
    assert_eq!(Command::NAMES.len(), LIFE_CYCLE.len());
    let mut denied = Walk::sent_in();
    denied
        .must(SPECIALIST, recommend(DecisionKind::Deny, "debt_unpaid"))
        .must(SUPERVISOR, decide(DecisionKind::Deny, "debt_unpaid"));
    let day = denied.today;
    for command in [
        eligible("importer"),
        record(company()),
        sign(),
        Command::SubmitApplication,
        submit_profile(1),
        plan(1, day),
        recommend(DecisionKind::Certify, "meets_all_criteria"),
        emergency("debt_unpaid"),
        assign(),
    ] {
        assert!(!command.stages().contains(&Stage::Denied));
        assert_eq!(denied.refused(OFFICER, command), "refusal-member-stage");
    }
}

#[test]
fn a_vetting_result_names_its_source() {
    let mut walk = Walk::sent_in();
    let mut command = vetting(VettingOutcome::Passed, CheckResult::Clear);
    if let Command::RecordVetting { checks, .. } = &mut command {
        checks[1].source = "  ".to_owned();
    }
    assert_eq!(
        walk.refused(DIRECTOR, command),
        "refusal-member-check-source"
    );
}
