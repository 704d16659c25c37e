//! A day's rows brought together: each line as it was last recorded, with what further rows say of it.
//!
//! Of several rows about one line the latest recorded holds; the others stay where they are. Column by column the latest
//! that says something holds, so that an exam and its outcome may come apart and be corrected apart.
//!
//! A year has tens of millions of lines, and on nearly every day nothing has to be brought together: the numbers of
//! declarations become small numbers once a word, and batches in which every line stands once, in order, are handed on as
//! they were read.

use std::collections::HashMap;
use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, DictionaryArray, RecordBatch, RecordBatchOptions, StringArray,
    new_null_array,
};
use arrow::compute::interleave;
use arrow::datatypes::{Int64Type, Schema, UInt32Type};

use super::partition::BATCH;
use crate::columns::{Column, Group};
use crate::fault::Trouble;

/// A row among all batches of a day.
type Place = (usize, usize);

/// One batch of a day.
pub(super) struct Read {
    /// Where its numbers are unique.
    pub(super) series: Arc<str>,
    /// Place of its import in the order of recording.
    pub(super) seq: u64,
    /// Its rows.
    pub(super) batch: RecordBatch,
}

fn text_column<'a>(
    batch: &'a RecordBatch,
    name: &str,
) -> Option<(&'a DictionaryArray<UInt32Type>, &'a StringArray)> {
    let array = batch.column_by_name(name)?.as_dictionary_opt()?;
    Some((array, array.values().as_string_opt()?))
}

/// Declaration and line of every row; 0 where a further row names no line.
pub(super) fn lines(batch: &RecordBatch) -> Result<Vec<(&str, i64)>, Trouble> {
    let damaged = || Trouble::Damaged("a partition without declaration and line".to_owned());
    let (array, _) = text_column(batch, "declaration").ok_or_else(damaged)?;
    let numbers = array.downcast_dict::<StringArray>().ok_or_else(damaged)?;
    let lines = batch.column_by_name("line").ok_or_else(damaged)?;
    let lines = lines.as_primitive_opt::<Int64Type>().ok_or_else(damaged)?;
    Ok(numbers
        .into_iter()
        .zip(lines)
        .map(|(declaration, line)| (declaration.unwrap_or_default(), line.unwrap_or_default()))
        .collect())
}

/// A line: the number that stands for its declaration, in the order in which declarations were first heard of, and its own.
type Line = (u32, i64);

/// Numbers for declarations, by series and number. It borrows from what was read: a day has a hundred thousand of them.
#[derive(Default)]
struct Declarations<'r> {
    of: HashMap<&'r str, HashMap<&'r str, u32>>,
    count: u32,
}

impl<'r> Declarations<'r> {
    /// The lines of a batch. A declaration not heard of before gets a number if it is a `declared` one; rows about others are
    /// left open.
    fn lines(&mut self, read: &'r Read, declared: bool) -> Result<Vec<Option<Line>>, Trouble> {
        let damaged = || Trouble::Damaged("a partition without declaration and line".to_owned());
        let (array, words) = text_column(&read.batch, "declaration").ok_or_else(damaged)?;
        let lines = read.batch.column_by_name("line").ok_or_else(damaged)?;
        let lines = lines.as_primitive_opt::<Int64Type>().ok_or_else(damaged)?;
        let (of, count) = (self.of.entry(&read.series).or_default(), &mut self.count);
        let mut number = |declaration: &'r str| match of.get(declaration) {
            Some(known) => Some(*known),
            None if !declared => None,
            None => {
                let next = *count;
                *count += 1;
                of.insert(declaration, next);
                Some(next)
            }
        };
        // Lines of one declaration mostly stand together.
        let mut last: Option<(u32, Option<u32>)> = None;
        let mut found = Vec::with_capacity(lines.len());
        for (code, line) in array.keys().iter().zip(lines) {
            let number = match (code, last) {
                (Some(code), Some((known, number))) if known == code => number,
                (Some(code), _) => {
                    let place = usize::try_from(code).unwrap_or_default();
                    let number = number(words.value(place));
                    last = Some((code, number));
                    number
                }
                (None, _) => number(""),
            };
            found.push(number.map(|number| (number, line.unwrap_or_default())));
        }
        Ok(found)
    }
}

/// The rows of a day and which of them hold.
pub(super) struct Joined {
    declared: Vec<Read>,
    further: Vec<Read>,
    /// The lines, those of one declaration together, in the order in which declarations were first heard of; and where each
    /// was last recorded.
    latest: Vec<(Line, Place)>,
    /// The further rows about each line, oldest first.
    added: HashMap<Line, Vec<Place>>,
    /// The declarations that further rows name and that are not there.
    strays: Vec<String>,
    /// Whether further rows may have a line of their own: its place counts on behind the batches of what was declared.
    open: bool,
}

impl Joined {
    /// Of what was read, in the order of recording: the lines that were declared.
    pub(super) fn new(declared: Vec<Read>, further: Vec<Read>) -> Result<Self, Trouble> {
        Self::of(declared, further, false)
    }

    /// The same, with a line of its own for what further rows say of something that was not declared: of another line of a
    /// declaration, or of the whole (line 0) of one that is not there. Nobody is a stray then.
    pub(super) fn open(declared: Vec<Read>, further: Vec<Read>) -> Result<Self, Trouble> {
        Self::of(declared, further, true)
    }

    fn of(declared: Vec<Read>, further: Vec<Read>, open: bool) -> Result<Self, Trouble> {
        let mut declarations = Declarations::default();
        let mut latest: Vec<(Line, Place)> = Vec::new();
        for (batch, read) in declared.iter().enumerate() {
            let lines = declarations.lines(read, true)?;
            let lines = lines.into_iter().enumerate();
            latest.extend(lines.filter_map(|(row, line)| Some((line?, (batch, row)))));
        }
        // Stable, so that of one line the latest comes last.
        latest.sort_by_key(|(line, _)| *line);
        latest.reverse();
        latest.dedup_by_key(|(line, _)| *line);
        latest.reverse();
        let known = declarations.count;
        let mut added: HashMap<Line, Vec<Place>> = HashMap::new();
        let mut strays = Vec::new();
        for (batch, read) in further.iter().enumerate() {
            let of = declarations.lines(read, open)?;
            if of.iter().any(Option::is_none) {
                let named = lines(&read.batch)?.into_iter().zip(&of);
                let unknown = named.filter(|(_, line)| line.is_none());
                strays.extend(unknown.map(|((declaration, _), _)| declaration.to_owned()));
            }
            for (row, line) in of.into_iter().enumerate() {
                if let Some(line) = line {
                    added.entry(line).or_default().push((batch, row));
                }
            }
        }
        drop(declarations);
        if open {
            let own = own_lines(&added, &latest, (known, declared.len()));
            latest.extend(own);
            latest.sort_by_key(|(line, _)| *line);
        }
        Ok(Self {
            open,
            strays,
            declared,
            further,
            latest,
            added,
        })
    }

    /// The declarations that further rows name and that are not there on that day, one for each such row.
    pub(super) fn strays(&self) -> &[String] {
        &self.strays
    }

    /// At most 4,096 lines a batch, with these columns.
    pub(super) fn batches(
        &self,
        columns: &[&'static Column],
        schema: &Arc<Schema>,
    ) -> Result<Vec<RecordBatch>, Trouble> {
        if self.as_read() {
            return self
                .declared
                .iter()
                .map(|read| whole(&columns_of(read, columns), read.batch.num_rows(), schema))
                .collect();
        }
        let arrays: Vec<ArrayRef> = columns
            .iter()
            .map(|column| self.column(column))
            .collect::<Result<_, _>>()?;
        let all = whole(&arrays, self.latest.len(), schema)?;
        let starts = (0..all.num_rows()).step_by(BATCH);
        Ok(starts
            .map(|at| all.slice(at, BATCH.min(all.num_rows() - at)))
            .collect())
    }

    /// Whether every row that was read holds, in the order in which it was read, and nothing was added.
    fn as_read(&self) -> bool {
        let rows = self.declared.iter().enumerate();
        let mut rows =
            rows.flat_map(|(at, read)| (0..read.batch.num_rows()).map(move |row| (at, row)));
        self.added.is_empty()
            && self
                .latest
                .iter()
                .all(|(_, place)| rows.next() == Some(*place))
            && rows.next().is_none()
    }

    fn column(&self, column: &Column) -> Result<ArrayRef, Trouble> {
        if column.name == "series" {
            let series = self.latest.iter().map(|(_, (batch, _))| {
                let read = self.declared.iter().chain(&self.further).nth(*batch);
                read.map(|read| &*read.series)
            });
            return Ok(Arc::new(series.collect::<DictionaryArray<UInt32Type>>()));
        }
        let kind = column.kind.arrow();
        let of = |read: &Read| -> ArrayRef {
            let found = read.batch.column_by_name(column.name).cloned();
            found.unwrap_or_else(|| new_null_array(&kind, read.batch.num_rows()))
        };
        let mut arrays: Vec<ArrayRef> = self.declared.iter().map(of).collect();
        let joined =
            matches!(column.group, Group::Party | Group::Outcome) && !self.added.is_empty();
        if joined || self.open {
            arrays.extend(self.further.iter().map(of));
        }
        if self.latest.is_empty() {
            return Ok(new_null_array(&kind, 0));
        }
        let places = self.latest.iter();
        let places: Vec<Place> = places
            .map(|(line, own)| {
                if joined {
                    self.said(*line, *own, &arrays)
                } else {
                    *own
                }
            })
            .collect();
        let borrowed: Vec<&dyn Array> = arrays.iter().map(AsRef::as_ref).collect();
        Ok(interleave(&borrowed, &places)?)
    }

    /// Where the latest row stands that says something: of the declaration itself, of further rows about the line and of those
    /// about the whole declaration.
    fn said(&self, line: Line, own: Place, arrays: &[ArrayRef]) -> Place {
        let offset = self.declared.len();
        let known = |(batch, row): Place| arrays.get(batch).is_some_and(|a| a.is_valid(row));
        let further = |line: Line| {
            let mut places = self.added.get(&line)?.iter().rev();
            let place = places.find(|(batch, row)| known((offset + batch, *row)))?;
            Some(*place)
        };
        let Some((batch, row)) = further(line).max(further((line.0, 0))) else {
            return own;
        };
        let seq = |reads: &[Read], batch: usize| reads.get(batch).map(|read| read.seq);
        if known(own) && seq(&self.declared, own.0) > seq(&self.further, batch) {
            return own;
        }
        (offset + batch, row)
    }
}

/// The lines that only further rows name, each where it was first named. What is said of a whole declaration is said of its lines
/// where it has any: those up to `known` have.
fn own_lines(
    added: &HashMap<Line, Vec<Place>>,
    latest: &[(Line, Place)],
    (known, declared): (u32, usize),
) -> Vec<(Line, Place)> {
    let is_there = |line: &Line| latest.binary_search_by_key(line, |(line, _)| *line).is_ok();
    let of_lines = |line: &Line| line.1 == 0 && line.0 < known;
    let own = added.iter();
    let own = own.filter(|(line, _)| !of_lines(line) && !is_there(line));
    own.filter_map(|(line, places)| {
        let (batch, row) = places.first()?;
        Some((*line, (declared + batch, *row)))
    })
    .collect()
}

/// The columns of a batch as it was read.
fn columns_of(read: &Read, columns: &[&'static Column]) -> Vec<ArrayRef> {
    let rows = read.batch.num_rows();
    let array = |column: &&'static Column| match column.name {
        "series" => repeated(&read.series, rows),
        name => {
            let found = read.batch.column_by_name(name).cloned();
            found.unwrap_or_else(|| new_null_array(&column.kind.arrow(), rows))
        }
    };
    columns.iter().map(array).collect()
}

/// One word for so many rows.
fn repeated(word: &str, rows: usize) -> ArrayRef {
    let codes = arrow::array::UInt32Array::from(vec![0; rows]);
    let words = Arc::new(StringArray::from(vec![word]));
    // A code of 0 into one word is in bounds.
    DictionaryArray::try_new(codes, words).map_or_else(
        |_| new_null_array(&crate::columns::Kind::Text.arrow(), rows),
        |array| Arc::new(array) as ArrayRef,
    )
}

fn whole(arrays: &[ArrayRef], rows: usize, schema: &Arc<Schema>) -> Result<RecordBatch, Trouble> {
    let options = RecordBatchOptions::new().with_row_count(Some(rows));
    let schema = Arc::clone(schema);
    Ok(RecordBatch::try_new_with_options(
        schema,
        arrays.to_vec(),
        &options,
    )?)
}
