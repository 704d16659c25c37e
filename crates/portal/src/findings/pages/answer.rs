//! What a company sends: its plan, its evidence, a request for more time.

use super::super::commands;
use super::Of;
use super::finding::{MOST_ROWS, again, open, page};
use crate::accounts::Who;
use crate::failure::{Failure, Faults};
use crate::profile::{self, Posted};
use crate::validation::errors::Errors;
use crate::web::{Fields, Form, Page, Visitor, flash_to, html};
use axum::extract::{Path, State};
use greenlane_domain::Refusal;
use greenlane_domain::findings::Step;
use greenlane_domain::ids::{EvidenceId, FindingId};
use greenlane_domain::permission::Action;
use uuid::Uuid;

/// The rows of the plan in which anything was typed.
fn steps(form: &Fields) -> Result<Vec<Step>, Failure> {
    let mut steps = Vec::new();
    let mut faults = Faults::default();
    for n in 0..MOST_ROWS {
        let field = |name: &str| format!("{name}_{n}");
        let text = |name: &str| form.text(&field(name)).unwrap_or_default().to_owned();
        let (what, who, by) = (text("what"), text("who"), text("by"));
        if what.is_empty() && who.is_empty() && by.is_empty() {
            continue;
        }
        for (name, value) in [("what", &what), ("who", &who)] {
            if value.is_empty() {
                faults.add(&field(name), "fault-required");
            }
        }
        match by.parse() {
            Ok(by) => steps.push(Step { what, who, by }),
            Err(_) => faults.add(&field("by"), "validation-fault-date"),
        }
    }
    faults.check()?;
    Ok(steps)
}

pub(super) async fn plan(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(finding): Path<Uuid>,
    Form(form): Form,
) -> Page {
    if form.has("more") {
        let opened = open(&app, &who, FindingId(finding), Action::AnswerFinding).await?;
        return html(&page(&app, (&visitor, &who), &opened, form, Errors::default()).await?);
    }
    let sent = async {
        let steps = steps(&form)?;
        let mut unit = app.begin(&who).await?;
        commands::send_plan(&mut unit, FindingId(finding), steps, form.get("note")).await?;
        unit.commit().await
    };
    match sent.await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/findings/{finding}"),
            "finding-plan-flash",
        )),
        Err(failure) => again(&app, (&visitor, &who), finding, form, failure).await,
    }
}

pub(super) async fn evidence(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(finding): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let sent = async {
        let documents = form
            .all("documents")
            .iter()
            .filter_map(|id| id.parse().ok());
        let documents = documents.map(EvidenceId).collect();
        let note = form.get("evidence_note");
        let mut unit = app.begin(&who).await?;
        commands::send_evidence(&mut unit, FindingId(finding), documents, note).await?;
        unit.commit().await
    };
    match sent.await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/findings/{finding}"),
            "finding-evidence-flash",
        )),
        Err(failure) => again(&app, (&visitor, &who), finding, form, failure).await,
    }
}

/// Takes a file into the company's library, from where it can be sent with this finding and used elsewhere.
pub(super) async fn upload(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(finding): Path<Uuid>,
    posted: Posted,
) -> Page {
    let opened = open(&app, &who, FindingId(finding), Action::AnswerFinding).await?;
    let company = greenlane_domain::ids::MemberId(opened.member.id);
    let kept = async {
        let Some((name, bytes)) = posted.file else {
            return Err(Refusal::new("refusal-evidence-none").field("file").into());
        };
        let stored = profile::keep(&app, &name, bytes).await?;
        let description = posted.fields.get("description");
        let mut unit = app.begin(&who).await?;
        profile::documents::add(&mut unit, company, &stored, description).await?;
        unit.commit().await
    };
    match kept.await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/findings/{finding}#evidence"),
            "finding-uploaded-flash",
        )),
        Err(failure) => again(&app, (&visitor, &who), finding, Fields::default(), failure).await,
    }
}

pub(super) async fn extension(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(finding): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let asked = async {
        let days = form.get("days").parse().unwrap_or_default();
        let mut unit = app.begin(&who).await?;
        commands::ask_extension(&mut unit, FindingId(finding), days, form.get("reasons")).await?;
        unit.commit().await
    };
    match asked.await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/findings/{finding}"),
            "finding-asked-flash",
        )),
        Err(failure) => again(&app, (&visitor, &who), finding, form, failure).await,
    }
}
