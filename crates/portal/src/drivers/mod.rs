//! Drivers' cards: told by carriers, taken in by staff who checked them against the issuer's register, and asked by the expedited
//! lane at the moment of each declaration.

pub mod commands;
mod import;
mod own;
mod pages;
mod sql;
mod tables;
#[cfg(test)]
mod tests;

pub(crate) use tables::{CardRow, held, registered, waiting};

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
