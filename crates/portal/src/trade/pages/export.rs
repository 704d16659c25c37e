//! A statement as a file: every figure of the page, for programs and spreadsheets.

use super::shipments::{HEAD, cells};
use super::statement::LEAST_OTHERS;
use super::told::{Done, Told};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::partners::{Sheet, XLSX, xlsx};
use crate::selectivity::told as assessed;
use crate::trade::rows;
use crate::trade::suspects::Alarm;
use crate::web::{Page, attachment, csv_file, csv_line};
use greenlane_domain::benefits::{Conclusion, KINDS};
use serde_json::{Value, json};

/// Declarations on one sheet. A sheet that ends there says so in its last row.
const MOST: usize = 100_000;

/// Everything a statement says, for programs.
pub(super) fn exported(app: &App, told: &Told) -> Value {
    let made = &told.made;
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
    let shown = told
        .cells
        .iter()
        .filter(|cell| cell.told() && cell.others.shipments >= LEAST_OTHERS);
    json!({
        "member": told.member,
        "year": told.year,
        "rate_card": policy.version,
        "currency": policy.currency,
        "kinds": KINDS,
        "shipments": told.own,
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
        "lane": lane(told),
        "alarms": told.alarms().map(alarm).collect::<Vec<_>>(),
    })
}

/// Lane use; what is not known has no value.
fn lane(told: &Told) -> Value {
    let (lane, waited) = (&told.lane, told.lane.waited());
    let (assessed, open) = told.assessed;
    let hours = |(count, hours): (u32, f64)| json!({ "shipments": count, "hours": hours });
    json!({
        "used": lane.used,
        "unused": lane.unused,
        "unknown": lane.unknown,
        "assessed": assessed,
        "open": (assessed > 0).then_some(open),
        "waited_in_lane": hours(waited.lane),
        "waited_elsewhere": hours(waited.usual),
        "without_hours": lane.untimed,
        "compared_shipments": waited.compared,
        "saved_hours": waited.saved,
    })
}

fn alarm((alarm, done): (&Alarm, &[Done])) -> Value {
    let named = alarm.shipments.iter();
    let named = named.map(|(number, day, exam)| json!([number, day, exam.code()]));
    let done = done
        .iter()
        .map(|done| json!({ "at": done.at, "told": done.told }));
    json!({
        "id": alarm.code(),
        "why": alarm.why.code(),
        "roles": alarm.roles.iter().map(|role| role.code()).collect::<Vec<_>>(),
        "number": alarm.key.number,
        "name": alarm.key.name,
        "shipments": alarm.tally.shipments,
        "exams": alarm.tally.exams,
        "hours": alarm.loss.hours,
        "money": alarm.loss.money,
        "done": done.collect::<Vec<_>>(),
        "declarations_named": alarm.shipments.len(),
        "declarations": named.collect::<Vec<_>>(),
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

fn head(names: &[&str]) -> Vec<String> {
    names.iter().copied().map(str::to_owned).collect()
}

/// A last row that says how many there are, where not all of them are on the sheet.
fn cut(rows: &mut Vec<Vec<String>>, total: u64) {
    let on = rows.len();
    if u64::try_from(on).is_ok_and(|on| on < total) {
        rows.push(vec![format!("… {on} / {total}")]);
    }
}

/// The member's declarations behind the figures, and those that were assessed as they came.
async fn behind(app: &App, who: &Who, told: &Told, year: i16) -> Result<[Sheet; 2], Failure> {
    let all = rows::of(app, year, told.company, |_| true).await?;
    let mut declared: Vec<Vec<String>> = all.iter().take(MOST).map(cells).collect();
    cut(&mut declared, u64::try_from(all.len()).unwrap_or(u64::MAX));
    let whose = (told.company, year);
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let found = assessed::told(app, who, whose, "", (most, 0)).await?;
    let found = found.into_iter().map(|one| {
        let lane = if one.open { "open" } else { "closed" };
        vec![
            one.declaration,
            one.declared_on.to_string(),
            lane.to_owned(),
            one.missing.join(" "),
        ]
    });
    let mut assessed: Vec<Vec<String>> = found.collect();
    cut(&mut assessed, told.assessed.0);
    Ok([
        Sheet {
            name: "declarations".to_owned(),
            head: head(&HEAD),
            rows: declared,
        },
        Sheet {
            name: "assessed".to_owned(),
            head: head(&["declaration", "declared_on", "lane", "missing"]),
            rows: assessed,
        },
    ])
}

pub(super) async fn download(
    app: &App,
    who: &Who,
    (format, year): (&str, i16),
    told: &Told,
) -> Page {
    let value = exported(app, told);
    let name = format!("benefits-{year}");
    if format == "json" {
        let text = serde_json::to_string_pretty(&value)?;
        return attachment(&format!("{name}.json"), "application/json", text);
    }
    let mut rows = Vec::new();
    flat("", &value, &mut rows);
    let figures = head(&["figure", "value"]);
    if format == "xlsx" {
        let [declared, assessed] = behind(app, who, told, year).await?;
        let figures = Sheet {
            name: name.clone(),
            head: figures,
            rows,
        };
        let book = xlsx(&[figures, declared, assessed])?;
        return attachment(&format!("{name}.xlsx"), XLSX, book);
    }
    let lines: String = std::iter::once(&figures)
        .chain(&rows)
        .map(csv_line)
        .collect();
    csv_file(&format!("{name}.csv"), &lines)
}
