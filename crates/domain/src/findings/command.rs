//! What may be asked of a finding, and in which stage.

use jiff::civil::Date;

use super::event::{Owner, PracticeProof, Step};
use super::words::{Class, Stage};
use crate::ids::{AccountId, EvidenceId, MemberId, ValidationId};
use crate::pack::{Pack, Side, Strength};
use crate::validation::Site;

/// Everything from outside that a step may look at.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Policy.
    pub pack: &'a Pack,
    /// Who acts.
    pub actor: AccountId,
    /// For whom the actor acts: a company never reviews its own answer.
    pub side: Side,
    /// Today in programme time.
    pub today: Date,
}

/// What the validation pins the finding to.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Pin {
    pub member: MemberId,
    pub entity_type: String,
    pub validation: ValidationId,
    pub edition: String,
    pub criterion: String,
    pub category: u8,
    pub strength: Strength,
    pub site: Option<Site>,
}

/// The action that is required, as the specialist sets it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct ActionRequest {
    pub owner: Owner,
    /// None takes the clock's day.
    pub due: Option<Date>,
    /// Needed for another day than the clock's.
    pub due_reason: String,
}

/// What a specialist found.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Raise {
    pub pin: Pin,
    pub class: Class,
    pub reasons: Vec<String>,
    pub cause: String,
    pub practice: Vec<PracticeProof>,
    pub seen: String,
    pub required: String,
    pub action: Option<ActionRequest>,
}

/// What may be asked of a finding.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub enum Command {
    Raise(Box<Raise>),
    RequireAction(ActionRequest),
    SendPlan {
        steps: Vec<Step>,
        note: String,
    },
    AgreePlan {
        comment: String,
    },
    SendEvidence {
        documents: Vec<EvidenceId>,
        note: String,
    },
    Return {
        comment: String,
    },
    AskExtension {
        days: i32,
        reasons: String,
    },
    Extend {
        days: i32,
        reasons: String,
    },
    RefuseExtension {
        reasons: String,
    },
    Close {
        /// The documents that show it; among those the company sent.
        documents: Vec<EvidenceId>,
        comment: String,
    },
    /// Whether what was closed lasts.
    CheckEffectiveness {
        effective: bool,
        note: String,
    },
}

impl Command {
    /// Every command's name.
    pub const NAMES: &'static [&'static str] = &[
        "raise",
        "require_action",
        "send_plan",
        "agree_plan",
        "send_evidence",
        "return",
        "ask_extension",
        "extend",
        "refuse_extension",
        "close",
        "check_effectiveness",
    ];

    /// Its name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Raise(_) => "raise",
            Self::RequireAction(_) => "require_action",
            Self::SendPlan { .. } => "send_plan",
            Self::AgreePlan { .. } => "agree_plan",
            Self::SendEvidence { .. } => "send_evidence",
            Self::Return { .. } => "return",
            Self::AskExtension { .. } => "ask_extension",
            Self::Extend { .. } => "extend",
            Self::RefuseExtension { .. } => "refuse_extension",
            Self::Close { .. } => "close",
            Self::CheckEffectiveness { .. } => "check_effectiveness",
        }
    }

    /// Whose step it is.
    pub fn side(&self) -> Side {
        match self {
            Self::SendPlan { .. } | Self::SendEvidence { .. } | Self::AskExtension { .. } => {
                Side::Member
            }
            _ => Side::Programme,
        }
    }
}

use Stage::{Closed, EvidenceSent, Noted, Open, PlanAgreed, PlanSent, Returned, Unraised};

/// Each command with the stages in which it can be asked at all; rules ask more. `raise` makes the stream.
pub const LIFE_CYCLE: &[(&str, &[Stage])] = &[
    ("raise", &[Unraised]),
    ("require_action", &[Noted]),
    ("send_plan", &[Open, PlanAgreed, Returned]),
    ("agree_plan", &[PlanSent]),
    ("send_evidence", &[Open, PlanSent, PlanAgreed, Returned]),
    ("return", &[PlanSent, EvidenceSent]),
    ("ask_extension", &[Open, PlanSent, PlanAgreed, Returned]),
    ("extend", &[Open, PlanSent, PlanAgreed, Returned]),
    ("refuse_extension", &[Open, PlanSent, PlanAgreed, Returned]),
    ("close", &[EvidenceSent]),
    ("check_effectiveness", &[Closed]),
];
