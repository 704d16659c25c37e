//! The printable record of a submission: every question, answer and document as they were signed, with the hash that
//! proves it. Printed from the submission, never from the draft.

use super::site::{self, SiteView};
use super::view::{self, DocumentView};
use super::{Here, here};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::read::Names;
use crate::web::{Chrome, Page, Visitor, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::Filed;

struct SignedAnswer {
    id: String,
    strength: String,
    text: String,
    state: String,
    narrative: String,
    plan: String,
    documents: Vec<DocumentView>,
    sites: Vec<SiteView>,
    prepared: String,
}

struct Group {
    name: String,
    answers: Vec<SignedAnswer>,
}

struct DocumentRow {
    name: String,
    about: String,
    sha256: String,
}

#[derive(Template)]
#[template(path = "profile/record.html")]
struct RecordPage {
    c: Chrome,
    company: String,
    entity_type: String,
    edition: String,
    round: u32,
    reference: String,
    at: String,
    name: String,
    position: String,
    declaration: String,
    /// What was declared, in which language; none in records from before it was kept.
    declared: Option<(String, Vec<String>)>,
    /// With how many factors the signer had proved who they are; empty where it was not kept.
    factors: String,
    /// What the company is called today, where that is not how it signed.
    named_now: String,
    hash: String,
    intact: bool,
    wording: bool,
    groups: Vec<Group>,
    documents: Vec<DocumentRow>,
    /// This very record as OSCAL.
    file: String,
    files: String,
    printed: String,
}

/// Whether the edition's words are still those that lay before the company. They can only differ for an edition of the
/// pack whose files somebody edited.
fn wording(app: &App, here: &Here) -> bool {
    let pinned = &here.profile.edition_hash;
    pinned.is_empty()
        || here
            .edition(app)
            .is_some_and(|edition| edition.hash == *pinned)
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((company, round)): Path<(MemberId, String)>,
) -> Page {
    let here = here(&app, &who, company, Action::ViewProfile).await?;
    page(&app, &visitor, &who, &here, &round).await
}

/// The record of one round of one profile, whichever it is: by the edition it was signed under, as it was signed.
pub(super) async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: &Here,
    round: &str,
) -> Page {
    let company = here.company;
    let round: u32 = round.parse().map_err(|_| Failure::NotFound)?;
    let filed = here.profile.submission(round).ok_or(Failure::NotFound)?;
    let mut c = here.below(app, visitor, String::new());
    c.title = c.t("profile-record-title");
    let people = filed
        .answers
        .values()
        .flat_map(|answer| answer.prepared_by.iter().copied());
    let people = people.collect();
    let names = Names::of(app, who, people).await?;
    let signed = |id: &str, answer: &Filed| {
        let criterion = here.edition(app).and_then(|e| e.criterion(id));
        let pinned = here.profile.pinned(id);
        let prepared = answer.prepared_by.iter().map(|p| names.get(Some(*p)));
        let documents = answer.evidence.iter().filter_map(|id| filed.document(*id));
        SignedAnswer {
            id: id.to_owned(),
            strength: pinned.map_or_else(String::new, |p| view::strength(&c, p.strength)),
            text: criterion.map_or_else(String::new, |k| c.pack(&k.text).to_owned()),
            state: view::state(&c, answer.state),
            narrative: answer.narrative.clone(),
            plan: answer.plan.clone(),
            documents: documents
                .map(|document| view::signed_document(&c, &company.to_string(), document))
                .collect(),
            sites: site::answered(&c, answer.sites.iter()),
            prepared: prepared.collect::<Vec<_>>().join(", "),
        }
    };
    let categories = app.pack().categories.iter();
    let groups = categories.map(|category| Group {
        name: format!("{}. {}", category.number, c.pack(&category.name)),
        answers: here
            .profile
            .criteria
            .iter()
            .filter(|pinned| pinned.category == category.number)
            .filter_map(|pinned| Some(signed(&pinned.id, filed.answers.get(&pinned.id)?)))
            .collect(),
    });
    let groups = groups.filter(|group| !group.answers.is_empty()).collect();
    let documents = filed.documents.iter().map(|document| DocumentRow {
        name: document.name.clone(),
        about: view::about(&c, &document.media_type, document.size),
        sha256: document.sha256.clone(),
    });
    let entity_type = app.pack().entity_type(&here.profile.entity_type);
    let signature = &filed.signature;
    let today = here.member.legal_name();
    let company_name = match signature.company.as_str() {
        "" => today,
        then => then,
    };
    html(&RecordPage {
        company: company_name.to_owned(),
        named_now: Some(today)
            .filter(|now| *now != company_name)
            .unwrap_or_default()
            .to_owned(),
        factors: match signature.factors {
            0 => String::new(),
            factors => c.n("profile-record-factors", factors),
        },
        declared: signature
            .declaration
            .as_ref()
            .map(|declared| (declared.lang.clone(), declared.text.clone())),
        entity_type: entity_type.map_or_else(String::new, |e| c.pack(&e.name).to_owned()),
        edition: here
            .edition(app)
            .map_or_else(String::new, |e| c.pack(&e.name).to_owned()),
        round,
        reference: filed.reference(),
        at: c.at(filed.signature.signed_at),
        name: filed.signature.name.clone(),
        position: filed.signature.title.clone(),
        declaration: filed.signature.text_version.clone(),
        hash: filed.snapshot_hash.clone(),
        intact: filed.intact(),
        wording: wording(app, here),
        groups,
        documents: documents.collect(),
        file: format!(
            "/companies/{company}/profile/versions/{}/{round}/oscal.json",
            here.id
        ),
        files: format!("/companies/{company}/profile/exchange"),
        printed: c.at(app.clock().now()),
        c,
    })
}
