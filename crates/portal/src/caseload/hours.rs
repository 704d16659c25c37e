//! Staff hours of a company's application: who, when, for which part of the work. A wrong entry is crossed out by a later
//! one and stays readable. The law asks for them beside those of validations (6 U.S.C. 971).

use super::file::{Head, chrome, head, load};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::membership::commands_staff::record_case_hours;
use crate::membership::resource;
use crate::profile::Names;
use crate::validation::{hours_of, hours_shown};
use crate::web::{Fields, Form, Page, Routes, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{Case, CaseHours, CaseHoursEntry, CasePhase};
use greenlane_domain::permission::Action;
use serde::Deserialize;

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

/// One application with the hours of work on it.
struct CaseShown {
    title: String,
    lines: Vec<Line>,
    phases: Vec<(String, String)>,
    all: String,
}

#[derive(Template)]
#[template(path = "caseload/hours.html")]
struct HoursPage {
    c: crate::web::Chrome,
    head: Head,
    cases: Vec<CaseShown>,
    may: bool,
    correcting: String,
    phases: Vec<(String, String)>,
    typed: Typed,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    corrects: String,
}

fn phase_name(say: &Say, phase: CasePhase) -> String {
    say.t(format!("case-phase-{}", phase.code()))
}

fn line(
    say: &Say,
    names: &Names,
    id: MemberId,
    open: bool,
    (at, hours): (usize, &CaseHours),
) -> Line {
    let number = at + 1;
    let corrected = hours
        .corrected_by
        .map(|by| say.t1("validation-hours-corrected-by", "number", by + 1));
    let corrects = hours.corrects.map(|of| {
        let number = (of + 1).to_string();
        let reason = hours.reason.clone();
        say.t2(
            "validation-hours-corrects",
            "number",
            number,
            "reason",
            reason,
        )
    });
    Line {
        number,
        person: names.get(Some(hours.account.0)),
        phase: phase_name(say, hours.phase),
        day: say.day(hours.worked_on),
        hours: hours_shown(hours.minutes),
        corrected: corrected.unwrap_or_default(),
        corrects: corrects.unwrap_or_default(),
        change: if hours.holds() && open {
            format!("/companies/{id}/hours?corrects={number}#entry")
        } else {
            String::new()
        },
    }
}

fn shown_of(say: &Say, names: &Names, id: MemberId, case: &Case, last: bool) -> CaseShown {
    let phases = CasePhase::ALL.iter();
    let phases = phases.map(|phase| (phase_name(say, *phase), hours_shown(case.minutes(*phase))));
    let title = match &case.decided {
        Some((kind, on)) => {
            let kind = say.t(format!("case-decision-{}", kind.code()));
            say.t2("case-hours-decided", "decision", kind, "day", say.day(*on))
        }
        None => say.t1("case-hours-open", "day", say.day(case.submitted_on)),
    };
    CaseShown {
        title,
        lines: case
            .hours
            .iter()
            .enumerate()
            .map(|each| line(say, names, id, last, each))
            .collect(),
        phases: phases.collect(),
        all: hours_shown(case.all_minutes()),
    }
}

/// The form for a correction begins with what it corrects; any other with today.
fn begun(app: &App, case: Option<&Case>, corrects: &str) -> Fields {
    let mut form = Fields::default();
    let number = corrects.parse::<usize>().ok();
    let place = number.and_then(|number| number.checked_sub(1));
    let corrected = place.and_then(|place| case?.hours.get(place));
    let today = app.today();
    let last = case
        .and_then(|case| case.decided)
        .map_or(today, |(_, on)| on.min(today));
    match corrected {
        Some(hours) => {
            form.set("corrects", corrects);
            form.set("phase", hours.phase.code());
            form.set("worked_on", hours.worked_on.to_string());
            form.set("hours", hours_shown(hours.minutes));
        }
        None => form.set("worked_on", last.to_string()),
    }
    form.set("operation", app.chance().id(app.clock().now()).to_string());
    form
}

async fn show(
    (app, who, visitor): (&App, &Who, &Visitor),
    id: MemberId,
    asked: &str,
    typed: Option<Typed>,
) -> Page {
    let member = load(app, who, id, Action::ViewVetting).await?;
    let record = resource(id, &member.state);
    let c = chrome(app, visitor, &member, "hours-title");
    let cases = &member.state.cases;
    let people = cases.iter().flat_map(|case| &case.hours);
    let people = people.map(|hours| hours.account.0).collect();
    let names = Names::of(app, who, people).await?;
    let sent: Vec<&Case> = cases
        .iter()
        .filter(|case| case.submitted_on.is_some())
        .collect();
    let open = cases.last().is_some_and(|case| case.submitted_on.is_some());
    let typed = match typed {
        Some(typed) => typed,
        None => Typed::of(begun(app, cases.last(), asked)),
    };
    let count = sent.len();
    let shown = sent.iter().enumerate().rev();
    let shown = shown.map(|(at, case)| shown_of(&c, &names, id, case, open && at + 1 == count));
    let choose = (String::new(), c.t("ui-choose-one"));
    let phases = CasePhase::ALL
        .iter()
        .map(|phase| (phase.code().to_owned(), phase_name(&c, *phase)));
    let page = HoursPage {
        head: head(app, &c, &member),
        cases: shown.collect(),
        may: open && app.may(who, Action::RecordHours, &record),
        correcting: typed.v("corrects").to_owned(),
        phases: std::iter::once(choose).chain(phases).collect(),
        typed,
        c,
    };
    page.typed.page(&page)
}

async fn page(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Path(id): Path<MemberId>,
    Query(asked): Query<Asked>,
) -> Page {
    show((&app, &who, &visitor), id, &asked.corrects, None).await
}

fn entry(fields: &Fields) -> Result<CaseHoursEntry, Failure> {
    let mut faults = Faults::default();
    let phase = CasePhase::parse(fields.get("phase"));
    let worked_on = fields.get("worked_on").parse().ok();
    let minutes = hours_of(fields.get("hours"));
    if phase.is_none() {
        faults.add("phase", "validation-fault-choose");
    }
    if worked_on.is_none() {
        faults.add("worked_on", "validation-fault-date");
    }
    if minutes.is_none() {
        faults.add("hours", "refusal-validation-hours");
    }
    let corrects = fields.get("corrects").parse::<u32>().ok();
    match (phase, worked_on, minutes) {
        (Some(phase), Some(worked_on), Some(minutes)) => Ok(CaseHoursEntry {
            phase,
            minutes,
            worked_on,
            corrects: corrects.map(|number| number.checked_sub(1).unwrap_or(u32::MAX)),
            reason: fields.get("reason").to_owned(),
            operation: fields.get("operation").parse().ok(),
        }),
        _ => Err(Failure::Invalid(faults)),
    }
}

async fn record(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Path(id): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let recorded = async {
        let entry = entry(&fields)?;
        let mut unit = app.begin(&who).await?;
        record_case_hours(&mut unit, id, entry).await?;
        unit.commit().await
    };
    match recorded.await {
        Ok(()) => {
            let path = format!("/companies/{id}/hours");
            Ok(flash_to(&app, path, "validation-hours-flash"))
        }
        Err(failure) => {
            let say = Say::new(&app, visitor.lang);
            let typed = Typed::refused(fields, failure, &say, "form")?;
            show((&app, &who, &visitor), id, "", Some(typed)).await
        }
    }
}

/// The routes of an application's hours.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/companies/{company}/hours", Action::ViewVetting, page)
        .post("/companies/{company}/hours", Action::RecordHours, record)
}
