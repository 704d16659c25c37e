//! A mapping made ready for the rows of one file, so that no row looks a name up.

use std::collections::BTreeSet;

use super::reader::Raw;
use super::value::{self, Cell};
use super::{Format, Mapping, Order, Rows, Take, fillable};
use crate::columns::Column;
use crate::fault::Fault;

/// A mapping as it is used on a row: our columns, and where the source has each.
pub(super) struct Plan {
    pub(super) columns: Vec<(&'static Column, Option<Take>, Option<usize>)>,
    /// Where the source has the series of a row.
    pub(super) series: Option<usize>,
    pub(super) sources: Vec<String>,
    rows: Rows,
    decimal_comma: bool,
}

impl Plan {
    pub(super) fn new(order: &Order<'_>, names: &[String]) -> Result<Self, Fault> {
        let published = Mapping::published(&order.mapping.series, order.mapping.rows);
        // A manifest has its own reading, in our words; and in our words its rows come back when they were mended.
        let manifest = [Some(order.format), order.mapping.format].contains(&Some(Format::X12309));
        let mapping = if manifest { &published } else { order.mapping };
        let optional = matches!(order.format, Format::Ndjson | Format::X12309);
        let is_there = |name: &str| optional || names.iter().any(|found| found == name);
        let missing: BTreeSet<&str> = mapping
            .needed()
            .filter_map(|name| mapping.columns.get(name))
            .filter(|take| take.constant.is_none())
            .filter_map(|take| take.from.as_deref())
            .chain(mapping.series_needed())
            .filter(|name| !is_there(name))
            .collect();
        if !missing.is_empty() {
            let list = |names: Vec<&str>| names.join(", ");
            let found: Vec<&str> = names.iter().map(String::as_str).take(60).collect();
            return Err(Fault::new("intake-columns-missing")
                .arg("missing", list(missing.into_iter().collect()))
                .arg("found", list(found)));
        }
        let mut sources: Vec<String> = Vec::new();
        let mut place = |from: &str| {
            let known = sources.iter().position(|name| name == from);
            known.unwrap_or_else(|| {
                sources.push(from.to_owned());
                sources.len() - 1
            })
        };
        let series = mapping.series_from.as_deref();
        let series = series.filter(|name| is_there(name)).map(&mut place);
        let columns = fillable().map(|column| {
            let take = mapping.columns.get(column.name).cloned();
            let from = take.as_ref().and_then(|take| take.from.as_deref());
            let from = from.filter(|name| is_there(name)).map(&mut place);
            (column, take, from)
        });
        Ok(Self {
            columns: columns.collect(),
            series,
            sources,
            rows: mapping.rows,
            decimal_comma: mapping.decimal_comma,
        })
    }

    pub(super) fn cells(&self, raw: &Raw, cells: &mut [Cell], faults: &mut Vec<Fault>) {
        for ((column, take, from), cell) in self.columns.iter().zip(cells) {
            *cell = Cell::Unknown;
            let Some(take) = take else { continue };
            let text = from.and_then(|place| raw.values.get(place));
            // What came as a number has a point, whatever the source writes in its texts.
            let number = from.is_some_and(|place| raw.is_number(place));
            match value::read(
                column,
                take,
                self.decimal_comma && !number,
                text.map_or("", String::as_str),
            ) {
                Ok(read) => *cell = read,
                Err(fault) => faults.push(fault),
            }
            let line = column.name == "line" && self.rows == Rows::Further;
            let faulty = faults
                .iter()
                .any(|f| f.args.first().is_some_and(|a| a.1 == column.name));
            if column.required && !line && *cell == Cell::Unknown && !faulty {
                let name = take.from.as_deref().unwrap_or(column.name);
                faults.push(
                    Fault::new("intake-needed")
                        .arg("column", column.name)
                        .arg("source", name),
                );
            }
        }
    }
}
