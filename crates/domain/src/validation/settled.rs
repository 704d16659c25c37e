//! What events of a validation carry: the plan, its notice, results, exhibits, the conclusion.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::scope::{ScopeRule, ScopedCriterion};
use super::words::{CheckResult, Kind, Method, Verification};
use crate::clocks::Deadline;
use crate::ids::{AccountId, EvidenceId, MemberId, ProfileId};
use crate::membership::Outcome;

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
