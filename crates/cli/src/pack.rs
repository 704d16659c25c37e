//! `greenlane pack check`, `greenlane pack oscal` and `greenlane pack crosswalk`.

use crate::installation::load_pack;
use crate::{Outcome, Trouble};
use clap::Subcommand;
use greenlane_domain::exchange::{self, Shown};
use greenlane_domain::pack::Pack as Policies;
use greenlane_portal::rulesets::policy_of;
use greenlane_targeting::rules::Fault;
use serde_json::Value;
use std::collections::BTreeSet;
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
    /// Read an OSCAL mapping between this pack's criteria and another programme's catalogue, and write it as a crosswalk
    /// of the pack.
    Crosswalk {
        /// The pack's folder.
        dir: PathBuf,
        /// The crosswalk's id, which also names its file: `crosswalks/ID.toml`.
        #[arg(long)]
        id: String,
        /// The OSCAL mapping.
        #[arg(long)]
        mapping: PathBuf,
        /// The other programme's OSCAL catalogue.
        #[arg(long)]
        catalogue: PathBuf,
        /// Write over a crosswalk of this id.
        #[arg(long)]
        replace: bool,
    },
}

/// Checks and prints.
pub fn run(pack: &Pack) -> Outcome {
    match pack {
        Pack::Check { dir } => check(dir),
        Pack::Oscal { dir, out } => oscal(dir, out),
        Pack::Crosswalk {
            dir,
            id,
            mapping,
            catalogue,
            replace,
        } => {
            let (mapping, catalogue) = (document(mapping)?, document(catalogue)?);
            crosswalk(dir, id, (&mapping, &catalogue), *replace)
        }
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

/// What is wrong with the pack's first ruleset, by itself and beside the limits of the law; a pack may be without one.
fn targeting(pack: &Policies) -> Vec<String> {
    let Some(text) = pack.targeting.as_deref() else {
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
            let unlawful = policy_of(pack).map(|policy| policy.unlawful(&ruleset));
            let unlawful = unlawful.unwrap_or_default();
            words.chain(unlawful.iter().map(Fault::english)).collect()
        }
    }
}

/// What is wrong with the rates of the compliance sample; a pack may be without it.
fn sampling(pack: &Policies) -> Vec<String> {
    let rates = pack.sampling.as_deref();
    let rates = rates.map(toml::from_str::<greenlane_targeting::rules::sample::Rates>);
    match rates {
        None => Vec::new(),
        Some(Err(error)) => vec![error.to_string()],
        Some(Ok(rates)) => match rates.check() {
            Ok(()) => twice(pack, rates.strata.keys()),
            Err(place) => vec![format!("{place} is not above 0 and at most 1")],
        },
    }
}

/// Strata that are one mode of transport under two names: one of the rates would be nobody's.
fn twice<'a>(pack: &Policies, strata: impl Iterator<Item = &'a String>) -> Vec<String> {
    let (mut seen, mut twice) = (BTreeSet::new(), Vec::new());
    for stratum in strata {
        if !seen.insert(pack.modes.code(stratum)) {
            twice.push(format!(
                "strata.{stratum} is a mode that has a rate under another name"
            ));
        }
    }
    twice
}

fn document(path: &Path) -> Result<Value, Trouble> {
    let named = |why: &dyn std::fmt::Display| Trouble(format!("{}: {why}", path.display()));
    let bytes = std::fs::read(path).map_err(|why| named(&why))?;
    serde_json::from_slice(&bytes).map_err(|why| named(&why))
}

fn crosswalk(
    dir: &Path,
    id: &str,
    (mapping, catalogue): (&Value, &Value),
    replace: bool,
) -> Outcome {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || !id.chars().all(plain) {
        eprintln!("`{id}` cannot name a crosswalk; use small letters, digits and hyphens");
        return Ok(false);
    }
    let Ok((pack, _)) = load_pack(Some(dir)) else {
        return check(dir);
    };
    let file = dir.join("crosswalks").join(format!("{id}.toml"));
    if file.exists() && !replace {
        eprintln!(
            "{} is there already; say --replace to write over it",
            file.display()
        );
        return Ok(false);
    }
    let crosswalk = match exchange::read_mapping(id, mapping, catalogue, &pack) {
        Ok(crosswalk) => crosswalk,
        Err(faults) => {
            for fault in &faults {
                eprintln!("{fault}");
            }
            eprintln!("{} mistakes; nothing was written", faults.len());
            return Ok(false);
        }
    };
    let before = std::fs::read(&file).ok();
    std::fs::create_dir_all(dir.join("crosswalks"))?;
    std::fs::write(&file, exchange::crosswalk_file(&crosswalk)?)?;
    // A pack that loaded before loads afterwards, or is as it was.
    if let Err(mistakes) = load_pack(Some(dir)) {
        match before {
            Some(bytes) => std::fs::write(&file, bytes)?,
            None => std::fs::remove_file(&file)?,
        }
        for mistake in &mistakes {
            eprintln!("{mistake}");
        }
        eprintln!("{} mistakes; nothing was changed", mistakes.len());
        return Ok(false);
    }
    println!(
        "{}: {} requirements, {} relations",
        file.display(),
        crosswalk.requirements.len(),
        crosswalk.relations.len()
    );
    let same = exchange::same_in_every_language(&crosswalk);
    if same > 0 {
        println!("{same} texts say the same in every language: translate them in the file");
    }
    check(dir)
}

fn check(dir: &Path) -> Outcome {
    match load_pack(Some(dir)) {
        Ok((pack, rights)) => {
            let named = |file: &str, found: Vec<String>| -> Vec<String> {
                let found = found.into_iter();
                found.map(|mistake| format!("{file}: {mistake}")).collect()
            };
            let mut mistakes = named("targeting.toml", targeting(&pack));
            mistakes.extend(named("sampling.toml", sampling(&pack)));
            if !mistakes.is_empty() {
                for mistake in &mistakes {
                    eprintln!("{mistake}");
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
