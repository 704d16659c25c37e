//! Pages of recognition.

mod certificate;
mod changes;
mod connections;
mod lookup;
mod published;
mod verify;

use super::board::Board;
use super::standing::Standing;
use crate::app::App;
use crate::failure::Failure;
use crate::web::{Routes, Say};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Stage;
use std::sync::Arc;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .merge(connections::routes())
        .merge(certificate::routes())
        .merge(verify::routes())
        .merge(published::routes())
        .merge(lookup::routes())
        .merge(changes::routes())
}

/// The board, up to date with every process.
async fn board(app: &App) -> Result<&Board, Failure> {
    app.board().catch_up(app).await?;
    Ok(app.board())
}

async fn own_standing(app: &App, company: MemberId) -> Result<Arc<Standing>, Failure> {
    let board = board(app).await?;
    board.standing(company).ok_or(Failure::NotFound)
}

/// The kind of a status tag (`ui/list.html`).
fn tag(stage: Stage) -> &'static str {
    match stage {
        Stage::Certified | Stage::Validated => "done",
        Stage::Suspended => "bad",
        _ => "calm",
    }
}

/// A status in words.
fn status(say: &Say, stage: Stage) -> String {
    say.t(format!(
        "recognition-status-{}",
        stage.code().replace('_', "-")
    ))
}

/// A tier by its name in the pack.
fn tier(app: &App, say: &Say, standing: &Standing) -> String {
    let tier = standing.tier.and_then(|tier| app.pack().tier(tier.code()));
    tier.map_or_else(String::new, |tier| say.pack(&tier.name).to_owned())
}

/// A file to keep.
fn attachment(body: impl Into<axum::body::Body>, kind: &'static str, name: &str) -> Response {
    let mut response = Response::new(body.into());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let disposition = format!("attachment; filename=\"{name}\"");
    if let Ok(value) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response.into_response()
}

/// Rows as CSV. A cell that a spreadsheet would take for a formula is marked as text.
fn csv(head: &[String], rows: &[Vec<String>]) -> String {
    let mut out = String::new();
    for row in std::iter::once(head).chain(rows.iter().map(Vec::as_slice)) {
        let cells: Vec<String> = row.iter().map(|cell| csv_cell(cell)).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out
}

fn csv_cell(cell: &str) -> String {
    let guarded = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if guarded.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}
