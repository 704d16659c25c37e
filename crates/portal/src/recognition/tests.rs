//! Consent, certificates and look-ups through the portal.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]

use super::tables::{code, read_code};
use crate::testing::{Client, on_each_engine};
use axum::http::StatusCode;
use uuid::Uuid;

#[test]
fn a_code_is_read_however_it_is_typed() {
    let id = Uuid::from_u128(0x0192_0000_0000_7000_8123_4567_89ab_cdef);
    let shown = code(id);
    assert_eq!(shown.len(), 14);
    assert_eq!(read_code(&shown), Some(shown.clone()));
    let typed = format!("  {} ", shown.to_lowercase().replace('-', " "));
    assert_eq!(read_code(&typed), Some(shown.clone()));
    let mistaken = shown.replace('0', "O").replace('1', "l");
    assert_eq!(read_code(&mistaken), Some(shown));
    assert_eq!(read_code("7Q4K-2MXA-09C"), None);
    assert_eq!(read_code("7Q4K-2MXA-09CU"), None, "U stands for nothing");
}

#[tokio::test]
async fn what_is_published_is_public_and_genuine() {
    on_each_engine(async |t| {
        let mut anyone = Client::default();
        let did = t.get(&mut anyone, "/.well-known/did.json").await;
        assert_eq!(did.json()["id"], "did:web:greenlane.example");
        let context = t
            .get(&mut anyone, "/contexts/trusted-trader-v1.jsonld")
            .await;
        assert!(context.json()["@context"]["tier"].is_string());
        for purpose in ["revocation", "suspension"] {
            let list = t
                .get(&mut anyone, &format!("/status-lists/{purpose}"))
                .await;
            assert_eq!(list.headers["cache-control"], "no-cache");
            let list = list.json();
            let id = format!("https://greenlane.example/status-lists/{purpose}");
            assert_eq!(list["id"], id.as_str());
            assert_eq!(list["credentialSubject"]["statusPurpose"], purpose);
        }
        let unknown = t.get(&mut anyone, "/status-lists/gossip").await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    })
    .await;
}
