//! The query table of documents, and who reads it.

use super::{Copy, Kind, sql};
use crate::app::App;
use crate::command::{Asks, System};
use crate::failure::Failure;
use crate::projection::Projected;
use greenlane_db::{At, Column, Day, FromRow, Kind as Of, Table, TableRow, args};
use greenlane_domain::documents::Document;
use uuid::Uuid;

pub(crate) use crate::recognition::code;

/// A row of `document`.
#[derive(Debug, Clone, FromRow)]
pub(crate) struct DocumentRow {
    pub stream_id: Uuid,
    pub member_id: Option<Uuid>,
    pub kind: String,
    pub subject_id: Uuid,
    pub part: String,
    pub copy: String,
    pub language: String,
    pub title: String,
    pub reference: String,
    pub dated: Day,
    pub code: String,
    pub file_sha256: String,
    pub issued_at: At,
}

impl DocumentRow {
    /// Only the programme may have it.
    pub fn programme_only(&self) -> bool {
        self.copy == Copy::Full.code()
    }
}

impl Projected for Document {
    const TABLES: &'static [Table] = &[Table {
        name: "document",
        key: 1,
        columns: &[
            Column("stream_id", Of::Uuid),
            Column("member_id", Of::Uuid),
            Column("kind", Of::Text),
            Column("subject_id", Of::Uuid),
            Column("part", Of::Text),
            Column("copy", Of::Text),
            Column("language", Of::Text),
            Column("title", Of::Text),
            Column("reference", Of::Text),
            Column("dated", Of::Day),
            Column("code", Of::Text),
            Column("file_sha256", Of::Text),
            Column("size", Of::Int),
            Column("issued_at", Of::At),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let (Some(issued), Some(at)) = (&self.issued, self.at) else {
            return Vec::new();
        };
        let row = args![
            id,
            issued.member.map(|member| member.0),
            issued.document.code(),
            issued.subject,
            &issued.part,
            issued.copy.code(),
            &issued.language,
            &issued.title,
            &issued.reference,
            issued.dated,
            code(id),
            &issued.file_sha256,
            i64::try_from(issued.size).unwrap_or(i64::MAX),
            at
        ];
        vec![(0, row)]
    }
}

/// The documents of a record, latest first.
pub(crate) async fn of_subject(
    app: &App,
    asker: &impl Asks,
    kind: Kind,
    subject: Uuid,
) -> Result<Vec<DocumentRow>, Failure> {
    let values = args![kind.code(), subject];
    Ok(app.db(asker).all(sql::OF_SUBJECT, values).await?)
}

/// The document with a code, for anybody who holds it.
pub(crate) async fn by_code(app: &App, code: &str) -> Result<Option<DocumentRow>, Failure> {
    Ok(app.db(&System).optional(sql::BY_CODE, args![code]).await?)
}

/// The document that is this very file, for anybody who holds it.
pub(crate) async fn by_file(app: &App, sha256: &str) -> Result<Option<DocumentRow>, Failure> {
    Ok(app
        .db(&System)
        .optional(sql::BY_FILE, args![sha256])
        .await?)
}
