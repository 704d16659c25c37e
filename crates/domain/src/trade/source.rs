//! How a source is read. The `trade_source` stream: every change of a mapping is a new version.

use crate::record::{Aggregate, Audience, Fact, Recorded};
use crate::refusal::Refusal;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The most characters of a name.
const LONGEST: usize = 60;
/// The most characters of a mapping.
const LONGEST_MAPPING: usize = 100_000;

/// The id of a source's stream: one name, one source.
pub fn source_id(name: &str) -> Uuid {
    Uuid::new_v5(
        &Uuid::NAMESPACE_URL,
        format!("trade-source:{name}").as_bytes(),
    )
}

/// What can happen to a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' names say what they are")]
pub enum Event {
    /// Its mapping was saved.
    Saved {
        name: String,
        version: u32,
        mapping: String,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        "saved"
    }

    fn audience(&self) -> Audience {
        Audience::Programme
    }
}

/// A source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// The version in force; 0 before the first.
    pub version: u32,
    /// The mapping, as it is written.
    pub mapping: String,
    /// When it was saved.
    pub saved_at: Option<Timestamp>,
}

impl Source {
    /// Saves a mapping that can be used; whoever calls has checked that.
    pub fn save(&self, name: &str, from: u32, mapping: &str) -> Result<Vec<Event>, Refusal> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if name.is_empty() || name.len() > LONGEST || !name.chars().all(plain) {
            return Err(Refusal::new("refusal-trade-source-name")
                .arg("most", LONGEST)
                .field("mapping"));
        }
        if mapping.chars().count() > LONGEST_MAPPING {
            return Err(Refusal::new("refusal-trade-source-long")
                .arg("most", LONGEST_MAPPING)
                .field("mapping"));
        }
        if from != self.version {
            return Err(Refusal::new("refusal-trade-source-changed").field("mapping"));
        }
        if mapping == self.mapping {
            return Ok(Vec::new());
        }
        Ok(vec![Event::Saved {
            name: name.to_owned(),
            version: self.version + 1,
            mapping: mapping.to_owned(),
        }])
    }
}

impl Aggregate for Source {
    const KIND: &'static str = "trade_source";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        let Event::Saved {
            name,
            version,
            mapping,
        } = &recorded.event;
        self.name.clone_from(name);
        self.version = *version;
        self.mapping.clone_from(mapping);
        self.saved_at = Some(recorded.recorded_at);
    }
}
