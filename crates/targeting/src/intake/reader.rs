//! Rows of a file, one after the other, whatever it is written in; a row that is refused goes to the file to mend.

mod json;
mod lines;
mod manifest;
pub(crate) mod parquet;
mod records;
mod text;

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::mapping::{Format, Mapping};
use crate::fault::{Fault, Trouble};

/// The column that a file to mend has beside the source's own: what is wrong, where, and how to mend it.
pub const MEND: &str = "to_mend";

/// A row as the source wrote it: the values of the columns that were asked for, in that order.
#[derive(Debug, Default)]
pub struct Raw {
    /// The number of the row: of its line in a file of text, from 1 elsewhere.
    pub number: u64,
    /// Its values; empty where there is none.
    pub values: Vec<String>,
    /// Which of them came as numbers, not as text.
    numbers: Vec<bool>,
    /// Why it cannot be read at all.
    pub broken: Option<Fault>,
}

impl Raw {
    fn start(&mut self, number: u64, width: usize) {
        self.number = number;
        self.broken = None;
        self.values.resize_with(width, String::new);
        self.values.iter_mut().for_each(String::clear);
        self.numbers.clear();
        self.numbers.resize(width, false);
    }

    /// Whether the value came as a number: then it is written with a point, whatever the source does in its texts.
    pub fn is_number(&self, place: usize) -> bool {
        self.numbers.get(place).copied().unwrap_or_default()
    }

    fn came_as_number(&mut self, place: usize) {
        if let Some(number) = self.numbers.get_mut(place) {
            *number = true;
        }
    }

    fn set(&mut self, place: usize, write: impl FnOnce(&mut String)) {
        if let Some(value) = self.values.get_mut(place) {
            write(value);
        }
    }
}

/// A file that is being read.
pub trait Reader: Send {
    /// The columns that it has.
    fn names(&self) -> &[String];
    /// Which of them to read.
    fn want(&mut self, columns: &[String]);
    /// The next row; `false` at the end.
    fn next(&mut self, raw: &mut Raw) -> Result<bool, Trouble>;
    /// Bytes or rows that have been read, of how many.
    fn progress(&self) -> (u64, u64);
    /// Writes the present row to the file to mend.
    fn refuse(&mut self, why: &str) -> Result<(), Trouble>;
    /// Finishes the file to mend.
    fn close(&mut self) -> Result<(), Trouble>;
}

/// Opens a file by its mapping.
pub fn open(
    file: &Path,
    format: Format,
    mapping: &Mapping,
    mend: &Path,
) -> Result<Box<dyn Reader>, Trouble> {
    let mut opened = File::open(file)?;
    let size = opened.metadata()?.len();
    if size == 0 {
        return Err(Fault::new("intake-empty").into());
    }
    if format != Format::Parquet {
        text_or_fault(&mut opened)?;
    }
    let mend: PathBuf = mend.to_owned();
    Ok(match format {
        Format::Csv => Box::new(text::Text::open(opened, size, mapping, mend)?),
        Format::Ndjson => Box::new(json::Json::open(opened, size, mend)?),
        Format::Parquet => Box::new(parquet::Columns::open(opened, mend)?),
        Format::X12309 => Box::new(manifest::Manifest::open(opened, size, mend)?),
    })
}

/// What a file is by its first bytes: files are renamed and mappings chosen by mistake.
fn text_or_fault(file: &mut File) -> Result<(), Trouble> {
    let mut head = vec![0; 4096];
    let count = file.read(&mut head)?;
    head.truncate(count);
    file.seek(SeekFrom::Start(0))?;
    let fault = match head.as_slice() {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some("intake-utf16"),
        [b'P', b'K', 3, 4, ..] => Some("intake-zip"),
        [b'P', b'A', b'R', b'1', ..] => Some("intake-is-parquet"),
        [0x1f, 0x8b, ..] => Some("intake-gzip"),
        other if other.contains(&0) => Some("intake-binary"),
        _ => None,
    };
    fault.map_or(Ok(()), |key| Err(Fault::new(key).into()))
}

/// Signs by which programs for tables know a formula.
const FORMULA: [u8; 6] = *b"=+-@\t\r";

fn is_formula(text: &[u8]) -> bool {
    let bare = text.iter().position(|byte| *byte != b'\'');
    bare.and_then(|at| text.get(at))
        .is_some_and(|first| FORMULA.contains(first))
}

/// A cell of a file to mend: people open it with programs that would run what looks like a formula, so an apostrophe
/// stands before it.
fn no_formula(text: &[u8]) -> std::borrow::Cow<'_, [u8]> {
    if is_formula(text) {
        [b"'", text].concat().into()
    } else {
        text.into()
    }
}

/// The cell as it was.
fn as_it_was(text: &[u8]) -> &[u8] {
    match text.split_first() {
        Some((b'\'', rest)) if is_formula(rest) => rest,
        _ => text,
    }
}

/// The text of bytes that claim to be UTF-8, or where they are not.
fn utf8(bytes: &[u8]) -> Result<&str, Fault> {
    std::str::from_utf8(bytes)
        .map_err(|error| Fault::new("intake-utf8").arg("place", error.valid_up_to() + 1))
}
