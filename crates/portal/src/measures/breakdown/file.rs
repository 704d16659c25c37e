//! The table as a file, for systems that read it.

use super::Asked;
use super::groups::{Line, Made};
use crate::partners::{Sheet, XLSX, xlsx};
use crate::web::{Page, attachment, csv_file, csv_line};
use axum::Json;
use axum::response::IntoResponse as _;
use serde_json::json;
use std::collections::BTreeMap;

/// The names of the columns are the same in every language: systems read them.
const FIELDS: [&str; 11] = [
    "year",
    "entity_type",
    "by",
    "group",
    "label",
    "validations",
    "criteria_judged",
    "criteria_deficient",
    "deficiencies",
    "percent_deficient",
    "percent_between",
];

fn cells(kind: &str, by: &str, year: i16, line: &Line) -> [String; 11] {
    let tallied = &line.tallied;
    let between = tallied
        .interval()
        .map_or_else(String::new, |(low, high)| format!("{low:.2}-{high:.2}"));
    let told = |may: bool, text: String| if may { text } else { String::new() };
    [
        year.to_string(),
        kind.to_owned(),
        by.to_owned(),
        line.code.clone(),
        line.name.clone(),
        told(line.told, tallied.validations.to_string()),
        told(line.told, tallied.judged.to_string()),
        told(line.counted, tallied.deficient.to_string()),
        told(line.counted, tallied.deficiencies.to_string()),
        tallied
            .percent()
            .filter(|_| line.counted)
            .map_or_else(String::new, |percent| format!("{percent:.2}")),
        told(line.counted, between),
    ]
}

pub(super) fn file(asked: &Asked, by: &'static str, year: i16, made: &Made) -> Option<Page> {
    let kind = if asked.publication() {
        ""
    } else {
        &asked.entity_type
    };
    let lines = made.lines.iter().chain([&made.whole]);
    let rows: Vec<_> = lines.map(|line| cells(kind, by, year, line)).collect();
    let name = format!("deficiencies-by-{}-{year}", by.replace('_', "-"));
    match asked.format.as_str() {
        "csv" => {
            let lines: String = rows.iter().map(csv_line).collect();
            Some(csv_file(
                &format!("{name}.csv"),
                &(csv_line(FIELDS) + &lines),
            ))
        }
        "xlsx" => {
            let sheet = Sheet {
                name: by.to_owned(),
                head: FIELDS.map(str::to_owned).to_vec(),
                rows: rows.into_iter().map(Vec::from).collect(),
            };
            Some(xlsx(&[sheet]).and_then(|bytes| attachment(&format!("{name}.xlsx"), XLSX, bytes)))
        }
        "json" => {
            let rows: Vec<_> = rows
                .iter()
                .map(|row| FIELDS.iter().zip(row).collect::<BTreeMap<_, _>>())
                .collect();
            let all = json!({ "left_out": made.left_out, "rows": rows });
            Some(Ok(Json(all).into_response()))
        }
        _ => None,
    }
}
