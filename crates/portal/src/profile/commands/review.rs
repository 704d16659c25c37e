//! What the specialist does with a submitted profile: decides about its criteria, sends it back, accepts it.

use super::super::notices::tell;
use super::{assigned, facts, follow};
use crate::command::Unit;
use crate::failure::Failure;
use crate::{membership, text_blocks};
use greenlane_domain::Refusal;
use greenlane_domain::ids::ProfileId;
use greenlane_domain::profile::{Command, Verdict};

/// One decision of a review as it was typed.
#[derive(Debug, Clone, Copy)]
pub struct Deciding<'a> {
    /// The round that lay before the reviewer.
    pub round: u32,
    /// The criterion.
    pub criterion: &'a str,
    /// What was chosen; none when nothing was.
    pub verdict: Option<Verdict>,
    /// To the company.
    pub comment: &'a str,
    /// For the programme only.
    pub note: &'a str,
    /// Why it is returned, a code of the pack; empty when nobody said.
    pub reason: &'a str,
}

/// A reason of the pack, if one was chosen.
fn reason(unit: &Unit, code: &str) -> Result<Option<String>, Failure> {
    if code.is_empty() {
        return Ok(None);
    }
    if unit.app().pack().reason(code).is_none() {
        return Err(Refusal::new("refusal-review-reason").field("reason").into());
    }
    Ok(Some(code.to_owned()))
}

/// Decides about one criterion.
pub async fn decide(unit: &mut Unit, id: ProfileId, what: Deciding<'_>) -> Result<(), Failure> {
    decide_all(unit, id, &[what]).await
}

/// Decides about several criteria, each with a verdict of its own: all are taken or none.
pub async fn decide_all(
    unit: &mut Unit,
    id: ProfileId,
    decisions: &[Deciding<'_>],
) -> Result<(), Failure> {
    let (mut profile, member, company) = assigned(unit, id).await?;
    let facts = facts(unit, company.specialist);
    let mut events = Vec::new();
    for (place, what) in decisions.iter().enumerate() {
        // Each is judged on the profile as it stood before all of them, so none may come twice.
        let mut earlier = decisions.iter().take(place);
        if earlier.any(|other| other.criterion == what.criterion) {
            let twice = Refusal::new("refusal-profile-twice");
            return Err(twice.arg("criterion", what.criterion).into());
        }
        let command = Command::Decide {
            round: what.round,
            criterion: what.criterion.to_owned(),
            verdict: what.verdict,
            comment: what.comment.to_owned(),
            note: what.note.to_owned(),
            blocks: text_blocks::used(unit, &profile.state, what.criterion, what.comment).await?,
            reason: reason(unit, what.reason)?,
        };
        events.extend(profile.state.apply(command, &facts, unit.now())?);
    }
    unit.append(&mut profile, Some(member), events).await
}

/// Sends the returned criteria back to the company.
pub async fn send_back(unit: &mut Unit, id: ProfileId, round: u32) -> Result<(), Failure> {
    let (mut profile, member, company) = assigned(unit, id).await?;
    let command = Command::Return { round };
    follow(unit, &mut profile, member, command, company.specialist).await?;
    let criteria = profile.state.unlocked.iter().cloned().collect();
    membership::profile_returned(unit, member, id, criteria).await?;
    tell(
        unit,
        company.people.keys().copied().collect(),
        "profile-mail-company",
    )
    .await
}

/// Accepts the profile.
pub async fn accept(unit: &mut Unit, id: ProfileId, round: u32) -> Result<(), Failure> {
    let (mut profile, member, company) = assigned(unit, id).await?;
    let command = Command::Accept { round };
    follow(unit, &mut profile, member, command, company.specialist).await?;
    let edition = profile.state.edition.clone();
    membership::profile_accepted(unit, member, id, &edition).await?;
    tell(
        unit,
        company.people.keys().copied().collect(),
        "profile-mail-company",
    )
    .await
}
