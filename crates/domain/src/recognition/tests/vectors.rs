//! The W3C vectors for eddsa-jcs-2022, byte for byte.

use data_encoding::HEXLOWER;
use serde_json::Value;

use crate::recognition::jcs_proof::{ProofError, add_proof, canonical, signed_bytes, verify};
use crate::recognition::public_key::PublicKey;
use crate::recognition::strict_json;

fn json(text: &str) -> Value {
    strict_json::parse(text.as_bytes()).unwrap()
}

fn unsigned() -> Value {
    json(include_str!("../testdata/unsigned.json"))
}

fn options() -> Value {
    json(include_str!("../testdata/proofConfigJCS.json"))
}

fn signed() -> Value {
    json(include_str!("../testdata/signedJCS.json"))
}

fn key_pair() -> ed25519_dalek::SigningKey {
    let pair = json(include_str!("../testdata/keyPair.json"));
    let secret = pair["privateKeyMultibase"]
        .as_str()
        .unwrap()
        .strip_prefix('z')
        .unwrap();
    let bytes = bs58::decode(secret).into_vec().unwrap();
    // Two bytes of multicodec (ed25519-priv), then the seed.
    ed25519_dalek::SigningKey::from_bytes(bytes[2..].try_into().unwrap())
}

#[test]
fn canonical_forms_are_those_of_the_vectors() {
    let text = |value: &Value| String::from_utf8(canonical(value).unwrap()).unwrap();
    assert_eq!(
        text(&unsigned()),
        include_str!("../testdata/canonDocJCS.txt").trim_end()
    );
    assert_eq!(
        text(&options()),
        include_str!("../testdata/proofCanonJCS.txt").trim_end()
    );
}

#[test]
fn signed_bytes_are_those_of_the_vectors() {
    let bytes = signed_bytes(&options(), &unsigned()).unwrap();
    assert_eq!(
        HEXLOWER.encode(&bytes),
        include_str!("../testdata/combinedHashJCS.txt").trim_end()
    );
}

#[test]
fn our_signature_is_that_of_the_vectors() {
    use ed25519_dalek::Signer as _;
    let mut raw = Vec::new();
    let secured = add_proof(&unsigned(), options(), |bytes| {
        let signature = key_pair().sign(bytes).to_bytes();
        raw = signature.to_vec();
        signature
    });
    assert_eq!(secured.unwrap(), signed());
    assert_eq!(
        HEXLOWER.encode(&raw),
        include_str!("../testdata/sigHexJCS.txt").trim_end()
    );
}

#[test]
fn the_published_credential_verifies_and_a_changed_one_does_not() {
    let pair = json(include_str!("../testdata/keyPair.json"));
    let key = PublicKey::from_multibase(pair["publicKeyMultibase"].as_str().unwrap()).unwrap();
    assert_eq!(verify(&signed(), &key), Ok(unsigned()));

    let mut changed = signed();
    changed["credentialSubject"]["alumniOf"] = "Another School".into();
    assert_eq!(verify(&changed, &key), Err(ProofError::Wrong));

    let mut extended = signed();
    extended["@context"]
        .as_array_mut()
        .unwrap()
        .push("https://elsewhere.example/v1".into());
    assert_eq!(verify(&extended, &key), Err(ProofError::Context));
}

#[test]
fn repeated_keys_and_rounded_integers_are_not_signed_json() {
    assert!(strict_json::parse(br#"{"a": 1, "b": {"c": 1, "c": 2}}"#).is_err());
    assert!(strict_json::parse(br#"{"a": 9007199254740992}"#).is_err());
    assert!(strict_json::parse(br#"{"a": 9007199254740991} trailing"#).is_err());
    assert!(
        strict_json::parse(br#"{"a": -9007199254740991, "b": [null, true, 1.5, "x"]}"#).is_ok()
    );
}
