//! Query tables of trade data, as a pure function of the streams.

use crate::projection::Projected;
use greenlane_db::{At, Column, Day, FromRow, Kind, Table, TableRow, args};
use greenlane_domain::trade::{Import, Source, TradeParty};
use uuid::Uuid;

fn whole(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// An import as lists show it.
#[derive(Debug, Clone, FromRow)]
pub(super) struct ImportRow {
    pub stream_id: Uuid,
    pub file: String,
    pub format: String,
    pub source: String,
    pub rows_kind: String,
    pub content_hash: String,
    pub result: String,
    pub read_rows: i64,
    pub kept: i64,
    pub refused: i64,
    pub repeated: i64,
    pub faulty: i64,
    pub first_day: Option<Day>,
    pub last_day: Option<Day>,
    pub imported_at: At,
    pub imported_by: Option<Uuid>,
}

/// A saved mapping.
#[derive(Debug, Clone, FromRow)]
pub(super) struct SourceRow {
    pub name: String,
    pub version: i64,
    pub mapping: String,
    pub saved_at: At,
}

/// What people said of a party.
#[derive(Debug, Clone, FromRow)]
pub(super) struct PartyRow {
    pub stream_id: Uuid,
    pub decided: bool,
    pub member_id: Option<Uuid>,
    /// What stood there as its identifier.
    pub number: String,
}

/// What was done for a party's shipments.
#[derive(Debug, Clone, FromRow)]
pub(super) struct NoteRow {
    pub stream_id: Uuid,
    #[allow(dead_code, reason = "a query reads every column of the table's order")]
    pub place: i64,
    pub note: String,
    pub noted_at: At,
    pub noted_by: Option<Uuid>,
    /// What the member reads of it; blank where nothing was written for it.
    pub told: String,
}

impl Projected for Import {
    const TABLES: &'static [Table] = &[Table {
        name: "trade_import",
        key: 1,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("file", Kind::Text),
            Column("format", Kind::Text),
            Column("source", Kind::Text),
            Column("rows_kind", Kind::Text),
            Column("content_hash", Kind::Text),
            Column("result", Kind::Text),
            Column("read_rows", Kind::Int),
            Column("kept", Kind::Int),
            Column("refused", Kind::Int),
            Column("repeated", Kind::Int),
            Column("faulty", Kind::Int),
            Column("first_day", Kind::Day),
            Column("last_day", Kind::Day),
            Column("imported_at", Kind::At),
            Column("imported_by", Kind::Uuid),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let Some((at, by)) = self.recorded else {
            return Vec::new();
        };
        let taken = &self.taken;
        let row = args![
            id,
            &taken.file,
            &taken.format,
            &taken.source,
            &taken.rows,
            &taken.content_hash,
            taken.result.code(),
            whole(taken.read),
            whole(taken.kept),
            whole(taken.refused),
            whole(taken.repeated),
            whole(taken.faulty),
            taken.first_day,
            taken.last_day,
            at,
            by
        ];
        vec![(0, row)]
    }
}

impl Projected for Source {
    const TABLES: &'static [Table] = &[Table {
        name: "trade_source",
        key: 1,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("name", Kind::Text),
            Column("version", Kind::Int),
            Column("mapping", Kind::Text),
            Column("saved_at", Kind::At),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let Some(at) = self.saved_at else {
            return Vec::new();
        };
        let row = args![id, &self.name, i64::from(self.version), &self.mapping, at];
        vec![(0, row)]
    }
}

impl Projected for TradeParty {
    const TABLES: &'static [Table] = &[
        Table {
            name: "trade_party",
            key: 1,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("number", Kind::Text),
                Column("name", Kind::Text),
                Column("address", Kind::Text),
                Column("decided", Kind::Bool),
                Column("member_id", Kind::Uuid),
                Column("reasons", Kind::Text),
                Column("decided_at", Kind::At),
                Column("decided_by", Kind::Uuid),
            ],
        },
        Table {
            name: "trade_party_note",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("place", Kind::Int),
                Column("note", Kind::Text),
                Column("noted_at", Kind::At),
                Column("noted_by", Kind::Uuid),
                Column("told", Kind::Text),
            ],
        },
    ];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let decision = self.decision.as_ref();
        let row = args![
            id,
            &self.key.number,
            &self.key.name,
            &self.key.address,
            decision.is_some(),
            decision
                .and_then(|decision| decision.member)
                .map(|member| member.0),
            decision.map_or("", |decision| decision.reasons.as_str()),
            decision.map(|decision| decision.at),
            decision.and_then(|decision| decision.by)
        ];
        let mut rows = vec![(0, row)];
        for (place, done) in (1_i64..).zip(&self.notes) {
            let row = args![id, place, &done.note, done.at, done.by, &done.told];
            rows.push((1, row));
        }
        rows
    }
}
