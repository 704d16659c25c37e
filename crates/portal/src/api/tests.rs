//! The API by role, its errors, its tags, its description.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use crate::accounts::tokens;
use crate::command::System;
use crate::membership::commands_staff::write_note;
use crate::recognition::tests::{applying, certified, suspend};
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

#[tokio::test]
async fn standing_on_a_day_is_signed_for_officers_without_why() {
    on_each_engine(async |t| {
        let a = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let applicant = applying(&t, "Gamma Foods", "20-7654321").await;
        suspend(&t, a.id).await;
        t.at("2024-03-20T15:00:00Z");
        let path = format!("/api/v1/members/{}/extract", a.id);
        let asked = format!("{path}?day=2024-03-10");
        let (officer, auditor) = (
            token(&t, "targeting_officer").await,
            token(&t, "auditor").await,
        );
        let told = get(&t, &officer, &asked).await;
        assert_eq!(told.status, StatusCode::OK, "{}", told.text());
        let (text, told) = (told.text(), told.json());
        let standing = &told["credentialSubject"]["asKnown"];
        assert_eq!(standing["inForceWhenTheDayEnded"], false, "{told}");
        assert_eq!(standing["decisions"].as_array().unwrap().len(), 2);
        assert!(
            told["proof"].is_object() && !text.contains("ground"),
            "{text}"
        );
        let full = get(&t, &auditor, &asked).await.text();
        assert!(full.contains("\"ground\""), "{full}");
        // Who may not, what is no day, and companies of which look-ups do not tell.
        let administrator = token(&t, "administrator").await;
        let refused = get(&t, &administrator, &asked).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        for (query, status) in [
            ("", 400),
            ("?day=soon", 422),
            ("?day=2024-03-20", 422),
            ("?day=2024-03-10&known=2024-03-01", 422),
            ("?day=2020-01-01", 404),
        ] {
            let answer = get(&t, &officer, &format!("{path}{query}")).await;
            assert_eq!(answer.status.as_u16(), status, "{query} {}", answer.text());
        }
        let path = format!("/api/v1/members/{}/extract?day=2024-03-10", applicant.id);
        assert_eq!(get(&t, &officer, &path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(get(&t, &auditor, &path).await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn every_error_is_a_problem_document_in_the_callers_language() {
    on_each_engine(async |t| {
        let officer = token(&t, "targeting_officer").await;
        let none = get(&t, "", "/api/v1/status/ein/12-3456789").await;
        assert_eq!(problem(&none), (401, "token".to_owned()));
        assert!(none.headers.contains_key(header::WWW_AUTHENTICATE));
        let wrong = get(&t, "gl_guess", "/api/v1/status/ein/12-3456789").await;
        assert_eq!(problem(&wrong), (401, "token".to_owned()));
        let unknown = get(&t, &officer, "/api/v1/nothing").await;
        assert_eq!(problem(&unknown), (404, "not-found".to_owned()));
        let above = get(&t, &officer, "/api/elsewhere").await;
        assert_eq!(problem(&above), (404, "not-found".to_owned()));
        let method = call(&t, (Method::DELETE, "/api/v1/status"), &officer, None, &[]).await;
        assert_eq!(problem(&method), (405, "method".to_owned()));
        assert!(method.headers.contains_key(header::ALLOW));
        let text = [(header::CONTENT_TYPE, "text/plain")];
        let media = call(
            &t,
            (Method::POST, "/api/v1/status"),
            &officer,
            Some("x"),
            &text,
        )
        .await;
        assert_eq!(problem(&media), (415, "media-type".to_owned()));
        let broken = post(&t, &officer, "/api/v1/status", "{").await;
        assert_eq!(problem(&broken), (400, "bad-request".to_owned()));
        let extra = post(
            &t,
            &officer,
            "/api/v1/status",
            r#"{"identifiers":[],"x":1}"#,
        )
        .await;
        assert_eq!(problem(&extra), (422, "invalid".to_owned()));
        let empty = post(&t, &officer, "/api/v1/status", r#"{"identifiers":[]}"#).await;
        assert_eq!(problem(&empty), (422, "invalid".to_owned()));
        assert_eq!(empty.json()["errors"][0]["field"], "identifiers");
        let large = post(&t, &officer, "/api/v1/status", &" ".repeat(300_000)).await;
        assert_eq!(problem(&large), (413, "too-large".to_owned()));
        let scheme = get(&t, &officer, "/api/v1/status/shoe/44").await;
        assert_eq!(problem(&scheme), (422, "invalid".to_owned()));
        let query = get(&t, &officer, "/api/v1/events?limit=many").await;
        assert_eq!(problem(&query), (400, "bad-request".to_owned()));
        let limit = get(&t, &officer, "/api/v1/events?limit=0").await;
        assert_eq!(problem(&limit), (422, "invalid".to_owned()));

        let french = [(header::ACCEPT_LANGUAGE, "fr-CA,fr;q=0.9")];
        let path = "/api/v1/status/ein/12";
        let fr = call(&t, (Method::GET, path), &officer, None, &french)
            .await
            .json();
        insta::allow_duplicates! { insta::assert_json_snapshot!(fr, @r#"
        {
          "type": "urn:greenlane:problem:invalid",
          "title": "Il y a un problème avec l’envoi",
          "status": 422,
          "detail": "Ce qui a été envoyé n’est pas conforme à la description ; voyez « errors » et /api/openapi.json.",
          "instance": "/api/v1/status/ein/12",
          "errors": [
            {
              "field": "value",
              "message": "Il y a 2 caractères sans les espaces ni les traits d’union, mais il en faut exactement 9. Vérifiez s’il en manque un ou si l’un est répété."
            }
          ]
        }
        "#); }
    })
    .await;
}

#[tokio::test]
async fn members_come_page_by_page_and_filtered() {
    on_each_engine(async |t| {
        let a = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        certified(&t, "Beta Carriers LLC", "20-1234567").await;
        certified(&t, "Gamma Foods", "20-7654321").await;
        suspend(&t, a.id).await;
        let director = token(&t, "director").await;
        let mut names = Vec::new();
        let mut path = "/api/v1/members?limit=2".to_owned();
        loop {
            let page = get(&t, &director, &path).await.json();
            let members = page["members"].as_array().unwrap();
            names.extend(
                members
                    .iter()
                    .map(|m| m["name"].as_str().unwrap().to_owned()),
            );
            match page["next"].as_str() {
                Some(next) => path = format!("/api/v1/members?limit=2&cursor={next}"),
                None => break,
            }
        }
        names.sort();
        assert_eq!(
            names,
            ["Alpha Imports Inc.", "Beta Carriers LLC", "Gamma Foods"]
        );
        let suspended = get(&t, &director, "/api/v1/members?status=suspended")
            .await
            .json();
        assert_eq!(suspended["members"].as_array().unwrap().len(), 1);
        let named = get(&t, &director, "/api/v1/members?name=BETA&tier=tier1")
            .await
            .json();
        assert_eq!(named["members"][0]["name"], "Beta Carriers LLC");
        let wrong = get(&t, &director, "/api/v1/members?status=famous").await;
        assert_eq!(problem(&wrong), (422, "invalid".to_owned()));
        let one = get(&t, &director, &format!("/api/v1/members/{}", a.id))
            .await
            .json();
        assert_eq!(one["account_status"], "suspended");
        let nobody = format!("/api/v1/members/{}", uuid::Uuid::nil());
        let nobody = get(&t, &director, &nobody).await;
        assert_eq!(problem(&nobody), (404, "not-found".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn events_are_told_as_far_as_the_role_may_know() {
    on_each_engine(async |t| {
        let a = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let director = t.person("dora@programme.example", Some("director")).await;
        let who = t.who(director).await;
        let mut unit = t.app.begin(&who).await.unwrap();
        write_note(&mut unit, a.id, "watch this one").await.unwrap();
        unit.commit().await.unwrap();
        suspend(&t, a.id).await;

        let auditor = token(&t, "auditor").await;
        let all = get(&t, &auditor, "/api/v1/events?limit=1000").await.json();
        let kinds = |page: &Value| -> Vec<String> {
            let events = page["events"].as_array().unwrap();
            events
                .iter()
                .map(|e| e["kind"].as_str().unwrap().to_owned())
                .collect()
        };
        assert!(kinds(&all).contains(&"registered".to_owned()));
        assert!(all.to_string().contains("watch this one"));

        let specialist = token(&t, "specialist").await;
        let some = get(&t, &specialist, "/api/v1/events?limit=1000")
            .await
            .json();
        assert!(
            !kinds(&some).contains(&"registered".to_owned()),
            "accounts are not theirs"
        );

        let targeting = token(&t, "targeting_officer").await;
        let changes = get(&t, &targeting, "/api/v1/events").await.json();
        assert_eq!(kinds(&changes), ["certified", "suspended"]);
        assert_eq!(changes["events"][1]["data"], Value::Null);
        assert!(
            !changes
                .to_string()
                .contains("for the purposes of this test")
        );
        let next = changes["next"].as_i64().unwrap();
        assert_eq!(
            changes["head"].as_i64(),
            Some(next),
            "nothing more is to be had"
        );
        let one = get(&t, &targeting, "/api/v1/events?limit=1").await.json();
        let after = one["next"].as_i64().unwrap();
        let rest = format!("/api/v1/events?after={after}");
        assert_eq!(
            kinds(&get(&t, &targeting, &rest).await.json()),
            ["suspended"]
        );
    })
    .await;
}

#[tokio::test]
async fn a_token_that_calls_too_often_waits() {
    on_each_engine(async |t| {
        let director = token(&t, "director").await;
        let mut last = get(&t, &director, "/api/v1/members").await;
        for _ in 0..4_000 {
            if last.status != StatusCode::OK {
                break;
            }
            last = get(&t, &director, "/api/v1/members").await;
        }
        assert_eq!(problem(&last), (429, "too-many".to_owned()));
        assert!(last.headers.contains_key(header::RETRY_AFTER));
    })
    .await;
}

#[tokio::test]
async fn operators_see_health_and_nobody_else_the_metrics() {
    on_each_engine(async |t| {
        assert_eq!(get(&t, "", "/healthz").await.text(), "ok\n");
        let ready = get(&t, "", "/readyz").await;
        assert!(
            ready.text().starts_with("ready\npack ctpat\n"),
            "{}",
            ready.text()
        );
        assert_eq!(get(&t, "", "/metrics").await.status, StatusCode::NOT_FOUND);
        let targeting = token(&t, "targeting_officer").await;
        assert_eq!(
            get(&t, &targeting, "/metrics").await.status,
            StatusCode::NOT_FOUND
        );
        let administrator = token(&t, "administrator").await;
        let text = get(&t, &administrator, "/metrics").await.text();
        for line in [
            "greenlane_requests_total{method=\"GET\",route=\"/healthz\",status=\"200\"} 1",
            "greenlane_request_seconds_bucket{route=\"/healthz\",le=\"+Inf\"} 1",
            "greenlane_events_total{stream=\"account\",kind=\"registered\"} 1",
            "greenlane_outbox_waiting 0",
        ] {
            assert!(text.lines().any(|l| l == line), "{line}\n{text}");
        }
        t.app.db(&System).close().await;
        let down = get(&t, "", "/readyz").await;
        assert_eq!(down.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(get(&t, "", "/healthz").await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn the_description_is_public_complete_and_as_committed() {
    on_each_engine(async |t| {
        let answer = get(&t, "", "/api/openapi.json").await;
        let described = answer.json();
        assert_eq!(described["openapi"], "3.1.0");
        for (path, item) in described["paths"].as_object().unwrap() {
            for (method, operation) in item.as_object().unwrap() {
                let responses = operation["responses"].as_object().unwrap();
                for status in ["200", "401", "403", "429"] {
                    assert!(responses.contains_key(status), "{method} {path} {status}");
                }
                assert!(operation["summary"].is_string(), "{method} {path}");
            }
        }
        let root = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../docs/reference/openapi.json"
        );
        let committed = std::fs::read_to_string(root).unwrap_or_default();
        assert!(
            committed == super::openapi_json(),
            "`cargo xtask generate` and commit docs/reference/openapi.json"
        );
    })
    .await;
}
