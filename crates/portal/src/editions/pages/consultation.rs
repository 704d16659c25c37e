//! A draft open for consultation: what a company reads and says, and what the programme answers.

use super::{draft, words};
use crate::accounts::Who;
use crate::app::App;
use crate::command::read as stream;
use crate::editions::{commands, read};
use crate::failure::Failure;
use crate::membership;
use crate::profile::{Run, runs};
use crate::validation::errors::Errors;
use crate::web::{Chrome, Due, Fields, Form, Page, Visitor, flash_to, html, unprocessable};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::editions::{Change, Draft, Relation, difference};
use greenlane_domain::ids::MemberId;
use greenlane_domain::pack::Criterion;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::redline;
use uuid::Uuid;

struct Said {
    text: String,
    on: String,
    reply: String,
    replied_on: String,
}

struct Row {
    id: String,
    text: String,
    relation: String,
    concerns: bool,
    field: String,
    runs: Vec<Run>,
    comments: Vec<Said>,
}

struct Open {
    id: Uuid,
    name: String,
    until: String,
    /// The last day for comments, and who set it; none once it is past.
    due: Option<Due>,
    rows: Vec<Row>,
    /// It takes no more comments; what was said and answered stays.
    closed: bool,
}

#[derive(Template)]
#[template(path = "editions/consultation.html")]
struct ConsultationPage {
    c: Chrome,
    company: MemberId,
    legal_name: String,
    own: bool,
    open: Vec<Open>,
    form: Fields,
    errors: Errors,
}

/// The name of the field for a comment on a criterion: each has its own on the page.
fn field(criterion: &str) -> String {
    format!("text-{}", criterion.replace('.', "-"))
}

fn heard(c: &Chrome, row: &read::CommentRow) -> Said {
    Said {
        text: row.text.clone(),
        on: c.day(row.given_on.0),
        reply: row.reply.clone().unwrap_or_default(),
        replied_on: c.day(row.replied_on.map(|on| on.0)),
    }
}

fn rows(
    app: &App,
    c: &Chrome,
    draft: &Draft,
    entity_type: &str,
    said: &[read::CommentRow],
) -> Result<Vec<Row>, Failure> {
    let catalogue = app.catalogue();
    let basis = catalogue.edition(&draft.basis).ok_or(Failure::NotFound)?;
    let row = |(id, change): (&String, &Change)| {
        let old = basis.criterion(id);
        let (new, relation) = match change {
            Change::Written {
                criterion,
                relation,
                ..
            } => (Some(&**criterion), *relation),
            Change::Retired { .. } => (None, Relation::Retired),
        };
        let shown = new.or(old);
        let applies = |each: &Criterion| each.applies_to(entity_type).is_some();
        let of_it = said.iter().filter(|row| row.criterion == *id);
        Row {
            id: id.clone(),
            field: field(id),
            text: shown.map_or_else(String::new, |shown| c.pack(&shown.text).to_owned()),
            relation: words::relation(c, relation),
            concerns: old.is_some_and(applies) || new.is_some_and(applies),
            runs: match (old, new) {
                (Some(old), Some(new)) if difference(old, new).text => {
                    runs(&redline(c.pack(&old.text), c.pack(&new.text)))
                }
                _ => Vec::new(),
            },
            comments: of_it.map(|row| heard(c, row)).collect(),
        }
    };
    let mut rows: Vec<Row> = draft.changes.iter().map(row).collect();
    rows.sort_by_key(|row| {
        (
            !row.concerns,
            greenlane_domain::pack::criterion_order(&row.id),
        )
    });
    Ok(rows)
}

/// Criteria that a company commented on and whose change the programme then dropped: what was said and answered stays.
fn dropped(app: &App, c: &Chrome, draft: &Draft, said: &[read::CommentRow]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let catalogue = app.catalogue();
    let basis = catalogue.edition(&draft.basis);
    for comment in said {
        if draft.changes.contains_key(&comment.criterion) {
            continue;
        }
        if let Some(row) = rows.iter_mut().find(|row| row.id == comment.criterion) {
            row.comments.push(heard(c, comment));
            continue;
        }
        let criterion = basis.and_then(|basis| basis.criterion(&comment.criterion));
        rows.push(Row {
            id: comment.criterion.clone(),
            field: field(&comment.criterion),
            text: criterion.map_or_else(String::new, |old| c.pack(&old.text).to_owned()),
            relation: words::relation(c, Relation::Unchanged),
            concerns: true,
            runs: Vec::new(),
            comments: vec![heard(c, comment)],
        });
    }
    rows
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    company: MemberId,
    form: Fields,
    errors: Errors,
) -> Result<ConsultationPage, Failure> {
    let member = membership::open(app, who, company, Action::ViewCompany)
        .await?
        .state;
    let c = Chrome::new(app, visitor, "consultation-title")
        .crumb(format!("/companies/{company}"), member.legal_name());
    let mut open = Vec::new();
    for id in read::consultations(app, who).await? {
        let draft = stream::<Draft>(app, who, id).await?.state;
        if !draft.takes_comments(app.today()) {
            continue;
        }
        let said = read::comments_of(app, who, id, company).await?;
        open.push(Open {
            id,
            name: c.pack(&draft.name).to_owned(),
            until: c.day(draft.consult_until),
            due: draft
                .consult_until
                .map(|until| Due::set(app, &c, until, c.t("consultation-why"))),
            rows: rows(app, &c, &draft, member.entity_type(), &said)?,
            closed: false,
        });
    }
    for id in read::commented(app, who, company).await? {
        let draft = stream::<Draft>(app, who, id).await?.state;
        let said = read::comments_of(app, who, id, company).await?;
        let mut rows = rows(app, &c, &draft, member.entity_type(), &said)?;
        rows.retain(|row| !row.comments.is_empty());
        rows.extend(dropped(app, &c, &draft, &said));
        open.push(Open {
            id,
            name: c.pack(&draft.name).to_owned(),
            until: c.day(draft.consult_until),
            due: None,
            rows,
            closed: true,
        });
    }
    Ok(ConsultationPage {
        company,
        legal_name: member.legal_name().to_owned(),
        own: who.company == Some(company),
        open,
        form,
        errors,
        c,
    })
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let (form, errors) = (Fields::default(), Errors::default());
    html(&page(&app, &visitor, &who, company, form, errors).await?)
}

pub(super) async fn comment(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Form(form): Form,
) -> Page {
    let given = async {
        let draft: Uuid = form.get("edition").parse().map_err(|_| Failure::NotFound)?;
        let mut unit = app.begin(&who).await?;
        let criterion = form.get("criterion");
        let text = form.get(&field(criterion));
        commands::comment(&mut unit, draft, company, criterion, text).await?;
        unit.commit().await
    };
    match given.await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/companies/{company}/consultation"),
            "consultation-done",
        )),
        Err(failure) => {
            let failure = words::beside(failure, "text", &field(form.get("criterion")));
            let errors = Errors::from(&Chrome::new(&app, &visitor, "consultation-title"), failure)?;
            unprocessable(&page(&app, &visitor, &who, company, form, errors).await?)
        }
    }
}

pub(super) async fn reply(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((id, comment)): Path<(Uuid, Uuid)>,
    Form(form): Form,
) -> Page {
    let field = format!("reply-{comment}");
    let replied = async {
        let mut unit = app.begin(&who).await?;
        commands::reply(&mut unit, id, comment, form.get(&field)).await?;
        unit.commit().await
    };
    match replied.await {
        Ok(()) => {
            let to = format!("/editions/{id}#comments");
            Ok(flash_to(&app, to, "consultation-replied"))
        }
        Err(failure) => {
            let failure = words::beside(failure, "text", &field);
            draft::again(&app, &visitor, &who, id, form, failure).await
        }
    }
}
