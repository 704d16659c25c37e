//! Rows of text with a delimiter, so that a quotation mark that nobody closed costs its own line and no other.
//!
//! A quoted text may go over several lines. Where it goes over too many, or what follows its end is neither a delimiter nor
//! a line break, its first line is a row that has to be mended, and the lines after it are read again as rows.

use std::collections::VecDeque;
use std::io::BufRead;

use csv::ByteRecord;

use super::lines::{self, Got};
use crate::fault::{Fault, Trouble};

/// No quoted text goes over more lines.
const MOST_LINES: usize = 200;
/// No row has more bytes.
const MOST_BYTES: usize = lines::LONGEST;

pub(super) struct Records<R> {
    reader: R,
    delimiter: u8,
    ends: u8,
    /// Lines that were read too far, with nothing done to them.
    again: VecDeque<Vec<u8>>,
    /// The number of the last line taken.
    line: u64,
    bytes: u64,
}

/// A record that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Read {
    /// The number of its first line.
    pub line: u64,
    /// Whether a quotation mark in it is opened and not rightly closed.
    pub quote: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    Plain,
    Quoted,
    /// After a quotation mark within quoted text: its end, or the first of two.
    Quote,
}

/// Cuts one record up as far as it goes.
struct Cutter<'r> {
    record: &'r mut ByteRecord,
    field: Vec<u8>,
    state: State,
    delimiter: u8,
    malformed: bool,
}

impl<'r> Cutter<'r> {
    fn new(record: &'r mut ByteRecord, delimiter: u8) -> Self {
        record.clear();
        Self {
            record,
            field: Vec::new(),
            state: State::Start,
            delimiter,
            malformed: false,
        }
    }

    fn end_field(&mut self) {
        self.record.push_field(&self.field);
        self.field.clear();
        self.state = State::Start;
    }

    /// Takes a line without its break.
    fn take(&mut self, line: &[u8]) {
        for byte in line {
            match (self.state, *byte) {
                (State::Start, b'"') => self.state = State::Quoted,
                (State::Quoted, b'"') => self.state = State::Quote,
                (State::Quote, b'"') => {
                    self.field.push(b'"');
                    self.state = State::Quoted;
                }
                (State::Quoted, byte) => self.field.push(byte),
                (_, byte) if byte == self.delimiter => self.end_field(),
                (state, byte) => {
                    self.malformed |= state == State::Quote;
                    self.field.push(byte);
                    self.state = State::Plain;
                }
            }
        }
    }
}

/// A line and its break.
fn cut(line: &[u8], ends: u8) -> (&[u8], &[u8]) {
    let bare = line.strip_suffix(&[ends]).unwrap_or(line);
    let bare = match ends {
        b'\n' => bare.strip_suffix(b"\r").unwrap_or(bare),
        _ => bare,
    };
    line.split_at(bare.len())
}

impl<R: BufRead> Records<R> {
    /// `ends` is the byte by which lines end.
    pub fn new(reader: R, delimiter: u8, ends: u8) -> Self {
        Self {
            reader,
            delimiter,
            ends,
            again: VecDeque::new(),
            line: 0,
            bytes: 0,
        }
    }

    /// Bytes that were taken from the file.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    fn line(&mut self) -> Result<Option<Vec<u8>>, Trouble> {
        self.line += 1;
        if let Some(line) = self.again.pop_front() {
            return Ok(Some(line));
        }
        let mut line = Vec::new();
        match lines::line(&mut self.reader, self.ends, &mut line)? {
            Got::End => Ok(None),
            Got::TooLong => Err(Fault::new("intake-row-long").arg("line", self.line).into()),
            Got::Line => {
                self.bytes += line.len() as u64;
                Ok(Some(line))
            }
        }
    }

    /// The next record; lines with nothing on them are none.
    pub fn next(&mut self, record: &mut ByteRecord) -> Result<Option<Read>, Trouble> {
        let first = loop {
            let Some(line) = self.line()? else {
                return Ok(None);
            };
            if !cut(&line, self.ends).0.is_empty() {
                break line;
            }
        };
        let number = self.line;
        let ends = self.ends;
        let mut cutter = Cutter::new(record, self.delimiter);
        let (bare, mut end) = cut(&first, ends);
        cutter.take(bare);
        let mut further: Vec<Vec<u8>> = Vec::new();
        let mut size = first.len();
        let mut open = false;
        let mut held: Vec<u8>;
        while cutter.state == State::Quoted {
            if further.len() >= MOST_LINES || size > MOST_BYTES {
                open = true;
                break;
            }
            let Some(line) = self.line()? else {
                self.line -= 1;
                open = true;
                break;
            };
            cutter.field.extend_from_slice(end);
            let (bare, next) = cut(&line, ends);
            cutter.take(bare);
            held = next.to_vec();
            end = &held;
            size += line.len();
            further.push(line);
        }
        let lost = open || (cutter.malformed && !further.is_empty());
        if !lost {
            cutter.end_field();
            return Ok(Some(Read {
                line: number,
                quote: false,
            }));
        }
        // The first line as it stands, its marks plain letters; the others once more.
        record.clear();
        let bare = cut(&first, ends).0;
        for field in bare.split(|byte| *byte == self.delimiter) {
            record.push_field(field);
        }
        for line in further.into_iter().rev() {
            self.again.push_front(line);
        }
        self.line = number;
        Ok(Some(Read {
            line: number,
            quote: true,
        }))
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::format_push_string,
        reason = "tests may fail loudly"
    )]

    use super::*;
    use proptest::prelude::*;

    fn all(text: &[u8]) -> Vec<(u64, bool, Vec<String>)> {
        let mut records = Records::new(text, b',', b'\n');
        let (mut record, mut found) = (ByteRecord::new(), Vec::new());
        while let Some(read) = records.next(&mut record).unwrap() {
            let fields = record.iter().map(|f| String::from_utf8_lossy(f).into());
            found.push((read.line, read.quote, fields.collect()));
        }
        found
    }

    #[test]
    fn a_mark_that_is_never_closed_costs_its_own_line() {
        let mut text = "A,1\n\"B,2\n".to_owned();
        for row in 0..1000 {
            text += &format!("C{row},3\n");
        }
        let found = all(text.as_bytes());
        assert_eq!(found.len(), 1002);
        assert_eq!(found[1], (2, true, vec!["\"B".to_owned(), "2".to_owned()]));
        assert_eq!(found[1001].0, 1002);
        assert!(found.iter().filter(|(_, quote, _)| *quote).count() == 1);
        // The next row's own quotation mark closes nothing.
        let found = all(b"A,\"ACME\nB,\"Foo, Ltd\"\nC,x\n");
        let lost: Vec<bool> = found.iter().map(|(_, quote, _)| *quote).collect();
        assert_eq!(lost, [true, false, false]);
        assert_eq!(found[1].2, ["B", "Foo, Ltd"]);
    }

    #[test]
    fn a_line_without_end_stops_the_file() {
        let text = vec![b'x'; MOST_BYTES + 10];
        let mut records = Records::new(text.as_slice(), b',', b'\n');
        assert!(records.next(&mut ByteRecord::new()).is_err());
    }

    proptest! {
        /// Whatever the csv crate writes it reads as we do.
        #[test]
        fn what_is_written_rightly_is_read_as_the_csv_crate_reads_it(
            rows in proptest::collection::vec(proptest::collection::vec("[a\",\n\r ]{0,6}", 2..4), 1..20)
        ) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let text = writer.into_inner().unwrap();
            let read: Vec<Vec<String>> = all(&text).into_iter().map(|(_, _, fields)| fields).collect();
            prop_assert_eq!(read, rows);
        }
    }
}
