//! Counts of a back-test, by hand.

use super::{Row, batch, rule, with};
use crate::rules::backtest::{BackTest, Counts, Selected, line};
use crate::rules::{AsOf, Program};
use serde_json::json;

#[test]
fn two_rulesets_side_by_side() {
    let before = with(vec![rule(
        "cn",
        "when origin = 'CN' unknown is false then +50 points",
    )]);
    let mut after = with(vec![
        rule("cheap", "when value < 10 unknown is false then +50 points"),
        rule(
            "watch",
            "when origin = 'US' unknown is false then +500 points",
        ),
    ]);
    after.rules[1].shadow = true;
    let programs = [&before, &after].map(|r| Program::new(r, AsOf::Declaration).unwrap());
    let row = |origin: Option<&str>, value: f64, office: &str, found: Option<&str>| {
        let row = json!({
            "declared_on": "2020-01-15", "line": 1, "origin": origin, "value": value, "office": office,
            "importer": format!("I{office}"), "found": found, "importer_tier": 1,
        });
        row.as_object().unwrap().clone()
    };
    let rows: Vec<Row> = vec![
        row(Some("CN"), 5.0, "A", Some("serious")),
        row(Some("CN"), 50.0, "A", Some("nothing")),
        row(Some("US"), 5.0, "B", Some("discrepancy")),
        row(None, 50.0, "B", None),
    ];
    let [before, after] = &programs;
    let blue = Selected(before.lane_number("blue").unwrap());
    let mut test = BackTest::new((before, blue), (after, blue));
    assert!(test.columns().contains(&"found") && test.columns().contains(&"value"));
    // In two batches, so that sums over batches are looked at.
    test.add(&batch(&rows[..1])).unwrap();
    test.add(&batch(&rows[1..])).unwrap();
    let result = test.finish();
    let counts = |selected, selected_labelled, found| Counts {
        lines: 4,
        selected,
        labelled: 3,
        positive: 2,
        selected_labelled,
        found,
    };
    assert_eq!(result.before.all, counts(2, 2, 1));
    assert_eq!(result.after.all, counts(2, 2, 2));
    assert_eq!(result.before.all.precision(), Some(0.5));
    assert_eq!(result.after.all.recall(), Some(1.0));
    assert_eq!(
        (result.both, result.only_before, result.only_after),
        (1, (1, 0), (1, 1))
    );
    assert_eq!(result.before.rules[0].unknown, 1);
    let watch = &result.after.rules[1];
    assert_eq!((watch.shadow, watch.hits, watch.found), (true, 1, 1));
    assert_eq!(result.after.offices["B"].selected, 1);
    assert_eq!((result.before.importers, result.after.importers), (1, 2));
    assert_eq!(
        result.most_changed,
        [("IA".to_owned(), 2, 1), ("IB".to_owned(), 0, 1)]
    );
    let green = result
        .before
        .lanes
        .iter()
        .find(|(lane, _)| lane == "green")
        .unwrap();
    assert_eq!(green.1.lines, 2);
    assert_eq!(result.before.tiers[&1].lines, 4);
    let shown = line(&batch(&rows), 2).unwrap().to_json();
    assert_eq!(shown["origin"], json!("US"));
}
