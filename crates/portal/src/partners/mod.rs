//! Supply chains: partners, routes on a map, the five-step risk assessment, questionnaires that partners answer from a
//! mailed link, and the programme's table of threats.
//!
//! Every score is computed when it is shown and leads to what it rests on. It refuses to show one member's partners to
//! another: a link opens one questionnaire, and answers given to one member reach another only while the partner
//! consents, and without the name of the member that asked.

pub mod answering;
pub mod commands;
pub mod documents;
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

pub(crate) use documents::scan_waiting;
pub(crate) use import::{Line, sheets, unpacks_small};
pub(crate) use picture::{chain, picture};
pub(crate) use sheet::{Sheet, XLSX, csv, xlsx};

use crate::app::App;
use greenlane_domain::partners::{ChainRole, Given};

/// What partners with these roles are asked: the pack's questions, as far as the edition in force has the criteria.
fn asked(app: &App, roles: &[ChainRole]) -> Vec<Given> {
    let edition = app.catalogue().current(app.today());
    let mut asked = app.pack().partners.asked(roles);
    asked.retain(|given| {
        edition.is_some_and(|edition| edition.criterion(&given.criterion).is_some())
    });
    asked
}

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
