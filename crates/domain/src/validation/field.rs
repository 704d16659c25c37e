//! A copy of the worksheet on somebody's device, for work without a connection: taken openly, with a last day.

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::command::Facts;
use super::event::Event;
use super::state::Validation;
use crate::ids::AccountId;
use crate::{Refusal, refuse};

/// How long a copy lasts, in days: a visit of ten working days and the journey home. Ours; no law asks for it.
pub const COPY_DAYS: i32 = 14;

/// A copy on a device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct DeviceCopy {
    pub account: AccountId,
    pub on: Date,
    /// Its last day; afterwards the device deletes it.
    pub until: Date,
}

impl Validation {
    /// Copies on devices that have neither ended nor been reported as removed.
    pub fn copies_on(&self, today: Date) -> impl Iterator<Item = &DeviceCopy> {
        self.copies.iter().filter(move |copy| copy.until >= today)
    }

    /// This person's copy.
    pub fn copy_of(&self, account: AccountId, today: Date) -> Option<&DeviceCopy> {
        self.copies_on(today).find(|copy| copy.account == account)
    }

    pub(super) fn take_copy(facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        let Ok(until) = facts.today.checked_add(COPY_DAYS.days()) else {
            return refuse("refusal-validation-clock-missing");
        };
        Ok(vec![Event::CopyTaken {
            copy: DeviceCopy {
                account: facts.actor,
                on: facts.today,
                until,
            },
        }])
    }

    pub(super) fn remove_copy(&self, facts: &Facts<'_>) -> Vec<Event> {
        let has = self.copies.iter().any(|copy| copy.account == facts.actor);
        if has {
            vec![Event::CopyRemoved {
                account: facts.actor,
            }]
        } else {
            Vec::new()
        }
    }
}
