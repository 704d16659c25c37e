//! Every year beside each other: as each year's own table, on the page and in every file, inside the programme and outside.

use super::{director, page};
use crate::measures::tests::world;
use crate::testing::{Client, TestApp, on_each_engine};
use calamine::{Reader as _, Xlsx};
use scraper::{Html, Selector};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

async fn json(t: &TestApp, client: &mut Client, path: &str) -> Value {
    serde_json::from_str(&page(t, client, path).await).unwrap()
}

/// The group and the year of a cell of the page, with what it shows.
fn shown(page: &str) -> BTreeMap<(String, String), String> {
    let document = Html::parse_document(page);
    let rows = Selector::parse("tr[data-over]").unwrap();
    let cells = Selector::parse("td[data-year]").unwrap();
    let mut all = BTreeMap::new();
    for row in document.select(&rows) {
        let code = row.value().attr("data-over").unwrap();
        for cell in row.select(&cells) {
            let year = cell.value().attr("data-year").unwrap();
            let text = cell.text().next().unwrap_or_default().trim().to_owned();
            all.insert((code.to_owned(), year.to_owned()), text);
        }
    }
    all
}

/// What a cell of the page has to show for a line of the file.
fn expected(line: &Value) -> String {
    let number = |field: &str| line[field].as_str().unwrap().parse::<f64>().ok();
    match (number("criteria_deficient"), number("criteria_judged")) {
        (Some(deficient), Some(judged)) if judged > 0.0 => {
            format!("{:.1}%", deficient * 100.0 / judged)
        }
        _ => "–".to_owned(),
    }
}

fn plain(text: &str) -> String {
    let isolates = ['\u{2068}', '\u{2069}'];
    let text = text.replace(isolates, "");
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// The second sheet of the workbook, each line by its heads.
async fn sheet(t: &TestApp, client: &mut Client, path: &str) -> Vec<BTreeMap<String, String>> {
    let bytes = t.get(client, path).await.bytes;
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range("years").unwrap();
    let mut rows = range.rows().map(|row| row.iter().map(ToString::to_string));
    let heads: Vec<String> = rows.next().unwrap().collect();
    rows.map(|row| heads.iter().cloned().zip(row).collect())
        .collect()
}

#[tokio::test]
async fn every_year_is_as_its_own_table_says_on_the_page_and_in_every_file() {
    on_each_engine(async |t| {
        world::make(&t).await;
        let mut dana = director(&t).await;
        let mut dashes = 0;
        for (by, publication) in [
            ("method", ""),
            ("team", ""),
            ("country", ""),
            ("method", "yes"),
            ("country", "yes"),
            ("region", "yes"),
        ] {
            let at = |year: &str, more: &str| {
                format!("/measures/breakdown?by={by}&publication={publication}&year={year}{more}")
            };
            let all = json(&t, &mut dana, &at("2020", "&format=json")).await;
            let lines = all["years"].as_array().unwrap();
            let years: BTreeSet<&str> = lines
                .iter()
                .map(|line| line["year"].as_str().unwrap())
                .collect();
            assert!(years.len() > 2, "{by}: {years:?}");
            for year in &years {
                let own = json(&t, &mut dana, &at(year, "&format=json")).await;
                let of_year = lines.iter().filter(|line| line["year"] == **year);
                let of_year: Vec<&Value> = of_year.collect();
                let own_rows: Vec<&Value> = own["rows"].as_array().unwrap().iter().collect();
                assert_eq!(of_year, own_rows, "{by} {year}");
                assert_eq!(all["years_left_out"][year], own["left_out"], "{by} {year}");
            }
            let csv = page(&t, &mut dana, &at("2020", "&format=csv&years=all")).await;
            assert_eq!(csv.lines().count(), lines.len() + 1, "{csv}");
            let book = sheet(&t, &mut dana, &at("2020", "&format=xlsx")).await;
            let named: Vec<BTreeMap<String, String>> = lines
                .iter()
                .map(|line| serde_json::from_value(line.clone()).unwrap())
                .collect();
            assert_eq!(book, named, "{by}");
            let page = page(&t, &mut dana, &at("2020", "")).await;
            let cells = shown(&page);
            for line in lines {
                let place = |field: &str| line[field].as_str().unwrap().to_owned();
                let cell = &cells[&(place("group"), place("year"))];
                assert_eq!(plain(cell), expected(line), "{by} {line}");
            }
            // A group that a year does not show has a dash there.
            let told = lines.iter().map(|line| (&line["group"], &line["year"]));
            let told: BTreeSet<(&str, &str)> = told
                .map(|(group, year)| (group.as_str().unwrap(), year.as_str().unwrap()))
                .collect();
            for ((group, year), cell) in &cells {
                if !told.contains(&(group.as_str(), year.as_str())) {
                    assert_eq!(cell, "–", "{by} {group} {year}");
                    dashes += 1;
                }
            }
        }
        assert!(dashes > 0, "some group is left out of some year");
    })
    .await;
}
