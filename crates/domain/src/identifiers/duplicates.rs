//! Whether a company that applies is already known.
//!
//! Finds, explains and leaves the decision to a person. It never merges, and it never tells an
//! applicant whose number was found elsewhere: what the page shows is the page's decision.

use super::names::{self, Reason, Similarity, normal_form};
use super::{Identifier, Scheme};

/// From this score on two names are near-identical.
///
/// 88 is the lowest score at which a telling word must still be shared: one slip in a name of one
/// telling word and a trade word stays above it (`Marsk Logistics`), and so does a country added
/// (`Acme Logistics USA`), while another trade word (`Northern Star Trucking` beside `Northern Star
/// Transport`) or another country (`Acme USA` beside `Acme Mexico`) falls below.
pub const NEAR_NAME: u8 = 88;

/// What is known about a company for the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompanyKey {
    /// The record's id, as the caller writes it; a company is never its own duplicate.
    pub id: String,
    /// Legal name first, then trading names and former names.
    pub names: Vec<String>,
    /// Its checked identifiers.
    pub identifiers: Vec<Identifier>,
}

/// Why two companies may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// Both gave the same number.
    SameIdentifier {
        /// The scheme in which they meet: an importer number may meet an EIN.
        scheme: Scheme,
        /// The value, masked when it is a person's.
        value: String,
    },
    /// Their names are near-identical.
    NearName {
        /// [`NEAR_NAME`] to 100.
        score: u8,
        /// The candidate's name in normal form.
        candidate: String,
        /// The other company's name in normal form.
        other: String,
        /// What the score rests on.
        why: Vec<Reason>,
    },
}

/// A company that may be the candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate {
    /// Its record id.
    pub other: String,
    /// Every reason, identifiers first. Never empty.
    pub because: Vec<Because>,
}

impl Duplicate {
    /// Identifiers weigh more than any name, then the higher score.
    fn strength(&self) -> (usize, u8) {
        let identifiers = self
            .because
            .iter()
            .filter(|b| matches!(b, Because::SameIdentifier { .. }))
            .count();
        let score = self.because.iter().map(|b| match b {
            Because::NearName { score, .. } => *score,
            Because::SameIdentifier { .. } => 0,
        });
        (identifiers, score.max().unwrap_or(0))
    }
}

/// Every company in `existing` that may be `candidate`, the likeliest first.
///
/// `existing` need not be everybody: those that share an identifier key ([`Identifier::keys`]) or a
/// name key ([`names::block_keys`]) are enough.
pub fn duplicates(candidate: &CompanyKey, existing: &[CompanyKey]) -> Vec<Duplicate> {
    let mut found: Vec<Duplicate> = existing
        .iter()
        .filter(|other| other.id != candidate.id)
        .filter_map(|other| {
            let mut because = shared_identifiers(candidate, other);
            because.extend(nearest_name(candidate, other));
            (!because.is_empty()).then(|| Duplicate {
                other: other.id.clone(),
                because,
            })
        })
        .collect();
    found.sort_by(|a, b| {
        b.strength()
            .cmp(&a.strength())
            .then_with(|| a.other.cmp(&b.other))
    });
    found
}

fn shared_identifiers(a: &CompanyKey, b: &CompanyKey) -> Vec<Because> {
    let theirs: Vec<(Scheme, String)> = b.identifiers.iter().flat_map(Identifier::keys).collect();
    let mut met: Vec<(Scheme, String)> = Vec::new();
    let mut because = Vec::new();
    for identifier in &a.identifiers {
        for key in identifier.keys() {
            if !theirs.contains(&key) || met.contains(&key) {
                continue;
            }
            let value = if identifier.is_personal() {
                identifier.masked()
            } else {
                key.1.clone()
            };
            because.push(Because::SameIdentifier {
                scheme: key.0,
                value,
            });
            met.push(key);
        }
    }
    because
}

/// The likest pair among all names of both, if it is near enough.
fn nearest_name(a: &CompanyKey, b: &CompanyKey) -> Option<Because> {
    let mut best: Option<(Similarity, &str, &str)> = None;
    for mine in &a.names {
        for theirs in &b.names {
            let found = names::similarity(mine, theirs);
            if best.as_ref().is_none_or(|(s, ..)| found.score > s.score) {
                best = Some((found, mine, theirs));
            }
        }
    }
    let (found, mine, theirs) = best?;
    (found.score >= NEAR_NAME).then(|| Because::NearName {
        score: found.score,
        candidate: normal_form(mine),
        other: normal_form(theirs),
        why: found.why,
    })
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        reason = "tests may fail loudly"
    )]

    use super::*;

    fn company(id: &str, names: &[&str], identifiers: &[(Scheme, &str)]) -> CompanyKey {
        CompanyKey {
            id: id.into(),
            names: names.iter().map(|&name| name.into()).collect(),
            identifiers: identifiers
                .iter()
                .map(|(scheme, raw)| scheme.check(raw).unwrap())
                .collect(),
        }
    }

    #[test]
    fn the_same_number_outweighs_any_name() {
        let new = company(
            "new",
            &["Acme Logistics, Inc."],
            &[(Scheme::Ior, "12-345678900"), (Scheme::Country, "US")],
        );
        let register = [
            company(
                "far",
                &["Zenith Foods LLC"],
                &[(Scheme::Scac, "ZNTH"), (Scheme::Country, "US")],
            ),
            company("namesake", &["ACME LOGISTICS INCORPORATED"], &[]),
            company("taxpayer", &["AL Holdings"], &[(Scheme::Ein, "12-3456789")]),
            company("new", &["Acme Logistics, Inc."], &[]),
        ];
        let found = duplicates(&new, &register);
        let ids: Vec<&str> = found.iter().map(|d| d.other.as_str()).collect();
        assert_eq!(ids, ["taxpayer", "namesake"]);
        assert_eq!(
            found[0].because,
            [Because::SameIdentifier {
                scheme: Scheme::Ein,
                value: "12-3456789".into()
            }]
        );
        assert_eq!(
            found[1].because,
            [Because::NearName {
                score: 100,
                candidate: "acme logistics".into(),
                other: "acme logistics".into(),
                why: vec![Reason::SameNormalForm]
            }]
        );
    }

    #[test]
    fn a_former_name_is_compared_and_one_row_holds_every_reason() {
        let new = company(
            "new",
            &["Vega Freight SA de CV"],
            &[(Scheme::Duns, "782011415")],
        );
        let old = company(
            "old",
            &["Orion Carga SA de CV", "Vega Freigth, S.A. de C.V."],
            &[(Scheme::Duns, "78-201-1415")],
        );
        let found = duplicates(&new, &[old]);
        assert_eq!(found.len(), 1);
        assert!(matches!(
            found[0].because.as_slice(),
            [
                Because::SameIdentifier {
                    scheme: Scheme::Duns,
                    ..
                },
                Because::NearName { other, .. }
            ] if other == "vega freigth"
        ));
    }

    #[test]
    fn a_shared_personal_number_is_named_but_not_shown() {
        let of = |id| company(id, &[], &[(Scheme::Ior, "123-45-6789")]);
        let found = duplicates(&of("a"), &[of("b")]);
        assert_eq!(
            found[0].because,
            [Because::SameIdentifier {
                scheme: Scheme::Ior,
                value: "•••-••-6789".into()
            }]
        );
    }
}
