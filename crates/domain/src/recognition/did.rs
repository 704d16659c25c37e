//! `did:web`: the programme's name for itself, and the document that lists its keys.
//!
//! Retired keys stay in the document with the day they ended, so that certificates signed before it still verify.

use serde_json::{Value, json};
use std::fmt::Write as _;

use super::iso;
use super::keys::{ProgrammeKeys, RetiredKey};
use super::public_key::PublicKey;

/// The DID of a domain: `aeo.customs.example` or `localhost:8080` (the port's colon is escaped, as did:web asks).
pub fn did_web(domain: &str) -> String {
    format!("did:web:{}", percent_encode(domain))
}

/// The address a `did:web` stands for, `https://host[:port][/path]`; none for any other DID.
pub fn web_address(did: &str) -> Option<String> {
    let mut parts = did.strip_prefix("did:web:")?.split(':');
    let host = parts
        .next()
        .filter(|host| !host.is_empty())?
        .replace("%3A", ":")
        .replace("%3a", ":");
    let path: String = parts.fold(String::new(), |path, part| path + "/" + part);
    Some(format!("https://{host}{path}"))
}

/// Escapes everything that is not unreserved in a URI (RFC 3986 §2.3).
pub(super) fn percent_encode(text: &str) -> String {
    text.bytes()
        .fold(String::with_capacity(text.len()), |mut out, byte| {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
                out.push(char::from(byte));
            } else {
                // Writing to a String cannot fail.
                let _ = write!(out, "%{byte:02X}");
            }
            out
        })
}

impl ProgrammeKeys {
    /// The document served at `/.well-known/did.json` of the domain, and pinned by partners in their trust files.
    pub fn did_document(&self, domain: &str) -> Value {
        let did = did_web(domain);
        let current = self
            .current_public_keys()
            .map(|(kid, key)| method(&did, kid, &key));
        let retired = self.retired().iter().map(|key| retired_method(&did, key));
        let methods: Vec<Value> = current.into_iter().chain(retired).collect();
        let ids: Vec<Value> = methods
            .iter()
            .filter_map(|method| method.get("id").cloned())
            .collect();
        json!({
            "@context": [
                "https://www.w3.org/ns/did/v1",
                "https://w3id.org/security/multikey/v1",
                "https://w3id.org/security/jwk/v1",
            ],
            "id": did,
            "verificationMethod": methods,
            "assertionMethod": ids,
        })
    }
}

fn method(did: &str, kid: &str, key: &PublicKey) -> Value {
    let id = format!("{did}#{kid}");
    match key {
        PublicKey::Ed25519(_) => json!({
            "id": id, "type": "Multikey", "controller": did, "publicKeyMultibase": key.multibase(),
        }),
        PublicKey::P256(_) => json!({
            "id": id, "type": "JsonWebKey", "controller": did, "publicKeyJwk": key.jwk(),
        }),
    }
}

fn retired_method(did: &str, retired: &RetiredKey) -> Value {
    let mut method = method(did, retired.kid(), retired.key());
    if let Some(fields) = method.as_object_mut() {
        let term = if retired.is_compromised() {
            "revoked"
        } else {
            "expires"
        };
        fields.insert(term.to_owned(), iso(retired.until()).into());
    }
    method
}
