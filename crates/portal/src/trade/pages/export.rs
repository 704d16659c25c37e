//! A statement as a file: every figure of the page, for programs and spreadsheets.

use super::statement::LEAST_OTHERS;
use crate::app::App;
use crate::partners::{Sheet, XLSX, xlsx};
use crate::trade::year::Year;
use crate::web::{Page, attachment, csv_file, csv_line};
use greenlane_domain::benefits::{Cell, Conclusion, KINDS, Statement};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use serde_json::{Value, json};

/// Everything a statement says, for programs.
pub(super) fn exported(
    app: &App,
    member: &Member,
    year: i16,
    found: &Year,
    cells: &[Cell],
    made: &Statement,
    company: MemberId,
) -> Value {
    let (code, ratio) = match &made.conclusion {
        Conclusion::NoShipments => ("no_shipments", None),
        Conclusion::NothingComparable => ("nothing_comparable", None),
        Conclusion::TooFew => ("too_few", None),
        Conclusion::NoneExamined(_) => ("none_examined", None),
        Conclusion::OnlyOurs => ("only_ours", None),
        Conclusion::Differs(_, ratio) => ("strata_differ", Some(ratio)),
        Conclusion::Ratio(ratio, _) => ("ratio", Some(ratio)),
    };
    let policy = &app.pack().benefits;
    let shown = cells
        .iter()
        .filter(|cell| cell.told() && cell.others.shipments >= LEAST_OTHERS);
    json!({
        "member": member.legal_name(),
        "year": year,
        "rate_card": policy.version,
        "currency": policy.currency,
        "kinds": KINDS,
        "shipments": found.own.get(&company).copied().unwrap_or_default(),
        "shipments_with_exam_data": made.all.shipments,
        "exams": made.all.exams,
        "rate": made.rate.map(|(rate, interval)| json!({ "share": rate, "interval": interval })),
        "compared_shipments": made.compared.shipments,
        "observed_exams": made.observed.exams,
        "expected_exams": made.expected.exams,
        "saved": made.saved().map(|(hours, money)| json!({ "hours": hours, "money": money })),
        "conclusion": code,
        "tested": super::tested::figures(made),
        "ratio": ratio.map(|ratio| json!({ "ratio": ratio.ratio, "interval": ratio.interval, "strata": ratio.strata })),
        "strata": shown.map(|cell| json!({ "key": cell.key, "member": cell.member, "others": cell.others })).collect::<Vec<_>>(),
        "alarms": found.alarms_of(company).map(|alarm| json!({
            "why": alarm.why.code(),
            "number": alarm.key.number,
            "name": alarm.key.name,
            "shipments": alarm.tally.shipments,
            "exams": alarm.tally.exams,
            "hours": alarm.loss.hours,
            "money": alarm.loss.money,
            "declarations": alarm.shipments.iter().map(|(number, day, exam)| json!([number, day, exam.code()])).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    })
}

/// A table of names and values out of the export, for spreadsheets: the same figures, a row each.
pub(super) fn flat(prefix: &str, value: &Value, rows: &mut Vec<Vec<String>>) {
    let below = |name: &str| {
        if prefix.is_empty() {
            name.to_owned()
        } else {
            format!("{prefix}.{name}")
        }
    };
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                flat(&below(name), value, rows);
            }
        }
        Value::Array(items) => {
            for (n, value) in items.iter().enumerate() {
                flat(&below(&(n + 1).to_string()), value, rows);
            }
        }
        Value::String(text) => rows.push(vec![prefix.to_owned(), text.clone()]),
        Value::Null => rows.push(vec![prefix.to_owned(), String::new()]),
        other => rows.push(vec![prefix.to_owned(), other.to_string()]),
    }
}

pub(super) fn download(format: &str, year: i16, value: &Value) -> Page {
    let name = format!("benefits-{year}");
    if format == "json" {
        let text = serde_json::to_string_pretty(value)?;
        return attachment(&format!("{name}.json"), "application/json", text);
    }
    let mut rows = Vec::new();
    flat("", value, &mut rows);
    let head = ["figure", "value"].map(str::to_owned).to_vec();
    if format == "xlsx" {
        let sheet = Sheet {
            name: name.clone(),
            head,
            rows,
        };
        return attachment(&format!("{name}.xlsx"), XLSX, xlsx(&[sheet])?);
    }
    let lines: String = std::iter::once(&head).chain(&rows).map(csv_line).collect();
    csv_file(&format!("{name}.csv"), &lines)
}
