//! How surely each row of the criteria is known, for those who answer for them: counted by entity type, each count
//! leading to its rows.

use super::pages::{edition, entity_types};
use crate::app::App;
use crate::web::{Chrome, Page, Routes, Visitor, html};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_domain::pack::{Edition, Provenance};
use greenlane_domain::permission::Action;
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Filter {
    entity_type: String,
    provenance: String,
}

/// One entity type's counts: confirmed, to confirm, all, and by kind.
struct Line {
    href: String,
    name: String,
    confirmed: usize,
    open: usize,
    total: usize,
    kinds: Vec<(String, usize)>,
}

struct Row {
    id: String,
    text: String,
    entity: String,
    strength: String,
    provenance: String,
    sources: Vec<String>,
    note: String,
}

#[derive(Template)]
#[template(path = "criteria/provenance.html")]
struct ProvenancePage {
    c: Chrome,
    edition: String,
    hash: String,
    kinds: Vec<String>,
    lines: Vec<Line>,
    sum: Line,
    entity_types: Vec<(String, String)>,
    provenances: Vec<(String, String)>,
    filter: Filter,
    rows: Vec<Row>,
    listing: bool,
}

fn count(edition: &Edition, keep: impl Fn(&str, Provenance) -> bool) -> usize {
    let applies = edition
        .criteria
        .iter()
        .flat_map(|criterion| &criterion.applies);
    applies
        .filter(|applies| keep(&applies.entity, applies.provenance))
        .count()
}

/// The counts of one entity type, or of all for an empty id.
fn line(edition: &Edition, id: &str, name: String) -> Line {
    let of = |entity: &str| id.is_empty() || entity == id;
    let kinds = Provenance::ALL.iter().map(|(code, kind)| {
        let n = count(edition, |entity, provenance| {
            of(entity) && provenance == *kind
        });
        let href = format!("?entity_type={id}&provenance={code}#rows");
        (href, n)
    });
    let total = count(edition, |entity, _| of(entity));
    let open = count(edition, |entity, provenance| {
        of(entity) && !provenance.confirmed()
    });
    Line {
        href: format!("?entity_type={id}&provenance=recall#rows"),
        name,
        confirmed: total - open,
        open,
        total,
        kinds: kinds.collect(),
    }
}

fn rows(app: &App, c: &Chrome, edition: &Edition, filter: &Filter) -> Vec<Row> {
    let mut rows = Vec::new();
    for criterion in &edition.criteria {
        for applies in &criterion.applies {
            let wanted = (filter.entity_type.is_empty() || applies.entity == filter.entity_type)
                && (filter.provenance.is_empty()
                    || applies.provenance.as_str() == filter.provenance);
            if !wanted {
                continue;
            }
            let entity = app.pack().entity_type(&applies.entity);
            let kind = applies.provenance.as_str().replace('_', "-");
            rows.push(Row {
                id: criterion.id.clone(),
                text: c.pack(&criterion.text).to_owned(),
                entity: entity.map_or_else(String::new, |e| c.pack(&e.name).to_owned()),
                strength: c.t(format!("criteria-strength-{}", applies.strength.as_str())),
                provenance: c.t(format!("criteria-provenance-{kind}")),
                sources: criterion.sources.clone(),
                note: criterion.note.clone().unwrap_or_default(),
            });
        }
    }
    rows
}

async fn show(State(app): State<App>, visitor: Visitor, Query(filter): Query<Filter>) -> Page {
    let c = Chrome::new(&app, &visitor, "criteria-provenance-title");
    let edition = edition(&app)?;
    let kind = |code: &str| c.t(format!("criteria-provenance-{}", code.replace('_', "-")));
    let lines = app.pack().entity_types.iter();
    let lines = lines.map(|entity| line(edition, &entity.id, c.pack(&entity.name).to_owned()));
    let provenances = Provenance::ALL.iter();
    let provenances = provenances.map(|(code, _)| ((*code).to_owned(), kind(code)));
    let listing = !filter.entity_type.is_empty() || !filter.provenance.is_empty();
    html(&ProvenancePage {
        edition: c.pack(&edition.name).to_owned(),
        hash: edition.hash.clone(),
        kinds: Provenance::ALL.iter().map(|(code, _)| kind(code)).collect(),
        lines: lines.collect(),
        sum: line(edition, "", c.t("ui-all")),
        entity_types: entity_types(&c, app.pack()),
        provenances: c.all_or(provenances),
        rows: if listing {
            rows(&app, &c, edition, &filter)
        } else {
            Vec::new()
        },
        filter,
        listing,
        c,
    })
}

pub(super) fn routes() -> Routes {
    Routes::new().get("/admin/criteria", Action::ViewAdministration, show)
}
