//! What was said of a crosswalk is read as a whole; no page asks for a part of it.

use crate::projection::Projected;
use greenlane_db::{Table, TableRow};
use greenlane_domain::exchange::CrosswalkReview;
use uuid::Uuid;

impl Projected for CrosswalkReview {
    const TABLES: &'static [Table] = &[];

    fn rows(&self, _id: Uuid) -> Vec<(usize, TableRow)> {
        Vec::new()
    }
}
