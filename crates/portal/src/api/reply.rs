//! Answers with an entity tag.

use crate::failure::Failure;
use crate::recognition::board::Prepared;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use serde::Serialize;

/// Sends bytes that are ready, or only says that the caller has them already.
pub(super) fn send(asked: &HeaderMap, ready: Prepared, keep: &'static str) -> Response {
    let known = asked
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .any(|value| matches(value, &ready.etag));
    let mut response = Response::new(if known {
        Body::empty()
    } else {
        Body::from(ready.body)
    });
    if known {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/json"),
    );
    headers.insert(header::ETAG, ready.etag);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    response
}

/// What a cache may do with an answer that is the caller's alone: keep it, and ask each time whether it still holds.
pub(super) const OWN: &str = "private, no-cache";

/// Sends anything that can be written as JSON.
pub(super) fn json(asked: &HeaderMap, value: &impl Serialize) -> Result<Response, Failure> {
    Ok(send(asked, Prepared::new(value)?, OWN))
}

/// Sends what came of something that was sent: the answer to that call alone, which no cache keeps.
pub(super) fn fresh(value: &impl Serialize) -> Result<Response, Failure> {
    Ok(send(&HeaderMap::new(), Prepared::new(value)?, "no-store"))
}

/// Sends text of some kind; `next` is what the header `Link` says of the page after it.
pub(super) fn text(
    asked: &HeaderMap,
    kind: &'static str,
    body: String,
    next: Option<&str>,
) -> Result<Response, Failure> {
    let mut response = send(asked, Prepared::of(body.into_bytes()), OWN);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::VARY, HeaderValue::from_static("accept"));
    if let Some(next) = next {
        let next = HeaderValue::from_str(next);
        let next = next.map_err(|error| Failure::Internal(error.to_string()))?;
        headers.insert(header::LINK, next);
    }
    Ok(response)
}

fn matches(value: &HeaderValue, etag: &HeaderValue) -> bool {
    let (Ok(value), Ok(etag)) = (value.to_str(), etag.to_str()) else {
        return false;
    };
    let mut tags = value.split(',').map(str::trim);
    tags.any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
}
