//! How a company stands, by identifier: one at a time, as fast as bytes are sent, or up to a thousand at once.

use super::bearer::Bearer;
use super::problem::Problem;
use super::reply;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::recognition::board::{Membership, StatusAnswer, not_found};
use crate::web::Say;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use greenlane_domain::Refusal;
use greenlane_domain::identifiers::{Identifier, Scheme};
use serde::{Deserialize, Serialize};

/// The most identifiers of one call.
const MOST: usize = 1_000;

/// Numbers that their register issued against its own rule are taken: whoever looks up did not choose the number.
fn identifier(scheme: &str, value: &str) -> Result<Identifier, Refusal> {
    let known: Result<Scheme, _> = scheme.parse();
    let scheme = known
        .ok()
        .filter(|scheme| scheme.names_a_company())
        .ok_or_else(|| {
            Refusal::new("api-scheme-unknown")
                .arg("scheme", scheme)
                .field("scheme")
        })?;
    scheme
        .check_as_issued(value)
        .map_err(|fault| Refusal::from(&fault).field("value"))
}

/// How a company stands, by identifier.
///
/// `found: false` means that no membership is on record under this identifier. It is not a sign of risk. Addresses are
/// written to logs by many systems: send numbers that may be a person's with POST instead.
#[utoipa::path(
    get,
    path = "/status/{scheme}/{value}",
    tag = "status",
    params(
        ("scheme" = String, Path, description = "`ein`, `duns`, `lei`, `scac`, `mid`, `rfc`, `iata`, `fmc`, `dot`, `ior`, `gln` or `eori`"),
        ("value" = String, Path, description = "The identifier; case, spaces and hyphens do not matter")
    ),
    responses(
        (status = 200, description = "The standing", body = StatusAnswer),
        (status = 304, description = "As the entity tag says"),
        (status = 401, description = "No valid token", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The role lacks the right", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not an identifier of that scheme", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many calls", body = Problem, content_type = "application/problem+json")
    )
)]
pub(super) async fn one(
    State(app): State<App>,
    bearer: Bearer,
    headers: HeaderMap,
    Path((scheme, value)): Path<(String, String)>,
) -> Result<Response, Failure> {
    bearer.permit_lookup(&app)?;
    let identifier =
        identifier(&scheme, &value).map_err(|fault| Failure::Invalid(Faults(vec![fault])))?;
    app.board().ready(&app).await?;
    match app.board().prepared(&identifier) {
        Some(ready) => Ok(reply::send(&headers, ready, reply::OWN)),
        None => reply::json(&headers, &not_found(&identifier)),
    }
}

/// One identifier to look up.
#[derive(Debug, Clone, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Its scheme.
    #[schema(example = "lei")]
    pub scheme: String,
    /// Its value.
    #[schema(example = "5493001KJTIIGC8Y1R12")]
    pub value: String,
}

/// Many identifiers to look up.
#[derive(Debug, Clone, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Batch {
    /// At most a thousand.
    #[schema(max_items = 1000, min_items = 1)]
    pub identifiers: Vec<Asked>,
}

/// The answer for one of them.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct BatchAnswer {
    /// The scheme as asked.
    pub scheme: String,
    /// The value as asked.
    pub value: String,
    /// Whether a membership is on record. `false` is not a sign of risk.
    pub found: bool,
    /// The memberships.
    pub memberships: Vec<Membership>,
    /// Why it could not be looked up: it is not an identifier of that scheme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fault: Option<String>,
}

/// The answers, in the order asked.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct BatchAnswers {
    /// When they were looked up.
    #[schema(example = "2026-11-22T14:05:00Z")]
    pub checked_at: String,
    /// One for each identifier.
    pub answers: Vec<BatchAnswer>,
}

/// How many companies stand, by identifier.
#[utoipa::path(
    post,
    path = "/status",
    tag = "status",
    request_body = Batch,
    responses(
        (status = 200, description = "The standings", body = BatchAnswers),
        (status = 400, description = "Not JSON", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The role lacks the right", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as JSON", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not as described", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many calls", body = Problem, content_type = "application/problem+json")
    )
)]
pub(super) async fn many(
    State(app): State<App>,
    bearer: Bearer,
    headers: HeaderMap,
    Json(batch): Json<Batch>,
) -> Result<Response, Failure> {
    bearer.permit(&app, greenlane_domain::permission::Action::LookupStatus)?;
    if batch.identifiers.is_empty() || batch.identifiers.len() > MOST {
        let fault = Refusal::new("api-batch-size")
            .arg("max", MOST)
            .field("identifiers");
        return Err(Failure::Invalid(Faults(vec![fault])));
    }
    app.board().ready(&app).await?;
    let say = Say::new(&app, "en");
    let answers = batch.identifiers.into_iter().map(|asked| {
        let (memberships, fault) = match identifier(&asked.scheme, &asked.value) {
            Ok(identifier) => {
                let found = app.board().by_identifier(&identifier);
                (found.iter().map(|s| Membership::from(&**s)).collect(), None)
            }
            Err(fault) => (Vec::new(), Some(say.refusal(&fault))),
        };
        BatchAnswer {
            scheme: asked.scheme,
            value: asked.value,
            found: !memberships.is_empty(),
            memberships,
            fault,
        }
    });
    let answers = BatchAnswers {
        answers: answers.collect(),
        checked_at: app.clock().now().to_string(),
    };
    reply::json(&headers, &answers)
}
