//! An assessment as it is kept: its row, why it came out so, and the chain that seals it.

use super::declaration::{assessment_id, declaration_id};
use super::expedited::Missing;
use super::sample::{Drawn, Explored};
use crate::failure::Failure;
use greenlane_db::{At, Day, FromRow, TableRow, args};
use greenlane_domain::pack::{Benefit, Text};
use greenlane_targeting::rules::Explanation;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// How it is known who a party is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// By its number.
    Number,
    /// A person of the programme decided it.
    Person,
    /// The declaration gives no number.
    NoNumber,
    /// Nobody of the programme is known under its number.
    Nobody,
    /// Several companies have the number.
    Several,
    /// The number may be of several schemes, and the name is another one.
    Unsure,
    /// A driver's card in the programme's register.
    Card,
}

impl How {
    /// As messages end.
    pub fn code(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Person => "person",
            Self::NoNumber => "no-number",
            Self::Nobody => "nobody",
            Self::Several => "several",
            Self::Unsure => "unsure",
            Self::Card => "card",
        }
    }
}

/// A party whose standing counts, as it stood at the moment of the assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Its role.
    pub role: String,
    /// Its number, as the declaration gives it.
    pub number: String,
    /// The member that it is.
    pub member: Option<Uuid>,
    /// The member's name.
    pub name: Option<String>,
    /// `in_force`, `suspended` or `not_member`.
    pub standing: String,
    /// The tier in force; 0 for none.
    pub tier: i64,
    /// Days since the last validation.
    pub validated_days: Option<i64>,
    /// How it is known.
    pub how: How,
}

/// What came of one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineScore {
    /// The line.
    pub line: i64,
    /// Its score.
    pub score: i32,
    /// Its lane.
    pub lane: String,
}

/// A benefit that the threat level took from somebody who would have had it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lifted {
    /// The benefit.
    pub benefit: Benefit,
    /// Whose, by role.
    pub role: String,
    /// And by tier.
    pub tier: i64,
}

/// The threat level that was in force, above normal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raised {
    /// The level.
    pub level: u8,
    /// What it was called that day.
    pub name: Text,
    /// What it took from this declaration's chain.
    pub lifted: Vec<Lifted>,
}

/// Why a declaration got its lane, as data: words are found when somebody reads it, in the reader's language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Why {
    /// What people call the ruleset.
    pub ruleset: String,
    /// The line that decided: the worst.
    pub line: i64,
    /// Why that line got its score.
    pub explanation: Explanation,
    /// Every line.
    pub lines: Vec<LineScore>,
    /// Everybody whose standing counts.
    pub parties: Vec<Found>,
    /// What was drawn for it in the compliance sample; none where the pack has no rates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draw: Option<Drawn>,
    /// What was drawn for it to learn from; none where nothing is explored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explore: Option<Explored>,
    /// What keeps it out of the expedited lane; nothing when it may use it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Missing>,
    /// The threat level; none where it was normal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threat: Option<Raised>,
}

/// An assessment's row.
#[derive(Debug, Clone, PartialEq, FromRow)]
pub struct Row {
    /// The assessment.
    pub id: Uuid,
    /// Its place among all, without gaps.
    pub seq: i64,
    /// The token that sent it.
    pub sender: Uuid,
    /// The sender's reference.
    pub reference: String,
    /// SHA-256 of what was sent.
    pub content_hash: Vec<u8>,
    /// Where the declaration's number is unique.
    pub series: String,
    /// The declaration's number.
    pub declaration: String,
    /// The declaration under whatever reference.
    pub declaration_id: Uuid,
    /// The day it was lodged.
    pub declared_on: Day,
    /// When it was assessed.
    pub assessed_at: At,
    /// On which day of the programme.
    pub assessed_on: Day,
    /// The place in the record up to which rulesets and standing were known.
    pub record_seq: i64,
    /// The ruleset.
    pub ruleset: Uuid,
    /// Its version.
    pub ruleset_version: String,
    /// The threat level in force.
    pub threat_level: i64,
    /// The importer, where it is a member.
    pub importer: Option<Uuid>,
    /// The importer's tier in force.
    pub importer_tier: i64,
    /// The office of clearance.
    pub office: String,
    /// The score.
    pub score: i64,
    /// The lane.
    pub lane: String,
    /// What standing took off.
    pub credit: i64,
    /// The stratum of the compliance sample: mode of transport and tier.
    pub stratum: String,
    /// With which probability it was drawn.
    pub probability: Option<f64>,
    /// What was drawn, as a fraction of 1.
    pub drawn_at: Option<f64>,
    /// Whether it is in the sample.
    pub drawn: bool,
    /// `none`, `rules`, `sample`, `both` (rules and sample) or `explore`.
    pub selected: String,
    /// Whether it may use the expedited lane.
    pub expedited: bool,
    /// What was sent.
    pub content: String,
    /// Why, as JSON.
    pub explanation: String,
    /// Seals it and all before it.
    pub hash: Vec<u8>,
    /// With which probability it was drawn to learn from, if no rule selects it.
    pub explore_probability: Option<f64>,
    /// What was drawn for that, as a fraction of 1.
    pub explored_at: Option<f64>,
    /// Whether it is examined to learn from it.
    pub explored: bool,
}

/// A row with its reasons, and whether it was there before.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessed {
    /// The row.
    pub row: Row,
    /// Why.
    pub why: Why,
    /// Whether the same had been assessed before; then nothing was changed.
    pub before: bool,
}

impl Row {
    /// With its reasons.
    pub fn read(self) -> Result<Assessed, Failure> {
        let why = serde_json::from_str(&self.explanation)?;
        Ok(Assessed {
            row: self,
            why,
            before: true,
        })
    }

    /// The seal over everything that the row says and the seal before it.
    pub fn sealed(&self, before: &[u8]) -> Result<Vec<u8>, Failure> {
        let bits = |number: Option<f64>| number.map(f64::to_bits);
        let who = (
            self.id,
            self.seq,
            self.sender,
            &self.reference,
            &self.content_hash,
            (&self.series, &self.declaration, &self.office),
            self.declared_on.0,
            self.assessed_at.0.as_microsecond(),
        );
        let what = (
            self.record_seq,
            self.ruleset,
            &self.ruleset_version,
            self.threat_level,
            (self.importer, self.importer_tier),
            (self.score, &self.lane, self.credit),
            (&self.stratum, bits(self.probability), bits(self.drawn_at)),
            (self.drawn, &self.selected, self.expedited),
            &self.explanation,
        );
        let text = serde_json::to_vec(&(who, what))?;
        let mut hash = Sha256::new();
        hash.update(before);
        hash.update(&text);
        // Rows from before anything was explored keep their seals.
        if let Some(probability) = self.explore_probability {
            let explore = (probability.to_bits(), bits(self.explored_at), self.explored);
            hash.update(serde_json::to_vec(&explore)?);
        }
        Ok(hash.finalize().to_vec())
    }

    /// What is wrong with the columns that the seal does not cover itself: each follows from those that it covers.
    pub fn beside_the_seal(&self, assessed_on: Date) -> Vec<&'static str> {
        let content = Sha256::digest(self.content.as_bytes());
        let declared = declaration_id(&self.series, &self.declaration);
        let wrong = [
            (
                content.as_slice() != self.content_hash,
                "its content is not what was sent",
            ),
            (
                declared != self.declaration_id,
                "it is filed under another declaration",
            ),
            (
                assessed_on != self.assessed_on.0,
                "it is filed under another day",
            ),
            (
                assessment_id(self.sender, &self.reference) != self.id,
                "it is filed under another reference",
            ),
        ];
        let wrong = wrong.into_iter().filter(|(wrong, _)| *wrong);
        wrong.map(|(_, what)| what).collect()
    }

    /// As the table takes it.
    pub(super) fn values(&self) -> TableRow {
        args![
            self.id,
            self.seq,
            self.sender,
            &self.reference,
            self.content_hash.clone(),
            &self.series,
            &self.declaration,
            self.declaration_id,
            self.declared_on.0,
            self.assessed_at.0,
            self.assessed_on.0,
            self.record_seq,
            self.ruleset,
            &self.ruleset_version,
            self.threat_level,
            self.importer,
            self.importer_tier,
            &self.office,
            self.score,
            &self.lane,
            self.credit,
            &self.stratum,
            self.probability,
            self.drawn_at,
            self.drawn,
            &self.selected,
            self.expedited,
            &self.content,
            &self.explanation,
            self.hash.clone(),
            self.explore_probability,
            self.explored_at,
            self.explored
        ]
    }
}
