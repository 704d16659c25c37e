//! What somebody typed for one site and could not save: kept on the server, for them alone, until they have chosen.

use super::sql;
use crate::app::App;
use crate::command::{Asks, Unit};
use crate::failure::Failure;
use greenlane_db::{At, FromRow, args};
use greenlane_domain::ids::{AccountId, ProfileId};
use greenlane_domain::profile::{AnswerState, SiteInput};
use uuid::Uuid;

#[derive(FromRow)]
struct Row {
    state: Option<String>,
    narrative: String,
    plan: String,
    kept_at: At,
    rev: i64,
    lost: bool,
}

/// A text that is kept for its author.
#[derive(Debug, Clone)]
pub struct KeptSite {
    /// What was typed, with the revision it was made from.
    pub input: SiteInput,
    /// Since when.
    pub at: jiff::Timestamp,
    /// Its page was lost: it goes only once it has been on a page again. Otherwise it only lacks an answer.
    pub lost: bool,
}

/// What is kept of this person's text for a site.
pub async fn kept(
    app: &App,
    asker: &impl Asks,
    profile: ProfileId,
    (criterion, site): (&str, Uuid),
    account: AccountId,
) -> Result<Option<KeptSite>, Failure> {
    let of = args![profile.0, criterion, site, account.0];
    let row: Option<Row> = app.db(asker).optional(sql::SITE_DRAFT, of).await?;
    Ok(row.map(|row| KeptSite {
        input: SiteInput {
            criterion: criterion.to_owned(),
            site,
            name: None,
            rev: u32::try_from(row.rev).unwrap_or(u32::MAX),
            state: row.state.as_deref().and_then(AnswerState::from_code),
            narrative: row.narrative,
            plan: row.plan,
        },
        at: row.kept_at.0,
        lost: row.lost,
    }))
}

/// Keeps a text for its author, in the place of what was kept before.
pub(crate) async fn keep(
    unit: &mut Unit,
    id: ProfileId,
    author: AccountId,
    mine: &SiteInput,
    lost: bool,
) -> Result<(), Failure> {
    let values = args![
        id.0,
        &mine.criterion,
        mine.site,
        author.0,
        mine.state.map(AnswerState::code),
        &mine.narrative,
        &mine.plan,
        unit.now(),
        mine.rev,
        lost
    ];
    unit.tx().execute(sql::KEEP_SITE_DRAFT, values).await?;
    Ok(())
}

/// Forgets what was kept; a lost text only when it was `seen` on a page.
pub(crate) async fn forget(
    unit: &mut Unit,
    id: ProfileId,
    (criterion, site): (&str, Uuid),
    seen: bool,
) -> Result<(), Failure> {
    let account = unit.account()?;
    let values = args![id.0, criterion, site, account, false, seen];
    unit.tx().execute(sql::DROP_SITE_DRAFT, values).await?;
    Ok(())
}
