//! The list of criteria in its two orders, and within each category.

use super::{Filters, Record, director, get, of_type, world, year};
use crate::testing::on_each_engine;
use axum::http::StatusCode;
use greenlane_domain::measures::{MeasureName, Row};
use std::collections::{BTreeMap, BTreeSet};

fn ids(rows: &[Row]) -> BTreeSet<&str> {
    rows.iter().map(|row| row.id.as_str()).collect()
}

#[tokio::test]
async fn the_highest_rate_comes_first_as_a_naive_count_has_it() {
    on_each_engine(async |t| {
        world::make(&t).await;
        let record = Record::read(&t.app).await;
        let mut orders = 0;
        for period in [2019, 2020, 2021, 2022].map(year) {
            for entity_type in [None, Some("importer")] {
                let count = of_type(entity_type);
                let rate = Filters {
                    by_rate: true,
                    ..count.clone()
                };
                let name = MeasureName::TopCriteria;
                let by_count = get(&t, name, period, &count).await;
                let by_rate = get(&t, name, period, &rate).await;
                assert_eq!(ids(&by_count.rows), ids(&by_rate.rows));
                let naive = record.measure(&t.app, name, period, entity_type);
                let mut before = None;
                for row in &by_rate.rows {
                    let (deficient, checked, _) = naive[&format!("{}/checked", row.id)];
                    let checked = checked.unwrap();
                    let told = row.rate.as_ref().unwrap();
                    assert_eq!((told.deficient, told.checked), (deficient, checked));
                    if let Some((found, of)) = before.replace((deficient, checked)) {
                        let lower = deficient * of <= found * checked;
                        let last = of == 0 && checked == 0;
                        assert!(last || (of > 0 && lower), "{}", row.id);
                    }
                }
                let order = |rows: &[Row]| -> Vec<String> {
                    let ids = rows.iter().map(|row| row.id.clone());
                    ids.collect()
                };
                let (one, other) = (order(&by_count.rows), order(&by_rate.rows));
                orders += usize::from(one != other);
                // Fewer are the first of all.
                let short = Filters { top: 2, ..rate };
                let short = get(&t, name, period, &short).await;
                assert_eq!(order(&short.rows), other[..other.len().min(2)]);
                assert_eq!(short.totals.unwrap().count, by_count.totals.unwrap().count);
            }
        }
        assert!(orders > 0, "the two orders are never different");
    })
    .await;
}

#[tokio::test]
async fn the_criteria_of_each_category_come_to_the_category() {
    on_each_engine(async |t| {
        world::make(&t).await;
        let period = year(2020);
        let all = of_type(None);
        let whole = get(&t, MeasureName::DeficienciesByCategory, period, &all).await;
        let mut met = BTreeMap::new();
        for category in &whole.rows {
            let of = Filters {
                category: Some(category.id.parse().unwrap()),
                ..all.clone()
            };
            let made = get(&t, MeasureName::TopCriteria, period, &of).await;
            assert_eq!(
                made.totals.unwrap().count,
                category.count,
                "{}",
                category.id
            );
            let counts: Vec<i64> = made.rows.iter().map(|row| row.count).collect();
            assert_eq!(counts.iter().sum::<i64>(), category.count);
            assert!(counts.is_sorted_by(|a, b| a >= b), "{counts:?}");
            for row in made.rows {
                let met_before = met.insert(row.id.clone(), row.count);
                assert_eq!(met_before, None, "{} is in two categories", row.id);
            }
        }
        let plain = get(&t, MeasureName::TopCriteria, period, &all).await;
        let plain: BTreeMap<_, _> = plain.rows.into_iter().map(|r| (r.id, r.count)).collect();
        assert_eq!(met, plain);
    })
    .await;
}

#[tokio::test]
async fn a_page_keeps_its_order_and_category_and_hands_them_to_its_files() {
    on_each_engine(async |t| {
        world::make(&t).await;
        let mut dana = director(&t).await;
        let at = "/measures/top-criteria?year=2020&category=4&order=rate";
        let page = t.get(&mut dana, at).await.text();
        for says in [
            "value=\"4\" selected",
            "value=\"rate\" selected",
            "All deficiencies of the category",
            "category=4&#38;order=rate&#38;format=xlsx",
            "/measures/deficiencies-by-category/rows?year=2020&#38;row=4",
        ] {
            assert!(page.contains(says), "{says}: {page}");
        }
        let json = t.get(&mut dana, &format!("{at}&format=json")).await.json();
        assert_eq!(
            (&json["category"], &json["by_rate"]),
            (&4.into(), &true.into())
        );
        let rows = json["rows"].as_array().unwrap();
        assert!(!rows.is_empty());
        assert!(
            rows.iter()
                .all(|row| row["id"].as_str().unwrap().starts_with("4."))
        );
        let csv = t.get(&mut dana, &format!("{at}&format=csv")).await;
        let name = csv.headers["content-disposition"].to_str().unwrap();
        assert!(
            name.contains("top-criteria-of-4-by-rate-2020.csv"),
            "{name}"
        );
        assert_eq!(csv.text().lines().count(), rows.len() + 1);
        let plain = t.get(&mut dana, "/measures/top-criteria?year=2020&format=json");
        let plain = plain.await.json();
        assert!(plain.get("category").is_none() && plain.get("by_rate").is_none());
        // Of a category each share is of that category, and the page says so.
        let of = t.get(&mut dana, "/measures/top-criteria?year=2020&category=4");
        let of = of.await.text();
        assert!(of.contains("Share of all deficiencies of the category"));
        assert!(!of.contains("Share of all deficiencies of the year"));
        let wrong = t
            .get(&mut dana, "/measures/top-criteria?category=many")
            .await;
        assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    })
    .await;
}
