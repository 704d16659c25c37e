//! One row at a time: what a condition says of a row.

use super::ast::{Col, LARGEST, Num, Part, Test, Text};
use jiff::civil::Date;
use std::borrow::Cow;

/// A row that can be asked for its values. A number that is none, or larger than [`LARGEST`], is unknown.
pub trait Row {
    /// A text column's value.
    fn text(&self, col: Col) -> Option<&str>;
    /// A number column's value, or a day column's as days since 1970-01-01.
    fn number(&self, col: Col) -> Option<f64>;
}

impl<R: Row> Row for &R {
    fn text(&self, col: Col) -> Option<&str> {
        (**self).text(col)
    }

    fn number(&self, col: Col) -> Option<f64> {
        (**self).number(col)
    }
}

/// Days since 1970-01-01.
pub fn day_number(day: Date) -> i32 {
    let epoch = Date::constant(1970, 1, 1);
    epoch.until(day).map_or(0, |span| span.get_days())
}

/// The day of a number of days since 1970-01-01.
pub fn day_of(number: i32) -> Option<Date> {
    let days = jiff::Span::new().try_days(number).ok()?;
    Date::constant(1970, 1, 1).checked_add(days).ok()
}

/// A number as rules see it: whatever is none is unknown.
pub(super) fn usable(number: f64) -> Option<f64> {
    (number.abs() <= LARGEST).then_some(number)
}

impl Text {
    fn of<'a>(&'a self, row: &'a impl Row) -> Option<Cow<'a, str>> {
        match self {
            Self::Column(col) => row.text(*col).map(Cow::Borrowed),
            Self::Literal(text) => Some(Cow::Borrowed(text)),
            Self::Left(inner, length) => {
                let length = usize::try_from(*length).unwrap_or(usize::MAX);
                Some(match inner.of(row)? {
                    Cow::Borrowed(text) => Cow::Borrowed(beginning(text, length)),
                    Cow::Owned(text) => Cow::Owned(beginning(&text, length).to_owned()),
                })
            }
            Self::Coalesce(parts) => parts.iter().find_map(|part| part.of(row)),
        }
    }
}

fn beginning(text: &str, length: usize) -> &str {
    let end = text
        .char_indices()
        .nth(length)
        .map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

impl Num {
    /// The number for a row, when it is known.
    pub fn of(&self, row: &impl Row) -> Option<f64> {
        match self {
            Self::Column(col) => row.number(*col),
            Self::Literal(number) => Some(*number),
            Self::Day(day) => Some(f64::from(day_number(*day))),
            Self::Negative(inner) => inner.of(row).map(|number| -number),
            Self::Arithmetic(op, left, right) => op.of(left.of(row)?, right.of(row)?),
            Self::Abs(inner) => inner.of(row).map(f64::abs),
            Self::Round(inner) => inner.of(row).map(f64::round),
            Self::Length(text) => {
                let length = text.of(row)?.chars().count();
                Some(u32::try_from(length).map_or(f64::from(u32::MAX), f64::from))
            }
            Self::DaysBetween(from, to) => Some(to.of(row)? - from.of(row)?),
            Self::Coalesce(parts) => parts.iter().find_map(|part| part.of(row)),
        }
    }
}

impl Test {
    /// What the condition says of a row; nothing when it is unknown.
    pub fn of(&self, row: &impl Row) -> Option<bool> {
        match self {
            Self::Constant(value) => Some(*value),
            Self::And(parts) => decided(parts, false, row),
            Self::Or(parts) => decided(parts, true, row),
            Self::Not(inner) => inner.of(row).map(|value| !value),
            Self::Texts(cmp, left, right) => Some(cmp.holds(&*left.of(row)?, &*right.of(row)?)),
            Self::Numbers(cmp, left, right) => Some(cmp.holds(&left.of(row)?, &right.of(row)?)),
            Self::TextIn(text, values) => {
                let text = text.of(row)?;
                let place = values.binary_search_by(|value| value.as_str().cmp(&text));
                Some(place.is_ok())
            }
            Self::NumberIn(number, values) => Some(values.contains(&number.of(row)?)),
            // Sets are put in before a condition is asked; see `compile`.
            Self::InSet(..) => None,
            Self::Like(text, part, value) => {
                let text = text.of(row)?;
                Some(match part {
                    Part::Beginning => text.starts_with(value.as_str()),
                    Part::End => text.ends_with(value.as_str()),
                    Part::Anywhere => text.contains(value.as_str()),
                    Part::Whole => *text == **value,
                })
            }
            Self::TextMissing(text) => Some(text.of(row).is_none()),
            Self::NumberMissing(number) => Some(number.of(row).is_none()),
            Self::Unknown(inner) => Some(inner.of(row).is_none()),
        }
    }
}

/// One part with the deciding value decides; otherwise one unknown part leaves the whole unknown.
fn decided(parts: &[Test], deciding: bool, row: &impl Row) -> Option<bool> {
    let mut known = true;
    for part in parts {
        match part.of(row) {
            Some(value) if value == deciding => return Some(deciding),
            Some(_) => {}
            None => known = false,
        }
    }
    known.then_some(!deciding)
}
