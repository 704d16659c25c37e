//! `greenlane trade export`: past declarations as a Parquet file, for engines that score more than one machine holds.

use crate::{Outcome, Trouble, Where, installation};
use clap::Args;
use greenlane_portal::Failure;
use greenlane_portal::trade::{Exported, export};
use greenlane_portal::web::Say;
use jiff::civil::Date;
use std::path::PathBuf;

/// Declarations to write.
#[derive(Args)]
pub struct Export {
    /// The Parquet file that is written. One that is there is replaced.
    file: PathBuf,
    /// The first day.
    #[arg(long)]
    from: Date,
    /// The last day.
    #[arg(long)]
    to: Date,
    /// With the standing of everybody on the day of each declaration, and that day's threat level: what a ruleset's SQL reads.
    #[arg(long)]
    standing: bool,
    /// With what a model says of each line: the version that a ruleset names.
    #[arg(long)]
    model: Option<String>,
    #[command(flatten)]
    place: Where,
}

/// Writes it.
pub async fn run(asked: Export) -> Outcome {
    if asked.to < asked.from {
        return Err(Trouble("the last day comes before the first".to_owned()));
    }
    let app = installation::for_tool(&asked.place).await?;
    app.ready().await?;
    // Beside the file, so that a half-written one is never taken for it.
    let folder = asked
        .file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.map_or_else(|| PathBuf::from("."), PathBuf::from);
    let cannot =
        |error: std::io::Error| Trouble(format!("cannot write {}: {error}", asked.file.display()));
    let half = tempfile::NamedTempFile::new_in(folder).map_err(cannot)?;
    let what = Exported {
        from: asked.from,
        to: asked.to,
        standing: asked.standing,
        model: asked.model.clone(),
    };
    let written = export(&app, &what, half.reopen().map_err(cannot)?).await;
    let lines = match written {
        Ok(lines) => lines,
        Err(Failure::Refused(refusal)) => {
            return Err(Trouble(Say::new(&app, "en").refusal(&refusal)));
        }
        Err(other) => return Err(other.into()),
    };
    if lines == 0 {
        eprintln!("No declarations of these days were imported; nothing is written.");
        return Ok(false);
    }
    half.persist(&asked.file)
        .map_err(|error| cannot(error.error))?;
    println!("{lines} lines: {}", asked.file.display());
    Ok(true)
}
