//! Shipments: the lines of a declaration taken together, as exams and benefits are counted.

use arrow::array::{Array, ArrayRef, AsArray, RecordBatch, StringArray};
use arrow::datatypes::{Date32Type, Float64Type, Int64Type, TimestampMillisecondType, UInt32Type};
use jiff::civil::Date;

use crate::columns::{self, Kind};
use crate::fault::Trouble;
use crate::intake::day_of;
use crate::store::{Scan, Strays};

/// How a shipment was examined, the lightest first. A declaration counts as its most thorough line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exam {
    /// Not at all.
    #[default]
    None,
    /// Documents were asked for.
    Documents,
    /// It was examined; the source does not say how.
    Unspecified,
    /// It was scanned.
    Scan,
    /// It was opened.
    Physical,
}

impl Exam {
    /// Every kind of exam.
    pub const KINDS: [Self; 4] = [
        Self::Documents,
        Self::Scan,
        Self::Physical,
        Self::Unspecified,
    ];

    /// Its code, as in the column `exam`.
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Documents => "documents",
            Self::Unspecified => "unspecified",
            Self::Scan => "scan",
            Self::Physical => "physical",
        }
    }

    /// The exam with that code; none for any other word.
    pub fn of(code: &str) -> Self {
        match code {
            "documents" => Self::Documents,
            "unspecified" => Self::Unspecified,
            "scan" => Self::Scan,
            "physical" => Self::Physical,
            _ => Self::None,
        }
    }
}

/// The columns that a shipment is made of. A line takes those of text one after the other, in this order.
pub const COLUMNS: [&str; 31] = [
    "series",
    "declaration",
    "line",
    "declared_on",
    "office",
    "mode",
    "origin",
    "hs6",
    "value",
    "currency",
    "importer",
    "importer_name",
    "importer_address",
    "claimed_account",
    "carrier",
    "carrier_name",
    "manufacturer",
    "manufacturer_name",
    "consolidator",
    "consolidator_name",
    "consolidator_address",
    "declarant",
    "declarant_name",
    "declarant_address",
    "containers",
    "exam",
    "exam_cause",
    "found",
    "arrived_at",
    "released_at",
    "expedited",
];

/// Manufacturers of one shipment that are told apart; a groupage of more has them in its lines.
pub const MAKERS: usize = 100;

/// Somebody in the chain of whom no rule asks the standing, as the first line has them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agent {
    /// The identifier.
    pub number: String,
    /// The name.
    pub name: String,
    /// The address.
    pub address: String,
}

/// A shipment.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shipment {
    /// Where its number is unique.
    pub series: String,
    /// The declaration.
    pub declaration: String,
    /// The day it was lodged.
    pub declared_on: Date,
    /// Lines.
    pub lines: u32,
    /// Office; of the first line, as all the following.
    pub office: String,
    /// Mode of transport.
    pub mode: String,
    /// Country of origin.
    pub origin: String,
    /// Tariff number.
    pub hs6: String,
    /// Value of all lines together.
    pub value: f64,
    /// Its currency.
    pub currency: String,
    /// Identifier of the importer.
    pub importer: String,
    /// Name of the importer.
    pub importer_name: String,
    /// Address of the importer.
    pub importer_address: String,
    /// The programme's number that it names.
    pub claimed_account: String,
    /// Identifier of the carrier.
    pub carrier: String,
    /// Name of the carrier.
    pub carrier_name: String,
    /// Number and name of each manufacturer that a line names, as far as there are [`MAKERS`].
    pub makers: Vec<(String, String)>,
    /// The consolidator.
    pub consolidator: Agent,
    /// The broker, who declares.
    pub broker: Agent,
    /// Containers of the declaration: the most that a line says, as each line may repeat them.
    pub containers: Option<i64>,
    /// The most thorough exam of a line.
    pub exam: Exam,
    /// Whether anything is known of an exam, if only that there was none.
    pub exam_known: bool,
    /// Why it was examined.
    pub cause: String,
    /// What was found: the worst of its lines; empty where nothing is known.
    pub found: String,
    /// Milliseconds from arrival to release.
    pub held: Option<i64>,
    /// Whether an expedited lane was used.
    pub expedited: bool,
    /// Whether anything is known of a lane, if only that none was used.
    pub lane_known: bool,
}

impl Shipment {
    /// Whether it used an expedited lane; none where nobody said.
    pub fn lane(&self) -> Option<bool> {
        self.lane_known.then_some(self.expedited)
    }
}

struct Columns<'a> {
    batch: &'a RecordBatch,
}

impl<'a> Columns<'a> {
    fn column(&self, name: &str) -> Result<&'a ArrayRef, Trouble> {
        let found = self.batch.column_by_name(name);
        found.ok_or_else(|| Trouble::Damaged(format!("a scan without `{name}`")))
    }

    fn texts(&self, name: &str) -> Result<Vec<Option<&'a str>>, Trouble> {
        let column = self.column(name)?;
        let texts = column
            .as_dictionary_opt::<UInt32Type>()
            .and_then(arrow::array::DictionaryArray::downcast_dict::<StringArray>)
            .ok_or_else(|| Trouble::Damaged(format!("`{name}` is not text")))?;
        Ok(texts.into_iter().collect())
    }

    fn moments(&self, name: &str) -> Result<Vec<Option<i64>>, Trouble> {
        let column = self.column(name)?;
        let moments = column.as_primitive_opt::<TimestampMillisecondType>();
        let moments = moments.ok_or_else(|| Trouble::Damaged(format!("`{name}` is no moment")))?;
        Ok(moments.iter().collect())
    }
}

fn worst(one: &str, other: &str) -> String {
    let rank = |found: &str| match found {
        "serious" => 3,
        "discrepancy" => 2,
        "nothing" => 1,
        _ => 0,
    };
    if rank(other) > rank(one) { other } else { one }.to_owned()
}

/// Shipments of a scan, one after the other. Lines of one declaration stand together in a scan.
pub struct Shipments {
    scan: Scan,
    ready: std::vec::IntoIter<Shipment>,
    open: Option<Shipment>,
}

impl Shipments {
    /// Of a scan with [`COLUMNS`].
    pub fn new(scan: Scan) -> Self {
        Self {
            scan,
            ready: Vec::new().into_iter(),
            open: None,
        }
    }

    /// Further rows without a declaration, of the days read so far.
    pub fn strays(&self) -> &Strays {
        self.scan.strays()
    }

    /// The next one.
    pub async fn next(&mut self) -> Result<Option<Shipment>, Trouble> {
        loop {
            if let Some(ready) = self.ready.next() {
                return Ok(Some(ready));
            }
            let Some(batch) = self.scan.next().await? else {
                return Ok(self.open.take());
            };
            let mut done = Vec::new();
            for line in lines(&batch)? {
                match &mut self.open {
                    Some(open)
                        if open.declaration == line.declaration
                            && open.series == line.series
                            && open.declared_on == line.declared_on =>
                    {
                        join(open, line);
                    }
                    open => done.extend(open.replace(line)),
                }
            }
            self.ready = done.into_iter();
        }
    }
}

fn join(open: &mut Shipment, line: Shipment) {
    open.lines += 1;
    open.value += line.value;
    open.exam_known |= line.exam_known;
    if line.exam > open.exam {
        open.exam = line.exam;
        open.cause = line.cause;
    }
    open.containers = open.containers.max(line.containers);
    open.found = worst(&open.found, &line.found);
    open.held = open.held.max(line.held);
    open.expedited |= line.expedited;
    for maker in line.makers {
        if open.makers.len() < MAKERS && !open.makers.contains(&maker) {
            open.makers.push(maker);
        }
    }
    open.lane_known |= line.lane_known;
}

/// Its columns of text, in the order of [`COLUMNS`], in which a line is made of them.
fn texts() -> impl Iterator<Item = &'static str> {
    COLUMNS
        .into_iter()
        .filter(|name| columns::find(name).is_some_and(|column| column.kind == Kind::Text))
}

fn lines(batch: &RecordBatch) -> Result<Vec<Shipment>, Trouble> {
    let columns = Columns { batch };
    let texts: Vec<Vec<Option<&str>>> = texts()
        .map(|name| columns.texts(name))
        .collect::<Result<_, _>>()?;
    let (arrived, released) = (
        columns.moments("arrived_at")?,
        columns.moments("released_at")?,
    );
    let days = columns.column("declared_on")?.as_primitive::<Date32Type>();
    let values = columns.column("value")?.as_primitive::<Float64Type>();
    // Asked for so that a scan without lines is told apart; a shipment does not keep it.
    let _ = columns.column("line")?.as_primitive::<Int64Type>();
    let containers = columns.column("containers")?.as_primitive::<Int64Type>();
    let expedited = columns.column("expedited")?.as_boolean();
    let mut rows = Vec::with_capacity(batch.num_rows());
    for row in 0..batch.num_rows() {
        let mut text = texts
            .iter()
            .map(|column| column.get(row).copied().flatten());
        let mut next = || text.next().flatten();
        let owned = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let at = |moments: &[Option<i64>]| moments.get(row).copied().flatten();
        let held = at(&released).zip(at(&arrived)).map(|(to, from)| to - from);
        let mut line = Shipment {
            series: owned(next()),
            declaration: owned(next()),
            lines: 1,
            office: owned(next()),
            mode: owned(next()),
            origin: owned(next()),
            hs6: owned(next()),
            currency: owned(next()),
            importer: owned(next()),
            importer_name: owned(next()),
            importer_address: owned(next()),
            claimed_account: owned(next()),
            carrier: owned(next()),
            carrier_name: owned(next()),
            makers: vec![(owned(next()), owned(next()))],
            consolidator: Agent {
                number: owned(next()),
                name: owned(next()),
                address: owned(next()),
            },
            broker: Agent {
                number: owned(next()),
                name: owned(next()),
                address: owned(next()),
            },
            held: held.filter(|held| *held >= 0),
            ..Shipment::default()
        };
        let exam = next();
        line.makers
            .retain(|(number, name)| !number.is_empty() || !name.is_empty());
        line.exam_known = exam.is_some();
        line.exam = Exam::of(exam.unwrap_or_default());
        line.cause = owned(next());
        line.found = owned(next());
        line.value = if values.is_valid(row) {
            values.value(row)
        } else {
            0.0
        };
        line.containers = containers
            .is_valid(row)
            .then(|| containers.value(row))
            .filter(|count| *count >= 0);
        line.lane_known = expedited.is_valid(row);
        line.expedited = line.lane_known && expedited.value(row);
        line.declared_on = day_of(days.value(row)).unwrap_or_default();
        rows.push(line);
    }
    Ok(rows)
}
