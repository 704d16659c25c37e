//! Files stay short enough to be read in one go.

use super::Complaint;
use super::rust::{Source, line_at};
use crate::repository::{File, Tree};

const WARN: usize = 400;
const FAIL: usize = 600;
/// Past this, tests move to a sibling `tests.rs`.
const INLINE_TESTS: usize = 150;
/// The map of the house has to fit into a newcomer's head.
const ARCHITECTURE: usize = 250;

pub fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in tree.rust().filter(|file| !file.is_generated()) {
        complaints.extend(length(file));
        complaints.extend(inline_tests(file));
    }
    if let Some(file) = tree.file("ARCHITECTURE.md") {
        let lines = file.text.lines().count();
        if lines > ARCHITECTURE {
            complaints.push(Complaint::error(
                &file.path,
                0,
                format!("{lines} lines; {ARCHITECTURE} are allowed"),
            ));
        }
    }
    complaints
}

fn length(file: &File) -> Option<Complaint> {
    let lines = file.text.lines().count();
    if lines > FAIL {
        Some(Complaint::error(
            &file.path,
            0,
            format!("{lines} lines; {FAIL} are allowed: divide it by what it is about"),
        ))
    } else if lines > WARN {
        Some(Complaint::warning(
            &file.path,
            0,
            format!("{lines} lines; from {WARN} on a file is hard to read"),
        ))
    } else {
        None
    }
}

fn inline_tests(file: &File) -> Option<Complaint> {
    let source = Source::of(&file.text);
    let start = source.code.find("mod tests {")?;
    let first = line_at(&source.code, start);
    let lines = file.text.lines().count().saturating_sub(first);
    (lines > INLINE_TESTS).then(|| {
        Complaint::warning(
            &file.path,
            first,
            format!("{lines} lines of tests: past {INLINE_TESTS} they go to tests.rs"),
        )
    })
}
