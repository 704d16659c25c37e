//! Text blocks: words that staff use again in comments, kept by those with the right to.
//!
//! A comment is the specialist's own: a block is put into it by choice and can be edited there. Which block stands in a
//! comment is worked out from the comment itself when it is saved, not taken from the form.

pub mod commands;
mod pages;
mod read;
mod sql;
mod tables;

pub(crate) use commands::used;
pub(crate) use read::{Offered, all_texts, offered, titles};

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
