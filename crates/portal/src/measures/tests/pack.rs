//! The measures as a document: the programme's own, and as it may be shown outside.

use super::world::{later_company, make};
use crate::command::{System, read};
use crate::profile::content;
use crate::profile::tests::upload;
use crate::testing::{Client, TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_domain::documents::{Block, Copy, Document, Issued, Paper, Table};

const AT: &str = "/measures/pack?year=2020";

async fn made(t: &TestApp, client: &mut Client, copy: &str) -> (String, Issued, Paper) {
    made_at(t, client, AT, copy).await
}

/// Rows with a number from one to four, wherever it stands: in a figure, in a sum, in what a figure is made of.
fn small(paper: &Paper) -> Vec<Vec<String>> {
    let small = |text: &str| {
        let number = text.parse::<u32>();
        number.is_ok_and(|number| (1..5).contains(&number))
    };
    let mut found = Vec::new();
    for table in tables(paper) {
        for row in &table.rows {
            let cells = table.columns.iter().zip(row).skip(1);
            let told = cells.into_iter().any(|(column, cell)| {
                if column.figures {
                    small(cell)
                } else {
                    cell.split([' ', '/', '\u{2068}', '\u{2069}']).any(small)
                }
            });
            if told {
                found.push(row.clone());
            }
        }
    }
    found
}

async fn made_at(
    t: &TestApp,
    client: &mut Client,
    at: &str,
    copy: &str,
) -> (String, Issued, Paper) {
    let answer = t.post(client, at, &[("copy", copy)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let page = answer.location();
    let id: uuid::Uuid = page.rsplit('/').next().unwrap().parse().unwrap();
    let issued = read::<Document>(&t.app, &System, id).await.unwrap();
    let issued = issued.state.issued.unwrap();
    let said = content(&t.app, &issued.content_sha256).await.unwrap();
    (page, issued, serde_json::from_slice(&said).unwrap())
}

fn tables(paper: &Paper) -> Vec<&Table> {
    let blocks = paper.blocks.iter();
    let tables = blocks.filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

#[tokio::test]
async fn what_leaves_the_programme_tells_no_small_number() {
    on_each_engine(async |t| {
        let t = t.with_typesetter();
        make(&t).await;
        let dana = t.person("dana@example.com", Some("director")).await;
        let mut dana = t.sign_in(dana).await;
        let page = t.get(&mut dana, AT).await.text();
        assert!(page.contains("For publication"), "{page}");
        let (full_page, full, whole) = made(&t, &mut dana, "full").await;
        let (shared_page, shared, outside) = made(&t, &mut dana, "shared").await;
        assert_eq!((full.copy, shared.copy), (Copy::Full, Copy::Shared));
        assert_eq!((full.member, shared.member), (None, None));
        assert_ne!(full_page, shared_page);
        let (again, _, _) = made(&t, &mut dana, "shared").await;
        assert_eq!(again, shared_page, "the same figures are the same document");
        assert!(!small(&whole).is_empty(), "the world has small numbers");
        // Both copies tell of the years before, in as many columns.
        for paper in [&whole, &outside] {
            let years = tables(paper).into_iter().filter(|table| {
                let heads = table.columns.iter().skip(1);
                heads.map(|column| column.name.as_str()).all(|name| {
                    let year = name.parse::<i16>();
                    year.is_ok_and(|year| (2018..=2020).contains(&year))
                })
            });
            let years: Vec<&Table> = years.collect();
            assert!(!years.is_empty(), "no table over the years");
            let wide = |table: &&Table| {
                table
                    .rows
                    .iter()
                    .all(|row| row.len() == table.columns.len())
            };
            assert!(years.iter().all(wide));
        }
        // What statistics consist of stands in the programme's own copy.
        let parts = |paper: &Paper| {
            let tables = tables(paper).into_iter().flat_map(|table| &table.rows);
            tables.filter(|row| row[0].starts_with("of these")).count()
        };
        assert!(parts(&whole) > 0);
        for year in 2018..=2023 {
            let at = format!("/measures/pack?year={year}");
            let (_, _, paper) = made_at(&t, &mut dana, &at, "shared").await;
            assert_eq!(small(&paper), Vec::<Vec<String>>::new(), "{year}");
            // What is not told is not nought.
            let text = serde_json::to_string(&paper).unwrap();
            assert!(!text.contains("\"All\",\"0\""), "{year}");
        }
        assert_eq!(small(&outside), Vec::<Vec<String>>::new());
        // Every figure is defined in the same document, and the page offers what was made.
        let text = serde_json::to_string(&outside).unwrap();
        assert!(text.contains("Definitions"));
        assert!(t.get(&mut dana, AT).await.text().contains(&shared_page));
        // Anybody can check the code; there is no company to name.
        let code =
            crate::recognition::code(shared_page.rsplit('/').next().unwrap().parse().unwrap());
        let mut anybody = Client::default();
        let typed = [("text", code.as_str())];
        let told = upload(&t, &mut anybody, "/verify", &typed, ("", b"")).await;
        assert!(
            told.text().contains("Measures of a year"),
            "{}",
            told.text()
        );
        // Nobody without a right to the measures has the document or makes one.
        let mut officer = {
            let id = t.person("kim@example.com", Some("specialist")).await;
            t.sign_in(id).await
        };
        assert_eq!(t.get(&mut officer, AT).await.status, StatusCode::FORBIDDEN);
        assert_eq!(
            t.get(&mut officer, &shared_page).await.status,
            StatusCode::NOT_FOUND
        );
        let refused = t.post(&mut officer, AT, &[("copy", "shared")]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    })
    .await;
}

/// The tables with a column for each year.
fn over_years(paper: &Paper) -> Vec<Table> {
    let all = tables(paper).into_iter().filter(|table| {
        let mut years = table.columns.iter().skip(1);
        table.columns.len() > 1 && years.all(|column| column.name.parse::<i16>().is_ok())
    });
    all.cloned().collect()
}

#[tokio::test]
async fn a_country_that_came_later_is_no_row_of_an_earlier_years_document() {
    on_each_engine(async |t| {
        let t = t.with_typesetter();
        make(&t).await;
        let account = t.person("dana@example.com", Some("director")).await;
        let mut dana = t.sign_in(account).await;
        let (_, _, before) = made(&t, &mut dana, "full").await;
        let before = over_years(&before);
        assert!(!before.is_empty(), "no table over the years");
        later_company(&t, "JP", "2025-02-03T15:00:00Z").await;
        // Months have passed: nobody is signed in any more.
        let mut dana = t.sign_in(account).await;
        let (_, _, after) = made(&t, &mut dana, "full").await;
        assert_eq!(over_years(&after), before);
        let later = "/measures/pack?year=2025";
        let (_, _, later) = made_at(&t, &mut dana, later, "full").await;
        let rows = over_years(&later).into_iter().flat_map(|table| table.rows);
        let named = rows.filter(|row| row[0] == "Japan").count();
        assert_eq!(named, 1, "the year in which it was validated has it");
    })
    .await;
}
