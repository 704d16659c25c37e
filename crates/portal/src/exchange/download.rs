//! The criteria to download: as an OSCAL catalogue with a profile for each entity type, as a workbook, as JSON.

use super::workbook;
use crate::accounts::Who;
use crate::app::App;
use crate::command::read;
use crate::failure::Failure;
use crate::partners::XLSX;
use crate::web::{Access, Chrome, Page, Routes, Visitor, attachment, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::editions::Draft;
use greenlane_domain::exchange::{self, CATALOGUE_FILE, Shown, baseline, catalogue, profile_file};
use greenlane_domain::pack::Edition;
use greenlane_domain::permission::{Action, Resource};
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

const JSON_FILE: &str = "criteria.json";
const WORKBOOK_FILE: &str = "criteria.xlsx";

/// An edition with what it takes to write it down.
pub(super) fn shown<'a>(app: &'a App, edition: &'a Edition) -> Shown<'a> {
    let publication = app.catalogue().publication(&edition.id);
    Shown {
        pack: app.pack(),
        edition,
        follows: publication.map(|each| (each.basis.as_str(), each.links.as_slice())),
        kept: publication
            .filter(|each| each.kept_of.is_none())
            .and_then(|each| each.kept.as_deref()),
        kept_for: publication
            .and_then(|each| Some((each.kept_of.as_deref()?, each.kept.as_deref()?))),
    }
}

pub(super) fn json(name: &str, document: &Value) -> Page {
    let bytes = serde_json::to_vec_pretty(document);
    let bytes = bytes.map_err(|error| Failure::Internal(error.to_string()))?;
    attachment(name, "application/json", bytes)
}

fn written(shown: Shown<'_>, name: &str) -> Page {
    let to = format!("{}-{name}", shown.edition.id);
    match name {
        CATALOGUE_FILE => json(&to, &catalogue(shown)),
        JSON_FILE => json(&to, &exchange::criteria_json(shown)),
        WORKBOOK_FILE => attachment(
            &to,
            XLSX,
            workbook::write(exchange::criteria_sheets(shown))?,
        ),
        _ => {
            let mut types = shown.pack.entity_types.iter();
            let entity = types.find(|entity| profile_file(&entity.id) == name);
            let document = entity.and_then(|entity| baseline(shown, &entity.id));
            json(&to, &document.ok_or(Failure::NotFound)?)
        }
    }
}

async fn published(State(app): State<App>, Path((edition, name)): Path<(String, String)>) -> Page {
    let edition = app.catalogue().edition(&edition);
    written(shown(&app, edition.ok_or(Failure::NotFound)?), &name)
}

/// A draft, for those who may read drafts: to be translated or looked at elsewhere.
async fn draft(State(app): State<App>, who: Who, Path((id, name)): Path<(Uuid, String)>) -> Page {
    app.permit(&who, Action::ViewEditions, &Resource::Programme)?;
    let draft = read::<Draft>(&app, &who, id).await?.state;
    let basis = app.catalogue().edition(&draft.basis);
    let basis = basis.ok_or(Failure::NotFound)?;
    let (content, links) = (draft.content(basis), draft.links(basis));
    let imported = draft.imported.as_ref();
    let shown = Shown {
        pack: app.pack(),
        edition: &content,
        follows: Some((&basis.id, &links)),
        kept: imported
            .filter(|imported| imported.kept_of.is_none())
            .and_then(|imported| imported.kept.as_deref()),
        kept_for: imported
            .and_then(|imported| Some((imported.kept_of.as_deref()?, imported.kept.as_deref()?))),
    };
    written(shown, &name)
}

struct Offer {
    href: String,
    name: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    edition: String,
}

#[derive(Template)]
#[template(path = "exchange/download.html")]
struct DownloadPage {
    c: Chrome,
    edition: String,
    since: String,
    editions: Vec<(String, String)>,
    chosen: String,
    catalogue: String,
    workbook: String,
    json: String,
    profiles: Vec<Offer>,
    crosswalks: Vec<Offer>,
}

async fn page(State(app): State<App>, visitor: Visitor, Query(asked): Query<Asked>) -> Page {
    let known = app.catalogue();
    let current = known.current(app.today());
    let edition = known.edition(&asked.edition).or(current);
    let edition = edition.ok_or(Failure::NotFound)?;
    let c = Chrome::new(&app, &visitor, "exchange-title");
    let list = c.t("criteria-title");
    let c = c.crumb("/criteria", list);
    let at = |name: &str| format!("/criteria/download/{}/{name}", edition.id);
    let types = app.pack().entity_types.iter();
    let types = types.filter(|entity| {
        let mut criteria = edition.criteria.iter();
        criteria.any(|criterion| criterion.applies_to(&entity.id).is_some())
    });
    let profiles = types.map(|entity| Offer {
        href: at(&profile_file(&entity.id)),
        name: c.pack(&entity.name).to_owned(),
    });
    let crosswalks = app.pack().crosswalks.iter().map(|crosswalk| Offer {
        href: format!(
            "/criteria/crosswalks/{}?edition={}",
            crosswalk.id, edition.id
        ),
        name: c.t1("crosswalk-link", "name", c.pack(&crosswalk.name)),
    });
    let editions = known.editions().into_iter().rev();
    let editions = editions.map(|each| (each.id.clone(), c.pack(&each.name).to_owned()));
    html(&DownloadPage {
        edition: c.pack(&edition.name).to_owned(),
        since: c.day(edition.effective_from),
        editions: editions.collect(),
        chosen: edition.id.clone(),
        catalogue: at(CATALOGUE_FILE),
        workbook: at(WORKBOOK_FILE),
        json: at(JSON_FILE),
        profiles: profiles.collect(),
        crosswalks: crosswalks.collect(),
        c,
    })
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/criteria/download", Access::Public, page)
        .get(
            "/criteria/download/{edition}/{file}",
            Access::Public,
            published,
        )
        .get(
            "/editions/{id}/download/{file}",
            Action::ViewEditions,
            draft,
        )
}
