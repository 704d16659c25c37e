//! Exchange: criteria, profiles and crosswalks as files, out and in.
//!
//! A file is written on demand from the record and is never kept. One that comes in is shown with what it would change
//! before anything is written; then the ordinary commands write it, in one transaction. It refuses a file with any row
//! that cannot be read, and names every one.

mod carry;
mod commands;
mod crosswalk;
mod download;
mod import;
mod places;
mod print;
mod profile;
mod redraft;
mod settle;
mod shown;
mod tables;
#[cfg(test)]
pub(crate) mod tests;
mod validation;
mod workbook;

pub(crate) use crosswalk::known;
pub(crate) use validation::offered as validation_files;

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    download::routes()
        .merge(import::routes())
        .merge(redraft::routes())
        .merge(profile::routes())
        .merge(print::routes())
        .merge(crosswalk::routes())
        .merge(settle::routes())
        .merge(validation::routes())
}
