//! Vetting: the gate with its checks, each with a result and where it was read; and, apart from it and under a right
//! of their own, the confidential notes. A failed or missing vetting is a gate no profile can open (OIG-12-86).

use super::file::{Head, chrome, head, load};
use super::labels;
use super::notes::{Note, notes};
use crate::accounts::Who;
use crate::app::App;
use crate::command::history;
use crate::failure::{Failure, Faults};
use crate::membership::commands_staff::{note_vetting, record_vetting};
use crate::membership::resource;
use crate::web::{Chrome, Due, Fields, Form, Page, Routes, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{
    CheckResult, CheckedItem, Event, Member, Vetting, VettingOutcome,
};
use greenlane_domain::permission::Action;

/// One check: id, name, result and source as last recorded.
struct Check {
    id: String,
    name: String,
    result: Option<(&'static str, String)>,
    source: String,
}

#[derive(Template)]
#[template(path = "caseload/vetting.html")]
struct VettingPage {
    c: Chrome,
    head: Head,
    checks: Vec<Check>,
    last: Option<(String, String, String)>,
    due: Option<Due>,
    past: Vec<(String, String)>,
    results: Vec<(String, String, String)>,
    outcomes: Vec<(String, String, String)>,
    may_record: bool,
    /// None when the reader has no right to confidential notes: not even their number is told.
    notes: Option<Vec<Note>>,
    typed: Typed,
}

fn checks(app: &App, say: &Say, vetting: Option<&Vetting>) -> Vec<Check> {
    let told = app.pack().vetting_checks.iter().map(|check| {
        let item = vetting.and_then(|v| v.checks.iter().find(|item| item.check == check.id));
        let tag = |result: CheckResult| match result {
            CheckResult::Clear => "done",
            CheckResult::Concern => "bad",
            CheckResult::Pending => "warn",
        };
        Check {
            id: check.id.clone(),
            name: say.pack(&check.name).to_owned(),
            result: item.map(|i| {
                (
                    tag(i.result),
                    say.t(format!("vetting-result-{}", i.result.code())),
                )
            }),
            source: item.map(|i| i.source.clone()).unwrap_or_default(),
        }
    });
    told.collect()
}

/// When vetting is due: its clock while it is open, a clock's length after the last one while membership lasts.
fn due(app: &App, say: &Say, member: &Member) -> Option<Due> {
    let running = member
        .deadlines()
        .into_iter()
        .find(|d| d.clock == "vetting");
    if let Some(deadline) = running {
        return Some(Due::of(app, say, &deadline));
    }
    let vetted = member
        .vetting
        .as_ref()
        .map(|v| v.on)
        .filter(|_| member.in_force())?;
    let day = labels::revetting(app, vetted)?;
    Some(Due::counted(app, say, day, Some("revetting"), Some(vetted)))
}

fn outcome(say: &Say, outcome: VettingOutcome) -> String {
    say.t(format!("timeline-vetting-status-{}", outcome.code()))
}

async fn past(
    app: &App,
    who: &Who,
    say: &Say,
    id: MemberId,
) -> Result<Vec<(String, String)>, Failure> {
    let events = history::<Member>(app, who, id).await?;
    let told = events
        .into_iter()
        .rev()
        .filter_map(|recorded| match recorded.event {
            Event::VettingRecorded {
                outcome: came_to,
                on,
                ..
            } => Some((say.day(on), outcome(say, came_to))),
            _ => None,
        });
    Ok(told.collect())
}

async fn show(app: &App, who: &Who, visitor: &Visitor, id: MemberId, typed: Typed) -> Page {
    let member = load(app, who, id, Action::ViewVetting).await?;
    let record = resource(id, &member.state);
    let c = chrome(app, visitor, &member, "vetting-title");
    let secret = |event| match event {
        Event::VettingNoted { text } => Some(text),
        _ => None,
    };
    let notes = if app.may(who, Action::ViewVettingNotes, &record) {
        Some(notes(app, who, &c, id, secret).await?)
    } else {
        None
    };
    let vetting = member.state.vetting.as_ref();
    let choice = |code: &str, key: String| (code.to_owned(), c.t(key), String::new());
    let page = VettingPage {
        head: head(app, &c, &member),
        checks: checks(app, &c, vetting),
        last: vetting.map(|v| (outcome(&c, v.outcome), c.day(v.on), v.summary.clone())),
        due: due(app, &c, &member.state),
        past: past(app, who, &c, id).await?,
        results: CheckResult::ALL
            .map(|r| choice(r.code(), format!("vetting-result-{}", r.code())))
            .to_vec(),
        outcomes: VettingOutcome::ALL
            .map(|o| {
                let (code, name, _) =
                    choice(o.code(), format!("timeline-vetting-status-{}", o.code()));
                (
                    code,
                    name,
                    c.t(format!("vetting-outcome-{}-hint", o.code())),
                )
            })
            .to_vec(),
        may_record: app.may(who, Action::RecordVetting, &record)
            && member.state.submitted_on().is_some(),
        notes,
        c,
        typed,
    };
    page.typed.page(&page)
}

async fn page(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Path(id): Path<MemberId>,
) -> Page {
    show(&app, &who, &visitor, id, Typed::of(Fields::default())).await
}

/// Reads the form. Every check needs a result of its own; there is no default.
fn read_form(app: &App, fields: &Fields) -> Result<(VettingOutcome, Vec<CheckedItem>), Failure> {
    let mut faults = Faults::default();
    let mut checks = Vec::new();
    for check in &app.pack().vetting_checks {
        let field = format!("check_{}", check.id);
        match CheckResult::parse(fields.get(&field)) {
            Some(result) => checks.push(CheckedItem {
                check: check.id.clone(),
                result,
                source: fields
                    .get(&format!("source_{}", check.id))
                    .trim()
                    .to_owned(),
            }),
            None => faults.add(&field, "fault-vetting-result"),
        }
    }
    let outcome = VettingOutcome::parse(fields.get("outcome"));
    if outcome.is_none() {
        faults.add("outcome", "fault-vetting-outcome");
    }
    faults.check()?;
    Ok((outcome.unwrap_or(VettingOutcome::Referred), checks))
}

async fn record(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Path(id): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    let done = match read_form(&app, &fields) {
        Ok((outcome, checks)) => {
            record_vetting(&mut unit, id, outcome, checks, fields.get("summary")).await
        }
        Err(failure) => {
            let member = unit.load::<Member>(id).await?;
            unit.permit(Action::RecordVetting, &resource(id, &member.state))?;
            Err(failure)
        }
    };
    finish(
        &app,
        (&who, &visitor),
        id,
        (unit, done),
        fields,
        "vetting-recorded",
    )
    .await
}

async fn finish(
    app: &App,
    (who, visitor): (&Who, &Visitor),
    id: MemberId,
    (unit, done): (crate::command::Unit, Result<(), Failure>),
    fields: Fields,
    flash: &str,
) -> Page {
    match done {
        Ok(()) => {
            unit.commit().await?;
            Ok(flash_to(app, format!("/companies/{id}/vetting"), flash))
        }
        Err(failure) => {
            drop(unit);
            let say = Say::new(app, visitor.lang);
            let typed = Typed::refused(fields, failure, &say, "form")?;
            show(app, who, visitor, id, typed).await
        }
    }
}

async fn note(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Path(id): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    let done = note_vetting(&mut unit, id, fields.get("text")).await;
    finish(
        &app,
        (&who, &visitor),
        id,
        (unit, done),
        fields,
        "vetting-noted",
    )
    .await
}

/// The routes of vetting.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/companies/{id}/vetting", Action::ViewVetting, page)
        .post("/companies/{id}/vetting", Action::RecordVetting, record)
        .post("/companies/{id}/vetting/notes", Action::RecordVetting, note)
}
