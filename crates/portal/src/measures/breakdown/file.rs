//! The table as a file, for systems that read it.

use super::Asked;
use super::groups::{Line, Made};
use super::years::Years;
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

/// A file of the year, with every year behind it: as a second sheet, or under a name of its own. A table of commas has one
/// sheet only, so every year is a file of its own there.
pub(super) fn file(
    asked: &Asked,
    by: &'static str,
    (year, made): (i16, &Made),
    years: &Years,
) -> Option<Page> {
    let kind = if asked.publication() {
        ""
    } else {
        &asked.entity_type
    };
    let lines = made.lines.iter().chain([&made.whole]);
    let rows: Vec<_> = lines.map(|line| cells(kind, by, year, line)).collect();
    let over = years
        .lines()
        .map(|(year, line)| cells(kind, by, year, line));
    let name = format!("deficiencies-by-{}", by.replace('_', "-"));
    match asked.format.as_str() {
        "csv" => {
            let (name, lines): (_, String) = if asked.over_years() {
                (format!("{name}.csv"), over.map(csv_line).collect())
            } else {
                let lines = rows.iter().map(csv_line).collect();
                (format!("{name}-{year}.csv"), lines)
            };
            Some(csv_file(&name, &(csv_line(FIELDS) + &lines)))
        }
        "xlsx" => {
            let sheet = |name: &str, rows: Vec<[String; 11]>| Sheet {
                name: name.to_owned(),
                head: FIELDS.map(str::to_owned).to_vec(),
                rows: rows.into_iter().map(Vec::from).collect(),
            };
            let sheets = [sheet(by, rows), sheet("years", over.collect())];
            let name = format!("{name}-{year}.xlsx");
            Some(xlsx(&sheets).and_then(|bytes| attachment(&name, XLSX, bytes)))
        }
        "json" => {
            let all = json!({
                "left_out": made.left_out,
                "rows": rows.iter().map(named).collect::<Vec<_>>(),
                "years": over.map(|row| named(&row)).collect::<Vec<_>>(),
                "years_left_out": years.left_out(),
            });
            Some(Ok(Json(all).into_response()))
        }
        _ => None,
    }
}

/// A line with the names of its columns.
fn named(row: &[String; 11]) -> BTreeMap<&'static str, String> {
    FIELDS.into_iter().zip(row.iter().cloned()).collect()
}
