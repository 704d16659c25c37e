//! A question to a specialist: who learns of it, and what becomes of an answer that comes late.

use super::{ids, stage, two};
use crate::anomalies::commands::{self, Read};
use crate::anomalies::search;
use crate::command::System;
use crate::profile::tests::ok;
use crate::testing::{TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_domain::anomalies::{Kind, Stage};
use greenlane_domain::ids::AccountId;
use uuid::Uuid;

/// A question about the copied answers, put to a specialist.
async fn question(t: &TestApp, leader: AccountId, who: AccountId) -> Uuid {
    search(&t.app, &System).await.unwrap();
    let copied = ids(t, Kind::CopiedAnswers).await[0];
    asked(t, leader, copied, who).await;
    copied
}

async fn asked(t: &TestApp, leader: AccountId, id: Uuid, who: AccountId) {
    let mut unit = t.app.begin(&t.who(leader).await).await.unwrap();
    let who = who.0.to_string();
    let question = (who.as_str(), "Who wrote these answers for them?");
    commands::ask(&mut unit, id, question, Read::Newest)
        .await
        .unwrap();
    unit.commit().await.unwrap();
}

#[tokio::test]
async fn a_colleague_does_not_learn_that_there_is_an_anomaly() {
    on_each_engine(async |t| {
        let (acme, other) = two(&t).await;
        let leader = t.person("mina@programme.example", Some("supervisor")).await;
        let id = question(&t, leader, acme.specialist).await;
        t.at("2030-01-02T09:00:00Z");
        let path = format!("/anomalies/{id}");
        let own = format!("{path}/question");
        let mut kim = t.sign_in(acme.specialist).await;
        let mut lee = t.sign_in(other.specialist).await;
        let mut mina = t.sign_in(leader).await;
        assert!(ok(&t.get(&mut kim, "/work").await).contains(&own));
        let page = ok(&t.get(&mut lee, "/work?whose=team").await);
        assert!(!page.contains("/anomalies/"), "{page}");
        let file = ok(&t.get(&mut lee, "/work?whose=team&format=csv").await);
        assert!(!file.to_lowercase().contains("anomal"), "{file}");
        // Who sees anomalies comes to the anomaly, and not to a question to somebody else.
        let team = ok(&t.get(&mut mina, "/work?whose=team").await);
        assert!(team.contains(&path) && !team.contains(&own), "{team}");
        // Years later it is overdue, for those who may know.
        let overdue = "/work/overdue?clock=anomaly_answer";
        let listed = ok(&t.get(&mut mina, overdue).await);
        let company = format!("/companies/{}", acme.id);
        let second = format!("/companies/{}", other.id);
        assert!(
            listed.contains(&company) || listed.contains(&second),
            "{listed}"
        );
        let listed = ok(&t.get(&mut lee, overdue).await);
        assert!(
            !listed.contains(&company) && !listed.contains(&second),
            "{listed}"
        );
    })
    .await;
}

#[tokio::test]
async fn an_answer_to_what_was_settled_meanwhile_is_not_lost() {
    on_each_engine(async |t| {
        let (acme, other) = two(&t).await;
        let leader = t.person("mina@programme.example", Some("supervisor")).await;
        let id = question(&t, leader, acme.specialist).await;
        let path = format!("/anomalies/{id}");
        let own = format!("{path}/question");
        let mut kim = t.sign_in(acme.specialist).await;
        let mut mina = t.sign_in(leader).await;
        // Whoever decides about another state than the one that stands there reads again.
        let stale = [("reason", "Both belong to one group."), ("version", "1")];
        let refused = t.post(&mut mina, &format!("{path}/dismiss"), &stale).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = refused.text();
        assert!(text.contains("Read again") && text.contains("Both belong to one group."));
        // Somebody else takes the place of whoever is asked; then it is settled.
        asked(&t, leader, id, other.specialist).await;
        let said = "They bought the same handbook in March.";
        let late = t.post(&mut kim, &own, &[("text", said)]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = late.text();
        assert!(page.contains(said), "{page}");
        assert!(
            !page.contains("Borealis") && !page.contains("Acme"),
            "{page}"
        );
        assert_eq!(stage(&t, id).await, Stage::Followed);
    })
    .await;
}
