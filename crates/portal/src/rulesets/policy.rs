//! What the pack and the law allow a ruleset, and where one gives more.

use super::{content, read, words};
use crate::app::App;
use crate::command::System;
use crate::failure::{Failure, Faults};
use crate::web::Say;
use greenlane_domain::pack::Pack;
use greenlane_targeting::rules::{Fault, Limit, Policy, Ruleset as Content};
use std::collections::BTreeMap;

/// What a pack holds rulesets to; the fault is one of its first ruleset.
pub fn policy_of(pack: &Pack) -> Result<Policy, toml::de::Error> {
    let first = pack.targeting.as_deref();
    let first: Option<Content> = first.map(toml::from_str).transpose()?;
    let tiers = pack.tiers.iter().zip(1..);
    let limits = tiers.filter_map(|(tier, number)| {
        let limit = tier.credit_limit.as_ref()?;
        let law = limit.law.clone();
        let percent = limit.percent;
        Some((number, Limit { percent, law }))
    });
    let limits: BTreeMap<u8, Limit> = limits.collect();
    Ok(Policy::new(first.as_ref(), limits))
}

/// What this installation's pack holds rulesets to.
pub(super) fn of(app: &App) -> Result<Policy, Failure> {
    let policy = policy_of(app.pack());
    policy.map_err(|error| Failure::Internal(format!("targeting.toml: {error}")))
}

/// Where a ruleset gives more, in words.
pub(super) fn beyond(app: &App, say: &Say, said: &Content) -> Result<Vec<String>, Failure> {
    let faults = of(app)?.beyond(said);
    Ok(faults
        .iter()
        .map(|found| words::fault(say, found))
        .collect())
}

/// Refuses a ruleset that gives more.
pub(super) fn within(app: &App, said: &Content) -> Result<(), Failure> {
    let faults: Vec<Fault> = of(app)?.beyond(said);
    if faults.is_empty() {
        return Ok(());
    }
    let refusals = faults
        .iter()
        .map(|found| words::refusal(found).field("credit"));
    Err(Failure::Invalid(Faults(refusals.collect())))
}

/// In how many points the ruleset in force gives more than the pack that is loaded. A pack may be stricter than the one under which
/// it was approved; scores stay as they were approved until somebody approves others.
pub async fn beyond_in_force(app: &App) -> Result<usize, Failure> {
    let Some(id) = read::in_force(app, &System, app.today()).await? else {
        return Ok(0);
    };
    let (_, said) = read::content_of(app, &System, id).await?;
    Ok(of(app)?.beyond(&said).len())
}

/// A draft with the pack's credit and threshold.
pub(super) fn put(app: &App, said: &mut Content) -> Result<(), Failure> {
    of(app)?.put(said);
    content::sound(said, None)
}
