//! Rules held to account: three evaluators that share no code for what they compare, and engines that are not ours.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::doc_markdown,
    clippy::filter_map_next,
    clippy::float_cmp,
    clippy::manual_contains,
    clippy::manual_clamp,
    clippy::needless_for_each,
    clippy::too_many_lines,
    clippy::type_complexity,
    clippy::used_underscore_binding,
    reason = "the naive reading is as plain as it can be, and tables of cases are long"
)]

mod backtest;
mod checking;
mod dialect;
mod engines;
mod explore;
mod naive;
mod properties;
mod random;
mod scoring;

use super::{Credit, Effect, Entry, Lane, Line, Matching, NamedSet, Role, Rule, Ruleset};
use crate::columns::{COLUMNS, Column, Kind};
use crate::rules::ast::Col;
use crate::rules::scalar::Row as _;
use arrow::array::{
    ArrayRef, Date32Builder, Float64Builder, Int64Builder, RecordBatch, StringDictionaryBuilder,
};
use arrow::datatypes::{Field, Schema, UInt32Type};
use std::collections::BTreeMap;
use std::sync::Arc;

type Row = serde_json::Map<String, serde_json::Value>;

fn day(text: &str) -> jiff::civil::Date {
    text.parse().unwrap()
}

fn entry(value: &str, from: Option<&str>, until: Option<&str>) -> Entry {
    Entry {
        value: value.to_owned(),
        from: from.map(day),
        until: until.map(day),
    }
}

fn set(name: &str, matching: Matching, entries: Vec<Entry>) -> NamedSet {
    NamedSet {
        name: name.to_owned(),
        about: String::new(),
        matching,
        entries,
    }
}

fn rule(id: &str, text: &str) -> Rule {
    Rule {
        id: id.to_owned(),
        name: id.replace('_', " "),
        owner: "Targeting".to_owned(),
        reason: "for a test".to_owned(),
        text: text.to_owned(),
        from: None,
        until: None,
        shadow: false,
        tests: vec![],
    }
}

/// Lanes, sets and credit that the tests share; no rules.
fn base() -> Ruleset {
    let lane = |id: &str, from| Lane {
        id: id.to_owned(),
        from,
    };
    let tiers = |whole: [i32; 3]| (1..).zip(whole).collect::<BTreeMap<u8, i32>>();
    Ruleset {
        name: "test".to_owned(),
        lanes: vec![
            lane("green", Some(0)),
            lane("blue", Some(40)),
            lane("yellow", None),
            lane("red", Some(190)),
        ],
        documents_lane: "yellow".to_owned(),
        high_risk: 190,
        credit: Credit {
            roles: [
                (Role::Importer, tiers([60, 75, 125])),
                (Role::Carrier, tiers([10, 15, 20])),
            ]
            .into(),
            caps: [(1, 20), (2, 50), (3, 66)].into(),
            fresh_days: 1460,
            stale_percent: 50,
        },
        model: 40,
        model_version: None,
        sets: vec![
            set(
                "origins",
                Matching::Whole,
                vec![
                    entry("CN", None, None),
                    entry("VN", Some("2020-03-01"), None),
                    entry("ÜX", Some("2020-01-10"), Some("2020-06-30")),
                ],
            ),
            set(
                "textiles",
                Matching::Beginning,
                vec![
                    entry("61", None, None),
                    entry("6203", None, Some("2020-02-01")),
                ],
            ),
            set(
                "past",
                Matching::Whole,
                vec![entry("US", None, Some("2019-12-31"))],
            ),
        ],
        rules: vec![],
    }
}

fn with(rules: Vec<Rule>) -> Ruleset {
    Ruleset { rules, ..base() }
}

/// Rows as a batch of the published types, with every column that the rows name.
fn batch(rows: &[Row]) -> RecordBatch {
    of_columns(rows, |column| {
        rows.iter().any(|row| row.contains_key(column.name))
    })
}

fn of_columns(rows: &[Row], takes: impl Fn(&Column) -> bool) -> RecordBatch {
    let lines: Vec<Line> = rows
        .iter()
        .map(|row| Line::from_json(row).unwrap())
        .collect();
    let (mut fields, mut arrays): (Vec<Field>, Vec<ArrayRef>) = (vec![], vec![]);
    for column in COLUMNS {
        if !takes(column) {
            continue;
        }
        let col = Col::of(column.name).unwrap();
        let array: ArrayRef = match column.kind {
            Kind::Text => {
                let mut builder = StringDictionaryBuilder::<UInt32Type>::new();
                lines
                    .iter()
                    .for_each(|line| builder.append_option(line.text(col)));
                Arc::new(builder.finish())
            }
            Kind::Number => {
                let mut builder = Float64Builder::new();
                // Not by `Line::number`, which leaves out what is too large: the frame has to do that too.
                rows.iter().for_each(|row| {
                    builder.append_option(row.get(column.name).and_then(serde_json::Value::as_f64));
                });
                Arc::new(builder.finish())
            }
            Kind::Whole => {
                let mut builder = Int64Builder::new();
                rows.iter().for_each(|row| {
                    builder.append_option(row.get(column.name).and_then(serde_json::Value::as_i64));
                });
                Arc::new(builder.finish())
            }
            Kind::Day => {
                let mut builder = Date32Builder::new();
                lines.iter().for_each(|line| {
                    builder.append_option(line.number(col).map(|number| number as i32));
                });
                Arc::new(builder.finish())
            }
            Kind::Moment | Kind::Flag => continue,
        };
        fields.push(Field::new(column.name, column.kind.arrow(), true));
        arrays.push(array);
    }
    RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays).unwrap()
}

#[test]
fn every_column_that_rules_may_read_is_of_a_kind_they_know() {
    assert!(Col::all().all(|col| !matches!(col.kind(), Kind::Moment | Kind::Flag)));
}

#[test]
fn hard_effects_are_those_that_are_no_points() {
    assert!(Effect::Lane("red".to_owned()).is_hard());
    assert!(Effect::Documents("invoice".to_owned()).is_hard());
    assert!(!Effect::Points(3).is_hard());
    assert!(!Effect::Exclude(vec![]).is_hard());
}
