//! Trade data: imports, how sources are read, which party is which member, certified shipments that nobody treated as
//! such, and what members get.
//!
//! Declarations lie in the trade store (docs/adr/0021), never in the database: what is here reads them. It refuses to
//! guess: a party without a member's number is one only when a person said so, or when name and place agree so well that
//! it is shown as an alarm.

mod assessed;
mod certification;
mod chain;
pub mod commands;
mod looking;
mod pages;
mod past;
pub(crate) mod plan;
mod register;
mod rows;
mod sources;
mod sql;
mod suspects;
mod tables;
#[cfg(test)]
pub(crate) mod tests;
mod warehouse;
mod watch;
pub(crate) mod words;
mod year;

pub use past::{Exported, export};
pub(crate) use past::{affected, companies, lines_of};
pub(crate) use register::{claimed_account, decided};
pub(crate) use sources::OWN_SERIES;
pub(crate) use watch::{told, waiting, watch};

pub use pages::routes;
pub use sources::names as source_names;
pub use warehouse::Warehouse;
pub use words::words as fault_words;
