//! The whole profile as a spreadsheet: out, edited without us, and in again with a preview of every change.
//!
//! The file carries each answer's revision, so what a colleague saved in the meantime is named and never overwritten. It
//! is saved by the ordinary command, all of it or nothing.

mod pages;
mod preview;
mod sheet;
mod sites;
#[cfg(test)]
mod tests;

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
