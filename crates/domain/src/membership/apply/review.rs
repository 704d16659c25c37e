//! The programme's work on a company: assignment, vetting, the profile's way, validations, notes.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{clock, text};
use crate::clocks;
use crate::ids::{AccountId, ProfileId, ValidationId};
use crate::membership::command::{Command, Facts};
use crate::membership::event::Event;
use crate::membership::standing::{AccountStatus, ProfileStatus};
use crate::membership::state::Member;
use crate::membership::words::{CheckResult, CheckedItem, Outcome, VettingOutcome};
use crate::{Refusal, refuse};

impl Member {
    pub(super) fn apply_review(
        &self,
        command: Command,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::AssignSpecialist { specialist, reason } => {
                self.assign(specialist, reason.trim(), facts)
            }
            Command::RecordVetting {
                outcome,
                checks,
                summary,
            } => self.record_vetting(outcome, checks, summary.trim(), facts),
            Command::NoteVetting { text: note } => Ok(vec![Event::VettingNoted {
                text: text(&note, "text")?,
            }]),
            Command::WriteNote { text: note } => Ok(vec![Event::InternalNote {
                text: text(&note, "text")?,
            }]),
            Command::SubmitProfile { profile, round } => self.submit_profile(profile, round, facts),
            Command::ReturnProfile { profile, criteria } => {
                self.profile_under_review(profile)?;
                if criteria.is_empty() {
                    return refuse("refusal-member-nothing-returned");
                }
                Ok(vec![Event::ProfileReturned {
                    profile,
                    criteria,
                    on: facts.today,
                    clocks: clock(facts, "profile_correction"),
                }])
            }
            Command::AcceptProfile { profile, edition } => {
                self.profile_under_review(profile)?;
                Ok(vec![Event::ProfileAccepted {
                    profile,
                    edition,
                    on: facts.today,
                }])
            }
            Command::PlanValidation { validation, on } => {
                Ok(vec![Event::ValidationPlanned { validation, on }])
            }
            Command::ConcludeValidation {
                validation,
                outcome,
                completed_on,
                since,
            } => self.conclude(validation, outcome, (completed_on, since), facts),
            _ => Ok(Vec::new()),
        }
    }

    fn assign(
        &self,
        specialist: AccountId,
        reason: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        self.sent_in()?;
        if self.specialist == Some(specialist) {
            return Err(Refusal::new("refusal-member-already-assigned").field("specialist"));
        }
        if self.specialist.is_some() && reason.is_empty() {
            return Err(Refusal::new("refusal-member-reassign-reason").field("reason"));
        }
        // The vetting clock runs from the first assignment; handing over does not start it again.
        let first = self.specialist.is_none() && self.vetting.is_none();
        Ok(vec![Event::SpecialistAssigned {
            specialist,
            reason: reason.to_owned(),
            on: facts.today,
            clocks: if first {
                clock(facts, "vetting")
            } else {
                Vec::new()
            },
        }])
    }

    fn record_vetting(
        &self,
        outcome: VettingOutcome,
        checks: Vec<CheckedItem>,
        summary: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        self.sent_in()?;
        for check in &facts.pack.vetting_checks {
            let times = checks.iter().filter(|item| item.check == check.id).count();
            if times != 1 {
                return Err(Refusal::new("refusal-member-check-open")
                    .arg("check", &check.id)
                    .field(&format!("check_{}", check.id)));
            }
        }
        if checks.len() != facts.pack.vetting_checks.len() {
            return refuse("refusal-member-check-unknown");
        }
        // A result that nobody can look up again is a claim (OIG-12-86 found vetting without its record).
        let unsourced = checks
            .iter()
            .find(|item| item.result != CheckResult::Pending && item.source.trim().is_empty());
        if let Some(item) = unsourced {
            return Err(Refusal::new("refusal-member-check-source")
                .arg("check", &item.check)
                .field(&format!("source_{}", item.check)));
        }
        let with = |result| checks.iter().any(|item| item.result == result);
        let (concern, pending) = (with(CheckResult::Concern), with(CheckResult::Pending));
        let fault = match outcome {
            VettingOutcome::Passed if concern || pending => {
                Some("refusal-member-vetting-not-clear")
            }
            VettingOutcome::Failed if !concern => Some("refusal-member-vetting-no-concern"),
            _ => None,
        };
        if let Some(key) = fault {
            return Err(Refusal::new(key).field("outcome"));
        }
        if outcome != VettingOutcome::Passed && summary.is_empty() {
            return Err(Refusal::new("refusal-member-field-empty").field("summary"));
        }
        Ok(vec![Event::VettingRecorded {
            outcome,
            checks,
            summary: summary.to_owned(),
            on: facts.today,
        }])
    }

    fn submit_profile(
        &self,
        profile: ProfileId,
        round: u32,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        self.officer(facts)?;
        self.sent_in()?;
        if self.profile.status == ProfileStatus::Submitted {
            return refuse("refusal-member-profile-under-review");
        }
        // Certification is due from the first receipt; a company's corrections do not give the agency more time.
        let first = self.account == AccountStatus::Applying && self.profile.profile.is_none();
        let mut clocks = clock(facts, "profile_review");
        if first {
            clocks.extend(clock(facts, "certify"));
        }
        Ok(vec![Event::ProfileSubmitted {
            profile,
            round,
            on: facts.today,
            clocks,
        }])
    }

    fn profile_under_review(&self, profile: ProfileId) -> Result<(), Refusal> {
        let under_review = self.profile.status == ProfileStatus::Submitted
            && self.profile.profile == Some(profile);
        if under_review {
            Ok(())
        } else {
            refuse("refusal-member-profile-not-under-review")
        }
    }

    fn conclude(
        &self,
        validation: ValidationId,
        outcome: Outcome,
        (completed_on, since): (Date, Timestamp),
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        // A conditional end is followed by another one of the same validation, once its actions are closed.
        let conditional = matches!(self.validation.last, Some((last, Outcome::Conditional, _)) if last == validation);
        if self.validation.planned.map(|(planned, _)| planned) != Some(validation) && !conditional {
            return refuse("refusal-member-validation-not-planned");
        }
        if completed_on > facts.today {
            return Err(Refusal::new("refusal-member-validation-future").field("completed_on"));
        }
        let clocks = match outcome {
            Outcome::Pass => clocks::due(facts.pack, "revalidate", completed_on)
                .into_iter()
                .collect(),
            Outcome::Conditional | Outcome::Fail => Vec::new(),
        };
        Ok(vec![Event::ValidationConcluded {
            validation,
            outcome,
            completed_on,
            since: Some(since),
            clocks,
        }])
    }

    pub(super) fn sent_in(&self) -> Result<(), Refusal> {
        match self.submitted_on() {
            Some(_) => Ok(()),
            None => refuse("refusal-member-not-sent-in"),
        }
    }
}
