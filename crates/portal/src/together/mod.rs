//! Several people at one security profile: owners of sections, who is where right now, comments among the company's
//! people, questions to the specialist, and text that survives a lost session.
//!
//! What a company's people say to each other is theirs: no page, timeline or export shows it to the programme's staff.
//! Who is where is not record at all: it is kept in memory and forgotten within a minute.

pub mod commands;
mod lost;
mod pages;
mod presence;
mod read;
mod sql;
mod tables;
#[cfg(test)]
mod tests;

pub(crate) use lost::{Place, keep_lost, owner_token, stale};
pub(crate) use pages::{Talk, ThreadView, questions, talk};
pub(crate) use presence::Presence;
pub(crate) use read::{counts, owners};

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
