//! The questionnaire as the partner sees it, from a mailed link and without an account.

use super::Of;
use super::attached::{self, DocumentView};
use super::check::states;
use super::view;
use crate::accounts::CountedTry;
use crate::app::App;
use crate::command::{System, read};
use crate::failure::Failure;
use crate::partners::answering::{self, LinkHolder, Sender};
use crate::partners::documents;
use crate::partners::links::{self, Link};
use crate::profile::{ACCEPT, Posted};
use crate::web::{Chrome, Due, Fields, Form, Page, Say, Typed, Visitor, flash_to, html};
use askama::Template;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use greenlane_domain::Refusal;
use greenlane_domain::ids::QuestionnaireId;
use greenlane_domain::membership::Member;
use greenlane_domain::partners::{Answered, Questionnaire, QuestionnaireStage};
use greenlane_domain::profile::{AnswerState, LARGEST};

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
    /// The day that the member wishes for.
    wished: Option<Due>,
    stage: &'static str,
    saved: String,
    answered: usize,
    questions: Vec<Question>,
    states: Vec<(String, String)>,
    documents: Vec<DocumentView>,
    /// What a document may be about.
    subjects: Vec<(String, String)>,
    accept: &'static str,
    largest: u64,
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

/// Everything, or one of the criteria that are asked.
fn subjects(c: &Chrome, state: &Questionnaire) -> Vec<(String, String)> {
    let asked = state.criteria.iter().map(|given| {
        let text = c.t1("questionnaire-document-of", "criterion", &given.criterion);
        (given.criterion.clone(), text)
    });
    view::after(c.t("questionnaire-document-all"), asked.collect())
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
        wished: state.due.map(|day| {
            let why = c.t1("questionnaire-due-why", "name", company.legal_name());
            Due::set(app, &c, day, why)
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
        documents: attached::views(app, &c, state, &format!("/questionnaire/{token}")),
        subjects: subjects(&c, state),
        accept: ACCEPT,
        largest: LARGEST,
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
    (fields, file): (&Fields, Option<(String, Bytes)>),
    lang: &str,
) -> Result<(), Failure> {
    let mut unit = app.begin(&LinkHolder).await?;
    answering::save(&mut unit, id, answers(state, fields), lang).await?;
    unit.commit().await?;
    // What was typed is kept first: a file or a sending that is refused loses nothing.
    if let Some(file) = file {
        documents::take(app, id, file, fields.get("document_for")).await?;
    } else if fields.get("act") == "attach" {
        return Err(Refusal::new("refusal-evidence-none").field("file").into());
    }
    if let Ok(document) = fields.get("remove").parse() {
        let mut unit = app.begin(&LinkHolder).await?;
        documents::remove(&mut unit, id, document).await?;
        return unit.commit().await;
    }
    if fields.get("act") != "send" {
        return Ok(());
    }
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
    Posted { fields, file }: Posted,
) -> Page {
    let link = match links::find(&app, &token).await? {
        Some(link) if link.good => link,
        found => return closed(&app, &visitor, &token, found.is_some()),
    };
    let state = load(&app, link).await?;
    let posted = (&fields, file);
    match keep(&app, link.questionnaire, &state, posted, visitor.lang).await {
        Ok(()) => {
            let key = match fields.get("act") {
                "send" if fields.get("remove").is_empty() => "questionnaire-thanks",
                _ => "questionnaire-saved",
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
