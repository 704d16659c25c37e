//! Filters of the lists that somebody of the staff keeps under a name, for themselves alone.
//!
//! A convenience and not record: nobody's work is decided on one. What is kept are the values of a list's own fields;
//! whatever else an address held is dropped, so that a kept filter leads nowhere but to its list.

use super::sql;
use crate::accounts::Who;
use crate::app::App;
use crate::command::Unit;
use crate::failure::{Failure, Faults};
use crate::web::{Chrome, Fields, Form, Page, Routes, Typed, Visit, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_db::args;
use greenlane_domain::Refusal;
use greenlane_domain::permission::{Action, Resource};
use serde::Deserialize;
use uuid::Uuid;

/// The most filters of one person for one list, and the most characters of a name and of what is kept.
const MOST: i64 = 20;
const LONGEST_NAME: usize = 60;
const LONGEST_QUERY: usize = 600;

/// A list with filters.
pub(super) struct List {
    code: &'static str,
    path: &'static str,
    title: &'static str,
    /// The fields that make a filter, in the order in which they are kept.
    fields: &'static [&'static str],
}

const LISTS: [List; 6] = [
    List {
        code: "work",
        path: "/work",
        title: "work-title",
        fields: &["tab", "whose", "task", "entity_type", "due"],
    },
    List {
        code: "overdue",
        path: "/work/overdue",
        title: "overdue-title",
        fields: &["whose", "clock"],
    },
    List {
        code: "annual",
        path: "/work/annual",
        title: "annual-list-title",
        fields: &["show", "entity_type", "mine"],
    },
    List {
        code: "companies",
        path: "/companies",
        title: "companies-search-title",
        fields: &["q", "stage", "tier", "entity_type", "specialist", "overdue"],
    },
    List {
        code: "findings",
        path: "/findings",
        title: "finding-queue",
        fields: &["tab", "who"],
    },
    List {
        code: "relations",
        path: "/relations",
        title: "relations-title",
        fields: &["stage", "relation"],
    },
];

fn list(code: &str) -> Result<&'static List, Failure> {
    let found = LISTS.iter().find(|list| list.code == code);
    found.ok_or(Failure::NotFound)
}

impl List {
    /// What of a query is a filter of this list; empty when nothing is.
    fn kept(&self, query: &str) -> String {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
        let value = |field: &&'static str| {
            let mut values = pairs.iter().filter(|(name, _)| name == field);
            let (_, value) = values.next()?;
            (!value.is_empty()).then_some((*field, value.as_str()))
        };
        let set: Vec<(&str, &str)> = self.fields.iter().filter_map(value).collect();
        let kept = serde_urlencoded::to_string(set).unwrap_or_default();
        if kept.len() > LONGEST_QUERY {
            String::new()
        } else {
            kept
        }
    }

    fn href(&self, query: &str) -> String {
        format!("{}?{query}", self.path)
    }
}

/// A kept filter as its list shows it.
pub(crate) struct Kept {
    pub id: Uuid,
    pub name: String,
    pub href: String,
    pub current: bool,
}

/// What a list shows above itself.
pub(crate) struct Saved {
    pub rows: Vec<Kept>,
    /// Where the filter of now is given a name; empty where there is none, or it has one.
    pub keep: String,
}

/// The reader's filters of a list. Whoever reads the list and has no right to keep filters is offered none.
pub(crate) async fn saved(
    app: &App,
    who: &Who,
    visit: &Visit,
    code: &'static str,
) -> Result<Saved, Failure> {
    let list = list(code)?;
    if !app.may(who, Action::SearchCompanies, &Resource::Programme) {
        return Ok(Saved {
            rows: Vec::new(),
            keep: String::new(),
        });
    }
    let now = visit.path.split_once('?').map_or("", |(_, query)| query);
    let now = list.kept(now);
    let rows: Vec<(Uuid, String, String)> = app
        .db(who)
        .all(sql::FILTERS, args![who.account.0, code])
        .await?;
    let rows: Vec<Kept> = rows
        .into_iter()
        .map(|(id, name, query)| Kept {
            id,
            name,
            href: list.href(&query),
            current: query == now,
        })
        .collect();
    let known = now.is_empty() || rows.iter().any(|row| row.current);
    let asked = [("list", code), ("query", now.as_str())];
    let asked = serde_urlencoded::to_string(asked).unwrap_or_default();
    Ok(Saved {
        keep: if known {
            String::new()
        } else {
            format!("/filters/new?{asked}")
        },
        rows,
    })
}

#[derive(Template)]
#[template(path = "caseload/filter.html")]
struct FilterPage {
    c: Chrome,
    list: &'static str,
    query: String,
    back: String,
    longest: usize,
    form: Typed,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    list: String,
    query: String,
}

fn page(app: &App, visitor: &Visitor, asked: &Asked, form: Typed) -> Result<FilterPage, Failure> {
    let list = list(&asked.list)?;
    let c = Chrome::new(app, visitor, "filter-new");
    let title = c.t(list.title);
    let query = list.kept(&asked.query);
    Ok(FilterPage {
        c: c.crumb(list.path, title),
        list: list.code,
        back: list.href(&query),
        query,
        longest: LONGEST_NAME,
        form,
    })
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    _who: Who,
    Query(asked): Query<Asked>,
) -> Page {
    html(&page(&app, &visitor, &asked, Typed::default())?)
}

fn wrong(key: &str) -> Failure {
    let refusal = Refusal::new(key)
        .arg("most", LONGEST_NAME)
        .arg("count", MOST)
        .field("name");
    Failure::Invalid(Faults(vec![refusal]))
}

async fn keep(unit: &mut Unit, asked: &Asked, name: &str) -> Result<String, Failure> {
    unit.permit(Action::SearchCompanies, &Resource::Programme)?;
    let list = list(&asked.list)?;
    let query = list.kept(&asked.query);
    let name = name.trim();
    if name.is_empty() {
        return Err(wrong("fault-required"));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(wrong("refusal-filter-long"));
    }
    if query.is_empty() {
        return Err(wrong("refusal-filter-empty"));
    }
    let owner = unit.account()?;
    let mine: Vec<(Uuid, String, String)> =
        unit.tx().all(sql::FILTERS, args![owner, list.code]).await?;
    if mine.iter().any(|(_, known, _)| known == name) {
        return Err(wrong("refusal-filter-twice"));
    }
    if i64::try_from(mine.len()).unwrap_or(i64::MAX) >= MOST {
        return Err(wrong("refusal-filter-many"));
    }
    let id = unit.new_id();
    let values = args![id, owner, list.code, name, query.as_str()];
    unit.tx().execute(sql::FILTER_KEPT, values).await?;
    Ok(list.href(&query))
}

async fn save(State(app): State<App>, visitor: Visitor, who: Who, Form(fields): Form) -> Page {
    let asked = Asked {
        list: fields.get("list").to_owned(),
        query: fields.get("query").to_owned(),
    };
    let kept = async {
        let mut unit = app.begin(&who).await?;
        let href = keep(&mut unit, &asked, fields.get("name")).await?;
        unit.commit().await?;
        Ok::<String, Failure>(href)
    };
    match kept.await {
        Ok(href) => Ok(flash_to(&app, href, "filter-kept")),
        Err(failure) => refused(&app, &visitor, &asked, fields, failure),
    }
}

fn refused(app: &App, visitor: &Visitor, asked: &Asked, fields: Fields, failure: Failure) -> Page {
    let c = Chrome::new(app, visitor, "filter-new");
    let form = Typed::refused(fields, failure, &c, "name")?;
    let page = page(app, visitor, asked, form)?;
    page.form.page(&page)
}

/// Only its owner removes a filter; to everybody else it does not exist.
async fn remove(State(app): State<App>, who: Who, Path(id): Path<Uuid>, Form(_): Form) -> Page {
    let mut unit = app.begin(&who).await?;
    unit.permit(Action::SearchCompanies, &Resource::Programme)?;
    let owner = unit.account()?;
    let found: Option<(String,)> = unit
        .tx()
        .optional(sql::FILTER_LIST, args![id, owner])
        .await?;
    let (code,) = found.ok_or(Failure::NotFound)?;
    unit.tx()
        .execute(sql::FILTER_GONE, args![id, owner])
        .await?;
    unit.commit().await?;
    Ok(flash_to(&app, list(&code)?.path, "filter-gone"))
}

/// The routes of kept filters: for everybody who has such lists.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/filters/new", Action::SearchCompanies, ask)
        .post("/filters/new", Action::SearchCompanies, save)
        .post("/filters/{id}/removal", Action::SearchCompanies, remove)
}
