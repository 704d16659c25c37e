//! A validation as files: its plan, its results, and what the company has to do.
//!
//! One document for everybody who may have it. The programme's staff have it as it grows; the company once the report is
//! issued; nobody else learns that it exists.

use super::download::json;
use crate::accounts::Who;
use crate::app::App;
use crate::command::{history, read};
use crate::failure::Failure;
use crate::profile::library;
use crate::validation::{Opened, name_of, open, reference};
use crate::web::{Page, Routes, Say};
use crate::{findings, membership};
use axum::extract::{Path, State};
use greenlane_domain::exchange::{
    ACTIONS_FILE, EvidenceShown, FindingShown, PLAN_FILE, RESULTS_FILE, ValidationShown,
    action_plan, assessment_plan, assessment_results,
};
use greenlane_domain::findings::{Event, Finding};
use greenlane_domain::ids::{EvidenceId, FindingId, ValidationId};
use greenlane_domain::permission::Action;
use greenlane_domain::record::Recorded;
use greenlane_domain::validation::Validation;
use jiff::Timestamp;
use uuid::Uuid;

/// A finding with its history.
struct Found {
    id: FindingId,
    reference: String,
    finding: Finding,
    events: Vec<Recorded<Event>>,
}

/// Whether a reader may have the documents of a validation.
fn may(app: &App, who: &Who, opened: &Opened) -> bool {
    let state = &opened.validation.state;
    let record = membership::resource(opened.company(), &opened.member.state);
    let issued = state.conclusion().is_some() && state.read_by_company();
    (opened.staff || issued) && app.may(who, Action::ViewFinding, &record)
}

/// The results, and the plan of action with its observations, hold everything that the report holds. Where something
/// is withheld from the company, it has the report and not these files: a second file with less in it would be a second
/// truth.
fn withheld(opened: &Opened) -> bool {
    !opened.staff && opened.validation.state.withheld().next().is_some()
}

async fn found(app: &App, who: &Who, opened: &Opened) -> Result<Vec<Found>, Failure> {
    let mut all = Vec::new();
    for row in findings::of_validation(app, who, opened.id()).await? {
        let id = FindingId(row.stream_id);
        all.push(Found {
            reference: reference('F', row.stream_id),
            finding: read::<Finding>(app, who, id).await?.state,
            events: history::<Finding>(app, who, id).await?,
            id,
        });
    }
    Ok(all)
}

/// The documents that the results and the findings name, as they lie in the company's library.
async fn evidence(
    app: &App,
    who: &Who,
    opened: &Opened,
    found: &[Found],
) -> Result<Vec<EvidenceShown>, Failure> {
    let (company, base) = (opened.company(), &app.settings().base_url);
    let state = &opened.validation.state;
    let looked_at: Vec<EvidenceId> = state
        .scope()
        .iter()
        .flat_map(|scoped| state.results_of(&scoped.id))
        .flat_map(|checked| checked.evidence.iter().copied())
        .collect();
    let named = |id: EvidenceId| {
        looked_at.contains(&id) || found.iter().any(|each| each.finding.evidence.contains(&id))
    };
    let rows = library(app, who, company).await?;
    let rows = rows.into_iter().filter(|row| named(row.id()));
    let mut shown: Vec<EvidenceShown> = rows
        .map(|row| EvidenceShown {
            href: format!(
                "{base}/companies/{company}/evidence/{}/{}",
                row.id(),
                row.sha256
            ),
            id: row.id(),
            holds_from: row.holds_from(),
            holds_until: row.holds_until(),
            published: row.published(),
            description: row.description,
            name: row.name,
            media_type: row.media_type,
            sha256: row.sha256,
        })
        .collect();
    shown.sort_by_key(|evidence| evidence.id);
    Ok(shown)
}

async fn modified(
    app: &App,
    who: &Who,
    opened: &Opened,
    found: &[Found],
) -> Result<Timestamp, Failure> {
    let own = history::<Validation>(app, who, opened.id()).await?;
    let own = own.iter().map(|recorded| recorded.recorded_at);
    let theirs = found.iter().flat_map(|each| &each.events);
    let theirs = theirs.map(|recorded| recorded.recorded_at);
    Ok(own.chain(theirs).max().unwrap_or_default())
}

/// The documents that a reader may have now: where each is, and what it is.
pub(crate) async fn offered(
    app: &App,
    who: &Who,
    say: &Say,
    opened: &Opened,
) -> Result<Vec<(String, String)>, Failure> {
    if !may(app, who, opened) {
        return Ok(Vec::new());
    }
    let rows = findings::of_validation(app, who, opened.id()).await?;
    let begun = opened.validation.state.begun.is_some();
    let files = [
        (true, PLAN_FILE, "exchange-validation-plan"),
        (
            begun && !withheld(opened),
            RESULTS_FILE,
            "exchange-validation-results",
        ),
        (
            rows.iter().any(|row| row.owner.is_some()) && !withheld(opened),
            ACTIONS_FILE,
            "exchange-validation-actions",
        ),
    ];
    let there = files.into_iter().filter(|(there, _, _)| *there);
    let at = |file| format!("/validations/{}/oscal/{file}", opened.id());
    Ok(there.map(|(_, file, key)| (at(file), say.t(key))).collect())
}

async fn document(
    State(app): State<App>,
    who: Who,
    Path((validation, file)): Path<(Uuid, String)>,
) -> Page {
    let action = Action::ViewValidation;
    let opened = open(&app, &who, ValidationId(validation), action).await?;
    if !may(&app, &who, &opened) || (file != PLAN_FILE && withheld(&opened)) {
        return Err(Failure::NotFound);
    }
    let state = &opened.validation.state;
    let plan = state.plan.as_ref().ok_or(Failure::NotFound)?;
    let edition = app.catalogue().edition(&plan.edition);
    let all = found(&app, &who, &opened).await?;
    let findings = all.iter().filter_map(|each| {
        Some(FindingShown {
            id: each.id,
            reference: &each.reference,
            finding: &each.finding,
            seen: each.finding.observation.as_ref()?,
            events: &each.events,
        })
    });
    let (lead, number) = (
        name_of(&app, &who, plan.lead).await?,
        reference('V', validation),
    );
    let (company, base) = (opened.company(), &app.settings().base_url);
    let shown = ValidationShown {
        pack: app.pack(),
        edition: edition.ok_or(Failure::NotFound)?,
        member: company,
        company: opened.member.state.legal_name(),
        validation: opened.id(),
        reference: &number,
        state,
        plan,
        lead: &lead,
        modified: modified(&app, &who, &opened, &all).await?,
        findings: findings.collect(),
        evidence: evidence(&app, &who, &opened, &all).await?,
        profile_href: format!("{base}/companies/{company}/profile/oscal.json"),
    };
    let document = match file.as_str() {
        PLAN_FILE => Some(assessment_plan(&shown)),
        // Before the visit there is nothing to tell.
        RESULTS_FILE => state.begun.map(|_| assessment_results(&shown)),
        ACTIONS_FILE => action_plan(&shown),
        _ => None,
    };
    let name = format!("{number}-{file}");
    json(&name, &document.ok_or(Failure::NotFound)?)
}

pub(super) fn routes() -> Routes {
    Routes::new().get(
        "/validations/{validation}/oscal/{file}",
        Action::ViewValidation,
        document,
    )
}
