//! `greenlane ruleset`: a ruleset in a file, checked, written as SQL, and tried on declarations in files.

use crate::installation::load_pack;
use crate::model::{mapping_of, told};
use crate::{Outcome, Trouble};
use clap::Subcommand;
use greenlane_targeting::model::taken;
use greenlane_targeting::rules::backtest::{BackTest, Comparison, Counts, Selected};
use greenlane_targeting::rules::{AsOf, Found, Program, Ruleset as Content, files, sql};
use std::path::{Path, PathBuf};

/// What to do with rulesets.
#[derive(Subcommand)]
pub enum Ruleset {
    /// Understand a ruleset, try its test cases, and print its version, or name everything that is wrong.
    Check {
        /// The ruleset, as JSON or TOML.
        file: PathBuf,
        /// The folder of a pack: what the ruleset gives is held to its policy on credit, and to the law.
        #[arg(long)]
        pack: Option<PathBuf>,
    },
    /// Write a ruleset as plain SQL over the table of declarations.
    Sql {
        /// The ruleset, as JSON or TOML.
        file: PathBuf,
        /// The table, view or file that the SQL reads.
        #[arg(long, default_value = "declarations")]
        from: String,
    },
    /// What a ruleset would have selected, beside another one.
    Backtest {
        /// The ruleset that is tried.
        file: PathBuf,
        /// The ruleset that it is compared with.
        #[arg(long)]
        against: PathBuf,
        /// Declarations, as CSV or Parquet: with published columns, or as --source has them.
        #[arg(long, required = true, num_args = 1..)]
        data: Vec<PathBuf>,
        /// The source by whose mapping they are read.
        #[arg(long)]
        source: Option<String>,
        /// From which lane on a line counts as selected.
        #[arg(long, default_value = "red")]
        lane: String,
        /// Take the rules that are valid on this day for all declarations, whenever they were lodged.
        #[arg(long)]
        day: Option<jiff::civil::Date>,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
}

fn read(path: &Path) -> Result<Content, Trouble> {
    let said = |error: String| Trouble(format!("{}: {error}", path.display()));
    let text = std::fs::read_to_string(path).map_err(|error| said(error.to_string()))?;
    if path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("toml"))
    {
        toml::from_str(&text).map_err(|error| said(error.to_string()))
    } else {
        serde_json::from_str(&text).map_err(|error| said(error.to_string()))
    }
}

fn complain(path: &Path, faults: &[Found]) {
    for found in faults {
        let rule = found.rule.as_ref().map(|rule| format!("rule {rule}: "));
        eprintln!(
            "{}: {}{}",
            path.display(),
            rule.unwrap_or_default(),
            found.fault.english()
        );
    }
    eprintln!("{} mistakes", faults.len());
}

/// The ruleset made ready; `None` when it has mistakes, which are then printed.
fn ready(path: &Path, as_of: AsOf) -> Result<Option<Program>, Trouble> {
    let ruleset = read(path)?;
    Ok(match Program::new(&ruleset, as_of) {
        Ok(program) => Some(program),
        Err(faults) => {
            complain(path, &faults);
            None
        }
    })
}

/// Runs one of them.
pub async fn run(what: &Ruleset) -> Outcome {
    match what {
        Ruleset::Check { file, pack } => check(file, pack.as_deref()),
        Ruleset::Sql { file, from } => {
            let Some(program) = ready(file, AsOf::Declaration)? else {
                return Ok(false);
            };
            print!("{}", sql::query(&program, from, &["declaration", "line"]));
            Ok(true)
        }
        Ruleset::Backtest {
            file,
            against,
            data,
            source,
            lane,
            day,
            json,
        } => {
            let as_of = day.map_or(AsOf::Declaration, AsOf::Day);
            let (Some(before), Some(after)) = (ready(against, as_of)?, ready(file, as_of)?) else {
                return Ok(false);
            };
            let from = |program: &Program| {
                let found = program.lane_number(lane).map(Selected);
                found.ok_or_else(|| Trouble(format!("there is no lane “{lane}”")))
            };
            let mut test = BackTest::new((&before, from(&before)?), (&after, from(&after)?));
            for path in data {
                add(&mut test, path, source.as_deref()).await?;
            }
            let comparison = test.finish();
            if *json {
                println!("{}", serde_json::to_string_pretty(&comparison)?);
            } else {
                print(&comparison);
            }
            Ok(true)
        }
    }
}

/// Where it gives more than a pack allows; nothing where no pack is asked.
fn beyond(ruleset: &Content, pack: Option<&Path>) -> Result<Vec<Found>, Trouble> {
    let Some(dir) = pack else {
        return Ok(Vec::new());
    };
    let (pack, _) = load_pack(Some(dir)).map_err(|all| Trouble(all.join("\n")))?;
    let policy = greenlane_portal::rulesets::policy_of(&pack)
        .map_err(|error| Trouble(format!("targeting.toml: {error}")))?;
    let faults = policy.beyond(ruleset).into_iter();
    Ok(faults.map(|fault| Found { rule: None, fault }).collect())
}

/// Adds the declarations of a file.
async fn add(test: &mut BackTest<'_>, path: &Path, source: Option<&str>) -> Result<(), Trouble> {
    let Some(source) = source else {
        for batch in files::open(path)? {
            test.add(&batch?)?;
        }
        return Ok(());
    };
    let (store, counts) = taken(path, &mapping_of(source)?).await?;
    told(path, counts.refused);
    let days = store.days().await?;
    if let (Some(first), Some(last)) = (days.first(), days.last()) {
        let mut scan = store.scan(*first, *last, &test.columns()).await?;
        while let Some(batch) = scan.next().await? {
            test.add(&batch)?;
        }
    }
    Ok(())
}

fn check(path: &Path, pack: Option<&Path>) -> Outcome {
    let ruleset = read(path)?;
    let beyond = beyond(&ruleset, pack)?;
    if !beyond.is_empty() {
        complain(path, &beyond);
        return Ok(false);
    }
    let version = match ruleset.version() {
        Ok(version) => version,
        Err(faults) => {
            complain(path, &faults);
            return Ok(false);
        }
    };
    let (mut tried, mut failed) = (0, 0);
    for rule in &ruleset.rules {
        let said = ruleset.try_tests(rule).unwrap_or_default();
        for (case, said) in rule.tests.iter().zip(said) {
            tried += 1;
            if case.expect != said {
                failed += 1;
                eprintln!(
                    "{}: rule {}: test “{}” expects {:?} and gets {said:?}",
                    path.display(),
                    rule.id,
                    case.name,
                    case.expect
                );
            }
        }
    }
    println!(
        "{} rules, {} sets, {tried} test cases of which {failed} fail; version {version}",
        ruleset.rules.len(),
        ruleset.sets.len()
    );
    Ok(failed == 0)
}

fn percent(share: Option<f64>) -> String {
    share.map_or_else(
        || "not known".to_owned(),
        |share| format!("{:.2} %", share * 100.0),
    )
}

fn print(comparison: &Comparison) {
    let (before, after) = (&comparison.before, &comparison.after);
    println!("{:<34} {:>16} {:>16}", "", "in force", "tried");
    let line = |name: &str, of: &dyn Fn(&Counts) -> String| {
        println!("{name:<34} {:>16} {:>16}", of(&before.all), of(&after.all));
    };
    line("lines", &|counts| counts.lines.to_string());
    line("selected", &|counts| counts.selected.to_string());
    line("share selected", &|counts| percent(counts.rate()));
    line("selected, of which it is known", &|counts| {
        counts.selected_labelled.to_string()
    });
    line("found", &|counts| counts.found.to_string());
    line("found of known selected", &|counts| {
        percent(counts.precision())
    });
    line("found of all that was to be found", &|counts| {
        percent(counts.recall())
    });
    println!(
        "{:<34} {:>16} {:>16}",
        "importers selected", before.importers, after.importers
    );
    println!(
        "selected by both {}; only in force {} ({} found); only tried {} ({} found)",
        comparison.both,
        comparison.only_before.0,
        comparison.only_before.1,
        comparison.only_after.0,
        comparison.only_after.1
    );
    println!(
        "\n{:<40} {:>10} {:>10} {:>10}",
        "rules tried", "hits", "found", "unknown"
    );
    for rule in &after.rules {
        let shadow = if rule.shadow { " (shadow)" } else { "" };
        let name = format!("{}{shadow}", rule.rule);
        println!(
            "{name:<40} {:>10} {:>10} {:>10}",
            rule.hits, rule.found, rule.unknown
        );
    }
}
