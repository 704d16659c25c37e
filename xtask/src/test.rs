//! The task `test`: everything that has to hold before a change lands.
//!
//! One run of the tests covers both engines: tests always use SQLite, and PostgreSQL too when
//! `GREENLANE_TEST_POSTGRES` names a server. Here it always does, unless `--quick` found no PostgreSQL to start.

use std::path::Path;
use std::process::{Command, ExitCode};

use crate::database::{self, Postgres};
use crate::packages::{self, Need};
use crate::steps::{Counts, Steps};
use crate::totals::counted;
use crate::{Outcome, generate, process, repository, tidy, tools};

const BROWSER_TESTS: &str = "greenlane-browser-tests";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    quick: bool,
    no_install: bool,
}

impl Options {
    pub fn parse(words: &[&str]) -> Outcome<Self> {
        let mut options = Self::default();
        for word in words {
            match *word {
                "--quick" => options.quick = true,
                "--no-install" => options.no_install = true,
                other => return Err(format!("`{other}` is not an option of `test`")),
            }
        }
        Ok(options)
    }
}

pub fn run(options: Options) -> ExitCode {
    let root = match repository::root() {
        Ok(root) => root,
        Err(message) => {
            eprintln!("error: {message}");
            return ExitCode::FAILURE;
        }
    };
    let mut steps = Steps::default();
    check_source(&mut steps, &root);
    let postgres = prepare(&mut steps, options);
    steps.run("clippy", || {
        let lint = [
            "clippy",
            "--workspace",
            "--all-targets",
            "--keep-going",
            "--",
            "-D",
            "warnings",
        ];
        process::run(process::cargo(&root).args(lint)).map(|()| Counts::ONE)
    });
    let mut program = None;
    steps.run("build", || {
        program = Some(generate::build(&root)?);
        Ok(Counts::ONE)
    });
    if let Some(program) = program {
        steps.run("generated files", || {
            generate::compare(&root, &program).map(|_| Counts::ONE)
        });
        if postgres.is_some() || options.quick {
            let url = postgres.as_ref().map(Server::url);
            run_tests(&mut steps, options, &root, &program, url);
        } else {
            steps.not_run("tests", "no PostgreSQL");
        }
    }
    // The server is not needed any longer, and building tools takes long.
    drop(postgres);
    if options.quick {
        steps.not_run("licences, unused dependencies", "--quick");
    } else {
        tools::check_dependencies(&mut steps, &root, !options.no_install);
    }
    if steps.summarise() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn check_source(steps: &mut Steps, root: &Path) {
    steps.run("tidy", || tidy::run().map(|()| Counts::ONE));
    steps.run("format", || {
        process::run(process::cargo(root).args(["fmt", "--all", "--", "--check"]))
            .map(|()| Counts::ONE)
    });
}

/// The PostgreSQL that the tests use.
enum Server {
    /// Named by whoever started us; it is theirs to stop.
    Given(String),
    Ours(Postgres),
}

impl Server {
    fn url(&self) -> &str {
        match self {
            Self::Given(url) => url,
            Self::Ours(postgres) => postgres.url(),
        }
    }
}

/// Install what is missing and start PostgreSQL.
fn prepare(steps: &mut Steps, options: Options) -> Option<Server> {
    let given = std::env::var(database::ENVIRONMENT)
        .ok()
        .filter(|url| !url.is_empty());
    let mut needs = Need::ALL.to_vec();
    needs.retain(|need| match need {
        Need::Postgres => given.is_none() && !options.quick,
        Need::Chromium | Need::Chromedriver | Need::Pip | Need::Poppler => !options.quick,
    });
    if !needs.is_empty()
        && !steps.run("programs", || {
            packages::ensure(&needs, !options.no_install).map(|()| Counts::ONE)
        })
    {
        return None;
    }
    if let Some(url) = given {
        return Some(Server::Given(url));
    }
    if options.quick && !Need::Postgres.is_present() {
        steps.not_run(
            "tests on PostgreSQL",
            "it is not installed (--quick installs nothing)",
        );
        return None;
    }
    let mut server = None;
    steps.run("start PostgreSQL", || {
        server = Some(Server::Ours(Postgres::start()?));
        Ok(Counts::ONE)
    });
    server
}

fn run_tests(
    steps: &mut Steps,
    options: Options,
    root: &Path,
    program: &Path,
    postgres: Option<&str>,
) {
    let (mut solver, mut checker, mut planner, mut reader) = (None, None, None, None);
    let mut engines = None;
    if !options.quick {
        steps.run("solver for proofs", || {
            solver = Some(tools::solver(root, !options.no_install)?);
            Ok(Counts::ONE)
        });
        steps.run("checker of OSCAL documents", || {
            checker = Some(tools::oscal_checker(root, !options.no_install)?);
            Ok(Counts::ONE)
        });
        steps.run("solver that year plans are measured by", || {
            planner = Some(tools::planner(root, !options.no_install)?);
            Ok(Counts::ONE)
        });
        steps.run("engines that run rulesets as SQL", || {
            engines = Some(tools::sql_engines(root, !options.no_install)?);
            Ok(Counts::ONE)
        });
        steps.run("reader of PDF files", || {
            reader = Some(tools::pdf_reader(root, !options.no_install)?);
            Ok(Counts::ONE)
        });
    }
    let environment = |command: &mut Command| {
        if let Some(home) = &solver {
            command.env("PYTHONPATH", home);
        }
        if let Some(home) = &checker {
            command.env("GREENLANE_TRESTLE", home);
        }
        if let Some(home) = &planner {
            command.env("GREENLANE_HIGHSPY", home);
        }
        for (name, home) in engines.iter().flatten() {
            command.env(name, home);
        }
        if let Some(home) = &reader {
            command.env("GREENLANE_PIKEPDF", home);
        }
        if !options.quick {
            // Nothing is skipped in silence: a proof whose engine could not be had fails.
            command
                .env("GREENLANE_POPPLER", "required")
                .env("PROOFS", "required");
        }
        command
            .env("GREENLANE_BIN", program)
            .env("INSTA_UPDATE", "no")
            .env_remove("RUST_LOG");
        command.env(
            "BROWSER_TESTS",
            if options.quick { "skip" } else { "required" },
        );
        match postgres {
            Some(url) => command.env(database::ENVIRONMENT, url),
            None => command.env_remove(database::ENVIRONMENT),
        };
    };
    let nextest = process::find("cargo-nextest").is_some();
    let name = match (postgres.is_some(), options.quick) {
        (true, false) => "tests (both engines, browser)",
        (true, true) => "tests (both engines)",
        (false, _) => "tests (SQLite only)",
    };
    steps.run(name, || {
        let mut command = process::cargo(root);
        if nextest {
            command.args(["nextest", "run", "--workspace", "--profile", "ci"]);
            if options.quick {
                command.args(["-E", &format!("not package({BROWSER_TESTS})")]);
            }
        } else {
            // All targets but the examples in documentation, which have a step of their own below.
            command.args([
                "test",
                "--workspace",
                "--no-fail-fast",
                "--bins",
                "--lib",
                "--tests",
            ]);
            if options.quick {
                command.args(["--exclude", BROWSER_TESTS]);
            }
        }
        environment(&mut command);
        counted(&mut command)
    });
    steps.run("examples in documentation", || {
        let mut command = process::cargo(root);
        command.args(["test", "--workspace", "--doc", "--quiet"]);
        environment(&mut command);
        // There may be none at all, which is fine; that they compile is the check.
        counted(&mut command).map(|counts| Counts {
            passed: counts.passed + 1,
            ..counts
        })
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_options_are_refused() {
        assert_eq!(
            Options::parse(&["--quick"]),
            Ok(Options {
                quick: true,
                no_install: false
            })
        );
        assert!(Options::parse(&["--fast"]).is_err());
    }
}
