//! Answering a suspension, leaving, and asking again.

use super::super::commands;
use super::super::views::{self};
use super::{chrome, company};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership::open;
use crate::web::{Chrome, Due, Form, Page, Say, Typed, Visitor, flash_to, see_other};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{AccountStatus, DecisionKind};
use greenlane_domain::permission::Action;

#[derive(Template)]
#[template(path = "membership/withdraw.html")]
struct WithdrawPage {
    c: Chrome,
    f: Typed,
    id: MemberId,
    grounds: Vec<(String, String, String)>,
    suspended: bool,
}

async fn withdraw_page(app: &App, visitor: &Visitor, who: &Who, id: MemberId, f: Typed) -> Page {
    let member = open(app, who, id, Action::WithdrawMembership).await?;
    let c = chrome(app, visitor, &member, "withdraw-title");
    // A ground against the company is for the programme to state, not for the company.
    let grounds = app.pack().grounds_for(DecisionKind::Withdraw.code());
    let grounds = grounds.into_iter().filter(|ground| !ground.adverse);
    let page = WithdrawPage {
        grounds: grounds
            .map(|g| (g.id.clone(), c.pack(&g.name).to_owned(), String::new()))
            .collect(),
        suspended: member.state.account == AccountStatus::Suspended,
        f,
        id,
        c,
    };
    page.f.page(&page)
}

pub(super) async fn form(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
) -> Page {
    withdraw_page(&app, &visitor, &who, id, company::blank()).await
}

pub(super) async fn withdraw(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    let (ground, reasons) = (fields.get("ground"), fields.get("reasons"));
    if let Err(failure) = commands::withdraw(&mut unit, id, ground, reasons).await {
        drop(unit);
        let say = Say::new(&app, visitor.lang);
        let typed = Typed::refused(fields, failure, &say, "form")?;
        return withdraw_page(&app, &visitor, &who, id, typed).await;
    }
    unit.commit().await?;
    Ok(flash_to(
        &app,
        format!("/companies/{id}"),
        "flash-withdrawn",
    ))
}

#[derive(Template)]
#[template(path = "membership/suspension.html")]
struct SuspensionPage {
    c: Chrome,
    f: Typed,
    id: MemberId,
    deadlines: Vec<Due>,
}

async fn suspension_page(app: &App, visitor: &Visitor, who: &Who, id: MemberId, f: Typed) -> Page {
    let member = open(app, who, id, Action::SubmitApplication).await?;
    if member.state.account != AccountStatus::Suspended {
        return Err(Failure::NotFound);
    }
    let c = chrome(app, visitor, &member, "suspension-title");
    let page = SuspensionPage {
        deadlines: member
            .state
            .deadlines()
            .iter()
            .map(|deadline| Due::of(app, &c, deadline))
            .collect(),
        f,
        id,
        c,
    };
    page.f.page(&page)
}

pub(super) async fn suspension(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
) -> Page {
    suspension_page(&app, &visitor, &who, id, company::blank()).await
}

pub(super) async fn answer_suspension(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    if let Err(failure) = commands::answer_suspension(&mut unit, id, fields.get("text")).await {
        drop(unit);
        let say = Say::new(&app, visitor.lang);
        let typed = Typed::refused(fields, failure, &say, "form")?;
        return suspension_page(&app, &visitor, &who, id, typed).await;
    }
    unit.commit().await?;
    Ok(flash_to(&app, format!("/companies/{id}"), "flash-answered"))
}

#[derive(Template)]
#[template(path = "membership/again.html")]
struct AgainPage {
    c: Chrome,
    f: Typed,
    id: MemberId,
    types: Vec<(String, String)>,
    barred: Option<String>,
}

async fn again_page(app: &App, visitor: &Visitor, who: &Who, id: MemberId, mut f: Typed) -> Page {
    let member = open(app, who, id, Action::SubmitApplication).await?;
    if !member.state.account.is_over() {
        return Err(Failure::NotFound);
    }
    let c = chrome(app, visitor, &member, "again-title");
    if f.v("entity_type").is_empty() {
        f.fields.set("entity_type", member.state.entity_type());
    }
    let barred = member
        .state
        .barred_until
        .filter(|until| app.today() < *until);
    let page = AgainPage {
        types: views::entity_types(app, &c),
        barred: barred.map(|until| c.day(until)),
        f,
        id,
        c,
    };
    page.f.page(&page)
}

pub(super) async fn again(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
) -> Page {
    again_page(&app, &visitor, &who, id, company::blank()).await
}

pub(super) async fn start_again(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    if let Err(failure) = commands::start_again(&mut unit, id, fields.get("entity_type")).await {
        drop(unit);
        let say = Say::new(&app, visitor.lang);
        let typed = Typed::refused(fields, failure, &say, "form")?;
        return again_page(&app, &visitor, &who, id, typed).await;
    }
    unit.commit().await?;
    Ok(see_other(format!("/companies/{id}/application")))
}
