//! Time, identifiers and chance are arguments. Only a file called `clock.rs`, at the edge of a program, may ask the
//! machine for them; everything inside can then be tested on any day, and a demo world can be made the same twice.

use super::Complaint;
use super::rust::{Source, line_at};
use crate::repository::Tree;

/// Calls that ask the machine what day it is, or for an identifier out of thin air.
const CALLS: &[&str] = &[
    "Timestamp::now",
    "Zoned::now",
    "SystemTime::now",
    "Uuid::new_v4",
    "Uuid::now_v7",
    "Uuid::now_v6",
    "Uuid::now_v1",
];

/// Measures how long something took, which decides nothing in the programme.
const STOPWATCH: &str = "Instant::now";

/// Where a stopwatch is fine: development tasks, waiting in tests, measuring speed, and how long a connection was not in use.
const STOPWATCHES: &[&str] = &[
    "xtask/",
    "tests/",
    "crates/cli/src/bench",
    "crates/db/src/clock.rs",
];

pub fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in tree.rust().filter(|file| !is_a_clock(&file.path)) {
        let source = Source::of(&file.text);
        let stopwatch = (!measures(&file.path)).then_some(STOPWATCH);
        for call in CALLS.iter().copied().chain(stopwatch) {
            for offset in source.words(call) {
                let message = format!(
                    "`{call}`: take it as an argument; only a clock.rs at the edge may call it"
                );
                complaints.push(Complaint::error(
                    &file.path,
                    line_at(&source.code, offset),
                    message,
                ));
            }
        }
    }
    complaints
}

/// The rules of the programme and the storage never have a clock of their own.
fn is_a_clock(path: &str) -> bool {
    let edge = ["crates/portal/", "crates/cli/", "crates/demo/"]
        .iter()
        .any(|edge| path.starts_with(edge));
    edge && path.ends_with("/clock.rs")
}

fn measures(path: &str) -> bool {
    STOPWATCHES.iter().any(|place| path.starts_with(place))
        || path.contains("/tests/")
        || path.ends_with("/tests.rs")
}
