//! `greenlane trade`: trade data in, as much as there is.

use crate::{Outcome, Trouble, Where, installation};
use arrow::array::{Array as _, ArrayRef, AsArray as _, RecordBatch};
use arrow::datatypes::{Field, Schema, TimestampMillisecondType};
use arrow::error::ArrowError;
use clap::{Args, Subcommand};
use greenlane_portal::Failure;
use greenlane_portal::command::System;
use greenlane_portal::selectivity::examined_lines;
use greenlane_portal::trade::commands::{self, Heard, Sent};
use greenlane_portal::trade::{fault_words, source_names};
use greenlane_portal::web::Say;
use greenlane_targeting::columns::{COLUMNS, Group};
use jiff::civil::Date;
use std::cell::Cell;
use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::sync::Arc;

/// What is done with trade data.
#[derive(Subcommand)]
pub enum Trade {
    /// Import a file of declarations, parties, exams or outcomes.
    Import(Import),
    /// Write declarations of a period as a Parquet file for other engines, each line once.
    Export(crate::export::Export),
    /// Write examined lines, with what was found and the probability with which each was selected, as CSV with published columns.
    Exams(Exams),
}

/// Lines to write.
#[derive(Args)]
pub struct Exams {
    /// Where the CSV file goes.
    file: PathBuf,
    #[command(flatten)]
    days: Days,
    #[command(flatten)]
    place: Where,
}

/// Which days of declarations.
#[derive(Args, Clone, Copy)]
pub struct Days {
    /// The first day; the earliest when left out.
    #[arg(long)]
    first: Option<Date>,
    /// The last day; the latest when left out.
    #[arg(long)]
    last: Option<Date>,
}

impl Days {
    /// Whether any is said.
    pub fn are_said(self) -> bool {
        self.first.is_some() || self.last.is_some()
    }

    /// The days, open ends closed.
    pub fn period(self) -> Result<(Date, Date), Trouble> {
        let first = self.first.unwrap_or(Date::constant(1970, 1, 1));
        let last = self.last.unwrap_or(Date::constant(2200, 12, 31));
        if first > last {
            return Err(Trouble(format!("{first} is after {last}")));
        }
        Ok((first, last))
    }
}

/// A file to import.
#[derive(Args)]
pub struct Import {
    /// The file: CSV, NDJSON, Parquet or an X12 309 manifest.
    file: PathBuf,
    /// The source by whose mapping it is read.
    #[arg(long, default_value = "greenlane")]
    source: String,
    /// Keep all rows or none, where some are faulty.
    #[arg(long)]
    all_or_none: bool,
    /// Where rows go that have to be mended; beside the file, as NAME.mend.csv or in its own format, when left out.
    #[arg(long)]
    mend: Option<PathBuf>,
    #[command(flatten)]
    place: Where,
}

/// Bars of thirty marks, drawn anew when a hundredth more is done. Nothing where nobody watches: a bar in a log is noise.
fn bar(watched: bool) -> Heard {
    if !watched {
        return Box::new(|_, _, _| {});
    }
    let shown = Cell::new(u64::MAX);
    Box::new(move |done, of, rows| {
        let percent = done.saturating_mul(100) / of.max(1);
        if shown.replace(percent) == percent {
            return;
        }
        let filled = usize::try_from(percent * 30 / 100).unwrap_or(30).min(30);
        let (full, rest) = ("#".repeat(filled), ".".repeat(30 - filled));
        eprint!("\r[{full}{rest}] {percent:>3} %  {rows} rows");
        let _ = std::io::stderr().flush();
    })
}

/// Runs.
pub async fn run(trade: Trade) -> Outcome {
    match trade {
        Trade::Import(import) => take(import).await,
        Trade::Export(asked) => crate::export::run(asked).await,
        Trade::Exams(exams) => write(&exams).await,
    }
}

/// The batch with its moments without a zone: they are in UTC, and the writer of CSV knows no zone by its name. They are read back as
/// UTC.
pub(crate) fn without_zone(batch: &RecordBatch) -> Result<RecordBatch, ArrowError> {
    let schema = batch.schema();
    let columns = schema.fields().iter().zip(batch.columns());
    let columns = columns.map(|(field, kept)| {
        let array: ArrayRef = match kept.as_primitive_opt::<TimestampMillisecondType>() {
            Some(moments) => Arc::new(moments.clone().with_timezone_opt(None::<Arc<str>>)),
            None => Arc::clone(kept),
        };
        (
            Field::new(field.name(), array.data_type().clone(), true),
            array,
        )
    });
    let (fields, arrays): (Vec<Field>, Vec<ArrayRef>) = columns.unzip();
    RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays)
}

async fn write(export: &Exams) -> Outcome {
    let period = export.days.period()?;
    let app = installation::for_tool(&export.place).await?;
    app.ready().await?;
    let path = &export.file;
    let failed =
        |error: std::io::Error| Trouble(format!("cannot write {}: {error}", path.display()));
    let file = std::fs::File::create(path).map_err(failed)?;
    let mut writer = arrow::csv::Writer::new(std::io::BufWriter::new(file));
    let columns: Vec<&str> = COLUMNS
        .iter()
        .filter(|column| column.group != Group::Standing)
        .map(|column| column.name)
        .collect();
    let mut lines = 0;
    let mut hear = |batch: &RecordBatch| -> Result<(), Failure> {
        lines += batch.num_rows();
        let batch = without_zone(batch)?;
        writer.write(&batch).map_err(Failure::from)
    };
    examined_lines(&app, &System, period, &columns, &mut hear).await?;
    writer.into_inner().flush().map_err(failed)?;
    println!("{lines} examined lines: {}", path.display());
    // An empty file has not even a header: whoever reads it next would look for the reason there.
    Ok(lines > 0)
}

async fn take(import: Import) -> Outcome {
    let app = installation::for_tool(&import.place).await?;
    app.ready().await?;
    let name = import
        .file
        .file_name()
        .unwrap_or_default()
        .to_string_lossy();
    let sent = Sent {
        path: import.file.clone(),
        name: name.into_owned(),
        source: import.source.clone(),
        format: None,
        keep_good: !import.all_or_none,
        lang: "en",
    };
    let watched = std::io::stderr().is_terminal();
    let done = commands::import(&app, &System, sent, bar(watched)).await;
    if watched {
        eprintln!();
    }
    let say = Say::new(&app, "en");
    let done = match done {
        Ok(done) => done,
        Err(Failure::Refused(refusal)) => {
            let known = source_names(&app, &System).await?.join(", ");
            let text = say.refusal(&refusal);
            return Err(Trouble(format!("{text} Sources: {known}.")));
        }
        Err(other) => return Err(other.into()),
    };
    if done.examinations > 0 {
        println!(
            "It says what became of {} assessed declarations.",
            done.examinations
        );
    }
    if done.before {
        println!(
            "This file was imported before; nothing changed. Import {}.",
            done.import
        );
        return Ok(true);
    }
    let counts = done.counts;
    println!(
        "{} rows read = {} kept + {} refused + {} repeated. Import {}.",
        counts.read, counts.kept, counts.refused, counts.repeated, done.import
    );
    for row in done.bad.iter().take(10) {
        let faults: Vec<String> = row
            .faults
            .iter()
            .map(|fault| fault_words(&say, fault))
            .collect();
        println!("  row {}: {}", row.number, faults.join(" "));
    }
    if let Some(mend) = &done.mend {
        let ending = format!("mend.{}", done.format.mended());
        let path = import
            .mend
            .unwrap_or_else(|| import.file.with_extension(ending));
        std::fs::copy(mend.path(), &path)
            .map_err(|error| Trouble(format!("cannot write {}: {error}", path.display())))?;
        println!("{} rows to mend: {}", done.faulty, path.display());
    }
    Ok(done.kept)
}
