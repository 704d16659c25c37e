//! Issuing a document.

use super::tables::{self, DocumentRow};
use super::{Copy, Kind, Paper, Verification, sql};
use crate::app::App;
use crate::command::{Asks, Unit};
use crate::failure::Failure;
use crate::profile::put;
use crate::web::Say;
use greenlane_db::args;
use greenlane_domain::Refusal;
use greenlane_domain::documents::{Document, Issued};
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::permission::{Action, Resource};
use uuid::Uuid;

/// Which document is wanted. There is one of each.
#[derive(Debug, Clone)]
pub(crate) struct Wanted {
    /// The company it is about; none for what is about the whole programme.
    pub member: Option<MemberId>,
    /// What it prints.
    pub kind: Kind,
    /// The record it prints.
    pub subject: Uuid,
    /// Which of the record's states: a round, a conclusion.
    pub part: String,
    /// Who may have it.
    pub copy: Copy,
    /// The right that whoever has it made needs.
    pub action: Action,
}

/// What a feature needs to draw its document.
pub(crate) struct Print<'a> {
    /// The reader's language.
    pub say: &'a Say,
    /// The code and how to use it.
    pub verification: Verification,
}

/// How to verify a document, in words.
pub(crate) fn verification(app: &App, say: &Say, code: String) -> Verification {
    let address = format!("{}/verify", app.settings().base_url);
    Verification {
        text: say.t2("document-verify-text", "address", address, "code", &code),
        code,
    }
}

/// What a document is about, as the policies see it.
pub(super) fn about(member: Option<MemberId>) -> Resource {
    member.map_or(Resource::Programme, Resource::of)
}

/// The document's number: issued now, or earlier. The same record in the same language is typeset once.
pub(crate) async fn hand_out(
    app: &App,
    asker: &impl Asks,
    say: &Say,
    wanted: Wanted,
    draw: impl FnOnce(Print<'_>) -> Result<Paper, Failure>,
) -> Result<Uuid, Failure> {
    app.permit(asker, wanted.action, &about(wanted.member))?;
    let values = || {
        args![
            wanted.kind.code(),
            wanted.subject,
            wanted.part.as_str(),
            wanted.copy.code(),
            say.lang
        ]
    };
    let found: Option<DocumentRow> = app.db(asker).optional(sql::ONE, values()).await?;
    if let Some(row) = found {
        return Ok(row.stream_id);
    }
    let Some(typesetter) = app.typesetter() else {
        return Err(Refusal::new("refusal-document-no-typesetter").into());
    };
    let place = typesetter.place().await.map_err(|fault| {
        tracing::warn!(%fault, "a document has to wait");
        Failure::from(Refusal::new("refusal-document-busy"))
    })?;
    // Whoever asked for the same before us has it by now.
    let found: Option<DocumentRow> = app.db(asker).optional(sql::ONE, values()).await?;
    if let Some(row) = found {
        return Ok(row.stream_id);
    }
    let id = app.chance().id(app.clock().now());
    let paper = draw(Print {
        say,
        verification: verification(app, say, tables::code(id)),
    })?;
    let content = serde_json::to_vec(&paper)?;
    let file = place.typeset(&content).await.map_err(|fault| {
        tracing::error!(%fault, reference = paper.reference, "a document was not typeset");
        Failure::from(Refusal::new("refusal-document-not-typeset"))
    })?;
    let size = u64::try_from(file.len()).unwrap_or(u64::MAX);
    // Both lie in the store before the event that names them.
    let content_sha256 = put(app, content.into()).await?;
    let file_sha256 = put(app, file.into()).await?;
    let mut unit = app.begin(asker).await?;
    let found: Option<DocumentRow> = unit.tx().optional(sql::ONE, values()).await?;
    if let Some(row) = found {
        return Ok(row.stream_id);
    }
    let issued = Issued {
        member: wanted.member,
        document: wanted.kind,
        subject: wanted.subject,
        part: wanted.part.clone(),
        copy: wanted.copy,
        language: say.lang.to_owned(),
        title: paper.title,
        reference: paper.reference,
        dated: paper.date,
        content_sha256,
        file_sha256,
        size,
        typesetter: typesetter.name().to_owned(),
        by: AccountId(unit.account()?),
    };
    issue(&mut unit, id, wanted.action, issued).await?;
    unit.commit().await?;
    Ok(id)
}

/// Records that a document was issued.
pub async fn issue(
    unit: &mut Unit,
    id: Uuid,
    action: Action,
    issued: Issued,
) -> Result<(), Failure> {
    let member = issued.member;
    unit.permit(action, &about(member))?;
    let mut stream = unit.fresh::<Document>(id);
    let events = stream.state.issue(issued)?;
    unit.append(&mut stream, member, events).await
}
