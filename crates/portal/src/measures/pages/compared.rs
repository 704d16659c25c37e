//! The comparisons of a year in its document: each table, and the years before it.

use super::pack::{heading, paragraph};
use crate::documents::{Block, Column, Table};
use crate::measures::breakdown::Printed;
use crate::web::Say;

pub(super) fn compared(say: &Say, tables: Vec<Printed>) -> Vec<Block> {
    let mut blocks = vec![heading(1, say.t("breakdown-title"))];
    for table in tables {
        blocks.push(heading(2, table.head.clone()));
        let over = over_years(say, &table);
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::words(table.head, 4),
                Column::figures(say.t("breakdown-validations")),
                Column::figures(say.t("breakdown-judged")),
                Column::figures(say.t("measures-head-deficiencies")),
                Column::figures(say.t("breakdown-share")),
                Column::words(say.t("pack-interval"), 2),
            ],
            rows: table.lines.into_iter().map(Vec::from).collect(),
            sum: true,
        }));
        if table.left_out > 0 {
            blocks.push(paragraph(say.n("breakdown-left-out", table.left_out)));
        }
        blocks.extend(over);
    }
    blocks
}

/// The shares of the year and of those before it; nothing where there is one year only.
fn over_years(say: &Say, table: &Printed) -> Vec<Block> {
    if table.years.len() < 2 {
        return Vec::new();
    }
    let years = table.years.iter();
    let years = years.map(|year| Column::figures(year.to_string()));
    let head = Column::words(table.head.clone(), 4);
    vec![
        heading(3, say.t("breakdown-trend")),
        Block::Table(Table {
            columns: std::iter::once(head).chain(years).collect(),
            rows: table.over.clone(),
            sum: true,
        }),
    ]
}
