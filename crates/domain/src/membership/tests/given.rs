//! What is asked of a company in these tests, and the data that it gives.

use std::collections::BTreeMap;

use jiff::civil::Date;
use uuid::Uuid;

use super::{PACK, REASONS, SPECIALIST, person};
use crate::identifiers::Scheme;
use crate::ids::{ProfileId, ValidationId};
use crate::membership::{
    Address, Capacity, CheckResult, CheckedItem, Command, Company, Contact, Contacts, DecisionKind,
    Outcome, Owner, OwnerKind, Ownership, OwnershipForm, Site, SiteKind, VettingOutcome,
};

pub(super) fn start(entity_type: &str, country: &str) -> Command {
    Command::Start {
        legal_name: "Acme Imports Inc".to_owned(),
        country: country.to_owned(),
        entity_type: entity_type.to_owned(),
        edition: "msc-2020".to_owned(),
        officer: true,
        invited: false,
    }
}

pub(super) fn answers(entity_type: &str) -> BTreeMap<String, bool> {
    let questions = &PACK.entity_type(entity_type).unwrap().eligibility;
    questions
        .iter()
        .map(|question| (question.id.clone(), question.required_answer))
        .collect()
}

pub(super) fn eligible(entity_type: &str) -> Command {
    Command::AnswerEligibility {
        answers: answers(entity_type),
    }
}

pub(super) fn address(country: &str) -> Address {
    Address {
        street: "1 Harbor Way".to_owned(),
        city: "Jacksonville".to_owned(),
        region: "FL".to_owned(),
        postal_code: "32202".to_owned(),
        country: country.to_owned(),
    }
}

pub(super) fn company() -> Company {
    Company {
        legal_name: "Acme Imports Inc".to_owned(),
        other_names: Vec::new(),
        country: "US".to_owned(),
        address: address("US"),
        mailing_address: None,
        sites: vec![Site {
            id: Uuid::from_u128(77),
            name: "Head office".to_owned(),
            kind: SiteKind::Office,
            address: address("US"),
            unlocode: Some("USJAX".to_owned()),
            staffed: true,
        }],
        ownership: Ownership {
            form: OwnershipForm::Private,
            owners: vec![Owner {
                name: "Ana Ortiz".to_owned(),
                kind: OwnerKind::Person,
                country: "US".to_owned(),
                share: 100,
            }],
        },
        identifiers: vec![Scheme::Ior.check("12-3456789XX").unwrap()],
    }
}

pub(super) fn record(company: Company) -> Command {
    Command::RecordCompany {
        company: Box::new(company),
        explanation: None,
    }
}

pub(super) fn contacts() -> Contacts {
    Contacts {
        primary: Contact {
            name: "Ana Ortiz".to_owned(),
            title: "Vice President".to_owned(),
            email: "ana@acme.example".to_owned(),
            telephone: "+1 904 555 0100".to_owned(),
            capacity: Capacity::Officer,
        },
        others: Vec::new(),
    }
}

pub(super) fn sign() -> Command {
    Command::SignAgreement {
        name: "Ana Ortiz".to_owned(),
        title: "Vice President".to_owned(),
        consent: true,
        text_version: "2026-1".to_owned(),
    }
}

pub(super) fn profile(n: u128) -> ProfileId {
    ProfileId(Uuid::from_u128(9_000 + n))
}

pub(super) fn submit_profile(n: u128) -> Command {
    Command::SubmitProfile {
        profile: profile(n),
        round: 1,
    }
}

pub(super) fn accept_profile(n: u128) -> Command {
    Command::AcceptProfile {
        profile: profile(n),
        edition: "msc-2020".to_owned(),
    }
}

pub(super) fn assign() -> Command {
    Command::AssignSpecialist {
        specialist: person(SPECIALIST),
        reason: String::new(),
    }
}

/// Every check of the pack clear, but the first with the given result.
pub(super) fn vetting(outcome: VettingOutcome, first: CheckResult) -> Command {
    let mut checks: Vec<CheckedItem> = PACK
        .vetting_checks
        .iter()
        .map(|check| CheckedItem {
            check: check.id.clone(),
            result: CheckResult::Clear,
            source: "Register of compliance".to_owned(),
        })
        .collect();
    checks[0].result = first;
    Command::RecordVetting {
        outcome,
        checks,
        summary: "All sources have answered.".to_owned(),
    }
}

pub(super) fn recommend(decision: DecisionKind, ground: &str) -> Command {
    Command::Recommend {
        decision,
        ground: ground.to_owned(),
        reasons: REASONS.to_owned(),
    }
}

pub(super) fn decide(decision: DecisionKind, ground: &str) -> Command {
    Command::Decide {
        decision,
        ground: ground.to_owned(),
        reasons: REASONS.to_owned(),
        emergency: false,
    }
}

pub(super) fn emergency(ground: &str) -> Command {
    Command::Decide {
        decision: DecisionKind::Suspend,
        ground: ground.to_owned(),
        reasons: REASONS.to_owned(),
        emergency: true,
    }
}

pub(super) fn validation(n: u128) -> ValidationId {
    ValidationId(Uuid::from_u128(8_000 + n))
}

pub(super) fn plan(n: u128, on: Date) -> Command {
    Command::PlanValidation {
        validation: validation(n),
        on,
    }
}

pub(super) fn conclude(n: u128, outcome: Outcome, completed_on: Date) -> Command {
    Command::ConcludeValidation {
        validation: validation(n),
        outcome,
        completed_on,
        since: completed_on
            .to_zoned(jiff::tz::TimeZone::UTC)
            .unwrap()
            .timestamp(),
    }
}
