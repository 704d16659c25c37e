#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]
mod lost;
mod owners;
mod sites;
mod talk;

use crate::command::System;
use crate::membership::commands as company;
use crate::profile::tests::{Firm, does, ok, went_to};
use crate::testing::{TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_domain::ids::AccountId;
use greenlane_domain::membership::CompanyRole;

/// Somebody else of the firm.
async fn joins(t: &TestApp, firm: &Firm, email: &str, role: CompanyRole) -> AccountId {
    let account = t.person(email, None).await;
    let officer = t.who(firm.officer).await;
    let invitation =
        does!(t, officer, unit => company::invite(&mut unit, firm.id, email, role, "en"));
    let who = t.who(account).await;
    does!(t, who, unit => company::join(&mut unit, firm.id, invitation, &who));
    account
}

/// The mails to an address, subject and text in one.
async fn mails_to(t: &TestApp, address: &str) -> Vec<String> {
    let sql = "select address, subject, body from outbox order by created_at, id";
    let all: Vec<(String, String, String)> = t.app.db(&System).all(sql, vec![]).await.unwrap();
    let to = all.into_iter().filter(|(to, _, _)| to == address);
    to.map(|(_, subject, body)| format!("{subject}\n{body}"))
        .collect()
}

/// The value of a field of a page.
fn field(page: &str, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    let (_, rest) = page.split_once(&start).expect("the field is there");
    let (value, _) = rest.split_once('"').unwrap();
    value.to_owned()
}
