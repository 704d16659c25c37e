//! Staff hours: recorded by phase and person as the law asks (6 U.S.C. 971), never changed, corrected by a later entry.

use jiff::civil::Date;

use super::command::{Facts, HoursEntry};
use super::event::Event;
use super::plan::words;
use super::state::Validation;
use super::words::Phase;
use crate::Refusal;
use crate::ids::AccountId;

/// The most that can be entered at once, in minutes: ten whole days.
const MOST_MINUTES: u32 = 24 * 60 * 10;

/// Hours somebody worked on it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Hours {
    pub phase: Phase,
    pub minutes: u32,
    pub account: AccountId,
    /// None in records older than the question.
    pub worked_on: Option<Date>,
    /// The entry, counted from 0, whose place this one takes.
    pub corrects: Option<u32>,
    pub reason: String,
    /// The later entry that took this one's place.
    pub corrected_by: Option<u32>,
}

impl Hours {
    /// It counts: no later entry took its place.
    pub fn holds(&self) -> bool {
        self.corrected_by.is_none()
    }
}

impl Validation {
    /// The entry with that number, counted from 0.
    pub fn hours_entry(&self, number: u32) -> Option<&Hours> {
        self.hours.get(usize::try_from(number).ok()?)
    }

    /// Minutes of staff in a phase.
    pub fn minutes(&self, phase: Phase) -> u32 {
        let held = self.hours.iter().filter(|hours| hours.holds());
        held.filter(|hours| hours.phase == phase)
            .map(|hours| hours.minutes)
            .sum()
    }

    /// Minutes of staff in all phases.
    pub fn all_minutes(&self) -> u32 {
        Phase::ALL.iter().map(|phase| self.minutes(*phase)).sum()
    }

    /// Whoever works on it: the lead, then the team.
    pub fn people(&self) -> Vec<AccountId> {
        let plan = self.plan.iter();
        plan.flat_map(|plan| std::iter::once(plan.lead).chain(plan.team.iter().copied()))
            .collect()
    }

    pub(super) fn take_hours(&mut self, hours: Hours) {
        let number = u32::try_from(self.hours.len()).unwrap_or(u32::MAX);
        let place = hours.corrects.and_then(|corrected| {
            let place = usize::try_from(corrected).ok()?;
            self.hours.get_mut(place)
        });
        if let Some(corrected) = place {
            corrected.corrected_by = Some(number);
        }
        self.hours.push(hours);
    }

    pub(super) fn record_hours(
        &self,
        entry: HoursEntry,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let wrong = |key: &str, field: &str| Err(Refusal::new(key).field(field));
        if entry
            .operation
            .is_some_and(|op| self.operations.contains(&op))
        {
            return Ok(Vec::new());
        }
        // Whoever is in charge enters anybody's of the team; the others of the team their own.
        let ours = entry.in_charge || self.people().contains(&facts.actor);
        if !ours {
            return wrong("refusal-validation-hours-not-team", "person");
        }
        // Only a correction can say that there were none.
        if entry.minutes > MOST_MINUTES || (entry.minutes == 0 && entry.corrects.is_none()) {
            return wrong("refusal-validation-hours", "hours");
        }
        let was = entry.corrects.and_then(|number| self.hours_entry(number));
        let same = was.is_some_and(|was| was.account == entry.account);
        if !same && entry.account != facts.actor && !self.people().contains(&entry.account) {
            return wrong("refusal-validation-hours-person", "person");
        }
        let lead = self.plan.as_ref().map(|plan| plan.lead);
        let leads = entry.in_charge || lead == Some(facts.actor);
        if entry.account != facts.actor && !leads {
            return wrong("refusal-validation-hours-own", "person");
        }
        if entry.worked_on > facts.today {
            return wrong("refusal-validation-hours-future", "worked_on");
        }
        // A year of two digits is a slip of the keyboard, not a day of this validation.
        let planned = self.plan.as_ref().map(|plan| plan.on);
        let earliest = planned.and_then(|day| day.checked_sub(jiff::Span::new().years(5)).ok());
        if earliest.is_some_and(|earliest| entry.worked_on < earliest) {
            return wrong("refusal-validation-hours-early", "worked_on");
        }
        let reason = match entry.corrects {
            None => String::new(),
            Some(number) => {
                let Some(corrected) = self.hours_entry(number) else {
                    return wrong("refusal-validation-hours-unknown", "corrects");
                };
                if !corrected.holds() {
                    return wrong("refusal-validation-hours-corrected", "corrects");
                }
                if corrected.account != facts.actor && !leads {
                    return wrong("refusal-validation-hours-not-yours", "corrects");
                }
                words("reason", &entry.reason)?
            }
        };
        Ok(vec![Event::HoursRecorded {
            phase: entry.phase,
            minutes: entry.minutes,
            account: entry.account,
            worked_on: Some(entry.worked_on),
            corrects: entry.corrects,
            reason,
            operation: entry.operation,
        }])
    }
}
