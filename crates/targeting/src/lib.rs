//! Trade data and selectivity: declarations as columns, the rule language, scores and back-tests.
//!
//! The crate knows no page, no member and no database. What it needs to know of a party's standing arrives as columns of
//! the declarations ([`columns::Group::Standing`]); what it finds out goes back as columns or as plain values.

pub mod columns;
pub mod fault;
pub mod intake;
pub mod model;
pub mod parties;
#[cfg(test)]
mod public_declarations;
pub mod rules;
pub mod shipments;
pub mod store;
