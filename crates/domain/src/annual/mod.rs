//! The annual review: when it is due, what each criterion needs in it, and what may be confirmed without a new look.
//!
//! Window and lanes are worked out from certification, the pack's clock, the last approval and the edition's links, each
//! time they are asked for; nothing of them is stored. What nobody looked at can never be confirmed in bulk: the rule
//! asks for the lane of every single row, whatever a form says.

mod confirm;
mod file;
mod lanes;
#[cfg(test)]
mod tests;
mod window;

pub use confirm::{Confirmed, Confirming};
pub use file::Carried;
pub use lanes::{Held, Lane, LaneFacts, Place, Why, lanes, places};
pub use window::{CLOCK, Standing, Window};
