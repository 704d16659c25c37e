//! Signing in, in one step or two.

use super::super::caller::Caller;
use super::super::sign_in::{self, Outcome};
use super::filled::Filled;
use super::{let_in, local};
use crate::app::App;
use crate::failure::Failure;
use crate::web::{Access, Chrome, Form, Page, Routes, Visitor, html, see_other, with_status};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::SignedDuration;
use serde::Deserialize;

/// Where to go afterwards.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Next {
    next: String,
}

impl Next {
    fn query(&self) -> String {
        local(&self.next).map_or_else(String::new, |next| {
            let pair = serde_urlencoded::to_string([("next", next)]);
            pair.map(|p| format!("?{p}")).unwrap_or_default()
        })
    }
}

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
struct SignInPage {
    c: Chrome,
    form: Filled,
    query: String,
}

#[derive(Template)]
#[template(path = "accounts/second_factor.html")]
struct SecondFactorPage {
    c: Chrome,
    form: Filled,
    query: String,
}

fn wait(c: &Chrome, wait: SignedDuration) -> String {
    let minutes = wait.as_secs().saturating_add(59) / 60;
    c.n("sign-in-wait", minutes)
}

async fn show(State(app): State<App>, visitor: Visitor, Query(next): Query<Next>) -> Page {
    if let Some(who) = &visitor.who {
        let home = super::super::home_path(who);
        return Ok(see_other(local(&next.next).unwrap_or(&home)));
    }
    html(&SignInPage {
        c: Chrome::new(&app, &visitor, "sign-in"),
        form: Filled::default(),
        query: next.query(),
    })
}

/// The response for somebody who is in: their session, and a device that is known from now on.
pub(super) async fn welcome(
    app: &App,
    caller: &Caller,
    outcome: Outcome,
    next: &str,
) -> Result<Response, Failure> {
    match outcome {
        Outcome::In(account, token) => {
            let mut response = let_in(app, token, local(next)).await?;
            caller.remember(&mut response, account);
            Ok(response)
        }
        Outcome::Half(account) => {
            let query = Next {
                next: next.to_owned(),
            };
            let mut response = see_other(format!("/sign-in/second-factor{}", query.query()));
            caller.half(&mut response, account);
            Ok(response)
        }
        Outcome::Wrong | Outcome::Wait(_) => Err(Failure::SignInFirst),
    }
}

async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    caller: Caller,
    Query(next): Query<Next>,
    Form(fields): Form,
) -> Page {
    let (email, passphrase) = (fields.get("email"), fields.get("passphrase"));
    let outcome = sign_in::with_passphrase(&app, &caller, email, passphrase).await?;
    let c = Chrome::new(&app, &visitor, "sign-in");
    let (status, message) = match &outcome {
        Outcome::Wrong => (StatusCode::UNPROCESSABLE_ENTITY, c.t("sign-in-wrong")),
        Outcome::Wait(left) => (StatusCode::TOO_MANY_REQUESTS, wait(&c, *left)),
        _ => return welcome(&app, &caller, outcome, &next.next).await,
    };
    let page = SignInPage {
        c,
        form: Filled::new(fields).fault("email", message),
        query: next.query(),
    };
    with_status(&page, status)
}

async fn ask_code(
    State(app): State<App>,
    visitor: Visitor,
    caller: Caller,
    Query(next): Query<Next>,
) -> Page {
    if caller.half_in().is_none() {
        return Ok(see_other(format!("/sign-in{}", next.query())));
    }
    html(&SecondFactorPage {
        c: Chrome::new(&app, &visitor, "second-factor-title"),
        form: Filled::default(),
        query: next.query(),
    })
}

async fn submit_code(
    State(app): State<App>,
    visitor: Visitor,
    caller: Caller,
    Query(next): Query<Next>,
    Form(fields): Form,
) -> Page {
    let Some(account) = caller.half_in() else {
        return Ok(see_other(format!("/sign-in{}", next.query())));
    };
    let outcome = sign_in::with_code(&app, &caller, account, fields.get("code")).await?;
    let c = Chrome::new(&app, &visitor, "second-factor-title");
    let (status, message) = match &outcome {
        Outcome::Wrong => (StatusCode::UNPROCESSABLE_ENTITY, c.t("second-factor-wrong")),
        Outcome::Wait(left) => (StatusCode::TOO_MANY_REQUESTS, wait(&c, *left)),
        _ => return welcome(&app, &caller, outcome, &next.next).await,
    };
    let page = SecondFactorPage {
        c,
        form: Filled::default().fault("code", message),
        query: next.query(),
    };
    with_status(&page, status)
}

/// The routes of signing in.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/sign-in", Access::Public, show)
        .post("/sign-in", Access::Public, submit)
        .get("/sign-in/second-factor", Access::Public, ask_code)
        .post("/sign-in/second-factor", Access::Public, submit_code)
}
