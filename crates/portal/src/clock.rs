//! The only place that reads the machine's clock or draws chance.
//!
//! Everything else is given a moment and ids. A demo world runs under a moved clock; tests under a still one.

use jiff::Timestamp;
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
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
    /// Stands still until it is set.
    Still(AtomicI64),
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

    /// By how many microseconds this clock is ahead of the machine's (0 for a still clock).
    pub fn offset(&self) -> i64 {
        match &*self.0 {
            Kind::System { moved_by } => *moved_by,
            Kind::Still(_) => 0,
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
            Kind::System { moved_by } => machine_now().as_microsecond() + moved_by,
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
