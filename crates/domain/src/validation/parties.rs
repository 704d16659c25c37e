//! Who else takes part in a joint validation.

use serde::{Deserialize, Serialize};

use super::event::Event;
use super::plan::words;
use super::state::Validation;
use crate::codes::codes;
use crate::{Refusal, refuse};

/// Most others that take part in one validation.
const MOST_PARTIES: usize = 8;

codes! {
    /// What kind of body takes part in a joint validation.
    PartyKind {
        /// Another agency of the same country.
        Agency = "agency",
        /// The customs administration of another country.
        Administration = "administration",
    }
}

/// A body that takes part in a joint validation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// ISO 3166-1 alpha-2; of an administration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The law or arrangement on which it takes part.
    pub authority: String,
    /// What it looks at.
    pub part: String,
    /// The plan was given to it.
    pub plan_shared: bool,
}

impl Validation {
    pub(super) fn record_parties(&self, parties: Vec<Party>) -> Result<Vec<Event>, Refusal> {
        if parties.len() > MOST_PARTIES {
            return refuse("refusal-validation-too-many-parties");
        }
        let mut named = Vec::with_capacity(parties.len());
        for (at, mut party) in parties.into_iter().enumerate() {
            let field = |name: &str| format!("{name}_{at}");
            let name = party.name.trim().to_owned();
            if name.is_empty() {
                return Err(Refusal::new("refusal-validation-party-name").field(&field("name")));
            }
            party.name = name;
            let abroad = party.kind == PartyKind::Administration;
            party.country = party
                .country
                .filter(|country| abroad && !country.is_empty());
            if abroad && party.country.is_none() {
                return Err(
                    Refusal::new("refusal-validation-party-country").field(&field("country"))
                );
            }
            party.authority = words(&field("authority"), &party.authority)?;
            party.part = words(&field("part"), &party.part)?;
            named.push(party);
        }
        if named == self.arranged.parties {
            return Ok(Vec::new());
        }
        Ok(vec![Event::PartiesRecorded { parties: named }])
    }
}
