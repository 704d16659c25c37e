//! Trade data in: files of declarations, parties, exams and outcomes, row by row into the store.
//!
//! One bad row never costs the others: it goes to a file to mend, in the format in which it came, with a column that says
//! what is wrong with it. A file that is read a second time changes nothing, and neither does a row.

mod known;
mod mapping;
mod plan;
mod preview;
pub(crate) mod reader;
mod row;
mod series;
#[cfg(test)]
pub(crate) mod tests;
mod value;

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use data_encoding::HEXLOWER;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

pub use known::{Before, Known, RowHash};
pub use mapping::{Format, Mapping, Rows, Take, fillable};
pub use preview::{Preview, names_of, preview};
pub use reader::MEND;
pub use value::{Cell, day_number, day_of};

use crate::fault::{Fault, Trouble};
use crate::store::{Counts, Days, Manifest, Partition, Store};
use row::Checker;

/// Rows that wait in memory before the largest day of them is written. A million plain rows take about 300 MB.
const WAITING: usize = 1 << 20;

/// About so many bytes wait at most: rows with long names and addresses are fewer.
const WAITING_BYTES: usize = 384 << 20;

/// Whether so much waits that some of it has to be written.
fn is_full(rows: usize, bytes: usize) -> bool {
    rows >= WAITING || bytes >= WAITING_BYTES
}

/// Faulty rows whose faults are told beside the file to mend.
pub const TOLD: usize = 200;

/// How a file is taken in.
pub struct Order<'a> {
    /// The file.
    pub file: &'a Path,
    /// Its format.
    pub format: Format,
    /// How its columns become ours.
    pub mapping: &'a Mapping,
    /// Where rows go that have to be mended.
    pub mend: &'a Path,
    /// Whether the good rows are kept where others are faulty.
    pub keep_good: bool,
    /// The import's id.
    pub import: &'a str,
    /// When it is recorded.
    pub at: Timestamp,
    /// The words for a fault, for the file to mend.
    pub words: &'a dyn Fn(&Fault) -> String,
    /// Hears how far it is: done, of how much, and rows read.
    pub progress: &'a dyn Fn(u64, u64, u64),
}

/// A row that has to be mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    /// Its number: of its line in a file of text, from 1 elsewhere.
    pub number: u64,
    /// Everything wrong with it.
    pub faults: Vec<Fault>,
}

/// What came of an import.
#[derive(Debug, Clone)]
pub struct Report {
    /// SHA-256 of the file.
    pub content_hash: String,
    /// What became of the rows.
    pub counts: Counts,
    /// Rows with faults of their own.
    pub faulty: u64,
    /// The first faulty rows.
    pub bad: Vec<BadRow>,
    /// What happened to it.
    pub end: End,
}

/// What happened to an import.
#[derive(Debug, Clone)]
pub enum End {
    /// It is part of the record.
    Recorded(Arc<Manifest>),
    /// The same file was imported before.
    Before(Arc<Manifest>),
    /// Nothing of it was kept, because rows are faulty and that was asked.
    NotKept,
}

/// SHA-256 of a file, in hexadecimal digits.
pub fn content_hash(file: &Path) -> Result<String, Trouble> {
    let mut file = File::open(file)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        let count = file.read(&mut buffer)?;
        if count == 0 {
            return Ok(HEXLOWER.encode(&hash.finalize()));
        }
        hash.update(buffer.get(..count).unwrap_or_default());
    }
}

/// Takes a file in. It reads and computes for long: call it where that may block.
pub async fn import(store: &Store, order: &Order<'_>) -> Result<Report, Trouble> {
    order.mapping.check()?;
    let content_hash = content_hash(order.file)?;
    let mapping = order.mapping.hash();
    if let Some(before) = store
        .imported(&order.mapping.name, &mapping, &content_hash)
        .await?
    {
        return Ok(repeated(content_hash, before));
    }
    let mut written = Written::default();
    match take_in(store, order, &content_hash, &mut written).await {
        Ok(report) if matches!(report.end, End::Recorded(_)) => Ok(report),
        other => {
            // Nobody reads what no manifest names; that it lies there is untidy, not wrong.
            let _ = store.withdraw(&written.partitions).await;
            other
        }
    }
}

fn repeated(content_hash: String, before: Arc<Manifest>) -> Report {
    // What was kept is there already; what was refused then is still not there.
    let counts = Counts {
        kept: 0,
        repeated: before.counts.kept + before.counts.repeated,
        ..before.counts
    };
    Report {
        content_hash,
        counts,
        faulty: counts.refused,
        bad: Vec::new(),
        end: End::Before(before),
    }
}

#[derive(Default)]
struct Written {
    days: Days,
    partitions: Vec<Partition>,
}

impl Written {
    async fn spill(&mut self, store: &Store, order: &Order<'_>) -> Result<bool, Trouble> {
        let Some(((day, series), batch)) = self.days.largest()? else {
            return Ok(false);
        };
        let number = self.partitions.len();
        let rows = order.mapping.rows;
        let partition = store.put(rows, day, order.import, number, &batch).await?;
        self.partitions.push(Partition {
            series: series.map(|series| series.to_string()),
            ..partition
        });
        Ok(true)
    }
}

fn not_kept(content_hash: &str, counts: Counts, bad: Vec<BadRow>) -> Report {
    // Nothing of it stays, so every row is one that was not kept.
    let all = Counts {
        refused: counts.read,
        read: counts.read,
        ..Counts::default()
    };
    Report {
        content_hash: content_hash.to_owned(),
        counts: all,
        faulty: counts.refused,
        bad,
        end: End::NotKept,
    }
}

fn manifest(order: &Order<'_>, content_hash: &str, counts: Counts, written: &Written) -> Manifest {
    let mapping = order.mapping;
    Manifest {
        seq: 0,
        import: order.import.to_owned(),
        source: mapping.name.clone(),
        mapping: mapping.hash(),
        series: mapping.series.clone(),
        rows: mapping.rows,
        content_hash: content_hash.to_owned(),
        recorded_at: order.at,
        counts,
        partitions: written.partitions.clone(),
    }
}

async fn take_in(
    store: &Store,
    order: &Order<'_>,
    content_hash: &str,
    written: &mut Written,
) -> Result<Report, Trouble> {
    let mut reader = reader::open(order.file, order.format, order.mapping, order.mend)?;
    let mut checker = Checker::new(store, order, reader.names())?;
    reader.want(&checker.plan.sources);
    let mut raw = reader::Raw::default();
    let mut counts = Counts::default();
    let mut bad = Vec::new();
    while reader.next(&mut raw)? {
        counts.read += 1;
        if counts.read.is_multiple_of(4096) {
            let (done, of) = reader.progress();
            (order.progress)(done, of, counts.read);
        }
        if let Some(good) = checker.row(&mut raw).await? {
            if good.repeated {
                counts.repeated += 1;
                continue;
            }
            counts.kept += 1;
            written.days.push(good.place, &checker.cells, good.hash)?;
            if is_full(written.days.rows(), written.days.bytes()) {
                written.spill(store, order).await?;
            }
            continue;
        }
        counts.refused += 1;
        let words: Vec<String> = checker.faults.iter().map(order.words).collect();
        reader.refuse(&words.join(" "))?;
        if bad.len() < TOLD {
            bad.push(BadRow {
                number: raw.number,
                faults: std::mem::take(&mut checker.faults),
            });
        }
    }
    reader.close()?;
    let (_, of) = reader.progress();
    (order.progress)(of, of, counts.read);
    ended(store, order, (content_hash, counts, bad), written).await
}

/// Makes what was read part of the record, where any of it is to be kept.
async fn ended(
    store: &Store,
    order: &Order<'_>,
    (content_hash, counts, bad): (&str, Counts, Vec<BadRow>),
    written: &mut Written,
) -> Result<Report, Trouble> {
    if counts.read == 0 {
        return Err(Fault::new("intake-no-rows").into());
    }
    if counts.refused > 0 && !order.keep_good {
        return Ok(not_kept(content_hash, counts, bad));
    }
    while written.spill(store, order).await? {}
    let manifest = manifest(order, content_hash, counts, written);
    Ok(match store.record(manifest).await? {
        Ok(manifest) => Report {
            content_hash: content_hash.to_owned(),
            counts,
            faulty: counts.refused,
            bad,
            end: End::Recorded(manifest),
        },
        Err(before) => repeated(content_hash.to_owned(), before),
    })
}
