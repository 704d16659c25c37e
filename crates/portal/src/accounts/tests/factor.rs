//! The second factor, from setting it up to losing the telephone.

use super::{GOOD, count, with_passphrase};
use crate::accounts::factor::offered;
use crate::testing::{Client, TestApp, on_each_engine};
use axum::http::StatusCode;
use data_encoding::BASE32_NOPAD;
use greenlane_domain::ids::AccountId;
use scraper::{Html, Selector};

fn code(t: &TestApp, secret: &str) -> String {
    let seed = BASE32_NOPAD.decode(secret.as_bytes()).unwrap();
    let totp = totp_rs::Builder::new().with_secret(seed).build().unwrap();
    let now = u64::try_from(t.app.clock().now().as_second()).unwrap();
    totp.generate(now).to_string()
}

async fn set_up(t: &TestApp, id: AccountId, browser: &mut Client) -> (String, Vec<String>) {
    let offer = t.post(browser, "/account/second-factor/offer", &[]).await;
    assert_eq!(offer.location(), "/account/second-factor");
    let page = t.get(browser, "/account/second-factor").await.text();
    assert!(page.contains("<svg class=\"gl-qr\""), "{page}");
    let secret = offered(&t.app, id, "x").await.unwrap().unwrap().secret;
    assert!(page.contains(&secret));
    let wrong = [("code", "000000"), ("passphrase", GOOD)];
    let refused = t.post(browser, "/account/second-factor", &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let now = code(t, &secret);
    let without = [("code", now.as_str()), ("passphrase", "not mine at all")];
    let refused = t.post(browser, "/account/second-factor", &without).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let right = [("code", now.as_str()), ("passphrase", GOOD)];
    let shown = t.post(browser, "/account/second-factor", &right).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text());
    let page = Html::parse_document(&shown.text());
    let codes = Selector::parse(".gl-code").unwrap();
    let codes: Vec<String> = page.select(&codes).map(|c| c.text().collect()).collect();
    (secret, codes)
}

async fn half(t: &TestApp, email: &str) -> Client {
    let mut browser = Client::default();
    let fields = [("email", email), ("passphrase", GOOD)];
    let asked = t.post(&mut browser, "/sign-in?next=/help", &fields).await;
    assert_eq!(asked.location(), "/sign-in/second-factor?next=%2Fhelp");
    browser
}

#[tokio::test]
async fn staff_reach_their_pages_with_a_second_factor_only() {
    on_each_engine(async |t| {
        let root = t.person("root@example.com", Some("administrator")).await;
        with_passphrase(&t, root, GOOD).await;
        let mut browser = Client::default();
        let fields = [("email", "root@example.com"), ("passphrase", GOOD)];
        assert_eq!(
            t.post(&mut browser, "/sign-in", &fields).await.location(),
            "/admin/staff"
        );
        let led = t.get(&mut browser, "/admin/staff").await;
        assert_eq!(
            led.location(),
            "/account/second-factor?next=%2Fadmin%2Fstaff"
        );
        let posted = t
            .post(&mut browser, "/admin/tokens", &[("label", "x")])
            .await;
        assert_eq!(posted.status, StatusCode::FORBIDDEN);
        assert!(
            posted.text().contains("second factor is needed"),
            "{}",
            posted.text()
        );
        set_up(&t, root, &mut browser).await;
        assert_eq!(
            t.get(&mut browser, "/admin/staff").await.status,
            StatusCode::OK
        );
        let given_up = [("passphrase", GOOD)];
        let kept = t
            .post(&mut browser, "/account/second-factor/remove", &given_up)
            .await;
        assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            t.get(&mut browser, "/admin/staff").await.status,
            StatusCode::OK
        );
    })
    .await;
}

#[tokio::test]
async fn a_code_works_once_and_so_does_a_recovery_code() {
    on_each_engine(async |t| {
        let ana = t.person("ana@example.com", None).await;
        with_passphrase(&t, ana, GOOD).await;
        let mut browser = t.sign_in(ana).await;
        let (secret, codes) = set_up(&t, ana, &mut browser).await;
        assert_eq!(codes.len(), 10);
        let submit = async |code: &str| {
            let mut fresh = half(&t, "ana@example.com").await;
            let fields = [("code", code)];
            t.post(&mut fresh, "/sign-in/second-factor?next=/help", &fields)
                .await
        };
        // The code that turned it on is used up.
        let replayed = submit(&code(&t, &secret)).await;
        assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY);
        t.at("2024-03-04T15:05:00Z");
        let now = code(&t, &secret);
        assert_eq!(submit(&now).await.location(), "/help");
        assert_eq!(submit(&now).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let spoken = codes[3].to_uppercase().replace('-', " ");
        assert_eq!(submit(&spoken).await.location(), "/help");
        assert_eq!(
            submit(&spoken).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let stored = "select count(*) from recovery_code where used_at is null";
        assert_eq!(count(&t, stored).await, 9);
        // Neither codes nor seed are anywhere in the record.
        let told =
            "select count(*) from event where payload like '%otpauth%' or payload like '%argon2%'";
        assert_eq!(count(&t, told).await, 0);
    })
    .await;
}

#[tokio::test]
async fn an_administrator_takes_off_a_lost_factor_and_the_owner_starts_from_the_mail() {
    on_each_engine(async |t| {
        let ana = t.person("ana@example.com", None).await;
        with_passphrase(&t, ana, GOOD).await;
        let mut browser = t.sign_in(ana).await;
        set_up(&t, ana, &mut browser).await;
        let root = t.person("root@example.com", Some("administrator")).await;
        let mut admin = t.sign_in(root).await;
        let path = "/admin/staff/reset-factor";
        let unknown = t
            .post(&mut admin, path, &[("lost_email", "x@example.com")])
            .await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
        let lost = [("lost_email", "ana@example.com")];
        assert_eq!(
            t.post(&mut browser, path, &lost).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(
            t.post(&mut admin, path, &lost).await.location(),
            "/admin/staff"
        );
        assert_eq!(
            t.get(&mut browser, "/account").await.status,
            StatusCode::SEE_OTHER
        );
        let old = [("email", "ana@example.com"), ("passphrase", GOOD)];
        let refused = t.post(&mut Client::default(), "/sign-in", &old).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        t.post(&mut browser, "/forgot", &[("email", "ana@example.com")])
            .await;
        let link = super::link_to(&t, "ana@example.com").await;
        assert_eq!(
            t.post(&mut browser, &link, &[("passphrase", GOOD)])
                .await
                .location(),
            "/apply"
        );
    })
    .await;
}

#[tokio::test]
async fn codes_cannot_be_guessed_and_half_a_sign_in_opens_nothing() {
    on_each_engine(async |t| {
        let ana = t.person("ana@example.com", None).await;
        with_passphrase(&t, ana, GOOD).await;
        let mut first = t.sign_in(ana).await;
        set_up(&t, ana, &mut first).await;
        let mut browser = half(&t, "ana@example.com").await;
        assert_eq!(
            t.get(&mut browser, "/account").await.status,
            StatusCode::SEE_OTHER
        );
        let mut last = StatusCode::OK;
        for n in 0..6 {
            let guess = format!("{n}{n}{n}{n}{n}{n}");
            last = t
                .post(&mut browser, "/sign-in/second-factor", &[("code", &guess)])
                .await
                .status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
        t.at("2024-03-04T15:10:01Z");
        let late = t
            .post(
                &mut browser,
                "/sign-in/second-factor",
                &[("code", "123456")],
            )
            .await;
        assert_eq!(late.location(), "/sign-in");
        let nobody = t
            .get(&mut Client::default(), "/sign-in/second-factor")
            .await;
        assert_eq!(nobody.location(), "/sign-in");
    })
    .await;
}

#[tokio::test]
async fn a_person_gives_the_factor_up_only_with_a_long_passphrase() {
    on_each_engine(async |t| {
        let ana = t.person("ana@example.com", None).await;
        with_passphrase(&t, ana, GOOD).await;
        let mut browser = t.sign_in(ana).await;
        set_up(&t, ana, &mut browser).await;
        let short = [("present", GOOD), ("passphrase", "vexplumdory")];
        let done = t.post(&mut browser, "/account/passphrase", &short).await;
        assert_eq!(done.location(), "/account");
        let alone = [("passphrase", "vexplumdory")];
        let refused = t
            .post(&mut browser, "/account/second-factor/remove", &alone)
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.text().contains("too short to stand alone"),
            "{}",
            refused.text()
        );
        let long = [("present", "vexplumdory"), ("passphrase", GOOD)];
        t.post(&mut browser, "/account/passphrase", &long).await;
        let done = t
            .post(
                &mut browser,
                "/account/second-factor/remove",
                &[("passphrase", GOOD)],
            )
            .await;
        assert_eq!(done.location(), "/account");
        let mut other = Client::default();
        let fields = [("email", "ana@example.com"), ("passphrase", GOOD)];
        assert_eq!(
            t.post(&mut other, "/sign-in", &fields).await.location(),
            "/apply"
        );
    })
    .await;
}
