//! API tokens: who may call the API, and in which role.
//!
//! A token is `gl_` and 32 random bytes; only its SHA-256 is kept (nothing that long can be guessed, so no
//! slow hash is needed). What it may do is its role's rights, asked of the same policies as anybody's.

use super::sql;
use crate::app::App;
use crate::command::{Asks, System, Unit};
use crate::failure::Failure;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use greenlane_db::{At, Day, FromRow, args};
use greenlane_domain::Refusal;
use greenlane_domain::accounts::{Account, Command};
use greenlane_domain::ids::AccountId;
use greenlane_domain::permission::{Action, Principal, Resource};
use greenlane_domain::record::Actor;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};
use uuid::Uuid;

const PREFIX: &str = "gl_";
/// How long another process's revocation may go unnoticed here.
const TRUSTED: SignedDuration = SignedDuration::from_secs(60);
/// Most tokens kept in memory.
const MOST: usize = 10_000;

/// A program that calls the API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiCaller {
    /// The token.
    pub token: Uuid,
    /// Who issued it, and answers for it.
    pub account: AccountId,
    /// The role it acts in.
    pub role: String,
}

impl Asks for ApiCaller {
    fn actor(&self) -> Actor {
        Actor {
            account: Some(self.account.0),
            role: self.role.clone(),
        }
    }

    fn principal(&self) -> Option<Principal> {
        // Not the issuer: a token is nobody's assigned specialist and owns no account.
        Some(Principal {
            account: self.token,
            role: self.role.clone(),
            company: None,
        })
    }
}

#[derive(Clone)]
struct Kept {
    caller: ApiCaller,
    expires_on: Date,
    read_at: Timestamp,
    used_on: Date,
}

/// Tokens seen of late, by hash.
#[derive(Default)]
pub(super) struct TokenCache(RwLock<HashMap<[u8; 32], Kept>>);

impl TokenCache {
    fn get(&self, hash: &[u8; 32], now: Timestamp, today: Date) -> Option<ApiCaller> {
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let kept = kept.get(hash)?;
        let fresh = now.duration_since(kept.read_at) < TRUSTED && kept.used_on == today;
        (fresh && today <= kept.expires_on).then(|| kept.caller.clone())
    }

    fn put(&self, hash: [u8; 32], entry: Kept) {
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(hash, entry);
    }

    /// Forgets everything, so that a revocation is felt at once.
    pub(super) fn clear(&self) {
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        kept.clear();
    }
}

#[derive(FromRow)]
struct TokenRow {
    stream_id: Uuid,
    token_id: Uuid,
    role: String,
    expires_on: Day,
    last_used_on: Option<Day>,
}

fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

/// Who the bearer is, when the token is known, not revoked and not past its last day.
pub async fn find(app: &App, bearer: &str) -> Result<Option<ApiCaller>, Failure> {
    if !bearer.starts_with(PREFIX) {
        return Ok(None);
    }
    let (now, today) = (app.clock().now(), app.today());
    let hash = hash(bearer);
    if let Some(caller) = app.0.gate.tokens.get(&hash, now, today) {
        return Ok(Some(caller));
    }
    let db = app.db(&System);
    let row: Option<TokenRow> = db.optional(sql::TOKEN, args![hash.to_vec()]).await?;
    let Some(row) = row.filter(|row| today <= row.expires_on.0) else {
        return Ok(None);
    };
    if row.last_used_on.is_none_or(|day| day.0 < today) {
        db.execute(sql::TOKEN_USED, args![today, row.token_id])
            .await?;
    }
    let caller = ApiCaller {
        token: row.token_id,
        account: AccountId(row.stream_id),
        role: row.role,
    };
    let entry = Kept {
        caller: caller.clone(),
        expires_on: row.expires_on.0,
        read_at: now,
        used_on: today,
    };
    app.0.gate.tokens.put(hash, entry);
    Ok(Some(caller))
}

/// Issues a token on the account of whoever issues it, and returns its secret, which is not seen again.
pub async fn issue(
    unit: &mut Unit,
    issuer: AccountId,
    role: &str,
    label: &str,
    expires_on: Date,
) -> Result<String, Failure> {
    unit.permit(Action::ManageTokens, &Resource::Programme)?;
    let secret = format!(
        "{PREFIX}{}",
        URL_SAFE_NO_PAD.encode(unit.app().chance().bytes::<32>())
    );
    let token = unit.new_id();
    let mut account = unit.load::<Account>(issuer).await?;
    let command = Command::IssueToken {
        token,
        role: role.to_owned(),
        label: label.to_owned(),
        expires_on,
    };
    let events = super::commands::decide(unit, &account.state, command)?;
    unit.append(&mut account, None, events).await?;
    let values = args![hash(&secret).to_vec(), token];
    unit.tx().execute(sql::TOKEN_SECRET, values).await?;
    Ok(secret)
}

/// Revokes a token that the account issued. Call [`forget`] after the commit.
pub async fn revoke(unit: &mut Unit, issuer: AccountId, token: Uuid) -> Result<(), Failure> {
    unit.permit(Action::ManageTokens, &Resource::Programme)?;
    let mut account = unit.load::<Account>(issuer).await?;
    let events = super::commands::decide(unit, &account.state, Command::RevokeToken { token })?;
    unit.append(&mut account, None, events).await
}

/// Makes a revocation felt at once in this process.
pub fn forget(app: &App) {
    app.0.gate.tokens.clear();
}

/// `greenlane token create`: issued by the system in the name of the longest-serving administrator, good for
/// a year.
pub async fn create(app: &App, role: &str, label: &str) -> Result<String, Failure> {
    let mut unit = app.begin(&System).await?;
    let (issuer,): (Uuid,) = unit
        .tx()
        .optional(sql::ADMINISTRATORS, args![true])
        .await?
        .ok_or_else(|| Failure::Refused(Refusal::new("refusal-token-no-administrator")))?;
    let until = unit.today().saturating_add(365.days());
    let secret = issue(&mut unit, AccountId(issuer), role, label, until).await?;
    unit.commit().await?;
    Ok(secret)
}

/// A token as the administrator sees it.
#[derive(Debug, Clone, FromRow)]
pub(super) struct Listed {
    pub stream_id: Uuid,
    pub token_id: Uuid,
    pub role: String,
    pub label: String,
    pub issued_at: At,
    pub expires_on: Day,
    pub revoked_at: Option<At>,
    pub last_used_on: Option<Day>,
    pub issuer: String,
}

/// Every token, the newest first.
pub(super) async fn list(app: &App, asker: &impl Asks) -> Result<Vec<Listed>, Failure> {
    Ok(app.db(asker).all(sql::TOKENS, args![]).await?)
}
