//! The year's plan of validations: who can validate when, the plan with what it could not hold, why this assignment,
//! decisions against it, what if, and what planning again would move.
//!
//! Inputs and result are kept in the record; nothing of a plan is worked out again when it is looked at. The solver runs
//! between two commands and holds no transaction; the record takes its plan only after checking it.

pub mod commands;
mod pages;
mod read;
mod sql;
mod tables;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use read::{Offered, offered, validator_within};

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
