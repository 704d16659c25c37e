//! Editions of the criteria: drafted, consulted on, published, and brought to every company.
//!
//! Whoever writes an edition does not publish it. A published one is read-only for good.

pub mod commands;
mod pages;
mod read;
mod shelf;
mod sql;
mod tables;
#[cfg(test)]
mod tests;

pub(crate) use commands::closed_for;
pub(crate) use pages::late;
pub(crate) use read::{consulting, extension, open_for_comments};
pub(crate) use shelf::ready;
pub use shelf::{Shelf, follow};

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
