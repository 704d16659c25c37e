//! The threat level: asked for by one of the staff, put in force by another from a moment; which benefits stay at it, for whom,
//! and what members read of that.

pub mod commands;
mod notice;
mod pages;
mod read;
mod tables;
#[cfg(test)]
pub(crate) mod tests;
mod words;

pub(crate) use notice::{Notice, notice};
pub(crate) use read::{state, waiting};

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
