//! Relations between companies: said by one of the staff, confirmed by another, read by both companies in words.
//!
//! No command here loads a company to change it: what a merger or a split means for a status is decided at each company,
//! by itself.

pub mod commands;
mod pages;
mod read;
mod sql;
mod tables;
#[cfg(test)]
mod tests;

pub(crate) use read::{sentences, streams_of, waiting};

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
