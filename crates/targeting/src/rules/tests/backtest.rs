//! Counts of a back-test, by hand and beside a naive reading.

use super::{Row, batch, naive, random, rule, with};
use crate::rules::backtest::{self, BackTest, Concern, Counts, Part, Selected, Side, line};
use crate::rules::files::Batches;
use crate::rules::{AsOf, Program, Ruleset};
use crate::store::{Register, Since, Standings};
use proptest::option::weighted;
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;

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

/// The plainest reading of a comparison: a row at a time, by the naive evaluator, into maps.
#[derive(Default)]
struct Plain {
    all: Counts,
    lanes: BTreeMap<String, Counts>,
    offices: BTreeMap<String, Counts>,
    tiers: BTreeMap<i64, Counts>,
    importers: BTreeMap<String, u64>,
    rules: BTreeMap<String, [u64; 4]>,
    credited: u64,
}

fn count(counts: &mut Counts, selected: bool, label: Option<bool>) {
    counts.lines += 1;
    if selected {
        counts.selected += 1;
    }
    if label.is_some() {
        counts.labelled += 1;
    }
    if label == Some(true) {
        counts.positive += 1;
    }
    if selected && label.is_some() {
        counts.selected_labelled += 1;
    }
    if selected && label == Some(true) {
        counts.found += 1;
    }
}

fn label(row: &Row) -> Option<bool> {
    row.get("found").map(|found| found != "nothing")
}

/// Counts, and which rows are selected.
fn plainly(
    (ruleset, levels): (&Ruleset, &naive::Levels),
    rows: &[Row],
    from: &str,
) -> (Plain, Vec<bool>) {
    let place = |id: &str| ruleset.lanes.iter().position(|lane| lane.id == id);
    let mut plain = Plain::default();
    let mut chosen = vec![];
    for row in rows {
        let verdict = naive::score(ruleset, levels, row);
        let (selected, label) = (place(&verdict.lane) >= place(from), label(row));
        chosen.push(selected);
        count(&mut plain.all, selected, label);
        let lane = plain.lanes.entry(verdict.lane.clone()).or_default();
        count(lane, selected, label);
        if let Some(office) = row.get("office") {
            let office = office.as_str().unwrap().to_owned();
            count(plain.offices.entry(office).or_default(), selected, label);
        }
        let tier = row.get("importer_tier").map_or(0, |t| t.as_i64().unwrap());
        count(plain.tiers.entry(tier).or_default(), selected, label);
        if let (true, Some(importer)) = (selected, row.get("importer")) {
            let importer = importer.as_str().unwrap().to_owned();
            *plain.importers.entry(importer).or_default() += 1;
        }
        for id in verdict.hits {
            let of = plain.rules.entry(id).or_default();
            of[0] += 1;
            of[1] += u64::from(label.is_some());
            of[2] += u64::from(label == Some(true));
        }
        for id in verdict.unknown {
            plain.rules.entry(id).or_default()[3] += 1;
        }
        plain.credited += u64::from(verdict.credit > 0);
    }
    (plain, chosen)
}

fn same(ruleset: &Ruleset, found: &backtest::Result, plain: &Plain) {
    assert_eq!(found.all, plain.all);
    for (lane, counts) in &found.lanes {
        let wanted = plain.lanes.get(lane).copied().unwrap_or_default();
        assert_eq!(*counts, wanted, "lane {lane}");
    }
    assert_eq!(found.offices, plain.offices);
    assert_eq!(found.tiers, plain.tiers);
    assert_eq!(found.importers, plain.importers.len() as u64);
    assert_eq!(found.credited, plain.credited);
    for (rule, counts) in ruleset.rules.iter().zip(&found.rules) {
        let counts = [counts.hits, counts.labelled, counts.found, counts.unknown];
        let wanted = plain.rules.get(&rule.id).copied().unwrap_or_default();
        assert_eq!(counts, wanted, "rule {}", rule.id);
    }
}

/// Rows with what a back-test reads beside the rules.
fn rows() -> impl Strategy<Value = Vec<Row>> {
    let word = |words: &'static [&'static str]| weighted(0.7, prop::sample::select(words));
    let more = (
        word(&["NLRTM", "DEHAM", "Ü"]),
        word(&["nothing", "discrepancy", "serious"]),
        weighted(
            0.2,
            prop::sample::select(vec![7_i64, 8, 9, 100, -1, 1 << 40]),
        ),
    );
    let row = (random::row(), more).prop_map(|(mut row, (office, found, tier))| {
        let texts = [("office", office), ("found", found)];
        for (name, text) in texts {
            row.extend(text.map(|text| (name.to_owned(), json!(text))));
        }
        // A tier that no programme has is counted for itself, and gives no credit.
        if let Some(tier) = tier.filter(|_| !row.contains_key("importer_standing")) {
            row.insert("importer_tier".to_owned(), json!(tier));
        }
        row
    });
    proptest::collection::vec(row, 1..120)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn totals_are_those_of_a_naive_reading_whatever_the_batches_and_the_parts(
        before in random::ruleset(),
        after in random::ruleset(),
        levels in random::levels(),
        rows in rows(),
        size in 1..130_usize,
        lane in prop::sample::select(vec!["blue", "yellow", "red"]),
    ) {
        let programs = [&before, &after].map(|ruleset| random::program(ruleset, &levels));
        let selected = |program: &Program| Selected(program.lane_number(lane).unwrap());
        let [one, other] = &programs;
        let new = || BackTest::new((one, selected(one)), (other, selected(other)));
        // Batches in turn to two back-tests, as two threads take days.
        let mut tests = [new(), new()];
        for (at, rows) in rows.chunks(size).enumerate() {
            tests[at % 2].add(&batch(rows)).unwrap();
        }
        let found = Part::together(tests.map(BackTest::part));
        let (plain_before, first) = plainly((&before, &levels), &rows, lane);
        let (plain_after, second) = plainly((&after, &levels), &rows, lane);
        same(&before, &found.before, &plain_before);
        same(&after, &found.after, &plain_after);
        let mut both = 0;
        let mut only = [(0, 0), (0, 0)];
        for ((row, first), second) in rows.iter().zip(&first).zip(&second) {
            match (first, second) {
                (true, true) => both += 1,
                (true, false) => { only[0].0 += 1; only[0].1 += u64::from(label(row) == Some(true)); }
                (false, true) => { only[1].0 += 1; only[1].1 += u64::from(label(row) == Some(true)); }
                (false, false) => {}
            }
        }
        assert_eq!((found.both, found.only_before, found.only_after), (both, only[0], only[1]));
        for (importer, was, now) in &found.most_changed {
            let count = |plain: &Plain| plain.importers.get(importer).copied().unwrap_or_default();
            assert_eq!((*was, *now), (count(&plain_before), count(&plain_after)));
            assert_ne!(was, now);
        }
    }
}

/// One company from a day on, another until a day, by their numbers; the first has the id 0.
fn members() -> Standings {
    let mut standings = Standings::new(0);
    let since = |from: &str, tier| Since {
        from: super::day(from),
        suspended: false,
        tier,
        validated: None,
    };
    standings.add("CN", since("2020-02-20", 2));
    standings.add("61", since("2019-01-01", 1));
    standings.add("61", since("2020-06-30", 0));
    standings
}

/// The same by hand: id and tier.
fn member(number: &str, day: &str) -> Option<(u128, u8)> {
    match number {
        "CN" if day >= "2020-02-20" => Some((0, 2)),
        "61" if day < "2020-06-30" => Some((1, 1)),
        _ => None,
    }
}

/// Rows of few shipments that name few companies in three roles.
fn shipments() -> impl Strategy<Value = Vec<Row>> {
    let word = |words: &'static [&'static str]| weighted(0.8, prop::sample::select(words));
    let more = (
        word(&["here", "there"]),
        word(&["D1", "D2", "D3"]),
        word(&["CN", "61", "VN"]),
        word(&["CN", "61", "VN"]),
    );
    let row = (random::row(), more).prop_map(|(mut row, (series, number, carrier, declarant))| {
        let texts = [
            ("series", series),
            ("declaration", number),
            ("carrier", carrier),
            ("declarant", declarant),
        ];
        for (name, text) in texts {
            row.extend(text.map(|text| (name.to_owned(), json!(text))));
        }
        row
    });
    proptest::collection::vec(row, 1..80)
}

/// Whom it concerns, a row at a time: of each role and company the last day, its tier, shipments, selected before and after.
type Plainly = BTreeMap<(usize, u128), (String, u8, u64, u64, u64)>;

fn concerned(rows: &[Row], first: &[bool], second: &[bool]) -> Plainly {
    let text = |row: &Row, name: &str| {
        let text = row.get(name).and_then(|text| text.as_str());
        text.unwrap_or_default().to_owned()
    };
    let mut groups: BTreeMap<(String, String, String), Vec<usize>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        let number = match text(row, "declaration") {
            number if number.is_empty() => format!("none {at}"),
            number => number,
        };
        let key = (text(row, "declared_on"), text(row, "series"), number);
        groups.entry(key).or_default().push(at);
    }
    let mut all = Plainly::new();
    for ((day, ..), places) in groups {
        let mut parties = BTreeMap::new();
        for at in &places {
            for (role, name) in [(0, "importer"), (1, "carrier"), (4, "declarant")] {
                if let Some((id, tier)) = member(&text(&rows[*at], name), &day) {
                    parties.insert((role, id), tier);
                }
            }
        }
        let any = |chosen: &[bool]| u64::from(places.iter().any(|at| chosen[*at]));
        for (party, tier) in parties {
            let sum = all.entry(party).or_default();
            // Groups come in the order of days.
            (sum.0, sum.1) = (day.clone(), tier);
            sum.2 += 1;
            sum.3 += any(first);
            sum.4 += any(second);
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_number_of_threads_comes_to_the_same_and_concerns_whom_a_naive_reading_says(
        before in random::ruleset(),
        after in random::ruleset(),
        levels in random::levels(),
        rows in shipments(),
        size in 1..40_usize,
    ) {
        let programs = [&before, &after].map(|ruleset| random::program(ruleset, &levels));
        let side = |program| Side { program, selected: Selected(1), model: None };
        let sides = (side(&programs[0]), side(&programs[1]));
        let register: Arc<dyn Register> = Arc::new(members());
        let compared = [1, 2, 5].map(|threads| {
            let batches: Vec<_> = rows.chunks(size).map(|rows| Ok(batch(rows))).collect();
            let batches: Batches = Box::new(batches.into_iter());
            backtest::of_file(sides, (batches, Some(&register)), threads).unwrap()
        });
        prop_assert_eq!(&compared[0], &compared[1]);
        prop_assert_eq!(&compared[0], &compared[2]);
        let (_, first) = plainly((&before, &levels), &rows, "blue");
        let (_, second) = plainly((&after, &levels), &rows, "blue");
        let expected = concerned(&rows, &first, &second).into_iter();
        let expected = expected.map(|((role, company), (_, tier, shipments, before, after))| {
            Concern { role, company, tier, shipments, before, after }
        });
        prop_assert_eq!(&compared[0].1, &expected.collect::<Vec<_>>());
    }
}
