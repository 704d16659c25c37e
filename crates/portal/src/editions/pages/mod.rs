//! Pages of editions.

mod consultation;
mod criterion;
mod draft;
mod extension;
mod list;
mod rollout;
mod simulation;
mod words;

use crate::web::Routes;
use greenlane_domain::permission::Action;

pub(crate) use rollout::late;

/// The routes of this feature.
pub(super) fn routes() -> Routes {
    use Action::{
        CommentEdition, EditEdition, ExtendEdition, PublishEdition, ViewCompany, ViewEditions,
    };
    Routes::new()
        .get("/editions", ViewEditions, list::show)
        .get("/editions/new", EditEdition, list::ask)
        .post("/editions/new", EditEdition, list::begin)
        .get("/editions/{id}", ViewEditions, draft::show)
        .post("/editions/{id}/steps", EditEdition, draft::step)
        .post("/editions/{id}/decision", PublishEdition, draft::decide)
        .post(
            "/editions/{id}/comments/{comment}",
            EditEdition,
            consultation::reply,
        )
        .get(
            "/companies/{id}/consultation",
            ViewCompany,
            consultation::show,
        )
        .post(
            "/companies/{id}/consultation",
            CommentEdition,
            consultation::comment,
        )
        .get("/editions/{id}/new", EditEdition, criterion::ask)
        .post("/editions/{id}/new", EditEdition, criterion::add)
        .get(
            "/editions/{id}/criteria/{criterion}",
            EditEdition,
            criterion::show,
        )
        .post(
            "/editions/{id}/criteria/{criterion}",
            EditEdition,
            criterion::save,
        )
        .get("/editions/{id}/simulation", ViewEditions, simulation::show)
        .get(
            "/editions/{id}/simulation/{kind}",
            ViewEditions,
            simulation::file,
        )
        .get("/rollout", ViewEditions, rollout::show)
        .get("/companies/{id}/extension", ExtendEdition, extension::ask)
        .post("/companies/{id}/extension", ExtendEdition, extension::grant)
}
