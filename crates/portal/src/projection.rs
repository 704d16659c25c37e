//! Query tables as a pure function of a stream's state.
//!
//! Nobody writes these tables by hand: [`crate::command::Unit::append`] writes the rows that differ, and
//! `greenlane verify` folds every stream again and compares.

use crate::failure::Failure;
use greenlane_db::{Table, TableRow, Tx};
use greenlane_domain::record::Aggregate;
use uuid::Uuid;

/// A stream whose state is shown in query tables.
pub trait Projected: Aggregate {
    /// The tables that belong to this kind of stream, and to no other.
    const TABLES: &'static [Table];

    /// Raised by hand when the same events give other rows in columns that stay as they are. Other columns are noticed
    /// without it; either way an upgrade makes the tables anew ([`crate::integrity::renew`]).
    const REVISION: u32 = 1;

    /// The rows of stream `id`: each with the place of its table in [`Projected::TABLES`].
    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)>;
}

/// Writes the difference between two sets of rows.
pub(crate) async fn change_rows<A: Projected>(
    tx: &mut Tx,
    before: &[(usize, TableRow)],
    after: &[(usize, TableRow)],
) -> Result<(), Failure> {
    for (place, table) in A::TABLES.iter().enumerate() {
        table
            .change(tx, &of(place, before), &of(place, after))
            .await?;
    }
    Ok(())
}

fn of(place: usize, rows: &[(usize, TableRow)]) -> Vec<&TableRow> {
    rows.iter()
        .filter(|(t, _)| *t == place)
        .map(|(_, row)| row)
        .collect()
}
