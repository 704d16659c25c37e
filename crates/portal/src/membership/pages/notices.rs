//! Notices: every decision the company was told of, each letter in the reader's language.

use super::super::views;
use super::chrome;
use crate::accounts::Who;
use crate::app::App;
use crate::command::{System, read};
use crate::documents::{Block, Copy, Kind, Layout, Offer, Paper, Wanted, hand_out, to_document};
use crate::failure::Failure;
use crate::membership::open;
use crate::web::{Chrome, Due, Form, Page, Say, Visitor, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::accounts::Account;
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Issued;
use greenlane_domain::permission::Action;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A notice in the list.
struct Line {
    id: Uuid,
    title: String,
    on: String,
    ground: String,
    /// The last day to appeal, with why it is that day; none where nothing can be appealed.
    appeal: Option<Due>,
}

#[derive(Template)]
#[template(path = "membership/notices.html")]
struct ListPage {
    c: Chrome,
    id: MemberId,
    notices: Vec<Line>,
}

fn ground(app: &App, say: &Say, id: &str) -> String {
    app.pack()
        .ground(id)
        .map_or_else(|| id.to_owned(), |ground| say.pack(&ground.name).to_owned())
}

pub(super) async fn list(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
) -> Page {
    let member = open(&app, &who, id, Action::ViewNotices).await?;
    let mut c = chrome(&app, &visitor, &member, "notices-title");
    c.tabs = crate::caseload::tabs(&app, &visitor, id, &member.state, "notices");
    let notices = member.state.notices.iter().rev().map(|issued| Line {
        id: issued.id,
        title: c.t(format!("notice-{}", issued.kind.code())),
        on: c.day(issued.decision.on),
        ground: ground(&app, &c, &issued.decision.ground),
        appeal: appeal(&app, &c, issued),
    });
    html(&ListPage {
        notices: notices.collect(),
        id,
        c,
    })
}

fn appeal(app: &App, say: &Say, issued: &Issued) -> Option<Due> {
    let decision = &issued.decision;
    let mut clocks = decision.clocks.iter();
    let clock = clocks.find(|deadline| deadline.clock.starts_with("appeal_"));
    match (clock, decision.notice.appeal_due) {
        (Some(deadline), _) => Some(Due::of(app, say, deadline)),
        (None, due) => due.map(|due| Due::set(app, say, due, "")),
    }
}

/// What the pack's letter may ask for.
fn values(
    app: &App,
    say: &Say,
    issued: &Issued,
    officer: String,
) -> BTreeMap<&'static str, String> {
    let decision = &issued.decision;
    let none = || say.t("notice-not-applicable");
    let next = decision
        .clocks
        .iter()
        .find(|deadline| !deadline.clock.starts_with("appeal_"));
    let tier = issued.tier.and_then(|tier| app.pack().tier(tier.code()));
    let appeal = decision.notice.appeal_due;
    BTreeMap::from([
        ("member", issued.legal_name.clone()),
        (
            "entity_type",
            views::entity_type(app, say, &issued.entity_type),
        ),
        ("date", say.day(decision.on)),
        ("due", next.map_or_else(none, |d| say.day(d.due))),
        ("ground", ground(app, say, &decision.ground)),
        ("reasons", decision.reasons.clone()),
        (
            "tier",
            tier.map_or_else(none, |tier| say.pack(&tier.name).to_owned()),
        ),
        ("appeal_due", appeal.map_or_else(none, |due| say.day(due))),
        ("reference", views::reference(issued.id)),
        ("validation_date", none()),
        ("sites", none()),
        ("officer", officer),
    ])
}

#[derive(Template)]
#[template(path = "membership/letter.html")]
struct LetterPage {
    c: Chrome,
    programme: String,
    administration: String,
    reference: String,
    on: String,
    addressee: String,
    paragraphs: Vec<Vec<String>>,
    officer: String,
    emergency: bool,
    /// The same as documents.
    pdf: Offer,
}

pub(super) async fn letter(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((id, notice)): Path<(MemberId, Uuid)>,
) -> Page {
    html(&page(&app, &visitor, &who, (id, notice)).await?)
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    (id, notice): (MemberId, Uuid),
) -> Result<LetterPage, Failure> {
    let member = open(app, who, id, Action::ViewNotices).await?;
    let issued = member.state.notices.iter().find(|n| n.id == notice);
    let issued = issued.ok_or(Failure::NotFound)?;
    let letter = app.pack().letter(&issued.decision.notice.letter);
    let letter = letter.ok_or(Failure::NotFound)?;
    let say = Say::new(app, visitor.lang);
    let officer = match issued.decided_by {
        Some(account) => read::<Account>(app, &System, account).await?.state.name,
        None => say.t("role-system"),
    };
    let (subject, body) = letter
        .fill(say.lang, &values(app, &say, issued, officer.clone()))
        .map_err(|hole| Failure::Internal(hole.to_string()))?;
    let label = say.t("notices-title");
    let c = Chrome::titled(app, visitor, subject)
        .crumb(format!("/companies/{id}"), member.state.legal_name())
        .crumb(format!("/companies/{id}/notices"), label);
    let record = crate::membership::resource(id, &member.state);
    let pdf = Offer::of(
        app,
        who,
        &c,
        (Kind::DecisionLetter, notice, ""),
        (
            app.may(who, Action::IssueDocument, &record),
            &[Copy::Shared],
        ),
        format!("/companies/{id}/notices/{notice}/pdf"),
    );
    Ok(LetterPage {
        pdf: pdf.await?,
        programme: c.pack(&app.pack().name).to_owned(),
        administration: c.pack(&app.pack().administration).to_owned(),
        reference: views::reference(issued.id),
        on: c.day(issued.decision.on),
        addressee: issued.legal_name.clone(),
        paragraphs: body
            .split("\n\n")
            .map(|paragraph| paragraph.lines().map(str::to_owned).collect())
            .collect(),
        emergency: issued.decision.emergency,
        officer,
        c,
    })
}

/// Issues the letter in the visitor's language.
pub(super) async fn make(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((id, notice)): Path<(MemberId, Uuid)>,
    _form: Form,
) -> Page {
    let member = open(&app, &who, id, Action::ViewNotices).await?;
    let issued = member.state.notices.iter().find(|n| n.id == notice);
    let on = issued.ok_or(Failure::NotFound)?.decision.on;
    let letter = page(&app, &visitor, &who, (id, notice)).await?;
    let say = Say::new(&app, visitor.lang);
    let wanted = Wanted {
        member: Some(id),
        kind: Kind::DecisionLetter,
        subject: notice,
        part: String::new(),
        copy: Copy::Shared,
        action: Action::IssueDocument,
    };
    let document = hand_out(&app, &who, &say, wanted, |print| {
        let paragraph = |text: String| Block::Paragraph {
            text,
            language: None,
        };
        let mut blocks: Vec<Block> = letter
            .paragraphs
            .iter()
            .map(|lines| paragraph(lines.join("\n")))
            .collect();
        if letter.emergency {
            blocks.push(paragraph(say.t("letter-emergency")));
        }
        blocks.push(paragraph(letter.officer.clone()));
        Ok(Paper {
            layout: Layout::Letter,
            language: say.lang.to_owned(),
            title: letter.c.title.clone(),
            programme: format!("{} · {}", letter.administration, letter.programme),
            about: letter.addressee.clone(),
            reference: letter.reference.clone(),
            date: on,
            facts: vec![
                (say.t("document-reference"), letter.reference.clone()),
                (say.t("document-dated"), letter.on.clone()),
            ],
            verification: print.verification,
            squares: None,
            contents: None,
            page_of: say.t2("document-page-of", "page", "{page}", "pages", "{pages}"),
            unset: say.t("document-unset"),
            blocks,
        })
    });
    Ok(to_document(document.await?))
}
