//! Documents asked for ahead of a session, and notes of interviews.

use super::arrange::theirs;
use super::commands::{follow, load};
use super::notices;
use crate::command::Unit;
use crate::failure::Failure;
use crate::profile::{self, Stored};
use greenlane_domain::Refusal;
use greenlane_domain::ids::{EvidenceId, MemberId, ValidationId};
use greenlane_domain::permission::Action;
use greenlane_domain::profile::Evidence;
use greenlane_domain::validation::{Command, NewInterview, NewRequest};
use uuid::Uuid;

/// A step of the programme; the company's officers are told.
async fn step(
    unit: &mut Unit,
    id: ValidationId,
    command: Command,
    key: &str,
) -> Result<(), Failure> {
    let (mut validation, member) = load(unit, id, Action::ConductValidation).await?;
    let events = follow(unit, &mut validation, MemberId(member.id), command).await?;
    if events.is_empty() {
        return Ok(());
    }
    let path = format!("/validations/{id}/requests");
    notices::tell_officers(unit, &member.state, key, &path).await
}

/// Asks the company for something, by a day.
pub async fn ask(unit: &mut Unit, id: ValidationId, new: NewRequest) -> Result<(), Failure> {
    let command = Command::AskEvidence(Box::new(new));
    step(unit, id, command, "mail-validation-request").await
}

/// What came is what was asked for.
pub async fn accept(
    unit: &mut Unit,
    id: ValidationId,
    request: Uuid,
    comment: &str,
) -> Result<(), Failure> {
    let comment = comment.to_owned();
    let command = Command::AcceptEvidence { request, comment };
    step(unit, id, command, "mail-validation-request").await
}

/// What came is not enough; the clock begins anew.
pub async fn give_back(
    unit: &mut Unit,
    id: ValidationId,
    request: Uuid,
    comment: &str,
) -> Result<(), Failure> {
    let comment = comment.to_owned();
    let command = Command::ReturnEvidence { request, comment };
    step(unit, id, command, "mail-validation-request").await
}

/// It is not needed any more.
pub async fn waive(
    unit: &mut Unit,
    id: ValidationId,
    request: Uuid,
    reasons: &str,
) -> Result<(), Failure> {
    let reasons = reasons.to_owned();
    let command = Command::WaiveEvidence { request, reasons };
    step(unit, id, command, "mail-validation-request").await
}

/// The company sends documents of its library, and a new one that comes into the library with it.
pub async fn send(
    unit: &mut Unit,
    id: ValidationId,
    (request, note): (Uuid, &str),
    mut documents: Vec<EvidenceId>,
    new: Option<(&Stored, &str)>,
) -> Result<(), Failure> {
    let (mut validation, member) = theirs(unit, id).await?;
    let company = MemberId(member.id);
    for document in &documents {
        let owner = match unit.load::<Evidence>(*document).await {
            Ok(evidence) => evidence.state.member,
            Err(Failure::NotFound) => None,
            Err(other) => return Err(other),
        };
        if owner != Some(company) {
            let refusal = Refusal::new("refusal-validation-evidence-not-theirs");
            return Err(refusal.field("documents").into());
        }
    }
    if let Some((stored, description)) = new {
        documents.push(profile::documents::add(unit, company, stored, description).await?);
    }
    let command = Command::SendEvidence {
        request,
        documents,
        note: note.to_owned(),
    };
    follow(unit, &mut validation, company, command).await?;
    let path = format!("/validations/{id}/requests");
    notices::tell_specialist(unit, &member.state, "mail-validation-answer", &path).await
}

/// Notes what was said in an interview. The company is not told.
pub async fn note_interview(
    unit: &mut Unit,
    id: ValidationId,
    new: NewInterview,
) -> Result<(), Failure> {
    let (mut validation, member) = load(unit, id, Action::ConductValidation).await?;
    let command = Command::NoteInterview(Box::new(new));
    follow(unit, &mut validation, MemberId(member.id), command).await?;
    Ok(())
}
