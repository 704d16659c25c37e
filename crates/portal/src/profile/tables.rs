//! Query tables of profiles and evidence, as a pure function of their streams.

use crate::projection::Projected;
use greenlane_db::{Column, Kind, Table, TableRow, args};
use greenlane_domain::profile::{Evidence, Profile, Verdict};
use uuid::Uuid;

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

impl Projected for Profile {
    const TABLES: &'static [Table] = &[
        Table {
            name: "security_profile",
            key: 1,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("member_id", Kind::Uuid),
                Column("entity_type", Kind::Text),
                Column("edition", Kind::Text),
                Column("cycle", Kind::Text),
                Column("stage", Kind::Text),
                Column("round", Kind::Int),
                Column("criteria", Kind::Int),
                Column("answered", Kind::Int),
                Column("complete", Kind::Int),
                Column("undecided", Kind::Int),
                Column("returned", Kind::Int),
                Column("opened_at", Kind::At),
                Column("submitted_at", Kind::At),
                Column("accepted_at", Kind::At),
            ],
        },
        Table {
            name: "review_decision",
            key: 3,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("criterion", Kind::Text),
                Column("round", Kind::Int),
                Column("member_id", Kind::Uuid),
                Column("entity_type", Kind::Text),
                Column("verdict", Kind::Text),
                Column("reason", Kind::Text),
                Column("block", Kind::Uuid),
                Column("decided_at", Kind::At),
            ],
        },
    ];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let Some(member) = self.member else {
            return Vec::new();
        };
        let complete = self.criteria.iter().filter(|c| self.complete(&c.id));
        let row = args![
            id,
            member.0,
            &self.entity_type,
            &self.edition,
            self.cycle.code(),
            self.stage.code(),
            self.round,
            whole(self.criteria.len()),
            whole(self.answered(|_| true)),
            whole(complete.count()),
            whole(self.undecided().len()),
            whole(self.decided_as(Verdict::Return).len()),
            self.opened_at,
            self.latest().map(|filed| filed.signature.signed_at),
            self.acceptance.as_ref().map(|acceptance| acceptance.at)
        ];
        let decisions = self.decisions().into_iter().map(|review| {
            let row = args![
                id,
                &review.criterion,
                review.round,
                member.0,
                &self.entity_type,
                review.verdict.code(),
                review.reason.as_deref(),
                review.blocks.first().map(|used| used.block),
                review.at
            ];
            (1, row)
        });
        std::iter::once((0, row)).chain(decisions).collect()
    }
}

impl Projected for Evidence {
    const TABLES: &'static [Table] = &[Table {
        name: "evidence_document",
        key: 1,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("member_id", Kind::Uuid),
            Column("name", Kind::Text),
            Column("media_type", Kind::Text),
            Column("size", Kind::Int),
            Column("sha256", Kind::Text),
            Column("description", Kind::Text),
            Column("added_by", Kind::Uuid),
            Column("added_at", Kind::At),
            Column("versions", Kind::Int),
            Column("holds_from", Kind::Day),
            Column("holds_until", Kind::Day),
            Column("unscanned", Kind::Int),
            Column("infection", Kind::Text),
            Column("inspected", Kind::Bool),
            Column("made_on", Kind::Day),
            Column("changed_on", Kind::Day),
            Column("published_url", Kind::Text),
            Column("seen_on", Kind::Day),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let (Some(member), Some(newest)) = (self.member, self.newest()) else {
            return Vec::new();
        };
        let own = self.inspected.get(&newest.sha256);
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let row = args![
            id,
            member.0,
            &newest.name,
            &newest.media_type,
            i64::try_from(newest.size).unwrap_or(i64::MAX),
            &newest.sha256,
            &self.description,
            newest.added_by,
            newest.added_at,
            count(self.versions.len()),
            self.holds_from,
            self.holds_until,
            count(self.unscanned().count()),
            self.infection(&newest.sha256),
            own.is_some(),
            own.and_then(|own| own.created),
            own.and_then(|own| own.changed),
            self.published.as_ref().map(|page| page.url.as_str()),
            self.published.as_ref().map(|page| page.seen_on)
        ];
        vec![(0, row)]
    }
}
