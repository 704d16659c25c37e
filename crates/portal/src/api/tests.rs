//! The API by role, its errors, its tags, its description.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod records;
mod service;

use crate::accounts::tokens;
use crate::command::System;
use crate::recognition::tests::{certified, suspend};
use crate::testing::{Answer, Client, TestApp, on_each_engine};
use axum::http::{Method, Request, StatusCode, header};
use serde_json::{Value, json};

async fn token(t: &TestApp, role: &str) -> String {
    let (administrators,): (i64,) = t
        .app
        .db(&System)
        .one(
            "select count(*) from account where staff_role = 'administrator'",
            vec![],
        )
        .await
        .unwrap();
    if administrators == 0 {
        t.person("admin@programme.example", Some("administrator"))
            .await;
    }
    tokens::create(&t.app, role, "test").await.unwrap()
}

/// Calls without a browser: no cookies, perhaps a token, perhaps a body, perhaps a header.
async fn call(
    t: &TestApp,
    (method, path): (Method, &str),
    token: &str,
    body: Option<&str>,
    extra: &[(header::HeaderName, &str)],
) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    if !token.is_empty() {
        request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
    }
    for (name, value) in extra {
        request = request.header(name, *value);
    }
    let body = body.unwrap_or_default().to_owned();
    t.send(&mut Client::default(), request.body(body.into()).unwrap())
        .await
}

async fn get(t: &TestApp, token: &str, path: &str) -> Answer {
    call(t, (Method::GET, path), token, None, &[]).await
}

async fn post(t: &TestApp, token: &str, path: &str, body: &str) -> Answer {
    let json = [(header::CONTENT_TYPE, "application/json")];
    call(t, (Method::POST, path), token, Some(body), &json).await
}

fn problem(answer: &Answer) -> (u16, String) {
    assert_eq!(
        answer.headers[header::CONTENT_TYPE],
        "application/problem+json",
        "{}",
        answer.text()
    );
    let problem = answer.json();
    assert_eq!(problem["status"], answer.status.as_u16());
    assert!(problem["detail"].as_str().unwrap().len() > 10);
    let kind = problem["type"].as_str().unwrap();
    let kind = kind.strip_prefix("urn:greenlane:problem:").unwrap();
    (answer.status.as_u16(), kind.to_owned())
}

#[tokio::test]
async fn a_status_is_answered_at_once_and_follows_the_record() {
    on_each_engine(async |t| {
        let a = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let officer = token(&t, "targeting_officer").await;
        let path = "/api/v1/status/ein/12%203456789";
        let first = get(&t, &officer, path).await;
        assert_eq!(first.status, StatusCode::OK, "{}", first.text());
        let one = first.json();
        assert_eq!(one["value"], "12-3456789");
        assert_eq!(one["memberships"][0]["status"], "certified");
        assert_eq!(one["memberships"][0]["tier"], "tier1");
        let etag = first.headers[header::ETAG].to_str().unwrap().to_owned();
        let known = [(header::IF_NONE_MATCH, etag.as_str())];
        let again = call(&t, (Method::GET, path), &officer, None, &known).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED);
        assert!(again.bytes.is_empty());

        suspend(&t, a.id).await;
        let after = call(&t, (Method::GET, path), &officer, None, &known).await;
        assert_eq!(after.status, StatusCode::OK);
        let after = after.json();
        assert_eq!(after["memberships"][0]["status"], "suspended");
        assert_eq!(after["memberships"][0]["in_force"], false);
        assert_eq!(after["memberships"][0]["tier"], Value::Null);
        assert!(!after.to_string().contains("reasons"));

        let nobody = get(&t, &officer, "/api/v1/status/ein/20-1234567").await;
        assert_eq!(
            (nobody.status, nobody.json()["found"].clone()),
            (StatusCode::OK, json!(false))
        );
        let batch = json!({"identifiers": [
            {"scheme": "ein", "value": "12-3456789"},
            {"scheme": "lei", "value": "5493001KJTIIGC8Y1R13"},
            {"scheme": "ein", "value": "20-1234567"},
        ]});
        let answers = post(&t, &officer, "/api/v1/status", &batch.to_string())
            .await
            .json();
        assert_eq!(answers["answers"][0]["found"], true);
        assert!(
            answers["answers"][1]["fault"]
                .as_str()
                .unwrap()
                .contains("check")
        );
        assert_eq!(answers["answers"][2]["found"], false);
    })
    .await;
}

#[tokio::test]
async fn each_call_is_refused_to_every_role_that_lacks_its_right() {
    on_each_engine(async |t| {
        let a = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let member = format!("/api/v1/members/{}", a.id);
        let calls = [
            "/api/v1/status/ein/12-3456789",
            "/api/v1/members",
            &member,
            "/api/v1/events",
        ];
        let may = |role: &str| match role {
            "specialist" | "supervisor" | "director" => [true, true, true, true],
            "vetting_officer" => [false, true, true, true],
            "targeting_officer" => [true, false, false, true],
            "auditor" => [false, true, true, true],
            "administrator" | "policy_officer" => [false, false, false, false],
            other => panic!("{other}"),
        };
        for role in t.app.pack().roles.iter().map(|r| r.id.as_str()) {
            if matches!(role, "officer" | "employee" | "consultant") {
                assert!(
                    tokens::create(&t.app, role, "test").await.is_err(),
                    "{role}"
                );
                continue;
            }
            let token = token(&t, role).await;
            for (call, allowed) in calls.iter().zip(may(role)) {
                let answer = get(&t, &token, call).await;
                let expected = if allowed {
                    StatusCode::OK
                } else {
                    StatusCode::FORBIDDEN
                };
                assert_eq!(answer.status, expected, "{role} {call} {}", answer.text());
                if !allowed {
                    assert!(answer.json()["right"].is_string());
                }
            }
        }
    })
    .await;
}
