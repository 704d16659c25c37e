//! The notice of a visit as a document: the letter as it was sent, and in the reader's language where that is another.

use super::super::{Opened, notices, open, reference};
use super::{Of, days, number, sites};
use crate::App;
use crate::accounts::Who;
use crate::command::{history, read_until};
use crate::documents::{
    Block, Copy, Kind, Layout, Offer, Paper, Print, Wanted, hand_out, to_document,
};
use crate::failure::Failure;
use crate::membership;
use crate::validation::errors::key;
use crate::validation::read::name_of;
use crate::web::{Form, Page, Say, Visitor};
use axum::extract::{Path, State};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{Event, LetterText, Plan, Validation};
use jiff::civil::Date;
use uuid::Uuid;

fn address(id: Uuid) -> String {
    format!("/validations/{id}/notice/pdf")
}

/// What the validation's page offers: nothing before the notice was given.
pub(super) async fn offer(
    app: &App,
    who: &Who,
    say: &Say,
    opened: &Opened,
) -> Result<Offer, Failure> {
    if opened.validation.state.notice.is_none() {
        return Ok(Offer::default());
    }
    let id = opened.validation.id;
    let record = membership::resource(opened.company(), &opened.member.state);
    let may = app.may(who, Action::IssueDocument, &record);
    Offer::of(
        app,
        who,
        say,
        (Kind::ValidationNotice, id, ""),
        (may, &[Copy::Shared]),
        address(id),
    )
    .await
}

/// The notice with everything as it stood when it was given.
struct Given {
    id: Uuid,
    company: String,
    lead: String,
    plan: Plan,
    on: Date,
    letter: LetterText,
    documents: Vec<String>,
}

async fn given(app: &App, who: &Who, opened: &Opened) -> Result<Given, Failure> {
    let id = opened.validation.id;
    let events = history::<Validation>(app, who, id).await?;
    let mut events = events.into_iter();
    let seq = events.find_map(|recorded| {
        let told = matches!(recorded.event, Event::NoticeSent { .. });
        told.then_some(recorded.seq)
    });
    let seq = seq.ok_or(Failure::NotFound)?;
    let then = read_until::<Validation>(app, who, id, seq).await?.state;
    let member = read_until::<Member>(app, who, opened.company(), seq).await?;
    let plan = then.plan.ok_or(Failure::NotFound)?;
    let notice = then.notice.ok_or(Failure::NotFound)?;
    Ok(Given {
        id,
        company: member.state.legal_name().to_owned(),
        lead: name_of(app, who, plan.lead).await?,
        plan,
        on: notice.sent_on,
        letter: notice.letter,
        documents: notice.documents,
    })
}

/// Issues the notice in the visitor's language.
pub(super) async fn make(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    _form: Form,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::ViewValidation).await?;
    let given = given(&app, &who, &opened).await?;
    let say = Say::new(&app, visitor.lang);
    let wanted = Wanted {
        member: Some(opened.company()),
        kind: Kind::ValidationNotice,
        subject: validation,
        part: String::new(),
        copy: Copy::Shared,
        action: Action::IssueDocument,
    };
    let id = hand_out(&app, &who, &say, wanted, |print| paper(&app, print, &given));
    Ok(to_document(id.await?))
}

fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph {
        text: text.into(),
        language: None,
    }
}

fn heading(text: String) -> Block {
    Block::Heading { level: 1, text }
}

fn paper(app: &App, print: Print<'_>, given: &Given) -> Result<Paper, Failure> {
    let (say, lang) = (print.say, print.say.lang);
    let names = (given.company.as_str(), given.lead.as_str());
    let own = notices::notice(app, names, (given.id, &given.plan), given.on, lang)?;
    let as_sent = &given.letter;
    let same = as_sent.language == lang;
    let text = if same { as_sent } else { &own };
    let mut blocks: Vec<Block> = text.body.split("\n\n").map(paragraph).collect();
    if !given.documents.is_empty() {
        blocks.push(heading(say.t("validation-documents")));
        blocks.push(Block::List {
            items: given.documents.clone(),
        });
    }
    if !same {
        blocks.push(heading(say.t("validation-notice-as-sent")));
        blocks.push(paragraph(say.t("validation-notice-prevails")));
        blocks.push(Block::Letter {
            language: as_sent.language.clone(),
            subject: as_sent.subject.clone(),
            body: as_sent.body.clone(),
        });
    }
    Ok(Paper {
        layout: Layout::Letter,
        language: say.lang.to_owned(),
        title: text.subject.clone(),
        programme: format!(
            "{} · {}",
            say.pack(&app.pack().administration),
            say.pack(&app.pack().name)
        ),
        about: given.company.clone(),
        reference: reference('V', given.id),
        date: given.on,
        facts: vec![
            (say.t("document-dated"), say.day(given.on)),
            (say.t("validation-when"), days(say, &given.plan)),
            (
                say.t("validation-method"),
                say.t(key("validation-method", given.plan.method.code())),
            ),
            (say.t("validation-sites"), sites(say, &given.plan)),
            (say.t("validation-lead"), given.lead.clone()),
        ],
        verification: print.verification,
        squares: None,
        contents: None,
        page_of: say.t2("document-page-of", "page", "{page}", "pages", "{pages}"),
        unset: say.t("document-unset"),
        blocks,
    })
}
