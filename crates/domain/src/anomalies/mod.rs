//! Anomalies: answers, evidence and results that somebody should ask about. The `anomaly` and `anomaly_search` streams.
//!
//! An anomaly is a question with its rows and never a verdict: it decides nothing, it feeds no score, and no company ever
//! sees another's text through it. It is dismissed with a reason, or followed: somebody is asked, by a day, and answers.
//! A new search changes its rows but not what was decided, unless the rows have become materially others.
//!
//! Pure: texts, dates and counts come in; who asked what of whom comes out.

pub mod papers;
pub mod peers;
mod search;
mod state;
#[cfg(test)]
mod tests;
pub mod text;
pub mod uniform;

pub use search::{AnomalySearch, SearchEvent, Searched, search_id};
pub use state::{
    Anomaly, Asked, Command, Decision, Event, Facts, LONGEST_TEXT, SHORTEST_TEXT, Stage,
};

use crate::codes::codes;
use crate::ids::{AccountId, EvidenceId, MemberId, ValidationId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

codes! {
    /// What kind of question it is.
    Kind {
        /// Two companies gave the same answers in the same words.
        CopiedAnswers = "copied_answers",
        /// The same file lies in several companies' libraries.
        ReusedEvidence = "reused_evidence",
        /// A file's own dates do not fit what is said of it.
        OutdatedEvidence = "outdated_evidence",
        /// A worksheet's results are all the same.
        UniformWorksheet = "uniform_worksheet",
        /// A specialist's visits end without a deficiency more often than others'.
        UniformSpecialist = "uniform_specialist",
        /// A validation was much shorter than others like it.
        ShortVisit = "short_visit",
        /// A company is unlike its peers.
        UnlikePeers = "unlike_peers",
    }

    /// What companies are held against each other by.
    Measure {
        /// Of a hundred answers, those that say a criterion does not apply.
        NotApplicable = "not_applicable",
        /// Words of an answer, on average.
        Words = "words",
        /// Documents signed with the profile.
        Documents = "documents",
        /// Business partners on record.
        Partners = "partners",
        /// Of a hundred criteria judged at the last validation, those not fully met.
        Deficient = "deficient",
    }
}

/// A file in a library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct FileRow {
    pub document: EvidenceId,
    pub name: String,
    pub added_on: Date,
}

/// A file whose dates do not fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedRow {
    /// The document.
    pub document: EvidenceId,
    /// The file's name.
    pub name: String,
    /// Its content.
    pub sha256: String,
    /// The file's own date.
    pub own: Date,
    /// The day from which it is said to hold; where none is stated, that on which it was handed in.
    pub claimed: Date,
    /// That day was stated by the company.
    pub stated: bool,
    /// It was made after that day, not long before it.
    pub later: bool,
    /// Days between the two.
    pub days: i32,
}

/// A worksheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct SheetRow {
    pub validation: ValidationId,
    pub judged: u32,
    pub met: u32,
}

/// A validation by its duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitRow {
    /// The validation.
    pub validation: ValidationId,
    /// Minutes with the company.
    pub minutes: u32,
    /// The median of its peers.
    pub usual: u32,
    /// Its sites.
    pub sites: u32,
    /// Hundredths of a usual distance from it.
    pub score: i64,
    /// How many peers.
    pub peers: u32,
}

/// A measure that is far from the peers'.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeerRow {
    /// Which.
    pub measure: Measure,
    /// In hundredths.
    pub value: i64,
    /// The median of the peers, in hundredths.
    pub usual: i64,
    /// Hundredths of a usual distance from it.
    pub score: i64,
    /// How many peers.
    pub peers: u32,
}

/// What a row shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "shows", rename_all = "snake_case")]
pub enum Shows {
    /// An answer in common.
    Answer(text::SharedAnswer),
    /// A file.
    File(FileRow),
    /// A file with its dates.
    Dated(DatedRow),
    /// A worksheet.
    Sheet(SheetRow),
    /// A visit.
    Visit(VisitRow),
    /// A measure.
    Measure(PeerRow),
}

impl Shows {
    /// The same row is the same key in every search.
    fn key(&self) -> String {
        match self {
            Self::Answer(answer) => answer.criterion.clone(),
            Self::File(row) => row.document.to_string(),
            Self::Dated(row) => row.sha256.clone(),
            Self::Sheet(row) => row.validation.to_string(),
            Self::Visit(row) => row.validation.to_string(),
            Self::Measure(row) => row.measure.code().to_owned(),
        }
    }

    /// How much it weighs, for telling whether it has become another: in the company's own unit, for a score moves with
    /// the peers.
    fn weight(&self) -> i64 {
        match self {
            Self::Answer(answer) => i64::from(answer.words),
            Self::File(_) | Self::Sheet(_) => 1,
            Self::Dated(row) => i64::from(row.days),
            Self::Visit(row) => i64::from(row.usual) - i64::from(row.minutes),
            Self::Measure(row) => (row.value - row.usual).abs(),
        }
    }

    /// How far out it is beside others of its kind.
    fn oddness(&self) -> i64 {
        match self {
            Self::Visit(row) => row.score.abs(),
            Self::Measure(row) => row.score.abs(),
            _ => self.weight(),
        }
    }

    /// Without what moves with the peers.
    fn alone(self) -> Self {
        match self {
            Self::Visit(row) => Self::Visit(VisitRow {
                usual: 0,
                score: 0,
                peers: 0,
                ..row
            }),
            Self::Measure(row) => Self::Measure(PeerRow {
                usual: 0,
                score: 0,
                peers: 0,
                ..row
            }),
            other => other,
        }
    }
}

/// One row: whom it is about, and what it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The company; the first of the two for an answer in common.
    pub member: MemberId,
    /// What.
    #[serde(flatten)]
    pub shows: Shows,
}

/// What a search saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sighting {
    /// Of which kind.
    pub kind: Kind,
    /// What makes it this one and no other.
    pub key: String,
    /// The companies it is about, at least one.
    pub members: Vec<MemberId>,
    /// The specialist, for results and durations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub specialist: Option<AccountId>,
    /// By chance once in so many cases.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub one_in: Option<u64>,
    /// How many it was held against.
    #[serde(default)]
    pub peers: u32,
    /// The rows, at least one.
    pub rows: Vec<Row>,
}

impl Sighting {
    /// The anomaly's number: the same in every search.
    pub fn id(&self) -> Uuid {
        let name = format!("greenlane:anomaly:{}:{}", self.kind.code(), self.key);
        Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes())
    }

    /// Without what moves with the peers alone, so that a search after somebody else's visit sees the same.
    fn alone(&self) -> Self {
        let rows = self.rows.iter().cloned();
        Self {
            one_in: None,
            peers: 0,
            rows: rows
                .map(|row| Row {
                    shows: row.shows.alone(),
                    ..row
                })
                .collect(),
            ..self.clone()
        }
    }

    /// Its rows by key, with their weights.
    fn weights(&self) -> std::collections::BTreeMap<String, i64> {
        let rows = self.rows.iter();
        rows.map(|row| {
            (
                format!("{} {}", row.member, row.shows.key()),
                row.shows.weight(),
            )
        })
        .collect()
    }

    /// How far out it is, for lists: the strangest first. Of one kind only.
    pub fn weight(&self) -> i64 {
        let rows: i64 = self.rows.iter().map(|row| row.shows.oddness()).sum();
        match self.one_in {
            Some(rarity) => i64::try_from(rarity).unwrap_or(i64::MAX),
            None => rows,
        }
    }
}

/// When the search asks, from the pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rules {
    /// Copied answers.
    pub copies: text::CopyRules,
    /// Evidence.
    pub papers: papers::PaperRules,
    /// Uniform results.
    pub uniform: uniform::UniformRules,
    /// Peers that are needed for a comparison.
    pub least_peers: u32,
    /// Hundredths of a usual distance from which a duration is asked about.
    pub short_from: u32,
    /// And from which a company is unlike its peers.
    pub unlike_from: u32,
    /// Of a hundred rows or of their weight, so many that are new make it another anomaly.
    pub material_percent: u32,
    /// Validations concluded longer ago are not looked at.
    pub look_back_months: u32,
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a cast of a float saturates, and these are far from the ends"
)]
fn whole(number: f64) -> i64 {
    number.round() as i64
}
