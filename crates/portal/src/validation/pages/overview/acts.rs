//! What may be done with a validation now: by whom, where, and in which words.

use crate::App;
use crate::accounts::Who;
use crate::validation::Opened;
use crate::web::Chrome;
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{Method, Plan, Requested, Stage, Validation};

pub(super) struct Act {
    pub(super) href: String,
    pub(super) label: String,
    pub(super) post: bool,
}

/// What goes on beside the steps: for whom, where, and in which words.
fn beside(state: &Validation) -> Vec<(bool, Action, &'static str, &'static str)> {
    let stage = state.stage();
    let runs = matches!(stage, Stage::Notified | Stage::Underway);
    let asked = state.running_requests().any(Requested::waits_for_company);
    let visits = stage == Stage::Underway;
    let by_video = |plan: &Plan| matches!(plan.method, Method::Virtual | Method::Hybrid);
    let remote = state.plan.as_ref().is_some_and(by_video);
    let walked = visits && state.open_walk().is_some();
    let joins = runs || stage == Stage::Planned;
    let (conduct, answers) = (Action::ConductValidation, Action::AnswerValidation);
    vec![
        (asked, answers, "requests", "validation-act-requests"),
        (runs, conduct, "requests", "validation-act-requests"),
        (visits, conduct, "interviews", "validation-act-interviews"),
        (visits && remote, conduct, "walk", "validation-act-walk"),
        (walked, answers, "walk", "validation-act-walk"),
        (
            joins,
            Action::PlanValidation,
            "joint",
            "validation-act-joint",
        ),
    ]
}

/// Whether there is a report for the reader: for the company once it is shown a draft, or the end.
fn has_report(opened: &Opened) -> bool {
    let state = &opened.validation.state;
    let written = state.conclusion().is_some() || state.begun.is_some();
    state.read_by_company() || (opened.staff && written)
}

/// The way on, as far as the visitor has the right to it.
pub(super) fn acts(app: &App, who: &Who, opened: &Opened, c: &Chrome) -> Vec<Act> {
    let id = opened.id();
    let state = &opened.validation.state;
    let stage = state.stage();
    let by = state.recommendation.as_ref().map(|r| r.by.0);
    let record = opened.record().recommended(by);
    let may = |action| app.may(who, action, &record);
    let mut acts = Vec::new();
    let mut add = |when: bool, action: Action, part: &str, text: &str, post: bool| {
        if when && may(action) {
            acts.push(Act {
                href: format!("/validations/{id}/{part}"),
                label: c.t(text),
                post,
            });
        }
    };
    let plan = Action::PlanValidation;
    let conduct = Action::ConductValidation;
    let decide = Action::DecideValidation;
    let due = state
        .plan
        .as_ref()
        .is_some_and(|plan| plan.on <= app.today());
    let arranged = &state.arranged;
    let secret = arranged.unannounced.is_some();
    let led = state.plan.as_ref();
    let theirs = led.is_some_and(|p| p.lead == who.account || p.team.contains(&who.account));
    let answers = Action::AnswerValidation;
    let offered = arranged.offer.is_some();
    let notified = stage == Stage::Notified;
    let text = if offered {
        "validation-act-choose"
    } else {
        "validation-act-propose"
    };
    let asks = notified && arranged.proposal.is_none();
    add(asks, answers, "slots", text, false);
    let proposed = notified && arranged.proposal.is_some();
    add(proposed, plan, "slots", "validation-act-proposal", false);
    add(
        stage == Stage::Planned && !secret,
        plan,
        "notice",
        "validation-act-notice",
        false,
    );
    add(
        (stage == Stage::Notified || (stage == Stage::Planned && secret)) && due,
        conduct,
        "begin",
        "validation-act-begin",
        true,
    );
    add(
        stage == Stage::Underway,
        conduct,
        "worksheet",
        "validation-act-worksheet",
        false,
    );
    let concludes = matches!(stage, Stage::Underway | Stage::Conditional);
    add(
        concludes,
        conduct,
        "conclusion",
        "validation-act-conclusion",
        false,
    );
    add(
        stage == Stage::Recommended,
        decide,
        "decision",
        "validation-act-decision",
        false,
    );
    let moves = matches!(stage, Stage::Planned | Stage::Notified);
    let slots = notified && !proposed;
    add(slots, plan, "slots", "validation-act-slots", false);
    add(moves, plan, "date", "validation-act-date", false);
    for (when, action, part, text) in beside(state) {
        add(when, action, part, text, false);
    }
    let may_hide = stage == Stage::Planned && !secret && !theirs;
    add(
        may_hide,
        decide,
        "unannounced",
        "validation-act-unannounced",
        false,
    );
    let waits = state.report.asked_by.is_some_and(|by| by != who.account);
    add(waits, decide, "report", "report-approval", false);
    let view = Action::ViewValidation;
    let reports = has_report(opened);
    add(reports, view, "report", "validation-act-report", false);
    acts
}
