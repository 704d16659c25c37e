//! Validations: planned by rule, announced by letter, checked criterion by criterion, concluded by a second person.
//!
//! The company sees its validation from the notice on and its results from the report on. It refuses to prepare any
//! result: no radio button is chosen before somebody chooses it, and what nobody looked at is listed on the report.

pub mod arrange;
mod before;
pub mod commands;
pub(crate) mod errors;
mod field;
mod notices;
mod outside;
mod pages;
mod read;
mod report;
pub mod requests;
mod sql;
mod tables;
#[cfg(test)]
pub(crate) mod tests;
pub mod walks;

pub use notices::reference;
pub(crate) use notices::{fill, tell, tell_officers, tell_specialist};
pub use outside::{Made, bring_file};
pub(crate) use pages::{Announced, announced, hours_of, hours_shown};
pub(crate) use read::name_of;
pub use read::{Opened, ValidationRow, WaitRow, of_member, open, waits_of_member};
pub use report::commands::work as work_on_report;

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
        .merge(report::routes())
        .merge(field::routes())
}
