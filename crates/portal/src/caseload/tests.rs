//! The programme's work, walked as its people walk it: queues, files, vetting, decisions, the team.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod changed;
mod consistency;
mod decisions;
mod filters;
mod hours;
mod leakage;
mod queue;
pub(crate) mod world;
