//! API tokens: issued, found, ended.

use super::count;
use crate::accounts::tokens::{create, find};
use crate::command::System;
use crate::projection::Projected as _;
use crate::testing::{TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_domain::accounts::Account;
use scraper::{Html, Selector};

fn secret(page: &str) -> String {
    let page = Html::parse_document(page);
    let place = Selector::parse("#secret").unwrap();
    page.select(&place)
        .next()
        .expect("a secret")
        .text()
        .collect()
}

async fn row_equals_fold(t: &TestApp, id: uuid::Uuid) {
    let account = crate::command::read::<Account>(&t.app, &System, id)
        .await
        .unwrap();
    for (place, table) in Account::TABLES.iter().enumerate() {
        let stored = table.read_all(t.app.db(&System)).await.unwrap();
        let rows = account.state.rows(id).into_iter();
        let folded: Vec<_> = rows
            .filter(|(at, _)| *at == place)
            .map(|(_, row)| row)
            .collect();
        assert_eq!(stored.get(&id).cloned().unwrap_or_default(), folded);
    }
}

#[tokio::test]
async fn a_token_is_shown_once_and_found_until_it_is_revoked() {
    on_each_engine(async |t| {
        let root = t.person("root@example.com", Some("administrator")).await;
        let mut admin = t.sign_in(root).await;
        let fields = [
            ("label", "Nightly run"),
            ("role", "targeting_officer"),
            ("expires_on", "2024-06-01"),
        ];
        let shown = t.post(&mut admin, "/admin/tokens", &fields).await;
        let secret = secret(&shown.text());
        assert!(secret.starts_with("gl_") && secret.len() == 46, "{secret}");
        let caller = find(&t.app, &secret).await.unwrap().expect("a caller");
        assert_eq!(
            (caller.role.as_str(), caller.account),
            ("targeting_officer", root)
        );
        assert!(find(&t.app, "gl_guess").await.unwrap().is_none());
        assert!(find(&t.app, "").await.unwrap().is_none());
        let page = t.get(&mut admin, "/admin/tokens").await.text();
        assert!(
            page.contains("Nightly run") && page.contains("4 Mar 2024") && !page.contains(&secret),
            "{page}"
        );
        row_equals_fold(&t, root.0).await;
        let path = format!("/admin/tokens/{root}/{}/revoke", caller.token);
        assert_eq!(
            t.post(&mut admin, &path, &[]).await.location(),
            "/admin/tokens"
        );
        assert!(find(&t.app, &secret).await.unwrap().is_none());
        let twice = t.post(&mut admin, &path, &[]).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        row_equals_fold(&t, root.0).await;
        let issued = "select count(*) from event where kind = 'token_issued'";
        assert_eq!(count(&t, issued).await, 1);
        let telling = format!("select count(*) from event where payload like '%{secret}%'");
        assert_eq!(count(&t, telling.leak()).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_token_ends_on_its_last_day() {
    on_each_engine(async |t| {
        let nobody = create(&t.app, "auditor", "Test").await.unwrap_err();
        assert!(matches!(nobody, crate::Failure::Refused(r) if r.key == "refusal-token-no-administrator"));
        t.person("root@example.com", Some("administrator")).await;
        let secret = create(&t.app, "auditor", "Test").await.unwrap();
        assert!(find(&t.app, &secret).await.unwrap().is_some());
        t.at("2025-03-04T23:00:00Z");
        assert!(find(&t.app, &secret).await.unwrap().is_some());
        t.at("2025-03-05T15:00:00Z");
        assert!(find(&t.app, &secret).await.unwrap().is_none());
        assert!(create(&t.app, "officer", "Test").await.is_err());
    })
    .await;
}

#[tokio::test]
async fn a_revocation_by_another_process_is_noticed_within_a_minute() {
    on_each_engine(async |t| {
        t.person("root@example.com", Some("administrator")).await;
        let secret = create(&t.app, "auditor", "Test").await.unwrap();
        let caller = find(&t.app, &secret).await.unwrap().expect("a caller");
        let mut unit = t.app.begin(&System).await.unwrap();
        super::super::tokens::revoke(&mut unit, caller.account, caller.token)
            .await
            .unwrap();
        unit.commit().await.unwrap();
        t.at("2024-03-04T15:01:00Z");
        assert!(find(&t.app, &secret).await.unwrap().is_none());
    })
    .await;
}
