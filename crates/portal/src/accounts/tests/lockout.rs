//! Whoever guesses is slowed down; whoever owns the account is not.

use super::{GOOD, with_passphrase};
use crate::testing::{Client, on_each_engine};
use axum::http::StatusCode;

const OWNER: &str = "198.51.100.7:5000";

#[tokio::test]
async fn a_hundred_failures_elsewhere_never_stop_the_owner_on_a_known_device() {
    on_each_engine(async |t| {
        let ana = t.person("ana@example.com", None).await;
        with_passphrase(&t, ana, GOOD).await;
        let right = [("email", "ana@example.com"), ("passphrase", GOOD)];
        let mut owner = Client::at(OWNER);
        assert_eq!(
            t.post(&mut owner, "/sign-in", &right).await.status,
            StatusCode::SEE_OTHER
        );
        t.post(&mut owner, "/sign-out", &[]).await;
        let (mut looked_at, mut slowed) = (0, 0);
        for n in 0..100 {
            // From the owner's own network, too, and with the owner's right passphrase in between.
            let address = if n % 4 == 0 {
                "198.51.100.99:1".to_owned()
            } else {
                format!("203.0.{}.9:1", n % 7)
            };
            let guess = [
                ("email", "ana@example.com"),
                ("passphrase", "guess number something"),
            ];
            match t
                .post(&mut Client::at(&address), "/sign-in", &guess)
                .await
                .status
            {
                StatusCode::UNPROCESSABLE_ENTITY => looked_at += 1,
                StatusCode::TOO_MANY_REQUESTS => slowed += 1,
                other => panic!("{other}"),
            }
        }
        assert!(looked_at <= 20, "{looked_at} guesses were looked at");
        assert_eq!(looked_at + slowed, 100);
        // The attacker is slowed even with the right passphrase.
        let late = t
            .post(&mut Client::at("203.0.1.9:1"), "/sign-in", &right)
            .await;
        assert_eq!(late.status, StatusCode::TOO_MANY_REQUESTS);
        let entered = t.post(&mut owner, "/sign-in", &right).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER);
        // The device is known wherever it is carried.
        t.post(&mut owner, "/sign-out", &[]).await;
        let mut travelling = owner.moved_to("203.0.1.10:1");
        assert_eq!(
            t.post(&mut travelling, "/sign-in", &right).await.status,
            StatusCode::SEE_OTHER
        );
    })
    .await;
}

#[tokio::test]
async fn an_owner_without_a_known_device_comes_in_by_mailed_link() {
    on_each_engine(async |t| {
        let ana = t.person("ana@example.com", None).await;
        with_passphrase(&t, ana, GOOD).await;
        for n in 0..60 {
            let guess = [
                ("email", "ana@example.com"),
                ("passphrase", "guess number something"),
            ];
            t.post(
                &mut Client::at(&format!("203.0.{n}.9:1")),
                "/sign-in",
                &guess,
            )
            .await;
        }
        let mut owner = Client::at(OWNER);
        let right = [("email", "ana@example.com"), ("passphrase", GOOD)];
        let slowed = t.post(&mut owner, "/sign-in", &right).await;
        assert_eq!(slowed.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(slowed.text().contains("mailed link"), "{}", slowed.text());
        t.post(&mut owner, "/forgot", &[("email", "ana@example.com")])
            .await;
        let link = super::link_to(&t, "ana@example.com").await;
        let set = t
            .post(
                &mut owner,
                &link,
                &[("passphrase", "four lanterns drift southward")],
            )
            .await;
        assert_eq!(set.location(), "/apply");
    })
    .await;
}

#[tokio::test]
async fn a_device_of_one_account_is_a_stranger_to_another() {
    on_each_engine(async |t| {
        for email in ["ana@example.com", "eve@example.com"] {
            let id = t.person(email, None).await;
            with_passphrase(&t, id, GOOD).await;
        }
        let mut eve = Client::at("203.0.113.9:1");
        let own = [("email", "eve@example.com"), ("passphrase", GOOD)];
        t.post(&mut eve, "/sign-in", &own).await;
        t.post(&mut eve, "/sign-out", &[]).await;
        let guess = [
            ("email", "ana@example.com"),
            ("passphrase", "guess number something"),
        ];
        let mut last = StatusCode::OK;
        for _ in 0..6 {
            last = t.post(&mut eve, "/sign-in", &guess).await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(
            t.post(&mut eve, "/sign-in", &own).await.status,
            StatusCode::SEE_OTHER
        );
    })
    .await;
}

#[tokio::test]
async fn one_address_cannot_try_without_end() {
    on_each_engine(async |t| {
        let mut statuses = Vec::new();
        for n in 0..60 {
            let email = format!("someone{n}@example.com");
            let answer = t
                .post(
                    &mut Client::at("203.0.113.9:1"),
                    "/forgot",
                    &[("email", &email)],
                )
                .await;
            statuses.push(answer.status);
        }
        assert_eq!(statuses[0], StatusCode::SEE_OTHER);
        assert_eq!(statuses[59], StatusCode::TOO_MANY_REQUESTS);
        let elsewhere = t
            .post(
                &mut Client::at(OWNER),
                "/forgot",
                &[("email", "x@example.com")],
            )
            .await;
        assert_eq!(elsewhere.status, StatusCode::SEE_OTHER);
    })
    .await;
}
