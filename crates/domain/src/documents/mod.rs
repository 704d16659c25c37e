//! Issued documents: records as they were typeset and handed out. The `document` stream.
//!
//! What a document says is settled by the record it prints; what is kept here is that it was issued, to whom it may be
//! shown, and the hashes by which anybody can find out that a copy is unaltered. It refuses a second issue of the same
//! document: an issued one is not made again, it is handed out again.

mod paper;
#[cfg(test)]
mod tests;

pub use paper::{Block, Column, Layout, Paper, Squares, Table, Tone, Verification};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::codes::codes;
use crate::ids::{AccountId, MemberId};
use crate::record::{Aggregate, Audience, Fact, Recorded};
use crate::{Refusal, refuse};

codes! {
    /// What kind of record it prints.
    Kind {
        /// The report of a validation.
        ValidationReport = "validation_report",
        /// A security profile as it was signed.
        SubmissionRecord = "submission_record",
        /// A member's certificate.
        Certificate = "certificate",
        /// A letter with a decision.
        DecisionLetter = "decision_letter",
        /// The worksheet of a validation, to be filled in by hand.
        Worksheet = "worksheet",
        /// The measures of a year.
        Dashboard = "dashboard",
        /// What a member got in a year.
        BenefitsStatement = "benefits_statement",
        /// A member's standing on a day.
        StandingExtract = "standing_extract",
        /// The written notice of a validation.
        ValidationNotice = "validation_notice",
        /// A letter about a finding.
        FindingLetter = "finding_letter",
    }

    /// Who may have it.
    Copy {
        /// The company and the programme; of what is about the whole programme, everybody.
        Shared = "shared",
        /// The programme alone: nothing is withheld.
        Full = "full",
    }
}

/// A document as it was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    /// The company it is about; none for what is about the whole programme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
    /// The kind of record it prints.
    pub document: Kind,
    /// The record: a validation, a profile, a certificate.
    pub subject: Uuid,
    /// Which of its states: a round, a conclusion, a letter.
    pub part: String,
    /// Who may have it.
    pub copy: Copy,
    /// Its language.
    pub language: String,
    /// Its title.
    pub title: String,
    /// The number by which people call the record.
    pub reference: String,
    /// The day of the record it prints.
    pub dated: Date,
    /// The hash of what it says, before it was typeset.
    pub content_sha256: String,
    /// The hash of the file.
    pub file_sha256: String,
    /// The file's size in bytes.
    pub size: u64,
    /// What typeset it.
    pub typesetter: String,
    /// Who asked for it.
    pub by: AccountId,
}

/// One event of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// Handed out.
    Issued {
        /// What.
        issued: Box<Issued>,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Issued { .. } => "issued",
        }
    }

    fn audience(&self) -> Audience {
        match self {
            Self::Issued { issued } if issued.copy == Copy::Full => Audience::Programme,
            Self::Issued { .. } => Audience::Member,
        }
    }
}

/// A document, from its issue on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// As it was issued; none only before that.
    pub issued: Option<Issued>,
    /// When.
    pub at: Option<Timestamp>,
}

impl Document {
    /// Issues it.
    ///
    /// # Errors
    /// When it was issued before, or is no file.
    pub fn issue(&self, issued: Issued) -> Result<Vec<Event>, Refusal> {
        if self.issued.is_some() {
            return refuse("refusal-document-issued");
        }
        let hashes = [&issued.content_sha256, &issued.file_sha256];
        let hex = |hash: &&String| hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit());
        if issued.size == 0 || !hashes.iter().all(hex) {
            return refuse("refusal-document-empty");
        }
        Ok(vec![Event::Issued {
            issued: Box::new(issued),
        }])
    }
}

impl Aggregate for Document {
    const KIND: &'static str = "document";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        match &recorded.event {
            Event::Issued { issued } => {
                self.issued = Some((**issued).clone());
                self.at = Some(recorded.recorded_at);
            }
        }
    }
}
