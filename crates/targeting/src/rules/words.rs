//! A condition written out: once as the canonical text of a rule, once as SQL that other engines run.

use super::ast::{Num, Op, Part, SMALLEST_DIVISOR, Test, Text};
use super::dialect::Dialect;
use crate::columns::Kind;

/// For whom a condition is written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Those who write rules.
    Analyst,
    /// An SQL engine. Differences to [`Reader::Analyst`]: numbers in calculations are doubles by their form, a division asks
    /// whether its divisor is nought, and functions have the names of that engine.
    Engine(Dialect),
}

impl Reader {
    /// The engine; rules are written as `DuckDB` would have them where nothing else is said.
    fn dialect(self) -> Dialect {
        match self {
            Self::Analyst => Dialect::DuckDb,
            Self::Engine(dialect) => dialect,
        }
    }
}

/// A text between single quotation marks.
pub fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn list(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

/// Puts parentheses around what binds less than is needed.
fn within(text: String, binds: u8, needed: u8) -> String {
    if binds < needed {
        format!("({text})")
    } else {
        text
    }
}

impl Text {
    /// The text written out.
    pub fn write(&self, reader: Reader) -> String {
        match (self, reader) {
            (Self::Column(col), _) => col.name().to_owned(),
            (Self::Literal(text), _) => reader.dialect().quoted(text),
            (Self::Left(inner, length), Reader::Analyst) => {
                format!("left({}, {length})", inner.write(reader))
            }
            (Self::Left(inner, length), Reader::Engine(dialect)) => {
                dialect.beginning(&inner.write(reader), *length)
            }
            (Self::Coalesce(parts), _) => {
                format!(
                    "coalesce({})",
                    list(parts.iter().map(|part| part.write(reader)))
                )
            }
        }
    }
}

/// A number with all its digits. In an engine's calculation it has an exponent, and so is a double and no decimal.
fn digits(number: f64, double: bool) -> String {
    // Nought has no sign: -0 would be written as a calculation.
    let number = if number == 0.0 { 0.0 } else { number };
    if double && number != 0.0 && number.abs() < 1e-5 {
        // With hundreds of noughts it would be longer than engines read.
        format!("{number:e}")
    } else if double {
        format!("{number}e0")
    } else {
        number.to_string()
    }
}

impl Num {
    fn binds(&self) -> u8 {
        match self {
            Self::Arithmetic(Op::Add | Op::Subtract, ..) => 1,
            Self::Arithmetic(..) => 2,
            Self::Negative(_) => 3,
            Self::Literal(number) if *number < 0.0 => 3,
            _ => 4,
        }
    }

    /// How many names and numbers an engine's text of it has at most. A divisor is written twice, and what is rounded up to four
    /// times, so that a rule of one line could become a text of gigabytes.
    pub(super) fn copies(&self) -> u64 {
        match self {
            Self::Column(_) | Self::Literal(_) | Self::Day(_) | Self::Length(_) => 1,
            Self::Negative(inner) | Self::Abs(inner) => inner.copies(),
            Self::Round(inner) => inner.copies().saturating_mul(4),
            Self::Arithmetic(op, left, right) => {
                let twice = if *op == Op::Divide { 2 } else { 1 };
                let right = right.copies().saturating_mul(twice);
                left.copies().saturating_add(right)
            }
            Self::DaysBetween(from, to) => from.copies().saturating_add(to.copies()),
            Self::Coalesce(parts) => parts.iter().map(Self::copies).fold(0, u64::saturating_add),
        }
    }

    /// The number written out; `alone` when it is no part of a calculation.
    pub fn write(&self, reader: Reader) -> String {
        self.part(reader, true)
    }

    fn part(&self, reader: Reader, alone: bool) -> String {
        let (engine, dialect) = (reader != Reader::Analyst, reader.dialect());
        let inside =
            |inner: &Self, needed: u8| within(inner.part(reader, false), inner.binds(), needed);
        match self {
            Self::Column(col) if engine && !alone && col.kind() == Kind::Whole => {
                dialect.double(col.name())
            }
            Self::Column(col) => col.name().to_owned(),
            Self::Literal(number) => digits(*number, engine && !(alone && number.fract() == 0.0)),
            Self::Day(day) => dialect.day(*day),
            Self::Negative(inner) => format!("-{}", inside(inner, 4)),
            Self::Arithmetic(Op::Divide, left, right)
                if engine && !matches!(**right, Self::Literal(_)) =>
            {
                let (left, right) = (inside(left, 2), right.part(reader, false));
                let known =
                    format!("case when abs({right}) >= {SMALLEST_DIVISOR:e} then {right} end");
                format!("{left} / ({known})")
            }
            Self::Arithmetic(op, left, right) => {
                let binds = self.binds();
                format!(
                    "{} {} {}",
                    inside(left, binds),
                    op.sign(),
                    inside(right, binds + 1)
                )
            }
            Self::Abs(inner) => format!("abs({})", inside(inner, 0)),
            Self::Round(inner) => dialect.round(&inside(inner, 0)),
            Self::Length(text) if engine && !alone => {
                dialect.double(&dialect.length(&text.write(reader)))
            }
            Self::Length(text) => dialect.length(&text.write(reader)),
            Self::DaysBetween(from, to) => {
                let (from, to) = (from.part(reader, true), to.part(reader, true));
                match reader {
                    Reader::Analyst => format!("days_between({from}, {to})"),
                    Reader::Engine(_) if alone => dialect.days(&from, &to),
                    Reader::Engine(_) => dialect.double(&dialect.days(&from, &to)),
                }
            }
            Self::Coalesce(parts) => {
                let parts = parts.iter().map(|part| part.part(reader, false));
                format!("coalesce({})", list(parts))
            }
        }
    }
}

fn pattern(part: Part, text: &str, dialect: Dialect) -> String {
    dialect.quoted(&match part {
        Part::Beginning => format!("{text}%"),
        Part::End => format!("%{text}"),
        Part::Anywhere => format!("%{text}%"),
        Part::Whole => text.to_owned(),
    })
}

impl Test {
    fn binds(&self) -> u8 {
        match self {
            Self::Or(_) => 1,
            Self::And(_) => 2,
            Self::Not(inner) if inner.negates().is_some() => 4,
            Self::Not(_) => 3,
            _ => 4,
        }
    }

    /// What stands between the parts of a condition that has a form of its own for its opposite.
    fn negates(&self) -> Option<()> {
        matches!(
            self,
            Self::TextIn(..)
                | Self::NumberIn(..)
                | Self::InSet(..)
                | Self::Like(..)
                | Self::TextMissing(_)
                | Self::NumberMissing(_)
                | Self::Unknown(_)
        )
        .then_some(())
    }

    /// The condition written out.
    pub fn write(&self, reader: Reader) -> String {
        match self {
            Self::Not(inner) if inner.negates().is_some() => inner.form(reader, true),
            _ => self.form(reader, false),
        }
    }

    fn joined(parts: &[Self], binds: u8, word: &str, reader: Reader) -> String {
        let parts = parts
            .iter()
            .map(|part| within(part.write(reader), part.binds(), binds + 1));
        parts.collect::<Vec<_>>().join(word)
    }

    fn form(&self, reader: Reader, negated: bool) -> String {
        let not = if negated { "not " } else { "" };
        match self {
            Self::Constant(value) => value.to_string(),
            Self::And(parts) => Self::joined(parts, 2, " and ", reader),
            Self::Or(parts) => Self::joined(parts, 1, " or ", reader),
            Self::Not(inner) => format!("not {}", within(inner.write(reader), inner.binds(), 3)),
            Self::Texts(cmp, left, right) => {
                format!(
                    "{} {} {}",
                    left.write(reader),
                    cmp.sign(),
                    right.write(reader)
                )
            }
            Self::Numbers(cmp, left, right) => {
                format!(
                    "{} {} {}",
                    left.write(reader),
                    cmp.sign(),
                    right.write(reader)
                )
            }
            Self::TextIn(text, values) => {
                let values = list(values.iter().map(|value| reader.dialect().quoted(value)));
                format!("{} {not}in ({values})", text.write(reader))
            }
            Self::NumberIn(number, values) => {
                let engine = reader != Reader::Analyst;
                let written = number.write(reader);
                let written = if engine && values.contains(&0.0) {
                    reader.dialect().listed(written)
                } else {
                    written
                };
                let values = values.iter();
                let values =
                    list(values.map(|value| digits(*value, engine && value.fract() != 0.0)));
                format!("{written} {not}in ({values})")
            }
            Self::InSet(text, set) => {
                format!("{} {not}in set({})", text.write(reader), quoted(set))
            }
            Self::Like(text, part, value) => {
                let pattern = pattern(*part, value, reader.dialect());
                format!("{} {not}like {pattern}", text.write(reader))
            }
            Self::TextMissing(text) => format!("{} is {not}null", text.write(reader)),
            Self::NumberMissing(number) => {
                let text = within(number.write(reader), number.binds(), 4);
                format!("{text} is {not}null")
            }
            Self::Unknown(inner) if reader != Reader::Analyst => {
                format!("({}) is {not}null", inner.write(reader))
            }
            Self::Unknown(inner) => format!("({}) is {not}unknown", inner.write(reader)),
        }
    }
}
