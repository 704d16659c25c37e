//! What pages read of relations, and how they are said.

use super::sql;
use crate::accounts::Who;
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use crate::validation::errors::key;
use crate::web::Say;
use greenlane_db::{Day, FromRow, args};
use greenlane_domain::ids::MemberId;
use greenlane_domain::relations::Stage;
use uuid::Uuid;

/// A relation with both names as they are today.
#[derive(Debug, Clone, FromRow)]
pub(super) struct RelationRow {
    pub stream_id: Uuid,
    pub relation: String,
    pub effective_from: Day,
    pub ended_on: Option<Day>,
    pub stage: String,
    pub one_name: String,
    pub other_name: String,
}

impl RelationRow {
    /// Where it stands.
    pub(super) fn stage(&self) -> Option<Stage> {
        Stage::parse(&self.stage)
    }

    /// What the one is to the other.
    pub(super) fn said(&self, say: &Say) -> String {
        says(say, &self.relation, &self.one_name, &self.other_name)
    }

    /// Since when, and until when where it has ended.
    pub(super) fn when(&self, say: &Say) -> String {
        let from = say.day(self.effective_from.0);
        match self.ended_on {
            None => say.t1("relation-since", "from", from),
            Some(end) => say.t2("relation-between-days", "from", from, "end", say.day(end.0)),
        }
    }
}

/// A relation in a sentence.
pub(super) fn says(say: &Say, relation: &str, one: &str, other: &str) -> String {
    say.t2(key("relation-says", relation), "one", one, "other", other)
}

/// One page of the list, and how many there are.
pub(super) async fn page(
    app: &App,
    asker: &impl Asks,
    (stage, relation): (&str, &str),
    (limit, offset): (i64, i64),
) -> Result<(i64, Vec<RelationRow>), Failure> {
    let db = app.db(asker);
    let (total,): (i64,) = db.one(sql::COUNT, args![stage, relation]).await?;
    let rows = db.all(sql::LIST, args![stage, relation, limit, offset]);
    Ok((total, rows.await?))
}

pub(super) async fn of_company(
    app: &App,
    asker: &impl Asks,
    company: MemberId,
) -> Result<Vec<RelationRow>, Failure> {
    Ok(app.db(asker).all(sql::OF_COMPANY, args![company.0]).await?)
}

/// What stands of a company today, in words; for the programme's staff also where each is read.
pub(crate) async fn sentences(
    app: &App,
    asker: &impl Asks,
    say: &Say,
    company: MemberId,
) -> Result<Vec<(String, String)>, Failure> {
    let rows = of_company(app, asker, company).await?.into_iter();
    let standing = rows.filter(|row| matches!(row.stage(), Some(Stage::Confirmed | Stage::Ending)));
    let told = standing.map(|row| {
        let said = format!("{} {}", row.said(say), row.when(say));
        (format!("/relations/{}", row.stream_id), said)
    });
    Ok(told.collect())
}

/// Relations whose events are in the other company's file.
pub(crate) async fn streams_of(
    app: &App,
    asker: &impl Asks,
    company: MemberId,
) -> Result<Vec<Uuid>, Failure> {
    let rows: Vec<(Uuid,)> = app.db(asker).all(sql::STREAMS, args![company.0]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// How many wait for this person, because another one wrote them.
pub(crate) async fn waiting(app: &App, who: &Who) -> Result<i64, Failure> {
    let (count,): (i64,) = app.db(who).one(sql::WAITING, args![who.account.0]).await?;
    Ok(count)
}
