//! The short way. Between two groups the record seldom moves and nobody else assesses, so a small group is scored by what is known
//! from before, and written by one statement that does so only where all of it still holds. Where it does not, nothing has
//! happened, and the group goes the long way.

use super::commands::{PLACE, Pending, Scored, Verdict, score};
use super::kept::{cards, declared};
use super::sql;
use crate::api::Way;
use crate::app::App;
use crate::failure::Failure;
use greenlane_db::{Args, DbError, Value};
use std::collections::HashSet;
use uuid::Uuid;

/// The most declarations of a group that goes this way: what a larger one reads is shared by many.
const MOST: usize = 4;

/// What became of a group, and what was made ready of it meanwhile.
pub(super) type AtOnce<R> = Option<(Vec<Verdict>, R)>;

/// Assesses a group; none where that takes more steps, and nothing is written then. Whoever gives up in the middle of it leaves
/// nothing behind but, perhaps, the assessments. `meanwhile` makes something ready of the verdicts while the disk is waited for.
pub(super) async fn assess<R>(
    app: &App,
    group: &[Pending],
    meanwhile: impl FnOnce(&[Verdict]) -> R,
) -> Result<AtOnce<R>, Failure> {
    let desk = &app.0.selectivity;
    let now = app.clock().now();
    let today = app.date_of(now);
    if desk.promised() != Some(today) {
        return Ok(None);
    }
    let known = desk.as_before((now, today)).await.zip(desk.tail());
    let Some((live, tail)) = known.filter(|_| is_plain(group)) else {
        return Ok(None);
    };
    let db = &app.0.parts.db;
    // Cards stand in the record: if it has not moved when this is written, they are what they are now.
    let cards = cards(&mut &*db, group).await?;
    let mut args: Args = vec![live.head.into(), tail.seq.into()];
    args.extend(group.iter().map(|pending| Value::from(pending.id)));
    let declared = declared(group);
    let still = sql::still(group.len(), declared.len());
    args.extend(declared.into_iter().map(Value::from));
    let nothing = Default::default();
    let scored = score(app, group, (&live, &cards), nothing, (now, tail))?;
    let Scored {
        verdicts,
        rows,
        tail,
    } = scored;
    let inserted = db.insert_if(PLACE, sql::INSERT, rows, (&still, args));
    // In this order: the database begins before anything else is made.
    let (inserted, ready) = tokio::join!(biased; inserted, async { meanwhile(&verdicts) });
    match inserted {
        Ok(false) | Err(DbError::Conflict) => Ok(None),
        Ok(true) => {
            desk.ends_at(tail);
            app.metrics().assessed(Way::AtOnce, group.len());
            Ok(Some((verdicts, ready)))
        }
        Err(error) => Err(error.into()),
    }
}

/// Whether a group can go this way: it is small, and names nothing twice.
fn is_plain(group: &[Pending]) -> bool {
    let declared: HashSet<Uuid> = group.iter().map(|p| p.declaration.id()).collect();
    let ids: HashSet<Uuid> = group.iter().map(|pending| pending.id).collect();
    group.len() <= MOST && ids.len() == group.len() && declared.len() == group.len()
}
