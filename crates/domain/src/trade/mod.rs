//! Trade data as the programme's record knows it: which files came in, how each source is read, and which party of a
//! declaration is which member.
//!
//! The declarations themselves are not in the record (docs/adr/0021): a year has tens of millions. The record has what
//! people did: who imported what, with a hash and counts that add up, and who decided that a name is a member's.

mod examination;
mod import;
mod party;
mod source;
#[cfg(test)]
mod tests;

pub use examination::{Depth, Event as ExaminationEvent, Examination, Outcome, Said, Told, Waiver};
pub use import::{Event as ImportEvent, Import, Result as ImportResult, Taken};
pub use party::{
    Command as PartyCommand, Done, Event as PartyEvent, Party, PartyKey, TradeParty, party_id,
    same_words,
};
pub use source::{Event as SourceEvent, Source, source_id};
