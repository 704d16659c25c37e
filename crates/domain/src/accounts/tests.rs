//! Passphrases, waiting times, and the rules of an account.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod passphrases;
mod rules;
mod throttling;
