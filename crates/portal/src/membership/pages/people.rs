//! A company's people, invitations to act for it, and choosing among several companies.

use super::super::commands;
use super::super::views::{self};
use super::{chrome, company};
use crate::accounts::{Who, session};
use crate::app::App;
use crate::command::{System, read};
use crate::failure::Failure;
use crate::membership::{companies_of, open, people};
use crate::web::{Chrome, Form, Page, Say, Typed, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::membership::{CompanyRole, Member, Stage};
use greenlane_domain::permission::{Action, Resource};
use uuid::Uuid;

/// Somebody in the list.
struct Person {
    account_id: Uuid,
    name: String,
    email: String,
    role: String,
    joined: String,
}

/// An open invitation in the list.
struct Waiting {
    id: Uuid,
    email: String,
    role: String,
}

#[derive(Template)]
#[template(path = "membership/people.html")]
struct PeoplePage {
    c: Chrome,
    f: Typed,
    id: MemberId,
    people: Vec<Person>,
    waiting: Vec<Waiting>,
    roles: Vec<(String, String)>,
    role_choices: Vec<(String, String, String)>,
    may: bool,
    me: Uuid,
}

async fn people_page(app: &App, visitor: &Visitor, who: &Who, id: MemberId, f: Typed) -> Page {
    let member = open(app, who, id, Action::ViewCompany).await?;
    let c = chrome(app, visitor, &member, "people-title");
    let codes = CompanyRole::ALL.map(CompanyRole::code);
    let waiting = member.state.invitations.iter().map(|(id, open)| Waiting {
        id: *id,
        email: open.email.clone(),
        role: c.t(format!("role-{}", open.role.code())),
    });
    let roles = views::choices(&c, "role", codes);
    let rows = people(app, who, id).await?;
    let listed = rows.into_iter().map(|row| Person {
        account_id: row.account_id,
        joined: c.at(row.joined_at.0),
        name: row.name,
        email: row.email,
        role: row.role,
    });
    let page = PeoplePage {
        people: listed.collect(),
        waiting: waiting.collect(),
        role_choices: roles
            .iter()
            .map(|(code, name)| (code.clone(), name.clone(), c.t(format!("people-{code}"))))
            .collect(),
        roles,
        may: app.may(who, Action::ManagePeople, &Resource::of(id)),
        me: who.account.into(),
        f,
        id,
        c,
    };
    page.f.page(&page)
}

pub(super) async fn page(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
) -> Page {
    people_page(&app, &visitor, &who, id, company::blank()).await
}

/// Shows the page again with what was refused, or goes back to it with a message.
async fn done(
    (app, visitor, who, id): (&App, &Visitor, &Who, MemberId),
    result: Result<(), Failure>,
    form: Form,
    flash: &str,
) -> Page {
    match result {
        Ok(()) => Ok(flash_to(app, format!("/companies/{id}/people"), flash)),
        Err(failure) => {
            let say = Say::new(app, visitor.lang);
            let typed = Typed::refused(form.0, failure, &say, "form")?;
            people_page(app, visitor, who, id, typed).await
        }
    }
}

fn role_in(form: &Form) -> Result<CompanyRole, Failure> {
    CompanyRole::parse(form.0.get("role")).ok_or_else(|| {
        let mut faults = crate::failure::Faults::default();
        faults.add("role", "fault-choose");
        Failure::Invalid(faults)
    })
}

pub(super) async fn invite(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
    form: Form,
) -> Page {
    let result = async {
        let role = role_in(&form)?;
        let mut unit = app.begin(&who).await?;
        commands::invite(&mut unit, id, form.0.get("email"), role, visitor.lang).await?;
        unit.commit().await
    }
    .await;
    done((&app, &visitor, &who, id), result, form, "flash-invited").await
}

pub(super) async fn cancel(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((id, invitation)): Path<(MemberId, Uuid)>,
    form: Form,
) -> Page {
    let result = async {
        let mut unit = app.begin(&who).await?;
        commands::cancel_invitation(&mut unit, id, invitation).await?;
        unit.commit().await
    }
    .await;
    done((&app, &visitor, &who, id), result, form, "flash-saved").await
}

pub(super) async fn role(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((id, account)): Path<(MemberId, AccountId)>,
    form: Form,
) -> Page {
    let result = async {
        let role = role_in(&form)?;
        let mut unit = app.begin(&who).await?;
        commands::change_role(&mut unit, id, account, role).await?;
        unit.commit().await
    }
    .await;
    done((&app, &visitor, &who, id), result, form, "flash-saved").await
}

pub(super) async fn remove(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((id, account)): Path<(MemberId, AccountId)>,
    form: Form,
) -> Page {
    let result = async {
        let mut unit = app.begin(&who).await?;
        commands::remove_person(&mut unit, id, account).await?;
        unit.commit().await
    }
    .await;
    done((&app, &visitor, &who, id), result, form, "flash-removed").await
}

pub(super) async fn leave(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
    form: Form,
) -> Page {
    let result = async {
        let mut unit = app.begin(&who).await?;
        commands::leave(&mut unit, id).await?;
        unit.commit().await
    }
    .await;
    match result {
        Ok(()) => Ok(flash_to(&app, "/account/companies", "flash-left")),
        refused => done((&app, &visitor, &who, id), refused, form, "flash-left").await,
    }
}

#[derive(Template)]
#[template(path = "membership/invitation.html")]
struct InvitationPage {
    c: Chrome,
    company: MemberId,
    invitation: Uuid,
    name: String,
    role: String,
    role_text: String,
}

/// The page of an invitation. To anybody but its addressee there is none.
pub(super) async fn invitation(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((company, invitation)): Path<(MemberId, Uuid)>,
) -> Page {
    let member = read::<Member>(&app, &System, company).await?;
    let open = member.state.invitations.get(&invitation);
    let open = open
        .filter(|open| open.email == who.email)
        .ok_or(Failure::NotFound)?;
    let c = Chrome::new(&app, &visitor, "invitation-title");
    html(&InvitationPage {
        name: member.state.legal_name().to_owned(),
        role: c.t(format!("role-{}", open.role.code())),
        role_text: c.t(format!("people-{}", open.role.code())),
        company,
        invitation,
        c,
    })
}

pub(super) async fn join(
    State(app): State<App>,
    who: Who,
    Path((company, invitation)): Path<(MemberId, Uuid)>,
    _form: Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    commands::join(&mut unit, company, invitation, &who).await?;
    unit.commit().await?;
    session::act_for(&app, &who, company).await?;
    Ok(flash_to(
        &app,
        format!("/companies/{company}"),
        "flash-joined",
    ))
}

/// A company to choose.
struct Choice {
    id: Uuid,
    name: String,
    role: String,
    stage: (&'static str, String),
    current: bool,
}

#[derive(Template)]
#[template(path = "membership/companies.html")]
struct CompaniesPage {
    c: Chrome,
    companies: Vec<Choice>,
    invitations: Vec<(String, String)>,
    may_apply: bool,
}

pub(super) async fn companies(State(app): State<App>, visitor: Visitor, who: Who) -> Page {
    let c = Chrome::new(&app, &visitor, "own-companies-title");
    let mine = companies_of(&app, &who, who.account).await?;
    let companies = mine.into_iter().map(|company| Choice {
        id: company.stream_id,
        role: c.t(format!("role-{}", company.role)),
        stage: Stage::parse(&company.stage).map_or_else(
            || ("none", company.stage.clone()),
            |stage| views::stage(&c, stage),
        ),
        current: who.company.is_some_and(|id| id.0 == company.stream_id),
        name: company.legal_name,
    });
    html(&CompaniesPage {
        companies: companies.collect(),
        invitations: super::home::invitations(&app, &c, &who).await?,
        may_apply: app.may(&who, Action::StartApplication, &Resource::Programme),
        c,
    })
}
