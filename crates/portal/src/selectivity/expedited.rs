//! The expedited lane: for a shipment whose importer, carrier, driver and manufacturer are each certified at that moment, and keep
//! the lane at the threat level in force.
//!
//! One missing link closes it, and that link is named: whoever is turned back can only mend what it is told.

use super::declaration::Item;
use super::row::Found;
use greenlane_domain::pack::CHAIN_ROLES;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

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
    /// Whether it is certified and in force, and the threat level alone lifts the lane from its tier.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lifted: bool,
}

/// Every link that is not certified and in force, or does not keep the lane, each once.
pub(super) fn missing(
    items: &[Item],
    found: &[Option<Found>],
    keeps: impl Fn(&Found) -> bool,
) -> Vec<Missing> {
    let mut missing = Vec::new();
    for role in CHAIN_ROLES {
        let mut told = BTreeSet::new();
        for item in items {
            let link = item.parties.iter().find_map(|place| {
                let found = found.get(*place)?.as_ref()?;
                (found.role == role).then_some((*place, found))
            });
            let certified = link.filter(|(_, found)| found.standing == "in_force");
            if certified.is_some_and(|(_, found)| keeps(found)) {
                continue;
            }
            if told.len() < MOST && told.insert(link.map(|(place, _)| place)) {
                missing.push(Missing {
                    role: role.to_owned(),
                    line: item.line,
                    found: link.map(|(_, found)| found.clone()),
                    lifted: certified.is_some(),
                });
            }
        }
    }
    missing
}
