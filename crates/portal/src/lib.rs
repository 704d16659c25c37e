//! placeholder
pub mod assets;
pub mod ui;
