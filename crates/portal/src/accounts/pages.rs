//! Signing out and choosing the company one acts for.

use super::Who;
use super::session;
use crate::app::App;
use crate::failure::Failure;
use crate::web::{Access, Form, Page, Routes, flash_to, see_other};
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;

async fn sign_out(State(app): State<App>, who: Who, _form: Form) -> Page {
    session::close(&app, &who).await?;
    Ok(flash_to(&app, "/", "signed-out"))
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

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .post("/sign-out", Access::SignedIn, sign_out)
        .post("/account/act-for/{company}", Access::SignedIn, act_for)
}
