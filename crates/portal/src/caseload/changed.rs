//! What a company of the programme changed in its own data: what stood there and what stands there now, side by side,
//! until somebody of the programme says to have read it.
//!
//! The change holds at once; nobody approves it. No clock runs, because neither the law nor the pack names one.

use super::file::{Head, chrome, head, load};
use crate::accounts::Who;
use crate::app::App;
use crate::command::{Loaded, history};
use crate::membership::commands_staff::see_company_data;
use crate::membership::{DataRow, data_rows, resource};
use crate::web::{Chrome, Fields, Form, Page, Routes, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{Event, Member};
use greenlane_domain::permission::Action;

struct Row {
    term: String,
    before: String,
    now: String,
}

/// A look that somebody took.
struct Seen {
    iso: String,
    at: String,
    who: String,
    note: String,
}

#[derive(Template)]
#[template(path = "caseload/changed.html")]
struct ChangedPage {
    c: Chrome,
    head: Head,
    since: String,
    steps: u32,
    rows: Vec<Row>,
    same: usize,
    waits: bool,
    seen: Vec<Seen>,
    may_see: bool,
    typed: Typed,
}

/// What differs, in the order of the data as they are now; what is gone stands last.
fn differences(before: Vec<DataRow>, now: Vec<DataRow>) -> (Vec<Row>, usize) {
    let find = |rows: &[DataRow], key: &str| {
        let row = rows.iter().find(|row| row.key == key);
        row.map_or_else(String::new, |row| row.value.clone())
    };
    let (mut rows, mut same) = (Vec::new(), 0);
    for row in &now {
        let was = find(&before, &row.key);
        if was == row.value {
            same += 1;
            continue;
        }
        rows.push(Row {
            term: row.term.clone(),
            before: was,
            now: row.value.clone(),
        });
    }
    for row in before {
        if now.iter().all(|kept| kept.key != row.key) {
            rows.push(Row {
                term: row.term,
                before: row.value,
                now: String::new(),
            });
        }
    }
    (rows, same)
}

async fn looks(
    app: &App,
    who: &Who,
    c: &Chrome,
    id: MemberId,
) -> Result<Vec<Seen>, crate::Failure> {
    let staff = super::labels::staff_names(app, who).await?;
    let events = history::<Member>(app, who, id).await?;
    let looks = events.into_iter().rev().filter_map(|recorded| {
        let Event::CompanyDataSeen { note, .. } = recorded.event else {
            return None;
        };
        let name = recorded.by.account.and_then(|id| staff.get(&id).cloned());
        let role = c.t(format!("role-{}", recorded.by.role.replace('_', "-")));
        Some(Seen {
            iso: recorded.recorded_at.to_string(),
            at: c.at(recorded.recorded_at),
            who: name.unwrap_or(role),
            note,
        })
    });
    Ok(looks.collect())
}

async fn show(app: &App, who: &Who, visitor: &Visitor, id: MemberId, typed: Typed) -> Page {
    let member: Loaded<Member> = load(app, who, id, Action::ViewInternalNotes).await?;
    let c = chrome(app, visitor, &member, "changed-data-title");
    let state = &member.state;
    let change = state.changed.as_ref();
    let (rows, same) = change.map_or((Vec::new(), 0), |change| {
        let before = data_rows(&c, change.company.as_ref(), change.contacts.as_ref());
        let now = data_rows(&c, state.company.as_ref(), state.contacts.as_ref());
        differences(before, now)
    });
    let page = ChangedPage {
        head: head(app, &c, &member),
        since: change.map_or_else(String::new, |change| c.at(change.since)),
        steps: change.map_or(0, |change| change.steps),
        waits: change.is_some(),
        rows,
        same,
        seen: looks(app, who, &c, id).await?,
        may_see: app.may(who, Action::RecommendDecision, &resource(id, state)),
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

async fn see(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Path(id): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let steps = fields.get("steps").parse().unwrap_or_default();
    let mut unit = app.begin(&who).await?;
    match see_company_data(&mut unit, id, steps, fields.get("note")).await {
        Ok(()) => {
            unit.commit().await?;
            Ok(flash_to(
                &app,
                format!("/companies/{id}/changed-data"),
                "changed-data-seen",
            ))
        }
        Err(failure) => {
            drop(unit);
            let say = Say::new(&app, visitor.lang);
            let typed = Typed::refused(fields, failure, &say, "form")?;
            show(&app, &who, &visitor, id, typed).await
        }
    }
}

/// The routes of changed data.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get(
            "/companies/{id}/changed-data",
            Action::ViewInternalNotes,
            page,
        )
        .post(
            "/companies/{id}/changed-data",
            Action::RecommendDecision,
            see,
        )
}
