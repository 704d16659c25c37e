//! Documents asked for, sent, returned and accepted; interviews by role.

use super::sheet::{PNG, send};
use super::world::{World, first_must, ok, rows_are_the_fold, state, went_to};
use crate::profile::{self, documents};
use crate::testing::on_each_engine;
use axum::http::StatusCode;
use greenlane_domain::profile::Published;
use greenlane_domain::validation::{RequestStage, Validation};
use jiff::civil::date;

#[tokio::test]
#[expect(
    clippy::too_many_lines,
    reason = "one request from its asking to its acceptance"
)]
async fn what_is_asked_for_is_sent_returned_and_stands_beside_its_criterion() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        let must = first_must(&state(&t, id).await);
        let (mut kim, mut ana) = (t.sign_in(w.specialist).await, t.sign_in(w.officer).await);
        let path = format!("/validations/{id}/requests");
        let mut ask = vec![
            ("act", "ask"),
            ("new", "00000000-0000-0000-0000-0000000000a1"),
            ("what", "log"),
            ("criterion", must.as_str()),
            ("site", ""),
            ("due", ""),
            ("due_reason", ""),
        ];
        let refused = t.post(&mut kim, &path, &ask).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        ask[2] = ("what", "The seal log of this quarter");
        ask[5] = ("due", "2024-04-10");
        let refused = t.post(&mut kim, &path, &ask).await;
        let status = refused.status;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "without a reason");
        assert!(
            refused.text().contains("The seal log of this quarter"),
            "typed is kept"
        );
        ask[6] = ("due_reason", "The session is on the 11th");
        went_to(&t.post(&mut kim, &path, &ask).await);
        went_to(&t.post(&mut kim, &path, &ask).await);
        assert_eq!(
            state(&t, id).await.requests.len(),
            1,
            "a second click asks nothing new"
        );
        let home = ok(&t.get(&mut ana, &format!("/companies/{}", w.company)).await);
        assert!(
            home.contains("Documents are asked for") && home.contains("10 Apr 2024"),
            "{home}"
        );
        t.at("2024-04-12T15:00:00Z");
        let mut mina = t.sign_in(w.supervisor).await;
        let late = ok(&t
            .get(&mut mina, "/work/overdue?clock=evidence_request")
            .await);
        assert!(late.contains("Acme Imports Inc"), "{late}");

        let (mut kim, mut ana) = (t.sign_in(w.specialist).await, t.sign_in(w.officer).await);
        let request = state(&t, id).await.requests[0].asked.request.to_string();
        let answer = format!("{path}/answer");
        let fields = [("request", request.as_str()), ("note", "Every page")];
        let mut bo = t.sign_in(w.stranger).await;
        let strange = send(&t, &mut bo, &answer, &fields, ("log.png", PNG)).await;
        assert_eq!(strange.status, StatusCode::NOT_FOUND);
        let empty = t.post(&mut ana, &answer, &fields).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let link = format!("href=\"/validations/{id}/requests\"");
        let waits = "Company’s answer before a visit<span";
        assert!(ok(&t.get(&mut kim, "/work?tab=hold").await).contains(waits));
        went_to(&send(&t, &mut ana, &answer, &fields, ("log.png", PNG)).await);
        let queue = ok(&t.get(&mut kim, "/work").await);
        let task = "Look at documents sent for a visit<span";
        assert!(queue.contains(task) && queue.contains(&link), "{queue}");
        assert!(!ok(&t.get(&mut kim, "/work?tab=hold").await).contains(waits));
        let back = [
            ("act", "return"),
            ("request", request.as_str()),
            ("comment", "no"),
        ];
        let refused = t.post(&mut kim, &path, &back).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "a return says why"
        );
        let back = [
            ("act", "return"),
            ("request", request.as_str()),
            ("comment", "March is missing in it"),
        ];
        went_to(&t.post(&mut kim, &path, &back).await);
        let page = ok(&t.get(&mut ana, &path).await);
        assert!(
            page.contains("March is missing in it") && page.contains("26 Apr 2024"),
            "{page}"
        );
        let document = state(&t, id).await.requests[0].documents[0].to_string();
        let again = [
            ("request", request.as_str()),
            ("documents", document.as_str()),
        ];
        went_to(&t.post(&mut ana, &answer, &again).await);
        let accept = [
            ("act", "accept"),
            ("request", request.as_str()),
            ("comment", ""),
        ];
        went_to(&t.post(&mut kim, &path, &accept).await);
        let kept = state(&t, id).await;
        assert_eq!(kept.requests[0].stage, RequestStage::Accepted);
        let sheet = ok(&t
            .get(&mut kim, &format!("/validations/{id}/worksheet?show=all"))
            .await);
        assert!(sheet.contains("log.png"), "beside its criterion");
        rows_are_the_fold::<Validation>(&t, &[id.0]).await;
    })
    .await;
}

#[tokio::test]
async fn an_interview_keeps_a_role_and_no_person() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        let must = first_must(&state(&t, id).await);
        let (mut kim, mut ana) = (t.sign_in(w.specialist).await, t.sign_in(w.officer).await);
        let path = format!("/validations/{id}/interviews");
        let mut fields = vec![
            ("role", "guard@acme.example"),
            ("criteria", must.as_str()),
            ("site", ""),
            ("held_on", "2024-04-04"),
            ("note", "Checks every seal against the paper"),
        ];
        let refused = t.post(&mut kim, &path, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.text().contains("not somebody"),
            "{}",
            refused.text()
        );
        fields[0] = ("role", "Gate guard");
        fields[1] = ("criteria", "99.9");
        let refused = t.post(&mut kim, &path, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        fields[1] = ("criteria", must.as_str());
        went_to(&t.post(&mut kim, &path, &fields).await);
        let sheet = ok(&t
            .get(&mut kim, &format!("/validations/{id}/worksheet?show=all"))
            .await);
        assert!(sheet.contains("Gate guard:"), "beside its criterion");
        assert_eq!(t.get(&mut ana, &path).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn a_document_that_is_published_says_where_and_since_when_beside_the_request() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        let page = Published {
            url: "https://www.example.com/seals".to_owned(),
            seen_on: date(2024, 3, 1),
        };
        let stored = profile::keep_address(&t.app, &page).await.unwrap();
        let mut unit = t.app.begin(&t.who(w.officer).await).await.unwrap();
        let document = documents::add(&mut unit, w.company, &stored, "Where we publish it")
            .await
            .unwrap();
        documents::publish(&mut unit, document, Some(page))
            .await
            .unwrap();
        unit.commit().await.unwrap();
        let (mut kim, mut ana) = (t.sign_in(w.specialist).await, t.sign_in(w.officer).await);
        let path = format!("/validations/{id}/requests");
        let ask = [
            ("act", "ask"),
            ("new", "00000000-0000-0000-0000-0000000000a1"),
            ("what", "The seal log of this quarter"),
            ("due", ""),
        ];
        went_to(&t.post(&mut kim, &path, &ask).await);
        let told = "published at https://www.example.com/seals, seen on 1 Mar 2024";
        let choice = ok(&t.get(&mut ana, &path).await);
        assert!(choice.contains(told), "the company chooses by it: {choice}");
        let request = state(&t, id).await.requests[0].asked.request.to_string();
        let document = document.to_string();
        let send = [
            ("request", request.as_str()),
            ("documents", document.as_str()),
        ];
        went_to(&t.post(&mut ana, &format!("{path}/answer"), &send).await);
        let seen = ok(&t.get(&mut kim, &path).await);
        assert!(
            seen.contains("data-published") && seen.contains(told),
            "{seen}"
        );
    })
    .await;
}
