//! The catalogue, filtered by entity type, category, strength and words, and the page of one criterion.

use crate::app::App;
use crate::failure::Failure;
use crate::web::{Access, Chrome, Page, Routes, Say, Visitor, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::pack::{Applies, Criterion, Edition, Pack, Strength};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filter {
    edition: String,
    entity_type: String,
    category: String,
    strength: String,
    q: String,
}

struct Row {
    id: String,
    href: String,
    text: String,
    strength: String,
    must: bool,
    unconfirmed: bool,
}

struct Group {
    number: u8,
    name: String,
    description: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "criteria/list.html")]
struct ListPage {
    c: Chrome,
    edition: String,
    since: String,
    ahead: bool,
    editions: Vec<(String, String)>,
    changes: String,
    download: String,
    entity_types: Vec<(String, String)>,
    categories: Vec<(String, String)>,
    strengths: Vec<(String, String)>,
    filter: Filter,
    shown: usize,
    total: usize,
    groups: Vec<Group>,
    filtered: bool,
}

pub(super) fn edition(app: &App) -> Result<&Edition, Failure> {
    app.catalogue()
        .current(app.today())
        .ok_or(Failure::NotFound)
}

/// The edition a link asks for, in force or not; the one in force where it asks for none, or for one that is not there.
fn chosen<'a>(app: &'a App, filter: &Filter) -> Result<&'a Edition, Failure> {
    match app.catalogue().edition(&filter.edition) {
        Some(edition) => Ok(edition),
        None => edition(app),
    }
}

/// What a link has to carry so that the next page shows the same edition and entity type.
fn carried(app: &App, edition: &Edition, entity: &str) -> String {
    let mut asked = Vec::new();
    if app
        .catalogue()
        .current(app.today())
        .is_none_or(|current| current.id != edition.id)
    {
        asked.push(format!("edition={}", edition.id));
    }
    if !entity.is_empty() {
        asked.push(format!("entity_type={entity}"));
    }
    if asked.is_empty() {
        String::new()
    } else {
        format!("?{}", asked.join("&"))
    }
}

/// How strongly a criterion applies, and to whom alone where not to all.
pub(crate) fn strength_of(
    say: &Say,
    pack: &Pack,
    strength: Strength,
    strand: Option<&str>,
) -> String {
    let word = say.t(format!("criteria-strength-{}", strength.as_str()));
    match strand.and_then(|id| pack.strand(id)) {
        Some(strand) => {
            let name = say.pack(&strand.name);
            say.t2("criteria-strength-in", "strength", word, "strand", name)
        }
        None => word,
    }
}

fn strength_word(say: &Say, pack: &Pack, applies: &Applies) -> String {
    strength_of(say, pack, applies.strength, applies.strand.as_deref())
}

/// How strongly it applies to the chosen type, or to how many types it applies at all.
fn strength_text(say: &Say, pack: &Pack, criterion: &Criterion, entity: &str) -> String {
    if let Some(applies) = criterion.applies_to(entity) {
        return strength_word(say, pack, applies);
    }
    let of = |strength| {
        criterion
            .applies
            .iter()
            .filter(|a| a.strength == strength)
            .count()
    };
    let (must, should) = (of(Strength::Must), of(Strength::Should));
    match (must, should) {
        (must, 0) => say.n("criteria-must-for", must),
        (0, should) => say.n("criteria-should-for", should),
        _ => say.t2("criteria-both-for", "must", must, "should", should),
    }
}

fn keeps(say: &Say, filter: &Filter, criterion: &Criterion) -> bool {
    let entity = filter.entity_type.as_str();
    let applies = entity.is_empty() || criterion.applies_to(entity).is_some();
    let in_category =
        filter.category.is_empty() || criterion.category.to_string() == filter.category;
    let strong = filter.strength.is_empty()
        || criterion.applies.iter().any(|applies| {
            (entity.is_empty() || applies.entity == entity)
                && applies.strength.as_str() == filter.strength
        });
    let words = filter.q.to_lowercase();
    let text = format!(
        "{} {} {}",
        criterion.id,
        say.pack(&criterion.text),
        say.pack(&criterion.meaning)
    );
    let text = text.to_lowercase();
    let found = words.split_whitespace().all(|word| text.contains(word));
    applies && in_category && strong && found
}

fn row(say: &Say, pack: &Pack, criterion: &Criterion, entity: &str, query: &str) -> Row {
    let applies = criterion.applies_to(entity);
    Row {
        id: criterion.id.clone(),
        href: format!("/criteria/{}{query}", criterion.id),
        text: say.pack(&criterion.text).to_owned(),
        strength: strength_text(say, pack, criterion, entity),
        must: applies.is_some_and(|applies| applies.strength == Strength::Must),
        unconfirmed: applies.is_some_and(|applies| !applies.provenance.confirmed()),
    }
}

fn any(say: &Say) -> (String, String) {
    (String::new(), say.t("ui-all"))
}

pub(super) fn entity_types(say: &Say, pack: &Pack) -> Vec<(String, String)> {
    let named = pack.entity_types.iter();
    let named = named.map(|entity| (entity.id.clone(), say.pack(&entity.name).to_owned()));
    std::iter::once(any(say)).chain(named).collect()
}

/// The editions to choose from; empty while there is one.
fn editions(app: &App, say: &Say) -> Vec<(String, String)> {
    let all = app.catalogue().editions();
    if all.len() < 2 {
        return Vec::new();
    }
    let in_force = std::iter::once((String::new(), say.t("criteria-in-force")));
    let named = all.iter().rev();
    let named = named.map(|edition| (edition.id.clone(), say.pack(&edition.name).to_owned()));
    in_force.chain(named).collect()
}

async fn list(State(app): State<App>, visitor: Visitor, Query(mut filter): Query<Filter>) -> Page {
    let pack = app.pack();
    let edition = chosen(&app, &filter)?;
    // A link with a type that does not exist shows everything rather than nothing.
    if pack.entity_type(&filter.entity_type).is_none() {
        filter.entity_type.clear();
    }
    let c = Chrome::new(&app, &visitor, "criteria-title");
    let kept: Vec<&Criterion> = edition
        .criteria
        .iter()
        .filter(|criterion| keeps(&c, &filter, criterion))
        .collect();
    let query = carried(&app, edition, &filter.entity_type);
    let groups = pack.categories.iter().map(|category| Group {
        number: category.number,
        name: c.pack(&category.name).to_owned(),
        description: c.pack(&category.description).to_owned(),
        rows: kept
            .iter()
            .filter(|criterion| criterion.category == category.number)
            .map(|criterion| row(&c, app.pack(), criterion, &filter.entity_type, &query))
            .collect(),
    });
    let categories = pack.categories.iter().map(|category| {
        let name = format!("{}. {}", category.number, c.pack(&category.name));
        (category.number.to_string(), name)
    });
    let strengths = Strength::ALL.iter().map(|(code, strength)| {
        (
            (*code).to_owned(),
            strength_of(&c, app.pack(), *strength, None),
        )
    });
    html(&ListPage {
        edition: c.pack(&edition.name).to_owned(),
        since: c.day(edition.effective_from),
        ahead: edition.effective_from > app.today(),
        editions: editions(&app, &c),
        changes: app
            .catalogue()
            .publication(&edition.id)
            .map_or_else(String::new, |_| format!("/criteria/changes/{}", edition.id)),
        download: format!("/criteria/download?edition={}", edition.id),
        entity_types: entity_types(&c, pack),
        categories: std::iter::once(any(&c)).chain(categories).collect(),
        strengths: std::iter::once(any(&c)).chain(strengths).collect(),
        shown: kept.len(),
        total: edition.criteria.len(),
        groups: groups.filter(|group| !group.rows.is_empty()).collect(),
        filtered: kept.len() < edition.criteria.len(),
        filter,
        c,
    })
}

struct AppliesRow {
    entity: String,
    strength: String,
    must: bool,
    provenance: String,
    confirmed: bool,
}

#[derive(Template)]
#[template(path = "criteria/one.html")]
struct OnePage {
    c: Chrome,
    eyebrow: String,
    text: String,
    chosen: Option<AppliesRow>,
    meaning: String,
    evidence: Vec<String>,
    applies: Vec<AppliesRow>,
    not: Vec<String>,
    sources: Vec<String>,
    previous: Option<String>,
    next: Option<String>,
}

fn applies_rows(say: &Say, pack: &Pack, criterion: &Criterion) -> Vec<(String, AppliesRow)> {
    let types = pack.entity_types.iter();
    types
        .filter_map(|entity| {
            let applies = criterion.applies_to(&entity.id)?;
            let provenance = applies.provenance.as_str().replace('_', "-");
            let row = AppliesRow {
                entity: say.pack(&entity.name).to_owned(),
                strength: strength_word(say, pack, applies),
                must: applies.strength == Strength::Must,
                provenance: say.t(format!("criteria-provenance-{provenance}")),
                confirmed: applies.provenance.confirmed(),
            };
            Some((entity.id.clone(), row))
        })
        .collect()
}

async fn one(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(filter): Query<Filter>,
) -> Page {
    let pack = app.pack();
    let edition = chosen(&app, &filter)?;
    let criterion = edition.criterion(&id).ok_or(Failure::NotFound)?;
    let c = Chrome::titled(&app, &visitor, String::new());
    let list = c.t("criteria-title");
    let query = carried(&app, edition, &filter.entity_type);
    let mut c = c.crumb(format!("/criteria{query}"), list);
    c.title = c.t1("criteria-one-title", "id", &id);
    let category = pack.category(criterion.category);
    let at = edition.criteria.iter().position(|each| each.id == id);
    let neighbour = |at: Option<usize>| {
        let found = at.and_then(|at| edition.criteria.get(at));
        found.map(|each| format!("/criteria/{}{query}", each.id))
    };
    let chosen = applies_rows(&c, pack, criterion).into_iter();
    let chosen = chosen.filter(|(entity, _)| *entity == filter.entity_type);
    let others = pack.entity_types.iter();
    let others = others.filter(|entity| criterion.applies_to(&entity.id).is_none());
    html(&OnePage {
        eyebrow: category.map_or_else(String::new, |category| {
            format!("{}. {}", category.number, c.pack(&category.name))
        }),
        text: c.pack(&criterion.text).to_owned(),
        chosen: chosen.map(|(_, row)| row).next(),
        meaning: c.pack(&criterion.meaning).to_owned(),
        evidence: criterion
            .evidence
            .iter()
            .map(|e| c.pack(e).to_owned())
            .collect(),
        applies: applies_rows(&c, pack, criterion)
            .into_iter()
            .map(|(_, row)| row)
            .collect(),
        not: others
            .map(|entity| c.pack(&entity.name).to_owned())
            .collect(),
        sources: criterion.sources.clone(),
        previous: neighbour(at.and_then(|at| at.checked_sub(1))),
        next: neighbour(at.map(|at| at + 1)),
        c,
    })
}

pub(super) fn routes() -> Routes {
    Routes::new().get("/criteria", Access::Public, list).get(
        "/criteria/{criterion}",
        Access::Public,
        one,
    )
}
