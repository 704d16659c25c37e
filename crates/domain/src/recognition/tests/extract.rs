//! A signed extract verifies with the published key, and with no change of a letter.

use super::keys;
use crate::membership::{StandingOn, Tier};
use crate::recognition::jcs_proof::parse;
use crate::recognition::{ExtractFacts, extract};
use jiff::Timestamp;
use jiff::civil::date;
use serde_json::Value;

fn made(known: &str, tier: Tier) -> StandingOn {
    StandingOn {
        on: date(2024, 3, 15),
        known: known.parse::<Timestamp>().unwrap(),
        in_force: true,
        in_force_at_end: true,
        tier: Some(tier),
        certified_on: Some(date(2024, 3, 5)),
        validated_on: None,
        name: "Acme".to_owned(),
        decisions: Vec::new(),
    }
}

fn holds(document: &Value) -> bool {
    let keys = keys();
    let proof = parse(document).unwrap();
    assert!(proof.verification_method.ends_with(keys.ed25519_kid()));
    let published = keys.current_public_keys();
    published.iter().any(|(_, key)| proof.verifies_with(key))
}

#[test]
fn an_extract_is_signed_and_says_both_times() {
    let known = made("2024-04-01T00:00:00Z", Tier::Tier2);
    let then = made("2024-03-16T00:00:00Z", Tier::Tier1);
    let facts = ExtractFacts {
        issuer: "did:web:example.com",
        programme: "Programme",
        member: "0192-test",
        known: &known,
        then: Some(&then),
    };
    let document = extract(&keys(), &facts).unwrap();
    assert!(holds(&document));
    let subject = &document["credentialSubject"];
    assert_eq!(subject["asKnown"]["tier"], "tier2");
    assert_eq!(subject["asKnownWhenTheDayEnded"]["tier"], "tier1");
    assert_eq!(subject["sameAsKnownThen"], false);
    // The same question has the same answer, to the byte.
    assert_eq!(
        extract(&keys(), &facts).unwrap().to_string(),
        document.to_string()
    );
    let mut forged = document.clone();
    forged["credentialSubject"]["asKnown"]["tier"] = "tier3".into();
    assert!(!holds(&forged));
}
