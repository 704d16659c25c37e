//! What the programme does with a company: assign, vet, recommend, decide, note. And what other features tell of it:
//! profiles and validations cross-post into the company's own stream, in the transaction of their own command.

use super::commands::{follow, load, tell_officers};
use super::read::resource;
use crate::command::Unit;
use crate::failure::Failure;
use greenlane_domain::accounts::Account;
use greenlane_domain::ids::{AccountId, MemberId, ProfileId, ValidationId};
use greenlane_domain::membership::{
    CaseHoursEntry, CheckedItem, Command, DecisionKind, Member, Outcome, VettingOutcome,
};
use greenlane_domain::permission::Action;
use greenlane_domain::{Refusal, refuse};
use jiff::civil::Date;
use uuid::Uuid;

/// Gives a company to a specialist. A reason is needed to take it from another.
pub async fn assign_specialist(
    unit: &mut Unit,
    id: MemberId,
    specialist: AccountId,
    reason: &str,
) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::AssignSpecialist).await?;
    let account = unit.load::<Account>(specialist).await?;
    if account.state.staff_role.as_deref() != Some("specialist") {
        let refusal = Refusal::new("refusal-member-not-a-specialist").field("specialist");
        return Err(refusal.into());
    }
    let reason = reason.to_owned();
    follow(
        unit,
        &mut member,
        Command::AssignSpecialist { specialist, reason },
        &[],
    )
    .await
}

/// Records the vetting gate: every check of the pack with its result.
pub async fn record_vetting(
    unit: &mut Unit,
    id: MemberId,
    outcome: VettingOutcome,
    checks: Vec<CheckedItem>,
    summary: &str,
) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::RecordVetting).await?;
    let command = Command::RecordVetting {
        outcome,
        checks,
        summary: summary.to_owned(),
    };
    follow(unit, &mut member, command, &[]).await
}

/// Writes a confidential vetting note.
pub async fn note_vetting(unit: &mut Unit, id: MemberId, text: &str) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::RecordVetting).await?;
    let text = text.to_owned();
    follow(unit, &mut member, Command::NoteVetting { text }, &[]).await
}

/// Says that what a company changed in its data was read, as many steps of it as were on the page.
pub async fn see_company_data(
    unit: &mut Unit,
    id: MemberId,
    steps: u32,
    note: &str,
) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::RecommendDecision).await?;
    let note = note.to_owned();
    follow(
        unit,
        &mut member,
        Command::SeeCompanyData { steps, note },
        &[],
    )
    .await
}

/// Records hours of staff on the company's application.
pub async fn record_case_hours(
    unit: &mut Unit,
    id: MemberId,
    entry: CaseHoursEntry,
) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::RecordHours).await?;
    follow(unit, &mut member, Command::RecordCaseHours { entry }, &[]).await
}

/// Lets a company into a strand of the programme, and tells its officers.
pub async fn enter_strand(
    unit: &mut Unit,
    id: MemberId,
    strand: &str,
    memorandum_on: Option<Date>,
    reasons: &str,
) -> Result<(), Failure> {
    let command = Command::EnterStrand {
        strand: strand.to_owned(),
        memorandum_on,
        reasons: reasons.to_owned(),
    };
    strands(unit, id, command).await
}

/// Ends a company's part in a strand, and tells its officers.
pub async fn leave_strand(
    unit: &mut Unit,
    id: MemberId,
    strand: &str,
    reasons: &str,
) -> Result<(), Failure> {
    let command = Command::LeaveStrand {
        strand: strand.to_owned(),
        reasons: reasons.to_owned(),
    };
    strands(unit, id, command).await
}

async fn strands(unit: &mut Unit, id: MemberId, command: Command) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::EnrolInStrand).await?;
    follow(unit, &mut member, command, &[]).await?;
    crate::validation::tell_officers(
        unit,
        &member.state,
        "mail-strand",
        &format!("/companies/{id}/timeline"),
    )
    .await
}

/// Writes a note that the company never sees.
pub async fn write_note(unit: &mut Unit, id: MemberId, text: &str) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::WriteInternalNote).await?;
    let text = text.to_owned();
    follow(unit, &mut member, Command::WriteNote { text }, &[]).await
}

/// A decision as it is proposed or taken.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Deciding<'a> {
    pub decision: DecisionKind,
    pub ground: &'a str,
    pub reasons: &'a str,
}

/// Proposes a decision that somebody else takes.
pub async fn recommend(unit: &mut Unit, id: MemberId, what: Deciding<'_>) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::RecommendDecision).await?;
    let command = Command::Recommend {
        decision: what.decision,
        ground: what.ground.to_owned(),
        reasons: what.reasons.to_owned(),
    };
    follow(unit, &mut member, command, &[]).await
}

/// Who decides what: joining is the supervisor's, enforcement the director's.
pub fn right_to_decide(decision: DecisionKind) -> Action {
    if decision.is_about_certification() {
        Action::DecideCertification
    } else {
        Action::DecideEnforcement
    }
}

/// Does not follow the open proposal.
pub async fn decline_recommendation(
    unit: &mut Unit,
    id: MemberId,
    reasons: &str,
) -> Result<(), Failure> {
    let mut member = unit.load::<Member>(id).await?;
    let open = member.state.recommendation.as_ref();
    let Some(open) = open.map(|recommendation| recommendation.decision) else {
        return Ok(refuse("refusal-member-nothing-recommended")?);
    };
    unit.permit(right_to_decide(open), &resource(id, &member.state))?;
    let reasons = reasons.to_owned();
    follow(
        unit,
        &mut member,
        Command::DeclineRecommendation { reasons },
        &[],
    )
    .await
}

/// Takes a decision: on the open proposal, or alone in an emergency (a suspension, which opens its own review). The
/// company's officers are told at once.
pub async fn decide(
    unit: &mut Unit,
    id: MemberId,
    what: Deciding<'_>,
    emergency: bool,
) -> Result<(), Failure> {
    let mut member = load(unit, id, right_to_decide(what.decision)).await?;
    let command = Command::Decide {
        decision: what.decision,
        ground: what.ground.to_owned(),
        reasons: what.reasons.to_owned(),
        emergency,
    };
    follow(unit, &mut member, command, &[]).await?;
    tell_officers(unit, id).await
}

/// Upholds or lifts an emergency suspension. The policies see its author as the one who recommended it, so that they
/// forbid the same person as the rule does.
pub async fn conclude_emergency_review(
    unit: &mut Unit,
    id: MemberId,
    upheld: bool,
    ground: &str,
    reasons: &str,
) -> Result<(), Failure> {
    let mut member = unit.load::<Member>(id).await?;
    let author = member
        .state
        .emergency_review
        .map(|review| Uuid::from(review.decided_by));
    let record = resource(id, &member.state).recommended(author);
    unit.permit(Action::DecideEnforcement, &record)?;
    let command = Command::ConcludeEmergencyReview {
        upheld,
        ground: ground.to_owned(),
        reasons: reasons.to_owned(),
    };
    follow(unit, &mut member, command, &[]).await?;
    if upheld {
        Ok(())
    } else {
        tell_officers(unit, id).await
    }
}

async fn cross_post(unit: &mut Unit, id: MemberId, command: Command) -> Result<(), Failure> {
    let mut member = unit.load::<Member>(id).await?;
    follow(unit, &mut member, command, &[]).await
}

/// The security profile was signed and sent in. The profile's command has asked for the right.
pub async fn profile_submitted(
    unit: &mut Unit,
    id: MemberId,
    profile: ProfileId,
    round: u32,
) -> Result<(), Failure> {
    cross_post(unit, id, Command::SubmitProfile { profile, round }).await
}

/// Criteria of the profile went back to the company. The profile's command has asked for the right.
pub async fn profile_returned(
    unit: &mut Unit,
    id: MemberId,
    profile: ProfileId,
    criteria: Vec<String>,
) -> Result<(), Failure> {
    cross_post(unit, id, Command::ReturnProfile { profile, criteria }).await
}

/// The profile was accepted. The profile's command has asked for the right.
pub async fn profile_accepted(
    unit: &mut Unit,
    id: MemberId,
    profile: ProfileId,
    edition: &str,
) -> Result<(), Failure> {
    let edition = edition.to_owned();
    cross_post(unit, id, Command::AcceptProfile { profile, edition }).await
}

/// A validation was planned or moved. The validation's command has asked for the right.
pub async fn validation_planned(
    unit: &mut Unit,
    id: MemberId,
    validation: ValidationId,
    on: Date,
) -> Result<(), Failure> {
    cross_post(unit, id, Command::PlanValidation { validation, on }).await
}

/// A validation was concluded. The validation's command has asked for the right.
pub async fn validation_concluded(
    unit: &mut Unit,
    id: MemberId,
    validation: ValidationId,
    outcome: Outcome,
    completed_on: Date,
) -> Result<(), Failure> {
    let since = unit.app().start_of(completed_on);
    let command = Command::ConcludeValidation {
        validation,
        outcome,
        completed_on,
        since: since.map_err(|e| Failure::Internal(e.to_string()))?,
    };
    cross_post(unit, id, command).await
}
