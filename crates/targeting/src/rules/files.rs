//! Declarations from a file with the published columns: CSV or Parquet, batch by batch; and into one.

use crate::columns::{self, Kind};
use crate::fault::Trouble;
use arrow::array::RecordBatch;
use arrow::csv::ReaderBuilder;
use arrow::csv::reader::Format;
use arrow::datatypes::{DataType, Field, Schema};
use arrow::error::ArrowError;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use std::fs::File;
use std::io::{Cursor, Read};
use std::path::Path;
use std::sync::Arc;

/// Batches of a file.
pub type Batches = Box<dyn Iterator<Item = Result<RecordBatch, ArrowError>> + Send>;

/// The type by which a column of a CSV file is read; text has no dictionary there yet.
fn csv_type(name: &str) -> DataType {
    match columns::find(name).map(|column| column.kind) {
        Some(Kind::Number) => DataType::Float64,
        Some(Kind::Whole) => DataType::Int64,
        Some(Kind::Day) => DataType::Date32,
        _ => DataType::Utf8,
    }
}

/// Declarations as CSV with a header of published names; other columns are left alone. An empty cell is unknown.
pub fn csv(bytes: Vec<u8>) -> Result<Batches, ArrowError> {
    let header = Format::default().with_header(true);
    let (named, _) = header.infer_schema(Cursor::new(&bytes), Some(0))?;
    let fields = named.fields().iter().map(|field| {
        let name = field.name().trim_start_matches('\u{feff}').to_owned();
        let kind = csv_type(&name);
        Field::new(name, kind, true)
    });
    let schema = Arc::new(Schema::new(fields.collect::<Vec<_>>()));
    known(&schema)?;
    let reader = ReaderBuilder::new(schema)
        .with_header(true)
        .with_batch_size(super::columnar::BATCH)
        .build(Cursor::new(bytes))?;
    Ok(Box::new(reader))
}

/// Declarations as Parquet.
pub fn parquet(file: File) -> Result<Batches, ArrowError> {
    let reader = ParquetRecordBatchReaderBuilder::try_new(file)?;
    known(reader.schema())?;
    let reader = reader.with_batch_size(super::columnar::BATCH).build()?;
    Ok(Box::new(reader))
}

/// A file without the day of declarations is none of ours; every rule's period is read against it.
fn known(schema: &Schema) -> Result<(), ArrowError> {
    if schema.column_with_name("declared_on").is_none() {
        let why = "the file has no column `declared_on`; its columns must have the published names";
        return Err(ArrowError::SchemaError(why.to_owned()));
    }
    Ok(())
}

/// By the file's name: `.parquet`, else CSV.
pub fn open(path: &Path) -> Result<Batches, ArrowError> {
    let mut file = File::open(path)?;
    if path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("parquet"))
    {
        return parquet(file);
    }
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    csv(bytes)
}

/// A Parquet file that is being written, for other engines.
pub struct Writing {
    file: Option<File>,
    writer: Option<ArrowWriter<File>>,
    rows: u64,
}

impl Writing {
    /// Into a file. Its columns are those of the first batch.
    pub fn new(file: File) -> Self {
        Self {
            file: Some(file),
            writer: None,
            rows: 0,
        }
    }

    /// Adds a batch.
    pub fn add(&mut self, batch: &RecordBatch) -> Result<(), Trouble> {
        if let Some(file) = self.file.take() {
            let how = WriterProperties::builder().set_compression(Compression::SNAPPY);
            let writer = ArrowWriter::try_new(file, batch.schema(), Some(how.build()))?;
            self.writer = Some(writer);
        }
        if let Some(writer) = &mut self.writer {
            writer.write(batch)?;
            self.rows += u64::try_from(batch.num_rows()).unwrap_or_default();
        }
        Ok(())
    }

    /// Ends it, and says how many rows it has.
    pub fn done(self) -> Result<u64, Trouble> {
        if let Some(writer) = self.writer {
            writer.close()?;
        }
        Ok(self.rows)
    }
}
