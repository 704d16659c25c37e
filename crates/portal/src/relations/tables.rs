//! The query table of relations, as a pure function of their streams.

use crate::projection::Projected;
use greenlane_db::{Column, Kind, Table, TableRow, args};
use greenlane_domain::relations::{Relation, Stage};
use uuid::Uuid;

impl Projected for Relation {
    const TABLES: &'static [Table] = &[Table {
        name: "company_relation",
        key: 1,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("relation", Kind::Text),
            Column("one_id", Kind::Uuid),
            Column("other_id", Kind::Uuid),
            Column("effective_from", Kind::Day),
            Column("ended_on", Kind::Day),
            Column("stage", Kind::Text),
            Column("ended", Kind::Bool),
            Column("proposed_on", Kind::Day),
            Column("waits_by", Kind::Uuid),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let (Some(between), Some(stage)) = (&self.between, self.stage()) else {
            return Vec::new();
        };
        let ended = self.ending.as_ref().filter(|_| stage == Stage::Ended);
        let waits_by = match stage {
            Stage::Proposed => self.proposed.map(|(by, _)| by.0),
            Stage::Ending => self.ending.as_ref().map(|ending| ending.by.0),
            _ => None,
        };
        let row = args![
            id,
            between.relation.code(),
            between.one.0,
            between.other.0,
            between.from,
            ended.map(|ending| ending.on),
            stage.code(),
            !stage.is_open(),
            self.proposed.map(|(_, on)| on),
            waits_by
        ];
        vec![(0, row)]
    }
}
