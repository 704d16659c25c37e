//! Errors as problem documents (RFC 9457), whatever they come from: our own failures, axum's refusals of a body, a
//! path or a query, an unknown address, a method that is not there.

use crate::app::App;
use crate::i18n;
use crate::web::{Failed, Say};
use axum::body::{Body, to_bytes};
use axum::extract::{OriginalUri, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use greenlane_domain::Refusal;
use serde::Serialize;

/// A problem document.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Problem {
    /// What kind of problem it is; stays the same in every language.
    #[schema(example = "urn:greenlane:problem:not-found")]
    pub r#type: String,
    /// The kind in words.
    pub title: String,
    /// The status of the answer.
    #[schema(example = 404)]
    pub status: u16,
    /// What to do about it.
    pub detail: String,
    /// What was called.
    pub instance: String,
    /// The right that the token's role lacks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub right: Option<String>,
    /// The faults, one by one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<Fault>,
}

/// One fault of what was sent.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Fault {
    /// Where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What is wrong and how to mend it.
    pub message: String,
}

impl Fault {
    /// A refusal in the caller's language.
    pub(super) fn of(say: &Say, refusal: &Refusal) -> Self {
        Self {
            field: refusal.field.clone(),
            message: say.refusal(refusal),
        }
    }
}

fn kind(status: StatusCode) -> &'static str {
    match status {
        StatusCode::UNAUTHORIZED => "failure-token",
        StatusCode::NOT_FOUND => "failure-not-found",
        StatusCode::METHOD_NOT_ALLOWED => "failure-method",
        StatusCode::PAYLOAD_TOO_LARGE => "failure-too-large",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "failure-media-type",
        StatusCode::UNPROCESSABLE_ENTITY => "failure-invalid",
        status if status.is_server_error() => "failure-internal",
        _ => "failure-bad-request",
    }
}

/// The language that a caller asks for; English where we do not speak it.
pub(super) fn language(headers: &HeaderMap) -> &'static str {
    let lang = headers.get(header::ACCEPT_LANGUAGE);
    let lang = lang.and_then(|value| value.to_str().ok());
    let wanted = lang.and_then(|line| {
        let mut parts = line.split(',');
        parts.find_map(|part| i18n::known(part.split(';').next()?.trim()))
    });
    wanted.unwrap_or("en")
}

/// Makes every error a problem document.
pub(super) async fn problems(State(app): State<App>, request: Request, next: Next) -> Response {
    // Nesting cuts the address short; the caller knows it whole.
    let whole = request.extensions().get::<OriginalUri>();
    let uri = whole.map_or_else(|| request.uri().clone(), |whole| whole.0.clone());
    let lang = language(request.headers());
    let response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let say = Say::new(&app, lang);
    written(&say, uri.path(), response).await
}

async fn written(say: &Say, path: &str, response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let failed = parts.extensions.get::<Failed>().cloned();
    let key = match &failed {
        Some(failed) if parts.status != StatusCode::UNAUTHORIZED => failed.key,
        _ => kind(parts.status),
    };
    // What axum has to say of a body, a path or a query is in the text of its refusal.
    let said = if failed.is_none() {
        to_bytes(body, 4096).await.unwrap_or_default()
    } else {
        axum::body::Bytes::new()
    };
    let mut errors: Vec<Fault> = failed
        .iter()
        .flat_map(|failed| &failed.detail)
        .map(|refusal| Fault::of(say, refusal))
        .collect();
    if !said.is_empty() {
        errors.push(Fault {
            field: None,
            message: String::from_utf8_lossy(&said).into_owned(),
        });
    }
    let problem = Problem {
        r#type: format!(
            "urn:greenlane:problem:{}",
            key.trim_start_matches("failure-")
        ),
        title: say.t(key),
        status: parts.status.as_u16(),
        detail: say.t(format!("api-{key}")),
        instance: path.to_owned(),
        right: failed.and_then(|f| f.right).map(str::to_owned),
        errors,
    };
    let text = serde_json::to_vec(&problem).unwrap_or_default();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    parts
        .headers
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if parts.status == StatusCode::UNAUTHORIZED {
        let realm = HeaderValue::from_static("Bearer realm=\"greenlane\"");
        parts.headers.insert(header::WWW_AUTHENTICATE, realm);
    }
    if matches!(
        parts.status,
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE
    ) {
        parts
            .headers
            .insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
    }
    Response::from_parts(parts, Body::from(text))
}
