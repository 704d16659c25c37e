//! The query table of rulesets, as a pure function of a ruleset's state.

use crate::projection::Projected;
use greenlane_db::{Column, Kind, Table, TableRow, args};
use greenlane_domain::rulesets::{Asks, Ruleset};
use uuid::Uuid;

impl Projected for Ruleset {
    const TABLES: &'static [Table] = &[Table {
        name: "ruleset",
        key: 1,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("name", Kind::Text),
            Column("stage", Kind::Text),
            Column("version", Kind::Text),
            Column("revision", Kind::Int),
            Column("in_force_from", Kind::Day),
            Column("approved_at", Kind::At),
            Column("changed_at", Kind::At),
            Column("drift_asks", Kind::Text),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let Some(last) = self.steps.last() else {
            return Vec::new();
        };
        let row = args![
            id,
            &self.name,
            self.stage.code(),
            &self.version,
            i64::from(self.revision),
            self.in_force_from,
            self.approved_at,
            last.at,
            self.asked().map(Asks::code)
        ];
        vec![(0, row)]
    }
}
