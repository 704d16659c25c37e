//! Signing in: a passphrase, then the second factor where the account has one.
//!
//! Whether an address has an account shows neither in the answer nor in the time it takes.

use super::caller::Caller;
use super::{factor, secrets, session, sql, tries};
use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use greenlane_db::{FromRow, args};
use greenlane_domain::ids::AccountId;
use jiff::SignedDuration;
use uuid::Uuid;

/// What came of a try.
pub(super) enum Outcome {
    /// In, with a session.
    In(AccountId, [u8; 32]),
    /// The passphrase is right; the second factor is to follow.
    Half(AccountId),
    /// Wrong, and no word about what.
    Wrong,
    /// Not looked at: too many were wrong before.
    Wait(SignedDuration),
}

/// How somebody came in, for the list of their last sign-ins.
#[derive(Debug, Clone, Copy)]
pub(super) enum Way {
    Passphrase,
    SecondFactor,
    RecoveryCode,
    MailedLink,
}

impl Way {
    fn code(self) -> &'static str {
        match self {
            Self::Passphrase => "passphrase",
            Self::SecondFactor => "second_factor",
            Self::RecoveryCode => "recovery_code",
            Self::MailedLink => "mailed_link",
        }
    }
}

#[derive(FromRow)]
struct Candidate {
    account_id: Uuid,
    second_factor: bool,
    passphrase: Option<String>,
}

async fn note(
    app: &App,
    caller: &Caller,
    account: AccountId,
    way: Way,
    succeeded: bool,
) -> Result<(), Failure> {
    let now = app.clock().now();
    let values = args![
        app.chance().id(now),
        account.0,
        now,
        way.code(),
        succeeded,
        caller.address.network(),
        &caller.client
    ];
    app.db(&System).execute(sql::SIGN_IN_NOTED, values).await?;
    Ok(())
}

/// Opens a session for somebody who has proved who they are, and sweeps out what is past.
pub(super) async fn admit(
    app: &App,
    caller: &Caller,
    account: AccountId,
    way: Way,
) -> Result<Outcome, Failure> {
    let assurance = match way {
        Way::SecondFactor | Way::RecoveryCode => 2,
        Way::Passphrase | Way::MailedLink => 1,
    };
    note(app, caller, account, way, true).await?;
    let token = session::open(app, account, assurance, &caller.client).await?;
    sweep(app).await?;
    Ok(Outcome::In(account, token))
}

/// A try with address and passphrase.
pub(super) async fn with_passphrase(
    app: &App,
    caller: &Caller,
    email: &str,
    passphrase: &str,
) -> Result<Outcome, Failure> {
    app.0.gate.try_from(caller.address)?;
    let email = email.trim().to_lowercase();
    let found: Option<Candidate> = app
        .db(&System)
        .optional(sql::CANDIDATE, args![&email, true])
        .await?;
    let account = found.as_ref().map(|f| AccountId(f.account_id));
    let what = format!("passphrase:{email}");
    let begun = match tries::begin(app, &what, caller.place(account)).await? {
        Ok(begun) => begun,
        Err(wait) => return Ok(Outcome::Wait(wait)),
    };
    let stored = found.as_ref().and_then(|f| f.passphrase.clone());
    let right = secrets::matches(app, passphrase, stored).await?;
    let Some(found) = found else {
        return Ok(Outcome::Wrong);
    };
    let account = AccountId(found.account_id);
    if !right {
        note(app, caller, account, Way::Passphrase, false).await?;
        return Ok(Outcome::Wrong);
    }
    begun.forgive(app).await?;
    if found.second_factor {
        return Ok(Outcome::Half(account));
    }
    admit(app, caller, account, Way::Passphrase).await
}

/// A try with a code of the second factor, or a recovery code.
pub(super) async fn with_code(
    app: &App,
    caller: &Caller,
    account: AccountId,
    code: &str,
) -> Result<Outcome, Failure> {
    app.0.gate.try_from(caller.address)?;
    let what = format!("factor:{account}");
    let begun = match tries::begin(app, &what, caller.place(Some(account))).await? {
        Ok(begun) => begun,
        Err(wait) => return Ok(Outcome::Wait(wait)),
    };
    let way = if factor::takes_code(app, account, code).await? {
        Way::SecondFactor
    } else if factor::takes_recovery(app, account, code).await? {
        Way::RecoveryCode
    } else {
        note(app, caller, account, Way::SecondFactor, false).await?;
        return Ok(Outcome::Wrong);
    };
    begun.forgive(app).await?;
    admit(app, caller, account, way).await
}

/// Whether the passphrase is the account's, asked again before something that a stolen session must not do.
pub(super) async fn knows_passphrase(
    app: &App,
    caller: &Caller,
    who: &session::Who,
    passphrase: &str,
) -> Result<bool, Failure> {
    app.0.gate.try_from(caller.address)?;
    let what = format!("passphrase:{}", who.email);
    let place = caller.place(Some(who.account));
    let Ok(begun) = tries::begin(app, &what, place).await? else {
        return Err(Failure::TooMany);
    };
    let row: Option<(Option<String>,)> = app
        .db(who)
        .optional(sql::PASSPHRASE, args![who.account.0])
        .await?;
    let stored = row.and_then(|(hash,)| hash);
    let right = secrets::matches(app, passphrase, stored).await?;
    if right {
        begun.forgive(app).await?;
    }
    Ok(right)
}

/// Removes sessions, links and counts whose time is over.
async fn sweep(app: &App) -> Result<(), Failure> {
    let now = app.clock().now();
    let db = app.db(&System);
    db.execute(sql::SESSIONS_PAST, args![now]).await?;
    let day = SignedDuration::from_hours(24);
    db.execute(sql::LINKS_PAST, args![now - day]).await?;
    db.execute(sql::FAILURES_PAST, args![now - day]).await?;
    Ok(())
}
