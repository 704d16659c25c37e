//! The dashboard, a page for each table, the rows behind each figure, and the definitions.

mod compared;
mod dashboard;
mod outside;
mod pack;
mod rows;
mod table;

use super::compute::{Filters, TOP};
use super::sql;
use super::views::{self, Links, Meaning};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::web::{Chrome, Page, Routes, Visitor, html};
use askama::Template;
use axum::extract::State;
use greenlane_db::{At, args};
use greenlane_domain::measures::{Group, MeasureName, MeasureResult, Period, in_group};
use greenlane_domain::permission::Action;
use serde::Deserialize;

/// The most criteria that a list can be asked for: more than any edition has.
const MOST_CRITERIA: usize = 1_000;
/// What the reader asked for, in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// The reporting year; empty for the current one.
    year: String,
    /// An entity type; empty for all.
    entity_type: String,
    /// A row of the table.
    row: String,
    /// A part of the row.
    part: String,
    /// The page of rows, from 1.
    page: String,
    /// How many criteria the list has.
    top: String,
    /// The category of its criteria, by number; empty for all.
    category: String,
    /// `rate` puts the highest rate first.
    order: String,
    /// `csv`, `xlsx` or `json` answers with a file.
    format: String,
}

fn whole<N: std::str::FromStr>(text: &str, default: N) -> Result<N, Failure> {
    if text.is_empty() {
        return Ok(default);
    }
    let read = text.parse();
    read.map_err(|_| Failure::Bad(format!("`{text}` is not a number")))
}

impl Asked {
    /// A year and an entity type alone.
    pub(super) fn of(year: &str, entity_type: &str) -> Self {
        Self {
            year: year.to_owned(),
            entity_type: entity_type.to_owned(),
            ..Self::default()
        }
    }

    pub(super) fn period(&self, app: &App) -> Result<Period, Failure> {
        let year = whole(&self.year, Period::current(app.today()).number())?;
        Period::year(year).ok_or_else(|| Failure::Bad(format!("there is no year {year}")))
    }

    pub(super) fn filters(&self, visitor: &Visitor) -> Result<Filters, Failure> {
        let entity_type = Some(self.entity_type.clone()).filter(|id| !id.is_empty());
        Ok(Filters {
            entity_type,
            category: Some(whole(&self.category, 0)?).filter(|number| *number > 0),
            by_rate: self.order == "rate",
            top: whole(&self.top, TOP)?.min(MOST_CRITERIA),
            rates: true,
            lang: visitor.lang,
        })
    }
}

fn named(name: &str) -> Result<MeasureName, Failure> {
    MeasureName::parse(name).ok_or(Failure::NotFound)
}

/// The panel that chooses year and entity type.
pub(super) struct Panel {
    pub(super) action: String,
    /// What stays as it is when the panel is sent: name and value.
    pub(super) kept: Vec<(&'static str, String)>,
    pub(super) years: Vec<(String, String)>,
    pub(super) year: String,
    pub(super) types: Vec<(String, String)>,
    pub(super) entity_type: String,
    /// What one page chooses besides.
    pub(super) more: Vec<Choice>,
}

/// A list to choose from.
pub(super) struct Choice {
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) options: Vec<(String, String)>,
    pub(super) chosen: String,
}

impl Panel {
    pub(super) async fn new(
        app: &App,
        who: &Who,
        c: &Chrome,
        (action, period, filters): (String, Period, &Filters),
    ) -> Result<Self, Failure> {
        let first: Option<(At,)> = app.db(who).optional(sql::FIRST_EVENT, args![]).await?;
        let this = app.today().year();
        let first = first.map_or(this, |(at,)| app.date_of(at.0).year());
        let earliest = first.min(period.number());
        let latest = this.max(period.number());
        let years = (earliest..=latest).rev().map(|y| y.to_string());
        let all = (String::new(), c.t("measures-all-types"));
        let types = app.pack().entity_types.iter();
        let types = types.map(|t| (t.id.clone(), c.pack(&t.name).to_owned()));
        Ok(Self {
            action,
            kept: Vec::new(),
            years: years.map(|year| (year.clone(), year)).collect(),
            year: period.number().to_string(),
            types: std::iter::once(all).chain(types).collect(),
            entity_type: filters.entity_type.clone().unwrap_or_default(),
            more: Vec::new(),
        })
    }

    /// With more to choose.
    pub(super) fn choosing(mut self, more: impl IntoIterator<Item = Choice>) -> Self {
        self.more.extend(more);
        self
    }

    /// With a value that stays as it is when the panel is sent.
    pub(super) fn keeping(mut self, name: &'static str, value: &str) -> Self {
        self.kept.push((name, value.to_owned()));
        self
    }
}

/// Which companies and which days the figures speak of.
fn scope(c: &Chrome, app: &App, period: Period, filters: &Filters) -> String {
    let named = filters.entity_type.as_deref();
    let kind = named.and_then(|id| app.pack().entity_type(id));
    let kind = kind.map_or_else(
        || c.t("measures-all-types"),
        |kind| c.pack(&kind.name).to_owned(),
    );
    c.t2("measures-scope", "year", period.number(), "kind", kind)
}

/// When it was computed and how far the record went.
fn stamp(c: &Chrome, result: &MeasureResult) -> String {
    c.t2(
        "measures-stamp",
        "at",
        c.at(result.generated_at),
        "event",
        c.count(result.log_position),
    )
}

/// The way back to the dashboard, with the same year and filter.
fn crumbs(c: Chrome, links: &Links) -> Chrome {
    let label = c.t("measures-title");
    c.crumb(links.dashboard(), label)
}

#[derive(Template)]
#[template(path = "measures/definitions.html")]
struct DefinitionsPage {
    c: Chrome,
    groups: Vec<(String, Vec<Meaning>)>,
}

async fn definitions(State(app): State<App>, _who: Who, visitor: Visitor) -> Page {
    let c = Chrome::new(&app, &visitor, "measures-definitions");
    let label = c.t("measures-title");
    let c = c.crumb("/measures", label);
    let order = std::iter::once(Group::Table).chain(Group::OF_STATISTICS);
    let groups = order.map(|group| {
        let meanings = in_group(group).map(|d| views::meaning(&c, d)).collect();
        (c.t(group.key()), meanings)
    });
    html(&DefinitionsPage {
        groups: groups.collect(),
        c,
    })
}

/// The routes of this feature.
pub fn routes() -> Routes {
    let right = Action::ViewMeasures;
    Routes::new()
        .get("/measures", right, dashboard::dashboard)
        .get("/measures/definitions", right, definitions)
        .get("/measures/pack", right, pack::show)
        .post("/measures/pack", Action::IssueDashboard, pack::make)
        .get("/measures/{name}", right, table::measure)
        .get("/measures/{name}/rows", right, rows::rows)
}
