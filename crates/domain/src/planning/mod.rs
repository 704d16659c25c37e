//! The year's plan of validations: who validates whom, in which month, and how.
//!
//! Exists because 3,400 validations were scheduled in a year in which 700 were done (F16): a plan that nobody had held
//! against the hours there are. It refuses to hide what does not fit: a statutory day that cannot be kept is named with
//! the rule that stands in the way and by how much. A solver proposes; a person decides.
//!
//! Pure and deterministic: the same instance gives the same plan. How good a plan is at least is told by a bound that
//! no plan can pass (`bound`), so the gap shown is an honest one.

mod bound;
mod check;
mod greedy;
mod improve;
mod model;
mod whatif;
#[cfg(test)]
mod tests;

pub use bound::bound;
pub use check::{Broken, Obstacle, check, obstacle};
pub use greedy::greedy;
pub use improve::{Solved, solve};
pub use model::{Candidate, How, Instance, MONTHS, Specialist, Values, Visit};
pub use whatif::{all_virtual_below, without_cluster, with_more};
