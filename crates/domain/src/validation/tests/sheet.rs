//! The worksheet: sites, samples, consequences, operations sent twice.

mod hours;

use super::*;

const NORTH: Uuid = Uuid::from_u128(100);
const SOUTH: Uuid = Uuid::from_u128(101);
const VISIT: Date = date(2026, 4, 6);

fn two_sites() -> Validation {
    let mut state = Validation::default();
    let request = PlanRequest {
        sites: vec![NORTH, SOUTH],
        rule: ScopeRule::Complete,
        ..request()
    };
    step(&mut state, plan(request, subject()), SPECIALIST, DAY).unwrap();
    step(&mut state, notify(), SPECIALIST, date(2026, 3, 5)).unwrap();
    step(&mut state, Command::Begin, SPECIALIST, VISIT).unwrap();
    state
}

fn at(criterion: &str, result: CheckResult, sites: &[Uuid]) -> Command {
    Command::RecordResults(vec![ResultEntry {
        sites: sites.to_vec(),
        ..entry(criterion, result)
    }])
}

fn of(state: &Validation, strength: Strength) -> String {
    let mut scope = state.scope().iter();
    scope
        .find(|scoped| scoped.strength == strength)
        .unwrap()
        .id
        .clone()
}

fn by_site(state: &Validation) -> Vec<(Uuid, usize)> {
    let each = state.progress_by_site().into_iter();
    each.map(|(site, done)| (site.id, done)).collect()
}

#[test]
fn every_site_has_its_result_and_the_gravest_stands() {
    let mut state = two_sites();
    let must = of(&state, Strength::Must);
    let open = |state: &Validation| -> Vec<Uuid> {
        state.open_sites(&must).iter().map(|site| site.id).collect()
    };
    assert_eq!(open(&state), [NORTH, SOUTH]);
    let met = at(&must, CheckResult::Met, &[NORTH]);
    step(&mut state, met, SPECIALIST, VISIT).unwrap();
    assert_eq!(by_site(&state), [(NORTH, 1), (SOUTH, 0)]);
    assert_eq!(open(&state), [SOUTH]);
    assert!(state.progress().missing.contains(&must));

    let partly = at(&must, CheckResult::Partly, &[SOUTH]);
    step(&mut state, partly, SPECIALIST, VISIT).unwrap();
    assert!(open(&state).is_empty());
    assert_eq!(by_site(&state), [(NORTH, 1), (SOUTH, 1)]);
    assert_eq!(state.results[&must].result, CheckResult::Partly);
    assert_eq!(state.results_of(&must).len(), 2);
    assert_eq!(state.revision(&must), 2);

    // One for the whole company takes the place of both; a later one for a site leaves the other as it was.
    let whole = at(&must, CheckResult::Met, &[]);
    step(&mut state, whole, SPECIALIST, VISIT).unwrap();
    assert_eq!(state.results[&must].result, CheckResult::Met);
    let skipped = at(&must, CheckResult::NotChecked, &[NORTH]);
    step(&mut state, skipped, SPECIALIST, VISIT).unwrap();
    assert_eq!(state.results[&must].result, CheckResult::NotChecked);
    let sites: Vec<&[Uuid]> = state
        .results_of(&must)
        .iter()
        .map(|checked| checked.sites.as_slice())
        .collect();
    assert_eq!(sites, [[SOUTH].as_slice(), [NORTH].as_slice()]);
    assert!(state.progress().not_checked.contains(&must));
}

#[test]
fn what_is_partly_met_has_the_consequence_of_what_is_not_met() {
    use Consequence::{Deficiency, Nothing, Recommendation};
    let table = [
        (Strength::Must, CheckResult::Met, Nothing),
        (Strength::Must, CheckResult::Partly, Deficiency),
        (Strength::Must, CheckResult::NotMet, Deficiency),
        (Strength::Must, CheckResult::NotChecked, Nothing),
        (Strength::Should, CheckResult::Partly, Recommendation),
        (Strength::Should, CheckResult::NotMet, Recommendation),
        (Strength::Should, CheckResult::NotApplicable, Nothing),
    ];
    for (strength, result, what) in table {
        assert_eq!(
            consequence(strength, result),
            what,
            "{strength:?} {result:?}"
        );
    }
    let mut state = two_sites();
    let should = of(&state, Strength::Should);
    let results = state.scope().iter().map(|scoped| ResultEntry {
        sites: Vec::new(),
        ..entry(
            &scoped.id,
            if scoped.id == should {
                CheckResult::Partly
            } else {
                CheckResult::Met
            },
        )
    });
    let results = results.collect();
    step(
        &mut state,
        Command::RecordResults(results),
        SPECIALIST,
        VISIT,
    )
    .unwrap();
    let end = date(2026, 4, 8);
    assert_eq!(state.owes(&should), Recommendation);
    assert_eq!(
        refused(&state, recommend(Outcome::Pass, vec![]), SPECIALIST, end),
        "refusal-validation-should-without-finding"
    );
    let raise = Command::RaiseFinding(NewFinding {
        finding: FindingId(Uuid::from_u128(901)),
        criterion: should.clone(),
        class: Class::Recommendation,
    });
    step(&mut state, raise, SPECIALIST, VISIT).unwrap();
    assert_eq!(state.owes(&should), Nothing);
    step(
        &mut state,
        recommend(Outcome::Pass, vec![]),
        SPECIALIST,
        end,
    )
    .unwrap();
}

#[test]
fn a_deficiency_at_one_site_leaves_the_other_free_to_be_met() {
    let mut state = two_sites();
    let must = of(&state, Strength::Must);
    let unmet = at(&must, CheckResult::NotMet, &[NORTH]);
    step(&mut state, unmet, SPECIALIST, VISIT).unwrap();
    let raise = Command::RaiseFinding(NewFinding {
        finding: FindingId(Uuid::from_u128(902)),
        criterion: must.clone(),
        class: Class::Deficiency,
    });
    step(&mut state, raise, SPECIALIST, VISIT).unwrap();
    let elsewhere = at(&must, CheckResult::Met, &[SOUTH]);
    step(&mut state, elsewhere, SPECIALIST, VISIT).unwrap();
    assert_eq!(state.results[&must].result, CheckResult::NotMet);
    for sites in [[NORTH].as_slice(), &[]] {
        assert_eq!(
            refused(
                &state,
                at(&must, CheckResult::Met, sites),
                SPECIALIST,
                VISIT
            ),
            "refusal-validation-result-has-deficiency"
        );
    }
}

#[test]
fn a_sample_says_of_how_many_and_does_not_hide_its_failures() {
    let state = two_sites();
    let must = of(&state, Strength::Must);
    let with = |drawn, of, failed, from: &str, result| {
        Command::RecordResults(vec![ResultEntry {
            sample: Some(Sample {
                drawn,
                of,
                from: from.to_owned(),
                failed,
            }),
            ..entry(&must, result)
        }])
    };
    let table = [
        (0, 340, 0, "seals", CheckResult::Met, "size"),
        (341, 340, 0, "seals", CheckResult::Met, "size"),
        (12, 340, 13, "seals", CheckResult::NotMet, "failed"),
        (12, 340, 0, " ", CheckResult::Met, "from"),
        (12, 340, 1, "seals", CheckResult::Met, "against-result"),
        (12, 340, 0, "seals", CheckResult::NotChecked, "unverified"),
    ];
    for (drawn, of, failed, from, result, key) in table {
        assert_eq!(
            refused(
                &state,
                with(drawn, of, failed, from, result),
                SPECIALIST,
                VISIT
            ),
            format!("refusal-validation-sample-{key}")
        );
    }
    let command = with(12, 340, 1, "seals", CheckResult::Partly);
    assert!(state.apply(command, &facts(SPECIALIST, VISIT)).is_ok());
}

#[test]
fn an_operation_sent_twice_is_taken_once_and_a_stale_one_not_at_all() {
    let mut state = two_sites();
    let must = of(&state, Strength::Must);
    let made = |operation, revision, note: &str| {
        Command::RecordResults(vec![ResultEntry {
            note: note.to_owned(),
            sites: Vec::new(),
            made_from: Some(MadeFrom {
                operation: Uuid::from_u128(operation),
                revision,
            }),
            ..entry(&must, CheckResult::Met)
        }])
    };
    step(&mut state, made(1, 0, "first"), SPECIALIST, VISIT).unwrap();
    step(&mut state, made(1, 0, "first"), SPECIALIST, VISIT).unwrap();
    assert_eq!(state.revision(&must), 1, "taken once");
    assert_eq!(
        refused(&state, made(1, 0, "first, mended"), SPECIALIST, VISIT),
        "refusal-validation-changed-meanwhile",
        "other words under the same number are no repetition"
    );
    assert_eq!(
        refused(&state, made(2, 0, "late"), SUPERVISOR, VISIT),
        "refusal-validation-changed-meanwhile"
    );
    step(&mut state, made(2, 1, "late"), SUPERVISOR, VISIT).unwrap();
    assert_eq!(state.results[&must].note, "late");
}

#[test]
fn several_ways_are_kept_in_order_and_once() {
    let mut state = two_sites();
    let must = of(&state, Strength::Must);
    let ways = vec![
        Verification::Paper,
        Verification::SeenOnSite,
        Verification::Paper,
    ];
    let command = Command::RecordResults(vec![ResultEntry {
        verified: ways,
        ..entry(&must, CheckResult::Met)
    }]);
    step(&mut state, command, SPECIALIST, VISIT).unwrap();
    let kept: Vec<Verification> = state.results[&must].ways().collect();
    assert_eq!(kept, [Verification::Paper, Verification::SeenOnSite]);
}

#[test]
fn the_same_result_again_leaves_the_first_name_under_it() {
    let mut state = two_sites();
    let must = of(&state, Strength::Must);
    let met = at(&must, CheckResult::Met, &[NORTH]);
    step(&mut state, met.clone(), SPECIALIST, VISIT).unwrap();
    let again = state.apply(met, &facts(SUPERVISOR, VISIT)).unwrap();
    assert!(again.is_empty());
    let other = at(&must, CheckResult::Partly, &[NORTH]);
    step(&mut state, other, SUPERVISOR, VISIT).unwrap();
    assert_eq!(state.results[&must].by, SUPERVISOR);
}

#[test]
fn records_of_before_are_read_as_they_were_written() {
    let read = |json: serde_json::Value| serde_json::from_value::<Event>(json).unwrap();
    let mut state = two_sites();
    state.begun = None;
    let must = of(&state, Strength::Must);
    let events = [
        read(serde_json::json!({"kind": "begun", "on": "2026-04-06"})),
        read(serde_json::json!({"kind": "result_recorded", "checked": {
            "criterion": must, "result": "met", "verified": "paper", "note": "",
            "sites": [NORTH], "by": SPECIALIST.0, "on": "2026-04-06"}})),
        read(
            serde_json::json!({"kind": "hours_recorded", "phase": "visit", "minutes": 90, "account": SPECIALIST.0}),
        ),
    ];
    take(&mut state, &events);
    assert!(
        state.is_done(&must),
        "one result for each criterion was enough when this began"
    );
    assert_eq!(state.all_minutes(), 90);
}

#[test]
fn a_copy_is_recorded_with_its_last_day_and_its_end() {
    let mut state = two_sites();
    step(&mut state, Command::TakeCopy, SPECIALIST, VISIT).unwrap();
    let held = state.copy_of(SPECIALIST, VISIT).unwrap();
    assert_eq!(held.until, date(2026, 4, 20));
    assert!(state.copy_of(SUPERVISOR, VISIT).is_none());
    assert!(state.copy_of(SPECIALIST, date(2026, 4, 21)).is_none());
    step(&mut state, Command::TakeCopy, SPECIALIST, date(2026, 4, 8)).unwrap();
    assert_eq!(state.copies_on(VISIT).count(), 1, "one a person");
    step(&mut state, Command::RemoveCopy, SPECIALIST, VISIT).unwrap();
    step(&mut state, Command::RemoveCopy, SPECIALIST, VISIT).unwrap();
    assert_eq!(state.copies_on(VISIT).count(), 0);
}

#[test]
fn what_was_not_checked_at_one_site_does_not_hide_the_other() {
    let mut state = two_sites();
    let must = of(&state, Strength::Must);
    let skipped = at(&must, CheckResult::NotChecked, &[NORTH]);
    step(&mut state, skipped, SPECIALIST, VISIT).unwrap();
    let raise = |class| {
        Command::RaiseFinding(NewFinding {
            finding: FindingId(Uuid::from_u128(903)),
            criterion: must.clone(),
            class,
        })
    };
    assert_eq!(
        refused(&state, raise(Class::BestPractice), SPECIALIST, VISIT),
        "refusal-validation-finding-before-result"
    );
    let met = at(&must, CheckResult::Met, &[SOUTH]);
    step(&mut state, met, SPECIALIST, VISIT).unwrap();
    assert_eq!(
        refused(&state, raise(Class::Deficiency), SPECIALIST, VISIT),
        "refusal-validation-class-against-result"
    );
    step(&mut state, raise(Class::BestPractice), SPECIALIST, VISIT).unwrap();
}

#[test]
fn a_visit_of_before_is_not_held_to_findings_on_shoulds() {
    let mut state = two_sites();
    let should = of(&state, Strength::Should);
    let unmet = at(&should, CheckResult::NotMet, &[]);
    step(&mut state, unmet, SPECIALIST, VISIT).unwrap();
    assert_eq!(state.shoulds_without_finding(), vec![should]);
    state.each_site = false;
    assert!(state.shoulds_without_finding().is_empty());
}
