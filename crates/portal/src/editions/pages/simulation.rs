//! What a draft would mean if it were published today: by entity type, and company by company.

use super::words::here;
use crate::accounts::Who;
use crate::app::App;
use crate::editions::read;
use crate::failure::Failure;
use crate::partners::{Sheet, XLSX, csv, xlsx};
use crate::web::{Chrome, Page, Say, Visitor, attachment, html};
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
    entity_type: String,
    answer: String,
    confirm: String,
    set_aside: usize,
    unmet: String,
    minutes: u64,
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
    /// The rows as files, by what they are.
    files: [(&'static str, String); 2],
    empty: bool,
}

/// Tenths of an hour, rounded up.
fn tenths(minutes: u64) -> u64 {
    minutes.saturating_mul(10).div_ceil(60)
}

/// Hours to one place, as the language writes them.
fn hours(c: &Chrome, minutes: u64) -> String {
    let tenths = tenths(minutes);
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
    (entity_type, working): (&str, Working),
) -> Vec<Row> {
    let chosen = |entity: &str| entity_type == "all" || entity_type == entity;
    let outcomes = simulation.outcomes.iter();
    let mut rows: Vec<Row> = outcomes
        .filter(|outcome| chosen(&outcome.entity_type))
        .map(|outcome| Row {
            name: names.get(&outcome.member).cloned().unwrap_or_default(),
            href: format!("/companies/{}", outcome.member),
            entity_type: outcome.entity_type.clone(),
            minutes: outcome.minutes(working),
            answer: outcome.answer.join(", "),
            confirm: outcome.confirm.join(", "),
            set_aside: outcome.set_aside,
            unmet: outcome.unmet.join(", "),
        })
        .collect();
    rows.sort_by(|a, b| (a.unmet.is_empty(), &a.name).cmp(&(b.unmet.is_empty(), &b.name)));
    rows
}

impl Asked {
    fn working(&self) -> Working {
        let minutes = |text: &str, begin: u32| {
            text.trim()
                .parse()
                .ok()
                .filter(|n| *n <= LONGEST)
                .unwrap_or(begin)
        };
        Working {
            answer: minutes(&self.answer, BEGIN_WITH.answer),
            confirm: minutes(&self.confirm, BEGIN_WITH.confirm),
        }
    }
}

/// The companies behind the figures as a table: of one entity type, or of all where none is chosen.
fn sheet(say: &Say, app: &App, rows: &[Row]) -> Sheet {
    let heads = [
        "simulation-company",
        "criteria-entity-type",
        "simulation-failing-on",
        "simulation-answer",
        "simulation-confirm",
        "simulation-set-aside",
        "simulation-hours",
    ];
    let lines = rows.iter().map(|row| {
        let entity = app.pack().entity_type(&row.entity_type);
        let entity = entity.map_or(row.entity_type.as_str(), |entity| say.pack(&entity.name));
        let tenths = tenths(row.minutes);
        vec![
            row.name.clone(),
            entity.to_owned(),
            row.unmet.clone(),
            row.answer.clone(),
            row.confirm.clone(),
            row.set_aside.to_string(),
            // A point in every language: spreadsheets of any language read it as they are told to.
            format!("{}.{}", tenths / 10, tenths % 10),
        ]
    });
    Sheet {
        name: say.t("simulation-rows"),
        head: heads.map(|head| say.t(head)).into(),
        rows: lines.collect(),
    }
}

/// The same as a file, computed anew under the same assumptions.
pub(super) async fn file(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((id, kind)): Path<(Uuid, String)>,
    Query(asked): Query<Asked>,
) -> Page {
    let here = here(&app, &who, id).await?;
    let simulation = read::simulate(&app, &who, &here.draft.state, here.basis).await?;
    let names = read::names(&app, &who).await?;
    let chosen = if asked.entity_type.is_empty() {
        "all"
    } else {
        &asked.entity_type
    };
    let rows = behind(&simulation, &names, (chosen, asked.working()));
    let sheet = sheet(&Say::new(&app, visitor.lang), &app, &rows);
    let name = format!("{}-simulation.{kind}", here.draft.state.id);
    match kind.as_str() {
        "csv" => attachment(&name, "text/csv; charset=utf-8", csv(&sheet).into_bytes()),
        "xlsx" => attachment(&name, XLSX, xlsx(&[sheet])?),
        _ => Err(Failure::NotFound),
    }
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Query(asked): Query<Asked>,
) -> Page {
    let here = here(&app, &who, id).await?;
    let working = asked.working();
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
    let rows = behind(&simulation, &names, (&asked.entity_type, working));
    let mut types = app.pack().entity_types.iter();
    let chosen_type = types.find(|entity| entity.id == asked.entity_type);
    let file = |kind: &'static str| {
        let (answer, confirm) = (working.answer, working.confirm);
        let query = format!(
            "entity_type={}&answer={answer}&confirm={confirm}",
            asked.entity_type
        );
        (kind, format!("/editions/{id}/simulation/{kind}?{query}"))
    };
    html(&SimulationPage {
        id,
        files: ["csv", "xlsx"].map(file),
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
