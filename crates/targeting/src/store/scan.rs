//! Reading: the lines of days, one day after the other, in batches.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use arrow::array::{Array as _, ArrayRef, RecordBatch, RecordBatchOptions};
use arrow::datatypes::{Field, Schema};
use arrow::error::ArrowError;
use jiff::civil::Date;

use super::Store;
use super::joined::{Joined, Read};
use super::partition::STORED;
use crate::columns::{self, Column, Group};
use crate::fault::Trouble;
use crate::intake::Rows;

/// What fills columns of standing: of a batch of lines and the columns that are wanted it makes one array for each.
pub type Fill =
    Box<dyn FnMut(&RecordBatch, &[&'static Column]) -> Result<Vec<ArrayRef>, Trouble> + Send>;

/// The columns by which it is found out whose standing is meant, and of which day.
const WHOSE: [&str; 11] = [
    "declared_on",
    "importer",
    "importer_name",
    "importer_address",
    "claimed_account",
    "carrier",
    "carrier_name",
    "manufacturer",
    "manufacturer_name",
    "driver",
    "consignee",
];

/// Columns as a batch has them. All of them may be unknown.
pub(super) fn schema(columns: &[&'static Column]) -> Arc<Schema> {
    let fields = columns.iter();
    let fields = fields.map(|column| Field::new(column.name, column.kind.arrow(), true));
    Arc::new(Schema::new(fields.collect::<Vec<_>>()))
}

/// Standing is not stored: a scan that is asked for it needs somebody who knows it.
struct Standing {
    fill: Fill,
    /// What was asked for, in that order; the scan itself reads what is stored.
    asked: Vec<&'static Column>,
    wanted: Vec<&'static Column>,
}

impl Standing {
    fn put(&mut self, batch: &RecordBatch) -> Result<RecordBatch, Trouble> {
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
        let options = RecordBatchOptions::new().with_row_count(Some(batch.num_rows()));
        Ok(RecordBatch::try_new_with_options(
            schema(&self.asked),
            columns,
            &options,
        )?)
    }
}

/// Lines of declarations, day by day, in batches.
pub struct Scan {
    standing: Option<Standing>,
    store: Store,
    /// Days that nobody has taken; scans beside this one take from the same.
    days: Arc<Mutex<VecDeque<Date>>>,
    columns: Vec<&'static Column>,
    ready: VecDeque<RecordBatch>,
    strays: Strays,
}

/// Further rows about declarations that are not there on the day that the row names: nobody counts what they say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Strays {
    /// How many rows.
    pub rows: u64,
    /// The first of them: the declaration and the day.
    pub first: Vec<(String, Date)>,
}

/// Strays that are named one by one.
const NAMED: usize = 20;

impl Strays {
    fn add(&mut self, declarations: &[String], day: Date) {
        self.rows += declarations.len() as u64;
        let room = NAMED.saturating_sub(self.first.len());
        let named = declarations.iter().take(room);
        self.first.extend(named.map(|number| (number.clone(), day)));
    }
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
            days: Arc::new(Mutex::new(days)),
            columns,
            ready: VecDeque::new(),
            strays: Strays::default(),
        })
    }

    /// A scan for another thread: each day is read by whoever takes it first, and the lines of a day stay together. It needs
    /// a `fill` of its own where this one has one.
    pub fn beside(&self, fill: Option<Fill>) -> Result<Self, Trouble> {
        let asked = match &self.standing {
            Some(standing) => &standing.asked,
            None => &self.columns,
        };
        let names: Vec<&str> = asked.iter().map(|column| column.name).collect();
        let other = Self::new(self.store.clone(), VecDeque::new(), &names, fill)?;
        Ok(Self {
            days: Arc::clone(&self.days),
            ..other
        })
    }

    /// Further rows without a declaration, of the days read so far.
    pub fn strays(&self) -> &Strays {
        &self.strays
    }

    fn take_day(&self) -> Option<Date> {
        let mut days = self.days.lock().unwrap_or_else(PoisonError::into_inner);
        days.pop_front()
    }

    /// The next batch: at most 4,096 lines, with the columns that were asked for, in that order.
    pub async fn next(&mut self) -> Result<Option<RecordBatch>, Trouble> {
        match self.read().await? {
            Some(batch) => self.filled(batch).map(Some),
            None => Ok(None),
        }
    }

    /// The next batch as it is stored, to be [`Scan::filled`].
    pub async fn read(&mut self) -> Result<Option<RecordBatch>, Trouble> {
        loop {
            if let Some(batch) = self.ready.pop_front() {
                return Ok(Some(batch));
            }
            let Some(day) = self.take_day() else {
                return Ok(None);
            };
            self.day(day).await?;
        }
    }

    /// A batch that was read, with its columns of standing. Whoever knows them may have to wait for a database, which must not
    /// be done while something else is waited for.
    pub fn filled(&mut self, batch: RecordBatch) -> Result<RecordBatch, Trouble> {
        match &mut self.standing {
            Some(standing) => standing.put(&batch),
            None => Ok(batch),
        }
    }

    async fn day(&mut self, day: Date) -> Result<(), Trouble> {
        let (declared, further) = self.store.rows_of(day, None, &self.columns).await?;
        let joined = Joined::new(declared, further)?;
        self.strays.add(joined.strays(), day);
        let batches = joined.batches(&self.columns, &schema(&self.columns))?;
        self.ready.extend(batches);
        Ok(())
    }
}

impl Store {
    /// The rows of a day as they were read, in the order of recording: what was declared, and further rows; of one series, where it
    /// is named.
    pub(super) async fn rows_of(
        &self,
        day: Date,
        of: Option<&str>,
        columns: &[&'static Column],
    ) -> Result<(Vec<Read>, Vec<Read>), Trouble> {
        let stored = columns.iter().filter(|column| STORED.contains(column));
        let mut wanted: Vec<&str> = stored.map(|column| column.name).collect();
        for key in ["declaration", "line"] {
            if !wanted.contains(&key) {
                wanted.push(key);
            }
        }
        let (mut declared, mut further): (Vec<Read>, Vec<Read>) = (Vec::new(), Vec::new());
        for (manifest, partition) in self.partitions(day).await? {
            let series: Arc<str> = manifest.series_of(&partition).into();
            if of.is_some_and(|of| *of != *series) {
                continue;
            }
            let batches = self.read(&partition, &wanted).await?;
            let reads = batches.into_iter().map(|batch| Read {
                series: Arc::clone(&series),
                seq: manifest.seq,
                batch,
            });
            match manifest.rows {
                Rows::Declarations => declared.extend(reads),
                Rows::Further => further.extend(reads),
            }
        }
        Ok((declared, further))
    }
}
