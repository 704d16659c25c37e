//! What can have happened to a profile.

use super::published::Published;
use super::{AnswerState, Carried, Profile, SampleRule, SiteText, Weighed};
use crate::annual::Confirmed;
use crate::editions::Catalogue;
use crate::exchange::Rest;
use crate::ids::{AccountId, EvidenceId, MemberId, ProfileId};
use crate::pack::{Edition, Strength};
use crate::record::{Audience, Fact};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Which profile of the member's life it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Cycle {
    /// The one that goes with the application.
    #[default]
    Initial,
    /// The one of a yearly review.
    Annual {
        /// The year it is for.
        year: i16,
    },
    /// The one that brings an accepted profile under a new edition of the criteria.
    Edition,
}

impl Cycle {
    /// The stored code: `initial`, `edition`, or the year.
    pub fn code(self) -> String {
        match self {
            Self::Initial => "initial".to_owned(),
            Self::Annual { year } => year.to_string(),
            Self::Edition => "edition".to_owned(),
        }
    }
}

/// A criterion as it applied when the profile was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pinned {
    /// Id in the edition.
    pub id: String,
    /// Its category's number.
    pub category: u8,
    /// How strongly it applies to this entity type.
    pub strength: Strength,
}

impl Pinned {
    /// The criteria of an edition that a company of an entity type is asked when it takes part in `strands`, in order:
    /// the fact that `Open` needs.
    pub fn of(
        catalogue: &Catalogue<'_>,
        edition: &str,
        entity_type: &str,
        strands: &[String],
    ) -> Vec<Self> {
        let edition = catalogue.edition(edition);
        edition.map_or_else(Vec::new, |edition| {
            Self::within(edition, entity_type, strands)
        })
    }

    /// The same of an edition at hand, in the catalogue or not.
    pub fn within(edition: &Edition, entity_type: &str, strands: &[String]) -> Vec<Self> {
        let applying = edition.criteria.iter().filter_map(|criterion| {
            Some(Self {
                id: criterion.id.clone(),
                category: criterion.category,
                strength: criterion.asked_of(entity_type, strands)?.strength,
            })
        });
        applying.collect()
    }
}

/// One answer as it was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// The criterion.
    pub criterion: String,
    /// The revision that this saving made.
    pub rev: u32,
    /// How far it is met; none while the company has not said.
    pub state: Option<AnswerState>,
    /// How it is met, or why it does not apply.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub narrative: String,
    /// What will be done where it is not fully met.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plan: String,
    /// The company says that this criterion is ready to be sent.
    pub ready: bool,
}

/// A document named in a submission, with what identifies its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The evidence record.
    pub id: EvidenceId,
    /// File name at the time of signing.
    pub name: String,
    /// Media type found in the content.
    pub media_type: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the content, hex.
    pub sha256: String,
    /// Where it is published, and when it was seen there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Published>,
}

/// What an officer declared, in the words that lay before them. Words change with time; what was declared does not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declaration {
    /// The language in which it was read, as a BCP 47 tag.
    pub lang: String,
    /// Its sentences, one after the other.
    pub text: Vec<String>,
}

/// Who signed, in what capacity, under which text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The officer's account.
    pub account: AccountId,
    /// The name as signed.
    pub name: String,
    /// The position as signed.
    pub title: String,
    /// Version of the declaration that was agreed to.
    pub text_version: String,
    /// When.
    pub signed_at: Timestamp,
    /// The company's legal name on that day. Empty in signatures from before it was kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub company: String,
    /// What was agreed to, word by word. None in signatures from before it was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declaration: Option<Declaration>,
    /// How many factors the signer had proved in the session in which they signed. 0: it was not kept.
    #[serde(default, skip_serializing_if = "none_proved")]
    pub factors: u8,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn none_proved(factors: &u8) -> bool {
    *factors == 0
}

/// What the reviewer decided about a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The answer stands.
    Accept,
    /// The company must mend it.
    Return,
    /// The answer stands for now; the validation must look.
    Verify,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: &'static [Self] = &[Self::Accept, Self::Return, Self::Verify];

    /// The code in forms and events.
    pub fn code(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Return => "return",
            Self::Verify => "verify",
        }
    }

    /// Reads a code; nothing is assumed for an unknown one.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|verdict| verdict.code() == code)
    }
}

/// A text block that stands in a comment.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BlockUse {
    /// The block.
    pub block: Uuid,
    /// Its version.
    pub version: u32,
}

/// A criterion that went back to the company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnedCriterion {
    /// The criterion.
    pub criterion: String,
    /// What the company is asked to do.
    pub comment: String,
}

/// What happened to a profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum Event {
    /// It was opened, pinned to an edition.
    Opened {
        profile: ProfileId,
        member: MemberId,
        entity_type: String,
        /// The strands of the programme that the company took part in on that day.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        strands: Vec<String>,
        edition: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        edition_hash: String,
        cycle: Cycle,
        criteria: Vec<Pinned>,
    },
    /// Answers were carried over: from an earlier profile, or with this draft into another edition.
    CarriedOver {
        edition: String,
        edition_hash: String,
        criteria: Vec<Pinned>,
        carried: Carried,
    },
    /// One or many answers were saved.
    Answered { answers: Vec<Answered> },
    /// In an annual review, answers that had not changed were confirmed as they stand.
    Confirmed { answers: Vec<Confirmed> },
    /// A document of the library was attached to a criterion.
    EvidenceAttached {
        criterion: String,
        evidence: EvidenceId,
    },
    /// A document was taken off the current draft. What was submitted with it stays as it was.
    EvidenceDetached {
        criterion: String,
        evidence: EvidenceId,
    },
    /// A file was taken that says more than a security profile: what it says beyond is kept, and returned.
    Kept { rest: Box<Rest> },
    /// One site differs from the general answer, or differs otherwise than before.
    SiteAnswered {
        criterion: String,
        rev: u32,
        text: SiteText,
    },
    /// A site no longer differs.
    SiteDropped {
        criterion: String,
        rev: u32,
        site: Uuid,
        name: String,
    },
    /// An officer signed and sent it.
    Submitted {
        round: u32,
        signature: Signature,
        documents: Vec<Document>,
        snapshot_hash: String,
    },
    /// The reviewer decided about one criterion. The company learns of it by the return or the acceptance.
    CriterionReviewed {
        round: u32,
        criterion: String,
        verdict: Verdict,
        comment: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        blocks: Vec<BlockUse>,
        #[serde(
            default,
            rename = "reason_code",
            skip_serializing_if = "Option::is_none"
        )]
        reason: Option<String>,
    },
    /// Unchanged answers were drawn to be read, once a round.
    SampleDrawn {
        round: u32,
        seed: String,
        rule: SampleRule,
        drawn_from: Vec<Weighed>,
        drawn: Vec<String>,
    },
    /// Every drawn answer was read and none failed: the other unchanged ones are accepted.
    AcceptedTogether {
        round: u32,
        criteria: Vec<String>,
        sample: Vec<String>,
    },
    /// It went back to the company, which can now edit these criteria and no others.
    Returned {
        round: u32,
        criteria: Vec<ReturnedCriterion>,
    },
    /// It was accepted as a whole.
    Accepted { round: u32, verify: Vec<String> },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Opened { .. } => "opened",
            Self::CarriedOver { .. } => "carried_over",
            Self::Answered { .. } => "answered",
            Self::Confirmed { .. } => "confirmed",
            Self::EvidenceAttached { .. } => "evidence_attached",
            Self::EvidenceDetached { .. } => "evidence_detached",
            Self::Kept { .. } => "kept",
            Self::SiteAnswered { .. } => "site_answered",
            Self::SiteDropped { .. } => "site_dropped",
            Self::Submitted { .. } => "submitted",
            Self::CriterionReviewed { .. } => "criterion_reviewed",
            Self::SampleDrawn { .. } => "sample_drawn",
            Self::AcceptedTogether { .. } => "accepted_together",
            Self::Returned { .. } => "returned",
            Self::Accepted { .. } => "accepted",
        }
    }

    fn audience(&self) -> Audience {
        match self {
            Self::CriterionReviewed { .. }
            | Self::SampleDrawn { .. }
            | Self::AcceptedTogether { .. } => Audience::Programme,
            _ => Audience::Member,
        }
    }
}

impl Profile {
    /// The documents attached anywhere in the answers as they stand, each once.
    pub fn attached(&self) -> Vec<EvidenceId> {
        let all = self
            .answers
            .values()
            .flat_map(|answer| answer.evidence.iter().copied());
        all.collect::<std::collections::BTreeSet<_>>()
            .into_iter()
            .collect()
    }
}
