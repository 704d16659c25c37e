//! A document's own page and its file.

use super::tables::DocumentRow;
use super::{Kind, commands};
use crate::app::App;
use crate::command::{Asks, read};
use crate::failure::Failure;
use crate::membership;
use crate::profile::content;
use crate::web::{Access, Chrome, Page, Routes, Visitor, attachment, html, see_other};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use greenlane_domain::documents::{Copy, Document, Issued};
use greenlane_domain::permission::Action;
use jiff::Timestamp;
use uuid::Uuid;

/// Somebody of the programme, who may have what is withheld from companies.
pub(super) fn is_staff(asker: &impl Asks) -> bool {
    asker
        .principal()
        .is_none_or(|who| membership::is_staff(&who.role))
}

/// The right to the record that a document prints is the right to the document.
fn right(kind: Kind) -> Action {
    match kind {
        Kind::ValidationReport => Action::ViewValidation,
        Kind::SubmissionRecord => Action::ViewProfile,
        Kind::Certificate => Action::UseCertificate,
        Kind::DecisionLetter => Action::ViewNotices,
        Kind::Worksheet => Action::ViewValidation,
        Kind::Dashboard => Action::ViewMeasures,
        Kind::BenefitsStatement => Action::ViewBenefits,
        Kind::StandingExtract => Action::ViewNotices,
        Kind::ValidationNotice => Action::ViewValidation,
        Kind::FindingLetter => Action::ViewFinding,
    }
}

/// To the document's page.
pub(crate) fn to_document(id: Uuid) -> Response {
    see_other(format!("/documents/{id}"))
}

/// A document that the visitor may have. To everybody else it does not exist.
async fn open(app: &App, visitor: &Visitor, id: Uuid) -> Result<(Issued, Timestamp), Failure> {
    let document = read::<Document>(app, visitor, id).await?.state;
    let (Some(issued), Some(at)) = (document.issued, document.at) else {
        return Err(Failure::NotFound);
    };
    let allowed = app.may(
        visitor,
        right(issued.document),
        &commands::about(issued.member),
    );
    let withheld = issued.copy == Copy::Full && !is_staff(visitor);
    if allowed && !withheld {
        Ok((issued, at))
    } else {
        Err(Failure::NotFound)
    }
}

#[derive(Template)]
#[template(path = "documents/document.html")]
struct DocumentPage {
    c: Chrome,
    id: Uuid,
    about: String,
    download: String,
    facts: Vec<(String, String)>,
    verify: String,
}

/// `312 KB`, at least one.
fn kilobytes(size: u64) -> u64 {
    size.div_ceil(1024).max(1)
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<Uuid>) -> Page {
    let (issued, at) = open(&app, &visitor, id).await?;
    let c = Chrome::titled(&app, &visitor, issued.title.clone());
    // The code on a certificate is the certificate's own: it tells of its status too.
    let code = super::tables::code(if issued.document == Kind::Certificate {
        issued.subject
    } else {
        id
    });
    let size = c.count(i64::try_from(kilobytes(issued.size)).unwrap_or(i64::MAX));
    let mut facts = vec![
        (c.t("document-reference"), issued.reference.clone()),
        (c.t("document-dated"), c.day(issued.dated)),
        (c.t("document-issued-at"), c.at(at)),
        (
            c.t("document-language"),
            c.t(format!("document-language-{}", issued.language)),
        ),
        (c.t("document-code"), code.clone()),
        (c.t("document-hash"), issued.file_sha256.clone()),
    ];
    let copies = match issued.document {
        Kind::ValidationReport => Some("document-copy"),
        Kind::Dashboard => Some("document-measures"),
        _ => None,
    };
    if let Some(copies) = copies {
        let copy = c.t(format!("{copies}-{}", issued.copy.code()));
        facts.insert(1, (c.t("document-copy"), copy));
    }
    let verify = if issued.document == Kind::Certificate {
        c.t("document-how-certificate")
    } else {
        commands::verification(&app, &c, code).text
    };
    html(&DocumentPage {
        id,
        about: c.t(format!(
            "document-kind-{}",
            issued.document.code().replace('_', "-")
        )),
        download: c.t1("document-download", "size", size),
        facts,
        verify,
        c,
    })
}

async fn pdf(State(app): State<App>, visitor: Visitor, Path(id): Path<Uuid>) -> Page {
    let (issued, _) = open(&app, &visitor, id).await?;
    let bytes = content(&app, &issued.file_sha256).await?;
    let name = format!("{}-{}.pdf", issued.reference, issued.language);
    attachment(&name, "application/pdf", bytes)
}

/// What anybody who holds a document, or its code, is told.
impl DocumentRow {
    /// Name and value.
    pub(crate) fn told(
        &self,
        app: &App,
        c: &Chrome,
        company: Option<String>,
    ) -> Vec<(String, String)> {
        let kind = c.t(format!("document-kind-{}", self.kind.replace('_', "-")));
        let mut told = vec![(c.t("document-kind"), kind)];
        told.extend(company.map(|name| (c.t("recognition-name"), name)));
        told.extend([
            (c.t("document-reference"), self.reference.clone()),
            (c.t("document-dated"), c.day(self.dated.0)),
            (
                c.t("document-issued-at"),
                c.day(app.date_of(self.issued_at.0)),
            ),
            (
                c.t("document-language"),
                c.t(format!("document-language-{}", self.language)),
            ),
            (c.t("document-hash"), self.file_sha256.clone()),
        ]);
        told
    }
}

/// The routes of documents.
pub fn routes() -> Routes {
    Routes::new()
        .get("/documents/{document}", Access::SignedIn, show)
        .get("/documents/{document}/pdf", Access::SignedIn, pdf)
}
