//! Parties of declarations that may be members, and certified shipments that nobody treated as such: whoever keeps trade data
//! is told once of each pair of party and member, and a member's specialist of its alarms.

use super::{sql, write};
use crate::command::Unit;
use crate::failure::Failure;
use crate::validation;
use greenlane_db::{FromRow, args};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Certified shipments that nobody treated as such; the other kind is a party that a person has to look at.
const ALARM: &str = "trade_alarm";

/// A party that waits, and whom it is like.
#[derive(Debug, Clone, FromRow)]
pub(super) struct Pair {
    kind: String,
    party_id: Uuid,
    member_id: Uuid,
}

/// The pairs that nobody was told of yet.
pub(super) async fn due(unit: &mut Unit) -> Result<Vec<Pair>, Failure> {
    let told: Vec<(String, Uuid, String)> = unit.tx().all(sql::PARTIES_TOLD, args![]).await?;
    let told: BTreeSet<(String, Uuid, String)> = told.into_iter().collect();
    let all: Vec<Pair> = unit.tx().all(sql::PARTIES_WAIT, args![true]).await?;
    let new = all.into_iter().filter(|pair| {
        let key = (pair.kind.clone(), pair.party_id, pair.member_id.to_string());
        !told.contains(&key)
    });
    Ok(new.collect())
}

/// Writes the mails, and remembers them in the same transaction. Whoever keeps trade data gets one of each kind for all: what
/// they have to do is look at a list.
pub(super) async fn tell(unit: &mut Unit, pairs: &[Pair]) -> Result<usize, Failure> {
    let mut told = 0;
    let mut kinds: BTreeSet<&str> = BTreeSet::new();
    let mut members: BTreeSet<Uuid> = BTreeSet::new();
    for pair in pairs {
        let period = pair.member_id.to_string();
        let values = args![&pair.kind, pair.party_id, period, unit.now()];
        if unit.tx().execute(sql::REMEMBER, values).await? == 0 {
            continue;
        }
        told += 1;
        kinds.insert(&pair.kind);
        if pair.kind == ALARM {
            members.insert(pair.member_id);
        }
    }
    for member in members {
        let company = unit.load::<Member>(MemberId(member)).await?;
        let path = format!("/companies/{member}/benefits");
        let key = "mail-trade-alarm-company";
        validation::tell_specialist(unit, &company.state, key, &path).await?;
    }
    let people: Vec<(Uuid, String, String)> = unit.tx().all(sql::TARGETING, args![true]).await?;
    for (account, address, lang) in &people {
        let person = (*account, address.as_str(), lang.as_str());
        for kind in &kinds {
            let (key, path) = if *kind == ALARM {
                ("mail-trade-alarm", "/trade/delivery")
            } else {
                ("mail-trade-match", "/trade/parties")
            };
            write(unit, person, key, path).await?;
        }
    }
    Ok(told)
}
