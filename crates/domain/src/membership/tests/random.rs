//! Random lives: whatever is asked in whatever order, some things never happen.

use proptest::prelude::*;

use super::*;

fn any_kind() -> impl Strategy<Value = DecisionKind> {
    prop::sample::select(DecisionKind::ALL.to_vec())
}

fn any_ground() -> impl Strategy<Value = String> {
    let mut ids: Vec<String> = PACK
        .grounds
        .iter()
        .map(|ground| ground.id.clone())
        .collect();
    // Two that lead on, more often than chance would give them.
    for _ in 0..10 {
        ids.push("meets_all_criteria".to_owned());
        ids.push("corrective_plan_verified".to_owned());
        ids.push("criteria_not_met".to_owned());
    }
    prop::sample::select(ids)
}

fn any_command() -> impl Strategy<Value = Command> {
    let outcome = prop::sample::select(Outcome::ALL.to_vec());
    let vet = prop::sample::select(vec![
        (VettingOutcome::Passed, CheckResult::Clear),
        (VettingOutcome::Passed, CheckResult::Clear),
        (VettingOutcome::Passed, CheckResult::Concern),
        (VettingOutcome::Failed, CheckResult::Concern),
        (VettingOutcome::Referred, CheckResult::Pending),
    ]);
    prop_oneof![
        1 => Just(Command::SubmitApplication),
        1 => Just(eligible("importer")),
        1 => Just(sign()),
        1 => Just(Command::StartAgain { entity_type: "importer".into(), edition: "msc-2020".into(), invited: false }),
        1 => Just(Command::Withdraw { ground: "member_request".into(), reasons: REASONS.into() }),
        2 => Just(assign()),
        3 => vet.prop_map(|(outcome, first)| vetting(outcome, first)),
        3 => (1..3_u128).prop_map(submit_profile),
        3 => (1..3_u128).prop_map(accept_profile),
        1 => (1..3_u128).prop_map(|n| Command::ReturnProfile { profile: profile(n), criteria: vec!["1.1".into()] }),
        6 => (any_kind(), any_ground()).prop_map(|(kind, ground)| recommend(kind, &ground)),
        6 => (any_kind(), any_ground()).prop_map(|(kind, ground)| decide(kind, &ground)),
        1 => any_ground().prop_map(|ground| emergency(&ground)),
        1 => (any::<bool>(), any_ground()).prop_map(|(upheld, ground)| Command::ConcludeEmergencyReview { upheld, ground, reasons: REASONS.into() }),
        1 => Just(Command::DeclineRecommendation { reasons: REASONS.into() }),
        3 => (1..4_u128).prop_map(|n| plan(n, date(2026, 2, 1))),
        3 => (1..4_u128, outcome).prop_map(|(n, outcome)| conclude(n, outcome, date(2026, 1, 5))),
        1 => Just(Command::RemovePerson { account: person(OFFICER) }),
        1 => Just(Command::ChangeRole { account: person(EMPLOYEE), role: CompanyRole::Officer }),
        1 => Just(Command::AnswerSuspension { text: "Answered.".into() }),
    ]
}

fn any_asker() -> impl Strategy<Value = u128> {
    prop::sample::select(vec![
        OFFICER, OFFICER, EMPLOYEE, CONSULTANT, SPECIALIST, SPECIALIST, SUPERVISOR, DIRECTOR,
    ])
}

fn plain(walk: &Walk) -> Vec<Event> {
    walk.events
        .iter()
        .map(|recorded| recorded.event.clone())
        .collect()
}

fn check(walk: &Walk) {
    let events = plain(walk);
    let state = &walk.state;
    assert_eq!(state.tier(), oracle::tier(&events));
    assert_eq!(state.in_force(), oracle::in_force(&events));
    if state.tier().is_some() {
        assert!(!matches!(
            state.stage(),
            Stage::Suspended | Stage::Removed | Stage::Denied | Stage::Withdrawn
        ));
    }
    if state.tier() >= Some(Tier::Tier2) {
        let passed = |event: &Event| {
            matches!(
                event,
                Event::ValidationConcluded {
                    outcome: Outcome::Pass,
                    ..
                }
            )
        };
        assert!(events.iter().any(passed));
    }
    assert!(state.officers() >= 1);
    for issued in &state.notices {
        assert!(!issued.decision.ground.is_empty() && !issued.decision.reasons.is_empty());
        assert!(!issued.kind.is_adverse() || issued.decision.notice.appeal_due.is_some());
    }
    for recorded in &walk.events {
        let Some((kind, decision)) = recorded.event.decision() else {
            continue;
        };
        if kind != DecisionKind::Withdraw && !decision.emergency {
            let lifted = events
                .iter()
                .any(|e| matches!(e, Event::EmergencyReviewConcluded { upheld: false, .. }));
            assert!(
                decision.recommended_by.is_some() || (kind == DecisionKind::Reinstate && lifted)
            );
        }
        assert_ne!(decision.recommended_by.map(Uuid::from), recorded.by.account);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_order_of_commands_gives_standing_that_was_not_earned(
        from in 0..4_usize,
        steps in prop::collection::vec((any_asker(), any_command(), 0..40_i32), 1..80),
    ) {
        let mut walk = match from {
            0 => Walk::ready(),
            1 => Walk::sent_in(),
            2 => Walk::vetted(),
            _ => Walk::certified(),
        };
        for (by, command, days) in steps {
            walk.days(days);
            let _ = walk.ask(by, command);
            check(&walk);
        }
    }

    #[test]
    fn a_replay_gives_the_same_company_and_the_same_dates(
        steps in prop::collection::vec((any_asker(), any_command(), 0..40_i32), 1..60),
    ) {
        let mut walk = Walk::vetted();
        let mut told: Vec<crate::clocks::Deadline> = Vec::new();
        for (by, command, days) in steps {
            walk.days(days);
            let _ = walk.ask(by, command);
            told.extend(walk.state.deadlines());
        }
        let json: Vec<_> = walk
            .events
            .iter()
            .map(|recorded| Recorded {
                event: serde_json::from_str(&serde_json::to_string(&recorded.event).unwrap()).unwrap(),
                ..recorded.clone()
            })
            .collect();
        let again = Member::from_events(&json);
        prop_assert_eq!(&again, &walk.state);
        prop_assert_eq!(again.deadlines(), walk.state.deadlines());
        // Every date ever shown was written down by an event, word for word.
        for deadline in told {
            prop_assert!(json.iter().any(|recorded| recorded.event.clocks().contains(&deadline)));
        }
    }
}

#[test]
fn the_serde_tag_is_the_kind() {
    let mut walk = Walk::suspended();
    walk.must(SPECIALIST, plan(1, date(2026, 2, 1)));
    for recorded in &walk.events {
        let json = serde_json::to_value(&recorded.event).unwrap();
        assert_eq!(json["kind"], recorded.event.kind());
    }
}
