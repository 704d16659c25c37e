#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan as _};
use proptest::prelude::*;
use uuid::Uuid;

mod arranging;
mod dates;
mod ending;
mod outside;
mod promises;
mod report;
mod scoping;
mod sheet;

use super::*;
use crate::Refusal;
use crate::editions::Catalogue;
use crate::findings::Class;
use crate::ids::{AccountId, FindingId, MemberId, ProfileId, ValidationId};
use crate::pack::{Pack, Strength};
use crate::record::{Actor, Aggregate as _, Fact as _, Recorded};

static PACK: LazyLock<Pack> = LazyLock::new(crate::pack::tests::ctpat);
static CATALOGUE: LazyLock<Catalogue<'static>> = LazyLock::new(|| PACK.catalogue());
const DAY: Date = date(2026, 3, 2);
const SPECIALIST: AccountId = AccountId(Uuid::from_u128(1));
const SUPERVISOR: AccountId = AccountId(Uuid::from_u128(2));

fn facts(actor: AccountId, today: Date) -> Facts<'static> {
    Facts {
        pack: &PACK,
        catalogue: &CATALOGUE,
        validation: ValidationId(Uuid::from_u128(7)),
        actor,
        today,
    }
}

fn site(n: u128, country: &str) -> Site {
    Site {
        id: Uuid::from_u128(n),
        name: format!("Warehouse {n}"),
        place: "Dock Road 1, Laredo".to_owned(),
        country: country.to_owned(),
    }
}

fn subject() -> Subject {
    Subject {
        strands: Vec::new(),
        member: MemberId(Uuid::from_u128(50)),
        entity_type: "importer".to_owned(),
        standing: Standing::InForce,
        validated_before: false,
        another_open: false,
        profile: ProfileId(Uuid::from_u128(60)),
        edition: "msc-2020".to_owned(),
        marked: Vec::new(),
        earlier: Vec::new(),
        sites: vec![site(100, "US"), site(101, "MX")],
    }
}

fn request() -> PlanRequest {
    PlanRequest {
        kind: Kind::Initial,
        method: Method::OnSite,
        sites: vec![Uuid::from_u128(100)],
        rule: ScopeRule::Required,
        categories: Vec::new(),
        added: Vec::new(),
        added_because: String::new(),
        team: vec![SUPERVISOR],
        on: date(2026, 4, 6),
        until: date(2026, 4, 7),
        basis: "First validation within a year".to_owned(),
        short_notice: None,
    }
}

fn plan(request: PlanRequest, subject: Subject) -> Command {
    Command::Plan {
        plan: Box::new(request),
        subject: Box::new(subject),
    }
}

fn letter() -> LetterText {
    LetterText {
        letter: "validation_notice".to_owned(),
        language: "en".to_owned(),
        subject: "Notice".to_owned(),
        body: "We are coming.".to_owned(),
    }
}

fn notify() -> Command {
    Command::Notify(Box::new(Notify {
        letter: letter(),
        documents: vec!["Seal log".to_owned()],
        emergency: None,
    }))
}

fn take(state: &mut Validation, events: &[Event]) {
    for event in events {
        state.fold(&Recorded {
            seq: 1,
            version: 1,
            id: Uuid::nil(),
            event: event.clone(),
            by: Actor::system(),
            recorded_at: Timestamp::UNIX_EPOCH,
            effective_at: Timestamp::UNIX_EPOCH,
        });
    }
}

fn step(
    state: &mut Validation,
    command: Command,
    actor: AccountId,
    today: Date,
) -> Result<(), Refusal> {
    let events = state.apply(command, &facts(actor, today))?;
    take(state, &events);
    Ok(())
}

fn refused(state: &Validation, command: Command, actor: AccountId, today: Date) -> String {
    state
        .apply(command, &facts(actor, today))
        .expect_err("should be refused")
        .key
}

fn underway() -> Validation {
    let mut state = Validation::default();
    step(&mut state, plan(request(), subject()), SPECIALIST, DAY).unwrap();
    step(&mut state, notify(), SPECIALIST, date(2026, 3, 5)).unwrap();
    step(&mut state, Command::Begin, SPECIALIST, date(2026, 4, 6)).unwrap();
    state
}

fn entry(criterion: &str, result: CheckResult) -> ResultEntry {
    ResultEntry {
        criterion: criterion.to_owned(),
        result: Some(result),
        verified: if result.is_verified() {
            vec![Verification::SeenOnSite]
        } else {
            Vec::new()
        },
        note: "As the log book shows".to_owned(),
        sites: vec![Uuid::from_u128(100)],
        ..ResultEntry::default()
    }
}

fn all_met(state: &Validation) -> Vec<ResultEntry> {
    let scope = state.scope().iter();
    scope
        .map(|scoped| entry(&scoped.id, CheckResult::Met))
        .collect()
}

fn recommend(outcome: Outcome, open: Vec<OpenDeficiency>) -> Command {
    let ground = match outcome {
        Outcome::Pass => "meets_all_criteria",
        Outcome::Conditional => "criteria_not_met",
        Outcome::Fail => "failed_validation",
    };
    Command::Recommend(Recommend {
        outcome,
        ground: ground.to_owned(),
        summary: "The profile is put into practice.".to_owned(),
        completed_on: date(2026, 4, 7),
        open,
    })
}

fn conclude(open: Vec<OpenDeficiency>) -> Command {
    Command::Conclude(Box::new(Conclude {
        letter: letter(),
        open,
    }))
}

fn deficiency(state: &Validation, action_required: bool) -> OpenDeficiency {
    OpenDeficiency {
        finding: FindingId(Uuid::from_u128(900)),
        criterion: state.scope()[0].id.clone(),
        must: true,
        action_required,
    }
}

#[test]
fn a_life_from_plan_to_pass() {
    let end = date(2026, 4, 8);
    let mut state = underway();
    let results = all_met(&state);
    step(&mut state, Command::RecordResults(results), SPECIALIST, end).unwrap();
    assert_eq!(state.progress().looked_at, state.scope().len());
    step(
        &mut state,
        recommend(Outcome::Pass, vec![]),
        SPECIALIST,
        end,
    )
    .unwrap();
    assert_eq!(state.stage(), Stage::Recommended);
    step(&mut state, conclude(vec![]), SUPERVISOR, end).unwrap();
    assert_eq!(state.stage(), Stage::Concluded);
    let conclusion = state.conclusion().unwrap();
    assert_eq!(conclusion.recommended_by, SPECIALIST);
    assert_eq!(conclusion.decided_by, SUPERVISOR);
    assert_eq!(
        conclusion.response.as_ref().unwrap().due,
        date(2026, 7, 7),
        "90 days to answer the report"
    );
}

#[test]
fn nothing_is_taken_for_granted() {
    let mut state = underway();
    let end = date(2026, 4, 8);
    assert_eq!(state.progress().missing.len(), state.scope().len());
    let mut results = all_met(&state);
    let last = results.pop().unwrap();
    step(&mut state, Command::RecordResults(results), SPECIALIST, end).unwrap();
    let refusal = state
        .apply(recommend(Outcome::Pass, vec![]), &facts(SPECIALIST, end))
        .unwrap_err();
    assert_eq!(refusal.key, "refusal-validation-results-missing");
    assert!(
        refusal
            .args
            .contains(&("criteria".to_owned(), last.criterion.clone()))
    );

    let skipped = ResultEntry {
        note: "  ".to_owned(),
        ..entry(&last.criterion, CheckResult::NotChecked)
    };
    let command = Command::RecordResults(vec![skipped]);
    assert_eq!(
        refused(&state, command, SPECIALIST, end),
        "refusal-validation-not-checked-reason"
    );
    let blank = ResultEntry {
        result: None,
        ..entry(&last.criterion, CheckResult::Met)
    };
    let command = Command::RecordResults(vec![blank]);
    assert_eq!(
        refused(&state, command, SPECIALIST, end),
        "refusal-validation-result-missing"
    );
    let unseen = ResultEntry {
        verified: Vec::new(),
        ..entry(&last.criterion, CheckResult::Met)
    };
    let command = Command::RecordResults(vec![unseen]);
    assert_eq!(
        refused(&state, command, SPECIALIST, end),
        "refusal-validation-verification-missing"
    );

    let skipped = entry(&last.criterion, CheckResult::NotChecked);
    step(
        &mut state,
        Command::RecordResults(vec![skipped]),
        SPECIALIST,
        end,
    )
    .unwrap();
    step(
        &mut state,
        recommend(Outcome::Pass, vec![]),
        SPECIALIST,
        end,
    )
    .unwrap();
    step(&mut state, conclude(vec![]), SUPERVISOR, end).unwrap();
    assert_eq!(state.conclusion().unwrap().unchecked, [last.criterion]);
}

#[test]
fn one_bad_line_refuses_the_whole_batch() {
    let state = underway();
    let mut results = all_met(&state);
    results.push(entry("99.9", CheckResult::Met));
    let command = Command::RecordResults(results);
    assert_eq!(
        refused(&state, command, SPECIALIST, date(2026, 4, 6)),
        "refusal-validation-not-in-scope"
    );
}

#[test]
fn the_company_reads_only_its_own_part() {
    use crate::record::Audience;
    let state = underway();
    let events = state
        .apply(
            Command::RecordResults(all_met(&state)),
            &facts(SPECIALIST, DAY),
        )
        .unwrap();
    assert!(
        events
            .iter()
            .all(|event| event.audience() == Audience::Programme)
    );
}

#[test]
fn every_command_stands_in_the_life_cycle_once() {
    let mut names: Vec<&str> = LIFE_CYCLE.iter().map(|(name, _)| *name).collect();
    names.sort_unstable();
    let mut known = Command::NAMES.to_vec();
    known.sort_unstable();
    assert_eq!(names, known);
}

#[test]
fn an_event_survives_its_json() {
    let events = Validation::default()
        .apply(plan(request(), subject()), &facts(SPECIALIST, DAY))
        .unwrap();
    let json = serde_json::to_value(&events[0]).unwrap();
    assert_eq!(json["kind"], "planned");
    assert_eq!(json["plan"]["rule"], "required");
    assert_eq!(serde_json::from_value::<Event>(json).unwrap(), events[0]);
}
