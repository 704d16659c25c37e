//! What a ruleset would have done: selected, hits found, work by office, parties concerned; two rulesets side by side.
//!
//! What was found is known only where somebody looked. Every figure about findings therefore says of how many it speaks.

use super::ast::Col;
use super::columnar::{Columnar, bits};
use super::compile::Program;
use super::line::Line;
use arrow::array::{ArrayRef, AsArray, RecordBatch};
use arrow::compute::cast;
use arrow::datatypes::DataType;
use arrow::error::ArrowError;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// Which lanes count as selected: this one and all above.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selected(pub usize);

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

    fn add(&mut self, selected: bool, label: Option<bool>) {
        let one = u64::from;
        self.lines += 1;
        self.selected += one(selected);
        self.labelled += one(label.is_some());
        self.positive += one(label == Some(true));
        self.selected_labelled += one(selected && label.is_some());
        self.found += one(selected && label == Some(true));
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

/// A ruleset at work on a back-test.
struct Run<'a> {
    columnar: Columnar<'a>,
    selected: Selected,
    result: Result,
    importers: HashMap<String, u64>,
}

/// What a batch says beside what rules read.
struct Labels {
    label: Vec<Option<bool>>,
    office: Vec<Option<String>>,
    importer: Vec<Option<String>>,
    tier: Vec<i64>,
}

fn texts(batch: &RecordBatch, name: &str) -> std::result::Result<Vec<Option<String>>, ArrowError> {
    let Some(array) = batch.column_by_name(name) else {
        return Ok(vec![None; batch.num_rows()]);
    };
    let array: ArrayRef = cast(array, &DataType::Utf8)?;
    let Some(array) = array.as_string_opt::<i32>() else {
        return Ok(vec![None; batch.num_rows()]);
    };
    Ok(array.iter().map(|text| text.map(str::to_owned)).collect())
}

impl Labels {
    fn of(batch: &RecordBatch) -> std::result::Result<Self, ArrowError> {
        let label = texts(batch, "found")?;
        let tier = match batch.column_by_name("importer_tier") {
            Some(array) => {
                let array = cast(array, &DataType::Int64)?;
                let array = array
                    .as_primitive_opt::<arrow::datatypes::Int64Type>()
                    .cloned();
                array.map(|array| array.iter().map(Option::unwrap_or_default).collect())
            }
            None => None,
        };
        Ok(Self {
            label: label
                .into_iter()
                .map(|found| found.map(|found| found != "nothing"))
                .collect(),
            office: texts(batch, "office")?,
            importer: texts(batch, "importer")?,
            tier: tier.unwrap_or_else(|| vec![0; batch.num_rows()]),
        })
    }
}

impl<'a> Run<'a> {
    fn new(program: &'a Program, selected: Selected) -> Self {
        let rules = program.rules.iter().map(|rule| RuleCounts {
            rule: rule.id.clone(),
            shadow: rule.shadow,
            ..RuleCounts::default()
        });
        let lanes = program.lanes.iter();
        Self {
            columnar: Columnar::new(program),
            selected,
            result: Result {
                version: program.version.clone(),
                lanes: lanes
                    .map(|lane| (lane.id.clone(), Counts::default()))
                    .collect(),
                rules: rules.collect(),
                ..Result::default()
            },
            importers: HashMap::new(),
        }
    }

    /// Adds a batch; returns which of its lines are selected.
    fn add(
        &mut self,
        batch: &RecordBatch,
        labels: &Labels,
    ) -> std::result::Result<Vec<bool>, ArrowError> {
        let scored = self.columnar.score(batch)?;
        let label = |row: usize| labels.label.get(row).copied().flatten();
        let mut chosen = Vec::with_capacity(scored.lane.len());
        for (row, lane) in scored.lane.iter().enumerate() {
            let lane = usize::from(*lane);
            let selected = lane >= self.selected.0;
            let known = label(row);
            chosen.push(selected);
            self.result.all.add(selected, known);
            if let Some((_, counts)) = self.result.lanes.get_mut(lane) {
                counts.add(selected, known);
            }
            if let Some(Some(office)) = labels.office.get(row) {
                if let Some(counts) = self.result.offices.get_mut(office) {
                    counts.add(selected, known);
                } else {
                    let counts = self.result.offices.entry(office.clone()).or_default();
                    counts.add(selected, known);
                }
            }
            let tier = labels.tier.get(row).copied().unwrap_or_default();
            self.result
                .tiers
                .entry(tier)
                .or_default()
                .add(selected, known);
            if selected && let Some(Some(importer)) = labels.importer.get(row) {
                *self.importers.entry(importer.clone()).or_default() += 1;
            }
        }
        self.result.credited += scored
            .credit
            .iter()
            .map(|credit| u64::from(*credit > 0))
            .sum::<u64>();
        let parts = scored.hits.iter().zip(&scored.unknown);
        for (counts, (hits, unknown)) in self.result.rules.iter_mut().zip(parts) {
            counts.hits += bits::count(hits);
            counts.unknown += bits::count(unknown);
            bits::each(hits, |row| {
                counts.labelled += u64::from(label(row).is_some());
                counts.found += u64::from(label(row) == Some(true));
            });
        }
        Ok(chosen)
    }
}

/// A back-test of two rulesets, fed batch by batch.
pub struct BackTest<'a> {
    before: Run<'a>,
    after: Run<'a>,
    both: u64,
    only_before: (u64, u64),
    only_after: (u64, u64),
}

impl<'a> BackTest<'a> {
    /// A back-test; for each ruleset from which lane on a line counts as selected.
    pub fn new(before: (&'a Program, Selected), after: (&'a Program, Selected)) -> Self {
        Self {
            before: Run::new(before.0, before.1),
            after: Run::new(after.0, after.1),
            both: 0,
            only_before: (0, 0),
            only_after: (0, 0),
        }
    }

    /// The columns it reads, for whoever loads batches: those of both rulesets, and those of outcomes and parties.
    pub fn columns(&self) -> Vec<&'static str> {
        let read = self.before.columnar.columns().iter();
        let read = read.chain(self.after.columnar.columns());
        let mut names: Vec<&'static str> = read.map(|col| col.name()).collect();
        names.extend(["found", "office", "importer", "importer_tier"]);
        names.sort_unstable();
        names.dedup();
        names
    }

    /// Adds a batch.
    pub fn add(&mut self, batch: &RecordBatch) -> std::result::Result<(), ArrowError> {
        let labels = Labels::of(batch)?;
        let before = self.before.add(batch, &labels)?;
        let after = self.after.add(batch, &labels)?;
        let both = before.iter().zip(&after).zip(&labels.label);
        for ((before, after), label) in both {
            let found = u64::from(*label == Some(true));
            match (before, after) {
                (true, true) => self.both += 1,
                (true, false) => {
                    self.only_before.0 += 1;
                    self.only_before.1 += found;
                }
                (false, true) => {
                    self.only_after.0 += 1;
                    self.only_after.1 += found;
                }
                (false, false) => {}
            }
        }
        Ok(())
    }

    /// What came of it.
    pub fn finish(self) -> Comparison {
        let (before, after) = (self.before, self.after);
        let mut changed: Vec<(String, u64, u64)> = Vec::new();
        for (importer, selected) in &before.importers {
            let now = after.importers.get(importer).copied().unwrap_or_default();
            changed.push((importer.clone(), *selected, now));
        }
        for (importer, selected) in &after.importers {
            if !before.importers.contains_key(importer) {
                changed.push((importer.clone(), 0, *selected));
            }
        }
        changed.retain(|(_, before, after)| before != after);
        changed.sort_by(|a, b| {
            let (first, second) = (a.1.abs_diff(a.2), b.1.abs_diff(b.2));
            second.cmp(&first).then_with(|| a.0.cmp(&b.0))
        });
        changed.truncate(20);
        let finished = |run: Run| Result {
            importers: u64::try_from(run.importers.len()).unwrap_or(u64::MAX),
            ..run.result
        };
        Comparison {
            before: finished(before),
            after: finished(after),
            both: self.both,
            only_before: self.only_before,
            only_after: self.only_after,
            most_changed: changed,
        }
    }
}

/// One row of a batch as a line, for an explanation.
pub fn line(batch: &RecordBatch, row: usize) -> std::result::Result<Line, ArrowError> {
    use super::columnar::Frame;
    use super::line::Cell;
    use super::scalar::Row;
    let columns: Vec<Col> = Col::all().collect();
    let one = batch.slice(row, usize::from(row < batch.num_rows()));
    let frame = Frame::new(&one, &columns)?;
    let values = frame.row(0);
    let mut line = Line::default();
    for col in columns {
        let cell = match col.kind() {
            crate::columns::Kind::Text => values.text(col).map(|text| Cell::Text(text.to_owned())),
            _ => values.number(col).map(Cell::Number),
        };
        line.set(col, cell);
    }
    Ok(line)
}
