//! A finding: what a validation saw about one criterion, and what has to happen until it is closed. The `finding`
//! stream.
//!
//! Exists because required actions without owner, due date and closure evidence were never followed up (GAO-08-240).
//! Every finding is pinned to the edition, criterion, category, strength and site as they stood when it was raised.
//!
//! What it refuses: a deficiency without a coded reason; a deficiency on a required criterion without an owner and a
//! due date; closure without evidence that the company sent; a review by somebody who answered for the company; a
//! second extension. Overdue is worked out from the dates, never stored.

mod apply;
mod command;
mod event;
pub mod ladder;
mod raise;
mod state;
mod words;

#[cfg(test)]
mod tests;

pub use command::{ActionRequest, Command, Facts, LIFE_CYCLE, Pin, Raise};
pub use event::{Event, Observation, Owner, PracticeProof, Step};
pub use state::{Action, Answer, Closure, ExtensionRequest, Finding, Lasting};
pub use words::{Class, PracticeRequirement, Stage, Waits};
