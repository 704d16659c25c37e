//! The JSON API beside the pages, `/api/v1`, for the systems of customs and of the programme.
//!
//! Who calls is a bearer token with a role; the same policies decide as for people, worked out once a role and not once
//! a call. Every error, whatever its cause, is a problem document (RFC 9457). What it refuses: sessions and cookies (a
//! browser cannot be tricked into calling it), and answers to anybody but the programme's own roles.

mod assessments;
mod batch;
mod bearer;
mod events;
mod examinations;
pub mod health;
mod imports;
mod members;
mod metrics;
mod outcomes;
mod problem;
mod reply;
mod sql;
mod status;
#[cfg(test)]
mod tests;

pub use bearer::Bearer;
pub use metrics::Metrics;

pub(crate) use bearer::Roles;
pub(crate) use metrics::{Way, measure};

use crate::app::App;
use crate::failure::Failure;
use crate::recognition::board::Prepared;
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::HeaderMap;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::get;
use utoipa::OpenApi;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouterExt as _};
use utoipa_axum::routes;

/// Largest body of a call: a thousand identifiers with room to spare.
const BODY_LIMIT: usize = 256 * 1024;

struct Security;

impl utoipa::Modify for Security {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let token = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some("A token that an administrator issued for a role."))
            .build();
        let components = openapi.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(token));
    }
}

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Greenlane API",
        description = "Status of members of a customs trusted-trader programme, for systems of customs and of the programme. Errors are problem documents (RFC 9457). Every answer to GET carries an entity tag; send it back in If-None-Match.",
        license(name = "Apache-2.0", identifier = "Apache-2.0"),
        contact(name = "Greenlane", url = "https://github.com/greenlane/greenlane")
    ),
    servers((url = "/api/v1")),
    modifiers(&Security),
    security(("token" = [])),
    components(schemas(problem::Problem, assessments::Items, examinations::ExaminationItems)),
    tags(
        (name = "status", description = "How a company stands, by identifier."),
        (name = "members", description = "Companies, page by page."),
        (name = "events", description = "What was recorded, in order."),
        (name = "trade", description = "Trade data in."),
        (name = "selectivity", description = "Declarations assessed as they come.")
    )
)]
struct Document;

fn versioned() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(Document::openapi())
        .routes(routes!(status::one))
        .routes(routes!(status::many))
        .routes(routes!(members::list))
        .routes(routes!(members::one))
        .routes(routes!(members::extract))
        .routes(routes!(events::list))
        .routes(routes!(imports::create).layer(DefaultBodyLimit::max(imports::LARGEST)))
        .routes(routes!(imports::mend))
        .routes(routes!(assessments::create).layer(DefaultBodyLimit::max(assessments::LARGEST)))
        .routes(routes!(assessments::again))
        .routes(
            routes!(examinations::create, outcomes::list)
                .layer(DefaultBodyLimit::max(examinations::LARGEST)),
        )
}

/// The description of the API, OpenAPI 3.1.
pub fn openapi() -> utoipa::openapi::OpenApi {
    versioned().to_openapi()
}

/// The same as text, as it is committed.
pub fn openapi_json() -> String {
    openapi().to_pretty_json().unwrap_or_default() + "\n"
}

async fn document(State(app): State<App>, headers: HeaderMap) -> Result<Response, Failure> {
    let kept = app.0.openapi.get_or_init(|| {
        Prepared::new(&openapi())
            .map_err(|error| tracing::error!(%error, "no description"))
            .ok()
    });
    let prepared = kept.clone().ok_or(Failure::NotFound)?;
    Ok(reply::send(&headers, prepared, "public, max-age=300"))
}

/// The router of `/api`.
pub(crate) fn router(app: &App) -> Router<App> {
    let (versioned, _) = versioned().split_for_parts();
    Router::new()
        .nest("/v1", versioned)
        .route("/openapi.json", get(document))
        .fallback(|| async { Failure::NotFound })
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(from_fn_with_state(app.clone(), problem::problems))
}
