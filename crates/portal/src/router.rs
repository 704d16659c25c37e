//! All routes in one list.

use crate::app::App;
use crate::web::{RouteInfo, Routes, render_failures, security_headers, visit};
use crate::{about, accounts, api, assets, measures, membership, messages, recognition};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use tower_http::compression::CompressionLayer;
use tower_http::trace::TraceLayer;

/// Largest body of any request: an evidence file of 25 MB and its form.
const BODY_LIMIT: usize = 26 * 1024 * 1024;

fn routes() -> Routes {
    Routes::new()
        .merge(about::routes())
        .merge(accounts::routes())
        .merge(crate::criteria::routes())
        .merge(crate::editions::routes())
        .merge(crate::exchange::routes())
        .merge(crate::profile::routes())
        .merge(crate::annual::routes())
        .merge(crate::bulk::routes())
        .merge(crate::precheck::routes())
        .merge(crate::timeline::routes())
        .merge(crate::caseload::routes())
        .merge(messages::routes())
        .merge(recognition::routes())
        .merge(membership::routes())
        .merge(crate::validation::routes())
        .merge(crate::findings::routes())
        .merge(measures::routes())
        .merge(crate::partners::routes())
        .merge(crate::together::routes())
        .merge(crate::text_blocks::routes())
        .merge(crate::calibration::routes())
        .merge(crate::relations::routes())
        .merge(crate::rulesets::routes())
        .merge(crate::selectivity::routes())
        .merge(crate::threat_level::routes())
        .merge(crate::drivers::routes())
        .merge(crate::selection::routes())
        .merge(crate::planning::routes())
        .merge(crate::documents::routes())
        .merge(crate::anomalies::routes())
        .merge(crate::practices::routes())
        .merge(crate::trade::routes())
}

/// Every route with the right it needs.
pub fn route_table() -> Vec<RouteInfo> {
    routes().build().1
}

/// The whole portal.
pub fn router(app: &App) -> Router {
    let (pages, _) = routes().build();
    let pages = pages
        .fallback(|| async { crate::Failure::NotFound })
        .layer(from_fn_with_state(app.clone(), crate::together::keep_lost))
        .layer(from_fn_with_state(app.clone(), accounts::limit))
        .layer(from_fn_with_state(app.clone(), crate::editions::ready))
        .layer(from_fn_with_state(app.clone(), render_failures))
        .layer(from_fn_with_state(app.clone(), visit))
        .layer(axum::Extension(app.clone()))
        .layer(DefaultBodyLimit::max(BODY_LIMIT));
    let site = Router::new()
        .merge(pages)
        .merge(assets::router())
        .layer(from_fn(security_headers))
        .layer(CompressionLayer::new())
        .layer(TraceLayer::new_for_http());
    // The API and the operator's addresses know no visitor: no session, no form token, no page.
    Router::new()
        .merge(site)
        .merge(api::health::router())
        .nest(
            "/api",
            api::router(app).layer(from_fn_with_state(app.clone(), crate::editions::ready)),
        )
        .layer(from_fn_with_state(app.clone(), api::measure))
        .with_state(app.clone())
}
