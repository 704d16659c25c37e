//! What pages read of anomalies.

use super::sql;
use crate::app::App;
use crate::command::{Asks, read};
use crate::failure::Failure;
use greenlane_db::args;
use greenlane_domain::anomalies::{Anomaly, AnomalySearch, Kind, search_id};
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::{Action, Resource};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Names of companies, each read once.
#[derive(Debug, Default)]
pub(super) struct Companies(BTreeMap<MemberId, String>);

impl Companies {
    /// Learns the names of these.
    pub async fn learn(
        &mut self,
        app: &App,
        asker: &impl Asks,
        members: &[MemberId],
    ) -> Result<(), Failure> {
        for member in members {
            if self.0.contains_key(member) {
                continue;
            }
            let name: Option<(String,)> =
                app.db(asker).optional(sql::NAME, args![member.0]).await?;
            let name = name.map_or_else(|| member.to_string(), |(name,)| name);
            self.0.insert(*member, name);
        }
        Ok(())
    }

    /// A name.
    pub fn name(&self, member: MemberId) -> &str {
        self.0.get(&member).map_or("", String::as_str)
    }

    /// Where the programme reads about it.
    pub fn file(member: MemberId) -> String {
        format!("/companies/{member}/file")
    }
}

/// A page of anomalies.
pub(super) async fn list(
    app: &App,
    asker: &impl Asks,
    (kind, stage): (&str, &str),
    (limit, offset): (i64, i64),
) -> Result<Vec<(Uuid, Anomaly)>, Failure> {
    let args = args![kind, stage, limit, offset];
    let ids: Vec<(Uuid,)> = app.db(asker).all(sql::LIST, args).await?;
    let mut all = Vec::new();
    for (id,) in ids {
        all.push((id, read::<Anomaly>(app, asker, id).await?.state));
    }
    Ok(all)
}

/// Those of one kind that are not gone, the strangest of the undecided first.
pub async fn of_kind(app: &App, asker: &impl Asks, kind: Kind) -> Result<Vec<Uuid>, Failure> {
    app.permit(asker, Action::ViewAnomalies, &Resource::Programme)?;
    let args = args![kind.code(), "", 1000_i64, 0_i64];
    let ids: Vec<(Uuid,)> = app.db(asker).all(sql::LIST, args).await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// How many there are, by kind and stage.
pub(super) async fn counts(
    app: &App,
    asker: &impl Asks,
) -> Result<Vec<(String, String, i64)>, Failure> {
    Ok(app.db(asker).all(sql::COUNTS, args![]).await?)
}

/// How many wait for whoever leads: nobody looked at them, or somebody answered.
pub(crate) async fn open_ones(app: &App, asker: &impl Asks) -> Result<(i64, i64), Failure> {
    Ok(app.db(asker).one(sql::OPEN, args![]).await?)
}

/// The searches so far.
pub(super) async fn searches(app: &App, asker: &impl Asks) -> Result<AnomalySearch, Failure> {
    match read::<AnomalySearch>(app, asker, search_id()).await {
        Ok(loaded) => Ok(loaded.state),
        Err(Failure::NotFound) => Ok(AnomalySearch::default()),
        Err(other) => Err(other),
    }
}

/// Who works for both of two companies: name, role in each.
pub(super) async fn people_of_both(
    app: &App,
    asker: &impl Asks,
    one: MemberId,
    other: MemberId,
) -> Result<Vec<(String, String, String)>, Failure> {
    let args = args![one.0, other.0];
    Ok(app.db(asker).all(sql::PEOPLE_OF_BOTH, args).await?)
}
