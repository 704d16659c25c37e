//! A profile as a file: written for those who may read it, read back into a draft by the company's own people.

mod preview;

use super::download::json;
use super::shown::{Here, here, signed};
use super::{carry, crosswalk, places};
use crate::accounts::Who;
use crate::annual;
use crate::app::App;
use crate::command::Unit;
use crate::failure::Failure;
use crate::profile::Posted;
use crate::profile::commands::{self, Saving};
use crate::web::{Chrome, Fields, Page, Routes, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::Refusal;
use greenlane_domain::exchange::{
    AnswersGiven, AnswersPlan, ForeignPlan, Known, PlacesPlan, Rest, beyond_foreign,
    beyond_profile, is_foreign_plan, plan_answers, profile_document, read_answers, read_foreign,
};
use greenlane_domain::ids::{EvidenceId, MemberId, ProfileId};
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{AnswerInput, Profile, SiteInput, Submission};
use preview::{Preview, controls, told};
use serde_json::Value;

#[derive(Template)]
#[template(path = "exchange/profile.html")]
struct ProfilePage {
    c: Chrome,
    base: String,
    company: String,
    edition: String,
    signed: bool,
    open: bool,
    largest: usize,
    preview: Option<Preview>,
    typed: Typed,
}

fn page(app: &App, visitor: &Visitor, here: &Here, preview: Option<Preview>, typed: Typed) -> Page {
    let c = Chrome::new(app, visitor, "exchange-profile-title");
    let base = format!("/companies/{}/profile", here.company);
    let (home, list) = (here.member.legal_name().to_owned(), c.t("profile-title"));
    let c = c
        .crumb(format!("/companies/{}", here.company), home)
        .crumb(base.clone(), list);
    let edition = here.edition(app)?;
    let page = ProfilePage {
        base,
        company: here.member.legal_name().to_owned(),
        edition: c.pack(&edition.name).to_owned(),
        signed: here.submission().is_some(),
        open: here.open(),
        largest: carry::LARGEST,
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
    let here = here(&app, &who, company, Action::ViewProfile).await?;
    page(&app, &visitor, &here, None, Typed::default())
}

async fn document(State(app): State<App>, who: Who, Path(company): Path<MemberId>) -> Page {
    let here = here(&app, &who, company, Action::ViewProfile).await?;
    json(
        "security-profile.json",
        &profile_document(&here.shown(&app)?),
    )
}

/// One signed round of any of the company's profiles, as it was signed.
async fn version(
    State(app): State<App>,
    who: Who,
    Path((company, profile, round)): Path<(MemberId, ProfileId, String)>,
) -> Page {
    let round = round.parse().map_err(|_| Failure::NotFound)?;
    let here = signed(&app, &who, company, profile, round).await?;
    let reference = here.submission().map(Submission::reference);
    let name = format!("{}.json", reference.ok_or(Failure::NotFound)?);
    json(&name, &profile_document(&here.shown(&app)?))
}

/// The documents of the file that lie in the company's library as the file names them and are not attached yet.
fn attachable(here: &Here, given: &AnswersGiven) -> Vec<(String, EvidenceId)> {
    let named = given.evidence.iter().filter(|(criterion, id, hash)| {
        let mut rows = here.library.iter();
        let lies = rows.any(|row| row.id() == *id && row.sha256 == *hash);
        let answer = here.profile.answer(criterion);
        let attached = answer.is_some_and(|answer| answer.evidence.contains(id));
        lies && !attached && here.profile.editable(criterion)
    });
    named
        .map(|(criterion, id, _)| (criterion.clone(), *id))
        .collect()
}

/// What other programmes ask, for a plan that was written for one of them: each crosswalk is a record of its own to read,
/// and no other file needs them.
async fn known(app: &App, here: &Here, document: &Value) -> Result<Option<Known>, Failure> {
    if !is_foreign_plan(document) {
        return Ok(None);
    }
    Ok(match app.catalogue().edition(&here.profile.edition) {
        Some(edition) => Some(crosswalk::known(app, edition).await?),
        None => None,
    })
}

/// What a file answers; of a plan for another programme also what becomes of each of its controls.
fn read(
    known: Option<&Known>,
    here: &Here,
    document: &Value,
) -> Result<(AnswersGiven, Option<ForeignPlan>), Refusal> {
    let Some(known) = known else {
        return Ok((read_answers(document)?, None));
    };
    let foreign = read_foreign(document, known, &here.profile)?;
    Ok((foreign.given.clone(), Some(foreign)))
}

/// The revision that was looked at.
fn rev(revs: &str, of: &str) -> Option<u32> {
    let mut revs = revs.split(',').filter_map(|each| each.rsplit_once(':'));
    let (_, rev) = revs.find(|(id, _)| *id == of)?;
    rev.parse().ok()
}

/// The answers as they were shown: each with the revision that was looked at.
fn looked_at(plan: AnswersPlan, revs: &str) -> (Vec<AnswerInput>, Vec<SiteInput>) {
    let changes = plan.changes.into_iter();
    let answers = changes.map(|(input, _)| AnswerInput {
        rev: rev(revs, &input.criterion).unwrap_or_default(),
        ..input
    });
    let sites = plan.sites.into_iter().map(|(input, _)| {
        let of = format!("{}@{}", input.criterion, input.site);
        SiteInput {
            rev: rev(revs, &of).unwrap_or_default(),
            ..input
        }
    });
    (answers.collect(), sites.collect())
}

/// What a file says beyond a profile as it stands, leaving aside what an earlier file said.
fn rest(app: &App, here: &Here, document: &Value) -> Result<Rest, Failure> {
    let mut shown = here.shown(app)?;
    shown.kept = None;
    let ours = profile_document(&shown);
    let rest = if is_foreign_plan(document) {
        beyond_foreign(document, &ours)
    } else {
        beyond_profile(document, &ours)
    };
    Ok(rest.unwrap_or_else(Rest::nothing))
}

/// Keeps what the file says beyond the profile as it stands now that the rest of it was taken.
async fn keep(app: &App, unit: &mut Unit, here: &Here, document: &Value) -> Result<(), Failure> {
    let taken = here.with(unit.load::<Profile>(here.id).await?.state);
    // A file that says nothing beyond takes back what an earlier one said.
    let rest = rest(app, &taken, document)?;
    commands::keep_rest(unit, here.id, rest).await
}

async fn take(
    app: &App,
    who: &Who,
    here: &Here,
    (given, plan, document): (&AnswersGiven, AnswersPlan, &Value),
    (addresses, fields): (PlacesPlan, &Fields),
) -> Result<(), Failure> {
    if !plan.faults.is_empty() {
        let refusal = Refusal::new("refusal-exchange-faults").arg("count", plan.faults.len());
        return Err(refusal.field("faults").into());
    }
    let mut unit = app.begin(who).await?;
    let (answers, sites) = looked_at(plan, fields.get("revs"));
    if !answers.is_empty() {
        let saved = annual::commands::save_file(&mut unit, here.id, answers).await?;
        if let Saving::Conflict(conflicts) = saved {
            let first = conflicts
                .first()
                .map(|conflict| conflict.mine.criterion.clone());
            return Err(Refusal::new("refusal-profile-answer-changed")
                .arg("criterion", first.unwrap_or_default())
                .into());
        }
    }
    commands::answer_sites(&mut unit, here.id, sites).await?;
    for (criterion, evidence) in attachable(here, given) {
        commands::attach(&mut unit, here.id, &criterion, evidence).await?;
    }
    places::take(&mut unit, here, addresses).await?;
    keep(app, &mut unit, here, document).await?;
    unit.commit().await
}

async fn post(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    posted: Posted,
) -> Page {
    let here = here(&app, &who, company, Action::EditProfile).await?;
    let say = Say::new(&app, visitor.lang);
    let fields = posted.fields;
    let (file, bytes) = match posted.file {
        Some((file, bytes)) => (file, Ok(bytes.to_vec())),
        None => (
            fields.get("name").to_owned(),
            carry::unpack(fields.get("content")),
        ),
    };
    let compared = annual::compared(&app, &who, company, &here.member, &here.profile).await?;
    let carried = compared.carried(&here.profile);
    let document = bytes.and_then(|bytes| {
        carry::fits(&bytes)?;
        let document: Value = serde_json::from_slice(&bytes).map_err(|why| {
            Refusal::new("refusal-exchange-unreadable")
                .arg("why", why)
                .field("file")
        })?;
        Ok((bytes, document))
    });
    let known = match &document {
        Ok((_, document)) => known(&app, &here, document).await?,
        Err(_) => None,
    };
    let read = document.and_then(|(bytes, document)| {
        let (given, foreign) = self::read(known.as_ref(), &here, &document)?;
        let facts = Here::facts(&who);
        let sites = here.sites();
        let whose = (&here.profile, sites.as_slice());
        let mut plan = plan_answers(&given, whose, (&facts, &carried), app.clock().now())?;
        let addresses = places::plan(&app, &here, &given);
        plan.faults.extend(addresses.faults.iter().cloned());
        Ok((given, (plan, addresses), foreign, bytes, document))
    });
    let (given, (plan, addresses), foreign, bytes, document) = match read {
        Ok(read) => read,
        Err(refusal) => {
            let typed = Typed::refused(Fields::default(), refusal.into(), &say, "main-content")?;
            return page(&app, &visitor, &here, None, typed);
        }
    };
    let mut preview = told(&say, &here, (&file, &bytes), (&given, &plan));
    preview.places = places::told(&say, &addresses);
    if let Some(foreign) = &foreign {
        preview.controls = controls(&say, foreign);
        preview.foreign = Some(foreign.title.clone());
    }
    if preview.changes.is_empty() {
        let kept = here.profile.kept_for(here.profile.round);
        let said = rest(&app, &here, &document)?;
        preview.beyond = kept.map_or(!said.is_nothing(), |kept| *kept != said);
    }
    if fields.get("act") != "take" {
        return page(&app, &visitor, &here, Some(preview), Typed::default());
    }
    let taken = (&given, plan, &document);
    match take(&app, &who, &here, taken, (addresses, &fields)).await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/companies/{company}/profile"),
            "exchange-profile-taken",
        )),
        Err(failure) => {
            let typed = Typed::refused(fields, failure, &say, "main-content")?;
            page(&app, &visitor, &here, Some(preview), typed)
        }
    }
}

pub(super) fn routes() -> Routes {
    use Action::{EditProfile, ViewProfile};
    Routes::new()
        .get("/companies/{id}/profile/exchange", ViewProfile, show)
        .post("/companies/{id}/profile/exchange", EditProfile, post)
        .get("/companies/{id}/profile/oscal.json", ViewProfile, document)
        .get(
            "/companies/{id}/profile/versions/{profile}/{round}/oscal.json",
            ViewProfile,
            version,
        )
}
