//! Documents beside a partner's answers, as its own page and the member's pages list them, and their download.

use super::{Of, here};
use crate::accounts::{CountedTry, Who};
use crate::app::App;
use crate::command::read;
use crate::failure::Failure;
use crate::partners::answering::LinkHolder;
use crate::partners::{documents, links};
use crate::profile::about;
use crate::web::{Page, Say, attachment};
use axum::extract::{Path, State};
use greenlane_domain::ids::{MemberId, QuestionnaireId};
use greenlane_domain::partners::Questionnaire;
use greenlane_domain::permission::Action;
use uuid::Uuid;

/// A document in words.
pub(super) struct DocumentView {
    pub id: String,
    pub name: String,
    /// Empty where it cannot be had.
    pub href: String,
    /// Type, size, and what it is about.
    pub about: String,
    pub scan: (&'static str, String),
}

fn scan(app: &App, say: &Say, state: &Questionnaire, sha256: &str) -> (&'static str, String) {
    match state.documents.scans.get(sha256) {
        Some(scan) => match &scan.result.infection {
            Some(name) => ("bad", say.t1("profile-scan-infected", "name", name)),
            None => {
                let day = say.day(app.date_of(scan.at));
                let scanner = &scan.result.scanner;
                let text = say.t2("profile-scan-clean", "day", day, "scanner", scanner);
                ("done", text)
            }
        },
        None if app.scanner().is_some() => ("hold", say.t("profile-scan-waits")),
        None => ("calm", say.t("profile-scan-none")),
    }
}

/// The documents of a questionnaire; `base` is the address below which they can be had.
pub(super) fn views(app: &App, say: &Say, state: &Questionnaire, base: &str) -> Vec<DocumentView> {
    let kept = state.documents.kept.iter().map(|document| {
        let file = &document.file;
        let what = about(say, &file.media_type, file.size);
        let when = say.day(document.on);
        let of = match &document.criterion {
            Some(criterion) => say.t1("questionnaire-document-of", "criterion", criterion),
            None => say.t("questionnaire-document-all"),
        };
        let clean = state.documents.infection(document).is_none();
        DocumentView {
            id: document.id.to_string(),
            name: file.name.clone(),
            href: if clean {
                format!("{base}/documents/{}", document.id)
            } else {
                String::new()
            },
            about: format!("{what}, {when}. {of}"),
            scan: scan(app, say, state, &file.sha256),
        }
    });
    kept.collect()
}

async fn file(app: &App, state: &Questionnaire, document: Uuid) -> Page {
    let document = state.documents.get(document).ok_or(Failure::NotFound)?;
    let bytes = documents::bytes(app, state, document).await?;
    attachment(&document.file.name, &document.file.media_type, bytes)
}

/// The partner's own look at what it put there.
pub(super) async fn own(
    State(app): Of,
    _try: CountedTry,
    Path((token, document)): Path<(String, Uuid)>,
) -> Page {
    let link = links::find(&app, &token).await?.filter(|link| link.good);
    let link = link.ok_or(Failure::NotFound)?;
    let found = read::<Questionnaire>(&app, &LinkHolder, link.questionnaire).await?;
    file(&app, &found.state, document).await
}

/// The member that asked, and the programme's staff, once the answers are sent. Nobody else: documents are no part of
/// what a partner lets other members use.
pub(super) async fn download(
    State(app): Of,
    who: Who,
    Path((company, id, document)): Path<(MemberId, QuestionnaireId, Uuid)>,
) -> Page {
    here(&app, &who, company, Action::ViewPartners).await?;
    let state = read::<Questionnaire>(&app, &who, id).await?.state;
    if state.member != Some(company) || state.submission.is_none() {
        return Err(Failure::NotFound);
    }
    file(&app, &state, document).await
}
