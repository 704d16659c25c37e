//! The report of a validation as a document: drafted from the worksheet, with parts withheld by decision, commented on
//! by the company, approved by a supervisor, and issued.

mod blocks;
pub mod commands;
mod paper;
mod work;

pub(super) use paper::offer;
pub(super) use work::{Draft, draft};

use crate::web::Routes;
use greenlane_domain::permission::Action;

/// The routes of the report's work.
pub(super) fn routes() -> Routes {
    Routes::new()
        .post(
            "/validations/{validation}/report/pdf",
            Action::IssueDocument,
            paper::make,
        )
        .get(
            "/validations/{validation}/report/work",
            Action::ConductValidation,
            work::show,
        )
        .post(
            "/validations/{validation}/report/work",
            Action::ConductValidation,
            work::send,
        )
        .post(
            "/validations/{validation}/report/comments",
            Action::AnswerFinding,
            work::comment,
        )
        .post(
            "/validations/{validation}/report/approval",
            Action::DecideValidation,
            work::approve,
        )
}
