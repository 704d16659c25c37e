//! The same scores by an engine that is not ours, to the last row. Needs Python and the package `duckdb`, which
//! `cargo xtask test` provides and then insists on: with `PROOFS=required` a test without it fails.

use super::naive::Levels;
use super::{Row, batch, random, rule, with};
use crate::public_declarations::{FILES, PublicDeclarations};
use crate::rules::columnar::{Columnar, bits};
use crate::rules::{Dialect, Ruleset, sql};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

#[path = "../../../../../tests/python.rs"]
mod python;

fn sql_type(name: &str) -> &'static str {
    use crate::columns::Kind;
    match crate::columns::find(name).unwrap().kind {
        Kind::Text => "VARCHAR",
        Kind::Number => "DOUBLE",
        Kind::Whole => "BIGINT",
        Kind::Day => "DATE",
        Kind::Moment | Kind::Flag => unreachable!("no row of these tests has one"),
    }
}

/// The rows, numbered, and what our evaluator says of them in the order of the query's columns.
fn task(ruleset: &Ruleset, levels: &Levels, mut rows: Vec<Row>) -> (Value, Vec<Value>) {
    let program = random::program(ruleset, levels);
    let scored = Columnar::new(&program).score(&batch(&rows)).unwrap();
    for (at, row) in rows.iter_mut().enumerate() {
        row.insert("line".to_owned(), json!(at + 1));
    }
    let columns: serde_json::Map<String, Value> = crate::columns::COLUMNS
        .iter()
        .filter(|column| column.in_rules())
        .map(|column| (column.name.to_owned(), json!(sql_type(column.name))))
        .collect();
    let query = sql::query(&program, "declarations", &["line"], Dialect::DuckDb);
    let ours = (0..rows.len()).map(|at| {
        let mut row = vec![
            json!(at + 1),
            json!(scored.score[at]),
            json!(scored.score[at] + scored.credit[at]),
            json!(scored.credit[at]),
            json!(scored.model[at]),
            json!(program.lane_name(scored.lane[at].into())),
        ];
        for (hits, unknown) in scored.hits.iter().zip(&scored.unknown) {
            row.push(json!(bits::has(hits, at)));
            row.push(json!(bits::has(unknown, at)));
        }
        json!(row)
    });
    let ours = ours.collect();
    (
        json!({"columns": columns, "rows": rows, "query": query}),
        ours,
    )
}

/// The public declarations under our names, all of them.
fn public() -> Vec<Row> {
    let unpacked = PublicDeclarations::unpacked();
    let names = [
        ("Date", "declared_on"),
        ("Office ID", "office"),
        ("Mode of Transport", "mode"),
        ("Importer ID", "importer"),
        ("HS6 Code", "hs6"),
        ("Country of Departure", "departure"),
        ("Country of Origin", "origin"),
        ("Tax Rate", "tax_rate"),
        ("Net Mass", "net_mass"),
        ("Item Price", "value"),
    ];
    let mut rows = Vec::new();
    for (name, _) in FILES {
        let text = std::fs::read_to_string(unpacked.file(name)).unwrap();
        let mut lines = text.trim_start_matches('\u{feff}').lines();
        let header: Vec<&str> = lines.next().unwrap().split(',').collect();
        for line in lines {
            let cells: Vec<&str> = line.split(',').collect();
            assert_eq!(
                cells.len(),
                header.len(),
                "no cell of this file has a comma"
            );
            let row = names.iter().filter_map(|(theirs, ours)| {
                let cell = cells[header.iter().position(|name| name == theirs).unwrap()];
                let cell = match sql_type(ours) {
                    _ if cell.is_empty() => return None,
                    "DOUBLE" => json!(cell.parse::<f64>().unwrap()),
                    _ => json!(cell),
                };
                Some(((*ours).to_owned(), cell))
            });
            rows.push(row.collect());
        }
    }
    rows
}

fn handwritten() -> Ruleset {
    let mut shadow = rule(
        "round_price",
        "when value = round(value) unknown is false then +10 points",
    );
    shadow.shadow = true;
    let mut spring = rule(
        "spring",
        "when tax_rate between 5 and 10 unknown is false then +7",
    );
    spring.from = Some(super::day("2020-02-01"));
    with(vec![
        rule(
            "cheap_textiles",
            "when hs6 in set('textiles') and value / net_mass < 20000 unknown is asks then +60 points",
        ),
        rule(
            "diverted",
            "when origin <> departure and departure in ('HK', 'SG', 'AE') unknown is false then +45 points",
        ),
        rule(
            "heavy",
            "when net_mass > 20000 or net_mass is null unknown is false then +30",
        ),
        rule(
            "high_duty",
            "when tax_rate >= 13 and origin in set('origins') unknown is true then +40 points",
        ),
        rule(
            "weapons",
            "when hs6 like '93%' unknown is false then lane red",
        ),
        rule(
            "meat",
            "when left(hs6, 2) in ('02', '03') unknown is false then documents 'health certificate'",
        ),
        rule(
            "zero_rated",
            "when tax_rate = 0 unknown is false then exclude high_duty",
        ),
        rule(
            "light",
            "when abs(net_mass - 1.5) <= 1.25 and length(importer) = 7 unknown is false then +12 points",
        ),
        shadow,
        spring,
    ])
}

#[test]
fn duckdb_gives_the_same_to_the_last_row() {
    let mut runner = TestRunner::deterministic();
    let strategy = (
        random::ruleset(),
        random::levels(),
        proptest::collection::vec(random::row(), 300),
    );
    let mut tasks: Vec<(Value, Vec<Value>)> = (0..48)
        .map(|_| {
            let (ruleset, levels, rows) = strategy.new_tree(&mut runner).unwrap().current();
            task(&ruleset, &levels, rows)
        })
        .collect();
    let (asked, ours) = task(&handwritten(), &Vec::new(), public());
    let lanes = |lane: &str| ours.iter().filter(|row| row[5] == lane).count();
    // A ruleset that puts everything into one lane would prove little.
    assert!(lanes("green") > 0 && lanes("blue") > 0 && lanes("yellow") > 0);
    tasks.push((asked, ours));
    let (asked, ours): (Vec<Value>, Vec<Vec<Value>>) = tasks.into_iter().unzip();
    let asked = Value::from(asked).to_string();
    let script = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/targeting/score.py"
    );
    let Some(theirs) = python::answer("GREENLANE_DUCKDB", &[script], asked.as_bytes()) else {
        return;
    };
    let theirs: Vec<Vec<Value>> = serde_json::from_slice(&theirs).expect("JSON");
    assert_eq!(theirs.len(), ours.len());
    let mut compared = 0_u64;
    for (task, (theirs, ours)) in theirs.iter().zip(&ours).enumerate() {
        assert_eq!(theirs.len(), ours.len(), "ruleset {task}");
        for (their, our) in theirs.iter().zip(ours) {
            assert_eq!(their, our, "ruleset {task}");
            compared += 1;
        }
    }
    let lines: u64 = FILES.iter().map(|(_, lines)| lines).sum();
    assert_eq!(compared, 48 * 300 + lines, "to the last row");
}
