//! Pages of best practices: the catalogue for all, and a practice on its way into it for its owner and the programme.

mod catalogue;
mod proposal;

use crate::web::Routes;
use greenlane_domain::permission::Action;

pub(super) fn routes() -> Routes {
    use Action::{ConsentPractice, ProposePractice, PublishPractice, ViewFinding, ViewPractices};
    Routes::new()
        .get("/practices", ViewPractices, catalogue::list)
        .get(
            "/practices/proposals",
            PublishPractice,
            catalogue::proposals,
        )
        .get("/practices/{id}", ViewPractices, catalogue::one)
        .get("/findings/{id}/practice", ViewFinding, proposal::show)
        .post(
            "/findings/{id}/practice",
            ProposePractice,
            proposal::propose,
        )
        .post(
            "/findings/{id}/practice/answer",
            ConsentPractice,
            proposal::answer,
        )
        .post(
            "/findings/{id}/practice/publication",
            PublishPractice,
            proposal::publish,
        )
}
