//! A carrier tells of a card, a vetting officer takes it in, and the next declaration has an expedited lane.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]

use crate::recognition::tests::certified;
use crate::selectivity::tests::{Staff, in_force, sent, shirts, staff};
use crate::testing::{Client, TestApp, on_each_engine};
use crate::validation::tests::world::rows_are_the_fold;
use axum::http::StatusCode;
use greenlane_domain::drivers::{DriverCard, card_id};
use serde_json::{Value, json};

const CARD: &str = "FC1234567";

async fn declared(t: &TestApp, staff: &Staff, reference: &str, card: &str) -> Value {
    let mut one = shirts(reference);
    let mut parties = Vec::new();
    for (role, ein) in [
        ("importer", "12-3456789"),
        ("carrier", "20-1234567"),
        ("manufacturer", "45-1234567"),
    ] {
        parties.push(json!({"role": role, "scheme": "ein", "identifier": ein}));
    }
    parties.push(json!({"role": "driver", "identifier": card}));
    one["parties"] = Value::Array(parties);
    sent(t, &staff.token, &one).await.json()
}

fn missing(answer: &Value) -> String {
    answer["expedited"]["missing"].to_string()
}

#[tokio::test]
#[allow(clippy::too_many_lines, reason = "one card's life, told in its order")]
async fn a_drivers_card_counts_once_it_was_taken_in_and_only_while_it_is_in_force() {
    on_each_engine(async |t| {
        certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let carrier = certified(&t, "Beta Carriers LLC", "20-1234567").await;
        certified(&t, "Delta Makers", "45-1234567").await;
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let vera = t.person("vera@example.org", Some("vetting_officer")).await;
        let (mut cleo, mut vera) = (t.sign_in(carrier.officer).await, t.sign_in(vera).await);
        let mut tom = t.sign_in(staff.tom).await;
        let own = format!("/companies/{}/drivers", carrier.id);
        let unknown = declared(&t, &staff, "D1", CARD).await;
        assert!(
            missing(&unknown).contains("Driver FC1234567: no membership is on record"),
            "{unknown}"
        );

        // Told by the carrier: it waits, and certifies nobody.
        let wrong = [("card", "short"), ("from", "soon"), ("until", "2026-12-31")];
        let refused = t.post(&mut cleo, &own, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = refused.text();
        assert!(
            page.contains("Enter a date that exists") && page.contains("short"),
            "{page}"
        );
        let told = [
            ("card", "fc-123 4567"),
            ("from", "2023-01-01"),
            ("until", "2029-12-31"),
        ];
        assert_eq!(
            t.post(&mut cleo, &own, &told).await.status,
            StatusCode::SEE_OTHER
        );
        let again = t.post(&mut cleo, &own, &told).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "told twice");
        let page = t.get(&mut cleo, &own).await.text();
        assert!(
            page.contains(CARD) && page.contains("Waits to be checked"),
            "{page}"
        );
        let claimed = declared(&t, &staff, "D2", CARD).await;
        assert!(
            missing(&claimed).contains("not in force on this day"),
            "{claimed}"
        );

        // The vetting officer finds another end in the issuer's register, and takes that in.
        let path = format!("/drivers/{}", card_id(CARD));
        let work = t.get(&mut vera, "/work").await.text();
        assert!(
            work.contains("One driver’s card waits to be checked"),
            "{work}"
        );
        let page = t.get(&mut vera, &path).await.text();
        assert!(
            page.contains("Beta Carriers LLC") && page.contains("2029-12-31"),
            "{page}"
        );
        let decision = format!("{path}/decision");
        let taken = [
            ("act", "take"),
            ("from", "2023-01-01"),
            ("until", "2024-12-31"),
            ("reasons", ""),
        ];
        let other = t.post(&mut tom, &decision, &taken).await;
        assert_eq!(
            other.status,
            StatusCode::FORBIDDEN,
            "targeting officers look, and take none in"
        );
        let answer = t.post(&mut vera, &decision, &taken).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let whole = declared(&t, &staff, "D3", "FC 1234567").await;
        assert_eq!(missing(&whole), "[]", "{whole}");
        let driver = whole["parties"]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["role"] == "driver");
        let driver = driver.unwrap();
        assert_eq!(
            (&driver["standing"], &driver["how"]),
            (&json!("in_force"), &json!("card"))
        );

        // Ended with a reason, the next declaration has no lane; the carrier reads the state and not the reason.
        let ended = [
            ("act", "end"),
            ("from", ""),
            ("until", ""),
            ("reasons", "Reported as stolen to the issuer."),
        ];
        let short = [
            ("act", "end"),
            ("from", ""),
            ("until", ""),
            ("reasons", "no"),
        ];
        assert_eq!(
            t.post(&mut vera, &decision, &short).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(
            t.post(&mut vera, &decision, &ended).await.status,
            StatusCode::SEE_OTHER
        );
        let after = declared(&t, &staff, "D4", CARD).await;
        assert!(
            missing(&after).contains("not in force on this day"),
            "{after}"
        );
        let page = t.get(&mut cleo, &own).await.text();
        assert!(
            page.contains("Ended on") && !page.contains("stolen"),
            "{page}"
        );
        let page = t.get(&mut vera, &path).await.text();
        assert!(
            page.contains("stolen") && page.contains("A carrier told of it"),
            "{page}"
        );
        rows_are_the_fold::<DriverCard>(&t, &[card_id(CARD)]).await;
    })
    .await;
}

#[tokio::test]
async fn a_register_is_taken_in_whole_or_not_at_all() {
    on_each_engine(async |t| {
        let vera = t.person("vera@example.org", Some("vetting_officer")).await;
        let mut vera = t.sign_in(vera).await;
        let post = async |who: &mut Client, lines: &str| {
            t.post(who, "/drivers/lines", &[("lines", lines)]).await
        };
        let good = "FC1234567, 2023-01-01, 2029-12-31\n\nfc-765 4321; 2023-01-01; 2026-06-30\n";
        let bad = format!(
            "{good}nonsense\nABC, 2023-01-01, 2026-01-01\nFC9999999, 2001-01-01, 2002-01-01\n"
        );
        let refused = post(&mut vera, &bad).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = refused.text();
        for told in [
            "Line 4: write card",
            "Line 5: this is no card number",
            "Line 6: this card is over",
        ] {
            assert!(page.contains(told), "{told}: {page}");
        }
        let page = t.get(&mut vera, "/drivers").await.text();
        assert!(
            page.contains("No card fits this filter"),
            "none was taken in: {page}"
        );
        assert_eq!(post(&mut vera, good).await.status, StatusCode::SEE_OTHER);
        // The same register again changes nothing.
        assert_eq!(post(&mut vera, good).await.status, StatusCode::SEE_OTHER);
        let page = t.get(&mut vera, "/drivers?card=fc%207654321").await.text();
        assert!(
            page.contains("FC7654321") && page.contains("1 card<"),
            "{page}"
        );
        assert_eq!(
            post(&mut vera, " ").await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        for (role, may) in [
            ("auditor", true),
            ("specialist", false),
            ("policy_officer", false),
        ] {
            let who = t.person(&format!("{role}@example.org"), Some(role)).await;
            let mut who = t.sign_in(who).await;
            let seen = t.get(&mut who, "/drivers").await.status == StatusCode::OK;
            assert_eq!(seen, may, "{role}");
            assert_eq!(
                post(&mut who, good).await.status,
                StatusCode::FORBIDDEN,
                "{role}"
            );
        }
    })
    .await;
}
