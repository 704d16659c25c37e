//! Calibration: the same case, without names, judged blind by several specialists; how far they agree; what they then
//! discussed.
//!
//! Nobody sees another's sheet, and nobody a result, before the exercise is closed: the pages ask the domain for a sheet
//! with the reader's name, and it is the domain that says no.

pub mod commands;
mod pages;
mod read;
mod sql;
mod tables;
#[cfg(test)]
mod tests;

pub(crate) use read::{Sheet, names_refused, sheets};

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
