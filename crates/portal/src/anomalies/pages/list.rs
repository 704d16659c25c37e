//! The list, with filters, and when it was last searched and over what.

use crate::accounts::Who;
use crate::anomalies::read::{self, Companies};
use crate::anomalies::{search, words};
use crate::app::App;
use crate::caseload::staff_names;
use crate::timeline::page_links;
use crate::validation::errors::key;
use crate::web::{Chrome, Form, Page, Say, Visitor, flash_to, html, link, page_parameter};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_domain::anomalies::{AnomalySearch, Kind, Stage};
use greenlane_domain::permission::{Action, Resource};
use serde::Deserialize;

const PER_PAGE: i64 = 25;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    kind: String,
    stage: String,
    page: i64,
}

impl Asked {
    /// Without what is no kind and no stage.
    fn cleaned(mut self) -> Self {
        if Kind::parse(&self.kind).is_none() {
            self.kind.clear();
        }
        if Stage::parse(&self.stage).is_none() {
            self.stage.clear();
        }
        self.page = self.page.max(1);
        self
    }

    /// The same filters on another page.
    fn link(&self, page: i64) -> String {
        let pairs = [
            ("kind", self.kind.as_str()),
            ("stage", &self.stage),
            ("page", &page_parameter(page)),
        ];
        link("/anomalies", &pairs)
    }
}

struct Row {
    href: String,
    kind: String,
    why: String,
    seen: String,
    tag: &'static str,
    stage: String,
}

#[derive(Template)]
#[template(path = "anomalies/list.html")]
struct ListPage {
    c: Chrome,
    lead: String,
    kinds: Vec<(String, String)>,
    stages: Vec<(String, String)>,
    asked: Asked,
    rows: Vec<Row>,
    summary: String,
    pages: Vec<(String, String)>,
    last: String,
    facts: Vec<(String, String)>,
    may_search: bool,
    /// That a search is being made, and since when; empty while none is.
    searching: String,
    searched: bool,
}

/// When it was last searched, by whom, and over what.
fn last(c: &Chrome, searches: &AnomalySearch, by: &str) -> (String, Vec<(String, String)>) {
    let Some((at, _, search)) = &searches.last else {
        return (c.t("anomalies-never"), Vec::new());
    };
    let told = c.with(
        "anomalies-last",
        &[
            ("at", c.at(*at)),
            ("by", by.to_owned()),
            ("n", c.count(searches.searches)),
        ],
    );
    let count = |key: &str, n: u32| (c.t(key), c.count(n));
    let mut facts = vec![
        count("anomalies-over-members", search.members),
        count("anomalies-over-answers", search.answers),
        count("anomalies-over-compared", search.compared),
        count("anomalies-over-explained", search.explained),
        count("anomalies-over-documents", search.documents),
        count("anomalies-over-dated", search.dated),
        count("anomalies-over-validations", search.validations),
        count("anomalies-came-new", search.new),
        count("anomalies-came-reopened", search.reopened),
        count("anomalies-came-gone", search.gone),
    ];
    if search.unread > 0 {
        facts.push(count("anomalies-over-unread", search.unread));
    }
    if search.left > 0 {
        facts.push(count("anomalies-over-left", search.left));
    }
    if search.sample > 1 {
        facts.push(count("anomalies-over-sample", search.sample));
    }
    facts.push((c.t("anomalies-rules"), search.rules.clone()));
    (told, facts)
}

fn options(say: &Say, prefix: &str, codes: &[&str], counts: &[i64]) -> Vec<(String, String)> {
    let all = (String::new(), say.t("ui-all"));
    let each = codes.iter().zip(counts).map(|(code, n)| {
        let name = say.t(key(prefix, code));
        ((*code).to_owned(), format!("{name} ({})", say.count(*n)))
    });
    std::iter::once(all).chain(each).collect()
}

pub(super) async fn show(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Page {
    let asked = asked.cleaned();
    let c = Chrome::new(&app, &visitor, "anomalies-title");
    let counts = read::counts(&app, &who).await?;
    let of = |fits: &dyn Fn(&str, &str) -> bool| -> i64 {
        let fitting = counts.iter().filter(|(kind, stage, _)| fits(kind, stage));
        fitting.map(|(_, _, n)| n).sum()
    };
    let chosen = |stage: &str| match asked.stage.as_str() {
        "" => stage != "gone",
        chosen => stage == chosen,
    };
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.code()).collect();
    let by_kind: Vec<i64> = kinds
        .iter()
        .map(|code| of(&|kind, stage| kind == *code && chosen(stage)))
        .collect();
    let stages: Vec<&str> = Stage::ALL.iter().map(|stage| stage.code()).collect();
    let fits = |kind: &str| asked.kind.is_empty() || kind == asked.kind;
    let by_stage: Vec<i64> = stages
        .iter()
        .map(|code| of(&|kind, stage| stage == *code && fits(kind)))
        .collect();
    let total = of(&|kind, stage| fits(kind) && chosen(stage));
    let before = (asked.page - 1) * PER_PAGE;
    let filter = (asked.kind.as_str(), asked.stage.as_str());
    let found = read::list(&app, &who, filter, (PER_PAGE, before)).await?;
    let staff = staff_names(&app, &who).await?;
    let mut companies = Companies::default();
    let mut rows = Vec::new();
    for (id, anomaly) in &found {
        let Some(seen) = &anomaly.sighting else {
            continue;
        };
        companies.learn(&app, &who, &seen.members).await?;
        let stage = anomaly.stage();
        rows.push(Row {
            href: format!("/anomalies/{id}"),
            kind: words::kind(&c, seen.kind),
            why: words::why(&c, &companies, &staff, seen),
            seen: c.t1("anomalies-since", "day", c.day(anomaly.first_on)),
            tag: words::tag(stage),
            stage: c.t(key("anomaly-stage", stage.code())),
        });
    }
    let searches = read::searches(&app, &who).await?;
    let by = searches.last.as_ref().and_then(|(_, by, _)| by.account);
    let by = by.and_then(|id| staff.get(&id).cloned());
    let by = by.unwrap_or_else(|| c.t("role-system"));
    let (last, facts) = last(&c, &searches, &by);
    html(&ListPage {
        lead: c.pack(&app.pack().anomalies.reasons).to_owned(),
        kinds: options(&c, "anomaly-kind", &kinds, &by_kind),
        stages: options(&c, "anomaly-stage", &stages, &by_stage),
        summary: c.shown(before, rows.len(), total),
        pages: page_links(asked.page, (total + PER_PAGE - 1) / PER_PAGE, |n| {
            asked.link(n)
        }),
        rows,
        last,
        facts,
        searching: app
            .searching()
            .map(|since| c.t1("anomalies-searching", "at", c.at(since)))
            .unwrap_or_default(),
        may_search: app.may(&who, Action::FollowAnomalies, &Resource::Programme),
        searched: searches.last.is_some(),
        asked,
        c,
    })
}

pub(super) async fn make(State(app): State<App>, who: Who, _form: Form) -> Page {
    let said = match search::ask(&app, &who).await? {
        search::Asked::Done => "anomalies-searched",
        search::Asked::Begun => "anomalies-started",
        search::Asked::Busy => "anomalies-search-busy",
    };
    Ok(flash_to(&app, "/anomalies", said))
}
