//! The worksheet without a connection: a page that the browser keeps, a copy of one validation, and operations that are
//! sent later. The page and its worker hold no case facts; the copy is data that the page keeps and deletes.

mod copy;

use super::errors::Errors;
use super::pages::worksheet::taken;
use super::{commands, open};
use crate::App;
use crate::accounts::Who;
use crate::assets::Assets;
use crate::failure::Failure;
use crate::profile::{self, Posted};
use crate::web::{Access, Form, Page, Routes, Say, Visitor, flash_to, html, see_other};
use askama::Template;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::IntoResponse as _;
use greenlane_domain::ids::ValidationId;
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{CheckResult, Stage, Verification};
use serde_json::{Value, json};
use std::fmt::Write as _;
use uuid::Uuid;

/// What the page needs without a connection. Fonts that it does not use stay away.
const FILES: [&str; 13] = [
    "favicon.svg",
    "css/uswds.min.css",
    "greenlane.css",
    "field/field.js",
    "field/store.js",
    "field/send.js",
    "field/files.js",
    "field/drafts.js",
    "fonts/source-sans-pro/sourcesanspro-regular-webfont.woff2",
    "fonts/source-sans-pro/sourcesanspro-bold-webfont.woff2",
    "fonts/source-sans-pro/sourcesanspro-italic-webfont.woff2",
    "img/correct8.svg",
    "img/correct8-alt.svg",
];

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/field/", Access::Public, page)
        .get("/field/worker.js", Access::Public, worker)
        .get("/field/token", Action::ConductValidation, token)
        .post(
            "/validations/{validation}/offline",
            Action::ConductValidation,
            take,
        )
        .get(
            "/field/validations/{validation}",
            Action::ConductValidation,
            bundle,
        )
        .post(
            "/field/validations/{validation}",
            Action::ConductValidation,
            receive,
        )
        .post(
            "/field/validations/{validation}/removed",
            Action::ConductValidation,
            removed,
        )
}

#[derive(Template)]
#[template(path = "validation/field.html")]
struct FieldPage {
    say: Say,
    words: String,
    results: Vec<(&'static str, String)>,
    ways: Vec<(&'static str, String)>,
    accept: &'static str,
    largest: u64,
}

/// Sentences that the script fills: key in the script, message here.
const WORDS: [&str; 56] = [
    "whole",
    "no-answer",
    "kept",
    "line-there",
    "line-here",
    "photo-here",
    "theirs-line",
    "mine-line",
    "state-here",
    "state-there",
    "state-open",
    "result-met",
    "result-partly",
    "result-not_met",
    "result-not_applicable",
    "result-not_checked",
    "over",
    "held",
    "nothing-waits",
    "waits",
    "clash",
    "n-of-m",
    "sending",
    "send-sent",
    "send-offline",
    "send-signed-out",
    "send-closed",
    "send-conflict",
    "send-refused",
    "send-another-person",
    "remove-unsent",
    "removed",
    "none",
    "several",
    "file-saved",
    "imported",
    "import-wrong",
    "online",
    "without",
    "fault-device",
    "take-offline",
    "take-signed-out",
    "take-closed",
    "take-no-right",
    "take-later",
    "take-another-person",
    "send-no-right",
    "send-later",
    "refused-too-large",
    "refused-unread",
    "state-refused",
    "state-draft",
    "drafts",
    "import-another",
    "discard",
    "discarded",
];

const FAULTS: [&str; 7] = [
    "fault-result",
    "fault-verified",
    "fault-note",
    "fault-sample",
    "fault-shows",
    "fault-picture",
    "fault-too-large",
];

/// A message with its blanks left open, `{name}`, for the script.
fn blank(say: &Say, key: &str) -> String {
    let names = [
        "places",
        "result",
        "note",
        "by",
        "name",
        "shows",
        "criteria",
        "until",
        "owner",
        "results",
        "photos",
        "size",
        "conflicts",
        "done",
        "all",
        "count",
        "criterion",
        "drafts",
        "limit",
    ];
    let args: Vec<(&str, String)> = names
        .iter()
        .map(|name| (*name, format!("{{{name}}}")))
        .collect();
    say.with(&format!("field-{}", key.replace('_', "-")), &args)
}

async fn page(State(app): State<App>, visitor: Visitor) -> Page {
    let say = Say::new(&app, visitor.lang);
    let words: serde_json::Map<String, Value> = WORDS
        .iter()
        .chain(&FAULTS)
        .map(|key| ((*key).to_owned(), Value::String(blank(&say, key))))
        .collect();
    let named = |prefix: &str, code: &str| say.t(super::errors::key(prefix, code));
    html(&FieldPage {
        words: Value::Object(words).to_string(),
        results: CheckResult::ALL
            .iter()
            .map(|r| (r.code(), named("validation-result", r.code())))
            .collect(),
        ways: Verification::ALL
            .iter()
            .map(|w| (w.code(), named("validation-verified", w.code())))
            .collect(),
        accept: profile::ACCEPT,
        largest: greenlane_domain::profile::LARGEST,
        say,
    })
}

/// The service worker. Its cache is named after the release, so that a new one brings new files.
async fn worker() -> Page {
    let mut files: Vec<&str> = vec!["/field/"];
    files.extend(FILES.map(Assets::url));
    let list = serde_json::to_string(&files)?;
    let mut script = String::new();
    let _ = write!(
        script,
        "const CACHE = \"greenlane-field-{}\";\nconst FILES = {list};\n{}",
        Assets::digest(),
        Assets::text("field/worker.js")
    );
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/javascript; charset=utf-8"),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    Ok((headers, script).into_response())
}

/// Openly, with an entry in the record: who holds a copy of what, and until when.
async fn take(
    State(app): State<App>,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(_): Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    commands::take_copy(&mut unit, ValidationId(validation)).await?;
    unit.commit().await?;
    Ok(see_other(format!("/field/#take={validation}")))
}

async fn bundle(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
) -> Page {
    let id = ValidationId(validation);
    let opened = open(&app, &who, id, Action::ConductValidation).await?;
    let held = opened.validation.state.copy_of(who.account, app.today());
    if opened.validation.state.stage() != Stage::Underway || held.is_none() {
        return Err(Failure::NotFound);
    }
    let copy = copy::of(&app, (&visitor, &who), &opened).await?;
    Ok(Json(copy).into_response())
}

/// A token for sending, and whose it is. What waits on a device after the copy's last day is somebody's work: the rules
/// say of each operation whether it is still taken, and there is no copy to read any more.
async fn token(visitor: Visitor, who: Who) -> Page {
    let headers = [(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))];
    let owner = json!({ "id": who.account.0, "name": who.name });
    let body = Json(json!({ "csrf": visitor.csrf, "owner": owner }));
    Ok((headers, body).into_response())
}

/// One operation made without a connection.
async fn receive(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    posted: Posted,
) -> Page {
    let id = ValidationId(validation);
    let criterion = posted.fields.get("criterion").to_owned();
    let mut came = taken(&app, &who, id, posted.clone()).await;
    if matches!(came, Err(Failure::Conflict)) {
        came = taken(&app, &who, id, posted).await;
    }
    let say = Say::new(&app, visitor.lang);
    let now = || async {
        let opened = open(&app, &who, id, Action::ConductValidation).await?;
        let results = copy::results(&app, &who, &opened.validation.state, &criterion).await?;
        let revision = opened.validation.state.revision(&criterion);
        Ok::<Value, Failure>(json!({ "revision": revision, "results": results }))
    };
    match came {
        Ok(_) => Ok(Json(now().await?).into_response()),
        Err(Failure::Refused(refusal)) if refusal.key == "refusal-validation-changed-meanwhile" => {
            Ok((StatusCode::CONFLICT, Json(now().await?)).into_response())
        }
        // Another hand was at the same record twice: the device keeps the operation and sends it later.
        Err(Failure::Conflict) => {
            let headers = [(header::RETRY_AFTER, HeaderValue::from_static("5"))];
            let body = Json(json!({ "again": true }));
            Ok((StatusCode::SERVICE_UNAVAILABLE, headers, body).into_response())
        }
        Err(failure) => {
            let errors = Errors::from(&say, failure)?;
            let faults: Vec<String> = errors.0.into_iter().map(|(_, message)| message).collect();
            let body = Json(json!({ "faults": faults }));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, body).into_response())
        }
    }
}

async fn removed(
    State(app): State<App>,
    who: Who,
    Path(validation): Path<Uuid>,
    _posted: Posted,
) -> Page {
    let mut unit = app.begin(&who).await?;
    commands::remove_copy(&mut unit, ValidationId(validation)).await?;
    unit.commit().await?;
    let path = format!("/validations/{validation}");
    Ok(flash_to(&app, path, "field-removed-flash"))
}
