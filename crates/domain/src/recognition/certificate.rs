//! The certificate itself: plain facts in, a Verifiable Credential out.
//!
//! The full form is a UNTP Digital Conformity Credential, so that trade software which knows nothing of us can read
//! it. The lean form carries the same status in terms of our own context, short enough for a QR code. Neither says
//! more than the member's name, number, country and standing: no site, no finding, no person.

use jiff::{Timestamp, civil::Date};
use serde_json::{Value, json};
use uuid::Uuid;

use super::did::{percent_encode, web_address};
use super::jcs_proof::{self, ProofError};
use super::keys::ProgrammeKeys;
use super::status_list::Purpose;
use super::{VC_CONTEXT, iso, jwt};

/// The context that UNTP's schema for conformity credentials requires, word for word.
const DCC_CONTEXT: &str = "https://test.uncefact.org/vocabulary/untp/dcc/working/";
/// Where, under the programme's address, [`context_document`] must be served.
pub const CONTEXT_PATH: &str = "/contexts/trusted-trader-v1.jsonld";

/// The longest token put into a QR code: a denser one no longer scans from a creased sheet of paper.
pub const MAX_QR: usize = 1_800;

/// A code of the programme with the name people read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded {
    /// The code.
    pub id: String,
    /// The name, in the language of the certificate.
    pub name: String,
}

/// The edition of the criteria that the member was measured against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriteriaEdition {
    /// Its id in the programme's pack.
    pub id: String,
    /// Its title.
    pub title: String,
    /// SHA-256 of the edition in hexadecimal: names its exact wording.
    pub sha256: String,
    /// From when it applied.
    pub in_force_from: Date,
}

/// A certificate's place in a status list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusReference {
    /// What the list is about.
    pub purpose: Purpose,
    /// Where it is served.
    pub list_url: String,
    /// The certificate's bit.
    pub index: u32,
}

/// What a certificate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateFacts {
    /// The certificate's own id; not the member's.
    pub credential_id: Uuid,
    /// The programme's DID, a `did:web`.
    pub issuer_did: String,
    /// The programme's name.
    pub programme_name: String,
    /// The member's number in the programme.
    pub member_id: String,
    /// The member's legal name.
    pub member_name: String,
    /// The member's country (ISO 3166-1 alpha-2).
    pub country: String,
    /// The kind of company.
    pub entity_type: Coded,
    /// The tier reached.
    pub tier: Coded,
    /// The member's status on the day of issue, by the programme's code.
    pub status: String,
    /// When the member was certified.
    pub certified_on: Date,
    /// When it was last validated on site, if it was.
    pub last_validated_on: Option<Date>,
    /// The criteria it was measured against.
    pub criteria: CriteriaEdition,
    /// From when the certificate holds; also the date of its signature.
    pub valid_from: Timestamp,
    /// Until when it holds.
    pub valid_until: Timestamp,
    /// Its places in the status lists.
    pub status_lists: Vec<StatusReference>,
}

/// Why no certificate can be made from these facts.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum CertificateError {
    /// Addresses in the certificate are derived from the DID.
    #[error("the issuer `{0}` is not a did:web")]
    Issuer(String),
    /// A certificate must end, and after it began.
    #[error("the certificate would end before it begins")]
    Dates,
    /// A fact that a reader needs is empty.
    #[error("the certificate needs a {0}")]
    Empty(&'static str),
    /// A certificate that could not be taken back must not be issued.
    #[error("the certificate has no place in a {0} list")]
    NoStatusList(&'static str),
    /// The credential cannot be signed.
    #[error(transparent)]
    Proof(#[from] ProofError),
}

/// One certificate in its three forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuedCertificate {
    /// The full form with a JSON proof: the file to download.
    pub json: Value,
    /// The full form as a compact token, which UNTP asks for.
    pub jwt: String,
    /// The lean form as a compact token: what the QR code holds. None where names are so long that it would exceed
    /// [`MAX_QR`]; a name is never cut short to make it fit.
    pub qr: Option<String>,
}

/// Issues a certificate in its three forms.
pub fn issue(
    keys: &ProgrammeKeys,
    facts: &CertificateFacts,
) -> Result<IssuedCertificate, CertificateError> {
    let full = full_credential(facts)?;
    let lean = lean_credential(facts)?;
    let method = |kid: &str| format!("{}#{kid}", facts.issuer_did);
    let token = |credential: &Value| {
        jwt::sign(credential, &method(keys.p256_kid()), |bytes| {
            keys.sign_es256(bytes)
        })
    };
    Ok(IssuedCertificate {
        jwt: token(&full),
        qr: Some(token(&lean)).filter(|token| token.len() < MAX_QR),
        json: jcs_proof::create(
            &full,
            &method(keys.ed25519_kid()),
            facts.valid_from,
            |bytes| keys.sign_ed25519(bytes),
        )?,
    })
}

/// The full form, unsigned.
pub fn full_credential(facts: &CertificateFacts) -> Result<Value, CertificateError> {
    let base = check(facts)?;
    let mut subject = standing(facts);
    let conformity = json!({
        "type": ["ConformityAttestation", "Attestation"],
        "id": format!("urn:uuid:{}#attestation", facts.credential_id),
        "name": format!("{}: {}, {}", facts.programme_name, facts.entity_type.name, facts.tier.name),
        "assessorLevel": "Self",
        "assessmentLevel": "GovtApproval",
        "attestationType": "certification",
        "issuedToParty": {
            "id": format!("{base}/members/{}", percent_encode(&facts.member_id)),
            "name": facts.member_name,
            "registeredId": facts.member_id,
        },
        "scope": scheme(facts, &base),
        "assessment": [assessment(facts, &base)],
    });
    extend(&mut subject, conformity);
    Ok(json!({
        "@context": [VC_CONTEXT, DCC_CONTEXT, format!("{base}{CONTEXT_PATH}")],
        "id": facts.credential_id.urn().to_string(),
        "type": ["DigitalConformityCredential", "VerifiableCredential"],
        "issuer": {"type": ["CredentialIssuer"], "id": facts.issuer_did, "name": facts.programme_name},
        "validFrom": iso(facts.valid_from),
        "validUntil": iso(facts.valid_until),
        "credentialStatus": status_entries(facts),
        "credentialSubject": subject,
    }))
}

/// The lean form, unsigned: the same id and the same places in the lists, so both forms end together.
pub fn lean_credential(facts: &CertificateFacts) -> Result<Value, CertificateError> {
    let base = check(facts)?;
    let mut subject = standing(facts);
    let party = json!({"name": facts.member_name, "registeredId": facts.member_id});
    extend(&mut subject, json!({ "issuedToParty": party }));
    Ok(json!({
        "@context": [VC_CONTEXT, format!("{base}{CONTEXT_PATH}")],
        "id": facts.credential_id.urn().to_string(),
        "type": ["VerifiableCredential", "TrustedTraderStatus"],
        "issuer": facts.issuer_did,
        "validFrom": iso(facts.valid_from),
        "validUntil": iso(facts.valid_until),
        "credentialStatus": status_entries(facts),
        "credentialSubject": subject,
    }))
}

/// What our own terms mean, to be served at [`CONTEXT_PATH`] under the programme's address. Terms are those of the
/// traceability vocabulary where it has them.
pub fn context_document(issuer_did: &str) -> Option<Value> {
    let base = format!("{}{CONTEXT_PATH}#", web_address(issuer_did)?);
    let own = |term: &str| format!("{base}{term}");
    let date = |id: &str| json!({"@id": id, "@type": "http://www.w3.org/2001/XMLSchema#date"});
    Some(json!({"@context": {
        "TrustedTraderStatus": own("TrustedTraderStatus"),
        "tradeSector": "https://schema.org/industry",
        "tier": "https://w3id.org/traceability#ctpatTier",
        "memberStatus": own("memberStatus"),
        "memberCountry": "https://schema.org/addressCountry",
        "certifiedOn": date(&own("certifiedOn")),
        "dateOfLastValidation": date(&own("dateOfLastValidation")),
        "criteriaHash": own("criteriaHash"),
        "issuedToParty": own("issuedToParty"),
        "registeredId": own("registeredId"),
    }}))
}

/// Refuses facts that make no certificate; gives the programme's web address.
fn check(facts: &CertificateFacts) -> Result<String, CertificateError> {
    let base = web_address(&facts.issuer_did)
        .ok_or_else(|| CertificateError::Issuer(facts.issuer_did.clone()))?;
    if facts.valid_until <= facts.valid_from {
        return Err(CertificateError::Dates);
    }
    let needed = [
        ("programme name", &facts.programme_name),
        ("member number", &facts.member_id),
        ("member name", &facts.member_name),
        ("country", &facts.country),
        ("entity type", &facts.entity_type.id),
        ("tier", &facts.tier.id),
        ("status", &facts.status),
        ("criteria edition", &facts.criteria.id),
    ];
    if let Some((name, _)) = needed.iter().find(|(_, value)| value.trim().is_empty()) {
        return Err(CertificateError::Empty(name));
    }
    for purpose in Purpose::ALL {
        if !facts
            .status_lists
            .iter()
            .any(|reference| reference.purpose == purpose)
        {
            return Err(CertificateError::NoStatusList(purpose.as_str()));
        }
    }
    Ok(base)
}

/// The member's standing, in the terms of our own context: the same in both forms.
fn standing(facts: &CertificateFacts) -> Value {
    let mut standing = json!({
        "tradeSector": facts.entity_type.id,
        "tier": facts.tier.id,
        "memberStatus": facts.status,
        "memberCountry": facts.country,
        "certifiedOn": facts.certified_on.to_string(),
    });
    if let Some(day) = facts.last_validated_on {
        extend(
            &mut standing,
            json!({"dateOfLastValidation": day.to_string()}),
        );
    }
    standing
}

fn scheme(facts: &CertificateFacts, base: &str) -> Value {
    json!({
        "type": ["ConformityScheme"],
        "id": format!("{base}/criteria/{}", percent_encode(&facts.criteria.id)),
        "name": facts.criteria.title,
        "version": facts.criteria.id,
        "description": format!("{}: {}", facts.criteria.title, facts.entity_type.name),
        "validFrom": facts.criteria.in_force_from.to_string(),
        "criteriaHash": format!("sha256:{}", facts.criteria.sha256),
        "owner": {"id": base, "name": facts.programme_name},
    })
}

/// The assessment behind the status: the last validation, or the certification while there was none.
fn assessment(facts: &CertificateFacts, base: &str) -> Value {
    json!({
        "type": ["ConformityAssessment", "Declaration"],
        "id": format!("urn:uuid:{}#assessment", facts.credential_id),
        "name": facts.tier.name,
        "assessmentDate": facts.last_validated_on.unwrap_or(facts.certified_on).to_string(),
        "conformance": true,
        "conformityTopic": "governance.compliance",
        "referenceStandard": {
            "type": ["Standard"],
            "id": format!("{base}/criteria/{}", percent_encode(&facts.criteria.id)),
            "name": facts.criteria.title,
            "issuingParty": {"id": base, "name": facts.programme_name},
            "issueDate": facts.criteria.in_force_from.to_string(),
        },
    })
}

fn status_entries(facts: &CertificateFacts) -> Value {
    let entry = |reference: &StatusReference| {
        json!({
            "type": "BitstringStatusListEntry",
            "statusPurpose": reference.purpose.as_str(),
            // The standard wants a string here, so that no parser rounds it.
            "statusListIndex": reference.index.to_string(),
            "statusListCredential": reference.list_url,
        })
    };
    facts.status_lists.iter().map(entry).collect()
}

fn extend(object: &mut Value, more: Value) {
    if let (Value::Object(object), Value::Object(more)) = (object, more) {
        object.extend(more);
    }
}
