//! A look at a file before it is taken in.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::Timestamp;

use super::{Cell, Format, Mapping, Order, Plan, Rows, Take, day_of, reader};
use crate::columns::Column;
use crate::fault::{Fault, Trouble};

/// The first rows of a file as they would be taken in, for a look before it is.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The columns of the file.
    pub names: Vec<String>,
    /// Our columns that the mapping fills.
    pub columns: Vec<&'static str>,
    /// Rows: number, our values, faults.
    pub rows: Vec<(u64, Vec<String>, Vec<Fault>)>,
}

/// Looks at the first rows of a file.
pub fn preview(order: &Order<'_>, most: usize) -> Result<Preview, Trouble> {
    order.mapping.check()?;
    let mut reader = reader::open(order.file, order.format, order.mapping, order.mend)?;
    let names = reader.names().to_vec();
    let plan = Plan::new(order, &names)?;
    reader.want(&plan.sources);
    let filled = |(_, take, from): &&(&Column, Option<Take>, Option<usize>)| {
        from.is_some() || take.as_ref().is_some_and(|take| take.constant.is_some())
    };
    let columns = plan
        .columns
        .iter()
        .filter(filled)
        .map(|(c, ..)| c.name)
        .collect();
    let mut raw = reader::Raw::default();
    let mut cells = vec![Cell::Unknown; plan.columns.len()];
    let mut rows = Vec::new();
    while rows.len() < most && reader.next(&mut raw)? {
        let mut faults: Vec<Fault> = raw.broken.take().into_iter().collect();
        if faults.is_empty() {
            plan.cells(&raw, &mut cells, &mut faults);
        } else {
            cells.fill(Cell::Unknown);
        }
        let values = plan.columns.iter().zip(&cells);
        let values = values
            .filter(|(column, _)| filled(column))
            .map(|(_, cell)| shown(cell));
        rows.push((raw.number, values.collect(), faults));
    }
    Ok(Preview {
        names,
        columns,
        rows,
    })
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
