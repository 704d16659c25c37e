//! One document of a library: its versions, when it holds, where it is used, and what a virus scanner said.

use super::posted::Posted;
use super::state::{self, Tag};
use super::uses::{self, Use};
use super::{Here, here, view};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::read::{self, Names};
use crate::profile::{documents, store, upload};
use crate::web::{Chrome, Fields, Form, Page, Visitor, beside, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use greenlane_domain::Refusal;
use greenlane_domain::ids::{EvidenceId, MemberId};
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{Evidence, LARGEST, Version};
use jiff::civil::Date;

struct VersionRow {
    number: usize,
    name: String,
    href: Option<String>,
    about: String,
    added: String,
    scan: Option<Tag>,
}

#[derive(Template)]
#[template(path = "profile/document.html")]
struct DocumentPage {
    c: Chrome,
    base: String,
    id: EvidenceId,
    validity: Tag,
    /// Where it is published: the address and the sentence.
    published: Option<(String, String)>,
    used: Vec<(String, String)>,
    elsewhere: Vec<Use>,
    versions: Vec<VersionRow>,
    form: Fields,
    errors: Vec<(String, String)>,
    accept: &'static str,
    largest: u64,
    scanned_here: bool,
}

impl DocumentPage {
    fn error(&self, field: &str) -> &str {
        let found = self.errors.iter().find(|(name, _)| name == field);
        found.map_or("", |(_, message)| message.as_str())
    }
}

/// What was typed, with why it could not be kept.
type Refused = (Fields, Vec<Refusal>);

fn recorded(evidence: &Evidence) -> Fields {
    let mut form = Fields::default();
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    form.set("description", evidence.description.clone());
    form.set("from", day(evidence.holds_from));
    form.set("until", day(evidence.holds_until));
    let page = evidence.published.as_ref();
    form.set("url", page.map_or("", |page| page.url.as_str()));
    form.set("seen_on", day(page.map(|page| page.seen_on)));
    form
}

fn version_row(
    c: &Chrome,
    app: &App,
    evidence: &Evidence,
    names: &Names,
    (place, version): (usize, &Version),
    address: &str,
) -> VersionRow {
    let infected = evidence.infection(&version.sha256).is_some();
    VersionRow {
        number: place + 1,
        name: version.name.clone(),
        href: (!infected).then(|| format!("{address}/{}", version.sha256)),
        about: view::about(c, &version.media_type, version.size),
        added: c.t2(
            "profile-library-added",
            "day",
            c.day(app.date_of(version.added_at)),
            "name",
            names.get(version.added_by),
        ),
        scan: state::scan(c, app, evidence.scans.get(&version.sha256)),
    }
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: &Here,
    id: EvidenceId,
    refused: Option<Refused>,
) -> Page {
    let evidence = read::document(app, who, here.company, id).await?;
    let title = evidence.newest().map(|v| v.name.clone());
    let mut c = here.below(app, visitor, title.unwrap_or_default());
    let library = c.t("profile-library-title");
    c = c.crumb(format!("{}/library", here.base), library);
    let people = evidence.versions.iter().filter_map(|v| v.added_by);
    let names = Names::of(app, who, people.collect()).await?;
    let address = format!("/companies/{}/evidence/{id}", here.company);
    let newest_first = evidence.versions.iter().enumerate().rev();
    let versions = newest_first
        .map(|each| version_row(&c, app, &evidence, &names, each, &address))
        .collect();
    let used = here.profile.uses_of(id).into_iter();
    let (form, refusals) = refused.unwrap_or_else(|| (recorded(&evidence), Vec::new()));
    let errors = refusals.iter().map(|r| beside(&c, r, "file"));
    let elsewhere = uses::elsewhere(app, &c, who, here.company, id).await?;
    html(&DocumentPage {
        elsewhere,
        base: here.base.clone(),
        id,
        validity: state::validity(&c, app.today(), evidence.holds_from, evidence.holds_until),
        published: evidence
            .published
            .as_ref()
            .map(|page| (page.url.clone(), read::published(&c, page))),
        used: used
            .map(|id| (id.to_owned(), format!("{}/criteria/{id}", here.base)))
            .collect(),
        versions,
        form,
        errors: errors.collect(),
        accept: upload::ACCEPT,
        largest: LARGEST,
        scanned_here: app.scanner().is_some(),
        c,
    })
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((company, id)): Path<(MemberId, EvidenceId)>,
) -> Page {
    let here = here(&app, &who, company, Action::EditProfile).await?;
    page(&app, &visitor, &who, &here, id, None).await
}

// A refusal shows the page again with what was typed; anything else goes on.
async fn answered(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    (here, id): (&Here, EvidenceId),
    done: Result<&'static str, Failure>,
    typed: Option<Fields>,
) -> Page {
    let refusals = match done {
        Ok(notice) => {
            let place = format!("{}/library/{id}", here.base);
            return Ok(flash_to(app, place, notice));
        }
        Err(failure) => failure.faults()?,
    };
    let form = match typed {
        Some(form) => form,
        None => recorded(&read::document(app, who, here.company, id).await?),
    };
    let mut response = page(app, visitor, who, here, id, Some((form, refusals))).await?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

pub(super) async fn describe(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((company, id)): Path<(MemberId, EvidenceId)>,
    Form(fields): Form,
) -> Page {
    let here = here(&app, &who, company, Action::EditProfile).await?;
    read::document(&app, &who, company, id).await?;
    let done = described(&app, &who, id, &fields).await;
    answered(&app, &visitor, &who, (&here, id), done, Some(fields)).await
}

async fn described(
    app: &App,
    who: &Who,
    id: EvidenceId,
    fields: &Fields,
) -> Result<&'static str, Failure> {
    let dates = state::dates(fields)?;
    let published = state::published(fields, app.today())?;
    let mut unit = app.begin(who).await?;
    let text = fields.get("description");
    documents::describe(&mut unit, id, text, dates).await?;
    documents::publish(&mut unit, id, published).await?;
    unit.commit().await?;
    Ok("profile-evidence-described")
}

pub(super) async fn renew(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((company, id)): Path<(MemberId, EvidenceId)>,
    posted: Posted,
) -> Page {
    let here = here(&app, &who, company, Action::EditProfile).await?;
    read::document(&app, &who, company, id).await?;
    let done = renewed(&app, &who, id, posted).await;
    answered(&app, &visitor, &who, (&here, id), done, None).await
}

async fn renewed(
    app: &App,
    who: &Who,
    id: EvidenceId,
    posted: Posted,
) -> Result<&'static str, Failure> {
    let stored = store::keep_chosen(app, posted.file).await?;
    let mut unit = app.begin(who).await?;
    documents::renew(&mut unit, id, &stored).await?;
    unit.commit().await?;
    Ok("profile-evidence-renewed")
}
