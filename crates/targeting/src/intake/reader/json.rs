//! One JSON object a line.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::PathBuf;

use serde_json::{Map, Value};

use super::lines::{self, Got};
use super::{MEND, Raw, Reader, utf8};
use crate::fault::{Fault, Trouble};

pub(super) struct Json {
    reader: BufReader<File>,
    size: u64,
    read: u64,
    lines: u64,
    names: Vec<String>,
    wanted: Vec<String>,
    line: Vec<u8>,
    mend: PathBuf,
    mended: Option<BufWriter<File>>,
}

impl Json {
    pub fn open(file: File, size: u64, mend: PathBuf) -> Result<Self, Trouble> {
        let mut reader = BufReader::with_capacity(1 << 18, file);
        let start = reader.fill_buf()?;
        let first = start.iter().find(|byte| !byte.is_ascii_whitespace());
        if first == Some(&b'[') {
            return Err(Fault::new("intake-json-array").into());
        }
        let end = start.iter().position(|byte| *byte == b'\n');
        let line = start.get(..end.unwrap_or(start.len())).unwrap_or_default();
        let object: Map<String, Value> = serde_json::from_slice(line.trim_ascii())
            .map_err(|_| Fault::new("intake-json-first"))?;
        Ok(Self {
            names: object.into_iter().map(|(name, _)| name).collect(),
            reader,
            size,
            read: 0,
            lines: 0,
            wanted: Vec::new(),
            line: Vec::new(),
            mend,
            mended: None,
        })
    }
}

/// A value as it would stand in a file of text; lists and objects have no such form.
fn words(value: &Value, out: &mut String) -> Result<(), ()> {
    match value {
        Value::Null => {}
        Value::Bool(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Value::Number(number) => out.push_str(&number.to_string()),
        Value::String(text) => out.push_str(text),
        Value::Array(_) | Value::Object(_) => return Err(()),
    }
    Ok(())
}

impl Reader for Json {
    fn names(&self) -> &[String] {
        &self.names
    }

    fn want(&mut self, columns: &[String]) {
        self.wanted = columns.to_vec();
    }

    fn next(&mut self, raw: &mut Raw) -> Result<bool, Trouble> {
        loop {
            self.lines += 1;
            match lines::line(&mut self.reader, b'\n', &mut self.line)? {
                Got::End => return Ok(false),
                // Longer lines are no rows: somebody sent one array.
                Got::TooLong => {
                    let fault = Fault::new("intake-json-long");
                    return Err(fault.arg("line", self.lines).into());
                }
                Got::Line => {}
            }
            self.read += self.line.len() as u64;
            if !self.line.trim_ascii().is_empty() {
                break;
            }
        }
        raw.start(self.lines, self.wanted.len());
        let text = match utf8(&self.line) {
            Ok(text) => text,
            Err(fault) => {
                raw.broken = Some(fault.arg("column", ""));
                return Ok(true);
            }
        };
        let object: Map<String, Value> = match serde_json::from_str(text) {
            Ok(object) => object,
            Err(error) => {
                raw.broken = Some(Fault::new("intake-json-row").arg("why", error));
                return Ok(true);
            }
        };
        for (at, name) in self.wanted.iter().enumerate() {
            let Some(value) = object.get(name) else {
                continue;
            };
            if value.is_number() {
                raw.came_as_number(at);
            }
            let mut fits = Ok(());
            raw.set(at, |text| fits = words(value, text));
            if fits.is_err() {
                raw.broken = Some(Fault::new("intake-json-nested").arg("column", name));
            }
        }
        Ok(true)
    }

    fn progress(&self) -> (u64, u64) {
        (self.read, self.size)
    }

    fn refuse(&mut self, why: &str) -> Result<(), Trouble> {
        let object = serde_json::from_slice::<Map<String, Value>>(&self.line);
        // What is no object cannot have the column: it is kept as it was, within one that can.
        let mut object = object.unwrap_or_else(|_| {
            let line = String::from_utf8_lossy(self.line.trim_ascii()).into_owned();
            Map::from_iter([("raw".to_owned(), Value::String(line))])
        });
        object.insert(MEND.to_owned(), Value::String(why.to_owned()));
        let writer = match &mut self.mended {
            Some(writer) => writer,
            none => none.insert(BufWriter::new(File::create(&self.mend)?)),
        };
        serde_json::to_writer(&mut *writer, &object)?;
        writer.write_all(b"\n")?;
        Ok(())
    }

    fn close(&mut self) -> Result<(), Trouble> {
        if let Some(writer) = &mut self.mended {
            writer.flush()?;
        }
        Ok(())
    }
}
