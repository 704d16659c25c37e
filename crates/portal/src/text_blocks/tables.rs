//! The query table of text blocks, as a pure function of a block's state.

use crate::projection::Projected;
use greenlane_db::{Column, Kind, Table, TableRow, args};
use greenlane_domain::text_blocks::TextBlock;
use uuid::Uuid;

impl Projected for TextBlock {
    const TABLES: &'static [Table] = &[Table {
        name: "text_block",
        key: 1,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("title", Kind::Text),
            Column("criterion", Kind::Text),
            Column("version", Kind::Int),
            Column("retired", Kind::Bool),
            Column("en", Kind::Text),
            Column("es", Kind::Text),
            Column("fr", Kind::Text),
            Column("changed_at", Kind::At),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let Some(newest) = self.newest() else {
            return Vec::new();
        };
        let content = &newest.content;
        let row = args![
            id,
            &content.title,
            content.criterion.as_deref(),
            newest.number,
            self.retired.is_some(),
            &content.text.en,
            &content.text.es,
            &content.text.fr,
            newest.at
        ];
        vec![(0, row)]
    }
}
