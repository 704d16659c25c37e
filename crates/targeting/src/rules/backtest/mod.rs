//! What a ruleset would have done: selected, hits found, work by office, parties concerned; two rulesets side by side.
//!
//! What was found is known only where somebody looked. Every figure about findings therefore says of how many it speaks.
//!
//! A year has tens of millions of lines: nothing here is done a line at a time that can be done a word of a dictionary, or
//! sixty-four lines at a time.

mod concerned;
mod counts;
mod tally;
mod threads;

use super::ast::Col;
use super::columnar::{Columnar, Frame, bits};
use super::compile::Program;
use super::line::Line;
use crate::columns::PROBABILITY;
use crate::model::Model;
use arrow::array::{ArrayRef, Float64Array, RecordBatch};
use arrow::error::ArrowError;
pub use concerned::Concern;
pub use counts::{Comparison, Counts, Part, Result, RuleCounts};
use std::collections::BTreeMap;
use std::sync::Arc;
use tally::{Coded, Findings, Groups, Labels, NO_WORD, Numbered, SELECTED, Tiers};
pub use threads::{Compared, Read, Side, Sides, columns, cores, of_file, over};

/// Which lanes count as selected: this one and all above.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selected(pub usize);

/// Which lines of a batch each ruleset selects.
#[derive(Debug, Clone)]
pub struct Chosen {
    before: bits::Bits,
    after: bits::Bits,
}

impl Chosen {
    /// Whether a line is selected by the first and by the second.
    pub fn of(&self, row: usize) -> (bool, bool) {
        (bits::has(&self.before, row), bits::has(&self.after, row))
    }
}

/// What both rulesets are told of a batch.
struct Batch {
    labels: Labels,
    offices: Vec<u32>,
    tiers: Vec<u32>,
    importers: Option<Coded>,
}

/// A batch with what a model says of its lines, whatever a column of that name said before; unknown of all without one.
pub fn with_probability(
    batch: &RecordBatch,
    model: Option<&Model>,
) -> std::result::Result<RecordBatch, ArrowError> {
    let said = match model {
        Some(model) => Float64Array::from(model.batch(batch)?),
        None => Float64Array::new_null(batch.num_rows()),
    };
    let said: ArrayRef = Arc::new(said);
    let mut columns: Vec<(String, ArrayRef)> = Vec::with_capacity(batch.num_columns() + 1);
    let schema = batch.schema();
    for (field, array) in schema.fields().iter().zip(batch.columns()) {
        if field.name() != PROBABILITY {
            columns.push((field.name().clone(), Arc::clone(array)));
        }
    }
    columns.push((PROBABILITY.to_owned(), said));
    let columns = columns.into_iter();
    RecordBatch::try_from_iter_with_nullable(columns.map(|(name, array)| (name, array, true)))
}

/// A ruleset at work on a back-test.
struct Run<'a> {
    columnar: Columnar<'a>,
    program: &'a Program,
    model: Option<&'a Model>,
    selected: Selected,
    lanes: Groups,
    offices: Groups,
    tiers: Groups,
    rules: Vec<RuleCounts>,
    credited: u64,
    /// Lines selected, by the importer's number.
    importers: Vec<u64>,
}

impl<'a> Run<'a> {
    fn new(program: &'a Program, selected: Selected) -> Self {
        let rules = program.rules.iter().map(|rule| RuleCounts {
            rule: rule.id.clone(),
            shadow: rule.shadow,
            ..RuleCounts::default()
        });
        Self {
            columnar: Columnar::new(program),
            program,
            model: None,
            selected,
            lanes: Groups::default(),
            offices: Groups::default(),
            tiers: Groups::default(),
            rules: rules.collect(),
            credited: 0,
            importers: Vec::new(),
        }
    }

    /// The batch with what its model says of it, where it has one that counts.
    fn said(&self, batch: &RecordBatch) -> std::result::Result<Option<RecordBatch>, ArrowError> {
        let Some(model) = self.model.filter(|_| self.program.model > 0) else {
            return Ok(None);
        };
        with_probability(batch, Some(model)).map(Some)
    }

    /// Adds a batch; returns which of its lines are selected.
    fn add(&mut self, frame: &Frame, batch: &Batch, importers: &mut Numbered) -> bits::Bits {
        let scored = self.columnar.score_frame(frame);
        let labels = &batch.labels;
        let from = self.selected.0;
        let is_selected = |lane: u8| usize::from(lane) >= from;
        let selected = tally::marked(&scored.lane, is_selected);
        let classes = scored.lane.iter().zip(&labels.classes);
        let classes: Vec<u8> = classes
            .map(|(lane, found)| found + u8::from(is_selected(*lane)) * SELECTED)
            .collect();
        self.lanes
            .add(scored.lane.iter().map(|lane| u32::from(*lane)), &classes);
        self.offices.add(batch.offices.iter().copied(), &classes);
        self.tiers.add(batch.tiers.iter().copied(), &classes);
        if let Some(column) = &batch.importers {
            bits::each(&selected, |row| {
                let number = importers.number(column, row) as usize;
                if number >= self.importers.len() {
                    self.importers.resize(number + 1, 0);
                }
                if let Some(counter) = self.importers.get_mut(number) {
                    *counter += 1;
                }
            });
        }
        let credited = scored.credit.iter().map(|credit| u64::from(*credit > 0));
        self.credited += credited.sum::<u64>();
        let parts = scored.hits.iter().zip(&scored.unknown);
        for (counts, (hits, unknown)) in self.rules.iter_mut().zip(parts) {
            counts.hits += bits::count(hits);
            counts.unknown += bits::count(unknown);
            counts.labelled += tally::in_both(hits, &labels.labelled);
            counts.found += tally::in_both(hits, &labels.positive);
        }
        selected
    }

    fn result(&self, offices: &Numbered, tiers: &Tiers) -> Result {
        let lanes = self.program.lanes.iter().enumerate();
        let lanes = lanes.map(|(at, lane)| (lane.id.clone(), self.lanes.counts(at)));
        let mut all = Counts::default();
        self.lanes.met().for_each(|(_, counts)| all.add(&counts));
        let by_office = self.offices.met().filter_map(|(number, counts)| {
            let office = offices.word(number)?;
            Some((office.to_owned(), counts))
        });
        let by_tier = self.tiers.met();
        let by_tier = by_tier.map(|(number, counts)| (tiers.tier(number), counts));
        Result {
            version: self.program.version.clone(),
            all,
            lanes: lanes.collect(),
            offices: by_office.collect(),
            importers: 0,
            tiers: by_tier.collect(),
            rules: self.rules.clone(),
            credited: self.credited,
        }
    }
}

/// A back-test of two rulesets, fed batch by batch.
pub struct BackTest<'a> {
    before: Run<'a>,
    after: Run<'a>,
    columns: Vec<Col>,
    findings: Findings,
    offices: Numbered,
    tiers: Tiers,
    importers: Numbered,
    both: u64,
    only_before: (u64, u64),
    only_after: (u64, u64),
}

impl<'a> BackTest<'a> {
    /// A back-test; for each ruleset from which lane on a line counts as selected.
    pub fn new(before: (&'a Program, Selected), after: (&'a Program, Selected)) -> Self {
        let before = Run::new(before.0, before.1);
        let after = Run::new(after.0, after.1);
        let read = before.columnar.columns().iter();
        let mut columns: Vec<Col> = read.chain(after.columnar.columns()).copied().collect();
        columns.sort_unstable_by_key(|col| col.index());
        columns.dedup();
        Self {
            before,
            after,
            columns,
            findings: Findings::default(),
            offices: Numbered::default(),
            tiers: Tiers::default(),
            importers: Numbered::default(),
            both: 0,
            only_before: (0, 0),
            only_after: (0, 0),
        }
    }

    /// With the models that the rulesets name. Their probabilities are worked out of the lines, whatever a column of that name
    /// says.
    #[must_use]
    pub fn with_models(mut self, before: Option<&'a Model>, after: Option<&'a Model>) -> Self {
        self.before.model = before;
        self.after.model = after;
        self
    }

    /// The columns it reads, for whoever loads batches: those of both rulesets, and those of outcomes and parties.
    pub fn columns(&self) -> Vec<&'static str> {
        let mut names: Vec<&'static str> = self.columns.iter().map(|col| col.name()).collect();
        names.extend(["found", "office", "importer", "importer_tier"]);
        if self.before.model.or(self.after.model).is_some() {
            names.extend(crate::model::READ);
            names.retain(|name| *name != PROBABILITY);
        }
        names.sort_unstable();
        names.dedup();
        names
    }

    fn batch(&mut self, batch: &RecordBatch) -> std::result::Result<Batch, ArrowError> {
        let offices = match Coded::of(batch, "office")? {
            None => vec![NO_WORD; batch.num_rows()],
            Some(column) => {
                self.offices.meet(&column);
                let rows = 0..batch.num_rows();
                rows.map(|row| self.offices.number(&column, row)).collect()
            }
        };
        let importers = Coded::of(batch, "importer")?;
        if let Some(column) = &importers {
            self.importers.meet(column);
        }
        Ok(Batch {
            labels: self.findings.of(batch)?,
            offices,
            tiers: self.tiers.of(batch)?,
            importers,
        })
    }

    /// Adds a batch; returns which of its lines are selected.
    pub fn add(&mut self, batch: &RecordBatch) -> std::result::Result<Chosen, ArrowError> {
        let told = self.batch(batch)?;
        let frame = Frame::new(batch, &self.columns)?;
        let frame_of = |run: &Run<'_>| match run.said(batch)? {
            Some(said) => Frame::new(&said, &self.columns).map(Some),
            None => Ok(None),
        };
        let (said_before, said_after) = (frame_of(&self.before)?, frame_of(&self.after)?);
        let before = said_before.as_ref().unwrap_or(&frame);
        let before = self.before.add(before, &told, &mut self.importers);
        let after = said_after.as_ref().unwrap_or(&frame);
        let after = self.after.add(after, &told, &mut self.importers);
        self.both += tally::in_both(&before, &after);
        for (counts, one, other) in [
            (&mut self.only_before, &before, &after),
            (&mut self.only_after, &after, &before),
        ] {
            let only = tally::without(one, other);
            counts.0 += bits::count(&only);
            counts.1 += tally::in_both(&only, &told.labels.positive);
        }
        Ok(Chosen { before, after })
    }

    /// What came of its lines, to be added to what came of others.
    pub fn part(self) -> Part {
        let mut importers: BTreeMap<String, (u64, u64)> = BTreeMap::new();
        let many = self.before.importers.len().max(self.after.importers.len());
        for number in 0..many {
            let of = |run: &Run| run.importers.get(number).copied().unwrap_or_default();
            let counts = (of(&self.before), of(&self.after));
            if let Some(word) = self.importers.word(number)
                && counts != (0, 0)
            {
                importers.insert(word.to_owned(), counts);
            }
        }
        Part {
            counts: Comparison {
                before: self.before.result(&self.offices, &self.tiers),
                after: self.after.result(&self.offices, &self.tiers),
                both: self.both,
                only_before: self.only_before,
                only_after: self.only_after,
                most_changed: Vec::new(),
            },
            importers,
        }
    }

    /// What came of it.
    pub fn finish(self) -> Comparison {
        Part::together([self.part()])
    }
}

/// One row of a batch as a line, for an explanation.
pub fn line(batch: &RecordBatch, row: usize) -> std::result::Result<Line, ArrowError> {
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
