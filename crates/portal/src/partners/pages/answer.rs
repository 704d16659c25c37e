//! The questionnaire as the partner sees it, from a mailed link and without an account.

use super::Of;
use super::check::states;
use super::view;
use crate::accounts::CountedTry;
use crate::app::App;
use crate::command::{System, read};
use crate::failure::Failure;
use crate::partners::answering::{self, LinkHolder, Sender};
use crate::partners::links::{self, Link};
use crate::web::{Chrome, Due, Fields, Form, Page, Say, Typed, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use greenlane_domain::ids::QuestionnaireId;
use greenlane_domain::membership::Member;
use greenlane_domain::partners::{Answered, Questionnaire, QuestionnaireStage};
use greenlane_domain::profile::AnswerState;

struct Question {
    criterion: String,
    strength: String,
    text: String,
    meaning: String,
    evidence: Vec<String>,
    /// The answer in words, once it is sent.
    state: String,
}

#[derive(Template)]
#[template(path = "partners/questionnaire.html")]
struct QuestionnairePage {
    c: Chrome,
    token: String,
    asks: String,
    partner: String,
    until: Option<Due>,
    stage: &'static str,
    saved: String,
    answered: usize,
    questions: Vec<Question>,
    states: Vec<(String, String)>,
    typed: Typed,
    by: String,
    consent: bool,
    recalled: String,
}

#[derive(Template)]
#[template(path = "partners/link.html")]
struct LinkPage {
    c: Chrome,
    token: String,
    known: bool,
}

/// The page of a link that opens nothing: unknown, replaced or past its day.
fn closed(app: &App, visitor: &Visitor, token: &str, known: bool) -> Page {
    let key = if known {
        "link-over-title"
    } else {
        "link-unknown-title"
    };
    let page = LinkPage {
        c: Chrome::new(app, visitor, key),
        token: token.to_owned(),
        known,
    };
    let mut response = html(&page)?;
    *response.status_mut() = if known {
        StatusCode::GONE
    } else {
        StatusCode::NOT_FOUND
    };
    Ok(response)
}

async fn load(app: &App, link: Link) -> Result<Questionnaire, Failure> {
    let found = read::<Questionnaire>(app, &LinkHolder, link.questionnaire).await?;
    Ok(found.state)
}

fn filled(state: &Questionnaire) -> Fields {
    let mut fields = Fields::default();
    for answer in state.answers.values() {
        if let Some(how) = answer.state {
            fields.set(&format!("state_{}", answer.criterion), how.code());
        }
        fields.set(&format!("text_{}", answer.criterion), &answer.text);
    }
    fields
}

async fn page(
    app: &App,
    visitor: &Visitor,
    token: &str,
    state: &Questionnaire,
    typed: Typed,
) -> Page {
    let member = state.member.ok_or(Failure::NotFound)?;
    let company = read::<Member>(app, &System, member).await?.state;
    let c = Chrome::new(app, visitor, "questionnaire-title");
    let questions = state.criteria.iter().filter_map(|given| {
        let criterion = view::criterion(app, Some(&state.edition), &given.criterion)?;
        let answer = state.answers.get(&given.criterion);
        let said = answer.and_then(|answer| answer.state);
        Some(Question {
            criterion: given.criterion.clone(),
            strength: c.t(view::key("profile-strength", given.strength.as_str())),
            text: c.pack(&criterion.text).to_owned(),
            meaning: c.pack(&criterion.meaning).to_owned(),
            evidence: criterion
                .evidence
                .iter()
                .map(|text| c.pack(text).to_owned())
                .collect(),
            state: said.map_or_else(String::new, |said| {
                c.t(view::key("profile-state", said.code()))
            }),
        })
    });
    let by = state.submission.as_ref().map(|s| {
        let args = [
            ("name", s.name.clone()),
            ("title", s.title.clone()),
            ("day", c.day(s.on)),
        ];
        c.with("questionnaire-by", &args)
    });
    let page = QuestionnairePage {
        token: token.to_owned(),
        asks: company.legal_name().to_owned(),
        partner: state.asked.name.clone(),
        until: state.until.map(|until| {
            let until = app.date_of(until);
            Due::counted(app, &c, until, Some("questionnaire_link"), state.link_on)
        }),
        stage: match state.stage() {
            QuestionnaireStage::Submitted => "submitted",
            QuestionnaireStage::Recalled => "recalled",
            _ => "open",
        },
        saved: state.saved_at.map_or_else(String::new, |at| c.at(at)),
        answered: state.answered(),
        questions: questions.collect(),
        states: states(&c),
        by: by.unwrap_or_default(),
        consent: state.consent,
        recalled: state
            .recalled
            .as_ref()
            .map_or_else(String::new, |(_, on)| c.day(*on)),
        typed,
        c,
    };
    page.typed.page(&page)
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    _try: CountedTry,
    Path(token): Path<String>,
) -> Page {
    let Some(link) = links::find(&app, &token).await? else {
        return closed(&app, &visitor, &token, false);
    };
    if !link.good {
        return closed(&app, &visitor, &token, true);
    }
    let state = load(&app, link).await?;
    let typed = Typed::of(filled(&state));
    page(&app, &visitor, &token, &state, typed).await
}

/// What was typed for the criteria that were asked.
fn answers(state: &Questionnaire, fields: &Fields) -> Vec<Answered> {
    let given = state.criteria.iter().map(|given| {
        let id = &given.criterion;
        Answered {
            criterion: id.clone(),
            state: AnswerState::from_code(fields.get(&format!("state_{id}"))),
            text: fields.get(&format!("text_{id}")).to_owned(),
        }
    });
    given.collect()
}

async fn keep(
    app: &App,
    id: QuestionnaireId,
    state: &Questionnaire,
    (fields, lang): (&Fields, &str),
) -> Result<(), Failure> {
    let mut unit = app.begin(&LinkHolder).await?;
    answering::save(&mut unit, id, answers(state, fields), lang).await?;
    unit.commit().await?;
    if fields.get("act") != "send" {
        return Ok(());
    }
    // What was typed is kept first: a sending that is refused loses nothing.
    let sender = Sender {
        name: fields.get("name"),
        title: fields.get("title"),
        declared: fields.has("declared"),
        consent: fields.has("consent"),
    };
    let mut unit = app.begin(&LinkHolder).await?;
    answering::submit(&mut unit, id, sender).await?;
    unit.commit().await
}

pub(super) async fn save(
    State(app): Of,
    visitor: Visitor,
    _try: CountedTry,
    Path(token): Path<String>,
    Form(fields): Form,
) -> Page {
    let link = match links::find(&app, &token).await? {
        Some(link) if link.good => link,
        found => return closed(&app, &visitor, &token, found.is_some()),
    };
    let state = load(&app, link).await?;
    let typed = (&fields, visitor.lang);
    match keep(&app, link.questionnaire, &state, typed).await {
        Ok(()) => {
            let key = if fields.get("act") == "send" {
                "questionnaire-thanks"
            } else {
                "questionnaire-saved"
            };
            Ok(flash_to(&app, format!("/questionnaire/{token}"), key))
        }
        Err(failure) => {
            let say = Say::new(&app, visitor.lang);
            let typed = Typed::refused(fields, failure, &say, "main-content")?;
            let state = load(&app, link).await?;
            page(&app, &visitor, &token, &state, typed).await
        }
    }
}

pub(super) async fn consent(
    State(app): Of,
    visitor: Visitor,
    _try: CountedTry,
    Path(token): Path<String>,
    Form(fields): Form,
) -> Page {
    let link = match links::find(&app, &token).await? {
        Some(link) if link.good => link,
        found => return closed(&app, &visitor, &token, found.is_some()),
    };
    let given = fields.get("consent") == "give";
    let mut unit = app.begin(&LinkHolder).await?;
    answering::consent(&mut unit, link.questionnaire, given).await?;
    unit.commit().await?;
    let key = if given {
        "questionnaire-consent-given"
    } else {
        "questionnaire-consent-withdrawn"
    };
    Ok(flash_to(&app, format!("/questionnaire/{token}"), key))
}

/// A new link, to the address that was asked and to no other. The answer is the same whatever happens.
pub(super) async fn again(
    State(app): Of,
    visitor: Visitor,
    _try: CountedTry,
    Path(token): Path<String>,
    _form: Form,
) -> Page {
    let Some(link) = links::find(&app, &token).await? else {
        return closed(&app, &visitor, &token, false);
    };
    let mut unit = app.begin(&LinkHolder).await?;
    match answering::renew(&mut unit, link.questionnaire).await {
        Ok(()) => unit.commit().await?,
        // No more links today, or the question was taken back: nothing that a stranger should learn here.
        Err(Failure::Invalid(_) | Failure::Refused(_)) => drop(unit),
        Err(other) => return Err(other),
    }
    Ok(flash_to(
        &app,
        format!("/questionnaire/{token}"),
        "link-mailed",
    ))
}
