//! Generated and committed files: each is what `greenlane reference NAME` writes to standard output.
//!
//! To add one, give the program a new NAME and add a line to [`FILES`]. `cargo xtask generate` then writes it, and
//! `cargo xtask test` fails when the committed file is not what the program writes now.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Outcome, process, repository};

/// A file and the words after `greenlane` that write it.
struct Generated {
    path: &'static str,
    arguments: &'static [&'static str],
}

const FILES: &[Generated] = &[
    Generated {
        path: "docs/reference/permissions.md",
        arguments: &["reference", "permissions"],
    },
    Generated {
        path: "docs/reference/life-cycle.md",
        arguments: &["reference", "life-cycle"],
    },
    Generated {
        path: "docs/reference/schema.md",
        arguments: &["reference", "schema"],
    },
    Generated {
        path: "docs/reference/columns.md",
        arguments: &["reference", "columns"],
    },
    Generated {
        path: "docs/reference/openapi.json",
        arguments: &["reference", "openapi"],
    },
];

/// The folder in which every file is generated; one by hand would look checked without being so.
const FOLDER: &str = "docs/reference";

pub fn write() -> Outcome {
    let root = repository::root()?;
    let program = build(&root)?;
    for file in FILES {
        let path = root.join(file.path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)
                .map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        std::fs::write(&path, generated(&program, &root, file)?)
            .map_err(|error| format!("{}: {error}", file.path))?;
        println!("wrote {}", file.path);
    }
    Ok(())
}

pub fn check() -> Outcome {
    let root = repository::root()?;
    let program = build(&root)?;
    compare(&root, &program).map(|count| println!("{count} generated files are as committed"))
}

/// Compare every committed file with what `program` writes now. Returns how many there are.
pub fn compare(root: &Path, program: &Path) -> Outcome<usize> {
    let mut wrong: Vec<String> = strangers(root);
    for file in FILES {
        let committed = std::fs::read_to_string(root.join(file.path)).unwrap_or_default();
        if let Some(difference) = first_difference(&committed, &generated(program, root, file)?) {
            wrong.push(format!("{}: {difference}", file.path));
        }
    }
    if wrong.is_empty() {
        return Ok(FILES.len());
    }
    Err(format!(
        "`cargo xtask generate` and commit:\n  {}",
        wrong.join("\n  ")
    ))
}

/// Files in the folder that nothing generates.
fn strangers(root: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(root.join(FOLDER))
        .into_iter()
        .flatten()
        .flatten();
    entries
        .map(|entry| format!("{FOLDER}/{}", entry.file_name().to_string_lossy()))
        .filter(|path| FILES.iter().all(|file| file.path != path))
        .map(|path| format!("{path}: no generator writes it (see xtask/src/generate.rs)"))
        .collect()
}

fn generated(program: &Path, root: &Path, file: &Generated) -> Outcome<String> {
    process::output(Command::new(program).args(file.arguments).current_dir(root))
}

/// The first line in which two texts differ, in words.
fn first_difference(committed: &str, now: &str) -> Option<String> {
    if committed == now {
        return None;
    }
    let mut lines = committed
        .lines()
        .map(Some)
        .chain(std::iter::repeat(None))
        .zip(now.lines().map(Some).chain(std::iter::repeat(None)));
    let limit = committed.lines().count().max(now.lines().count());
    let at = (1..=limit).zip(&mut lines).find(|(_, (was, is))| was != is);
    Some(match at {
        Some((line, (was, is))) => {
            format!(
                "line {line}: committed `{}`, now `{}`",
                was.unwrap_or("(end)"),
                is.unwrap_or("(end)")
            )
        }
        None => "line ends differ".to_owned(),
    })
}

/// Build the program together with everything else, so that it shares the libraries that the tests are built with:
/// building it alone would select other features of them and compile them a second time.
pub fn build(root: &Path) -> Outcome<PathBuf> {
    process::run(process::cargo(root).args(["build", "--workspace", "--bins", "--tests"]))?;
    program(root)
}

/// Where the built program is.
fn program(root: &Path) -> Outcome<PathBuf> {
    let path = target(root)?
        .join("debug")
        .join(format!("greenlane{}", std::env::consts::EXE_SUFFIX));
    if path.is_file() {
        Ok(path)
    } else {
        Err(format!("{} was not built", path.display()))
    }
}

/// Cargo's target folder, wherever it was configured to be.
pub fn target(root: &Path) -> Outcome<PathBuf> {
    let metadata = process::output(process::cargo(root).args([
        "metadata",
        "--no-deps",
        "--offline",
        "--format-version=1",
    ]))?;
    metadata
        .rsplit_once("\"target_directory\":\"")
        .and_then(|(_, rest)| rest.split('"').next())
        .map(|path| PathBuf::from(path.replace("\\\\", "\\")))
        .ok_or_else(|| "cargo did not tell its target folder".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_difference_is_named_by_its_line() {
        assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
        assert_eq!(
            first_difference("a\nb\n", "a\nc\n").as_deref(),
            Some("line 2: committed `b`, now `c`")
        );
        assert_eq!(
            first_difference("a\n", "a\nc\n").as_deref(),
            Some("line 2: committed `(end)`, now `c`")
        );
        assert_eq!(
            first_difference("", "a\n").as_deref(),
            Some("line 1: committed `(end)`, now `a`")
        );
        assert_eq!(
            first_difference("a", "a\n").as_deref(),
            Some("line ends differ")
        );
    }
}
