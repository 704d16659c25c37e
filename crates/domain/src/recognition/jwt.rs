//! Credentials as compact tokens: VC-JOSE-COSE with ES256 (`typ: vc+jwt`), which any JWT library can check.
//!
//! The token's payload *is* the credential. The algorithm is not negotiable: a header that names another one, or that
//! asks for extensions we do not know (`crit`), is refused before any key is looked at.

use data_encoding::BASE64URL_NOPAD;
use serde_json::{Value, json};

use super::public_key::PublicKey;
use super::strict_json;

/// Why a token cannot be read or does not hold.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum JwtError {
    /// Not three parts of base64url with JSON in the first two.
    #[error("not a compact token")]
    Malformed,
    /// A kind of token that this programme does not issue.
    #[error("the token is not an ES256 vc+jwt")]
    Unsupported,
    /// The signature was not made by this key over this payload.
    #[error("the signature does not match the token")]
    Wrong,
}

/// A token taken apart, ready to be checked against a key.
#[derive(Debug, Clone)]
pub struct ParsedJwt {
    /// The credential.
    pub payload: Value,
    /// The DID URL of the key.
    pub kid: String,
    signing_input: String,
    signature: Vec<u8>,
}

impl ParsedJwt {
    /// Whether `key` signed this token.
    pub fn verifies_with(&self, key: &PublicKey) -> bool {
        matches!(key, PublicKey::P256(_))
            && key.verifies(self.signing_input.as_bytes(), &self.signature)
    }
}

/// Signs a credential. `kid` is the key's full DID URL; `sign` is ES256 over the bytes it is given.
pub fn sign(credential: &Value, kid: &str, sign: impl FnOnce(&[u8]) -> [u8; 64]) -> String {
    let header = json!({"alg": "ES256", "typ": "vc+jwt", "kid": kid}).to_string();
    let payload = credential.to_string();
    let input = format!(
        "{}.{}",
        BASE64URL_NOPAD.encode(header.as_bytes()),
        BASE64URL_NOPAD.encode(payload.as_bytes())
    );
    let signature = BASE64URL_NOPAD.encode(&sign(input.as_bytes()));
    format!("{input}.{signature}")
}

/// Takes a token apart without checking its signature.
pub fn parse(token: &str) -> Result<ParsedJwt, JwtError> {
    let (signing_input, signature) = token.rsplit_once('.').ok_or(JwtError::Malformed)?;
    let (header, payload) = signing_input.split_once('.').ok_or(JwtError::Malformed)?;
    let header = strict_json::parse(&part(header)?).map_err(|_| JwtError::Malformed)?;
    let field = |name: &str| header.get(name).and_then(Value::as_str);
    let typ = field("typ")
        .unwrap_or_default()
        .trim_start_matches("application/");
    if field("alg") != Some("ES256") || typ != "vc+jwt" || header.get("crit").is_some() {
        return Err(JwtError::Unsupported);
    }
    let kid = field("kid").ok_or(JwtError::Unsupported)?.to_owned();
    let payload = strict_json::parse(&part(payload)?).map_err(|_| JwtError::Malformed)?;
    if !payload.is_object() {
        return Err(JwtError::Malformed);
    }
    let signature = part(signature)?;
    Ok(ParsedJwt {
        payload,
        kid,
        signing_input: signing_input.to_owned(),
        signature,
    })
}

/// Checks a token against a key, and gives back the credential.
pub fn verify(token: &str, key: &PublicKey) -> Result<Value, JwtError> {
    let parsed = parse(token)?;
    if parsed.verifies_with(key) {
        Ok(parsed.payload)
    } else {
        Err(JwtError::Wrong)
    }
}

fn part(text: &str) -> Result<Vec<u8>, JwtError> {
    BASE64URL_NOPAD
        .decode(text.as_bytes())
        .map_err(|_| JwtError::Malformed)
}
