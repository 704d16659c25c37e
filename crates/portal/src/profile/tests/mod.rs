#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]
mod conflict;
mod evidence;
mod isolation;
mod journey;
pub(crate) mod library;
mod sampling;
mod words;

use crate::accounts::Who;
use crate::command::{System, read};
use crate::membership::commands as company;
use crate::membership::commands_staff as staff;
use crate::profile::commands;
use crate::testing::{Answer, Client, TestApp, on_each_engine};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use greenlane_domain::identifiers::Scheme;
use greenlane_domain::ids::{AccountId, MemberId, ProfileId};
use greenlane_domain::membership::{
    Address, Capacity, Company, CompanyRole, Contact, Contacts, Owner, OwnerKind, Ownership,
    OwnershipForm, Site, SiteKind,
};
use greenlane_domain::profile::{AnswerInput, AnswerState, Cycle, Profile};
use uuid::Uuid;

pub(crate) const TEXT: &str = "The shift leader checks every seal and writes it down.";

/// A company whose application is in, with its people and its specialist.
pub(crate) struct Firm {
    pub(crate) id: MemberId,
    pub(crate) officer: AccountId,
    pub(crate) employee: AccountId,
    pub(crate) specialist: AccountId,
}

fn address() -> Address {
    Address {
        street: "1 Harbor Way".to_owned(),
        city: "Jacksonville".to_owned(),
        region: "FL".to_owned(),
        postal_code: "32202".to_owned(),
        country: "US".to_owned(),
    }
}

fn data(name: &str, ior: &str) -> Company {
    Company {
        legal_name: name.to_owned(),
        other_names: Vec::new(),
        country: "US".to_owned(),
        address: address(),
        mailing_address: None,
        sites: vec![Site {
            id: Uuid::from_u128(77),
            name: "Head office".to_owned(),
            kind: SiteKind::Office,
            address: address(),
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
        identifiers: vec![Scheme::Ior.check(ior).unwrap()],
    }
}

fn contacts() -> Contacts {
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

/// Runs one command in its own transaction.
macro_rules! does {
    ($t:expr, $who:expr, $unit:ident => $command:expr) => {{
        let mut $unit = $t.app.begin(&$who).await.unwrap();
        let done = $command.await.unwrap();
        $unit.commit().await.unwrap();
        done
    }};
}
pub(crate) use does;

impl Firm {
    /// Acme, an importer, in the programme's hands.
    pub(crate) async fn new(t: &TestApp) -> Self {
        Self::named(t, "Acme Imports Inc", "12-3456789XX", "acme").await
    }

    pub(crate) async fn named(t: &TestApp, name: &str, ior: &str, mail: &str) -> Self {
        let officer = t.person(&format!("officer@{mail}.example"), None).await;
        let who = t.who(officer).await;
        let new = company::NewApplication {
            legal_name: name,
            country: "US",
            entity_type: "importer",
            officer: true,
            invited: false,
        };
        let id = does!(t, who, unit => company::start(&mut unit, new));
        let who = t.who(officer).await;
        let importer = t.app.pack().entity_type("importer").unwrap().clone();
        let answers = importer.eligibility.iter();
        let answers = answers.map(|q| (q.id.clone(), q.required_answer)).collect();
        does!(t, who, unit => company::answer_eligibility(&mut unit, id, answers));
        does!(t, who, unit => company::record_company(&mut unit, id, data(name, ior), None));
        does!(t, who, unit => company::record_contacts(&mut unit, id, contacts()));
        let signature = company::Signature {
            name: "Ana Ortiz",
            title: "Vice President",
            consent: true,
        };
        does!(t, who, unit => company::sign_agreement(&mut unit, id, signature));
        does!(t, who, unit => company::submit_application(&mut unit, id));
        let employee = Self::colleague(t, id, &who, &format!("employee@{mail}.example")).await;
        let specialist = t
            .person(&format!("specialist@{mail}.gov"), Some("specialist"))
            .await;
        let supervisor = t
            .person(&format!("supervisor@{mail}.gov"), Some("supervisor"))
            .await;
        let supervisor = t.who(supervisor).await;
        does!(t, supervisor, unit => staff::assign_specialist(&mut unit, id, specialist, ""));
        Self {
            id,
            officer,
            employee,
            specialist,
        }
    }

    async fn colleague(t: &TestApp, id: MemberId, officer: &Who, email: &str) -> AccountId {
        let account = t.person(email, None).await;
        let role = CompanyRole::Employee;
        let invitation =
            does!(t, *officer, unit => company::invite(&mut unit, id, email, role, "en"));
        let who = t.who(account).await;
        does!(t, who, unit => company::join(&mut unit, id, invitation, &who));
        account
    }

    /// With its profile open.
    pub(crate) async fn opened(t: &TestApp) -> (Self, ProfileId) {
        let firm = Self::new(t).await;
        let profile = firm.open(t).await;
        (firm, profile)
    }

    pub(crate) async fn open(&self, t: &TestApp) -> ProfileId {
        let who = t.who(self.employee).await;
        does!(t, who, unit => commands::open(&mut unit, self.id, Cycle::Initial))
    }

    /// Saves every criterion as in place and ready.
    pub(crate) async fn answer_all(&self, t: &TestApp, profile: ProfileId) {
        let state = state(t, profile).await;
        let answers = state.criteria.iter().map(|pinned| AnswerInput {
            criterion: pinned.id.clone(),
            rev: state.rev(&pinned.id),
            state: Some(AnswerState::InPlace),
            narrative: TEXT.to_owned(),
            plan: String::new(),
            ready: true,
        });
        let answers = answers.collect();
        let who = t.who(self.employee).await;
        does!(t, who, unit => commands::save(&mut unit, profile, answers));
    }

    pub(crate) fn path(&self, rest: &str) -> String {
        format!("/companies/{}/profile{rest}", self.id)
    }

    /// Signs and sends through the page.
    pub(crate) async fn sign(&self, t: &TestApp, round: u32) -> Answer {
        let mut officer = t.sign_in(self.officer).await;
        let round = round.to_string();
        let fields = [
            ("round", round.as_str()),
            ("name", "Ana Ortiz"),
            ("title", "Vice President"),
            ("declared", "1"),
        ];
        t.post(&mut officer, &self.path("/sign"), &fields).await
    }
}

pub(crate) async fn state(t: &TestApp, profile: ProfileId) -> Profile {
    read::<Profile>(&t.app, &System, profile)
        .await
        .unwrap()
        .state
}

/// The fields of one answer.
pub(crate) fn answer<'a>(rev: &'a str, narrative: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("rev", rev),
        ("state", "in_place"),
        ("narrative", narrative),
        ("plan", ""),
        ("ready", "yes"),
        ("act", "save"),
    ]
}

/// Posts the way the page's script does.
pub(crate) async fn autosave(
    t: &TestApp,
    client: &mut Client,
    path: &str,
    fields: &[(&str, &str)],
) -> Answer {
    let csrf = t.csrf(client).await;
    let mut all = vec![("csrf", csrf.as_str())];
    all.extend_from_slice(fields);
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("x-autosave", "1")
        .body(Body::from(serde_urlencoded::to_string(&all).unwrap()))
        .unwrap();
    t.send(client, request).await
}

/// Posts a form with a file, as a browser does.
pub(crate) async fn upload(
    t: &TestApp,
    client: &mut Client,
    path: &str,
    fields: &[(&str, &str)],
    file: (&str, &[u8]),
) -> Answer {
    t.post_file(client, path, fields, Some(file)).await
}

pub(crate) fn ok(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer.text()
}

pub(crate) fn went_to(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location()
}
