//! The criteria for anyone to read: what is asked, of whom, how strongly, and how surely we know.
//!
//! Read from the pack. Where a row is only recalled and not confirmed in the administration's own document, every page
//! says so; nothing here hides the difference.

mod changes;
mod pages;
mod provenance;
#[cfg(test)]
mod tests;

use crate::web::Routes;

pub(crate) use pages::strength_of;

/// The routes of this feature.
pub fn routes() -> Routes {
    pages::routes()
        .merge(provenance::routes())
        .merge(changes::routes())
}
