//! What can happen to a finding.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::words::{Class, PracticeRequirement};
use crate::clocks::Deadline;
use crate::ids::{AccountId, EvidenceId, MemberId, ValidationId};
use crate::pack::Strength;
use crate::record::{Audience, Fact};
use crate::validation::Site;

/// What was found, pinned to edition, criterion, category, strength and site as they stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Observation {
    pub member: MemberId,
    pub entity_type: String,
    pub validation: ValidationId,
    pub edition: String,
    pub criterion: String,
    pub category: u8,
    pub strength: Strength,
    /// None means the company as a whole.
    pub site: Option<Site>,
    pub class: Class,
    /// Reason codes of the pack; at least one for a deficiency.
    pub reasons: Vec<String>,
    /// The cause in words, where no code says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cause: String,
    /// How a best practice meets each requirement of the framework.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub practice: Vec<PracticeProof>,
    pub seen: String,
    /// What has to be different, or what is recommended.
    pub required: String,
    /// The ground, for a deficiency or a recommendation.
    pub ground: Option<String>,
    pub raised_by: AccountId,
    pub raised_on: Date,
}

/// One requirement of the framework, and the evidence that a practice meets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct PracticeProof {
    pub requirement: PracticeRequirement,
    pub shown_by: String,
}

/// Who at the company is responsible for the action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Owner {
    pub name: String,
    pub account: Option<AccountId>,
}

/// One row of the company's plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "what, who, by when: as on the form")]
pub struct Step {
    pub what: String,
    pub who: String,
    pub by: Date,
}

/// One event of a finding's stream.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub enum Event {
    /// Found.
    Raised { observation: Box<Observation> },
    /// Somebody at the company has to act by a day.
    ActionRequired {
        owner: Owner,
        due: Date,
        /// The clock, with its authority.
        clock: Deadline,
        /// Why another day than the clock's was set.
        due_reason: Option<String>,
        on: Date,
    },
    /// What the company will do, who, by when.
    PlanSent {
        steps: Vec<Step>,
        note: String,
        by: AccountId,
        on: Date,
        review: Option<Deadline>,
    },
    /// The programme agrees to the plan.
    PlanAgreed {
        comment: String,
        by: AccountId,
        on: Date,
    },
    /// The company shows that it is done.
    EvidenceSent {
        documents: Vec<EvidenceId>,
        note: String,
        by: AccountId,
        on: Date,
        review: Option<Deadline>,
    },
    /// Not enough yet.
    Returned {
        comment: String,
        ground: String,
        by: AccountId,
        on: Date,
    },
    /// The company asks for more time.
    ExtensionAsked {
        days: i32,
        reasons: String,
        by: AccountId,
        on: Date,
    },
    /// More time, once.
    Extended {
        due: Date,
        clock: Deadline,
        reasons: String,
        ground: String,
        by: AccountId,
        on: Date,
    },
    /// No more time.
    ExtensionRefused {
        reasons: String,
        by: AccountId,
        on: Date,
    },
    /// Done, as the evidence shows.
    Closed {
        documents: Vec<EvidenceId>,
        comment: String,
        ground: String,
        by: AccountId,
        on: Date,
        /// Until when somebody looks whether it lasts; none where no action was required, and in older records.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        check: Option<Deadline>,
    },
    /// Somebody looked later whether it lasted. If it did not, the finding is open again by a new clock.
    EffectivenessChecked {
        effective: bool,
        note: String,
        /// The new clock of the action, when it did not last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        again: Option<Deadline>,
        by: AccountId,
        on: Date,
    },
    /// The action stands on a step of the pack's ladder, and those whom the step names were told.
    StepReached {
        step: String,
        /// The day that the step is counted from.
        due: Date,
        on: Date,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Raised { .. } => "raised",
            Self::ActionRequired { .. } => "action_required",
            Self::PlanSent { .. } => "plan_sent",
            Self::PlanAgreed { .. } => "plan_agreed",
            Self::EvidenceSent { .. } => "evidence_sent",
            Self::Returned { .. } => "returned",
            Self::ExtensionAsked { .. } => "extension_asked",
            Self::Extended { .. } => "extended",
            Self::ExtensionRefused { .. } => "extension_refused",
            Self::Closed { .. } => "closed",
            Self::EffectivenessChecked { .. } => "effectiveness_checked",
            Self::StepReached { .. } => "step_reached",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Member
    }

    fn ground(&self) -> Option<&str> {
        match self {
            Self::Raised { observation } => observation.ground.as_deref(),
            Self::Returned { ground, .. }
            | Self::Extended { ground, .. }
            | Self::Closed { ground, .. } => Some(ground),
            _ => None,
        }
    }
}
