//! Editions of the criteria: how one is drafted by some and published by others, and how answers pass from one to the
//! next.
//!
//! A published edition never changes: its content is part of the record, and its hash of every profile that was opened
//! under it. A criterion keeps its number across editions; what is asked, how strongly and of whom belongs to the
//! edition. Every criterion of an old edition is accounted for by a link to the new one, and every link says what
//! becomes of the answers. It refuses an edition that would leave an answer without a place, that its own author
//! publishes, or that says nothing in one of the programme's languages.

mod catalogue;
mod comment;
mod draft;
mod extension;
mod links;
mod simulation;
#[cfg(test)]
mod tests;

pub use catalogue::{Catalogue, Publication};
pub use comment::{Comment, CommentEvent, NewComment, Reply};
pub use draft::{
    Change, Command, Draft, Event, Facts, Imported, LIFE_CYCLE, Proposal, Stage, Translation,
    TranslationState,
};
pub use extension::{Extension, ExtensionEvent, ExtensionFacts, Granted, Rollout};
pub use links::{
    Asked, Difference, Link, Relation, Rule, StrengthChange, between, compose, difference, faults,
};
pub use simulation::{Outcome, Simulation, Sum, Working, outcome};
