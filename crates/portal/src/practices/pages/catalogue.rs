//! The catalogue, with filters by what may be said of owners, and the list of proposals.

use crate::accounts::Who;
use crate::app::App;
use crate::practices::read::{self, Entry};
use crate::validation::errors::key;
use crate::web::{Chrome, Due, Page, Visitor, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::practices::{FEWEST, Size};
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    criterion: String,
    entity_type: String,
    size: String,
}

impl Asked {
    /// What is not said of an entry is not found by it either: a filter would tell it.
    fn fits(&self, entry: &Entry) -> bool {
        let fits = |wanted: &str, said: &str| wanted.is_empty() || wanted == said;
        fits(&self.criterion, &entry.criterion)
            && fits(&self.entity_type, &entry.entity_type.0)
            && fits(&self.size, &entry.size.0)
    }

    fn any(&self) -> bool {
        [&self.criterion, &self.entity_type, &self.size]
            .iter()
            .any(|wanted| !wanted.is_empty())
    }
}

#[derive(Template)]
#[template(path = "practices/catalogue.html")]
struct CataloguePage {
    c: Chrome,
    asked: Asked,
    criteria: Vec<(String, String)>,
    types: Vec<(String, String)>,
    sizes: Vec<(String, String)>,
    entries: Vec<Entry>,
    shown: String,
    empty: bool,
    fewest: u32,
    proposals: bool,
}

/// The choices of a filter: only what is said of some entry.
fn choices(c: &Chrome, values: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    let known: BTreeMap<String, String> = values.filter(|(code, _)| !code.is_empty()).collect();
    c.all_or(known)
}

pub(super) async fn list(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Page {
    let c = Chrome::new(&app, &visitor, "practices-title");
    let all = read::published(&app, &who, &c).await?;
    let mut criteria: Vec<(String, String)> = vec![(String::new(), c.t("ui-all"))];
    for entry in &all {
        let known = criteria.iter().any(|(id, _)| *id == entry.criterion);
        if !known {
            criteria.push((entry.criterion.clone(), entry.criterion.clone()));
        }
    }
    // In the order of sizes, not of their codes.
    let sizes = Size::ALL.iter().filter_map(|size| {
        let said = all.iter().map(|entry| &entry.size);
        said.clone().find(|(code, _)| code == size.code()).cloned()
    });
    let mut all_sizes = vec![(String::new(), c.t("ui-all"))];
    all_sizes.extend(sizes);
    let types = choices(&c, all.iter().map(|entry| entry.entity_type.clone()));
    let empty = all.is_empty();
    let entries: Vec<Entry> = all.into_iter().filter(|entry| asked.fits(entry)).collect();
    let leads = greenlane_domain::permission::Action::PublishPractice;
    html(&CataloguePage {
        shown: c.n("practices-count", entries.len()),
        proposals: app.rights().role_may(&who.role, leads),
        fewest: FEWEST,
        criteria,
        types,
        sizes: all_sizes,
        entries,
        empty,
        asked,
        c,
    })
}

#[derive(Template)]
#[template(path = "practices/practice.html")]
struct PracticePage {
    c: Chrome,
    entry: Entry,
    criterion: String,
    fewest: u32,
}

pub(super) async fn one(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Path(id): Path<Uuid>,
) -> Page {
    let mut c = Chrome::titled(&app, &visitor, String::new());
    let entry = read::one(&app, &who, &c, id).await?;
    let list = c.t("practices-title");
    c = c.crumb("/practices", list);
    c.title.clone_from(&entry.title);
    c.here.clone_from(&entry.title);
    let catalogue = app.catalogue();
    let newest = catalogue.newest();
    let criterion = newest.and_then(|edition| edition.criterion(&entry.criterion));
    let criterion = criterion.map_or_else(String::new, |k| c.pack(&k.text).to_owned());
    html(&PracticePage {
        entry,
        criterion,
        fewest: FEWEST,
        c,
    })
}

struct Proposal {
    href: String,
    title: String,
    about: String,
    tag: &'static str,
    stage: String,
    due: Option<Due>,
}

#[derive(Template)]
#[template(path = "practices/proposals.html")]
struct ProposalsPage {
    c: Chrome,
    rows: Vec<Proposal>,
}

/// The tag of a stage.
pub(super) fn tag(stage: &str) -> &'static str {
    match stage {
        "consented" => "todo",
        "proposed" | "sent_back" => "progress",
        "published" => "done",
        _ => "calm",
    }
}

pub(super) async fn proposals(State(app): State<App>, who: Who, visitor: Visitor) -> Page {
    let c = Chrome::new(&app, &visitor, "practices-proposals");
    let list = c.t("practices-title");
    let c = c.crumb("/practices", list);
    let rows = read::proposals(&app, &who).await?;
    let rows = rows.into_iter().map(|row| Proposal {
        href: format!("/findings/{}/practice", row.finding_id),
        about: format!("{} · {}", row.criterion, row.legal_name),
        tag: tag(&row.stage),
        stage: c.t(key("practice-stage", &row.stage)),
        due: read::answer_due(&app, &c, row.due, row.asked_on),
        title: row.title_en,
    });
    html(&ProposalsPage {
        rows: rows.collect(),
        c,
    })
}
