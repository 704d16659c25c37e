//! What the commands of a validation carry.

use jiff::civil::Date;
use uuid::Uuid;

use super::super::scope::ScopeRule;
use super::super::settled::{LetterText, Sample};
use super::super::words::{AskedBy, CheckResult, Kind, Method, Phase, Verification};
use crate::findings::Class;
use crate::ids::{AccountId, EvidenceId, FindingId};
use crate::membership::Outcome;
use crate::profile::FileGiven;

/// What a specialist plans.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct PlanRequest {
    pub kind: Kind,
    pub method: Method,
    /// Ids of the company's sites.
    pub sites: Vec<Uuid>,
    pub rule: ScopeRule,
    pub categories: Vec<u8>,
    pub added: Vec<String>,
    pub added_because: String,
    pub team: Vec<AccountId>,
    pub on: Date,
    pub until: Date,
    pub basis: String,
    pub short_notice: Option<String>,
}

/// The written notice.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Notify {
    pub letter: LetterText,
    pub documents: Vec<String>,
    pub emergency: Option<String>,
}

/// Another date.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Reschedule {
    pub on: Date,
    pub until: Date,
    pub reason: String,
    pub asked_by: AskedBy,
}

/// One line of the worksheet. `result` is none when nobody chose one: that is refused, never filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct ResultEntry {
    pub criterion: String,
    pub result: Option<CheckResult>,
    /// How it was verified: one way or several.
    pub verified: Vec<Verification>,
    pub sample: Option<Sample>,
    pub evidence: Vec<EvidenceId>,
    pub reference: String,
    pub note: String,
    pub sites: Vec<Uuid>,
    /// What was made without a connection names itself and the revision that it was made from.
    pub made_from: Option<MadeFrom>,
}

/// An operation made elsewhere, and from which revision of the criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MadeFrom {
    /// The operation's own number: sent twice, it is taken once.
    pub operation: Uuid,
    /// How many results the criterion had when it was made.
    pub revision: u32,
}

/// A photograph or document of the team, about to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct NewExhibit {
    pub id: Uuid,
    pub criterion: String,
    pub file: FileGiven,
    pub shows: String,
}

/// Hours that somebody worked.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct HoursEntry {
    pub phase: Phase,
    pub minutes: u32,
    /// Who worked: whoever enters it, or one of the team.
    pub account: AccountId,
    pub worked_on: Date,
    /// The entry, counted from 0, whose place this one takes.
    pub corrects: Option<u32>,
    /// Why.
    pub reason: String,
    /// The form's own number: sent twice, it is taken once.
    pub operation: Option<Uuid>,
    /// Whoever enters it has the company in their charge now, whoever planned the visit.
    pub in_charge: bool,
}

/// A finding about to be raised from a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct NewFinding {
    pub finding: FindingId,
    pub criterion: String,
    pub class: Class,
}

/// A proposed end.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Recommend {
    pub outcome: Outcome,
    pub ground: String,
    pub summary: String,
    pub completed_on: Date,
    /// Deficiencies of this validation that are not closed.
    pub open: Vec<OpenDeficiency>,
}

/// The decision on the proposed end.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Conclude {
    pub letter: LetterText,
    /// Deficiencies of this validation that are not closed, now.
    pub open: Vec<OpenDeficiency>,
}

/// A deficiency that is not closed, as its own stream tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct OpenDeficiency {
    pub finding: FindingId,
    pub criterion: String,
    pub must: bool,
    /// It has an owner and a due date.
    pub action_required: bool,
}
