use serde_json::Value;

use super::*;
use crate::recognition::did::{did_web, web_address};
use crate::recognition::{jwt, verify_bytes};

#[test]
fn a_key_file_brings_back_the_same_keys() {
    let kept = keys().rotate([1; 32], [2; 32], now(), false).unwrap();
    let read = ProgrammeKeys::from_json(kept.to_json().to_string().as_bytes()).unwrap();
    assert_eq!(read.to_json(), kept.to_json());
    assert_eq!(
        read.sign_bytes(b"checkpoint"),
        kept.sign_bytes(b"checkpoint")
    );
    assert_eq!(read.retired().len(), 2);
    assert_eq!(read.did_document(DOMAIN), kept.did_document(DOMAIN));
}

#[test]
fn a_key_file_whose_names_do_not_fit_is_refused() {
    let mut file = keys().to_json();
    file["ed25519"]["kid"] = "ed25519-0000000000000000".into();
    assert!(matches!(
        ProgrammeKeys::from_json(file.to_string().as_bytes()),
        Err(KeyError::WrongKid { .. })
    ));
    let mut file = keys().to_json();
    file["p256"]["seed"] = "AAAA".into();
    assert!(matches!(
        ProgrammeKeys::from_json(file.to_string().as_bytes()),
        Err(KeyError::Unreadable(_))
    ));
    assert!(matches!(
        ProgrammeKeys::from_seeds([1; 32], [0; 32], now()),
        Err(KeyError::NotAScalar)
    ));
}

#[test]
fn secrets_do_not_show_when_keys_are_printed() {
    let seed = keys().to_json()["ed25519"]["seed"]
        .as_str()
        .unwrap()
        .to_owned();
    let shown = format!("{:?}", keys());
    assert!(shown.contains("ed25519-"));
    assert!(!shown.contains(&seed) && !shown.contains("7, 7, 7"));
}

#[test]
fn bytes_signed_before_a_rotation_still_verify_unless_the_key_was_lost() {
    let old = keys();
    let signature = old.sign_bytes(b"checkpoint 1");
    let replaced = old.rotate([1; 32], [2; 32], now(), false).unwrap();
    assert!(replaced.verify_bytes(old.ed25519_kid(), b"checkpoint 1", &signature));
    assert!(!replaced.verify_bytes(old.ed25519_kid(), b"checkpoint 2", &signature));
    assert!(!replaced.verify_bytes(replaced.ed25519_kid(), b"checkpoint 1", &signature));
    assert!(!replaced.verify_bytes("unknown", b"checkpoint 1", &signature));
    let lost = old.rotate([1; 32], [2; 32], now(), true).unwrap();
    assert!(!lost.verify_bytes(old.ed25519_kid(), b"checkpoint 1", &signature));
    let [(_, public), _] = old.current_public_keys();
    assert!(verify_bytes(&public, b"checkpoint 1", &signature));
    assert!(!verify_bytes(&public, b"checkpoint 1", &signature[1..]));
}

#[test]
fn a_signature_over_bytes_cannot_pass_for_a_proof() {
    let keys = keys();
    let [(_, public), _] = keys.current_public_keys();
    assert!(!public.verifies(&[3; 64], &keys.sign_bytes(&[3; 64])));
}

#[test]
fn a_key_survives_its_public_forms() {
    let [(_, ed25519), (_, p256)] = keys().current_public_keys();
    assert_eq!(
        PublicKey::from_multibase(&ed25519.multibase()),
        Some(ed25519.clone())
    );
    assert_eq!(PublicKey::from_jwk(&ed25519.jwk()), Some(ed25519));
    assert_eq!(PublicKey::from_jwk(&p256.jwk()), Some(p256));
}

#[test]
fn the_did_document_lists_current_and_former_keys() {
    let keys = keys().rotate([1; 32], [2; 32], now(), false).unwrap();
    let document = keys.did_document("localhost:8080");
    assert_eq!(document["id"], "did:web:localhost%3A8080");
    let methods = document["verificationMethod"].as_array().unwrap();
    let field = |name: &str| {
        methods
            .iter()
            .map(|method| method.get(name).cloned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        field("type"),
        ["Multikey", "JsonWebKey", "Multikey", "JsonWebKey"].map(|kind| Some(kind.into()))
    );
    let end = Some(Value::from("2026-06-01T12:00:00Z"));
    assert_eq!(field("expires"), [None, None, end.clone(), end]);
    assert_eq!(
        field("id"),
        document["assertionMethod"]
            .as_array()
            .unwrap()
            .iter()
            .cloned()
            .map(Some)
            .collect::<Vec<_>>()
    );
    assert!(!document.to_string().contains("\"d\""));
}

#[test]
fn did_web_and_addresses_agree() {
    assert_eq!(
        did_web("aeo.customs.example"),
        "did:web:aeo.customs.example"
    );
    assert_eq!(
        web_address("did:web:localhost%3A8080").as_deref(),
        Some("https://localhost:8080")
    );
    assert_eq!(
        web_address("did:web:a.example:x:y").as_deref(),
        Some("https://a.example/x/y")
    );
    assert_eq!(web_address("did:key:z6Mk"), None);
}

#[test]
fn a_token_of_another_algorithm_is_refused_before_any_key() {
    let part = |text: &str| data_encoding::BASE64URL_NOPAD.encode(text.as_bytes());
    let with = |header: &str| format!("{}.{}.{}", part(header), part("{}"), part("x"));
    for header in [
        r#"{"alg":"none","typ":"vc+jwt","kid":"k"}"#,
        r#"{"alg":"HS256","typ":"vc+jwt","kid":"k"}"#,
        r#"{"alg":"ES256","typ":"JWT","kid":"k"}"#,
        r#"{"alg":"ES256","typ":"vc+jwt","kid":"k","crit":["exp"]}"#,
        r#"{"alg":"ES256","typ":"vc+jwt"}"#,
    ] {
        assert_eq!(
            jwt::parse(&with(header)).unwrap_err(),
            jwt::JwtError::Unsupported,
            "{header}"
        );
    }
    assert_eq!(jwt::parse("a.b").unwrap_err(), jwt::JwtError::Malformed);
}

#[test]
fn a_token_round_trips_and_is_bound_to_its_key() {
    let keys = keys();
    let [_, (kid, public)] = keys.current_public_keys();
    let payload = serde_json::json!({"a": "é", "b": [1, true]});
    let token = jwt::sign(&payload, kid, |bytes| keys.sign_es256(bytes));
    assert_eq!(jwt::verify(&token, &public), Ok(payload));
    let other = ProgrammeKeys::from_seeds([3; 32], [4; 32], now()).unwrap();
    assert_eq!(
        jwt::verify(&token, &other.current_public_keys()[1].1),
        Err(jwt::JwtError::Wrong)
    );
    assert_eq!(
        jwt::verify(&token, &other.current_public_keys()[0].1),
        Err(jwt::JwtError::Wrong)
    );
}
