//! Evidence that says of itself that it is old, and evidence that several companies handed in.

use super::{DatedRow, FileRow};
use crate::ids::{EvidenceId, MemberId};
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A document of a library with what the file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The document.
    pub document: EvidenceId,
    /// Whose library it lies in.
    pub member: MemberId,
    /// The file's name.
    pub name: String,
    /// The hash of its content.
    pub sha256: String,
    /// When it came into the library.
    pub added_on: Date,
    /// From when the company says that it holds.
    pub holds_from: Option<Date>,
    /// When it was made, as the file says.
    pub created: Option<Date>,
    /// When it was last changed, as the file says.
    pub changed: Option<Date>,
}

/// When evidence is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PaperRules {
    /// The last change lies so many months before the day from which it is said to hold.
    pub older_months: u32,
    /// It was made so many days after the day from which it is said to hold.
    pub later_days: u32,
    /// What more companies have is a form or a public document.
    pub widely: u32,
}

/// Files in several companies' libraries, by content.
pub fn reused<'p>(all: &'p [Paper], rules: &PaperRules) -> BTreeMap<&'p str, Vec<&'p Paper>> {
    let mut by_content: BTreeMap<&str, Vec<&Paper>> = BTreeMap::new();
    for paper in all {
        by_content.entry(&paper.sha256).or_default().push(paper);
    }
    by_content.retain(|_, papers| {
        let members: BTreeSet<MemberId> = papers.iter().map(|paper| paper.member).collect();
        members.len() > 1 && members.len() <= rules.widely as usize
    });
    for papers in by_content.values_mut() {
        papers.sort_by_key(|paper| (paper.added_on, paper.document));
    }
    by_content
}

impl Paper {
    /// As a row.
    pub fn row(&self) -> FileRow {
        FileRow {
            document: self.document,
            name: self.name.clone(),
            added_on: self.added_on,
        }
    }

    /// What its own dates say against what is said of it. A file without dates says nothing, and neither does one that
    /// says it is younger than the day on which it was handed in: its computer's clock was wrong.
    pub fn dated(&self, rules: &PaperRules) -> Option<DatedRow> {
        let latest = self.created.max(self.changed)?;
        let claimed = self.holds_from.unwrap_or(self.added_on);
        if latest > self.added_on {
            return None;
        }
        let row = |own: Date, later: bool| DatedRow {
            document: self.document,
            name: self.name.clone(),
            sha256: self.sha256.clone(),
            own,
            claimed,
            stated: self.holds_from.is_some(),
            later,
            days: (claimed - own).get_days().abs(),
        };
        let old = claimed
            .checked_sub(i64::from(rules.older_months).months())
            .ok()?;
        if latest < old {
            return Some(row(latest, false));
        }
        let made = self.created?;
        let late = self
            .holds_from?
            .checked_add(i64::from(rules.later_days).days())
            .ok()?;
        (made > late).then(|| row(made, true))
    }
}
