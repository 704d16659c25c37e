//! Query tables of selection, as a pure function of the streams.

use crate::projection::Projected;
use greenlane_db::{Column, Kind, Table, TableRow, args};
use greenlane_domain::selection::{Draw, RuleBook, TradeFigures};
use std::collections::BTreeSet;
use uuid::Uuid;

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// The rule book is read as a whole; no page asks for a part of it.
impl Projected for RuleBook {
    const TABLES: &'static [Table] = &[];

    fn rows(&self, _id: Uuid) -> Vec<(usize, TableRow)> {
        Vec::new()
    }
}

impl Projected for TradeFigures {
    const TABLES: &'static [Table] = &[Table {
        name: "trade_figures",
        key: 1,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("member_id", Kind::Uuid),
            Column("year", Kind::Int),
            Column("entries", Kind::Int),
            Column("value_thousands", Kind::Int),
            Column("crossings", Kind::Int),
            Column("declared_on", Kind::Day),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let (Some(member), Some(figures)) = (self.member, self.latest()) else {
            return Vec::new();
        };
        let row = args![
            id,
            member.0,
            i64::from(figures.year),
            figures.entries,
            figures.value_thousands,
            figures.crossings,
            figures.on
        ];
        vec![(0, row)]
    }
}

impl Projected for Draw {
    const TABLES: &'static [Table] = &[
        Table {
            name: "selection_draw",
            key: 1,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("year", Kind::Int),
                Column("stage", Kind::Text),
                Column("members", Kind::Int),
                Column("drawn", Kind::Int),
                Column("seeded_at", Kind::At),
            ],
        },
        Table {
            name: "selection_frame",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("member_id", Kind::Uuid),
                Column("stratum", Kind::Text),
                Column("drawn_of", Kind::Int),
                Column("members_of", Kind::Int),
                Column("drawn", Kind::Bool),
            ],
        },
    ];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let Some((_, seeded_at)) = &self.seed else {
            return Vec::new();
        };
        let row = args![
            id,
            i64::from(self.frame.year),
            self.stage.code(),
            whole(self.members()),
            whole(self.drawn()),
            *seeded_at
        ];
        let mut rows = vec![(0, row)];
        let drawn: BTreeSet<_> = self.chosen.values().flatten().collect();
        for stratum in &self.frame.strata {
            let (size, of) = (stratum.size(self.frame.percent), stratum.members.len());
            for member in &stratum.members {
                let row = args![
                    id,
                    member.0,
                    &stratum.key,
                    whole(size),
                    whole(of),
                    drawn.contains(member)
                ];
                rows.push((1, row));
            }
        }
        rows
    }
}
