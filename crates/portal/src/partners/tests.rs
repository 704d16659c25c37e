//! Supply chains through the portal, on each engine.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod answering;
mod asking;
mod documents;
mod history;
mod importing;
mod isolation;
mod journey;
mod sharing;
mod words;

use crate::command::System;
use crate::projection::Projected;
use crate::recognition::tests::{Fixture, certified};
use crate::testing::{Answer, Client, TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_domain::ids::{MemberId, PartnerId};
use greenlane_domain::partners::{SupplyChain, chain_of};

fn ok(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer.text()
}

fn went_to(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location()
}

fn refused(answer: &Answer) -> String {
    let status = answer.status;
    assert_eq!(
        status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        answer.text()
    );
    answer.text()
}

async fn acme(t: &TestApp) -> Fixture {
    certified(t, "Acme Imports Inc", "12-3456789").await
}

async fn chain(t: &TestApp, id: MemberId) -> SupplyChain {
    super::chain(&t.app, &System, id).await.unwrap()
}

const MILL: [(&str, &str); 9] = [
    ("name", "Delta Mill SA"),
    ("country", "MX"),
    ("city", "Monterrey"),
    ("roles", "manufacturer"),
    ("reach", "direct"),
    ("scheme_0", "duns"),
    ("identifier_0", "15-048-3782"),
    ("contact_email", "luis@delta.example"),
    ("contact_language", "es"),
];

/// Adds a partner through the form.
async fn add(t: &TestApp, of: &mut Fixture, fields: &[(&str, &str)]) -> PartnerId {
    let path = format!("/companies/{}/partners/new", of.id);
    let to = went_to(&t.post(&mut of.client, &path, fields).await);
    to.rsplit('/').next().unwrap().parse().unwrap()
}

/// The body of a page, without what differs from run to run.
fn main_part(text: &str, ids: &[(String, &str)]) -> String {
    let (_, rest) = text.split_once("<main").unwrap();
    let mut body = rest.split_once("</main>").unwrap().0.to_owned();
    for (id, name) in ids {
        body = body.replace(id, name);
    }
    let mut out = String::new();
    let mut rest = body.as_str();
    while let Some((before, after)) = rest.split_once("name=\"csrf\" value=\"") {
        out.push_str(before);
        out.push_str("name=\"csrf\" value=\"TOKEN\"");
        rest = after.split_once('"').unwrap().1;
    }
    out.push_str(rest);
    let digest = crate::assets::Assets::digest();
    out.replace(digest, "DIGEST").replace("><", ">\n<")
}

/// Every row of the tables is what the streams fold into.
async fn rows_are_the_fold(t: &TestApp, id: MemberId) {
    let state = chain(t, id).await;
    let stream = chain_of(id);
    for (place, table) in SupplyChain::TABLES.iter().enumerate() {
        let rows = table.read_all(t.app.db(&System)).await.unwrap();
        let mut expected: Vec<_> = state
            .rows(stream)
            .into_iter()
            .filter(|(of, _)| *of == place)
            .map(|(_, row)| row)
            .collect();
        let mut found = rows.get(&stream).cloned().unwrap_or_default();
        expected.sort_by_key(|row| format!("{row:?}"));
        found.sort_by_key(|row| format!("{row:?}"));
        assert_eq!(found, expected);
    }
}

/// The latest mail to an address: subject, body, language.
async fn mail_to(t: &TestApp, address: &str) -> Option<(String, String, String)> {
    let sql = "select subject, body, lang from outbox where address = $1 order by created_at desc, id desc limit 1";
    let values = greenlane_db::args![address];
    t.app.db(&System).optional(sql, values).await.unwrap()
}

/// The token of the latest link to an address.
async fn token(t: &TestApp, address: &str) -> String {
    let (_, body, _) = mail_to(t, address).await.expect("a mail");
    let (_, rest) = body.split_once("/questionnaire/").expect("a link");
    rest.split_once('?').unwrap().0.to_owned()
}

/// Posts a file as a browser does.
async fn upload(t: &TestApp, client: &mut Client, path: &str, name: &str, bytes: &[u8]) -> Answer {
    t.post_file(client, path, &[], Some((name, bytes))).await
}
