//! `greenlane appoint`: how an installation gets its first administrator, whom nobody could appoint on a page.

use crate::config::Config;
use crate::installation::open;
use crate::{Outcome, serve};
use clap::Args;
use greenlane_portal::accounts::commands::{NewAccount, appoint};
use greenlane_portal::command::System;
use greenlane_portal::messages;
use std::path::PathBuf;

/// Whom to appoint.
#[derive(Args)]
pub struct Appoint {
    /// Their address.
    #[arg(long)]
    email: String,
    /// Their name.
    #[arg(long)]
    name: String,
    /// Their role in the programme's staff.
    #[arg(long, default_value = "administrator")]
    role: String,
    /// The language of the mail: en, es or fr.
    #[arg(long, default_value = "en")]
    lang: String,
    /// The configuration file.
    #[arg(long)]
    config: Option<PathBuf>,
}

/// Appoints them. Where no mail server is set, the mail is printed instead of sent.
pub async fn run(whom: &Appoint) -> Outcome {
    let config = Config::read(whom.config.as_deref())?;
    let app = open(serve::place(&config)).await?;
    let mut unit = app.begin(&System).await?;
    let new = NewAccount {
        email: &whom.email,
        name: &whom.name,
        lang: &whom.lang,
        staff_role: Some(&whom.role),
    };
    appoint(&mut unit, new).await?;
    unit.commit().await?;
    if config.smtp.host.is_some() {
        println!("a mail with a link waits to be sent");
    } else if let Some(body) = messages::latest_to(&app, &System, &whom.email).await? {
        println!("{body}");
    }
    Ok(true)
}
