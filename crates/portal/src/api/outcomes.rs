//! What became of assessed declarations, read by whoever counts: page by page, with how each was selected and how likely that was.

use super::bearer::Bearer;
use super::problem::Problem;
use super::reply;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::selectivity::{OutcomeRow, outcomes_of, series_of};
use crate::web::csv_line;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use greenlane_domain::Refusal;
use greenlane_domain::permission::Action;
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The most rows of a page, and how many when nobody says.
const MOST_ROWS: i64 = 10_000;
const ROWS: i64 = 1_000;

/// Which of them.
#[derive(Debug, Clone, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct WantedExaminations {
    /// The first day of assessment; thirty days before the last when left out.
    #[param(example = "2026-01-01")]
    from: Option<String>,
    /// The last day of assessment; today when left out.
    #[param(example = "2026-01-31")]
    to: Option<String>,
    /// After this place; the address of the page after is in the header `Link`.
    #[param(minimum = 0)]
    after: Option<i64>,
    /// How many, 1 to 10000; 1000 when left out.
    #[param(minimum = 1, maximum = 10000)]
    limit: Option<i64>,
    /// `ndjson` or `csv`; as `Accept` says when left out.
    format: Option<String>,
}

/// A row of a page.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct ExaminationRow {
    /// Its place; the `after` of a page that begins behind it.
    seq: i64,
    /// Where the declaration's number is unique.
    series: String,
    /// Its number.
    declaration: String,
    /// The day it was lodged.
    declared_on: String,
    /// The day it was assessed.
    assessed_on: String,
    /// The assessment: the first with a draw.
    assessment: uuid::Uuid,
    /// How it was selected.
    selected: String,
    /// With which probability one like it is examined: 1 where rules select it, that of either draw where chance did, unknown where
    /// nothing selected it.
    exam_probability: Option<f64>,
    /// Mode of transport and tier.
    stratum: String,
    /// The importer's tier in force; 0 for none.
    importer_tier: i64,
    /// `examined`, `waived` or `cut_for_capacity`.
    outcome: String,
    /// Of an exam: `documents`, `scan`, `physical`, or `unspecified` where a file did not say.
    depth: Option<String>,
    /// Of an exam: whether something was found.
    found: Option<bool>,
    /// Of a waiver: `standard_exception`, `articulable_reason`, or `source_code` where a file has a code of its own.
    reason: Option<String>,
    /// When that was said.
    said_at: String,
    /// Whether an imported file says so, and nobody who spoke of this very declaration.
    imported: bool,
}

/// The columns of a page as CSV.
const COLUMNS: [&str; 16] = [
    "seq",
    "series",
    "declaration",
    "declared_on",
    "assessed_on",
    "assessment",
    "selected",
    "exam_probability",
    "stratum",
    "importer_tier",
    "outcome",
    "depth",
    "found",
    "reason",
    "said_at",
    "imported",
];

fn row(of: &OutcomeRow) -> ExaminationRow {
    ExaminationRow {
        seq: of.seq,
        series: series_of(&of.series).to_owned(),
        declaration: of.declaration.clone(),
        declared_on: of.declared_on.0.to_string(),
        assessed_on: of.assessed_on.0.to_string(),
        assessment: of.assessment,
        selected: of.selected.clone(),
        exam_probability: of.exam_probability(),
        stratum: of.stratum.clone(),
        importer_tier: of.importer_tier,
        outcome: of.outcome.clone(),
        depth: of.depth().map(str::to_owned),
        found: of.was_found(),
        reason: of.reason().map(str::to_owned),
        said_at: of.said_at.0.to_string(),
        imported: of.imported,
    }
}

fn cells(row: ExaminationRow) -> [String; 16] {
    let known = |text: Option<String>| text.unwrap_or_default();
    [
        row.seq.to_string(),
        row.series,
        row.declaration,
        row.declared_on,
        row.assessed_on,
        row.assessment.to_string(),
        row.selected,
        known(row.exam_probability.map(|p| p.to_string())),
        row.stratum,
        row.importer_tier.to_string(),
        row.outcome,
        known(row.depth),
        known(row.found.map(|found| found.to_string())),
        known(row.reason),
        row.said_at,
        row.imported.to_string(),
    ]
}

fn wrong(key: &'static str, field: &'static str) -> Failure {
    Failure::Invalid(Faults(vec![Refusal::new(key).field(field)]))
}

fn day(text: Option<&String>, usual: Date, field: &'static str) -> Result<Date, Failure> {
    let read = text.map(|text| text.trim().parse());
    let read = read.transpose();
    Ok(read
        .map_err(|_| wrong("selectivity-day", field))?
        .unwrap_or(usual))
}

/// What became of declarations assessed in some days.
///
/// One row for each declaration of which something was said, in the order in which they were assessed, as NDJSON or CSV. Where there
/// are more, the header `Link` has the address of the next page.
#[utoipa::path(
    get,
    path = "/examinations",
    tag = "selectivity",
    params(WantedExaminations),
    responses(
        (status = 200, description = "The rows", content(
            (ExaminationRow = "application/x-ndjson"),
            (String = "text/csv")
        )),
        (status = 304, description = "As the entity tag says"),
        (status = 400, description = "The query cannot be read", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The role lacks the right", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "No such day, place or limit", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many calls", body = Problem, content_type = "application/problem+json")
    )
)]
pub(super) async fn list(
    State(app): State<App>,
    bearer: Bearer,
    headers: HeaderMap,
    Query(wanted): Query<WantedExaminations>,
) -> Result<Response, Failure> {
    bearer.permit(&app, Action::ViewTrade)?;
    let until = day(wanted.to.as_ref(), app.today(), "to")?;
    let from = day(
        wanted.from.as_ref(),
        until.saturating_sub(30.days()),
        "from",
    )?;
    let (after, limit) = (wanted.after.unwrap_or(0), wanted.limit.unwrap_or(ROWS));
    if after < 0 {
        return Err(wrong("api-after", "after"));
    }
    if !(1..=MOST_ROWS).contains(&limit) {
        return Err(wrong("api-limit", "limit"));
    }
    let accept = headers.get(header::ACCEPT);
    let accept = accept.and_then(|value| value.to_str().ok()).unwrap_or("");
    let csv = match wanted.format.as_deref() {
        None => accept.contains("text/csv"),
        Some("csv") => true,
        Some("ndjson") => false,
        Some(_) => return Err(wrong("examination-item-format", "format")),
    };
    let found = outcomes_of(&app, &bearer, (from, until), (after, limit)).await?;
    let full = i64::try_from(found.len()).is_ok_and(|count| count == limit);
    let format = if csv { "csv" } else { "ndjson" };
    let next = found.last().filter(|_| full).map(|last| {
        format!(
            "</api/v1/examinations?from={from}&to={until}&after={}&limit={limit}&format={format}>; rel=\"next\"",
            last.seq
        )
    });
    let rows = found.iter().map(row);
    if csv {
        let lines: String = rows.map(|row| csv_line(cells(row))).collect();
        let text = csv_line(COLUMNS) + &lines;
        return reply::text(&headers, "text/csv; charset=utf-8", text, next.as_deref());
    }
    let mut text = String::new();
    for row in rows {
        text.push_str(&serde_json::to_string(&row)?);
        text.push('\n');
    }
    reply::text(&headers, "application/x-ndjson", text, next.as_deref())
}
