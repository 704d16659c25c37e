//! Whatever is changed, added or taken away, the certificate stops verifying; and nothing makes the verifier panic.

use proptest::prelude::*;
use proptest::sample::Index;

use super::*;

#[derive(Debug, Clone)]
enum Change {
    /// Another value in this place.
    Alter(char),
    /// The place is gone.
    Remove,
    /// Something more beside it.
    Add(String),
}

fn changes() -> impl Strategy<Value = Change> {
    prop_oneof![
        prop::char::range('!', '~').prop_map(Change::Alter),
        Just(Change::Remove),
        "[a-z]{1,8}".prop_map(Change::Add),
    ]
}

/// The JSON pointers of everything inside the document.
fn places(document: &Value, at: &str, found: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match document {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| (name.clone(), value))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(place, value)| (place.to_string(), value))
            .collect(),
        _ => Vec::new(),
    };
    for (name, value) in children {
        let place = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
        found.push(place.clone());
        places(value, &place, found);
    }
}

fn apply(document: &mut Value, place: &str, change: &Change) {
    let (parent, name) = place.rsplit_once('/').unwrap();
    match change {
        Change::Alter(letter) => match document.pointer_mut(place).unwrap() {
            Value::String(text) => text.push(*letter),
            Value::Bool(flag) => *flag = !*flag,
            other => *other = Value::String(letter.to_string()),
        },
        Change::Remove => match document.pointer_mut(parent).unwrap() {
            Value::Object(fields) => {
                fields.remove(name);
            }
            Value::Array(items) => {
                items.remove(name.parse().unwrap());
            }
            _ => unreachable!("a parent holds children"),
        },
        Change::Add(text) => match document.pointer_mut(parent).unwrap() {
            Value::Object(fields) => {
                fields.insert(format!("x-{text}"), text.clone().into());
            }
            Value::Array(items) => items.push(text.clone().into()),
            _ => unreachable!("a parent holds children"),
        },
    }
}

#[test]
fn removing_any_single_place_is_noticed() {
    let original = issued().json;
    let mut found = Vec::new();
    places(&original, "", &mut found);
    assert!(found.len() > 60, "{}", found.len());
    for place in found {
        let mut changed = original.clone();
        apply(&mut changed, &place, &Change::Remove);
        let verdict = verify(
            changed.to_string().as_bytes(),
            &trust(),
            &clear_lists(),
            now(),
        );
        // A proof may leave its own context out; the bytes signed then differ, like those of any other change.
        assert_eq!(verdict.outcome, Outcome::Invalid, "{place}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn any_change_of_the_file_is_refused(place in any::<Index>(), change in changes()) {
        let original = issued().json;
        let mut found = Vec::new();
        places(&original, "", &mut found);
        let place: &String = place.get(&found);
        let mut changed = original.clone();
        apply(&mut changed, place, &change);
        prop_assert_ne!(&changed, &original);
        let verdict = verify(changed.to_string().as_bytes(), &trust(), &clear_lists(), now());
        prop_assert_eq!(verdict.outcome, Outcome::Invalid);
        prop_assert_eq!(verdict.subject, None);
    }

    #[test]
    fn any_change_of_a_token_is_refused(place in any::<Index>(), letter in "[A-Za-z0-9_.-]") {
        let token = issued().qr.unwrap();
        let place = place.index(token.len());
        let mut changed = token.clone();
        changed.replace_range(place..=place, &letter);
        prop_assume!(changed != token);
        let verdict = verify(changed.as_bytes(), &trust(), &clear_lists(), now());
        prop_assert_eq!(verdict.outcome, Outcome::Invalid);
    }

    #[test]
    fn any_change_of_a_list_is_refused(place in any::<Index>(), change in changes()) {
        let original = list(Purpose::Revocation, &[INDEX + 1]);
        let mut found = Vec::new();
        places(&original, "", &mut found);
        let mut changed = original.clone();
        let place: &String = place.get(&found);
        apply(&mut changed, place, &change);
        let lists = [changed, list(Purpose::Suspension, &[])];
        let verdict = verify(issued().qr.unwrap().as_bytes(), &trust(), &lists, now());
        prop_assert_ne!(verdict.outcome, Outcome::Valid);
    }

    #[test]
    fn arbitrary_bytes_never_panic_and_never_verify(file in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(!verify(&file, &trust(), &[], now()).valid);
        let _ = Trust::from_json(&file);
        let _ = ProgrammeKeys::from_json(&file);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn arbitrary_json_in_the_proof_and_status_never_panics(text in "\\PC{0,40}", number in any::<i64>()) {
        for value in [Value::from(text.as_str()), number.into(), Value::Null, serde_json::json!([{ "id": text }])] {
            for place in ["/proof", "/proof/proofValue", "/proof/created", "/issuer", "/credentialStatus", "/type", "/@context"] {
                let mut changed = issued().json;
                *changed.pointer_mut(place).unwrap() = value.clone();
                prop_assert!(!verify(changed.to_string().as_bytes(), &trust(), &[changed], now()).valid);
            }
        }
    }
}

/// Genuinely signed nonsense: the signature holds, so the odd status entries are really read.
#[test]
fn signed_but_malformed_status_entries_fail() {
    let method = format!("{ISSUER}#{}", keys().ed25519_kid());
    let entry = |change: fn(&mut Value)| {
        let mut credential = super::super::certificate::full_credential(&facts()).unwrap();
        change(&mut credential);
        let signed = jcs_proof::create(&credential, &method, now(), |bytes| {
            keys().sign_ed25519(bytes)
        })
        .unwrap();
        verify(
            signed.to_string().as_bytes(),
            &trust(),
            &clear_lists(),
            now(),
        )
    };
    let far = entry(|c| c["credentialStatus"][0]["statusListIndex"] = "131072".into());
    assert_eq!(
        check(&far, CheckName::NotRevoked),
        (CheckOutcome::Failed, DetailKey::ListUnreadable)
    );
    for bad in ["-1", "4294967296", "x", ""] {
        let mut credential = super::super::certificate::full_credential(&facts()).unwrap();
        credential["credentialStatus"][0]["statusListIndex"] = bad.into();
        let signed = jcs_proof::create(&credential, &method, now(), |bytes| {
            keys().sign_ed25519(bytes)
        })
        .unwrap();
        let verdict = verify(
            signed.to_string().as_bytes(),
            &trust(),
            &clear_lists(),
            now(),
        );
        assert_eq!(
            check(&verdict, CheckName::NotRevoked).1,
            DetailKey::EntryMalformed,
            "{bad}"
        );
    }
    let wide = entry(|c| c["credentialStatus"][0]["statusSize"] = 2.into());
    assert_eq!(
        check(&wide, CheckName::NotRevoked).1,
        DetailKey::EntryMalformed
    );
    let none = entry(|c| c["credentialStatus"] = Value::Null);
    assert_eq!(none.outcome, Outcome::ValidRevocationUnknown);
    let endless = entry(|c| c["validUntil"] = "someday".into());
    assert_eq!(
        check(&endless, CheckName::InForce).1,
        DetailKey::InForceMalformed
    );
}
