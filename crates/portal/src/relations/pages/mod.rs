//! Pages of relations: the list, one of them, a new one, and those of a company.

mod company;
mod list;
mod new;
mod one;

use crate::web::Routes;
use greenlane_domain::permission::Action;

/// The tag of a stage.
fn tag(stage: &str) -> &'static str {
    match stage {
        "proposed" | "ending" => "todo",
        "confirmed" => "done",
        _ => "calm",
    }
}

pub(super) fn routes() -> Routes {
    use Action::{DecideRelation, ProposeRelation, ViewCompany, ViewRelations};
    Routes::new()
        .get("/relations", ViewRelations, list::show)
        .get("/relations/new", ProposeRelation, new::ask)
        .post("/relations/new", ProposeRelation, new::propose)
        .get("/relations/{id}", ViewRelations, one::show)
        .post("/relations/{id}/end", ProposeRelation, one::end)
        .post("/relations/{id}/withdrawal", ProposeRelation, one::withdraw)
        .post("/relations/{id}/decision", DecideRelation, one::decide)
        .get("/companies/{id}/relations", ViewCompany, company::show)
}
