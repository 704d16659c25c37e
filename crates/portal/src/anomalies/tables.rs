//! Query tables of anomalies and of searches, as a pure function of their streams.

use crate::projection::Projected;
use greenlane_db::{Column, Kind, Table, TableRow, args};
use greenlane_domain::anomalies::{Anomaly, AnomalySearch};
use std::collections::BTreeSet;
use uuid::Uuid;

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

impl Projected for Anomaly {
    const TABLES: &'static [Table] = &[
        Table {
            name: "anomaly",
            key: 1,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("kind", Kind::Text),
                Column("stage", Kind::Text),
                Column("weight", Kind::Int),
                Column("rows_seen", Kind::Int),
                Column("first_on", Kind::Day),
                Column("changed_on", Kind::Day),
                Column("gone", Kind::Bool),
                Column("specialist", Kind::Uuid),
                Column("about_member", Kind::Uuid),
                Column("asked", Kind::Uuid),
                Column("asked_on", Kind::Day),
                Column("due", Kind::Day),
                Column("clock", Kind::Text),
            ],
        },
        Table {
            name: "anomaly_member",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("member_id", Kind::Uuid),
            ],
        },
    ];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let (Some(seen), Some(first_on)) = (&self.sighting, self.first_on) else {
            return Vec::new();
        };
        let Some(about) = seen.members.first() else {
            return Vec::new();
        };
        let asked = self.waits_for();
        let row = args![
            id,
            seen.kind.code(),
            self.stage().code(),
            seen.weight(),
            whole(seen.rows.len()),
            first_on,
            self.changed_on.unwrap_or(first_on),
            self.gone_on.is_some(),
            seen.specialist.map(|specialist| specialist.0),
            about.0,
            asked.map(|asked| asked.who.0),
            asked.map(|asked| asked.deadline.from),
            asked.map(|asked| asked.deadline.due),
            asked.map(|asked| asked.deadline.clock.as_str())
        ];
        let members: BTreeSet<_> = seen.members.iter().collect();
        let members = members.into_iter().map(|member| (1, args![id, member.0]));
        std::iter::once((0, row)).chain(members).collect()
    }
}

impl Projected for AnomalySearch {
    const TABLES: &'static [Table] = &[Table {
        name: "anomaly_search",
        key: 1,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("searches", Kind::Int),
            Column("last_at", Kind::At),
            Column("rules", Kind::Text),
            Column("members", Kind::Int),
            Column("seen", Kind::Int),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let Some((at, _, last)) = &self.last else {
            return Vec::new();
        };
        let seen: u32 = last.seen.values().sum();
        let row = args![id, self.searches, *at, &last.rules, last.members, seen];
        vec![(0, row)]
    }
}
