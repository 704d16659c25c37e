//! The second factor: time-based codes (RFC 6238) and recovery codes.
//!
//! A code is taken once: the time step of the last one is kept, and neither it nor an earlier one is taken
//! again. Seeds are encrypted at rest, recovery codes kept as keyed hashes.

use super::{secrets, sql};
use crate::app::App;
use crate::command::{System, Unit};
use crate::failure::Failure;
use data_encoding::BASE32_NOPAD;
use greenlane_db::args;
use greenlane_domain::ids::AccountId;
use jiff::SignedDuration;
use std::fmt::Write as _;
use totp_rs::{Builder, Totp};

/// How many recovery codes there are.
const CODES: usize = 10;

/// What an authenticator app needs to know.
#[derive(Debug, Clone)]
pub(super) struct Offer {
    /// The seed, for typing.
    pub secret: String,
    /// The address that a QR code carries.
    pub uri: String,
}

fn totp(seed: Vec<u8>) -> Result<Totp, Failure> {
    let built = Builder::new().with_secret(seed).build();
    built.map_err(|e| Failure::Internal(e.to_string()))
}

/// The real time. A demonstration's clock is moved; the app on the visitor's telephone is not.
fn real_seconds(app: &App) -> u64 {
    let moved = SignedDuration::from_micros(app.clock().offset());
    let now = app.clock().now() - moved;
    u64::try_from(now.as_second()).unwrap_or_default()
}

fn percent(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

/// Makes a new seed and offers it; it counts for nothing before a code of it is shown.
pub(super) async fn offer(app: &App, account: AccountId) -> Result<(), Failure> {
    let seed: [u8; 20] = app.chance().bytes();
    let sealed = secrets::seal(app, account, &seed)?;
    let db = app.db(&System);
    db.execute(sql::SECOND_FACTOR_OFFERED, args![account.0, sealed])
        .await?;
    Ok(())
}

async fn sealed(
    app: &App,
    account: AccountId,
    sql: &'static str,
) -> Result<Option<Vec<u8>>, Failure> {
    let row: Option<(Option<Vec<u8>>,)> = app.db(&System).optional(sql, args![account.0]).await?;
    let found = row.and_then(|(sealed,)| sealed);
    found.map(|s| secrets::open(app, account, &s)).transpose()
}

/// The seed on offer, if there is one.
pub(super) async fn offered(
    app: &App,
    account: AccountId,
    email: &str,
) -> Result<Option<Offer>, Failure> {
    let seed = sealed(app, account, sql::SECOND_FACTOR_ON_OFFER).await?;
    Ok(seed.map(|seed| {
        let secret = BASE32_NOPAD.encode(&seed);
        let uri = format!(
            "otpauth://totp/Greenlane:{}?secret={secret}&issuer=Greenlane",
            percent(email)
        );
        Offer { secret, uri }
    }))
}

/// The time step of a code of the seed on offer, when the code is right.
pub(super) async fn proves_offer(
    app: &App,
    account: AccountId,
    code: &str,
) -> Result<Option<u64>, Failure> {
    let Some(seed) = sealed(app, account, sql::SECOND_FACTOR_ON_OFFER).await? else {
        return Ok(None);
    };
    Ok(totp(seed)?.check(&plain(code), real_seconds(app)))
}

fn plain(code: &str) -> String {
    code.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Whether the code is right and was not used before. From now on it was.
pub(super) async fn takes_code(app: &App, account: AccountId, code: &str) -> Result<bool, Failure> {
    let Some(seed) = sealed(app, account, sql::SECOND_FACTOR).await? else {
        return Ok(false);
    };
    let Some(step) = totp(seed)?.check(&plain(code), real_seconds(app)) else {
        return Ok(false);
    };
    let step = i64::try_from(step).unwrap_or(i64::MAX);
    let db = app.db(&System);
    let taken = db.execute(sql::STEP_TAKEN, args![step, account.0]).await?;
    Ok(taken == 1)
}

/// A recovery code as it is compared: without spaces and hyphens, whatever the case.
fn bare(code: &str) -> String {
    code.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

fn code_hash(app: &App, account: AccountId, code: &str) -> Result<Vec<u8>, Failure> {
    secrets::keyed(app, "recovery", &format!("{account}:{}", bare(code)))
}

/// Whether it is an unused recovery code. From now on it is used.
pub(super) async fn takes_recovery(
    app: &App,
    account: AccountId,
    code: &str,
) -> Result<bool, Failure> {
    let values = args![app.clock().now(), account.0, code_hash(app, account, code)?];
    let taken = app.db(&System).execute(sql::RECOVERY_TAKEN, values).await?;
    Ok(taken == 1)
}

/// Replaces the recovery codes and returns the new ones, which are not seen again.
pub(super) async fn new_codes(unit: &mut Unit, account: AccountId) -> Result<Vec<String>, Failure> {
    let app = unit.app().clone();
    unit.tx()
        .execute(sql::RECOVERY_GONE, args![account.0])
        .await?;
    let mut codes = Vec::with_capacity(CODES);
    for _ in 0..CODES {
        // 50 bits: two groups of five letters and digits.
        let text = BASE32_NOPAD
            .encode(&app.chance().bytes::<7>())
            .to_lowercase();
        let (head, rest) = text.split_at_checked(5).unwrap_or((&text, ""));
        let code = format!("{head}-{}", rest.get(..5).unwrap_or(rest));
        let values = args![account.0, code_hash(&app, account, &code)?];
        unit.tx().execute(sql::RECOVERY_MADE, values).await?;
        codes.push(code);
    }
    Ok(codes)
}

/// How many recovery codes are left.
pub(super) async fn codes_left(app: &App, account: AccountId) -> Result<i64, Failure> {
    let (left,): (i64,) = app
        .db(&System)
        .one(sql::RECOVERY_LEFT, args![account.0])
        .await?;
    Ok(left)
}

/// A QR code as an SVG picture without inline style.
pub(crate) fn qr(text: &str, label: &str) -> Result<String, Failure> {
    let code = qrcode::QrCode::new(text).map_err(|e| Failure::Internal(e.to_string()))?;
    let width = code.width();
    let mut path = String::new();
    for (place, colour) in code.to_colors().into_iter().enumerate() {
        if colour == qrcode::Color::Dark {
            let _ = write!(path, "M{} {}h1v1h-1z", place % width + 4, place / width + 4);
        }
    }
    let side = width + 8;
    Ok(format!(
        "<svg class=\"gl-qr\" role=\"img\" aria-label=\"{label}\" viewBox=\"0 0 {side} {side}\" width=\"240\" \
         height=\"240\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/>\
         <path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}
