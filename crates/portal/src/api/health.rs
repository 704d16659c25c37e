//! For whoever runs the service: is the process up, can it work, how does it do.

use super::bearer::Bearer;
use super::sql;
use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use crate::web::Address;
use axum::Router;
use axum::extract::{FromRequestParts as _, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use greenlane_db::args;
use greenlane_domain::permission::Action;

async fn healthz() -> &'static str {
    "ok\n"
}

/// Ready when the database answers. The pack was loaded, or the process would not be here.
async fn readyz(State(app): State<App>) -> Response {
    let answer: Result<(i64,), _> = app.db(&System).one(sql::HEAD, args![]).await;
    match answer {
        Ok((seq,)) => (
            StatusCode::OK,
            format!("ready\npack {}\nrecord {seq}\n", app.pack().id),
        ),
        Err(error) => {
            tracing::error!(%error, "not ready");
            let text = "not ready: the database does not answer\n".to_owned();
            (StatusCode::SERVICE_UNAVAILABLE, text)
        }
    }
    .into_response()
}

/// Nobody's business but the operator's: from the machine itself, and not through a proxy on it; or with a token whose
/// role may see the administration.
async fn entitled(app: &App, request: Request) -> bool {
    let headers = request.headers();
    let forwarded = ["x-forwarded-for", "forwarded", "x-real-ip"];
    let direct = forwarded.iter().all(|name| !headers.contains_key(*name));
    if direct && Address::of(app, &request).0.is_loopback() {
        return true;
    }
    let (mut parts, _) = request.into_parts();
    let bearer = Bearer::from_request_parts(&mut parts, app).await;
    bearer.is_ok_and(|bearer| bearer.may(Action::ViewAdministration))
}

async fn metrics(State(app): State<App>, request: Request) -> Response {
    if !entitled(&app, request).await {
        return StatusCode::NOT_FOUND.into_response();
    }
    match write(&app).await {
        Ok(text) => {
            let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4")];
            (kind, text).into_response()
        }
        Err(error) => error.status().into_response(),
    }
}

async fn write(app: &App) -> Result<String, Failure> {
    let db = app.db(&System);
    let (head,): (i64,) = db.one(sql::HEAD, args![]).await?;
    let (waiting,): (i64,) = db.one(sql::OUTBOX_WAITING, args![]).await?;
    let beyond = crate::rulesets::beyond_in_force(app).await?;
    let gauges = [
        ("greenlane_log_head", "Events in the record.", head),
        (
            "greenlane_outbox_waiting",
            "Mails that wait to be sent.",
            waiting,
        ),
        (
            "greenlane_ruleset_beyond_policy",
            "Points in which the ruleset in force gives more credit than the pack's policy or the law allows.",
            i64::try_from(beyond).unwrap_or(i64::MAX),
        ),
    ];
    Ok(app.metrics().text(&gauges))
}

/// The routes for operators.
pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/healthz", get(healthz))
        .route("/readyz", get(readyz))
        .route("/metrics", get(metrics))
}
