//! Sending in, giving up, approving, giving back, withdrawing.

use super::{change, show};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::rulesets::commands;
use crate::web::{Chrome, Fields, Form, Page, Typed, Visitor, flash_to};
use axum::extract::{Path, State};
use uuid::Uuid;

async fn answered(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    (id, fields): (Uuid, Fields),
    done: Result<&'static str, Failure>,
) -> Page {
    match done {
        Ok(flash) => Ok(flash_to(app, format!("/rulesets/{id}"), flash)),
        Err(failure) => {
            let say = Chrome::new(app, visitor, "rulesets-title");
            let form = Typed::refused(fields, failure, &say, "steps")?;
            show::page(app, visitor, who, id, form).await
        }
    }
}

pub(super) async fn step(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let done = async {
        let mut unit = app.begin(&who).await?;
        let reasons = fields.get("reasons");
        let flash = if fields.has("give_up") {
            commands::give_up(&mut unit, id, reasons).await?;
            "rulesets-given-up"
        } else {
            commands::submit(&mut unit, id, reasons).await?;
            "rulesets-submitted"
        };
        unit.commit().await?;
        Ok(flash)
    };
    let done = done.await;
    answered(&app, &visitor, &who, (id, fields), done).await
}

pub(super) async fn decide(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let done = async {
        let mut unit = app.begin(&who).await?;
        let reasons = fields.get("reasons");
        let flash = if fields.has("approve") {
            let mut faults = Faults::default();
            let from = fields.get("in_force_from").trim().parse().ok();
            if from.is_none() {
                faults.add("in_force_from", "refusal-ruleset-day");
            }
            faults.check()?;
            let why = (reasons, fields.get("untested"));
            commands::approve(&mut unit, id, from.unwrap_or_default(), why).await?;
            "rulesets-approved"
        } else if fields.has("give_back") {
            commands::give_back(&mut unit, id, reasons).await?;
            "rulesets-given-back"
        } else {
            commands::withdraw(&mut unit, id, reasons).await?;
            "rulesets-withdrawn"
        };
        unit.commit().await?;
        Ok(flash)
    };
    let done = done.await;
    answered(&app, &visitor, &who, (id, fields), done).await
}

/// Takes the pack's credit into a draft.
pub(super) async fn take_policy(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let done = async {
        let mut unit = app.begin(&who).await?;
        commands::take_policy(&mut unit, &change(id, &fields)).await?;
        unit.commit().await?;
        Ok("rulesets-policy-taken")
    };
    let done = done.await;
    answered(&app, &visitor, &who, (id, fields), done).await
}
