//! What the programme publishes so that others can check certificates: its keys, its terms, its status lists; and the
//! certificates themselves as documents.
//!
//! A list is worked out from the members' standing at the moment it is asked for and kept only while nothing has been
//! written to the record since. No job sets a bit, so none can forget to.

use super::sql;
use super::tables::CertificateRow;
use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use greenlane_db::args;
use greenlane_domain::ids::{CertificateId, MemberId};
use greenlane_domain::membership::Tier;
use greenlane_domain::recognition::certificate::{
    CertificateFacts, Coded, CriteriaEdition, IssuedCertificate, StatusReference,
};
use greenlane_domain::recognition::certificate_stream::{self, Certificate, StandingNow};
use greenlane_domain::recognition::status_list::{PublishedList, publish};
use greenlane_domain::recognition::{Purpose, StatusList, Trust, did, issue};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use std::sync::Mutex;
use std::sync::PoisonError;

/// How long a copy of a list may be relied on.
pub const LIST_HOLDS: SignedDuration = SignedDuration::from_hours(6);
/// A kept list is made anew when less of its time than this is left.
const LIST_RENEWED: SignedDuration = SignedDuration::from_hours(3);

/// The domain that the programme's DID names.
pub fn domain(app: &App) -> &str {
    let base = app.settings().base_url.as_str();
    base.split_once("://").map_or(base, |(_, domain)| domain)
}

/// The programme's DID.
pub fn issuer(app: &App) -> String {
    did::did_web(domain(app))
}

/// The document at `/.well-known/did.json`.
pub fn did_document(app: &App) -> Value {
    app.keys().did_document(domain(app))
}

/// Trust in this programme and nobody else.
pub fn own_trust(app: &App) -> Result<Trust, Failure> {
    Trust::new([did_document(app)]).map_err(|e| Failure::Internal(e.to_string()))
}

/// Where a list is served; also its id.
pub fn list_url(app: &App, purpose: Purpose) -> String {
    format!(
        "{}/status-lists/{}",
        app.settings().base_url,
        purpose.as_str()
    )
}

/// Lists kept until the record moves on.
#[derive(Debug, Default)]
pub struct Lists(Mutex<Vec<Kept>>);

#[derive(Debug, Clone)]
struct Kept {
    purpose: Purpose,
    seq: i64,
    until: Timestamp,
    list: Value,
}

impl Lists {
    fn kept(&self, purpose: Purpose, seq: i64, now: Timestamp) -> Option<Value> {
        let lists = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let fits = |kept: &&Kept| {
            kept.purpose == purpose
                && kept.seq == seq
                && kept.until.duration_since(now) > LIST_RENEWED
                && kept.until.duration_since(now) <= LIST_HOLDS
        };
        lists.iter().find(fits).map(|kept| kept.list.clone())
    }

    fn keep(&self, new: Kept) {
        let mut lists = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lists.retain(|kept| kept.purpose != new.purpose);
        lists.push(new);
    }
}

/// The signed list of a purpose, as the record stands now.
pub async fn status_list(app: &App, purpose: Purpose) -> Result<Value, Failure> {
    let now = app.clock().now();
    let db = app.db(&System);
    let (seq,): (i64,) = db.one(sql::HEAD, args![]).await?;
    if let Some(list) = app.0.lists.kept(purpose, seq, now) {
        return Ok(list);
    }
    app.board().catch_up(app).await?;
    let rows: Vec<CertificateRow> = db.all(sql::CERTIFICATES_RUNNING, args![now]).await?;
    let mut bits = StatusList::new();
    for row in &rows {
        let index = match purpose {
            Purpose::Revocation => row.revocation_index,
            Purpose::Suspension => row.suspension_index,
        };
        let index = u32::try_from(index).map_err(|e| Failure::Internal(e.to_string()))?;
        if listed(app, row, purpose) {
            bits.set(index, true)
                .map_err(|e| Failure::Internal(e.to_string()))?;
        }
    }
    let until = now + LIST_HOLDS;
    let list = publish(
        app.keys(),
        &PublishedList {
            url: &list_url(app, purpose),
            issuer: &issuer(app),
            purpose,
            list: &bits,
            valid_from: now,
            valid_until: until,
        },
    )
    .map_err(|e| Failure::Internal(e.to_string()))?;
    app.0.lists.keep(Kept {
        purpose,
        seq,
        until,
        list: list.clone(),
    });
    Ok(list)
}

/// How a member stands now, as the rules of certificates see it. A company that is not on record has no standing.
fn standing_now(app: &App, member: MemberId) -> StandingNow {
    app.board().standing(member).map_or(
        StandingNow {
            in_force: false,
            over: true,
            tier: None,
            certified_on: None,
        },
        |standing| standing.now(),
    )
}

/// Whether the bit of a certificate is set. The board must have caught up.
pub(super) fn listed(app: &App, row: &CertificateRow, purpose: Purpose) -> bool {
    let now = standing_now(app, MemberId(row.member_id));
    // A tier that cannot be read is above every tier: such a certificate is not in force.
    let tier = Tier::parse(&row.tier).unwrap_or(Tier::Tier3);
    let taken_back = row.revoked_at.is_some();
    certificate_stream::listed(purpose, taken_back, tier, row.certified_on.0, &now)
}

/// Both lists, for a check on the spot.
pub async fn both_lists(app: &App) -> Result<Vec<Value>, Failure> {
    let mut lists = Vec::new();
    for purpose in Purpose::ALL {
        lists.push(status_list(app, purpose).await?);
    }
    Ok(lists)
}

/// A certificate as documents: the same each time, because everything in it was fixed when it was made out.
pub fn documents(
    app: &App,
    id: CertificateId,
    certificate: &Certificate,
) -> Result<IssuedCertificate, Failure> {
    let missing = |what: &str| Failure::Internal(format!("certificate {id}: {what} is missing"));
    let says = certificate
        .standing
        .as_ref()
        .ok_or_else(|| missing("standing"))?;
    let member = certificate.member.ok_or_else(|| missing("member"))?;
    let pack = app.pack();
    let edition = app
        .catalogue()
        .edition(&says.edition)
        .ok_or_else(|| missing("edition"))?;
    let kind = pack.entity_type(&says.entity_type);
    let tier = pack.tier(says.tier.code());
    let reference = |purpose, index| StatusReference {
        purpose,
        list_url: list_url(app, purpose),
        index,
    };
    let facts = CertificateFacts {
        credential_id: id.0,
        issuer_did: issuer(app),
        programme_name: pack.name.en.clone(),
        member_id: member.to_string(),
        member_name: says.name.clone(),
        country: says.country.clone(),
        entity_type: Coded {
            id: says.entity_type.clone(),
            name: kind.map_or_else(|| says.entity_type.clone(), |k| k.name.en.clone()),
        },
        tier: Coded {
            id: says.tier.code().to_owned(),
            name: tier.map_or_else(|| says.tier.code().to_owned(), |t| t.name.en.clone()),
        },
        status: says.status.clone(),
        certified_on: says.certified_on,
        last_validated_on: says.last_validated_on,
        criteria: CriteriaEdition {
            id: edition.id.clone(),
            title: edition.name.en.clone(),
            sha256: edition.hash.clone(),
            in_force_from: edition.effective_from,
        },
        valid_from: certificate.valid_from.ok_or_else(|| missing("start"))?,
        valid_until: certificate.valid_until.ok_or_else(|| missing("end"))?,
        status_lists: vec![
            reference(Purpose::Revocation, certificate.revocation_index),
            reference(Purpose::Suspension, certificate.suspension_index),
        ],
    };
    issue(app.keys(), &facts).map_err(|e| Failure::Internal(e.to_string()))
}
