//! Web sessions: a random token in a signed, host-only cookie; only its hash is stored.

use super::sql;
use crate::app::App;
use crate::command::{Asks, System};
use crate::failure::Failure;
use greenlane_db::{At, FromRow, args};
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::permission::Principal;
use greenlane_domain::record::Actor;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// Idle time after which one signs in again (NIST SP 800-63B: at most one hour at AAL2).
pub const IDLE: SignedDuration = SignedDuration::from_hours(1);
/// Longest time between two sign-ins, whatever is done meanwhile.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(12);

/// Who is signed in, and as whom they act.
#[derive(Debug, Clone)]
pub struct Who {
    /// The person.
    pub account: AccountId,
    /// Their address.
    pub email: String,
    /// Their name.
    pub name: String,
    /// The language they read.
    pub lang: String,
    /// The role they act in (a role id of the pack; `applicant` before there is a company).
    pub role: String,
    /// The company they act for.
    pub company: Option<MemberId>,
    /// Factors proved at sign-in: 1 or 2.
    pub assurance: u8,
    /// Whether the account has a second factor.
    pub second_factor: bool,
    /// The hash of the session's token.
    pub session: Vec<u8>,
}

impl Asks for Who {
    fn actor(&self) -> Actor {
        Actor {
            account: Some(self.account.0),
            role: self.role.clone(),
        }
    }

    fn principal(&self) -> Option<Principal> {
        Some(Principal {
            account: self.account.0,
            role: self.role.clone(),
            company: self.company.map(Uuid::from),
        })
    }
}

#[derive(FromRow)]
struct SessionRow {
    account_id: Uuid,
    company: Option<Uuid>,
    assurance: i64,
    used_at: At,
    ends_at: At,
    email: String,
    name: String,
    lang: String,
    staff_role: Option<String>,
    second_factor: bool,
    company_role: Option<String>,
}

fn token_hash(token: &[u8]) -> Vec<u8> {
    Sha256::digest(token).to_vec()
}

/// Opens a session and returns its token. A person of exactly one company acts for it at once.
pub async fn open(
    app: &App,
    account: AccountId,
    assurance: u8,
    client: &str,
) -> Result<[u8; 32], Failure> {
    let token: [u8; 32] = app.chance().bytes();
    let now = app.clock().now();
    let db = app.db(&System);
    let companies: Vec<(Uuid, String)> = db.all(sql::COMPANIES_OF, args![account.0]).await?;
    let company = companies.first().map(|(id, _)| *id);
    let client: String = client.chars().take(200).collect();
    let values = args![
        token_hash(&token),
        account.0,
        company,
        i64::from(assurance),
        now,
        now,
        now + LONGEST,
        client
    ];
    db.execute(sql::SESSION_BEGUN, values).await?;
    Ok(token)
}

/// A `Cookie` header of a new session with both factors, for measuring pages as somebody.
pub async fn cookie_for(app: &App, account: AccountId) -> Result<String, Failure> {
    let token = open(app, account, 2, "bench").await?;
    let mut response = axum::response::Response::default();
    crate::web::signed_in(app, &mut response, &token);
    let line = response
        .headers()
        .get(axum::http::header::SET_COOKIE)
        .and_then(|v| v.to_str().ok());
    Ok(line
        .and_then(|l| l.split(';').next())
        .unwrap_or_default()
        .to_owned())
}

/// Who the token belongs to, when the session still holds. It holds an hour longer.
pub async fn find(app: &App, token: &[u8]) -> Result<Option<Who>, Failure> {
    found(app, token, true).await
}

/// The same for what a page asks by itself: somebody who only left it open is idle all the same.
pub async fn peek(app: &App, token: &[u8]) -> Result<Option<Who>, Failure> {
    found(app, token, false).await
}

async fn found(app: &App, token: &[u8], used: bool) -> Result<Option<Who>, Failure> {
    let hash = token_hash(token);
    let db = app.db(&System);
    let Some(row) = db
        .optional::<SessionRow>(sql::SESSION, args![hash.clone(), true])
        .await?
    else {
        return Ok(None);
    };
    let now = app.clock().now();
    if now >= row.ends_at.0 || now.duration_since(row.used_at.0) > IDLE {
        db.execute(sql::SESSION_ENDED, args![hash]).await?;
        return Ok(None);
    }
    if used {
        keep_alive(app, &hash, row.used_at.0, now).await?;
    }
    let role = row
        .company_role
        .or(row.staff_role)
        .unwrap_or_else(|| "applicant".to_owned());
    let company = if row.company.is_some() && role == "applicant" {
        None
    } else {
        row.company
    };
    Ok(Some(Who {
        account: AccountId(row.account_id),
        email: row.email,
        name: row.name,
        lang: row.lang,
        role,
        company: company.map(MemberId),
        assurance: if row.assurance >= 2 { 2 } else { 1 },
        second_factor: row.second_factor,
        session: hash,
    }))
}

// Written at most once a minute: a page view should not be a disk write.
async fn keep_alive(
    app: &App,
    hash: &[u8],
    used: Timestamp,
    now: Timestamp,
) -> Result<(), Failure> {
    if now.duration_since(used) > SignedDuration::from_mins(1) {
        app.db(&System)
            .execute(sql::SESSION_USED, args![now, hash])
            .await?;
    }
    Ok(())
}

/// Lets the person act for another of their companies. A company that is not theirs changes nothing.
pub async fn act_for(app: &App, who: &Who, company: MemberId) -> Result<bool, Failure> {
    let db = app.db(who);
    let companies: Vec<(Uuid, String)> = db.all(sql::COMPANIES_OF, args![who.account.0]).await?;
    let theirs = companies.iter().any(|(id, _)| *id == company.0);
    if theirs {
        db.execute(sql::SESSION_COMPANY, args![company.0, who.session.clone()])
            .await?;
    }
    Ok(theirs)
}

/// Ends the session.
pub async fn close(app: &App, who: &Who) -> Result<(), Failure> {
    app.db(who)
        .execute(sql::SESSION_ENDED, args![who.session.clone()])
        .await?;
    Ok(())
}
