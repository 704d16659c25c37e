//! Whether the record is whole: checkpoints that seal it, and a verification that trusts no table.
//!
//! [`verify`] reads every event again, recomputes its hash and its chain, folds every stream, compares every
//! query row with the fold, and checks every checkpoint's signature. It changes nothing and names each record
//! that is not as it was written. Assessments, which are no part of the record, are held to their own seals.
//!
//! [`renew`] makes query tables anew whose definition is another than the one they were made by: after an upgrade.

mod assessments;
#[cfg(test)]
mod assessments_tests;
mod checkpoint;
#[cfg(test)]
mod kill_tests;
mod renew;
#[cfg(test)]
mod renew_tests;
mod streams;
#[cfg(test)]
mod tests;
mod verify;

pub use checkpoint::{Sealed, seal};
pub use renew::{Renewed, forget, renew};
pub use streams::{StreamKind, streams};
pub use verify::{Problem, Report, verify};
