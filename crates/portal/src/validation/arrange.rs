//! What is arranged around a visit: times offered, chosen and proposed; the meeting's address; who else takes part; and
//! the visit without notice.

use super::commands::{follow, load};
use super::{notices, sql};
use crate::command::{Loaded, Unit};
use crate::failure::Failure;
use crate::membership;
use greenlane_db::{Day, args};
use greenlane_domain::ids::{AccountId, MemberId, ValidationId};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{Command, Party, Slot, Validation, held_elsewhere};

/// Loads a validation for a step of its company. To anybody else's people it does not exist, and to its own only once
/// they know of it.
pub(super) async fn theirs(
    unit: &mut Unit,
    id: ValidationId,
) -> Result<(Loaded<Validation>, Loaded<Member>), Failure> {
    let (validation, member) = match load(unit, id, Action::AnswerValidation).await {
        Err(Failure::Forbidden(_)) if !membership::is_staff(&unit.actor().role) => {
            return Err(Failure::NotFound);
        }
        other => other?,
    };
    if validation.state.notice.is_none() && validation.state.begun.is_none() {
        return Err(Failure::NotFound);
    }
    Ok((validation, member))
}

/// A step of the programme of which the company's officers hear.
async fn told(
    unit: &mut Unit,
    id: ValidationId,
    command: Command,
    key: &str,
) -> Result<(Loaded<Validation>, Loaded<Member>), Failure> {
    let (mut validation, member) = load(unit, id, Action::PlanValidation).await?;
    follow(unit, &mut validation, MemberId(member.id), command).await?;
    let path = format!("/validations/{id}/slots");
    notices::tell_officers(unit, &member.state, key, &path).await?;
    Ok((validation, member))
}

/// Holds times for the company. Days that the same specialist holds for others, or agreed with them, are refused.
pub async fn offer_slots(
    unit: &mut Unit,
    id: ValidationId,
    slots: Vec<Slot>,
) -> Result<(), Failure> {
    let command = Command::OfferSlots(slots.clone());
    let (validation, _) = told(unit, id, command, "mail-validation-slots").await?;
    let Some(plan) = &validation.state.plan else {
        return Err(Failure::NotFound);
    };
    // Looked up after the offer is in the log: until then somebody else could hold the same day at the same moment.
    let taken = taken(unit, plan.lead, id).await?;
    Ok(held_elsewhere(&slots, &taken)?)
}

/// Days that a specialist holds for other companies, or agreed with them.
pub async fn taken(
    unit: &mut Unit,
    specialist: AccountId,
    beside: ValidationId,
) -> Result<Vec<Slot>, Failure> {
    let values = args![specialist.0, beside.0];
    let rows: Vec<(Day, Day)> = unit.tx().all(sql::TAKEN, values).await?;
    let days = rows.into_iter();
    Ok(days
        .map(|(Day(on), Day(until))| Slot { on, until })
        .collect())
}

/// Holds the planned days and others beside them, with the notice.
pub async fn offer_with_planned(
    unit: &mut Unit,
    id: ValidationId,
    others: Vec<Slot>,
) -> Result<(), Failure> {
    let plan = unit.load::<Validation>(id).await?.state.plan;
    let plan = plan.ok_or(Failure::NotFound)?;
    let planned = Slot {
        on: plan.on,
        until: plan.until,
    };
    let slots = std::iter::once(planned).chain(others).collect();
    offer_slots(unit, id, slots).await
}

/// The company's file learns of the day that holds now.
async fn agreed(
    unit: &mut Unit,
    id: ValidationId,
    validation: &Validation,
    member: &Loaded<Member>,
) -> Result<(), Failure> {
    match &validation.plan {
        Some(plan) => membership::validation_planned(unit, MemberId(member.id), id, plan.on).await,
        None => Ok(()),
    }
}

/// The company takes one of the times offered, counted from 0.
pub async fn choose_slot(unit: &mut Unit, id: ValidationId, at: usize) -> Result<(), Failure> {
    let (mut validation, member) = theirs(unit, id).await?;
    let company = MemberId(member.id);
    follow(unit, &mut validation, company, Command::ChooseSlot(at)).await?;
    agreed(unit, id, &validation.state, &member).await?;
    answered(unit, id, &member).await
}

/// The company proposes other times.
pub async fn propose_slots(
    unit: &mut Unit,
    id: ValidationId,
    slots: Vec<Slot>,
    reason: &str,
) -> Result<(), Failure> {
    let (mut validation, member) = theirs(unit, id).await?;
    let reason = reason.to_owned();
    let command = Command::ProposeSlots { slots, reason };
    follow(unit, &mut validation, MemberId(member.id), command).await?;
    answered(unit, id, &member).await
}

async fn answered(
    unit: &mut Unit,
    id: ValidationId,
    member: &Loaded<Member>,
) -> Result<(), Failure> {
    let path = format!("/validations/{id}/slots");
    notices::tell_specialist(unit, &member.state, "mail-validation-answer", &path).await
}

/// The programme takes one of the times proposed, counted from 0.
pub async fn accept_proposal(unit: &mut Unit, id: ValidationId, at: usize) -> Result<(), Failure> {
    let command = Command::AcceptProposal(at);
    let (validation, member) = told(unit, id, command, "mail-validation-moved").await?;
    agreed(unit, id, &validation.state, &member).await
}

/// None of the times proposed is possible; the planned day stands.
pub async fn refuse_proposal(
    unit: &mut Unit,
    id: ValidationId,
    reasons: &str,
) -> Result<(), Failure> {
    let reasons = reasons.to_owned();
    let command = Command::RefuseProposal { reasons };
    told(unit, id, command, "mail-validation-slots").await?;
    Ok(())
}

/// Where the meeting by video takes place. The company hears of it once it knows of the visit.
pub async fn set_meeting(unit: &mut Unit, id: ValidationId, link: &str) -> Result<(), Failure> {
    let (mut validation, member) = load(unit, id, Action::PlanValidation).await?;
    let link = link.to_owned();
    let command = Command::SetMeeting { link };
    let events = follow(unit, &mut validation, MemberId(member.id), command).await?;
    if events.is_empty() || validation.state.notice.is_none() {
        return Ok(());
    }
    let path = format!("/validations/{id}");
    notices::tell_officers(unit, &member.state, "mail-validation-moved", &path).await
}

/// No notice is given: decided by a second person. Whoever leads the visit is told, the company is not.
pub async fn decide_unannounced(
    unit: &mut Unit,
    id: ValidationId,
    reasons: &str,
) -> Result<(), Failure> {
    let (mut validation, member) = load(unit, id, Action::DecideValidation).await?;
    let reasons = reasons.to_owned();
    let command = Command::DecideUnannounced { reasons };
    follow(unit, &mut validation, MemberId(member.id), command).await?;
    let path = format!("/validations/{id}");
    notices::tell_specialist(unit, &member.state, "mail-validation-unannounced", &path).await
}

/// Who else takes part.
pub async fn record_parties(
    unit: &mut Unit,
    id: ValidationId,
    parties: Vec<Party>,
) -> Result<(), Failure> {
    let (mut validation, member) = load(unit, id, Action::PlanValidation).await?;
    let command = Command::RecordParties(parties);
    follow(unit, &mut validation, MemberId(member.id), command).await?;
    Ok(())
}
