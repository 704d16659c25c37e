//! The declarations behind a statement: the member's own, and nobody else's.

use super::statement::chrome;
use super::{Asked, decimals, year};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership;
use crate::timeline::page_links;
use crate::trade::looking::Looking;
use crate::trade::year as years;
use crate::web::{Chrome, Page, Visitor, csv_file, csv_line, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::Action;
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
}

#[derive(Template)]
#[template(path = "trade/shipments.html")]
struct ShipmentsPage {
    c: Chrome,
    rows: Vec<Row>,
    asked: Asked,
    exams: Vec<(String, String)>,
    csv: String,
    summary: String,
    pages: Vec<(String, String)>,
    page: usize,
}

fn wanted(exam: &str, shipment: &Shipment) -> bool {
    match exam {
        "" => true,
        "any" => shipment.exam != Exam::None,
        "none" => shipment.exam == Exam::None && shipment.exam_known,
        "unknown" => !shipment.exam_known,
        kind => shipment.exam_known && shipment.exam.code() == kind,
    }
}

fn row(c: &Chrome, shipment: &Shipment) -> Row {
    let exam = if shipment.exam_known {
        c.t(format!("cargo-exam-{}", shipment.exam.code()))
    } else {
        c.t("cargo-unknown")
    };
    let found = match shipment.found.as_str() {
        known @ ("nothing" | "discrepancy" | "serious") => c.t(format!("cargo-found-{known}")),
        _ => "–".to_owned(),
    };
    Row {
        declaration: shipment.declaration.clone(),
        day: c.day(shipment.declared_on),
        office: shipment.office.clone(),
        mode: shipment.mode.clone(),
        goods: format!("{} {}", shipment.hs6, shipment.origin),
        value: format!("{} {}", decimals(c, shipment.value, 0), shipment.currency),
        exam,
        found,
    }
}

fn csv(rows: &[Shipment]) -> Page {
    let head = [
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
    ];
    let mut lines = csv_line(head);
    for one in rows {
        let exam = if one.exam_known { one.exam.code() } else { "" };
        lines += &csv_line([
            one.declaration.as_str(),
            &one.declared_on.to_string(),
            &one.office,
            &one.mode,
            &one.hs6,
            &one.origin,
            &one.value.to_string(),
            &one.currency,
            exam,
            &one.found,
        ]);
    }
    csv_file("shipments.csv", &lines)
}

pub(super) async fn list(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Query(asked): Query<Asked>,
) -> Page {
    let loaded = membership::open(&app, &who, company, Action::ViewBenefits).await?;
    let (chosen, _) = year(&app, &asked).await?;
    let chosen = chosen.ok_or(Failure::NotFound)?;
    let mut looking = Looking::new(&app).await?;
    let mut shipments = years::scan(&app, chosen).await?;
    let mut own = Vec::new();
    while let Some(shipment) = shipments.next().await? {
        if wanted(&asked.exam, &shipment) && looking.certified(&shipment) == Some(company) {
            own.push(shipment);
        }
    }
    if asked.format == "csv" {
        return csv(&own);
    }
    let c = chrome(
        &app,
        &visitor,
        &who,
        company,
        &loaded.state,
        "cargo-shipments-title",
    );
    let statement = c.t("cargo-benefits-title");
    let base = format!("/companies/{company}/benefits");
    let c = c.crumb(format!("{base}?year={chosen}"), statement);
    let last = own.len().div_ceil(PER_PAGE).max(1);
    let page = asked.page.clamp(1, last);
    let rows = own.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE);
    let mut exams = vec![(String::new(), c.t("cargo-exam-all"))];
    for kind in [
        "any",
        "documents",
        "scan",
        "physical",
        "unspecified",
        "none",
        "unknown",
    ] {
        let key = if kind == "unknown" {
            "cargo-unknown".to_owned()
        } else {
            format!("cargo-exam-{kind}")
        };
        exams.push((kind.to_owned(), c.t(key)));
    }
    let link = |n: i64| {
        format!(
            "{base}/shipments?year={chosen}&exam={}&page={n}",
            asked.exam
        )
    };
    html(&ShipmentsPage {
        rows: rows.map(|shipment| row(&c, shipment)).collect(),
        exams,
        csv: format!(
            "{base}/shipments?year={chosen}&exam={}&format=csv",
            asked.exam
        ),
        summary: c.n("cargo-shipments-count", own.len()),
        pages: page_links(
            i64::try_from(page).unwrap_or(1),
            i64::try_from(last).unwrap_or(1),
            link,
        ),
        page,
        asked: Asked {
            year: chosen.to_string(),
            ..asked
        },
        c,
    })
}
