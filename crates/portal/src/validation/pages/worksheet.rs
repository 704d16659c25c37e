//! The worksheet, the same for a visit and for a session by video: the company's answer beside the result. No result is
//! chosen before somebody chooses it.

mod item;
mod paper;
mod posted;

use super::super::errors::{Errors, key};
use super::super::{Opened, commands, open};
use super::{Asked, Of, chrome, not_now, number};
use crate::App;
use crate::accounts::Who;
use crate::command::read;
use crate::failure::Failure;
use crate::profile::{self, Names, Posted};
use crate::web::{Chrome, Fields, Page, Visit, Visitor, flash_to, html, unprocessable};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::ids::ValidationId;
use greenlane_domain::pack::Strength;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::Profile;
use greenlane_domain::validation::{COPY_DAYS, CheckResult, ScopedCriterion, Stage, Validation};
use item::{Entered, Item, View};
use uuid::Uuid;

/// Which criteria the worksheet lists. What is unmet is listed across the categories: it is what the day ends with.
const SHOWS: [&str; 4] = ["all", "unchecked", "unmet", "musts"];

struct Tab {
    href: String,
    name: String,
    count: String,
    whole: bool,
    current: bool,
}

#[derive(Template)]
#[template(path = "validation/worksheet.html")]
struct WorksheetPage {
    c: Chrome,
    id: Uuid,
    at_sites: Vec<String>,
    done: usize,
    all: usize,
    category: u8,
    heading: String,
    categories: Vec<Tab>,
    show: String,
    shows: Vec<Tab>,
    next: String,
    items: Vec<Item>,
    results: Vec<(&'static str, String)>,
    ways: Vec<(&'static str, String)>,
    several_sites: bool,
    /// Who holds a copy on a device, and until when.
    held: Vec<String>,
    offer: String,
    errors: Vec<(String, String)>,
    accept: &'static str,
    largest: u64,
}

fn is_unmet(state: &Validation, criterion: &str) -> bool {
    let result = state.results.get(criterion);
    result.is_some_and(|checked| checked.result.is_unmet())
}

fn shown(state: &Validation, scoped: &ScopedCriterion, show: &str) -> bool {
    match show {
        "unchecked" => !state.is_done(&scoped.id),
        "unmet" => is_unmet(state, &scoped.id),
        "musts" => scoped.strength == Strength::Must,
        _ => true,
    }
}

fn address(id: Uuid, category: u8, show: &str) -> String {
    format!("/validations/{id}/worksheet?category={category}&show={show}")
}

/// The first criterion after this one, in the order of the edition, that still needs a result; after the last comes the
/// first again.
fn next_open<'s>(state: &'s Validation, after: &str) -> Option<&'s ScopedCriterion> {
    let scope = state.scope();
    let place = scope.iter().position(|scoped| scoped.id == after);
    let (before, rest) = scope.split_at(place.map_or(0, |place| place + 1));
    let mut open = rest.iter().chain(before);
    open.find(|scoped| scoped.id != after && !state.is_done(&scoped.id))
}

fn categories(app: &App, c: &Chrome, state: &Validation, at: (Uuid, u8, &str)) -> Vec<Tab> {
    let (id, current, show) = at;
    // A list across the categories has no category of its own to stay in.
    let show = if show == "unmet" { "all" } else { show };
    let tabs = app.pack().categories.iter().filter_map(|category| {
        let of_it = || {
            let scope = state.scope().iter();
            scope.filter(|scoped| scoped.category == category.number)
        };
        let all = of_it().count();
        let done = of_it().filter(|scoped| state.is_done(&scoped.id)).count();
        (all > 0).then(|| Tab {
            href: address(id, category.number, show),
            name: format!("{}. {}", category.number, c.pack(&category.name)),
            count: c.t2("validation-n-of-m", "done", done, "all", all),
            whole: done == all,
            current: category.number == current,
        })
    });
    tabs.collect()
}

fn shows(c: &Chrome, state: &Validation, at: (Uuid, u8, &str)) -> Vec<Tab> {
    let (id, category, current) = at;
    let tabs = SHOWS.into_iter().map(|show| {
        let scope = state.scope().iter();
        let across = show == "unmet";
        let count = scope
            .filter(|s| across || category == 0 || s.category == category)
            .filter(|s| shown(state, s, show))
            .count();
        Tab {
            href: address(id, if across { 0 } else { category }, show),
            name: c.t(format!("validation-show-{show}")),
            count: count.to_string(),
            whole: false,
            current: show == current,
        }
    });
    tabs.collect()
}

/// Copies on devices: what is entered there arrives later.
async fn held(
    app: &App,
    who: &Who,
    c: &Chrome,
    state: &Validation,
) -> Result<Vec<String>, Failure> {
    let copies: Vec<_> = state.copies_on(app.today()).collect();
    let people = copies.iter().map(|copy| copy.account.0).collect();
    let names = Names::of(app, who, people).await?;
    let lines = copies.iter().map(|copy| {
        let name = names.get(Some(copy.account.0));
        c.t2("field-held-by", "name", name, "day", c.day(copy.until))
    });
    Ok(lines.collect())
}

struct Wanted {
    show: &'static str,
    category: u8,
}

fn wanted(state: &Validation, asked: &Fields) -> Wanted {
    let show = SHOWS
        .into_iter()
        .find(|show| *show == asked.get("show"))
        .unwrap_or("all");
    let scope = state.scope();
    let missing = scope.iter().find(|scoped| !state.is_done(&scoped.id));
    let first = missing.or_else(|| scope.first());
    let first = first.map_or(1, |scoped| scoped.category);
    let category = match (asked.get("category").parse(), show) {
        (_, "unmet") => 0,
        (Ok(0) | Err(_), _) => first,
        (Ok(category), _) => category,
    };
    Wanted { show, category }
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
    let library = profile::library(app, who, opened.company()).await?;
    let given = state.scope().iter().flat_map(|s| state.results_of(&s.id));
    let people = given.map(|checked| checked.by.0);
    let names = Names::of(app, who, people.collect()).await?;
    let id = opened.validation.id;
    let Wanted { show, category } = wanted(state, asked);
    let refused = entered.as_ref().map(|e| e.form.get("criterion").to_owned());
    let criterion = refused.clone().unwrap_or_default();
    let errors = entered
        .as_ref()
        .map(|e| e.errors.0.clone())
        .unwrap_or_default();
    let changing = asked.text("change").map(str::to_owned);
    let outside = super::outside::beside(app, &c, id, state).await?;
    let view = View {
        app,
        c: &c,
        id,
        company: opened.company(),
        state,
        profile: &profile,
        library: &library,
        names: &names,
        outside: &outside,
        entered,
        changing: changing.zip(asked.get("at").parse().ok()),
    };
    let listed = state.scope().iter().filter(|scoped| {
        let here = category == 0 || scoped.category == category;
        (here && shown(state, scoped, show)) || refused.as_deref() == Some(scoped.id.as_str())
    });
    let items: Vec<Item> = listed.filter_map(|scoped| view.item(scoped)).collect();
    let last = items.last().map_or("", |item| item.id.as_str()).to_owned();
    let next = next_open(state, &last).map(|scoped| {
        let place = address(id, scoped.category, "unchecked");
        format!("{place}#c-{}", scoped.id)
    });
    let progress = state.progress();
    let name = app.pack().category(category);
    let at = (id, category, show);
    Ok(WorksheetPage {
        id,
        at_sites: super::parts::at_sites(&c, state),
        done: progress.in_scope - progress.missing.len(),
        all: progress.in_scope,
        category,
        heading: name.map_or_else(
            || c.t("validation-show-unmet"),
            |name| format!("{category}. {}", c.pack(&name.name)),
        ),
        categories: categories(app, &c, state, at),
        show: show.to_owned(),
        shows: shows(&c, state, at),
        next: next.unwrap_or_default(),
        items,
        results: CheckResult::ALL
            .iter()
            .map(|r| (r.code(), c.t(key("validation-result", r.code()))))
            .collect(),
        ways: item::ways(&c, plan),
        several_sites: plan.sites.len() > 1,
        held: held(app, who, &c, state).await?,
        offer: c.t1("field-offer-text", "days", COPY_DAYS),
        errors: errors
            .into_iter()
            .map(|(field, message)| (format!("{field}-{criterion}"), message))
            .collect(),
        accept: profile::ACCEPT,
        largest: greenlane_domain::profile::LARGEST,
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

pub(super) use paper::{make, print};

/// What was sent, taken as a whole or not at all: the result, the file, or both.
pub(in crate::validation) async fn taken(
    app: &App,
    who: &Who,
    id: ValidationId,
    posted: Posted,
) -> Result<&'static str, Failure> {
    let form = &posted.fields;
    let file_alone = posted.file.is_some() && !posted::says_something(form);
    let entry = posted::entry(form)?;
    let criterion = entry.criterion.clone();
    let stored = match posted.file {
        Some((name, bytes)) => Some(profile::keep(app, &name, bytes).await?),
        None => None,
    };
    let mut unit = app.begin(who).await?;
    if !file_alone {
        commands::record_results(&mut unit, id, vec![entry]).await?;
    }
    if let Some(stored) = &stored {
        let exhibit = form.get("exhibit").parse();
        let exhibit = exhibit.unwrap_or_else(|_| unit.new_id());
        let what = (exhibit, criterion.as_str(), form.get("shows"));
        commands::keep_exhibit(&mut unit, id, stored, what).await?;
    }
    unit.commit().await?;
    Ok(if file_alone {
        "validation-exhibit-kept-flash"
    } else {
        "validation-saved-flash"
    })
}

pub(super) async fn save(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    posted: Posted,
) -> Page {
    let id = number(validation);
    let form = posted.fields.clone();
    match taken(&app, &who, id, posted).await {
        Ok(flash) => {
            let category = form.get("category").parse().unwrap_or(1);
            let show = form.get("show");
            let opened = open(&app, &who, id, Action::ConductValidation).await?;
            let criterion = form.get("criterion");
            let path = address(validation, category, show);
            let place = beside(&opened.validation.state, criterion, category);
            Ok(flash_to(&app, format!("{path}{place}"), flash))
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

/// Where to look after saving: at the criterion itself while it asks for something, else at the next one of the
/// category that is open.
fn beside(state: &Validation, criterion: &str, category: u8) -> String {
    let owes = state.owes(criterion) != greenlane_domain::validation::Consequence::Nothing;
    if owes || !state.is_done(criterion) {
        return format!("#c-{criterion}");
    }
    let next = next_open(state, criterion).filter(|next| next.category == category);
    next.map(|next| format!("#c-{}", next.id))
        .unwrap_or_default()
}
