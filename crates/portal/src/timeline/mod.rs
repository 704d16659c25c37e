//! What happened, in words: a company's timeline for everyone entitled, and the whole record for auditors.
//!
//! Exists so that nobody needs a shell to learn who did what, why and when. Nothing here writes. What a reader is not
//! entitled to is left out by the query itself, not hidden by the page: a company's people are given events of the
//! audience `member` and no others, whatever filter they ask for.

mod as_of;
mod audit;
mod entitled;
mod export;
mod finished;
mod kinds;
mod pages;
mod sql;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use audit::company_meant;
pub use entitled::Entitled;
pub use finished::{Finished, finished};
pub use pages::page_links;

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
        .merge(audit::routes())
        .merge(as_of::routes())
}
