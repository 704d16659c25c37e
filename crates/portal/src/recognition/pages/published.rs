//! What anybody may fetch: the programme's keys, its terms, its status lists.

use crate::app::App;
use crate::failure::Failure;
use crate::recognition::publication;
use crate::web::{Access, Page, Routes};
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use greenlane_domain::recognition::Purpose;
use greenlane_domain::recognition::certificate::{CONTEXT_PATH, context_document};
use serde_json::Value;

/// Any page may read these, and a copy may be kept for as long as `keep` says.
fn public(value: &Value, kind: &'static str, keep: &'static str) -> Response {
    let mut response = value.to_string().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    );
    response
}

async fn did(State(app): State<App>) -> Page {
    let document = publication::did_document(&app);
    Ok(public(
        &document,
        "application/did+json",
        "public, max-age=300",
    ))
}

async fn context(State(app): State<App>) -> Page {
    let document = context_document(&publication::issuer(&app)).ok_or(Failure::NotFound)?;
    Ok(public(
        &document,
        "application/ld+json",
        "public, max-age=86400",
    ))
}

// A cached list hides what happened since, so nobody between us and the verifier may keep one.
async fn list(State(app): State<App>, Path(purpose): Path<String>) -> Page {
    let purpose = Purpose::ALL.into_iter().find(|p| p.as_str() == purpose);
    let list = publication::status_list(&app, purpose.ok_or(Failure::NotFound)?).await?;
    Ok(public(&list, "application/vc", "no-cache"))
}

/// The routes of published documents.
pub fn routes() -> Routes {
    Routes::new()
        .get("/.well-known/did.json", Access::Public, did)
        .get(CONTEXT_PATH, Access::Public, context)
        .get("/status-lists/{purpose}", Access::Public, list)
}
