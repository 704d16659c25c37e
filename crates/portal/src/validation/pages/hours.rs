//! Staff hours of a validation: who, when, for what; a wrong entry is crossed out by a later one and stays readable.

use super::super::errors::{Errors, key};
use super::super::{Opened, commands, open};
use super::{Asked, Of, chrome, number};
use crate::App;
use crate::accounts::Who;
use crate::failure::{Failure, Faults};
use crate::membership;
use crate::profile::Names;
use crate::web::{Chrome, Fields, Form, Page, Visit, Visitor, flash_to, html, unprocessable};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::ids::AccountId;
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{Hours, HoursEntry, Phase, Validation};
use uuid::Uuid;

struct Line {
    number: usize,
    person: String,
    phase: String,
    day: String,
    hours: String,
    /// Empty while it holds; otherwise by which entry it was corrected.
    corrected: String,
    /// Of which entry it is the correction, and why.
    corrects: String,
    change: String,
}

struct Sum {
    name: String,
    hours: String,
}

#[derive(Template)]
#[template(path = "validation/hours.html")]
struct HoursPage {
    c: Chrome,
    id: Uuid,
    lines: Vec<Line>,
    phases: Vec<Sum>,
    people: Vec<Sum>,
    all: String,
    may: bool,
    correcting: String,
    phase_options: Vec<(String, String)>,
    person_options: Vec<(String, String)>,
    form: Fields,
    errors: Errors,
}

/// `3:30`.
pub(crate) fn shown(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// `3`, or `3:30`.
pub(crate) fn minutes(typed: &str) -> Option<u32> {
    let (hours, minutes) = typed.split_once(':').unwrap_or((typed, "0"));
    let (hours, minutes): (u32, u32) = (hours.trim().parse().ok()?, minutes.trim().parse().ok()?);
    if minutes < 60 {
        hours.checked_mul(60)?.checked_add(minutes)
    } else {
        None
    }
}

/// The hours of each phase, for the validation's own page as well.
pub(super) fn by_phase(c: &Chrome, state: &Validation) -> Vec<(String, String)> {
    let each = Phase::ALL.iter().map(|phase| {
        let name = c.t(key("validation-phase", phase.code()));
        (name, shown(state.minutes(*phase)))
    });
    let whole = (c.t("validation-hours-all"), shown(state.all_minutes()));
    each.chain([whole]).collect()
}

fn by_person(state: &Validation, names: &Names) -> Vec<Sum> {
    let mut sums: Vec<(AccountId, u32)> = Vec::new();
    for hours in state.hours.iter().filter(|hours| hours.holds()) {
        match sums.iter_mut().find(|(who, _)| *who == hours.account) {
            Some((_, sum)) => *sum += hours.minutes,
            None => sums.push((hours.account, hours.minutes)),
        }
    }
    let named = sums.into_iter().map(|(who, minutes)| Sum {
        name: names.get(Some(who.0)),
        hours: shown(minutes),
    });
    named.collect()
}

fn line(c: &Chrome, names: &Names, id: Uuid, (at, hours): (usize, &Hours)) -> Line {
    let number = at + 1;
    Line {
        number,
        person: names.get(Some(hours.account.0)),
        phase: c.t(key("validation-phase", hours.phase.code())),
        day: c.day(hours.worked_on),
        hours: shown(hours.minutes),
        corrected: hours
            .corrected_by
            .map(|by| c.t1("validation-hours-corrected-by", "number", by + 1))
            .unwrap_or_default(),
        corrects: hours
            .corrects
            .map(|of| {
                let (number, reason) = ((of + 1).to_string(), hours.reason.clone());
                c.t2(
                    "validation-hours-corrects",
                    "number",
                    number,
                    "reason",
                    reason,
                )
            })
            .unwrap_or_default(),
        change: if hours.holds() {
            format!("/validations/{id}/hours?corrects={number}#entry")
        } else {
            String::new()
        },
    }
}

/// The form for a correction begins with what it corrects; any other with today and whoever asks.
fn begun(app: &App, who: &Who, state: &Validation, form: &mut Fields) {
    let number: Option<u32> = form.get("corrects").parse().ok();
    let corrected = number
        .and_then(|number| number.checked_sub(1))
        .and_then(|at| state.hours_entry(at));
    let (person, phase, day, hours) = match corrected {
        Some(hours) => (
            hours.account,
            hours.phase.code(),
            hours.worked_on.unwrap_or_else(|| app.today()),
            shown(hours.minutes),
        ),
        None => (who.account, "", app.today(), String::new()),
    };
    form.set("person", person.0.to_string());
    form.set("phase", phase);
    form.set("operation", app.chance().id(app.clock().now()).to_string());
    form.set("worked_on", day.to_string());
    form.set("hours", hours);
}

async fn page(
    app: &App,
    (visit, who): (&Visit, &Who),
    opened: &Opened,
    mut form: Fields,
    errors: Errors,
) -> Result<HoursPage, Failure> {
    let c = chrome(app, visit, opened, "validation-hours");
    let state = &opened.validation.state;
    let id = opened.validation.id;
    if !form.has("hours") {
        begun(app, who, state, &mut form);
    }
    let record = membership::resource(opened.company(), &opened.member.state);
    let may = app.may(who, Action::RecordHours, &record);
    let in_charge = opened.member.state.specialist == Some(who.account);
    let leads = in_charge
        || state
            .plan
            .as_ref()
            .is_some_and(|plan| plan.lead == who.account);
    let mut people = state.people();
    let ours = in_charge || people.contains(&who.account);
    if !leads {
        people.retain(|person| *person == who.account);
    }
    if !people.contains(&who.account) {
        people.insert(0, who.account);
    }
    // Whoever's entry is corrected can be chosen, on the team or not.
    for hours in &state.hours {
        if leads && !people.contains(&hours.account) {
            people.push(hours.account);
        }
    }
    let worked = state.hours.iter().map(|hours| hours.account);
    let everyone = people.iter().copied().chain(worked).map(|who| who.0);
    let names = Names::of(app, who, everyone.collect()).await?;
    let choose = (String::new(), c.t("ui-choose-one"));
    let phases = Phase::ALL.iter().map(|phase| {
        let name = c.t(key("validation-phase", phase.code()));
        (phase.code().to_owned(), name)
    });
    Ok(HoursPage {
        id,
        lines: state
            .hours
            .iter()
            .enumerate()
            .map(|each| line(&c, &names, id, each))
            .collect(),
        phases: by_phase(&c, state)
            .into_iter()
            .take(Phase::ALL.len())
            .map(|(name, hours)| Sum { name, hours })
            .collect(),
        people: by_person(state, &names),
        all: shown(state.all_minutes()),
        may: may && ours,
        correcting: form.get("corrects").to_owned(),
        phase_options: std::iter::once(choose).chain(phases).collect(),
        person_options: people
            .iter()
            .map(|who| (who.0.to_string(), names.get(Some(who.0))))
            .collect(),
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
    Query(asked): Asked,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::ViewValidation).await?;
    if !opened.staff {
        return Err(Failure::NotFound);
    }
    let mut form = Fields::default();
    if let Some(corrects) = Fields::from_pairs(asked).text("corrects") {
        form.set("corrects", corrects);
    }
    html(&page(&app, (&visitor, &who), &opened, form, Errors::default()).await?)
}

fn entry(form: &Fields) -> Result<HoursEntry, Failure> {
    let mut faults = Faults::default();
    let (phase, worked_on) = (
        Phase::parse(form.get("phase")),
        form.get("worked_on").parse().ok(),
    );
    let (account, minutes) = (form.get("person").parse().ok(), minutes(form.get("hours")));
    if phase.is_none() {
        faults.add("phase", "validation-fault-choose");
    }
    if worked_on.is_none() {
        faults.add("worked_on", "validation-fault-date");
    }
    if account.is_none() {
        faults.add("person", "validation-fault-choose");
    }
    if minutes.is_none() {
        faults.add("hours", "refusal-validation-hours");
    }
    let corrects = form.get("corrects").parse::<u32>().ok();
    match (phase, worked_on, account, minutes) {
        (Some(phase), Some(worked_on), Some(account), Some(minutes)) => Ok(HoursEntry {
            phase,
            minutes,
            account: AccountId(account),
            worked_on,
            corrects: corrects.map(|number| number.checked_sub(1).unwrap_or(u32::MAX)),
            reason: form.get("reason").to_owned(),
            operation: form.get("operation").parse().ok(),
            in_charge: false,
        }),
        _ => Err(Failure::Invalid(faults)),
    }
}

pub(super) async fn record(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let id = number(validation);
    let recorded = async {
        let entry = entry(&form)?;
        let mut unit = app.begin(&who).await?;
        commands::record_hours(&mut unit, id, entry).await?;
        unit.commit().await
    };
    match recorded.await {
        Ok(()) => {
            let path = format!("/validations/{validation}/hours");
            Ok(flash_to(&app, path, "validation-hours-flash"))
        }
        Err(failure) => {
            let opened = open(&app, &who, id, Action::RecordHours).await?;
            let say = Chrome::new(&app, &visitor, "validation-hours");
            let errors = Errors::from(&say, failure)?;
            unprocessable(&page(&app, (&visitor, &who), &opened, form, errors).await?)
        }
    }
}
