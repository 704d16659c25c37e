//! Accounts, walked through their pages on both engines.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod demo;
mod factor;
mod lockout;
mod sign_in;
mod staff;
mod tokens;

use crate::accounts::commands::{LinkHolder, set_passphrase};
use crate::accounts::secrets;
use crate::command::System;
use crate::testing::TestApp;
use greenlane_db::args;
use greenlane_domain::ids::AccountId;

/// A passphrase that passes.
pub const GOOD: &str = "velvet otter hums quietly";
const BASE: &str = "https://greenlane.example";

/// Gives an account a passphrase.
async fn with_passphrase(t: &TestApp, id: AccountId, passphrase: &str) {
    let hash = secrets::hash(&t.app, passphrase).await.unwrap();
    let mut unit = t.app.begin(&LinkHolder(id)).await.unwrap();
    set_passphrase(&mut unit, id, &hash, &[]).await.unwrap();
    unit.commit().await.unwrap();
}

/// Subjects and bodies of the mail to an address, the latest last.
async fn mail_to(t: &TestApp, address: &str) -> Vec<(String, String)> {
    let sql = "select subject, body from outbox where address = $1 order by created_at, id";
    t.app.db(&System).all(sql, args![address]).await.unwrap()
}

/// The token's link that was mailed last to an address, as a path.
async fn link_to(t: &TestApp, address: &str) -> String {
    let mail = mail_to(t, address).await;
    let written = mail.iter().flat_map(|(_, body)| body.lines());
    let mut links = written.filter_map(|line| line.trim().strip_prefix(BASE));
    let link = links.rfind(|path| path.contains("token="));
    link.expect("a link").to_owned()
}

async fn count(t: &TestApp, sql: &'static str) -> i64 {
    let (n,): (i64,) = t.app.db(&System).one(sql, vec![]).await.unwrap();
    n
}
