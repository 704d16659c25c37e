//! A certified company with two sites, its people, and the staff that validates it.

use crate::command::{System, read};
use crate::projection::Projected;
use crate::testing::{Answer, TestApp};
use crate::validation::commands;
use axum::http::StatusCode;
use greenlane_domain::ids::{AccountId, MemberId, ProfileId, ValidationId};
use greenlane_domain::membership::{
    self, Address, Capacity, Company, CompanyRole, Contact, Contacts, Decision, Member, Notice,
    Ownership, OwnershipForm, Site, SiteKind,
};
use greenlane_domain::pack::Strength;
use greenlane_domain::profile::{self, AnswerState, Answered, Cycle, Pinned, Profile};
use greenlane_domain::validation::{Kind, Method, PlanRequest, ScopeRule, Validation};
use jiff::civil::date;
use uuid::Uuid;

/// Everybody a validation needs.
pub(crate) struct World {
    pub company: MemberId,
    pub officer: AccountId,
    pub specialist: AccountId,
    pub supervisor: AccountId,
    /// An officer of another company.
    pub stranger: AccountId,
}

/// The first site of the company.
pub(crate) const SITE: Uuid = Uuid::from_u128(0x0a);

async fn append<A: Projected>(t: &TestApp, stream: Uuid, member: MemberId, events: Vec<A::Event>) {
    let mut unit = t.app.begin(&System).await.unwrap();
    let mut loaded = match unit.load::<A>(stream).await {
        Ok(loaded) => loaded,
        Err(_) => unit.fresh::<A>(stream),
    };
    unit.append(&mut loaded, Some(member), events)
        .await
        .unwrap();
    unit.commit().await.unwrap();
}

fn address(city: &str, country: &str) -> Address {
    Address {
        street: "Dock Road 1".to_owned(),
        city: city.to_owned(),
        country: country.to_owned(),
        ..Address::default()
    }
}

fn company(name: &str) -> Company {
    let site = |id: Uuid, name: &str, city: &str, country: &str| Site {
        id,
        name: name.to_owned(),
        kind: SiteKind::Warehouse,
        address: address(city, country),
        unlocode: None,
        staffed: true,
    };
    Company {
        legal_name: name.to_owned(),
        other_names: Vec::new(),
        country: "US".to_owned(),
        address: address("Laredo", "US"),
        mailing_address: None,
        sites: vec![
            site(SITE, "North warehouse", "Laredo", "US"),
            site(Uuid::from_u128(0x0b), "South yard", "Monterrey", "MX"),
        ],
        ownership: Ownership {
            form: OwnershipForm::Public,
            owners: Vec::new(),
        },
        identifiers: Vec::new(),
    }
}

async fn started(t: &TestApp, id: MemberId, officer: AccountId, name: &str) {
    use membership::Event;
    let contact = Contact {
        name: "Ana Ruiz".to_owned(),
        title: "Director".to_owned(),
        email: "ana@example.com".to_owned(),
        telephone: "5550100".to_owned(),
        capacity: Capacity::Officer,
    };
    let events = vec![
        Event::ApplicationStarted {
            legal_name: name.to_owned(),
            country: "US".to_owned(),
            entity_type: "importer".to_owned(),
            edition: "msc-2020".to_owned(),
            started_by: officer,
            on: date(2024, 1, 2),
        },
        Event::PersonJoined {
            account: officer,
            role: CompanyRole::Officer,
            invitation: None,
        },
        Event::CompanyRecorded {
            company: Box::new(company(name)),
        },
        Event::ContactsRecorded {
            contacts: Contacts {
                primary: contact,
                others: Vec::new(),
            },
        },
    ];
    append::<Member>(t, id.0, id, events).await;
}

async fn accepted(t: &TestApp, profile: ProfileId, id: MemberId) {
    use profile::Event;
    let criteria = Pinned::of(&t.app.catalogue(), "msc-2020", "importer", &[]);
    let should = criteria
        .iter()
        .find(|c| c.strength.as_str() == "should")
        .unwrap();
    let verify = vec![should.id.clone()];
    let answers = criteria.iter().map(|criterion| Answered {
        criterion: criterion.id.clone(),
        rev: 1,
        state: Some(AnswerState::InPlace),
        narrative: "The shift leader checks it and signs the log.".to_owned(),
        plan: String::new(),
        ready: true,
    });
    let events = vec![
        Event::Answered {
            answers: answers.collect(),
        },
        Event::Accepted { round: 1, verify },
    ];
    let opened = Event::Opened {
        profile,
        member: id,
        entity_type: "importer".to_owned(),
        strands: Vec::new(),
        edition: "msc-2020".to_owned(),
        edition_hash: String::new(),
        cycle: Cycle::Initial,
        criteria,
    };
    append::<Profile>(t, profile.0, id, vec![opened]).await;
    append::<Profile>(t, profile.0, id, events).await;
}

async fn admitted(t: &TestApp, id: MemberId, profile: ProfileId, specialist: AccountId) {
    use membership::Event;
    let decision = Decision {
        ground: "meets_all_criteria".to_owned(),
        reasons: "Everything is in place as far as the file shows.".to_owned(),
        notice: Notice {
            letter: "certified".to_owned(),
            appeal_due: None,
        },
        recommended_by: Some(specialist),
        emergency: false,
        on: date(2024, 3, 1),
        clocks: Vec::new(),
    };
    let events = vec![
        Event::SpecialistAssigned {
            specialist,
            reason: String::new(),
            on: date(2024, 1, 3),
            clocks: Vec::new(),
        },
        Event::ProfileAccepted {
            profile,
            edition: "msc-2020".to_owned(),
            on: date(2024, 2, 1),
        },
        Event::Certified { decision },
    ];
    append::<Member>(t, id.0, id, events).await;
}

impl World {
    /// Acme, certified; and Beta, which must see nothing of it.
    pub async fn new(t: &TestApp) -> Self {
        let officer = t.person("ana@acme.example", None).await;
        let stranger = t.person("bo@beta.example", None).await;
        let specialist = t.person("kim@programme.example", Some("specialist")).await;
        let supervisor = t.person("mina@programme.example", Some("supervisor")).await;
        let id = |t: &TestApp| t.app.chance().id(t.app.clock().now());
        let (acme, beta, profile) = (MemberId(id(t)), MemberId(id(t)), ProfileId(id(t)));
        started(t, acme, officer, "Acme Imports Inc").await;
        started(t, beta, stranger, "Beta Trading LLC").await;
        accepted(t, profile, acme).await;
        admitted(t, acme, profile, specialist).await;
        Self {
            company: acme,
            officer,
            specialist,
            supervisor,
            stranger,
        }
    }

    /// The company goes to another specialist.
    pub async fn reassigned(&self, t: &TestApp, specialist: AccountId) {
        let event = membership::Event::SpecialistAssigned {
            specialist,
            reason: "The first one moves to another office".to_owned(),
            on: date(2024, 3, 4),
            clocks: Vec::new(),
        };
        append::<Member>(t, self.company.0, self.company, vec![event]).await;
    }

    /// The company records another legal name.
    pub async fn renamed(&self, t: &TestApp, name: &str) {
        let company = Box::new(company(name));
        let event = membership::Event::CompanyRecorded { company };
        append::<Member>(t, self.company.0, self.company, vec![event]).await;
    }

    /// One more certified company of the same specialist, with its officer.
    pub async fn another(&self, t: &TestApp, name: &str) -> (MemberId, AccountId) {
        let id = || t.app.chance().id(t.app.clock().now());
        let officer = t.person("gus@gamma.example", None).await;
        let (member, profile) = (MemberId(id()), ProfileId(id()));
        started(t, member, officer, name).await;
        accepted(t, profile, member).await;
        admitted(t, member, profile, self.specialist).await;
        (member, officer)
    }

    /// So many more certified companies of the same kind and size, all of one officer.
    pub async fn many(&self, t: &TestApp, count: usize) {
        let officer = t.person("ida@delta.example", None).await;
        for n in 0..count {
            let id = || t.app.chance().id(t.app.clock().now());
            let (member, profile) = (MemberId(id()), ProfileId(id()));
            started(t, member, officer, &format!("Delta {n} LLC")).await;
            admitted(t, member, profile, self.specialist).await;
        }
    }

    /// What the specialist plans: the musts, at the first site, 31 days ahead.
    pub fn request() -> PlanRequest {
        PlanRequest {
            kind: Kind::Initial,
            method: Method::OnSite,
            sites: vec![SITE],
            rule: ScopeRule::Required,
            categories: Vec::new(),
            added: Vec::new(),
            added_because: String::new(),
            team: Vec::new(),
            on: date(2024, 4, 4),
            until: date(2024, 4, 4),
            basis: "First validation within a year of certification".to_owned(),
            short_notice: None,
        }
    }

    /// A validation that has begun, by commands.
    pub async fn begun(&self, t: &TestApp) -> ValidationId {
        let who = t.who(self.specialist).await;
        let mut unit = t.app.begin(&who).await.unwrap();
        let id = commands::plan(&mut unit, self.company, Self::request())
            .await
            .unwrap();
        let input = commands::NoticeInput {
            language: None,
            documents: vec!["Seal log".to_owned()],
            emergency: None,
        };
        commands::notify(&mut unit, id, input).await.unwrap();
        unit.commit().await.unwrap();
        t.at("2024-04-04T15:00:00Z");
        let who = t.who(self.specialist).await;
        let mut unit = t.app.begin(&who).await.unwrap();
        commands::begin(&mut unit, id).await.unwrap();
        unit.commit().await.unwrap();
        id
    }
}

pub(crate) async fn state(t: &TestApp, id: ValidationId) -> Validation {
    read::<Validation>(&t.app, &System, id).await.unwrap().state
}

/// The first criterion of the scope that is a must. The scope also holds what the review wants verified.
pub(crate) fn first_must(validation: &Validation) -> String {
    let scope = validation.scope();
    let must = scope.iter().find(|c| c.strength == Strength::Must);
    must.unwrap().id.clone()
}

pub(crate) fn ok(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer.text()
}

pub(crate) fn went_to(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location()
}

/// Posts a form with a file, as a browser does.
pub(crate) async fn upload(
    t: &TestApp,
    client: &mut crate::testing::Client,
    path: &str,
    file: (&str, &[u8]),
) -> Answer {
    let fields = [("description", "The new cabinet")];
    t.post_file(client, path, &fields, Some(file)).await
}

/// Every row of the kind's tables equals the fold of its streams.
pub(crate) async fn rows_are_the_fold<A: Projected>(t: &TestApp, ids: &[Uuid]) {
    for (place, table) in A::TABLES.iter().enumerate() {
        let stored = table.read_all(t.app.db(&System)).await.unwrap();
        for id in ids {
            let loaded = read::<A>(&t.app, &System, *id).await.unwrap();
            let rows = loaded.state.rows(*id).into_iter();
            let mut expected: Vec<_> = rows
                .filter(|(at, _)| *at == place)
                .map(|(_, row)| row)
                .collect();
            let mut found = stored.get(id).cloned().unwrap_or_default();
            expected.sort_by_key(|row| format!("{row:?}"));
            found.sort_by_key(|row| format!("{row:?}"));
            assert_eq!(found, expected, "{} of {id}", table.name);
        }
    }
}
