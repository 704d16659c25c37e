//! Companies through the browser's eyes, on each engine.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod deciding;
mod forms;
mod journey;
mod people;

use super::commands_staff::{self as staff, Deciding};
use crate::accounts::Who;
use crate::command::{System, Unit, read};
use crate::failure::Failure;
use crate::projection::Projected;
use crate::testing::{Answer, Client, TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_domain::ids::{AccountId, MemberId, ProfileId, ValidationId};
use greenlane_domain::membership::{
    CheckResult, CheckedItem, DecisionKind, Member, Outcome, Stage, Tier, VettingOutcome,
};
use std::collections::BTreeMap;
use uuid::Uuid;

const REASONS: &str = "Every criterion is met and nothing speaks against the company.";

type Form = Vec<(String, String)>;

fn pairs(form: &[(&str, &str)]) -> Form {
    form.iter()
        .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
        .collect()
}

fn with(mut form: Form, name: &str, value: &str) -> Form {
    form.retain(|(field, _)| field != name);
    form.push((name.to_owned(), value.to_owned()));
    form
}

async fn post(t: &TestApp, client: &mut Client, path: &str, form: &Form) -> Answer {
    let fields: Vec<(&str, &str)> = form.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    t.post(client, path, &fields).await
}

fn application() -> Form {
    pairs(&[
        ("legal_name", "Acme Imports Inc"),
        ("country", "US"),
        ("entity_type", "importer"),
        ("officer", "yes"),
    ])
}

fn answers(t: &TestApp) -> Form {
    let kind = t.app.pack().entity_type("importer").unwrap();
    let answer = |yes| if yes { "yes" } else { "no" }.to_owned();
    kind.eligibility
        .iter()
        .map(|q| (q.id.clone(), answer(q.required_answer)))
        .collect()
}

fn company() -> Form {
    pairs(&[
        ("legal_name", "Acme Imports Inc"),
        ("country", "US"),
        ("address_street", "1 Harbor Way"),
        ("address_city", "Jacksonville"),
        ("address_region", "FL"),
        ("address_postal_code", "32202"),
        ("address_country", "US"),
        ("identifier_ior", "12-3456789XX"),
        ("site_0_name", "Head office"),
        ("site_0_kind", "office"),
        ("site_0_street", "1 Harbor Way"),
        ("site_0_city", "Jacksonville"),
        ("site_0_country", "US"),
        ("site_0_unlocode", "USJAX"),
        ("site_0_staffed", "1"),
        ("ownership", "private"),
        ("owner_0_name", "Ana Ortiz"),
        ("owner_0_kind", "person"),
        ("owner_0_country", "US"),
        ("owner_0_share", "100"),
    ])
}

fn contacts() -> Form {
    pairs(&[
        ("primary_name", "Ana Ortiz"),
        ("primary_title", "Vice President"),
        ("primary_capacity", "officer"),
        ("primary_email", "ana@acme.example"),
        ("primary_telephone", "+1 904 555 0100"),
    ])
}

fn signature() -> Form {
    pairs(&[
        ("name", "Ana Ortiz"),
        ("title", "Vice President"),
        ("consent", "1"),
    ])
}

/// An officer with a started application.
async fn started(t: &TestApp) -> (AccountId, Client, MemberId) {
    let ana = t.person("ana@acme.example", None).await;
    let mut client = t.sign_in(ana).await;
    let answer = post(t, &mut client, "/apply", &application()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let location = answer.location();
    let id = location.split('/').nth(2).unwrap().parse().unwrap();
    (ana, client, id)
}

/// Every part filled in, not yet sent.
async fn ready(t: &TestApp) -> (AccountId, Client, MemberId) {
    let (ana, mut client, id) = started(t).await;
    for (part, form) in [
        ("eligibility", answers(t)),
        ("company", company()),
        ("contacts", contacts()),
        ("agreement", signature()),
    ] {
        let path = format!("/companies/{id}/application/{part}");
        let answer = post(t, &mut client, &path, &form).await;
        assert_eq!(
            answer.status,
            StatusCode::SEE_OTHER,
            "{part}: {}",
            answer.text()
        );
    }
    (ana, client, id)
}

/// Sent in.
async fn sent(t: &TestApp) -> (AccountId, Client, MemberId) {
    let (ana, mut client, id) = ready(t).await;
    let path = format!("/companies/{id}/application/check");
    let answer = t.post(&mut client, &path, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    (ana, client, id)
}

async fn state(t: &TestApp, id: MemberId) -> Member {
    read::<Member>(&t.app, &System, id).await.unwrap().state
}

/// Follows one command as somebody, in a transaction of its own.
async fn act<F>(t: &TestApp, who: &Who, command: F) -> Result<(), Failure>
where
    F: AsyncFnOnce(&mut Unit) -> Result<(), Failure>,
{
    let mut unit = t.app.begin(who).await?;
    command(&mut unit).await?;
    unit.commit().await
}

struct Staff {
    specialist: Who,
    supervisor: Who,
    vetting: Who,
    director: Who,
}

async fn employ(t: &TestApp) -> Staff {
    let mut of = BTreeMap::new();
    for role in ["specialist", "supervisor", "vetting_officer", "director"] {
        let account = t
            .person(&format!("{role}@programme.example"), Some(role))
            .await;
        of.insert(role, t.who(account).await);
    }
    Staff {
        specialist: of["specialist"].clone(),
        supervisor: of["supervisor"].clone(),
        vetting: of["vetting_officer"].clone(),
        director: of["director"].clone(),
    }
}

fn checks(t: &TestApp) -> Vec<CheckedItem> {
    let checks = t.app.pack().vetting_checks.iter();
    checks
        .map(|check| CheckedItem {
            check: check.id.clone(),
            result: CheckResult::Clear,
            source: "Programme register".to_owned(),
        })
        .collect()
}

fn profile() -> ProfileId {
    ProfileId(Uuid::from_u128(9))
}

fn deciding(decision: DecisionKind, ground: &str) -> Deciding<'_> {
    Deciding {
        decision,
        ground,
        reasons: REASONS,
    }
}

/// Certified by the real commands.
async fn certified(t: &TestApp) -> (Staff, AccountId, Client, MemberId) {
    let (ana, client, id) = sent(t).await;
    let staff = employ(t).await;
    let officer = t.who(ana).await;
    act(t, &officer, async |unit| {
        staff::profile_submitted(unit, id, profile(), 1).await
    })
    .await
    .unwrap();
    let specialist = staff.specialist.account;
    act(t, &staff.supervisor, async |unit| {
        staff::assign_specialist(unit, id, specialist, "").await
    })
    .await
    .unwrap();
    let checks = checks(t);
    act(t, &staff.vetting, async |unit| {
        staff::record_vetting(unit, id, VettingOutcome::Passed, checks, "").await
    })
    .await
    .unwrap();
    act(t, &staff.specialist, async |unit| {
        staff::profile_accepted(unit, id, profile(), "msc-2020").await?;
        let what = deciding(DecisionKind::Certify, "meets_all_criteria");
        staff::recommend(unit, id, what).await
    })
    .await
    .unwrap();
    act(t, &staff.supervisor, async |unit| {
        let what = deciding(DecisionKind::Certify, "meets_all_criteria");
        staff::decide(unit, id, what, false).await
    })
    .await
    .unwrap();
    (staff, ana, client, id)
}

/// Compares every query table with the fold of the stream.
async fn rows_are_the_fold(t: &TestApp, id: MemberId) {
    let state = state(t, id).await;
    for (place, table) in Member::TABLES.iter().enumerate() {
        let mut stored = table
            .read_all(t.app.db(&System))
            .await
            .unwrap()
            .remove(&id.0)
            .unwrap_or_default();
        let mut folded: Vec<_> = Projected::rows(&state, id.0)
            .into_iter()
            .filter(|(at, _)| *at == place)
            .map(|(_, row)| row)
            .collect();
        stored.sort_by_key(|row| format!("{row:?}"));
        folded.sort_by_key(|row| format!("{row:?}"));
        assert_eq!(stored, folded, "{}", table.name);
    }
}

/// The page's main part without what differs by run, for snapshots.
fn main_part(answer: &Answer) -> String {
    let html = scraper::Html::parse_document(&answer.text());
    let main = scraper::Selector::parse("main").unwrap();
    let text: Vec<String> = html
        .select(&main)
        .flat_map(|main| main.text())
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|text| !text.is_empty())
        .collect();
    text.join("\n")
}
