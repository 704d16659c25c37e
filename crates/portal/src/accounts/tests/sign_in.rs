//! Registering, signing in, a forgotten passphrase, one's own account.

use super::{GOOD, count, link_to, mail_to, with_passphrase};
use crate::testing::{Client, on_each_engine};
use axum::http::StatusCode;

const NEW: &str = "four lanterns drift southward";

#[tokio::test]
async fn a_person_registers_by_mailed_link_and_it_works_once() {
    on_each_engine(async |t| {
        let mut ana = Client::default();
        let fields = [
            ("name", "Ana Ruiz"),
            ("email", " Ana@Example.com"),
            ("passphrase", GOOD),
        ];
        let sent = t.post(&mut ana, "/register", &fields).await;
        assert_eq!(sent.location(), "/register/sent");
        assert_eq!(count(&t, "select count(*) from account").await, 0);
        let link = link_to(&t, "ana@example.com").await;
        // A program that looks into mail opens the link; that alone does nothing.
        assert_eq!(
            t.get(&mut Client::default(), &link).await.status,
            StatusCode::OK
        );
        assert_eq!(count(&t, "select count(*) from account").await, 0);
        assert_eq!(t.post(&mut ana, &link, &[]).await.location(), "/apply");
        assert!(
            t.get(&mut ana, "/account")
                .await
                .text()
                .contains("Ana Ruiz")
        );
        let again = t.post(&mut Client::default(), &link, &[]).await;
        assert_eq!(again.status, StatusCode::GONE);
        let mut other = Client::default();
        let fields = [("email", "ana@example.com"), ("passphrase", GOOD)];
        let entered = t.post(&mut other, "/sign-in?next=/help", &fields).await;
        assert_eq!(entered.location(), "/help");
    })
    .await;
}

#[tokio::test]
async fn a_link_ends_and_its_token_is_nowhere_to_be_read() {
    on_each_engine(async |t| {
        let fields = [("name", "Ana"), ("email", "ana@example.com"), ("passphrase", GOOD)];
        t.post(&mut Client::default(), "/register", &fields).await;
        let link = link_to(&t, "ana@example.com").await;
        t.at("2024-03-05T15:00:01Z");
        let late = t.post(&mut Client::default(), &link, &[]).await;
        assert_eq!(late.status, StatusCode::GONE);
        let waiting = count(&t, "select count(*) from mailed_link where passphrase like '$argon2id$v=19$m=19456,t=2,p=1$%'");
        assert_eq!(waiting.await, 1);
    })
    .await;
}

#[tokio::test]
async fn nobody_learns_from_a_form_who_has_an_account() {
    on_each_engine(async |t| {
        let ana = t.person("ana@example.com", None).await;
        with_passphrase(&t, ana, GOOD).await;
        let mut anyone = Client::default();
        let mut answers = Vec::new();
        for email in ["ana@example.com", "nobody@example.com"] {
            let register = [("name", "X"), ("email", email), ("passphrase", NEW)];
            let wrong = [("email", email), ("passphrase", "not the right one")];
            let registered = t.post(&mut anyone, "/register", &register).await;
            let forgot = t.post(&mut anyone, "/forgot", &[("email", email)]).await;
            let signed = t.post(&mut anyone, "/sign-in", &wrong).await;
            let shown = signed.text().replace(email, "EMAIL");
            answers.push((
                registered.location(),
                forgot.location(),
                signed.status,
                shown,
            ));
        }
        assert_eq!(answers[0], answers[1]);
        assert_eq!(answers[0].2, StatusCode::UNPROCESSABLE_ENTITY);
        // The owner learns of it, by mail; the stranger's address gets the link it may have.
        let subjects: Vec<String> = mail_to(&t, "ana@example.com")
            .await
            .into_iter()
            .map(|m| m.0)
            .collect();
        assert!(
            subjects.contains(&"You have an account already".to_owned()),
            "{subjects:?}"
        );
        assert_eq!(mail_to(&t, "nobody@example.com").await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn faults_stand_beside_their_fields_and_nothing_typed_is_lost() {
    on_each_engine(async |t| {
        let fields = [
            ("name", "Ana Ruiz"),
            ("email", "ana"),
            ("passphrase", "passwordpassword"),
        ];
        let page = t.post(&mut Client::default(), "/register", &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = page.text();
        assert!(
            text.contains("id=\"email-error\"") && text.contains("id=\"passphrase-error\""),
            "{text}"
        );
        assert!(text.contains("value=\"Ana Ruiz\""), "{text}");
        assert!(
            !text.contains("passwordpassword"),
            "a passphrase is never sent back"
        );
        assert_eq!(count(&t, "select count(*) from outbox").await, 0);
    })
    .await;
}

#[tokio::test]
async fn sign_in_leads_only_to_our_own_pages() {
    on_each_engine(async |t| {
        let ana = t.person("ana@example.com", None).await;
        with_passphrase(&t, ana, GOOD).await;
        for next in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "/%0d%0aSet-Cookie:x",
            "evil",
        ] {
            let mut browser = Client::default();
            let query = serde_urlencoded::to_string([("next", next)]).unwrap();
            let fields = [("email", "ana@example.com"), ("passphrase", GOOD)];
            let entered = t
                .post(&mut browser, &format!("/sign-in?{query}"), &fields)
                .await;
            let there = entered.location();
            assert!(
                there == "/apply" || there == next,
                "{next} leads to {there}"
            );
            assert!(!there.contains("evil.example"), "{next} leads to {there}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_forgotten_passphrase_is_replaced_and_every_session_ends() {
    on_each_engine(async |t| {
        let ana = t.person("ana@example.com", None).await;
        with_passphrase(&t, ana, GOOD).await;
        let mut before = t.sign_in(ana).await;
        let mut browser = Client::default();
        t.post(&mut browser, "/forgot", &[("email", "ana@example.com")])
            .await;
        let link = link_to(&t, "ana@example.com").await;
        let common = t
            .post(
                &mut browser,
                &link,
                &[("passphrase", "ana@example.com.2024")],
            )
            .await;
        assert_eq!(common.status, StatusCode::UNPROCESSABLE_ENTITY);
        let set = t.post(&mut browser, &link, &[("passphrase", NEW)]).await;
        assert_eq!(set.location(), "/apply");
        assert_eq!(
            t.get(&mut before, "/account").await.location(),
            "/sign-in?next=%2Faccount"
        );
        let old = [("email", "ana@example.com"), ("passphrase", GOOD)];
        let refused = t.post(&mut Client::default(), "/sign-in", &old).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let again = t.post(&mut browser, &link, &[("passphrase", GOOD)]).await;
        assert_eq!(again.status, StatusCode::GONE);
    })
    .await;
}

#[tokio::test]
async fn one_address_gets_three_links_an_hour() {
    on_each_engine(async |t| {
        t.person("ana@example.com", None).await;
        for _ in 0..6 {
            let sent = t
                .post(
                    &mut Client::default(),
                    "/forgot",
                    &[("email", "ana@example.com")],
                )
                .await;
            assert_eq!(sent.location(), "/forgot/sent");
        }
        assert_eq!(mail_to(&t, "ana@example.com").await.len(), 3);
        t.at("2024-03-04T16:00:01Z");
        t.post(
            &mut Client::default(),
            "/forgot",
            &[("email", "ana@example.com")],
        )
        .await;
        assert_eq!(mail_to(&t, "ana@example.com").await.len(), 4);
    })
    .await;
}

#[tokio::test]
async fn the_account_page_changes_passphrase_language_and_sessions() {
    on_each_engine(async |t| {
        let ana = t.person("ana@example.com", None).await;
        with_passphrase(&t, ana, GOOD).await;
        let (mut here, mut there) = (t.sign_in(ana).await, t.sign_in(ana).await);
        let wrong = [("present", "guess guess guess"), ("passphrase", NEW)];
        let refused = t.post(&mut here, "/account/passphrase", &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let right = [("present", GOOD), ("passphrase", NEW)];
        let done = t.post(&mut here, "/account/passphrase", &right).await;
        assert_eq!(done.location(), "/account");
        assert_eq!(t.get(&mut here, "/account").await.status, StatusCode::OK);
        assert_eq!(
            t.get(&mut there, "/account").await.status,
            StatusCode::SEE_OTHER
        );
        t.post(&mut here, "/account/language", &[("lang", "fr")])
            .await;
        assert!(
            t.get(&mut here, "/account")
                .await
                .text()
                .contains("Votre compte")
        );
        let nonsense = t
            .post(&mut here, "/account/language", &[("lang", "tlh")])
            .await;
        assert_eq!(nonsense.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mut third = t.sign_in(ana).await;
        t.post(&mut here, "/account/sessions/end", &[("others", "1")])
            .await;
        assert_eq!(
            t.get(&mut third, "/account").await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(t.get(&mut here, "/account").await.status, StatusCode::OK);
        let foreign = [("session", "00ff")];
        let gone = t.post(&mut here, "/account/sessions/end", &foreign).await;
        assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
    })
    .await;
}

#[tokio::test]
async fn no_mail_of_accounts_carries_a_name() {
    on_each_engine(async |t| {
        let ana = t.person("ana@example.com", None).await;
        with_passphrase(&t, ana, GOOD).await;
        let mut browser = Client::default();
        for (name, email) in [
            ("Zenobia Quartermain", "z@example.com"),
            ("Zenobia Quartermain", "ana@example.com"),
        ] {
            let fields = [("name", name), ("email", email), ("passphrase", NEW)];
            t.post(&mut browser, "/register", &fields).await;
            t.post(&mut browser, "/forgot", &[("email", email)]).await;
        }
        for address in ["z@example.com", "ana@example.com"] {
            for (subject, body) in mail_to(&t, address).await {
                assert!(
                    !subject.contains("Zenobia") && !body.contains("Zenobia"),
                    "{body}"
                );
                assert!(!body.contains(address), "{body}");
            }
        }
        // Nor can one ever: the texts take a link and nothing else.
        for (lang, text) in [
            ("en", include_str!("../../../locales/en/accounts.ftl")),
            ("es", include_str!("../../../locales/es/accounts.ftl")),
            ("fr", include_str!("../../../locales/fr/accounts.ftl")),
        ] {
            let mut mails = 0;
            let mut in_mail = false;
            for line in text.lines() {
                if !line.starts_with(' ') && !line.is_empty() {
                    in_mail = line.starts_with("mail-")
                        && !line.starts_with("mail-sent-title")
                        && !line.starts_with("mail-in-demo");
                    mails += i32::from(in_mail);
                }
                let bare = line.replace("{ $link }", "");
                assert!(!in_mail || !bare.contains("{ $"), "{lang}: {line}");
            }
            assert_eq!(mails, 20, "{lang}");
        }
    })
    .await;
}
