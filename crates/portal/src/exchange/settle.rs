//! Relations of a crosswalk that somebody has to look at after an edition: confirmed, changed or taken away with a reason,
//! shown with who and when.

use super::commands;
use super::crosswalk::{review, stands};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::Names;
use crate::web::{Chrome, Fields, Form, Page, Routes, Say, Typed, Visit, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::exchange::{CrosswalkCommand, Look, Said, Settlement};
use greenlane_domain::pack::{Crosswalk, Edition, Relationship};
use greenlane_domain::permission::{Action, Resource};
use serde::Deserialize;

/// The code of a relation that is taken away.
const GONE: &str = "gone";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    edition: String,
}

/// A relation of a look: the field, the requirement with its text, and what is chosen.
struct Relation {
    field: String,
    requirement: String,
    text: String,
    chosen: String,
}

struct ToLook {
    about: String,
    slug: String,
    href: String,
    text: String,
    why: String,
    relations: Vec<Relation>,
    /// Nothing is asked any more: somebody only says that they have seen it.
    retired: bool,
    more: String,
    more_is: String,
    reason: String,
    reason_error: String,
}

struct Done {
    about: String,
    slug: String,
    why: String,
    said: Vec<String>,
    reason: String,
    by: String,
    again: String,
    again_error: String,
}

#[derive(Template)]
#[template(path = "exchange/settle.html")]
struct SettlePage {
    c: Chrome,
    base: String,
    name: String,
    edition: String,
    chosen: String,
    editions: Vec<(String, String)>,
    public: String,
    looks: Vec<ToLook>,
    done: Vec<Done>,
    may: bool,
    ways: Vec<(&'static str, String)>,
    more_ways: Vec<(&'static str, String)>,
    requirements: Vec<(String, String)>,
    typed: Typed,
}

/// What names a look in fields: letters, digits, dots and hyphens.
fn slug(about: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '.';
    about
        .chars()
        .map(|c| if plain(c) { c } else { '-' })
        .collect()
}

fn why(c: &Say, because: greenlane_domain::editions::Relation, from: &str) -> String {
    c.t1(format!("crosswalk-look-{}", because.as_str()), "from", from)
}

fn is(c: &Say, is: Option<Relationship>) -> String {
    match is {
        Some(is) => c.t(format!("crosswalk-{}", is.as_str())),
        None => c.t("crosswalk-look-gone"),
    }
}

fn text_of(c: &Say, crosswalk: &Crosswalk, id: &str) -> String {
    let mut all = crosswalk.requirements.iter();
    let found = all.find(|each| each.id == id);
    found.map_or_else(String::new, |each| c.pack(&each.text).to_owned())
}

fn to_look(
    c: &Chrome,
    (crosswalk, edition): (&Crosswalk, &Edition),
    look: &Look,
    typed: &Typed,
) -> ToLook {
    let about = look.about();
    let slug = slug(&about);
    // What was typed belongs to the one look that was sent.
    let mine = typed.v("about") == about;
    let kept = |name: &str, now: &str| {
        let typed = typed.v(name);
        if mine { typed } else { now }.to_owned()
    };
    let relations = look.requirements.iter().map(|(requirement, is)| {
        let field = format!("is-{slug}-{requirement}");
        let now = is.map_or(GONE, Relationship::as_str);
        Relation {
            chosen: kept(&field, now),
            text: text_of(c, crosswalk, requirement),
            requirement: requirement.clone(),
            field,
        }
    });
    let criterion = look.criterion.as_ref();
    let criterion = criterion.and_then(|id| edition.criterion(id));
    ToLook {
        href: criterion.map_or_else(String::new, |each| {
            format!("/criteria/{}?edition={}", each.id, edition.id)
        }),
        text: criterion.map_or_else(String::new, |each| c.pack(&each.text).to_owned()),
        why: why(c, look.because, &look.from.join(", ")),
        relations: relations.collect(),
        retired: look.criterion.is_none(),
        more: kept(&format!("more-{slug}"), ""),
        more_is: kept(&format!("moreis-{slug}"), ""),
        reason: kept(&format!("reason-{slug}"), ""),
        reason_error: typed.e(format!("reason-{slug}")).to_owned(),
        about,
        slug,
    }
}

fn done(c: &Chrome, names: &Names, settled: &Settlement, typed: &Typed) -> Done {
    let slug = slug(&settled.about);
    let said = settled.relations.iter().map(|said| {
        let mut before = settled.before.iter();
        let before = before.find(|each| each.requirement == said.requirement);
        let now = is(c, said.is);
        match before {
            Some(before) if before.is == said.is => {
                let held = c.t1("crosswalk-settled-holds", "is", now);
                format!("{}: {held}", said.requirement)
            }
            Some(before) => format!("{}: {} → {now}", said.requirement, is(c, before.is)),
            None => format!(
                "{}: {}",
                said.requirement,
                c.t1("crosswalk-settled-new", "is", now)
            ),
        }
    });
    let (name, day) = (names.get(Some(settled.by.0)), c.day(settled.on));
    let again = format!("again-{slug}");
    Done {
        about: settled.about.clone(),
        why: why(c, settled.because, &settled.from.join(", ")),
        said: said.collect(),
        reason: settled.reason.clone(),
        by: c.t2("crosswalk-settled-by", "name", name, "day", day),
        again: typed.v(&again).to_owned(),
        again_error: typed.e(&again).to_owned(),
        slug,
    }
}

fn ways(c: &Chrome) -> Vec<(&'static str, String)> {
    let all = Relationship::ALL.iter();
    let all = all.map(|(word, each)| (*word, is(c, Some(*each))));
    all.collect()
}

async fn page(
    app: &App,
    (visit, who): (&Visit, &Who),
    (id, asked): (&str, &str),
    typed: Typed,
) -> Page {
    let crosswalk = app.pack().crosswalk(id).ok_or(Failure::NotFound)?;
    let catalogue = app.catalogue();
    let newest = catalogue.newest();
    let edition = catalogue.edition(asked).or(newest);
    let edition = edition.ok_or(Failure::NotFound)?;
    let said = review(app, id).await?;
    let (_, looks) = stands(app, (crosswalk, edition), &said);
    let c = Chrome::titled(app, visit, String::new());
    let list = c.t("editions-title");
    let mut c = c.crumb("/editions", list);
    c.title = c.t1("crosswalk-settle-title", "name", c.pack(&crosswalk.name));
    let people = said.under(&edition.id).map(|settled| settled.by.0);
    let names = Names::of(app, who, people.collect()).await?;
    let editions = catalogue.editions().into_iter().rev();
    let editions = editions.map(|each| (each.id.clone(), c.pack(&each.name).to_owned()));
    let choose = (String::new(), c.t("crosswalk-no-more"));
    let requirements = crosswalk.requirements.iter();
    let requirements = requirements.map(|each| {
        (
            each.id.clone(),
            format!("{} {}", each.id, c.pack(&each.text)),
        )
    });
    let gone = (GONE, c.t("crosswalk-take-away"));
    let page = SettlePage {
        base: format!("/editions/crosswalks/{id}"),
        name: c.pack(&crosswalk.name).to_owned(),
        edition: c.pack(&edition.name).to_owned(),
        chosen: edition.id.clone(),
        editions: editions.collect(),
        public: format!("/criteria/crosswalks/{id}?edition={}", edition.id),
        looks: looks
            .iter()
            .map(|look| to_look(&c, (crosswalk, edition), look, &typed))
            .collect(),
        done: said
            .under(&edition.id)
            .map(|settled| done(&c, &names, settled, &typed))
            .collect(),
        may: app.may(who, Action::EditEdition, &Resource::Programme),
        ways: ways(&c).into_iter().chain([gone]).collect(),
        more_ways: ways(&c),
        requirements: std::iter::once(choose).chain(requirements).collect(),
        typed,
        c,
    };
    page.typed.page(&page)
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Page {
    let asked = (id.as_str(), asked.edition.as_str());
    page(&app, (&visitor, &who), asked, Typed::default()).await
}

fn relationship(word: &str) -> Option<Relationship> {
    let mut all = Relationship::ALL.iter();
    all.find(|(known, _)| *known == word).map(|(_, is)| *is)
}

/// What was said: of each relation of the look that the form held, and of one more.
fn said(fields: &Fields) -> Vec<Said> {
    let slug = slug(fields.get("about"));
    let prefix = format!("is-{slug}-");
    let relations = fields.names().filter_map(|name| {
        let requirement = name.strip_prefix(&prefix)?;
        let word = fields.get(name);
        let is = relationship(word);
        (is.is_some() || word == GONE).then(|| Said {
            requirement: requirement.to_owned(),
            is,
        })
    });
    let more = fields.text(&format!("more-{slug}"));
    let more = more.map(|requirement| Said {
        requirement: requirement.to_owned(),
        is: relationship(fields.get(&format!("moreis-{slug}"))),
    });
    relations.chain(more).collect()
}

async fn post(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<String>,
    Form(form): Form,
) -> Page {
    let (about, edition) = (form.get("about").to_owned(), form.get("edition").to_owned());
    let slug = slug(&about);
    let again = form.get("act") == "reopen";
    let reason = if again { "again" } else { "reason" };
    let reason = format!("{reason}-{slug}");
    let command = if again {
        CrosswalkCommand::Reopen {
            about,
            reason: form.get(&reason).to_owned(),
        }
    } else {
        CrosswalkCommand::Settle {
            about,
            relations: said(&form),
            reason: form.get(&reason).to_owned(),
        }
    };
    let stepped = async {
        let mut unit = app.begin(&who).await?;
        commands::step(&mut unit, (&id, &edition), command).await?;
        unit.commit().await
    };
    match stepped.await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/editions/crosswalks/{id}?edition={edition}"),
            if again {
                "crosswalk-reopened-flash"
            } else {
                "crosswalk-settled-flash"
            },
        )),
        Err(failure) => {
            let say = Say::new(&app, visitor.lang);
            let mut typed = Typed::refused(form, failure, &say, "main-content")?;
            for (field, _) in &mut typed.errors {
                if field == "reason" {
                    field.clone_from(&reason);
                }
            }
            page(&app, (&visitor, &who), (&id, &edition), typed).await
        }
    }
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/editions/crosswalks/{id}", Action::ViewEditions, show)
        .post("/editions/crosswalks/{id}", Action::EditEdition, post)
}
