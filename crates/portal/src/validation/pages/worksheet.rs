//! The worksheet: the company's answer beside the result. No result is chosen before somebody chooses it.

use super::super::errors::{Errors, key};
use super::super::{Opened, commands, open};
use super::{Asked, Of, chrome, not_now, number};
use crate::App;
use crate::accounts::Who;
use crate::command::read;
use crate::failure::Failure;
use crate::web::{Chrome, Fields, Form, Page, Visit, Visitor, flash_to, html, unprocessable};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::pack::Strength;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::Profile;
use greenlane_domain::validation::{
    CheckResult, Inclusion, ResultEntry, ScopedCriterion, Stage, Validation, Verification,
};
use uuid::Uuid;

/// Which criteria the worksheet lists.
const SHOWS: [&str; 3] = ["unchecked", "musts", "all"];

struct Item {
    id: String,
    text: String,
    meaning: String,
    strength: String,
    because: String,
    answer_state: String,
    answer: String,
    documents: String,
    result: String,
    result_text: String,
    tag: &'static str,
    verified: String,
    note: String,
    sites: Vec<(String, String, bool)>,
    errors: Errors,
    findings: Vec<(String, String)>,
}

struct Tab {
    href: String,
    name: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "validation/worksheet.html")]
struct WorksheetPage {
    c: Chrome,
    id: Uuid,
    done: usize,
    all: usize,
    category: u8,
    category_name: String,
    categories: Vec<Tab>,
    show: String,
    shows: Vec<Tab>,
    items: Vec<Item>,
    results: Vec<(&'static str, String)>,
    ways: Vec<(&'static str, String)>,
    errors: Vec<(String, String)>,
}

/// What was typed for one criterion and could not be taken.
struct Entered<'a> {
    form: &'a Fields,
    errors: Errors,
}

struct View<'a> {
    app: &'a App,
    c: &'a Chrome,
    state: &'a Validation,
    profile: &'a Profile,
    entered: Option<Entered<'a>>,
}

fn shown(state: &Validation, scoped: &ScopedCriterion, show: &str) -> bool {
    match show {
        "unchecked" => !state.results.contains_key(&scoped.id),
        "musts" => scoped.strength == Strength::Must,
        _ => true,
    }
}

impl View<'_> {
    fn item(&self, scoped: &ScopedCriterion) -> Option<Item> {
        let (c, state) = (self.c, self.state);
        let plan = state.plan.as_ref()?;
        let criterion = self
            .app
            .catalogue()
            .edition(&plan.edition)?
            .criterion(&scoped.id)?;
        let entered = self
            .entered
            .as_ref()
            .filter(|entered| entered.form.get("criterion") == scoped.id);
        let checked = state.results.get(&scoped.id);
        let form = entered.map(|entered| entered.form);
        let typed = |name: &str, kept: &str| -> String {
            form.map_or(kept, |form| form.get(name)).to_owned()
        };
        let chosen = |site: Uuid| match form {
            Some(form) => form.chose("sites", &site.to_string()),
            None => checked.is_some_and(|checked| checked.sites.contains(&site)),
        };
        let answer = self.profile.answer(&scoped.id);
        let answer_state = answer.and_then(|answer| answer.state);
        let result = checked.map_or("", |checked| checked.result.code());
        let of_it = state
            .findings
            .iter()
            .filter(|raised| raised.criterion == scoped.id);
        Some(Item {
            id: scoped.id.clone(),
            text: c.pack(&criterion.text).to_owned(),
            meaning: c.pack(&criterion.meaning).to_owned(),
            strength: c.t(key("strength", scoped.strength.as_str())),
            because: if scoped.because == Inclusion::Must {
                String::new()
            } else {
                c.t(key("validation-because", scoped.because.code()))
            },
            answer_state: answer_state
                .map(|state| c.t(key("validation-answer", state.code())))
                .unwrap_or_default(),
            answer: answer
                .map(|answer| answer.narrative.clone())
                .unwrap_or_default(),
            documents: c.n(
                "validation-n-documents",
                answer.map_or(0, |answer| answer.evidence.len()),
            ),
            tag: if result.is_empty() { "todo" } else { "done" },
            result_text: if result.is_empty() {
                c.t("validation-no-result")
            } else {
                c.t(key("validation-result", result))
            },
            result: typed("result", result),
            verified: typed(
                "verified",
                checked
                    .and_then(|checked| checked.verified)
                    .map_or("", Verification::code),
            ),
            note: typed("note", checked.map_or("", |checked| checked.note.as_str())),
            sites: plan
                .sites
                .iter()
                .map(|site| (site.id.to_string(), site.name.clone(), chosen(site.id)))
                .collect(),
            errors: entered
                .map(|entered| entered.errors.clone())
                .unwrap_or_default(),
            findings: of_it
                .map(|raised| {
                    let href = format!("/findings/{}", raised.finding);
                    (href, c.t(key("finding-class", raised.class.code())))
                })
                .collect(),
        })
    }

    fn categories(&self, id: Uuid, current: u8, show: &str) -> Vec<Tab> {
        let state = self.state;
        let tabs = self.app.pack().categories.iter().filter_map(|category| {
            let of_it = state
                .scope()
                .iter()
                .filter(|s| s.category == category.number);
            let all = of_it.clone().count();
            let done = of_it.filter(|s| state.results.contains_key(&s.id)).count();
            let name = format!(
                "{}. {} ({done}/{all})",
                category.number,
                self.c.pack(&category.name)
            );
            (all > 0).then(|| Tab {
                href: address(id, category.number, show),
                name,
                current: category.number == current,
            })
        });
        tabs.collect()
    }
}

fn address(id: Uuid, category: u8, show: &str) -> String {
    format!("/validations/{id}/worksheet?category={category}&show={show}")
}

async fn page(
    app: &App,
    (visit, who): (&Visit, &Who),
    opened: &Opened,
    asked: &Fields,
    entered: Option<Entered<'_>>,
) -> Result<WorksheetPage, Failure> {
    let c = chrome(app, visit, opened, "validation-worksheet");
    let state = &opened.validation.state;
    let plan = state.plan.as_ref().ok_or(Failure::NotFound)?;
    let profile = read::<Profile>(app, who, plan.profile).await?.state;
    let id = opened.validation.id;
    let show = SHOWS
        .into_iter()
        .find(|show| *show == asked.get("show"))
        .unwrap_or("all");
    let missing = state
        .scope()
        .iter()
        .find(|s| !state.results.contains_key(&s.id));
    let first = missing
        .or_else(|| state.scope().first())
        .map_or(1, |s| s.category);
    let category = asked.get("category").parse().unwrap_or(first);
    let errors = entered
        .as_ref()
        .map(|e| e.errors.0.clone())
        .unwrap_or_default();
    let refused = entered.as_ref().map(|e| e.form.get("criterion").to_owned());
    let view = View {
        app,
        c: &c,
        state,
        profile: &profile,
        entered,
    };
    let listed = state.scope().iter().filter(|s| s.category == category);
    let listed =
        listed.filter(|s| shown(state, s, show) || refused.as_deref() == Some(s.id.as_str()));
    let items: Vec<Item> = listed.filter_map(|scoped| view.item(scoped)).collect();
    let progress = state.progress();
    let shows = SHOWS.into_iter().map(|one| Tab {
        href: address(id, category, one),
        name: c.t(format!("validation-show-{one}")),
        current: one == show,
    });
    let name = app
        .pack()
        .category(category)
        .map(|k| c.pack(&k.name).to_owned());
    let criterion = refused.unwrap_or_default();
    Ok(WorksheetPage {
        id,
        done: progress.in_scope - progress.missing.len(),
        all: progress.in_scope,
        category,
        category_name: name.unwrap_or_default(),
        categories: view.categories(id, category, show),
        show: show.to_owned(),
        shows: shows.collect(),
        items,
        results: CheckResult::ALL
            .iter()
            .map(|r| (r.code(), c.t(key("validation-result", r.code()))))
            .collect(),
        ways: Verification::ALL
            .iter()
            .map(|w| (w.code(), c.t(key("validation-verified", w.code()))))
            .collect(),
        errors: errors
            .into_iter()
            .map(|(field, message)| (format!("{field}-{criterion}"), message))
            .collect(),
        c,
    })
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Query(asked): Asked,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::ConductValidation).await?;
    if let Some(away) = not_now(&opened, &[Stage::Underway]) {
        return Ok(away);
    }
    let asked = Fields::from_pairs(asked);
    html(&page(&app, (&visitor, &who), &opened, &asked, None).await?)
}

pub(super) async fn save(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let id = number(validation);
    let sites = form.all("sites").iter().filter_map(|id| id.parse().ok());
    let entry = ResultEntry {
        criterion: form.get("criterion").to_owned(),
        result: CheckResult::parse(form.get("result")),
        verified: Verification::parse(form.get("verified")),
        note: form.get("note").to_owned(),
        sites: sites.collect(),
    };
    let saved = async {
        let mut unit = app.begin(&who).await?;
        commands::record_results(&mut unit, id, vec![entry]).await?;
        unit.commit().await
    };
    match saved.await {
        Ok(()) => {
            let category = form.get("category").parse().unwrap_or(1);
            let path = address(validation, category, form.get("show"));
            Ok(flash_to(&app, path, "validation-saved-flash"))
        }
        Err(failure) => {
            let opened = open(&app, &who, id, Action::ConductValidation).await?;
            let say = Chrome::new(&app, &visitor, "validation-worksheet");
            let errors = Errors::from(&say, failure)?;
            let entered = Entered {
                form: &form,
                errors,
            };
            let page = page(&app, (&visitor, &who), &opened, &form, Some(entered)).await?;
            unprocessable(&page)
        }
    }
}
