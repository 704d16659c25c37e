//! Secrets at rest: keyed hashes of what is compared, encryption of what must be read again, and Argon2id for
//! passphrases (RFC 9106; parameters as OWASP recommends at least: 19 MiB, two passes, one lane).

use crate::app::App;
use crate::failure::Failure;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use greenlane_domain::ids::AccountId;
use hmac::{Hmac, Mac as _};
use sha2::Sha256;

const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const NONCE: usize = 24;

fn internal(error: impl std::fmt::Display) -> Failure {
    Failure::Internal(error.to_string())
}

/// A hash that nobody without the installation's secret can make: for recovery codes, for addresses in lists
/// of failures. `purpose` keeps one use apart from another.
pub(super) fn keyed(app: &App, purpose: &str, text: &str) -> Result<Vec<u8>, Failure> {
    let key = app.secret(purpose);
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&key).map_err(internal)?;
    mac.update(text.as_bytes());
    Ok(mac.finalize().into_bytes().to_vec())
}

fn argon() -> Result<Argon2<'static>, Failure> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).map_err(internal)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Hashes a passphrase, away from the threads that answer requests.
pub(super) async fn hash(app: &App, passphrase: &str) -> Result<String, Failure> {
    let salt: [u8; 16] = app.chance().bytes();
    let passphrase = passphrase.to_owned();
    let turn = app.0.gate.hashing.acquire().await.map_err(internal)?;
    let done = tokio::task::spawn_blocking(move || {
        let hashed = argon()?.hash_password_with_salt(passphrase.as_bytes(), &salt);
        Ok(hashed.map_err(internal)?.to_string())
    });
    let done = done.await.map_err(internal)?;
    drop(turn);
    done
}

/// Whether the passphrase is the one that was hashed. Without a hash (no such account, none set yet) the same
/// work is done, so that the time to answer tells nothing.
pub(super) async fn matches(
    app: &App,
    passphrase: &str,
    stored: Option<String>,
) -> Result<bool, Failure> {
    let Some(stored) = stored else {
        hash(app, passphrase).await?;
        return Ok(false);
    };
    let passphrase = passphrase.to_owned();
    let turn = app.0.gate.hashing.acquire().await.map_err(internal)?;
    let done = tokio::task::spawn_blocking(move || {
        let verified = argon()?.verify_password(passphrase.as_bytes(), stored.as_str());
        Ok(verified.is_ok())
    });
    let done = done.await.map_err(internal)?;
    drop(turn);
    done
}

fn cipher(app: &App) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&app.secret("totp").into())
}

/// Encrypts a seed for one account; it opens for no other.
pub(super) fn seal(app: &App, account: AccountId, seed: &[u8]) -> Result<Vec<u8>, Failure> {
    let nonce: [u8; NONCE] = app.chance().bytes();
    let payload = Payload {
        msg: seed,
        aad: account.0.as_bytes(),
    };
    let sealed = cipher(app).encrypt(&XNonce::from(nonce), payload);
    let mut out = nonce.to_vec();
    out.extend(sealed.map_err(internal)?);
    Ok(out)
}

/// Decrypts the seed of an account.
pub(super) fn open(app: &App, account: AccountId, sealed: &[u8]) -> Result<Vec<u8>, Failure> {
    let parts = sealed.split_first_chunk::<NONCE>();
    let (nonce, msg) = parts.ok_or_else(|| internal("a sealed seed is too short"))?;
    let payload = Payload {
        msg,
        aad: account.0.as_bytes(),
    };
    let opened = cipher(app).decrypt(&XNonce::from(*nonce), payload);
    opened.map_err(internal)
}
