//! The programme's staff: who they are, appointing, dismissing.

use super::super::commands::{NewAccount, appoint, dismiss, reset_second_factor};
use super::super::{Who, sql};
use super::filled::Filled;
use crate::app::App;
use crate::failure::Failure;
use crate::web::{Chrome, Form, Page, Routes, Visitor, flash_to, html, unprocessable};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_db::{At, FromRow, args};
use greenlane_domain::ids::AccountId;
use greenlane_domain::pack::Side;
use greenlane_domain::permission::Action;
use uuid::Uuid;

#[derive(FromRow)]
struct StaffRow {
    stream_id: Uuid,
    name: String,
    email: String,
    staff_role: String,
    second_factor: bool,
    registered_at: At,
    last_at: Option<At>,
}

/// One of the staff, in words.
struct Colleague {
    id: Uuid,
    name: String,
    email: String,
    role: String,
    second_factor: bool,
    since: String,
    last: String,
    oneself: bool,
}

#[derive(Template)]
#[template(path = "accounts/staff.html")]
struct StaffPage {
    c: Chrome,
    form: Filled,
    roles: Vec<(String, String)>,
    staff: Vec<Colleague>,
}

#[derive(Template)]
#[template(path = "accounts/dismiss.html")]
struct DismissPage {
    c: Chrome,
    form: Filled,
    id: Uuid,
    text: String,
}

/// Roles of the staff: id and name.
pub(super) fn roles(app: &App, c: &Chrome) -> Vec<(String, String)> {
    let staff = app.pack().roles.iter().filter(|r| r.side != Side::Member);
    staff
        .map(|r| (r.id.clone(), c.pack(&r.name).to_owned()))
        .collect()
}

async fn page(app: &App, visitor: &Visitor, who: &Who, form: Filled) -> Result<StaffPage, Failure> {
    let c = Chrome::new(app, visitor, "staff-title");
    let rows: Vec<StaffRow> = app.db(who).all(sql::STAFF, args![true]).await?;
    let staff = rows.into_iter().map(|row| Colleague {
        id: row.stream_id,
        name: row.name,
        email: row.email,
        role: c.t(format!("role-{}", row.staff_role.replace('_', "-"))),
        second_factor: row.second_factor,
        since: c.day(app.date_of(row.registered_at.0)),
        last: row
            .last_at
            .map_or_else(|| c.t("staff-never"), |at| c.at(at.0)),
        oneself: row.stream_id == who.account.0,
    });
    Ok(StaffPage {
        staff: staff.collect(),
        roles: roles(app, &c),
        form,
        c,
    })
}

async fn show(State(app): State<App>, visitor: Visitor, who: Who) -> Page {
    html(&page(&app, &visitor, &who, Filled::default()).await?)
}

async fn submit(State(app): State<App>, visitor: Visitor, who: Who, Form(fields): Form) -> Page {
    let mut unit = app.begin(&who).await?;
    let new = NewAccount {
        email: fields.get("email"),
        name: fields.get("name"),
        lang: visitor.lang,
        staff_role: Some(fields.get("role")),
    };
    match appoint(&mut unit, new).await {
        Ok(_) => {
            unit.commit().await?;
            Ok(flash_to(&app, "/admin/staff", "staff-appointed"))
        }
        Err(failure) => {
            drop(unit);
            let c = Chrome::new(&app, &visitor, "staff-title");
            let form = Filled::new(fields).explain(&c, failure, "email")?;
            let page = page(&app, &visitor, &who, form).await?;
            unprocessable(&page)
        }
    }
}

async fn dismissal(
    app: &App,
    visitor: &Visitor,
    id: AccountId,
    form: Filled,
) -> Result<DismissPage, Failure> {
    let account =
        crate::command::read::<greenlane_domain::accounts::Account>(app, visitor, id).await?;
    let c = Chrome::new(app, visitor, "dismiss-title");
    let staff = c.t("staff-title");
    let text = c.t1("dismiss-text", "name", &account.state.name);
    Ok(DismissPage {
        c: c.crumb("/admin/staff", staff),
        form,
        id: id.0,
        text,
    })
}

async fn ask_dismiss(State(app): State<App>, visitor: Visitor, Path(id): Path<AccountId>) -> Page {
    html(&dismissal(&app, &visitor, id, Filled::default()).await?)
}

async fn submit_dismiss(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<AccountId>,
    Form(fields): Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    match dismiss(&mut unit, id, fields.get("reason")).await {
        Ok(()) => {
            unit.commit().await?;
            Ok(flash_to(&app, "/admin/staff", "staff-dismissed"))
        }
        Err(failure) => {
            drop(unit);
            let c = Chrome::new(&app, &visitor, "dismiss-title");
            let form = Filled::new(fields).explain(&c, failure, "reason")?;
            let page = dismissal(&app, &visitor, id, form).await?;
            unprocessable(&page)
        }
    }
}

async fn reset(State(app): State<App>, visitor: Visitor, who: Who, Form(fields): Form) -> Page {
    let mut unit = app.begin(&who).await?;
    match reset_second_factor(&mut unit, fields.get("lost_email")).await {
        Ok(()) => {
            unit.commit().await?;
            Ok(flash_to(&app, "/admin/staff", "factor-was-reset"))
        }
        Err(failure) => {
            drop(unit);
            let c = Chrome::new(&app, &visitor, "staff-title");
            let form = Filled::new(fields).explain(&c, failure, "lost_email")?;
            let page = page(&app, &visitor, &who, form).await?;
            unprocessable(&page)
        }
    }
}

/// The routes of staff administration.
pub(super) fn routes() -> Routes {
    const STAFF: Action = Action::ManageStaff;
    Routes::new()
        .get("/admin/staff", STAFF, show)
        .post("/admin/staff", STAFF, submit)
        .post("/admin/staff/reset-factor", STAFF, reset)
        .get("/admin/staff/{account}/dismiss", STAFF, ask_dismiss)
        .post("/admin/staff/{account}/dismiss", STAFF, submit_dismiss)
}
