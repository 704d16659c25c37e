//! What can happen to an edition before it is published.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::editions::catalogue::Publication;
use crate::editions::links::{Relation, Rule};
use crate::exchange::Rest;
use crate::ids::AccountId;
use crate::pack::{Criterion, Text, words};
use crate::record::{Audience, Fact};

words! {
    /// How a translation stands beside the English text, which prevails.
    TranslationState {
        /// It says what the English text says.
        Current = "current",
        /// The English text was changed since.
        Outdated = "outdated",
        /// Something has no text in this language.
        Missing = "missing",
    }
}

/// How one language of a criterion stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// The language.
    pub lang: String,
    /// How it stands.
    pub state: TranslationState,
}

/// What is otherwise with a criterion than in the edition before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum Change {
    /// It is new, or says something else.
    Written {
        criterion: Box<Criterion>,
        relation: Relation,
        from: Vec<String>,
        rule: Rule,
        translations: Vec<Translation>,
    },
    /// It is not asked any more.
    Retired { reasons: String },
}

/// The document from which an edition was begun, or which it took back last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// The file's name.
    pub file: String,
    /// SHA-256 of the file, hex.
    pub sha256: String,
    /// What it says beyond what we model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<Box<Rest>>,
    /// The entity type of the profile that says it; none when a catalogue does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_of: Option<String>,
}

/// One event of an edition's stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum Event {
    /// Somebody began it.
    Begun {
        id: String,
        name: Text,
        basis: String,
        basis_hash: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        imported: Option<Imported>,
    },
    /// Its file was worked on elsewhere and taken back. What that changed follows.
    FileTaken { imported: Imported },
    /// A criterion was written or left out.
    Changed { criterion: String, change: Change },
    /// A criterion is again what it was.
    Restored { criterion: String },
    /// Members may comment.
    ConsultationOpened { until: Date },
    /// They may no more.
    ConsultationClosed,
    /// Its makers propose it.
    Proposed {
        effective_from: Date,
        basis_until: Date,
        reasons: String,
        by: AccountId,
    },
    /// Not yet.
    SentBack { reasons: String },
    /// It is in the catalogue, with all it says.
    Published { publication: Box<Publication> },
    /// It will not be.
    Abandoned { reasons: String },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Begun { .. } => "begun",
            Self::FileTaken { .. } => "file_taken",
            Self::Changed { .. } => "changed",
            Self::Restored { .. } => "restored",
            Self::ConsultationOpened { .. } => "consultation_opened",
            Self::ConsultationClosed => "consultation_closed",
            Self::Proposed { .. } => "proposed",
            Self::SentBack { .. } => "sent_back",
            Self::Published { .. } => "published",
            Self::Abandoned { .. } => "abandoned",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Programme
    }
}
