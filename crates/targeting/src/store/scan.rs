//! Reading: the lines of days, each as it was last recorded, with what further rows say of it.
//!
//! Of several rows about one line the latest recorded holds; the others stay where they are. Of further rows each column
//! takes the latest that says something, so that an exam and its outcome may come apart and be corrected apart.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, DictionaryArray, RecordBatch, RecordBatchOptions, new_null_array,
};
use arrow::compute::interleave;
use arrow::datatypes::{Field, Int64Type, Schema, UInt32Type};
use arrow::error::ArrowError;
use jiff::civil::Date;

use super::Store;
use super::partition::{BATCH, STORED};
use crate::columns::{self, Column, Group};
use crate::fault::Trouble;
use crate::intake::Rows;

/// What fills columns of standing: of a batch of lines and the columns that are wanted it makes one array for each.
pub type Fill =
    Box<dyn FnMut(&RecordBatch, &[&'static Column]) -> Result<Vec<ArrayRef>, Trouble> + Send>;

/// The columns by which it is found out whose standing is meant, and of which day.
const WHOSE: [&str; 10] = [
    "declared_on",
    "importer",
    "importer_name",
    "importer_address",
    "carrier",
    "carrier_name",
    "manufacturer",
    "manufacturer_name",
    "driver",
    "consignee",
];

/// Standing is not stored: a scan that is asked for it needs somebody who knows it.
struct Standing {
    fill: Fill,
    /// What was asked for, in that order; the scan itself reads what is stored.
    asked: Vec<&'static Column>,
    wanted: Vec<&'static Column>,
}

impl Standing {
    fn filled(&mut self, batch: &RecordBatch) -> Result<RecordBatch, Trouble> {
        let arrays = (self.fill)(batch, &self.wanted)?;
        let misfit = |name: &str| ArrowError::SchemaError(format!("`{name}` was not filled"));
        let mut columns = Vec::with_capacity(self.asked.len());
        for column in &self.asked {
            let place = self.wanted.iter().position(|wanted| wanted == column);
            let array = match place {
                Some(place) => arrays.get(place).filter(|array| {
                    array.len() == batch.num_rows() && *array.data_type() == column.kind.arrow()
                }),
                None => batch.column_by_name(column.name),
            };
            columns.push(array.cloned().ok_or_else(|| misfit(column.name))?);
        }
        let fields = self.asked.iter();
        let fields = fields.map(|column| Field::new(column.name, column.kind.arrow(), true));
        let options = RecordBatchOptions::new().with_row_count(Some(batch.num_rows()));
        let schema = Arc::new(Schema::new(fields.collect::<Vec<_>>()));
        Ok(RecordBatch::try_new_with_options(
            schema, columns, &options,
        )?)
    }
}

/// Lines of declarations, day by day, in batches.
pub struct Scan {
    standing: Option<Standing>,
    store: Store,
    days: VecDeque<Date>,
    columns: Vec<&'static Column>,
    ready: VecDeque<RecordBatch>,
}

/// A row among all batches of a day.
type Place = (usize, usize);
type Line = (String, String, i64);

/// One batch of a day with where its numbers are unique.
struct Read {
    series: Arc<str>,
    batch: RecordBatch,
}

impl Read {
    fn lines(&self) -> Result<Vec<(String, i64)>, Trouble> {
        let owned = lines(&self.batch)?.into_iter();
        Ok(owned
            .map(|(number, line)| (number.to_owned(), line))
            .collect())
    }
}

/// Declaration and line of every row; 0 where a further row names no line.
pub(super) fn lines(batch: &RecordBatch) -> Result<Vec<(&str, i64)>, Trouble> {
    let damaged = || Trouble::Damaged("a partition without declaration and line".to_owned());
    let numbers = batch.column_by_name("declaration").ok_or_else(damaged)?;
    let numbers = numbers
        .as_dictionary_opt::<UInt32Type>()
        .and_then(arrow::array::DictionaryArray::downcast_dict::<arrow::array::StringArray>)
        .ok_or_else(damaged)?;
    let lines = batch.column_by_name("line").ok_or_else(damaged)?;
    let lines = lines.as_primitive_opt::<Int64Type>().ok_or_else(damaged)?;
    Ok(numbers
        .into_iter()
        .zip(lines)
        .map(|(declaration, line)| (declaration.unwrap_or_default(), line.unwrap_or_default()))
        .collect())
}

impl Scan {
    pub(super) fn new(
        store: Store,
        days: VecDeque<Date>,
        names: &[&str],
        fill: Option<Fill>,
    ) -> Result<Self, Trouble> {
        let mut columns: Vec<&'static Column> = Vec::new();
        for name in names {
            if let Some(column) = columns::find(name)
                && !columns.contains(&column)
            {
                columns.push(column);
            }
        }
        let asked = columns.clone();
        columns.retain(|column| column.group != Group::Standing);
        let of_standing = asked.iter().copied();
        let wanted: Vec<_> = of_standing
            .filter(|column| column.group == Group::Standing)
            .collect();
        let standing = match (wanted.first(), fill) {
            (None, _) => None,
            // Without it every rule about standing would meet an unknown, and every member a stranger's score.
            (Some(column), None) => {
                let why = format!("`{}` is not stored; it has to be filled in", column.name);
                return Err(ArrowError::SchemaError(why).into());
            }
            (Some(_), Some(fill)) => {
                for name in WHOSE {
                    if let Some(column) = columns::find(name)
                        && !columns.contains(&column)
                    {
                        columns.push(column);
                    }
                }
                Some(Standing {
                    fill,
                    asked,
                    wanted,
                })
            }
        };
        Ok(Self {
            standing,
            store,
            days,
            columns,
            ready: VecDeque::new(),
        })
    }

    /// The next batch: at most 4,096 lines, with the columns that were asked for, in that order.
    pub async fn next(&mut self) -> Result<Option<RecordBatch>, Trouble> {
        loop {
            if let Some(batch) = self.ready.pop_front() {
                return match &mut self.standing {
                    Some(standing) => standing.filled(&batch).map(Some),
                    None => Ok(Some(batch)),
                };
            }
            let Some(day) = self.days.pop_front() else {
                return Ok(None);
            };
            self.day(day).await?;
        }
    }

    async fn day(&mut self, day: Date) -> Result<(), Trouble> {
        let stored = self.columns.iter().filter(|column| STORED.contains(column));
        let mut wanted: Vec<&str> = stored.map(|column| column.name).collect();
        for key in ["declaration", "line"] {
            if !wanted.contains(&key) {
                wanted.push(key);
            }
        }
        let (mut declared, mut further): (Vec<Read>, Vec<Read>) = (Vec::new(), Vec::new());
        for (manifest, partition) in self.store.partitions(day).await? {
            let series: Arc<str> = manifest.series.as_str().into();
            let batches = self.store.read(&partition, &wanted).await?;
            let reads = batches.into_iter().map(|batch| Read {
                series: Arc::clone(&series),
                batch,
            });
            match manifest.rows {
                Rows::Declarations => declared.extend(reads),
                Rows::Further => further.extend(reads),
            }
        }
        let (order, latest) = latest(&declared)?;
        let added = added(&further)?;
        let rows: Vec<&Line> = order.iter().collect();
        let mut arrays = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            arrays.push(together(
                column, &rows, &latest, &added, &declared, &further,
            )?);
        }
        let fields: Vec<Field> = self
            .columns
            .iter()
            .map(|column| Field::new(column.name, column.kind.arrow(), true))
            .collect();
        let options = RecordBatchOptions::new().with_row_count(Some(rows.len()));
        let whole =
            RecordBatch::try_new_with_options(Arc::new(Schema::new(fields)), arrays, &options)?;
        let mut at = 0;
        while at < whole.num_rows() {
            let count = BATCH.min(whole.num_rows() - at);
            self.ready.push_back(whole.slice(at, count));
            at += count;
        }
        Ok(())
    }
}

/// The lines, those of one declaration together, in the order in which declarations were first heard of; and where each
/// was last recorded.
fn latest(declared: &[Read]) -> Result<(Vec<Line>, HashMap<Line, Place>), Trouble> {
    let mut order = Vec::new();
    let mut latest: HashMap<Line, Place> = HashMap::new();
    for (batch, read) in declared.iter().enumerate() {
        for (row, (declaration, line)) in read.lines()?.into_iter().enumerate() {
            let key: Line = (read.series.to_string(), declaration, line);
            if latest.insert(key.clone(), (batch, row)).is_none() {
                order.push(key);
            }
        }
    }
    let mut first: HashMap<(&str, &str), usize> = HashMap::new();
    for (at, line) in order.iter().enumerate() {
        first.entry((&line.0, &line.1)).or_insert(at);
    }
    let mut sorted: Vec<(usize, i64, usize)> = Vec::with_capacity(order.len());
    for (at, line) in order.iter().enumerate() {
        let of = first.get(&(line.0.as_str(), line.1.as_str()));
        sorted.push((of.copied().unwrap_or(at), line.2, at));
    }
    sorted.sort_unstable();
    let order = sorted
        .iter()
        .filter_map(|(_, _, at)| order.get(*at).cloned());
    Ok((order.collect(), latest))
}

/// The further rows about each line, oldest first.
fn added(further: &[Read]) -> Result<HashMap<Line, Vec<Place>>, Trouble> {
    let mut added: HashMap<Line, Vec<Place>> = HashMap::new();
    for (batch, read) in further.iter().enumerate() {
        for (row, (declaration, line)) in read.lines()?.into_iter().enumerate() {
            let key: Line = (read.series.to_string(), declaration, line);
            added.entry(key).or_default().push((batch, row));
        }
    }
    Ok(added)
}

fn together(
    column: &Column,
    rows: &[&Line],
    latest: &HashMap<Line, Place>,
    added: &HashMap<Line, Vec<Place>>,
    declared: &[Read],
    further: &[Read],
) -> Result<ArrayRef, Trouble> {
    let kind = column.kind.arrow();
    if column.name == "series" {
        let series = rows.iter().map(|line| Some(line.0.as_str()));
        return Ok(Arc::new(series.collect::<DictionaryArray<UInt32Type>>()));
    }
    let of = |read: &Read| -> ArrayRef {
        let found = read.batch.column_by_name(column.name).cloned();
        found.unwrap_or_else(|| new_null_array(&kind, read.batch.num_rows()))
    };
    let mut arrays: Vec<ArrayRef> = declared.iter().map(of).collect();
    let joined = matches!(column.group, Group::Party | Group::Outcome) && !further.is_empty();
    if joined {
        arrays.extend(further.iter().map(of));
    }
    if arrays.is_empty() || rows.is_empty() {
        return Ok(new_null_array(&kind, rows.len()));
    }
    let said = |places: Option<&Vec<Place>>| -> Option<(Place, Place)> {
        let places = places?.iter().rev();
        let mut known = places.map(|(batch, row)| (declared.len() + batch, *row));
        known
            .find(|(batch, row)| arrays.get(*batch).is_some_and(|a| a.is_valid(*row)))
            .map(|place| (place, (place.0 - declared.len(), place.1)))
    };
    let mut places: Vec<Place> = Vec::with_capacity(rows.len());
    for line in rows {
        let own = latest.get(*line).copied().unwrap_or_default();
        if !joined {
            places.push(own);
            continue;
        }
        let of_line = said(added.get(*line));
        let of_all = said(added.get(&(line.0.clone(), line.1.clone(), 0)));
        // Of a row about the line and one about the whole declaration the later holds.
        let later = match (of_line, of_all) {
            (Some(one), Some(other)) => Some(if one.1 > other.1 { one.0 } else { other.0 }),
            (one, other) => one.or(other).map(|found| found.0),
        };
        places.push(later.unwrap_or(own));
    }
    let borrowed: Vec<&dyn Array> = arrays.iter().map(AsRef::as_ref).collect();
    Ok(interleave(&borrowed, &places)?)
}
