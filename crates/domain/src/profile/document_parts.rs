//! What a document of a library consists of: its files, the days between which it holds, and what scanners said.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use uuid::Uuid;

/// So many days before its end a document is said to end soon: as long as an annual review stays open.
pub const ENDING_DAYS: i32 = 90;

/// A file that was checked and stored. Type and hash were found by reading the content.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub struct FileGiven {
    pub name: String,
    pub media_type: String,
    pub size: u64,
    pub sha256: String,
}

/// What a scanner said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScanResult {
    /// The scanner, with its version where it tells.
    pub scanner: String,
    /// The name it gives to what it found; none for a clean file.
    pub infection: Option<String>,
}

/// One file of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// File name.
    pub name: String,
    /// Media type found in the content.
    pub media_type: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the content, hex: where the bytes lie.
    pub sha256: String,
    /// Who added it.
    pub added_by: Option<Uuid>,
    /// When.
    pub added_at: Timestamp,
}

/// When and by what a version was read for viruses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// When.
    pub at: Timestamp,
    /// What it said.
    pub result: ScanResult,
}

/// Whether a document holds on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// Nobody said when it holds.
    Unstated,
    /// It begins to hold later.
    NotYet,
    /// It holds.
    Holds,
    /// It holds, but not for long: [`ENDING_DAYS`].
    Ending,
    /// It no longer holds.
    Ended,
}

impl Validity {
    /// On `today`, of a document that holds from the one day (included) to the other (included).
    pub fn on(today: Date, from: Option<Date>, until: Option<Date>) -> Self {
        let soon = today.checked_add(ENDING_DAYS.days()).unwrap_or(Date::MAX);
        match (from, until) {
            (_, Some(until)) if until < today => Self::Ended,
            (Some(from), _) if from > today => Self::NotYet,
            (_, Some(until)) if until <= soon => Self::Ending,
            (None, None) => Self::Unstated,
            _ => Self::Holds,
        }
    }

    /// The end of its message's key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unstated => "unstated",
            Self::NotYet => "not-yet",
            Self::Holds => "holds",
            Self::Ending => "ending",
            Self::Ended => "ended",
        }
    }
}
