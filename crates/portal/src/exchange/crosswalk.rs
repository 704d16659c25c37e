//! How the criteria relate to another programme's requirements: what is covered, and the gaps of both sides.

use super::download::{json, shown};
use crate::app::App;
use crate::failure::Failure;
use crate::web::{Access, Chrome, Page, Routes, Visitor, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::exchange::{Cover, Crossed};
use greenlane_domain::pack::{Crosswalk, Edition};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    edition: String,
    show: String,
}

struct Related {
    id: String,
    href: String,
    text: String,
    relationship: String,
}

struct Row {
    id: String,
    text: String,
    tag: &'static str,
    cover: String,
    criteria: Vec<Related>,
}

struct Group {
    name: String,
    rows: Vec<Row>,
}

struct Figure {
    href: String,
    count: usize,
    label: String,
    note: String,
    current: bool,
}

struct Own {
    id: String,
    href: String,
    text: String,
}

#[derive(Template)]
#[template(path = "exchange/crosswalk.html")]
struct CrosswalkPage {
    c: Chrome,
    edition: String,
    about: String,
    source: String,
    provenance: String,
    confirmed: bool,
    editions: Vec<(String, String)>,
    chosen: String,
    base: String,
    figures: Vec<Figure>,
    heading: String,
    groups: Vec<Group>,
    own: Vec<Own>,
    catalogue: String,
    mapping: String,
    ours: String,
}

fn find<'a>(
    app: &'a App,
    id: &str,
    edition: &str,
) -> Result<(&'a Crosswalk, &'a Edition), Failure> {
    let catalogue = app.catalogue();
    let current = catalogue.current(app.today());
    let edition = catalogue.edition(edition).or(current);
    let crosswalk = app.pack().crosswalk(id);
    Ok((
        crosswalk.ok_or(Failure::NotFound)?,
        edition.ok_or(Failure::NotFound)?,
    ))
}

fn tag(cover: Cover) -> &'static str {
    match cover {
        Cover::Whole => "done",
        Cover::Part => "progress",
        Cover::Nothing => "warn",
    }
}

fn groups(c: &Chrome, crossed: &Crossed<'_>, show: Option<Cover>) -> Vec<Group> {
    let edition = &crossed.shown.edition.id;
    let related = |requirement: &str| {
        let criteria = crossed.criteria(requirement).into_iter();
        let related = criteria.map(|(criterion, relationship)| Related {
            id: criterion.id.clone(),
            href: format!("/criteria/{}?edition={edition}", criterion.id),
            text: c.pack(&criterion.text).to_owned(),
            relationship: c.t(format!("crosswalk-{}", relationship.as_str())),
        });
        related.collect()
    };
    let groups = crossed.crosswalk.groups.iter().map(|(id, name)| Group {
        name: format!("{id}. {}", c.pack(name)),
        rows: crossed
            .crosswalk
            .requirements
            .iter()
            .filter(|requirement| requirement.group == *id)
            .map(|requirement| (requirement, crossed.cover(&requirement.id)))
            .filter(|(_, cover)| show.is_none_or(|show| show == *cover))
            .map(|(requirement, cover)| Row {
                id: requirement.id.clone(),
                text: c.pack(&requirement.text).to_owned(),
                tag: tag(cover),
                cover: c.t(format!("crosswalk-cover-{}", cover.code())),
                criteria: related(&requirement.id),
            })
            .collect(),
    });
    groups.filter(|group| !group.rows.is_empty()).collect()
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Page {
    let (crosswalk, edition) = find(&app, &id, &asked.edition)?;
    let crossed = Crossed {
        crosswalk,
        shown: shown(&app, edition),
    };
    let c = Chrome::titled(&app, &visitor, String::new());
    let list = c.t("criteria-title");
    let mut c = c.crumb("/criteria", list);
    c.title = c.t1("crosswalk-title", "name", c.pack(&crosswalk.name));
    let base = format!("/criteria/crosswalks/{id}");
    let beyond = asked.show == "beyond";
    let mut covers = Cover::ALL.into_iter();
    let cover = covers.find(|cover| cover.code() == asked.show);
    let total = crosswalk.requirements.len();
    let mut figures: Vec<Figure> = Cover::ALL
        .into_iter()
        .map(|each| Figure {
            href: format!("{base}?edition={}&show={}#rows", edition.id, each.code()),
            count: crossed.covered(each).len(),
            label: c.t(format!("crosswalk-cover-{}", each.code())),
            note: c.t1("crosswalk-of", "total", total),
            current: cover == Some(each),
        })
        .collect();
    figures.push(Figure {
        href: format!("{base}?edition={}&show=beyond#rows", edition.id),
        count: crossed.beyond().len(),
        label: c.t("crosswalk-beyond"),
        note: c.t1("crosswalk-of-criteria", "total", edition.criteria.len()),
        current: beyond,
    });
    let own = crossed.beyond().into_iter().map(|criterion| Own {
        id: criterion.id.clone(),
        href: format!("/criteria/{}?edition={}", criterion.id, edition.id),
        text: c.pack(&criterion.text).to_owned(),
    });
    let known = app.catalogue();
    let editions = known.editions().into_iter().rev();
    let editions = editions.map(|each| (each.id.clone(), c.pack(&each.name).to_owned()));
    let provenance = crosswalk.provenance.as_str().replace('_', "-");
    html(&CrosswalkPage {
        edition: c.pack(&edition.name).to_owned(),
        about: c.pack(&crosswalk.about).to_owned(),
        source: crosswalk.source.clone(),
        provenance: c.t(format!("criteria-provenance-{provenance}")),
        confirmed: crosswalk.provenance.confirmed(),
        editions: editions.collect(),
        chosen: edition.id.clone(),
        heading: match (beyond, cover) {
            (true, _) => c.t("crosswalk-beyond-title"),
            (_, Some(cover)) => c.t(format!("crosswalk-cover-{}", cover.code())),
            _ => c.t("crosswalk-all"),
        },
        groups: if beyond {
            Vec::new()
        } else {
            groups(&c, &crossed, cover)
        },
        own: if beyond { own.collect() } else { Vec::new() },
        catalogue: format!("{base}/{}/{id}.json", edition.id),
        mapping: format!("{base}/{}/mapping.json", edition.id),
        ours: format!("/criteria/download?edition={}", edition.id),
        figures,
        base,
        c,
    })
}

async fn file(
    State(app): State<App>,
    Path((id, edition, name)): Path<(String, String, String)>,
) -> Page {
    app.catalogue().edition(&edition).ok_or(Failure::NotFound)?;
    let (crosswalk, edition) = find(&app, &id, &edition)?;
    let crossed = Crossed {
        crosswalk,
        shown: shown(&app, edition),
    };
    if name == format!("{id}.json") {
        return json(&name, &crossed.catalogue());
    }
    if name == "mapping.json" {
        return json(&format!("{}-to-{id}.json", edition.id), &crossed.mapping());
    }
    Err(Failure::NotFound)
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/criteria/crosswalks/{id}", Access::Public, show)
        .get(
            "/criteria/crosswalks/{id}/{edition}/{file}",
            Access::Public,
            file,
        )
}
