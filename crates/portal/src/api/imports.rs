//! Trade data in: one file a call.

use super::bearer::Bearer;
use super::problem::{Problem, language};
use crate::app::App;
use crate::failure::Failure;
use crate::trade::commands::{self, Sent};
use crate::trade::fault_words;
use crate::web::{Say, attachment};
use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use greenlane_domain::Refusal;
use greenlane_domain::permission::Action;
use greenlane_targeting::intake::Format;
use serde::{Deserialize, Serialize};
use std::io::Write as _;
use uuid::Uuid;

/// Largest file of a call; larger ones come by the command line.
pub(super) const LARGEST: usize = 256 * 1024 * 1024;

/// How a file is to be read.
#[derive(Debug, Clone, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Ordered {
    /// The source by whose mapping it is read.
    #[param(example = "greenlane")]
    source: String,
    /// What the file is called.
    #[param(example = "2026-01-15.csv")]
    name: String,
    /// `csv`, `ndjson`, `parquet` or `x12309`; by the mapping or the name when left out.
    format: Option<String>,
    /// `good` keeps the good rows where others are faulty (the default); `all` keeps all rows or none.
    keep: Option<String>,
}

/// A row that has to be mended.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Faulty {
    /// Its line in a file of text; its number, from 1, elsewhere.
    pub row: u64,
    /// What is wrong with it.
    pub faults: Vec<String>,
}

/// What became of a file. `read` is the sum of `kept`, `refused` and `repeated`.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Imported {
    /// The import on record.
    pub import: String,
    /// Whether the same file had been imported before; then nothing changed.
    pub before: bool,
    /// Whether anything is kept.
    pub is_kept: bool,
    /// Rows read.
    pub read: u64,
    /// Rows kept.
    pub kept: u64,
    /// Rows refused.
    pub refused: u64,
    /// Rows that were there already, word for word.
    pub repeated: u64,
    /// Of how many declarations that were assessed it said something new that became of them.
    pub examinations: u64,
    /// The first two hundred rows to mend.
    pub to_mend: Vec<Faulty>,
}

fn unknown(field: &'static str, value: &str, known: &str) -> Failure {
    Refusal::new("api-trade-word")
        .arg("value", value)
        .arg("known", known)
        .field(field)
        .into()
}

/// Import a file of trade data.
///
/// Declarations, parties, exams and outcomes, as CSV, NDJSON, Parquet or an X12 309 manifest, read by a saved mapping. A file
/// that was imported before changes nothing, so that a call may be repeated. One bad row does not cost the others. What is wrong
/// is told in the language of `Accept-Language`.
#[utoipa::path(
    post,
    path = "/imports",
    tag = "trade",
    params(Ordered),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses(
        (status = 200, description = "What became of the rows", body = Imported),
        (status = 401, description = "No valid token", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The role lacks the right", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not as described", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many calls", body = Problem, content_type = "application/problem+json")
    )
)]
pub(super) async fn create(
    State(app): State<App>,
    bearer: Bearer,
    Query(ordered): Query<Ordered>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<Imported>, Failure> {
    bearer.permit(&app, Action::ImportTrade)?;
    let lang = language(&headers);
    let format = match ordered.format.as_deref() {
        None => None,
        Some(code) => {
            let known = Format::ALL.into_iter().find(|format| format.code() == code);
            let all = Format::ALL.map(Format::code).join(", ");
            Some(known.ok_or_else(|| unknown("format", code, &all))?)
        }
    };
    let keep_good = match ordered.keep.as_deref() {
        None | Some("good") => true,
        Some("all") => false,
        Some(other) => return Err(unknown("keep", other, "good, all")),
    };
    let internal = |error: std::io::Error| Failure::Internal(error.to_string());
    let mut kept = tempfile::NamedTempFile::new().map_err(internal)?;
    kept.write_all(&body)
        .and_then(|()| kept.flush())
        .map_err(internal)?;
    drop(body);
    let sent = Sent {
        path: kept.path().to_owned(),
        name: ordered.name,
        source: ordered.source,
        format,
        keep_good,
        lang,
    };
    let done = commands::import(&app, &bearer, sent, Box::new(|_, _, _| {})).await?;
    let say = Say::new(&app, lang);
    let to_mend = done.bad.iter().map(|row| Faulty {
        row: row.number,
        faults: row
            .faults
            .iter()
            .map(|fault| fault_words(&say, fault))
            .collect(),
    });
    Ok(Json(Imported {
        import: done.import.to_string(),
        before: done.before,
        is_kept: done.kept,
        read: done.counts.read,
        kept: done.counts.kept,
        refused: done.counts.refused,
        repeated: done.counts.repeated,
        examinations: done.examinations,
        to_mend: to_mend.collect(),
    }))
}

/// The rows to mend of an import.
///
/// All of them, in the format in which the file came (CSV for a manifest), with the column `to_mend` that says what is wrong. Mend
/// the file and import it by the same source.
#[utoipa::path(
    get,
    path = "/imports/{id}/mend",
    tag = "trade",
    params(("id" = Uuid, Path, description = "The import")),
    responses(
        (status = 200, description = "The rows to mend", body = Vec<u8>, content_type = "application/octet-stream"),
        (status = 401, description = "No valid token", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The role lacks the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such import, or no row of it is to be mended", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many calls", body = Problem, content_type = "application/problem+json")
    )
)]
pub(super) async fn mend(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    bearer.permit(&app, Action::ViewTrade)?;
    let id: Uuid = id.parse().map_err(|_| Failure::NotFound)?;
    let (name, kind, bytes) = commands::mend(&app, &bearer, id).await?;
    attachment(&name, kind, bytes)
}
