//! One named set: its entries with their periods.

use super::rule::Wanted;
use super::{below_one, change};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::rulesets::commands;
use crate::rulesets::content;
use crate::rulesets::read::{self, Opened};
use crate::web::{Chrome, Fields, Form, Page, Typed, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::rulesets::Stage;
use greenlane_targeting::rules::{Matching, NamedSet, Sentence, names_set};
use uuid::Uuid;

#[derive(Template)]
#[template(path = "rulesets/set.html")]
struct SetPage {
    c: Chrome,
    id: Uuid,
    was: String,
    revision: u32,
    may_edit: bool,
    matchings: Vec<(&'static str, String, String)>,
    users: Vec<(String, String)>,
    form: Typed,
}

fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    (here, was): (&Opened, &str),
    form: Typed,
) -> SetPage {
    let title = if was.is_empty() {
        Chrome::new(app, visitor, "rulesets-set-new").title
    } else {
        was.to_owned()
    };
    let c = below_one(app, visitor, title, here);
    let names = here.content.names();
    let users = here.content.rules.iter().filter(|rule| {
        let sentence = Sentence::read(&rule.text, &names);
        sentence.is_ok_and(|sentence| names_set(&sentence.test, was))
    });
    let users = users.map(|rule| {
        let href = format!("/rulesets/{}/rule?name={}", here.id, rule.id);
        (href, rule.name.clone())
    });
    let choice = |word| {
        (
            word,
            c.t(format!("rulesets-matching-{word}")),
            c.t(format!("rulesets-matching-{word}-hint")),
        )
    };
    SetPage {
        id: here.id,
        was: was.to_owned(),
        revision: here.state.revision,
        may_edit: here.state.stage == Stage::Draft
            && app.may(who, Action::EditRulesets, &Resource::Programme),
        matchings: vec![choice("whole"), choice("beginning")],
        users: users.collect(),
        form,
        c,
    }
}

fn fields(set: &NamedSet) -> Fields {
    let mut fields = Fields::default();
    fields.set("name", &set.name);
    fields.set("about", &set.about);
    let matching = match set.matching {
        Matching::Whole => "whole",
        Matching::Beginning => "beginning",
    };
    fields.set("matching", matching);
    fields.set("entries", content::typed_entries(set));
    fields
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Query(wanted): Query<Wanted>,
) -> Page {
    let here = read::open(&app, &who, id).await?;
    let form = if wanted.name.is_empty() {
        let mut fields = Fields::default();
        fields.set("matching", "whole");
        Typed::of(fields)
    } else {
        let mut sets = here.content.sets.iter();
        let set = sets
            .find(|set| set.name == wanted.name)
            .ok_or(Failure::NotFound)?;
        Typed::of(fields(set))
    };
    html(&page(&app, &visitor, &who, (&here, &wanted.name), form))
}

async fn done(app: &App, who: &Who, id: Uuid, fields: &Fields) -> Result<&'static str, Failure> {
    let change = change(id, fields);
    let mut unit = app.begin(who).await?;
    let flash = if fields.has("drop") {
        commands::drop_set(&mut unit, &change).await?;
        "rulesets-set-dropped"
    } else {
        let entries = content::entries(fields.get("entries"))
            .map_err(|refusal| Failure::Invalid(Faults(vec![refusal])))?;
        let set = NamedSet {
            name: fields.get("name").trim().to_owned(),
            about: fields.get("about").trim().to_owned(),
            matching: content::matching(fields.get("matching")),
            entries,
        };
        commands::put_set(&mut unit, &change, set).await?;
        "rulesets-set-saved"
    };
    unit.commit().await?;
    Ok(flash)
}

pub(super) async fn save(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let was = fields.get("was").to_owned();
    match done(&app, &who, id, &fields).await {
        Ok(flash) => Ok(flash_to(&app, format!("/rulesets/{id}"), flash)),
        Err(failure) => {
            let say = Chrome::new(&app, &visitor, "rulesets-title");
            let mut form = Typed::refused(fields, failure, &say, "entries")?;
            // What rules say of the set is about its name or its entries here.
            for (field, _) in &mut form.errors {
                if field == "text" {
                    "entries".clone_into(field);
                }
            }
            let here = read::open(&app, &who, id).await?;
            let page = page(&app, &visitor, &who, (&here, &was), form);
            page.form.page(&page)
        }
    }
}
