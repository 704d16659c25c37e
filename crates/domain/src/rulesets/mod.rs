//! Rulesets: by which rules declarations are scored; drafted by some, put in force by another, withdrawn.
//!
//! What a ruleset says is text to this crate: `greenlane-targeting` understands it and says, as facts of a command, what its
//! version is and how many faults and failing test cases it has. Here stands who may take which step in which order. A
//! version in force is never changed; the next one is a draft of its own.
//!
//! Refused: sending in a draft with faults, failing test cases or no rule; an approval by anybody who had a hand in it; an
//! approval of another text than was sent in, or of one that nobody tried on past declarations, unless a reason is stated;
//! being in force from a day that has passed.

mod apply;
mod drift;
mod role;
#[cfg(test)]
mod tests;
mod trial;

pub use drift::{Answer, Asks, Drift, Drifted};
pub use role::DeclaredRole;
pub use trial::{Affected, Data, StandingOf, Touched, Trial, Tried};

use crate::codes::codes;
use crate::record::{Aggregate, Audience, Fact, Recorded};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The shortest and the longest reasons.
pub const REASONS: (usize, usize) = (10, 2000);

codes! {
    /// Where a ruleset is in its life.
    Stage {
        /// It is being written.
        Draft = "draft",
        /// It waits for another person's decision.
        Submitted = "submitted",
        /// It is, was or will be in force.
        Approved = "approved",
        /// It is no longer in force, or was given up before it ever was.
        Withdrawn = "withdrawn",
    }
}

/// What was found when a text was checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// The version that the text has; empty when it has faults.
    pub version: String,
    /// How many faults.
    pub faults: usize,
    /// How many of its test cases fail.
    pub failing: usize,
    /// How many rules.
    pub rules: usize,
}

/// What happens to a ruleset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum Event {
    /// A draft was begun, from another ruleset or from the pack's.
    Begun {
        name: String,
        from: Option<Uuid>,
        content: String,
    },
    /// Somebody changed it: which rule or set, and the whole text as it is since.
    Changed { what: String, content: String },
    /// It was sent in for a decision.
    Submitted { version: String, reasons: String },
    /// It was given back to be changed.
    Returned { reasons: String },
    /// Another person approved it.
    Approved {
        version: String,
        in_force_from: Date,
        reasons: String,
        /// Why it was not tried on past declarations first; none where it was, and in older records.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        untested: Option<String>,
    },
    /// It was tried on past declarations.
    BackTested { trial: Box<Trial> },
    /// It was worked out whether its model still says what is true.
    DriftWorkedOut { drift: Box<Drift> },
    /// Somebody answered what that asks.
    DriftAnswered { words: String },
    /// It was taken out of force, or given up.
    Withdrawn { reasons: String },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Begun { .. } => "begun",
            Self::Changed { .. } => "changed",
            Self::Submitted { .. } => "submitted",
            Self::Returned { .. } => "returned",
            Self::Approved { .. } => "approved",
            Self::BackTested { .. } => "back_tested",
            Self::DriftWorkedOut { .. } => "drift_worked_out",
            Self::DriftAnswered { .. } => "drift_answered",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Programme
    }
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub enum Command {
    Begin {
        name: String,
        from: Option<Uuid>,
        content: String,
    },
    Change {
        /// The revision that lay before whoever changed it.
        revision: u32,
        what: String,
        content: String,
    },
    Submit {
        reasons: String,
        checked: Checked,
    },
    Return {
        reasons: String,
    },
    Approve {
        in_force_from: Date,
        reasons: String,
        /// Why without a back-test; empty where there was one.
        untested: String,
        checked: Checked,
    },
    BackTest {
        trial: Box<Trial>,
    },
    AnswerDrift {
        /// The model that the text names.
        model: Option<String>,
        /// How many working-outs lay before whoever answers.
        seen: usize,
        words: String,
    },
    Withdraw {
        reasons: String,
    },
}

/// One entry of its history.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the page")]
pub struct Step {
    pub kind: &'static str,
    /// Reasons, or what was changed.
    pub words: String,
    pub by: Option<Uuid>,
    pub at: Timestamp,
}

/// A ruleset's state.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ruleset {
    /// What people call it.
    pub name: String,
    /// Where it is in its life.
    pub stage: Stage,
    /// Its text.
    pub content: String,
    /// How often it was changed since it was begun.
    pub revision: u32,
    /// The ruleset it was begun from.
    pub from: Option<Uuid>,
    /// Its version, once it was sent in.
    pub version: String,
    /// From which day it is in force, once it was approved.
    pub in_force_from: Option<Date>,
    /// When that was decided.
    pub approved_at: Option<Timestamp>,
    /// Why it was approved without a back-test, where it was.
    pub untested: Option<String>,
    /// Back-tests, in order.
    pub trials: Vec<Tried>,
    /// How far its model had drifted, each time that was worked out.
    pub drifts: Vec<Drifted>,
    /// Everybody who had a hand in the text.
    pub hands: BTreeSet<Uuid>,
    /// What happened, in order.
    pub steps: Vec<Step>,
}

#[expect(
    clippy::derivable_impls,
    reason = "what makes the codes derives no default"
)]
impl Default for Stage {
    fn default() -> Self {
        Self::Draft
    }
}

impl Aggregate for Ruleset {
    const KIND: &'static str = "ruleset";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        let by = recorded.by.account;
        let words = match &recorded.event {
            Event::Begun {
                name,
                from,
                content,
            } => {
                self.name.clone_from(name);
                self.from = *from;
                self.content.clone_from(content);
                self.hands.extend(by);
                name
            }
            Event::Changed { what, content } => {
                self.content.clone_from(content);
                self.revision += 1;
                self.hands.extend(by);
                what
            }
            Event::Submitted { version, reasons } => {
                self.stage = Stage::Submitted;
                self.version.clone_from(version);
                self.hands.extend(by);
                reasons
            }
            Event::Returned { reasons } => {
                self.stage = Stage::Draft;
                reasons
            }
            Event::Approved {
                version,
                in_force_from,
                reasons,
                untested,
            } => {
                self.untested.clone_from(untested);
                self.stage = Stage::Approved;
                self.version.clone_from(version);
                self.in_force_from = Some(*in_force_from);
                self.approved_at = Some(recorded.recorded_at);
                reasons
            }
            Event::BackTested { trial } => {
                self.trials.push(Tried {
                    trial: (**trial).clone(),
                    by,
                    at: recorded.recorded_at,
                });
                &trial.against_name
            }
            Event::DriftWorkedOut { drift } => {
                self.drifts.push(Drifted {
                    drift: (**drift).clone(),
                    by,
                    at: recorded.recorded_at,
                    answer: None,
                });
                &drift.model
            }
            Event::DriftAnswered { words } => {
                if let Some(last) = self.drifts.last_mut() {
                    last.answer = Some(Answer {
                        words: words.clone(),
                        by,
                        at: recorded.recorded_at,
                    });
                }
                words
            }
            Event::Withdrawn { reasons } => {
                self.stage = Stage::Withdrawn;
                reasons
            }
        };
        self.steps.push(Step {
            kind: recorded.event.kind(),
            words: words.clone(),
            by,
            at: recorded.recorded_at,
        });
    }
}
