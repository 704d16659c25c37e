//! For anyone: what the programme is, and whether a company could apply.

use super::views;
use crate::accounts::{Persona, home_path, personas};
use crate::app::App;
use crate::failure::Failure;
use crate::membership::company_form::schemes;
use crate::membership::{figures, in_force_by_type};
use crate::web::{Chrome, Fields, Page, Visitor, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::membership::eligibility_faults;
use std::collections::BTreeMap;

/// Public figures as they are written.
struct Shown {
    in_force: String,
    validated: String,
    applying: String,
    countries: String,
}

#[derive(Template)]
#[template(path = "membership/public_home.html")]
struct HomePage {
    c: Chrome,
    figures: Shown,
    by_type: Vec<(String, String, String)>,
    now: String,
    personas: Vec<Persona>,
    mine: Option<String>,
}

pub(super) async fn home(State(app): State<App>, visitor: Visitor) -> Page {
    let c = Chrome::new(&app, &visitor, "public-title");
    let counted: BTreeMap<String, i64> = in_force_by_type(&app, &visitor)
        .await?
        .into_iter()
        .collect();
    let by_type = app.pack().entity_types.iter().map(|kind| {
        let count = counted.get(&kind.id).copied().unwrap_or(0);
        let name = c.pack(&kind.name).to_owned();
        (kind.id.clone(), name, c.count(count))
    });
    let figures = figures(&app, &visitor).await?;
    html(&HomePage {
        by_type: by_type.collect(),
        figures: Shown {
            in_force: c.count(figures.in_force),
            validated: c.count(figures.validated),
            applying: c.count(figures.applying),
            countries: c.count(figures.countries),
        },
        now: c.at(app.clock().now()),
        personas: personas(&app).await?,
        mine: visitor.who.as_ref().map(home_path),
        c,
    })
}

#[derive(Template)]
#[template(path = "membership/eligibility_types.html")]
struct TypesPage {
    c: Chrome,
    types: Vec<(String, String, String)>,
}

pub(super) async fn types(State(app): State<App>, visitor: Visitor) -> Page {
    let c = Chrome::new(&app, &visitor, "eligibility-title");
    let types = app.pack().entity_types.iter().map(|kind| {
        let description = c.pack(&kind.description).to_owned();
        (kind.id.clone(), c.pack(&kind.name).to_owned(), description)
    });
    html(&TypesPage {
        types: types.collect(),
        c,
    })
}

/// One question as the page shows it.
struct Question {
    id: String,
    text: String,
    chosen: String,
    error: String,
}

#[derive(Template)]
#[template(path = "membership/eligibility_check.html")]
struct QuestionsPage {
    c: Chrome,
    id: String,
    description: String,
    countries: Vec<String>,
    by_invitation_elsewhere: bool,
    required: Vec<(String, String)>,
    optional: Vec<String>,
    criteria: String,
    questions: Vec<Question>,
    choices: Vec<(String, String, String)>,
    asked: bool,
    missing: Vec<(String, String)>,
    against: Vec<(String, String)>,
}

pub(super) async fn questions(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Page {
    let kind = app.pack().entity_type(&id).ok_or(Failure::NotFound)?;
    let title = visitor.lang;
    let c = Chrome::titled(&app, &visitor, kind.name.get(title).to_owned());
    let label = c.t("eligibility-title");
    let c = c.crumb("/eligibility", label);
    let fields = Fields::from_pairs(pairs);
    let asked = fields.has("check");
    let answers = super::eligibility::answers(kind, &fields);
    let (mut missing, mut against) = (Vec::new(), Vec::new());
    let faults = if asked {
        eligibility_faults(kind, &answers)
    } else {
        Vec::new()
    };
    for fault in faults {
        let field = fault.field.clone().unwrap_or_default();
        let question = kind.eligibility.iter().find(|q| q.id == field);
        match question.filter(|_| answers.contains_key(&field)) {
            Some(question) => against.push((field, c.pack(&question.refusal).to_owned())),
            None => missing.push((field, c.refusal(&fault))),
        }
    }
    let questions = kind.eligibility.iter().map(|question| Question {
        id: question.id.clone(),
        text: c.pack(&question.text).to_owned(),
        chosen: fields.get(&question.id).to_owned(),
        error: missing
            .iter()
            .find(|(field, _)| *field == question.id)
            .map(|(_, message)| message.clone())
            .unwrap_or_default(),
    });
    let (required, optional) = schemes(kind);
    let today = app.today();
    let edition = app.catalogue().current(today);
    html(&QuestionsPage {
        description: c.pack(&kind.description).to_owned(),
        countries: kind
            .countries
            .iter()
            .map(|code| views::country(&c, code))
            .collect(),
        by_invitation_elsewhere: kind.by_invitation_elsewhere,
        required: required
            .iter()
            .map(|scheme| (c.t(scheme.name_key()), c.t(scheme.hint_key())))
            .collect(),
        optional: optional.iter().map(|s| c.t(s.name_key())).collect(),
        criteria: c.n(
            "eligibility-criteria",
            edition.map_or(0, |e| {
                app.catalogue().criteria_for(&e.id, &kind.id, &[]).len()
            }),
        ),
        questions: questions.collect(),
        choices: super::eligibility::yes_no(&c),
        asked,
        missing,
        against,
        id,
        c,
    })
}
