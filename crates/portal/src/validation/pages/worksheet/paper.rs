//! The worksheet on paper: criterion and claim on the left, boxes and lines on the right, a code that leads back.

use super::super::{Of, chrome, number};
use crate::accounts::{self, Who};
use crate::command::read;
use crate::failure::Failure;
use crate::validation::errors::key;
use crate::validation::{open, reference};
use crate::web::{Chrome, Page, Visitor, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::permission::Action;
use greenlane_domain::profile::Profile;
use greenlane_domain::validation::{CheckResult, Verification};
use uuid::Uuid;

struct Line {
    id: String,
    text: String,
    strength: String,
    says: String,
    answer: String,
    result: String,
}

#[derive(Template)]
#[template(path = "validation/paper.html")]
struct PaperPage {
    c: Chrome,
    id: Uuid,
    reference: String,
    name: String,
    days: String,
    places: String,
    code: String,
    lines: Vec<Line>,
    results: Vec<String>,
    ways: Vec<String>,
}

pub(in crate::validation::pages) async fn print(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::ConductValidation).await?;
    let state = &opened.validation.state;
    let plan = state.plan.as_ref().ok_or(Failure::NotFound)?;
    let c = chrome(&app, &visitor, &opened, "field-paper-title");
    let profile = read::<Profile>(&app, &who, plan.profile).await?.state;
    let catalogue = app.catalogue();
    let edition = catalogue.edition(&plan.edition).ok_or(Failure::NotFound)?;
    let lines = state.scope().iter().filter_map(|scoped| {
        let answer = profile.answer(&scoped.id);
        let says = answer.and_then(|answer| answer.state);
        let given = state.results.get(&scoped.id);
        Some(Line {
            id: scoped.id.clone(),
            text: c.pack(&edition.criterion(&scoped.id)?.text).to_owned(),
            strength: c.t(key("strength", scoped.strength.as_str())),
            says: says.map_or_else(
                || c.t("validation-no-answer"),
                |state| c.t(key("validation-answer", state.code())),
            ),
            answer: answer.map(|a| a.narrative.clone()).unwrap_or_default(),
            result: given
                .map(|checked| c.t(key("validation-result", checked.result.code())))
                .unwrap_or_default(),
        })
    });
    let lines = lines.collect();
    let address = format!(
        "{}/validations/{validation}/worksheet",
        app.settings().base_url
    );
    html(&PaperPage {
        id: validation,
        reference: reference('V', validation),
        name: opened.member.state.legal_name().to_owned(),
        days: super::super::days(&c, plan),
        places: super::super::sites(&c, plan),
        code: accounts::qr(&address, &c.t("field-paper-scan"))?,
        lines,
        results: CheckResult::ALL
            .iter()
            .map(|r| c.t(key("validation-result", r.code())))
            .collect(),
        ways: Verification::ALL
            .iter()
            .map(|w| c.t(key("validation-verified", w.code())))
            .collect(),
        c,
    })
}
