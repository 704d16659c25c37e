//! The annual review: opened with one click in its window, sorted into four lanes, confirmed row by row.

pub mod commands;
mod pages;
mod read;
#[cfg(test)]
mod tests;
mod view;

pub use read::{Compared, compared, standing};
pub(crate) use view::{Notice, home, notice};

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
