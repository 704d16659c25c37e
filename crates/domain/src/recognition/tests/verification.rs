use super::*;
use CheckName::{
    InForce, IssuerTrusted, ListFresh, ListSigned, NotRevoked, NotSuspended, Readable, Signature,
};
use CheckOutcome::{Failed, NotChecked, Passed};
use Purpose::{Revocation, Suspension};

fn judged(lists: &[Value]) -> Verdict {
    verify(issued().json.to_string().as_bytes(), &trust(), lists, now())
}

#[test]
fn all_three_forms_verify_and_say_the_same() {
    let issued = issued();
    for file in [
        issued.json.to_string(),
        issued.jwt,
        format!("{}\n", issued.qr.unwrap()),
    ] {
        let verdict = verify(file.as_bytes(), &trust(), &clear_lists(), now());
        assert_eq!(
            (verdict.valid, verdict.outcome),
            (true, Outcome::Valid),
            "{:?}",
            verdict.checks
        );
        assert!(verdict.checks.iter().all(|check| check.outcome == Passed));
        let subject = verdict.subject.unwrap();
        assert_eq!(subject.member_name.as_deref(), Some("Quality Metals Inc"));
        assert_eq!(subject.member_id.as_deref(), Some("XX-0012008"));
        assert_eq!(subject.issuer.as_deref(), Some(ISSUER));
        assert_eq!(subject.tier.as_deref(), Some("tier2"));
        assert_eq!(subject.entity_type.as_deref(), Some("importer"));
        assert_eq!(subject.country.as_deref(), Some("US"));
        assert_eq!(subject.status.as_deref(), Some("certified"));
        assert_eq!(subject.certified_on.as_deref(), Some("2025-03-04"));
        assert_eq!(subject.last_validated_on.as_deref(), Some("2026-01-06"));
        assert_eq!(
            subject.credential_id.as_deref(),
            Some("urn:uuid:2f6f0f4e-6b1c-4a2e-9a3f-0d5d7c1a9b10")
        );
    }
}

#[test]
fn without_lists_revocation_is_unknown_and_that_is_not_valid() {
    let verdict = judged(&[]);
    assert_eq!(
        (verdict.valid, verdict.outcome),
        (false, Outcome::ValidRevocationUnknown)
    );
    assert_eq!(
        check(&verdict, NotRevoked),
        (NotChecked, DetailKey::ListMissing)
    );
    assert_eq!(
        check(&verdict, NotSuspended),
        (NotChecked, DetailKey::ListMissing)
    );
    assert_eq!(
        judged(&[list(Revocation, &[])]).outcome,
        Outcome::ValidRevocationUnknown
    );
}

#[test]
fn a_revoked_or_suspended_certificate_is_found_among_its_neighbours() {
    let around = [INDEX - 1, INDEX + 1];
    assert_eq!(
        judged(&[list(Revocation, &around), list(Suspension, &around)]).outcome,
        Outcome::Valid
    );

    let revoked = judged(&[list(Revocation, &[INDEX]), list(Suspension, &[])]);
    assert_eq!(revoked.outcome, Outcome::Invalid);
    assert_eq!(
        check(&revoked, NotRevoked),
        (Failed, DetailKey::StatusRevoked)
    );
    assert_eq!(check(&revoked, NotSuspended).0, Passed);
    assert!(revoked.subject.is_some());

    let suspended = judged(&[list(Revocation, &[]), list(Suspension, &[INDEX])]);
    assert_eq!(suspended.outcome, Outcome::Invalid);
    assert_eq!(
        check(&suspended, NotSuspended),
        (Failed, DetailKey::StatusSuspended)
    );
}

#[test]
fn the_newest_list_of_an_address_counts() {
    let older = list_made(Suspension, &[INDEX], now() - 10.hours());
    let newer = list_made(Suspension, &[], now() - 1.hour());
    let revocation = list(Revocation, &[]);
    assert_eq!(
        judged(&[revocation.clone(), newer.clone(), older.clone()]).outcome,
        Outcome::Valid
    );
    assert_eq!(judged(&[older, newer, revocation]).outcome, Outcome::Valid);
}

#[test]
fn a_stale_list_clears_nobody_but_still_condemns() {
    let long_ago = now() - 25.hours();
    let clear = judged(&[list_made(Revocation, &[], long_ago), list(Suspension, &[])]);
    assert_eq!(clear.outcome, Outcome::ValidRevocationUnknown);
    assert_eq!(check(&clear, ListFresh), (Failed, DetailKey::ListStale));
    assert_eq!(
        check(&clear, NotRevoked),
        (NotChecked, DetailKey::StatusStale)
    );

    let revoked = judged(&[
        list_made(Revocation, &[INDEX], long_ago),
        list(Suspension, &[]),
    ]);
    assert_eq!(revoked.outcome, Outcome::Invalid);

    let early = judged(&[
        list_made(Revocation, &[], now() + 1.hour()),
        list(Suspension, &[]),
    ]);
    assert_eq!(check(&early, ListFresh), (Failed, DetailKey::ListNotYet));
    assert_eq!(early.outcome, Outcome::ValidRevocationUnknown);
}

#[test]
fn a_list_by_another_hand_is_refused() {
    let stranger = ProgrammeKeys::from_seeds([1; 32], [2; 32], now()).unwrap();
    let forged = list_by(&stranger, ISSUER, Revocation, &[], now());
    let verdict = judged(&[forged, list(Suspension, &[])]);
    assert_eq!(verdict.outcome, Outcome::Invalid);
    assert_eq!(check(&verdict, ListSigned), (Failed, DetailKey::ListForged));

    // Another trusted issuer's genuine list does not speak for this issuer.
    let other = "did:web:other.example";
    let both = Trust::new([
        keys().did_document(DOMAIN),
        stranger.did_document("other.example"),
    ])
    .unwrap();
    let theirs = list_by(&stranger, other, Revocation, &[], now());
    let lists = [theirs, list(Suspension, &[])];
    let verdict = verify(issued().json.to_string().as_bytes(), &both, &lists, now());
    assert_eq!(check(&verdict, ListSigned), (Failed, DetailKey::ListForged));

    // The right list for the wrong purpose, under the other's address.
    let mut swapped = list(Suspension, &[]);
    swapped.as_object_mut().unwrap().remove("proof");
    swapped["id"] = list_url(Revocation).into();
    let method = format!("{ISSUER}#{}", keys().ed25519_kid());
    let swapped =
        jcs_proof::create(&swapped, &method, now(), |bytes| keys().sign_ed25519(bytes)).unwrap();
    let verdict = judged(&[swapped, list(Suspension, &[])]);
    assert_eq!(
        check(&verdict, NotRevoked),
        (Failed, DetailKey::ListUnreadable)
    );
}

#[test]
fn before_its_time_and_after_it_a_certificate_does_not_hold() {
    let judged_at = |moment: &str| {
        verify(
            issued().jwt.as_bytes(),
            &trust(),
            &clear_lists(),
            at(moment),
        )
    };
    assert_eq!(
        check(&judged_at("2026-01-14T23:59:59Z"), InForce),
        (Failed, DetailKey::InForceNotYet)
    );
    assert_eq!(check(&judged_at("2026-01-15T00:00:00Z"), InForce).0, Passed);
    assert_eq!(check(&judged_at("2027-01-15T00:00:00Z"), InForce).0, Passed);
    let late = judged_at("2027-01-15T00:00:01Z");
    assert_eq!(check(&late, InForce), (Failed, DetailKey::InForceExpired));
    assert_eq!(late.outcome, Outcome::Invalid);
}

#[test]
fn an_issuer_not_pinned_is_not_trusted_and_nothing_it_says_is_repeated() {
    let verdict = verify(
        issued().json.to_string().as_bytes(),
        &Trust::default(),
        &clear_lists(),
        now(),
    );
    assert_eq!(
        check(&verdict, IssuerTrusted),
        (Failed, DetailKey::IssuerUnknown)
    );
    assert_eq!(check(&verdict, Signature).0, NotChecked);
    assert_eq!((verdict.outcome, verdict.subject), (Outcome::Invalid, None));
}

#[test]
fn a_trusted_issuer_cannot_sign_for_another() {
    // A stranger, trusted for its own certificates, issues one in this programme's name with its own key.
    let stranger = ProgrammeKeys::from_seeds([1; 32], [2; 32], now()).unwrap();
    let both = Trust::new([
        keys().did_document(DOMAIN),
        stranger.did_document("other.example"),
    ])
    .unwrap();
    let credential = super::super::certificate::full_credential(&facts()).unwrap();
    let method = format!("did:web:other.example#{}", stranger.ed25519_kid());
    let forged = jcs_proof::create(&credential, &method, now(), |bytes| {
        stranger.sign_ed25519(bytes)
    })
    .unwrap();
    let verdict = verify(forged.to_string().as_bytes(), &both, &clear_lists(), now());
    assert_eq!(
        check(&verdict, Signature),
        (Failed, DetailKey::SignatureKeyUnknown)
    );
    assert_eq!(verdict.outcome, Outcome::Invalid);
}

#[test]
fn a_replaced_key_still_verifies_what_it_signed_and_no_more() {
    let replaced_on = |date: &str, lost: bool| {
        let next = keys().rotate([1; 32], [2; 32], at(date), lost).unwrap();
        let trust = Trust::new([next.did_document(DOMAIN)]).unwrap();
        let lists = Purpose::ALL.map(|purpose| list_by(&next, ISSUER, purpose, &[], now()));
        verify(issued().jwt.as_bytes(), &trust, &lists, now())
    };
    assert_eq!(
        replaced_on("2026-03-01T00:00:00Z", false).outcome,
        Outcome::Valid
    );
    let too_early = replaced_on("2026-01-01T12:00:00Z", false);
    assert_eq!(
        check(&too_early, Signature),
        (Failed, DetailKey::SignatureKeyRetired)
    );
    let lost = replaced_on("2026-03-01T00:00:00Z", true);
    assert_eq!(
        check(&lost, Signature),
        (Failed, DetailKey::SignatureKeyRevoked)
    );
}

#[test]
fn a_status_list_is_no_certificate() {
    let verdict = verify(
        list(Revocation, &[]).to_string().as_bytes(),
        &trust(),
        &[],
        now(),
    );
    assert_eq!(
        check(&verdict, Readable),
        (Failed, DetailKey::ReadableNotCertificate)
    );
}

#[test]
fn files_that_are_no_certificate_are_named_for_what_they_are() {
    let problem = |file: &[u8]| check(&verify(file, &trust(), &[], now()), Readable).1;
    assert_eq!(problem(b""), DetailKey::ReadableMalformed);
    assert_eq!(problem(&[0xff, 0xfe]), DetailKey::ReadableMalformed);
    assert_eq!(
        problem(b"{\"type\": \"VerifiableCredential\"}"),
        DetailKey::ReadableUnsecured
    );
    assert_eq!(
        problem(b"{\"a\": 1, \"a\": 2}"),
        DetailKey::ReadableMalformed
    );
    assert_eq!(
        problem(&vec![b' '; 5 * 1024 * 1024]),
        DetailKey::ReadableTooLarge
    );
    let mut other = issued().json;
    other["proof"]["cryptosuite"] = "eddsa-rdfc-2022".into();
    assert_eq!(
        problem(other.to_string().as_bytes()),
        DetailKey::ReadableUnsupported
    );
}

#[test]
fn a_trust_file_round_trips_and_refuses_doubles() {
    let document = keys().did_document(DOMAIN);
    let bare = Trust::from_json(document.to_string().as_bytes()).unwrap();
    let listed = Trust::from_json(bare.to_json().to_string().as_bytes()).unwrap();
    assert!(listed.contains(ISSUER));
    assert_eq!(listed.to_json(), trust().to_json());
    assert!(Trust::new([document.clone(), document]).is_err());
    assert!(Trust::from_json(b"[]").is_err());
    assert!(Trust::from_json(b"{\"trusted\": [{}]}").is_err());
}

#[test]
fn a_key_that_the_document_does_not_list_for_assertions_is_not_used() {
    let mut document = keys().did_document(DOMAIN);
    document["assertionMethod"] = serde_json::json!([]);
    let trust = Trust::new([document]).unwrap();
    let verdict = verify(issued().jwt.as_bytes(), &trust, &clear_lists(), now());
    assert_eq!(
        check(&verdict, Signature),
        (Failed, DetailKey::SignatureKeyUnknown)
    );
}
