//! How a criterion was decided for other companies, so that like cases are decided alike, and so that nobody can be
//! recognised.
//!
//! Companies are told apart by when, where and how large; a decision is shown with as much of the first two as at least
//! *k* companies share (k-anonymity by local recoding; Samarati and Sweeney 1998), and left out where even the year is
//! shared by fewer. Words of companies and of reviewers are never part of it.

use super::Verdict;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// How large a company is, by its sites: the only measure of size that every file has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// One or two sites.
    Small,
    /// Three to nine.
    Medium,
    /// Ten and more.
    Large,
}

impl Size {
    /// Of so many sites.
    pub fn of(sites: i64) -> Self {
        match sites {
            ..=2 => Self::Small,
            3..=9 => Self::Medium,
            _ => Self::Large,
        }
    }

    /// The code in message keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }
}

/// A decision about another company, as the record has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Precedent {
    /// The company; never shown.
    pub company: Uuid,
    /// Its country.
    pub country: String,
    /// Its size.
    pub size: Size,
    /// On which day.
    pub on: Date,
    /// What was decided.
    pub verdict: Verdict,
    /// Why it was returned, a code of the pack.
    pub reason: Option<String>,
    /// The text block in the comment.
    pub block: Option<Uuid>,
}

/// When, as far as it can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Within the period asked for.
    Period,
    /// In a year.
    Year(i16),
    /// In a month.
    Month(i16, i8),
}

/// A decision as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anonymous {
    /// When.
    pub when: When,
    /// Where, if enough companies are there.
    pub country: Option<String>,
    /// What was decided.
    pub verdict: Verdict,
    /// Why it was returned.
    pub reason: Option<String>,
    /// The text block in the comment.
    pub block: Option<Uuid>,
}

/// Decisions about similar companies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Precedents {
    /// Those that may be shown, the latest first.
    pub shown: Vec<Anonymous>,
    /// The size that all of them share; none when companies of every size were taken together.
    pub size: Option<Size>,
    /// How many companies they are about.
    pub companies: usize,
    /// So many decisions are left out because too few companies share even their year.
    pub left_out: usize,
}

fn companies<'a>(rows: impl IntoIterator<Item = &'a Precedent>) -> usize {
    let distinct: BTreeSet<Uuid> = rows.into_iter().map(|row| row.company).collect();
    distinct.len()
}

type Bucket = (When, Option<String>);

/// Ever coarser, the first being the finest.
fn bucket(row: &Precedent, level: usize) -> Bucket {
    let (year, month) = (row.on.year(), row.on.month());
    match level {
        0 => (When::Month(year, month), Some(row.country.clone())),
        1 => (When::Month(year, month), None),
        2 => (When::Year(year), None),
        _ => (When::Period, None),
    }
}

const LEVELS: usize = 4;

impl Precedents {
    /// What may be shown to somebody who reviews a company of this size, from groups of at least `least` companies.
    pub fn of(rows: &[Precedent], size: Size, least: usize) -> Self {
        let same: Vec<&Precedent> = rows.iter().filter(|row| row.size == size).collect();
        let enough = companies(same.iter().copied()) >= least;
        let (mut left, size) = if enough {
            (same, Some(size))
        } else {
            (rows.iter().collect(), None)
        };
        let mut shown: Vec<Anonymous> = Vec::new();
        let mut known: BTreeSet<Uuid> = BTreeSet::new();
        for level in 0..LEVELS {
            let mut groups: BTreeMap<Bucket, Vec<&Precedent>> = BTreeMap::new();
            for row in left {
                groups.entry(bucket(row, level)).or_default().push(row);
            }
            left = Vec::new();
            for ((when, country), group) in groups {
                if companies(group.iter().copied()) < least {
                    left.extend(group);
                    continue;
                }
                known.extend(group.iter().map(|row| row.company));
                shown.extend(group.into_iter().map(|row| Anonymous {
                    when,
                    country: country.clone(),
                    verdict: row.verdict,
                    reason: row.reason.clone(),
                    block: row.block,
                }));
            }
        }
        // Within a bucket the order must not tell the day: by decision, not by time.
        shown.sort_by(|a, b| {
            let place = |row: &Anonymous| (row.verdict, row.reason.clone(), row.country.clone());
            b.when.cmp(&a.when).then_with(|| place(a).cmp(&place(b)))
        });
        Self {
            shown,
            size,
            companies: known.len(),
            left_out: left.len(),
        }
    }

    /// How many were decided so.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.shown
            .iter()
            .filter(|row| row.verdict == verdict)
            .count()
    }
}
