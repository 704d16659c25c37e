//! The columns of a declaration line: what an administration hands over, what we add, and what came of it.
//!
//! One row is one line of one declaration, joined with its header, as analysts of customs are used to: a rule looks at one
//! row, and a declaration is treated as the worst of its lines. The names are the language of the rules and are published;
//! a source with other names saves a mapping.

mod published;

use std::sync::Arc;

use arrow::datatypes::{DataType, Field, Schema, TimeUnit};

pub use published::COLUMNS;

/// No number of a column is larger. It is refused when it comes in, and whatever else reads one takes it for unknown.
pub const LARGEST: f64 = 1e15;

/// What a value of a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Text: codes, identifiers, names. Compared exactly.
    Text,
    /// A number with decimals.
    Number,
    /// A whole number.
    Whole,
    /// A calendar day.
    Day,
    /// An instant, in UTC.
    Moment,
    /// Yes or no.
    Flag,
}

impl Kind {
    /// The Arrow type that holds it. Text has a dictionary: codes and identifiers repeat, and rules look at each word once.
    pub fn arrow(self) -> DataType {
        match self {
            Self::Text => {
                DataType::Dictionary(Box::new(DataType::UInt32), Box::new(DataType::Utf8))
            }
            Self::Number => DataType::Float64,
            Self::Whole => DataType::Int64,
            Self::Day => DataType::Date32,
            Self::Moment => DataType::Timestamp(TimeUnit::Millisecond, Some("UTC".into())),
            Self::Flag => DataType::Boolean,
        }
    }
}

/// Where a column comes from, and so who may read it when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    /// The declaration as it was lodged.
    Declared,
    /// The parties in its chain, as the declaration names them.
    Party,
    /// What the programme knew of those parties when the declaration was assessed. Never read from a file.
    Standing,
    /// What customs did and found. Known only afterwards: no rule may read it.
    Outcome,
}

/// A column of a declaration line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The name in rules, files and the API.
    pub name: &'static str,
    /// What a value is.
    pub kind: Kind,
    /// Where it comes from.
    pub group: Group,
    /// Whether a row without it is refused.
    pub required: bool,
    /// What it says, with its unit.
    pub meaning: &'static str,
}

impl Column {
    /// The Arrow field of this column. All but the required ones may be unknown.
    pub fn field(&self) -> Field {
        Field::new(self.name, self.kind.arrow(), !self.required)
    }

    /// Whether a rule may read it: what came of a shipment is not known when it is assessed.
    pub fn in_rules(&self) -> bool {
        self.group != Group::Outcome
    }

    /// Whether a condition may name it. The model's probability has one bounded part in a score, which the ruleset declares;
    /// a rule that named it would give it another, without bound.
    pub fn in_conditions(&self) -> bool {
        self.in_rules() && self.name != PROBABILITY
    }
}

/// The column of the model's probability.
pub const PROBABILITY: &str = "model";

/// The column of a name.
pub fn find(name: &str) -> Option<&'static Column> {
    COLUMNS.iter().find(|column| column.name == name)
}

/// The Arrow schema of declaration lines, as they are stored.
pub fn schema() -> Arc<Schema> {
    Arc::new(Schema::new(
        COLUMNS.iter().map(Column::field).collect::<Vec<_>>(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_there_once_and_says_what_it_means() {
        for (at, column) in COLUMNS.iter().enumerate() {
            assert_eq!(
                COLUMNS.iter().position(|other| other.name == column.name),
                Some(at),
                "{} is there twice",
                column.name
            );
            assert!(!column.meaning.is_empty());
        }
    }

    #[test]
    fn the_models_probability_is_scored_and_named_by_nobody() {
        let probability = find(PROBABILITY);
        assert!(probability.is_some_and(Column::in_rules));
        assert!(probability.is_some_and(|column| !column.in_conditions()));
    }

    #[test]
    fn no_rule_reads_what_came_of_a_shipment() {
        assert!(find("found").is_some_and(|column| !column.in_rules()));
        assert!(find("importer_tier").is_some_and(Column::in_rules));
    }
}
