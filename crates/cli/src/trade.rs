//! `greenlane trade`: trade data in, as much as there is.

use crate::{Outcome, Trouble, Where, installation};
use clap::{Args, Subcommand};
use greenlane_portal::Failure;
use greenlane_portal::command::System;
use greenlane_portal::trade::commands::{self, Heard, Sent};
use greenlane_portal::trade::{fault_words, source_names};
use greenlane_portal::web::Say;
use std::cell::Cell;
use std::io::Write as _;
use std::path::PathBuf;

/// What is done with trade data.
#[derive(Subcommand)]
pub enum Trade {
    /// Import a file of declarations, parties, exams or outcomes.
    Import(Import),
    /// Write declarations of a period as a Parquet file for other engines, each line once.
    Export(crate::export::Export),
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
    /// Where rows go that have to be mended; FILE.mend.* when left out.
    #[arg(long)]
    mend: Option<PathBuf>,
    #[command(flatten)]
    place: Where,
}

/// Bars of thirty marks, drawn anew when a hundredth more is done.
fn bar() -> Heard {
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
        Trade::Import(import) => bring_in(import).await,
        Trade::Export(asked) => crate::export::run(asked).await,
    }
}

async fn bring_in(import: Import) -> Outcome {
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
    let done = commands::import(&app, &System, sent, bar()).await;
    eprintln!();
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
        let ending = import
            .file
            .extension()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let path = import
            .mend
            .unwrap_or_else(|| import.file.with_extension(format!("mend.{ending}")));
        std::fs::copy(mend.path(), &path)
            .map_err(|error| Trouble(format!("cannot write {}: {error}", path.display())))?;
        println!("{} rows to mend: {}", done.faulty, path.display());
    }
    Ok(done.kept)
}
