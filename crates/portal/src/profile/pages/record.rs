//! The printable record of a submission: every question, answer and document as they were signed, with the hash that
//! proves it. Printed from the submission, never from the draft.

use super::site::{self, SiteView};
use super::view::{self, DocumentView};
use super::{Here, here};
use crate::accounts::Who;
use crate::app::App;
use crate::documents::{
    Block, Column, Copy, Kind, Layout, Offer, Paper, Print, Table, Wanted, hand_out, to_document,
};
use crate::failure::Failure;
use crate::membership;
use crate::profile::read::Names;
use crate::web::{Chrome, Form, Page, Visitor, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::Refusal;
use greenlane_domain::ids::{MemberId, ProfileId};
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{Filed, Signature};

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

pub(super) struct Group {
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
    /// The same as documents.
    pdf: Offer,
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
    html(&drawn(app, visitor, who, here, round).await?)
}

/// The company's name as it signed, and its name today where that is another.
fn named(signature: &Signature, today: &str) -> (String, String) {
    match signature.company.as_str() {
        "" => (today.to_owned(), String::new()),
        then if then == today => (then.to_owned(), String::new()),
        then => (then.to_owned(), today.to_owned()),
    }
}

fn factors(c: &Chrome, signature: &Signature) -> String {
    match signature.factors {
        0 => String::new(),
        factors => c.n("profile-record-factors", factors),
    }
}

async fn drawn(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: &Here,
    round: &str,
) -> Result<RecordPage, Failure> {
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
        about: view::about_signed(&c, document),
        sha256: document.sha256.clone(),
    });
    let entity_type = app.pack().entity_type(&here.profile.entity_type);
    let record = membership::resource(company, &here.member);
    let may = app.may(who, Action::IssueDocument, &record);
    let part = round.to_string();
    let pdf = Offer::of(
        app,
        who,
        &c,
        (Kind::SubmissionRecord, here.id.0, &part),
        (may, &[Copy::Shared]),
        format!(
            "/companies/{company}/profile/versions/{}/{round}/pdf",
            here.id
        ),
    );
    let signature = &filed.signature;
    let (company_name, named_now) = named(signature, here.member.legal_name());
    Ok(RecordPage {
        pdf: pdf.await?,
        company: company_name,
        named_now,
        factors: factors(&c, signature),
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

/// Issues the record in the visitor's language.
pub(super) async fn make(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((company, profile, round)): Path<(MemberId, ProfileId, String)>,
    _form: Form,
) -> Page {
    let here = super::versions::of(&app, &who, company, profile).await?;
    let page = drawn(&app, &visitor, &who, &here, &round).await?;
    // What is not what was signed is not issued as that.
    if !page.intact || !page.wording {
        return Err(Refusal::new("refusal-document-altered").into());
    }
    let wanted = Wanted {
        member: Some(company),
        kind: Kind::SubmissionRecord,
        subject: profile.0,
        part: page.round.to_string(),
        copy: Copy::Shared,
        action: Action::IssueDocument,
    };
    let filed = here
        .profile
        .submission(page.round)
        .ok_or(Failure::NotFound)?;
    let dated = app.date_of(filed.signature.signed_at);
    let id = hand_out(&app, &who, &page.c, wanted, |print| {
        Ok(paper(&app, print, &page, dated))
    });
    Ok(to_document(id.await?))
}

/// What differs at a site.
fn site_in_words(site: &SiteView) -> String {
    let parts = [&site.name, &site.state, &site.narrative, &site.plan];
    let parts: Vec<&str> = parts
        .map(String::as_str)
        .into_iter()
        .filter(|p| !p.is_empty())
        .collect();
    parts.join(": ")
}

fn paper(app: &App, print: Print<'_>, page: &RecordPage, date: jiff::civil::Date) -> Paper {
    let say = print.say;
    let mut blocks = Vec::new();
    for group in &page.groups {
        blocks.push(Block::Heading {
            level: 1,
            text: group.name.clone(),
        });
        for answer in &group.answers {
            blocks.push(Block::Heading {
                level: 2,
                text: format!("{} {}", answer.id, answer.text),
            });
            let sites: Vec<String> = answer.sites.iter().map(site_in_words).collect();
            let documents: Vec<&str> = answer.documents.iter().map(|d| d.name.as_str()).collect();
            let rows = [
                ("criteria-strength", answer.strength.clone()),
                ("profile-record-answer", answer.state.clone()),
                ("profile-record-narrative", answer.narrative.clone()),
                ("profile-ask-plan", answer.plan.clone()),
                ("profile-record-sites", sites.join("\n")),
                ("profile-record-documents", documents.join("\n")),
                ("profile-record-prepared", answer.prepared.clone()),
            ];
            let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
            blocks.push(Block::Facts {
                rows: rows.map(|(name, value)| (say.t(name), value)).collect(),
            });
        }
    }
    if !page.documents.is_empty() {
        blocks.push(Block::Heading {
            level: 1,
            text: say.t("profile-record-documents"),
        });
        let rows = page.documents.iter();
        let rows = rows.map(|each| {
            vec![
                format!("{}\n{}", each.name, each.about),
                each.sha256.clone(),
            ]
        });
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::words(say.t("profile-library-document"), 1),
                Column::words("SHA-256", 2),
            ],
            rows: rows.collect(),
            sum: false,
        }));
    }
    if let Some((lang, sentences)) = &page.declared {
        blocks.push(Block::Heading {
            level: 1,
            text: say.t("profile-declaration-title"),
        });
        // In the words and the language that were signed, whatever the document's own.
        blocks.extend(sentences.iter().map(|sentence| Block::Paragraph {
            text: sentence.clone(),
            language: (lang != say.lang).then(|| lang.clone()),
        }));
    }
    blocks.push(Block::Heading {
        level: 1,
        text: say.t("profile-record-signed"),
    });
    blocks.push(Block::Signature {
        words: format!(
            "{}: {}",
            say.t("profile-record-declaration"),
            page.declaration
        ),
        name: format!("{}, {}", page.name, page.position),
        at: page.at.clone(),
    });
    Paper {
        layout: Layout::Report,
        language: say.lang.to_owned(),
        title: say.t("profile-record-title"),
        programme: say.pack(&app.pack().name).to_owned(),
        about: page.company.clone(),
        reference: page.reference.clone(),
        date,
        facts: vec![
            (say.t("recognition-entity-type"), page.entity_type.clone()),
            (say.t("validation-edition"), page.edition.clone()),
            (say.t("profile-record-round"), page.round.to_string()),
            (say.t("profile-record-signed"), page.at.clone()),
            (say.t("profile-hash"), page.hash.clone()),
        ],
        verification: print.verification,
        squares: None,
        contents: Some(say.t("document-contents")),
        page_of: say.t2("document-page-of", "page", "{page}", "pages", "{pages}"),
        unset: say.t("document-unset"),
        blocks,
    }
}
