//! Pages of accounts: the persona door, signing in and out, one's own account, staff and tokens.

mod demo;
mod filled;
mod forgot;
mod own;
mod own_factor;
mod register;
mod sign_in;
mod staff;
mod tokens;

use super::Who;
use super::session;
use crate::app::App;
use crate::failure::Failure;
use crate::web::{Access, Form, Page, Routes, flash_to, see_other, signed_in};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use axum::response::Response;
use greenlane_domain::accounts::{WITH_SECOND_FACTOR, WITHOUT_SECOND_FACTOR};
use greenlane_domain::ids::MemberId;
use serde_json::{Value, json};

/// What the browser calls itself, for the list of one's sessions.
fn client(headers: &HeaderMap) -> &str {
    let agent = headers.get(USER_AGENT).and_then(|v| v.to_str().ok());
    agent.unwrap_or_default()
}

/// The path, when it leads to a page of ours and nowhere else.
fn local(next: &str) -> Option<&str> {
    let rest = next.strip_prefix('/')?;
    let elsewhere =
        rest.starts_with('/') || next.contains('\\') || next.chars().any(char::is_control);
    (!elsewhere).then_some(next)
}

/// Fewest characters of a passphrase.
fn least(second_factor: bool) -> usize {
    if second_factor {
        WITH_SECOND_FACTOR
    } else {
        WITHOUT_SECOND_FACTOR
    }
}

async fn sign_out(State(app): State<App>, who: Who, _form: Form) -> Page {
    session::close(&app, &who).await?;
    Ok(flash_to(&app, "/", "signed-out"))
}

/// Asked by the warning before a session ends: being asked for is what keeps it.
async fn stay(_who: Who) -> Json<Value> {
    Json(json!({ "signed_in": true }))
}

async fn act_for(
    State(app): State<App>,
    who: Who,
    Path(company): Path<MemberId>,
    _form: Form,
) -> Page {
    if !session::act_for(&app, &who, company).await? {
        return Err(Failure::NotFound);
    }
    Ok(see_other(format!("/companies/{company}")))
}

/// Lets the browser in with a new session and goes where `next` says, or to the role's home.
async fn let_in(app: &App, token: [u8; 32], next: Option<&str>) -> Result<Response, Failure> {
    let who = session::find(app, &token).await?;
    let who = who.ok_or(Failure::SignInFirst)?;
    let home = super::home_path(&who);
    let mut response = see_other(next.unwrap_or(&home));
    signed_in(app, &mut response, &token);
    Ok(response)
}

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .get("/session", Access::SignedIn, stay)
        .post("/sign-out", Access::SignedIn, sign_out)
        .post("/account/act-for/{company}", Access::SignedIn, act_for)
        .merge(demo::routes())
        .merge(sign_in::routes())
        .merge(register::routes())
        .merge(forgot::routes())
        .merge(own::routes())
        .merge(own_factor::routes())
        .merge(staff::routes())
        .merge(tokens::routes())
}
