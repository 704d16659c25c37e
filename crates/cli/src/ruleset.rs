//! `greenlane ruleset`: a ruleset checked, written as SQL, and tried on declarations in files.

use crate::installation::{for_tool, load_pack};
use crate::model::{mapping_of, told};
use crate::{Outcome, Trouble, Where};
use clap::Subcommand;
use clap::builder::PossibleValuesParser;
use greenlane_domain::pack::ThreatPolicy;
use greenlane_portal::Failure;
use greenlane_portal::command::System;
use greenlane_portal::rulesets::{approved, program};
use greenlane_portal::web::Say;
use greenlane_targeting::model::taken;
use greenlane_targeting::rules::backtest::{self, Comparison, Counts, Selected, Side};
use greenlane_targeting::rules::{AsOf, Dialect, Found, Program, Ruleset as Content, files, sql};
use std::path::{Path, PathBuf};
use uuid::Uuid;

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
        /// The ruleset: a file, as JSON or TOML, or the id of an approved one in an installation's record.
        ruleset: PathBuf,
        /// The table, view or file that the SQL reads.
        #[arg(long, default_value = "declarations")]
        from: String,
        /// The engine that runs it.
        #[arg(long, default_value = "duckdb", value_parser = PossibleValuesParser::new(Dialect::ALL.map(|(name, _)| name)))]
        dialect: String,
        /// The policy pack that says whose credit stays at which threat level; of a file, the one in the binary when left out.
        #[arg(long)]
        pack: Option<PathBuf>,
        #[command(flatten)]
        place: Where,
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
        /// The policy pack that says whose credit stays at which threat level; the one in the binary when left out.
        #[arg(long)]
        pack: Option<PathBuf>,
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

/// What stays at which threat level.
fn policy(pack: Option<&Path>) -> Result<ThreatPolicy, Trouble> {
    let (pack, _) = load_pack(pack).map_err(|mistakes| Trouble(mistakes.join("\n")))?;
    Ok(pack.threat)
}

/// The ruleset made ready; `None` when it has mistakes, which are then printed.
fn ready(path: &Path, as_of: AsOf, threat: &ThreatPolicy) -> Result<Option<Program>, Trouble> {
    let ruleset = read(path)?;
    Ok(match program(threat, &ruleset, as_of) {
        Ok(program) => Some(program),
        Err(faults) => {
            complain(path, &faults);
            None
        }
    })
}

/// The ruleset of a file or, by its id, of the record.
async fn of_either(
    ruleset: &Path,
    pack: Option<&Path>,
    place: &Where,
) -> Result<Option<Program>, Trouble> {
    let id = ruleset.to_str().and_then(|text| text.parse::<Uuid>().ok());
    let Some(id) = id.filter(|_| !ruleset.exists()) else {
        return ready(ruleset, AsOf::Declaration, &policy(pack)?);
    };
    let app = for_tool(place).await?;
    app.ready().await?;
    let content = match approved(&app, &System, id).await {
        Ok(content) => content,
        Err(Failure::Refused(refusal)) => {
            return Err(Trouble(Say::new(&app, "en").refusal(&refusal)));
        }
        Err(other) => return Err(other.into()),
    };
    let threat = match pack {
        Some(_) => policy(pack)?,
        None => app.pack().threat.clone(),
    };
    let ready = program(&threat, &content, AsOf::Declaration);
    ready
        .map(Some)
        .map_err(|_| Trouble("the ruleset in the record has faults".to_owned()))
}

/// Runs one of them.
pub async fn run(what: Ruleset) -> Outcome {
    match what {
        Ruleset::Check { file, pack } => check(&file, pack.as_deref()),
        Ruleset::Sql {
            ruleset,
            from,
            dialect,
            pack,
            place,
        } => {
            let Some(program) = of_either(&ruleset, pack.as_deref(), &place).await? else {
                return Ok(false);
            };
            let dialect = Dialect::parse(&dialect).unwrap_or_default();
            let keep = ["declaration", "line"];
            print!("{}", sql::query(&program, &from, &keep, dialect));
            Ok(true)
        }
        Ruleset::Backtest {
            file,
            against,
            data,
            source,
            lane,
            day,
            pack,
            json,
        } => {
            let as_of = day.map_or(AsOf::Declaration, AsOf::Day);
            let threat = policy(pack.as_deref())?;
            let before = ready(&against, as_of, &threat)?;
            let (Some(before), Some(after)) = (before, ready(&file, as_of, &threat)?) else {
                return Ok(false);
            };
            let comparison = compared((&before, &after), (&data, source.as_deref()), &lane).await?;
            if json {
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

/// The lines of a file: as they are, or read by the mapping of a source into a store in memory.
async fn batches(
    path: &Path,
    source: Option<&str>,
    columns: &[&'static str],
) -> Result<files::Batches, Trouble> {
    let Some(source) = source else {
        return Ok(files::open(path)?);
    };
    let (store, counts) = taken(path, &mapping_of(source)?).await?;
    told(path, counts.refused);
    let days = store.days().await?;
    let mut found = Vec::new();
    if let (Some(first), Some(last)) = (days.first(), days.last()) {
        let mut scan = store.scan(*first, *last, columns).await?;
        while let Some(batch) = scan.next().await? {
            found.push(Ok(batch));
        }
    }
    Ok(Box::new(found.into_iter()))
}

/// On all files, one after the other, each batch on the next thread that is free.
async fn compared(
    (before, after): (&Program, &Program),
    (data, source): (&[PathBuf], Option<&str>),
    lane: &str,
) -> Result<Comparison, Trouble> {
    let from = |program: &Program| {
        let found = program.lane_number(lane).map(Selected);
        found.ok_or_else(|| Trouble(format!("there is no lane “{lane}”")))
    };
    let side = |program, selected| Side {
        program,
        selected,
        model: None,
    };
    let sides = (side(before, from(before)?), side(after, from(after)?));
    let columns = backtest::columns(sides);
    let mut open = Vec::with_capacity(data.len());
    for path in data {
        open.push(batches(path, source, &columns).await?);
    }
    let all: files::Batches = Box::new(open.into_iter().flatten());
    let (comparison, _) = backtest::of_file(sides, (all, None), backtest::cores())?;
    Ok(comparison)
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
    workload(comparison);
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

/// What every office would have to look at. Both rulesets met the same lines, so both name the same offices.
fn workload(comparison: &Comparison) {
    let (before, after) = (&comparison.before, &comparison.after);
    if after.offices.is_empty() {
        return;
    }
    println!(
        "\n{:<34} {:>16} {:>16} {:>10}",
        "selected by office", "in force", "tried", "lines"
    );
    for (office, counts) in &after.offices {
        let was = before
            .offices
            .get(office)
            .map_or(0, |counts| counts.selected);
        let (now, lines) = (counts.selected, counts.lines);
        println!("{office:<34} {was:>16} {now:>16} {lines:>10}");
    }
}
