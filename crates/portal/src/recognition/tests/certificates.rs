//! A certificate verifies in the page, by its code and offline, and stops the moment its member is out of standing.

use super::{Fixture, applying, certified, reinstate, suspend, validate};
use crate::recognition::publication::own_trust;
use crate::recognition::tables::code;
use crate::testing::{Answer, Client, TestApp, on_each_engine};
use axum::http::{StatusCode, header};
use greenlane_domain::recognition::{Outcome, StatusList, verify};
use serde_json::Value;
use uuid::Uuid;

async fn issue(t: &TestApp, fixture: &mut Fixture) -> Uuid {
    let path = format!("/companies/{}/certificate", fixture.id);
    let issued = t.post(&mut fixture.client, &path, &[]).await;
    assert_eq!(issued.status, StatusCode::SEE_OTHER, "{}", issued.text());
    let page = t.get(&mut fixture.client, &path).await.text();
    let at = page.find("/certificates/").unwrap() + "/certificates/".len();
    page[at..at + 36].parse().unwrap()
}

async fn download(t: &TestApp, fixture: &mut Fixture, id: Uuid, form: &str) -> Answer {
    let path = format!("/companies/{}/certificates/{id}/{form}", fixture.id);
    t.get(&mut fixture.client, &path).await
}

/// What the public page says of a file or a text.
pub(super) async fn check(t: &TestApp, file: &[u8], text: &str) -> Answer {
    let mut anyone = Client::default();
    let file = Some(("c.json", file));
    t.post_file(&mut anyone, "/verify", &[("text", text)], file)
        .await
}

async fn offline(t: &TestApp, file: &[u8]) -> Outcome {
    let mut anyone = Client::default();
    let mut lists = Vec::new();
    for purpose in ["revocation", "suspension"] {
        let list = t
            .get(&mut anyone, &format!("/status-lists/{purpose}"))
            .await;
        lists.push(list.json());
    }
    let trust = own_trust(&t.app).unwrap();
    verify(file, &trust, &lists, t.app.clock().now()).outcome
}

#[tokio::test]
async fn each_form_verifies_and_a_suspended_company_stops_at_once() {
    on_each_engine(async |t| {
        let mut a = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let id = issue(&t, &mut a).await;
        let json = download(&t, &mut a, id, "json").await;
        assert_eq!(json.headers[header::CONTENT_TYPE], "application/vc");
        let jwt = download(&t, &mut a, id, "jwt").await;
        let print = download(&t, &mut a, id, "print").await.text();
        assert!(print.contains(&code(id)) && print.contains("/qr\""));
        let qr = download(&t, &mut a, id, "qr").await;
        assert!(qr.text().contains("<svg"));
        let again = download(&t, &mut a, id, "json").await;
        assert_eq!(json.bytes, again.bytes, "the same document each time");

        for file in [&json.bytes, &jwt.bytes] {
            assert_eq!(offline(&t, file).await, Outcome::Valid);
            let page = check(&t, file, "").await.text();
            assert!(page.contains("Valid: genuine, in force"), "{page}");
            assert!(page.contains("Alpha Imports Inc."));
        }
        let by_code = check(&t, b"", &code(id).to_lowercase()).await.text();
        assert!(
            by_code.contains("There is a certificate in force"),
            "{by_code}"
        );
        let pasted = check(&t, b"", &jwt.text()).await.text();
        assert!(pasted.contains("Valid: genuine, in force"));

        suspend(&t, a.id).await;
        for file in [&json.bytes, &jwt.bytes] {
            assert_eq!(offline(&t, file).await, Outcome::Invalid);
            let page = check(&t, file, "").await.text();
            assert!(page.contains("do not rely on this certificate"), "{page}");
        }
        assert_eq!(
            download(&t, &mut a, id, "json").await.status,
            StatusCode::NOT_FOUND
        );
        let shown = t
            .get(&mut a.client, &format!("/companies/{}/certificate", a.id))
            .await
            .text();
        assert!(shown.contains("No certificate is shown") && !shown.contains("/json\""));

        // By code, a suspended member and a code that was never given out are the same.
        let answer = |page: String| {
            page.split("<form class")
                .next()
                .unwrap()
                .split("<h1>")
                .nth(1)
                .unwrap()
                .to_owned()
        };
        let suspended = answer(check(&t, b"", &code(id)).await.text());
        let unknown = answer(check(&t, b"", "0000-0000-0000").await.text());
        assert!(suspended.contains("There is no certificate in force with this code"));
        assert_eq!(suspended, unknown);
        reinstate(&t, a.id).await;
        assert_eq!(offline(&t, &json.bytes).await, Outcome::Valid);
    })
    .await;
}

#[tokio::test]
async fn one_that_was_taken_back_or_tampered_with_is_refused() {
    on_each_engine(async |t| {
        let mut a = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let id = issue(&t, &mut a).await;
        let json = download(&t, &mut a, id, "json").await.bytes;
        let text = String::from_utf8(json.clone()).unwrap();
        let forged = text.replace("\"tier1\"", "\"tier3\"");
        assert_ne!(forged, text);
        let page = check(&t, forged.as_bytes(), "").await.text();
        assert!(page.contains("The signature does not match"), "{page}");
        assert!(
            !page.contains("Alpha Imports"),
            "a forgery's claims are not repeated"
        );
        let empty = check(&t, b"", "").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);

        let path = format!("/companies/{}/certificates/{id}/revoke", a.id);
        let without = t.post(&mut a.client, &path, &[]).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        let revoked = t
            .post(&mut a.client, &path, &[("reason", "laptop stolen")])
            .await;
        assert_eq!(revoked.status, StatusCode::SEE_OTHER);
        assert_eq!(offline(&t, &json).await, Outcome::Invalid);
        let fresh = issue(&t, &mut a).await;
        let fresh = download(&t, &mut a, fresh, "json").await.bytes;
        assert_eq!(offline(&t, &fresh).await, Outcome::Valid);
    })
    .await;
}

#[tokio::test]
async fn the_paper_of_a_certificate_is_worth_what_the_certificate_is_worth_now() {
    on_each_engine(async |t| {
        let t = t.with_typesetter();
        let mut a = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let id = issue(&t, &mut a).await;
        let path = format!("/companies/{}/certificates/{id}", a.id);
        let made = t.post(&mut a.client, &format!("{path}/pdf"), &[]).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let document = made.location();
        let own: Uuid = document.rsplit('/').next().unwrap().parse().unwrap();
        let file = t.get(&mut a.client, &format!("{document}/pdf")).await.bytes;
        let good = "There is a certificate in force";
        let none = "There is no certificate in force with this code";
        for (file, text) in [(&b""[..], code(own)), (&file[..], String::new())] {
            let page = check(&t, file, &text).await.text();
            assert!(page.contains(good), "{page}");
        }
        let revoked = t
            .post(
                &mut a.client,
                &format!("{path}/revoke"),
                &[("reason", "laptop stolen")],
            )
            .await;
        assert_eq!(revoked.status, StatusCode::SEE_OTHER);
        for (file, text) in [
            (&b""[..], code(own)),
            (&b""[..], code(id)),
            (&file[..], String::new()),
        ] {
            let page = check(&t, file, &text).await.text();
            assert!(page.contains(none) && !page.contains(good), "{page}");
        }
    })
    .await;
}

#[tokio::test]
async fn it_is_made_out_only_in_good_standing_and_says_the_tier_of_the_day() {
    on_each_engine(async |t| {
        let mut c = applying(&t, "Gamma Foods", "20-7654321").await;
        let path = format!("/companies/{}/certificate", c.id);
        let page = t.get(&mut c.client, &path).await.text();
        assert!(page.contains("not certified yet"));
        let refused = t.post(&mut c.client, &path, &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

        let mut a = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let first = issue(&t, &mut a).await;
        let first = download(&t, &mut a, first, "json").await.json();
        validate(&t, a.id).await;
        let second = issue(&t, &mut a).await;
        let second = download(&t, &mut a, second, "json").await.json();
        assert_eq!(first["credentialSubject"]["tier"], "tier1");
        assert_eq!(second["credentialSubject"]["tier"], "tier2");
        let verdict = offline(&t, first.to_string().as_bytes()).await;
        assert_eq!(verdict, Outcome::Valid, "a lower tier is still true");
        for _ in 0..3 {
            issue(&t, &mut a).await;
        }
        let path = format!("/companies/{}/certificate", a.id);
        let sixth = t.post(&mut a.client, &path, &[]).await;
        assert!(sixth.text().contains("already have 5 certificates"));
    })
    .await;
}

#[tokio::test]
async fn what_is_published_is_public_and_tells_no_reason() {
    on_each_engine(async |t| {
        let mut anyone = Client::default();
        let did = t.get(&mut anyone, "/.well-known/did.json").await;
        assert_eq!(did.json()["id"], "did:web:greenlane.example");
        let context = t
            .get(&mut anyone, "/contexts/trusted-trader-v1.jsonld")
            .await;
        assert!(context.json()["@context"]["tier"].is_string());
        let mut a = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        issue(&t, &mut a).await;
        suspend(&t, a.id).await;
        for (purpose, set) in [("revocation", 0), ("suspension", 1)] {
            let list = t
                .get(&mut anyone, &format!("/status-lists/{purpose}"))
                .await;
            assert_eq!(list.headers["cache-control"], "no-cache");
            let list: Value = list.json();
            let id = format!("https://greenlane.example/status-lists/{purpose}");
            assert_eq!(list["id"], id.as_str());
            assert!(list["validUntil"].is_string());
            let bits = list["credentialSubject"]["encodedList"].as_str().unwrap();
            let bits = StatusList::decode(bits).unwrap();
            let count = (0..bits.entries())
                .filter(|i| bits.get(*i) == Some(true))
                .count();
            assert_eq!(count, set, "{purpose}");
            assert!(!list.to_string().contains("overdue"));
        }
        let unknown = t.get(&mut anyone, "/status-lists/gossip").await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    })
    .await;
}
