//! Selectivity: declarations assessed as they come, each recorded before it is answered, and why each got its lane.
//!
//! Rules and scores are `greenlane-targeting`'s; who is a member is the board's. Here both meet, for one declaration at one
//! moment: the ruleset in force, the standing of everybody in the chain, and the place in the record up to which both are
//! known (docs/adr/0025). It refuses to assess by anything that nobody approved.

mod at_once;
mod audit;
mod commands;
mod counted;
mod declaration;
mod dividing;
mod examine;
mod examined;
mod expedited;
mod imported;
mod kept;
mod late;
mod live;
mod outcomes;
mod pages;
mod queue;
mod read;
mod reading;
mod row;
mod sample;
mod saying;
mod sql;
mod standing;
#[cfg(test)]
pub(crate) mod tests;
pub(crate) mod told;
mod trial;
mod words;

pub use commands::Verdict;
pub use counted::{count, keep_counting};
pub use declaration::{Declaration, MOST_LINES};
pub use examined::{Hear, examined_lines};
pub use live::Desk;
pub use outcomes::OutcomeRow;
pub use queue::{assess, assess_one};
pub use row::{Assessed, Found, How, Row, Why};
pub use saying::{Recorded, Saying, tell};
pub use trial::{Trial, Tried};
pub use words::{
    Reason, broken_links, credit_words, draw_words, explore_words, lane_words, missing, reasons,
    standing_words,
};

pub(crate) use counted::{Counted, RuleDay, by_day, counted};
pub(crate) use declaration::series_of;
pub(crate) use examine::parts;
pub(crate) use imported::take as take_exams;
pub(crate) use late::take as take_late_exams;
pub(crate) use outcomes::page as outcomes_of;
pub(crate) use read::{after, mine};

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
