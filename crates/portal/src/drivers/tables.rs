//! The query table of drivers' cards, and what stands in it of some numbers.

use super::sql;
use crate::app::App;
use crate::command::{Asks, System};
use crate::failure::Failure;
use crate::projection::Projected;
use greenlane_db::{Column, Composed, Day, FromRow, Kind, Reads, Table, TableRow, Value, args};
use greenlane_domain::drivers::DriverCard;
use jiff::civil::Date;
use std::collections::{BTreeSet, HashMap, HashSet};
use uuid::Uuid;

/// A row of `driver_card`.
#[derive(Debug, Clone, PartialEq, FromRow)]
pub(crate) struct CardRow {
    pub stream_id: Uuid,
    pub card: String,
    pub valid_from: Option<Day>,
    pub valid_until: Option<Day>,
    pub ended_on: Option<Day>,
    pub carrier_id: Option<Uuid>,
    pub claimed_by: Option<Uuid>,
    pub claimed_from: Option<Day>,
    pub claimed_until: Option<Day>,
    pub changed_on: Day,
}

impl CardRow {
    /// Whether its driver is certified on a day.
    pub fn holds(&self, day: Date) -> bool {
        let valid = self.valid_from.zip(self.valid_until);
        valid.is_some_and(|(from, until)| from.0 <= day && day <= until.0)
    }
}

impl Projected for DriverCard {
    const TABLES: &'static [Table] = &[Table {
        name: "driver_card",
        key: 1,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("card", Kind::Text),
            Column("valid_from", Kind::Day),
            Column("valid_until", Kind::Day),
            Column("ended_on", Kind::Day),
            Column("carrier_id", Kind::Uuid),
            Column("claimed_by", Kind::Uuid),
            Column("claimed_from", Kind::Day),
            Column("claimed_until", Kind::Day),
            Column("changed_on", Kind::Day),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let Some(last) = self.steps.last() else {
            return Vec::new();
        };
        let claim = self.claim.as_ref();
        let row = args![
            id,
            &self.card,
            self.valid.map(|valid| valid.from),
            self.valid.map(|valid| valid.until),
            self.ended,
            self.carrier.map(|carrier| carrier.0),
            claim.map(|claim| claim.carrier.0),
            claim.map(|claim| claim.validity.from),
            claim.map(|claim| claim.validity.until),
            last.on
        ];
        vec![(0, row)]
    }
}

/// How many cards wait to be checked.
pub(crate) async fn waiting(app: &App, asker: &impl Asks) -> Result<i64, Failure> {
    let (count,): (i64,) = app.db(asker).one(sql::WAITING, args![]).await?;
    Ok(count)
}

/// The number of every card that was ever told of or taken in.
pub(crate) async fn registered(app: &App) -> Result<HashSet<String>, Failure> {
    let rows: Vec<(String,)> = app.db(&System).all(sql::NUMBERS, args![]).await?;
    Ok(rows.into_iter().map(|(card,)| card).collect())
}

/// How many numbers one statement asks for. The sizes are few, so that few statements have to be prepared.
const SIZES: [usize; 4] = [1, 8, 64, 256];

/// The cards with these numbers, read in the given transaction, or as they are.
pub(crate) async fn held(
    from: &mut impl Reads,
    numbers: BTreeSet<String>,
) -> Result<HashMap<String, CardRow>, Failure> {
    let mut found = HashMap::new();
    let numbers: Vec<String> = numbers.into_iter().collect();
    for some in numbers.chunks(256) {
        let size = SIZES.into_iter().find(|size| *size >= some.len());
        let size = size.unwrap_or(some.len());
        let places: Vec<String> = (1..=size).map(|place| format!("${place}")).collect();
        let select = Composed(sql::held(&places.join(", ")).into());
        let mut values: Vec<Value> = some.iter().map(Value::from).collect();
        let last = some.last().map(Value::from);
        while let (true, Some(last)) = (values.len() < size, &last) {
            values.push(last.clone());
        }
        let rows: Vec<CardRow> = from.rows(select, values).await?;
        found.extend(rows.into_iter().map(|row| (row.card.clone(), row)));
    }
    Ok(found)
}
