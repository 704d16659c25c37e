//! What can be done to a profile and to a library. Each cross-posts into the company's own stream where the company's
//! standing depends on it.

mod review;

use super::sql;
use crate::command::{Loaded, Unit};
use crate::failure::Failure;
use crate::membership;
use greenlane_db::args;
use greenlane_domain::editions::Catalogue;
use greenlane_domain::exchange::Rest;
use greenlane_domain::ids::{AccountId, EvidenceId, MemberId, ProfileId};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::profile::{
    AnswerInput, Command, Conflict, Cycle, Evidence, Facts, Pinned, Profile, SiteInput, Stage,
};
use greenlane_domain::{Refusal, refuse};
pub use review::{Deciding, accept, decide, decide_all, send_back};
use uuid::Uuid;

/// What came of saving answers.
#[derive(Debug)]
pub enum Saving {
    /// Everything stands in the record.
    Saved(Box<Profile>),
    /// Somebody else saved first: nothing was written.
    Conflict(Vec<Conflict>),
}

pub(crate) fn facts(unit: &Unit, assigned: Option<AccountId>) -> Facts {
    let company = unit.principal().and_then(|principal| principal.company);
    Facts {
        account: unit.actor().account.map(AccountId),
        role: unit.actor().role.clone(),
        company: company.map(MemberId),
        assigned,
        ..Facts::default()
    }
}

/// The profile and whose it is, for an act of the company's people.
pub(super) async fn own(
    unit: &mut Unit,
    id: ProfileId,
    action: Action,
) -> Result<(Loaded<Profile>, MemberId), Failure> {
    let profile = unit.load::<Profile>(id).await?;
    let member = profile.state.member.ok_or(Failure::NotFound)?;
    unit.permit(action, &Resource::of(member))?;
    Ok((profile, member))
}

pub(super) async fn follow(
    unit: &mut Unit,
    profile: &mut Loaded<Profile>,
    member: MemberId,
    command: Command,
    assigned: Option<AccountId>,
) -> Result<(), Failure> {
    let facts = facts(unit, assigned);
    let events = profile.state.apply(command, &facts, unit.now())?;
    unit.append(profile, Some(member), events).await
}

/// Opens a member's profile, pinned to an edition: the one applied under, or for a yearly review the one in force.
pub async fn open(unit: &mut Unit, id: MemberId, cycle: Cycle) -> Result<ProfileId, Failure> {
    let member = unit.load::<Member>(id).await?;
    unit.permit(
        Action::EditProfile,
        &membership::resource(id, &member.state),
    )?;
    if let Cycle::Annual { year } = cycle {
        crate::annual::commands::may_open(unit, id, &member.state, year).await?;
    }
    let latest: Option<(Uuid,)> = unit.tx().optional(sql::LATEST, args![id.0]).await?;
    let earlier = match latest {
        Some((latest,)) => Some(unit.load::<Profile>(latest).await?.state),
        None => None,
    };
    if earlier
        .as_ref()
        .is_some_and(|e| e.stage() != Stage::Accepted)
    {
        return Ok(refuse("refusal-profile-already-open")?);
    }
    let app = unit.app().clone();
    let catalogue = app.catalogue();
    let earlier = earlier.filter(|_| cycle != Cycle::Initial);
    let edition = match (cycle, catalogue.current(unit.today())) {
        (Cycle::Initial, _) | (_, None) => member.state.edition().to_owned(),
        (_, Some(edition)) => edition.id.clone(),
    };
    if cycle == Cycle::Edition && earlier.as_ref().is_none_or(|e| e.edition == edition) {
        return Ok(refuse("refusal-profile-edition-current")?);
    }
    let profile = ProfileId(unit.new_id());
    let entity_type = member.state.entity_type().to_owned();
    let strands = member.state.strand_ids();
    let command = Command::Open {
        profile,
        member: id,
        criteria: Pinned::of(&catalogue, &edition, &entity_type, &strands),
        strands,
        edition_hash: hash_of(&catalogue, &edition),
        edition: edition.clone(),
        entity_type,
        cycle,
    };
    let mut fresh = unit.fresh::<Profile>(profile);
    follow(unit, &mut fresh, id, command, None).await?;
    if let Some(earlier) = earlier.filter(|e| e.entity_type == fresh.state.entity_type) {
        let command = carrying(
            &catalogue,
            &fresh.state,
            &edition,
            (Some(earlier), &fresh.state.strands),
        )?;
        follow(unit, &mut fresh, id, command, None).await?;
    }
    Ok(profile)
}

pub(super) fn hash_of(catalogue: &Catalogue<'_>, edition: &str) -> String {
    let known = catalogue.edition(edition);
    known
        .map(|edition| edition.hash.clone())
        .unwrap_or_default()
}

/// Carries answers into `profile` under `edition`: those of an earlier profile, or its own.
fn carrying(
    catalogue: &Catalogue<'_>,
    profile: &Profile,
    edition: &str,
    (earlier, strands): (Option<Profile>, &[String]),
) -> Result<Command, Failure> {
    let from = earlier.as_ref().unwrap_or(profile);
    let Some(links) = catalogue.links(&from.edition, edition) else {
        return Ok(refuse("refusal-profile-edition-current")?);
    };
    Ok(Command::CarryOver {
        edition: edition.to_owned(),
        edition_hash: hash_of(catalogue, edition),
        criteria: Pinned::of(catalogue, edition, &profile.entity_type, strands),
        links,
        earlier: earlier.map(Box::new),
    })
}

/// Moves a draft that was never sent in under the edition in force, with all its answers.
pub async fn move_to_edition(unit: &mut Unit, id: ProfileId) -> Result<(), Failure> {
    let (mut profile, member) = own(unit, id, Action::EditProfile).await?;
    let app = unit.app().clone();
    let catalogue = app.catalogue();
    let current = catalogue.current(unit.today());
    let current = current.filter(|edition| edition.id != profile.state.edition);
    let Some(edition) = current else {
        return Ok(refuse("refusal-profile-edition-current")?);
    };
    let company = unit.load::<Member>(member).await?.state;
    let mut strands = profile.state.strands.clone();
    strands.retain(|id| company.strands.contains_key(id));
    let command = carrying(&catalogue, &profile.state, &edition.id, (None, &strands))?;
    follow(unit, &mut profile, member, command, None).await
}

/// Saves one or many answers: all of them, or none when somebody else was first with one.
pub async fn save(
    unit: &mut Unit,
    id: ProfileId,
    answers: Vec<AnswerInput>,
) -> Result<Saving, Failure> {
    let (mut profile, member) = own(unit, id, Action::EditProfile).await?;
    let open: Vec<AnswerInput> = answers
        .iter()
        .filter(|input| profile.state.editable(&input.criterion))
        .cloned()
        .collect();
    let conflicts = profile.state.conflicts(&open);
    if open.len() == answers.len() && !conflicts.is_empty() {
        return Ok(Saving::Conflict(conflicts));
    }
    follow(unit, &mut profile, member, Command::Save { answers }, None).await?;
    Ok(Saving::Saved(Box::new(profile.state)))
}

/// Attaches a document of the library to a criterion.
pub async fn attach(
    unit: &mut Unit,
    id: ProfileId,
    criterion: &str,
    evidence: EvidenceId,
) -> Result<(), Failure> {
    let (mut profile, member) = own(unit, id, Action::EditProfile).await?;
    let document = unit.load::<Evidence>(evidence).await?;
    let command = Command::Attach {
        criterion: criterion.to_owned(),
        evidence,
        owner: document.state.member,
    };
    follow(unit, &mut profile, member, command, None).await
}

/// Keeps what a file says beyond a security profile.
pub async fn keep_rest(unit: &mut Unit, id: ProfileId, rest: Rest) -> Result<(), Failure> {
    let (mut profile, member) = own(unit, id, Action::EditProfile).await?;
    let rest = Box::new(rest);
    follow(unit, &mut profile, member, Command::Keep { rest }, None).await
}

/// Takes a document off the draft.
pub async fn detach(
    unit: &mut Unit,
    id: ProfileId,
    criterion: &str,
    evidence: EvidenceId,
) -> Result<(), Failure> {
    let (mut profile, member) = own(unit, id, Action::EditProfile).await?;
    let command = Command::Detach {
        criterion: criterion.to_owned(),
        evidence,
    };
    follow(unit, &mut profile, member, command, None).await
}

/// Says where a site differs from the general answer. Its name is taken from the company's data.
pub async fn answer_site(unit: &mut Unit, id: ProfileId, input: SiteInput) -> Result<(), Failure> {
    let (mut profile, member) = own(unit, id, Action::EditProfile).await?;
    for input in named(unit, member, vec![input]).await? {
        follow(unit, &mut profile, member, Command::AnswerSite(input), None).await?;
    }
    Ok(())
}

/// Says where sites differ, or no longer differ, many at a time: all of it or none.
pub async fn answer_sites(
    unit: &mut Unit,
    id: ProfileId,
    inputs: Vec<SiteInput>,
) -> Result<(), Failure> {
    let (mut profile, member) = own(unit, id, Action::EditProfile).await?;
    for input in named(unit, member, inputs).await? {
        follow(unit, &mut profile, member, input.command(), None).await?;
    }
    Ok(())
}

/// The same with the sites' names as the company's data has them.
async fn named(
    unit: &mut Unit,
    member: MemberId,
    mut inputs: Vec<SiteInput>,
) -> Result<Vec<SiteInput>, Failure> {
    let company = unit.load::<Member>(member).await?.state.company;
    let sites: Vec<_> = company.iter().flat_map(|company| &company.sites).collect();
    for input in &mut inputs {
        let known = sites.iter().find(|site| site.id == input.site);
        input.name = known.map(|site| site.name.clone());
    }
    Ok(inputs)
}

/// Says that a site no longer differs.
pub async fn drop_site(
    unit: &mut Unit,
    id: ProfileId,
    criterion: &str,
    site: Uuid,
    rev: u32,
) -> Result<(), Failure> {
    let (mut profile, member) = own(unit, id, Action::EditProfile).await?;
    let command = Command::DropSite {
        criterion: criterion.to_owned(),
        site,
        rev,
    };
    follow(unit, &mut profile, member, command, None).await
}

/// The profile, its company and the company's specialist, for an act of the specialist.
pub(super) async fn assigned(
    unit: &mut Unit,
    id: ProfileId,
) -> Result<(Loaded<Profile>, MemberId, Member), Failure> {
    let profile = unit.load::<Profile>(id).await?;
    let member = profile.state.member.ok_or(Failure::NotFound)?;
    let company = unit.load::<Member>(member).await?;
    let resource = membership::resource(member, &company.state);
    unit.permit(Action::ReviewProfile, &resource)?;
    Ok((profile, member, company.state))
}

/// The latest profile of a company.
pub(crate) async fn latest_of(unit: &mut Unit, id: MemberId) -> Result<Loaded<Profile>, Failure> {
    let latest: Option<(Uuid,)> = unit.tx().optional(sql::LATEST, args![id.0]).await?;
    let (latest,) = latest.ok_or_else(not_open)?;
    unit.load::<Profile>(latest).await
}

/// Keeps what somebody could not save, until they have chosen between it and what stands.
pub async fn keep_draft(unit: &mut Unit, id: ProfileId, mine: &AnswerInput) -> Result<(), Failure> {
    let account = AccountId(unit.account()?);
    keep(unit, id, account, mine, false).await
}

/// The same for somebody whose session ended before it was saved. The system keeps it, for its author alone.
pub(crate) async fn keep_lost(
    unit: &mut Unit,
    id: ProfileId,
    author: AccountId,
    mine: &AnswerInput,
) -> Result<(), Failure> {
    keep(unit, id, author, mine, true).await
}

async fn keep(
    unit: &mut Unit,
    id: ProfileId,
    author: AccountId,
    mine: &AnswerInput,
    lost: bool,
) -> Result<(), Failure> {
    let values = args![
        id.0,
        &mine.criterion,
        author.0,
        mine.state.map(greenlane_domain::profile::AnswerState::code),
        &mine.narrative,
        &mine.plan,
        mine.ready,
        unit.now(),
        mine.rev,
        lost
    ];
    unit.tx().execute(sql::KEEP_DRAFT, values).await?;
    Ok(())
}

/// Forgets a kept version once its author has chosen.
pub async fn drop_draft(unit: &mut Unit, id: ProfileId, criterion: &str) -> Result<(), Failure> {
    let account = unit.account()?;
    unit.tx()
        .execute(sql::DROP_DRAFT, args![id.0, criterion, account])
        .await?;
    Ok(())
}

/// The refusal of a profile that has not been opened, for pages that need one.
pub(super) fn not_open() -> Failure {
    Refusal::new("refusal-profile-not-open").into()
}
