//! A batch of declaration lines as the evaluator reads it: dictionary codes and doubles, with a bit for what is known.

use super::bits::{self, Bits};
use crate::columns::{COLUMNS, Kind};
use crate::rules::ast::{Col, LARGEST};
use crate::rules::scalar::{Row, usable};
use arrow::array::{
    Array, ArrayRef, AsArray, Date32Array, DictionaryArray, Float64Array, Int64Array, RecordBatch,
    StringArray,
};
use arrow::compute::cast;
use arrow::datatypes::{Date32Type, Float64Type, Int64Type, UInt32Type};
use arrow::error::ArrowError;
use std::rc::Rc;

/// A text column.
#[derive(Debug)]
pub struct Words {
    /// Of each row, the number of its word.
    pub codes: Vec<u32>,
    /// The words.
    pub words: ArrayRef,
    /// The rows that have one.
    pub known: Rc<Bits>,
}

impl Words {
    /// A word by its number.
    pub fn word(&self, code: usize) -> Option<&str> {
        let words = self.words.as_any().downcast_ref::<StringArray>()?;
        (code < words.len() && words.is_valid(code)).then(|| words.value(code))
    }
}

/// A column of numbers or days.
#[derive(Debug, Clone)]
pub struct Numbers {
    /// Of each row, its number; anything where it is unknown.
    pub values: Rc<Vec<f64>>,
    /// The rows that have one.
    pub known: Rc<Bits>,
}

#[derive(Debug)]
enum Slot {
    Words(Words),
    Numbers(Numbers),
}

/// The columns of a batch that a ruleset reads.
#[derive(Debug)]
pub struct Frame {
    rows: usize,
    slots: Vec<Option<Slot>>,
}

/// The rows that an array does not leave open.
fn known(array: &dyn Array) -> Bits {
    let Some(nulls) = array.logical_nulls() else {
        return bits::all(array.len());
    };
    let mut known = bits::none(array.len());
    let chunks = nulls.inner().bit_chunks();
    for (word, chunk) in known.iter_mut().zip(chunks.iter_padded()) {
        *word = chunk;
    }
    known
}

fn words(array: &ArrayRef) -> Option<Slot> {
    let array: &DictionaryArray<UInt32Type> = array.as_dictionary_opt()?;
    Some(Slot::Words(Words {
        codes: array.keys().values().to_vec(),
        words: array.values().clone(),
        known: Rc::new(known(array)),
    }))
}

/// Keeps rows whose number is one and not too large.
fn numbers(values: Vec<f64>, mut known: Bits) -> Slot {
    for (word, values) in known.iter_mut().zip(values.chunks(64)) {
        let mut good = 0;
        for (at, value) in values.iter().enumerate() {
            good |= u64::from(value.abs() <= LARGEST) << at;
        }
        *word &= good;
    }
    Slot::Numbers(Numbers {
        values: Rc::new(values),
        known: Rc::new(known),
    })
}

#[allow(
    clippy::cast_precision_loss,
    reason = "whole numbers beyond the exact doubles are too large to be known"
)]
fn slot(array: &ArrayRef, kind: Kind) -> Option<Slot> {
    match kind {
        Kind::Text => words(array),
        Kind::Number => {
            let array: &Float64Array = array.as_primitive_opt::<Float64Type>()?;
            Some(numbers(array.values().to_vec(), known(array)))
        }
        Kind::Whole => {
            let array: &Int64Array = array.as_primitive_opt::<Int64Type>()?;
            let values = array.values().iter().map(|value| *value as f64);
            Some(numbers(values.collect(), known(array)))
        }
        Kind::Day => {
            let array: &Date32Array = array.as_primitive_opt::<Date32Type>()?;
            let values = array.values().iter().map(|value| f64::from(*value));
            Some(numbers(values.collect(), known(array)))
        }
        Kind::Moment | Kind::Flag => None,
    }
}

impl Frame {
    /// The columns of a batch that are read. One that the batch lacks is unknown in every row; one of another type is brought
    /// to its published type.
    pub fn new(batch: &RecordBatch, read: &[Col]) -> Result<Self, ArrowError> {
        let mut slots: Vec<Option<Slot>> = COLUMNS.iter().map(|_| None).collect();
        for col in read {
            let Some(array) = batch.column_by_name(col.name()) else {
                continue;
            };
            let wanted = col.kind().arrow();
            let array = if *array.data_type() == wanted {
                array.clone()
            } else {
                cast(array, &wanted)?
            };
            if let Some(place) = slots.get_mut(col.index()) {
                *place = slot(&array, col.kind());
            }
        }
        Ok(Self {
            rows: batch.num_rows(),
            slots,
        })
    }

    /// How many rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// A text column; none when the batch lacks it.
    pub fn words(&self, col: Col) -> Option<&Words> {
        match self.slots.get(col.index())? {
            Some(Slot::Words(words)) => Some(words),
            _ => None,
        }
    }

    /// A column of numbers or days; none when the batch lacks it.
    pub fn numbers(&self, col: Col) -> Option<&Numbers> {
        match self.slots.get(col.index())? {
            Some(Slot::Numbers(numbers)) => Some(numbers),
            _ => None,
        }
    }

    /// One row of it.
    pub fn row(&self, row: usize) -> FrameRow<'_> {
        FrameRow { frame: self, row }
    }
}

/// A row of a batch.
#[derive(Debug, Clone, Copy)]
pub struct FrameRow<'a> {
    frame: &'a Frame,
    row: usize,
}

impl Row for FrameRow<'_> {
    fn text(&self, col: Col) -> Option<&str> {
        let words = self.frame.words(col)?;
        if !bits::has(&words.known, self.row) {
            return None;
        }
        words.word(usize::try_from(*words.codes.get(self.row)?).ok()?)
    }

    fn number(&self, col: Col) -> Option<f64> {
        let numbers = self.frame.numbers(col)?;
        if !bits::has(&numbers.known, self.row) {
            return None;
        }
        numbers.values.get(self.row).copied().and_then(usable)
    }
}
