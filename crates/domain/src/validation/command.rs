//! What may be asked of a validation, and in which stage.

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::arrange::{Party, Slot};
use super::outside::NewOutside;
use super::report::ReportCommand;
use super::requests::{NewInterview, NewRequest};
use super::scope::ScopeRule;
use super::settled::{LetterText, Sample, Site};
use super::walk::{NewStill, Stop};
use super::words::{AskedBy, CheckResult, Kind, Method, Phase, Stage, Verification};
use crate::editions::Catalogue;
use crate::findings::Class;
use crate::ids::{AccountId, EvidenceId, FindingId, MemberId, ProfileId, ValidationId};
use crate::membership::Outcome;
use crate::pack::Pack;
use crate::profile::FileGiven;

/// Everything from outside that a step may look at.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Policy.
    pub pack: &'a Pack,
    /// The editions there are.
    pub catalogue: &'a Catalogue<'a>,
    /// The validation's own number (it also decides which recommended criteria are drawn).
    pub validation: ValidationId,
    /// Who acts.
    pub actor: AccountId,
    /// Today in programme time.
    pub today: Date,
}

/// Whether a company can be validated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Certified, in standing.
    InForce,
    /// Suspended: only a validation for cause, to see whether a plan was carried out.
    Suspended,
    /// Not a member now.
    Outside,
}

/// The company as it stands when its validation is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Subject {
    pub member: MemberId,
    pub entity_type: String,
    /// The strands of the programme it takes part in.
    pub strands: Vec<String>,
    pub standing: Standing,
    /// A validation was passed before.
    pub validated_before: bool,
    /// Another validation of this company is planned or running.
    pub another_open: bool,
    pub profile: ProfileId,
    pub edition: String,
    /// Criteria that the profile review left for the validation.
    pub marked: Vec<String>,
    /// Criteria with findings in earlier validations.
    pub earlier: Vec<String>,
    /// The company's sites.
    pub sites: Vec<Site>,
}

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

/// What may be asked of a validation.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub enum Command {
    Plan {
        plan: Box<PlanRequest>,
        subject: Box<Subject>,
    },
    Notify(Box<Notify>),
    Reschedule(Reschedule),
    /// Times held for the company to choose from.
    OfferSlots(Vec<Slot>),
    /// The company takes one of those offered, counted from 0.
    ChooseSlot(usize),
    /// The company proposes others.
    ProposeSlots {
        slots: Vec<Slot>,
        reason: String,
    },
    /// The programme takes one of those proposed, counted from 0.
    AcceptProposal(usize),
    RefuseProposal {
        reasons: String,
    },
    /// Where the meeting by video takes place; empty takes it away.
    SetMeeting {
        link: String,
    },
    /// No notice is given; a second person decides it.
    DecideUnannounced {
        reasons: String,
    },
    /// Everybody else who takes part; the list replaces the one before.
    RecordParties(Vec<Party>),
    AskEvidence(Box<NewRequest>),
    /// The company sends documents for a request.
    SendEvidence {
        request: Uuid,
        documents: Vec<EvidenceId>,
        note: String,
    },
    AcceptEvidence {
        request: Uuid,
        comment: String,
    },
    ReturnEvidence {
        request: Uuid,
        comment: String,
    },
    WaiveEvidence {
        request: Uuid,
        reasons: String,
    },
    NoteInterview(Box<NewInterview>),
    OpenWalk {
        walk: Uuid,
        stops: Vec<Stop>,
    },
    /// Somebody of the company stands at a stop.
    Arrive {
        stop: Uuid,
        code: String,
        at: Timestamp,
    },
    KeepStill(Box<NewStill>),
    JudgeStill {
        still: Uuid,
        code_seen: bool,
        note: String,
    },
    CloseWalk,
    /// Results of somebody else, to be read beside the criteria.
    BringOutside(Box<NewOutside>),
    SetOutsideAside {
        outside: Uuid,
        reason: String,
    },
    Begin,
    /// One or many results; all are taken or none.
    RecordResults(Vec<ResultEntry>),
    RaiseFinding(NewFinding),
    KeepExhibit(Box<NewExhibit>),
    TakeCopy,
    RemoveCopy,
    RecordHours(HoursEntry),
    Recommend(Recommend),
    ReturnRecommendation {
        reasons: String,
    },
    Conclude(Box<Conclude>),
    Report(ReportCommand),
}

impl Command {
    /// Every command's name.
    pub const NAMES: &'static [&'static str] = &[
        "plan",
        "notify",
        "reschedule",
        "offer_slots",
        "choose_slot",
        "propose_slots",
        "accept_proposal",
        "refuse_proposal",
        "set_meeting",
        "decide_unannounced",
        "record_parties",
        "ask_evidence",
        "send_evidence",
        "accept_evidence",
        "return_evidence",
        "waive_evidence",
        "note_interview",
        "open_walk",
        "arrive",
        "keep_still",
        "judge_still",
        "close_walk",
        "bring_outside",
        "set_outside_aside",
        "begin",
        "record_results",
        "raise_finding",
        "keep_exhibit",
        "take_copy",
        "remove_copy",
        "record_hours",
        "recommend",
        "return_recommendation",
        "conclude",
        "report",
    ];

    /// Its name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Plan { .. } => "plan",
            Self::Notify(_) => "notify",
            Self::Reschedule(_) => "reschedule",
            Self::OfferSlots(_) => "offer_slots",
            Self::ChooseSlot(_) => "choose_slot",
            Self::ProposeSlots { .. } => "propose_slots",
            Self::AcceptProposal(_) => "accept_proposal",
            Self::RefuseProposal { .. } => "refuse_proposal",
            Self::SetMeeting { .. } => "set_meeting",
            Self::DecideUnannounced { .. } => "decide_unannounced",
            Self::RecordParties(_) => "record_parties",
            Self::AskEvidence(_) => "ask_evidence",
            Self::SendEvidence { .. } => "send_evidence",
            Self::AcceptEvidence { .. } => "accept_evidence",
            Self::ReturnEvidence { .. } => "return_evidence",
            Self::WaiveEvidence { .. } => "waive_evidence",
            Self::NoteInterview(_) => "note_interview",
            Self::OpenWalk { .. } => "open_walk",
            Self::Arrive { .. } => "arrive",
            Self::KeepStill(_) => "keep_still",
            Self::JudgeStill { .. } => "judge_still",
            Self::CloseWalk => "close_walk",
            Self::BringOutside(_) => "bring_outside",
            Self::SetOutsideAside { .. } => "set_outside_aside",
            Self::Begin => "begin",
            Self::RecordResults(_) => "record_results",
            Self::RaiseFinding(_) => "raise_finding",
            Self::KeepExhibit(_) => "keep_exhibit",
            Self::TakeCopy => "take_copy",
            Self::RemoveCopy => "remove_copy",
            Self::RecordHours(_) => "record_hours",
            Self::Recommend(_) => "recommend",
            Self::ReturnRecommendation { .. } => "return_recommendation",
            Self::Conclude(_) => "conclude",
            Self::Report(_) => "report",
        }
    }
}

use Stage::{Concluded, Conditional, Notified, Planned, Recommended, Underway, Unplanned};

/// Each command with the stages in which it can be asked at all; rules ask more. `plan` makes the stream.
pub const LIFE_CYCLE: &[(&str, &[Stage])] = &[
    ("plan", &[Unplanned]),
    ("notify", &[Planned]),
    ("reschedule", &[Planned, Notified]),
    ("offer_slots", &[Notified]),
    ("choose_slot", &[Notified]),
    ("propose_slots", &[Notified]),
    ("accept_proposal", &[Notified]),
    ("refuse_proposal", &[Notified]),
    ("set_meeting", &[Planned, Notified, Underway]),
    ("decide_unannounced", &[Planned]),
    ("record_parties", &[Planned, Notified, Underway]),
    ("ask_evidence", &[Notified, Underway]),
    ("send_evidence", &[Notified, Underway]),
    ("accept_evidence", &[Notified, Underway]),
    ("return_evidence", &[Notified, Underway]),
    ("waive_evidence", &[Notified, Underway]),
    ("note_interview", &[Underway]),
    ("open_walk", &[Underway]),
    ("arrive", &[Underway]),
    ("keep_still", &[Underway]),
    ("judge_still", &[Underway]),
    ("close_walk", &[Underway]),
    (
        "bring_outside",
        &[Planned, Notified, Underway, Recommended, Conditional],
    ),
    (
        "set_outside_aside",
        &[Planned, Notified, Underway, Recommended, Conditional],
    ),
    // From `planned` only by the decision that no notice is given.
    ("begin", &[Planned, Notified]),
    ("record_results", &[Underway]),
    ("raise_finding", &[Underway]),
    ("keep_exhibit", &[Underway]),
    ("take_copy", &[Underway]),
    (
        "remove_copy",
        &[Underway, Recommended, Conditional, Concluded],
    ),
    (
        "record_hours",
        &[
            Planned,
            Notified,
            Underway,
            Recommended,
            Conditional,
            Concluded,
        ],
    ),
    ("recommend", &[Underway, Conditional]),
    ("return_recommendation", &[Recommended]),
    ("conclude", &[Recommended]),
    ("report", &[Underway, Recommended, Conditional, Concluded]),
];
