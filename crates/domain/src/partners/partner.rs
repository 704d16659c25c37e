//! A partner: who it is, where, and what it does in the chain.

use serde::{Deserialize, Serialize};

use super::words::{ChainRole, Reach};
use crate::identifiers::{Identifier, Scheme};
use crate::ids::PartnerId;

/// The most partners that one member may name; the largest members name some hundreds.
pub const MOST_PARTNERS: usize = 2_000;

/// Whom to ask, and in which language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Contact {
    pub name: String,
    pub email: String,
    pub lang: String,
}

/// A place where the partner holds or handles the member's goods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct PartnerSite {
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    pub city: String,
    /// UN/LOCODE, five characters.
    pub unlocode: Option<String>,
}

/// A company in a member's supply chain, as the member describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Partner {
    pub id: PartnerId,
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    pub city: String,
    pub roles: Vec<ChainRole>,
    pub reach: Reach,
    /// The member's own number for it; an import finds a partner again by it.
    pub reference: String,
    pub identifiers: Vec<Identifier>,
    pub contact: Option<Contact>,
    pub sites: Vec<PartnerSite>,
}

impl Partner {
    /// Every country in which it touches the goods, its own first, each once.
    pub fn countries(&self) -> Vec<&str> {
        let mut all = vec![self.country.as_str()];
        for site in &self.sites {
            if !all.contains(&site.country.as_str()) {
                all.push(&site.country);
            }
        }
        all
    }

    /// The keys under which two members may mean the same company. A number that tells of a natural person is none.
    pub fn keys(&self) -> Vec<(Scheme, String)> {
        let shown = self.identifiers.iter().filter(|i| !i.is_personal());
        let mut keys: Vec<_> = shown.flat_map(Identifier::keys).collect();
        keys.sort();
        keys.dedup();
        keys
    }
}
