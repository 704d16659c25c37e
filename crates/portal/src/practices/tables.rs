//! The query table of best practices, as a pure function of their streams.

use crate::projection::Projected;
use greenlane_db::{Column, Kind, Table, TableRow, args};
use greenlane_domain::practices::{Disclosed, Practice, Stage};
use uuid::Uuid;

impl Projected for Practice {
    const TABLES: &'static [Table] = &[Table {
        name: "practice",
        key: 1,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("finding_id", Kind::Uuid),
            Column("member_id", Kind::Uuid),
            Column("criterion", Kind::Text),
            Column("category", Kind::Int),
            Column("entity_type", Kind::Text),
            Column("size", Kind::Text),
            Column("stage", Kind::Text),
            Column("version", Kind::Int),
            Column("title_en", Kind::Text),
            Column("title_es", Kind::Text),
            Column("title_fr", Kind::Text),
            Column("text_en", Kind::Text),
            Column("text_es", Kind::Text),
            Column("text_fr", Kind::Text),
            Column("due", Kind::Day),
            Column("asked_on", Kind::Day),
            Column("published_on", Kind::Day),
            Column("told", Kind::Text),
            Column("author", Kind::Uuid),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let Some(about) = &self.about else {
            return Vec::new();
        };
        let asked = self.stage() == Stage::Proposed;
        let due = self.deadline.as_ref().filter(|_| asked);
        let (title, text) = (&self.content.title, &self.content.text);
        let row = args![
            id,
            about.finding.0,
            about.member.0,
            &about.criterion,
            about.category,
            &about.entity_type,
            about.size.code(),
            self.stage().code(),
            self.version,
            &title.en,
            &title.es,
            &title.fr,
            &text.en,
            &text.es,
            &text.fr,
            due.map(|deadline| deadline.due),
            due.map(|deadline| deadline.from),
            self.published_on,
            self.told.map_or("", Disclosed::code),
            self.author.map(|author| author.0)
        ];
        vec![(0, row)]
    }
}
