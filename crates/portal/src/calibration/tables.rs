//! Query tables of exercises, as a pure function of their streams. What was judged is not in them.

use crate::projection::Projected;
use greenlane_db::{Column, Kind, Table, TableRow, args};
use greenlane_domain::calibration::Exercise;
use uuid::Uuid;

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

impl Projected for Exercise {
    const TABLES: &'static [Table] = &[
        Table {
            name: "calibration",
            key: 1,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("title", Kind::Text),
                Column("stage", Kind::Text),
                Column("entity_type", Kind::Text),
                Column("criteria", Kind::Int),
                Column("judges", Kind::Int),
                Column("handed_in", Kind::Int),
                Column("started_at", Kind::At),
                Column("due", Kind::Day),
                Column("closed_at", Kind::At),
            ],
        },
        Table {
            name: "calibration_judge",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("account_id", Kind::Uuid),
                Column("judged", Kind::Int),
                Column("handed_in_at", Kind::At),
            ],
        },
    ];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let (Some((_, started_at)), Some(due)) = (self.started, self.due) else {
            return Vec::new();
        };
        let row = args![
            id,
            &self.title,
            self.stage().code(),
            &self.case.entity_type,
            whole(self.case.items.len()),
            whole(self.sheets.len()),
            whole(self.handed_in()),
            started_at,
            due,
            self.closed_at
        ];
        let judges = self.sheets.iter().map(|(judge, sheet)| {
            let judged = whole(sheet.judgements.len());
            (1, args![id, judge.0, judged, sheet.handed_in])
        });
        std::iter::once((0, row)).chain(judges).collect()
    }
}
