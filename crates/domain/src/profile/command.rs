//! The steps of a profile's life, and when each is refused.

use super::{
    AnswerInput, BlockUse, Cycle, Declaration, Document, Pinned, Profile, SampleRule, Signals,
    SiteInput, Stage, Verdict,
};
use crate::annual::{Confirming, LaneFacts};
use crate::editions::Link;
use crate::exchange::Rest;
use crate::ids::{AccountId, EvidenceId, MemberId, ProfileId};
use uuid::Uuid;

/// What the rules need to know about the person who acts, looked up by the caller.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The person; none for the system.
    pub account: Option<AccountId>,
    /// The role acted in.
    pub role: String,
    /// The company the person acts for, if any.
    pub company: Option<MemberId>,
    /// The specialist to whom the member is assigned.
    pub assigned: Option<AccountId>,
    /// How the edition of the profile stands today, for signing.
    pub edition: EditionFacts,
    /// The company's legal name today, for signing.
    pub legal_name: String,
}

/// How the edition of a profile stands on the day somebody wants to sign.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditionFacts {
    /// A newer edition has taken its place and this company's time for the old one is over.
    pub closed: bool,
    /// The content hash of the edition as it is known now; empty when nobody looked.
    pub hash: String,
}

/// The name and position under a submission.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signer {
    /// Full name as the officer writes it.
    pub name: String,
    /// Position in the company.
    pub title: String,
    /// The officer ticked the declaration.
    pub declared: bool,
    /// Version of the declaration shown.
    pub text_version: String,
    /// The declaration as it was shown.
    pub declaration: Option<Declaration>,
    /// How many factors the person has proved in this session.
    pub factors: u8,
}

/// A step.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum Command {
    /// Open the profile, pinned to the criteria given.
    Open {
        profile: ProfileId,
        member: MemberId,
        entity_type: String,
        strands: Vec<String>,
        edition: String,
        edition_hash: String,
        cycle: Cycle,
        criteria: Vec<Pinned>,
    },
    /// Carry answers over: from an accepted profile into this one that was just opened, or this draft into another
    /// edition.
    CarryOver {
        edition: String,
        edition_hash: String,
        criteria: Vec<Pinned>,
        links: Vec<Link>,
        earlier: Option<Box<Profile>>,
    },
    /// Save one or many answers: all or none.
    Save { answers: Vec<AnswerInput> },
    /// Confirm answers of an annual review that have not changed since the last approval: all or none.
    Confirm {
        rows: Vec<Confirming>,
        last_accepted: Option<Box<Profile>>,
        lane_facts: Box<LaneFacts>,
    },
    /// Attach a document of the member's library.
    Attach {
        criterion: String,
        evidence: EvidenceId,
        /// Whose library it is in.
        owner: Option<MemberId>,
    },
    /// Take a document off the current draft.
    Detach {
        criterion: String,
        evidence: EvidenceId,
    },
    /// Keep what a file says beyond a security profile.
    Keep { rest: Box<Rest> },
    /// Say where a site differs.
    AnswerSite(SiteInput),
    /// Say that it no longer does.
    DropSite {
        criterion: String,
        site: Uuid,
        rev: u32,
    },
    /// Sign and send.
    Submit {
        round: u32,
        signer: Signer,
        /// What is known of every document attached.
        documents: Vec<Document>,
    },
    /// Decide about one criterion.
    Decide {
        round: u32,
        criterion: String,
        verdict: Option<Verdict>,
        comment: String,
        note: String,
        /// Text blocks that stand in the comment.
        blocks: Vec<BlockUse>,
        /// Why it is returned, a code of the pack; for the programme's eyes.
        reason: Option<String>,
    },
    /// Draw a sample of the unchanged answers.
    DrawSample {
        round: u32,
        seed: u64,
        rule: SampleRule,
        signals: Signals,
    },
    /// Accept the unchanged answers that were not drawn.
    AcceptTogether { round: u32, signals: Signals },
    /// Send the returned criteria back to the company.
    Return { round: u32 },
    /// Accept the profile.
    Accept { round: u32 },
}

const WITH_THE_COMPANY: &[Stage] = &[Stage::Draft, Stage::Returned];
const WITH_THE_SPECIALIST: &[Stage] = &[Stage::Submitted];

/// Each command with the stages in which it can be asked at all. Rules ask more: see `apply`.
pub const LIFE_CYCLE: &[(&str, &[Stage])] = &[
    ("open", &[Stage::Unopened]),
    ("carry_over", &[Stage::Draft]),
    ("save", WITH_THE_COMPANY),
    ("confirm", &[Stage::Draft]),
    ("attach", WITH_THE_COMPANY),
    ("detach", WITH_THE_COMPANY),
    ("keep", WITH_THE_COMPANY),
    ("answer_site", WITH_THE_COMPANY),
    ("drop_site", WITH_THE_COMPANY),
    ("submit", WITH_THE_COMPANY),
    ("decide", WITH_THE_SPECIALIST),
    ("draw_sample", WITH_THE_SPECIALIST),
    ("accept_together", WITH_THE_SPECIALIST),
    ("return", WITH_THE_SPECIALIST),
    ("accept", WITH_THE_SPECIALIST),
];

impl Command {
    /// Every command's name.
    pub const NAMES: &'static [&'static str] = &[
        "open",
        "carry_over",
        "save",
        "confirm",
        "attach",
        "detach",
        "keep",
        "answer_site",
        "drop_site",
        "submit",
        "decide",
        "draw_sample",
        "accept_together",
        "return",
        "accept",
    ];

    /// This command's name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Open { .. } => "open",
            Self::CarryOver { .. } => "carry_over",
            Self::Save { .. } => "save",
            Self::Confirm { .. } => "confirm",
            Self::Attach { .. } => "attach",
            Self::Detach { .. } => "detach",
            Self::Keep { .. } => "keep",
            Self::AnswerSite(_) => "answer_site",
            Self::DropSite { .. } => "drop_site",
            Self::Submit { .. } => "submit",
            Self::Decide { .. } => "decide",
            Self::DrawSample { .. } => "draw_sample",
            Self::AcceptTogether { .. } => "accept_together",
            Self::Return { .. } => "return",
            Self::Accept { .. } => "accept",
        }
    }
}
