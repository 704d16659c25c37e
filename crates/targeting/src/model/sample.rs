//! Lines of which it is known what an exam found, held small in memory.

use super::batch::Batch;
use super::features::READ;
use crate::fault::Trouble;
use crate::intake::{self, Format, Mapping, Order};
use crate::rules::Row;
use crate::rules::ast::Col;
use crate::store::{Counts, Store};
use arrow::array::RecordBatch;
use arrow::error::ArrowError;
use object_store::memory::InMemory;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

/// An exam that was drawn counts as all those that it stands for, but no exam counts as more than this.
pub const MOST_WEIGHT: f64 = 50.0;

/// The place of text that is unknown.
const UNKNOWN: u32 = u32::MAX;

enum Column {
    Texts {
        words: Vec<String>,
        places: HashMap<String, u32>,
        rows: Vec<u32>,
    },
    Numbers(Vec<f64>),
}

/// Examined lines, in the order in which they came.
#[derive(Default)]
pub struct Sample {
    columns: Vec<Column>,
    /// By the place of a column, its place here.
    place: HashMap<usize, usize>,
    pub(super) days: Vec<i32>,
    pub(super) found: Vec<bool>,
    pub(super) weights: Vec<f64>,
    pub(super) revenue: Vec<Option<f64>>,
    unexamined: usize,
}

/// A file's lines in a store of their own, which lives as long as it is held, and what became of its rows.
pub async fn taken(file: &Path, mapping: &Mapping) -> Result<(Store, Counts), Trouble> {
    let store = Store::new(Arc::new(InMemory::new()));
    let mend = tempfile::NamedTempFile::new()?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let format = mapping.format.or_else(|| Format::of_name(&name));
    let order = Order {
        file,
        format: format.unwrap_or(Format::Csv),
        mapping,
        mend: mend.path(),
        keep_good: true,
        import: "model",
        at: jiff::Timestamp::UNIX_EPOCH,
        words: &|fault| fault.to_string(),
        progress: &|_, _, _| {},
    };
    let counts = intake::import(&store, &order).await?.counts;
    Ok((store, counts))
}

/// A line of a sample.
#[derive(Clone, Copy)]
pub struct SampleRow<'a> {
    sample: &'a Sample,
    at: usize,
}

impl Row for SampleRow<'_> {
    fn text(&self, col: Col) -> Option<&str> {
        match self.sample.column(col)? {
            Column::Texts { words, rows, .. } => {
                let word = rows.get(self.at).filter(|word| **word != UNKNOWN)?;
                words.get(usize::try_from(*word).ok()?).map(String::as_str)
            }
            Column::Numbers(_) => None,
        }
    }

    fn number(&self, col: Col) -> Option<f64> {
        match self.sample.column(col)? {
            Column::Numbers(rows) => rows.get(self.at).copied().filter(|number| !number.is_nan()),
            Column::Texts { .. } => None,
        }
    }
}

impl Sample {
    /// The columns that it reads.
    pub fn columns() -> Vec<&'static str> {
        let outcome = ["declared_on", "found", "exam_probability", "revenue"];
        READ.iter().copied().chain(outcome).collect()
    }

    fn column(&self, col: Col) -> Option<&Column> {
        self.columns.get(*self.place.get(&col.index())?)
    }

    /// Examined lines.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Lines that nobody looked at: nothing can be learned from them.
    pub fn unexamined(&self) -> usize {
        self.unexamined
    }

    /// As how many lines each counts: those that it stands for.
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// Its lines.
    pub fn rows(&self) -> impl Iterator<Item = SampleRow<'_>> + Clone {
        (0..self.len()).map(|at| self.row(at))
    }

    pub(super) fn row(&self, at: usize) -> SampleRow<'_> {
        SampleRow { sample: self, at }
    }

    /// What an exam recovered; where the source says nothing, the duty on the value, which is what was at stake.
    pub(super) fn at_stake(&self, at: usize) -> f64 {
        if !self.found.get(at).copied().unwrap_or_default() {
            return 0.0;
        }
        let row = self.row(at);
        let number = |name| Col::of(name).and_then(|col| row.number(col));
        let recovered = self.revenue.get(at).copied().flatten();
        let duty = || Some(number("value")? * number("tax_rate")? / 100.0);
        recovered.or_else(duty).unwrap_or_default().max(0.0)
    }

    /// The examined lines of a file, read as a source says, and what was refused of it.
    pub async fn add_file(&mut self, file: &Path, mapping: &Mapping) -> Result<Counts, Trouble> {
        let (store, counts) = taken(file, mapping).await?;
        let days = store.days().await?;
        if let (Some(first), Some(last)) = (days.first(), days.last()) {
            let mut scan = store.scan(*first, *last, &Self::columns()).await?;
            while let Some(batch) = scan.next().await? {
                self.add(&batch)?;
            }
        }
        Ok(counts)
    }

    /// Adds the examined lines of a batch.
    pub fn add(&mut self, batch: &RecordBatch) -> Result<(), ArrowError> {
        let batch = Batch::of(batch)?;
        let cols: Vec<Col> = READ.iter().filter_map(|name| Col::of(name)).collect();
        for col in &cols {
            self.place.entry(col.index()).or_insert_with(|| {
                self.columns.push(match col.kind() {
                    crate::columns::Kind::Text => Column::Texts {
                        words: Vec::new(),
                        places: HashMap::new(),
                        rows: Vec::new(),
                    },
                    _ => Column::Numbers(Vec::new()),
                });
                self.columns.len() - 1
            });
        }
        let [day, found, probability, revenue] =
            ["declared_on", "found", "exam_probability", "revenue"].map(Col::of);
        for row in batch.rows() {
            let number = |col: Option<Col>| col.and_then(|col| row.number(col));
            let found = found.and_then(|col| row.text(col));
            let (Some(found), Some(day)) = (found, number(day)) else {
                self.unexamined += 1;
                continue;
            };
            #[allow(
                clippy::cast_possible_truncation,
                reason = "a day of the calendar, counted from 1970"
            )]
            self.days.push(day as i32);
            self.found.push(found != "nothing");
            let probability = number(probability).filter(|p| *p > 0.0 && *p <= 1.0);
            let weight = probability.map_or(1.0, |p| (1.0 / p).min(MOST_WEIGHT));
            self.weights.push(weight);
            self.revenue.push(number(revenue));
            for col in &cols {
                let column = self.place.get(&col.index());
                let column = column.and_then(|place| self.columns.get_mut(*place));
                match column {
                    Some(Column::Numbers(rows)) => {
                        rows.push(row.number(*col).unwrap_or(f64::NAN));
                    }
                    Some(Column::Texts {
                        words,
                        places,
                        rows,
                    }) => rows.push(row.text(*col).map_or(UNKNOWN, |text| {
                        if let Some(place) = places.get(text) {
                            return *place;
                        }
                        let place = u32::try_from(words.len()).unwrap_or(UNKNOWN);
                        words.push(text.to_owned());
                        places.insert(text.to_owned(), place);
                        place
                    })),
                    None => {}
                }
            }
        }
        Ok(())
    }
}
