//! Public keys in the forms that DID documents give them, and the one place where signatures are checked.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use p256::ecdsa::signature::Verifier as _;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// Multicodec prefix of an Ed25519 public key, as Multikey writes it.
const ED25519_PUBLIC: [u8; 2] = [0xed, 0x01];
/// A public key of either kind.
#[derive(Debug, Clone, PartialEq)]
pub enum PublicKey {
    /// Signs JSON proofs and checkpoints.
    Ed25519(ed25519_dalek::VerifyingKey),
    /// Signs tokens (ES256).
    P256(p256::ecdsa::VerifyingKey),
}

impl PublicKey {
    /// Whether `signature` over `message` was made by this key. Never panics on a signature of the wrong shape.
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::Ed25519(key) => ed25519_dalek::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify_strict(message, &signature).is_ok()),
            Self::P256(key) => p256::ecdsa::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify(message, &signature).is_ok()),
        }
    }

    /// 32 bytes for Ed25519; 65 (`04 ‖ x ‖ y`) for P-256.
    pub fn to_bytes(&self) -> Vec<u8> {
        match self {
            Self::Ed25519(key) => key.to_bytes().to_vec(),
            Self::P256(key) => key.to_sec1_point(false).as_bytes().to_vec(),
        }
    }

    /// A name derived from the key, so that the same key has the same name everywhere.
    pub fn kid(&self) -> String {
        let digest = HEXLOWER.encode(&Sha256::digest(self.to_bytes()));
        let short: String = digest.chars().take(16).collect();
        match self {
            Self::Ed25519(_) => format!("ed25519-{short}"),
            Self::P256(_) => format!("p256-{short}"),
        }
    }

    /// The Multikey form (`z6Mk…`) of an Ed25519 key; of a P-256 key its raw bytes in the same base.
    pub(super) fn multibase(&self) -> String {
        let prefix: &[u8] = match self {
            Self::Ed25519(_) => &ED25519_PUBLIC,
            Self::P256(_) => &[],
        };
        format!(
            "z{}",
            bs58::encode([prefix, &self.to_bytes()].concat()).into_string()
        )
    }

    /// The JSON Web Key form (RFC 7517, RFC 8037).
    pub(super) fn jwk(&self) -> Value {
        let bytes = self.to_bytes();
        match self {
            Self::Ed25519(_) => {
                json!({"kty": "OKP", "crv": "Ed25519", "x": BASE64URL_NOPAD.encode(&bytes)})
            }
            Self::P256(_) => {
                let (x, y) = bytes
                    .get(1..)
                    .unwrap_or_default()
                    .split_at_checked(32)
                    .unwrap_or_default();
                json!({
                    "kty": "EC", "crv": "P-256", "alg": "ES256",
                    "x": BASE64URL_NOPAD.encode(x), "y": BASE64URL_NOPAD.encode(y),
                })
            }
        }
    }

    /// Reads the Multikey form of an Ed25519 key.
    pub(super) fn from_multibase(text: &str) -> Option<Self> {
        let bytes = bs58::decode(text.strip_prefix('z')?).into_vec().ok()?;
        Self::ed25519_from_bytes(bytes.strip_prefix(&ED25519_PUBLIC)?)
    }

    /// Reads a JSON Web Key of either kind.
    pub(super) fn from_jwk(jwk: &Value) -> Option<Self> {
        let part = |name: &str| {
            BASE64URL_NOPAD
                .decode(jwk.get(name)?.as_str()?.as_bytes())
                .ok()
        };
        match (jwk.get("kty")?.as_str()?, jwk.get("crv")?.as_str()?) {
            ("OKP", "Ed25519") => Self::ed25519_from_bytes(&part("x")?),
            ("EC", "P-256") => {
                let (x, y) = (part("x")?, part("y")?);
                let whole = x.len() == 32 && y.len() == 32;
                whole.then(|| Self::p256_from_bytes(&[&[4][..], &x, &y].concat()))?
            }
            _ => None,
        }
    }

    pub(super) fn ed25519_from_bytes(bytes: &[u8]) -> Option<Self> {
        let key = ed25519_dalek::VerifyingKey::from_bytes(bytes.try_into().ok()?).ok()?;
        Some(Self::Ed25519(key))
    }

    pub(super) fn p256_from_bytes(bytes: &[u8]) -> Option<Self> {
        p256::ecdsa::VerifyingKey::from_sec1_bytes(bytes)
            .ok()
            .map(Self::P256)
    }
}
