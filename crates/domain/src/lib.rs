//! What is true: the rules of a trusted-trader programme.
//!
//! Pure: no async, no I/O, no clock, no randomness. Time, ids and keys are arguments. A step is
//! `state.apply(command, facts, now) -> Result<Vec<Event>, Refusal>`; a state is the fold of its stream.

pub mod accounts;
pub mod annual;
pub mod anomalies;
pub mod benefits;
pub mod calibration;
pub mod clocks;
mod codes;
pub mod documents;
pub mod drivers;
pub mod editions;
pub mod exchange;
pub mod findings;
pub mod identifiers;
pub mod ids;
pub mod measures;
pub mod membership;
pub mod pack;
pub mod partners;
pub mod permission;
pub mod planning;
pub mod practices;
pub mod precheck;
pub mod profile;
pub mod recognition;
pub mod record;
mod refusal;
pub mod relations;
pub mod rulesets;
pub mod selection;
pub mod text_blocks;
pub mod threat_level;
pub mod together;
pub mod trade;
pub mod validation;

pub use refusal::{Refusal, refuse};
