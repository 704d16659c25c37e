//! Recognition: members who let each other see their status, certificates that anyone can check, and look-ups for
//! those who choose cargo.
//!
//! What it refuses: a directory (nobody can list who is a member, and a name that is unknown looks like a name that
//! does not answer), a status shown to a company that is not itself in good standing, and a certificate for one that
//! is not. A company out of standing stops verifying the moment that is recorded.

pub mod board;
pub mod commands;
mod extract;
mod notices;
mod pages;
pub mod publication;
mod sql;
pub mod standing;
mod tables;
#[cfg(test)]
pub(crate) mod tests;

pub use board::{Board, follow};
pub use pages::routes;
pub(crate) use pages::{Shared, shared, signed_extract};
pub use publication::Lists;
pub(crate) use tables::code;
