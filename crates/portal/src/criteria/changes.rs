//! What a published edition changes against the one it follows, for anyone to read.

use crate::app::App;
use crate::failure::Failure;
use crate::web::{Access, Chrome, Page, Routes, Say, Visitor, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::editions::{Difference, Relation, difference};
use greenlane_domain::pack::{Pack, Strength};
use greenlane_domain::profile::{ChangeKind, redline};

struct Run {
    kind: &'static str,
    text: String,
}

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
    name: String,
    basis: String,
    since: String,
    until: String,
    hash: String,
    unchanged: String,
    groups: Vec<Group>,
}

fn strength(say: &Say, strength: Option<Strength>) -> String {
    match strength {
        Some(strength) => say.t(format!("criteria-strength-{}", strength.as_str())),
        None => say.t("edition-applies-not"),
    }
}

fn strengths(say: &Say, pack: &Pack, difference: &Difference) -> Vec<String> {
    let all = difference.strength.iter();
    all.map(|change| {
        let entity = pack.entity_type(&change.entity);
        let args = [
            (
                "entity",
                entity.map_or_else(String::new, |e| say.pack(&e.name).to_owned()),
            ),
            ("before", strength(say, change.before)),
            ("after", strength(say, change.after)),
        ];
        say.with("edition-strength-change", &args)
    })
    .collect()
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
    let order = [
        Relation::New,
        Relation::Reworded,
        Relation::Split,
        Relation::Merged,
        Relation::Unchanged,
        Relation::Retired,
    ];
    for relation in order {
        let links = publication
            .links
            .iter()
            .filter(|link| link.relation == relation);
        let mut rows = Vec::new();
        for link in links {
            let old = link.from.first().and_then(|id| basis.criterion(id));
            let new = link.to.as_deref().and_then(|id| edition.criterion(id));
            let shown = new.or(old).ok_or(Failure::NotFound)?;
            let differs = match (old, new) {
                (Some(old), Some(new)) => difference(old, new),
                _ => Difference::default(),
            };
            if relation == Relation::Unchanged && !differs.any() {
                unchanged += 1;
                continue;
            }
            let runs = match (old, new) {
                (Some(old), Some(new)) if differs.text => {
                    redline(c.pack(&old.text), c.pack(&new.text))
                }
                _ => Vec::new(),
            };
            rows.push(Row {
                href: match new {
                    Some(new) => format!("/criteria/{}?edition={id}", new.id),
                    None => format!("/criteria/{}?edition={}", shown.id, basis.id),
                },
                id: shown.id.clone(),
                text: c.pack(&shown.text).to_owned(),
                relation: c.t(format!("edition-relation-{}", relation.as_str())),
                from: if link.from.iter().any(|from| *from != shown.id) {
                    link.from.join(", ")
                } else {
                    String::new()
                },
                rule: c.t(format!(
                    "edition-rule-{}",
                    link.rule.as_str().replace('_', "-")
                )),
                runs: runs
                    .iter()
                    .map(|change| Run {
                        kind: match change.kind {
                            ChangeKind::Same => "same",
                            ChangeKind::Removed => "removed",
                            ChangeKind::Added => "added",
                        },
                        text: change.text.clone(),
                    })
                    .collect(),
                strengths: strengths(&c, app.pack(), &differs),
                guidance: differs.meaning || differs.evidence,
            });
        }
        if !rows.is_empty() {
            groups.push(Group {
                name: c.t(format!("edition-group-{}", relation.as_str())),
                rows,
            });
        }
    }
    html(&ChangesPage {
        name: c.pack(&edition.name).to_owned(),
        basis: c.pack(&basis.name).to_owned(),
        since: c.day(edition.effective_from),
        until: c.day(publication.basis_until),
        hash: edition.hash.clone(),
        unchanged: c.n("edition-unchanged", unchanged),
        groups,
        c,
    })
}

pub(super) fn routes() -> Routes {
    Routes::new().get("/criteria/changes/{edition}", Access::Public, show)
}
