//! Query tables of editions and extensions, as a pure function of their streams.

use crate::projection::Projected;
use greenlane_db::{Column, Kind, Table, TableRow, args};
use greenlane_domain::editions::{Comment, Draft, Extension, Stage};
use uuid::Uuid;

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

impl Projected for Draft {
    const TABLES: &'static [Table] = &[Table {
        name: "edition",
        key: 1,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("id", Kind::Text),
            Column("name", Kind::Text),
            Column("basis", Kind::Text),
            Column("stage", Kind::Text),
            Column("changes", Kind::Int),
            Column("untranslated", Kind::Int),
            Column("begun_at", Kind::At),
            Column("consult_until", Kind::Day),
            Column("effective_from", Kind::Day),
            Column("basis_until", Kind::Day),
            Column("proposed_by", Kind::Uuid),
            Column("published_at", Kind::At),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        if self.stage == Stage::Unopened {
            return Vec::new();
        }
        let proposal = self.proposal.as_ref();
        let row = args![
            id,
            &self.id,
            &self.name.en,
            &self.basis,
            self.stage.code(),
            whole(self.changes.len()),
            whole(self.open_translations().len()),
            self.begun_at,
            self.consult_until,
            proposal.map(|proposal| proposal.effective_from),
            proposal.map(|proposal| proposal.basis_until),
            proposal.map(|proposal| Uuid::from(proposal.by)),
            self.published_at
        ];
        vec![(0, row)]
    }
}

impl Projected for Extension {
    const TABLES: &'static [Table] = &[Table {
        name: "edition_extension",
        key: 1,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("member_id", Kind::Uuid),
            Column("edition", Kind::Text),
            Column("until", Kind::Day),
            Column("days", Kind::Int),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let (Some(member), Some(until)) = (self.member, self.until()) else {
            return Vec::new();
        };
        let days: i32 = self.granted.iter().map(|granted| granted.days).sum();
        let row = args![id, member.0, &self.edition, until, i64::from(days)];
        vec![(0, row)]
    }
}

impl Projected for Comment {
    const TABLES: &'static [Table] = &[Table {
        name: "edition_comment",
        key: 1,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("draft_id", Kind::Uuid),
            Column("member_id", Kind::Uuid),
            Column("criterion", Kind::Text),
            Column("text", Kind::Text),
            Column("given_on", Kind::Day),
            Column("reply", Kind::Text),
            Column("replied_on", Kind::Day),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let (Some(draft), Some(member), Some((_, on))) = (self.draft, self.member, self.given)
        else {
            return Vec::new();
        };
        let reply = self.reply.as_ref();
        let row = args![
            id,
            draft,
            member.0,
            &self.criterion,
            &self.text,
            on,
            reply.map(|reply| reply.text.as_str()),
            reply.map(|reply| reply.on)
        ];
        vec![(0, row)]
    }
}
