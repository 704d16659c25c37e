//! What can happen in a member's supply chain.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::action::ActionText;
use super::partner::Partner;
use super::route::Route;
use super::score::Subject;
use super::words::{CheckMethod, Level};
use crate::clocks::Deadline;
use crate::ids::{AccountId, MemberId, PartnerId, QuestionnaireId};
use crate::profile::AnswerState;
use crate::record::{Audience, Fact};

/// What the member itself found out about one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct CheckedAnswer {
    pub criterion: String,
    pub state: AnswerState,
    pub note: String,
}

/// The score of one subject as it was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the page")]
pub struct Score {
    pub about: Subject,
    pub name: String,
    pub threat: Level,
    pub vulnerability: Level,
    pub points: u8,
    pub risk: Level,
    /// The threat ratings that decided, each with the day from which it holds.
    pub ratings: Vec<String>,
}

/// Who signed, as they signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Signed {
    pub account: AccountId,
    pub name: String,
    pub title: String,
}

/// One event of a supply chain.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub enum Event {
    /// A partner was added, or its data changed.
    PartnerRecorded {
        member: MemberId,
        partner: Box<Partner>,
        on: Date,
    },
    /// Partners came from a file, all in one step.
    PartnersImported {
        member: MemberId,
        file: String,
        partners: Vec<Partner>,
        /// Rows with errors that were left out.
        left_out: u32,
        on: Date,
    },
    /// The member no longer works with a partner.
    PartnerEnded {
        partner: PartnerId,
        name: String,
        reason: String,
        on: Date,
    },
    /// It works with it again.
    PartnerResumed {
        partner: PartnerId,
        name: String,
        on: Date,
    },
    /// A route was added or changed.
    RouteRecorded {
        member: MemberId,
        route: Route,
        on: Date,
    },
    /// A route is no longer used.
    RouteRemoved { route: Uuid, name: String, on: Date },
    /// The member looked at a partner itself.
    PartnerChecked {
        partner: PartnerId,
        name: String,
        method: CheckMethod,
        answers: Vec<CheckedAnswer>,
        /// The day on which it looked.
        seen_on: Date,
        on: Date,
    },
    /// Answers that the partner gave to somebody else, with its consent, are used here too.
    AnswersReused {
        partner: PartnerId,
        name: String,
        questionnaire: QuestionnaireId,
        on: Date,
    },
    /// The member went through the threats on its chain.
    ThreatsReviewed {
        member: MemberId,
        /// The version of the programme's table that it saw.
        version: u32,
        note: String,
        on: Date,
    },
    /// A row of the action plan.
    ActionAdded {
        member: MemberId,
        action: Uuid,
        about: Subject,
        text: ActionText,
        on: Date,
    },
    /// Done.
    ActionDone {
        action: Uuid,
        note: String,
        on: Date,
    },
    /// Given up, with the reason.
    ActionDropped {
        action: Uuid,
        reason: String,
        on: Date,
    },
    /// How the member assesses its risks: the written procedure.
    ProcedureRecorded {
        member: MemberId,
        text: String,
        on: Date,
    },
    /// An officer signed the year's assessment.
    AssessmentSigned {
        scores: Vec<Score>,
        threat_version: u32,
        open_actions: u32,
        signed: Signed,
        on: Date,
        review: Option<Deadline>,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::PartnerRecorded { .. } => "partner_recorded",
            Self::PartnersImported { .. } => "partners_imported",
            Self::PartnerEnded { .. } => "partner_ended",
            Self::PartnerResumed { .. } => "partner_resumed",
            Self::RouteRecorded { .. } => "route_recorded",
            Self::RouteRemoved { .. } => "route_removed",
            Self::PartnerChecked { .. } => "partner_checked",
            Self::AnswersReused { .. } => "answers_reused",
            Self::ThreatsReviewed { .. } => "threats_reviewed",
            Self::ActionAdded { .. } => "action_added",
            Self::ActionDone { .. } => "action_done",
            Self::ActionDropped { .. } => "action_dropped",
            Self::ProcedureRecorded { .. } => "procedure_recorded",
            Self::AssessmentSigned { .. } => "assessment_signed",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Member
    }
}
