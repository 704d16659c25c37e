//! Supply chains: partners, routes on a map, the five-step risk assessment, questionnaires that partners answer from a
//! mailed link, and the programme's table of threats.
//!
//! Every score is computed when it is shown and leads to what it rests on. It refuses to show one member's partners to
//! another: a link opens one questionnaire, and answers given to one member reach another only while the partner
//! consents, and without the name of the member that asked.

mod answering;
pub mod commands;
mod import;
mod links;
mod map;
mod pages;
mod picture;
mod places;
mod sheet;
mod sql;
mod tables;
#[cfg(test)]
mod tests;

pub(crate) use picture::{chain, picture};

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
