//! Pages of working together.

mod conversations;
mod owners;
mod presence;
mod view;

use crate::web::Routes;
use greenlane_domain::permission::Action;

pub(crate) use view::{Talk, ThreadView, questions, talk};

/// The routes of this feature.
pub(super) fn routes() -> Routes {
    use Action::{AnswerQuestion, DiscussProfile, EditProfile, ViewProfile};
    Routes::new()
        .get("/companies/{id}/profile/owners", EditProfile, owners::show)
        .post("/companies/{id}/profile/owners", EditProfile, owners::save)
        .get(
            "/companies/{id}/profile/presence/{place}",
            EditProfile,
            presence::others,
        )
        .get(
            "/companies/{id}/conversations",
            ViewProfile,
            conversations::show,
        )
        .post(
            "/companies/{id}/profile/criteria/{criterion}/threads",
            DiscussProfile,
            conversations::begin,
        )
        .post(
            "/companies/{id}/threads/{thread}/say",
            DiscussProfile,
            conversations::say,
        )
        .post(
            "/companies/{id}/threads/{thread}/resolve",
            DiscussProfile,
            conversations::resolve,
        )
        .post(
            "/companies/{id}/threads/{thread}/reopen",
            DiscussProfile,
            conversations::reopen,
        )
        .post(
            "/companies/{id}/threads/{thread}/answer",
            AnswerQuestion,
            conversations::answer,
        )
}
