//! The partner agreement: its text, and the signature of an officer.

use super::super::commands::{self, AGREEMENT_VERSION, Signature};
use super::super::views::{self};
use super::part;
use crate::accounts::Who;
use crate::app::App;
use crate::membership::{open, people};
use crate::web::{Chrome, Fields, Form, Page, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::CompanyRole;
use greenlane_domain::permission::{Action, Resource};

/// The clauses of the agreement's text, by the end of their message keys.
const CLAUSES: [&str; 8] = [
    "security",
    "profile",
    "truth",
    "partners",
    "visits",
    "incidents",
    "standing",
    "leaving",
];

#[derive(Template)]
#[template(path = "membership/agreement.html")]
struct AgreementPage {
    c: Chrome,
    f: Typed,
    summary: Vec<(String, String)>,
    legal_name: String,
    version: &'static str,
    clauses: Vec<(String, String)>,
    signed: Option<String>,
    company_first: bool,
    may_sign: bool,
    officers: Vec<String>,
}

async fn agreement_page(app: &App, visitor: &Visitor, who: &Who, id: MemberId, f: Typed) -> Page {
    let member = open(app, who, id, Action::ViewCompany).await?;
    let c = part(app, visitor, &member, "application-agreement");
    let signed = member.state.agreement_in_force().map(|agreement| {
        c.with(
            "agreement-signed-by",
            &[
                ("name", agreement.name.clone()),
                ("title", agreement.title.clone()),
                ("day", c.day(agreement.on)),
                ("version", agreement.text_version.clone()),
            ],
        )
    });
    let clauses = CLAUSES.map(|clause| {
        let title = c.t(format!("agreement-{clause}"));
        (title, c.t(format!("agreement-{clause}-text")))
    });
    let officers = people(app, who, id).await?;
    let officers = officers
        .into_iter()
        .filter(|person| person.role == CompanyRole::Officer.code())
        .map(|person| person.name);
    let may = app.may(who, Action::SignAgreement, &Resource::of(id));
    let labels = [("name", "agreement-name"), ("title", "agreement-title")];
    let page = AgreementPage {
        summary: views::summary(&f.errors, &views::labels(&c, &labels)),
        legal_name: member.state.legal_name().to_owned(),
        version: AGREEMENT_VERSION,
        clauses: clauses.into(),
        company_first: member.state.company.is_none(),
        may_sign: may && member.state.submitted_on().is_none(),
        officers: officers.collect(),
        signed,
        f,
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
    let mut fields = Fields::default();
    fields.set("name", who.name.clone());
    agreement_page(&app, &visitor, &who, id, Typed::of(fields)).await
}

pub(super) async fn sign(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    let signature = Signature {
        name: fields.get("name"),
        title: fields.get("title"),
        consent: fields.has("consent"),
    };
    if let Err(failure) = commands::sign_agreement(&mut unit, id, signature).await {
        drop(unit);
        let say = crate::web::Say::new(&app, visitor.lang);
        let typed = Typed::refused(fields, failure, &say, "form")?;
        return agreement_page(&app, &visitor, &who, id, typed).await;
    }
    unit.commit().await?;
    let path = format!("/companies/{id}/application");
    Ok(flash_to(&app, path, "flash-signed"))
}
