//! A small programme: its staff, and companies brought to where a test begins, by the real commands.

use crate::membership::commands::{
    NewApplication, Signature, answer_eligibility, record_company, record_contacts, sign_agreement,
    start, submit_application,
};
use crate::membership::commands_staff::{
    Deciding, assign_specialist, decide, recommend, record_vetting,
};
use crate::membership::{profile_accepted, profile_submitted};
use crate::testing::TestApp;
use greenlane_domain::identifiers::Scheme;
use greenlane_domain::ids::{AccountId, MemberId, ProfileId};
use greenlane_domain::membership::{
    Address, Capacity, CheckResult, CheckedItem, Company, Contact, Contacts, DecisionKind, Owner,
    OwnerKind, Ownership, OwnershipForm, Site, SiteKind, VettingOutcome,
};
use std::collections::BTreeMap;
use uuid::Uuid;

pub const REASONS: &str = "Everything that the criteria ask for was shown.";

/// The programme's staff and one company's officer.
pub struct World {
    pub specialist: AccountId,
    pub colleague: AccountId,
    pub supervisor: AccountId,
    pub second: AccountId,
    pub director: AccountId,
    pub vetting: AccountId,
    pub auditor: AccountId,
    pub officer: AccountId,
    pub company: MemberId,
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

fn company(name: &str, ein: &str) -> Company {
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
        identifiers: vec![Scheme::Ior.check(ein).unwrap()],
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

/// An application that is sent in, as an importer.
pub async fn applied(t: &TestApp, officer: AccountId, name: &str, ein: &str) -> MemberId {
    let who = t.who(officer).await;
    let mut unit = t.app.begin(&who).await.unwrap();
    let new = NewApplication {
        legal_name: name,
        country: "US",
        entity_type: "importer",
        officer: true,
        invited: false,
    };
    let id = start(&mut unit, new).await.unwrap();
    unit.commit().await.unwrap();
    let who = t.who(officer).await;
    let mut unit = t.app.begin(&who).await.unwrap();
    let questions = &t.app.pack().entity_type("importer").unwrap().eligibility;
    let answers: BTreeMap<String, bool> = questions
        .iter()
        .map(|q| (q.id.clone(), q.required_answer))
        .collect();
    answer_eligibility(&mut unit, id, answers).await.unwrap();
    let explanation = Some("Another company of the same owner, with its own staff and trade.");
    record_company(&mut unit, id, company(name, ein), explanation)
        .await
        .unwrap();
    record_contacts(&mut unit, id, contacts()).await.unwrap();
    let signature = Signature {
        name: "Ana Ortiz",
        title: "Vice President",
        consent: true,
    };
    sign_agreement(&mut unit, id, signature).await.unwrap();
    submit_application(&mut unit, id).await.unwrap();
    unit.commit().await.unwrap();
    id
}

impl World {
    /// Staff, and one company whose application is sent in.
    pub async fn new(t: &TestApp) -> Self {
        let staff = async |email: &str, role: &str| t.person(email, Some(role)).await;
        let officer = t.person("olga@acme.example", None).await;
        Self {
            specialist: staff("sam@programme.example", "specialist").await,
            colleague: staff("kim@programme.example", "specialist").await,
            supervisor: staff("sue@programme.example", "supervisor").await,
            second: staff("tom@programme.example", "supervisor").await,
            director: staff("dora@programme.example", "director").await,
            vetting: staff("vera@programme.example", "vetting_officer").await,
            auditor: staff("art@programme.example", "auditor").await,
            company: applied(t, officer, "Acme Imports Inc", "12-3456789XX").await,
            officer,
        }
    }

    /// Gives the company to the specialist.
    pub async fn assigned(&self, t: &TestApp) -> &Self {
        let mut unit = t.app.begin(&t.who(self.supervisor).await).await.unwrap();
        assign_specialist(&mut unit, self.company, self.specialist, "")
            .await
            .unwrap();
        unit.commit().await.unwrap();
        self
    }

    /// The profile comes in.
    pub async fn profile_in(&self, t: &TestApp) -> &Self {
        let mut unit = t.app.begin(&t.who(self.officer).await).await.unwrap();
        let profile = ProfileId(Uuid::from_u128(9_001));
        profile_submitted(&mut unit, self.company, profile, 1)
            .await
            .unwrap();
        unit.commit().await.unwrap();
        self
    }

    /// The profile is accepted.
    pub async fn profile_accepted(&self, t: &TestApp) -> &Self {
        let mut unit = t.app.begin(&t.who(self.specialist).await).await.unwrap();
        let profile = ProfileId(Uuid::from_u128(9_001));
        profile_accepted(&mut unit, self.company, profile, "msc-2020")
            .await
            .unwrap();
        unit.commit().await.unwrap();
        self
    }

    /// Vetting is passed.
    pub async fn vetted(&self, t: &TestApp) -> &Self {
        let mut unit = t.app.begin(&t.who(self.vetting).await).await.unwrap();
        let checks = t.app.pack().vetting_checks.iter().map(|check| CheckedItem {
            check: check.id.clone(),
            result: CheckResult::Clear,
            source: "Register of 1 March 2024".to_owned(),
        });
        let checks = checks.collect();
        record_vetting(
            &mut unit,
            self.company,
            VettingOutcome::Passed,
            checks,
            "All clear.",
        )
        .await
        .unwrap();
        unit.commit().await.unwrap();
        self
    }

    /// The specialist recommends.
    pub async fn recommended(&self, t: &TestApp, decision: DecisionKind, ground: &str) -> &Self {
        let mut unit = t.app.begin(&t.who(self.specialist).await).await.unwrap();
        let what = Deciding {
            decision,
            ground,
            reasons: REASONS,
        };
        recommend(&mut unit, self.company, what).await.unwrap();
        unit.commit().await.unwrap();
        self
    }

    /// The director decides.
    pub async fn decided(&self, t: &TestApp, decision: DecisionKind, ground: &str) -> &Self {
        let mut unit = t.app.begin(&t.who(self.director).await).await.unwrap();
        let what = Deciding {
            decision,
            ground,
            reasons: REASONS,
        };
        decide(&mut unit, self.company, what, false).await.unwrap();
        unit.commit().await.unwrap();
        self
    }

    /// In the programme.
    pub async fn certified(&self, t: &TestApp) -> &Self {
        self.assigned(t)
            .await
            .profile_in(t)
            .await
            .profile_accepted(t)
            .await
            .vetted(t)
            .await;
        self.recommended(t, DecisionKind::Certify, "meets_all_criteria")
            .await;
        self.decided(t, DecisionKind::Certify, "meets_all_criteria")
            .await
    }
}
