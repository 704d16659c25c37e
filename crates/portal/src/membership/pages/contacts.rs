//! The company's contacts.

use super::super::commands;
use super::super::company_form;
use super::super::views::{self, Row};
use super::{company_labels, part};
use crate::accounts::Who;
use crate::app::App;
use crate::command::Loaded;
use crate::membership::open;
use crate::web::{Chrome, Form, Page, Say, Typed, Visitor, beside, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{Capacity, Member};
use greenlane_domain::permission::Action;

#[derive(Template)]
#[template(path = "membership/contacts.html")]
struct ContactsPage {
    c: Chrome,
    f: Typed,
    summary: Vec<(String, String)>,
    contacts: Vec<Row>,
    capacities: Vec<(String, String)>,
}

fn contacts_page(
    app: &App,
    visitor: &Visitor,
    member: &Loaded<Member>,
    f: Typed,
    count: usize,
) -> Page {
    let c = part(app, visitor, member, "application-contacts");
    let codes = Capacity::ALL.iter().map(|capacity| capacity.code());
    let page = ContactsPage {
        summary: views::summary(&f.errors, &company_labels::contacts(&c, count)),
        contacts: Row::several("contact", count),
        capacities: views::choices_or_none(&c, "contact-capacity", codes),
        f,
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
    let member = open(&app, &who, id, Action::EditCompany).await?;
    let recorded = member.state.contacts.as_ref();
    let mut fields = recorded
        .map(company_form::filled_contacts)
        .unwrap_or_default();
    if recorded.is_none() {
        fields.set("primary_capacity", Capacity::Officer.code());
    }
    let count = company_form::tidy_contacts(&mut fields);
    contacts_page(&app, &visitor, &member, Typed::of(fields), count)
}

pub(super) async fn save(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
    Form(mut fields): Form,
) -> Page {
    let member = open(&app, &who, id, Action::EditCompany).await?;
    let say = Say::new(&app, visitor.lang);
    let count = company_form::tidy_contacts(&mut fields);
    if fields.has("more") {
        return contacts_page(&app, &visitor, &member, Typed::of(fields), count + 1);
    }
    let (contacts, mut errors) = company_form::parse_contacts(&say, &fields, count);
    if !errors.is_empty() {
        errors.extend(contacts.faults().iter().map(|r| beside(&say, r, "form")));
        let typed = Typed { fields, errors };
        return contacts_page(&app, &visitor, &member, typed, count);
    }
    let mut unit = app.begin(&who).await?;
    if let Err(failure) = commands::record_contacts(&mut unit, id, contacts).await {
        let typed = Typed::refused(fields, failure, &say, "form")?;
        return contacts_page(&app, &visitor, &member, typed, count);
    }
    unit.commit().await?;
    let path = if member.state.submitted_on().is_some() {
        format!("/companies/{id}/details")
    } else {
        format!("/companies/{id}/application")
    };
    Ok(flash_to(&app, path, "flash-saved"))
}
