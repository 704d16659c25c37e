//! Cargo's helpers for the list of dependencies: `cargo deny` (licences, sources, advisories) and `cargo machete`
//! (dependencies that nothing uses).
//!
//! They are pinned here. A missing one is built once, without optimisation, into the target folder, where it stays.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::steps::{Counts, Steps};
use crate::{Outcome, generate, process};

struct Tool {
    name: &'static str,
    version: &'static str,
}

const DENY: Tool = Tool {
    name: "cargo-deny",
    version: "0.20.2",
};
const MACHETE: Tool = Tool {
    name: "cargo-machete",
    version: "0.9.2",
};

impl Tool {
    /// The installed program, from the path or from our own folder; built when there is none.
    fn obtain(&self, root: &Path, may_install: bool) -> Outcome<PathBuf> {
        let home = generate::target(root)?.join("xtask-tools");
        let own = home.join("bin").join(self.name);
        if let Some(found) = process::find(self.name).or_else(|| own.is_file().then(|| own.clone()))
        {
            return Ok(found);
        }
        let Self { name, version } = self;
        if !may_install {
            return Err(format!("missing: cargo install --locked {name}@{version}"));
        }
        println!("{name} is missing: building it once takes a few minutes");
        process::run(
            process::cargo(root)
                .args(["install", "--locked", "--debug", "--quiet", "--root"])
                .arg(&home)
                .arg(format!("{name}@{version}"))
                // Debug information of a tool is of no use here, and doubles its size.
                .env("CARGO_PROFILE_DEV_DEBUG", "0"),
        )?;
        Ok(own)
    }
}

/// The solver behind the proofs about policies, a Python package with a library of its own.
const SOLVER: &str = "cvc5==1.3.1";

/// The reference checker of OSCAL documents, a Python program.
const OSCAL_CHECKER: &str = "compliance-trestle==5.2.0";

/// The solver that year plans are measured by, a Python package with a library of its own.
const PLANNER: &str = "highspy==1.15.1";

/// The folder with the solver that year plans are measured by; fetched once, into the target folder.
pub fn planner(root: &Path, may_install: bool) -> Outcome<PathBuf> {
    python(root, may_install, "highspy", ("highspy", PLANNER))
}

/// The engine that runs rulesets as SQL beside our own evaluators, a Python package with a library of its own.
const SQL_ENGINE: &str = "duckdb==2.0.0";

/// A second one, of another make; with Arrow's package some 300 MB on the disk. Apache-2.0.
const DATAFUSION: &str = "datafusion==55.0.0";

/// A third one, `ClickHouse` in a library, of 530 MB. Apache-2.0. The packages that it names beside are for tables of theirs.
const CLICKHOUSE: &str = "chdb-core==26.9.0";

/// The folder with the engine that runs rulesets as SQL; fetched once, into the target folder.
pub fn sql_engine(root: &Path, may_install: bool) -> Outcome<PathBuf> {
    python(root, may_install, "duckdb", ("duckdb", SQL_ENGINE))
}

/// The folders of all engines that run rulesets as SQL, each by the variable that tests look for.
pub fn sql_engines(root: &Path, may_install: bool) -> Outcome<[(&'static str, PathBuf); 3]> {
    let datafusion = python(root, may_install, "datafusion", ("datafusion", DATAFUSION))?;
    let clickhouse = pip(
        root,
        may_install,
        "chdb",
        ("chdb", &["--no-deps", CLICKHOUSE]),
    )?;
    Ok([
        ("GREENLANE_DUCKDB", sql_engine(root, may_install)?),
        ("GREENLANE_DATAFUSION", datafusion),
        ("GREENLANE_CHDB", clickhouse),
    ])
}

/// A reader of PDF files that is not ours, a Python package.
const PDF_READER: &str = "pikepdf==10.17.0";

/// The folder with the solver's package, for `PYTHONPATH`; fetched once, into the target folder.
pub fn solver(root: &Path, may_install: bool) -> Outcome<PathBuf> {
    python(root, may_install, "python", ("cvc5", SOLVER))
}

/// The folder with the checker of OSCAL documents and all it needs; fetched once, into the target folder.
pub fn oscal_checker(root: &Path, may_install: bool) -> Outcome<PathBuf> {
    python(root, may_install, "trestle", ("trestle", OSCAL_CHECKER))
}

/// The folder with the reader of PDF files and all it needs; fetched once, into the target folder.
pub fn pdf_reader(root: &Path, may_install: bool) -> Outcome<PathBuf> {
    python(root, may_install, "pikepdf", ("pikepdf", PDF_READER))
}

/// A Python package with all it needs, in a folder of its own: packages of one do not shadow those of another.
fn python(
    root: &Path,
    may_install: bool,
    folder: &str,
    (module, package): (&str, &str),
) -> Outcome<PathBuf> {
    pip(root, may_install, folder, (module, &[package]))
}

/// What pip is asked for, in a folder of its own that then has the module.
fn pip(
    root: &Path,
    may_install: bool,
    folder: &str,
    (module, asked): (&str, &[&str]),
) -> Outcome<PathBuf> {
    let home = generate::target(root)?.join("xtask-tools").join(folder);
    if home.join(module).is_dir() {
        return Ok(home);
    }
    if !may_install {
        return Err(format!("missing: pip install {}", asked.join(" ")));
    }
    // `--target` also works where the system's Python is managed by Debian, and without its package for environments.
    process::run(
        Command::new("python3")
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
            ])
            .args(["--no-warn-script-location", "--target"])
            .arg(&home)
            .args(asked),
    )?;
    Ok(home)
}

/// The steps about dependencies.
pub fn check_dependencies(steps: &mut Steps, root: &Path, may_install: bool) {
    let mut deny = None;
    steps.run("licences, sources, duplicates", || {
        let program = DENY.obtain(root, may_install)?;
        let mut command = Command::new(&program);
        command.args([
            "--log-level",
            "error",
            "check",
            "--hide-inclusion-graph",
            "licenses",
            "sources",
            "bans",
        ]);
        deny = Some(program);
        process::run(command.current_dir(root)).map(|()| Counts::ONE)
    });
    if let Some(program) = deny {
        match advisory_database(&program, root) {
            Ok(()) => {
                steps.run("security advisories", || {
                    let mut command = Command::new(&program);
                    command.args([
                        "--log-level",
                        "error",
                        "check",
                        "--hide-inclusion-graph",
                        "--disable-fetch",
                    ]);
                    process::run(command.arg("advisories").current_dir(root)).map(|()| Counts::ONE)
                });
            }
            Err(why) => steps.not_run("security advisories", why),
        }
    }
    steps.run("unused dependencies", || {
        let program = MACHETE.obtain(root, may_install)?;
        process::run(Command::new(program).current_dir(root)).map(|()| Counts::ONE)
    });
}

/// Fetch the database of advisories. It is a git repository elsewhere: a machine that reaches only package registries
/// cannot have it, and that is no fault of the code, so the step is then named as not run.
fn advisory_database(deny: &Path, root: &Path) -> Outcome {
    let mut fetch = Command::new(deny);
    fetch
        .args(["--log-level", "off", "fetch", "db"])
        .current_dir(root);
    process::run_within(&mut fetch, Duration::from_mins(1))
        .map_err(|_| "the advisory database cannot be reached from here".to_owned())
}
