//! A carrier's own drivers' cards: what it told of, how each stands, and telling of another.

use super::commands;
use super::pages::{Line, line, validity};
use super::sql;
use super::tables::CardRow;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership;
use crate::web::{Chrome, Form, Page, Typed, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_db::args;
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::Action;

#[derive(Template)]
#[template(path = "drivers/own.html")]
struct OwnPage {
    c: Chrome,
    company: MemberId,
    rows: Vec<Line>,
    may: bool,
    form: Typed,
}

async fn own_page(
    (app, visitor, who): (&App, &Visitor, &Who),
    company: MemberId,
    form: Typed,
) -> Result<OwnPage, Failure> {
    let member = membership::open(app, who, company, Action::ViewBenefits).await?;
    let c = Chrome::new(app, visitor, "drivers-own-title");
    let benefits = c.t("cargo-benefits-title");
    let c = c.crumb(format!("/companies/{company}/benefits"), benefits);
    let found: Vec<CardRow> = app.db(who).all(sql::OF_CARRIER, args![company.0]).await?;
    let today = app.today();
    let rows = found.iter().map(|row| line(&c, row, today, String::new()));
    let record = membership::resource(company, &member.state);
    Ok(OwnPage {
        rows: rows.collect(),
        may: app.may(who, Action::TellDrivers, &record),
        company,
        form,
        c,
    })
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    html(&own_page((&app, &visitor, &who), company, Typed::default()).await?)
}

pub(super) async fn tell(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let told = async {
        let validity = validity(&fields)?;
        let mut unit = app.begin(&who).await?;
        commands::tell(&mut unit, company, (fields.get("card"), validity)).await?;
        unit.commit().await
    };
    match told.await {
        Ok(()) => {
            let back = format!("/companies/{company}/drivers");
            Ok(flash_to(&app, back, "driver-told-flash"))
        }
        Err(failure) => {
            let c = Chrome::new(&app, &visitor, "drivers-own-title");
            let form = Typed::refused(fields, failure, &c, "card")?;
            let page = own_page((&app, &visitor, &who), company, form).await?;
            page.form.page(&page)
        }
    }
}
