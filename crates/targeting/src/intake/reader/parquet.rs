//! Apache Parquet.

use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, RecordBatch, StringArray, UInt64Array};
use arrow::datatypes::{DataType, Field, Schema};
use arrow::util::display::{ArrayFormatter, FormatOptions};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};

use super::{MEND, Raw, Reader};
use crate::fault::{Fault, Trouble};

const BATCH: usize = 4096;

pub(super) struct Columns {
    reader: ParquetRecordBatchReader,
    rows: u64,
    read: u64,
    names: Vec<String>,
    places: Vec<Option<usize>>,
    batch: Option<RecordBatch>,
    at: usize,
    refused: Vec<(u64, String)>,
    mend: PathBuf,
    mended: Option<ArrowWriter<File>>,
}

impl Columns {
    pub fn open(file: File, mend: PathBuf) -> Result<Self, Trouble> {
        let builder = ParquetRecordBatchReaderBuilder::try_new(file)
            .map_err(|error| Fault::new("intake-not-parquet").arg("why", error))?;
        let fields = builder.schema().fields();
        let names = fields.iter().map(|field| field.name().clone()).collect();
        let rows = builder.metadata().file_metadata().num_rows();
        Ok(Self {
            reader: builder.with_batch_size(BATCH).build()?,
            rows: u64::try_from(rows).unwrap_or_default(),
            read: 0,
            names,
            places: Vec::new(),
            batch: None,
            at: 0,
            refused: Vec::new(),
            mend,
            mended: None,
        })
    }

    /// Writes the refused rows of the batch that was read.
    fn flush(&mut self) -> Result<(), Trouble> {
        let Some(batch) = self.batch.as_ref().filter(|_| !self.refused.is_empty()) else {
            return Ok(());
        };
        let (rows, why): (Vec<u64>, Vec<String>) =
            std::mem::take(&mut self.refused).into_iter().unzip();
        let rows = UInt64Array::from(rows);
        let mut fields: Vec<Arc<Field>> = Vec::new();
        let mut arrays: Vec<ArrayRef> = Vec::new();
        for (field, array) in batch.schema().fields().iter().zip(batch.columns()) {
            if field.name() != MEND {
                fields.push(Arc::clone(field));
                arrays.push(arrow::compute::take(array, &rows, None)?);
            }
        }
        fields.push(Arc::new(Field::new(MEND, DataType::Utf8, false)));
        arrays.push(Arc::new(StringArray::from(why)));
        let taken = RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays)?;
        let writer = match &mut self.mended {
            Some(writer) => writer,
            none => none.insert(ArrowWriter::try_new(
                File::create(&self.mend)?,
                taken.schema(),
                None,
            )?),
        };
        writer.write(&taken)?;
        Ok(())
    }
}

/// The same instants, their zone written as an offset: names of zones are not read without a table of them.
pub(crate) fn in_utc(batch: &RecordBatch) -> Result<RecordBatch, Trouble> {
    let mut fields: Vec<Arc<Field>> = Vec::new();
    let mut arrays: Vec<ArrayRef> = Vec::new();
    for (field, array) in batch.schema().fields().iter().zip(batch.columns()) {
        if let DataType::Timestamp(unit, Some(_)) = field.data_type() {
            let kind = DataType::Timestamp(*unit, Some("+00:00".into()));
            arrays.push(arrow::compute::cast(array, &kind)?);
            fields.push(Arc::new(field.as_ref().clone().with_data_type(kind)));
        } else {
            arrays.push(Arc::clone(array));
            fields.push(Arc::clone(field));
        }
    }
    Ok(RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays)?)
}

impl Reader for Columns {
    fn names(&self) -> &[String] {
        &self.names
    }

    fn want(&mut self, columns: &[String]) {
        let place = |column: &String| self.names.iter().position(|name| name == column);
        self.places = columns.iter().map(place).collect();
    }

    fn next(&mut self, raw: &mut Raw) -> Result<bool, Trouble> {
        self.at += 1;
        while self
            .batch
            .as_ref()
            .is_none_or(|batch| self.at >= batch.num_rows())
        {
            self.flush()?;
            self.batch = match self.reader.next() {
                Some(batch) => {
                    Some(in_utc(&batch.map_err(|error| {
                        Fault::new("intake-not-parquet").arg("why", error)
                    })?)?)
                }
                None => return Ok(false),
            };
            self.at = 0;
        }
        self.read += 1;
        raw.start(self.read, self.places.len());
        let Some(batch) = &self.batch else {
            return Ok(false);
        };
        let options = FormatOptions::default();
        for (at, place) in self.places.iter().enumerate() {
            let Some(array) = place.and_then(|place| batch.columns().get(place)) else {
                continue;
            };
            if array.is_null(self.at) {
                continue;
            }
            let kind = match array.data_type() {
                DataType::Dictionary(_, value) => value.as_ref(),
                kind => kind,
            };
            if kind.is_numeric() {
                raw.came_as_number(at);
            }
            // Its words are read again as text is: one set of rules for every format.
            let formatter = ArrayFormatter::try_new(array.as_ref(), &options)?;
            let mut fits = Ok(());
            raw.set(at, |value| {
                fits = formatter.value(self.at).write(value);
            });
            if fits.is_err() {
                raw.broken =
                    Some(Fault::new("intake-not-parquet").arg("why", "a value has no form"));
            }
        }
        Ok(true)
    }

    fn progress(&self) -> (u64, u64) {
        (self.read, self.rows)
    }

    fn refuse(&mut self, why: &str) -> Result<(), Trouble> {
        self.refused.push((self.at as u64, why.to_owned()));
        Ok(())
    }

    fn close(&mut self) -> Result<(), Trouble> {
        self.flush()?;
        if let Some(writer) = self.mended.take() {
            writer.close()?;
        }
        Ok(())
    }
}
