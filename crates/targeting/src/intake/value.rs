//! One value: read from text, held against the rule of its column.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::mapping::Take;
use crate::columns::{Column, Kind, LARGEST};
use crate::fault::Fault;

/// A value of a row.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Cell {
    /// Unknown.
    #[default]
    Unknown,
    /// Text.
    Text(String),
    /// A number.
    Number(f64),
    /// A whole number.
    Whole(i64),
    /// Days since 1970.
    Day(i32),
    /// Milliseconds since 1970.
    Moment(i64),
    /// Yes or no.
    Flag(bool),
}

/// The longest text of a value: longer ones come from a file whose columns have slipped.
const LONGEST: usize = 500;

/// Words that mean "nothing here" in exports of other systems.
const BLANKS: [&str; 5] = ["", "NULL", "null", "\\N", "N/A"];

/// Days since 1970 of a day.
pub fn day_number(day: Date) -> i32 {
    day.duration_since(Date::constant(1970, 1, 1))
        .as_hours()
        .try_into()
        .map_or(0, |hours: i32| hours / 24)
}

/// The day of a number of days since 1970.
pub fn day_of(number: i32) -> Option<Date> {
    let span = jiff::Span::new().try_days(number).ok()?;
    Date::constant(1970, 1, 1).checked_add(span).ok()
}

fn fault(key: &'static str, column: &Column, text: &str) -> Fault {
    let shown: String = text.chars().take(60).collect();
    Fault::new(key)
        .arg("column", column.name)
        .arg("value", shown)
}

/// Reads a value; what it is empty of is unknown.
pub fn read(column: &Column, take: &Take, decimal_comma: bool, text: &str) -> Result<Cell, Fault> {
    let mut text = text.trim();
    if BLANKS.contains(&text) {
        text = take.constant.as_deref().map_or("", str::trim);
        if BLANKS.contains(&text) {
            return Ok(Cell::Unknown);
        }
    } else if !take.codes.is_empty() {
        text = take
            .codes
            .get(text)
            .ok_or_else(|| {
                let known: Vec<&str> = take.codes.keys().map(String::as_str).collect();
                fault("intake-code", column, text).arg("known", known.join(", "))
            })?
            .trim();
    }
    if text.is_empty() {
        return Ok(Cell::Unknown);
    }
    match column.kind {
        Kind::Text => words(column, text),
        Kind::Number => number(column, text, decimal_comma),
        Kind::Whole => text
            .parse()
            .map_err(|_| fault("intake-whole", column, text))
            .and_then(|n| whole(column, n, text)),
        Kind::Day => day(text, take.format.as_deref())
            .map(|day| Cell::Day(day_number(day)))
            .ok_or_else(|| dated("intake-day", column, take, text)),
        Kind::Moment => moment(text, take.format.as_deref())
            .map(Cell::Moment)
            .ok_or_else(|| dated("intake-moment", column, take, text)),
        Kind::Flag => flag(text)
            .map(Cell::Flag)
            .ok_or_else(|| fault("intake-flag", column, text)),
    }
}

fn dated(key: &'static str, column: &Column, take: &Take, text: &str) -> Fault {
    fault(key, column, text).arg("format", take.format.as_deref().unwrap_or("ISO 8601"))
}

fn one_of(column: &Column, text: &str, known: &[&str]) -> Result<Cell, Fault> {
    let lower = text.to_ascii_lowercase();
    if known.contains(&lower.as_str()) {
        return Ok(Cell::Text(lower));
    }
    Err(fault("intake-one-of", column, text).arg("known", known.join(", ")))
}

fn words(column: &Column, text: &str) -> Result<Cell, Fault> {
    match column.name {
        "hs6" => return hs6(column, text),
        "departure" | "origin" => {
            let upper = text.to_ascii_uppercase();
            let letters = upper.len() == 2 && upper.bytes().all(|b| b.is_ascii_uppercase());
            return letters
                .then_some(Cell::Text(upper))
                .ok_or_else(|| fault("intake-country", column, text));
        }
        "currency" => {
            let upper = text.to_ascii_uppercase();
            let letters = upper.len() == 3 && upper.bytes().all(|b| b.is_ascii_uppercase());
            return letters
                .then_some(Cell::Text(upper))
                .ok_or_else(|| fault("intake-currency", column, text));
        }
        "exam" => {
            let known = ["none", "documents", "scan", "physical", "unspecified"];
            return one_of(column, text, &known);
        }
        "exam_cause" => {
            return one_of(column, text, &["targeted", "compliance", "random", "other"]);
        }
        "found" => return one_of(column, text, &["nothing", "discrepancy", "serious"]),
        _ => {}
    }
    let count = text.chars().count();
    if count > LONGEST {
        return Err(fault("intake-long", column, text).arg("count", count));
    }
    if text.chars().any(char::is_control) {
        return Err(fault("intake-control", column, text));
    }
    Ok(Cell::Text(text.to_owned()))
}

/// Six digits; dots and further national digits are taken off. Five digits are a number that lost its first zero in a
/// spreadsheet: which one it was is not guessed.
fn hs6(column: &Column, text: &str) -> Result<Cell, Fault> {
    let digits: String = text.chars().filter(|c| *c != '.' && *c != ' ').collect();
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(fault("intake-hs6", column, text));
    }
    match digits.len() {
        6 | 8 | 10 => Ok(Cell::Text(digits.chars().take(6).collect())),
        5 | 7 | 9 => Err(fault("intake-hs6-zero", column, text)),
        _ => Err(fault("intake-hs6", column, text)),
    }
}

/// A number with its decimals after a comma, and its thousands apart by points or not at all, as one with a point. `12.5`
/// is neither: it may be twelve and a half or a slip for 125.
fn with_point(text: &str) -> Option<String> {
    let (sign, bare) = match text.strip_prefix('-') {
        Some(bare) => ("-", bare),
        None => ("", text),
    };
    let (whole, decimals) = match bare.split_once(',') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (bare, None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split('.');
    let first = groups.next().filter(|first| digits(first))?;
    let mut rest = groups.peekable();
    if rest.peek().is_some() && first.len() > 3 {
        return None;
    }
    if !rest.all(|group| group.len() == 3 && digits(group)) || !decimals.is_none_or(digits) {
        return None;
    }
    let decimals = decimals.map_or_else(String::new, |decimals| format!(".{decimals}"));
    Some(format!("{sign}{}{decimals}", whole.replace('.', "")))
}

fn number(column: &Column, text: &str, decimal_comma: bool) -> Result<Cell, Fault> {
    let plain = if decimal_comma {
        with_point(text).ok_or_else(|| fault("intake-number-point", column, text))?
    } else {
        text.to_owned()
    };
    if !decimal_comma && plain.contains(',') {
        return Err(fault("intake-number-comma", column, text));
    }
    let number: f64 = plain
        .parse()
        .map_err(|_| fault("intake-number", column, text))?;
    if !number.is_finite() {
        return Err(fault("intake-number", column, text));
    }
    if number > LARGEST {
        return Err(fault("intake-large", column, text));
    }
    if column.name == "exam_probability" && !(0.0..=1.0).contains(&number) {
        return Err(fault("intake-probability", column, text));
    }
    if number < 0.0 {
        return Err(fault("intake-negative", column, text));
    }
    // -0.0 and 0.0 are one value, also by their bytes.
    Ok(Cell::Number(number + 0.0))
}

fn whole(column: &Column, number: i64, text: &str) -> Result<Cell, Fault> {
    let least = i64::from(column.name == "line");
    if number < least {
        let fault = fault("intake-least", column, text);
        return Err(fault.arg("least", least));
    }
    #[allow(
        clippy::cast_precision_loss,
        reason = "whole numbers near the limit are exact, and larger ones stay larger"
    )]
    if number as f64 > LARGEST {
        return Err(fault("intake-large", column, text));
    }
    Ok(Cell::Whole(number))
}

fn day(text: &str, format: Option<&str>) -> Option<Date> {
    let day = if let Some(format) = format {
        Date::strptime(format, text).ok()?
    } else {
        // An export of a moment is taken for its day.
        let (day, rest) = text.split_at_checked(10)?;
        if !(rest.is_empty() || rest.starts_with(['T', 't', ' '])) {
            return None;
        }
        day.parse().ok()?
    };
    // Years before computers are slips of the keyboard.
    (1990..=2100).contains(&day.year()).then_some(day)
}

fn moment(text: &str, format: Option<&str>) -> Option<i64> {
    let at = match format {
        Some(format) => {
            let read = jiff::fmt::strtime::parse(format, text).ok()?;
            read.to_timestamp()
                .or_else(|_| {
                    let local = read.to_datetime()?;
                    local.to_zoned(TimeZone::UTC).map(|at| at.timestamp())
                })
                .ok()?
        }
        None => text.parse::<jiff::Timestamp>().ok().or_else(|| {
            let local: jiff::civil::DateTime = text.parse().ok()?;
            local.to_zoned(TimeZone::UTC).ok().map(|at| at.timestamp())
        })?,
    };
    Some(at.as_millisecond())
}

fn flag(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "1" | "true" | "yes" | "y" | "t" => Some(true),
        "0" | "false" | "no" | "n" | "f" => Some(false),
        _ => None,
    }
}
