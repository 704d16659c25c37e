//! Rulesets by which declarations are scored: drafted on pages with checking as one types, tried on test cases and on past
//! declarations, approved by another person, in force from a day.
//!
//! A back-test is kept in the ruleset's record, and what goes into force was tried, or a reason says why not.
//!
//! The language, its evaluators and the back-test are `greenlane-targeting`'s; here people work with them. A draft is kept
//! sound: what is wrong is named beside the field and not saved.

pub mod commands;
mod content;
mod drift;
mod models;
mod pages;
mod policy;
mod read;
mod sql;
mod tables;
#[cfg(test)]
mod tests;
mod trials;
mod trying;
mod words;

pub use content::program;
pub use models::publish;
pub use policy::{beyond_in_force, policy_of};
pub use read::approved;
pub use trials::keep_back_test;
pub use trying::Trying;

pub use greenlane_targeting::rules::{Entry, Matching, NamedSet, Rule};

pub(crate) use content::recorded;
pub(crate) use drift::monthly;
pub(crate) use models::{Named, of as model};
pub(crate) use read::{asked, content_of, in_force};
pub(crate) use words::{explanation, unknowns};

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
