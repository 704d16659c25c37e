//! Lines of a file, none of them longer than a row can be.

use std::io::{BufRead, Result};

/// A longer line is no row: the line breaks are not where they should be.
pub(super) const LONGEST: usize = 1 << 20;

/// What was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Got {
    /// A line, with its line break if it has one.
    Line,
    /// The beginning of one that is too long.
    TooLong,
    /// Nothing: the file ends.
    End,
}

/// Reads one line into `line`, at most [`LONGEST`] bytes of it.
pub(super) fn line(reader: &mut impl BufRead, ends: u8, line: &mut Vec<u8>) -> Result<Got> {
    line.clear();
    loop {
        let bytes = reader.fill_buf()?;
        if bytes.is_empty() {
            return Ok(if line.is_empty() { Got::End } else { Got::Line });
        }
        let end = bytes.iter().position(|byte| *byte == ends);
        let count = end.map_or(bytes.len(), |end| end + 1);
        if line.len() + count > LONGEST {
            return Ok(Got::TooLong);
        }
        line.extend_from_slice(bytes.get(..count).unwrap_or_default());
        reader.consume(count);
        if end.is_some() {
            return Ok(Got::Line);
        }
    }
}
