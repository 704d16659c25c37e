//! The expedited lane: for a shipment whose importer, carrier, driver and manufacturer are each certified at that moment.
//!
//! One missing link closes it, and that link is named: whoever is turned back can only mend what it is told.

use super::declaration::Item;
use super::row::Found;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The links of the chain that have to be certified.
const CHAIN: [&str; 4] = ["importer", "carrier", "driver", "manufacturer"];
/// So many missing links are told of one role: a thousand lines may have a thousand manufacturers.
const MOST: usize = 10;

/// A link that keeps a declaration out of the expedited lane.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// The role.
    pub role: String,
    /// The first line that it is about.
    pub line: i64,
    /// Who is not certified at this moment; nobody where the line names none.
    pub found: Option<Found>,
}

/// Every link that is not certified and in force, each once.
pub(super) fn missing(items: &[Item], found: &[Option<Found>]) -> Vec<Missing> {
    let mut missing = Vec::new();
    for role in CHAIN {
        let mut told = BTreeSet::new();
        for item in items {
            let link = item.parties.iter().find_map(|place| {
                let found = found.get(*place)?.as_ref()?;
                (found.role == role).then_some((*place, found))
            });
            if link.is_some_and(|(_, found)| found.standing == "in_force") {
                continue;
            }
            if told.len() < MOST && told.insert(link.map(|(place, _)| place)) {
                missing.push(Missing {
                    role: role.to_owned(),
                    line: item.line,
                    found: link.map(|(_, found)| found.clone()),
                });
            }
        }
    }
    missing
}
