//! The programme's side: gates, decisions, validations.

use super::*;

#[test]
fn vetting_is_a_gate_without_default_answers() {
    let mut walk = Walk::ready();
    assert_eq!(
        walk.refused(
            DIRECTOR,
            vetting(VettingOutcome::Passed, CheckResult::Clear)
        ),
        "refusal-member-not-sent-in"
    );
    let mut walk = Walk::sent_in();
    let none = Command::RecordVetting {
        outcome: VettingOutcome::Passed,
        checks: Vec::new(),
        summary: String::new(),
    };
    assert_eq!(walk.refused(DIRECTOR, none), "refusal-member-check-open");
    for result in [CheckResult::Concern, CheckResult::Pending] {
        assert_eq!(
            walk.refused(DIRECTOR, vetting(VettingOutcome::Passed, result)),
            "refusal-member-vetting-not-clear"
        );
    }
    assert_eq!(
        walk.refused(
            DIRECTOR,
            vetting(VettingOutcome::Failed, CheckResult::Clear)
        ),
        "refusal-member-vetting-no-concern"
    );
    walk.must(SUPERVISOR, assign());
    assert_eq!(walk.due("vetting"), Some(date(2026, 4, 5)));
    walk.must(
        DIRECTOR,
        vetting(VettingOutcome::Referred, CheckResult::Pending),
    );
    assert!(
        walk.due("vetting").is_some(),
        "a referral does not end the clock"
    );
    walk.must(
        DIRECTOR,
        vetting(VettingOutcome::Passed, CheckResult::Clear),
    );
    assert_eq!(walk.due("vetting"), None);
}

#[test]
fn an_approved_profile_with_open_vetting_is_not_certified_and_says_why() {
    let mut walk = Walk::sent_in();
    walk.must(OFFICER, submit_profile(1))
        .must(SUPERVISOR, assign())
        .must(SPECIALIST, accept_profile(1));
    assert_eq!(walk.state.why_not_certified(), [WhyNot::VettingOpen]);
    assert_eq!(
        (walk.state.stage(), walk.state.tier()),
        (Stage::InReview, None)
    );
    let refusal = walk
        .ask(
            SPECIALIST,
            recommend(DecisionKind::Certify, "meets_all_criteria"),
        )
        .unwrap_err();
    assert_eq!(refusal.key, "refusal-member-gate-open");
    assert_eq!(
        refusal.args,
        [("why".to_owned(), "membership-why-vetting-open".to_owned())]
    );
    walk.must(
        DIRECTOR,
        vetting(VettingOutcome::Failed, CheckResult::Concern),
    );
    assert_eq!(
        walk.refused(
            SPECIALIST,
            recommend(DecisionKind::Certify, "meets_all_criteria")
        ),
        "refusal-member-gate-open"
    );
    walk.must(SPECIALIST, recommend(DecisionKind::Deny, "vetting_failed"))
        .must(SUPERVISOR, decide(DecisionKind::Deny, "vetting_failed"));
    assert_eq!(walk.state.stage(), Stage::Denied);
    assert_eq!(walk.due("appeal_noncompliance"), Some(date(2026, 4, 5)));
    assert_eq!(
        walk.state.deadlines().len(),
        1,
        "nothing but the appeal runs on"
    );
}

#[test]
fn passed_vetting_with_an_open_profile_is_not_certified_either() {
    let mut walk = Walk::sent_in();
    walk.must(OFFICER, submit_profile(1))
        .must(SUPERVISOR, assign())
        .must(
            DIRECTOR,
            vetting(VettingOutcome::Passed, CheckResult::Clear),
        );
    assert_eq!(walk.state.why_not_certified(), [WhyNot::ProfileInReview]);
    assert_eq!(
        walk.refused(
            SPECIALIST,
            recommend(DecisionKind::Certify, "meets_all_criteria")
        ),
        "refusal-member-gate-open"
    );
}

#[test]
fn a_gate_that_closes_after_the_recommendation_stops_the_decision() {
    let mut walk = Walk::vetted();
    walk.must(
        SPECIALIST,
        recommend(DecisionKind::Certify, "meets_all_criteria"),
    )
    .must(
        DIRECTOR,
        vetting(VettingOutcome::Failed, CheckResult::Concern),
    );
    assert_eq!(
        walk.refused(
            SUPERVISOR,
            decide(DecisionKind::Certify, "meets_all_criteria")
        ),
        "refusal-member-gate-open"
    );
}

#[test]
fn nobody_decides_on_their_own_recommendation() {
    let mut walk = Walk::vetted();
    let (certify, ground) = (DecisionKind::Certify, "meets_all_criteria");
    assert_eq!(
        walk.refused(SUPERVISOR, decide(certify, ground)),
        "refusal-member-nothing-recommended"
    );
    walk.must(SUPERVISOR, recommend(certify, ground));
    assert_eq!(
        walk.refused(SUPERVISOR, decide(certify, ground)),
        "refusal-member-own-recommendation"
    );
    assert_eq!(
        walk.refused(SPECIALIST, recommend(certify, ground)),
        "refusal-member-recommendation-open"
    );
    let decline = || Command::DeclineRecommendation {
        reasons: REASONS.into(),
    };
    assert_eq!(
        walk.refused(SUPERVISOR, decline()),
        "refusal-member-own-recommendation"
    );
    assert_eq!(
        walk.refused(DIRECTOR, decide(DecisionKind::Deny, "vetting_failed")),
        "refusal-member-other-recommendation"
    );
    walk.must(DIRECTOR, decline());
    assert_eq!(walk.state.recommendation, None);
    walk.must(SPECIALIST, recommend(certify, ground))
        .must(SUPERVISOR, decide(certify, ground));
    let issued = &walk.state.notices[0];
    assert_eq!(issued.decision.recommended_by, Some(person(SPECIALIST)));
    assert_eq!(
        issued.decision.notice,
        Notice {
            letter: "certified".into(),
            appeal_due: None
        }
    );
}

#[test]
fn a_decision_needs_a_ground_for_it_and_reasons() {
    let mut walk = Walk::certified();
    let suspend = DecisionKind::Suspend;
    assert_eq!(
        walk.refused(SPECIALIST, recommend(suspend, "meets_all_criteria")),
        "refusal-member-ground-not-for-decision"
    );
    assert_eq!(
        walk.refused(SPECIALIST, recommend(suspend, "mood")),
        "refusal-member-ground-missing"
    );
    walk.must(SPECIALIST, recommend(suspend, "criteria_not_met"));
    let short = Command::Decide {
        decision: suspend,
        ground: "criteria_not_met".into(),
        reasons: "because".into(),
        emergency: false,
    };
    assert_eq!(
        walk.refused(DIRECTOR, short),
        "refusal-member-reasons-too-short"
    );
}

#[test]
fn the_ground_sets_the_appeal_clock() {
    for (ground, clock, due) in [
        ("criteria_not_met", "appeal_noncompliance", date(2026, 4, 5)),
        ("false_information", "appeal_false_info", date(2026, 2, 4)),
    ] {
        let mut walk = Walk::certified();
        walk.must(SPECIALIST, recommend(DecisionKind::Suspend, ground))
            .must(DIRECTOR, decide(DecisionKind::Suspend, ground));
        assert_eq!(walk.due(clock), Some(due));
        assert_eq!(walk.state.notices[1].decision.notice.appeal_due, Some(due));
    }
}

#[test]
fn suspension_takes_standing_at_once_and_reinstatement_gives_it_back() {
    let mut walk = Walk::suspended();
    assert_eq!(
        (walk.state.stage(), walk.state.tier(), walk.state.in_force()),
        (Stage::Suspended, None, false)
    );
    assert_eq!(walk.due("suspension_response"), Some(date(2026, 4, 5)));
    let answer = || Command::AnswerSuspension {
        text: "Our corrective plan is attached.".into(),
    };
    assert_eq!(
        walk.refused(EMPLOYEE, answer()),
        "refusal-member-officer-only"
    );
    walk.must(OFFICER, answer());
    assert!(walk.state.suspension_answered);
    assert_eq!(walk.due("suspension_response"), None);
    walk.must(
        SPECIALIST,
        recommend(DecisionKind::Reinstate, "corrective_plan_verified"),
    )
    .must(
        DIRECTOR,
        decide(DecisionKind::Reinstate, "corrective_plan_verified"),
    );
    assert_eq!(
        (walk.state.stage(), walk.state.tier()),
        (Stage::Certified, Some(Tier::Tier1))
    );
    assert_eq!(walk.due("appeal_noncompliance"), None);
}

#[test]
fn an_emergency_suspends_alone_and_opens_its_own_review() {
    let mut walk = Walk::certified();
    let short = Command::Decide {
        decision: DecisionKind::Suspend,
        ground: "seizure_or_incident".into(),
        reasons: " ".into(),
        emergency: true,
    };
    assert_eq!(
        walk.refused(DIRECTOR, short),
        "refusal-member-reasons-too-short"
    );
    let remove = Command::Decide {
        decision: DecisionKind::Remove,
        ground: "seizure_or_incident".into(),
        reasons: REASONS.into(),
        emergency: true,
    };
    assert_eq!(
        walk.refused(DIRECTOR, remove),
        "refusal-member-emergency-only-suspends"
    );
    let events = walk
        .ask(DIRECTOR, emergency("seizure_or_incident"))
        .unwrap();
    assert_eq!(
        events
            .iter()
            .map(crate::record::Fact::kind)
            .collect::<Vec<_>>(),
        ["suspended", "emergency_review_opened"]
    );
    assert_eq!(walk.due("emergency_review"), Some(date(2026, 1, 19)));
    let review = |upheld| Command::ConcludeEmergencyReview {
        upheld,
        ground: "corrective_plan_verified".into(),
        reasons: REASONS.into(),
    };
    assert_eq!(
        walk.refused(DIRECTOR, review(true)),
        "refusal-member-own-emergency"
    );
    let mut lifted = walk.clone();
    lifted.must(SUPERVISOR, review(false));
    assert_eq!(lifted.state.tier(), Some(Tier::Tier1));
    walk.must(SUPERVISOR, review(true));
    assert_eq!(
        (walk.state.stage(), walk.state.emergency_review),
        (Stage::Suspended, None)
    );
    assert_eq!(
        walk.refused(SUPERVISOR, review(true)),
        "refusal-member-no-emergency-review"
    );
}

#[test]
fn tier_two_comes_from_a_passed_validation_only() {
    let mut walk = Walk::certified();
    assert_eq!(walk.due("validate"), Some(date(2027, 1, 5)));
    let day = walk.today;
    assert_eq!(
        walk.refused(SPECIALIST, conclude(1, Outcome::Pass, day)),
        "refusal-member-validation-not-planned"
    );
    walk.must(SPECIALIST, plan(1, day));
    assert_eq!(
        walk.refused(SPECIALIST, conclude(2, Outcome::Pass, day)),
        "refusal-member-validation-not-planned"
    );
    assert_eq!(
        walk.refused(SPECIALIST, conclude(1, Outcome::Pass, date(2026, 1, 6))),
        "refusal-member-validation-future"
    );
    walk.must(SPECIALIST, conclude(1, Outcome::Conditional, day));
    assert_eq!(
        (walk.state.stage(), walk.state.tier()),
        (Stage::Certified, Some(Tier::Tier1))
    );
    assert!(walk.due("validate").is_some());
    walk.must(SPECIALIST, plan(2, day))
        .must(SPECIALIST, conclude(2, Outcome::Pass, day));
    assert_eq!(
        (walk.state.stage(), walk.state.tier()),
        (Stage::Validated, Some(Tier::Tier2))
    );
    assert_eq!(
        (walk.due("validate"), walk.due("revalidate")),
        (None, Some(date(2030, 1, 5)))
    );
    walk.must(SPECIALIST, plan(3, day))
        .must(SPECIALIST, conclude(3, Outcome::Fail, day));
    assert_eq!(walk.state.tier(), Some(Tier::Tier1));
    assert_eq!(walk.state.validation_status(), ValidationStatus::Failed);
}
