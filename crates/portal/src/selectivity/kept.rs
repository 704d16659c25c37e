//! What is there already of the declarations of a group, read in the transaction that assesses them.

use super::commands::Pending;
use super::row::{Row, Why};
use super::sample::{Drawn, Draws, Explored};
use super::sql;
use super::standing::{Cards, card_of};
use crate::failure::Failure;
use greenlane_db::{FromRow, Reads, Tx, Value};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Both draws of a declaration as they are kept.
#[derive(Debug, FromRow)]
struct KeptDraw {
    declaration_id: Uuid,
    seq: i64,
    probability: f64,
    drawn_at: f64,
    explore_probability: Option<f64>,
    explored_at: Option<f64>,
    explanation: String,
}

impl KeptDraw {
    /// As they were drawn, to the last bit, which text need not be.
    fn draws(&self) -> Result<Option<Draws>, Failure> {
        let why = serde_json::from_str::<Why>(&self.explanation)?;
        let explore = self.explore_probability.zip(self.explored_at);
        let explore = explore.map(|(probability, at)| Explored {
            probability,
            at,
            selected: at < probability,
        });
        let sample = why.draw.map(|drawn| Drawn {
            probability: self.probability,
            at: self.drawn_at,
            before: true,
            ..drawn
        });
        Ok(sample.map(|sample| Draws { sample, explore }))
    }
}

/// Where everything ends at this moment.
#[derive(Debug, FromRow)]
pub(super) struct Heads {
    /// The record.
    pub record: i64,
    /// The last assessment, and its seal; none before the first.
    pub last: Option<i64>,
    pub seal: Option<Vec<u8>>,
    /// How many assessments there are of what a group asks for.
    pub known: i64,
}

/// The ids under which declarations of a group may have been assessed before.
pub(super) fn declared(group: &[Pending]) -> Vec<Uuid> {
    let all = group.iter();
    all.flat_map(|pending| pending.declaration.ids()).collect()
}

/// Reads them for a group.
pub(super) async fn heads(tx: &mut Tx, group: &[Pending]) -> Result<Heads, Failure> {
    let ids: Vec<Uuid> = group.iter().map(|pending| pending.id).collect();
    let declared = declared(group);
    let (select, ids) = sql::heads(&ids, &declared);
    let ids = ids.into_iter().map(Value::from).collect();
    Ok(tx.one(select, ids).await?)
}

/// Assessments by their ids, draws by declaration, and the declarations that were assessed.
pub(super) type There = (HashMap<Uuid, Row>, HashMap<Uuid, Draws>, HashSet<Uuid>);

/// The assessments that are there already, and what was drawn for declarations before.
pub(super) async fn there(tx: &mut Tx, group: &[Pending]) -> Result<There, Failure> {
    let ids: Vec<Uuid> = group.iter().map(|pending| pending.id).collect();
    let (select, ids) = sql::by_id(&ids);
    let rows: Vec<Row> = tx
        .all(select, ids.into_iter().map(Value::from).collect())
        .await?;
    let declared = declared(group);
    let (select, ids) = sql::assessed(&declared);
    let assessed: Vec<(Uuid,)> = tx
        .all(select, ids.into_iter().map(Value::from).collect())
        .await?;
    let (select, ids) = sql::drawn(&declared);
    let mut kept: Vec<KeptDraw> = tx
        .all(select, ids.into_iter().map(Value::from).collect())
        .await?;
    kept.sort_by_key(|kept| kept.seq);
    let mut draws = HashMap::new();
    for kept in kept {
        if let Some(found) = kept.draws()? {
            draws.entry(kept.declaration_id).or_insert(found);
        }
    }
    let rows = rows.into_iter().map(|row| (row.id, row));
    let assessed = assessed.into_iter().map(|(id,)| id);
    Ok((rows.collect(), draws, assessed.collect()))
}

/// The drivers' cards that a group names, as they stand in a transaction or at this moment.
pub(super) async fn cards(from: &mut impl Reads, group: &[Pending]) -> Result<Cards, Failure> {
    let parties = group
        .iter()
        .flat_map(|pending| &pending.declaration.parties);
    let numbers = parties.filter_map(card_of).collect();
    crate::drivers::held(from, numbers).await
}
