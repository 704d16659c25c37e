//! Strata and the draw within them.
//!
//! Each member's place comes from SHA-256 over seed, stratum and member, written as text with strokes between; the
//! lowest places of a stratum are drawn. So a draw depends on nothing but the seed and the frame, every member of a
//! stratum has the same chance, and anybody can repeat it with `printf '%s' SEED/STRATUM/MEMBER | sha256sum`.

use crate::ids::MemberId;
use crate::pack::OTHER_REGION;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Members among whom a part is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stratum {
    /// `importer/us`; `importer/other` for an entity type's small regions; `other/other` for what is left.
    pub key: String,
    /// The members, by id.
    pub members: Vec<MemberId>,
}

impl Stratum {
    /// How many are drawn of it: the share, rounded, and at least one.
    pub fn size(&self, percent: u32) -> usize {
        let percent = usize::try_from(percent).unwrap_or(100);
        let share = (self.members.len() * percent + 50) / 100;
        share.max(1).min(self.members.len())
    }
}

/// Members by entity type and region. Groups smaller than `least` are drawn from together, first with the same entity
/// type's other small ones, then with all: a stratum of one would be drawn every year.
pub fn strata<'a>(
    members: impl IntoIterator<Item = (MemberId, &'a str, &'a str)>,
    least: u32,
) -> Vec<Stratum> {
    let least = usize::try_from(least).unwrap_or(usize::MAX);
    let mut groups: BTreeMap<(String, String), Vec<MemberId>> = BTreeMap::new();
    for (member, entity_type, region) in members {
        let key = (entity_type.to_owned(), region.to_owned());
        groups.entry(key).or_default().push(member);
    }
    let other = OTHER_REGION.to_owned();
    for level in 0..2 {
        let mut joined: BTreeMap<(String, String), Vec<MemberId>> = BTreeMap::new();
        for ((entity_type, region), members) in groups {
            let key = match (members.len() < least, level) {
                (false, _) => (entity_type, region),
                (true, 0) => (entity_type, other.clone()),
                (true, _) => (other.clone(), other.clone()),
            };
            joined.entry(key).or_default().extend(members);
        }
        groups = joined;
    }
    let strata = groups.into_iter().map(|((entity_type, region), members)| {
        let mut members = members;
        members.sort_unstable();
        members.dedup();
        Stratum {
            key: format!("{entity_type}/{region}"),
            members,
        }
    });
    strata.collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A member's place in its stratum, as 64 hexadecimal digits. The lowest are drawn.
pub fn place_of(seed: &str, stratum: &str, member: MemberId) -> String {
    hex(&Sha256::digest(format!("{seed}/{stratum}/{member}")))
}

/// Who is drawn of a stratum, by id.
pub fn drawn_of(seed: &str, stratum: &Stratum, size: usize) -> Vec<MemberId> {
    let mut places: Vec<(String, MemberId)> = stratum
        .members
        .iter()
        .map(|member| (place_of(seed, &stratum.key, *member), *member))
        .collect();
    places.sort_unstable();
    let mut drawn: Vec<MemberId> = places
        .into_iter()
        .take(size)
        .map(|(_, member)| member)
        .collect();
    drawn.sort_unstable();
    drawn
}

/// SHA-256 over the frame, one line `STRATUM MEMBER` each, in their order.
pub fn frame_hash(strata: &[Stratum]) -> String {
    let mut hasher = Sha256::new();
    for stratum in strata {
        for member in &stratum.members {
            hasher.update(format!("{} {member}\n", stratum.key));
        }
    }
    hex(&hasher.finalize())
}
