//! Figures with what they were made of, and the tables made from plain counts.

use super::definitions::{Definition, Unit};
use super::numbers::Hundredths;
use super::period::Period;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How often a criterion was found deficient where somebody looked at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    /// Checks of the criterion that a deficiency was raised from.
    pub deficient: i64,
    /// Checks of the criterion.
    pub checked: i64,
    /// The first as per cent of the second; none when nobody looked.
    pub percent: Option<Hundredths>,
}

/// One part of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its id: an entity type, a tier, a stage, a kind, an outcome.
    pub id: String,
    /// Its name.
    pub label: String,
    /// How many.
    pub count: i64,
    /// Per cent of the figure; none when the figure is nothing.
    pub share: Option<Hundredths>,
}

/// One figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its id: a category, a criterion, a reason, a statistic.
    pub id: String,
    /// Its name.
    pub label: String,
    /// The definition it was made by.
    pub definition: String,
    /// The version of that definition.
    pub version: u32,
    /// What the figure is.
    pub unit: Unit,
    /// How many cases it speaks of; above the line, where something is divided.
    pub count: i64,
    /// What is below the line, where something is divided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<i64>,
    /// `count` as per cent of `of`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Hundredths>,
    /// The median or the ratio, where the figure is one; none also when there is no case to make it from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Hundredths>,
    /// How often the criterion was deficient where it was checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<Rate>,
    /// What it consists of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
}

impl Row {
    /// A figure of a definition, for a whole row of cells see [`by_category`] and its kin.
    pub fn new(definition: &Definition, id: impl Into<String>, count: i64) -> Self {
        Self {
            id: id.into(),
            label: String::new(),
            definition: definition.id.to_owned(),
            version: definition.version,
            unit: definition.unit,
            count,
            of: None,
            share: None,
            value: None,
            rate: None,
            parts: Vec::new(),
        }
    }

    /// With its share of a whole.
    #[must_use]
    pub fn of(mut self, whole: i64) -> Self {
        self.of = Some(whole);
        self.share = Hundredths::percent(self.count, whole);
        self
    }
}

/// What a table adds up to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// All cases: what the shares are of.
    pub count: i64,
    /// What the counts of the rows add up to: more than `count` where a case can be in several rows, less where only
    /// the first rows are shown.
    pub rows: i64,
    /// What the printed shares add up to. Each is rounded by itself, so they need not come to 100.00.
    pub shares: Hundredths,
}

impl Totals {
    fn of(rows: &[Row], count: i64) -> Self {
        Self {
            count,
            rows: rows.iter().map(|row| row.count).sum(),
            shares: Hundredths(rows.iter().filter_map(|row| row.share).map(|s| s.0).sum()),
        }
    }
}

/// A measure as it leaves the house: on a page, in the API, in a file, on the command line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureResult {
    /// The table's name.
    pub name: String,
    /// The table's definition; the key statistics have one each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<String>,
    /// The version of that definition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// The period.
    pub period: Period,
    /// Only companies of this entity type; none means all.
    pub entity_type: Option<String>,
    /// Only criteria of this category; none means all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<u8>,
    /// In the order of rates instead of counts.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_rate: bool,
    /// When it was computed.
    pub generated_at: Timestamp,
    /// The last event of the record that went into it.
    pub log_position: i64,
    /// The figures.
    pub rows: Vec<Row>,
    /// What they add up to; the key statistics do not add up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub totals: Option<Totals>,
}

impl MeasureResult {
    /// The figure with that id.
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }
}

/// Deficiencies by category: one row for each category of the pack, also for those without any, in the order of their
/// numbers; a category that only older editions know comes with its number alone.
pub fn by_category(
    definition: &Definition,
    categories: &[u8],
    counts: &BTreeMap<u8, i64>,
) -> (Vec<Row>, Totals) {
    let mut all: BTreeMap<u8, i64> = categories.iter().map(|number| (*number, 0)).collect();
    all.extend(counts);
    let whole = all.values().sum();
    let rows: Vec<Row> = all
        .iter()
        .map(|(number, count)| Row::new(definition, number.to_string(), *count).of(whole))
        .collect();
    let totals = Totals::of(&rows, whole);
    (rows, totals)
}

/// The reasons given for deficiencies, most frequent first. `whole` is the number of deficiencies: one can have several
/// reasons, so the counts may add up to more and the shares to more than 100.
pub fn by_reason(
    definition: &Definition,
    reasons: &[&str],
    counts: &BTreeMap<String, i64>,
    whole: i64,
) -> (Vec<Row>, Totals) {
    let mut all: Vec<(&str, i64)> = reasons
        .iter()
        .map(|reason| (*reason, counts.get(*reason).copied().unwrap_or_default()))
        .collect();
    let older = counts
        .iter()
        .filter(|(reason, _)| !reasons.contains(&reason.as_str()));
    all.extend(older.map(|(reason, count)| (reason.as_str(), *count)));
    // Stable: reasons with the same count stay in the pack's order.
    all.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let rows: Vec<Row> = all
        .into_iter()
        .map(|(reason, count)| Row::new(definition, reason, count).of(whole))
        .collect();
    let totals = Totals::of(&rows, whole);
    (rows, totals)
}

/// Criteria in the numbering's order: 3.2 before 3.10.
fn numbering(criterion: &str) -> Vec<u32> {
    criterion
        .split('.')
        .map(|part| part.parse().unwrap_or(u32::MAX))
        .collect()
}

/// The criteria most often found deficient, at most `top` of them; ties in the order of the numbering.
pub fn top_criteria(
    definition: &Definition,
    counts: &BTreeMap<String, i64>,
    top: usize,
) -> (Vec<Row>, Totals) {
    let whole = counts.values().sum();
    let mut all: Vec<(&String, i64)> = counts.iter().map(|(id, count)| (id, *count)).collect();
    all.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), numbering(id)));
    let rows: Vec<Row> = all
        .into_iter()
        .take(top)
        .map(|(id, count)| Row::new(definition, id.as_str(), count).of(whole))
        .collect();
    let totals = Totals::of(&rows, whole);
    (rows, totals)
}

/// The same criteria by how often they were deficient where somebody looked at them, at most `top` of them; ties by how
/// often somebody looked, then in the order of the numbering. What nobody looked at stands last.
pub fn by_rate(mut rows: Vec<Row>, whole: i64, top: usize) -> (Vec<Row>, Totals) {
    rows.sort_by(|a, b| {
        let seen = |row: &Row| {
            row.rate
                .as_ref()
                .map_or((0, 0), |r| (r.deficient, r.checked))
        };
        let ((found, of), (others, of_others)) = (seen(a), seen(b));
        // As fractions: two rates that print alike need not be alike.
        let higher = (others * of).cmp(&(found * of_others));
        (of == 0)
            .cmp(&(of_others == 0))
            .then(higher)
            .then(of_others.cmp(&of))
            .then_with(|| numbering(&a.id).cmp(&numbering(&b.id)))
    });
    rows.truncate(top);
    let totals = Totals::of(&rows, whole);
    (rows, totals)
}

/// The parts of a figure in the order of `ids`, then any that `ids` does not know.
pub fn breakdown(ids: &[&str], counts: &BTreeMap<String, i64>) -> Vec<Part> {
    let whole = counts.values().sum();
    let part = |id: &str, count: i64| Part {
        id: id.to_owned(),
        label: String::new(),
        count,
        share: Hundredths::percent(count, whole),
    };
    let known = ids
        .iter()
        .map(|id| part(id, counts.get(*id).copied().unwrap_or_default()));
    let others = counts
        .iter()
        .filter(|(id, _)| !ids.contains(&id.as_str()))
        .map(|(id, count)| part(id, *count));
    known.chain(others).collect()
}
