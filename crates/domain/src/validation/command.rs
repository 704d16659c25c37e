//! What may be asked of a validation, and in which stage.

mod carried;

pub use carried::{
    Conclude, HoursEntry, MadeFrom, NewExhibit, NewFinding, Notify, OpenDeficiency, PlanRequest,
    Recommend, Reschedule, ResultEntry,
};

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::arrange::Slot;
use super::interviews::NewInterview;
use super::outside::NewOutside;
use super::parties::Party;
use super::report::ReportCommand;
use super::requests::NewRequest;
use super::settled::Site;
use super::walk::{NewStill, Stop};
use super::words::Stage;
use crate::editions::Catalogue;
use crate::ids::{AccountId, EvidenceId, MemberId, ProfileId, ValidationId};
use crate::pack::Pack;

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
