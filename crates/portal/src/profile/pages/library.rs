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
use crate::web::{Chrome, Fields, Page, Visitor, attachment, beside, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
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
    /// What was typed.
    form: Fields,
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
        description: row.said(c),
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
    refusals: &[Refusal],
    form: Fields,
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
    let errors = refusals.iter().map(|refusal| beside(&c, refusal, "file"));
    html(&LibraryPage {
        base: here.base.clone(),
        rows,
        errors: errors.collect(),
        form,
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
    page(&app, &visitor, &who, &here, &[], Fields::default()).await
}

pub(super) async fn add(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    posted: Posted,
) -> Page {
    let here = here(&app, &who, company, Action::EditProfile).await?;
    match keep(&app, &who, company, posted.file, &posted.fields).await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("{}/library", here.base),
            "profile-evidence-added",
        )),
        Err(failure) => {
            let refusals = failure.faults()?;
            let mut response = page(&app, &visitor, &who, &here, &refusals, posted.fields).await?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
    }
}

async fn keep(
    app: &App,
    who: &Who,
    company: MemberId,
    file: Option<(String, axum::body::Bytes)>,
    fields: &Fields,
) -> Result<(), Failure> {
    let published = state::published(fields, app.today())?;
    // An address without a file is kept as a file of its own.
    let stored = match (&file, &published) {
        (None, Some(page)) => store::keep_address(app, page).await?,
        _ => store::keep_chosen(app, file).await?,
    };
    let mut unit = app.begin(who).await?;
    let description = fields.get("description");
    let id = documents::add(&mut unit, company, &stored, description).await?;
    if published.is_some() {
        documents::publish(&mut unit, id, published).await?;
    }
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
    attachment(&version.name, &version.media_type, bytes)
}
