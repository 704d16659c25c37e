//! What a back-test counts.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Counts of one group of lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Lines.
    pub lines: u64,
    /// Lines that would have been selected.
    pub selected: u64,
    /// Lines that somebody looked at, so that it is known whether something was to be found.
    pub labelled: u64,
    /// Of these, lines with something to find.
    pub positive: u64,
    /// Lines selected of which it is known.
    pub selected_labelled: u64,
    /// Of these, lines with something to find.
    pub found: u64,
}

impl Counts {
    /// Of the lines selected, the share with something to find.
    pub fn precision(&self) -> Option<f64> {
        share(self.found, self.selected_labelled)
    }

    /// Of the lines with something to find, the share that was selected.
    pub fn recall(&self) -> Option<f64> {
        share(self.found, self.positive)
    }

    /// The share of all lines that was selected.
    pub fn rate(&self) -> Option<f64> {
        share(self.selected, self.lines)
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.lines += other.lines;
        self.selected += other.selected;
        self.labelled += other.labelled;
        self.positive += other.positive;
        self.selected_labelled += other.selected_labelled;
        self.found += other.found;
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts far below 2^53")]
fn share(part: u64, of: u64) -> Option<f64> {
    (of > 0).then(|| part as f64 / of as f64)
}

/// What one rule did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleCounts {
    /// Its short name.
    pub rule: String,
    /// Whether it only counts.
    pub shadow: bool,
    /// Lines on which it fired.
    pub hits: u64,
    /// Of these, lines of which it is known whether something was to be found.
    pub labelled: u64,
    /// Of these, lines with something to find.
    pub found: u64,
    /// Lines on which it met an unknown.
    pub unknown: u64,
}

/// What one ruleset would have done.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Result {
    /// The ruleset's version.
    pub version: String,
    /// All lines.
    pub all: Counts,
    /// By lane, from the mildest.
    pub lanes: Vec<(String, Counts)>,
    /// By office.
    pub offices: BTreeMap<String, Counts>,
    /// How many importers had a line selected.
    pub importers: u64,
    /// By tier of the importer in force; 0 where it is none or not known.
    pub tiers: BTreeMap<i64, Counts>,
    /// By rule.
    pub rules: Vec<RuleCounts>,
    /// Lines on which standing took something off.
    pub credited: u64,
}

impl Result {
    /// Adds what the same ruleset did to other lines; importers are counted elsewhere, as one may be in both.
    fn add(&mut self, other: Self) {
        self.all.add(&other.all);
        for ((_, counts), (_, more)) in self.lanes.iter_mut().zip(&other.lanes) {
            counts.add(more);
        }
        for (office, counts) in other.offices {
            self.offices.entry(office).or_default().add(&counts);
        }
        for (tier, counts) in other.tiers {
            self.tiers.entry(tier).or_default().add(&counts);
        }
        for (counts, more) in self.rules.iter_mut().zip(&other.rules) {
            counts.hits += more.hits;
            counts.labelled += more.labelled;
            counts.found += more.found;
            counts.unknown += more.unknown;
        }
        self.credited += other.credited;
    }
}

/// Two rulesets over the same lines.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// The ruleset in force.
    pub before: Result,
    /// The ruleset that is tried.
    pub after: Result,
    /// Lines selected by both.
    pub both: u64,
    /// Lines that only the first selects, and of these the known findings.
    pub only_before: (u64, u64),
    /// Lines that only the second selects, and of these the known findings.
    pub only_after: (u64, u64),
    /// The importers for whom most changes: identifier, selected before, selected after.
    pub most_changed: Vec<(String, u64, u64)>,
}

/// Importers for whom most changes that are named.
const NAMED: usize = 20;

/// What some of the lines came to; parts add up in any order.
#[derive(Debug, Clone, Default)]
pub struct Part {
    /// Without importers.
    pub(super) counts: Comparison,
    /// Each importer with a line that one of the rulesets selects: identifier, selected before, selected after.
    pub(super) importers: BTreeMap<String, (u64, u64)>,
}

impl Part {
    /// Adds another.
    fn add(&mut self, other: Self) {
        let (ours, theirs) = (&mut self.counts, other.counts);
        ours.before.add(theirs.before);
        ours.after.add(theirs.after);
        ours.both += theirs.both;
        for (sum, more) in [
            (&mut ours.only_before, theirs.only_before),
            (&mut ours.only_after, theirs.only_after),
        ] {
            sum.0 += more.0;
            sum.1 += more.1;
        }
        for (importer, (before, after)) in other.importers {
            let sum = self.importers.entry(importer).or_default();
            sum.0 += before;
            sum.1 += after;
        }
    }

    /// All parts of a back-test together.
    pub fn together(parts: impl IntoIterator<Item = Self>) -> Comparison {
        let mut parts = parts.into_iter();
        let mut all = parts.next().unwrap_or_default();
        parts.for_each(|part| all.add(part));
        let selected = |of: fn(&(u64, u64)) -> u64| {
            let selected = all.importers.values().filter(|counts| of(counts) > 0);
            u64::try_from(selected.count()).unwrap_or(u64::MAX)
        };
        let (before, after) = (selected(|counts| counts.0), selected(|counts| counts.1));
        let mut changed: Vec<_> = all.importers.into_iter().collect();
        changed.retain(|(_, (before, after))| before != after);
        changed.sort_by(|(one, a), (other, b)| {
            let most = b.0.abs_diff(b.1).cmp(&a.0.abs_diff(a.1));
            most.then_with(|| one.cmp(other))
        });
        changed.truncate(NAMED);
        let mut counts = all.counts;
        counts.before.importers = before;
        counts.after.importers = after;
        counts.most_changed = changed
            .into_iter()
            .map(|(importer, (before, after))| (importer, before, after))
            .collect();
        counts
    }
}
