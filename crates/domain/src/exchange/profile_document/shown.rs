//! What has to be known of a profile to write it down.

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::super::rest::Rest;
use crate::ids::{EvidenceId, MemberId, ProfileId};
use crate::pack::{Edition, Pack, Strength};
use crate::profile::{AnswerState, Published, Signature, SiteText, Verdict};

/// A site of the company.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named for what they are")]
pub struct SiteShown {
    pub id: Uuid,
    pub name: String,
    pub city: String,
    pub country: String,
}

/// A document of the library, as it counts for what is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named for what they are")]
pub struct EvidenceShown {
    pub id: EvidenceId,
    pub name: String,
    pub media_type: String,
    pub sha256: String,
    pub description: String,
    pub holds_from: Option<Date>,
    pub holds_until: Option<Date>,
    /// Where it is published.
    pub published: Option<Published>,
    pub href: String,
}

/// A criterion with its answer and, as far as the reader may know it, what was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named for what they are")]
pub struct AnswerShown {
    pub criterion: String,
    pub strength: Strength,
    pub state: Option<AnswerState>,
    pub narrative: String,
    pub plan: String,
    pub ready: bool,
    pub evidence: Vec<EvidenceId>,
    /// The sites that differ.
    pub sites: Vec<SiteText>,
    /// Round, decision, and the comment to the company.
    pub decision: Option<(u32, Verdict, String)>,
}

/// A profile with what has to be known of it to write it down.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "named for what they are")]
pub struct ProfileShown<'a> {
    pub pack: &'a Pack,
    pub edition: &'a Edition,
    pub member: MemberId,
    pub profile: ProfileId,
    pub company: &'a str,
    pub entity_type: &'a str,
    pub cycle: String,
    pub stage: &'static str,
    pub round: u32,
    /// When something in it was last changed.
    pub modified: Timestamp,
    /// Who signed, and the hash of what was signed; none for a draft.
    pub signed: Option<(&'a Signature, &'a str)>,
    /// Rounds that were returned, and the one that was accepted, each with its time.
    pub returned: Vec<(u32, Timestamp)>,
    pub accepted: Option<(u32, Timestamp)>,
    pub sites: Vec<SiteShown>,
    pub answers: Vec<AnswerShown>,
    pub evidence: Vec<EvidenceShown>,
    /// Where the criteria that apply are to be found.
    pub criteria_href: String,
    /// What a file that was taken says beyond what we model.
    pub kept: Option<&'a Rest>,
}
