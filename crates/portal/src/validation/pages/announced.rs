//! Visits that a company knows of and that are still to come or going on, for its own page.

use super::super::errors::key;
use super::super::{of_member, reference};
use super::tag;
use crate::App;
use crate::accounts::Who;
use crate::failure::Failure;
use crate::web::Say;
use greenlane_domain::ids::MemberId;
use greenlane_domain::validation::Stage;
use uuid::Uuid;

/// One visit, in words.
pub(crate) struct Announced {
    pub id: Uuid,
    pub reference: String,
    pub days: String,
    pub method: String,
    pub notice: String,
    pub status: (&'static str, String),
}

/// The visits that were announced to a company, or have begun, the next first.
pub(crate) async fn announced(
    app: &App,
    who: &Who,
    say: &Say,
    member: MemberId,
) -> Result<Vec<Announced>, Failure> {
    let rows = of_member(app, who, member).await?.into_iter().rev();
    let told = rows.filter(super::super::ValidationRow::is_told);
    let open = [Stage::Notified, Stage::Underway];
    let visits = told.filter_map(|row| {
        let stage = open.into_iter().find(|stage| stage.code() == row.stage)?;
        let (on, until) = (say.day(row.on_day.0), say.day(row.until_day.0));
        let several = row.on_day.0 != row.until_day.0;
        let given = row.notified_on.map(|day| say.day(day.0));
        Some(Announced {
            id: row.stream_id,
            reference: reference('V', row.stream_id),
            days: if several {
                say.t2("validation-days", "on", on, "until", until)
            } else {
                on
            },
            method: say.t(key("validation-method", &row.method)),
            notice: given.map_or_else(String::new, |day| {
                say.t1("validation-notice-given", "day", day)
            }),
            status: (tag(stage), say.t(key("validation-stage", stage.code()))),
        })
    });
    Ok(visits.collect())
}
