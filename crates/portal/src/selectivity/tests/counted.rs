//! How often each rule fired and met an unknown, beside a naive sum of all explanations.

use super::sample::{assessed, plain};
use super::{in_force, shirts, staff};
use crate::command::System;
use crate::selectivity::{Counted, by_day, count, counted};
use crate::testing::{TestApp, on_each_engine};
use greenlane_db::args;
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The same from every row, one after the other.
async fn naive(t: &TestApp, days: (Date, Date)) -> Counted {
    let rows: Vec<(String,)> = t
        .app
        .db(&System)
        .all(
            "select explanation from assessment where assessed_on >= $1 and assessed_on <= $2",
            args![days.0, days.1],
        )
        .await
        .unwrap();
    let mut rules: BTreeMap<String, (i64, i64)> = BTreeMap::new();
    for (text,) in &rows {
        let why: Value = serde_json::from_str(text).unwrap();
        let of = |part: &str| why["explanation"][part].as_array().unwrap().clone();
        for fired in of("fired") {
            rules
                .entry(fired["rule"].as_str().unwrap().to_owned())
                .or_default()
                .0 += 1;
        }
        for unknown in of("unknown") {
            rules
                .entry(unknown["rule"].as_str().unwrap().to_owned())
                .or_default()
                .1 += 1;
        }
    }
    Counted {
        assessed: i64::try_from(rows.len()).unwrap(),
        rules,
    }
}

#[tokio::test]
async fn rules_are_counted_as_they_fire_shadow_rules_too() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        let id = in_force(&t, &staff).await;
        let today = t.app.today();
        assert_eq!(count(&t.app).await.unwrap(), 0);
        let round = |n: usize| {
            let mut one = plain(&format!("R{n}"));
            one["lines"][0]["value"] = json!(10_000);
            one
        };
        let light = |n: usize| {
            let mut one = shirts(&format!("L{n}"));
            one["lines"][0]["net_mass"] = Value::Null;
            one
        };
        let mut all: Vec<Value> = (0..7).map(round).collect();
        all.extend((0..3).map(light));
        let first = assessed(&t, all).await;
        let version = first[0].row.ruleset_version.clone();
        assert_eq!(count(&t.app).await.unwrap(), 10);
        assert_eq!(count(&t.app).await.unwrap(), 0, "nothing is counted twice");
        // The next day more of them; two that count at once count it once.
        t.at(&format!("{}T15:00:00Z", today.saturating_add(1.days())));
        assessed(&t, (7..12).map(round).collect()).await;
        let (one, other) = tokio::join!(count(&t.app), count(&t.app));
        // Whoever came second found it counted, or gave way to who was first.
        let both = one.unwrap_or_default() + other.unwrap_or_default();
        assert_eq!(both + count(&t.app).await.unwrap(), 5);

        let tomorrow = today.saturating_add(1.days());
        for days in [(today, today), (today, tomorrow), (tomorrow, tomorrow)] {
            let found = counted(&t.app, &System, &version, days).await.unwrap();
            assert_eq!(found, naive(&t, days).await, "{days:?}");
        }
        let found = counted(&t.app, &System, &version, (today, tomorrow))
            .await
            .unwrap();
        assert_eq!(found.assessed, 15);
        // A shadow rule counts as well, and who met an unknown is told apart.
        assert_eq!(found.rules["round_value"], (12, 0));
        assert_eq!(found.rules["low_price_clothing"].1, 3);
        let of = (version.as_str(), "round_value");
        let by_day = by_day(&t.app, &System, of, (today, tomorrow))
            .await
            .unwrap();
        let by_day: Vec<_> = by_day
            .iter()
            .map(|row| (row.day.0, row.fired, row.assessed))
            .collect();
        assert_eq!(by_day, [(tomorrow, 5, 5), (today, 7, 10)]);

        let mut tom = t.sign_in(staff.tom).await;
        let page = t.get(&mut tom, &format!("/rulesets/{id}")).await.text();
        assert!(
            page.contains("Last 30 days: fired 12, met an unknown 0 of 15")
                && page.contains("met an unknown 3 of 15"),
            "{page}"
        );
        let path = format!("/rulesets/{id}/counts?name=round_value");
        assert!(page.contains(&path), "{page}");
        let page = t.get(&mut tom, &path).await.text();
        assert!(
            page.contains("A round value, day by day")
                && page.contains(&format!(
                    "/selectivity?from={tomorrow}&#38;until={tomorrow}"
                )),
            "{page}"
        );
        let none = t
            .get(&mut tom, &format!("/rulesets/{id}/counts?name=nobody"))
            .await;
        assert_eq!(none.status, axum::http::StatusCode::NOT_FOUND);
    })
    .await;
}
