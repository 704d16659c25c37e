//! A back-test on several threads: each takes the next day (of a file the next batch) that nobody has taken, and the parts are
//! added at the end. This is the one way in which back-tests are run: from pages, at the terminal and by the bench.

use super::concerned::{Concern, Concerned};
use super::counts::{Comparison, Part};
use super::{BackTest, Selected};
use crate::fault::Trouble;
use crate::model::Model;
use crate::rules::compile::Program;
use crate::rules::files::Batches;
use crate::store::{Register, Scan, fill};
use arrow::array::RecordBatch;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::ScopedJoinHandle;

/// A ruleset of a back-test.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// It itself.
    pub program: &'a Program,
    /// From which lane on a line counts as selected.
    pub selected: Selected,
    /// The model that it names.
    pub model: Option<&'a Model>,
}

/// Two rulesets: the one compared with, and the one that is tried.
pub type Sides<'a> = (Side<'a>, Side<'a>);

/// What came of a back-test, and whom of the programme it concerns.
pub type Compared = (Comparison, Vec<Concern>);

/// Reads the next batch of a scan by [`Scan::read`] and waits for it; how one waits is the caller's, who has a runtime.
pub type Read<'r> = &'r (dyn Fn(&mut Scan) -> Result<Option<RecordBatch>, Trouble> + Sync);

/// One thread: where its lines come from, and who counts whom they concern.
struct Thread<'t> {
    next: Box<dyn FnMut() -> Result<Option<RecordBatch>, Trouble> + Send + 't>,
    concerned: Option<Concerned>,
}

/// Both rulesets at work.
fn comparing((before, after): Sides<'_>) -> BackTest<'_> {
    let [one, other] = [before, after].map(|side| (side.program, side.selected));
    BackTest::new(one, other).with_models(before.model, after.model)
}

/// The columns that a scan for [`over`] has to have.
pub fn columns(sides: Sides<'_>) -> Vec<&'static str> {
    let mut columns = comparing(sides).columns();
    columns.extend(Concerned::columns());
    columns.sort_unstable();
    columns.dedup();
    columns
}

/// As many threads as this machine has cores.
pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// Two rulesets over a scan that is filled by a register. `seen` is told how many lines are done.
pub fn over(
    sides: Sides<'_>,
    (scan, register): (Scan, &Arc<dyn Register>),
    (threads, read): (usize, Read<'_>),
    seen: &AtomicU64,
) -> Result<Compared, Trouble> {
    let mut scans = Vec::with_capacity(threads);
    for _ in 1..threads {
        scans.push(scan.beside(Some(fill(register)))?);
    }
    scans.push(scan);
    let threads = scans.into_iter().map(|mut scan| Thread {
        next: Box::new(move || match read(&mut scan)? {
            Some(batch) => scan.filled(batch).map(Some),
            None => Ok(None),
        }),
        concerned: Some(Concerned::by_day(Arc::clone(register))),
    });
    run(sides, threads.collect(), seen)
}

/// Two rulesets over the batches of a file, whose lines say themselves how parties stand. Whom of the programme they concern is
/// told where there is a register.
pub fn of_file(
    sides: Sides<'_>,
    (batches, register): (Batches, Option<&Arc<dyn Register>>),
    threads: usize,
) -> Result<Compared, Trouble> {
    let batches = Mutex::new(batches);
    let next = || -> Result<Option<RecordBatch>, Trouble> {
        let mut batches = batches.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(batches.next().transpose()?)
    };
    let threads = (0..threads.max(1)).map(|_| Thread {
        next: Box::new(next),
        concerned: register.map(|register| Concerned::anyhow(Arc::clone(register))),
    });
    run(sides, threads.collect(), &AtomicU64::new(0))
}

fn one(
    sides: Sides<'_>,
    mut thread: Thread<'_>,
    seen: &AtomicU64,
) -> Result<(Part, Option<Concerned>), Trouble> {
    // Its look-up tables stay on the thread that makes them.
    let mut test = comparing(sides);
    while let Some(batch) = (thread.next)()? {
        let chosen = test.add(&batch)?;
        if let Some(concerned) = &mut thread.concerned {
            concerned.add(&batch, &chosen)?;
        }
        let lines = u64::try_from(batch.num_rows()).unwrap_or_default();
        seen.fetch_add(lines, Ordering::Relaxed);
    }
    Ok((test.part(), thread.concerned))
}

fn run(sides: Sides<'_>, threads: Vec<Thread<'_>>, seen: &AtomicU64) -> Result<Compared, Trouble> {
    let done: Result<Vec<(Part, Option<Concerned>)>, Trouble> = std::thread::scope(|scope| {
        let threads: Vec<_> = threads
            .into_iter()
            .map(|thread| scope.spawn(move || one(sides, thread, seen)))
            .collect();
        threads.into_iter().map(joined).collect()
    });
    let (parts, concerned): (Vec<Part>, Vec<Option<Concerned>>) = done?.into_iter().unzip();
    let concerned = Concerned::together(concerned.into_iter().flatten());
    Ok((Part::together(parts), concerned))
}

fn joined<T>(thread: ScopedJoinHandle<'_, Result<T, Trouble>>) -> Result<T, Trouble> {
    match thread.join() {
        Ok(part) => part,
        Err(panic) => std::panic::resume_unwind(panic),
    }
}
