//! Appointing and dismissing.

use super::{GOOD, link_to};
use crate::command::{System, read};
use crate::testing::{Client, on_each_engine};
use axum::http::StatusCode;
use greenlane_domain::accounts::Account;

#[tokio::test]
async fn an_administrator_appoints_by_mail_and_dismisses_at_once() {
    on_each_engine(async |t| {
        let root = t.person("root@example.com", Some("administrator")).await;
        let mut admin = t.sign_in(root).await;
        let fields = [
            ("name", "Jo Ortega"),
            ("email", "jo@example.com"),
            ("role", "specialist"),
        ];
        let done = t.post(&mut admin, "/admin/staff", &fields).await;
        assert_eq!(done.location(), "/admin/staff");
        let link = link_to(&t, "jo@example.com").await;
        assert!(link.starts_with("/invitation?token="), "{link}");
        let mut jo = Client::default();
        let set = t.post(&mut jo, &link, &[("passphrase", GOOD)]).await;
        assert_eq!(set.location(), "/work");
        let page = t.get(&mut admin, "/admin/staff").await.text();
        assert!(
            page.contains("Jo Ortega") && page.contains("jo@example.com"),
            "{page}"
        );
        let (id,): (uuid::Uuid,) = t
            .app
            .db(&System)
            .one(
                "select stream_id from account where email = 'jo@example.com'",
                vec![],
            )
            .await
            .unwrap();
        let path = format!("/admin/staff/{id}/dismiss");
        assert!(t.get(&mut admin, &path).await.text().contains("Jo Ortega"));
        let unsaid = t.post(&mut admin, &path, &[("reason", " ")]).await;
        assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = t
            .post(&mut admin, &path, &[("reason", "Moved to another office")])
            .await;
        assert_eq!(done.location(), "/admin/staff");
        assert_eq!(
            t.get(&mut jo, "/account").await.status,
            StatusCode::SEE_OTHER
        );
        let account = read::<Account>(&t.app, &System, id).await.unwrap();
        assert_eq!(account.state.staff_role, None);
    })
    .await;
}

#[tokio::test]
async fn only_an_administrator_looks_after_staff_and_one_always_remains() {
    on_each_engine(async |t| {
        let root = t.person("root@example.com", Some("administrator")).await;
        let mina = t.person("mina@example.com", Some("director")).await;
        let mut director = t.sign_in(mina).await;
        assert_eq!(
            t.get(&mut director, "/admin/staff").await.status,
            StatusCode::FORBIDDEN
        );
        let fields = [
            ("name", "X"),
            ("email", "x@example.com"),
            ("role", "auditor"),
        ];
        let refused = t.post(&mut director, "/admin/staff", &fields).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let mut admin = t.sign_in(root).await;
        let path = format!("/admin/staff/{root}/dismiss");
        let refused = t.post(&mut admin, &path, &[("reason", "Enough")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.text().contains("last administrator"),
            "{}",
            refused.text()
        );
        let member = [
            ("name", "X"),
            ("email", "x@example.com"),
            ("role", "officer"),
        ];
        let refused = t.post(&mut admin, "/admin/staff", &member).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let promoted = [
            ("name", ""),
            ("email", "mina@example.com"),
            ("role", "administrator"),
        ];
        t.post(&mut admin, "/admin/staff", &promoted).await;
        assert_eq!(
            t.get(&mut director, "/help")
                .await
                .text()
                .matches("(director)")
                .count(),
            0
        );
        assert_eq!(
            t.post(&mut admin, &path, &[("reason", "Enough")])
                .await
                .location(),
            "/admin/staff"
        );
    })
    .await;
}
