//! The company's way from stop to stop: a code to show, and pictures that come whole or in parts.

use super::super::super::errors::Errors;
use super::super::super::{Opened, open, walks};
use super::super::{Of, chrome, number};
use super::{Place, place};
use crate::App;
use crate::accounts::Who;
use crate::failure::Failure;
use crate::profile::{self, Posted, parts};
use crate::web::{
    Chrome, Page, Visit, Visitor, attachment, flash_to, html, see_other, unprocessable,
};
use askama::Template;
use axum::Json;
use axum::extract::{Path, Query, State};
use axum::response::IntoResponse as _;
use greenlane_domain::Refusal;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::LARGEST;
use greenlane_domain::validation::{CODE_COUNTS, Stage};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "validation/stop.html")]
struct StopPage {
    c: Chrome,
    id: Uuid,
    place: Place,
    /// The code while it counts, letter by letter for whoever hears it read out.
    code: String,
    spelled: String,
    until: String,
    over: bool,
    next: String,
    still: Uuid,
    words: String,
    part: usize,
    largest: u64,
    errors: Errors,
}

fn stop_page(
    app: &App,
    visit: &Visit,
    opened: &Opened,
    stop: Uuid,
    errors: Errors,
) -> Result<StopPage, Failure> {
    let c = chrome(app, visit, opened, "validation-stop");
    let state = &opened.validation.state;
    let id = opened.validation.id;
    let list = c.t("validation-walk");
    let c = c.crumb(format!("/validations/{id}/walk"), list);
    let visited = state.stop(stop).ok_or(Failure::NotFound)?;
    let walk = state.open_walk();
    let stops = walk.map_or(&[][..], |walk| walk.stops.as_slice());
    let at = stops.iter().position(|known| known.stop.stop == stop);
    let next = stops
        .iter()
        .find(|known| known.stills.is_empty() && known.stop.stop != stop);
    let now = app.clock().now();
    let code = visited.counting(now).unwrap_or_default().to_owned();
    let until = visited
        .code
        .as_ref()
        .and_then(|(_, since)| since.checked_add(CODE_COUNTS).ok());
    let say = |key: &str| {
        c.with(
            key,
            &[("done", "{done}".to_owned()), ("all", "{all}".to_owned())],
        )
    };
    let words = json!({
        "hashing": c.t("validation-still-hashing"),
        "sending": say("validation-still-sending"),
        "waits": c.t("validation-still-waits"),
        "arriving": c.t("validation-still-arriving"),
    });
    Ok(StopPage {
        id,
        place: place(app, &c, opened, false, (at.unwrap_or_default(), visited)),
        spelled: code
            .chars()
            .map(|sign| sign.to_string())
            .collect::<Vec<_>>()
            .join(" "),
        until: c.at(until),
        over: at.is_none() || state.stage() != Stage::Underway,
        next: next
            .map(|known| format!("/validations/{id}/walk/{}", known.stop.stop))
            .unwrap_or_default(),
        code,
        still: app.chance().id(now),
        words: words.to_string(),
        part: parts::PART,
        largest: LARGEST,
        errors,
        c,
    })
}

pub(in super::super) async fn stop(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path((validation, stop)): Path<(Uuid, Uuid)>,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::AnswerValidation).await?;
    html(&stop_page(
        &app,
        &visitor,
        &opened,
        stop,
        Errors::default(),
    )?)
}

/// The picture of a form: whole, or put together from the parts that came before.
async fn taken(
    app: &App,
    who: &Who,
    posted: Posted,
    still: Uuid,
) -> Result<profile::Stored, Failure> {
    let form = &posted.fields;
    let count = form.get("parts").parse().unwrap_or_default();
    let (name, bytes) = match posted.file {
        Some(whole) => whole,
        None if count > 0 => {
            let bytes = parts::whole(app, (who.account, still), count).await?;
            (form.get("name").to_owned(), bytes)
        }
        None => return Err(Refusal::new("refusal-evidence-none").field("file").into()),
    };
    profile::keep(app, &name, bytes).await
}

pub(in super::super) async fn arrive(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path((validation, stop)): Path<(Uuid, Uuid)>,
    posted: Posted,
) -> Page {
    let id = number(validation);
    let path = format!("/validations/{validation}/walk/{stop}");
    // Whoever may not answer leaves no file behind.
    open(&app, &who, id, Action::AnswerValidation).await?;
    let form = posted.fields.clone();
    let came = async {
        if form.get("act") == "arrive" {
            let mut unit = app.begin(&who).await?;
            walks::arrive(&mut unit, id, stop).await?;
            unit.commit().await?;
            return Ok(false);
        }
        let still = form.get("still").parse().map_err(|_| Failure::NotFound)?;
        let count = form.get("parts").parse().unwrap_or_default();
        let stored = taken(&app, &who, posted, still).await?;
        let claimed = form.text("sha256").map(str::to_owned);
        let mut unit = app.begin(&who).await?;
        walks::keep_still(&mut unit, id, (still, stop), &stored, claimed).await?;
        unit.commit().await?;
        parts::forget(&app, (who.account, still), count).await?;
        Ok(true)
    };
    match came.await {
        Ok(false) => Ok(see_other(path)),
        Ok(true) => Ok(flash_to(&app, path, "validation-still-kept-flash")),
        Err(failure) => {
            let opened = open(&app, &who, id, Action::AnswerValidation).await?;
            let errors = Errors::from(&Chrome::new(&app, &visitor, "validation-stop"), failure)?;
            unprocessable(&stop_page(&app, &visitor, &opened, stop, errors)?)
        }
    }
}

#[derive(Deserialize)]
pub(in super::super) struct AskedParts {
    still: Uuid,
}

/// How many parts of a picture have come.
pub(in super::super) async fn come(
    State(app): Of,
    who: Who,
    Path((validation, _)): Path<(Uuid, Uuid)>,
    Query(asked): Query<AskedParts>,
) -> Page {
    open(&app, &who, number(validation), Action::AnswerValidation).await?;
    let come = parts::come(&app, who.account, asked.still).await?;
    Ok(Json(json!({ "come": come })).into_response())
}

/// One part of a picture.
pub(in super::super) async fn part(
    State(app): Of,
    who: Who,
    Path((validation, stop)): Path<(Uuid, Uuid)>,
    posted: Posted,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::AnswerValidation).await?;
    let walk = opened.validation.state.open_walk();
    let walked = walk.is_some_and(|walk| walk.stops.iter().any(|known| known.stop.stop == stop));
    if !walked {
        return Err(Failure::NotFound);
    }
    let still = posted.fields.get("still").parse();
    let still = still.map_err(|_| Failure::Bad("which picture".to_owned()))?;
    let at = posted.fields.get("number").parse();
    let at = at.map_err(|_| Failure::Bad("which part".to_owned()))?;
    let Some((_, bytes)) = posted.file else {
        return Err(Failure::Bad("no part".to_owned()));
    };
    parts::keep(&app, (who.account, still), at, bytes).await?;
    Ok(Json(json!({ "come": at + 1 })).into_response())
}

/// A picture as a file, for both sides.
pub(in super::super) async fn download(
    State(app): Of,
    who: Who,
    Path((validation, still)): Path<(Uuid, Uuid)>,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::ViewValidation).await?;
    let mut stills = opened.validation.state.stills();
    let (kept, _) = stills
        .find(|(known, _)| known.still == still)
        .ok_or(Failure::NotFound)?;
    let bytes = profile::content(&app, &kept.sha256).await?;
    attachment(&kept.name, &kept.media_type, bytes)
}
