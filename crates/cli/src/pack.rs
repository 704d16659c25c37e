//! `greenlane pack check` and `greenlane pack oscal`.

use crate::Outcome;
use crate::installation::load_pack;
use clap::Subcommand;
use greenlane_domain::exchange::{self, Shown};
use std::path::{Path, PathBuf};

/// What to do with packs.
#[derive(Subcommand)]
pub enum Pack {
    /// Read a pack and explain every mistake by file and line.
    Check {
        /// The pack's folder.
        dir: PathBuf,
    },
    /// Write the pack's editions as OSCAL: a catalogue, and a profile for each entity type.
    Oscal {
        /// The pack's folder.
        dir: PathBuf,
        /// Where to write, one folder for each edition.
        #[arg(long)]
        out: PathBuf,
    },
}

/// Checks and prints.
pub fn run(pack: &Pack) -> Outcome {
    match pack {
        Pack::Check { dir } => check(dir),
        Pack::Oscal { dir, out } => oscal(dir, out),
    }
}

fn oscal(dir: &Path, out: &Path) -> Outcome {
    let Ok((pack, _)) = load_pack(Some(dir)) else {
        return check(dir);
    };
    for edition in &pack.editions {
        let folder = out.join(&edition.id);
        std::fs::create_dir_all(&folder)?;
        let shown = Shown {
            pack: &pack,
            edition,
            follows: None,
            kept: None,
            kept_for: None,
        };
        let catalogue = serde_json::to_vec_pretty(&exchange::catalogue(shown))?;
        std::fs::write(folder.join(exchange::CATALOGUE_FILE), catalogue)?;
        for entity in &pack.entity_types {
            if let Some(profile) = exchange::baseline(shown, &entity.id) {
                let file = folder.join(exchange::profile_file(&entity.id));
                std::fs::write(file, serde_json::to_vec_pretty(&profile)?)?;
            }
        }
        println!("{}", folder.display());
    }
    Ok(true)
}

/// What is wrong with the pack's first ruleset; a pack may be without one.
fn targeting(text: Option<&str>) -> Vec<String> {
    let Some(text) = text else {
        return Vec::new();
    };
    match toml::from_str::<greenlane_targeting::rules::Ruleset>(text) {
        Err(error) => vec![error.to_string()],
        Ok(ruleset) => {
            let found = ruleset.check().err().unwrap_or_default();
            let words = found.iter().map(|found| {
                let rule = found.rule.as_deref().map(|rule| format!("rule {rule}: "));
                rule.unwrap_or_default() + &found.fault.english()
            });
            words.collect()
        }
    }
}

fn check(dir: &Path) -> Outcome {
    match load_pack(Some(dir)) {
        Ok((pack, rights)) => {
            let mistakes = targeting(pack.targeting.as_deref());
            if !mistakes.is_empty() {
                for mistake in &mistakes {
                    eprintln!("targeting.toml: {mistake}");
                }
                eprintln!("{} mistakes", mistakes.len());
                return Ok(false);
            }
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
