//! The self-check, as somebody without an account walks it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use crate::testing::{Client, TestApp, on_each_engine};
use axum::http::StatusCode;
use scraper::{Html, Selector};
use std::fmt::Write as _;

fn found(page: &str, selector: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    let selector = Selector::parse(selector).unwrap();
    let all = html.select(&selector);
    all.filter_map(|each| {
        each.value()
            .attrs()
            .find(|(name, _)| name.starts_with("data-"))
    })
    .map(|(_, value)| value.to_owned())
    .collect()
}

async fn page(t: &TestApp, client: &mut Client, path: &str) -> String {
    let answer = t.get(client, path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    answer.text()
}

/// Answers every criterion of a category alike; where it leads.
async fn answer(
    t: &TestApp,
    client: &mut Client,
    (path, query): (&str, &str),
    (state, can): (&str, &[&str]),
) -> String {
    let list = page(t, client, &format!("{path}?{query}")).await;
    let mut fields = query.to_owned();
    fields.push_str("&save=1");
    for id in found(&list, "section[data-criterion]") {
        let _ = write!(fields, "&state-{id}={state}");
        for can in can {
            let _ = write!(fields, "&can-{id}={can}");
        }
    }
    let sent = t.get(client, &format!("{path}?{fields}")).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    sent.location()
}

async fn walk(t: &TestApp, state: &str, can: &[&str]) -> String {
    let mut anybody = Client::default();
    let mut at = "/pre-check/importer/1?edition=msc-2020&a=".to_owned();
    let mut pages = 0;
    while !at.contains("/result") {
        let (path, query) = at.split_once('?').unwrap();
        let (path, query) = (path.to_owned(), query.to_owned());
        at = answer(t, &mut anybody, (&path, &query), (state, can)).await;
        pages += 1;
        assert!(pages <= 12, "{at}");
    }
    assert_eq!(pages, 12);
    assert!(at.len() < 200, "a short address: {at}");
    page(t, &mut anybody, &at).await
}

#[tokio::test]
async fn anybody_checks_themselves_and_sees_every_gap() {
    on_each_engine(async |t| {
        let complete = walk(&t, "in_place", &["written", "shown"]).await;
        assert!(complete.contains("Nothing would be missing."), "{complete}");
        assert_eq!(
            found(&complete, "[data-gap], [data-unmet], [data-advice]").len(),
            0
        );

        let bare = walk(&t, "in_place", &[]).await;
        let count = t
            .app
            .catalogue()
            .criteria_for("msc-2020", "importer", &[])
            .len();
        assert_eq!(
            found(&bare, "[data-gap]").len(),
            count,
            "each has to be described"
        );
        assert!(
            !found(&bare, "[data-advice]").is_empty(),
            "and shown, where it is a must"
        );

        let unmet = walk(&t, "not_in_place", &["planned"]).await;
        assert_eq!(
            found(&unmet, "[data-gap]").len(),
            0,
            "it can be sent with plans"
        );
        assert!(!found(&unmet, "[data-unmet]").is_empty(), "and is not met");
        assert!(unmet.contains("/eligibility/importer"));
    })
    .await;
}

#[tokio::test]
async fn what_is_not_answered_is_missing_and_nothing_is_kept() {
    on_each_engine(async |t| {
        let mut anybody = Client::default();
        let types = page(&t, &mut anybody, "/pre-check").await;
        assert!(types.contains("href=\"/pre-check/importer\""));
        let result = page(&t, &mut anybody, "/pre-check/importer/result").await;
        let count = t
            .app
            .catalogue()
            .criteria_for("msc-2020", "importer", &[])
            .len();
        assert_eq!(found(&result, "[data-gap]").len(), count);
        let report = crate::integrity::verify(&t.app).await.unwrap();
        assert_eq!(report.events, 0, "no record of it");
    })
    .await;
}

#[tokio::test]
async fn an_address_that_cannot_be_read_says_so() {
    on_each_engine(async |t| {
        let mut anybody = Client::default();
        let long = "1".repeat(400);
        for odd in [
            "a=%C3%A9",
            "a=zzz",
            "a=10&edition=msc-1066",
            &format!("a={long}"),
        ] {
            let shown = page(&t, &mut anybody, &format!("/pre-check/importer?{odd}")).await;
            assert!(shown.contains("Your answers cannot be read"), "{odd}");
            let sent = t
                .get(&mut anybody, &format!("/pre-check/importer/1?{odd}"))
                .await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{odd}");
        }
        for missing in [
            "/pre-check/pirate",
            "/pre-check/importer/99",
            "/pre-check/importer/x",
        ] {
            let answer = t.get(&mut anybody, missing).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{missing}");
        }
    })
    .await;
}

#[test]
fn every_gap_has_its_words_in_every_language() {
    let locales = crate::i18n::Locales::embedded();
    for (lang, _) in crate::i18n::LANGUAGES {
        for code in [
            "must-unanswered",
            "should-unanswered",
            "no-narrative",
            "short-narrative",
            "no-explanation",
            "no-plan",
            "not-ready",
            "no-evidence",
        ] {
            let key = format!("precheck-gap-{code}");
            assert!(locales.has(lang, &key), "{lang}: {key}");
        }
    }
}
