//! Answers: pages, redirects, and failures in the form the client reads.

use super::chrome::Chrome;
use super::visit::{FLASH_COOKIE, Visit, cookie, set_cookies};
use crate::app::App;
use crate::failure::{Failure, Faults};
use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};

/// What a page handler returns.
pub type Page = Result<Response, Failure>;

/// Renders a page.
pub fn html(template: &impl Template) -> Page {
    Ok(Html(template.render()?).into_response())
}

/// The page with a status of its own.
pub(crate) fn with_status(template: &impl Template, status: StatusCode) -> Page {
    let mut response = html(template)?;
    *response.status_mut() = status;
    Ok(response)
}

/// The page of a form that could not be taken.
pub(crate) fn unprocessable(template: &impl Template) -> Page {
    with_status(template, StatusCode::UNPROCESSABLE_ENTITY)
}

/// After an act: go and see.
pub fn see_other(path: impl AsRef<str>) -> Response {
    Redirect::to(path.as_ref()).into_response()
}

/// The same, with a message (a Fluent key) to show once.
pub fn flash_to(app: &App, path: impl AsRef<str>, key: &str) -> Response {
    let mut response = see_other(path);
    set_cookies(
        app,
        &mut response,
        vec![cookie(app, FLASH_COOKIE, key.to_owned())],
    );
    response
}

/// Carried on a failed response until the outer layer knows how to show it.
#[derive(Debug, Clone)]
pub(crate) struct Failed {
    pub key: &'static str,
    pub detail: Vec<greenlane_domain::Refusal>,
    pub right: Option<&'static str>,
}

impl Failure {
    /// The status for a client.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::SignInFirst => StatusCode::UNAUTHORIZED,
            Self::Forbidden(_) | Self::StaleForm | Self::SecondFactorFirst => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Invalid(_) | Self::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Conflict | Self::Taken(_) => StatusCode::CONFLICT,
            Self::NotReady(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Bad(_) => StatusCode::BAD_REQUEST,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The message that explains it.
    pub fn key(&self) -> &'static str {
        match self {
            Self::SignInFirst => "failure-sign-in",
            Self::SecondFactorFirst => "failure-second-factor",
            Self::Forbidden(_) => "failure-forbidden",
            Self::StaleForm => "failure-stale-form",
            Self::NotFound => "failure-not-found",
            Self::Invalid(_) => "failure-invalid",
            Self::Refused(_) => "failure-refused",
            Self::Conflict => "failure-conflict",
            Self::Taken(_) => "failure-taken",
            Self::NotReady(_) => "failure-not-ready",
            Self::TooMany => "failure-too-many",
            Self::TooLarge => "failure-too-large",
            Self::Bad(_) => "failure-bad-request",
            Self::Internal(_) => "failure-internal",
        }
    }

    fn refusals(&self) -> Vec<greenlane_domain::Refusal> {
        match self {
            Self::Refused(refusal) | Self::Taken(refusal) | Self::NotReady(refusal) => {
                vec![refusal.clone()]
            }
            Self::Invalid(Faults(faults)) => faults.clone(),
            _ => Vec::new(),
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        if let Self::Internal(detail) = &self {
            tracing::error!(detail, "a request failed");
        }
        let right = if let Self::Forbidden(action) = &self {
            Some(action.name())
        } else {
            None
        };
        let failed = Failed {
            key: self.key(),
            detail: self.refusals(),
            right,
        };
        let mut response = self.status().into_response();
        response.extensions_mut().insert(failed);
        response
    }
}

#[derive(Template)]
#[template(path = "web/failure.html")]
struct FailurePage {
    c: Chrome,
    ours: bool,
    help: String,
    detail: Vec<String>,
    right: Option<String>,
    reference: String,
}

/// Shows failures (and axum's own refusals) as a page in the visitor's language; sends to sign-in and back.
pub(crate) async fn render_failures(
    State(app): State<App>,
    request: Request,
    next: Next,
) -> Response {
    let visit = request.extensions().get::<Visit>().cloned();
    let get = request.method() == axum::http::Method::GET;
    let json =
        request.uri().path().starts_with("/api/") || request.headers().contains_key("x-autosave");
    let response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) || json {
        return response;
    }
    let Some(visit) = visit else { return response };
    let failed = response.extensions().get::<Failed>().cloned();
    if failed.is_none()
        && response.headers().contains_key(header::CONTENT_TYPE)
        && !is_plain(&response)
    {
        return response;
    }
    let due = failed
        .as_ref()
        .is_some_and(|f| f.key == "failure-second-factor");
    let lead = match status {
        StatusCode::UNAUTHORIZED => Some("/sign-in"),
        _ if due => Some("/account/second-factor"),
        _ => None,
    };
    if let (Some(lead), true) = (lead, get) {
        let back: String = serde_urlencoded::to_string([("next", &visit.path)]).unwrap_or_default();
        return see_other(format!("{lead}?{back}"));
    }
    page(&app, &visit, status, failed)
}

fn is_plain(response: &Response) -> bool {
    let kind = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok());
    kind.is_some_and(|k| k.starts_with("text/plain"))
}

fn fallback_key(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND => "failure-not-found",
        StatusCode::METHOD_NOT_ALLOWED => "failure-method",
        StatusCode::PAYLOAD_TOO_LARGE => "failure-too-large",
        s if s.is_server_error() => "failure-internal",
        _ => "failure-bad-request",
    }
}

fn page(app: &App, visit: &Visit, status: StatusCode, failed: Option<Failed>) -> Response {
    let key = failed
        .as_ref()
        .map_or_else(|| fallback_key(status), |f| f.key);
    let c = Chrome::new(app, visit, key);
    let reference = app.chance().id(app.clock().now()).simple().to_string();
    if status.is_server_error() {
        tracing::error!(reference, path = visit.path, "shown to the visitor as");
    }
    let detail = failed
        .as_ref()
        .map(|f| f.detail.iter().map(|r| c.refusal(r)).collect());
    let right = failed
        .and_then(|f| f.right)
        .map(|name| c.t(format!("right-{}", name.replace('_', "-"))));
    let page = FailurePage {
        ours: status.is_server_error(),
        help: c.t(format!("{key}-help")),
        c,
        detail: detail.unwrap_or_default(),
        right,
        reference,
    };
    let mut response = match page.render() {
        Ok(text) => Html(text).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
