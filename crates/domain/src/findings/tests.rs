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

mod ladder;
mod promises;
mod raising;

use super::*;
use crate::Refusal;
use crate::ids::{AccountId, EvidenceId, MemberId, ValidationId};
use crate::pack::{Pack, Side, Strength};
use crate::record::{Actor, Aggregate as _, Fact as _, Recorded};

static PACK: LazyLock<Pack> = LazyLock::new(crate::pack::tests::ctpat);
const DAY: Date = date(2026, 4, 8);
const OFFICER: AccountId = AccountId(Uuid::from_u128(1));
const SPECIALIST: AccountId = AccountId(Uuid::from_u128(2));
const DOCUMENT: EvidenceId = EvidenceId(Uuid::from_u128(3));

fn facts(actor: AccountId, today: Date) -> Facts<'static> {
    Facts {
        pack: &PACK,
        actor,
        side: if actor == OFFICER {
            Side::Member
        } else {
            Side::Programme
        },
        today,
    }
}

fn action() -> ActionRequest {
    ActionRequest {
        owner: Owner {
            name: "Ana Ruiz".to_owned(),
            account: Some(OFFICER),
        },
        due: None,
        due_reason: String::new(),
    }
}

fn five() -> Vec<PracticeProof> {
    let proof = |requirement: &PracticeRequirement| PracticeProof {
        requirement: *requirement,
        shown_by: "The minutes of the board say so".to_owned(),
    };
    PracticeRequirement::ALL.iter().map(proof).collect()
}

fn new(class: Class, strength: Strength) -> Raise {
    Raise {
        pin: Pin {
            member: MemberId(Uuid::from_u128(50)),
            entity_type: "importer".to_owned(),
            validation: ValidationId(Uuid::from_u128(7)),
            edition: "msc-2020".to_owned(),
            criterion: "6.2".to_owned(),
            category: 6,
            strength,
            site: None,
        },
        class,
        reasons: vec!["not_written".to_owned()],
        cause: String::new(),
        practice: five(),
        seen: "Seals lie in an open drawer".to_owned(),
        required: "Keep seals locked away".to_owned(),
        action: Some(action()),
    }
}

fn deficiency() -> Command {
    Command::Raise(Box::new(new(Class::Deficiency, Strength::Must)))
}

fn take(state: &mut Finding, events: &[Event]) {
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

fn step(state: &mut Finding, command: Command, actor: AccountId, today: Date) {
    let events = state.apply(command, &facts(actor, today)).unwrap();
    take(state, &events);
}

fn refused(state: &Finding, command: Command, actor: AccountId, today: Date) -> Refusal {
    state
        .apply(command, &facts(actor, today))
        .expect_err("should be refused")
}

fn evidence() -> Command {
    Command::SendEvidence {
        documents: vec![DOCUMENT, DOCUMENT],
        note: String::new(),
    }
}

fn close() -> Command {
    Command::Close {
        documents: vec![DOCUMENT],
        comment: "The locked cabinet is seen".to_owned(),
    }
}

fn send_plan() -> Command {
    Command::SendPlan {
        steps: vec![Step {
            what: "Buy a cabinet".to_owned(),
            who: "Ana Ruiz".to_owned(),
            by: date(2026, 5, 1),
        }],
        note: String::new(),
    }
}

fn raised() -> Finding {
    let mut state = Finding::default();
    step(&mut state, deficiency(), SPECIALIST, DAY);
    state
}

#[test]
fn a_life_from_raised_to_closed() {
    let mut state = raised();
    assert_eq!(state.stage(), Stage::Open);
    assert_eq!(state.next_due(), Some(date(2026, 7, 7)), "90 days");
    step(&mut state, send_plan(), OFFICER, date(2026, 4, 20));
    assert_eq!(state.waits_for(), Waits::Programme);
    assert_eq!(
        state.next_due(),
        Some(date(2026, 5, 20)),
        "30 days to review"
    );
    let back = Command::Return {
        comment: "Who holds the key?".to_owned(),
    };
    step(&mut state, back, SPECIALIST, date(2026, 4, 22));
    assert_eq!(state.comment.as_deref(), Some("Who holds the key?"));
    step(&mut state, send_plan(), OFFICER, date(2026, 4, 23));
    let agree = Command::AgreePlan {
        comment: String::new(),
    };
    step(&mut state, agree, SPECIALIST, date(2026, 4, 24));
    step(&mut state, evidence(), OFFICER, date(2026, 5, 2));
    assert_eq!(state.evidence, [DOCUMENT]);
    step(&mut state, close(), SPECIALIST, date(2026, 5, 3));
    assert_eq!(state.stage(), Stage::Closed);
    assert!(!state.is_open());
    assert!(!state.overdue(date(2030, 1, 1)));
}

#[test]
fn nothing_closes_without_evidence() {
    let mut state = raised();
    assert_eq!(
        refused(&state, close(), SPECIALIST, DAY).key,
        "refusal-finding-stage"
    );
    let nothing = Command::SendEvidence {
        documents: vec![],
        note: "Trust us".to_owned(),
    };
    assert_eq!(
        refused(&state, nothing, OFFICER, DAY).key,
        "refusal-finding-no-evidence"
    );
    step(&mut state, evidence(), OFFICER, DAY);
    let bare = Command::Close {
        documents: vec![],
        comment: "It looks fine".to_owned(),
    };
    assert_eq!(
        refused(&state, bare, SPECIALIST, DAY).key,
        "refusal-finding-close-without-evidence"
    );
    let foreign = Command::Close {
        documents: vec![EvidenceId(Uuid::from_u128(4))],
        comment: "It looks fine".to_owned(),
    };
    assert_eq!(
        refused(&state, foreign, SPECIALIST, DAY).key,
        "refusal-finding-evidence-not-sent"
    );
}

#[test]
fn a_company_does_not_review_itself() {
    let mut state = raised();
    step(&mut state, evidence(), OFFICER, DAY);
    assert_eq!(
        refused(&state, close(), OFFICER, DAY).key,
        "refusal-finding-side"
    );
    let disguised = Facts {
        side: Side::Programme,
        ..facts(OFFICER, DAY)
    };
    assert_eq!(
        state.apply(close(), &disguised).unwrap_err().key,
        "refusal-finding-own-answer"
    );
    let answer = Finding::default();
    assert_eq!(
        refused(&answer, deficiency(), OFFICER, DAY).key,
        "refusal-finding-side"
    );
}

#[test]
fn more_time_is_given_once_with_reasons() {
    let mut state = raised();
    let ask = |days| Command::AskExtension {
        days,
        reasons: "The cabinet is late".to_owned(),
    };
    assert_eq!(
        refused(&state, ask(45), OFFICER, DAY).key,
        "refusal-finding-extension-days"
    );
    step(&mut state, ask(30), OFFICER, DAY);
    assert_eq!(state.waits_for(), Waits::Programme);
    assert_eq!(
        refused(&state, ask(30), OFFICER, DAY).key,
        "refusal-finding-extension-asked"
    );
    let extend = || Command::Extend {
        days: 30,
        reasons: "Late delivery is shown".to_owned(),
    };
    step(&mut state, extend(), SPECIALIST, DAY);
    assert_eq!(state.next_due(), Some(date(2026, 8, 6)));
    assert_eq!(
        refused(&state, extend(), SPECIALIST, DAY).key,
        "refusal-finding-extended-before"
    );
    assert_eq!(
        refused(&state, ask(30), OFFICER, DAY).key,
        "refusal-finding-extended-before"
    );
}

#[test]
fn overdue_is_a_matter_of_the_day() {
    let mut state = raised();
    assert!(!state.overdue(date(2026, 7, 7)));
    assert!(state.overdue(date(2026, 7, 8)));
    step(&mut state, evidence(), OFFICER, date(2026, 7, 9));
    assert!(
        !state.overdue(date(2026, 8, 8)),
        "now the programme has 30 days"
    );
    assert!(state.overdue(date(2026, 8, 9)));
}

#[test]
fn a_gap_in_the_plan_is_named_by_its_row() {
    let state = raised();
    let Command::SendPlan { mut steps, note } = send_plan() else {
        panic!("a plan")
    };
    steps.push(Step {
        who: String::new(),
        ..steps[0].clone()
    });
    let refusal = refused(&state, Command::SendPlan { steps, note }, OFFICER, DAY);
    assert_eq!(refusal.field.as_deref(), Some("who_1"));
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
fn what_did_not_last_is_open_again_with_the_full_time() {
    let mut state = Finding::default();
    step(&mut state, deficiency(), SPECIALIST, DAY);
    step(&mut state, evidence(), OFFICER, DAY);
    step(&mut state, close(), SPECIALIST, DAY);
    let due = state.check_due().unwrap();
    assert_eq!(
        (due.clock.as_str(), due.due),
        ("effectiveness_check", DAY + 180.days())
    );
    let check = |effective: bool| Command::CheckEffectiveness {
        effective,
        note: "Looked at the drawer at the gate".to_owned(),
    };
    let early = refused(&state, check(true), SPECIALIST, DAY);
    assert_eq!(early.key, "refusal-finding-check-too-soon");
    let later = DAY + 170.days();
    let side = refused(&state, check(true), OFFICER, later);
    assert_eq!(side.key, "refusal-finding-side");
    let mut lasts = state.clone();
    step(&mut lasts, check(true), SPECIALIST, later);
    assert_eq!((lasts.stage(), lasts.check_due()), (Stage::Closed, None));
    assert_eq!(
        refused(&lasts, check(true), SPECIALIST, later).key,
        "refusal-finding-no-check"
    );
    step(&mut state, check(false), SPECIALIST, later);
    assert_eq!(state.stage(), Stage::Returned);
    assert_eq!(state.next_due(), Some(later + 90.days()));
    assert_eq!(state.waits_for(), Waits::Company);
    step(&mut state, evidence(), OFFICER, later);
    step(&mut state, close(), SPECIALIST, later);
    assert!(state.check_due().is_some(), "looked at once more");
}
