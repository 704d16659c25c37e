//! Findings: what a validation saw, what the company has to do, and the follow-up until the evidence closes it.
//!
//! One queue for the whole programme: overdue is worked out from the dates for everybody alike. It refuses to close
//! anything that the company has not shown.

pub mod commands;
mod pages;
mod read;
mod sql;
pub(crate) mod steps;
mod tables;

pub use read::{
    Counts, FindingRow, Tab, Whose, counts, earlier_criteria, earlier_criteria_of, of_member,
    of_member_in, of_validation, open_deficiencies, open_deficiencies_of, queue,
};

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
