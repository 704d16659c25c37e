//! The pages: figures that lead to their rows, in three languages, and odd questions.

use super::{director, world};
use crate::testing::on_each_engine;
use axum::http::StatusCode;

#[tokio::test]
async fn the_dashboard_shows_figures_that_lead_to_their_rows() {
    on_each_engine(async |t| {
        world::make(&t).await;
        let mut dana = director(&t).await;
        let page = t.get(&mut dana, "/measures?year=2020").await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        let document = scraper::Html::parse_document(&page.text());
        let links = scraper::Selector::parse("main a[href]").unwrap();
        let hrefs: Vec<String> = document
            .select(&links)
            .map(|a| a.value().attr("href").unwrap().to_owned())
            .filter(|href| href.starts_with("/measures"))
            .collect();
        assert!(hrefs.iter().filter(|href| href.contains("/rows?")).count() > 30);
        for href in hrefs {
            let answer = t.get(&mut dana, &href).await;
            assert_eq!(answer.status, StatusCode::OK, "{href} {}", answer.text());
        }
    })
    .await;
}

#[tokio::test]
async fn pages_speak_three_languages_and_leave_no_key_untranslated() {
    on_each_engine(async |t| {
        world::make(&t).await;
        let mut dana = director(&t).await;
        let paths = [
            "/measures",
            "/measures/definitions",
            "/measures/key-statistics",
            "/measures/deficiencies-by-category",
            "/measures/top-criteria",
            "/measures/reasons",
            "/measures/key-statistics/rows?row=validations-concluded&part=pass",
            "/measures/key-statistics/rows?row=members-by-tier&part=tier1",
            "/measures/top-criteria/rows?row=1.1&part=checked",
        ];
        for lang in ["en", "es", "fr"] {
            for path in paths {
                let join = if path.contains('?') { '&' } else { '?' };
                let page = t
                    .get(&mut dana, &format!("{path}{join}year=2020&lang={lang}"))
                    .await;
                assert_eq!(page.status, StatusCode::OK, "{path} {}", page.text());
                let document = scraper::Html::parse_document(&page.text());
                let words: String = document.root_element().text().collect();
                for key in ["measures-", "measure-", "ui-"] {
                    let left = words.split_whitespace().find(|word| word.starts_with(key));
                    assert_eq!(left, None, "{lang} {path}");
                }
                assert_eq!(
                    document
                        .select(&scraper::Selector::parse("h1").unwrap())
                        .count(),
                    1
                );
            }
        }
    })
    .await;
}

#[tokio::test]
async fn odd_questions_are_answered_plainly() {
    on_each_engine(async |t| {
        let mut dana = director(&t).await;
        for (path, status) in [
            ("/measures?year=1066", StatusCode::BAD_REQUEST),
            ("/measures?year=soon", StatusCode::BAD_REQUEST),
            ("/measures?entity_type=pirate", StatusCode::BAD_REQUEST),
            ("/measures/no-such-table", StatusCode::NOT_FOUND),
            (
                "/measures/key-statistics/rows?row=nothing",
                StatusCode::NOT_FOUND,
            ),
            (
                "/measures/deficiencies-by-category/rows?row=x",
                StatusCode::NOT_FOUND,
            ),
            (
                "/measures/reasons/rows?row=no_evidence&page=9",
                StatusCode::NOT_FOUND,
            ),
            ("/measures?year=2018", StatusCode::OK),
            ("/measures/reasons/rows?row=no_evidence", StatusCode::OK),
        ] {
            assert_eq!(t.get(&mut dana, path).await.status, status, "{path}");
        }
        let page = t.get(&mut dana, "/measures?year=2018").await.text();
        assert!(page.contains("No deficiency was raised in 2018."), "{page}");
        let id = t.person("sam@example.com", Some("specialist")).await;
        let mut sam = t.sign_in(id).await;
        let refused = t.get(&mut sam, "/measures").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    })
    .await;
}
