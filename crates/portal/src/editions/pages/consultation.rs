//! A draft open for consultation: what a company reads and says, and what the programme answers.

use super::words;
use crate::accounts::Who;
use crate::app::App;
use crate::command::read as stream;
use crate::editions::{commands, read};
use crate::failure::Failure;
use crate::membership;
use crate::validation::errors::{Errors, unprocessable};
use crate::web::{Chrome, Fields, Form, Page, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::editions::{Change, Draft, Relation, difference};
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{ChangeKind, redline};
use uuid::Uuid;

struct Run {
    kind: &'static str,
    text: String,
}

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
    runs: Vec<Run>,
    comments: Vec<Said>,
}

struct Open {
    id: Uuid,
    name: String,
    until: String,
    rows: Vec<Row>,
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

fn runs(before: &str, after: &str) -> Vec<Run> {
    let changes = redline(before, after);
    let run = |change: &greenlane_domain::profile::Change| Run {
        kind: match change.kind {
            ChangeKind::Same => "same",
            ChangeKind::Removed => "removed",
            ChangeKind::Added => "added",
        },
        text: change.text.clone(),
    };
    changes.iter().map(run).collect()
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
    let mut rows: Vec<Row> = draft
        .changes
        .iter()
        .map(|(id, change)| {
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
            let differs = match (old, new) {
                (Some(old), Some(new)) => difference(old, new).text,
                _ => false,
            };
            let of_it = said.iter().filter(|row| row.criterion == *id);
            Row {
                text: shown.map_or_else(String::new, |shown| c.pack(&shown.text).to_owned()),
                relation: words::relation(c, relation),
                concerns: old
                    .or(new)
                    .is_some_and(|k| k.applies_to(entity_type).is_some())
                    || new.is_some_and(|new| new.applies_to(entity_type).is_some()),
                runs: match (old, new) {
                    (Some(old), Some(new)) if differs => runs(c.pack(&old.text), c.pack(&new.text)),
                    _ => Vec::new(),
                },
                comments: of_it
                    .map(|row| Said {
                        text: row.text.clone(),
                        on: c.day(row.given_on.0),
                        reply: row.reply.clone().unwrap_or_default(),
                        replied_on: c.day(row.replied_on.map(|on| on.0)),
                    })
                    .collect(),
                id: id.clone(),
            }
        })
        .collect();
    rows.sort_by_key(|row| {
        (
            !row.concerns,
            greenlane_domain::pack::criterion_order(&row.id),
        )
    });
    Ok(rows)
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
            rows: rows(app, &c, &draft, member.entity_type(), &said)?,
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
        let (criterion, text) = (form.get("criterion"), form.get("text"));
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
            let errors = Errors::from(&Chrome::new(&app, &visitor, "consultation-title"), failure)?;
            unprocessable(&page(&app, &visitor, &who, company, form, errors).await?)
        }
    }
}

pub(super) async fn reply(
    State(app): State<App>,
    who: Who,
    Path((id, comment)): Path<(Uuid, Uuid)>,
    Form(form): Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    commands::reply(&mut unit, id, comment, form.get("text")).await?;
    unit.commit().await?;
    let to = format!("/editions/{id}#comments");
    Ok(flash_to(&app, to, "consultation-replied"))
}
