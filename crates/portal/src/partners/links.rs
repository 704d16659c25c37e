//! Mailed links to questionnaires: a random token, of which only the hash is kept. The latest link to a questionnaire
//! is the only good one, and only until its day.

use super::sql;
use crate::app::App;
use crate::command::{System, Unit};
use crate::failure::Failure;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use greenlane_db::{At, FromRow, args};
use greenlane_domain::Refusal;
use greenlane_domain::ids::QuestionnaireId;
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// Links to one address within a day, whoever asks: a form is no way to fill somebody's mailbox.
const TO_ONE_ADDRESS_A_DAY: i64 = 10;

/// What a token opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link {
    pub questionnaire: QuestionnaireId,
    /// It is the latest one and its day has not passed.
    pub good: bool,
}

#[derive(FromRow)]
struct Row {
    questionnaire_id: Uuid,
    made_at: At,
    ends_at: At,
}

fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

fn keyed(app: &App, address: &str) -> Result<Vec<u8>, Failure> {
    let key = app.secret("questionnaire-links");
    let mac = Hmac::<Sha256>::new_from_slice(&key);
    let mut mac = mac.map_err(|error| Failure::Internal(error.to_string()))?;
    mac.update(address.as_bytes());
    Ok(mac.finalize().into_bytes().to_vec())
}

/// Refuses an address that has had its links of a day.
pub(super) async fn may_be_mailed(unit: &mut Unit, address: &str) -> Result<(), Failure> {
    let subject = keyed(unit.app(), address)?;
    let since = unit.now() - SignedDuration::from_hours(24);
    let values = args![subject, since];
    let (made,): (i64,) = unit.tx().one(sql::LINKS_SINCE, values).await?;
    if made >= TO_ONE_ADDRESS_A_DAY {
        let refusal = Refusal::new("refusal-questionnaire-address");
        return Err(refusal.arg("most", TO_ONE_ADDRESS_A_DAY).into());
    }
    Ok(())
}

/// Makes a token for a questionnaire, good until a moment.
pub(super) async fn make(
    unit: &mut Unit,
    questionnaire: QuestionnaireId,
    address: &str,
    until: Timestamp,
) -> Result<String, Failure> {
    may_be_mailed(unit, address).await?;
    let app = unit.app().clone();
    let now = unit.now();
    let subject = keyed(&app, address)?;
    let token = URL_SAFE_NO_PAD.encode(app.chance().bytes::<32>());
    let values = args![token_hash(&token), questionnaire.0, subject, now, until];
    unit.tx().execute(sql::LINK_MADE, values).await?;
    Ok(token)
}

/// What a token opens; nothing for one that was never made.
pub(super) async fn find(app: &App, token: &str) -> Result<Option<Link>, Failure> {
    let db = app.db(&System);
    let row: Option<Row> = db.optional(sql::LINK, args![token_hash(token)]).await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let values = args![row.questionnaire_id, row.made_at.0];
    let (later,): (i64,) = db.one(sql::LATER_LINKS, values).await?;
    Ok(Some(Link {
        questionnaire: QuestionnaireId(row.questionnaire_id),
        good: later == 0 && app.clock().now() < row.ends_at.0,
    }))
}
