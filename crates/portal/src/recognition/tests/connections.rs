//! Consent both ways, and nothing told to whoever has none.

use super::{applying, certified, reinstate, suspend};
use crate::command::System;
use crate::testing::{Answer, Client, TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_db::args;
use greenlane_domain::ids::MemberId;
use uuid::Uuid;

async fn page(t: &TestApp, client: &mut Client, company: MemberId) -> String {
    let answer = t
        .get(client, &format!("/companies/{company}/connections"))
        .await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer.text()
}

async fn ask(t: &TestApp, client: &mut Client, company: MemberId, name: &str) -> Answer {
    let path = format!("/companies/{company}/connections");
    let fields = [
        ("name", name),
        ("country", "us"),
        ("message", "We ship together."),
    ];
    t.post(client, &path, &fields).await
}

async fn only_connection(t: &TestApp) -> Uuid {
    let rows: Vec<(Uuid,)> = t
        .app
        .db(&System)
        .all(
            "select stream_id from connection order by asked_at, stream_id",
            args![],
        )
        .await
        .unwrap();
    rows.last().unwrap().0
}

async fn mails(t: &TestApp) -> Vec<(String, String)> {
    t.app
        .db(&System)
        .all(
            "select address, body from outbox order by created_at, id",
            args![],
        )
        .await
        .unwrap()
}

#[tokio::test]
async fn two_members_connect_only_when_both_agree_and_either_ends_it() {
    on_each_engine(async |t| {
        let mut a = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let mut b = certified(&t, "Beta Carriers LLC", "20-1234567").await;
        let asked = ask(&t, &mut a.client, a.id, "beta carriers").await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
        let told = mails(&t).await;
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].0, "201234567@example.com");
        assert!(!told[0].1.contains("Alpha"), "mail carries no case facts");

        let id = only_connection(&t).await;
        let mine = page(&t, &mut a.client, a.id).await;
        assert!(mine.contains("beta carriers") && !mine.contains("Beta Carriers LLC"));
        let theirs = page(&t, &mut b.client, b.id).await;
        assert!(theirs.contains("Alpha Imports Inc.") && theirs.contains("We ship together."));

        // The asker cannot answer for the asked.
        let own = format!("/companies/{}/connections/{id}/accept", a.id);
        let forged = t.post(&mut a.client, &own, &[]).await;
        assert_eq!(forged.status, StatusCode::UNPROCESSABLE_ENTITY);
        let path = format!("/companies/{}/connections/{id}/accept", b.id);
        let accepted = t.post(&mut b.client, &path, &[]).await;
        assert_eq!(
            accepted.status,
            StatusCode::SEE_OTHER,
            "{}",
            accepted.text()
        );
        let mine = page(&t, &mut a.client, a.id).await;
        assert!(mine.contains("Beta Carriers LLC") && mine.contains("Tier I"));

        suspend(&t, b.id).await;
        let mine = page(&t, &mut a.client, a.id).await;
        assert!(mine.contains("gl-tag--bad\">Suspended"), "{mine}");
        assert!(
            !mine.contains("for the purposes of this test"),
            "reasons stay private"
        );
        // Whoever is suspended sees no partner's status.
        let theirs = page(&t, &mut b.client, b.id).await;
        assert!(theirs.contains("Alpha Imports Inc.") && !theirs.contains("Tier I"));
        reinstate(&t, b.id).await;

        let end = format!("/companies/{}/connections/{id}/end", b.id);
        let ended = t
            .post(&mut b.client, &end, &[("reason", "sold the trucks")])
            .await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER);
        let mine = page(&t, &mut a.client, a.id).await;
        assert!(!mine.contains("Tier I") && !mine.contains("sold the trucks"));
    })
    .await;
}

#[tokio::test]
async fn an_unknown_name_and_one_that_declines_look_alike() {
    on_each_engine(async |t| {
        let mut a = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let mut b = certified(&t, "Beta Carriers LLC", "20-1234567").await;
        applying(&t, "Gamma Foods", "20-7654321").await;
        for name in ["Beta Carriers", "Gamma Foods", "Nobody At All"] {
            let asked = ask(&t, &mut a.client, a.id, name).await;
            assert_eq!(asked.status, StatusCode::SEE_OTHER, "{name}");
        }
        let rows: Vec<(Uuid,)> = t
            .app
            .db(&System)
            .all(
                "select stream_id from connection where to_member is not null",
                args![],
            )
            .await
            .unwrap();
        assert_eq!(rows.len(), 1, "an applicant is not asked");
        let before = page(&t, &mut a.client, a.id).await;
        let path = format!("/companies/{}/connections/{}/decline", b.id, rows[0].0);
        assert_eq!(
            t.post(&mut b.client, &path, &[]).await.status,
            StatusCode::SEE_OTHER
        );
        let after = page(&t, &mut a.client, a.id).await;
        assert_eq!(before.matches("No answer yet").count(), 3);
        let without_flash = |page: &str| page.split("<h1>").nth(1).unwrap_or_default().to_owned();
        assert_eq!(without_flash(&before), without_flash(&after));
        // Asking twice is refused alike, beside the field.
        for name in ["BETA CARRIERS", "gamma foods", "nobody at all"] {
            let again = ask(&t, &mut a.client, a.id, name).await;
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(
                again.text().contains("already asked this company"),
                "{name}"
            );
            assert!(again.text().contains(name), "what was typed is kept");
        }
    })
    .await;
}

#[tokio::test]
async fn those_out_of_standing_neither_ask_nor_accept() {
    on_each_engine(async |t| {
        let mut a = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let mut b = certified(&t, "Beta Carriers LLC", "20-1234567").await;
        let mut c = applying(&t, "Gamma Foods", "20-7654321").await;
        let asked = ask(&t, &mut c.client, c.id, "Alpha Imports").await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(asked.text().contains("not in good standing now"));
        ask(&t, &mut a.client, a.id, "Beta Carriers").await;
        suspend(&t, b.id).await;
        let id = only_connection(&t).await;
        let path = format!("/companies/{}/connections/{id}/accept", b.id);
        let refused = t.post(&mut b.client, &path, &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        // Nobody sees or touches a connection of two others.
        let strange = format!("/companies/{}/connections/{id}/accept", c.id);
        assert_eq!(
            t.post(&mut c.client, &strange, &[]).await.status,
            StatusCode::NOT_FOUND
        );
        let foreign = format!("/companies/{}/connections", a.id);
        assert_eq!(
            t.get(&mut c.client, &foreign).await.status,
            StatusCode::FORBIDDEN
        );
    })
    .await;
}
