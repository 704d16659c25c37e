//! The catalogue of best practices: what a validation found at one company, for all to read, without saying whose it is,
//! with the owner's consent and only as long as it stands.
//!
//! What is said of an owner beside the text is worked out when a page is read, from how many members there are of each
//! kind on that day: a group that shrank is no longer named.

pub mod commands;
mod pages;
mod read;
mod sql;
mod tables;
#[cfg(test)]
mod tests;

pub(crate) use read::{asked_of_member, of_criterion, offer, published_texts, sent_back, waiting};

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
