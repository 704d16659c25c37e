//! Whether a company may apply at all: the questions of its type, and its answers.

use super::part;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership::{commands, open};
use crate::web::{Chrome, Fields, Form, Page, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::eligibility_faults;
use greenlane_domain::pack::EntityType;
use greenlane_domain::permission::Action;
use std::collections::BTreeMap;

/// The yes and no of a question.
pub(super) fn yes_no(say: &Say) -> Vec<(String, String, String)> {
    [("yes", "ui-yes"), ("no", "ui-no")]
        .map(|(value, key)| (value.to_owned(), say.t(key), String::new()))
        .to_vec()
}

/// The answers that were given; a question left open is not in it.
pub(super) fn answers(kind: &EntityType, fields: &Fields) -> BTreeMap<String, bool> {
    let given = kind.eligibility.iter().filter_map(|question| {
        let answer = match fields.get(&question.id) {
            "yes" => true,
            "no" => false,
            _ => return None,
        };
        Some((question.id.clone(), answer))
    });
    given.collect()
}

/// A question with what was chosen.
struct Question {
    id: String,
    text: String,
    chosen: String,
    error: String,
}

#[derive(Template)]
#[template(path = "membership/eligibility.html")]
struct EligibilityPage {
    c: Chrome,
    f: Typed,
    entity_type: String,
    questions: Vec<Question>,
    choices: Vec<(String, String, String)>,
    closed: bool,
}

async fn eligibility_page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    id: MemberId,
    typed: Option<Fields>,
) -> Page {
    let member = open(app, who, id, Action::EditCompany).await?;
    let kind = app.pack().entity_type(member.state.entity_type());
    let kind = kind.ok_or(Failure::NotFound)?;
    let c = part(app, visitor, &member, "application-eligibility");
    let mut f = Typed::default();
    if let Some(fields) = typed {
        for fault in eligibility_faults(kind, &answers(kind, &fields)) {
            let field = fault.field.clone().unwrap_or_default();
            let question = kind.eligibility.iter().find(|q| q.id == field);
            let message = match question {
                Some(question) if fields.text(&field).is_some() => c.pack(&question.refusal),
                _ => &c.refusal(&fault),
            };
            f.errors.push((field, message.to_owned()));
        }
        f.fields = fields;
    } else if let Some(given) = member
        .state
        .application
        .as_ref()
        .and_then(|a| a.eligibility.as_ref())
    {
        for (question, answer) in given {
            f.fields.set(question, if *answer { "yes" } else { "no" });
        }
    }
    let questions = kind.eligibility.iter().map(|question| Question {
        id: question.id.clone(),
        text: c.pack(&question.text).to_owned(),
        chosen: f.v(&question.id).to_owned(),
        error: f.e(&question.id).to_owned(),
    });
    let page = EligibilityPage {
        questions: questions.collect(),
        entity_type: c.pack(&kind.name).to_owned(),
        choices: yes_no(&c),
        closed: member.state.submitted_on().is_some(),
        f,
        c,
    };
    page.f.page(&page)
}

pub(super) async fn form(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
) -> Page {
    eligibility_page(&app, &visitor, &who, id, None).await
}

pub(super) async fn answer(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let member = open(&app, &who, id, Action::EditCompany).await?;
    let kind = app.pack().entity_type(member.state.entity_type());
    let given = kind.map(|kind| answers(kind, &fields)).unwrap_or_default();
    let mut unit = app.begin(&who).await?;
    match commands::answer_eligibility(&mut unit, id, given).await {
        Ok(()) => {
            unit.commit().await?;
            let path = format!("/companies/{id}/application");
            Ok(flash_to(&app, path, "flash-saved"))
        }
        Err(Failure::Invalid(_)) => eligibility_page(&app, &visitor, &who, id, Some(fields)).await,
        Err(other) => Err(other),
    }
}
