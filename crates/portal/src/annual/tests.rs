//! A year's review through the pages and commands, on both engines, with what must be refused.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod words;

use crate::annual::commands;
use crate::caseload::world::World;
use crate::command::{System, read};
use crate::failure::Failure;
use crate::membership::commands as company;
use crate::profile::commands as of_profile;
use crate::profile::documents;
use crate::testing::{Client, TestApp, does, on_each_engine};
use axum::http::StatusCode;
use greenlane_domain::annual::{Confirming, Lane};
use greenlane_domain::ids::{AccountId, EvidenceId, ProfileId};
use greenlane_domain::membership::{CompanyRole, DecisionKind, Member};
use greenlane_domain::profile::{AnswerInput, AnswerState, Cycle, Profile, Signer, Verdict};
use jiff::ToSpan as _;
use jiff::civil::Date;

/// The key of the refusal that a command ends in.
macro_rules! refused {
    ($t:expr, $who:expr, $unit:ident => $command:expr) => {{
        let who = $t.who($who).await;
        let mut $unit = $t.app.begin(&who).await.unwrap();
        match $command.await {
            Err(Failure::Refused(refusal)) => refusal.key,
            Err(Failure::Forbidden(_)) => "forbidden".to_owned(),
            other => panic!("should have been refused: {other:?}"),
        }
    }};
}

mod files;
mod marked;
mod sites;
mod strands;
mod window;

const TEXT: &str = "The shift leader checks every seal and writes it down.";

fn signer() -> Signer {
    Signer {
        name: "Ana Ortiz".to_owned(),
        title: "Vice President".to_owned(),
        declared: true,
        text_version: "1".to_owned(),
        ..Signer::default()
    }
}

async fn state(t: &TestApp, id: ProfileId) -> Profile {
    read::<Profile>(&t.app, &System, id).await.unwrap().state
}

async fn accepts(t: &TestApp, world: &World, id: ProfileId) {
    accepts_but(t, world, id, &[]).await;
}

/// The same, with some criteria left to be verified at the validation.
async fn accepts_but(t: &TestApp, world: &World, id: ProfileId, marked: &[&str]) {
    let criteria = state(t, id).await.criteria;
    let decisions: Vec<_> = criteria
        .iter()
        .map(|pinned| of_profile::Deciding {
            round: 1,
            criterion: &pinned.id,
            verdict: Some(if marked.contains(&pinned.id.as_str()) {
                Verdict::Verify
            } else {
                Verdict::Accept
            }),
            comment: "",
            note: "",
            reason: "",
        })
        .collect();
    does!(t, world.specialist, unit => of_profile::decide_all(&mut unit, id, &decisions));
    does!(t, world.specialist, unit => of_profile::accept(&mut unit, id, 1));
}

/// A certified company with an accepted profile, its people, and a document on criterion 1.1.
struct Year {
    world: World,
    last: ProfileId,
    employee: AccountId,
    consultant: AccountId,
    document: EvidenceId,
    certified: Date,
}

impl Year {
    async fn of(t: &TestApp) -> Self {
        Self::with(t, &[]).await
    }

    /// The same, with some criteria left to be verified at the first validation.
    async fn with(t: &TestApp, marked: &[&str]) -> Self {
        let world = World::new(t).await;
        world.assigned(t).await;
        let company = world.company;
        let id =
            does!(t, world.officer, unit => of_profile::open(&mut unit, company, Cycle::Initial));
        let stored = crate::profile::keep(
            &t.app,
            "proof.pdf",
            b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .as_slice()
                .into(),
        );
        let stored = stored.await.unwrap();
        let document =
            does!(t, world.officer, unit => documents::add(&mut unit, company, &stored, "The log"));
        does!(t, world.officer, unit => of_profile::attach(&mut unit, id, "1.1", document));
        let profile = state(t, id).await;
        let answers = profile.criteria.iter().map(|pinned| AnswerInput {
            criterion: pinned.id.clone(),
            rev: profile.rev(&pinned.id),
            state: Some(AnswerState::InPlace),
            narrative: TEXT.to_owned(),
            plan: String::new(),
            ready: true,
        });
        let answers = answers.collect();
        does!(t, world.officer, unit => of_profile::save(&mut unit, id, answers));
        does!(t, world.officer, unit => crate::profile::signing::submit(&mut unit, id, 1, signer()));
        accepts_but(t, &world, id, marked).await;
        world.vetted(t).await;
        world
            .recommended(t, DecisionKind::Certify, "meets_all_criteria")
            .await;
        world
            .decided(t, DecisionKind::Certify, "meets_all_criteria")
            .await;
        let employee = colleague(t, &world, CompanyRole::Employee, "employee").await;
        let consultant = colleague(t, &world, CompanyRole::Consultant, "consultant").await;
        let member = read::<Member>(&t.app, &System, company)
            .await
            .unwrap()
            .state;
        Self {
            world,
            last: id,
            employee,
            consultant,
            document,
            certified: member.certified_on.unwrap(),
        }
    }

    fn at(&self, t: &TestApp, days_before_anniversary: i32) {
        let day = self.certified.saturating_add(1.year());
        let day = day.saturating_sub(days_before_anniversary.days());
        t.at(&format!("{day}T15:00:00Z"));
    }

    async fn open(&self, t: &TestApp) -> ProfileId {
        let company = self.world.company;
        does!(t, self.employee, unit => commands::open(&mut unit, company))
    }

    fn path(&self, rest: &str) -> String {
        format!("/companies/{}{rest}", self.world.company)
    }
}

async fn colleague(t: &TestApp, world: &World, role: CompanyRole, name: &str) -> AccountId {
    let email = format!("{name}@annual.example");
    let account = t.person(&email, None).await;
    let id = world.company;
    let invitation =
        does!(t, world.officer, unit => company::invite(&mut unit, id, &email, role, "en"));
    let who = t.who(account).await;
    does!(t, account, unit => company::join(&mut unit, id, invitation, &who));
    account
}

async fn rows(t: &TestApp, id: ProfileId, criteria: &[&str]) -> Vec<Confirming> {
    let profile = state(t, id).await;
    let rows = criteria.iter().map(|criterion| Confirming {
        criterion: (*criterion).to_owned(),
        rev: profile.rev(criterion),
    });
    rows.collect()
}

async fn page(t: &TestApp, client: &mut Client, path: &str) -> String {
    let answer = t.get(client, path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    answer.text()
}

#[tokio::test]
async fn a_year_without_changes_is_confirmed_and_signed_by_the_officer() {
    on_each_engine(async |t| {
        let year = Year::of(&t).await;
        year.at(&t, 60);
        let id = year.open(&t).await;
        let mut employee = t.sign_in(year.employee).await;
        let profile = state(&t, id).await;
        let mut categories: Vec<u8> = profile.criteria.iter().map(|c| c.category).collect();
        categories.dedup();
        for category in categories {
            let path = year.path(&format!("/annual/confirm/{category}"));
            let list = page(&t, &mut employee, &path).await;
            assert!(!list.contains(" checked"), "nothing is ticked beforehand");
            let none = t.post(&mut employee, &path, &[]).await;
            assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(none.text().contains("Nothing is ticked"));
            let profile = state(&t, id).await;
            let of_it = profile.criteria.iter().filter(|c| c.category == category);
            let values: Vec<String> = of_it
                .map(|c| format!("{}:{}", c.id, profile.rev(&c.id)))
                .collect();
            let fields: Vec<_> = values
                .iter()
                .map(|value| ("criterion", value.as_str()))
                .collect();
            let sent = t.post(&mut employee, &path, &fields).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        }
        let profile = state(&t, id).await;
        assert!(profile.gaps().iter().all(|gap| !gap.blocks()));
        for person in [year.employee, year.consultant] {
            assert_eq!(
                refused!(t, person, unit => crate::profile::signing::submit(&mut unit, id, 1, signer())),
                "forbidden",
                "only the officer attests"
            );
        }
        let mut officer = t.sign_in(year.world.officer).await;
        let sign = page(&t, &mut officer, &year.path("/profile/sign")).await;
        assert!(
            sign.contains("were confirmed as unchanged, 0 were edited"),
            "{sign}"
        );
        does!(t, year.world.officer, unit => crate::profile::signing::submit(&mut unit, id, 1, signer()));
        assert_eq!(
            refused!(t, year.employee, unit => commands::open(&mut unit, year.world.company)),
            "refusal-annual-not-open",
            "the next one is a year away"
        );
        let mut specialist = t.sign_in(year.world.specialist).await;
        let review = page(&t, &mut specialist, &format!("/review/{id}")).await;
        assert!(
            review.contains("Unchanged, confirmed by the company"),
            "{review}"
        );
        accepts(&t, &year.world, id).await;
        let report = crate::integrity::verify(&t.app).await.unwrap();
        assert_eq!(report.problems, []);
        // What was signed a year ago is as it was (GAO-17-84: an update changed dates).
        let last = state(&t, year.last).await;
        assert!(last.latest().unwrap().intact());
        let member = read::<Member>(&t.app, &System, year.world.company)
            .await
            .unwrap()
            .state;
        assert_eq!(member.certified_on, Some(year.certified));
    })
    .await;
}

#[tokio::test]
async fn what_needs_a_look_is_refused_even_when_a_client_posts_it() {
    on_each_engine(async |t| {
        let year = Year::of(&t).await;
        year.at(&t, 60);
        let id = year.open(&t).await;
        // The document ends before the anniversary after this one.
        let until = year.certified.saturating_add(18.months());
        let document = year.document;
        does!(t, year.employee, unit =>
            documents::describe(&mut unit, document, "The log", (None, Some(until))));
        // Another answer is edited.
        let edited = AnswerInput {
            criterion: "1.2".to_owned(),
            rev: state(&t, id).await.rev("1.2"),
            state: Some(AnswerState::InPlace),
            narrative: format!("{TEXT} Since May a camera records it."),
            plan: String::new(),
            ready: false,
        };
        does!(t, year.employee, unit => of_profile::save(&mut unit, id, vec![edited]));
        let placed = does!(t, year.employee, unit => commands::lanes(&mut unit, id));
        assert_eq!(placed["1.1"], Lane::Look);
        assert_eq!(placed["1.2"], Lane::Edited);
        assert_eq!(placed["1.3"], Lane::Confirm);
        for (criterion, key) in [
            ("1.1", "refusal-annual-evidence"),
            ("1.2", "refusal-annual-edited"),
            ("99.1", "refusal-profile-criterion-unknown"),
        ] {
            let rows = rows(&t, id, &["1.3", criterion]).await;
            assert_eq!(
                refused!(t, year.employee, unit => commands::confirm(&mut unit, id, rows)),
                key
            );
        }
        assert!(
            !state(&t, id).await.answer("1.3").unwrap().ready,
            "all or none"
        );
        let mut employee = t.sign_in(year.employee).await;
        let path = year.path("/annual/confirm/1");
        let list = page(&t, &mut employee, &path).await;
        assert!(list.contains("value=\"1.3:1\"") && !list.contains("value=\"1.1:"));
        let posted = t
            .post(
                &mut employee,
                &path,
                &[("criterion", "1.3:1"), ("criterion", "1.1:1")],
            )
            .await;
        assert_eq!(posted.status, StatusCode::UNPROCESSABLE_ENTITY);
        let posted = posted.text();
        assert!(posted.contains("before the next anniversary"), "{posted}");
        assert!(
            posted.contains("value=\"1.3:1\" checked"),
            "what was ticked stays"
        );
        let review = page(&t, &mut employee, &year.path("/annual")).await;
        assert!(
            review.contains("<ins>") && review.contains("proof.pdf"),
            "{review}"
        );
        // Nobody of another company, and nobody of the programme, confirms for it.
        let stranger = t.person("stranger@annual.example", None).await;
        let mut stranger = t.sign_in(stranger).await;
        let foreign = t
            .post(&mut stranger, &path, &[("criterion", "1.3:1")])
            .await;
        assert_ne!(foreign.status, StatusCode::SEE_OTHER);
        let rows = rows(&t, id, &["1.3"]).await;
        assert_eq!(
            refused!(t, year.world.specialist, unit => commands::confirm(&mut unit, id, rows)),
            "forbidden"
        );
    })
    .await;
}
