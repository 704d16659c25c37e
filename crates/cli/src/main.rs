//! The binary `greenlane`: a demo world, the service, and the tools of an operator.
//!
//! Errors go to standard error; exit 1 means refused or found wanting, exit 2 a wrong call.

mod anomalies;
mod appoint;
mod bench;
mod config;
mod credential;
mod demo;
mod export;
mod installation;
mod measure;
mod model;
mod model_card;
mod pack;
mod rebuild;
mod reference;
mod remind;
mod ruleset;
mod serve;
mod token;
mod trade;
mod typesetting;
mod verify;

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

// Making and folding records is many small allocations, which this allocator serves faster than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Parser)]
#[command(
    name = "greenlane",
    version,
    about = "Runs a customs trusted-trader programme"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

/// Which installation a tool works on.
#[derive(Args, Clone)]
struct Where {
    /// The folder of a demo world or of an installation's data.
    #[arg(long, default_value = "greenlane-demo")]
    dir: PathBuf,
    /// The database, when it is not the SQLite file in the folder.
    #[arg(long)]
    database_url: Option<String>,
}

#[derive(Subcommand)]
enum Command {
    /// Make (or take up) a demo world and serve it on this machine.
    Demo(demo::Demo),
    /// Serve an installation.
    Serve {
        /// The configuration file.
        #[arg(long)]
        config: Option<PathBuf>,
    },
    /// Appoint somebody to the staff: the first administrator, whom nobody could appoint on a page.
    Appoint(appoint::Appoint),
    /// Bring an installation's schema up to date.
    Migrate {
        /// The configuration file.
        #[arg(long)]
        config: Option<PathBuf>,
    },
    /// Read the whole record again and name whatever is not as it was written.
    Verify {
        #[command(flatten)]
        place: Where,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Make the tables that pages read anew from the events. An upgrade does it by itself where it has to.
    Rebuild(rebuild::Rebuild),
    /// Tell people what a day has brought: steps of the overdue ladder, windows of the annual review. Each once.
    Remind(remind::Remind),
    /// Compute a measure.
    Measure(measure::Measure),
    /// Search for anomalies, as the button on the page does: for a timer.
    Anomalies {
        #[command(flatten)]
        place: Where,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Trade data.
    #[command(subcommand)]
    Trade(trade::Trade),
    /// Policy packs.
    #[command(subcommand)]
    Pack(pack::Pack),
    /// Rulesets: checked, written as SQL, tried on declarations.
    #[command(subcommand)]
    Ruleset(ruleset::Ruleset),
    /// Models: trained from exams, shown, measured, put to declarations.
    #[command(subcommand)]
    Model(model::Model),
    /// Certificates.
    #[command(subcommand)]
    Credential(credential::Credential),
    /// API tokens.
    #[command(subcommand)]
    Token(token::Token),
    /// Measure ratios and pages on a demo world.
    Bench(bench::Bench),
    /// Typeset one document: JSON in, PDF out. The service calls itself with it.
    #[cfg(feature = "reports")]
    #[command(hide = true)]
    ReportWorker,
    /// Write a reference document to standard output.
    Reference {
        /// Which one.
        #[command(subcommand)]
        document: reference::Document,
    },
}

/// A failure in words for the operator.
#[derive(Debug)]
struct Trouble(String);

impl<E: std::error::Error> From<E> for Trouble {
    fn from(error: E) -> Self {
        let mut text = error.to_string();
        let mut source = error.source();
        while let Some(cause) = source {
            text.push_str(": ");
            text.push_str(&cause.to_string());
            source = cause.source();
        }
        Self(text)
    }
}

/// What a command returns: `false` when it ran but found something wanting.
type Outcome = Result<bool, Trouble>;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("greenlane: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(run(cli.command)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(Trouble(text)) => {
            eprintln!("greenlane: {text}");
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> Outcome {
    match command {
        Command::Demo(demo) => demo::run(demo).await,
        Command::Serve { config } => serve::run(config.as_deref()).await,
        Command::Appoint(whom) => appoint::run(&whom).await,
        Command::Migrate { config } => serve::migrate(config.as_deref()).await,
        Command::Verify { place, json } => verify::run(&place, json).await,
        Command::Rebuild(rebuild) => rebuild::run(&rebuild).await,
        Command::Remind(remind) => remind::run(&remind).await,
        Command::Measure(measure) => measure::run(measure).await,
        Command::Anomalies { place, json } => anomalies::run(&place, json).await,
        Command::Trade(trade) => trade::run(trade).await,
        Command::Pack(pack) => pack::run(&pack),
        Command::Ruleset(ruleset) => ruleset::run(ruleset).await,
        Command::Model(what) => model::run(what).await,
        Command::Credential(credential) => credential::run(&credential),
        Command::Token(token) => token::run(&token).await,
        Command::Bench(bench) => bench::run(&bench).await,
        #[cfg(feature = "reports")]
        Command::ReportWorker => typesetting::work(),
        Command::Reference { document } => reference::run(&document).await,
    }
}
