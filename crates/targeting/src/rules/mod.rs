//! The language of rules: written by people, checked, and run by three evaluators that agree.
//!
//! A rule is a sentence: `when hs6 like '61%' and value / net_mass < 4 unknown is false then +40 points`. The condition is a
//! small typed part of SQL. Missing data is a third value that a rule must name. [`Ruleset::check`] understands a ruleset or
//! says what is wrong with it, as data; [`Program`] scores one row or, by [`columnar::Columnar`], a batch; [`sql`] writes the same
//! ruleset for other engines.

pub mod ast;
pub mod backtest;
mod check;
pub mod columnar;
mod compile;
mod credit;
mod dialect;
pub mod explore;
mod fault;
pub mod files;
mod functions;
mod line;
mod policy;
mod ruleset;
pub mod sample;
mod scalar;
mod sentence;
mod single;
pub mod sql;
pub mod table;
#[cfg(test)]
mod tests;
mod unknowns;
mod validity;
mod words;

pub use check::Names;
pub use compile::{Action, AsOf, Compiled, Program};
pub use credit::{CreditTable, PartyCredit, TierCredit};
pub use dialect::Dialect;
pub use fault::{Fault, MESSAGES, Place};
pub use functions::{FUNCTIONS, names_set};
pub use line::{Cell, Line, Unfit};
pub use policy::{Limit, Policy};
pub use ruleset::{
    Credit, Entry, Expected, Found, Lane, MOST_POINTS, MOST_RULES, Matching, NamedSet, Role, Rule,
    Ruleset, TestCase, is_id,
};
pub use scalar::{Row, day_number, day_of};
pub use sentence::{Effect, LONGEST, Sentence, Unknown};
pub use single::{Explanation, Fired, ModelSaid, Outcome, Unanswered, What};
pub use words::Reader;
