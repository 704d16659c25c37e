//! A member's own declarations that were assessed as they came: to which of them the expedited lane was open.

use super::statement::behind;
use super::{Asked, of_year};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::selectivity::told::{self, SETTLED, Told};
use crate::timeline::page_links;
use crate::web::{Chrome, Page, Visitor, csv_file, csv_line, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::ids::MemberId;

const PER_PAGE: i64 = 50;
/// Declarations in one file.
const MOST: i64 = 100_000;

struct Row {
    declaration: String,
    day: String,
    lane: String,
    why: String,
}

#[derive(Template)]
#[template(path = "trade/assessed.html")]
struct AssessedPage {
    c: Chrome,
    lead: String,
    rows: Vec<Row>,
    asked: Asked,
    lanes: Vec<(String, String)>,
    csv: String,
    summary: String,
    pages: Vec<(String, String)>,
    page: i64,
}

fn row(c: &Chrome, one: &Told) -> Row {
    let roles = one.missing.iter();
    let roles: Vec<String> = roles
        .map(|role| c.t(format!("selectivity-role-{role}")))
        .collect();
    let why = match (one.open, roles.is_empty()) {
        (true, _) => "–".to_owned(),
        // The chain was whole: rules or chance chose it.
        (false, true) => c.t("cargo-assessed-chosen"),
        (false, false) => c.t1("cargo-assessed-missing", "roles", roles.join(", ")),
    };
    Row {
        declaration: one.declaration.clone(),
        day: c.day(one.declared_on),
        lane: c.t(if one.open {
            "cargo-assessed-open"
        } else {
            "cargo-assessed-closed"
        }),
        why,
    }
}

fn csv(rows: Vec<Told>) -> Page {
    let mut lines = csv_line(["declaration", "declared_on", "lane", "missing"]);
    for one in rows {
        let lane = if one.open { "open" } else { "closed" };
        let day = one.declared_on.to_string();
        lines += &csv_line([one.declaration.as_str(), &day, lane, &one.missing.join(" ")]);
    }
    csv_file("assessed.csv", &lines)
}

pub(super) async fn list(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Query(asked): Query<Asked>,
) -> Page {
    let (member, chosen) = of_year(&app, &who, company, &asked).await?;
    let whose = (company, chosen);
    let (all, open) = told::counts(&app, &who, whose).await?;
    let count = match asked.lane.as_str() {
        "" => all,
        "open" => open,
        "closed" => all - open,
        _ => return Err(Failure::NotFound),
    };
    if asked.format == "csv" {
        return csv(told::told(&app, &who, whose, &asked.lane, (MOST, 0)).await?);
    }
    let title = ("cargo-assessed-title", Some(chosen));
    let c = behind(&app, &visitor, &who, (company, &member), title);
    let base = format!("/companies/{company}/benefits");
    let last = i64::try_from(count).unwrap_or(i64::MAX);
    let last = ((last + PER_PAGE - 1) / PER_PAGE).max(1);
    let page = i64::try_from(asked.page).unwrap_or(i64::MAX).clamp(1, last);
    let place = (PER_PAGE, (page - 1) * PER_PAGE);
    let found = told::told(&app, &who, whose, &asked.lane, place).await?;
    let here = format!("{base}/assessed?year={chosen}&lane={}", asked.lane);
    let lanes = [
        ("", "cargo-assessed-all"),
        ("open", "cargo-assessed-open"),
        ("closed", "cargo-assessed-closed"),
    ];
    html(&AssessedPage {
        lead: c.t1("cargo-assessed-lead", "days", SETTLED),
        rows: found.iter().map(|one| row(&c, one)).collect(),
        lanes: lanes.map(|(code, key)| (code.to_owned(), c.t(key))).into(),
        csv: format!("{here}&format=csv"),
        summary: c.n("cargo-shipments-count", count),
        pages: page_links(page, last, |n| format!("{here}&page={n}")),
        page,
        asked: Asked {
            year: chosen.to_string(),
            ..asked
        },
        c,
    })
}
