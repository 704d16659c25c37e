//! Pages of anomalies.

mod list;
mod one;
mod rows;

use crate::web::Routes;
use greenlane_domain::permission::Action;

pub(super) fn routes() -> Routes {
    use Action::{AnswerAnomaly, FollowAnomalies, ViewAnomalies};
    Routes::new()
        .get("/anomalies", ViewAnomalies, list::show)
        .post("/anomalies/search", FollowAnomalies, list::make)
        .get("/anomalies/{id}", ViewAnomalies, one::show)
        .post("/anomalies/{id}/dismiss", FollowAnomalies, one::dismiss)
        .post("/anomalies/{id}/ask", FollowAnomalies, one::ask)
        .get("/anomalies/{id}/question", AnswerAnomaly, one::question)
        .post("/anomalies/{id}/question", AnswerAnomaly, one::answer)
}
