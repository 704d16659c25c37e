//! One declaration line in memory, for a single assessment, a test case or an explanation.

use super::ast::Col;
use super::scalar::{Row, day_number, day_of, usable};
use crate::columns::{COLUMNS, Kind};
use jiff::civil::Date;
use serde_json::{Map, Number, Value};

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Text.
    Text(String),
    /// A number, or a day as days since 1970-01-01.
    Number(f64),
}

/// Why a value cannot be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// There is no such column.
    Column,
    /// The value is of another kind than the column's.
    Value,
}

/// A line; what is not set is unknown.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    cells: Vec<Option<Cell>>,
}

impl Default for Line {
    fn default() -> Self {
        Self {
            cells: vec![None; COLUMNS.len()],
        }
    }
}

impl Row for Line {
    fn text(&self, col: Col) -> Option<&str> {
        match self.cells.get(col.index())? {
            Some(Cell::Text(text)) => Some(text),
            _ => None,
        }
    }

    fn number(&self, col: Col) -> Option<f64> {
        match self.cells.get(col.index())? {
            Some(Cell::Number(number)) => usable(*number),
            _ => None,
        }
    }
}

impl Line {
    /// Sets or clears a value.
    pub fn set(&mut self, col: Col, cell: Option<Cell>) {
        if let Some(place) = self.cells.get_mut(col.index()) {
            *place = cell;
        }
    }

    /// Sets a value by its column's name. Empty text and null are unknown.
    pub fn put(&mut self, name: &str, value: &Value) -> Result<(), Unfit> {
        let col = Col::of(name).ok_or(Unfit::Column)?;
        self.set(col, cell(col, value).ok_or(Unfit::Value)?);
        Ok(())
    }

    /// A line from named values. Empty text and null are unknown. Returns the first name whose value cannot be used.
    pub fn from_json(values: &Map<String, Value>) -> Result<Self, String> {
        let mut line = Self::default();
        for (name, value) in values {
            let col = Col::of(name).ok_or_else(|| name.clone())?;
            line.set(col, cell(col, value).ok_or_else(|| name.clone())?);
        }
        Ok(line)
    }

    /// The line as named values; what is unknown is left out.
    pub fn to_json(&self) -> Map<String, Value> {
        let mut values = Map::new();
        for (column, cell) in COLUMNS.iter().zip(&self.cells) {
            let value = match (cell, column.kind) {
                (None, _) => continue,
                (Some(Cell::Text(text)), _) => Value::from(text.as_str()),
                (Some(Cell::Number(number)), Kind::Day) => whole(*number)
                    .and_then(|day| i32::try_from(day).ok())
                    .and_then(day_of)
                    .map_or(Value::Null, |day| Value::from(day.to_string())),
                (Some(Cell::Number(number)), Kind::Whole) => {
                    whole(*number).map_or(Value::Null, Value::from)
                }
                (Some(Cell::Number(number)), _) => {
                    Number::from_f64(*number).map_or(Value::Null, Value::Number)
                }
            };
            values.insert(column.name.to_owned(), value);
        }
        values
    }
}

/// A number without a fraction as what it is.
#[allow(
    clippy::cast_possible_truncation,
    reason = "within the doubles that are whole exactly"
)]
fn whole(number: f64) -> Option<i64> {
    (number.fract() == 0.0 && number.abs() <= 9e15).then_some(number as i64)
}

/// A cell for a column; `None` when the value is of another kind.
#[allow(
    clippy::option_option,
    reason = "a value that is unknown, beside one that cannot be used"
)]
fn cell(col: Col, value: &Value) -> Option<Option<Cell>> {
    let text = match value {
        Value::Null => return Some(None),
        Value::String(text) if text.trim().is_empty() => return Some(None),
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    Some(Some(match col.kind() {
        Kind::Text => Cell::Text(text),
        Kind::Day => Cell::Number(f64::from(day_number(text.parse::<Date>().ok()?))),
        Kind::Whole => Cell::Number(text.parse::<f64>().ok().filter(|n| whole(*n).is_some())?),
        Kind::Number => Cell::Number(usable(text.parse().ok()?)?),
        Kind::Moment | Kind::Flag => return None,
    }))
}
