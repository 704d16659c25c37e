//! Where the numbers of a row's declaration are unique, where the file says so itself.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::value::{self, Cell};
use super::{Mapping, Take, reader};
use crate::columns;
use crate::fault::Fault;
use crate::store::Place;

/// Of so many series beside the source's own a file may be: the days of each wait in memory apart.
pub(super) const MOST: usize = 16;

/// The series that a file has named so far.
pub(super) struct Series {
    own: Arc<str>,
    named: BTreeSet<Arc<str>>,
}

impl Series {
    pub fn of(mapping: &Mapping) -> Self {
        Self {
            own: mapping.series.as_str().into(),
            named: BTreeSet::new(),
        }
    }

    /// The series of a row: the source's own where it names none. `good` is whether the rest of the row has no fault.
    pub fn read(
        &mut self,
        at: Option<usize>,
        raw: &reader::Raw,
        good: bool,
    ) -> Result<Arc<str>, Fault> {
        let text = at.and_then(|at| raw.values.get(at));
        let Some((column, text)) = columns::find("series").zip(text) else {
            return Ok(Arc::clone(&self.own));
        };
        let said = match value::read(column, &Take::default(), false, text)? {
            Cell::Text(said) if *said != *self.own => said,
            _ => return Ok(Arc::clone(&self.own)),
        };
        if let Some(known) = self.named.get(said.as_str()) {
            return Ok(Arc::clone(known));
        }
        if self.named.len() == MOST {
            let fault = Fault::new("intake-series-many");
            return Err(fault.arg("column", "series").arg("most", MOST));
        }
        let named: Arc<str> = said.into();
        // Where columns have slipped, this is a value of another: nothing of the row is kept, and good rows need the room.
        if good {
            self.named.insert(Arc::clone(&named));
        }
        Ok(named)
    }

    /// Where a row of a day and a series is filed.
    pub fn place(&self, day: Date, of: &Arc<str>) -> Place {
        (day, (**of != *self.own).then(|| Arc::clone(of)))
    }
}
