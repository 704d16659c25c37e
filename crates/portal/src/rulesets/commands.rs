//! What is done to rulesets.

use super::{content, models, policy};
use crate::command::{Loaded, Unit};
use crate::failure::Failure;
use crate::validation;
use greenlane_domain::Refusal;
use greenlane_domain::ids::AccountId;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::rulesets::{Command, Drift, Ruleset, Trial};
use greenlane_targeting::rules::{NamedSet, Rule, Ruleset as Content};
use jiff::civil::Date;
use std::collections::BTreeSet;
use uuid::Uuid;

async fn follow(
    unit: &mut Unit,
    ruleset: &mut Loaded<Ruleset>,
    command: Command,
) -> Result<(), Failure> {
    let by = AccountId(unit.account()?);
    let events = ruleset.state.apply(command, by, unit.today())?;
    unit.append(ruleset, None, events).await
}

/// Begins a draft from another ruleset, or from the pack's first.
pub async fn begin(unit: &mut Unit, name: &str, from: Option<Uuid>) -> Result<Uuid, Failure> {
    unit.permit(Action::EditRulesets, &Resource::Programme)?;
    let app = unit.app().clone();
    let mut said = match from {
        Some(from) => content::of(&unit.load::<Ruleset>(from).await?.state)?,
        None => content::first(&app)?,
    };
    name.trim().clone_into(&mut said.name);
    let mut ruleset = unit.fresh::<Ruleset>(unit.new_id());
    let command = Command::Begin {
        name: name.to_owned(),
        from,
        content: content::text(&said)?,
    };
    follow(unit, &mut ruleset, command).await?;
    Ok(ruleset.id)
}

/// A change of a draft: what lay before the author, which rule or set, and how it is to be.
#[derive(Debug, Clone)]
pub struct Change {
    /// The draft.
    pub id: Uuid,
    /// The revision that lay before the author.
    pub revision: u32,
    /// The short name of the rule, or the name of the set, as it was; empty when it is new.
    pub was: String,
}

/// Changes what a draft says.
async fn change(
    unit: &mut Unit,
    change: &Change,
    (what, about): (String, Option<&str>),
    how: impl FnOnce(&mut Content) -> Result<(), Failure>,
) -> Result<(), Failure> {
    unit.permit(Action::EditRulesets, &Resource::Programme)?;
    let mut ruleset = unit.load::<Ruleset>(change.id).await?;
    let mut said = content::of(&ruleset.state)?;
    how(&mut said)?;
    content::sound(&said, about)?;
    let command = Command::Change {
        revision: change.revision,
        what,
        content: content::text(&said)?,
    };
    follow(unit, &mut ruleset, command).await
}

/// Puts a rule in place of another of its list, or at its end.
pub(super) fn with_rule(said: &mut Content, was: &str, rule: Rule) -> Result<(), Failure> {
    if was.is_empty() {
        said.rules.push(rule);
        return Ok(());
    }
    let mut rules = said.rules.iter_mut();
    let place = rules.find(|other| other.id == was);
    *place.ok_or(Failure::NotFound)? = rule;
    Ok(())
}

/// Writes a rule.
pub async fn put_rule(unit: &mut Unit, at: &Change, rule: Rule) -> Result<(), Failure> {
    let id = rule.id.clone();
    change(unit, at, (id.clone(), Some(&id)), |said| {
        with_rule(said, &at.was, rule)
    })
    .await
}

/// Takes a rule out.
pub async fn drop_rule(unit: &mut Unit, at: &Change) -> Result<(), Failure> {
    change(unit, at, (at.was.clone(), None), |said| {
        let before = said.rules.len();
        said.rules.retain(|rule| rule.id != at.was);
        if said.rules.len() == before {
            return Err(Failure::NotFound);
        }
        Ok(())
    })
    .await
}

/// Writes a set. One that rules ask for cannot get another name.
pub async fn put_set(unit: &mut Unit, at: &Change, set: NamedSet) -> Result<(), Failure> {
    change(unit, at, (set.name.clone(), None), |said| {
        if at.was.is_empty() {
            said.sets.push(set);
            return Ok(());
        }
        let mut sets = said.sets.iter_mut();
        let place = sets.find(|other| other.name == at.was);
        *place.ok_or(Failure::NotFound)? = set;
        Ok(())
    })
    .await
}

/// Takes a set out that no rule asks for.
pub async fn drop_set(unit: &mut Unit, at: &Change) -> Result<(), Failure> {
    change(unit, at, (at.was.clone(), None), |said| {
        said.sets.retain(|set| set.name != at.was);
        Ok(())
    })
    .await
}

/// Chooses the model that a draft's scores may count, by its version, or none.
pub async fn choose_model(
    unit: &mut Unit,
    at: &Change,
    version: Option<String>,
) -> Result<(), Failure> {
    let app = unit.app().clone();
    if let Some(version) = &version
        && models::of(&app, version).await?.is_none()
    {
        let refusal = Refusal::new("refusal-ruleset-model-missing").arg("version", version);
        return Err(refusal.field("model").into());
    }
    change(unit, at, ("model".to_owned(), None), |said| {
        said.model_version = version;
        Ok(())
    })
    .await
}

/// Takes the credit and the threshold of the pack's policy into a draft that gives more than they allow.
pub async fn take_policy(unit: &mut Unit, at: &Change) -> Result<(), Failure> {
    let app = unit.app().clone();
    change(unit, at, ("credit".to_owned(), None), |said| {
        policy::put(&app, said)
    })
    .await
}

/// Sends a draft in.
pub async fn submit(unit: &mut Unit, id: Uuid, reasons: &str) -> Result<(), Failure> {
    unit.permit(Action::EditRulesets, &Resource::Programme)?;
    let mut ruleset = unit.load::<Ruleset>(id).await?;
    let said = content::of(&ruleset.state)?;
    let app = unit.app().clone();
    models::there(&app, &said).await?;
    policy::within(&app, &said)?;
    let checked = content::checked(&said);
    let command = Command::Submit {
        reasons: reasons.to_owned(),
        checked,
    };
    follow(unit, &mut ruleset, command).await
}

/// Gives it back to be changed.
pub async fn give_back(unit: &mut Unit, id: Uuid, reasons: &str) -> Result<(), Failure> {
    unit.permit(Action::ApproveRulesets, &Resource::Programme)?;
    let mut ruleset = unit.load::<Ruleset>(id).await?;
    let reasons = reasons.to_owned();
    follow(unit, &mut ruleset, Command::Return { reasons }).await
}

/// Approves it, in force from a day: with the reasons, and why without a back-test where nobody tried this very text.
pub async fn approve(
    unit: &mut Unit,
    id: Uuid,
    in_force_from: Date,
    (reasons, untested): (&str, &str),
) -> Result<(), Failure> {
    unit.permit(Action::ApproveRulesets, &Resource::Programme)?;
    let mut ruleset = unit.load::<Ruleset>(id).await?;
    let said = content::of(&ruleset.state)?;
    let app = unit.app().clone();
    models::there(&app, &said).await?;
    policy::within(&app, &said)?;
    let checked = content::checked(&said);
    let command = Command::Approve {
        in_force_from,
        reasons: reasons.to_owned(),
        untested: untested.to_owned(),
        checked,
    };
    follow(unit, &mut ruleset, command).await
}

/// Gives a draft up.
pub async fn give_up(unit: &mut Unit, id: Uuid, reasons: &str) -> Result<(), Failure> {
    unit.permit(Action::EditRulesets, &Resource::Programme)?;
    let mut ruleset = unit.load::<Ruleset>(id).await?;
    if ruleset.state.in_force_from.is_some() {
        return Err(Refusal::new("refusal-ruleset-stage").into());
    }
    let reasons = reasons.to_owned();
    follow(unit, &mut ruleset, Command::Withdraw { reasons }).await
}

/// Keeps a back-test of the text as it is; returns its place among the ruleset's.
pub async fn back_test(unit: &mut Unit, id: Uuid, trial: Trial) -> Result<usize, Failure> {
    either(unit)?;
    let mut ruleset = unit.load::<Ruleset>(id).await?;
    // Somebody may have changed it while it was tried.
    let checked = content::checked(&content::of(&ruleset.state)?);
    if checked.version != trial.version {
        return Err(Refusal::new("refusal-ruleset-changed").into());
    }
    let place = ruleset.state.trials.len();
    let trial = Box::new(trial);
    follow(unit, &mut ruleset, Command::BackTest { trial }).await?;
    Ok(place)
}

/// Those who draft rulesets and those who decide on them.
fn either(unit: &mut Unit) -> Result<(), Failure> {
    if unit
        .permit(Action::EditRulesets, &Resource::Programme)
        .is_err()
    {
        unit.permit(Action::ApproveRulesets, &Resource::Programme)?;
    }
    Ok(())
}

/// Keeps how far the model of a ruleset has drifted, as somebody worked it out.
pub async fn keep_drift(unit: &mut Unit, id: Uuid, drift: Drift) -> Result<(), Failure> {
    either(unit)?;
    let by = AccountId(unit.account()?);
    keep(unit, id, (drift, Some(by))).await?;
    Ok(())
}

/// Keeps it as the clock has it worked out, and writes to those who had a hand in the ruleset where it asks something.
/// Returns whether it is news.
pub(super) async fn keep_monthly_drift(
    unit: &mut Unit,
    id: Uuid,
    drift: Drift,
) -> Result<bool, Failure> {
    let asks = drift.asks;
    let Some(hands) = keep(unit, id, (drift, None)).await? else {
        return Ok(false);
    };
    if asks.is_open() {
        for hand in hands {
            let path = format!("/rulesets/{id}/model");
            validation::tell(unit, AccountId(hand), "mail-ruleset-drift", &path).await?;
        }
    }
    Ok(true)
}

/// Appends it; returns who had a hand in the ruleset, or none where it is no news.
async fn keep(
    unit: &mut Unit,
    id: Uuid,
    (drift, by): (Drift, Option<AccountId>),
) -> Result<Option<BTreeSet<Uuid>>, Failure> {
    let mut ruleset = unit.load::<Ruleset>(id).await?;
    // Another model may have been chosen while this one was asked.
    let named = content::of(&ruleset.state)?.model_version;
    if named.as_ref() != Some(&drift.model) {
        return Err(Refusal::new("refusal-ruleset-changed").into());
    }
    let events = ruleset.state.worked_out(drift, by)?;
    let news = !events.is_empty();
    unit.append(&mut ruleset, None, events).await?;
    Ok(news.then_some(ruleset.state.hands))
}

/// Answers what the last working-out asks.
pub async fn answer_drift(unit: &mut Unit, id: Uuid, words: &str) -> Result<(), Failure> {
    either(unit)?;
    let mut ruleset = unit.load::<Ruleset>(id).await?;
    let words = words.to_owned();
    follow(unit, &mut ruleset, Command::AnswerDrift { words }).await
}

/// Takes a ruleset out of force.
pub async fn withdraw(unit: &mut Unit, id: Uuid, reasons: &str) -> Result<(), Failure> {
    unit.permit(Action::ApproveRulesets, &Resource::Programme)?;
    let mut ruleset = unit.load::<Ruleset>(id).await?;
    let reasons = reasons.to_owned();
    follow(unit, &mut ruleset, Command::Withdraw { reasons }).await
}
