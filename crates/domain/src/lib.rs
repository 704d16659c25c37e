//! What is true: the rules of a trusted-trader programme, without I/O, clock or randomness.

pub mod clocks;
pub mod pack;
