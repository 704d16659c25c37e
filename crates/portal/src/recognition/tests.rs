//! Consent, certificates and look-ups through the portal.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod certificates;
mod connections;
mod extract;
mod lookups;

use super::tables::{code, read_code};
use crate::command::System;
use crate::testing::{Client, TestApp};
use greenlane_domain::identifiers::Scheme;
use greenlane_domain::ids::{AccountId, MemberId, ProfileId, ValidationId};
use greenlane_domain::membership::{
    Company, CompanyRole, Decision, Event, Member, Notice, Outcome, Ownership, OwnershipForm,
};
use jiff::civil::date;
use uuid::Uuid;

/// A company with an officer who is signed in.
pub(crate) struct Fixture {
    pub id: MemberId,
    pub officer: AccountId,
    pub client: Client,
}

fn decision(ground: &str) -> Decision {
    Decision {
        ground: ground.to_owned(),
        reasons: "for the purposes of this test".to_owned(),
        notice: Notice {
            letter: "certified".to_owned(),
            appeal_due: None,
        },
        recommended_by: None,
        emergency: false,
        on: date(2024, 3, 4),
        clocks: Vec::new(),
    }
}

/// Writes events of a company as they are, without asking the rules.
pub(crate) async fn record(t: &TestApp, id: MemberId, events: Vec<Event>) {
    let mut unit = t.app.begin(&System).await.unwrap();
    let mut member = match unit.load::<Member>(id).await {
        Ok(member) => member,
        Err(_) => unit.fresh::<Member>(id),
    };
    unit.append(&mut member, Some(id), events).await.unwrap();
    unit.commit().await.unwrap();
}

/// A company that is certified.
pub(crate) async fn certified(t: &TestApp, name: &str, ein: &str) -> Fixture {
    let fixture = applying(t, name, ein).await;
    certify(t, fixture.id).await;
    fixture
}

/// Certifies a company that applies.
pub(crate) async fn certify(t: &TestApp, id: MemberId) {
    let accepted = Event::ProfileAccepted {
        profile: ProfileId(Uuid::from_u128(1)),
        edition: t.app.pack().editions.last().unwrap().id.clone(),
        on: date(2024, 3, 4),
    };
    let certified = Event::Certified {
        decision: decision("criteria_met"),
    };
    record(t, id, vec![accepted, certified]).await;
}

/// A company that applies.
pub(crate) async fn applying(t: &TestApp, name: &str, ein: &str) -> Fixture {
    let id = MemberId(t.app.chance().id(t.app.clock().now()));
    let email = format!("{}@example.com", ein.replace('-', ""));
    let officer = t.person(&email, None).await;
    let company = Company {
        legal_name: name.to_owned(),
        other_names: Vec::new(),
        country: "US".to_owned(),
        address: greenlane_domain::membership::Address::default(),
        mailing_address: None,
        sites: Vec::new(),
        ownership: Ownership {
            form: OwnershipForm::Private,
            owners: Vec::new(),
        },
        identifiers: vec![Scheme::Ein.check(ein).unwrap()],
    };
    let started = Event::ApplicationStarted {
        legal_name: name.to_owned(),
        country: "US".to_owned(),
        entity_type: "importer".to_owned(),
        edition: t.app.pack().editions.last().unwrap().id.clone(),
        started_by: officer,
        on: date(2024, 3, 4),
    };
    let joined = Event::PersonJoined {
        account: officer,
        role: CompanyRole::Officer,
        invitation: None,
    };
    let recorded = Event::CompanyRecorded {
        company: Box::new(company),
    };
    record(t, id, vec![started, joined, recorded]).await;
    let client = t.sign_in(officer).await;
    Fixture {
        id,
        officer,
        client,
    }
}

pub(crate) async fn suspend(t: &TestApp, id: MemberId) {
    let decision = decision("required_actions_overdue");
    record(t, id, vec![Event::Suspended { decision }]).await;
}

/// A suspension from a day on.
pub(crate) fn suspended_on(on: jiff::civil::Date) -> Event {
    let decision = Decision {
        on,
        ..decision("required_actions_overdue")
    };
    Event::Suspended { decision }
}

/// Good standing again from a day on.
pub(crate) fn reinstated_on(on: jiff::civil::Date) -> Event {
    let decision = Decision {
        on,
        ..decision("deficiencies_closed")
    };
    Event::Reinstated { decision }
}

pub(crate) async fn reinstate(t: &TestApp, id: MemberId) {
    let decision = decision("deficiencies_closed");
    record(t, id, vec![Event::Reinstated { decision }]).await;
}

pub(crate) async fn validate(t: &TestApp, id: MemberId) {
    let concluded = Event::ValidationConcluded {
        validation: ValidationId(Uuid::from_u128(2)),
        outcome: Outcome::Pass,
        completed_on: date(2024, 3, 5),
        since: None,
        clocks: Vec::new(),
    };
    record(t, id, vec![concluded]).await;
}

#[test]
fn a_code_is_read_however_it_is_typed() {
    let id = Uuid::from_u128(0x0192_0000_0000_7000_8123_4567_89ab_cdef);
    let shown = code(id);
    assert_eq!(shown.len(), 14);
    assert_eq!(read_code(&shown), Some(shown.clone()));
    let typed = format!("  {} ", shown.to_lowercase().replace('-', " "));
    assert_eq!(read_code(&typed), Some(shown.clone()));
    let mistaken = shown.replace('0', "O").replace('1', "l");
    assert_eq!(read_code(&mistaken), Some(shown));
    assert_eq!(read_code("7Q4K-2MXA-09C"), None);
    assert_eq!(read_code("7Q4K-2MXA-09CU"), None, "U stands for nothing");
}
