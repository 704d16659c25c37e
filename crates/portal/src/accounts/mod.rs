//! People and how they sign in.

pub mod commands;
pub mod session;
mod sql;
mod tables;

pub use session::Who;

mod pages;

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
