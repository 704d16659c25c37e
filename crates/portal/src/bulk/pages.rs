//! The page with the file out, the file in, and what it would do.

use super::preview::{Preview, carried, carried_sites, told};
use super::sheet::{self, Row, Source};
use super::sites::{SiteRow, labelled};
use crate::accounts::Who;
use crate::annual::{self, commands::save_file};
use crate::app::App;
use crate::command::Unit;
use crate::failure::Failure;
use crate::membership;
use crate::profile::commands::{Saving, answer_sites};
use crate::profile::{self, Posted};
use crate::web::{Chrome, Fields, Page, Say, Typed, Visitor, attachment, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::Refusal;
use greenlane_domain::annual::Carried;
use greenlane_domain::ids::{EvidenceId, MemberId, ProfileId};
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{Answer, AnswerInput, Facts, Profile, SiteInput, Stage};
use std::collections::BTreeMap;
use uuid::Uuid;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const LARGEST: u64 = 1024 * 1024;

pub(super) struct Here {
    pub(super) company: MemberId,
    name: String,
    id: ProfileId,
    pub(super) profile: Profile,
    documents: BTreeMap<EvidenceId, String>,
    /// The company's sites, each with a name that no other has.
    sites: Vec<(Uuid, String)>,
    pub(super) facts: Facts,
    /// What the file may not confirm.
    pub(super) carried: Carried,
}

async fn here(app: &App, who: &Who, company: MemberId) -> Result<Here, Failure> {
    let member = membership::open(app, who, company, Action::EditProfile)
        .await?
        .state;
    let found = profile::latest(app, who, company).await?;
    let found = found.ok_or_else(|| Failure::from(Refusal::new("refusal-profile-not-open")))?;
    let library = profile::library(app, who, company).await?;
    let compared = annual::compared(app, who, company, &member, &found.state).await?;
    let sites = member.company.iter().flat_map(|company| &company.sites);
    let sites = sites.map(|site| (site.id, site.name.clone()));
    Ok(Here {
        sites: labelled(sites.collect()),
        facts: Facts {
            account: Some(who.account),
            role: who.role.clone(),
            company: who.company,
            ..Facts::default()
        },
        carried: compared.carried(&found.state),
        company,
        name: member.legal_name().to_owned(),
        id: ProfileId(found.id),
        profile: found.state,
        documents: library
            .iter()
            .map(|row| (row.id(), row.name.clone()))
            .collect(),
    })
}

impl Here {
    pub(super) fn document(&self, id: EvidenceId) -> String {
        self.documents.get(&id).cloned().unwrap_or_default()
    }

    fn open(&self) -> bool {
        matches!(self.profile.stage(), Stage::Draft | Stage::Returned)
    }
}

#[derive(Template)]
#[template(path = "bulk/page.html")]
struct BulkPage {
    c: Chrome,
    base: String,
    profile: String,
    open: bool,
    largest: u64,
    preview: Option<Preview>,
    typed: Typed,
}

fn page(app: &App, visitor: &Visitor, here: &Here, preview: Option<Preview>, typed: Typed) -> Page {
    let c = Chrome::titled(app, visitor, String::new());
    let (home, list) = (
        c.t("nav-home"),
        profile::cycle_title(&c, here.profile.cycle),
    );
    let of_profile = format!("/companies/{}/profile", here.company);
    let mut c = c
        .crumb(format!("/companies/{}", here.company), home)
        .crumb(of_profile.clone(), list);
    c.title = c.t("bulk-title");
    let page = BulkPage {
        base: format!("/companies/{}/bulk", here.company),
        profile: of_profile,
        open: here.open(),
        largest: LARGEST,
        preview,
        typed,
        c,
    };
    page.typed.page(&page)
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let here = here(&app, &who, company).await?;
    page(&app, &visitor, &here, None, Typed::default())
}

async fn download(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let here = here(&app, &who, company).await?;
    let say = Say::new(&app, visitor.lang);
    let edition = app
        .catalogue()
        .edition(&here.profile.edition)
        .ok_or(Failure::NotFound)?;
    let documents = |answer: &Answer| {
        let names = answer.evidence.iter().map(|id| here.document(*id));
        names.collect::<Vec<_>>().join("\n")
    };
    let source = Source {
        id: here.id,
        profile: &here.profile,
        edition,
        company: &here.name,
        sites: &here.sites,
        documents: &documents,
    };
    let bytes = sheet::write(&app, &say, &source)?;
    attachment("security-profile.xlsx", XLSX, bytes)
}

async fn preview(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    posted: Posted,
) -> Page {
    let here = here(&app, &who, company).await?;
    let say = Say::new(&app, visitor.lang);
    let read = match posted.file {
        Some((name, bytes)) => {
            let read = sheet::read(&app, (here.id, &here.profile), &here.sites, &bytes);
            read.map(|rows| (name, rows))
        }
        None => Err(Refusal::new("refusal-import-none").field("file")),
    };
    match read {
        Ok((name, rows)) => {
            let preview = told(&app, &say, &here, rows, &name);
            page(&app, &visitor, &here, Some(preview), Typed::default())
        }
        Err(refusal) => {
            let typed = Typed::refused(Fields::default(), refusal.into(), &say, "file")?;
            page(&app, &visitor, &here, None, typed)
        }
    }
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    posted: Posted,
) -> Page {
    let here = here(&app, &who, company).await?;
    let (answers, sites) = (carried(&posted.fields), carried_sites(&posted.fields));
    let mut unit = app.begin(&who).await?;
    let written = write(&mut unit, here.id, answers.clone(), sites.clone()).await;
    let Err(failure) = written else {
        unit.commit().await?;
        let back = format!("/companies/{company}/profile");
        return Ok(flash_to(&app, back, "bulk-saved"));
    };
    drop(unit);
    let say = Say::new(&app, visitor.lang);
    let typed = Typed::refused(Fields::default(), failure, &say, "changes")?;
    let rows = (2..).zip(answers).map(|(number, answer)| Row {
        number,
        criterion: answer.criterion.clone(),
        answer: Ok(answer),
    });
    let differing = (2..).zip(sites).map(|(number, input)| SiteRow {
        number,
        criterion: input.criterion.clone(),
        site: String::new(),
        answer: Ok(input),
    });
    let rows = (rows.collect(), differing.collect());
    let preview = told(&app, &say, &here, rows, posted.fields.get("name"));
    page(&app, &visitor, &here, Some(preview), typed)
}

/// All of a file, in one transaction.
async fn write(
    unit: &mut Unit,
    id: ProfileId,
    answers: Vec<AnswerInput>,
    sites: Vec<SiteInput>,
) -> Result<(), Failure> {
    // A file without any change is told so by the rule for answers.
    if !answers.is_empty() || sites.is_empty() {
        // Somebody was first after the preview: nothing was written, and the preview says with which.
        if let Saving::Conflict(_) = save_file(unit, id, answers).await? {
            return Err(Refusal::new("refusal-bulk-conflict")
                .field("changes")
                .into());
        }
    }
    match answer_sites(unit, id, sites).await {
        Err(Failure::Refused(refusal)) if refusal.key == "refusal-profile-site-changed" => {
            Err(Refusal::new("refusal-bulk-conflict")
                .field("changes")
                .into())
        }
        other => other,
    }
}

/// The routes of this feature.
pub(super) fn routes() -> crate::web::Routes {
    use Action::EditProfile;
    crate::web::Routes::new()
        .get("/companies/{id}/bulk", EditProfile, show)
        .post("/companies/{id}/bulk", EditProfile, preview)
        .post("/companies/{id}/bulk/take", EditProfile, take)
        .get(
            "/companies/{id}/bulk/security-profile.xlsx",
            EditProfile,
            download,
        )
}
