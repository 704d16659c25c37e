//! Staff hours of a certification: recorded by part of the work as the law asks (6 U.S.C. 971), never changed, corrected by
//! a later entry. They belong to one application, from the day it came in to the day it was decided: what is worked on
//! later belongs to a validation, or to no case.

use jiff::civil::Date;
use uuid::Uuid;

use super::command::Facts;
use super::decision::DecisionKind;
use super::event::Event;
use super::state::Member;
use crate::codes::codes;
use crate::ids::AccountId;
use crate::{Refusal, refuse};

/// The most that can be entered at once, in minutes: ten whole days.
const MOST_MINUTES: u32 = 24 * 60 * 10;
/// Fewer characters than this explain nothing to whoever reads them later.
const SHORTEST: usize = 10;
/// More are no reason but a file.
const LONGEST: usize = 2000;

codes! {
    /// A part of the work on an application.
    CasePhase {
        /// Checking the company and its people.
        Vetting = "vetting",
        /// Looking at the security profile.
        Review = "review",
        /// Recommending and deciding.
        Decision = "decision",
    }
}

/// Hours somebody is about to record.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct CaseHoursEntry {
    pub phase: CasePhase,
    pub minutes: u32,
    pub worked_on: Date,
    /// The entry, counted from 0, whose place this one takes.
    pub corrects: Option<u32>,
    pub reason: String,
    /// The same form sent twice is one entry.
    pub operation: Option<Uuid>,
}

/// Hours somebody worked on it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct CaseHours {
    pub phase: CasePhase,
    pub minutes: u32,
    pub account: AccountId,
    pub worked_on: Date,
    pub corrects: Option<u32>,
    pub reason: String,
    /// The later entry that took this one's place.
    pub corrected_by: Option<u32>,
    operation: Option<Uuid>,
}

impl CaseHours {
    /// It counts: no later entry took its place.
    pub fn holds(&self) -> bool {
        self.corrected_by.is_none()
    }
}

/// One application with the work on it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Case {
    /// The entity type it was for.
    pub entity_type: String,
    /// The day it came in.
    pub submitted_on: Option<Date>,
    /// How and when it was decided.
    pub decided: Option<(DecisionKind, Date)>,
    /// Hours of staff, in the order recorded.
    pub hours: Vec<CaseHours>,
}

impl Case {
    /// Minutes of staff in a part of the work.
    pub fn minutes(&self, phase: CasePhase) -> u32 {
        let held = self.hours.iter().filter(|hours| hours.holds());
        held.filter(|hours| hours.phase == phase)
            .map(|hours| hours.minutes)
            .sum()
    }

    /// Minutes of staff in all of it.
    pub fn all_minutes(&self) -> u32 {
        let each = CasePhase::ALL.iter();
        each.map(|phase| self.minutes(*phase)).sum()
    }

    fn entry(&self, number: u32) -> Option<&CaseHours> {
        self.hours.get(usize::try_from(number).ok()?)
    }
}

impl Member {
    pub(super) fn apply_hours(
        &self,
        entry: CaseHoursEntry,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let actor = super::apply::asker(facts)?;
        let wrong = |key: &str, field: &str| Err(Refusal::new(key).field(field));
        let case = self.cases.last();
        let Some((case, submitted)) = case.and_then(|case| Some((case, case.submitted_on?))) else {
            return refuse("refusal-case-hours-no-application");
        };
        let mut operations = case.hours.iter().filter_map(|hours| hours.operation);
        if entry
            .operation
            .is_some_and(|own| operations.any(|known| known == own))
        {
            return Ok(Vec::new());
        }
        // Only a correction can say that there were none.
        if entry.minutes > MOST_MINUTES || (entry.minutes == 0 && entry.corrects.is_none()) {
            return wrong("refusal-validation-hours", "hours");
        }
        if entry.worked_on > facts.today {
            return wrong("refusal-validation-hours-future", "worked_on");
        }
        if entry.worked_on < submitted {
            return Err(Refusal::new("refusal-case-hours-early")
                .arg("day", submitted)
                .field("worked_on"));
        }
        if let Some((_, decided)) = case.decided.filter(|(_, on)| entry.worked_on > *on) {
            return Err(Refusal::new("refusal-case-hours-late")
                .arg("day", decided)
                .field("worked_on"));
        }
        let (account, reason) = match entry.corrects {
            None => (actor, String::new()),
            Some(number) => {
                let Some(corrected) = case.entry(number) else {
                    return wrong("refusal-validation-hours-unknown", "corrects");
                };
                if !corrected.holds() {
                    return wrong("refusal-validation-hours-corrected", "corrects");
                }
                if corrected.account != actor && self.specialist != Some(actor) {
                    return wrong("refusal-case-hours-not-yours", "corrects");
                }
                (corrected.account, reason(&entry.reason)?)
            }
        };
        Ok(vec![Event::CaseHoursRecorded {
            phase: entry.phase,
            minutes: entry.minutes,
            account,
            worked_on: entry.worked_on,
            corrects: entry.corrects,
            reason,
            operation: entry.operation,
        }])
    }

    /// Takes what says where the work on an application begins and ends, and the work itself.
    pub(super) fn fold_hours(&mut self, event: &Event) {
        match event {
            Event::ApplicationStarted { entity_type, .. } => self.cases.push(Case {
                entity_type: entity_type.clone(),
                ..Case::default()
            }),
            Event::ApplicationSubmitted { on, .. } => {
                if let Some(case) = self.cases.last_mut() {
                    case.submitted_on = Some(*on);
                }
            }
            Event::Certified { decision } => self.close_case(DecisionKind::Certify, decision.on),
            Event::Denied { decision } => self.close_case(DecisionKind::Deny, decision.on),
            Event::CaseHoursRecorded {
                phase,
                minutes,
                account,
                worked_on,
                corrects,
                reason,
                operation,
            } => {
                if let Some(case) = self.cases.last_mut() {
                    let number = u32::try_from(case.hours.len()).unwrap_or(u32::MAX);
                    let place = corrects.and_then(|place| usize::try_from(place).ok());
                    if let Some(corrected) = place.and_then(|place| case.hours.get_mut(place)) {
                        corrected.corrected_by = Some(number);
                    }
                    case.hours.push(CaseHours {
                        phase: *phase,
                        minutes: *minutes,
                        account: *account,
                        worked_on: *worked_on,
                        corrects: *corrects,
                        reason: reason.clone(),
                        corrected_by: None,
                        operation: *operation,
                    });
                }
            }
            _ => {}
        }
    }

    fn close_case(&mut self, kind: DecisionKind, on: Date) {
        if let Some(case) = self.cases.last_mut().filter(|case| case.decided.is_none()) {
            case.decided = Some((kind, on));
        }
    }
}

fn reason(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    let length = text.chars().count();
    if length < SHORTEST {
        return Err(Refusal::new("refusal-validation-words")
            .arg("least", SHORTEST)
            .field("reason"));
    }
    if length > LONGEST {
        return Err(Refusal::new("refusal-validation-long")
            .arg("most", LONGEST)
            .field("reason"));
    }
    Ok(text.to_owned())
}
