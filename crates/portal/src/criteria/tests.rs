#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]
use crate::i18n::{LANGUAGES, Locales};
use crate::testing::{Client, TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_domain::pack::{Provenance, Strength};
use scraper::{Html, Selector};

async fn page(t: &TestApp, path: &str) -> String {
    let answer = t.get(&mut Client::default(), path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    answer.text()
}

fn ids(text: &str) -> Vec<String> {
    let html = Html::parse_document(text);
    let cells = Selector::parse("[data-criterion]").unwrap();
    html.select(&cells)
        .map(|cell| cell.attr("data-criterion").unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn the_catalogue_shows_what_the_pack_says() {
    on_each_engine(async |t| {
        let pack = t.app.pack().clone();
        let edition = pack.catalogue().current(t.app.today()).unwrap();
        assert_eq!(
            ids(&page(&t, "/criteria").await).len(),
            edition.criteria.len()
        );
        // A reader sees what any company of the type may be asked, in whatever part of the programme.
        let strands: Vec<String> = pack.strands.iter().map(|each| each.id.clone()).collect();
        for entity in &pack.entity_types {
            let shown = ids(&page(&t, &format!("/criteria?entity_type={}", entity.id)).await);
            let expected = pack
                .catalogue()
                .criteria_for(&edition.id, &entity.id, &strands);
            let expected: Vec<_> = expected.iter().map(|(k, _)| k.id.clone()).collect();
            assert_eq!(shown, expected, "{}", entity.id);
        }
        let musts = ids(&page(
            &t,
            "/criteria?entity_type=importer&category=3&strength=must",
        )
        .await);
        let expected = pack
            .catalogue()
            .criteria_for(&edition.id, "importer", &strands);
        let expected: Vec<_> = expected
            .iter()
            .filter(|(k, strength)| k.category == 3 && *strength == Strength::Must)
            .map(|(k, _)| k.id.clone())
            .collect();
        assert_eq!(musts, expected);
        assert!(!musts.is_empty());
    })
    .await;
}

#[tokio::test]
async fn words_are_searched_in_the_readers_language() {
    on_each_engine(async |t| {
        let english = ids(&page(&t, "/criteria?q=seal").await);
        let spanish = ids(&page(&t, "/criteria?q=sello&lang=es").await);
        assert!(!english.is_empty() && !spanish.is_empty());
        assert!(ids(&page(&t, "/criteria?q=sello&lang=en").await).is_empty());
        let none = page(&t, "/criteria?q=zzzz").await;
        assert!(none.contains("Nothing matches these filters."));
        assert_eq!(ids(&page(&t, "/criteria?q=3.1").await)[0], "3.1");
    })
    .await;
}

#[tokio::test]
async fn a_criterion_says_to_whom_it_applies_and_how_surely() {
    on_each_engine(async |t| {
        let text = page(&t, "/criteria/1.1?entity_type=importer").await;
        assert!(text.contains("Typical evidence") && text.contains("To be confirmed"));
        let missing = t.get(&mut Client::default(), "/criteria/99.1").await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn every_count_of_provenance_leads_to_as_many_rows() {
    on_each_engine(async |t| {
        let person = t.person("admin@programme.gov", Some("administrator")).await;
        let mut admin = t.sign_in(person).await;
        let text = t.get(&mut admin, "/admin/criteria").await.text();
        let html = Html::parse_document(&text);
        let counts = Selector::parse("a[data-count]").unwrap();
        let links: Vec<(String, usize)> = html
            .select(&counts)
            .map(|a| {
                (
                    a.attr("href").unwrap().to_owned(),
                    a.text().collect::<String>().parse().unwrap(),
                )
            })
            .collect();
        assert!(links.len() > 24);
        for (href, count) in links.iter().step_by(7) {
            let path = format!("/admin/criteria{}", href.split('#').next().unwrap());
            let listed = t.get(&mut admin, &path).await.text();
            assert_eq!(ids(&listed).len(), *count, "{href}");
        }
        let visitor = t.get(&mut Client::default(), "/admin/criteria").await;
        assert_eq!(visitor.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[test]
fn composed_messages_are_there_in_every_language() {
    let locales = Locales::embedded();
    let provenances = Provenance::ALL
        .iter()
        .map(|(code, _)| format!("provenance-{}", code.replace('_', "-")));
    let strengths = Strength::ALL
        .iter()
        .map(|(code, _)| format!("strength-{code}"));
    for key in provenances.chain(strengths) {
        for (lang, _) in LANGUAGES {
            assert!(
                locales.has(lang, &format!("criteria-{key}")),
                "{lang} lacks criteria-{key}"
            );
        }
    }
}
