//! What a published edition changes against the one it follows, for anyone to read.

use super::strength_of;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::{Run, runs};
use crate::web::{Access, Chrome, Due, Page, Routes, Say, Visitor, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::editions::{
    Asked, Difference, Link, Relation, Rule, StrengthChange, difference,
};
use greenlane_domain::pack::{Edition, Pack};
use greenlane_domain::profile::redline;
use std::collections::BTreeMap;

struct Row {
    id: String,
    href: String,
    text: String,
    relation: String,
    from: String,
    rule: String,
    runs: Vec<Run>,
    strengths: Vec<String>,
    guidance: bool,
}

struct Group {
    name: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "criteria/changes.html")]
struct ChangesPage {
    c: Chrome,
    id: String,
    name: String,
    basis: String,
    since: String,
    until: Due,
    hash: String,
    unchanged: String,
    groups: Vec<Group>,
}

/// Changes of strength in words, the types that change alike in one line.
fn strengths(say: &Say, pack: &Pack, difference: &Difference) -> Vec<String> {
    let mut alike: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for change in &difference.strength {
        let entity = pack.entity_type(&change.entity);
        let name = entity.map_or_else(String::new, |e| say.pack(&e.name).to_owned());
        let types = alike.entry((&change.before, &change.after)).or_default();
        types.push(name);
    }
    let strength = |asked: &Option<Asked>| match asked {
        Some(asked) => strength_of(say, pack, asked.strength, asked.strand.as_deref()),
        None => say.t("edition-applies-not"),
    };
    let line = |((before, after), types): (_, Vec<String>)| {
        let args = [
            ("entity", types.join(", ")),
            ("before", strength(before)),
            ("after", strength(after)),
        ];
        say.with("edition-strength-change", &args)
    };
    alike.into_iter().map(line).collect()
}

/// The rule that holds: an answer to what has become a must is looked at, whatever the link says.
fn rule(link: &Link, difference: &Difference) -> Rule {
    if difference.strength.iter().any(StrengthChange::to_must) {
        link.rule.max(Rule::Confirm)
    } else {
        link.rule
    }
}

/// The groups of the page, what asks most of companies first.
const ORDER: [Relation; 6] = [
    Relation::New,
    Relation::Reworded,
    Relation::Split,
    Relation::Merged,
    Relation::Unchanged,
    Relation::Retired,
];

/// One link in words; none where nothing is otherwise than before.
fn row(
    (say, pack): (&Say, &Pack),
    basis: &Edition,
    edition: &Edition,
    link: &Link,
) -> Result<Option<Row>, Failure> {
    let old = link.from.first().and_then(|id| basis.criterion(id));
    let new = link.to.as_deref().and_then(|id| edition.criterion(id));
    let shown = new.or(old).ok_or(Failure::NotFound)?;
    let differs = match (old, new) {
        (Some(old), Some(new)) => difference(old, new),
        _ => Difference::default(),
    };
    if link.relation == Relation::Unchanged && !differs.any() {
        return Ok(None);
    }
    let redline = match (old, new) {
        (Some(old), Some(new)) if differs.text => redline(say.pack(&old.text), say.pack(&new.text)),
        _ => Vec::new(),
    };
    let edition = if new.is_some() { edition } else { basis };
    let code = |prefix: &str, code: &str| say.t(format!("{prefix}-{}", code.replace('_', "-")));
    Ok(Some(Row {
        href: format!("/criteria/{}?edition={}", shown.id, edition.id),
        id: shown.id.clone(),
        text: say.pack(&shown.text).to_owned(),
        relation: code("edition-relation", link.relation.as_str()),
        from: if link.from.iter().any(|from| *from != shown.id) {
            link.from.join(", ")
        } else {
            String::new()
        },
        rule: code("edition-rule", rule(link, &differs).as_str()),
        runs: runs(&redline),
        strengths: strengths(say, pack, &differs),
        guidance: differs.meaning || differs.evidence,
    }))
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Page {
    let catalogue = app.catalogue();
    let publication = catalogue.publication(&id).ok_or(Failure::NotFound)?;
    let basis = catalogue
        .edition(&publication.basis)
        .ok_or(Failure::NotFound)?;
    let edition = &publication.edition;
    let c = Chrome::new(&app, &visitor, "edition-what-changed");
    let list = c.t("criteria-title");
    let c = c.crumb("/criteria", list);
    let mut groups: Vec<Group> = Vec::new();
    let mut unchanged = 0_usize;
    for relation in ORDER {
        let mut rows = Vec::new();
        for link in publication.links.iter().filter(|l| l.relation == relation) {
            match row((&c, app.pack()), basis, edition, link)? {
                Some(row) => rows.push(row),
                None => unchanged += 1,
            }
        }
        if !rows.is_empty() {
            groups.push(Group {
                name: c.t(format!("edition-group-{}", relation.as_str())),
                rows,
            });
        }
    }
    html(&ChangesPage {
        id: edition.id.clone(),
        name: c.pack(&edition.name).to_owned(),
        basis: c.pack(&basis.name).to_owned(),
        since: c.day(edition.effective_from),
        until: Due::set(&app, &c, publication.basis_until, c.t("extension-why")),
        hash: edition.hash.clone(),
        unchanged: c.n("edition-unchanged", unchanged),
        groups,
        c,
    })
}

pub(super) fn routes() -> Routes {
    Routes::new().get("/criteria/changes/{edition}", Access::Public, show)
}
