//! Links that are mailed: a random token, of which only the hash is kept, good once and for a short time.
//!
//! For an address that has no account, or has one already, the same is written and the same is answered, so
//! that nobody learns from a form who has an account here.

use super::{secrets, sql};
use crate::app::App;
use crate::command::{System, Unit};
use crate::failure::Failure;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use greenlane_db::{FromRow, args};
use greenlane_domain::ids::AccountId;
use jiff::SignedDuration;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// Links to one address within an hour; a form is no way to fill somebody's mailbox.
const AN_HOUR: i64 = 3;

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To prove the address of a new account.
    Register,
    /// To choose a new passphrase.
    Reset,
    /// To choose the first passphrase of an account that an administrator made.
    Invite,
    /// To nothing new: word to the owner of an address that somebody tried to register again.
    Notice,
    /// Nothing: what is written for an address that cannot have what was asked for.
    Nothing,
}

impl Purpose {
    fn code(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Reset => "reset",
            Self::Invite => "invite",
            Self::Notice => "notice",
            Self::Nothing => "nothing",
        }
    }

    fn lasts(self) -> SignedDuration {
        match self {
            Self::Register => SignedDuration::from_hours(24),
            Self::Reset | Self::Notice | Self::Nothing => SignedDuration::from_hours(1),
            Self::Invite => SignedDuration::from_hours(7 * 24),
        }
    }
}

/// What waits for a link to be followed.
#[derive(Debug, Clone, Default)]
pub(super) struct Waiting {
    /// The account, when there is one.
    pub account: Option<AccountId>,
    /// The address that it was mailed to.
    pub address: String,
    /// The person's name.
    pub name: String,
    /// Their language.
    pub lang: String,
    /// The hash of the passphrase that they chose when they registered.
    pub passphrase: Option<String>,
}

#[derive(FromRow)]
struct Row {
    account_id: Option<Uuid>,
    address: String,
    name: String,
    lang: String,
    passphrase: Option<String>,
}

impl From<Row> for Waiting {
    fn from(row: Row) -> Self {
        Self {
            account: row.account_id.map(AccountId),
            address: row.address,
            name: row.name,
            lang: row.lang,
            passphrase: row.passphrase,
        }
    }
}

fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// Makes a link's token. None when the address has had its share for this hour.
pub(super) async fn make(
    unit: &mut Unit,
    purpose: Purpose,
    waiting: &Waiting,
) -> Result<Option<String>, Failure> {
    let app = unit.app().clone();
    let now = unit.now();
    let subject = secrets::keyed(&app, "links", &waiting.address)?;
    let since = now - SignedDuration::from_hours(1);
    let (made,): (i64,) = unit
        .tx()
        .one(sql::LINKS_SINCE, args![subject.clone(), since])
        .await?;
    let token = URL_SAFE_NO_PAD.encode(app.chance().bytes::<32>());
    let values = args![
        token_hash(&token),
        purpose.code(),
        subject,
        waiting.account.map(|a| a.0),
        &waiting.address,
        &waiting.name,
        &waiting.lang,
        waiting.passphrase.as_deref(),
        now,
        now + purpose.lasts()
    ];
    unit.tx().execute(sql::LINK_MADE, values).await?;
    Ok((made < AN_HOUR && purpose != Purpose::Nothing).then_some(token))
}

/// What waits for this link, while it is good.
pub(super) async fn find(
    app: &App,
    purpose: Purpose,
    token: &str,
) -> Result<Option<Waiting>, Failure> {
    let values = args![token_hash(token), purpose.code(), app.clock().now()];
    let row: Option<Row> = app.db(&System).optional(sql::LINK, values).await?;
    Ok(row.map(Waiting::from))
}

/// Takes the link: it is good no longer.
pub(super) async fn take(
    unit: &mut Unit,
    purpose: Purpose,
    token: &str,
) -> Result<Option<Waiting>, Failure> {
    let values = args![token_hash(token), purpose.code(), unit.now()];
    let row: Option<Row> = unit.tx().optional(sql::LINK_TAKEN, values).await?;
    Ok(row.map(Waiting::from))
}
