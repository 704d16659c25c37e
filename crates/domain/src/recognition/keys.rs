//! The programme's signing keys: one Ed25519 key (JSON proofs, checkpoints of the event log) and one P-256 key (tokens).
//!
//! Keys are made from bytes that the caller drew; nothing here is random. A key that is replaced leaves its public
//! half behind with dates, because certificates and checkpoints signed with it must verify for years. Private halves
//! leave this module only through [`ProgrammeKeys::to_json`], and never through `Debug`.

use data_encoding::BASE64URL_NOPAD;
use ed25519_dalek::Signer as _;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::fmt;

use super::public_key::PublicKey;

/// What precedes the bytes under [`ProgrammeKeys::sign_bytes`]. The Ed25519 key also signs proofs, which are 64 bare
/// hash bytes: with this prefix no signature made for the one can be passed off as the other.
const BYTES_PREFIX: &[u8] = b"greenlane signed bytes v1\0";
const FILE_VERSION: u32 = 1;

/// Why keys could not be made or read.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// About one seed in four thousand million is no P-256 key; draw another.
    #[error("the seed is not a P-256 private key")]
    NotAScalar,
    /// The public half is not a point of its curve.
    #[error("key `{0}` is not a public key of its kind")]
    NotAPublicKey(String),
    /// The file is not a key file.
    #[error("key file cannot be read: {0}")]
    Unreadable(String),
    /// The name in the file is not the one its key gives: the file was edited or mixed up.
    #[error("key file names a key `{found}` whose bytes give `{derived}`")]
    WrongKid { found: String, derived: String },
}

/// A key that signs no more, with the dates between which it did.
#[derive(Debug, Clone, PartialEq)]
pub struct RetiredKey {
    kid: String,
    key: PublicKey,
    since: Timestamp,
    until: Timestamp,
    compromised: bool,
}

impl RetiredKey {
    /// Its name.
    pub fn kid(&self) -> &str {
        &self.kid
    }
    /// The public half, all that is kept.
    pub fn key(&self) -> &PublicKey {
        &self.key
    }
    /// When it signed last.
    pub fn until(&self) -> Timestamp {
        self.until
    }
    /// Whether it was given up because others may hold it: then nothing it signed is trusted, whatever its date.
    pub fn is_compromised(&self) -> bool {
        self.compromised
    }
}

/// The keys a programme signs with.
#[derive(Clone)]
pub struct ProgrammeKeys {
    ed25519: ed25519_dalek::SigningKey,
    ed25519_kid: String,
    p256: p256::ecdsa::SigningKey,
    p256_kid: String,
    since: Timestamp,
    retired: Vec<RetiredKey>,
}

impl fmt::Debug for ProgrammeKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProgrammeKeys")
            .field("ed25519_kid", &self.ed25519_kid)
            .field("p256_kid", &self.p256_kid)
            .field("since", &self.since)
            .field("retired", &self.retired)
            .finish_non_exhaustive()
    }
}

impl ProgrammeKeys {
    /// Makes keys from two independent seeds of 32 random bytes.
    pub fn from_seeds(
        ed25519: [u8; 32],
        p256: [u8; 32],
        since: Timestamp,
    ) -> Result<Self, KeyError> {
        let ed25519 = ed25519_dalek::SigningKey::from_bytes(&ed25519);
        let p256 = p256::ecdsa::SigningKey::from_slice(&p256).map_err(|_| KeyError::NotAScalar)?;
        Ok(Self {
            ed25519_kid: PublicKey::Ed25519(ed25519.verifying_key()).kid(),
            p256_kid: PublicKey::P256(*p256.verifying_key()).kid(),
            ed25519,
            p256,
            since,
            retired: Vec::new(),
        })
    }

    /// Replaces both keys. `compromised` says that the old ones may be in other hands.
    pub fn rotate(
        &self,
        ed25519: [u8; 32],
        p256: [u8; 32],
        now: Timestamp,
        compromised: bool,
    ) -> Result<Self, KeyError> {
        let mut next = Self::from_seeds(ed25519, p256, now)?;
        next.retired.clone_from(&self.retired);
        next.retired
            .extend(self.current_public_keys().map(|(kid, key)| RetiredKey {
                kid: kid.to_owned(),
                key,
                since: self.since,
                until: now,
                compromised,
            }));
        Ok(next)
    }

    /// The name of the key under JSON proofs and checkpoints.
    pub fn ed25519_kid(&self) -> &str {
        &self.ed25519_kid
    }

    /// The name of the key under tokens.
    pub fn p256_kid(&self) -> &str {
        &self.p256_kid
    }

    /// Keys that were replaced.
    pub fn retired(&self) -> &[RetiredKey] {
        &self.retired
    }

    /// Both current public keys with their names.
    pub fn current_public_keys(&self) -> [(&str, PublicKey); 2] {
        [
            (
                &self.ed25519_kid,
                PublicKey::Ed25519(self.ed25519.verifying_key()),
            ),
            (&self.p256_kid, PublicKey::P256(*self.p256.verifying_key())),
        ]
    }

    /// Signs bytes that are no credential, such as a checkpoint of the event log. Deterministic (RFC 8032).
    pub fn sign_bytes(&self, bytes: &[u8]) -> [u8; 64] {
        self.ed25519
            .sign(&[BYTES_PREFIX, bytes].concat())
            .to_bytes()
    }

    /// Checks [`Self::sign_bytes`] by the key named `kid`, current or retired. A compromised key verifies nothing.
    pub fn verify_bytes(&self, kid: &str, bytes: &[u8], signature: &[u8]) -> bool {
        let current = self
            .current_public_keys()
            .into_iter()
            .find(|(name, _)| *name == kid)
            .map(|(_, key)| key);
        let retired = || {
            self.retired
                .iter()
                .find(|key| key.kid == kid && !key.compromised)
                .map(|key| key.key.clone())
        };
        current
            .or_else(retired)
            .is_some_and(|key| verify_bytes(&key, bytes, signature))
    }

    pub(super) fn sign_ed25519(&self, message: &[u8]) -> [u8; 64] {
        self.ed25519.sign(message).to_bytes()
    }

    pub(super) fn sign_es256(&self, message: &[u8]) -> [u8; 64] {
        let signature: p256::ecdsa::Signature = self.p256.sign(message);
        signature.to_bytes().into()
    }

    /// The key file. It holds the private halves: write it readable by its owner only.
    pub fn to_json(&self) -> Value {
        json!(KeyFile {
            version: FILE_VERSION,
            since: self.since,
            ed25519: Private {
                kid: self.ed25519_kid.clone(),
                seed: BASE64URL_NOPAD.encode(&self.ed25519.to_bytes())
            },
            p256: Private {
                kid: self.p256_kid.clone(),
                seed: BASE64URL_NOPAD.encode(&self.p256.to_bytes())
            },
            retired: self.retired.iter().map(Retired::of).collect(),
        })
    }

    /// Reads a key file, checking that every key still bears the name its bytes give.
    pub fn from_json(file: &[u8]) -> Result<Self, KeyError> {
        let file: KeyFile = serde_json::from_slice(file)
            .map_err(|error| KeyError::Unreadable(error.to_string()))?;
        if file.version != FILE_VERSION {
            return Err(KeyError::Unreadable(format!(
                "version {} is not known",
                file.version
            )));
        }
        let mut keys = Self::from_seeds(file.ed25519.seed()?, file.p256.seed()?, file.since)?;
        same_kid(file.ed25519.kid, &keys.ed25519_kid)?;
        same_kid(file.p256.kid, &keys.p256_kid)?;
        keys.retired = file
            .retired
            .into_iter()
            .map(Retired::read)
            .collect::<Result<_, _>>()?;
        Ok(keys)
    }
}

/// Checks [`ProgrammeKeys::sign_bytes`] with a public key alone, as an auditor does who holds no key file.
pub fn verify_bytes(key: &PublicKey, bytes: &[u8], signature: &[u8]) -> bool {
    matches!(key, PublicKey::Ed25519(_)) && key.verifies(&[BYTES_PREFIX, bytes].concat(), signature)
}

fn same_kid(found: String, derived: &str) -> Result<(), KeyError> {
    if found == derived {
        Ok(())
    } else {
        Err(KeyError::WrongKid {
            found,
            derived: derived.to_owned(),
        })
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    version: u32,
    since: Timestamp,
    ed25519: Private,
    p256: Private,
    #[serde(default)]
    retired: Vec<Retired>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Private {
    kid: String,
    seed: String,
}

impl Private {
    fn seed(&self) -> Result<[u8; 32], KeyError> {
        let unreadable = || {
            KeyError::Unreadable(format!(
                "seed of `{}` is not 32 bytes in base64url",
                self.kid
            ))
        };
        let bytes = BASE64URL_NOPAD
            .decode(self.seed.as_bytes())
            .map_err(|_| unreadable())?;
        bytes.try_into().map_err(|_| unreadable())
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Retired {
    kid: String,
    algorithm: Algorithm,
    public: String,
    since: Timestamp,
    until: Timestamp,
    #[serde(default)]
    compromised: bool,
}

#[derive(Serialize, Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Algorithm {
    Ed25519,
    P256,
}

impl Retired {
    fn of(key: &RetiredKey) -> Self {
        Self {
            kid: key.kid.clone(),
            algorithm: match key.key {
                PublicKey::Ed25519(_) => Algorithm::Ed25519,
                PublicKey::P256(_) => Algorithm::P256,
            },
            public: BASE64URL_NOPAD.encode(&key.key.to_bytes()),
            since: key.since,
            until: key.until,
            compromised: key.compromised,
        }
    }

    fn read(self) -> Result<RetiredKey, KeyError> {
        let bytes = BASE64URL_NOPAD
            .decode(self.public.as_bytes())
            .unwrap_or_default();
        let key = match self.algorithm {
            Algorithm::Ed25519 => PublicKey::ed25519_from_bytes(&bytes),
            Algorithm::P256 => PublicKey::p256_from_bytes(&bytes),
        };
        let key = key.ok_or_else(|| KeyError::NotAPublicKey(self.kid.clone()))?;
        same_kid(self.kid.clone(), &key.kid())?;
        Ok(RetiredKey {
            kid: self.kid,
            key,
            since: self.since,
            until: self.until,
            compromised: self.compromised,
        })
    }
}
