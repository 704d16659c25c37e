//! Rules about the source that neither the compiler nor clippy checks.
//!
//! Each rule is a function from the files of the checkout to complaints, so a test can plant a fault in a few files
//! made in memory. The whole checkout is one of the tests: `cargo test` alone finds what `cargo xtask tidy` finds.

mod clocks;
mod drivers;
mod dues;
mod links;
mod locales;
mod machine;
mod map;
mod names;
mod rust;
mod sizes;
mod sql;
#[cfg(test)]
mod tests;

use std::path::Path;

use crate::Outcome;
use crate::repository::{self, Tree};

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Complaint {
    place: String,
    line: usize,
    message: String,
    /// A warning is shown and does not fail.
    warning: bool,
}

impl Complaint {
    fn error(place: impl Into<String>, line: usize, message: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            line,
            message: message.into(),
            warning: false,
        }
    }

    fn warning(place: impl Into<String>, line: usize, message: impl Into<String>) -> Self {
        Self {
            warning: true,
            ..Self::error(place, line, message)
        }
    }

    fn shown(&self) -> String {
        let kind = if self.warning { "warning" } else { "error" };
        match self.line {
            0 => format!("{kind}: {}: {}", self.place, self.message),
            line => format!("{kind}: {}:{line}: {}", self.place, self.message),
        }
    }
}

/// The task `tidy`.
pub fn run() -> Outcome {
    let root = repository::root()?;
    let complaints = check(&root)?;
    for complaint in &complaints {
        println!("{}", complaint.shown());
    }
    let errors = complaints
        .iter()
        .filter(|complaint| !complaint.warning)
        .count();
    let warnings = complaints.len() - errors;
    if errors > 0 {
        return Err(format!("tidy: {errors} errors, {warnings} warnings"));
    }
    println!("tidy: nothing wrong, {warnings} warnings");
    Ok(())
}

/// The task `tidy --draw`.
pub fn draw() -> Outcome {
    map::draw(&repository::root()?)
}

fn check(root: &Path) -> Outcome<Vec<Complaint>> {
    let tree = Tree::read(root)?;
    let mut complaints = Vec::new();
    complaints.extend(sizes::check(&tree));
    complaints.extend(sql::check(&tree));
    complaints.extend(drivers::check(&tree));
    complaints.extend(clocks::check(&tree));
    complaints.extend(dues::check(&tree));
    complaints.extend(names::check(&tree));
    complaints.extend(map::check(&tree));
    complaints.extend(locales::check(&tree));
    complaints.extend(links::check(&tree));
    complaints.extend(machine::check(&tree, &machine::Machine::this_one(root)));
    complaints.sort();
    Ok(complaints)
}
