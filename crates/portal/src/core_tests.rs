//! The core, walked once on each engine: a person registers, a page answers, forms need their token.
#![allow(clippy::unwrap_used, reason = "tests may fail loudly")]

use crate::accounts::commands::{NewAccount, register};
use crate::command::{System, read};
use crate::testing::{Client, on_each_engine};
use axum::http::StatusCode;
use greenlane_db::logical_schema;
use greenlane_domain::accounts::Account;

#[tokio::test]
async fn a_person_registers_and_the_row_is_the_fold() {
    on_each_engine(async |t| {
        let id = t.person("Ana@Example.com", Some("director")).await;
        let account = read::<Account>(&t.app, &System, id).await.unwrap();
        assert_eq!(
            (account.version, account.state.email.as_str()),
            (2, "ana@example.com")
        );
        let tables = <Account as crate::projection::Projected>::TABLES;
        let rows = tables[0].read_all(t.app.db(&System)).await.unwrap();
        let expected: Vec<_> = crate::projection::Projected::rows(&account.state, id.0)
            .into_iter()
            .map(|(_, r)| r)
            .collect();
        assert_eq!(rows.get(&id.0), Some(&expected));
    })
    .await;
}

#[tokio::test]
async fn the_same_address_twice_is_a_conflict_and_leaves_no_event() {
    on_each_engine(async |t| {
        t.person("ana@example.com", None).await;
        let mut unit = t.app.begin(&System).await.unwrap();
        let new = NewAccount {
            email: "ana@example.com",
            name: "Other",
            lang: "en",
            staff_role: None,
        };
        assert!(matches!(
            register(&mut unit, new).await,
            Err(crate::Failure::Conflict)
        ));
        drop(unit);
        let (count,): (i64,) = t
            .app
            .db(&System)
            .one("select count(*) from event", vec![])
            .await
            .unwrap();
        assert_eq!(count, 1);
    })
    .await;
}

#[tokio::test]
async fn pages_answer_in_three_languages_and_failures_are_pages() {
    on_each_engine(async |t| {
        let mut anyone = Client::default();
        for (lang, word) in [("en", "Help"), ("es", "Ayuda"), ("fr", "Aide")] {
            let page = t.get(&mut anyone, &format!("/help?lang={lang}")).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(
                page.text().contains(&format!("<h1>{word}</h1>")),
                "{}",
                page.text()
            );
            assert!(page.headers.contains_key("content-security-policy"));
        }
        let missing = t.get(&mut Client::default(), "/no-such-page").await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
        assert!(missing.text().contains("Page not found"));
        let out = t.post(&mut Client::default(), "/sign-out", &[]).await;
        assert_eq!(out.status, StatusCode::UNAUTHORIZED);
    })
    .await;
}

#[tokio::test]
async fn signing_out_needs_the_token_and_ends_the_session() {
    on_each_engine(async |t| {
        let id = t.person("ana@example.com", Some("director")).await;
        let mut ana = t.sign_in(id).await;
        assert!(
            t.get(&mut ana, "/help")
                .await
                .text()
                .contains("ana (director)")
        );
        let forged = axum::http::Request::post("/sign-out")
            .header("content-type", "application/x-www-form-urlencoded")
            .body("csrf=guess".into())
            .unwrap();
        assert_eq!(t.send(&mut ana, forged).await.status, StatusCode::FORBIDDEN);
        assert_eq!(
            t.post(&mut ana, "/sign-out", &[]).await.status,
            StatusCode::SEE_OTHER
        );
        assert!(t.get(&mut ana, "/help").await.text().contains("/sign-in"));
    })
    .await;
}

#[tokio::test]
async fn both_engines_have_the_same_logical_schema() {
    let Ok(server) = std::env::var("GREENLANE_TEST_POSTGRES") else {
        return;
    };
    let sqlite = crate::testing::TestApp::sqlite().await;
    let postgres = crate::testing::TestApp::postgres(&server).await;
    let a = logical_schema(sqlite.app.db(&System)).await.unwrap();
    let b = logical_schema(postgres.app.db(&System)).await.unwrap();
    assert_eq!(a, b);
}

#[tokio::test]
async fn the_record_refuses_update_and_delete() {
    on_each_engine(async |t| {
        t.person("ana@example.com", None).await;
        let db = t.app.db(&System);
        assert!(db.script("update event set payload = '{}'").await.is_err());
        assert!(db.script("delete from event").await.is_err());
    })
    .await;
}
