//! The table of a year, counted a second time from the events, and each figure down to its validations.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]

mod years;

use crate::measures::tests::{Record, world};
use crate::testing::{Client, TestApp, on_each_engine};
use axum::http::StatusCode;
use scraper::{Html, Selector};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const AT: &str = "/measures/breakdown?year=2020";

async fn director(t: &TestApp) -> Client {
    let id = t.person("dana@example.com", Some("director")).await;
    t.sign_in(id).await
}

async fn page(t: &TestApp, client: &mut Client, path: &str) -> String {
    let answer = t.get(client, path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path} {}", answer.text());
    answer.text()
}

async fn rows(t: &TestApp, client: &mut Client, path: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(&page(t, client, path).await).unwrap();
    all["rows"].as_array().unwrap().clone()
}

fn number(row: &Value, field: &str) -> u32 {
    row[field].as_str().unwrap().parse().unwrap()
}

#[tokio::test]
async fn the_table_agrees_with_a_count_of_the_events() {
    on_each_engine(async |t| {
        world::make(&t).await;
        let record = Record::read(&t.app).await;
        let mut dana = director(&t).await;
        let mut seen = 0;
        for by in ["method", "region", "country", "team"] {
            let mut groups = BTreeSet::new();
            for year in 2018..=2023 {
                let path = format!("/measures/breakdown?year={year}&by={by}&format=json");
                let mut rows = rows(&t, &mut dana, &path).await;
                let whole = rows.pop().unwrap();
                let shown: BTreeMap<String, _> = rows
                    .iter()
                    .map(|row| {
                        let figures = ["validations", "criteria_judged", "deficiencies"];
                        let group = row["group"].as_str().unwrap().to_owned();
                        (group, figures.map(|field| number(row, field)))
                    })
                    .collect();
                let counted = record.by(t.app.pack(), by, year);
                assert_eq!(shown, counted, "{by} {year}");
                let sum: u32 = counted.values().map(|figures| figures[0]).sum();
                assert_eq!(number(&whole, "validations"), sum);
                groups.extend(counted.into_keys());
                seen += sum;
            }
            let least = if by == "method" { 1 } else { 3 };
            assert!(groups.len() >= least, "{by}: {groups:?}");
        }
        assert!(seen > 80, "the world is too small to prove much: {seen}");
    })
    .await;
}

#[tokio::test]
async fn every_group_leads_to_as_many_validations_as_it_counts() {
    on_each_engine(async |t| {
        world::make(&t).await;
        let mut dana = director(&t).await;
        let (groups, links) = ("tbody tr[data-group]", "td a");
        for by in super::DIMENSIONS {
            let shown = page(&t, &mut dana, &format!("{AT}&by={by}")).await;
            let hrefs: Vec<(String, usize)> = {
                let document = Html::parse_document(&shown);
                let links = Selector::parse(links).unwrap();
                let rows = Selector::parse(groups).unwrap();
                let first = |row: scraper::ElementRef<'_>| {
                    let link = row.select(&links).next().unwrap();
                    let count = link.text().collect::<String>().parse().unwrap();
                    (link.value().attr("href").unwrap().to_owned(), count)
                };
                document.select(&rows).map(first).collect()
            };
            assert!(!hrefs.is_empty(), "{by}");
            for (href, count) in hrefs {
                let listed = page(&t, &mut dana, href.trim_end_matches("#rows")).await;
                assert_eq!(
                    listed.matches("<tr data-validation>").count(),
                    count.min(50),
                    "{href}"
                );
            }
        }
        let unknown = t.get(&mut dana, &format!("{AT}&group=nothing")).await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn nothing_small_leaves_the_programme() {
    on_each_engine(async |t| {
        world::make(&t).await;
        let mut dana = director(&t).await;
        for by in super::DIMENSIONS {
            let path = format!("{AT}&by={by}&publication=yes&format=json");
            let mut rows = rows(&t, &mut dana, &path).await;
            let whole = number(&rows.pop().unwrap(), "validations");
            for row in &rows {
                assert!(number(row, "validations") >= super::FEWEST, "{row}");
                assert!(
                    !super::PEOPLE.contains(&row["by"].as_str().unwrap()),
                    "{row}"
                );
            }
            let told: u32 = rows.iter().map(|row| number(row, "validations")).sum();
            let rest = whole - told;
            assert!(
                rows.is_empty() || rest == 0 || rest >= super::FEWEST,
                "{rest} follow from the sum"
            );
            let narrowed = format!("{path}&entity_type=importer");
            let narrowed = page(&t, &mut dana, &narrowed).await;
            assert_eq!(
                narrowed,
                page(&t, &mut dana, &path).await,
                "no table beside the table"
            );
            let shown = page(
                &t,
                &mut dana,
                &format!("{AT}&by={by}&publication=yes&group=x"),
            )
            .await;
            assert!(!shown.contains("data-validation"), "no row of a company");
        }
        let mut somebody = t.person("eve@example.com", None).await;
        let mut eve = t.sign_in(somebody).await;
        assert_ne!(t.get(&mut eve, AT).await.status, StatusCode::OK);
        somebody = t.person("sam@example.com", Some("specialist")).await;
        let mut sam = t.sign_in(somebody).await;
        let files = ["csv", "xlsx"].map(|format| format!("{AT}&format={format}"));
        for path in files {
            let file = t.get(&mut dana, &path).await;
            assert_eq!(file.status, StatusCode::OK);
            let other = t.get(&mut sam, &path).await.status;
            let dashboard = t.get(&mut sam, "/measures").await.status;
            assert_eq!(other, dashboard, "as the dashboard itself");
        }
    })
    .await;
}
