//! `greenlane remind`: what the service does every day by itself, for a timer or a first look.

use crate::config::Config;
use crate::{Outcome, Where, installation, serve};
use clap::Args;
use greenlane_portal::reminders;
use std::path::PathBuf;

/// Which installation, and how it is told.
#[derive(Args)]
pub struct Remind {
    /// The configuration file of an installation.
    #[arg(long, conflicts_with = "dir")]
    config: Option<PathBuf>,
    /// The folder of a demo world instead.
    #[arg(long)]
    dir: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Tells what is due now, once. Mails wait in the outbox for the service to send them.
pub async fn run(remind: &Remind) -> Outcome {
    let app = match &remind.dir {
        Some(dir) => {
            let place = Where {
                dir: dir.clone(),
                database_url: None,
            };
            installation::for_tool(&place).await?
        }
        None => {
            let config = Config::read(remind.config.as_deref())?;
            installation::open(serve::place(&config)).await?
        }
    };
    app.ready().await?;
    let told = reminders::remind(&app).await?;
    if remind.json {
        println!("{}", serde_json::to_string(&told)?);
    } else {
        println!(
            "{} required actions reached a step; {} companies were told of their annual review; {} days around visits \
             passed without an answer; the drift of {} models was worked out; {} partners were reminded of \
             their questionnaire; {} parties of declarations wait for a person",
            told.steps, told.windows, told.silences, told.drifts, told.partners, told.parties
        );
    }
    Ok(true)
}
