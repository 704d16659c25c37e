//! Anomalies: answers, evidence and results that somebody should ask about, with their rows; dismissed with a reason, or
//! followed by asking a specialist who answers by a day.
//!
//! They are questions and decide nothing: no other feature reads them but the queue of whoever is asked. No page for
//! companies shows any of it.

pub mod commands;
mod gather;
mod metadata;
mod pages;
mod read;
mod search;
mod sql;
mod tables;
#[cfg(test)]
mod tests;
mod words;

pub use read::of_kind;
pub(crate) use read::open_ones;
pub use search::{Flight, search};

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
