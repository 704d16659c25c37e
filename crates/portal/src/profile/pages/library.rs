//! A company's documents: where they are used, adding, describing, downloading.

use super::posted::Posted;
use super::state::{self, Tag};
use super::view;
use super::{Here, here};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership;
use crate::profile::read::{self, EvidenceRow, Names};
use crate::profile::{documents, store, upload};
use crate::web::{Chrome, Page, Visitor, attachment, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderValue, StatusCode};
use greenlane_domain::Refusal;
use greenlane_domain::ids::{EvidenceId, MemberId};
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{Evidence, LARGEST, Stage, Version};

struct Row {
    id: String,
    name: String,
    href: String,
    about: String,
    versions: String,
    added: String,
    description: String,
    validity: Tag,
    alarm: Option<Tag>,
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
    scanned_here: bool,
}

impl LibraryPage {
    fn error(&self, field: &str) -> &str {
        let found = self.errors.iter().find(|(name, _)| name == field);
        found.map_or("", |(_, message)| message.as_str())
    }
}

fn listed(c: &Chrome, app: &App, here: &Here, row: &EvidenceRow, added_by: String) -> Row {
    let used = here.profile.uses_of(row.id()).into_iter();
    let size = u64::try_from(row.size).unwrap_or_default();
    let day = c.day(app.date_of(row.added_at.0));
    Row {
        id: row.id().to_string(),
        name: row.name.clone(),
        href: format!("/companies/{}/evidence/{}", here.company, row.id()),
        about: view::about(c, &row.media_type, size),
        versions: c.n("profile-document-versions", row.versions),
        added: c.t2("profile-library-added", "day", day, "name", added_by),
        description: row.description.clone(),
        validity: state::validity(c, app.today(), row.holds_from(), row.holds_until()),
        alarm: state::alarm(c, app, row),
        used: used
            .map(|id| (id.to_owned(), format!("{}/criteria/{id}", here.base)))
            .collect(),
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
    let rows = library
        .iter()
        .map(|row| listed(&c, app, here, row, names.get(row.added_by)))
        .collect();
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
        scanned_here: app.scanner().is_some(),
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
    let stored = store::keep_chosen(app, file).await?;
    let mut unit = app.begin(who).await?;
    documents::add(&mut unit, company, &stored, description).await?;
    unit.commit().await
}

/// The file that counts now.
pub(super) async fn download(
    State(app): State<App>,
    who: Who,
    Path((company, id)): Path<(MemberId, EvidenceId)>,
) -> Page {
    membership::open(&app, &who, company, Action::ViewProfile).await?;
    let evidence = read::document(&app, &who, company, id).await?;
    file(&app, &evidence, evidence.newest()).await
}

/// A version: what was signed with it must stay readable, whatever took its place since.
pub(super) async fn download_version(
    State(app): State<App>,
    who: Who,
    Path((company, id, sha256)): Path<(MemberId, EvidenceId, String)>,
) -> Page {
    membership::open(&app, &who, company, Action::ViewProfile).await?;
    let evidence = read::document(&app, &who, company, id).await?;
    file(&app, &evidence, evidence.version(&sha256)).await
}

async fn file(app: &App, evidence: &Evidence, version: Option<&Version>) -> Page {
    let version = version.ok_or(Failure::NotFound)?;
    if let Some(name) = evidence.infection(&version.sha256) {
        let blocked = Refusal::new("refusal-evidence-blocked").arg("name", name);
        return Err(blocked.into());
    }
    let bytes = store::content(app, &version.sha256).await?;
    let mut response = attachment(&version.name, &version.media_type, bytes)?;
    let headers = response.headers_mut();
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    Ok(response)
}
