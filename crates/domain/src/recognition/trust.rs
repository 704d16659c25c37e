//! Whom a verifier trusts: DID documents pinned in a file, so that a lost domain or certificate changes nothing.
//!
//! Nothing is resolved over the network. Whoever is not in the file is not trusted, and a key that the pinned document
//! does not list for assertions is not the issuer's.

use jiff::Timestamp;
use serde_json::{Value, json};
use std::collections::BTreeMap;

use super::public_key::PublicKey;
use super::strict_json;

/// Why a trust file is refused.
#[derive(Debug, thiserror::Error)]
pub enum TrustError {
    /// Not JSON.
    #[error(transparent)]
    Json(#[from] strict_json::StrictJsonError),
    /// Neither a DID document nor a list of them.
    #[error("a trust file is a DID document, or an object whose `trusted` is a list of them")]
    Shape,
    /// A document without an id, or two for one DID.
    #[error("DID document {0} has no `id` of its own")]
    Id(usize),
}

/// The issuers that a verifier trusts, by DID.
#[derive(Debug, Clone, Default)]
pub struct Trust {
    documents: BTreeMap<String, Value>,
}

/// A key found in a pinned document.
#[derive(Debug, Clone)]
pub struct TrustedKey {
    /// The key itself.
    pub key: PublicKey,
    /// After this it signs no more; what it signed before still holds.
    pub expires: Option<Timestamp>,
    /// From this on it may be in other hands; nothing it signed is trusted, since dates in it can be forged.
    pub revoked: Option<Timestamp>,
}

impl Trust {
    /// Trusts the issuers whose documents are given.
    pub fn new(documents: impl IntoIterator<Item = Value>) -> Result<Self, TrustError> {
        let mut trust = Self::default();
        for (place, document) in documents.into_iter().enumerate() {
            let id = document
                .get("id")
                .and_then(Value::as_str)
                .ok_or(TrustError::Id(place + 1))?
                .to_owned();
            if trust.documents.insert(id, document).is_some() {
                return Err(TrustError::Id(place + 1));
            }
        }
        Ok(trust)
    }

    /// Reads a trust file: one DID document, or `{"trusted": [DID documents]}`.
    pub fn from_json(file: &[u8]) -> Result<Self, TrustError> {
        let file = strict_json::parse(file)?;
        match file.get("trusted") {
            Some(Value::Array(documents)) => Self::new(documents.iter().cloned()),
            None if file.is_object() => Self::new([file]),
            _ => Err(TrustError::Shape),
        }
    }

    /// The trust file.
    pub fn to_json(&self) -> Value {
        json!({"trusted": self.documents.values().collect::<Vec<_>>()})
    }

    /// Whether the issuer is pinned.
    pub fn contains(&self, did: &str) -> bool {
        self.documents.contains_key(did)
    }

    /// The issuer's key under a DID URL, if the issuer's pinned document lists it for assertions.
    pub fn key(&self, did: &str, method: &str) -> Option<TrustedKey> {
        let document = self.documents.get(did)?;
        let full = |id: &str| {
            if id.starts_with('#') {
                format!("{did}{id}")
            } else {
                id.to_owned()
            }
        };
        let asserts = document.get("assertionMethod")?.as_array()?;
        if !asserts
            .iter()
            .filter_map(Value::as_str)
            .any(|id| full(id) == method)
        {
            return None;
        }
        let methods = document.get("verificationMethod")?.as_array()?;
        let is_named = |entry: &&Value| {
            entry
                .get("id")
                .and_then(Value::as_str)
                .is_some_and(|id| full(id) == method)
        };
        let entry = methods.iter().find(is_named)?;
        if entry
            .get("controller")
            .and_then(Value::as_str)
            .is_some_and(|controller| controller != did)
        {
            return None;
        }
        let key = match entry.get("publicKeyJwk") {
            Some(jwk) => PublicKey::from_jwk(jwk)?,
            None => PublicKey::from_multibase(entry.get("publicKeyMultibase")?.as_str()?)?,
        };
        Some(TrustedKey {
            key,
            expires: moment(entry, "expires").ok()?,
            revoked: moment(entry, "revoked").ok()?,
        })
    }
}

/// A date that is there but cannot be read.
struct Unreadable;

/// A date that is there must be readable: an end that cannot be read is no licence to go on.
fn moment(entry: &Value, name: &str) -> Result<Option<Timestamp>, Unreadable> {
    match entry.get(name) {
        None => Ok(None),
        Some(value) => {
            let parsed = value.as_str().and_then(|text| text.parse().ok());
            parsed.map(Some).ok_or(Unreadable)
        }
    }
}
