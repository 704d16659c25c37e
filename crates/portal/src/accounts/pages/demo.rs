//! The persona door. Outside a demonstration its addresses are not found.

use super::super::personas::{self, Persona};
use super::{client, let_in};
use crate::accounts::session;
use crate::app::App;
use crate::failure::Failure;
use crate::web::{Access, Chrome, Form, Page, Routes, Visitor, html};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use greenlane_domain::ids::AccountId;

#[derive(Template)]
#[template(path = "accounts/demo.html")]
struct DemoPage {
    c: Chrome,
    personas: Vec<Persona>,
}

async fn door(State(app): State<App>, visitor: Visitor) -> Page {
    if !app.settings().demo {
        return Err(Failure::NotFound);
    }
    html(&DemoPage {
        c: Chrome::new(&app, &visitor, "personas-title"),
        personas: personas::personas(&app).await?,
    })
}

async fn enter(
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(account): Path<AccountId>,
    _form: Form,
) -> Page {
    let token = personas::enter(&app, account, client(&headers)).await?;
    if let Some(who) = &visitor.who {
        session::close(&app, who).await?;
    }
    let_in(&app, token, None).await
}

/// The routes of the persona door.
pub fn routes() -> Routes {
    Routes::new().get("/demo", Access::Public, door).post(
        "/demo/enter/{account}",
        Access::Public,
        enter,
    )
}
