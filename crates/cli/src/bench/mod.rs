//! `greenlane bench`: ratios measured in one run, so that they hold on any machine.
//!
//! - a status looked up over HTTP against a bare handler that answers the same bytes;
//! - a command (load, decide, append, update, commit) against raw inserts of the same rows, equally durable;
//! - pages and verification of the world in a folder, in milliseconds, and a report of 192 criteria as a PDF;
//! - with `--profile`, the security profile of two hundred criteria at work: one user, and many at the same moment;
//! - with `--plan`, the year's plan of a programme of full size;
//! - with `--rules`, sixty rules over a million declarations, in bulk, one by one, and by `DuckDB` where Python has it;
//! - with `--backtest`, two rulesets over a year of entries in files, read, joined with standing and compared;
//! - with `--import`, millions of lines with names and addresses taken in from a file, and the memory it took;
//! - with `--assess`, declarations in process and by API at 500 requests a second, each on disk before its answer.

mod assess;
mod backtest;
mod commands;
mod documents;
mod http;
mod import;
mod pages;
mod plan;
mod profile;
mod rules;

use crate::{Outcome, Trouble, Where, installation};
use clap::Args;
use serde::Serialize;
use std::time::{Duration, Instant};

/// How to measure.
#[derive(Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
pub struct Bench {
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// Seconds for each side of the HTTP comparison, and for the load of --assess.
    #[arg(long, default_value_t = 3)]
    seconds: u64,
    /// Measure security profiles of 200 criteria instead, in a scratch installation: a SQLite file that is removed
    /// again, or the empty database of --database-url.
    #[arg(long)]
    profile: bool,
    /// Solve the year's plan of 11,200 members and 180 specialists instead. Needs no installation.
    #[arg(long, conflicts_with = "profile")]
    plan: bool,
    /// Score a million declarations by sixty rules instead. Needs no installation.
    #[arg(long, conflicts_with_all = ["profile", "plan"])]
    rules: bool,
    /// How many declarations (with --rules).
    #[arg(long, default_value_t = 1_000_000, value_parser = clap::value_parser!(u32).range(1..=100_000_000))]
    rows: u32,
    /// Back-test a ruleset of sixty rules against another over a year of entries, made up first in a folder that is
    /// removed again. Needs no installation, and some 70 bytes of disk an entry.
    #[arg(long, conflicts_with_all = ["profile", "plan", "rules"])]
    backtest: bool,
    /// Assess declarations instead, in scratch installations: one at a time in process, and 500 a second by API, on SQLite
    /// and, where `GREENLANE_TEST_POSTGRES` names a server, on PostgreSQL.
    #[arg(long, conflicts_with_all = ["profile", "plan", "rules", "backtest"])]
    assess: bool,
    /// Take a file of declarations with names and addresses into a scratch installation instead, and say how much memory that
    /// took. The file is made up first: some 200 bytes of disk a line, removed again.
    #[arg(long, conflicts_with_all = ["profile", "plan", "rules", "backtest", "assess"])]
    import: bool,
    /// How many lines the file has (with --import).
    #[arg(long, default_value_t = 10_000_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000_000))]
    lines: u32,
    /// Fail where an engine to compare with is not there (with --rules): what was not measured has not reached its aim.
    #[arg(long, requires = "rules")]
    require_peers: bool,
    /// How many entries the year has (with --backtest).
    #[arg(long, default_value_t = 36_000_000, value_parser = clap::value_parser!(u32).range(365..=1_000_000_000))]
    entries: u32,
    /// On how many threads (with --backtest).
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=64))]
    threads: u8,
    /// How many users press the same button at the same moment (with --profile).
    #[arg(long, default_value_t = 500, value_parser = clap::value_parser!(u16).range(1..=5000))]
    users: u16,
    #[command(flatten)]
    place: Where,
}

/// One figure.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// What was measured.
    pub name: String,
    /// The measured value; none where it could not be measured.
    pub value: Option<f64>,
    /// Its unit.
    pub unit: &'static str,
    /// What it should reach, in words.
    pub aim: Option<&'static str>,
    /// Whether it does; none where there is no aim, or nothing was measured.
    pub met: Option<bool>,
}

impl Figure {
    fn plain(name: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Self {
            name: name.into(),
            value: Some(value),
            unit,
            aim: None,
            met: None,
        }
    }

    /// A figure with an aim of which nothing is known: what it needs is not there.
    fn unmeasured(name: impl Into<String>, unit: &'static str, aim: &'static str) -> Self {
        Self {
            name: name.into(),
            value: None,
            unit,
            aim: Some(aim),
            met: None,
        }
    }

    /// Whether its aim is neither reached nor missed.
    fn is_open(&self) -> bool {
        self.aim.is_some() && self.met.is_none()
    }

    fn aimed(
        name: impl Into<String>,
        value: f64,
        unit: &'static str,
        aim: &'static str,
        met: bool,
    ) -> Self {
        Self {
            name: name.into(),
            value: Some(value),
            unit,
            aim: Some(aim),
            met: Some(met),
        }
    }
}

pub(crate) fn start() -> Instant {
    Instant::now()
}

/// The middle value of so many durations, in milliseconds.
pub(crate) fn median_ms(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times
        .get(times.len() / 2)
        .map_or(0.0, |t| t.as_secs_f64() * 1000.0)
}

/// The resident memory of this process in MB, where the system tells.
fn resident_mb() -> Option<f64> {
    status_mb("VmRSS:")
}

/// The most memory that this process had resident since [`forget_peak`], in MB, where the system tells.
fn peak_mb() -> Option<f64> {
    status_mb("VmHWM:")
}

/// Lets the peak begin anew; where the system cannot, it is that of the whole run.
fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

fn status_mb(field: &str) -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|l| l.starts_with(field))?;
    let kb: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kb / 1024.0)
}

/// Measures and prints; `false` when an aim is missed, or not measured where that is asked.
pub async fn run(bench: &Bench) -> Outcome {
    let figures = if bench.rules {
        rules::measure(bench.rows)?
    } else if bench.backtest {
        backtest::measure(bench.entries, bench.threads).await?
    } else if bench.import {
        import::measure(bench.lines).await?
    } else if bench.assess {
        assess::measure(Duration::from_secs(bench.seconds)).await?
    } else if bench.plan {
        plan::measure()
    } else if bench.profile {
        profile::measure(bench.place.database_url.as_deref(), bench.users.into()).await?
    } else {
        of_world(bench).await?
    };
    print(&figures, bench.json)?;
    if bench.require_peers && figures.iter().any(Figure::is_open) {
        return Ok(false);
    }
    Ok(figures.iter().all(|f| f.met != Some(false)))
}

async fn of_world(bench: &Bench) -> Result<Vec<Figure>, Trouble> {
    if !bench.place.dir.join("demo.toml").exists() {
        return Err(Trouble(format!(
            "there is no demo world in {}; make one with `greenlane demo --prepare-only`",
            bench.place.dir.display()
        )));
    }
    let app = installation::for_tool(&bench.place).await?;
    let mut figures = commands::measure(&app).await?;
    figures.extend(http::measure(&app, Duration::from_secs(bench.seconds)).await?);
    figures.extend(pages::measure(&app).await?);
    figures.extend(documents::measure(&app).await?);
    if let Some(mb) = resident_mb() {
        figures.push(Figure::aimed(
            "resident memory after all pages",
            mb,
            "MB",
            "under 300 MB",
            mb < 300.0,
        ));
    }
    let begun = start();
    let report = greenlane_portal::integrity::verify(&app).await?;
    let seconds = begun.elapsed().as_secs_f64();
    let name = format!("verify {} events", report.events);
    figures.push(Figure::aimed(
        name,
        seconds,
        "s",
        "under 60 s",
        seconds < 60.0,
    ));
    Ok(figures)
}

fn print(figures: &[Figure], json: bool) -> Result<(), Trouble> {
    if json {
        println!("{}", serde_json::to_string_pretty(figures)?);
    } else {
        for figure in figures {
            let aim = match (figure.aim, figure.met) {
                (Some(aim), Some(true)) => format!("   ({aim}: met)"),
                (Some(aim), Some(false)) => format!("   ({aim}: MISSED)"),
                (Some(aim), None) => format!("   ({aim}: NOT MEASURED)"),
                (None, _) => String::new(),
            };
            let value = figure
                .value
                .map_or_else(|| "–".to_owned(), |value| format!("{value:.2}"));
            println!("{:<64} {value:>12} {}{aim}", figure.name, figure.unit);
        }
    }
    Ok(())
}
