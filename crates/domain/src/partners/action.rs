//! What the member will do about a risk: who, by when, and how it ended.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::score::Subject;
use super::text::required;
use crate::Refusal;

const LONGEST: usize = 1_000;
const LONGEST_NAME: usize = 200;

/// How an action ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionEnd {
    /// Done, or given up.
    pub done: bool,
    /// What was done, or why it was given up.
    pub note: String,
    /// On which day.
    pub on: Date,
}

/// One row of the action plan.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "what, who, by when: as on the form")]
pub struct Action {
    pub id: Uuid,
    pub about: Subject,
    pub what: String,
    pub owner: String,
    pub due: Date,
    pub added_on: Date,
    pub end: Option<ActionEnd>,
}

impl Action {
    /// Whether its day has passed: worked out, never stored.
    pub fn overdue(&self, today: Date) -> bool {
        self.end.is_none() && self.due < today
    }

    /// Whether somebody works on it, or has done it.
    pub fn counts(&self) -> bool {
        self.end.as_ref().is_none_or(|end| end.done)
    }
}

/// An action as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "what, who, by when: as on the form")]
pub struct ActionText {
    pub what: String,
    pub owner: String,
    pub due: Date,
}

impl ActionText {
    /// Takes surrounding space off, and refuses what is missing, too long or already past.
    ///
    /// # Errors
    /// The first fault, with its field.
    pub fn check(&self, today: Date) -> Result<Self, Refusal> {
        let read = Self {
            what: required("what", &self.what, LONGEST)?,
            owner: required("owner", &self.owner, LONGEST_NAME)?,
            due: self.due,
        };
        if read.due < today {
            return Err(Refusal::new("refusal-action-past").field("due"));
        }
        Ok(read)
    }
}
