//! What was recorded, in order, as far as the token's role may know it.

use super::bearer::Bearer;
use super::problem::Problem;
use super::{reply, sql};
use crate::app::App;
use crate::failure::{Failure, Faults};
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use greenlane_db::{At, FromRow, args};
use greenlane_domain::Refusal;
use greenlane_domain::permission::Action;
use greenlane_domain::record::Audience;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Which events.
#[derive(Debug, Clone, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    /// After this place in the record; from the beginning when left out.
    #[param(minimum = 0)]
    after: Option<i64>,
    /// How many, 1 to 1000; 100 when left out.
    #[param(minimum = 1, maximum = 1000)]
    limit: Option<i64>,
}

#[derive(FromRow)]
struct EventRow {
    seq: i64,
    id: Uuid,
    stream_kind: String,
    stream_id: Uuid,
    kind: String,
    payload: String,
    member_id: Option<Uuid>,
    audience: String,
    actor_role: String,
    ground: Option<String>,
    recorded_at: At,
    effective_at: At,
}

/// One event.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct EventAnswer {
    /// Its place in the record, without gaps over all events; gaps here are events that the role may not know.
    pub seq: i64,
    /// Its id.
    pub id: Uuid,
    /// The kind of record.
    #[schema(example = "member")]
    pub stream: String,
    /// Which record.
    pub stream_id: Uuid,
    /// What happened.
    #[schema(example = "suspended")]
    pub kind: String,
    /// In which company's file.
    pub member: Option<Uuid>,
    /// Who may read it: `member`, `programme`, `vetting` or `account`.
    pub audience: String,
    /// The role that did it; left out where the caller may know only the change of status.
    pub actor_role: Option<String>,
    /// The ground of a decision; left out likewise.
    pub ground: Option<String>,
    /// When it was recorded.
    pub recorded_at: String,
    /// From when it holds.
    pub effective_at: String,
    /// The event itself; left out likewise.
    #[schema(value_type = Option<Object>)]
    pub data: Option<serde_json::Value>,
}

/// Events in order.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct EventsPage {
    /// The events.
    pub events: Vec<EventAnswer>,
    /// Where to go on: the `after` of the next call.
    pub next: i64,
    /// The last place of the whole record at the moment of the call.
    pub head: i64,
}

/// The audiences whose events a role reads in full.
fn audiences(bearer: &Bearer) -> Vec<&'static str> {
    [
        (Action::ViewTimeline, Audience::Member),
        (Action::ViewInternalNotes, Audience::Programme),
        (Action::ViewVettingNotes, Audience::Vetting),
        (Action::ViewAudit, Audience::Account),
    ]
    .into_iter()
    .filter(|(action, _)| bearer.may(*action))
    .map(|(_, audience)| audience.code())
    .collect()
}

/// Events since a place in the record.
///
/// A role without a right to companies' histories gets the changes of status alone, without their reasons.
#[utoipa::path(
    get,
    path = "/events",
    tag = "events",
    params(Wanted),
    responses(
        (status = 200, description = "The events", body = EventsPage),
        (status = 304, description = "As the entity tag says"),
        (status = 400, description = "The query cannot be read", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The role lacks the right", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "No such place or limit", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many calls", body = Problem, content_type = "application/problem+json")
    )
)]
pub(super) async fn list(
    State(app): State<App>,
    bearer: Bearer,
    headers: HeaderMap,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    bearer.count(&app)?;
    let audiences = audiences(&bearer);
    if audiences.is_empty() && !bearer.may(Action::ViewStatusChanges) {
        return Err(Failure::Forbidden(Action::ViewStatusChanges));
    }
    let (after, limit) = (wanted.after.unwrap_or(0), wanted.limit.unwrap_or(100));
    if after < 0 || !(1..=1000).contains(&limit) {
        let (key, field) = if after < 0 {
            ("api-after", "after")
        } else {
            ("api-limit", "limit")
        };
        return Err(Failure::Invalid(Faults(vec![
            Refusal::new(key).field(field),
        ])));
    }
    let db = app.db(&bearer);
    // The head is read first: an event that comes in between is seen by the next call.
    let (head,): (i64,) = db.one(sql::HEAD, args![]).await?;
    let rows: Vec<EventRow> = if audiences.is_empty() {
        db.all(sql::STATUS_EVENTS, args![after, head, limit])
            .await?
    } else {
        let nth = |n: usize| audiences.get(n).copied().unwrap_or("");
        let values = args![after, head, nth(0), nth(1), nth(2), nth(3), limit];
        db.all(sql::EVENTS, values).await?
    };
    let full = i64::try_from(rows.len()).is_ok_and(|n| n == limit);
    let last = rows.last().map(|row| row.seq);
    let page = EventsPage {
        // Where nothing more is to be had, the next call need not look at what the role may not know.
        next: last.filter(|_| full).unwrap_or(head.max(after)),
        head,
        events: rows
            .into_iter()
            .map(|row| told(row, !audiences.is_empty()))
            .collect::<Result<_, _>>()?,
    };
    reply::json(&headers, &page)
}

fn told(row: EventRow, in_full: bool) -> Result<EventAnswer, Failure> {
    let data = if in_full {
        Some(serde_json::from_str(&row.payload)?)
    } else {
        None
    };
    Ok(EventAnswer {
        seq: row.seq,
        id: row.id,
        stream: row.stream_kind,
        stream_id: row.stream_id,
        kind: row.kind,
        member: row.member_id,
        audience: row.audience,
        actor_role: in_full.then_some(row.actor_role),
        ground: row.ground.filter(|_| in_full),
        recorded_at: row.recorded_at.0.to_string(),
        effective_at: row.effective_at.0.to_string(),
        data,
    })
}
