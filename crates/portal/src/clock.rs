//! The only place that reads the machine's clock or draws chance.
//!
//! Everything else is given a moment and ids. A demo world runs under a moved clock; tests under a still one.

use jiff::Timestamp;
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use std::fmt;
use std::io;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

/// What time the programme believes it is, to the microsecond.
#[derive(Debug, Clone)]
pub struct Clock(Arc<Kind>);

#[derive(Debug)]
enum Kind {
    /// The machine's clock, moved by so many microseconds.
    System { moved_by: i64 },
    /// The same in a demonstration, whose visitors may move it further ahead.
    Demonstration { moved_by: AtomicI64, keep: Keep },
    /// Stands still until it is set.
    Still(AtomicI64),
}

/// Keeps how far a demonstration's clock is moved, so that the next start takes it up from there.
struct Keep(Box<dyn Fn(i64) -> io::Result<()> + Send + Sync>);

impl fmt::Debug for Keep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keep")
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one clock")]
fn machine_now() -> Timestamp {
    Timestamp::now()
}

/// A stopwatch for measuring how long requests take. It says nothing of the date.
pub(crate) fn stopwatch() -> std::time::Instant {
    std::time::Instant::now()
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self(Arc::new(Kind::System { moved_by: 0 }))
    }

    /// The machine's clock, moved so that it reads `then` at this moment.
    pub fn moved_to(then: Timestamp) -> Self {
        let moved_by = then.as_microsecond() - machine_now().as_microsecond();
        Self(Arc::new(Kind::System { moved_by }))
    }

    /// The machine's clock, moved by so many microseconds.
    pub fn moved_by(moved_by: i64) -> Self {
        Self(Arc::new(Kind::System { moved_by }))
    }

    /// A demonstration's clock: the machine's, moved by so many microseconds. Visitors may move it further, and
    /// `keep` is told by how much before it moves: a world whose events lie after its clock would be no world.
    pub fn demonstration(
        moved_by: i64,
        keep: impl Fn(i64) -> io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        let keep = Keep(Box::new(keep));
        let moved_by = AtomicI64::new(moved_by);
        Self(Arc::new(Kind::Demonstration { moved_by, keep }))
    }

    /// By how many microseconds this clock is ahead of the machine's (0 for a still clock).
    pub fn offset(&self) -> i64 {
        match &*self.0 {
            Kind::System { moved_by } => *moved_by,
            Kind::Demonstration { moved_by, .. } => moved_by.load(Ordering::SeqCst),
            Kind::Still(_) => 0,
        }
    }

    /// Moves a demonstration's clock (or a test's) ahead, so that it reads `then` now. It never goes back: what is
    /// recorded stays in the order in which it happened. The machine's own clock does not listen.
    pub fn advance(&self, then: Timestamp) -> io::Result<()> {
        match &*self.0 {
            Kind::System { .. } => Err(io::Error::other("the machine's clock is not moved")),
            Kind::Demonstration { moved_by, keep } => {
                let wanted = then.as_microsecond() - machine_now().as_microsecond();
                if wanted > moved_by.load(Ordering::SeqCst) {
                    (keep.0)(wanted)?;
                    moved_by.fetch_max(wanted, Ordering::SeqCst);
                }
                Ok(())
            }
            Kind::Still(micros) => {
                micros.fetch_max(then.as_microsecond(), Ordering::SeqCst);
                Ok(())
            }
        }
    }

    /// A clock that stands at `at` until it is set.
    pub fn still(at: Timestamp) -> Self {
        Self(Arc::new(Kind::Still(AtomicI64::new(at.as_microsecond()))))
    }

    /// Sets a still clock; a running one does not listen.
    pub fn set(&self, at: Timestamp) {
        if let Kind::Still(micros) = &*self.0 {
            micros.store(at.as_microsecond(), Ordering::SeqCst);
        }
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        let micros = match &*self.0 {
            Kind::System { .. } | Kind::Demonstration { .. } => {
                machine_now().as_microsecond() + self.offset()
            }
            Kind::Still(micros) => micros.load(Ordering::SeqCst),
        };
        Timestamp::from_microsecond(micros).unwrap_or(Timestamp::MAX)
    }
}

/// Mints ids and random bytes; seeded, it gives the same ones again.
#[derive(Debug, Clone)]
pub struct Chance(Arc<Mutex<StdRng>>);

impl Chance {
    /// From the operating system.
    pub fn system() -> Self {
        Self(Arc::new(Mutex::new(rand::make_rng())))
    }

    /// From a seed: the same ids in the same order.
    pub fn seeded(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(StdRng::seed_from_u64(seed))))
    }

    /// So many random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut rng = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut bytes = [0; N];
        rng.fill(&mut bytes);
        bytes
    }

    /// A new id for something that begins at `now`.
    pub fn id(&self, now: Timestamp) -> Uuid {
        greenlane_domain::ids::mint(now, self.bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::SignedDuration;

    #[test]
    fn a_demonstrations_clock_goes_ahead_only_and_is_kept_first() {
        let kept = Arc::new(Mutex::new(Vec::new()));
        let told = Arc::clone(&kept);
        let clock = Clock::demonstration(0, move |by| {
            told.lock().unwrap().push(by);
            Ok(())
        });
        let start = clock.now();
        clock
            .advance(start + SignedDuration::from_hours(48))
            .unwrap();
        assert!(clock.now() >= start + SignedDuration::from_hours(48));
        clock.advance(start).unwrap();
        assert!(clock.now() >= start + SignedDuration::from_hours(48));
        assert_eq!(*kept.lock().unwrap(), [clock.offset()]);
    }

    #[test]
    fn a_clock_that_cannot_be_kept_is_not_moved() {
        let clock = Clock::demonstration(0, |_| Err(io::Error::other("the disk is full")));
        let then = clock.now() + SignedDuration::from_hours(48);
        assert!(clock.advance(then).is_err());
        assert_eq!(clock.offset(), 0);
        assert!(Clock::system().advance(then).is_err());
    }
}
