//! Whether a company that writes its data down is already known: the same number, or a near-identical name.

use super::sql;
use super::tables::search_keys;
use crate::command::Unit;
use crate::failure::Failure;
use greenlane_db::args;
use greenlane_domain::identifiers::duplicates::NEAR_NAME;
use greenlane_domain::identifiers::names::{block_keys, similarity};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Company;
use std::collections::BTreeSet;
use uuid::Uuid;

/// The other companies that this one resembles, in the order of their age.
///
/// The company is told that there are such, never which: membership is confidential.
pub(super) async fn resembling(
    unit: &mut Unit,
    id: MemberId,
    company: &Company,
) -> Result<Vec<MemberId>, Failure> {
    let mut found = BTreeSet::new();
    let keys: BTreeSet<_> = company.identifiers.iter().flat_map(search_keys).collect();
    for (scheme, value) in keys {
        let rows: Vec<(Uuid,)> = unit
            .tx()
            .all(sql::BY_ALIKE_IDENTIFIER, args![scheme.id(), value, id.0])
            .await?;
        found.extend(rows.into_iter().map(|(other,)| MemberId(other)));
    }
    let mut near: BTreeSet<(Uuid, String)> = BTreeSet::new();
    let names = company.names();
    let keys: BTreeSet<String> = names.iter().flat_map(|name| block_keys(name)).collect();
    for key in keys {
        let rows: Vec<(Uuid, String)> = unit.tx().all(sql::BY_NAME_KEY, args![key, id.0]).await?;
        near.extend(rows);
    }
    for (other, theirs) in near {
        let alike = |mine: &String| similarity(mine, &theirs).score >= NEAR_NAME;
        if names.iter().any(alike) {
            found.insert(MemberId(other));
        }
    }
    Ok(found.into_iter().collect())
}
