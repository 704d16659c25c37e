//! The query table of rulesets, as a pure function of a ruleset's state.

use super::content;
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

    /// Second: a question about a model that is no longer named is not asked.
    const REVISION: u32 = 2;

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let Some(last) = self.steps.last() else {
            return Vec::new();
        };
        // A question is about the model that the text names now. What cannot be read names none.
        let model = content::of(self).ok().and_then(|said| said.model_version);
        let asked = self.asked(model.as_deref());
        let row = args![
            id,
            &self.name,
            self.stage.code(),
            &self.version,
            i64::from(self.revision),
            self.in_force_from,
            self.approved_at,
            last.at,
            asked.map(Asks::code)
        ];
        vec![(0, row)]
    }
}
