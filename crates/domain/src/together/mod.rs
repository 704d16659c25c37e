//! Several people at one security profile: who owns which section, what they say to each other about a criterion, and
//! what they ask their specialist.
//!
//! None of it is part of an answer, so none of it is in the profile's stream: owners and threads outlive one profile, and
//! every saved answer folds that stream. What people of a company say to each other has an audience of its own
//! ([`crate::record::Audience::Company`]), which no right of the programme's staff includes.

mod sections;
#[cfg(test)]
mod tests;
mod thread;

pub use sections::{SectionCommand, SectionEvent, SectionFacts, Sections, sections_of};
pub use thread::{
    Between, Entry, LONGEST_ENTRY, OpenThread, SHORTEST_ENTRY, Thread, ThreadCommand, ThreadEvent,
    ThreadFacts,
};
