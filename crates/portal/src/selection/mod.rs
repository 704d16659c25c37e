//! Selection for validation: members by score, why this score, weights that another person approves, and the year's
//! random share.
//!
//! Scores are worked out when they are asked for, from the query tables of other features; nothing of them is stored,
//! so none can be out of date. Every score names the version of the rules that it was made by.

pub mod commands;
mod pages;
mod read;
mod sql;
mod tables;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use read::{drawn_within, selection_within};
pub(crate) use words::{points, region};

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
