//! Where the numbers of a row's declaration are unique, where the file says so itself.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::value::{self, Cell};
use super::{Mapping, Take, reader};
use crate::columns;
use crate::fault::Fault;

/// Of so many series beside the source's own a file may be: the days of each wait in memory apart.
pub(super) const MOST: usize = 16;

/// The series that a file has named so far.
pub(super) struct Series {
    own: String,
    named: BTreeSet<Arc<str>>,
}

impl Series {
    pub fn of(mapping: &Mapping) -> Self {
        Self {
            own: mapping.series.clone(),
            named: BTreeSet::new(),
        }
    }

    /// The series that a row names; none where it is the source's, or where the row names none. `faults` are those that
    /// were found in the row before.
    pub fn read(
        &mut self,
        at: Option<usize>,
        raw: &reader::Raw,
        faults: &mut Vec<Fault>,
    ) -> Option<Arc<str>> {
        let (column, text) = columns::find("series").zip(raw.values.get(at?))?;
        let said = match value::read(column, &Take::default(), false, text) {
            Ok(Cell::Text(said)) if said != self.own => said,
            Ok(_) => return None,
            Err(fault) => {
                faults.push(fault);
                return None;
            }
        };
        if let Some(known) = self.named.get(said.as_str()) {
            return Some(Arc::clone(known));
        }
        if self.named.len() == MOST {
            let fault = Fault::new("intake-series-many");
            faults.push(fault.arg("column", "series").arg("most", MOST));
            return None;
        }
        let named: Arc<str> = said.into();
        // Where columns have slipped, this is a value of another: nothing of the row is kept, and good rows need the room.
        if faults.is_empty() {
            self.named.insert(Arc::clone(&named));
        }
        Some(named)
    }
}
