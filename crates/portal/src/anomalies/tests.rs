#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]

mod questions;

use super::commands::{self, Read};
use crate::command::{System, read};
use crate::failure::Failure;
use crate::membership::commands as company;
use crate::profile::commands::save;
use crate::profile::tests::{Firm, ok, state, upload, went_to};
use crate::testing::{TestApp, on_each_engine};
use crate::validation::tests::world::rows_are_the_fold;
use axum::http::StatusCode;
use greenlane_domain::anomalies::{Anomaly, AnomalySearch, Kind, Stage, search_id};
use greenlane_domain::ids::ProfileId;
use greenlane_domain::membership::CompanyRole;
use greenlane_domain::profile::{AnswerInput, AnswerState, Evidence};
use object_store::ObjectStoreExt as _;
use std::fmt::Write as _;
use uuid::Uuid;

const OLD: &[u8] = b"%PDF-1.4\n1 0 obj << /CreationDate (D:20140301090000) /ModDate (D:20150302090000) >>\n%%EOF\n";

/// An answer that only who copies it shares.
fn own(criterion: usize, whose: &str) -> String {
    let mut text = String::new();
    for n in 0..24 {
        let _ = write!(text, "{whose}{criterion}x{n} ");
    }
    text.trim().to_owned()
}

async fn answered(t: &TestApp, firm: &Firm, profile: ProfileId, whose: &str, most: usize) {
    let state = state(t, profile).await;
    let answers = state.criteria.iter().enumerate().map(|(place, pinned)| {
        let whose = if place < most { "shared" } else { whose };
        AnswerInput {
            criterion: pinned.id.clone(),
            rev: state.rev(&pinned.id),
            state: Some(AnswerState::InPlace),
            narrative: own(place, whose),
            plan: String::new(),
            ready: true,
        }
    });
    let answers = answers.collect();
    let mut unit = t.app.begin(&t.who(firm.employee).await).await.unwrap();
    save(&mut unit, profile, answers).await.unwrap();
    unit.commit().await.unwrap();
}

/// Two companies that share four answers and a file from 2015.
async fn two(t: &TestApp) -> (Firm, Firm) {
    let acme = Firm::new(t).await;
    let other = Firm::named(t, "Borealis Freight Lines LLC", "98-7654321XX", "borealis").await;
    for (firm, whose) in [(&acme, "acme"), (&other, "borealis")] {
        let profile = firm.open(t).await;
        answered(t, firm, profile, whose, 4).await;
        let mut employee = t.sign_in(firm.employee).await;
        let path = firm.path("/library");
        let fields = [("description", "Seal procedure")];
        let sent = upload(t, &mut employee, &path, &fields, ("seals.pdf", OLD)).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        went_to(&firm.sign(t, 1).await);
    }
    (acme, other)
}

async fn ids(t: &TestApp, kind: Kind) -> Vec<Uuid> {
    let found = super::read::list(&t.app, &System, (kind.code(), ""), (50, 0)).await;
    found.unwrap().into_iter().map(|(id, _)| id).collect()
}

async fn stage(t: &TestApp, id: Uuid) -> Stage {
    read::<Anomaly>(&t.app, &System, id)
        .await
        .unwrap()
        .state
        .stage()
}

#[tokio::test]
async fn copies_and_old_files_are_found_asked_about_answered_and_settled() {
    on_each_engine(async |t| {
        let (acme, other) = two(&t).await;
        let leader = t.person("mina@programme.example", Some("supervisor")).await;
        let mut mina = t.sign_in(leader).await;
        assert!(ok(&t.get(&mut mina, "/anomalies").await).contains("Nobody has searched yet"));
        went_to(&t.post(&mut mina, "/anomalies/search", &[]).await);
        let page = ok(&t.get(&mut mina, "/anomalies").await);
        assert!(
            page.contains("gave the same answer in the same words to 4 criteria"),
            "{page}"
        );
        let copied = ids(&t, Kind::CopiedAnswers).await;
        let reused = ids(&t, Kind::ReusedEvidence).await;
        let old = ids(&t, Kind::OutdatedEvidence).await;
        assert_eq!((copied.len(), reused.len(), old.len()), (1, 1, 2));
        let all: Vec<Uuid> = copied.iter().chain(&reused).chain(&old).copied().collect();
        rows_are_the_fold::<Anomaly>(&t, &all).await;
        rows_are_the_fold::<AnomalySearch>(&t, &[search_id()]).await;

        // Both texts side by side, with what is in common marked.
        let path = format!("/anomalies/{}", copied[0]);
        let page = ok(&t.get(&mut mina, &path).await);
        assert_eq!(page.matches("<mark>").count(), 8, "{page}");
        assert!(page.contains("Acme Imports Inc") && page.contains("Borealis Freight Lines LLC"));
        assert!(
            ok(&t.get(&mut mina, "/work").await).contains("anomalies that nobody has looked at")
        );

        // A short reason is refused and what was typed stays.
        let short = t
            .post(&mut mina, &format!("{path}/dismiss"), &[("reason", "no")])
            .await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            short.text().contains(">\nno</textarea>"),
            "{}",
            short.text()
        );
        let who = acme.specialist.0.to_string();
        let ask = [
            ("who", who.as_str()),
            ("question", "Who wrote these answers for them?"),
        ];
        went_to(&t.post(&mut mina, &format!("{path}/ask"), &ask).await);

        // It is in the specialist's work, with a date; the answer is recorded; nobody else can give it.
        let mut kim = t.sign_in(acme.specialist).await;
        let work = ok(&t.get(&mut kim, "/work").await);
        let question = format!("{path}/question");
        assert!(work.contains(&question), "{work}");
        let page = ok(&t.get(&mut kim, &question).await);
        assert!(page.contains("Who wrote these answers for them?"));
        assert_eq!(t.get(&mut kim, &path).await.status, StatusCode::FORBIDDEN);
        let elsewhere = format!("/anomalies/{}/question", reused[0]);
        assert_eq!(
            t.get(&mut kim, &elsewhere).await.status,
            StatusCode::NOT_FOUND
        );
        let mut colleague = t.sign_in(other.specialist).await;
        assert_eq!(
            t.get(&mut colleague, &question).await.status,
            StatusCode::NOT_FOUND
        );
        let text = [("text", "They bought the same handbook.")];
        let refused = t.post(&mut colleague, &question, &text).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        went_to(&t.post(&mut kim, &question, &text).await);
        assert_eq!(stage(&t, copied[0]).await, Stage::Answered);
        assert!(!ok(&t.get(&mut kim, "/work").await).contains(&question));
        let reason = [("reason", "The handbook is public; both were told.")];
        went_to(&t.post(&mut mina, &format!("{path}/dismiss"), &reason).await);

        // Another search changes nothing of that, and sees nothing new.
        went_to(&t.post(&mut mina, "/anomalies/search", &[]).await);
        assert_eq!(stage(&t, copied[0]).await, Stage::Dismissed);
        let searches = read::<AnomalySearch>(&t.app, &System, search_id())
            .await
            .unwrap()
            .state;
        let (_, _, last) = searches.last.unwrap();
        assert_eq!(
            (searches.searches, last.new, last.changed, last.gone),
            (2, 0, 0, 0)
        );
        assert_eq!(
            (last.members, last.compared, last.documents, last.dated),
            (2, 1, 2, 2)
        );
        rows_are_the_fold::<Anomaly>(&t, &all).await;
    })
    .await;
}

#[tokio::test]
async fn no_company_ever_sees_an_anomaly() {
    on_each_engine(async |t| {
        let (acme, _) = two(&t).await;
        super::search(&t.app, &System).await.unwrap();
        let copied = ids(&t, Kind::CopiedAnswers).await[0];
        for person in [acme.officer, acme.employee] {
            let mut client = t.sign_in(person).await;
            for path in [
                "/anomalies".to_owned(),
                format!("/anomalies/{copied}"),
                format!("/anomalies/{copied}/question"),
            ] {
                assert_eq!(
                    t.get(&mut client, &path).await.status,
                    StatusCode::FORBIDDEN,
                    "{path}"
                );
            }
            for path in ["", "/timeline?show=all", "/profile"] {
                let page = ok(&t
                    .get(&mut client, &format!("/companies/{}{path}", acme.id))
                    .await);
                assert!(
                    !page.contains("Borealis") && !page.to_lowercase().contains("anomal"),
                    "{page}"
                );
                // Nor when somebody searched.
                assert!(!page.contains("Dates that a document carries"), "{page}");
            }
        }
        // Whoever audits sees it and changes nothing; a company's person cannot make a search.
        let auditor = t.person("aud@programme.example", Some("auditor")).await;
        let mut auditor_client = t.sign_in(auditor).await;
        let page = ok(&t
            .get(&mut auditor_client, &format!("/anomalies/{copied}"))
            .await);
        assert!(!page.contains("/dismiss"));
        for person in [auditor, acme.officer] {
            let who = t.who(person).await;
            let failed = super::search(&t.app, &who).await.unwrap_err();
            assert!(matches!(failed, Failure::Forbidden(_)));
            let mut unit = t.app.begin(&who).await.unwrap();
            let failed =
                commands::dismiss(&mut unit, copied, "Nothing to see here", Read::Newest).await;
            assert!(matches!(failed, Err(Failure::Forbidden(_))));
        }
    })
    .await;
}

#[tokio::test]
async fn an_adviser_of_both_explains_that_both_read_alike() {
    on_each_engine(async |t| {
        let (acme, other) = two(&t).await;
        let adviser = t.person("adviser@advisers.example", None).await;
        for firm in [&acme, &other] {
            let officer = t.who(firm.officer).await;
            let mut unit = t.app.begin(&officer).await.unwrap();
            let role = CompanyRole::Consultant;
            let invited =
                company::invite(&mut unit, firm.id, "adviser@advisers.example", role, "en");
            let invited = invited.await.unwrap();
            unit.commit().await.unwrap();
            let who = t.who(adviser).await;
            let mut unit = t.app.begin(&who).await.unwrap();
            company::join(&mut unit, firm.id, invited, &who)
                .await
                .unwrap();
            unit.commit().await.unwrap();
        }
        let searched = super::search(&t.app, &System).await.unwrap();
        assert_eq!(searched.explained, 1);
        assert!(ids(&t, Kind::CopiedAnswers).await.is_empty());
        // The same file is another question, and the page says who works for both.
        let reused = ids(&t, Kind::ReusedEvidence).await;
        let leader = t.person("mina@programme.example", Some("supervisor")).await;
        let mut mina = t.sign_in(leader).await;
        let page = ok(&t.get(&mut mina, &format!("/anomalies/{}", reused[0])).await);
        assert!(page.contains("works for both"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn what_a_file_says_of_itself_is_looked_at_once() {
    on_each_engine(async |t| {
        let (acme, _) = two(&t).await;
        super::search(&t.app, &System).await.unwrap();
        super::search(&t.app, &System).await.unwrap();
        let library = crate::profile::library(&t.app, &System, acme.id)
            .await
            .unwrap();
        let id = library[0].stream_id;
        let loaded = read::<Evidence>(&t.app, &System, id).await.unwrap();
        assert_eq!(loaded.version, 2, "added and inspected once");
        let own = loaded.state.inspected.values().next().unwrap();
        assert_eq!(own.changed.unwrap().to_string(), "2015-03-02");
        rows_are_the_fold::<Evidence>(&t, &[id]).await;
    })
    .await;
}

#[tokio::test]
async fn what_was_seen_once_is_compared_again_however_many_others_there_are() {
    on_each_engine(async |t| {
        two(&t).await;
        super::search(&t.app, &System).await.unwrap();
        let copied = ids(&t, Kind::CopiedAnswers).await;
        // No place for a pair that is compared for the first time.
        let searched = super::search::searched(&t.app, &System, 0).await.unwrap();
        assert_eq!((searched.gone, searched.compared), (0, 1));
        assert_eq!(stage(&t, copied[0]).await, Stage::Open);
    })
    .await;
}

#[tokio::test]
async fn a_file_that_cannot_be_read_stops_no_search() {
    on_each_engine(async |t| {
        let (acme, _) = two(&t).await;
        let library = crate::profile::library(&t.app, &System, acme.id)
            .await
            .unwrap();
        let id = library[0].stream_id;
        let evidence = read::<Evidence>(&t.app, &System, id).await.unwrap().state;
        let sha256 = evidence.newest().unwrap().sha256.clone();
        let place = crate::profile::place(&sha256);
        t.app.evidence().delete(&place).await.unwrap();
        let searched = super::search(&t.app, &System).await.unwrap();
        // The same content in both libraries is one file.
        assert_eq!((searched.unread, searched.documents), (2, 2));
        assert_eq!(ids(&t, Kind::CopiedAnswers).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn one_search_at_a_time() {
    on_each_engine(async |t| {
        two(&t).await;
        let leader = t.person("mina@programme.example", Some("supervisor")).await;
        let who = t.who(leader).await;
        let (one, other) = tokio::join!(
            super::search::ask(&t.app, &who),
            super::search::ask(&t.app, &who)
        );
        assert!(!matches!(one.unwrap(), super::search::Asked::Busy));
        assert!(matches!(other.unwrap(), super::search::Asked::Busy));
    })
    .await;
}
