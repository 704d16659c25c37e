//! What the programme does with an answer: agree, return, close, give or refuse more time, require an action.

use super::super::commands;
use super::Of;
use super::finding::again;
use crate::accounts::Who;
use crate::command::Unit;
use crate::failure::Failure;
use crate::web::{Fields, Form, Page, Visitor, flash_to};
use axum::extract::{Path, State};
use greenlane_domain::findings::{ActionRequest, Owner};
use greenlane_domain::ids::{EvidenceId, FindingId};
use uuid::Uuid;

/// Does what the pressed button says, and names the message to show.
async fn step(unit: &mut Unit, id: FindingId, form: &Fields) -> Result<&'static str, Failure> {
    let comment = form.get("comment");
    match form.get("act") {
        "agree" => {
            commands::agree_plan(unit, id, comment).await?;
            Ok("finding-agreed-flash")
        }
        "return" => {
            commands::send_back(unit, id, comment).await?;
            Ok("finding-returned-flash")
        }
        "close" => {
            let documents = form.all("closing").iter().filter_map(|id| id.parse().ok());
            let documents: Vec<EvidenceId> = documents.map(EvidenceId).collect();
            if documents.is_empty() {
                let refusal =
                    greenlane_domain::Refusal::new("refusal-finding-close-without-evidence");
                return Err(refusal.field("closing").into());
            }
            commands::close(unit, id, documents, comment).await?;
            Ok("finding-closed-flash")
        }
        "extend" => {
            let days = form.get("days").parse().unwrap_or_default();
            commands::extend(unit, id, days, form.get("reasons")).await?;
            Ok("finding-extended-flash")
        }
        "refuse" => {
            commands::refuse_extension(unit, id, form.get("reasons")).await?;
            Ok("finding-refused-flash")
        }
        "check" => {
            let effective = match form.get("effective") {
                "yes" => true,
                "no" => false,
                _ => {
                    let mut faults = crate::failure::Faults::default();
                    faults.add("effective", "validation-fault-choose");
                    return Err(Failure::Invalid(faults));
                }
            };
            commands::check_effectiveness(unit, id, effective, form.get("check_note")).await?;
            Ok("finding-checked-flash")
        }
        "require" => {
            let request = ActionRequest {
                owner: Owner {
                    name: form.get("owner").to_owned(),
                    account: None,
                },
                due: form.get("due").parse().ok(),
                due_reason: form.get("due_reason").to_owned(),
            };
            commands::require_action(unit, id, request).await?;
            Ok("finding-required-flash")
        }
        _ => Err(Failure::Bad("no such act".to_owned())),
    }
}

pub(super) async fn send(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(finding): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let done = async {
        let mut unit = app.begin(&who).await?;
        let flash = step(&mut unit, FindingId(finding), &form).await?;
        unit.commit().await?;
        Ok(flash)
    };
    match done.await {
        Ok(flash) => Ok(flash_to(&app, format!("/findings/{finding}"), flash)),
        Err(failure) => again(&app, (&visitor, &who), finding, form, failure).await,
    }
}
