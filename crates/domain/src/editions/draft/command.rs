//! What may be asked of a draft, and in which stage.

use jiff::civil::Date;

use super::{Imported, Stage};
use crate::editions::catalogue::Catalogue;
use crate::editions::links::{Relation, Rule};
use crate::ids::AccountId;
use crate::pack::{Criterion, Pack, Text};

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the fields are those of the event that follows"
)]
pub enum Command {
    /// Begin an edition that follows the newest one, from a document or from nothing.
    Begin {
        id: String,
        name: Text,
        imported: Option<Imported>,
    },
    /// Take its own file back. What that changes are commands that follow.
    TakeFile { imported: Imported },
    /// Write a criterion as the new edition will have it.
    Write {
        criterion: Box<Criterion>,
        relation: Relation,
        from: Vec<String>,
        rule: Rule,
        /// Languages whose text somebody has compared with the English one.
        compared: Vec<String>,
        /// The revision that was read: what somebody else wrote meanwhile is not written over.
        rev: u32,
    },
    /// Leave a criterion out.
    Retire { criterion: String, reasons: String },
    /// Take a criterion back to what it is in the edition before.
    Restore { criterion: String },
    /// Let members comment until a day.
    Consult { until: Date },
    /// End the consultation.
    CloseConsultation,
    /// Propose it for publication, with its dates.
    Propose {
        effective_from: Date,
        basis_until: Date,
        reasons: String,
    },
    /// Give it back to its makers.
    SendBack { reasons: String },
    /// Publish it.
    Publish,
    /// Give it up.
    Abandon { reasons: String },
}

const DRAFTING: &[Stage] = &[Stage::Drafting];

/// Each command with the stages in which it can be asked at all. Rules ask more: see `apply`.
pub const LIFE_CYCLE: &[(&str, &[Stage])] = &[
    ("begin", &[Stage::Unopened]),
    ("take_file", DRAFTING),
    ("write", DRAFTING),
    ("retire", DRAFTING),
    ("restore", DRAFTING),
    ("consult", DRAFTING),
    ("close_consultation", &[Stage::Consultation]),
    ("propose", DRAFTING),
    ("send_back", &[Stage::Proposed]),
    ("publish", &[Stage::Proposed]),
    (
        "abandon",
        &[Stage::Drafting, Stage::Consultation, Stage::Proposed],
    ),
];

impl Command {
    /// This command's name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Begin { .. } => "begin",
            Self::TakeFile { .. } => "take_file",
            Self::Write { .. } => "write",
            Self::Retire { .. } => "retire",
            Self::Restore { .. } => "restore",
            Self::Consult { .. } => "consult",
            Self::CloseConsultation => "close_consultation",
            Self::Propose { .. } => "propose",
            Self::SendBack { .. } => "send_back",
            Self::Publish => "publish",
            Self::Abandon { .. } => "abandon",
        }
    }
}

/// What the rules need to know beside the draft.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Categories and entity types.
    pub pack: &'a Pack,
    /// The editions there are.
    pub catalogue: &'a Catalogue<'a>,
    /// Who acts.
    pub by: AccountId,
    /// Today in programme time.
    pub today: Date,
    /// Comments of the consultation that nobody has answered.
    pub unanswered: u64,
}
