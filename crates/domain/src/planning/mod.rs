//! The year's plan of validations: who validates whom, in which month, and how.
//!
//! Exists because 3,400 validations were scheduled in a year in which 700 were done (F16): a plan that nobody had held
//! against the hours there are. It refuses to hide what does not fit: a statutory day that cannot be kept is named with
//! the rule that stands in the way and by how much. A solver proposes; a person decides, with reasons; another person
//! approves.
//!
//! Pure and deterministic: the same inputs give the same plan, whatever the computer. How good a plan is at least is told
//! by a bound that no plan can pass, so the gap shown is an honest one.

mod availability;
mod bound;
mod build;
mod check;
mod event;
mod exact;
mod ground;
mod improve;
mod model;
mod solve;
#[cfg(test)]
mod tests;
mod whatif;
mod year;

pub use availability::{Absence, Availability, AvailabilityEvent, Stated, availability_id, hours};
pub use check::{Broken, Obstacle, check, load, obstacles};
pub use event::{Override, PlanEvent, PlanStage, Round, Settled, inputs_hash};
pub use model::{Assignment, Candidate, How, Instance, MONTHS, Specialist, Values, Visit};
pub use solve::{Effort, SOLVER, Solved, by_hand, solve};
pub use whatif::{all_virtual_below, with_more, without_region};
pub use year::{PlanCommand, YearPlan, plan_id};
