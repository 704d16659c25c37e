//! A credential in either securing, taken apart but not yet believed.

use jiff::Timestamp;
use serde_json::Value;

use super::jcs_proof::{self, ParsedProof, ProofError};
use super::jwt::{self, JwtError, ParsedJwt};
use super::public_key::PublicKey;
use super::strict_json;
use super::trust::Trust;
use super::verdict::DetailKey;

/// Certificates are a few kilobytes and a full list some tens; whatever is larger is not one of ours.
const MAX_FILE: usize = 4 * 1024 * 1024;

enum Securing {
    Proof(ParsedProof),
    Jwt(ParsedJwt),
}

/// A credential with whatever is said to secure it.
pub(super) struct Secured {
    securing: Securing,
}

impl Secured {
    /// Reads a JSON file with a proof, or a compact token.
    pub(super) fn read(file: &[u8]) -> Result<Self, DetailKey> {
        if file.len() > MAX_FILE {
            return Err(DetailKey::ReadableTooLarge);
        }
        let file = file.trim_ascii();
        if file.starts_with(b"{") {
            return Self::from_value(
                &strict_json::parse(file).map_err(|_| DetailKey::ReadableMalformed)?,
            );
        }
        let token = std::str::from_utf8(file).map_err(|_| DetailKey::ReadableMalformed)?;
        Self::from_token(token)
    }

    /// Reads a parsed document: an object with a proof, or a string that holds a token.
    pub(super) fn from_value(document: &Value) -> Result<Self, DetailKey> {
        if let Value::String(token) = document {
            return Self::from_token(token);
        }
        let proof = jcs_proof::parse(document).map_err(|problem| match problem {
            ProofError::Missing => DetailKey::ReadableUnsecured,
            ProofError::Unsupported => DetailKey::ReadableUnsupported,
            _ => DetailKey::ReadableMalformed,
        })?;
        Ok(Self {
            securing: Securing::Proof(proof),
        })
    }

    fn from_token(token: &str) -> Result<Self, DetailKey> {
        let jwt = jwt::parse(token).map_err(|problem| match problem {
            JwtError::Unsupported => DetailKey::ReadableUnsupported,
            JwtError::Malformed | JwtError::Wrong => DetailKey::ReadableMalformed,
        })?;
        Ok(Self {
            securing: Securing::Jwt(jwt),
        })
    }

    pub(super) fn credential(&self) -> &Value {
        match &self.securing {
            Securing::Proof(proof) => &proof.document,
            Securing::Jwt(jwt) => &jwt.payload,
        }
    }

    pub(super) fn method(&self) -> &str {
        match &self.securing {
            Securing::Proof(proof) => &proof.verification_method,
            Securing::Jwt(jwt) => &jwt.kid,
        }
    }

    /// When the proof itself ends; tokens say nothing beyond their credential.
    pub(super) fn proof_expires(&self) -> Option<Timestamp> {
        match &self.securing {
            Securing::Proof(proof) => proof.expires,
            Securing::Jwt(_) => None,
        }
    }

    /// When it was signed: by the proof's own date, or else by the date from which the credential holds.
    fn signed_at(&self) -> Option<Timestamp> {
        let created = match &self.securing {
            Securing::Proof(proof) => proof.created,
            Securing::Jwt(_) => None,
        };
        created.or_else(|| text(self.credential(), "/validFrom")?.parse().ok())
    }

    /// The issuer's DID, in either form that VCDM allows.
    pub(super) fn issuer(&self) -> Option<&str> {
        text(self.credential(), "/issuer").or_else(|| text(self.credential(), "/issuer/id"))
    }

    pub(super) fn has_type(&self, name: &str) -> bool {
        match self.credential().get("type") {
            Some(Value::String(one)) => one == name,
            Some(Value::Array(many)) => many.iter().any(|one| one == name),
            _ => false,
        }
    }

    /// Whether the issuer's pinned key made the signature, while it was still its key.
    pub(super) fn authenticate(&self, trust: &Trust) -> Result<(), (DetailKey, Option<Timestamp>)> {
        let issuer = self.issuer().ok_or((DetailKey::IssuerMissing, None))?;
        let found = trust
            .key(issuer, self.method())
            .ok_or((DetailKey::SignatureKeyUnknown, None))?;
        if !self.verifies_with(&found.key) {
            return Err((DetailKey::SignatureWrong, None));
        }
        if found.revoked.is_some() {
            return Err((DetailKey::SignatureKeyRevoked, found.revoked));
        }
        match found.expires {
            Some(end) if self.signed_at().is_none_or(|signed| signed > end) => {
                Err((DetailKey::SignatureKeyRetired, Some(end)))
            }
            _ => Ok(()),
        }
    }

    fn verifies_with(&self, key: &PublicKey) -> bool {
        match &self.securing {
            Securing::Proof(proof) => proof.verifies_with(key),
            Securing::Jwt(jwt) => jwt.verifies_with(key),
        }
    }
}

/// The text at a JSON pointer.
pub(super) fn text<'a>(document: &'a Value, pointer: &str) -> Option<&'a str> {
    document.pointer(pointer).and_then(Value::as_str)
}

/// The moment at a JSON pointer: none if absent, an error if it cannot be read.
pub(super) fn moment(document: &Value, pointer: &str) -> Result<Option<Timestamp>, DetailKey> {
    let Some(value) = document.pointer(pointer) else {
        return Ok(None);
    };
    let parsed = value.as_str().and_then(|text| text.parse().ok());
    parsed.map(Some).ok_or(DetailKey::InForceMalformed)
}
