//! `greenlane credential verify`: offline, from files alone.

use crate::{Outcome, Trouble};
use clap::Subcommand;
use greenlane_domain::recognition::{Outcome as Verdict, Trust, verify};
use greenlane_portal::clock::Clock;
use greenlane_portal::i18n::Locales;
use std::path::{Path, PathBuf};

/// What to do with certificates.
#[derive(Subcommand)]
pub enum Credential {
    /// Check a certificate without asking anyone. Exit 0 only when it is valid and not revoked.
    Verify {
        /// The certificate: JSON with a proof, or a token.
        file: PathBuf,
        /// A signed status list, as published; give one for suspension and one for revocation.
        #[arg(long)]
        status_list: Vec<PathBuf>,
        /// The issuer's key document that you trust (its did.json), or a file of several.
        #[arg(long)]
        trust: Option<PathBuf>,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
}

fn read(path: &Path) -> Result<Vec<u8>, Trouble> {
    std::fs::read(path).map_err(|e| Trouble(format!("cannot read {}: {e}", path.display())))
}

/// A signed list: JSON with a proof, or a token.
fn list(path: &Path) -> Result<serde_json::Value, Trouble> {
    let bytes = read(path)?;
    let text = String::from_utf8_lossy(&bytes).trim().to_owned();
    if !text.starts_with('{') {
        return Ok(serde_json::Value::String(text));
    }
    serde_json::from_str(&text).map_err(|e| Trouble(format!("{} is not JSON: {e}", path.display())))
}

/// Verifies and prints each check.
pub fn run(credential: &Credential) -> Outcome {
    let Credential::Verify {
        file,
        status_list,
        trust,
        json,
    } = credential;
    let trust = match trust {
        Some(path) => Trust::from_json(&read(path)?)?,
        None => Trust::default(),
    };
    let mut lists = Vec::new();
    for path in status_list {
        lists.push(list(path)?);
    }
    let verdict = verify(&read(file)?, &trust, &lists, Clock::system().now());
    if *json {
        println!("{}", serde_json::to_string_pretty(&verdict)?);
    } else {
        let locales = Locales::embedded();
        for check in &verdict.checks {
            let args: Vec<_> = check
                .args
                .iter()
                .map(|(k, v)| (*k, v.clone().into()))
                .collect();
            println!(
                "{}: {}. {}",
                locales.text("en", check.outcome.message_key(), &[]),
                locales.text("en", check.name.message_key(), &[]),
                locales.text("en", check.detail.message_key(), &args)
            );
        }
        println!("{}", locales.text("en", verdict.outcome.message_key(), &[]));
    }
    Ok(verdict.outcome == Verdict::Valid)
}
