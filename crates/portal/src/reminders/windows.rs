//! Windows of the annual review: the day one opens, the company's officers are told.

use super::sql;
use crate::command::Unit;
use crate::failure::Failure;
use crate::validation;
use greenlane_db::{Day, FromRow, args};
use greenlane_domain::annual::Standing;
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use uuid::Uuid;

const KIND: &str = "annual_window";

#[derive(FromRow)]
struct Row {
    stream_id: Uuid,
    certified_on: Day,
    sent: Option<String>,
    told: Option<String>,
}

/// The companies whose window is open and who have not been told, with the window's year.
pub(super) async fn open(unit: &mut Unit) -> Result<Vec<(MemberId, i16)>, Failure> {
    let (app, today) = (unit.app().clone(), unit.today());
    let rows: Vec<Row> = unit.tx().all(sql::WINDOWS, args![KIND]).await?;
    let untold = |row: Row| {
        let year = |text: Option<String>| text.and_then(|year| year.parse::<i16>().ok());
        let sent = year(row.sent);
        let standing = Standing::of(app.pack(), row.certified_on.0, sent, today)?;
        let Standing::Open(window) = standing else {
            return None;
        };
        let told = year(row.told).is_some_and(|told| told >= window.year);
        (!told).then_some((MemberId(row.stream_id), window.year))
    };
    Ok(rows.into_iter().filter_map(untold).collect())
}

/// Writes the mails, and remembers them in the same transaction.
pub(super) async fn tell(unit: &mut Unit, open: &[(MemberId, i16)]) -> Result<usize, Failure> {
    let mut told = 0;
    for (id, year) in open {
        let values = args![KIND, id.0, year.to_string(), unit.now()];
        if unit.tx().execute(sql::REMEMBER, values).await? == 0 {
            continue;
        }
        let member = unit.load::<Member>(*id).await?;
        let path = format!("/companies/{id}/annual");
        validation::tell_officers(unit, &member.state, "mail-annual-open", &path).await?;
        told += 1;
    }
    Ok(told)
}
