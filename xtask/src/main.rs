//! Development tasks, started as `cargo xtask TASK`.
//!
//! Everything that a contributor or a build machine has to run lives here, so that both run the same thing: there is
//! no second list of checks in a pipeline file. It holds no product code, and depends on almost nothing, because
//! every task waits for it to compile.

mod bench;
mod database;
mod generate;
mod packages;
mod process;
mod repository;
mod steps;
mod test;
mod tidy;
mod tools;
mod totals;

use std::process::ExitCode;

/// What went wrong, in words for the person at the terminal.
type Outcome<T = ()> = Result<T, String>;

const USAGE: &str = "\
cargo xtask TASK

  test [--quick] [--no-install]   every check and every test, on SQLite and on a PostgreSQL of its own
                                  --quick       no browser journeys, no licence or dependency checks
                                  --no-install  never install a missing program
  tidy                            the rules about the source itself (sizes, SQL, clocks, names, maps, locales)
                                  --draw  bring the map in ARCHITECTURE.md up to date
  generate [--check]              write docs/reference anew, or compare it with what is committed
  bench [OPTION ...]              `greenlane bench OPTION ...`, optimised; with --rules also DuckDB and GoRules ZEN
  postgres [COMMAND ...]          start a throw-away PostgreSQL; run COMMAND with GREENLANE_TEST_POSTGRES set,
                                  or wait for Enter
  setup [--dry-run]               install what `test` needs and this machine lacks (Debian), or say what to install
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut words = arguments.iter().map(String::as_str);
    let task = words.next();
    let rest: Vec<&str> = words.collect();
    let outcome = match (task, rest.as_slice()) {
        (Some("test"), options) => match test::Options::parse(options) {
            Ok(options) => return test::run(options),
            Err(wrong) => return usage(&wrong),
        },
        (Some("tidy"), []) => tidy::run(),
        (Some("tidy"), ["--draw"]) => tidy::draw(),
        (Some("generate"), []) => generate::write(),
        (Some("generate"), ["--check"]) => generate::check(),
        (Some("bench"), options) => bench::run(options),
        (Some("postgres"), command) => database::run_command(command),
        (Some("setup"), []) => packages::setup(false),
        (Some("setup"), ["--dry-run"]) => packages::setup(true),
        (None | Some("help" | "--help" | "-h"), _) => {
            print!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        (Some(task), rest) => return usage(&format!("`{task} {}` is not a task", rest.join(" "))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn usage(wrong: &str) -> ExitCode {
    eprint!("error: {wrong}\n\n{USAGE}");
    ExitCode::from(2)
}
