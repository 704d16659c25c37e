use super::*;
use crate::recognition::certificate::{
    CertificateError, MAX_QR, context_document, full_credential, lean_credential,
};

#[test]
fn the_full_form_is_a_conformity_credential() {
    insta::assert_json_snapshot!(full_credential(&facts()).unwrap());
}

#[test]
fn the_lean_form_says_the_same_in_fewer_words() {
    insta::assert_json_snapshot!(lean_credential(&facts()).unwrap());
}

#[test]
fn the_lean_token_fits_a_qr_code_even_with_long_names() {
    let mut facts = facts();
    let size = issue(&keys(), &facts).unwrap().qr.unwrap().len();
    assert!(size < 1_500, "{size}");
    facts.member_name = "Société générale de transport ".repeat(3);
    facts.issuer_did = "did:web:trusted-traders.customs.example".into();
    facts.entity_type.id = "third_party_logistics_provider".into();
    facts.member_id = "XX-AEO-000000001234567890".into();
    for reference in &mut facts.status_lists {
        let purpose = reference.purpose.as_str();
        reference.list_url = format!("https://trusted-traders.customs.example/status/{purpose}/12");
    }
    let size = issue(&keys(), &facts).unwrap().qr.unwrap().len();
    assert!(size < MAX_QR, "{size}");
    facts.member_name = "x".repeat(400);
    assert_eq!(issue(&keys(), &facts).unwrap().qr, None);
}

#[test]
fn a_member_not_yet_validated_has_no_validation_date() {
    let mut facts = facts();
    facts.last_validated_on = None;
    let full = full_credential(&facts).unwrap();
    assert_eq!(full["credentialSubject"].get("dateOfLastValidation"), None);
    assert_eq!(
        full["credentialSubject"]["assessment"][0]["assessmentDate"],
        "2025-03-04"
    );
}

#[test]
fn every_term_of_ours_is_in_the_context_we_serve() {
    let context = context_document(ISSUER).unwrap();
    let lean = lean_credential(&facts()).unwrap();
    let subject = lean["credentialSubject"].as_object().unwrap();
    for term in subject.keys().map(String::as_str).chain([
        "TrustedTraderStatus",
        "registeredId",
        "criteriaHash",
    ]) {
        assert!(context["@context"].get(term).is_some(), "{term}");
    }
    assert_eq!(context_document("did:key:z6Mk"), None);
}

#[test]
fn facts_that_make_no_certificate_are_refused() {
    let refused = |change: fn(&mut CertificateFacts)| {
        let mut facts = facts();
        change(&mut facts);
        issue(&keys(), &facts).unwrap_err()
    };
    assert_eq!(
        refused(|f| f.issuer_did = "did:key:z".into()),
        CertificateError::Issuer("did:key:z".into())
    );
    assert_eq!(
        refused(|f| f.valid_until = f.valid_from),
        CertificateError::Dates
    );
    assert_eq!(
        refused(|f| f.member_name = " ".into()),
        CertificateError::Empty("member name")
    );
    assert_eq!(
        refused(|f| f.status_lists.truncate(1)),
        CertificateError::NoStatusList("suspension")
    );
    assert_eq!(
        refused(|f| f.status_lists.clear()),
        CertificateError::NoStatusList("revocation")
    );
}
