//! How it is used: pages, JSON API, jobs, mail. One folder a feature; each has its rules in a folder of the
//! same name in `greenlane-domain`.
//!
//! Features call each other through their `mod.rs`, never through another's `sql.rs`. Only `commands.rs`
//! files write, each command in one transaction ([`command::Unit`]).

pub mod about;
pub mod accounts;
pub mod annual;
pub mod anomalies;
pub mod api;
pub mod app;
pub mod assets;
pub mod bulk;
pub mod calibration;
pub mod caseload;
pub mod clock;
pub mod command;
#[cfg(test)]
mod core_tests;
pub mod criteria;
pub mod documents;
pub mod drivers;
pub mod editions;
mod exchange;
pub mod failure;
pub mod findings;
pub mod i18n;
pub mod integrity;
pub mod measures;
pub mod membership;
pub mod messages;
mod navigation;
pub mod partners;
pub mod planning;
pub mod practices;
pub mod precheck;
pub mod profile;
pub mod projection;
pub mod recognition;
pub mod relations;
pub mod reminders;
#[cfg(test)]
mod route_tests;
mod router;
pub mod rulesets;
pub mod selection;
pub mod selectivity;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod text_blocks;
pub mod threat_level;
pub mod timeline;
pub mod together;
pub mod trade;
pub mod ui;
pub mod validation;
pub mod web;

pub use app::{App, Parts, Settings};
pub use failure::{Failure, Faults};
pub use router::{route_table, router};
