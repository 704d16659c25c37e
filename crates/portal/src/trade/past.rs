//! The lines of past declarations with the standing of everybody on the day of each, for back-tests.

use super::chain::{Asking, Chain, ROLES, columns, days};
use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use arrow::array::{ArrayRef, Float64Array, Int64Array, RecordBatch, StringDictionaryBuilder};
use arrow::datatypes::UInt32Type;
use greenlane_targeting::columns::{Column, Kind};
use greenlane_targeting::fault::Trouble;
use greenlane_targeting::store::{Fill, Scan};
use jiff::SignedDuration;
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::Arc;

/// Everybody whom the declarations of a period name, with how they stood.
pub(crate) async fn named(app: &App, (first, last): (Date, Date)) -> Result<Arc<Chain>, Failure> {
    let mut asking = Asking::of(app).await?;
    let mut scan = app.trade().store().scan(first, last, &columns()).await?;
    while let Some(batch) = scan.next().await? {
        asking.meet(app, &batch).await?;
    }
    Ok(asking.done())
}

/// The threat level at the end of each day of a period.
async fn levels(app: &App, (first, last): (Date, Date)) -> Result<HashMap<Date, i64>, Failure> {
    let threat = crate::threat_level::state(app, &System).await?;
    let internal = |error: jiff::Error| Failure::Internal(error.to_string());
    let mut levels = HashMap::new();
    let mut day = first;
    while day <= last {
        let next = day.tomorrow().map_err(internal)?;
        let end = app.start_of(next).map_err(internal)? - SignedDuration::from_secs(1);
        levels.insert(day, i64::from(threat.at(end)));
        day = next;
    }
    Ok(levels)
}

/// What the columns of standing are filled from.
struct Known {
    chain: Arc<Chain>,
    levels: HashMap<Date, i64>,
}

fn column(column: &Column, batch: &RecordBatch, known: &Known) -> ArrayRef {
    let rows = batch.num_rows();
    let mut roles = ROLES.iter().enumerate();
    let found = roles.find_map(|(at, role)| {
        let part = column.name.strip_prefix(role.role.code())?;
        let part = part.strip_prefix('_')?;
        Some((part, known.chain.stood(batch, (at, role))))
    });
    let text = |values: Vec<Option<&str>>| -> ArrayRef {
        let mut made = StringDictionaryBuilder::<UInt32Type>::new();
        for value in values {
            made.append_option(value);
        }
        Arc::new(made.finish())
    };
    let whole = |values: Vec<Option<i64>>| -> ArrayRef { Arc::new(Int64Array::from(values)) };
    match found {
        Some(("standing", stood)) => text(
            stood
                .iter()
                .map(|one| one.map(|(stood, _)| stood.standing))
                .collect(),
        ),
        Some(("tier", stood)) => whole(
            stood
                .iter()
                .map(|one| one.map(|(stood, _)| i64::from(stood.tier)))
                .collect(),
        ),
        Some((_, stood)) => {
            let since = |(stood, day): (super::chain::Stood, Date)| {
                let span = day.since(stood.validated_on?).ok()?;
                Some(i64::from(span.get_days()))
            };
            whole(stood.into_iter().map(|one| one.and_then(since)).collect())
        }
        None if column.name == "threat_level" => {
            let level = |day: Option<Date>| known.levels.get(&day?).copied();
            whole(days(batch).into_iter().map(level).collect())
        }
        None if column.name == "driver_standing" => text(known.chain.drivers(batch)),
        // The model's part is worked out where lines are scored.
        None => match column.kind {
            Kind::Text => text(vec![None; rows]),
            Kind::Number => Arc::new(Float64Array::from(vec![None::<f64>; rows])),
            _ => whole(vec![None; rows]),
        },
    }
}

/// The lines declared in a period, with the standing of everybody on the day of each. Who is named was asked before:
/// see [`named`].
pub(crate) async fn scan_with_standing(
    app: &App,
    (first, last): (Date, Date),
    (columns, chain): (&[&str], Arc<Chain>),
) -> Result<Scan, Failure> {
    let known = Known {
        chain,
        levels: levels(app, (first, last)).await?,
    };
    let fill: Fill = Box::new(
        move |batch: &RecordBatch, wanted: &[&'static Column]| -> Result<Vec<ArrayRef>, Trouble> {
            Ok(wanted
                .iter()
                .map(|wanted| column(wanted, batch, &known))
                .collect())
        },
    );
    let store = app.trade().store();
    Ok(store.scan_with(first, last, columns, fill).await?)
}
