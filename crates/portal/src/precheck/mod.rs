//! The self-check before an application: anybody, without an account, with nothing kept here.
//!
//! All answers travel in the address of the page, one letter a criterion: a bookmark is the saved check, and neither a
//! cookie nor a row knows of it.

mod pages;
#[cfg(test)]
mod tests;

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
