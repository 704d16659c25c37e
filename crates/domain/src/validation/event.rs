//! What can happen to a validation.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::arrange::{Party, Proposal, Slot, SlotOffer, Unannounced};
use super::field::DeviceCopy;
use super::outside::Outside;
use super::report::{CommentAnswer, Withheld};
use super::requests::{EvidenceRequest, Interview};
use super::scope::{ScopeRule, ScopedCriterion};
use super::walk::{Route, Still};
use super::words::{AskedBy, CheckResult, Kind, Method, Phase, Verification};
use crate::clocks::Deadline;
use crate::findings::Class;
use crate::ids::{AccountId, EvidenceId, FindingId, MemberId, ProfileId};
use crate::membership::Outcome;
use crate::record::{Audience, Fact};

/// A site of the company as it stood when the validation was planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// The site's id in the company's file.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// Street and town.
    pub place: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
}

/// Everything settled before the visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Plan {
    pub member: MemberId,
    pub entity_type: String,
    /// The accepted profile that is verified.
    pub profile: ProfileId,
    /// The edition it was accepted against.
    pub edition: String,
    pub kind: Kind,
    pub method: Method,
    pub sites: Vec<Site>,
    pub rule: ScopeRule,
    pub rules_version: u32,
    /// The categories named, for the rule that names some.
    pub categories: Vec<u8>,
    /// Why criteria were added to what the rule gives; empty when none were.
    pub added_because: String,
    pub scope: Vec<ScopedCriterion>,
    pub lead: AccountId,
    /// The others of the team.
    pub team: Vec<AccountId>,
    /// First day of the visit.
    pub on: Date,
    /// Last day of the visit.
    pub until: Date,
    /// Why this company, why now.
    pub basis: String,
    /// Why the notice is shorter than it must be; only for cause.
    pub short_notice: Option<String>,
    pub planned_on: Date,
}

/// A letter as it went to the company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on a letter")]
pub struct LetterText {
    /// The pack's letter.
    pub letter: String,
    pub language: String,
    pub subject: String,
    pub body: String,
}

/// The written notice of a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Notice {
    pub letter: LetterText,
    /// Documents asked for.
    pub documents: Vec<String>,
    /// The visit it announces.
    pub visit_on: Date,
    pub sent_on: Date,
    /// The clock: the earliest day of the visit that this notice allows.
    pub clock: Deadline,
    /// Why the visit comes sooner all the same.
    pub emergency: Option<String>,
}

/// What was drawn from how many, and how many of it failed: `12 of 340 seals, one of them without an entry`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    /// How many were looked at.
    pub drawn: u32,
    /// How many there were to draw from.
    pub of: u32,
    /// What they are: seals, personnel files, inspection forms.
    pub from: String,
    /// How many of those looked at did not show what the criterion asks.
    pub failed: u32,
}

/// A result about one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Checked {
    pub criterion: String,
    pub result: CheckResult,
    /// The first way by which it was verified; [`Checked::ways`] tells all of them.
    pub verified: Option<Verification>,
    /// The other ways.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Verification>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sample: Option<Sample>,
    /// Documents of the company's library that were looked at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceId>,
    /// Where the evidence is that was seen and not taken: a log, a page, a cabinet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reference: String,
    pub note: String,
    /// The sites it holds for; empty means the company as a whole.
    pub sites: Vec<Uuid>,
    /// The operation that brought it, so that one sent twice is taken once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<Uuid>,
    pub by: AccountId,
    pub on: Date,
}

impl Checked {
    /// Every way by which it was verified.
    pub fn ways(&self) -> impl Iterator<Item = Verification> {
        self.verified.into_iter().chain(self.also.iter().copied())
    }
}

/// A photograph or a document that the team took at a site or in a session. The programme's own until it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Exhibit {
    pub id: Uuid,
    pub criterion: String,
    pub name: String,
    pub media_type: String,
    pub size: u64,
    pub sha256: String,
    /// What it shows.
    pub shows: String,
    pub by: AccountId,
    pub on: Date,
}

/// A proposed conclusion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Recommendation {
    pub outcome: Outcome,
    pub ground: String,
    /// The summary of the report.
    pub summary: String,
    pub completed_on: Date,
    pub by: AccountId,
    pub on: Date,
}

/// A conclusion that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Conclusion {
    pub outcome: Outcome,
    pub ground: String,
    pub summary: String,
    pub completed_on: Date,
    pub recommended_by: AccountId,
    pub decided_by: AccountId,
    pub concluded_on: Date,
    /// Criteria of the scope that nobody looked at, each with its reason in the results.
    pub unchecked: Vec<String>,
    /// Required criteria whose deficiency was still open.
    pub open_musts: Vec<String>,
    /// The report's letter.
    pub letter: LetterText,
    /// Until when the company may answer the report.
    pub response: Option<Deadline>,
    /// Until when it may appeal, if the ground carries an appeal.
    pub appeal: Option<Deadline>,
    /// Until when the report is finished; none in older records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<Deadline>,
}

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
