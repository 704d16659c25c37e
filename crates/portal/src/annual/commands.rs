//! Opening a year's review, and confirming what did not change.

use super::read::{compared_in, standing_on};
use crate::command::Unit;
use crate::failure::Failure;
use crate::profile::commands::Saving;
use crate::profile::{self, commands as of_profile};
use greenlane_domain::annual::{Confirming, Lane, Standing};
use greenlane_domain::ids::{MemberId, ProfileId};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::profile::{AnswerInput, Command, Cycle, Profile};
use greenlane_domain::refuse;
use std::collections::BTreeMap;

async fn standing(unit: &mut Unit, id: MemberId, member: &Member) -> Result<Standing, Failure> {
    let sent = profile::sent_year_in(unit, id).await?;
    let app = unit.app().clone();
    match standing_on(&app, member, sent, unit.today()) {
        Some(standing) => Ok(standing),
        None => Ok(refuse("refusal-annual-not-member")?),
    }
}

/// Refuses unless the review of that year may be opened today.
pub(crate) async fn may_open(
    unit: &mut Unit,
    id: MemberId,
    member: &Member,
    year: i16,
) -> Result<(), Failure> {
    standing(unit, id, member).await?.year_to_open(year)?;
    Ok(())
}

/// Opens the review whose window is open, with the answers of the last approval.
pub async fn open(unit: &mut Unit, id: MemberId) -> Result<ProfileId, Failure> {
    let member = unit.load::<Member>(id).await?.state;
    let year = standing(unit, id, &member).await?.window().year;
    of_profile::open(unit, id, Cycle::Annual { year }).await
}

/// The lane of every criterion of a profile, inside a command.
pub async fn lanes(unit: &mut Unit, id: ProfileId) -> Result<BTreeMap<String, Lane>, Failure> {
    let profile = unit.load::<Profile>(id).await?.state;
    let member = profile.member.ok_or(Failure::NotFound)?;
    let company = unit.load::<Member>(member).await?.state;
    let compared = compared_in(unit, member, &company, &profile).await?;
    Ok(compared.lanes(&profile))
}

/// Saves the answers of a file: what was carried over and needs a look is not confirmed by it.
pub async fn save_file(
    unit: &mut Unit,
    id: ProfileId,
    answers: Vec<AnswerInput>,
) -> Result<Saving, Failure> {
    let profile = unit.load::<Profile>(id).await?.state;
    let member = profile.member.ok_or(Failure::NotFound)?;
    unit.permit(Action::EditProfile, &Resource::of(member))?;
    let company = unit.load::<Member>(member).await?.state;
    let compared = compared_in(unit, member, &company, &profile).await?;
    let carried = compared.carried(&profile);
    for answer in &answers {
        carried.may_take(&profile, answer)?;
    }
    of_profile::save(unit, id, answers).await
}

/// Confirms answers that have not changed since the last approval: all the rows or none.
pub async fn confirm(
    unit: &mut Unit,
    id: ProfileId,
    rows: Vec<Confirming>,
) -> Result<usize, Failure> {
    let mut profile = unit.load::<Profile>(id).await?;
    let member = profile.state.member.ok_or(Failure::NotFound)?;
    unit.permit(Action::EditProfile, &Resource::of(member))?;
    let company = unit.load::<Member>(member).await?.state;
    let compared = compared_in(unit, member, &company, &profile.state).await?;
    let command = Command::Confirm {
        rows,
        last_accepted: compared.last.map(Box::new),
        lane_facts: Box::new(compared.facts),
    };
    let before = ready(&profile.state);
    let facts = of_profile::facts(unit, None);
    let events = profile.state.apply(command, &facts, unit.now())?;
    unit.append(&mut profile, Some(member), events).await?;
    Ok(ready(&profile.state) - before)
}

fn ready(profile: &Profile) -> usize {
    profile
        .answers
        .values()
        .filter(|answer| answer.ready)
        .count()
}
