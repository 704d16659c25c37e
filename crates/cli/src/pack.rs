//! `greenlane pack check`.

use crate::Outcome;
use crate::installation::load_pack;
use clap::Subcommand;
use std::path::PathBuf;

/// What to do with packs.
#[derive(Subcommand)]
pub enum Pack {
    /// Read a pack and explain every mistake by file and line.
    Check {
        /// The pack's folder.
        dir: PathBuf,
    },
}

/// Checks and prints.
pub fn run(pack: &Pack) -> Outcome {
    let Pack::Check { dir } = pack;
    match load_pack(Some(dir)) {
        Ok((pack, rights)) => {
            let criteria: usize = pack.editions.iter().map(|e| e.criteria.len()).sum();
            println!(
                "{}: {} entity types, {criteria} criteria, {} clocks, {} grounds, {} policies; no mistakes",
                dir.display(),
                pack.entity_types.len(),
                pack.clocks.len(),
                pack.grounds.len(),
                rights.policy_names().len()
            );
            Ok(true)
        }
        Err(mistakes) => {
            for mistake in &mistakes {
                eprintln!("{mistake}");
            }
            eprintln!("{} mistakes", mistakes.len());
            Ok(false)
        }
    }
}
