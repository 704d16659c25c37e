//! A partition: the rows of one day of one import.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use arrow::array::{
    ArrayRef, BooleanBuilder, Date32Builder, FixedSizeBinaryArray, FixedSizeBinaryBuilder,
    Float64Builder, Int64Builder, RecordBatch, RecordBatchOptions, StringDictionaryBuilder,
    TimestampMillisecondBuilder, new_null_array,
};
use arrow::datatypes::{DataType, Field, Schema, UInt32Type};
use jiff::civil::Date;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::arrow::{ArrowWriter, ProjectionMask};
use parquet::basic::Compression;
use parquet::file::metadata::RowGroupMetaData;
use parquet::file::properties::WriterProperties;
use parquet::file::reader::ChunkReader;
use parquet::file::statistics::Statistics;

use crate::columns::{self, Column, Kind};
use crate::fault::Trouble;
use crate::intake::{Cell, RowHash, fillable};

/// The column by which a row is known again.
pub const HASH: &str = "row_hash";

/// Rows of one batch: what rules look at in one go.
pub(super) const BATCH: usize = 4096;

/// The columns that are stored: all but the standing, which is worked out from the record.
pub(super) static STORED: LazyLock<Vec<&'static Column>> = LazyLock::new(|| fillable().collect());

/// Every stored column may be unknown: further rows have no line, and names of files change more often than data.
static SCHEMA: LazyLock<Arc<Schema>> = LazyLock::new(|| {
    let fields = STORED
        .iter()
        .map(|column| Field::new(column.name, column.kind.arrow(), true));
    let hash = Field::new(HASH, DataType::FixedSizeBinary(16), false);
    Arc::new(Schema::new(fields.chain([hash]).collect::<Vec<_>>()))
});

enum Builder {
    Text(StringDictionaryBuilder<UInt32Type>),
    Number(Float64Builder),
    Whole(Int64Builder),
    Day(Date32Builder),
    Moment(TimestampMillisecondBuilder),
    Flag(BooleanBuilder),
}

impl Builder {
    fn new(kind: Kind) -> Self {
        match kind {
            // Most columns of a day that waits are empty: none takes room before it has something.
            Kind::Text => Self::Text(StringDictionaryBuilder::with_capacity(0, 0, 0)),
            Kind::Number => Self::Number(Float64Builder::with_capacity(0)),
            Kind::Whole => Self::Whole(Int64Builder::with_capacity(0)),
            Kind::Day => Self::Day(Date32Builder::with_capacity(0)),
            Kind::Moment => {
                Self::Moment(TimestampMillisecondBuilder::with_capacity(0).with_timezone("UTC"))
            }
            Kind::Flag => Self::Flag(BooleanBuilder::with_capacity(0)),
        }
    }

    fn push(&mut self, cell: &Cell) {
        match (self, cell) {
            (Self::Text(b), Cell::Text(v)) => b.append_value(v),
            (Self::Text(b), _) => b.append_null(),
            (Self::Number(b), Cell::Number(v)) => b.append_value(*v),
            (Self::Number(b), _) => b.append_null(),
            (Self::Whole(b), Cell::Whole(v)) => b.append_value(*v),
            (Self::Whole(b), _) => b.append_null(),
            (Self::Day(b), Cell::Day(v)) => b.append_value(*v),
            (Self::Day(b), _) => b.append_null(),
            (Self::Moment(b), Cell::Moment(v)) => b.append_value(*v),
            (Self::Moment(b), _) => b.append_null(),
            (Self::Flag(b), Cell::Flag(v)) => b.append_value(*v),
            (Self::Flag(b), _) => b.append_null(),
        }
    }

    fn finish(self) -> ArrayRef {
        match self {
            Self::Text(mut b) => Arc::new(b.finish()),
            Self::Number(mut b) => Arc::new(b.finish()),
            Self::Whole(mut b) => Arc::new(b.finish()),
            Self::Day(mut b) => Arc::new(b.finish()),
            Self::Moment(mut b) => Arc::new(b.finish()),
            Self::Flag(mut b) => Arc::new(b.finish()),
        }
    }
}

struct Building {
    columns: Vec<Builder>,
    hashes: FixedSizeBinaryBuilder,
    rows: usize,
    bytes: usize,
}

/// About what a row takes besides its texts: a key, a number or nothing for each column, and its hash.
fn fixed() -> usize {
    STORED.len() * 6 + 16
}

/// About what a row takes while it waits. A text that stands in many rows is held once and counted each time: rather too much.
fn weight(cells: &[Cell]) -> usize {
    let texts = cells.iter().map(|cell| match cell {
        Cell::Text(text) => text.len(),
        _ => 0,
    });
    fixed() + texts.sum::<usize>()
}

/// Where a row is filed: under its day, and under its series where that is not the source's.
pub type Place = (Date, Option<Arc<str>>);

/// Rows on their way into partitions, by day and series.
#[derive(Default)]
pub struct Days {
    days: BTreeMap<Place, Building>,
    rows: usize,
    bytes: usize,
}

impl Days {
    /// How many rows wait.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// About how many bytes they take.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// Adds a row: a cell for every stored column, in their order.
    pub fn push(&mut self, place: Place, cells: &[Cell], hash: RowHash) -> Result<(), Trouble> {
        let building = self.days.entry(place).or_insert_with(|| Building {
            columns: STORED.iter().map(|c| Builder::new(c.kind)).collect(),
            hashes: FixedSizeBinaryBuilder::new(16),
            rows: 0,
            bytes: 0,
        });
        for (builder, cell) in building.columns.iter_mut().zip(cells) {
            builder.push(cell);
        }
        building.hashes.append_value(hash)?;
        let bytes = weight(cells);
        building.rows += 1;
        building.bytes += bytes;
        self.rows += 1;
        self.bytes += bytes;
        Ok(())
    }

    /// The day that takes most, as one batch.
    pub fn largest(&mut self) -> Result<Option<(Place, RecordBatch)>, Trouble> {
        let heaviest = self.days.iter().max_by_key(|(_, building)| building.bytes);
        let Some(place) = heaviest.map(|(place, _)| place.clone()) else {
            return Ok(None);
        };
        let Some(mut building) = self.days.remove(&place) else {
            return Ok(None);
        };
        self.rows -= building.rows;
        self.bytes -= building.bytes;
        let mut arrays: Vec<ArrayRef> = building.columns.into_iter().map(Builder::finish).collect();
        arrays.push(Arc::new(building.hashes.finish()));
        Ok(Some((
            place,
            RecordBatch::try_new(Arc::clone(&SCHEMA), arrays)?,
        )))
    }
}

/// Columns as they are stored: all of them, in their order, with the rows' hashes.
pub(super) fn stored(
    rows: &RecordBatch,
    hashes: &FixedSizeBinaryArray,
) -> Result<RecordBatch, Trouble> {
    let array = |column: &&'static Column| {
        let found = rows.column_by_name(column.name).cloned();
        found.unwrap_or_else(|| new_null_array(&column.kind.arrow(), rows.num_rows()))
    };
    let mut arrays: Vec<ArrayRef> = STORED.iter().map(array).collect();
    arrays.push(Arc::new(hashes.clone()));
    Ok(RecordBatch::try_new(Arc::clone(&SCHEMA), arrays)?)
}

/// A partition's bytes.
pub(super) fn written(batch: &RecordBatch) -> Result<Vec<u8>, Trouble> {
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .build();
    let mut writer = ArrowWriter::try_new(Vec::new(), batch.schema(), Some(properties))?;
    writer.write(batch)?;
    Ok(writer.into_inner()?)
}

/// Its rows; columns that it does not have are left out.
pub(super) fn read(
    bytes: impl ChunkReader + 'static,
    columns: &[&str],
) -> Result<Vec<RecordBatch>, Trouble> {
    let builder = ParquetRecordBatchReaderBuilder::try_new(bytes)?;
    let empty = empty(builder.metadata().row_groups(), columns);
    let wanted = columns.iter().copied();
    let wanted = wanted.filter(|name| !empty.iter().any(|(column, _)| column.name == *name));
    let mask = ProjectionMask::columns(builder.parquet_schema(), wanted);
    let reader = builder
        .with_projection(mask)
        .with_batch_size(BATCH)
        .build()?;
    let batches = reader.map(|batch| with_empty(&batch?, &empty));
    batches.collect()
}

/// A column, and a batch full of nothing.
type Empty = (&'static Column, ArrayRef);

/// Of these columns, those in which no row says anything, as the file itself tells. Most columns of most files are empty, and to read
/// nothing of each row takes as long as to read something.
fn empty(groups: &[RowGroupMetaData], columns: &[&str]) -> Vec<Empty> {
    let says_nothing = |name: &str, group: &RowGroupMetaData| {
        let mut chunks = group.columns().iter();
        let chunk = chunks.find(|chunk| chunk.column_descr().name() == name);
        chunk.is_some_and(|chunk| {
            let nulls = chunk.statistics().and_then(Statistics::null_count_opt);
            nulls.is_some() && nulls == u64::try_from(chunk.num_values()).ok()
        })
    };
    let found = columns.iter().filter_map(|name| columns::find(name));
    let empty = found.filter(|column| groups.iter().all(|group| says_nothing(column.name, group)));
    empty
        .map(|column| (column, new_null_array(&column.kind.arrow(), BATCH)))
        .collect()
}

/// A batch with the columns in which nothing stands.
fn with_empty(batch: &RecordBatch, empty: &[Empty]) -> Result<RecordBatch, Trouble> {
    let rows = batch.num_rows();
    let mut fields = batch.schema().fields().to_vec();
    let mut arrays = batch.columns().to_vec();
    for (column, nothing) in empty {
        fields.push(Arc::new(Field::new(column.name, column.kind.arrow(), true)));
        arrays.push(nothing.slice(0, rows));
    }
    let options = RecordBatchOptions::new().with_row_count(Some(rows));
    let schema = Arc::new(Schema::new(fields));
    Ok(RecordBatch::try_new_with_options(schema, arrays, &options)?)
}
