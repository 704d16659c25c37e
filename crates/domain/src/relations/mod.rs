//! Relations between companies: said by one of the programme's staff, confirmed by another. The `relation` stream.
//!
//! One account an entity, and what two entities have to do with each other is written down (F15). A relation carries no
//! status: nothing here reaches a company's own stream, so that a merger or a split moves nothing by itself.

mod state;
#[cfg(test)]
mod tests;

pub use state::{Ending, Relation};

use crate::codes::codes;
use crate::ids::{AccountId, MemberId};
use crate::record::{Audience, Fact};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The most characters of grounds and reasons.
pub const LONGEST: usize = 2000;
/// Fewer characters are no grounds and no reason.
pub const SHORTEST: usize = 10;
/// The most characters of a reference to evidence.
pub const LONGEST_EVIDENCE: usize = 200;
/// Fewer characters lead nobody to the evidence.
pub const SHORTEST_EVIDENCE: usize = 3;

codes! {
    /// What one company is to the other.
    Kind {
        /// Both belong to one group.
        SameGroup = "same_group",
        /// The one was split from the other.
        SplitFrom = "split_from",
        /// The one was merged into the other.
        MergedInto = "merged_into",
        /// The one carries on the business of the other.
        SuccessorOf = "successor_of",
        /// The one acts on behalf of the other.
        ActsFor = "acts_for",
    }

    /// Where a relation stands.
    Stage {
        /// Somebody wrote it down; another person has to confirm it.
        Proposed = "proposed",
        /// It stands.
        Confirmed = "confirmed",
        /// It stands; somebody says that it has ended, and another person has to confirm that.
        Ending = "ending",
        /// Whoever had to confirm it did not.
        Refused = "refused",
        /// Whoever wrote it down took it back.
        Withdrawn = "withdrawn",
        /// It stood once.
        Ended = "ended",
    }
}

impl Kind {
    /// It says the same whichever company is named first.
    pub fn is_mutual(self) -> bool {
        self == Self::SameGroup
    }
}

impl Stage {
    /// Both companies know of it.
    pub fn is_told(self) -> bool {
        matches!(self, Self::Confirmed | Self::Ending | Self::Ended)
    }

    /// It stands today, or may come to stand.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Proposed | Self::Confirmed | Self::Ending)
    }
}

/// What two companies are to each other. It is all of a relation that they read: how it is known may be the other's secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Between {
    /// What the one is to the other.
    pub relation: Kind,
    /// The one.
    pub one: MemberId,
    /// Its name that day.
    pub one_name: String,
    /// The other.
    pub other: MemberId,
    /// Its name that day.
    pub other_name: String,
    /// Since when it has been so.
    pub from: Date,
}

impl Between {
    /// Of these two companies, in either order.
    pub fn is_of(&self, company: MemberId) -> bool {
        self.one == company || self.other == company
    }

    /// Whether this says the same already; none where both can be true.
    fn clashes(&self, relation: Kind, one: MemberId, other: MemberId) -> Option<bool> {
        if self.relation != relation {
            return None;
        }
        let same = self.one == one && self.other == other;
        let turned = self.one == other && self.other == one;
        match (same, turned) {
            (true, _) => Some(true),
            (_, true) => Some(relation.is_mutual()),
            _ => None,
        }
    }
}

/// What can happen to a relation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum Event {
    /// One of the staff wrote it down.
    Proposed {
        between: Box<Between>,
        /// How it is known.
        grounds: String,
        /// Where the evidence is kept.
        evidence: String,
        by: AccountId,
        on: Date,
    },
    /// Another person confirmed it. It is what both companies read.
    Confirmed {
        between: Box<Between>,
        by: AccountId,
        on: Date,
    },
    /// Another person did not confirm it.
    Refused {
        between: Box<Between>,
        reason: String,
        by: AccountId,
        on: Date,
    },
    /// Whoever wrote it down took it back.
    Withdrawn {
        between: Box<Between>,
        reason: String,
        by: AccountId,
        on: Date,
    },
    /// One of the staff says that it has ended.
    EndProposed {
        between: Box<Between>,
        ended_on: Date,
        reason: String,
        by: AccountId,
        on: Date,
    },
    /// Another person confirmed that it has ended. Why stands where it was proposed, for the programme.
    Ended {
        between: Box<Between>,
        ended_on: Date,
        by: AccountId,
        on: Date,
    },
    /// Another person did not: it goes on.
    EndRefused {
        between: Box<Between>,
        reason: String,
        by: AccountId,
        on: Date,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Proposed { .. } => "proposed",
            Self::Confirmed { .. } => "confirmed",
            Self::Refused { .. } => "refused",
            Self::Withdrawn { .. } => "withdrawn",
            Self::EndProposed { .. } => "end_proposed",
            Self::Ended { .. } => "ended",
            Self::EndRefused { .. } => "end_refused",
        }
    }

    fn audience(&self) -> Audience {
        match self {
            Self::Confirmed { .. } | Self::Ended { .. } => Audience::Member,
            _ => Audience::Programme,
        }
    }
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Write down what two companies are to each other.
    Propose {
        /// What.
        between: Box<Between>,
        /// How it is known.
        grounds: String,
        /// Where the evidence is kept.
        evidence: String,
    },
    /// Confirm it.
    Confirm,
    /// Do not confirm it.
    Refuse {
        /// Why.
        reason: String,
    },
    /// Take back what one wrote oneself.
    Withdraw {
        /// Why.
        reason: String,
    },
    /// Say that it has ended.
    ProposeEnd {
        /// Its last day.
        on: Date,
        /// Why, and how that is known.
        reason: String,
    },
    /// Confirm that.
    ConfirmEnd,
    /// Do not: it goes on.
    RefuseEnd {
        /// Why.
        reason: String,
    },
}

/// What the rules need to know besides the relation itself.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Who takes the step.
    pub by: AccountId,
    /// Today in programme time.
    pub today: Date,
    /// What else is said of the two companies and has not ended.
    pub open: &'a [Between],
}
