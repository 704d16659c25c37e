//! What became of assessed declarations, said by the systems in which exams are recorded.

use super::batch::{Batch, Became, Sent, sent};
use super::bearer::Bearer;
use super::problem::{Fault, Problem, language};
use super::reply;
use crate::app::App;
use crate::failure::Failure;
use crate::selectivity::{Recorded, Saying, parts, series_of, tell};
use crate::web::Say;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use greenlane_domain::Refusal;
use greenlane_domain::permission::Action;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Largest body of a call: five hundred with the longest notes.
pub(super) const LARGEST: usize = 4 * 1024 * 1024;

/// What is said of one declaration. A page has the same form.
#[derive(Debug, Clone, Deserialize, utoipa::ToSchema)]
#[expect(dead_code, reason = "describes what is read field by field")]
pub struct ExaminationSaid {
    /// Where the declaration's number is unique. Our own (`greenlane`) when left out, as when it was assessed.
    series: Option<String>,
    /// Its number.
    #[schema(example = "XJ4-0001234-5")]
    declaration: String,
    /// `examined`, `waived` or `cut_for_capacity`. Only what was selected can be waived or cut.
    #[schema(example = "examined")]
    outcome: String,
    /// Of an exam: `documents`, `scan` or `physical`.
    #[schema(example = "scan")]
    depth: Option<String>,
    /// Of an exam: whether something was found.
    found: Option<bool>,
    /// Of a waiver: `standard_exception` or `articulable_reason`.
    reason: Option<String>,
    /// Why, or what was seen, in 10 to 1,000 characters. Needed for all but a first exam that found nothing.
    note: Option<String>,
    /// Whether it corrects what was said before; without it, something else is refused.
    correction: Option<bool>,
}

/// What is on record about a declaration.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct ExaminationAnswer {
    /// Where the declaration's number is unique.
    series: String,
    /// Its number.
    declaration: String,
    /// The assessment by which it was recorded.
    assessment: uuid::Uuid,
    /// How it had been selected: `none`, `rules`, `sample`, `both` or `explore`.
    selected: String,
    /// Whether the same had been said before; then nothing was changed, and what follows is what holds.
    before: bool,
    /// `examined`, `waived` or `cut_for_capacity`.
    outcome: String,
    /// Of an exam, how thorough it was.
    depth: Option<String>,
    /// Of an exam, whether something was found.
    found: Option<bool>,
    /// Of a waiver, why.
    reason: Option<String>,
    /// Why, or what was seen.
    note: String,
    /// When it was recorded.
    said_at: String,
}

/// What became of one of many.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct ExaminationItem {
    /// Its place in what was sent, from 0.
    place: usize,
    /// The declaration's number, where one could be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    declaration: Option<String>,
    /// What it would have been answered with alone: 200, 404, 409 or 422.
    #[schema(example = 200)]
    status: u16,
    /// What is on record.
    #[serde(skip_serializing_if = "Option::is_none")]
    examination: Option<ExaminationAnswer>,
    /// What is wrong with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<Fault>,
}

/// What became of many, in the order in which they were sent.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct ExaminationItems {
    /// One for each declaration.
    examinations: Vec<ExaminationItem>,
}

fn answer(saying: &Saying, recorded: &Recorded) -> ExaminationAnswer {
    let holds = &recorded.holds;
    let (depth, found, reason) = parts(holds.outcome);
    ExaminationAnswer {
        series: series_of(&saying.series).to_owned(),
        declaration: saying.declaration.clone(),
        assessment: recorded.assessment,
        selected: recorded.selected.clone(),
        before: recorded.before,
        outcome: holds.outcome.code().to_owned(),
        depth: depth.map(str::to_owned),
        found,
        reason: reason.map(str::to_owned),
        note: holds.note.clone(),
        said_at: holds.at.to_string(),
    }
}

impl From<Became<ExaminationAnswer>> for ExaminationItem {
    fn from(of: Became<ExaminationAnswer>) -> Self {
        Self {
            place: of.place,
            declaration: of.name,
            status: of.status,
            examination: of.done,
            errors: of.errors,
        }
    }
}

/// What can be wrong with one alone although it could be read.
fn own(failure: &Failure) -> Option<Refusal> {
    match failure {
        Failure::NotFound => Some(Refusal::new("examination-item-none").field("declaration")),
        Failure::Conflict => Some(Refusal::new("api-failure-conflict")),
        _ => None,
    }
}

/// Records every one that can be read; the others are answered with what is wrong with them.
async fn many(
    app: &App,
    say: &Say,
    bearer: &Bearer,
    list: Vec<Result<Value, Refusal>>,
) -> Result<ExaminationItems, Failure> {
    let today = app.today();
    let (good, batch) = Batch::read(list, "declaration", |value| Saying::read(value, today));
    let verdicts = tell(app, bearer, &good).await?.into_iter().zip(&good);
    let verdicts =
        verdicts.map(|(verdict, saying)| verdict.map(|recorded| answer(saying, &recorded)));
    let all = batch.answered(say, verdicts, own)?;
    Ok(ExaminationItems {
        examinations: all.into_iter().map(ExaminationItem::from).collect(),
    })
}

/// Say what became of assessed declarations.
///
/// One as a JSON object; or at most 500, as a JSON array or as NDJSON, each answered by itself. The same again is answered as before
/// and changes nothing, so that a call may be repeated; something else than what was said is refused with 409 unless it says
/// `"correction": true`. What is recorded here is what the page of the declaration shows and what the estimates of the sample count.
#[utoipa::path(
    post,
    path = "/examinations",
    tag = "selectivity",
    request_body(
        description = "What became of one declaration, or of many",
        content(
            (ExaminationSaid = "application/json"),
            (String = "application/x-ndjson")
        )
    ),
    responses(
        (status = 200, description = "What is on record; for an array or NDJSON an object with `examinations`, one for each", body = ExaminationAnswer),
        (status = 401, description = "No valid token", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The role lacks the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such declaration was assessed", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Something else was said before", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not as described; every fault with its field", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many calls", body = Problem, content_type = "application/problem+json")
    )
)]
pub(super) async fn create(
    State(app): State<App>,
    bearer: Bearer,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    bearer.permit(&app, Action::RecordExamination)?;
    let say = Say::new(&app, language(&headers));
    match sent(&headers, &body)? {
        Sent::One(value) => {
            let saying = Saying::read(&value, app.today()).map_err(Failure::Invalid)?;
            let all = std::slice::from_ref(&saying);
            let mut verdicts = tell(&app, &bearer, all).await?;
            let recorded = verdicts.pop().ok_or(Failure::NotFound)??;
            reply::fresh(&answer(&saying, &recorded))
        }
        Sent::Many(list) => reply::fresh(&many(&app, &say, &bearer, list).await?),
    }
}
