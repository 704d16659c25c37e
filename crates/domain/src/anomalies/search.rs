//! Searches for anomalies: when, by whose rules, over what, and what came of it.

use crate::record::{Actor, Aggregate, Audience, Fact, Recorded};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

use super::Kind;

/// There is one stream of searches.
pub fn search_id() -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, b"greenlane:anomaly_search")
}

/// One search.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Searched {
    /// The version of the rules.
    pub rules: String,
    /// Companies whose signed profile was read.
    pub members: u32,
    /// Answers long enough to be compared.
    pub answers: u32,
    /// One run of words of so many was kept.
    pub sample: u32,
    /// Pairs of companies whose answers were laid side by side.
    pub compared: u32,
    /// Pairs that had something in common and were not, because there were too many.
    pub left: u32,
    /// Pairs with the same answers who have somebody working for both.
    pub explained: u32,
    /// Documents in the libraries.
    pub documents: u32,
    /// Documents whose file could not be read.
    #[serde(default)]
    pub unread: u32,
    /// Of those, documents whose file says when it was made.
    pub dated: u32,
    /// Validations.
    pub validations: u32,
    /// What was seen, by kind.
    pub seen: BTreeMap<Kind, u32>,
    /// For the first time, or again.
    pub new: u32,
    /// With other rows.
    pub changed: u32,
    /// Opened again.
    pub reopened: u32,
    /// Not any more.
    pub gone: u32,
}

/// What can happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SearchEvent {
    /// A search was made.
    Searched {
        /// Over what, and what came of it.
        search: Box<Searched>,
    },
}

impl Fact for SearchEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Searched { .. } => "searched",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Programme
    }
}

/// Every search, as far as pages need them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnomalySearch {
    /// How many there were.
    pub searches: u32,
    /// The last: when, by whom, over what.
    pub last: Option<(Timestamp, Actor, Searched)>,
}

impl Aggregate for AnomalySearch {
    const KIND: &'static str = "anomaly_search";
    type Event = SearchEvent;

    fn fold(&mut self, recorded: &Recorded<SearchEvent>) {
        let SearchEvent::Searched { search } = &recorded.event;
        self.searches += 1;
        self.last = Some((
            recorded.recorded_at,
            recorded.by.clone(),
            (**search).clone(),
        ));
    }
}
