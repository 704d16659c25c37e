//! What can have happened to an exercise.

use crate::ids::{AccountId, ProfileId};
use crate::pack::Strength;
use crate::profile::{AnswerState, Verdict};
use crate::record::{Audience, Fact};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One criterion of the case, without names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The criterion.
    pub criterion: String,
    /// How strongly it applies.
    pub strength: Strength,
    /// How far the company says it is met.
    pub state: Option<AnswerState>,
    /// How.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub narrative: String,
    /// What is planned.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plan: String,
    /// How many documents were attached. Their content stays with the case: nobody can promise that it names nobody.
    pub documents: u32,
}

/// The case without names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Entity type.
    pub entity_type: String,
    /// Edition.
    pub edition: String,
    /// The criteria.
    pub items: Vec<Item>,
}

/// What a judge said of one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// The criterion.
    pub criterion: String,
    /// The decision; none when the judge says that the case does not allow one.
    pub verdict: Option<Verdict>,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What happened to an exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum Event {
    /// It was started.
    Started {
        title: String,
        purpose: String,
        case: Case,
        profile: ProfileId,
        round: u32,
        judges: Vec<AccountId>,
        due: Date,
    },
    /// A judge, who is the actor, saved some criteria.
    Judged { judgements: Vec<Judgement> },
    /// The judge's sheet is final.
    HandedIn,
    /// All sheets are in, or the supervisor closed it with reasons.
    Closed { reasons: String },
    /// What was discussed about a criterion.
    Discussed {
        criterion: String,
        note: String,
        agreed: Option<Verdict>,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Started { .. } => "started",
            Self::Judged { .. } => "judged",
            Self::HandedIn => "handed_in",
            Self::Closed { .. } => "closed",
            Self::Discussed { .. } => "discussed",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Programme
    }
}
