//! The rules: whether a command may be followed, and what then happened.

mod application;
mod deciding;
mod people;
mod review;
mod strands;

pub use application::eligibility_faults;

use super::command::{Command, Facts};
use super::event::Event;
use super::state::Member;
use crate::clocks::{self, Deadline};
use crate::ids::AccountId;
use crate::{Refusal, refuse};

impl Member {
    /// What happens when a command is followed, or why it is not.
    ///
    /// # Errors
    /// The first rule that stands against it.
    pub fn apply(&self, command: Command, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        let starting = matches!(command, Command::Start { .. });
        if starting != self.application.is_none() {
            return refuse(if starting {
                "refusal-member-already-started"
            } else {
                "refusal-member-not-started"
            });
        }
        if !starting && !command.stages().contains(&self.stage()) {
            return Err(Refusal::new("refusal-member-stage")
                .arg("command", command.name())
                .arg("stage", self.stage().code()));
        }
        match command {
            Command::Start { .. }
            | Command::StartAgain { .. }
            | Command::AnswerEligibility { .. }
            | Command::RecordCompany { .. }
            | Command::RecordContacts { .. }
            | Command::SignAgreement { .. }
            | Command::SubmitApplication
            | Command::Withdraw { .. } => self.apply_application(command, facts),
            Command::InvitePerson { .. }
            | Command::CancelInvitation { .. }
            | Command::Join { .. }
            | Command::ChangeRole { .. }
            | Command::RemovePerson { .. } => self.apply_people(command, facts),
            Command::Recommend { .. }
            | Command::DeclineRecommendation { .. }
            | Command::Decide { .. }
            | Command::ConcludeEmergencyReview { .. }
            | Command::AnswerSuspension { .. } => self.apply_decision(command, facts),
            Command::EnterStrand { .. } | Command::LeaveStrand { .. } => {
                self.apply_strand(command, facts)
            }
            Command::RecordCaseHours { entry } => self.apply_hours(entry, facts),
            Command::SeeCompanyData { steps, note } => self.see_data(steps, &note, facts),
            _ => self.apply_review(command, facts),
        }
    }
}

/// The asking person.
pub(super) fn asker(facts: &Facts<'_>) -> Result<AccountId, Refusal> {
    match facts.by.account {
        Some(account) => Ok(AccountId(account)),
        None => refuse("refusal-member-nobody-asks"),
    }
}

/// The deadline that a clock of the pack starts today; none if the pack has no such clock.
fn clock(facts: &Facts<'_>, id: &str) -> Vec<Deadline> {
    clocks::due(facts.pack, id, facts.today)
        .into_iter()
        .collect()
}

/// Free text, trimmed; nothing is refused.
fn text(value: &str, field: &str) -> Result<String, Refusal> {
    let value = value.trim();
    if value.is_empty() {
        return Err(Refusal::new("refusal-member-field-empty").field(field));
    }
    Ok(value.to_owned())
}
