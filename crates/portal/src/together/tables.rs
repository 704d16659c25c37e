//! Query tables of sections and threads, as a pure function of their streams. What was said stays in the streams.

use crate::projection::Projected;
use greenlane_db::{Column, Kind, Table, TableRow, args};
use greenlane_domain::together::{Sections, Thread};
use uuid::Uuid;

impl Projected for Sections {
    const TABLES: &'static [Table] = &[Table {
        name: "profile_section",
        key: 2,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("category", Kind::Int),
            Column("member_id", Kind::Uuid),
            Column("account_id", Kind::Uuid),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let Some(member) = self.member else {
            return Vec::new();
        };
        let owners = self.owners.iter();
        owners
            .map(|(category, account)| (0, args![id, i64::from(*category), member.0, account.0]))
            .collect()
    }
}

impl Projected for Thread {
    const TABLES: &'static [Table] = &[Table {
        name: "profile_thread",
        key: 1,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("member_id", Kind::Uuid),
            Column("edition", Kind::Text),
            Column("criterion", Kind::Text),
            Column("parties", Kind::Text),
            Column("is_open", Kind::Bool),
            Column("waits", Kind::Bool),
            Column("entries", Kind::Int),
            Column("begun_by", Kind::Uuid),
            Column("last_at", Kind::At),
            Column("asked_on", Kind::Day),
            Column("due", Kind::Day),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let (Some(member), Some(first), Some(last)) =
            (self.member, self.entries.first(), self.entries.last())
        else {
            return Vec::new();
        };
        let row = args![
            id,
            member.0,
            &self.edition,
            &self.criterion,
            self.between.code(),
            self.resolved.is_none(),
            self.waits(),
            i64::try_from(self.entries.len()).unwrap_or(i64::MAX),
            first.by.account,
            last.at,
            self.answer_by.as_ref().map(|deadline| deadline.from),
            self.answer_by.as_ref().map(|deadline| deadline.due)
        ];
        vec![(0, row)]
    }
}
