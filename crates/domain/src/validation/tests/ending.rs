//! How a validation ends: by two people, on a ground that fits, with nothing hidden.

use super::*;

#[test]
fn an_unmet_must_cannot_hide() {
    let end = date(2026, 4, 8);
    let mut state = underway();
    let mut results = all_met(&state);
    let unmet = results[0].criterion.clone();
    results[0] = entry(&unmet, CheckResult::Partly);
    step(&mut state, Command::RecordResults(results), SPECIALIST, end).unwrap();
    assert_eq!(
        refused(&state, recommend(Outcome::Fail, vec![]), SPECIALIST, end),
        "refusal-validation-must-without-finding"
    );
    let finding = |class| {
        Command::RaiseFinding(NewFinding {
            finding: FindingId(Uuid::from_u128(900)),
            criterion: unmet.clone(),
            class,
        })
    };
    assert_eq!(
        refused(&state, finding(Class::BestPractice), SPECIALIST, end),
        "refusal-validation-class-against-result"
    );
    step(&mut state, finding(Class::Deficiency), SPECIALIST, end).unwrap();
    let better = Command::RecordResults(vec![entry(&unmet, CheckResult::Met)]);
    assert_eq!(
        refused(&state, better, SPECIALIST, end),
        "refusal-validation-result-has-deficiency"
    );
    let open = deficiency(&state, true);
    assert_eq!(
        refused(
            &state,
            recommend(Outcome::Pass, vec![open.clone()]),
            SPECIALIST,
            end
        ),
        "refusal-validation-musts-open"
    );
    let ownerless = deficiency(&state, false);
    assert_eq!(
        refused(
            &state,
            recommend(Outcome::Conditional, vec![ownerless]),
            SPECIALIST,
            end
        ),
        "refusal-validation-action-missing"
    );
    step(
        &mut state,
        recommend(Outcome::Conditional, vec![open.clone()]),
        SPECIALIST,
        end,
    )
    .unwrap();
    step(&mut state, conclude(vec![open.clone()]), SUPERVISOR, end).unwrap();
    assert_eq!(state.stage(), Stage::Conditional);
    assert_eq!(
        state.conclusion().unwrap().open_musts,
        std::slice::from_ref(&open.criterion)
    );
    assert!(state.conclusion().unwrap().appeal.is_some());

    assert_eq!(
        refused(
            &state,
            recommend(Outcome::Conditional, vec![open]),
            SPECIALIST,
            end
        ),
        "refusal-validation-already-conditional"
    );
    step(
        &mut state,
        recommend(Outcome::Pass, vec![]),
        SPECIALIST,
        end,
    )
    .unwrap();
    step(&mut state, conclude(vec![]), SUPERVISOR, end).unwrap();
    assert_eq!(state.stage(), Stage::Concluded);
}

#[test]
fn nobody_concludes_on_their_own_recommendation() {
    let end = date(2026, 4, 8);
    let mut state = underway();
    let results = all_met(&state);
    step(&mut state, Command::RecordResults(results), SPECIALIST, end).unwrap();
    step(
        &mut state,
        recommend(Outcome::Pass, vec![]),
        SPECIALIST,
        end,
    )
    .unwrap();
    assert_eq!(
        refused(&state, conclude(vec![]), SPECIALIST, end),
        "refusal-validation-own-recommendation"
    );
    let reopened = vec![deficiency(&state, true)];
    assert_eq!(
        refused(&state, conclude(reopened), SUPERVISOR, end),
        "refusal-validation-musts-open",
        "what is open counts on the day of the decision"
    );
    let back = Command::ReturnRecommendation {
        reasons: "Say more about the seals".to_owned(),
    };
    step(&mut state, back, SUPERVISOR, end).unwrap();
    assert_eq!(state.stage(), Stage::Underway);
    assert_eq!(state.returned.as_deref(), Some("Say more about the seals"));
}

#[test]
fn a_ground_must_fit_the_end() {
    let end = date(2026, 4, 8);
    let mut state = underway();
    let results = all_met(&state);
    step(&mut state, Command::RecordResults(results), SPECIALIST, end).unwrap();
    let Command::Recommend(mut command) = recommend(Outcome::Pass, vec![]) else {
        panic!("a recommendation")
    };
    command.ground = "failed_validation".to_owned();
    assert_eq!(
        refused(&state, Command::Recommend(command), SPECIALIST, end),
        "refusal-validation-ground"
    );
}
