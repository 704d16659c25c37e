//! Server time of the pages that grow with the world: dashboards and queues.

use super::{Figure, median_ms, start};
use crate::Trouble;
use axum::body::Body;
use axum::http::Request;
use greenlane_db::args;
use greenlane_portal::accounts::session;
use greenlane_portal::command::System;
use greenlane_portal::{App, router};
use tower::ServiceExt as _;

const TIMES: usize = 7;

/// The pages measured, with the role that opens each.
const PAGES: &[(&str, &str)] = &[
    ("director", "/measures"),
    ("director", "/measures/deficiencies-by-category?year=2020"),
    ("director", "/measures/top-criteria?year=2020"),
    ("director", "/measures/reasons?year=2020"),
    ("director", "/team"),
    ("director", "/companies"),
    ("specialist", "/work"),
    ("specialist", "/findings"),
    ("supervisor", "/work"),
    ("vetting_officer", "/work"),
    ("auditor", "/audit"),
    ("targeting_officer", "/lookup/changes"),
];

/// Opens each page several times and gives the median.
pub async fn measure(app: &App) -> Result<Vec<Figure>, Trouble> {
    let service = router(app);
    let mut figures = Vec::new();
    for (role, path) in PAGES {
        let found: Option<(uuid::Uuid,)> = app
            .db(&System)
            .optional(
                "select stream_id from account where staff_role = $1 order by stream_id limit 1",
                args![*role],
            )
            .await?;
        let Some((account,)) = found else { continue };
        let cookie = session::cookie_for(app, account.into()).await?;
        let mut times = Vec::new();
        for _ in 0..TIMES {
            let request = Request::get(*path)
                .header("cookie", &cookie)
                .body(Body::empty())?;
            let begun = start();
            let response = service.clone().oneshot(request).await?;
            let status = response.status();
            axum::body::to_bytes(response.into_body(), usize::MAX).await?;
            times.push(begun.elapsed());
            if !status.is_success() {
                return Err(Trouble(format!("{path} as {role}: {status}")));
            }
        }
        let ms = median_ms(times);
        figures.push(Figure::aimed(
            format!("{path} ({role})"),
            ms,
            "ms",
            "under 100 ms",
            ms < 100.0,
        ));
    }
    Ok(figures)
}
