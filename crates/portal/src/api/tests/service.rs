//! Errors, limits, health and the description: what holds of the API whatever is asked.

use super::{call, get, post, problem, token};
use crate::command::System;
use crate::testing::on_each_engine;
use axum::http::{Method, StatusCode, header};

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
            committed == super::super::openapi_json(),
            "`cargo xtask generate` and commit docs/reference/openapi.json"
        );
    })
    .await;
}
