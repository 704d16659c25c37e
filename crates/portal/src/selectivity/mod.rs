//! Selectivity: declarations assessed as they come, each recorded before it is answered, and why each got its lane.
//!
//! Rules and scores are `greenlane-targeting`'s; who is a member is the board's. Here both meet, for one declaration at one
//! moment: the ruleset in force, the standing of everybody in the chain, and the place in the record up to which both are
//! known (docs/adr/0025). It refuses to assess by anything that nobody approved.

mod audit;
mod commands;
mod declaration;
mod dividing;
mod examine;
mod expedited;
mod kept;
mod live;
mod pages;
mod read;
mod reading;
mod row;
mod sample;
mod sql;
mod standing;
#[cfg(test)]
pub(crate) mod tests;
mod trial;
mod words;

pub use commands::{Verdict, assess};
pub use declaration::{Declaration, MOST_LINES};
pub use live::Desk;
pub use row::{Assessed, Found, How, Row, Why};
pub use trial::{Trial, Tried};
pub use words::{
    Reason, broken_links, credit_words, draw_words, explore_words, lane_words, missing, reasons,
    standing_words,
};

pub(crate) use read::mine;

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
