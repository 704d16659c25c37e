//! All exercises, and how agreement moved from one to the next.

use super::chrome;
use crate::accounts::Who;
use crate::app::App;
use crate::calibration::read;
use crate::command::read as stream;
use crate::failure::Failure;
use crate::ui::chart::{Frame, Point, line};
use crate::web::{Chrome, Due, Page, Visitor, html};
use askama::Template;
use axum::extract::State;
use greenlane_domain::calibration::{Exercise, Stage};
use greenlane_domain::permission::{Action, Resource};

struct Row {
    href: String,
    title: String,
    about: String,
    sheets: String,
    due: Option<Due>,
    tag: &'static str,
    stage: String,
    own: String,
}

#[derive(Template)]
#[template(path = "calibration/list.html")]
struct ListPage {
    c: Chrome,
    rows: Vec<Row>,
    may_start: bool,
    drift: Option<String>,
    /// Some exercise is closed.
    closed: bool,
}

pub(super) async fn show(State(app): State<App>, visitor: Visitor, who: Who) -> Page {
    let mut c = chrome(&app, &visitor, String::new());
    c.crumbs.clear();
    c.title = c.t("calibration-title");
    let rows = read::all(&app, &who, who.account).await?;
    let rows = rows.into_iter().map(|row| {
        let open = row.stage == Stage::Open.code();
        let entity = app.pack().entity_type(&row.entity_type);
        let entity = entity.map_or("", |entity| c.pack(&entity.name));
        let about = c.t2(
            "calibration-about",
            "entity",
            entity,
            "criteria",
            row.criteria,
        );
        let own = match (row.own, row.handed_in_at) {
            (Some(_), None) if open => c.t2(
                "calibration-own-open",
                "n",
                row.judged.unwrap_or_default(),
                "m",
                row.criteria,
            ),
            (Some(_), Some(_)) if open => c.t("calibration-own-in"),
            _ => String::new(),
        };
        Row {
            href: format!("/calibrations/{}", row.stream_id),
            about: format!("{about} · {}", c.day(app.date_of(row.started_at.0))),
            sheets: c.t2("calibration-sheets", "n", row.handed_in, "m", row.judges),
            tag: if open { "progress" } else { "done" },
            stage: if open {
                c.t("calibration-open")
            } else {
                let closed = row.closed_at.map(|at| app.date_of(at.0));
                c.t1("calibration-closed-on", "day", c.day(closed))
            },
            due: open.then(|| Due::set(&app, &c, row.due.0, c.t("calibration-why-due"))),
            own,
            title: row.title,
        }
    });
    let rows: Vec<Row> = rows.collect();
    html(&ListPage {
        closed: !read::closed(&app, &who).await?.is_empty(),
        rows,
        may_start: app.may(&who, Action::LeadCalibration, &Resource::Programme),
        drift: drift(&app, &who, &c).await?,
        c,
    })
}

/// Alpha from exercise to exercise; a picture from the second one on.
async fn drift(app: &App, who: &Who, c: &Chrome) -> Result<Option<String>, Failure> {
    let mut values = Vec::new();
    for id in read::closed(app, who).await? {
        let exercise = stream::<Exercise>(app, who, id).await?.state;
        let alpha = exercise.results().map(|results| results.alpha);
        if let (Some(Ok(alpha)), Some(at)) = (alpha, exercise.closed_at) {
            let day = c.day(app.date_of(at));
            values.push((day, alpha.value, c.decimal(&format!("{:.2}", alpha.value))));
        }
    }
    let (Some(first), Some(last)) = (values.first(), values.last()) else {
        return Ok(None);
    };
    if values.len() < 2 {
        return Ok(None);
    }
    let key = if last.1 > first.1 {
        "calibration-drift-up"
    } else if last.1 < first.1 {
        "calibration-drift-down"
    } else {
        "calibration-drift-same"
    };
    let title = c.t2(key, "from", &first.2, "to", &last.2);
    let points: Vec<Point<'_>> = values
        .iter()
        .map(|(day, value, shown)| Point {
            label: day,
            value: *value,
            shown,
        })
        .collect();
    let (when, alpha) = (c.t("calibration-drift-when"), c.t("calibration-alpha"));
    let (note, table) = (c.t("calibration-drift-note"), c.t("calibration-show-table"));
    let frame = Frame {
        title: &title,
        note: &note,
        show_table: &table,
        downloads: &[],
    };
    let target = c.t("calibration-drift-target");
    let drawn = line(
        frame,
        [&when, &alpha],
        &title,
        &points,
        Some((0.8, &target)),
    );
    Ok(Some(drawn))
}
