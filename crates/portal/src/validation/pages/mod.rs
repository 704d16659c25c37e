//! Pages of validations. Each handler reads, calls one command, and renders.

mod announced;
mod conclusion;
mod consequence;
mod exhibit;
mod hours;
mod interviews;
mod list;
mod notice;
mod notice_paper;
mod others;
mod outside;
mod overview;
pub(super) mod parts;
mod plan;
pub(super) mod report;
mod requests;
mod slots;
mod walk;
pub(super) mod worksheet;

pub(crate) use announced::{Announced, announced};
pub(crate) use hours::{minutes as hours_of, shown as hours_shown};

use super::errors::key;
use crate::web::{Chrome, Routes, Say, see_other};
use axum::extract::{Query, State};
use axum::response::Response;
use greenlane_domain::ids::ValidationId;
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{Plan, Stage};
use uuid::Uuid;

pub(super) fn routes() -> Routes {
    steps()
        .merge(arranging())
        .merge(asking())
        .merge(walking())
        .merge(of_others())
        .merge(sheet())
}

/// The worksheet, what is kept with it, and the hours.
fn sheet() -> Routes {
    Routes::new()
        .get(
            "/validations/{validation}/worksheet",
            Action::ConductValidation,
            worksheet::show,
        )
        .post(
            "/validations/{validation}/worksheet",
            Action::ConductValidation,
            worksheet::save,
        )
        .get(
            "/validations/{validation}/worksheet/print",
            Action::ConductValidation,
            worksheet::print,
        )
        .post(
            "/validations/{validation}/worksheet/pdf",
            Action::IssueDocument,
            worksheet::make,
        )
        .get(
            "/validations/{validation}/hours",
            Action::ViewValidation,
            hours::show,
        )
        .post(
            "/validations/{validation}/hours",
            Action::RecordHours,
            hours::record,
        )
        .get(
            "/validations/{validation}/exhibits/{exhibit}",
            Action::ViewValidation,
            exhibit::download,
        )
}

/// What is arranged around the visit.
fn arranging() -> Routes {
    Routes::new()
        .get(
            "/validations/{validation}/slots",
            Action::ViewValidation,
            slots::show,
        )
        .post(
            "/validations/{validation}/slots",
            Action::PlanValidation,
            slots::plan,
        )
        .post(
            "/validations/{validation}/slots/answer",
            Action::AnswerValidation,
            slots::answer,
        )
        .get(
            "/validations/{validation}/unannounced",
            Action::DecideValidation,
            others::unannounced,
        )
        .post(
            "/validations/{validation}/unannounced",
            Action::DecideValidation,
            others::decide,
        )
        .get(
            "/validations/{validation}/joint",
            Action::PlanValidation,
            others::joint,
        )
        .post(
            "/validations/{validation}/joint",
            Action::PlanValidation,
            others::record,
        )
}

/// What is asked for ahead, and what people said.
fn asking() -> Routes {
    Routes::new()
        .get(
            "/validations/{validation}/requests",
            Action::ViewValidation,
            requests::show,
        )
        .post(
            "/validations/{validation}/requests",
            Action::ConductValidation,
            requests::review,
        )
        .post(
            "/validations/{validation}/requests/answer",
            Action::AnswerValidation,
            requests::answer,
        )
        .get(
            "/validations/{validation}/interviews",
            Action::ViewValidation,
            interviews::show,
        )
        .post(
            "/validations/{validation}/interviews",
            Action::ConductValidation,
            interviews::note,
        )
}

/// Results of somebody else, read beside the criteria.
fn of_others() -> Routes {
    Routes::new()
        .get(
            "/validations/{validation}/outside",
            Action::ViewValidation,
            outside::show,
        )
        .post(
            "/validations/{validation}/outside",
            Action::ConductValidation,
            outside::bring,
        )
        .get(
            "/validations/{validation}/outside/{outside}",
            Action::ViewValidation,
            outside::one,
        )
        .get(
            "/validations/{validation}/outside/{outside}/file",
            Action::ViewValidation,
            outside::download,
        )
        .post(
            "/validations/{validation}/outside/{outside}/aside",
            Action::ConductValidation,
            outside::aside,
        )
}

/// The guided walk.
fn walking() -> Routes {
    Routes::new()
        .get(
            "/validations/{validation}/walk",
            Action::ViewValidation,
            walk::show,
        )
        .post(
            "/validations/{validation}/walk",
            Action::ConductValidation,
            walk::conduct,
        )
        .get(
            "/validations/{validation}/walk/{stop}",
            Action::AnswerValidation,
            walk::stop,
        )
        .post(
            "/validations/{validation}/walk/{stop}",
            Action::AnswerValidation,
            walk::arrive,
        )
        .get(
            "/validations/{validation}/walk/{stop}/parts",
            Action::AnswerValidation,
            walk::come,
        )
        .post(
            "/validations/{validation}/walk/{stop}/parts",
            Action::AnswerValidation,
            walk::part,
        )
        .get(
            "/validations/{validation}/stills/{still}",
            Action::ViewValidation,
            walk::download,
        )
}

/// From the plan to the decision.
fn steps() -> Routes {
    Routes::new()
        .get(
            "/companies/{company}/validations",
            Action::ViewValidation,
            list::show,
        )
        .get(
            "/companies/{company}/validations/new",
            Action::PlanValidation,
            plan::show,
        )
        .post(
            "/companies/{company}/validations/new",
            Action::PlanValidation,
            plan::send,
        )
        .get(
            "/validations/{validation}",
            Action::ViewValidation,
            overview::show,
        )
        .post(
            "/validations/{validation}/begin",
            Action::ConductValidation,
            overview::begin,
        )
        .get(
            "/validations/{validation}/notice",
            Action::PlanValidation,
            notice::show,
        )
        .post(
            "/validations/{validation}/notice",
            Action::PlanValidation,
            notice::send,
        )
        .post(
            "/validations/{validation}/notice/pdf",
            Action::IssueDocument,
            notice_paper::make,
        )
        .get(
            "/validations/{validation}/date",
            Action::PlanValidation,
            notice::date,
        )
        .post(
            "/validations/{validation}/date",
            Action::PlanValidation,
            notice::change,
        )
        .get(
            "/validations/{validation}/report",
            Action::ViewValidation,
            report::show,
        )
        .get(
            "/validations/{validation}/conclusion",
            Action::ConductValidation,
            conclusion::show,
        )
        .post(
            "/validations/{validation}/conclusion",
            Action::ConductValidation,
            conclusion::recommend,
        )
        .get(
            "/validations/{validation}/decision",
            Action::DecideValidation,
            conclusion::decision,
        )
        .post(
            "/validations/{validation}/decision",
            Action::DecideValidation,
            conclusion::decide,
        )
}

/// Number and steps back of a validation's pages.
pub(super) fn chrome(
    app: &crate::App,
    visit: &crate::web::Visit,
    opened: &super::Opened,
    title: &str,
) -> Chrome {
    let id = opened.id();
    let company = opened.company();
    let name = opened.member.state.legal_name().to_owned();
    let mut c = Chrome::new(app, visit, title);
    if opened.staff {
        c = c.crumb(format!("/companies/{company}"), name);
    }
    let all = c.t("validation-list");
    c = c.crumb(format!("/companies/{company}/validations"), all);
    if title == "validation-page" {
        c.here = super::reference('V', id.0);
        return c;
    }
    c.crumb(format!("/validations/{id}"), super::reference('V', id.0))
}

/// An edition of the criteria by its name.
pub(super) fn edition(app: &crate::App, c: &Say, id: &str) -> String {
    let found = app.catalogue().edition(id);
    found.map_or_else(|| id.to_owned(), |edition| c.pack(&edition.name).to_owned())
}

/// Places of a plan, one a line.
pub(super) fn sites(c: &Say, plan: &Plan) -> String {
    let each = plan.sites.iter();
    let each = each.map(|site| {
        format!(
            "{}, {}, {}",
            site.name,
            site.place,
            c.country(&site.country)
        )
    });
    each.collect::<Vec<_>>().join("\n")
}

/// The colour of a stage's tag.
fn tag(stage: Stage) -> &'static str {
    match stage {
        Stage::Unplanned | Stage::Planned => "todo",
        Stage::Notified | Stage::Underway => "progress",
        Stage::Recommended | Stage::Conditional => "warn",
        Stage::Concluded => "done",
    }
}

/// `6 Apr 2026`, or `6 Apr 2026 to 8 Apr 2026`.
pub(super) fn days(c: &Say, plan: &Plan) -> String {
    if plan.on == plan.until {
        c.day(plan.on)
    } else {
        c.t2(
            "validation-days",
            "on",
            c.day(plan.on),
            "until",
            c.day(plan.until),
        )
    }
}

/// Back to the validation's own page, for a page whose step it does not take now.
fn not_now(opened: &super::Opened, stages: &[Stage]) -> Option<Response> {
    let fits = stages.contains(&opened.validation.state.stage());
    (!fits).then(|| see_other(format!("/validations/{}", opened.id())))
}

/// A path parameter as a validation's number; what is none leads nowhere.
fn number(id: Uuid) -> ValidationId {
    ValidationId(id)
}

type Asked = Query<Vec<(String, String)>>;
type Of = State<crate::App>;
