//! All relations, those that wait for a second person first.

use super::tag;
use crate::accounts::Who;
use crate::app::App;
use crate::caseload;
use crate::relations::read;
use crate::timeline::page_links;
use crate::validation::errors::key;
use crate::web::{Chrome, Page, Visitor, html, link, page_parameter};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::relations::{Kind, Stage};
use serde::Deserialize;

const PER_PAGE: i64 = 25;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    stage: String,
    relation: String,
    page: i64,
}

impl Asked {
    /// What no form offers is no filter.
    fn cleaned(mut self) -> Self {
        if Stage::parse(&self.stage).is_none() {
            self.stage.clear();
        }
        if Kind::parse(&self.relation).is_none() {
            self.relation.clear();
        }
        self.page = self.page.clamp(1, 100_000);
        self
    }

    fn query(&self, page: i64) -> String {
        let pairs = [
            ("stage", self.stage.as_str()),
            ("relation", &self.relation),
            ("page", &page_parameter(page)),
        ];
        link("/relations", &pairs)
    }
}

struct Row {
    href: String,
    said: String,
    when: String,
    tag: &'static str,
    stage: String,
}

#[derive(Template)]
#[template(path = "relations/list.html")]
struct ListPage {
    c: Chrome,
    asked: Asked,
    stages: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    rows: Vec<Row>,
    saved: caseload::Saved,
    summary: String,
    pages: Vec<(String, String)>,
    may_propose: bool,
}

/// Codes with their names, all of them first.
fn choices(
    c: &Chrome,
    prefix: &str,
    codes: impl Iterator<Item = &'static str>,
) -> Vec<(String, String)> {
    c.all_or(codes.map(|code| (code.to_owned(), c.t(key(prefix, code)))))
}

pub(super) async fn show(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Page {
    let asked = asked.cleaned();
    let c = Chrome::new(&app, &visitor, "relations-title");
    let filter = (asked.stage.as_str(), asked.relation.as_str());
    let skipped = (asked.page - 1) * PER_PAGE;
    let (total, rows) = read::page(&app, &who, filter, (PER_PAGE, skipped)).await?;
    let shown = rows.len();
    let rows = rows.into_iter().map(|row| Row {
        href: format!("/relations/{}", row.stream_id),
        said: row.said(&c),
        when: row.when(&c),
        tag: tag(&row.stage),
        stage: c.t(key("relation-stage", &row.stage)),
    });
    html(&ListPage {
        rows: rows.collect(),
        saved: caseload::saved(&app, &who, &visitor, "relations").await?,
        stages: choices(
            &c,
            "relation-stage",
            Stage::ALL.iter().map(|stage| stage.code()),
        ),
        kinds: choices(
            &c,
            "relation-kind",
            Kind::ALL.iter().map(|kind| kind.code()),
        ),
        summary: c.shown(skipped, shown, total),
        pages: page_links(asked.page, (total + PER_PAGE - 1) / PER_PAGE, |n| {
            asked.query(n)
        }),
        may_propose: app.may(&who, Action::ProposeRelation, &Resource::Programme),
        asked,
        c,
    })
}
