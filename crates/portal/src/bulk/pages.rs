//! The page with the file out, the file in, and what it would do.

use super::sheet::{self, Row, Source};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership;
use crate::profile::commands::{Saving, save};
use crate::profile::{self, Change, Posted};
use crate::web::{Chrome, Fields, Page, Say, Typed, Visitor, attachment, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::Refusal;
use greenlane_domain::ids::{EvidenceId, MemberId, ProfileId};
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{Answer, AnswerInput, AnswerState, Fate, Profile, Stage};
use std::collections::BTreeMap;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const LARGEST: u64 = 1024 * 1024;

struct Here {
    company: MemberId,
    name: String,
    id: ProfileId,
    profile: Profile,
    documents: BTreeMap<EvidenceId, String>,
}

async fn here(app: &App, who: &Who, company: MemberId) -> Result<Here, Failure> {
    let member = membership::open(app, who, company, Action::EditProfile)
        .await?
        .state;
    let found = profile::latest(app, who, company).await?;
    let found = found.ok_or_else(|| Failure::from(Refusal::new("refusal-profile-not-open")))?;
    let library = profile::library(app, who, company).await?;
    Ok(Here {
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
    fn document(&self, id: EvidenceId) -> String {
        self.documents.get(&id).cloned().unwrap_or_default()
    }

    fn open(&self) -> bool {
        matches!(self.profile.stage(), Stage::Draft | Stage::Returned)
    }
}

/// An answer that the file would change.
struct Changed {
    href: String,
    id: String,
    text: String,
    changed: Change,
    rev: u32,
    state: &'static str,
    narrative: String,
    plan: String,
    ready: bool,
    /// Only the mark "ready" differs.
    only_ready: bool,
}

/// An answer that somebody else saved since the file was made.
struct InConflict {
    row: usize,
    href: String,
    id: String,
    text: String,
    changed: Change,
}

struct Refused {
    row: usize,
    criterion: String,
    message: String,
}

struct Preview {
    file: String,
    same: usize,
    changes: Vec<Changed>,
    conflicts: Vec<InConflict>,
    refused: Vec<Refused>,
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
        documents: &documents,
    };
    let bytes = sheet::write(&app, &say, &source)?;
    attachment("security-profile.xlsx", XLSX, bytes)
}

fn text(app: &App, say: &Say, here: &Here, criterion: &str) -> String {
    let edition = app.catalogue().edition(&here.profile.edition);
    let criterion = edition.and_then(|edition| edition.criterion(criterion));
    criterion.map_or_else(String::new, |criterion| {
        say.pack(&criterion.text).to_owned()
    })
}

/// What the rows would do.
fn told(app: &App, say: &Say, here: &Here, rows: Vec<Row>, file: &str) -> Preview {
    let mut preview = Preview {
        file: file.to_owned(),
        same: 0,
        changes: Vec::new(),
        conflicts: Vec::new(),
        refused: Vec::new(),
    };
    let mut inputs = Vec::new();
    let mut numbers = Vec::new();
    for row in rows {
        match row.answer {
            Ok(input) => {
                inputs.push(input);
                numbers.push(row.number);
            }
            Err(refusal) => preview.refused.push(Refused {
                row: row.number,
                criterion: row.criterion,
                message: say.refusal(&refusal),
            }),
        }
    }
    for (number, foreseen) in numbers.into_iter().zip(here.profile.foresee(inputs)) {
        let input = foreseen.input;
        let id = input.criterion.clone();
        let kept = here.profile.answer(&id).cloned().unwrap_or_default();
        let changed = profile::change(say, &kept.difference(&input), |id| here.document(id));
        let href = format!("/companies/{}/profile/criteria/{id}", here.company);
        let text = text(app, say, here, &id);
        match foreseen.fate {
            Fate::Same => preview.same += 1,
            Fate::Refused(refusal) => preview.refused.push(Refused {
                row: number,
                criterion: id,
                message: say.refusal(&refusal),
            }),
            Fate::Conflict(_) => preview.conflicts.push(InConflict {
                row: number,
                href,
                id,
                text,
                changed,
            }),
            Fate::Change => preview.changes.push(Changed {
                href,
                id,
                text,
                only_ready: kept.state == input.state
                    && kept.narrative == input.narrative
                    && kept.plan == input.plan,
                changed,
                rev: input.rev,
                state: input.state.map_or("", AnswerState::code),
                narrative: input.narrative,
                plan: input.plan,
                ready: input.ready,
            }),
        }
    }
    preview.refused.sort_by_key(|refused| refused.row);
    preview
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
            sheet::read(&app, (here.id, &here.profile), &bytes).map(|rows| (name, rows))
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

/// The answers as the preview carries them on. They are not trusted: saving asks every rule again.
fn carried(fields: &Fields) -> Vec<AnswerInput> {
    let answers = fields.all("criterion").iter().map(|id| {
        let field = |name: &str| fields.get(&format!("{name}-{id}"));
        AnswerInput {
            criterion: id.clone(),
            rev: field("rev").parse().unwrap_or_default(),
            state: AnswerState::from_code(field("state")),
            narrative: field("narrative").to_owned(),
            plan: field("plan").to_owned(),
            ready: field("ready") == "yes",
        }
    });
    answers.collect()
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    posted: Posted,
) -> Page {
    let here = here(&app, &who, company).await?;
    let answers = carried(&posted.fields);
    let mut unit = app.begin(&who).await?;
    let failure = match save(&mut unit, here.id, answers.clone()).await {
        Ok(Saving::Saved(_)) => {
            unit.commit().await?;
            return Ok(flash_to(
                &app,
                format!("/companies/{company}/profile"),
                "bulk-saved",
            ));
        }
        // Somebody was first after the preview: nothing was written, and the preview says with which.
        Ok(Saving::Conflict(_)) => Refusal::new("refusal-bulk-conflict")
            .field("changes")
            .into(),
        Err(failure) => failure,
    };
    drop(unit);
    let say = Say::new(&app, visitor.lang);
    let typed = Typed::refused(Fields::default(), failure, &say, "changes")?;
    let rows = (2..).zip(answers).map(|(number, answer)| Row {
        number,
        criterion: answer.criterion.clone(),
        answer: Ok(answer),
    });
    let preview = told(&app, &say, &here, rows.collect(), posted.fields.get("name"));
    page(&app, &visitor, &here, Some(preview), typed)
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
