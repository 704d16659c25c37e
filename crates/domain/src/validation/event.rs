//! What can happen to a validation.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::arrange::{Proposal, Slot, SlotOffer, Unannounced};
use super::field::DeviceCopy;
use super::interviews::Interview;
use super::outside::Outside;
use super::parties::Party;
use super::report::{CommentAnswer, Withheld};
use super::requests::EvidenceRequest;
use super::settled::{Checked, Conclusion, Exhibit, Notice, Plan, Recommendation};
use super::walk::{Route, Still};
use super::words::{AskedBy, Phase};
use crate::clocks::Deadline;
use crate::findings::Class;
use crate::ids::{AccountId, EvidenceId, FindingId};
use crate::record::{Audience, Fact};

/// One event of a validation's stream.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub enum Event {
    /// Settled before the visit.
    Planned { plan: Box<Plan> },
    /// The company has it in writing.
    NoticeSent { notice: Box<Notice> },
    /// Another date, with the reason.
    Rescheduled {
        on: Date,
        until: Date,
        reason: String,
        asked_by: AskedBy,
        decided_on: Date,
    },
    /// Times are held for the company.
    SlotsOffered { offer: Box<SlotOffer> },
    /// Both agree on a time; the others are free again.
    SlotAgreed {
        slot: Slot,
        by: AccountId,
        agreed_on: Date,
    },
    /// The company cannot take any and proposes others; those offered are free again.
    SlotsProposed { proposal: Box<Proposal> },
    /// None of those proposed is possible; the planned day stands.
    ProposalRefused { reasons: String, by: AccountId },
    /// Where the meeting by video takes place; empty when it has no address any more.
    MeetingSet { link: String, by: AccountId },
    /// The company gets no notice, for reasons that a second person decided on.
    UnannouncedDecided { decision: Box<Unannounced> },
    /// Who else takes part.
    PartiesRecorded { parties: Vec<Party> },
    /// Something is asked for, by a day.
    EvidenceAsked { request: Box<EvidenceRequest> },
    /// The company sends documents for a request.
    EvidenceSent {
        request: Uuid,
        documents: Vec<EvidenceId>,
        note: String,
        by: AccountId,
        sent_on: Date,
        review: Deadline,
    },
    /// What came is what was asked for.
    EvidenceAccepted {
        request: Uuid,
        comment: String,
        by: AccountId,
    },
    /// What came is not enough.
    EvidenceReturned {
        request: Uuid,
        comment: String,
        clock: Deadline,
        by: AccountId,
    },
    /// It is not needed any more.
    EvidenceWaived {
        request: Uuid,
        reasons: String,
        by: AccountId,
    },
    /// What somebody of the company said, without a name.
    InterviewNoted { interview: Box<Interview> },
    /// A guided walk is open: what is to be shown, stop by stop.
    WalkOpened { route: Box<Route> },
    /// Somebody has arrived; the code counts from now on.
    CodeGiven {
        stop: Uuid,
        code: String,
        at: Timestamp,
    },
    /// A picture came while its code counted.
    StillKept { still: Box<Still> },
    /// The team looked at a picture.
    StillJudged {
        still: Uuid,
        code_seen: bool,
        note: String,
        by: AccountId,
    },
    /// The walk is over.
    WalkClosed { walk: Uuid, by: AccountId },
    /// Results of somebody else are brought, to be read beside the criteria.
    OutsideBrought { outside: Box<Outside> },
    /// They do not belong here.
    OutsideSetAside {
        outside: Uuid,
        reason: String,
        by: AccountId,
        on: Date,
    },
    /// The visit begins.
    Begun {
        on: Date,
        /// Every site of the plan needs its result, by itself or by one for the whole company. Validations that began
        /// before this was asked keep their one result for each criterion.
        #[serde(default)]
        each_site: bool,
    },
    /// One criterion was looked at, or expressly was not.
    ResultRecorded { checked: Checked },
    /// A photograph or document of the team.
    ExhibitKept { exhibit: Exhibit },
    /// Somebody took a copy of the worksheet to work without a connection.
    CopyTaken { copy: DeviceCopy },
    /// The copy is removed from the device.
    CopyRemoved { account: AccountId },
    /// A finding came of a criterion; its own stream holds it.
    FindingRaised {
        finding: FindingId,
        criterion: String,
        class: Class,
    },
    /// Hours somebody worked on it. A wrong entry is never changed: a later one takes its place and says so.
    HoursRecorded {
        phase: Phase,
        minutes: u32,
        account: AccountId,
        /// The day of the work; none in records older than this field.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        worked_on: Option<Date>,
        /// The entry, counted from 0, whose place this one takes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        corrects: Option<u32>,
        /// Why it takes its place.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
        /// The form that brought it, so that one sent twice counts once.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        operation: Option<Uuid>,
    },
    /// Somebody proposes how it ends; another person decides.
    ConclusionRecommended { recommendation: Box<Recommendation> },
    /// The proposal goes back to the specialist.
    RecommendationReturned { reasons: String, by: AccountId },
    /// It is over, or holds under conditions.
    Concluded { conclusion: Box<Conclusion> },
    /// The report's own words, and what the company's copy lacks.
    ReportWritten {
        opening: String,
        withheld: Vec<Withheld>,
        by: AccountId,
        on: Date,
        /// Until when it is finished again, where an approved one was changed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        finish: Option<Deadline>,
    },
    /// The company has the draft before it.
    ReportShared {
        until: Date,
        by: AccountId,
        on: Date,
        /// Until when it is finished again, where an approved one was changed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        finish: Option<Deadline>,
    },
    /// The company says something of the draft.
    ReportCommented {
        text: String,
        by: AccountId,
        on: Date,
    },
    /// What came of a comment, by its place from 0.
    ReportCommentAnswered {
        place: u32,
        answer: CommentAnswer,
        /// Until when it is finished again, where an approved one was changed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        finish: Option<Deadline>,
    },
    /// Somebody asks for the report's approval.
    ReportApprovalAsked {
        by: AccountId,
        on: Date,
        /// Until when somebody else looks at it; none in older records.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        clock: Option<Deadline>,
    },
    /// It goes back.
    ReportReturned {
        reasons: String,
        by: AccountId,
        on: Date,
        /// Until when it is finished; none in older records.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        finish: Option<Deadline>,
    },
    /// Somebody else approves it: it can be issued.
    ReportApproved { by: AccountId, on: Date },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Planned { .. } => "planned",
            Self::NoticeSent { .. } => "notice_sent",
            Self::Rescheduled { .. } => "rescheduled",
            Self::SlotsOffered { .. } => "slots_offered",
            Self::SlotAgreed { .. } => "slot_agreed",
            Self::SlotsProposed { .. } => "slots_proposed",
            Self::ProposalRefused { .. } => "proposal_refused",
            Self::MeetingSet { .. } => "meeting_set",
            Self::UnannouncedDecided { .. } => "unannounced_decided",
            Self::PartiesRecorded { .. } => "parties_recorded",
            Self::EvidenceAsked { .. } => "evidence_asked",
            Self::EvidenceSent { .. } => "evidence_sent",
            Self::EvidenceAccepted { .. } => "evidence_accepted",
            Self::EvidenceReturned { .. } => "evidence_returned",
            Self::EvidenceWaived { .. } => "evidence_waived",
            Self::InterviewNoted { .. } => "interview_noted",
            Self::WalkOpened { .. } => "walk_opened",
            Self::CodeGiven { .. } => "code_given",
            Self::StillKept { .. } => "still_kept",
            Self::StillJudged { .. } => "still_judged",
            Self::WalkClosed { .. } => "walk_closed",
            Self::OutsideBrought { .. } => "outside_brought",
            Self::OutsideSetAside { .. } => "outside_set_aside",
            Self::Begun { .. } => "begun",
            Self::ResultRecorded { .. } => "result_recorded",
            Self::ExhibitKept { .. } => "exhibit_kept",
            Self::CopyTaken { .. } => "copy_taken",
            Self::CopyRemoved { .. } => "copy_removed",
            Self::FindingRaised { .. } => "finding_raised",
            Self::HoursRecorded { .. } => "hours_recorded",
            Self::ConclusionRecommended { .. } => "conclusion_recommended",
            Self::RecommendationReturned { .. } => "recommendation_returned",
            Self::Concluded { .. } => "concluded",
            Self::ReportWritten { .. } => "report_written",
            Self::ReportShared { .. } => "report_shared",
            Self::ReportCommented { .. } => "report_commented",
            Self::ReportCommentAnswered { .. } => "report_comment_answered",
            Self::ReportApprovalAsked { .. } => "report_approval_asked",
            Self::ReportReturned { .. } => "report_returned",
            Self::ReportApproved { .. } => "report_approved",
        }
    }

    /// The company learns of its validation by the notice, and of its results by the report: the plan's reasons and
    /// the worksheet are the programme's own until then.
    fn audience(&self) -> Audience {
        match self {
            Self::NoticeSent { .. }
            | Self::Rescheduled { .. }
            | Self::SlotsOffered { .. }
            | Self::SlotAgreed { .. }
            | Self::SlotsProposed { .. }
            | Self::ProposalRefused { .. }
            | Self::EvidenceAsked { .. }
            | Self::EvidenceSent { .. }
            | Self::EvidenceAccepted { .. }
            | Self::EvidenceReturned { .. }
            | Self::EvidenceWaived { .. }
            | Self::WalkOpened { .. }
            | Self::CodeGiven { .. }
            | Self::StillKept { .. }
            | Self::StillJudged { .. }
            | Self::WalkClosed { .. }
            | Self::Begun { .. }
            | Self::Concluded { .. }
            | Self::ReportShared { .. }
            | Self::ReportCommented { .. }
            | Self::ReportCommentAnswered { .. }
            | Self::ReportApproved { .. } => Audience::Member,
            Self::Planned { .. }
            | Self::MeetingSet { .. }
            | Self::UnannouncedDecided { .. }
            | Self::PartiesRecorded { .. }
            | Self::InterviewNoted { .. }
            | Self::OutsideBrought { .. }
            | Self::OutsideSetAside { .. }
            | Self::ResultRecorded { .. }
            | Self::ExhibitKept { .. }
            | Self::CopyTaken { .. }
            | Self::CopyRemoved { .. }
            | Self::FindingRaised { .. }
            | Self::HoursRecorded { .. }
            | Self::ConclusionRecommended { .. }
            | Self::RecommendationReturned { .. }
            | Self::ReportWritten { .. }
            | Self::ReportApprovalAsked { .. }
            | Self::ReportReturned { .. } => Audience::Programme,
        }
    }

    fn ground(&self) -> Option<&str> {
        match self {
            Self::ConclusionRecommended { recommendation } => Some(&recommendation.ground),
            Self::Concluded { conclusion } => Some(&conclusion.ground),
            _ => None,
        }
    }
}
