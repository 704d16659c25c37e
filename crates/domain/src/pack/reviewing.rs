//! How a review is sampled, and how earlier decisions about other companies may be shown beside it.

use super::Text;
use super::read::Table;
use crate::profile::{SampleRule, Weights};

/// When earlier decisions about a criterion are shown without names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PrecedentRule {
    /// From at least so many companies; nothing is shown of fewer.
    pub least_companies: u32,
    /// At most so many rows.
    pub rows: u32,
    /// No older than so many months.
    pub months: u32,
}

/// The rules of a review.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReviewPolicy {
    /// How a sample of unchanged answers is sized and weighted.
    pub sample: SampleRule,
    /// Why so, for the page.
    pub reasons: Text,
    /// When earlier decisions are shown.
    pub precedents: PrecedentRule,
}

fn number(table: &Table<'_>, key: &'static str, least: u32) -> u32 {
    let number = u32::try_from(table.integer(key)).unwrap_or_default();
    if number < least && table.has(key) {
        table.mistake(key, format!("`{key}` must be at least {least}"));
    }
    number
}

pub(super) fn read(root: &Table<'_>, policy: &mut ReviewPolicy) {
    policy.sample = SampleRule {
        percent: number(root, "sample_percent", 1),
        least: number(root, "sample_least", 1),
        most: number(root, "sample_most", 1),
        weights: Weights {
            must: number(root, "weight_must", 1),
            should: number(root, "weight_should", 1),
            finding: number(root, "weight_finding", 0),
            unread: number(root, "weight_unread", 0),
        },
    };
    if policy.sample.percent > 100 {
        root.mistake("sample_percent", "`sample_percent` is at most 100");
    }
    if policy.sample.most < policy.sample.least {
        root.mistake(
            "sample_most",
            "`sample_most` must not be below `sample_least`",
        );
    }
    policy.reasons = root.text("sample_reasons");
    policy.precedents = PrecedentRule {
        // Fewer than three companies can each tell which of the others it is.
        least_companies: number(root, "precedent_least_companies", 3),
        rows: number(root, "precedent_rows", 1),
        months: number(root, "precedent_months", 1),
    };
}
