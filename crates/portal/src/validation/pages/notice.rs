//! The written notice, shown as a letter before it is sent; and another date.

use super::super::arrange;
use super::super::commands::{self, NoticeInput};
use super::super::errors::Errors;
use super::super::read::name_of;
use super::super::{Opened, notices, open};
use super::{Asked, Of, chrome, not_now, number, slots};
use crate::App;
use crate::accounts::Who;
use crate::failure::{Failure, Faults};
use crate::i18n::{self, LANGUAGES};
use crate::web::{Chrome, Fields, Form, Page, Visit, Visitor, flash_to, html, unprocessable};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::clocks;
use greenlane_domain::pack::Strength;
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{AskedBy, Kind, LetterText, Plan, Reschedule, Stage};
use uuid::Uuid;

#[derive(Template)]
#[template(path = "validation/notice.html")]
struct NoticePage {
    c: Chrome,
    id: Uuid,
    letter: LetterText,
    languages: Vec<(&'static str, &'static str)>,
    form: Fields,
    errors: Errors,
    late: String,
    for_cause: bool,
    now: String,
    rows: Vec<slots::Row>,
}

/// What is usually asked for: the first typical evidence of each category's first required criterion in the scope.
/// A suggestion to edit; the pack's own words.
fn suggested(app: &App, plan: &Plan, lang: &str) -> String {
    let Some(edition) = app.catalogue().edition(&plan.edition) else {
        return String::new();
    };
    let first = app.pack().categories.iter().filter_map(|category| {
        let scoped = plan
            .scope
            .iter()
            .find(|s| s.category == category.number && s.strength == Strength::Must)?;
        let evidence = edition.criterion(&scoped.id)?.evidence.first()?;
        Some(format!("{} ({})", evidence.get(lang), scoped.id))
    });
    first.collect::<Vec<_>>().join("\n")
}

async fn page(
    app: &App,
    (visit, who): (&Visit, &Who),
    opened: &Opened,
    mut form: Fields,
    errors: Errors,
) -> Result<NoticePage, Failure> {
    let c = chrome(app, visit, opened, "validation-notice");
    let plan = opened
        .validation
        .state
        .plan
        .as_ref()
        .ok_or(Failure::NotFound)?;
    let lang = i18n::known(form.get("language")).unwrap_or(visit.lang);
    let lead = name_of(app, who, plan.lead).await?;
    let names = (opened.member.state.legal_name(), lead.as_str());
    let id = opened.validation.id;
    let letter = notices::notice(app, names, (id, plan), app.today(), lang)?;
    if !form.has("documents") {
        form.set("documents", suggested(app, plan, lang));
    }
    form.set("language", lang);
    let earliest = clocks::due(app.pack(), "validation_notice", app.today()).map(|d| d.due);
    let late = if earliest.is_some_and(|earliest| plan.on < earliest) {
        c.t1("validation-notice-late", "day", c.day(earliest))
    } else {
        String::new()
    };
    Ok(NoticePage {
        id,
        letter,
        languages: LANGUAGES.to_vec(),
        now: super::days(&c, plan),
        rows: slots::rows(&form, &errors, 1),
        form,
        errors,
        late,
        for_cause: plan.kind == Kind::ForCause,
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
    let opened = open(&app, &who, number(validation), Action::PlanValidation).await?;
    if let Some(away) = not_now(&opened, &[Stage::Planned]) {
        return Ok(away);
    }
    let form = Fields::from_pairs(asked);
    html(&page(&app, (&visitor, &who), &opened, form, Errors::default()).await?)
}

pub(super) async fn send(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let id = number(validation);
    let sent = async {
        let input = NoticeInput {
            language: i18n::known(form.get("language")),
            documents: form.get("documents").lines().map(str::to_owned).collect(),
            emergency: form.text("emergency").map(str::to_owned),
        };
        let others = slots::typed(&form, 1)?;
        let mut unit = app.begin(&who).await?;
        commands::notify(&mut unit, id, input).await?;
        if !others.is_empty() {
            arrange::offer_with_planned(&mut unit, id, others).await?;
        }
        unit.commit().await
    };
    match sent.await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/validations/{validation}"),
            "validation-notified-flash",
        )),
        Err(failure) => {
            let opened = open(&app, &who, id, Action::PlanValidation).await?;
            let errors = Errors::from(&Chrome::new(&app, &visitor, "validation-notice"), failure)?;
            unprocessable(&page(&app, (&visitor, &who), &opened, form, errors).await?)
        }
    }
}

#[derive(Template)]
#[template(path = "validation/date.html")]
struct DatePage {
    c: Chrome,
    id: Uuid,
    now: String,
    clock: String,
    form: Fields,
    errors: Errors,
    askers: Vec<(&'static str, String, String)>,
}

fn date_page(
    app: &App,
    visit: &Visit,
    opened: &Opened,
    form: Fields,
    errors: Errors,
) -> Result<DatePage, Failure> {
    let c = chrome(app, visit, opened, "validation-date");
    let plan = opened
        .validation
        .state
        .plan
        .as_ref()
        .ok_or(Failure::NotFound)?;
    let earliest = clocks::due(app.pack(), "validation_notice", app.today()).map(|d| d.due);
    let notice = opened.validation.state.notice.as_ref();
    let clock = match notice {
        Some(notice) => c.t2(
            "validation-date-clock-notified",
            "noticed",
            c.day(notice.visit_on),
            "day",
            c.day(earliest),
        ),
        None => c.t1("validation-clock", "day", c.day(earliest)),
    };
    let askers = AskedBy::ALL.iter().map(|asker| {
        let name = super::key("validation-asked-by", asker.code());
        (asker.code(), c.t(name), String::new())
    });
    Ok(DatePage {
        id: opened.validation.id,
        now: super::days(&c, plan),
        clock,
        form,
        errors,
        askers: askers.collect(),
        c,
    })
}

pub(super) async fn date(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::PlanValidation).await?;
    if let Some(away) = not_now(&opened, &[Stage::Planned, Stage::Notified]) {
        return Ok(away);
    }
    html(&date_page(
        &app,
        &visitor,
        &opened,
        Fields::default(),
        Errors::default(),
    )?)
}

fn change_of(form: &Fields) -> Result<Reschedule, Failure> {
    let mut faults = Faults::default();
    let on = form.get("on").parse().ok();
    let until = form.text("until").map_or(on, |text| text.parse().ok());
    let asked_by = AskedBy::parse(form.get("asked_by"));
    if asked_by.is_none() {
        faults.add("asked_by", "validation-fault-choose");
    }
    let (Some(on), Some(until), Some(asked_by)) = (on, until, asked_by) else {
        if on.is_none() || until.is_none() {
            faults.add(
                if on.is_none() { "on" } else { "until" },
                "validation-fault-date",
            );
        }
        return Err(Failure::Invalid(faults));
    };
    Ok(Reschedule {
        on,
        until,
        reason: form.get("reason").to_owned(),
        asked_by,
    })
}

pub(super) async fn change(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let id = number(validation);
    let moved = async {
        let change = change_of(&form)?;
        let mut unit = app.begin(&who).await?;
        commands::reschedule(&mut unit, id, change).await?;
        unit.commit().await
    };
    match moved.await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/validations/{validation}"),
            "validation-moved-flash",
        )),
        Err(failure) => {
            let opened = open(&app, &who, id, Action::PlanValidation).await?;
            let errors = Errors::from(&Chrome::new(&app, &visitor, "validation-date"), failure)?;
            unprocessable(&date_page(&app, &visitor, &opened, form, errors)?)
        }
    }
}
