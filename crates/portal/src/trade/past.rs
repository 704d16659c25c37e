//! The lines of past declarations with the standing of everybody on the day of each, for back-tests and for other engines.

use super::chain::{Chain, DECLARED};
use crate::app::App;
use crate::failure::Failure;
use greenlane_domain::Refusal;
use greenlane_domain::ids::MemberId;
use greenlane_domain::rulesets::Affected;
use greenlane_targeting::columns::{COLUMNS, Group, PROBABILITY};
use greenlane_targeting::fault::Trouble;
use greenlane_targeting::rules::backtest::{Concern, with_probability};
use greenlane_targeting::rules::files::Writing;
use greenlane_targeting::store::{Register, Scan, fill};
use jiff::civil::Date;
use std::fs::File;
use std::sync::Arc;
use tokio::runtime::Handle;
use uuid::Uuid;

/// Who the companies in declarations are, for lines that say themselves how they stood.
pub(crate) async fn companies(app: &App) -> Result<Arc<dyn Register>, Failure> {
    Chain::of(app, None).await
}

/// The lines declared in a period, to be filled with the standing of everybody on the day of each. They have to be read by
/// [`Scan::read`] and filled where nothing is waited for: who is met is looked up in the record.
pub(crate) async fn lines_of(
    app: &App,
    (first, last): (Date, Date),
    columns: &[&str],
) -> Result<(Scan, Arc<dyn Register>), Failure> {
    let register = Chain::of(app, Some((first, last))).await?;
    let store = app.trade().store();
    let scan = store
        .scan_with(first, last, columns, fill(&register))
        .await?;
    Ok((scan, register))
}

/// What of past declarations is written for another engine.
#[derive(Debug, Clone)]
pub struct Exported {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// With the standing of everybody on the day of each, and the threat level.
    pub standing: bool,
    /// With what the model of this version says of each line.
    pub model: Option<String>,
}

/// The columns of a file for another engine.
fn exported(what: &Exported) -> Vec<&'static str> {
    let columns = COLUMNS.iter().filter(|column| {
        column.group != Group::Standing || (what.standing && column.name != PROBABILITY)
    });
    columns.map(|column| column.name).collect()
}

/// Writes the declarations of a period as a Parquet file: each line once, as it was last recorded and as a back-test reads it, so
/// that another engine scores the very same. Returns how many lines.
pub async fn export(app: &App, what: &Exported, file: File) -> Result<u64, Failure> {
    let model = match &what.model {
        None => None,
        Some(version) => {
            let found = crate::rulesets::model(app, version).await?;
            let none = || Refusal::new("refusal-ruleset-model-missing").arg("version", version);
            Some(found.ok_or_else(none)?)
        }
    };
    let (mut scan, _) = lines_of(app, (what.from, what.to), &exported(what)).await?;
    let runtime = Handle::current();
    let standing = what.standing;
    let work = move || -> Result<u64, Trouble> {
        let mut writing = Writing::new(file);
        while let Some(batch) = runtime.block_on(scan.read())? {
            let batch = scan.filled(batch)?;
            // The SQL of a ruleset whose model is not asked for reads the column all the same.
            if standing || model.is_some() {
                writing.add(&with_probability(&batch, model.as_deref())?)?;
            } else {
                writing.add(&batch)?;
            }
        }
        writing.done()
    };
    let worked = tokio::task::spawn_blocking(work).await;
    let worked = worked.map_err(|error| Failure::Internal(error.to_string()))?;
    worked.map_err(|trouble| Failure::Internal(trouble.to_string()))
}

/// Members concerned by a back-test: by role, those of whom most changes first.
pub(crate) fn affected(concerned: &[Concern]) -> Vec<Affected> {
    let one = |concern: &Concern| {
        Some(Affected {
            member: MemberId(Uuid::from_u128(concern.company)),
            role: *DECLARED.get(concern.role)?,
            tier: concern.tier,
            shipments: concern.shipments,
            before: concern.before,
            after: concern.after,
        })
    };
    let mut all: Vec<Affected> = concerned.iter().filter_map(one).collect();
    all.sort_by_key(|one| {
        let most = std::cmp::Reverse(one.difference().unsigned_abs());
        (one.role, most, std::cmp::Reverse(one.shipments), one.member)
    });
    all
}

#[cfg(test)]
mod tests {
    use super::DECLARED;
    use greenlane_targeting::store::ROLES;

    #[test]
    fn roles_of_both_sides_are_the_same_ones() {
        let names = ROLES.map(|role| role.name);
        assert_eq!(
            names,
            DECLARED.map(greenlane_domain::rulesets::DeclaredRole::code)
        );
    }
}
