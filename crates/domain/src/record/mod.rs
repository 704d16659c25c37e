//! The record: what an event is, how a stream folds into its state, and how its hashes chain.
//!
//! Pure. The portal appends and loads; `greenlane verify` re-hashes and re-folds. Nothing here can edit an
//! event: a correction is a new event.

mod hash;
#[cfg(test)]
mod tests;

pub use hash::{Digest32, GENESIS, Sealed, checkpoint_root, event_hash};

use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::fmt::Debug;
use uuid::Uuid;

/// Who may read an event in a timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The company's own people and the programme.
    Member,
    /// The company's own people only. No right of the programme's staff includes it.
    Company,
    /// The programme's staff only (internal notes, recommendations).
    Programme,
    /// Vetting officers, the director and auditors only.
    Vetting,
    /// The person whose account it is, administrators and auditors.
    Account,
}

impl Audience {
    /// The stored code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Company => "company",
            Self::Programme => "programme",
            Self::Vetting => "vetting",
            Self::Account => "account",
        }
    }
}

/// Who did it, in which role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The person; none for the system's own steps.
    pub account: Option<Uuid>,
    /// The role acted in (`officer`, `specialist`, … or `system`).
    pub role: String,
}

impl Actor {
    /// The system itself (clocks, the outbox).
    pub fn system() -> Self {
        Self {
            account: None,
            role: "system".to_owned(),
        }
    }
}

/// What happened: one variant of a stream's event enum. Serialised with `#[serde(tag = "kind")]`.
pub trait Fact: Serialize + DeserializeOwned + Clone + Debug + Send + Sync + 'static {
    /// The serde tag, stored beside the payload.
    fn kind(&self) -> &'static str;
    /// Who may read it in a timeline.
    fn audience(&self) -> Audience;
    /// The ground a decision rests on (pack code), for every decision that needs one.
    fn ground(&self) -> Option<&str> {
        None
    }
    /// When it takes effect, where that is not the moment it is recorded.
    fn effective_at(&self) -> Option<Timestamp> {
        None
    }
}

/// An event as it stands in the record.
#[derive(Debug, Clone)]
pub struct Recorded<E> {
    /// Place over all streams; gapless.
    pub seq: i64,
    /// Place within the stream, from 1.
    pub version: i64,
    /// Its own id.
    pub id: Uuid,
    /// What happened.
    pub event: E,
    /// Who did it.
    pub by: Actor,
    /// When it was written down.
    pub recorded_at: Timestamp,
    /// From when it holds.
    pub effective_at: Timestamp,
}

/// A stream's state: what its events fold into.
pub trait Aggregate: Default + Clone + PartialEq + Debug + Send + Sync + 'static {
    /// The stream's kind, stored with each event.
    const KIND: &'static str;
    /// What can happen to it.
    type Event: Fact;
    /// Takes one event in. Never refuses: what is recorded has happened.
    fn fold(&mut self, recorded: &Recorded<Self::Event>);

    /// Folds a whole stream.
    fn from_events<'a>(events: impl IntoIterator<Item = &'a Recorded<Self::Event>>) -> Self {
        let mut state = Self::default();
        for event in events {
            state.fold(event);
        }
        state
    }
}
