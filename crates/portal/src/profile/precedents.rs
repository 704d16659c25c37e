//! How a criterion was decided for other companies, read from the query tables and made anonymous by the domain's rule.

use super::sql;
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use greenlane_db::{At, FromRow, args};
use greenlane_domain::ids::MemberId;
use greenlane_domain::profile::{Precedent, Precedents, Size, Verdict};
use jiff::ToSpan as _;
use jiff::civil::Date;
use uuid::Uuid;

/// So many decisions are looked at; of one criterion and entity type in a few years there are fewer.
const LOOKED_AT: i64 = 5_000;

#[derive(FromRow)]
struct DecisionRow {
    member_id: Uuid,
    verdict: String,
    reason: Option<String>,
    block: Option<Uuid>,
    decided_at: At,
    country: String,
    sites: i64,
}

/// From which day on decisions count.
pub(super) fn since(app: &App) -> Date {
    let months = i64::from(app.pack().reviewing.precedents.months);
    let today = app.today();
    today.checked_sub(months.months()).unwrap_or(today)
}

/// The precedents of a criterion for a company of this entity type.
pub(super) async fn of(
    app: &App,
    asker: &impl Asks,
    (edition, criterion): (&str, &str),
    entity_type: &str,
    member: MemberId,
) -> Result<Precedents, Failure> {
    let rule = app.pack().reviewing.precedents;
    let db = app.db(asker);
    let from = app
        .start_of(since(app))
        .map_err(|error| Failure::Internal(error.to_string()))?;
    // The same was asked under other numbers in earlier editions.
    let mut rows: Vec<DecisionRow> = Vec::new();
    for number in app.catalogue().numbers(edition, criterion) {
        let values = args![number, entity_type, member.0, from, LOOKED_AT];
        rows.extend(db.all::<DecisionRow>(sql::PRECEDENTS, values).await?);
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.decided_at.0));
    let (sites,): (i64,) = db.one(sql::SITES_OF, args![member.0]).await?;
    let rows = rows.into_iter().filter_map(|row| {
        Some(Precedent {
            company: row.member_id,
            country: row.country,
            size: Size::of(row.sites),
            on: app.date_of(row.decided_at.0),
            verdict: Verdict::from_code(&row.verdict)?,
            reason: row.reason,
            block: row.block,
        })
    });
    let rows: Vec<Precedent> = rows.collect();
    Ok(Precedents::of(
        &rows,
        Size::of(sites),
        rule.least_companies as usize,
    ))
}
