//! Internal notes: for the programme only, never for the company.

use super::file::{Head, chrome, head, load};
use crate::accounts::Who;
use crate::app::App;
use crate::command::history;
use crate::membership::commands_staff::write_note;
use crate::membership::resource;
use crate::web::{Chrome, Fields, Form, Page, Routes, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{Event, Member};
use greenlane_domain::permission::Action;

pub(super) struct Note {
    pub iso: String,
    pub at: String,
    pub who: String,
    pub text: String,
}

#[derive(Template)]
#[template(path = "caseload/notes.html")]
struct NotesPage {
    c: Chrome,
    head: Head,
    notes: Vec<Note>,
    may_write: bool,
    typed: Typed,
}

/// The texts of one kind of note, the latest first.
pub(super) async fn notes(
    app: &App,
    who: &Who,
    c: &Chrome,
    id: MemberId,
    text: impl Fn(Event) -> Option<String>,
) -> Result<Vec<Note>, crate::Failure> {
    let staff = super::labels::staff_names(app, who).await?;
    let events = history::<Member>(app, who, id).await?;
    let told = events.into_iter().rev().filter_map(|recorded| {
        let text = text(recorded.event)?;
        let name = recorded.by.account.and_then(|id| staff.get(&id).cloned());
        let role = c.t(format!("role-{}", recorded.by.role.replace('_', "-")));
        Some(Note {
            iso: recorded.recorded_at.to_string(),
            at: c.at(recorded.recorded_at),
            who: name.map_or_else(|| role.clone(), |name| format!("{name} ({role})")),
            text,
        })
    });
    Ok(told.collect())
}

async fn show(app: &App, who: &Who, visitor: &Visitor, id: MemberId, typed: Typed) -> Page {
    let member = load(app, who, id, Action::ViewInternalNotes).await?;
    let c = chrome(app, visitor, &member, "notes-title");
    let text = |event| match event {
        Event::InternalNote { text } => Some(text),
        _ => None,
    };
    let all = notes(app, who, &c, id, text).await?;
    let page = NotesPage {
        head: head(app, &c, &member),
        notes: all,
        may_write: app.may(who, Action::WriteInternalNote, &resource(id, &member.state)),
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

async fn write(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Path(id): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    match write_note(&mut unit, id, fields.get("text")).await {
        Ok(()) => {
            unit.commit().await?;
            Ok(flash_to(
                &app,
                format!("/companies/{id}/notes"),
                "note-written",
            ))
        }
        Err(failure) => {
            drop(unit);
            let say = crate::web::Say::new(&app, visitor.lang);
            let typed = Typed::refused(fields, failure, &say, "form")?;
            show(&app, &who, &visitor, id, typed).await
        }
    }
}

/// The routes of internal notes.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/companies/{id}/notes", Action::ViewInternalNotes, page)
        .post("/companies/{id}/notes", Action::WriteInternalNote, write)
}
