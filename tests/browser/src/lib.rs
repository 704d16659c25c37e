//! A demo world, its server, and a headless Chromium: the stage for journeys.
//!
//! `GREENLANE_BIN` names the program and `BROWSER_TESTS=required` makes a missing browser a failure;
//! `cargo xtask test` sets both. Otherwise the tests say that they are skipped.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "tests may fail loudly"
)]

mod checks;
mod journey;
mod page;
mod world;

pub use checks::{Problem, check_page, shape};
pub use journey::{Journey, Person};
pub use page::Screen;
pub use world::{Stage, stage};

/// Width and height of a desk's window.
pub const DESK: (u32, u32) = (1280, 1000);
/// Width and height of a telephone.
pub const PHONE: (u32, u32) = (390, 844);
/// The narrowest screen that must not scroll sideways.
pub const NARROW: (u32, u32) = (320, 700);
