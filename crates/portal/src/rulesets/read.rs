//! What pages read of rulesets.

use super::{content, sql};
use crate::app::App;
use crate::command::{Asks, Loaded, read};
use crate::failure::Failure;
use greenlane_db::{At, Day, FromRow, args};
use greenlane_domain::Refusal;
use greenlane_domain::rulesets::{Ruleset, Stage};
use greenlane_targeting::rules::Ruleset as Content;
use jiff::civil::Date;
use uuid::Uuid;

/// A ruleset as lists show it.
#[derive(Debug, Clone, FromRow)]
pub(super) struct ListRow {
    pub stream_id: Uuid,
    pub name: String,
    pub stage: String,
    pub version: String,
    pub in_force_from: Option<Day>,
    pub changed_at: At,
    pub drift_asks: Option<String>,
}

impl ListRow {
    pub fn stage(&self) -> Stage {
        Stage::parse(&self.stage).unwrap_or_default()
    }
}

/// Every ruleset, the last changed first.
pub(super) async fn all(app: &App, asker: &impl Asks) -> Result<Vec<ListRow>, Failure> {
    Ok(app.db(asker).all(sql::ALL, args![]).await?)
}

/// How many questions about the drift of models are open.
pub(crate) async fn asked(app: &App, asker: &impl Asks) -> Result<i64, Failure> {
    let (count,): (i64,) = app.db(asker).one(sql::ASKED, args![]).await?;
    Ok(count)
}

/// The ruleset in force on a day.
pub(crate) async fn in_force(
    app: &App,
    asker: &impl Asks,
    day: Date,
) -> Result<Option<Uuid>, Failure> {
    let rows: Vec<(Uuid,)> = app.db(asker).all(sql::IN_FORCE, args![day]).await?;
    Ok(rows.first().map(|(id,)| *id))
}

/// What people call a ruleset, and what it says.
pub(crate) async fn content_of(
    app: &App,
    asker: &impl Asks,
    id: Uuid,
) -> Result<(String, Content), Failure> {
    let here = open(app, asker, id).await?;
    Ok((here.state.name, here.content))
}

/// What an approved ruleset says. What nobody approved is not handed to other systems.
pub async fn approved(app: &App, asker: &impl Asks, id: Uuid) -> Result<Content, Failure> {
    let here = open(app, asker, id).await?;
    if here.state.stage == Stage::Approved {
        Ok(here.content)
    } else {
        Err(Refusal::new("refusal-ruleset-not-approved").into())
    }
}

/// A ruleset with what it says.
pub(super) struct Opened {
    pub id: Uuid,
    pub state: Ruleset,
    pub content: Content,
}

pub(super) async fn open(app: &App, asker: &impl Asks, id: Uuid) -> Result<Opened, Failure> {
    let Loaded { id, state, .. } = read::<Ruleset>(app, asker, id).await?;
    let content = content::of(&state)?;
    Ok(Opened { id, state, content })
}
