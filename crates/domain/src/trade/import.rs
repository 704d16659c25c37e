//! One import. The `trade_import` stream.

use crate::record::{Aggregate, Audience, Fact, Recorded};
use crate::refusal::{Refusal, refuse};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What happened to a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Result {
    /// Its good rows are part of the data.
    #[default]
    Kept,
    /// Nothing of it was kept: rows were faulty, and it was asked to keep all or nothing.
    NotKept,
}

impl Result {
    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::NotKept => "not_kept",
        }
    }
}

/// A file that was taken in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields' names say what they are")]
pub struct Taken {
    pub file: String,
    pub format: String,
    /// The mapping's name.
    pub source: String,
    /// Where its numbers are unique.
    pub series: String,
    /// `declarations` or `further`.
    pub rows: String,
    /// SHA-256 in hexadecimal digits.
    pub content_hash: String,
    pub result: Result,
    pub read: u64,
    pub kept: u64,
    pub refused: u64,
    pub repeated: u64,
    /// Rows with faults of their own; all are refused when nothing is kept.
    pub faulty: u64,
    pub first_day: Option<Date>,
    pub last_day: Option<Date>,
    /// Its place in the store's order; none when nothing was kept.
    pub seq: Option<u64>,
}

impl Taken {
    /// Whether it may be recorded: every row is kept, refused or repeated.
    pub fn check(&self) -> std::result::Result<(), Refusal> {
        if self.content_hash.len() != 64 || self.file.trim().is_empty() {
            return refuse("refusal-trade-import-incomplete");
        }
        if self.read != self.kept + self.refused + self.repeated {
            return refuse("refusal-trade-import-counts");
        }
        Ok(())
    }
}

/// What can happen to an import: it is taken in, once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// A file was read.
    Taken(Taken),
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        "taken"
    }

    fn audience(&self) -> Audience {
        Audience::Programme
    }
}

/// One import.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Import {
    /// What came in.
    pub taken: Taken,
    /// When it was recorded, and by whom; none for an operator at the command line.
    pub recorded: Option<(Timestamp, Option<Uuid>)>,
}

impl Import {
    /// Records a file.
    pub fn take(&self, taken: Taken) -> std::result::Result<Vec<Event>, Refusal> {
        if self.recorded.is_some() {
            return refuse("refusal-trade-import-twice");
        }
        taken.check()?;
        Ok(vec![Event::Taken(taken)])
    }
}

impl Aggregate for Import {
    const KIND: &'static str = "trade_import";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        let Event::Taken(taken) = &recorded.event;
        self.taken = taken.clone();
        self.recorded = Some((recorded.recorded_at, recorded.by.account));
    }
}
