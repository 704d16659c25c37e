//! Documents beside a partner's answers: put there and taken away by whoever holds the link, read for viruses like the
//! evidence of members, never deleted once the answers are sent.

use super::answering::{LinkHolder, held, step};
use super::sql;
use crate::app::App;
use crate::command::{System, Unit, read};
use crate::failure::Failure;
use crate::profile::scan::Scanner;
use crate::profile::{self, Stored};
use axum::body::Bytes;
use greenlane_db::args;
use greenlane_domain::Refusal;
use greenlane_domain::ids::{AccountId, MemberId, QuestionnaireId};
use greenlane_domain::membership::{CompanyRole, Member};
use greenlane_domain::partners::{Attached, Questionnaire, QuestionnaireCommand as Command};
use greenlane_domain::profile::ScanResult;
use uuid::Uuid;

/// So many questionnaires at a time.
const AT_ONCE: i64 = 50;

/// Puts a stored file beside the answers.
pub async fn attach(
    unit: &mut Unit,
    id: QuestionnaireId,
    stored: &Stored,
    criterion: &str,
) -> Result<(), Failure> {
    let (mut loaded, member) = held(unit, id).await?;
    let command = Command::Attach {
        document: unit.new_id(),
        file: stored.given().clone(),
        criterion: criterion.to_owned(),
    };
    step(unit, &mut loaded, member, command).await?;
    let Some(scan) = stored.scan().cloned() else {
        return Ok(());
    };
    let sha256 = stored.given().sha256.clone();
    step(unit, &mut loaded, member, Command::Scan { sha256, scan }).await
}

/// Takes one away again, before the answers are sent.
pub(super) async fn remove(
    unit: &mut Unit,
    id: QuestionnaireId,
    document: Uuid,
) -> Result<(), Failure> {
    let (mut loaded, member) = held(unit, id).await?;
    step(unit, &mut loaded, member, Command::Detach { document }).await
}

/// Checks and stores what a form brought, then puts it beside the answers. The bytes are not read when the rules would
/// not take them anyway.
pub(super) async fn take(
    app: &App,
    id: QuestionnaireId,
    (name, bytes): (String, Bytes),
    criterion: &str,
) -> Result<(), Failure> {
    let state = read::<Questionnaire>(app, &LinkHolder, id).await?.state;
    state.takes_document()?;
    let stored = profile::keep(app, &name, bytes).await?;
    let mut unit = app.begin(&LinkHolder).await?;
    attach(&mut unit, id, &stored, criterion).await?;
    unit.commit().await
}

/// Offers the documents that wait to the virus scanner. Returns how many were read.
pub(crate) async fn scan_waiting(app: &App, scanner: &Scanner) -> Result<u32, Failure> {
    let mut after = Uuid::nil();
    let mut done = 0;
    loop {
        let values = args![after, AT_ONCE];
        let waiting: Vec<(Uuid,)> = app.db(&System).all(sql::UNSCANNED, values).await?;
        let Some((last,)) = waiting.last() else {
            return Ok(done);
        };
        after = *last;
        for (id,) in waiting {
            let id = QuestionnaireId(id);
            let state = read::<Questionnaire>(app, &System, id).await?.state;
            for document in state.documents.unscanned() {
                let sha256 = &document.file.sha256;
                let bytes = profile::content(app, sha256).await?;
                let verdict = scanner.read(&bytes).await;
                let scan = verdict.map_err(|fault| Failure::Internal(fault.to_string()))?;
                scanned(app, id, sha256, scan).await?;
                done += 1;
            }
        }
    }
}

async fn scanned(
    app: &App,
    id: QuestionnaireId,
    sha256: &str,
    scan: ScanResult,
) -> Result<(), Failure> {
    let mut unit = app.begin(&System).await?;
    let mut loaded = unit.load::<Questionnaire>(id).await?;
    let member = loaded.state.member.ok_or(Failure::NotFound)?;
    let sha256 = sha256.to_owned();
    let infected = scan.infection.is_some();
    let command = Command::Scan { sha256, scan };
    step(&mut unit, &mut loaded, member, command).await?;
    // Before it sends, the partner reads it on its own page and takes the document away.
    if infected && loaded.state.submission.is_some() {
        tell_asker(&mut unit, &loaded.state, member).await?;
    }
    unit.commit().await
}

/// Tells whoever asked the partner, or the company's officers when that person is no longer one of its people. The mail
/// names neither the partner nor the document.
async fn tell_asker(
    unit: &mut Unit,
    state: &Questionnaire,
    member: MemberId,
) -> Result<(), Failure> {
    let people = unit.load::<Member>(member).await?.state.people;
    let asker = state.asked_by.filter(|asker| people.contains_key(asker));
    let told: Vec<AccountId> = match asker {
        Some(asker) => vec![asker],
        None => people
            .into_iter()
            .filter(|(_, person)| person.role == CompanyRole::Officer)
            .map(|(account, _)| account)
            .collect(),
    };
    profile::tell(unit, told, "mail-questionnaire-infected").await
}

/// The bytes of a document. What is infected is not handed out.
pub(super) async fn bytes(
    app: &App,
    state: &Questionnaire,
    document: &Attached,
) -> Result<Bytes, Failure> {
    if let Some(name) = state.documents.infection(document) {
        let blocked = Refusal::new("refusal-questionnaire-document-blocked");
        return Err(blocked.arg("name", name).into());
    }
    profile::content(app, &document.file.sha256).await
}
