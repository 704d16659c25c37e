//! Answering one criterion. Every button of the page saves the text first, so that no act loses what was typed.

use super::answer_view::{Holding, page};
use super::posted::{Posted, Unchecked};
use super::{Here, compare, here};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::commands::{self, Saving};
use crate::profile::{documents, store};
use crate::together::{self, Place};
use crate::web::{Fields, Page, Visitor, check_token, flash_to, html, see_other, unprocessable};
use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use greenlane_domain::Refusal;
use greenlane_domain::ids::{EvidenceId, MemberId};
use greenlane_domain::pack::Criterion;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{AnswerInput, AnswerState, Mark, Profile};
use serde::Deserialize;
use serde_json::json;

#[derive(Debug, Deserialize)]
pub(super) struct Looking {
    #[serde(default)]
    check: Option<String>,
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((company, id)): Path<(MemberId, String)>,
    Query(looking): Query<Looking>,
) -> Page {
    let here = here(&app, &who, company, Action::EditProfile).await?;
    let criterion = here.criterion(&app, &id)?;
    let holding = Holding {
        typed: None,
        refusals: Vec::new(),
        show_gaps: looking.check.is_some(),
    };
    html(&page(&app, &visitor, &who, &here, criterion, holding).await?)
}

/// What was typed for this criterion.
pub(crate) fn typed_answer(fields: &Fields, criterion: &str) -> AnswerInput {
    AnswerInput {
        criterion: criterion.to_owned(),
        // A form without a revision is as stale as can be.
        rev: fields.get("rev").parse().unwrap_or(u32::MAX),
        state: AnswerState::from_code(fields.get("state")),
        narrative: fields.get("narrative").to_owned(),
        plan: fields.get("plan").to_owned(),
        ready: fields.get("ready") == "yes",
    }
    .cleaned()
}

pub(super) async fn save(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((company, id)): Path<(MemberId, String)>,
    headers: HeaderMap,
    Unchecked(posted): Unchecked,
) -> Page {
    if check_token(&visitor, posted.fields.get("csrf")).is_err() {
        let place = Place {
            company,
            criterion: &id,
            site: None,
        };
        return together::stale(&app, &visitor, &headers, place, &posted.fields).await;
    }
    let here = here(&app, &who, company, Action::EditProfile).await?;
    let criterion = here.criterion(&app, &id)?;
    let mine = typed_answer(&posted.fields, &id);
    // The text on the page was kept over a lost session: once it is saved, it is kept no longer.
    let restored = posted.fields.has("restored");
    let autosave = headers.contains_key("x-autosave");
    let saved = try_saving(&app, &who, &here, &mine, restored).await;
    match saved {
        Ok(Some(profile)) if autosave => Ok(autosaved(&app, &profile, &id)),
        Ok(Some(profile)) => {
            let here = Here { profile, ..here };
            after_saving(&app, &visitor, &who, here, criterion, posted).await
        }
        Ok(None) if autosave => Ok(conflict(&here, &id)),
        Ok(None) => compare::stale(&app, &visitor, &who, &here, criterion).await,
        Err(Failure::Refused(refusal)) if autosave => Ok(refused(&app, &visitor, &refusal)),
        Err(Failure::Refused(refusal)) => {
            let holding = Holding {
                typed: Some(mine),
                refusals: vec![refusal],
                show_gaps: false,
            };
            again(&app, &visitor, &who, &here, criterion, holding).await
        }
        Err(other) => Err(other),
    }
}

/// Saves in a transaction of its own. None: somebody else was first, and what was typed is kept to be compared.
async fn try_saving(
    app: &App,
    who: &Who,
    here: &Here,
    mine: &AnswerInput,
    restored: bool,
) -> Result<Option<Profile>, Failure> {
    let mut unit = app.begin(who).await?;
    let saving = commands::save(&mut unit, here.id, vec![mine.clone()]).await?;
    let saved = match saving {
        Saving::Saved(profile) => {
            if restored {
                commands::drop_draft(&mut unit, here.id, &mine.criterion).await?;
            }
            Some(*profile)
        }
        Saving::Conflict(_) => {
            commands::keep_draft(&mut unit, here.id, mine).await?;
            None
        }
    };
    unit.commit().await?;
    Ok(saved)
}

fn autosaved(app: &App, profile: &Profile, id: &str) -> Response {
    let last = profile.answer(id).and_then(|answer| answer.last.as_ref());
    saved(app, profile.rev(id), last)
}

/// Tells the page that its text is safe: the revision to go on from, and since when.
pub(super) fn saved(app: &App, rev: u32, last: Option<&Mark>) -> Response {
    let at = last.map_or_else(|| app.clock().now(), |mark| mark.at);
    let zoned = at.to_zoned(app.time_zone());
    let saved_at = format!("{:02}:{:02}", zoned.hour(), zoned.minute());
    Json(json!({ "rev": rev, "saved_at": saved_at })).into_response()
}

fn conflict(here: &Here, id: &str) -> Response {
    compare(&format!("{}/criteria/{id}/compare", here.base))
}

/// Tells the page that somebody else was first, and where both versions are.
pub(super) fn compare(url: &str) -> Response {
    (StatusCode::CONFLICT, Json(json!({ "compare_url": url }))).into_response()
}

pub(super) fn refused(app: &App, visitor: &Visitor, refusal: &Refusal) -> Response {
    let say = crate::web::Say::new(app, visitor.lang);
    let told = json!({ "message": say.refusal(refusal) });
    (StatusCode::UNPROCESSABLE_ENTITY, Json(told)).into_response()
}

/// The page again, with what was typed and what is wrong.
pub(super) async fn again(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: &Here,
    criterion: &Criterion,
    holding: Holding,
) -> Page {
    let page = page(app, visitor, who, here, criterion, holding).await?;
    unprocessable(&page)
}

/// The text is safe; now what the button asked for.
async fn after_saving(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: Here,
    criterion: &Criterion,
    posted: Posted,
) -> Page {
    let id = criterion.id.as_str();
    let this = format!("{}/criteria/{id}", here.base);
    let done = change_evidence(app, who, &here, id, &posted).await;
    match done {
        Ok(Some(flash)) => return Ok(flash_to(app, format!("{this}#evidence"), flash)),
        Ok(None) => {}
        Err(Failure::Refused(refusal)) => {
            let holding = Holding {
                typed: None,
                refusals: vec![refusal],
                show_gaps: false,
            };
            return again(app, visitor, who, &here, criterion, holding).await;
        }
        Err(other) => return Err(other),
    }
    if posted.fields.get("ready") == "yes" && !here.profile.complete(id) {
        return Ok(see_other(format!("{this}?check=1")));
    }
    let next = next_open(&here.profile, id);
    Ok(match next {
        Some(next) => flash_to(
            app,
            format!("{}/criteria/{next}", here.base),
            "profile-saved",
        ),
        None => flash_to(
            app,
            format!("{}/{}", here.base, criterion.category),
            "profile-saved",
        ),
    })
}

/// The next criterion of the category that still needs the company.
fn next_open(profile: &Profile, id: &str) -> Option<String> {
    let category = profile.pinned(id)?.category;
    let mut later = profile
        .criteria
        .iter()
        .skip_while(|pinned| pinned.id != id)
        .skip(1)
        .filter(|pinned| pinned.category == category);
    later
        .find(|pinned| profile.editable(&pinned.id) && !profile.complete(&pinned.id))
        .map(|pinned| pinned.id.clone())
}

/// Uploads, attaches or detaches, as the form asks. Some: a message, when it did.
async fn change_evidence(
    app: &App,
    who: &Who,
    here: &Here,
    id: &str,
    posted: &Posted,
) -> Result<Option<&'static str>, Failure> {
    let chosen = |name: &str| {
        posted
            .fields
            .text(name)
            .and_then(|id| id.parse::<EvidenceId>().ok())
    };
    if let Some(evidence) = chosen("detach") {
        let mut unit = app.begin(who).await?;
        commands::detach(&mut unit, here.id, id, evidence).await?;
        unit.commit().await?;
        return Ok(Some("profile-evidence-detached"));
    }
    if let Some((name, bytes)) = &posted.file {
        // Before the event that names it, and before the one writer's place is taken.
        let stored = store::keep(app, name, bytes.clone()).await?;
        let description = posted.fields.get("description");
        let mut unit = app.begin(who).await?;
        let evidence = documents::add(&mut unit, here.company, &stored, description).await?;
        commands::attach(&mut unit, here.id, id, evidence).await?;
        unit.commit().await?;
        return Ok(Some("profile-evidence-added"));
    }
    if let Some(evidence) = chosen("attach") {
        let mut unit = app.begin(who).await?;
        commands::attach(&mut unit, here.id, id, evidence).await?;
        unit.commit().await?;
        return Ok(Some("profile-evidence-attached"));
    }
    if posted.fields.get("act") == "upload" {
        return Err(Refusal::new("refusal-evidence-none").field("file").into());
    }
    Ok(None)
}
