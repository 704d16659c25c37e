//! What is found out of each row of a file: for an import the same as for a look before it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use super::known::{self, Before, Known, RowHash};
use super::plan::Plan;
use super::series::Series;
use super::{Cell, Mapping, Order, day_of, reader};
use crate::fault::{Fault, Trouble};
use crate::store::{Place, Store};

/// A row without a fault.
pub(super) struct Good {
    /// Where it is filed.
    pub(super) place: Place,
    /// By what it is known again.
    pub(super) hash: RowHash,
    /// Whether it is there already, word for word.
    pub(super) repeated: bool,
}

/// Reads the rows of one file, one after the other.
pub(super) struct Checker<'a> {
    store: &'a Store,
    mapping: &'a Mapping,
    pub(super) plan: Plan,
    names: Vec<&'static str>,
    day_at: Option<usize>,
    series: Series,
    seen: HashMap<Place, Known>,
    /// What the present row says, for each column of the plan.
    pub(super) cells: Vec<Cell>,
    /// The series of the present row; none where it cannot be told.
    pub(super) of: Option<Arc<str>>,
    /// Everything wrong with the present row.
    pub(super) faults: Vec<Fault>,
}

impl<'a> Checker<'a> {
    /// Of a file that has these columns.
    pub(super) fn new(
        store: &'a Store,
        order: &Order<'a>,
        columns: &[String],
    ) -> Result<Self, Fault> {
        let plan = Plan::new(order, columns)?;
        let names: Vec<&'static str> = plan.columns.iter().map(|(c, ..)| c.name).collect();
        Ok(Self {
            store,
            mapping: order.mapping,
            day_at: names.iter().position(|name| *name == "declared_on"),
            series: Series::of(order.mapping),
            seen: HashMap::new(),
            cells: vec![Cell::Unknown; names.len()],
            of: None,
            faults: Vec::new(),
            names,
            plan,
        })
    }

    /// Reads a row; it is none where something is wrong with it.
    pub(super) async fn row(&mut self, raw: &mut reader::Raw) -> Result<Option<Good>, Trouble> {
        self.faults.clear();
        self.of = None;
        if let Some(fault) = raw.broken.take() {
            self.cells.fill(Cell::Unknown);
            self.faults.push(fault);
            return Ok(None);
        }
        self.plan.cells(raw, &mut self.cells, &mut self.faults);
        let good = self.faults.is_empty();
        match self.series.read(self.plan.series, raw, good) {
            Ok(of) => self.of = Some(of),
            Err(fault) => self.faults.push(fault),
        }
        let day = match self.day_at.and_then(|at| self.cells.get(at)) {
            Some(Cell::Day(number)) if self.faults.is_empty() => day_of(*number),
            _ => None,
        };
        let Some((day, of)) = day.zip(self.of.as_ref()) else {
            return Ok(None);
        };
        let place = self.series.place(day, of);
        let known = match self.seen.entry(place.clone()) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(free) => free.insert(self.store.known(of, self.mapping.rows, day).await?),
        };
        let hash = known::row_hash(&self.names, &self.cells);
        let (declaration, line) = known::line(&self.names, &self.cells);
        let repeated = match known.meet(declaration, line, hash) {
            Before::Same => true,
            Before::Other => false,
            Before::Twice => {
                self.faults.push(
                    Fault::new("intake-line-twice")
                        .arg("column", "line")
                        .arg("declaration", declaration)
                        .arg("line", line),
                );
                return Ok(None);
            }
        };
        Ok(Some(Good {
            place,
            hash,
            repeated,
        }))
    }
}
