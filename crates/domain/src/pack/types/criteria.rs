//! An edition's criteria: what is asked, of whom, how strongly, and how surely that is known.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Text, words};

/// A published set of criteria. Immutable: answers and findings are pinned to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// Id; also the name of its folder.
    pub id: String,
    /// Name.
    pub name: Text,
    /// First day on which it is the current edition.
    pub effective_from: Date,
    /// Last day on which answers against it are still taken; none while it has no successor.
    pub accepted_until: Option<Date>,
    /// Criteria in numeric order (1.2 before 1.10).
    pub criteria: Vec<Criterion>,
    /// SHA-256 over the edition's own files, so that a change to a published edition shows.
    pub hash: String,
}

impl Edition {
    /// The criterion with this id.
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == id)
    }
}

/// One minimum security criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Id in the shared numbering, such as `3.1`.
    pub id: String,
    /// Category number.
    pub category: u8,
    /// What is asked.
    pub text: Text,
    /// What it means in practice.
    pub meaning: Text,
    /// Typical evidence.
    pub evidence: Vec<Text>,
    /// To whom it applies, how strongly, and how surely we know.
    pub applies: Vec<Applies>,
    /// Where it was read.
    pub sources: Vec<String>,
    /// Something a reader must know, such as a date from which it binds.
    #[serde(default)]
    pub note: Option<String>,
}

impl Criterion {
    /// How the criterion applies to an entity type, if it does to any company of it.
    pub fn applies_to(&self, entity: &str) -> Option<&Applies> {
        self.applies.iter().find(|applies| applies.entity == entity)
    }

    /// How it applies to a company of an entity type that takes part in these strands, if it does.
    pub fn asked_of(&self, entity: &str, strands: &[String]) -> Option<&Applies> {
        let takes_part = |strand: &String| strands.contains(strand);
        self.applies_to(entity)
            .filter(|applies| applies.strand.as_ref().is_none_or(takes_part))
    }
}

/// How a criterion applies to one entity type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Applies {
    /// Entity type id.
    pub entity: String,
    /// Must or should.
    pub strength: Strength,
    /// How surely this is known.
    pub provenance: Provenance,
    /// The strand of the programme whose members alone are asked; none when every company of the type is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strand: Option<String>,
}

/// A part of the programme beside supply chain security that a member may take part in, such as trade compliance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Strand {
    /// Id, such as `trade_compliance`.
    pub id: String,
    /// Name.
    pub name: Text,
    /// What it is and what it asks.
    pub about: Text,
    /// Entity types that may take part.
    pub entity_types: Vec<String>,
    /// Tiers of which a member must have one.
    pub tiers: Vec<String>,
    /// Where the rules were read.
    pub source: String,
}

words! {
    /// Whether a criterion is required or recommended.
    Strength {
        /// Required: unmet, it is a deficiency with a required action.
        Must = "must",
        /// Recommended.
        Should = "should",
    }
}

words! {
    /// Where the knowledge that a criterion applies comes from.
    Provenance {
        /// Read in the administration's own document for this entity type.
        OfficialExcerpt = "official_excerpt",
        /// Named in an official message.
        OfficialNotice = "official_notice",
        /// Read in somebody else's form that reproduces the official ids.
        SecondaryForm = "secondary_form",
        /// Reported by trade press or lawyers.
        SecondaryReport = "secondary_report",
        /// Recalled and not seen: still to be confirmed.
        Recall = "recall",
    }
}

impl Provenance {
    /// False while somebody still has to look it up in the official document.
    pub fn confirmed(self) -> bool {
        self != Self::Recall
    }
}
