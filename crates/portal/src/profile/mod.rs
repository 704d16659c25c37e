//! Security profiles: answering, evidence, signing, and the specialist's review.
//!
//! A draft is the company's own; staff see what was signed. The record of a submission is printed from the answers as
//! they were signed, with their hash, never from the draft.

pub mod commands;
pub mod commands_review;
pub mod documents;
mod earlier;
pub(crate) mod kept_sites;
mod notices;
mod pages;
pub(crate) mod parts;
mod precedents;
mod read;
pub mod scan;
mod signals;
pub mod signing;
mod sql;
mod store;
mod tables;
#[cfg(test)]
pub(crate) mod tests;
mod upload;

pub use earlier::{
    acceptances, acceptances_in, accepted_before, accepted_before_in, library_in, marked,
    sent_year, sent_year_in,
};
pub(crate) use notices::tell;
pub(crate) use pages::{
    Change, Posted, Run, SiteView, Status, about, change, criterion_status, cycle_title, present,
    runs, sites_answered, state, strength, typed_answer, typed_site,
};
pub(crate) use read::published;
pub use read::{EvidenceRow, Names, document, latest, library, shown_to};
#[cfg(test)]
pub(crate) use store::place;
pub use store::{Stored, content, keep, put};
pub(crate) use store::{keep_address, keep_json};
pub use upload::ACCEPT;

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
