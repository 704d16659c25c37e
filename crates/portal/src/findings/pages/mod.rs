//! Pages of findings. Each handler reads, calls one command, and renders.

mod answer;
mod finding;
mod letters;
mod lists;
mod raise;
mod review;
mod told;

use crate::web::Routes;
use axum::extract::State;
use greenlane_domain::permission::Action;

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/findings", Action::ViewCaseload, lists::queue)
        .get(
            "/companies/{company}/findings",
            Action::ViewFinding,
            lists::company,
        )
        .get(
            "/validations/{validation}/findings/new",
            Action::ConductValidation,
            raise::show,
        )
        .post(
            "/validations/{validation}/findings/new",
            Action::ConductValidation,
            raise::send,
        )
        .get("/findings/{finding}", Action::ViewFinding, finding::show)
        .post(
            "/findings/{finding}/plan",
            Action::AnswerFinding,
            answer::plan,
        )
        .post(
            "/findings/{finding}/evidence",
            Action::AnswerFinding,
            answer::evidence,
        )
        .post(
            "/findings/{finding}/upload",
            Action::AnswerFinding,
            answer::upload,
        )
        .post(
            "/findings/{finding}/extension",
            Action::AnswerFinding,
            answer::extension,
        )
        .post(
            "/findings/{finding}/review",
            Action::ReviewFinding,
            review::send,
        )
        .post(
            "/findings/{finding}/letters/{letter}",
            Action::IssueDocument,
            letters::make,
        )
}

type Of = State<crate::App>;
