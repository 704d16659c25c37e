//! A batch of lines whose rows can be asked for their values.

use crate::columns::{COLUMNS, Kind, LARGEST};
use crate::rules::Row;
use crate::rules::ast::Col;
use arrow::array::{Array as _, AsArray, Float64Array, RecordBatch, StringArray};
use arrow::compute::cast;
use arrow::datatypes::{DataType, Float64Type};
use arrow::error::ArrowError;

enum Values {
    Texts(StringArray),
    Numbers(Float64Array),
}

/// A batch, by the places of columns.
pub struct Batch {
    columns: Vec<Option<Values>>,
    rows: usize,
}

/// A row of a batch.
#[derive(Clone, Copy)]
pub struct BatchRow<'a> {
    batch: &'a Batch,
    at: usize,
}

impl Batch {
    /// Of a record batch with published names; columns that are not there are unknown.
    pub fn of(batch: &RecordBatch) -> Result<Self, ArrowError> {
        let mut columns = Vec::with_capacity(COLUMNS.len());
        for column in COLUMNS {
            let Some(array) = batch.column_by_name(column.name) else {
                columns.push(None);
                continue;
            };
            columns.push(match column.kind {
                Kind::Text => {
                    let array = cast(array, &DataType::Utf8)?;
                    array.as_string_opt::<i32>().cloned().map(Values::Texts)
                }
                Kind::Number | Kind::Whole | Kind::Day => {
                    let array = match column.kind {
                        Kind::Day => &cast(array, &DataType::Int32)?,
                        _ => array,
                    };
                    let array = cast(array, &DataType::Float64)?;
                    let array = array.as_primitive_opt::<Float64Type>().cloned();
                    array.map(Values::Numbers)
                }
                Kind::Moment | Kind::Flag => None,
            });
        }
        Ok(Self {
            columns,
            rows: batch.num_rows(),
        })
    }

    /// Its rows.
    pub fn rows(&self) -> impl Iterator<Item = BatchRow<'_>> {
        (0..self.rows).map(|at| BatchRow { batch: self, at })
    }
}

impl Row for BatchRow<'_> {
    fn text(&self, col: Col) -> Option<&str> {
        match self.batch.columns.get(col.index())? {
            Some(Values::Texts(texts)) if texts.is_valid(self.at) => Some(texts.value(self.at)),
            _ => None,
        }
    }

    fn number(&self, col: Col) -> Option<f64> {
        match self.batch.columns.get(col.index())? {
            Some(Values::Numbers(numbers)) if numbers.is_valid(self.at) => {
                Some(numbers.value(self.at)).filter(|number| number.abs() <= LARGEST)
            }
            _ => None,
        }
    }
}
