//! Times for the visit: held for the company, chosen by it, or proposed by it; and where a meeting by video takes place.

use super::super::errors::Errors;
use super::super::{Opened, arrange, open};
use super::{Of, chrome, number};
use crate::App;
use crate::accounts::Who;
use crate::failure::{Failure, Faults};
use crate::web::{
    Chrome, Due, Fields, Form, Page, Say, Visit, Visitor, flash_to, html, unprocessable,
};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::clocks;
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{MOST_SLOTS, Method, Slot, Stage};
use jiff::civil::Date;
use uuid::Uuid;

/// One row of the form in which times are typed.
pub(super) struct Row {
    pub n: usize,
    pub on: String,
    pub until: String,
    pub errors: [String; 2],
}

#[derive(Template)]
#[template(path = "validation/slots.html")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "which parts of the page are shown"
)]
struct SlotsPage {
    c: Chrome,
    id: Uuid,
    staff: bool,
    now: String,
    notified: bool,
    clock: String,
    choices: Vec<(String, String, String)>,
    due: Option<Due>,
    reason: String,
    refused: String,
    proposed: bool,
    may_plan: bool,
    may_answer: bool,
    may_meet: bool,
    remote: bool,
    meeting: String,
    rows: Vec<Row>,
    form: Fields,
    errors: Errors,
}

/// A time in words.
fn told(say: &Say, slot: Slot) -> String {
    if slot.on == slot.until {
        say.day(slot.on)
    } else {
        let (on, until) = (say.day(slot.on), say.day(slot.until));
        say.t2("validation-days", "on", on, "until", until)
    }
}

/// The rows of the form from `first` on.
pub(super) fn rows(form: &Fields, errors: &Errors, first: usize) -> Vec<Row> {
    let field = |name: &str, n: usize| format!("{name}_{n}");
    let row = |n: usize| Row {
        n,
        on: form.get(&field("on", n)).to_owned(),
        until: form.get(&field("until", n)).to_owned(),
        errors: ["on", "until"].map(|name| errors.of(&field(name, n)).to_owned()),
    };
    (first..MOST_SLOTS).map(row).collect()
}

/// The times typed from row `first` on; a row without anything is none.
pub(super) fn typed(form: &Fields, first: usize) -> Result<Vec<Slot>, Failure> {
    let mut faults = Faults::default();
    let mut slots = Vec::new();
    for n in first..MOST_SLOTS {
        let (on, until) = (format!("on_{n}"), format!("until_{n}"));
        if form.text(&on).is_none() && form.text(&until).is_none() {
            continue;
        }
        let day = |name: &str| form.text(name).and_then(|text| text.parse::<Date>().ok());
        let last = form.text(&until).map_or_else(|| day(&on), |_| day(&until));
        match (day(&on), last) {
            (Some(on), Some(until)) => slots.push(Slot { on, until }),
            (None, _) => faults.add(&on, "validation-fault-date"),
            (_, None) => faults.add(&until, "validation-fault-date"),
        }
    }
    faults.check()?;
    Ok(slots)
}

fn page(
    app: &App,
    (visit, who): (&Visit, &Who),
    opened: &Opened,
    form: Fields,
    errors: Errors,
) -> Result<SlotsPage, Failure> {
    let c = chrome(app, visit, opened, "validation-slots");
    let state = &opened.validation.state;
    let plan = state.plan.as_ref().ok_or(Failure::NotFound)?;
    let record = opened.record();
    let arranged = &state.arranged;
    let slots = match (&arranged.offer, &arranged.proposal) {
        (Some(offer), _) => offer.slots.as_slice(),
        (None, Some(proposal)) => proposal.slots.as_slice(),
        (None, None) => &[],
    };
    let choices = slots
        .iter()
        .enumerate()
        .map(|(n, slot)| (n.to_string(), told(&c, *slot), String::new()));
    let notified = state.stage() == Stage::Notified;
    let earliest = clocks::due(app.pack(), "validation_notice", app.today()).map(|d| d.due);
    let covered = state.notice.as_ref().map(|notice| notice.visit_on);
    let clock = c.t2(
        "validation-date-clock-notified",
        "noticed",
        c.day(covered),
        "day",
        c.day(earliest),
    );
    let conducted = state.stage() == Stage::Underway;
    let plans = app.may(who, Action::PlanValidation, &record);
    Ok(SlotsPage {
        id: opened.validation.id,
        staff: opened.staff,
        now: super::days(&c, plan),
        notified,
        clock,
        choices: choices.collect(),
        due: arranged.waits().map(|deadline| Due::of(app, &c, deadline)),
        reason: arranged
            .proposal
            .as_ref()
            .map(|proposal| proposal.reason.clone())
            .unwrap_or_default(),
        refused: arranged.refused.clone().unwrap_or_default(),
        proposed: arranged.proposal.is_some(),
        may_plan: notified && plans,
        may_answer: notified && app.may(who, Action::AnswerValidation, &record),
        may_meet: plans && (notified || conducted || state.stage() == Stage::Planned),
        remote: matches!(plan.method, Method::Virtual | Method::Hybrid),
        meeting: arranged.meeting.clone().unwrap_or_default(),
        rows: rows(&form, &errors, 0),
        form,
        errors,
        c,
    })
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::ViewValidation).await?;
    let mut form = Fields::default();
    if let Some(link) = &opened.validation.state.arranged.meeting {
        form.set("meeting", link.clone());
    }
    html(&page(
        &app,
        (&visitor, &who),
        &opened,
        form,
        Errors::default(),
    )?)
}

/// The time that was chosen among those shown.
fn chosen(form: &Fields) -> Result<usize, Failure> {
    let mut faults = Faults::default();
    if let Ok(at) = form.get("slot").parse() {
        return Ok(at);
    }
    faults.add("slot", "validation-fault-choose");
    Err(Failure::Invalid(faults))
}

async fn planned(
    app: &App,
    who: &Who,
    validation: Uuid,
    form: &Fields,
) -> Result<&'static str, Failure> {
    let id = number(validation);
    let mut unit = app.begin(who).await?;
    let flash = match form.get("act") {
        "offer" => {
            arrange::offer_slots(&mut unit, id, typed(form, 0)?).await?;
            "validation-slots-offered-flash"
        }
        "accept" => {
            arrange::accept_proposal(&mut unit, id, chosen(form)?).await?;
            "validation-slot-agreed-flash"
        }
        "refuse" => {
            arrange::refuse_proposal(&mut unit, id, form.get("reasons")).await?;
            "validation-proposal-refused-flash"
        }
        "meeting" => {
            arrange::set_meeting(&mut unit, id, form.get("meeting")).await?;
            "validation-meeting-flash"
        }
        _ => return Err(Failure::Bad("no such act".to_owned())),
    };
    unit.commit().await?;
    Ok(flash)
}

async fn done(
    app: &App,
    (visitor, who): (&Visitor, &Who),
    validation: Uuid,
    form: Fields,
    came: Result<&'static str, Failure>,
) -> Page {
    match came {
        Ok(flash) => Ok(flash_to(app, format!("/validations/{validation}"), flash)),
        Err(failure) => {
            let opened = open(app, who, number(validation), Action::ViewValidation).await?;
            let errors = Errors::from(&Chrome::new(app, visitor, "validation-slots"), failure)?;
            unprocessable(&page(app, (visitor, who), &opened, form, errors)?)
        }
    }
}

pub(super) async fn plan(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let came = planned(&app, &who, validation, &form).await;
    done(&app, (&visitor, &who), validation, form, came).await
}

pub(super) async fn answer(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let id = number(validation);
    let came = async {
        let mut unit = app.begin(&who).await?;
        let flash = match form.get("act") {
            "choose" => {
                arrange::choose_slot(&mut unit, id, chosen(&form)?).await?;
                "validation-slot-agreed-flash"
            }
            "propose" => {
                let slots = typed(&form, 0)?;
                arrange::propose_slots(&mut unit, id, slots, form.get("reason")).await?;
                "validation-slots-proposed-flash"
            }
            _ => return Err(Failure::Bad("no such act".to_owned())),
        };
        unit.commit().await?;
        Ok(flash)
    };
    let came = came.await;
    done(&app, (&visitor, &who), validation, form, came).await
}
