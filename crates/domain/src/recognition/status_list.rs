//! Bitstring Status List v1.0: one bit for each certificate, in a list that says nothing else.
//!
//! Suspension and revocation have lists of their own. A reason never goes into a list: anyone may read it. Indexes are
//! drawn at random, so that a list does not tell in which order, or how many, certificates were issued.

use data_encoding::BASE64URL_NOPAD;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::io::{Read as _, Write as _};

use super::jcs_proof::{self, ProofError};
use super::keys::ProgrammeKeys;
use super::{VC_CONTEXT, iso};

/// The fewest entries a list may have (16 KiB): fewer would not hide one certificate among others.
pub const MIN_ENTRIES: u32 = 131_072;
/// The most bytes a list may unpack to; a small file that unpacks to gigabytes is an attack.
const MAX_BYTES: usize = 2 * 1024 * 1024;

/// What a list is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// Ended for good.
    Revocation,
    /// Not in force for now; may return.
    Suspension,
}

impl Purpose {
    /// Both purposes, in the order in which they are checked.
    pub const ALL: [Self; 2] = [Self::Revocation, Self::Suspension];

    /// The word that the standard uses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Revocation => "revocation",
            Self::Suspension => "suspension",
        }
    }
}

/// Why a list is refused.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum StatusListError {
    /// Not multibase base64url of a gzip stream.
    #[error("the list is not a packed bit string")]
    Malformed,
    /// Shorter than the standard allows.
    #[error("the list has fewer than {MIN_ENTRIES} entries")]
    TooShort,
    /// Longer than we unpack.
    #[error("the list unpacks to more than {MAX_BYTES} bytes")]
    TooLong,
    /// No such entry.
    #[error("the list has no entry {0}")]
    OutOfRange(u32),
}

/// A list of bits; bit 0 is the leftmost bit of the first byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusList {
    bytes: Vec<u8>,
}

impl Default for StatusList {
    fn default() -> Self {
        Self::new()
    }
}

impl StatusList {
    /// A list of the smallest size with no bit set.
    pub fn new() -> Self {
        Self {
            bytes: vec![0; MIN_ENTRIES as usize / 8],
        }
    }

    /// A list for at least `entries`, with no bit set.
    pub fn with_entries(entries: u32) -> Result<Self, StatusListError> {
        let bytes = entries.max(MIN_ENTRIES).div_ceil(8) as usize;
        if bytes > MAX_BYTES {
            Err(StatusListError::TooLong)
        } else {
            Ok(Self {
                bytes: vec![0; bytes],
            })
        }
    }

    /// How many entries it has.
    pub fn entries(&self) -> u32 {
        u32::try_from(self.bytes.len() * 8).unwrap_or(u32::MAX)
    }

    /// Sets or clears a bit.
    pub fn set(&mut self, index: u32, value: bool) -> Result<(), StatusListError> {
        let byte = self
            .bytes
            .get_mut(index as usize / 8)
            .ok_or(StatusListError::OutOfRange(index))?;
        let mask = 0x80_u8 >> (index % 8);
        if value {
            *byte |= mask;
        } else {
            *byte &= !mask;
        }
        Ok(())
    }

    /// Reads a bit; none beyond the end.
    pub fn get(&self, index: u32) -> Option<bool> {
        self.bytes
            .get(index as usize / 8)
            .map(|byte| byte & (0x80_u8 >> (index % 8)) != 0)
    }

    /// The packed form: multibase `u` (base64url without padding) of gzip.
    pub fn encode(&self) -> Result<String, StatusListError> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(&self.bytes)
            .map_err(|_| StatusListError::Malformed)?;
        let packed = gzip.finish().map_err(|_| StatusListError::Malformed)?;
        Ok(format!("u{}", BASE64URL_NOPAD.encode(&packed)))
    }

    /// Reads the packed form.
    pub fn decode(text: &str) -> Result<Self, StatusListError> {
        let packed = text.strip_prefix('u').ok_or(StatusListError::Malformed)?;
        let packed = BASE64URL_NOPAD
            .decode(packed.as_bytes())
            .map_err(|_| StatusListError::Malformed)?;
        let mut bytes = Vec::new();
        let mut gzip = GzDecoder::new(packed.as_slice()).take(MAX_BYTES as u64 + 1);
        gzip.read_to_end(&mut bytes)
            .map_err(|_| StatusListError::Malformed)?;
        if bytes.len() > MAX_BYTES {
            return Err(StatusListError::TooLong);
        }
        if bytes.len() < MIN_ENTRIES as usize / 8 {
            return Err(StatusListError::TooShort);
        }
        Ok(Self { bytes })
    }
}

/// Picks one of the free indexes below `entries`, each as likely as any other, from 64 random bits of the caller's.
/// None when all are taken.
pub fn pick_index(entries: u32, taken: &dyn Fn(u32) -> bool, random: u64) -> Option<u32> {
    if entries == 0 {
        return None;
    }
    // Guessing a few times finds a free index quickly in a list that is not nearly full; after that, count.
    let mut state = random;
    for _ in 0..32 {
        let guess = u32::try_from(split_mix(&mut state) % u64::from(entries)).ok()?;
        if !taken(guess) {
            return Some(guess);
        }
    }
    let free: Vec<u32> = (0..entries).filter(|index| !taken(*index)).collect();
    let place = split_mix(&mut state).checked_rem(free.len() as u64)?;
    free.get(usize::try_from(place).ok()?).copied()
}

/// The `SplitMix64` step (Steele, Lea, Flood 2014): spreads one random number over several draws.
fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// What a published list is made from.
#[derive(Debug, Clone)]
pub struct PublishedList<'a> {
    /// Where the list is served; also its id.
    pub url: &'a str,
    /// The DID of the programme.
    pub issuer: &'a str,
    /// What the list is about.
    pub purpose: Purpose,
    /// The bits.
    pub list: &'a StatusList,
    /// When it was made.
    pub valid_from: Timestamp,
    /// Until when it may be relied on. Keep this short: a copy of a list hides what happened after it was made.
    pub valid_until: Timestamp,
}

/// Why a list could not be published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The bits cannot be packed.
    #[error(transparent)]
    List(#[from] StatusListError),
    /// The credential cannot be signed.
    #[error(transparent)]
    Proof(#[from] ProofError),
}

/// The signed credential that carries a list.
pub fn publish(keys: &ProgrammeKeys, published: &PublishedList<'_>) -> Result<Value, PublishError> {
    let credential = json!({
        "@context": [VC_CONTEXT],
        "id": published.url,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": published.issuer,
        "validFrom": iso(published.valid_from),
        "validUntil": iso(published.valid_until),
        "credentialSubject": {
            "id": format!("{}#list", published.url),
            "type": "BitstringStatusList",
            "statusPurpose": published.purpose.as_str(),
            "encodedList": published.list.encode()?,
        },
    });
    let method = format!("{}#{}", published.issuer, keys.ed25519_kid());
    Ok(jcs_proof::create(
        &credential,
        &method,
        published.valid_from,
        |bytes| keys.sign_ed25519(bytes),
    )?)
}
