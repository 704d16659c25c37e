//! Data Integrity proofs, cryptosuite `eddsa-jcs-2022` (W3C Data Integrity EdDSA Cryptosuites v1.0, §3.3).
//!
//! Signed are two hashes: of the proof's own options and of the document without its proof, both in canonical JSON
//! (RFC 8785). No JSON-LD is processed: every byte of the document counts, so no term can be lost on the way.
//!
//! One thing is stricter here than in the Recommendation. It lets a document carry *more* contexts than its proof
//! names; we ask for the same ones, because an appended context can change what the signed terms mean.

use jiff::Timestamp;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use super::iso;
use super::public_key::PublicKey;

/// The one cryptosuite that this module makes and reads.
pub const CRYPTOSUITE: &str = "eddsa-jcs-2022";

/// Why a document has no proof that could be checked, or one that does not hold.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ProofError {
    /// Only objects can carry a proof.
    #[error("the document is not a JSON object")]
    NotAnObject,
    /// Nothing is signed.
    #[error("the document has no proof")]
    Missing,
    /// The proof lacks something or has it in the wrong form.
    #[error("the proof's `{0}` is missing or malformed")]
    Malformed(&'static str),
    /// Another kind of proof, which says nothing either way.
    #[error("the proof is of another kind than {CRYPTOSUITE}")]
    Unsupported,
    /// The contexts differ between document and proof.
    #[error("the document's contexts are not those of the proof")]
    Context,
    /// The signature was not made by this key over this document.
    #[error("the signature does not match the document")]
    Wrong,
    /// The document cannot be put into canonical form.
    #[error("the document has no canonical form: {0}")]
    Canonical(String),
}

/// A proof taken off its document, ready to be checked against a key.
#[derive(Debug, Clone)]
pub struct ParsedProof {
    /// The document without its proof.
    pub document: Value,
    /// The DID URL of the key.
    pub verification_method: String,
    /// When it was signed, if the proof says so.
    pub created: Option<Timestamp>,
    /// When the proof itself ends, if the proof says so.
    pub expires: Option<Timestamp>,
    signed_bytes: Vec<u8>,
    signature: Vec<u8>,
}

impl ParsedProof {
    /// Whether `key` made this proof.
    pub fn verifies_with(&self, key: &PublicKey) -> bool {
        matches!(key, PublicKey::Ed25519(_)) && key.verifies(&self.signed_bytes, &self.signature)
    }
}

/// Adds a proof for the purpose `assertionMethod`. `sign` is Ed25519 over the bytes it is given; it is a function so
/// that the private key may live in a hardware module.
pub fn create(
    document: &Value,
    verification_method: &str,
    created: Timestamp,
    sign: impl FnOnce(&[u8]) -> [u8; 64],
) -> Result<Value, ProofError> {
    let mut options = json!({
        "type": "DataIntegrityProof",
        "cryptosuite": CRYPTOSUITE,
        "created": iso(created),
        "verificationMethod": verification_method,
        "proofPurpose": "assertionMethod",
    });
    let context = document.get("@context").cloned();
    if let (Some(options), Some(context)) = (options.as_object_mut(), context) {
        options.insert("@context".to_owned(), context);
    }
    add_proof(document, options, sign)
}

/// Signs with options that are already complete.
pub(super) fn add_proof(
    document: &Value,
    mut options: Value,
    sign: impl FnOnce(&[u8]) -> [u8; 64],
) -> Result<Value, ProofError> {
    let mut secured = document.clone();
    let fields = secured.as_object_mut().ok_or(ProofError::NotAnObject)?;
    fields.remove("proof");
    let signature = sign(&signed_bytes(&options, &Value::Object(fields.clone()))?);
    let proof = options
        .as_object_mut()
        .ok_or(ProofError::Malformed("proof"))?;
    proof.insert(
        "proofValue".to_owned(),
        format!("z{}", bs58::encode(signature).into_string()).into(),
    );
    fields.insert("proof".to_owned(), options);
    Ok(secured)
}

/// Takes the proof off a document and reads it, without checking the signature.
pub fn parse(secured: &Value) -> Result<ParsedProof, ProofError> {
    let mut document = secured.as_object().ok_or(ProofError::NotAnObject)?.clone();
    let mut options = match document.remove("proof") {
        Some(Value::Object(proof)) => proof,
        Some(Value::Array(_)) => return Err(ProofError::Unsupported),
        Some(_) => return Err(ProofError::Malformed("proof")),
        None => return Err(ProofError::Missing),
    };
    let kind = (text(&options, "type")?, text(&options, "cryptosuite")?);
    if kind != ("DataIntegrityProof", CRYPTOSUITE) {
        return Err(ProofError::Unsupported);
    }
    if text(&options, "proofPurpose")? != "assertionMethod" {
        return Err(ProofError::Malformed("proofPurpose"));
    }
    let signature = options.remove("proofValue");
    let signature = signature
        .as_ref()
        .and_then(Value::as_str)
        .and_then(|value| value.strip_prefix('z'));
    let signature = signature
        .and_then(|value| bs58::decode(value).into_vec().ok())
        .filter(|bytes| bytes.len() == 64);
    if options
        .get("@context")
        .is_some_and(|context| Some(context) != document.get("@context"))
    {
        return Err(ProofError::Context);
    }
    let verification_method = text(&options, "verificationMethod")?.to_owned();
    let (created, expires) = (moment(&options, "created")?, moment(&options, "expires")?);
    let document = Value::Object(document);
    Ok(ParsedProof {
        signed_bytes: signed_bytes(&Value::Object(options), &document)?,
        document,
        verification_method,
        created,
        expires,
        signature: signature.ok_or(ProofError::Malformed("proofValue"))?,
    })
}

/// Checks the proof of a document against a key, and gives back the document that was signed.
pub fn verify(secured: &Value, key: &PublicKey) -> Result<Value, ProofError> {
    let proof = parse(secured)?;
    if proof.verifies_with(key) {
        Ok(proof.document)
    } else {
        Err(ProofError::Wrong)
    }
}

/// SHA-256 of the canonical options, then SHA-256 of the canonical document.
pub(super) fn signed_bytes(options: &Value, document: &Value) -> Result<Vec<u8>, ProofError> {
    Ok([
        Sha256::digest(canonical(options)?),
        Sha256::digest(canonical(document)?),
    ]
    .concat())
}

/// Canonical JSON (RFC 8785).
pub(super) fn canonical(value: &Value) -> Result<Vec<u8>, ProofError> {
    serde_jcs::to_vec(value).map_err(|error| ProofError::Canonical(error.to_string()))
}

fn text<'a>(options: &'a Map<String, Value>, name: &'static str) -> Result<&'a str, ProofError> {
    options
        .get(name)
        .and_then(Value::as_str)
        .ok_or(ProofError::Malformed(name))
}

fn moment(
    options: &Map<String, Value>,
    name: &'static str,
) -> Result<Option<Timestamp>, ProofError> {
    let Some(value) = options.get(name) else {
        return Ok(None);
    };
    let parsed = value.as_str().and_then(|text| text.parse().ok());
    parsed.map(Some).ok_or(ProofError::Malformed(name))
}
