//! How far the newest edition has reached: who still stands on an older one, until when, and what they work on.

use crate::accounts::Who;
use crate::app::App;
use crate::caseload::labels;
use crate::editions::read::{self, StandingRow};
use crate::failure::Failure;
use crate::validation::errors::key;
use crate::web::{Chrome, Due, Page, Visitor, html};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_domain::permission::Action;
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    show: String,
    entity_type: String,
}

struct Figure {
    label: String,
    href: String,
    count: usize,
    current: bool,
}

struct Row {
    name: String,
    href: String,
    kind: String,
    edition: String,
    until: Option<Due>,
    extended: bool,
    tag: &'static str,
    works_on: String,
    extend: String,
}

#[derive(Template)]
#[template(path = "editions/rollout.html")]
struct RolloutPage {
    c: Chrome,
    edition: String,
    since: String,
    figures: Vec<Figure>,
    entity_types: Vec<(String, String)>,
    entity_type: String,
    show: String,
    rows: Vec<Row>,
    rolling: bool,
}

/// Where a member stands: on the edition in force, on an older one in time, or late.
fn place(app: &App, row: &StandingRow, current: &str) -> &'static str {
    if row.edition == current {
        return "done";
    }
    match row.rollout(app) {
        Some(rollout) if app.today() > rollout.until => "late",
        Some(rollout) if rollout.extended => "extended",
        _ => "open",
    }
}

/// What the visitor's role may do with a company of the list. Asked once: the policies are too slow for every row.
struct May {
    open: bool,
    extend: bool,
}

fn line(app: &App, c: &Chrome, row: &StandingRow, place: &str, may: &May) -> Row {
    let catalogue = app.catalogue();
    let rollout = row.rollout(app);
    let kind = app.pack().entity_type(&row.entity_type);
    let name = |id: &str| {
        let edition = catalogue.edition(id);
        edition.map_or_else(String::new, |edition| c.pack(&edition.name).to_owned())
    };
    let works_on = row.open_stage.as_deref().map(|stage| {
        let edition = row.open_edition.as_deref().map_or_else(String::new, name);
        format!("{}: {edition}", c.t(key("profile-stage", stage)))
    });
    Row {
        name: row.legal_name.clone(),
        href: if may.open {
            format!("/companies/{}", row.stream_id)
        } else {
            String::new()
        },
        kind: kind.map_or_else(String::new, |kind| c.pack(&kind.name).to_owned()),
        edition: name(&row.edition),
        until: rollout.map(|rollout| {
            let key = if rollout.extended {
                "rollout-why-extended"
            } else {
                "extension-why"
            };
            Due::set(app, c, rollout.until, c.t(key))
        }),
        extended: rollout.is_some_and(|rollout| rollout.extended),
        tag: if place == "late" { "bad" } else { "none" },
        works_on: match works_on {
            Some(works_on) => works_on,
            None if place == "done" => "–".to_owned(),
            None => c.t("rollout-not-begun"),
        },
        extend: if may.extend && rollout.is_some() && place != "done" {
            format!("/companies/{}/extension", row.stream_id)
        } else {
            String::new()
        },
    }
}

/// How many members are late with bringing their profile under the edition in force.
pub(crate) async fn late(app: &App, who: &Who) -> Result<usize, Failure> {
    let catalogue = app.catalogue();
    let current = catalogue.current(app.today());
    let current = current.map_or("", |edition| edition.id.as_str());
    let all = read::standing(app, who).await?;
    Ok(all
        .iter()
        .filter(|row| place(app, row, current) == "late")
        .count())
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Query(asked): Query<Asked>,
) -> Page {
    let c = Chrome::new(&app, &visitor, "rollout-title");
    let list = c.t("editions-title");
    let c = c.crumb("/editions", list);
    let catalogue = app.catalogue();
    let current = catalogue.current(app.today());
    let current_id = current.map_or("", |edition| edition.id.as_str());
    let all = read::standing(&app, &who).await?;
    let placed: Vec<(&StandingRow, &str)> = all
        .iter()
        .filter(|row| asked.entity_type.is_empty() || row.entity_type == asked.entity_type)
        .map(|row| (row, place(&app, row, current_id)))
        .collect();
    let show = match asked.show.as_str() {
        known @ ("done" | "late" | "extended") => known,
        _ => "open",
    };
    let figures = ["open", "extended", "late", "done"]
        .into_iter()
        .map(|code| Figure {
            label: c.t(format!("rollout-{code}")),
            href: format!("/rollout?show={code}&entity_type={}", asked.entity_type),
            count: placed.iter().filter(|(_, place)| *place == code).count(),
            current: code == show,
        });
    let may = |action| app.rights().role_may(&who.role, action);
    let may = May {
        open: may(Action::ViewCompany),
        extend: may(Action::ExtendEdition),
    };
    let rows = placed.iter().filter(|(_, place)| *place == show);
    let rows: Vec<Row> = rows
        .map(|(row, place)| line(&app, &c, row, place, &may))
        .collect();
    html(&RolloutPage {
        edition: current.map_or_else(String::new, |edition| c.pack(&edition.name).to_owned()),
        since: current.map_or_else(String::new, |edition| c.day(edition.effective_from)),
        figures: figures.collect(),
        entity_types: labels::entity_types(&app, &c),
        entity_type: asked.entity_type.clone(),
        show: show.to_owned(),
        rolling: catalogue.editions().len() > 1,
        rows,
        c,
    })
}
