//! One's second factor: on, off, and the recovery codes that are shown once.

use super::super::caller::Caller;
use super::super::commands::{disable_second_factor, enable_second_factor, make_recovery_codes};
use super::super::factor::{self, Offer};
use super::super::{Who, is_staff, sign_in};
use super::filled::Filled;
use super::local;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::web::{Chrome, Form, Page, Routes, Visitor, flash_to, html, see_other, unprocessable};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_domain::accounts::screen;
use greenlane_domain::permission::Action;
use serde::Deserialize;

/// Where to go once the second factor is on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Next {
    next: String,
}

#[derive(Template)]
#[template(path = "accounts/own_factor.html")]
struct FactorPage {
    c: Chrome,
    form: Filled,
    on: bool,
    staff: bool,
    /// The picture and the words of the seed on offer.
    offer: Option<(String, Offer)>,
    next: String,
}

#[derive(Template)]
#[template(path = "accounts/codes.html")]
struct CodesPage {
    c: Chrome,
    codes: Vec<String>,
    next: String,
}

async fn page(app: &App, visitor: &Visitor, who: &Who, next: &str) -> Result<FactorPage, Failure> {
    let c = Chrome::new(app, visitor, "factor-title");
    let account = c.t("account-title");
    let c = c.crumb("/account", account);
    let offered = if who.second_factor {
        None
    } else {
        factor::offered(app, who.account, &who.email).await?
    };
    let offer = match offered {
        Some(offer) => Some((factor::qr(&offer.uri, &c.t("factor-qr"))?, offer)),
        None => None,
    };
    Ok(FactorPage {
        c,
        form: Filled::default(),
        on: who.second_factor,
        staff: is_staff(app, &who.role),
        offer,
        next: local(next).unwrap_or_default().to_owned(),
    })
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Query(query): Query<Next>,
) -> Page {
    html(&page(&app, &visitor, &who, &query.next).await?)
}

async fn offer(State(app): State<App>, who: Who, Form(fields): Form) -> Page {
    if !who.second_factor {
        factor::offer(&app, who.account).await?;
    }
    let next = local(fields.get("next")).map(|next| [("next", next)]);
    let query = next.and_then(|pair| serde_urlencoded::to_string(pair).ok());
    let query = query.map(|q| format!("?{q}")).unwrap_or_default();
    Ok(see_other(format!("/account/second-factor{query}")))
}

async fn passphrase_right(
    app: &App,
    caller: &Caller,
    who: &Who,
    passphrase: &str,
) -> Result<Faults, Failure> {
    let mut faults = Faults::default();
    if !sign_in::knows_passphrase(app, caller, who, passphrase).await? {
        faults.add("passphrase", "passphrase-wrong");
    }
    Ok(faults)
}

async fn turn_on(
    app: &App,
    caller: &Caller,
    who: &Who,
    code: &str,
    passphrase: &str,
) -> Result<Vec<String>, Failure> {
    let mut faults = passphrase_right(app, caller, who, passphrase).await?;
    let step = factor::proves_offer(app, who.account, code).await?;
    if step.is_none() {
        faults.add("code", "second-factor-wrong");
    }
    faults.check()?;
    let mut unit = app.begin(who).await?;
    let step = step.unwrap_or_default();
    let codes = enable_second_factor(&mut unit, who.account, step, &who.session).await?;
    unit.commit().await?;
    Ok(codes)
}

async fn enable(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    caller: Caller,
    Form(fields): Form,
) -> Page {
    let (code, passphrase) = (fields.get("code"), fields.get("passphrase"));
    match turn_on(&app, &caller, &who, code, passphrase).await {
        Ok(codes) => html(&CodesPage {
            c: Chrome::new(&app, &visitor, "codes-title"),
            codes,
            next: local(fields.get("next")).unwrap_or("/account").to_owned(),
        }),
        Err(failure) => {
            let mut page = page(&app, &visitor, &who, fields.get("next")).await?;
            page.form = Filled::default().explain(&page.c, failure, "code")?;
            unprocessable(&page)
        }
    }
}

async fn turn_off(app: &App, caller: &Caller, who: &Who, passphrase: &str) -> Result<(), Failure> {
    let mut faults = passphrase_right(app, caller, who, passphrase).await?;
    // Alone, a passphrase must be longer than beside a second factor.
    let context = [who.email.as_str(), who.name.as_str()];
    if screen(passphrase, &context, false).is_err() {
        faults.add("passphrase", "factor-off-too-short");
    }
    faults.check()?;
    let mut unit = app.begin(who).await?;
    disable_second_factor(&mut unit, who.account).await?;
    unit.commit().await
}

async fn disable(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    caller: Caller,
    Form(fields): Form,
) -> Page {
    match turn_off(&app, &caller, &who, fields.get("passphrase")).await {
        Ok(()) => Ok(flash_to(&app, "/account", "factor-off")),
        Err(failure) => {
            let mut page = page(&app, &visitor, &who, "").await?;
            page.form = Filled::default().explain(&page.c, failure, "passphrase")?;
            unprocessable(&page)
        }
    }
}

async fn replace_codes(
    app: &App,
    caller: &Caller,
    who: &Who,
    passphrase: &str,
) -> Result<Vec<String>, Failure> {
    passphrase_right(app, caller, who, passphrase)
        .await?
        .check()?;
    let mut unit = app.begin(who).await?;
    let codes = make_recovery_codes(&mut unit, who.account).await?;
    unit.commit().await?;
    Ok(codes)
}

async fn codes(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    caller: Caller,
    Form(fields): Form,
) -> Page {
    match replace_codes(&app, &caller, &who, fields.get("passphrase")).await {
        Ok(codes) => html(&CodesPage {
            c: Chrome::new(&app, &visitor, "codes-title"),
            codes,
            next: "/account".to_owned(),
        }),
        Err(failure) => {
            let mut page = page(&app, &visitor, &who, "").await?;
            page.form = Filled::default().explain(&page.c, failure, "passphrase")?;
            unprocessable(&page)
        }
    }
}

/// The routes of one's second factor.
pub(super) fn routes() -> Routes {
    const OWN: Action = Action::ManageOwnAccount;
    Routes::new()
        .get("/account/second-factor", OWN, show)
        .post("/account/second-factor", OWN, enable)
        .post("/account/second-factor/offer", OWN, offer)
        .post("/account/second-factor/remove", OWN, disable)
        .post("/account/recovery-codes", OWN, codes)
}
