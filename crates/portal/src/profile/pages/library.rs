//! A company's documents: where they are used, adding, describing, downloading.

use super::posted::Posted;
use super::view;
use super::{Here, here};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership;
use crate::profile::read::{self, Names};
use crate::profile::{commands, store, upload};
use crate::web::{Chrome, Form, Page, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::response::IntoResponse as _;
use greenlane_domain::Refusal;
use greenlane_domain::ids::{EvidenceId, MemberId};
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{LARGEST, Stage};
use std::fmt::Write as _;

struct Row {
    id: String,
    name: String,
    href: String,
    about: String,
    added: String,
    description: String,
    used: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "profile/library.html")]
struct LibraryPage {
    c: Chrome,
    base: String,
    rows: Vec<Row>,
    errors: Vec<(String, String)>,
    description: String,
    accept: &'static str,
    largest: u64,
    can_add: bool,
}

impl LibraryPage {
    fn error(&self, field: &str) -> &str {
        let found = self.errors.iter().find(|(name, _)| name == field);
        found.map_or("", |(_, message)| message.as_str())
    }
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: &Here,
    refusal: Option<&Refusal>,
    description: &str,
) -> Page {
    let mut c = here.below(app, visitor, String::new());
    c.title = c.t("profile-library-title");
    let library = read::library(app, who, here.company).await?;
    let people = library.iter().filter_map(|row| row.added_by).collect();
    let names = Names::of(app, who, people).await?;
    let rows = library.iter().map(|row| {
        let used = here.profile.uses_of(row.id()).into_iter();
        Row {
            id: row.id().to_string(),
            name: row.name.clone(),
            href: format!("/companies/{}/evidence/{}", here.company, row.id()),
            about: view::about(
                &c,
                &row.media_type,
                u64::try_from(row.size).unwrap_or_default(),
            ),
            added: c.t2(
                "profile-library-added",
                "day",
                c.day(app.date_of(row.added_at.0)),
                "name",
                names.get(row.added_by),
            ),
            description: row.description.clone(),
            used: used
                .map(|id| (id.to_owned(), format!("{}/criteria/{id}", here.base)))
                .collect(),
        }
    });
    let rows = rows.collect();
    let errors = refusal.map(|refusal| {
        let field = refusal.field.clone().unwrap_or_else(|| "file".to_owned());
        (field, c.refusal(refusal))
    });
    html(&LibraryPage {
        base: here.base.clone(),
        rows,
        errors: errors.into_iter().collect(),
        description: description.to_owned(),
        accept: upload::ACCEPT,
        largest: LARGEST,
        can_add: matches!(here.profile.stage(), Stage::Draft | Stage::Returned),
        c,
    })
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let here = here(&app, &who, company, Action::EditProfile).await?;
    page(&app, &visitor, &who, &here, None, "").await
}

pub(super) async fn add(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    posted: Posted,
) -> Page {
    let here = here(&app, &who, company, Action::EditProfile).await?;
    let description = posted.fields.get("description");
    match keep(&app, &who, company, posted.file, description).await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("{}/library", here.base),
            "profile-evidence-added",
        )),
        Err(Failure::Refused(refusal)) => {
            let mut response =
                page(&app, &visitor, &who, &here, Some(&refusal), description).await?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
        Err(other) => Err(other),
    }
}

async fn keep(
    app: &App,
    who: &Who,
    company: MemberId,
    file: Option<(String, axum::body::Bytes)>,
    description: &str,
) -> Result<(), Failure> {
    let Some((name, bytes)) = file else {
        return Err(Refusal::new("refusal-evidence-none").field("file").into());
    };
    let stored = store::keep(app, &name, bytes).await?;
    let mut unit = app.begin(who).await?;
    commands::add_evidence(&mut unit, company, &stored, description).await?;
    unit.commit().await
}

pub(super) async fn describe(
    State(app): State<App>,
    who: Who,
    Path((company, evidence)): Path<(MemberId, EvidenceId)>,
    Form(fields): Form,
) -> Page {
    membership::open(&app, &who, company, Action::EditProfile).await?;
    read::document(&app, &who, company, evidence).await?;
    let mut unit = app.begin(&who).await?;
    commands::describe_evidence(&mut unit, evidence, fields.get("description")).await?;
    unit.commit().await?;
    Ok(flash_to(
        &app,
        format!("/companies/{company}/profile/library"),
        "profile-evidence-described",
    ))
}

/// RFC 6266: a plain name for old browsers, the true one percent-encoded.
fn disposition(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ');
    let ascii: String = name
        .chars()
        .map(|c| if plain(c) { c } else { '_' })
        .collect();
    let mut encoded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{encoded}")
}

pub(super) async fn download(
    State(app): State<App>,
    who: Who,
    Path((company, id)): Path<(MemberId, EvidenceId)>,
) -> Page {
    membership::open(&app, &who, company, Action::ViewProfile).await?;
    let evidence = read::document(&app, &who, company, id).await?;
    let bytes = store::fetch(&app, &evidence.document(id)).await?;
    let header = |text: &str| {
        HeaderValue::from_str(text).map_err(|error| Failure::Internal(error.to_string()))
    };
    let headers = [
        (CONTENT_TYPE, header(&evidence.media_type)?),
        (CONTENT_DISPOSITION, header(&disposition(&evidence.name))?),
        (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    Ok((headers, bytes).into_response())
}
