//! What a yearly review is compared with: read for a page, or inside a command.

use super::read::EvidenceRow;
use super::sql;
use crate::app::App;
use crate::command::{Asks, Unit, read};
use crate::failure::Failure;
use greenlane_db::args;
use greenlane_domain::ids::MemberId;
use greenlane_domain::profile::Profile;
use jiff::civil::Date;
use std::collections::BTreeMap;
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

/// Every profile accepted before this one was opened, the latest first. Those accepted before the company's last
/// validation are left out: what was marked in them could be verified there.
pub async fn acceptances(
    app: &App,
    asker: &impl Asks,
    profile: &Profile,
    validated: Option<Date>,
) -> Result<Vec<Profile>, Failure> {
    let mut all = Vec::new();
    let mut before = accepted_before(app, asker, profile).await?;
    while let Some(earlier) = before.filter(|earlier| counts(app, earlier, validated)) {
        before = accepted_before(app, asker, &earlier).await?;
        all.push(earlier);
    }
    Ok(all)
}

/// The same inside a command.
pub async fn acceptances_in(
    unit: &mut Unit,
    profile: &Profile,
    validated: Option<Date>,
) -> Result<Vec<Profile>, Failure> {
    let app = unit.app().clone();
    let mut all = Vec::new();
    let mut before = accepted_before_in(unit, profile).await?;
    while let Some(earlier) = before.filter(|earlier| counts(&app, earlier, validated)) {
        before = accepted_before_in(unit, &earlier).await?;
        all.push(earlier);
    }
    Ok(all)
}

fn counts(app: &App, earlier: &Profile, validated: Option<Date>) -> bool {
    let accepted = earlier.acceptance.as_ref();
    let on = accepted.map(|acceptance| app.date_of(acceptance.at));
    on.is_some_and(|on| validated.is_none_or(|validated| on >= validated))
}

/// What reviews left to be verified, by what it is called in an edition, each with the day of the first mark.
pub fn marked(app: &App, edition: &str, accepted: &[&Profile]) -> BTreeMap<String, Date> {
    let became = app.catalogue().became(edition);
    let mut marked = BTreeMap::new();
    let acceptances = accepted
        .iter()
        .filter_map(|profile| profile.acceptance.as_ref());
    for acceptance in acceptances {
        let present = acceptance.verify.iter().filter_map(|id| became.get(id));
        for criterion in present.flatten() {
            let on = app.date_of(acceptance.at);
            let first = marked.entry(criterion.clone()).or_insert(on);
            *first = on.min(*first);
        }
    }
    marked
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
