//! What a finding says when it is raised.

use super::*;

#[test]
fn a_deficiency_says_why_and_who() {
    let state = Finding::default();
    let raise = |new: Raise| Command::Raise(Box::new(new));
    let cases = [
        (
            Raise {
                reasons: vec![],
                ..new(Class::Deficiency, Strength::Should)
            },
            "refusal-finding-reason-missing",
        ),
        (
            Raise {
                reasons: vec!["bad_mood".to_owned()],
                ..new(Class::Deficiency, Strength::Must)
            },
            "refusal-finding-reason-unknown",
        ),
        (
            Raise {
                action: None,
                ..new(Class::Deficiency, Strength::Must)
            },
            "refusal-finding-action-missing",
        ),
        (
            Raise {
                seen: String::new(),
                ..new(Class::Deficiency, Strength::Must)
            },
            "refusal-finding-words",
        ),
        (
            new(Class::BestPractice, Strength::Must),
            "refusal-finding-nothing-to-do",
        ),
    ];
    for (new, key) in cases {
        assert_eq!(refused(&state, raise(new), SPECIALIST, DAY).key, key);
    }
    let noted = Raise {
        action: None,
        reasons: vec![],
        ..new(Class::Recommendation, Strength::Should)
    };
    let mut state = Finding::default();
    step(&mut state, raise(noted), SPECIALIST, DAY);
    assert_eq!(state.stage(), Stage::Noted);
    assert_eq!(state.waits_for(), Waits::Nobody);
}

#[test]
fn an_owner_has_a_name_and_another_day_has_a_reason() {
    let state = Finding::default();
    let with = |action: ActionRequest| {
        let new = new(Class::Deficiency, Strength::Must);
        Command::Raise(Box::new(Raise {
            action: Some(action),
            ..new
        }))
    };
    let nameless = ActionRequest {
        owner: Owner {
            name: " ".to_owned(),
            account: None,
        },
        ..action()
    };
    assert_eq!(
        refused(&state, with(nameless), SPECIALIST, DAY).key,
        "refusal-finding-owner-missing"
    );
    let sooner = ActionRequest {
        due: Some(date(2026, 5, 1)),
        ..action()
    };
    assert_eq!(
        refused(&state, with(sooner.clone()), SPECIALIST, DAY)
            .field
            .as_deref(),
        Some("due_reason")
    );
    let mut state = Finding::default();
    let reasoned = ActionRequest {
        due_reason: "Seals are at risk today".to_owned(),
        ..sooner
    };
    step(&mut state, with(reasoned), SPECIALIST, DAY);
    assert_eq!(state.next_due(), Some(date(2026, 5, 1)));
}

#[test]
fn a_deficiency_carries_its_ground() {
    let events = Finding::default()
        .apply(deficiency(), &facts(SPECIALIST, DAY))
        .unwrap();
    assert_eq!(events[0].ground(), Some("criteria_not_met"));
    let json = serde_json::to_value(&events[0]).unwrap();
    assert_eq!(json["kind"], "raised");
    assert_eq!(json["observation"]["class"], "deficiency");
    assert_eq!(serde_json::from_value::<Event>(json).unwrap(), events[0]);
}

#[test]
fn a_best_practice_meets_all_five_requirements_and_a_cause_may_stand_for_a_reason() {
    let raise = |new: Raise| Command::Raise(Box::new(new));
    let state = Finding::default();
    let mut four = new(Class::BestPractice, Strength::Must);
    four.action = None;
    four.practice.remove(2);
    let refusal = refused(&state, raise(four.clone()), SPECIALIST, DAY);
    assert_eq!(refusal.field.as_deref(), Some("practice_documented"));
    four.practice = five();
    let mut kept = Finding::default();
    step(&mut kept, raise(four), SPECIALIST, DAY);
    assert_eq!(kept.observation.unwrap().practice.len(), 5);

    let mut unnamed = new(Class::Deficiency, Strength::Must);
    unnamed.reasons = Vec::new();
    let refusal = refused(&state, raise(unnamed.clone()), SPECIALIST, DAY);
    assert_eq!(refusal.key, "refusal-finding-reason-missing");
    unnamed.cause = "The landlord keeps the only key".to_owned();
    let mut kept = Finding::default();
    step(&mut kept, raise(unnamed), SPECIALIST, DAY);
    assert_eq!(
        kept.observation.unwrap().cause,
        "The landlord keeps the only key"
    );
}
