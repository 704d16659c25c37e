//! Text with a delimiter and a header line.

use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Seek, SeekFrom};
use std::path::PathBuf;

use csv::ByteRecord;

use super::records::Records;
use super::{MEND, Raw, Reader, as_it_was, no_formula, utf8};
use crate::fault::{Fault, Trouble};
use crate::intake::mapping::Mapping;

/// Delimiters that are looked for.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

pub(super) struct Text {
    reader: Records<BufReader<File>>,
    size: u64,
    delimiter: u8,
    names: Vec<String>,
    places: Vec<Option<usize>>,
    record: ByteRecord,
    /// Whether it is a file to mend, with apostrophes before what looks like a formula.
    guarded: bool,
    mend: PathBuf,
    mended: Option<csv::Writer<BufWriter<File>>>,
}

fn header(file: &mut File) -> Result<Vec<u8>, Trouble> {
    let mut head = vec![0; 65_536];
    let mut filled = 0;
    while let Some(rest) = head.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        let count = file.read(rest)?;
        if count == 0 {
            break;
        }
        filled += count;
    }
    head.truncate(filled);
    file.seek(SeekFrom::Start(0))?;
    Ok(head)
}

fn builder(delimiter: u8) -> csv::ReaderBuilder {
    let mut builder = csv::ReaderBuilder::new();
    builder
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true);
    builder
}

/// The byte by which lines end: old exports have a carriage return alone.
fn ends(head: &[u8]) -> u8 {
    if head.contains(&b'\r') && !head.contains(&b'\n') {
        b'\r'
    } else {
        b'\n'
    }
}

fn split(head: &[u8], delimiter: u8) -> Result<Vec<String>, Trouble> {
    let mut record = ByteRecord::new();
    builder(delimiter)
        .from_reader(head)
        .read_byte_record(&mut record)
        .map_err(|error| Fault::new("intake-header").arg("why", error))?;
    let mut names = Vec::with_capacity(record.len());
    for (at, name) in record.iter().enumerate() {
        let name = utf8(name).map_err(|_| Fault::new("intake-header-utf8"))?;
        // Editors of one family begin a file with a byte order mark.
        let name = if at == 0 {
            name.trim_start_matches('\u{feff}')
        } else {
            name
        };
        names.push(name.trim().to_owned());
    }
    if names.iter().any(|name| name == MEND) {
        let bare = |name: String| String::from_utf8_lossy(as_it_was(name.as_bytes())).into_owned();
        names = names.into_iter().map(bare).collect();
    }
    Ok(names)
}

fn visible(delimiter: u8) -> String {
    match delimiter {
        b'\t' => "TAB".to_owned(),
        other => char::from(other).to_string(),
    }
}

impl Text {
    pub fn open(
        mut file: File,
        size: u64,
        mapping: &Mapping,
        mend: PathBuf,
    ) -> Result<Self, Trouble> {
        let head = header(&mut file)?;
        let wanted = mapping.sources();
        let found = |delimiter: u8| -> Result<(usize, Vec<String>), Trouble> {
            let names = split(&head, delimiter)?;
            let known = names
                .iter()
                .filter(|name| wanted.contains(name.as_str()))
                .count();
            Ok((known, names))
        };
        let delimiter = if let Some(said) = mapping.delimiter {
            let said = u8::try_from(said)
                .map_err(|_| Fault::new("intake-delimiter-one").arg("delimiter", said))?;
            let (known, _) = found(said)?;
            for other in DELIMITERS.into_iter().filter(|other| *other != said) {
                let (more, _) = found(other)?;
                if known == 0 && more > 1 {
                    let fault = Fault::new("intake-delimiter").arg("said", visible(said));
                    return Err(fault.arg("found", visible(other)).into());
                }
            }
            said
        } else {
            let mut best = (0, 0, b',');
            for delimiter in DELIMITERS {
                let (known, names) = found(delimiter)?;
                if (known, names.len()) > (best.0, best.1) {
                    best = (known, names.len(), delimiter);
                }
            }
            best.2
        };
        let names = split(&head, delimiter)?;
        if let Some(twice) = names.iter().enumerate().find(|(at, name)| {
            wanted.contains(name.as_str()) && names.iter().take(*at).any(|n| n == *name)
        }) {
            return Err(Fault::new("intake-header-twice")
                .arg("column", twice.1)
                .into());
        }
        let file = BufReader::with_capacity(1 << 18, file);
        let mut reader = Records::new(file, delimiter, ends(&head));
        let mut record = ByteRecord::new();
        if reader.next(&mut record)?.is_some_and(|read| read.quote) {
            let why = "a quotation mark is opened and not closed";
            return Err(Fault::new("intake-header").arg("why", why).into());
        }
        Ok(Self {
            guarded: names.iter().any(|name| name == MEND),
            reader,
            size,
            delimiter,
            names,
            places: Vec::new(),
            record,
            mend,
            mended: None,
        })
    }
}

impl Reader for Text {
    fn names(&self) -> &[String] {
        &self.names
    }

    fn want(&mut self, columns: &[String]) {
        let place = |column: &String| self.names.iter().position(|name| name == column);
        self.places = columns.iter().map(place).collect();
    }

    fn next(&mut self, raw: &mut Raw) -> Result<bool, Trouble> {
        let read = loop {
            let Some(read) = self.reader.next(&mut self.record)? else {
                return Ok(false);
            };
            // A line of nothing but quotation marks is not a row either.
            if self.record.len() > 1 || self.record.iter().any(|field| !field.is_empty()) {
                break read;
            }
        };
        if self.guarded {
            self.record = self.record.iter().map(as_it_was).collect();
        }
        raw.start(read.line, self.places.len());
        if read.quote {
            raw.broken = Some(Fault::new("intake-quote").arg("line", read.line));
            return Ok(true);
        }
        if self.record.len() != self.names.len() {
            let fault = Fault::new("intake-width").arg("found", self.record.len());
            raw.broken = Some(fault.arg("expected", self.names.len()));
            return Ok(true);
        }
        for (at, place) in self.places.iter().enumerate() {
            let Some(field) = place.and_then(|place| self.record.get(place)) else {
                continue;
            };
            match utf8(field) {
                Ok(text) => raw.set(at, |value| value.push_str(text)),
                Err(fault) => {
                    let name = place.and_then(|place| self.names.get(place));
                    raw.broken = Some(fault.arg("column", name.map_or("", String::as_str)));
                }
            }
        }
        Ok(true)
    }

    fn progress(&self) -> (u64, u64) {
        (self.reader.bytes(), self.size)
    }

    fn refuse(&mut self, why: &str) -> Result<(), Trouble> {
        if self.mended.is_none() {
            let file = BufWriter::new(File::create(&self.mend)?);
            let mut writer = csv::WriterBuilder::new()
                .delimiter(self.delimiter)
                .flexible(true)
                .from_writer(file);
            // A file that was mended once and is still not right has the column already.
            let names = self.names.iter().map(String::as_str);
            write(
                &mut writer,
                names.filter(|name| *name != MEND).map(str::as_bytes),
                MEND,
            )?;
            self.mended = Some(writer);
        }
        let old = self.names.iter().position(|name| name == MEND);
        let fields = self.record.iter().enumerate();
        let fields = fields
            .filter(|(at, _)| Some(*at) != old)
            .map(|(_, field)| field);
        let writer = self.mended.as_mut();
        writer.map_or(Ok(()), |writer| write(writer, fields, why))
    }

    fn close(&mut self) -> Result<(), Trouble> {
        if let Some(writer) = &mut self.mended {
            writer.flush()?;
        }
        Ok(())
    }
}

fn write<'f>(
    writer: &mut csv::Writer<BufWriter<File>>,
    fields: impl Iterator<Item = &'f [u8]>,
    last: &str,
) -> Result<(), Trouble> {
    let mut record: ByteRecord = fields.map(no_formula).collect();
    record.push_field(&no_formula(last.as_bytes()));
    writer
        .write_byte_record(&record)
        .map_err(|error| std::io::Error::other(error).into())
}
