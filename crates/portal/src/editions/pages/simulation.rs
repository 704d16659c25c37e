//! What a draft would mean if it were published today: by entity type, and company by company.

use super::words::here;
use crate::accounts::Who;
use crate::app::App;
use crate::editions::read;
use crate::web::{Chrome, Page, Visitor, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::editions::{Simulation, Sum, Working};
use greenlane_domain::ids::MemberId;
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Minutes that the form begins with. Whoever runs the simulation says what holds; the page repeats it.
const BEGIN_WITH: Working = Working {
    answer: 15,
    confirm: 5,
};
/// Longer than a working day for one answer is a slip of the keyboard.
const LONGEST: u32 = 480;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    answer: String,
    confirm: String,
    entity_type: String,
}

struct Line {
    name: String,
    href: String,
    members: String,
    touched: String,
    failing: String,
    answer: String,
    confirm: String,
    hours: String,
}

struct Row {
    name: String,
    href: String,
    answer: String,
    confirm: String,
    set_aside: usize,
    unmet: String,
}

#[derive(Template)]
#[template(path = "editions/simulation.html")]
struct SimulationPage {
    c: Chrome,
    id: Uuid,
    lines: Vec<Line>,
    total: Line,
    answer: u32,
    confirm: u32,
    chosen: String,
    chosen_name: String,
    rows: Vec<Row>,
    empty: bool,
}

/// Hours to one place, rounded up, as the language writes them.
fn hours(c: &Chrome, minutes: u64) -> String {
    let tenths = minutes.saturating_mul(10).div_ceil(60);
    let point = if c.lang == "en" { "." } else { "," };
    let whole = i64::try_from(tenths / 10).unwrap_or(i64::MAX);
    format!("{}{point}{}", c.count(whole), tenths % 10)
}

fn line(c: &Chrome, name: &str, entity: &str, sum: &Sum, working: Working) -> Line {
    let count = |n: usize| c.count(n);
    Line {
        name: name.to_owned(),
        href: format!(
            "?entity_type={entity}&answer={}&confirm={}#rows",
            working.answer, working.confirm
        ),
        members: count(sum.members),
        touched: count(sum.touched),
        failing: count(sum.failing),
        answer: count(sum.answer),
        confirm: count(sum.confirm),
        hours: hours(c, sum.minutes(working)),
    }
}

/// The companies behind a figure, those that would newly fail first.
fn behind(
    simulation: &Simulation,
    names: &BTreeMap<MemberId, String>,
    entity_type: &str,
) -> Vec<Row> {
    let chosen = |entity: &str| entity_type == "all" || entity_type == entity;
    let outcomes = simulation.outcomes.iter();
    let mut rows: Vec<Row> = outcomes
        .filter(|outcome| chosen(&outcome.entity_type))
        .map(|outcome| Row {
            name: names.get(&outcome.member).cloned().unwrap_or_default(),
            href: format!("/companies/{}", outcome.member),
            answer: outcome.answer.join(", "),
            confirm: outcome.confirm.join(", "),
            set_aside: outcome.set_aside,
            unmet: outcome.unmet.join(", "),
        })
        .collect();
    rows.sort_by(|a, b| (a.unmet.is_empty(), &a.name).cmp(&(b.unmet.is_empty(), &b.name)));
    rows
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Query(asked): Query<Asked>,
) -> Page {
    let here = here(&app, &who, id).await?;
    let minutes = |text: &str, begin: u32| {
        text.trim()
            .parse()
            .ok()
            .filter(|n| *n <= LONGEST)
            .unwrap_or(begin)
    };
    let working = Working {
        answer: minutes(&asked.answer, BEGIN_WITH.answer),
        confirm: minutes(&asked.confirm, BEGIN_WITH.confirm),
    };
    let simulation = read::simulate(&app, &who, &here.draft.state, here.basis).await?;
    let c = Chrome::new(&app, &visitor, "edition-simulation");
    let (list, name) = (
        c.t("editions-title"),
        c.pack(&here.draft.state.name).to_owned(),
    );
    let c = c
        .crumb("/editions", list)
        .crumb(format!("/editions/{id}"), name);
    let sums = simulation.sums();
    let types = app.pack().entity_types.iter();
    let lines = types.clone().filter_map(|entity| {
        let sum = sums.get(&entity.id)?;
        Some(line(&c, c.pack(&entity.name), &entity.id, sum, working))
    });
    let lines: Vec<Line> = lines.collect();
    let total = line(&c, &c.t("ui-all"), "all", &simulation.total(), working);
    let names = read::names(&app, &who).await?;
    let rows = behind(&simulation, &names, &asked.entity_type);
    let mut types = app.pack().entity_types.iter();
    let chosen_type = types.find(|entity| entity.id == asked.entity_type);
    html(&SimulationPage {
        id,
        empty: lines.is_empty(),
        lines,
        total,
        answer: working.answer,
        confirm: working.confirm,
        chosen_name: chosen_type
            .map_or_else(|| c.t("ui-all"), |entity| c.pack(&entity.name).to_owned()),
        chosen: asked.entity_type,
        rows,
        c,
    })
}
