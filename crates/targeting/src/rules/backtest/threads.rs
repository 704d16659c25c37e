//! A back-test on several threads: each takes the next day that nobody has taken, and the parts are added at the end.

use super::counts::{Comparison, Part};
use super::{BackTest, Selected};
use crate::fault::Trouble;
use crate::rules::compile::Program;
use crate::store::Scan;
use arrow::array::RecordBatch;
use std::thread::ScopedJoinHandle;

/// Reads the next batch of a scan and waits for it; how one waits is the caller's, who has a runtime.
pub type Next<'n> = &'n (dyn Fn(&mut Scan) -> Result<Option<RecordBatch>, Trouble> + Sync);

/// Two rulesets over the days that these scans share, a thread for each scan. See [`Scan::beside`].
pub fn over(
    before: (&Program, Selected),
    after: (&Program, Selected),
    scans: Vec<Scan>,
    next: Next<'_>,
) -> Result<Comparison, Trouble> {
    let one = |mut scan: Scan| -> Result<Part, Trouble> {
        // Its look-up tables stay on the thread that makes them.
        let mut test = BackTest::new(before, after);
        while let Some(batch) = next(&mut scan)? {
            test.add(&batch)?;
        }
        Ok(test.part())
    };
    let parts: Result<Vec<Part>, Trouble> = std::thread::scope(|scope| {
        let threads: Vec<_> = scans
            .into_iter()
            .map(|scan| scope.spawn(move || one(scan)))
            .collect();
        threads.into_iter().map(joined).collect()
    });
    Ok(Part::together(parts?))
}

fn joined(thread: ScopedJoinHandle<'_, Result<Part, Trouble>>) -> Result<Part, Trouble> {
    match thread.join() {
        Ok(part) => part,
        Err(panic) => std::panic::resume_unwind(panic),
    }
}
