//! The declarations behind a statement: the member's own, and nobody else's.

use super::statement::behind;
use super::{Asked, of_year};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::timeline::page_links;
use crate::trade::rows::{self, Own};
use crate::trade::year::{group, spelt};
use crate::web::{Chrome, Page, Visitor, csv_file, csv_line, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::ids::MemberId;
use greenlane_targeting::shipments::{Exam, Shipment};

const PER_PAGE: usize = 50;

struct Row {
    declaration: String,
    day: String,
    office: String,
    mode: String,
    goods: String,
    value: String,
    exam: String,
    found: String,
    lane: String,
    hours: String,
}

#[derive(Template)]
#[template(path = "trade/shipments.html")]
struct ShipmentsPage {
    c: Chrome,
    /// What they have in common.
    lead: String,
    rows: Vec<Row>,
    asked: Asked,
    exams: Vec<(String, String)>,
    lanes: Vec<(String, String)>,
    csv: String,
    summary: String,
    pages: Vec<(String, String)>,
    page: usize,
}

fn examined(exam: &str, shipment: &Shipment) -> bool {
    match exam {
        "" => true,
        "any" => shipment.exam != Exam::None,
        "none" => shipment.exam == Exam::None && shipment.exam_known,
        "unknown" => !shipment.exam_known,
        kind => shipment.exam_known && shipment.exam.code() == kind,
    }
}

/// Whether it went through the lane, as the filter and files call it.
fn lane(shipment: &Shipment) -> &'static str {
    match shipment.lane() {
        Some(true) => "used",
        Some(false) => "unused",
        None => "unknown",
    }
}

/// Whether a declaration is one of those that were asked for: an alarm's, or else those that were treated as the member's.
fn wanted(asked: &Asked, own: &Own) -> bool {
    let shipment = &own.shipment;
    let whose = match &own.missed {
        Some((key, _)) => !asked.alarm.is_empty() && spelt(key) == asked.alarm,
        None => asked.alarm.is_empty(),
    };
    // A group compares those of which it is known whether they were examined.
    let grouped =
        asked.group.is_empty() || (shipment.exam_known && group(&own.stratum) == asked.group);
    whose
        && grouped
        && examined(&asked.exam, shipment)
        && (asked.lane.is_empty() || lane(shipment) == asked.lane)
}

/// Hours from arrival to release.
#[allow(
    clippy::cast_precision_loss,
    reason = "milliseconds of a hold, far below 2^53"
)]
fn hours(shipment: &Shipment) -> Option<f64> {
    shipment.held.map(|held| held as f64 / 3_600_000.0)
}

fn row(app: &App, c: &Chrome, own: &Own) -> Row {
    let shipment = &own.shipment;
    let exam = if shipment.exam_known {
        c.t(format!("cargo-exam-{}", shipment.exam.code()))
    } else {
        c.t("cargo-unknown")
    };
    let found = match shipment.found.as_str() {
        known @ ("nothing" | "discrepancy" | "serious") => c.t(format!("cargo-found-{known}")),
        _ => "–".to_owned(),
    };
    let hours = hours(shipment).map(|hours| c.decimals(hours, 1));
    Row {
        declaration: shipment.declaration.clone(),
        day: c.day(shipment.declared_on),
        office: shipment.office.clone(),
        mode: super::statement::mode(app, c, &shipment.mode),
        goods: if own.bare {
            "–".to_owned()
        } else {
            format!("{} {}", shipment.hs6, shipment.origin)
        },
        value: if own.bare {
            "–".to_owned()
        } else {
            format!("{} {}", c.decimals(shipment.value, 0), shipment.currency)
        },
        exam,
        found,
        lane: c.t(format!("cargo-lane-is-{}", lane(shipment))),
        hours: hours.unwrap_or_else(|| "–".to_owned()),
    }
}

/// The columns of a file of declarations.
pub(super) const HEAD: [&str; 14] = [
    "declaration",
    "declared_on",
    "office",
    "mode",
    "hs6",
    "origin",
    "value",
    "currency",
    "exam",
    "found",
    "lane",
    "hours",
    "group",
    "alarm",
];

/// A declaration in them. An alarm's says why it was not known as the member's.
pub(super) fn cells(own: &Own) -> Vec<String> {
    let one = &own.shipment;
    let exam = if one.exam_known { one.exam.code() } else { "" };
    let hours = hours(one).map_or_else(String::new, |hours| hours.to_string());
    let alarm = own.missed.as_ref().map_or("", |(_, why)| why.code());
    vec![
        one.declaration.clone(),
        one.declared_on.to_string(),
        one.office.clone(),
        one.mode.clone(),
        one.hs6.clone(),
        one.origin.clone(),
        if own.bare {
            String::new()
        } else {
            one.value.to_string()
        },
        one.currency.clone(),
        exam.to_owned(),
        one.found.clone(),
        lane(one).to_owned(),
        hours,
        own.stratum.join(" · "),
        alarm.to_owned(),
    ]
}

fn csv(rows: &[Own]) -> Page {
    let rows = rows.iter().map(|one| csv_line(cells(one)));
    let lines: String = std::iter::once(csv_line(HEAD)).chain(rows).collect();
    csv_file("shipments.csv", &lines)
}

/// What can be chosen, each with its words.
fn choices(c: &Chrome, all: &[(&str, &str)]) -> Vec<(String, String)> {
    let each = all.iter().map(|(code, key)| ((*code).to_owned(), c.t(key)));
    each.collect()
}

fn lead(c: &Chrome, asked: &Asked) -> String {
    c.t(match (asked.alarm.is_empty(), asked.group.is_empty()) {
        (false, _) => "cargo-shipments-alarm",
        (true, false) => "cargo-shipments-group",
        (true, true) => "cargo-shipments-lead",
    })
}

pub(super) async fn list(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Query(asked): Query<Asked>,
) -> Page {
    let (member, chosen) = of_year(&app, &who, company, &asked).await?;
    // They stand in links: whoever writes others there finds nothing anyway.
    let plain = |word: &str| word.chars().all(|c| c.is_ascii_alphanumeric());
    if ![&asked.exam, &asked.lane, &asked.group, &asked.alarm]
        .into_iter()
        .all(|word| plain(word))
    {
        return Err(Failure::NotFound);
    }
    let filter = asked.clone();
    let own = rows::of(&app, chosen, company, move |own| wanted(&filter, own)).await?;
    if asked.format == "csv" {
        return csv(&own);
    }
    let title = ("cargo-shipments-title", Some(chosen));
    let c = behind(&app, &visitor, &who, (company, &member), title);
    let base = format!("/companies/{company}/benefits");
    let last = own.len().div_ceil(PER_PAGE).max(1);
    let page = asked.page.clamp(1, last);
    let shown = own.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE);
    let (exam, lane) = (&asked.exam, &asked.lane);
    let (group, alarm) = (&asked.group, &asked.alarm);
    let here = format!(
        "{base}/shipments?year={chosen}&exam={exam}&lane={lane}&group={group}&alarm={alarm}"
    );
    let number = |n: usize| i64::try_from(n).unwrap_or(1);
    html(&ShipmentsPage {
        lead: lead(&c, &asked),
        rows: shown.map(|own| row(&app, &c, own)).collect(),
        exams: choices(&c, &EXAMS),
        lanes: choices(&c, &LANES),
        csv: format!("{here}&format=csv"),
        summary: c.n("cargo-shipments-count", own.len()),
        pages: page_links(number(page), number(last), |n| format!("{here}&page={n}")),
        page,
        asked: Asked {
            year: chosen.to_string(),
            ..asked
        },
        c,
    })
}

const EXAMS: [(&str, &str); 8] = [
    ("", "cargo-exam-all"),
    ("any", "cargo-exam-any"),
    ("documents", "cargo-exam-documents"),
    ("scan", "cargo-exam-scan"),
    ("physical", "cargo-exam-physical"),
    ("unspecified", "cargo-exam-unspecified"),
    ("none", "cargo-exam-none"),
    ("unknown", "cargo-unknown"),
];

const LANES: [(&str, &str); 4] = [
    ("", "cargo-exam-all"),
    ("used", "cargo-lane-used"),
    ("unused", "cargo-lane-unused"),
    ("unknown", "cargo-lane-unknown"),
];
