//! Members, their standing on a day, and events, as far as each role may know.

use super::{get, problem, token};
use crate::membership::commands_staff::write_note;
use crate::recognition::tests::{applying, certified, suspend};
use crate::testing::on_each_engine;
use axum::http::StatusCode;
use serde_json::Value;

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
