//! Validations and findings through the portal, on each engine.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod arranging;
mod hands;
mod journey;
mod outside;
mod paper;
mod refusals;
mod report;
mod requests;
mod sheet;
mod steps;
mod walk;
mod whole;
pub(crate) mod world;

pub(crate) use world::World;
