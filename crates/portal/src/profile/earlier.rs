//! What a yearly review is compared with: read for a page, or inside a command.

use super::read::EvidenceRow;
use super::sql;
use crate::app::App;
use crate::command::{Asks, Unit, read};
use crate::failure::Failure;
use greenlane_db::args;
use greenlane_domain::ids::MemberId;
use greenlane_domain::profile::Profile;
use uuid::Uuid;

/// The profile that was accepted last before this one was opened.
pub async fn accepted_before(
    app: &App,
    asker: &impl Asks,
    profile: &Profile,
) -> Result<Option<Profile>, Failure> {
    let (Some(member), Some(opened)) = (profile.member, profile.opened_at) else {
        return Ok(None);
    };
    let values = args![member.0, opened];
    let found: Option<(Uuid,)> = app.db(asker).optional(sql::ACCEPTED_BEFORE, values).await?;
    match found {
        Some((id,)) => Ok(Some(read::<Profile>(app, asker, id).await?.state)),
        None => Ok(None),
    }
}

/// The same inside a command.
pub async fn accepted_before_in(
    unit: &mut Unit,
    profile: &Profile,
) -> Result<Option<Profile>, Failure> {
    let (Some(member), Some(opened)) = (profile.member, profile.opened_at) else {
        return Ok(None);
    };
    let values = args![member.0, opened];
    let found: Option<(Uuid,)> = unit.tx().optional(sql::ACCEPTED_BEFORE, values).await?;
    match found {
        Some((id,)) => Ok(Some(unit.load::<Profile>(id).await?.state)),
        None => Ok(None),
    }
}

fn year(found: Option<(String,)>) -> Option<i16> {
    found.and_then(|(cycle,)| cycle.parse().ok())
}

/// The year for which a member sent in its last annual review.
pub async fn sent_year(
    app: &App,
    asker: &impl Asks,
    member: MemberId,
) -> Result<Option<i16>, Failure> {
    let db = app.db(asker);
    Ok(year(db.optional(sql::SENT_YEAR, args![member.0]).await?))
}

/// The same inside a command.
pub async fn sent_year_in(unit: &mut Unit, member: MemberId) -> Result<Option<i16>, Failure> {
    let tx = unit.tx();
    Ok(year(tx.optional(sql::SENT_YEAR, args![member.0]).await?))
}

/// A member's documents, inside a command.
pub async fn library_in(unit: &mut Unit, member: MemberId) -> Result<Vec<EvidenceRow>, Failure> {
    Ok(unit.tx().all(sql::LIBRARY, args![member.0]).await?)
}
