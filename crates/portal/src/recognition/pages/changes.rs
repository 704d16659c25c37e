//! Changes of status since a day, newest first.

use super::{board, status, tag};
use crate::app::App;
use crate::failure::Failure;
use crate::recognition::sql;
use crate::web::{Chrome, Page, Routes, Visitor, attachment, csv_line, html};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_db::{At, FromRow, args};
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::Action;
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The most changes on one page or in one file.
const MOST: i64 = 2_000;

#[derive(Deserialize)]
struct Asked {
    since: Option<String>,
    format: Option<String>,
}

#[derive(FromRow)]
struct ChangeRow {
    seq: i64,
    kind: String,
    stream_id: Uuid,
    recorded_at: At,
}

struct Row {
    iso: String,
    at: String,
    name: String,
    country: String,
    what: String,
    tag: &'static str,
    now: String,
}

#[derive(Template)]
#[template(path = "recognition/changes.html")]
struct ChangesPage {
    c: Chrome,
    since: String,
    error: String,
    rows: Vec<Row>,
    more: bool,
}

#[derive(Serialize)]
struct Exported {
    seq: i64,
    at: String,
    change: String,
    company: Uuid,
    name: String,
    country: String,
    status_now: &'static str,
}

async fn rows(app: &App, visitor: &Visitor, since: Date) -> Result<Vec<ChangeRow>, Failure> {
    let from = app
        .start_of(since)
        .map_err(|e| Failure::Bad(e.to_string()))?;
    let values = args![from, MOST];
    Ok(app.db(visitor).all(sql::CHANGES_SINCE, values).await?)
}

async fn show(State(app): State<App>, visitor: Visitor, Query(asked): Query<Asked>) -> Page {
    let c = Chrome::new(&app, &visitor, "recognition-changes");
    let week_ago = app.today().saturating_sub(7.days());
    let typed = asked.since.unwrap_or_default();
    let parsed = typed.trim().parse::<Date>();
    let error = if typed.trim().is_empty() || parsed.is_ok() {
        String::new()
    } else {
        c.t("recognition-changes-date")
    };
    let since = parsed.unwrap_or(week_ago);
    let found = rows(&app, &visitor, since).await?;
    let board = board(&app).await?;
    let exported = found.iter().filter_map(|row| {
        let standing = board.standing(MemberId(row.stream_id))?;
        Some(Exported {
            seq: row.seq,
            at: row.recorded_at.0.to_string(),
            change: row.kind.clone(),
            company: row.stream_id,
            name: standing.name.clone(),
            country: standing.country.clone(),
            status_now: standing.stage.code(),
        })
    });
    match asked.format.as_deref() {
        Some("json") => {
            let all: Vec<Exported> = exported.collect();
            let text = serde_json::to_string_pretty(&all)?;
            attachment("changes.json", "application/json", text)
        }
        Some("csv") => {
            let head = [
                "seq",
                "at",
                "change",
                "company",
                "name",
                "country",
                "status_now",
            ];
            let head: Vec<String> = head.iter().map(|h| (*h).to_owned()).collect();
            let cells = exported.map(|e| {
                vec![
                    e.seq.to_string(),
                    e.at,
                    e.change,
                    e.company.to_string(),
                    e.name,
                    e.country,
                    e.status_now.to_owned(),
                ]
            });
            let lines: String = cells.map(csv_line).collect();
            // For systems, which take the first heading as it stands: no mark before it.
            let kind = "text/csv; charset=utf-8";
            attachment("changes.csv", kind, format!("{}{lines}", csv_line(head)))
        }
        _ => html(&page(c, board, since, error, &found)),
    }
}

fn page(
    c: Chrome,
    board: &crate::recognition::Board,
    since: Date,
    error: String,
    found: &[ChangeRow],
) -> ChangesPage {
    let rows = found.iter().filter_map(|row| {
        let standing = board.standing(MemberId(row.stream_id))?;
        Some(Row {
            iso: row.recorded_at.0.to_string(),
            at: c.at(row.recorded_at.0),
            name: standing.name.clone(),
            country: standing.country.clone(),
            what: c.t(format!("recognition-change-{}", row.kind.replace('_', "-"))),
            tag: tag(standing.stage),
            now: status(&c, standing.stage),
        })
    });
    ChangesPage {
        rows: rows.collect(),
        since: since.to_string(),
        error,
        more: i64::try_from(found.len()).is_ok_and(|n| n >= MOST),
        c,
    }
}

/// The routes of status changes.
pub fn routes() -> Routes {
    Routes::new().get("/lookup/changes", Action::ViewStatusChanges, show)
}
