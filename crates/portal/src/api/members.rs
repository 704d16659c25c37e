//! Companies, page by page, for the programme's own systems. There is no such list for anybody else.

use super::bearer::Bearer;
use super::problem::Problem;
use super::reply;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::membership::member_row;
use crate::recognition::board::Membership;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use greenlane_domain::Refusal;
use greenlane_domain::identifiers::names::normal_form;
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{Stage, Tier};
use greenlane_domain::permission::Action;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Which companies.
#[derive(Debug, Clone, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    /// The `next` of the page before.
    cursor: Option<Uuid>,
    /// How many, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<usize>,
    /// Only this status (a stage of the life cycle).
    status: Option<String>,
    /// Only this tier.
    tier: Option<String>,
    /// Only this country.
    country: Option<String>,
    /// Only this entity type.
    entity_type: Option<String>,
    /// Only names that hold this.
    name: Option<String>,
}

/// One page.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct MembersPage {
    /// The companies, by id.
    pub members: Vec<Membership>,
    /// The cursor of the next page; none on the last.
    pub next: Option<Uuid>,
}

fn fault(key: &str, field: &str) -> Failure {
    Failure::Invalid(Faults(vec![Refusal::new(key).field(field)]))
}

/// Companies, page by page.
#[utoipa::path(
    get,
    path = "/members",
    tag = "members",
    params(Wanted),
    responses(
        (status = 200, description = "A page", body = MembersPage),
        (status = 304, description = "As the entity tag says"),
        (status = 400, description = "The query cannot be read", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The role lacks the right", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "No such status, tier or limit", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many calls", body = Problem, content_type = "application/problem+json")
    )
)]
pub(super) async fn list(
    State(app): State<App>,
    bearer: Bearer,
    headers: HeaderMap,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    bearer.permit(&app, Action::SearchCompanies)?;
    let limit = wanted.limit.unwrap_or(50);
    if !(1..=200).contains(&limit) {
        return Err(fault("api-limit", "limit"));
    }
    let stage = match &wanted.status {
        Some(code) => Some(Stage::parse(code).ok_or_else(|| fault("api-status", "status"))?),
        None => None,
    };
    let tier = match &wanted.tier {
        Some(code) => Some(Tier::parse(code).ok_or_else(|| fault("api-tier", "tier"))?),
        None => None,
    };
    let name = wanted.name.as_deref().map(normal_form);
    app.board().ready(&app).await?;
    // One more than asked tells whether there is a next page.
    let mut page = app
        .board()
        .page(wanted.cursor.map(MemberId), limit + 1, |standing| {
            stage.is_none_or(|stage| standing.stage == stage)
                && tier.is_none_or(|tier| standing.tier == Some(tier))
                && wanted
                    .country
                    .as_ref()
                    .is_none_or(|c| *c == standing.country)
                && wanted
                    .entity_type
                    .as_ref()
                    .is_none_or(|kind| *kind == standing.entity_type)
                && name
                    .as_ref()
                    .is_none_or(|name| standing.normal_name.contains(name.as_str()))
        });
    let more = page.len() > limit;
    page.truncate(limit);
    let page = MembersPage {
        next: page.last().filter(|_| more).map(|last| last.id.0),
        members: page.iter().map(|s| Membership::from(&**s)).collect(),
    };
    reply::json(&headers, &page)
}

/// One company in full.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct MemberAnswer {
    /// Its standing.
    pub standing: Membership,
    /// The account axis: `applying`, `certified`, `suspended`, `denied`, `removed` or `withdrawn`.
    pub account_status: String,
    /// The profile axis: `not_submitted`, `submitted`, `returned` or `accepted`.
    pub profile_status: String,
    /// The validation axis: `none`, `planned`, `passed`, `conditional` or `failed`.
    pub validation_status: String,
    /// The edition of the criteria it applied under.
    pub edition: String,
    /// When the application was sent in.
    pub submitted_on: Option<String>,
    /// When it was certified.
    pub certified_on: Option<String>,
    /// When a validation is planned.
    pub validation_planned_on: Option<String>,
}

/// One company.
#[utoipa::path(
    get,
    path = "/members/{id}",
    tag = "members",
    params(("id" = Uuid, Path, description = "The company's id")),
    responses(
        (status = 200, description = "The company", body = MemberAnswer),
        (status = 304, description = "As the entity tag says"),
        (status = 400, description = "Not an id", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The role lacks the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such company", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many calls", body = Problem, content_type = "application/problem+json")
    )
)]
pub(super) async fn one(
    State(app): State<App>,
    bearer: Bearer,
    headers: HeaderMap,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    bearer.permit(&app, Action::ViewCompany)?;
    app.board().ready(&app).await?;
    let row = member_row(&app, &bearer, MemberId(id)).await?;
    let standing = app
        .board()
        .standing(MemberId(id))
        .ok_or(Failure::NotFound)?;
    let day = |day: Option<greenlane_db::Day>| day.map(|d| d.0.to_string());
    let answer = MemberAnswer {
        standing: Membership::from(&*standing),
        account_status: row.account_status,
        profile_status: row.profile_status,
        validation_status: row.validation_status,
        edition: row.edition,
        submitted_on: day(row.submitted_on),
        certified_on: day(row.certified_on),
        validation_planned_on: day(row.validation_planned_on),
    };
    reply::json(&headers, &answer)
}

/// Which day.
#[derive(Debug, Clone, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct OfDay {
    /// The day, which has to be over.
    #[param(example = "2025-03-31")]
    day: String,
    /// As known when this day ended; as known now when left out.
    #[serde(default)]
    known: String,
}

/// How a company stood on a day, signed: for whoever has to judge a violation of that day. Anybody can check it. Grounds of
/// decisions are left out for a role that may not read notices.
#[utoipa::path(
    get,
    path = "/members/{id}/extract",
    tag = "members",
    params(("id" = Uuid, Path, description = "The company's id"), OfDay),
    responses(
        (status = 200, description = "The extract, a signed credential", body = serde_json::Value),
        (status = 304, description = "As the entity tag says"),
        (status = 400, description = "Not an id, or no day", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The role lacks the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such company, or nothing known of that day", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not a day, or one that is not over", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many calls", body = Problem, content_type = "application/problem+json")
    )
)]
pub(super) async fn extract(
    State(app): State<App>,
    bearer: Bearer,
    headers: HeaderMap,
    Path(id): Path<Uuid>,
    Query(asked): Query<OfDay>,
) -> Result<Response, Failure> {
    bearer.permit(&app, Action::ViewStanding)?;
    let reads = bearer.may(Action::ViewNotices);
    let asked = (asked.day, asked.known, reads);
    let file = crate::recognition::signed_extract(&app, &bearer, MemberId(id), asked).await?;
    reply::json(&headers, &file)
}
