//! Look-up for those who choose cargo: one or many identifiers or names, and how each stands.
//!
//! Sent by form and never in an address: identifiers of importers may be a person's number. A company that is not
//! found is shown as one of whom there is no information, because that is all it means.

use super::{board, status, tag, tier};
use crate::accounts::Who;
use crate::app::App;
use crate::recognition::board::{Board, Membership};
use crate::recognition::standing::Standing;
use crate::web::{Chrome, Form, Page, Routes, Visitor, attachment, csv_line, html, unprocessable};
use askama::Template;
use axum::extract::State;
use greenlane_domain::identifiers::{Scheme, names::normal_form};
use greenlane_domain::permission::Action;
use serde::Serialize;
use std::sync::Arc;

/// The most lines looked up at a time.
const MOST: usize = 1_000;

/// One line of the answer, in words.
struct Row {
    asked: String,
    /// How it stood on a day.
    href: String,
    name: String,
    country: String,
    tag: &'static str,
    status: String,
    tier: String,
    since: String,
}

#[derive(Template)]
#[template(path = "recognition/lookup.html")]
struct LookupPage {
    c: Chrome,
    text: String,
    error: String,
    rows: Vec<Row>,
    checked: String,
    /// What waits for the reader among the parties of declarations.
    waiting: Vec<(String, String)>,
}

/// One line with the memberships found for it.
struct Hit {
    asked: String,
    found: Vec<Arc<Standing>>,
}

/// What a line means: `scheme:value`, a bare identifier of any scheme, or a name.
fn look(board: &Board, line: &str) -> Vec<Arc<Standing>> {
    let named = line
        .split_once([':', ' '])
        .and_then(|(scheme, value)| Some((scheme.trim().to_lowercase().parse().ok()?, value)));
    let schemes: Vec<(Scheme, &str)> = match named {
        Some((scheme, value)) => vec![(scheme, value)],
        None => Scheme::ALL.iter().map(|scheme| (*scheme, line)).collect(),
    };
    let mut found: Vec<Arc<Standing>> = Vec::new();
    for (scheme, value) in schemes {
        if scheme.names_a_company()
            && let Ok(identifier) = scheme.check_as_issued(value)
        {
            found.extend(board.by_identifier(&identifier));
        }
    }
    if found.is_empty() {
        found = board.by_name(&normal_form(line));
    }
    found.sort_by_key(|standing| standing.id);
    found.dedup_by_key(|standing| standing.id);
    found
}

async fn show(State(app): State<App>, who: Who, visitor: Visitor) -> Page {
    let c = Chrome::new(&app, &visitor, "recognition-lookup");
    html(&LookupPage {
        waiting: crate::trade::told(&app, &who, &c).await?,
        c,
        text: String::new(),
        error: String::new(),
        rows: Vec::new(),
        checked: String::new(),
    })
}

async fn answer(State(app): State<App>, visitor: Visitor, Form(form): Form) -> Page {
    let c = Chrome::new(&app, &visitor, "recognition-lookup");
    let text = form.get("q").trim().to_owned();
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .collect();
    let error = match lines.len() {
        0 => c.t("recognition-lookup-nothing"),
        n if n > MOST => c.n("recognition-lookup-too-many", MOST),
        _ => String::new(),
    };
    if !error.is_empty() {
        let page = LookupPage {
            c,
            text,
            error,
            rows: Vec::new(),
            checked: String::new(),
            waiting: Vec::new(),
        };
        return unprocessable(&page);
    }
    let board = board(&app).await?;
    let hits: Vec<Hit> = lines
        .iter()
        .map(|line| Hit {
            asked: (*line).to_owned(),
            found: look(board, line),
        })
        .collect();
    match form.get("format") {
        "csv" => as_csv(&app, &hits),
        "json" => as_json(&app, &hits),
        _ => {
            let rows = rows(&app, &c, &hits);
            let checked = c.at(app.clock().now());
            html(&LookupPage {
                c,
                text,
                error,
                rows,
                checked,
                waiting: Vec::new(),
            })
        }
    }
}

fn rows(app: &App, c: &Chrome, hits: &[Hit]) -> Vec<Row> {
    let mut rows = Vec::new();
    for hit in hits {
        if hit.found.is_empty() {
            rows.push(Row {
                asked: hit.asked.clone(),
                href: String::new(),
                name: String::new(),
                country: String::new(),
                tag: "none",
                status: c.t("recognition-no-information"),
                tier: String::new(),
                since: String::new(),
            });
        }
        for standing in &hit.found {
            rows.push(Row {
                asked: hit.asked.clone(),
                href: format!("/companies/{}/standing", standing.id),
                name: standing.name.clone(),
                country: standing.country.clone(),
                tag: tag(standing.stage),
                status: status(c, standing.stage),
                tier: tier(app, c, standing),
                since: c.day(standing.in_force_since.or(standing.since)),
            });
        }
    }
    rows
}

const COLUMNS: [&str; 9] = [
    "asked",
    "id",
    "name",
    "country",
    "status",
    "in_force",
    "tier",
    "in_force_since",
    "checked_at",
];

fn as_csv(app: &App, hits: &[Hit]) -> Page {
    let now = app.clock().now().to_string();
    let mut rows = Vec::new();
    for hit in hits {
        let found: Vec<Membership> = hit.found.iter().map(|s| Membership::from(&**s)).collect();
        if found.is_empty() {
            let mut row = vec![String::new(); COLUMNS.len()];
            for (place, value) in [
                (0, &hit.asked),
                (4, &"no_information".to_owned()),
                (8, &now),
            ] {
                if let Some(cell) = row.get_mut(place) {
                    cell.clone_from(value);
                }
            }
            rows.push(row);
        }
        for one in found {
            rows.push(vec![
                hit.asked.clone(),
                one.id.to_string(),
                one.name,
                one.country,
                one.status,
                one.in_force.to_string(),
                one.tier.unwrap_or_default(),
                one.in_force_since.unwrap_or_default(),
                now.clone(),
            ]);
        }
    }
    let lines: String = rows.iter().map(csv_line).collect();
    // For systems, which take the first heading as it stands: no mark before it.
    let kind = "text/csv; charset=utf-8";
    attachment("status.csv", kind, format!("{}{lines}", csv_line(COLUMNS)))
}

#[derive(Serialize)]
struct Exported<'a> {
    asked: &'a str,
    found: bool,
    memberships: Vec<Membership>,
}

#[derive(Serialize)]
struct Export<'a> {
    checked_at: String,
    answers: Vec<Exported<'a>>,
}

fn as_json(app: &App, hits: &[Hit]) -> Page {
    let answers = hits.iter().map(|hit| Exported {
        asked: &hit.asked,
        found: !hit.found.is_empty(),
        memberships: hit.found.iter().map(|s| Membership::from(&**s)).collect(),
    });
    let export = Export {
        checked_at: app.clock().now().to_string(),
        answers: answers.collect(),
    };
    let text = serde_json::to_string_pretty(&export)?;
    attachment("status.json", "application/json", text)
}

/// The routes of the look-up.
pub fn routes() -> Routes {
    Routes::new()
        .get("/lookup", Action::LookupStatus, show)
        .post("/lookup", Action::LookupStatus, answer)
}
