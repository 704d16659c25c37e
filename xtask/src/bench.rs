//! The task `bench`: the optimised program measured beside other engines.
//!
//! `greenlane bench` compares with whatever it finds; this task sees to it that it finds them all.

use std::path::PathBuf;
use std::process::Command;

use crate::{Outcome, generate, process, repository, tools};

/// Build what is needed and run `greenlane bench` with these options.
pub fn run(options: &[&str]) -> Outcome {
    let root = repository::root()?;
    let target = generate::target(&root)?;
    process::run(process::cargo(&root).args(["build", "--release", "--bin", "greenlane"]))?;
    let mut bench = Command::new(target.join("release").join("greenlane"));
    bench.current_dir(&root).arg("bench").args(options);
    if options.contains(&"--rules") {
        // They were provided just now: whatever is not measured all the same is a failure.
        bench
            .arg("--require-peers")
            .env("GREENLANE_DUCKDB", tools::sql_engine(&root, true)?)
            .env("GREENLANE_ZEN", peers()?);
    }
    process::run(&mut bench)
}

/// The program with other engines' expressions, a package that is no member of the workspace.
fn peers() -> Outcome<PathBuf> {
    let root = repository::root()?;
    let target = generate::target(&root)?.join("peers");
    process::run(
        process::cargo(&root.join("tests").join("peers"))
            .args(["build", "--release", "--locked"])
            .env("CARGO_TARGET_DIR", &target),
    )?;
    Ok(target.join("release").join("greenlane-peers"))
}
