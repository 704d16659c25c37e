//! How the criteria relate to another programme's requirements: what is covered, and the gaps of both sides.

use super::download::{json, shown};
use crate::app::App;
use crate::command::{System, read};
use crate::failure::Failure;
use crate::web::{Access, Chrome, Page, Routes, Visitor, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::exchange::{
    Cover, Crossed, CrosswalkReview, Known, Look, crosswalk_id, standing,
};
use greenlane_domain::pack::{Criterion, Crosswalk, Edition, Relationship, Text};
use greenlane_domain::permission::{Action, Resource};
use serde::Deserialize;

/// The code of criteria that ask for nothing of what the other programme asks.
const BEYOND: &str = "beyond";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    edition: String,
    show: String,
    group: String,
}

struct Own {
    id: String,
    href: String,
    text: String,
}

/// The criteria that relate to a requirement in one way.
struct Related {
    relationship: String,
    criteria: Vec<Own>,
}

struct Row {
    id: String,
    text: String,
    tag: &'static str,
    cover: String,
    related: Vec<Related>,
}

struct Group {
    name: String,
    rows: Vec<Row>,
}

/// Relations that somebody has to look at again.
struct LookView {
    /// None for a criterion that is not asked any more.
    own: Option<Own>,
    why: String,
    requirements: String,
}

struct Figure {
    href: String,
    count: usize,
    label: String,
    note: String,
}

/// The criteria of a category that the other programme does not ask for.
struct Beyond {
    name: String,
    own: Vec<Own>,
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
    shows: Vec<(&'static str, String)>,
    show: String,
    headings: Vec<(String, String)>,
    group: String,
    heading: String,
    groups: Vec<Group>,
    beyond: Vec<Beyond>,
    looks: Vec<LookView>,
    /// Where they are settled, for those who may.
    settle: String,
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

/// What was said of a crosswalk since its criteria changed.
pub(super) async fn review(app: &App, crosswalk: &str) -> Result<CrosswalkReview, Failure> {
    match read::<CrosswalkReview>(app, &System, crosswalk_id(crosswalk)).await {
        Err(Failure::NotFound) => Ok(CrosswalkReview::default()),
        found => Ok(found?.state),
    }
}

/// The crosswalk as it stands for an edition: relations are written for the pack's editions, and follow those that were
/// published since, as far as nobody has said otherwise.
pub(super) fn stands(
    app: &App,
    (crosswalk, edition): (&Crosswalk, &Edition),
    review: &CrosswalkReview,
) -> (Crosswalk, Vec<Look>) {
    let catalogue = app.catalogue();
    let mut own = app.pack().editions.iter();
    let basis = app.pack().editions.last();
    let basis = basis.filter(|_| !own.any(|known| known.id == edition.id));
    let all = catalogue.editions();
    let place = |id: &str| all.iter().position(|each| each.id == id);
    let since = basis.and_then(|basis| all.get(place(&basis.id)?..=place(&edition.id)?));
    let steps = since.into_iter().flat_map(|since| since.windows(2));
    let steps = steps.filter_map(|step| match step {
        [before, after] => Some((after.id.as_str(), catalogue.links(&before.id, &after.id)?)),
        _ => None,
    });
    standing(crosswalk, &steps.collect::<Vec<_>>(), review)
}

/// What is known of an edition's criteria by the crosswalks as they stand for it.
pub(crate) async fn known(app: &App, edition: &Edition) -> Result<Known, Failure> {
    let mut standing = Vec::new();
    for crosswalk in &app.pack().crosswalks {
        let said = review(app, &crosswalk.id).await?;
        standing.push(stands(app, (crosswalk, edition), &said).0);
    }
    Ok(Known::by(shown(app, edition), &standing))
}

/// What somebody has to look at, in words.
fn looks(c: &Chrome, edition: &Edition, looks: &[Look]) -> Vec<LookView> {
    let told = looks.iter().map(|look| {
        let criterion = look.criterion.as_ref();
        let criterion = criterion.and_then(|id| edition.criterion(id));
        let requirements = look.requirements.iter().map(|(id, relationship)| {
            let is = match relationship {
                Some(relationship) => c.t(format!("crosswalk-{}", relationship.as_str())),
                None => c.t("crosswalk-look-gone"),
            };
            format!("{id}: {is}")
        });
        let requirements: Vec<String> = requirements.collect();
        LookView {
            own: criterion.map(|criterion| own(c, &edition.id, criterion)),
            why: c.t1(
                format!("crosswalk-look-{}", look.because.as_str()),
                "from",
                look.from.join(", "),
            ),
            requirements: requirements.join(" · "),
        }
    });
    told.collect()
}

fn tag(cover: Cover) -> &'static str {
    match cover {
        Cover::Whole => "done",
        Cover::Part => "progress",
        Cover::Nothing => "warn",
    }
}

fn own(c: &Chrome, edition: &str, criterion: &Criterion) -> Own {
    Own {
        id: criterion.id.clone(),
        href: format!("/criteria/{}?edition={edition}", criterion.id),
        text: c.pack(&criterion.text).to_owned(),
    }
}

/// What relates to a requirement, what asks most of it first.
fn related(c: &Chrome, crossed: &Crossed<'_>, requirement: &str) -> Vec<Related> {
    use Relationship::{Equal, Intersects, Nothing, Subset, Superset};
    let criteria = crossed.criteria(requirement);
    let ways = [Equal, Superset, Subset, Intersects, Nothing].into_iter();
    let ways = ways.map(|way| {
        let alike = criteria.iter().filter(|(_, each)| *each == way);
        let alike = alike.map(|(criterion, _)| own(c, &crossed.shown.edition.id, criterion));
        Related {
            relationship: c.t(format!("crosswalk-{}", way.as_str())),
            criteria: alike.collect(),
        }
    });
    ways.filter(|way| !way.criteria.is_empty()).collect()
}

fn heading(c: &Chrome, (id, name): &(String, Text)) -> String {
    format!("{id}. {}", c.pack(name))
}

fn groups(c: &Chrome, crossed: &Crossed<'_>, show: Option<Cover>, only: &str) -> Vec<Group> {
    let groups = crossed.crosswalk.groups.iter();
    let groups = groups.filter(|(id, _)| only.is_empty() || only == id);
    let groups = groups.map(|group| Group {
        name: heading(c, group),
        rows: crossed
            .crosswalk
            .requirements
            .iter()
            .filter(|requirement| requirement.group == group.0)
            .map(|requirement| (requirement, crossed.cover(&requirement.id)))
            .filter(|(_, cover)| show.is_none_or(|show| show == *cover))
            .map(|(requirement, cover)| Row {
                id: requirement.id.clone(),
                text: c.pack(&requirement.text).to_owned(),
                tag: tag(cover),
                cover: c.t(format!("crosswalk-cover-{}", cover.code())),
                related: related(c, crossed, &requirement.id),
            })
            .collect(),
    });
    groups.filter(|group| !group.rows.is_empty()).collect()
}

fn beyond(c: &Chrome, crossed: &Crossed<'_>) -> Vec<Beyond> {
    let criteria = crossed.beyond();
    let categories = crossed.shown.pack.categories.iter();
    let categories = categories.map(|category| Beyond {
        name: format!("{}. {}", category.number, c.pack(&category.name)),
        own: criteria
            .iter()
            .filter(|criterion| criterion.category == category.number)
            .map(|criterion| own(c, &crossed.shown.edition.id, criterion))
            .collect(),
    });
    categories.filter(|each| !each.own.is_empty()).collect()
}

/// What can be asked for: requirements covered so far, or the criteria that go beyond.
fn shows(c: &Chrome) -> Vec<(&'static str, String)> {
    let covers = Cover::ALL.into_iter();
    let covers = covers.map(|each| (each.code(), c.t(format!("crosswalk-cover-{}", each.code()))));
    let all = [("", c.t("crosswalk-all"))].into_iter();
    let beyond = (BEYOND, c.t("crosswalk-beyond"));
    all.chain(covers).chain([beyond]).collect()
}

fn figures(c: &Chrome, crossed: &Crossed<'_>, base: &str) -> Vec<Figure> {
    let edition = crossed.shown.edition;
    let total = crossed.crosswalk.requirements.len();
    let at = |show: &str| format!("{base}?edition={}&show={show}#rows", edition.id);
    let covers = Cover::ALL.into_iter();
    let covers = covers.map(|each| Figure {
        href: at(each.code()),
        count: crossed.covered(each).len(),
        label: c.t(format!("crosswalk-cover-{}", each.code())),
        note: c.t1("crosswalk-of", "total", total),
    });
    let beyond = Figure {
        href: at(BEYOND),
        count: crossed.beyond().len(),
        label: c.t("crosswalk-beyond"),
        note: c.t1("crosswalk-of-criteria", "total", edition.criteria.len()),
    };
    covers.chain([beyond]).collect()
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Page {
    let (crosswalk, edition) = find(&app, &id, &asked.edition)?;
    let review = review(&app, &id).await?;
    let (standing, to_look) = stands(&app, (crosswalk, edition), &review);
    let crossed = Crossed {
        crosswalk: &standing,
        shown: shown(&app, edition),
    };
    let c = Chrome::titled(&app, &visitor, String::new());
    let list = c.t("criteria-title");
    let mut c = c.crumb("/criteria", list);
    c.title = c.t1("crosswalk-title", "name", c.pack(&crosswalk.name));
    let base = format!("/criteria/crosswalks/{id}");
    let outside = asked.show == BEYOND;
    let mut covers = Cover::ALL.into_iter();
    let cover = covers.find(|cover| cover.code() == asked.show);
    let mut known = crosswalk.groups.iter();
    let only = known.find(|(id, _)| *id == asked.group && !outside);
    let only = only.map_or("", |(id, _)| id.as_str());
    let all = [(String::new(), c.t("crosswalk-every-heading"))].into_iter();
    let headings = crosswalk.groups.iter();
    let headings = headings.map(|group| (group.0.clone(), heading(&c, group)));
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
        figures: figures(&c, &crossed, &base),
        shows: shows(&c),
        show: if outside {
            BEYOND.to_owned()
        } else {
            cover.map_or("", Cover::code).to_owned()
        },
        headings: all.chain(headings).collect(),
        group: only.to_owned(),
        heading: match (outside, cover) {
            (true, _) => c.t("crosswalk-beyond-title"),
            (_, Some(cover)) => c.t(format!("crosswalk-cover-{}-title", cover.code())),
            _ => c.t("crosswalk-all"),
        },
        groups: if outside {
            Vec::new()
        } else {
            groups(&c, &crossed, cover, only)
        },
        beyond: if outside {
            beyond(&c, &crossed)
        } else {
            Vec::new()
        },
        looks: looks(&c, edition, &to_look),
        settle: match &visitor.who {
            Some(who) if app.may(who, Action::ViewEditions, &Resource::Programme) => {
                format!("/editions/crosswalks/{id}?edition={}", edition.id)
            }
            _ => String::new(),
        },
        catalogue: format!("{base}/{}/{id}.json", edition.id),
        mapping: format!("{base}/{}/mapping.json", edition.id),
        ours: format!("/criteria/download?edition={}", edition.id),
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
    let review = review(&app, &id).await?;
    let (standing, _) = stands(&app, (crosswalk, edition), &review);
    let crossed = Crossed {
        crosswalk: &standing,
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
