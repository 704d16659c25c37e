//! Figures as files. Numbers are written with a point and days as `2020-05-03`, whatever the reader's language: a file
//! is for machines.

use super::behind::Behind;
use crate::partners::{Sheet, XLSX, xlsx};
use crate::web::{Page, attachment, csv_line};
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse as _;
use greenlane_domain::measures::{MeasureResult, Part, Row};

/// The heads of a measure's file. They are names of fields, not words of a language.
const FIELDS: [&str; 15] = [
    "measure",
    "year",
    "entity_type",
    "definition",
    "version",
    "id",
    "part",
    "label",
    "count",
    "of",
    "share",
    "value",
    "checked",
    "deficient",
    "rate",
];

fn shown<T: ToString>(value: Option<T>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}

fn cells(result: &MeasureResult, row: &Row, part: Option<&Part>) -> [String; 15] {
    let (count, share) = part.map_or((row.count, row.share), |part| (part.count, part.share));
    let (of, value, rate) = if part.is_some() {
        (Some(row.count), None, None)
    } else {
        (row.of, row.value, row.rate.as_ref())
    };
    [
        result.name.clone(),
        result.period.number().to_string(),
        result.entity_type.clone().unwrap_or_default(),
        row.definition.clone(),
        row.version.to_string(),
        row.id.clone(),
        part.map(|part| part.id.clone()).unwrap_or_default(),
        part.map_or_else(|| row.label.clone(), |part| part.label.clone()),
        count.to_string(),
        shown(of),
        shown(share),
        shown(value),
        shown(rate.map(|rate| rate.checked)),
        shown(rate.map(|rate| rate.deficient)),
        shown(rate.and_then(|rate| rate.percent)),
    ]
}

/// One line a figure, and one for each of its parts.
fn lines(result: &MeasureResult) -> impl Iterator<Item = [String; 15]> {
    result.rows.iter().flat_map(move |row| {
        let parts = row.parts.iter();
        let parts = parts.map(move |part| cells(result, row, Some(part)));
        std::iter::once(cells(result, row, None)).chain(parts)
    })
}

/// A measure as CSV.
pub fn measure_csv(result: &MeasureResult) -> String {
    let lines: String = lines(result).map(csv_line).collect();
    csv_line(FIELDS.map(str::to_owned)) + &lines
}

/// A measure as a workbook, under this name.
pub(super) fn measure_xlsx(result: &MeasureResult, name: &str) -> Page {
    let sheet = Sheet {
        name: result.name.clone(),
        head: FIELDS.map(str::to_owned).to_vec(),
        rows: lines(result).map(Vec::from).collect(),
    };
    attachment(&format!("{name}.xlsx"), XLSX, xlsx(&[sheet])?)
}

/// Rows behind a figure as CSV.
pub(super) fn rows_csv(behind: &Behind) -> String {
    let mut out = csv_line(behind.heads.clone());
    for row in &behind.rows {
        out.push_str(&csv_line(row.iter().map(|cell| cell.plain.clone())));
    }
    out
}

/// A measure as JSON, on the page's own address.
pub(super) fn json(result: &MeasureResult) -> Page {
    let body = serde_json::to_string_pretty(result)?;
    Ok(([(CONTENT_TYPE, "application/json")], body).into_response())
}
