//! All editions: in force, published for later, and on their way.

use super::words;
use crate::accounts::Who;
use crate::app::App;
use crate::editions::{commands, read};
use crate::validation::errors::Errors;
use crate::web::{Chrome, Due, Fields, Form, Page, Visitor, html, see_other, unprocessable};
use askama::Template;
use axum::extract::State;
use greenlane_domain::pack::Text;
use greenlane_domain::permission::{Action, Resource};

struct Published {
    href: String,
    /// How it was written, for one that did not come with the pack.
    history: String,
    name: String,
    id: String,
    criteria: usize,
    since: String,
    until: Option<Due>,
    tag: &'static str,
    stands: String,
}

struct OnItsWay {
    href: String,
    id: String,
    basis: String,
    changes: String,
    tag: &'static str,
    stage: String,
    /// Until when comments are taken, of one that is open for them.
    due: Option<Due>,
}

#[derive(Template)]
#[template(path = "editions/list.html")]
struct ListPage {
    c: Chrome,
    published: Vec<Published>,
    drafts: Vec<OnItsWay>,
    may_begin: bool,
    chain: bool,
    /// Crosswalks of the pack: where their relations are looked at after an edition.
    crosswalks: Vec<(String, String)>,
}

pub(super) async fn show(State(app): State<App>, visitor: Visitor, who: Who) -> Page {
    let c = Chrome::new(&app, &visitor, "editions-title");
    let (catalogue, today) = (app.catalogue(), app.today());
    let current = catalogue.current(today).map(|edition| edition.id.clone());
    let editions = catalogue.editions();
    let published = editions.iter().rev().map(|edition| {
        let (tag, stands) = if edition.effective_from > today {
            ("progress", "edition-stands-ahead")
        } else if current.as_ref() == Some(&edition.id) {
            ("done", "edition-stands-in-force")
        } else if catalogue.accepts(&edition.id, today) {
            ("warn", "edition-stands-accepted")
        } else {
            ("none", "edition-stands-over")
        };
        Published {
            history: String::new(),
            href: match catalogue.publication(&edition.id) {
                Some(_) => format!("/criteria/changes/{}", edition.id),
                None => "/criteria".to_owned(),
            },
            name: c.pack(&edition.name).to_owned(),
            id: edition.id.clone(),
            criteria: edition.criteria.len(),
            since: c.day(edition.effective_from),
            until: catalogue
                .accepted_until(&edition.id)
                .map(|until| Due::set(&app, &c, until, c.t("extension-why"))),
            tag,
            stands: c.t(stands),
        }
    });
    let mut published: Vec<Published> = published.collect();
    let rows = read::drafts(&app, &who).await?;
    let history = |id: &str| {
        let mut published = rows.iter().filter(|row| row.stage == "published");
        let row = published.find(|row| row.id == id);
        row.map_or_else(String::new, |row| format!("/editions/{}", row.stream_id))
    };
    for edition in &mut published {
        edition.history = history(&edition.id);
    }
    let drafts = rows.into_iter().filter(|row| row.stage != "published");
    let drafts = drafts.map(|row| {
        let (tag, stage) = words::stage(&c, &row.stage);
        let open = row.consult_until.filter(|_| row.stage == "consultation");
        let mut changes = c.n("edition-changes", row.changes);
        if row.untranslated > 0 && row.stage == "drafting" {
            changes = format!(
                "{changes}, {}",
                c.n("edition-untranslated", row.untranslated)
            );
        }
        OnItsWay {
            href: format!("/editions/{}", row.stream_id),
            id: row.id,
            basis: row.basis,
            changes,
            tag,
            stage,
            due: open.map(|until| Due::set(&app, &c, until.0, c.t("consultation-why"))),
        }
    });
    let crosswalks = app.pack().crosswalks.iter().map(|each| {
        let name = c.t1("crosswalk-settle-title", "name", c.pack(&each.name));
        (format!("/editions/crosswalks/{}", each.id), name)
    });
    html(&ListPage {
        published,
        drafts: drafts.collect(),
        may_begin: app.may(&who, Action::EditEdition, &Resource::Programme),
        chain: editions.len() > 1,
        crosswalks: crosswalks.collect(),
        c,
    })
}

#[derive(Template)]
#[template(path = "editions/begin.html")]
struct BeginPage {
    c: Chrome,
    basis: String,
    form: Fields,
    errors: Errors,
}

fn page(app: &App, visitor: &Visitor, form: Fields, errors: Errors) -> BeginPage {
    let c = Chrome::new(app, visitor, "edition-begin");
    let list = c.t("editions-title");
    let c = c.crumb("/editions", list);
    let newest = app.catalogue().newest();
    BeginPage {
        basis: newest.map_or_else(String::new, |edition| c.pack(&edition.name).to_owned()),
        form,
        errors,
        c,
    }
}

pub(super) async fn ask(State(app): State<App>, visitor: Visitor, _who: Who) -> Page {
    html(&page(&app, &visitor, Fields::default(), Errors::default()))
}

pub(super) async fn begin(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Form(form): Form,
) -> Page {
    let name = |lang: &str| form.get(&format!("name_{lang}")).trim().to_owned();
    let name = Text {
        en: name("en"),
        es: name("es"),
        fr: name("fr"),
    };
    let begun = async {
        let mut unit = app.begin(&who).await?;
        let id = commands::begin(&mut unit, form.get("id").trim(), name).await?;
        unit.commit().await?;
        Ok(id)
    };
    match begun.await {
        Ok(id) => Ok(see_other(format!("/editions/{id}"))),
        Err(failure) => {
            let errors = Errors::from(&Chrome::new(&app, &visitor, "edition-begin"), failure)?;
            unprocessable(&page(&app, &visitor, form, errors))
        }
    }
}
