//! Drift as it is kept: each time somebody, or the clock, worked out whether a model still says what is true, and what was asked
//! and answered then.
//!
//! A working-out ends in a question and never in a verdict: what has moved may be trade, seasons, or what is selected for
//! examination. A person answers it in words; the next working-out asks anew.

use super::trial::reasons;
use super::{Event, Ruleset, Stage};
use crate::codes::codes;
use crate::ids::AccountId;
use crate::refusal::{Refusal, refuse};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

codes! {
    /// What a working-out asks.
    Asks {
        /// Nothing can be said: too few were examined.
        Few = "few",
        /// Little has moved.
        Steady = "steady",
        /// Something has moved: whether that explains itself.
        Moved = "changed",
        /// Much has moved, or the order is worse than on the card: whether to train again.
        Again = "again",
    }
}

impl Asks {
    /// Whether somebody has to answer: it is outside the bounds of the card.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Moved | Self::Again)
    }
}

/// A working-out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drift {
    /// The model's version.
    pub model: String,
    /// The first day of the declarations.
    pub from: Date,
    /// The last one.
    pub until: Date,
    /// What it asks.
    pub asks: Asks,
    /// The figures, as they were worked out; empty where there were too few.
    pub figures: String,
}

/// Somebody's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// In words.
    pub words: String,
    /// Whose.
    pub by: Option<Uuid>,
    /// When.
    pub at: Timestamp,
}

/// A working-out in a ruleset's record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drifted {
    /// What was worked out.
    pub drift: Drift,
    /// By whom; nobody where the clock did it.
    pub by: Option<Uuid>,
    /// When.
    pub at: Timestamp,
    /// What was answered.
    pub answer: Option<Answer>,
}

impl Ruleset {
    /// Keeps a working-out, by a person or by the clock. The same figures of the same days are no news.
    pub fn worked_out(&self, drift: Drift, by: Option<AccountId>) -> Result<Vec<Event>, Refusal> {
        if self.stage == Stage::Withdrawn {
            return refuse("refusal-ruleset-stage");
        }
        let same = |last: &Drifted| last.drift == drift && last.by.is_some() == by.is_some();
        if self.drifts.last().is_some_and(same) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::DriftWorkedOut {
            drift: Box::new(drift),
        }])
    }

    /// The last working-out, where it asks something of `model`, which the ruleset names, that nobody has answered. Once
    /// another model is named, or the ruleset is withdrawn, there is nothing left to ask.
    pub fn question(&self, model: Option<&str>) -> Option<&Drifted> {
        let last = self.drifts.last()?;
        let waits = last.drift.asks.is_open() && last.answer.is_none();
        let named = model == Some(last.drift.model.as_str());
        (waits && named && self.stage != Stage::Withdrawn).then_some(last)
    }

    /// What the query table shows of that.
    pub fn asked(&self, model: Option<&str>) -> Option<Asks> {
        Some(self.question(model)?.drift.asks)
    }

    /// Whether the clock has worked it out for a model in a month.
    pub fn worked_out_in(&self, model: &str, month: Date) -> bool {
        let first = month.first_of_month();
        let mut own = self.drifts.iter().filter(|one| one.by.is_none());
        own.any(|one| one.drift.model == model && one.drift.until.first_of_month() == first)
    }

    /// Answers the question that is open about the model that the ruleset names, where it is the one that was seen: the
    /// clock may have asked anew while somebody wrote.
    pub(super) fn answered(
        &self,
        (model, seen): (Option<&str>, usize),
        words: &str,
    ) -> Result<Event, Refusal> {
        if self.stage == Stage::Withdrawn {
            return refuse("refusal-ruleset-stage");
        }
        if self.question(model).is_none() {
            return refuse("refusal-ruleset-no-question");
        }
        if seen != self.drifts.len() {
            return refuse("refusal-ruleset-changed");
        }
        Ok(Event::DriftAnswered {
            words: reasons(words, "words")?,
        })
    }
}
