//! The benefits statement of a member and year.

use super::delivery::{facts, loss};
use super::{Asked, decimals, percent, year};
use crate::accounts::Who;
use crate::app::App;
use crate::caseload;
use crate::failure::Failure;
use crate::membership;
use crate::partners::{Sheet, XLSX, xlsx};
use crate::trade::year::{self as years, Year};
use crate::web::{Chrome, Page, Visitor, attachment, csv_file, csv_line, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::benefits::{
    Cell, Conclusion, EXPECTED_AT_LEAST, KINDS, Statement, statement,
};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;
use serde_json::{Value, json};
use std::sync::Arc;

/// Fewer shipments of others in a stratum are not shown: a competitor could be recognised. (Ours, as for the measures.)
const LEAST_OTHERS: u32 = 5;

struct KindRow {
    name: String,
    href: String,
    count: String,
    compared: String,
    expected: String,
    difference: String,
}

struct CellRow {
    parts: Vec<String>,
    ours: String,
    others: String,
}

struct AlarmRow {
    why: String,
    facts: Vec<(String, String)>,
    shipments: Vec<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "trade/statement.html")]
struct StatementPage {
    c: Chrome,
    base: String,
    years: Vec<(String, String)>,
    year: String,
    kpis: Vec<(String, String, String, String)>,
    conclusion: Vec<String>,
    certain: bool,
    kinds: Vec<KindRow>,
    cells: Vec<CellRow>,
    alarms: Vec<AlarmRow>,
    method: Vec<String>,
    empty: bool,
}

/// Surroundings of a page in a company's file.
pub(super) fn chrome(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    company: MemberId,
    member: &Member,
    title: &str,
) -> Chrome {
    let mut c = Chrome::new(app, visitor, title);
    if who.company.is_some() {
        let home = c.t("nav-home");
        return c.crumb(format!("/companies/{company}"), home);
    }
    c.here.clone_from(&c.title);
    c.title = format!("{}: {}", c.title, member.legal_name());
    // Targeting officers see benefits, not files: the way back is their own.
    if who.role == "targeting_officer" {
        let list = c.t("cargo-title");
        return c.crumb("/trade", list);
    }
    let companies = c.t("companies-search-title");
    c = c
        .crumb("/companies", companies)
        .crumb(format!("/companies/{company}/file"), member.legal_name());
    c.tabs = caseload::tabs(app, visitor, company, member, "file");
    c
}

fn ratio(c: &Chrome, ratio: &greenlane_domain::measures::consistency::Ratio) -> [(&'static str, String); 3] {
    [
        ("ratio", decimals(c, ratio.ratio, 2)),
        ("low", decimals(c, ratio.interval.0, 2)),
        ("high", decimals(c, ratio.interval.1, 2)),
    ]
}

/// What can be concluded, in sentences; and whether it is a finding at all.
fn concluded(c: &Chrome, made: &Statement) -> (Vec<String>, bool) {
    match &made.conclusion {
        Conclusion::NoShipments => (vec![c.t("cargo-concluded-no-shipments")], false),
        Conclusion::NothingComparable => (vec![c.t("cargo-concluded-nothing-comparable")], false),
        Conclusion::OnlyOurs => (vec![c.t("cargo-concluded-only-ours")], false),
        Conclusion::TooFew => (
            vec![c.t2(
                "cargo-concluded-too-few",
                "expected",
                decimals(c, made.expected.all(), 1),
                "least",
                decimals(c, EXPECTED_AT_LEAST, 0),
            )],
            false,
        ),
        Conclusion::NoneExamined(most) => (
            vec![c.t2(
                "cargo-concluded-none-examined",
                "expected",
                decimals(c, made.expected.all(), 1),
                "most",
                decimals(c, *most, 2),
            )],
            true,
        ),
        Conclusion::Differs(differs, pooled) => (
            vec![
                c.t1("cargo-concluded-differs", "p", p_value(c, differs.test.p)),
                c.with("cargo-concluded-differs-pooled", &ratio(c, pooled)),
            ],
            false,
        ),
        Conclusion::Ratio(pooled, agree) => {
            let key = if pooled.interval.1 < 1.0 {
                "cargo-concluded-less"
            } else if pooled.interval.0 > 1.0 {
                "cargo-concluded-more"
            } else {
                "cargo-concluded-open"
            };
            let mut said = vec![c.with(key, &ratio(c, pooled))];
            said.push(match agree {
                Some(agree) => c.t1("cargo-concluded-agree", "p", p_value(c, agree.test.p)),
                None => c.t("cargo-concluded-one-stratum"),
            });
            (said, true)
        }
    }
}

fn p_value(c: &Chrome, p: f64) -> String {
    if p < 0.001 {
        format!("< {}", decimals(c, 0.001, 3))
    } else {
        decimals(c, p, 3)
    }
}

fn stratum(app: &App, c: &Chrome, key: &[String]) -> Vec<String> {
    let unknown = || c.t("cargo-unknown");
    let part = |n: usize| key.get(n).map(String::as_str).filter(|part| !part.is_empty());
    let section = part(2).map_or_else(unknown, |n| c.t1("cargo-section", "n", n));
    let region = part(3).map_or_else(unknown, |id| match app.pack().selection.region(id) {
        Some(region) => c.pack(&region.name).to_owned(),
        None => c.t("selection-region-other"),
    });
    let plain = |n: usize| part(n).map_or_else(unknown, str::to_owned);
    vec![mode(c, part(0)), plain(1), section, region]
}

fn mode(c: &Chrome, code: Option<&str>) -> String {
    match code {
        Some(known @ ("sea" | "air" | "road" | "rail")) => c.t(format!("cargo-mode-{known}")),
        Some(other) => other.to_owned(),
        None => c.t("cargo-unknown"),
    }
}

fn kinds(c: &Chrome, made: &Statement, base: &str, year: &str) -> Vec<KindRow> {
    let rows = KINDS.iter().enumerate().map(|(place, kind)| {
        let at = |all: &[f64; 4]| all.get(place).copied().unwrap_or_default();
        let count = made.all.exams.get(place).copied().unwrap_or_default();
        let (observed, expected) = (at(&made.observed.exams), at(&made.expected.exams));
        KindRow {
            name: c.t(format!("cargo-exam-{kind}")),
            href: format!("{base}/shipments?year={year}&exam={kind}"),
            count: c.count(count),
            compared: decimals(c, observed, 0),
            expected: decimals(c, expected, 1),
            difference: decimals(c, expected - observed, 1),
        }
    });
    rows.collect()
}

/// Everything a statement says, for programs.
fn exported(app: &App, member: &Member, year: i16, found: &Year, cells: &[Cell], made: &Statement, company: MemberId) -> Value {
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
    let shown = cells.iter().filter(|cell| cell.others.shipments >= LEAST_OTHERS);
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
fn flat(prefix: &str, value: &Value, rows: &mut Vec<Vec<String>>) {
    let below = |name: &str| {
        if prefix.is_empty() { name.to_owned() } else { format!("{prefix}.{name}") }
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

fn download(format: &str, year: i16, value: &Value) -> Page {
    let name = format!("benefits-{year}");
    if format == "json" {
        let text = serde_json::to_string_pretty(value)?;
        return attachment(&format!("{name}.json"), "application/json", text);
    }
    let mut rows = Vec::new();
    flat("", value, &mut rows);
    let head = ["figure", "value"].map(str::to_owned).to_vec();
    if format == "xlsx" {
        let sheet = Sheet { name: name.clone(), head, rows };
        return attachment(&format!("{name}.xlsx"), XLSX, xlsx(&[sheet])?);
    }
    let lines: String = std::iter::once(&head).chain(&rows).map(csv_line).collect();
    csv_file(&format!("{name}.csv"), &lines)
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Query(asked): Query<Asked>,
) -> Page {
    let loaded = membership::open(&app, &who, company, Action::ViewBenefits).await?;
    let member = &loaded.state;
    let (chosen, choice) = year(&app, &asked).await?;
    let found = match chosen {
        Some(year) => years::of(&app, year).await?,
        None => Arc::default(),
    };
    let cells = found.cells(company);
    let made = statement(&cells, &app.pack().benefits.card);
    if let (Some(year), "csv" | "xlsx" | "json") = (chosen, asked.format.as_str()) {
        let value = exported(&app, member, year, &found, &cells, &made, company);
        return download(&asked.format, year, &value);
    }
    if !asked.format.is_empty() {
        return Err(Failure::NotFound);
    }
    let c = chrome(&app, &visitor, &who, company, member, "cargo-benefits-title");
    let base = format!("/companies/{company}/benefits");
    let year = chosen.map_or_else(String::new, |year| year.to_string());
    let own = found.own.get(&company).copied().unwrap_or_default();
    let (conclusion, certain) = concluded(&c, &made);
    let rate = made.rate.map_or_else(
        || ("–".to_owned(), String::new()),
        |(rate, (low, high))| {
            let note = c.t2("cargo-interval", "low", percent(&c, low), "high", percent(&c, high));
            (percent(&c, rate), note)
        },
    );
    let saved = made.saved().map_or_else(|| "–".to_owned(), |(hours, money)| loss(&app, &c, hours, money));
    let unknown = own - u64::from(made.all.shipments).min(own);
    let kpis = vec![
        (
            c.count(own),
            c.t("cargo-kpi-shipments"),
            c.n("cargo-kpi-unknown", unknown),
            format!("{base}/shipments?year={year}"),
        ),
        (
            c.count(made.all.examined()),
            c.t("cargo-kpi-exams"),
            String::new(),
            format!("{base}/shipments?year={year}&exam=any"),
        ),
        (rate.0, c.t("cargo-kpi-rate"), rate.1, String::new()),
        (saved, c.t("cargo-kpi-saved"), c.t("cargo-kpi-saved-note"), String::new()),
    ];
    let shown = cells.iter().map(|cell| {
        let of = |tally: &greenlane_domain::benefits::Tally| {
            c.t2("cargo-of", "n", c.count(tally.examined()), "of", c.count(tally.shipments))
        };
        CellRow {
            parts: stratum(&app, &c, &cell.key),
            ours: of(&cell.member),
            others: if cell.others.shipments >= LEAST_OTHERS {
                of(&cell.others)
            } else {
                c.t("cargo-too-few-to-show")
            },
        }
    });
    let alarms = found.alarms_of(company).map(|alarm| AlarmRow {
        why: c.t(format!("cargo-why-{}", alarm.why.code().replace('_', "-"))),
        facts: facts(&app, &c, alarm),
        shipments: alarm
            .shipments
            .iter()
            .map(|(number, day, exam)| {
                (number.clone(), c.day(*day), c.t(format!("cargo-exam-{}", exam.code())))
            })
            .collect(),
    });
    let policy = &app.pack().benefits;
    let method = vec![
        c.t1("cargo-method-strata", "strata", c.pack(&policy.strata)),
        c.t("cargo-method-ratio"),
        c.t2("cargo-method-card", "version", &policy.version, "method", c.pack(&policy.method)),
        c.t("cargo-method-not-certain"),
    ];
    html(&StatementPage {
        base: base.clone(),
        years: choice,
        kpis,
        conclusion,
        certain,
        kinds: kinds(&c, &made, &base, &year),
        cells: shown.collect(),
        alarms: alarms.collect(),
        method,
        empty: own == 0,
        year,
        c,
    })
}
