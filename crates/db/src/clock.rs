//! How long ago something was. What time it is, this crate never asks: it is given every moment it writes.

use std::time::{Duration, Instant};

/// A moment from which the time that has passed is counted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Since(Instant);

impl Since {
    /// From this moment on.
    pub(crate) fn now() -> Self {
        Self(Instant::now())
    }

    /// The time that has passed.
    pub(crate) fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}
