//! Registering, with the address proved by a mailed link.

use super::super::caller::Caller;
use super::super::commands::{confirm, write_to};
use super::super::links::{self, Purpose, Waiting};
use super::super::sign_in::{Way, admit};
use super::super::{secrets, sql};
use super::filled::Filled;
use super::sign_in::welcome;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::web::{
    Access, Chrome, Fields, Form, Page, Routes, Visitor, html, see_other, unprocessable,
    with_status,
};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use greenlane_db::args;
use greenlane_domain::accounts::{email, screen};
use serde::Deserialize;
use uuid::Uuid;

/// The token of a mailed link.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Token {
    pub token: String,
}

#[derive(Template)]
#[template(path = "accounts/register.html")]
struct RegisterPage {
    c: Chrome,
    form: Filled,
}

/// A page of one message, and a button where something is left to do.
#[derive(Template)]
#[template(path = "accounts/message.html")]
pub(super) struct MessagePage {
    pub c: Chrome,
    pub text: String,
    pub button: Option<(String, String)>,
}

async fn show(State(app): State<App>, visitor: Visitor) -> Page {
    html(&RegisterPage {
        c: Chrome::new(&app, &visitor, "register-title"),
        form: Filled::default(),
    })
}

fn read(visitor: &Visitor, fields: &Fields) -> Result<Waiting, Failure> {
    let mut faults = Faults::default();
    let name = fields.required("name", &mut faults);
    if name.chars().count() > 120 {
        faults.push(
            greenlane_domain::Refusal::new("refusal-account-text")
                .arg("most", 120)
                .field("name"),
        );
    }
    let address = email(fields.get("email")).map_err(|refusal| faults.push(refusal));
    let address = address.unwrap_or_default();
    let context = [address.as_str(), name.as_str()];
    if let Err(refusal) = screen(fields.get("passphrase"), &context, false) {
        faults.push(refusal);
    }
    faults.check()?;
    Ok(Waiting {
        address,
        name,
        lang: visitor.lang.to_owned(),
        ..Waiting::default()
    })
}

async fn write_link(app: &App, visitor: &Visitor, waiting: Waiting) -> Result<(), Failure> {
    let mut unit = app.begin(visitor).await?;
    let known: Option<(Uuid, String, String)> = unit
        .tx()
        .optional(sql::ACCOUNT_BY_EMAIL, args![&waiting.address, true])
        .await?;
    match known {
        Some((_, name, lang)) => {
            // Whoever owns the address learns of the try; whoever made it does not learn of the account.
            let owner = Waiting {
                name,
                lang,
                passphrase: None,
                ..waiting
            };
            if links::make(&mut unit, Purpose::Notice, &owner)
                .await?
                .is_some()
            {
                write_to(&mut unit, None, &owner, "registered-already", "/sign-in").await?;
            }
        }
        None => {
            if let Some(token) = links::make(&mut unit, Purpose::Register, &waiting).await? {
                let link = format!("/register/confirm?token={token}");
                write_to(&mut unit, None, &waiting, "register", &link).await?;
            }
        }
    }
    unit.commit().await
}

async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    caller: Caller,
    Form(fields): Form,
) -> Page {
    app.0.gate.try_from(caller.address)?;
    let mut waiting = match read(&visitor, &fields) {
        Ok(waiting) => waiting,
        Err(failure) => {
            let c = Chrome::new(&app, &visitor, "register-title");
            let form = Filled::new(fields).explain(&c, failure, "email")?;
            return unprocessable(&RegisterPage { c, form });
        }
    };
    waiting.passphrase = Some(secrets::hash(&app, fields.get("passphrase")).await?);
    write_link(&app, &visitor, waiting).await?;
    Ok(see_other("/register/sent"))
}

async fn sent(State(app): State<App>, visitor: Visitor) -> Page {
    let c = Chrome::new(&app, &visitor, "mail-sent-title");
    html(&MessagePage {
        text: c.t("register-sent"),
        button: None,
        c,
    })
}

/// The page for a link that is no longer good.
pub(super) fn spent(app: &App, visitor: &Visitor) -> Page {
    let c = Chrome::new(app, visitor, "link-spent-title");
    let page = MessagePage {
        text: c.t("link-spent"),
        button: None,
        c,
    };
    with_status(&page, StatusCode::GONE)
}

// Programs that look into mail follow links; so the link shows a page, and its button takes it.
async fn ask_confirm(State(app): State<App>, visitor: Visitor, Query(query): Query<Token>) -> Page {
    if links::find(&app, Purpose::Register, &query.token)
        .await?
        .is_none()
    {
        return spent(&app, &visitor);
    }
    let c = Chrome::new(&app, &visitor, "register-confirm-title");
    html(&MessagePage {
        text: c.t("register-confirm"),
        button: Some((
            format!("/register/confirm?token={}", query.token),
            c.t("register-confirm-button"),
        )),
        c,
    })
}

async fn submit_confirm(
    State(app): State<App>,
    visitor: Visitor,
    caller: Caller,
    Query(query): Query<Token>,
    _form: Form,
) -> Page {
    let mut unit = app.begin(&visitor).await?;
    let Some(waiting) = links::take(&mut unit, Purpose::Register, &query.token).await? else {
        return spent(&app, &visitor);
    };
    let account = match confirm(&mut unit, &waiting).await {
        Ok(account) => account,
        // The same address was confirmed by another link meanwhile.
        Err(Failure::Conflict) => return spent(&app, &visitor),
        Err(other) => return Err(other),
    };
    unit.commit().await?;
    let outcome = admit(&app, &caller, account, Way::MailedLink).await?;
    welcome(&app, &caller, outcome, "").await
}

/// The routes of registering.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/register", Access::Public, show)
        .post("/register", Access::Public, submit)
        .get("/register/sent", Access::Public, sent)
        .get("/register/confirm", Access::Public, ask_confirm)
        .post("/register/confirm", Access::Public, submit_confirm)
}
