//! A look at a file before it is taken in.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::row::Checker;
use super::{Cell, Format, Mapping, Order, Rows, Take, day_of, reader};
use crate::columns::Column;
use crate::fault::{Fault, Trouble};
use crate::store::Store;

/// The first rows of a file as they would be taken in, for a look before it is.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The columns of the file.
    pub names: Vec<String>,
    /// Our columns that the mapping fills, and the series where a row is of another than the source's.
    pub columns: Vec<&'static str>,
    /// Rows: number, our values, faults.
    pub rows: Vec<(u64, Vec<String>, Vec<Fault>)>,
}

/// Looks at the first rows of a file. They are held against the store as by an import, which tells the same faults.
pub async fn preview(store: &Store, order: &Order<'_>, most: usize) -> Result<Preview, Trouble> {
    order.mapping.check()?;
    let mut reader = reader::open(order.file, order.format, order.mapping, order.mend)?;
    let names = reader.names().to_vec();
    let mut checker = Checker::new(store, order, &names)?;
    reader.want(&checker.plan.sources);
    let filled = |(_, take, from): &&(&Column, Option<Take>, Option<usize>)| {
        from.is_some() || take.as_ref().is_some_and(|take| take.constant.is_some())
    };
    let columns = checker.plan.columns.iter().filter(filled);
    let columns: Vec<&'static str> = columns.map(|(c, ..)| c.name).collect();
    let mut raw = reader::Raw::default();
    let mut rows = Vec::new();
    let mut series = Vec::new();
    while rows.len() < most && reader.next(&mut raw)? {
        checker.row(&mut raw).await?;
        let values = checker.plan.columns.iter().zip(&checker.cells);
        let values = values
            .filter(|(column, _)| filled(column))
            .map(|(_, cell)| shown(cell));
        let faults = std::mem::take(&mut checker.faults);
        rows.push((raw.number, values.collect(), faults));
        series.push(checker.of.take());
    }
    let mut preview = Preview {
        names,
        columns,
        rows,
    };
    if series
        .iter()
        .flatten()
        .any(|of| **of != *order.mapping.series)
    {
        preview.tell(&series);
    }
    Ok(preview)
}

impl Preview {
    /// Puts the series of each row where the published files have it.
    fn tell(&mut self, series: &[Option<Arc<str>>]) {
        let day = self.columns.iter().position(|name| *name == "declared_on");
        let at = day.map_or(0, |day| day + 1);
        self.columns.insert(at, "series");
        for ((_, values, _), of) in self.rows.iter_mut().zip(series) {
            values.insert(at, of.as_deref().unwrap_or_default().to_owned());
        }
    }
}

/// A value as text.
fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Unknown => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Whole(number) => number.to_string(),
        Cell::Day(number) => day_of(*number).map_or_else(String::new, |day| day.to_string()),
        Cell::Moment(at) => {
            Timestamp::from_millisecond(*at).map_or_else(|_| String::new(), |at| at.to_string())
        }
        Cell::Flag(flag) => flag.to_string(),
    }
}

/// The columns of a file without any mapping, for whoever makes one.
pub fn names_of(file: &Path, format: Format) -> Result<Vec<String>, Trouble> {
    let any = Mapping {
        columns: BTreeMap::new(),
        ..Mapping::published("-", Rows::Declarations)
    };
    let mend = file.with_extension("mend");
    Ok(reader::open(file, format, &any, &mend)?.names().to_vec())
}
