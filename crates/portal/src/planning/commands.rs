//! What is done in planning.

use super::read::inputs;
use crate::accounts::Who;
use crate::app::App;
use crate::command::{Loaded, Unit};
use crate::failure::Failure;
use crate::i18n::LANGUAGES;
use crate::projection::Projected;
use greenlane_domain::accounts::Account;
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::planning::{
    Absence, Assignment, Availability, Effort, Instance, PlanCommand, SOLVER, Settled, Stated,
    YearPlan, availability_id, plan_id, solve,
};
use greenlane_domain::refuse;
use jiff::civil::Date;
use uuid::Uuid;

async fn begun<A: Projected>(unit: &mut Unit, id: Uuid) -> Result<Loaded<A>, Failure> {
    match unit.load::<A>(id).await {
        Err(Failure::NotFound) => Ok(unit.fresh::<A>(id)),
        found => found,
    }
}

async fn follow(unit: &mut Unit, year: i16, command: PlanCommand) -> Result<(), Failure> {
    let mut plan = unit.load::<YearPlan>(plan_id(year)).await?;
    let by = AccountId(unit.account()?);
    let events = plan.state.apply(command, by, unit.today())?;
    unit.append(&mut plan, None, events).await
}

/// Puts the inputs of a year's plan together and keeps them. The inputs come back, for the solver.
pub async fn draft(unit: &mut Unit, year: i16) -> Result<Instance, Failure> {
    unit.permit(Action::MakePlan, &Resource::Programme)?;
    let mut plan = begun::<YearPlan>(unit, plan_id(year)).await?;
    let by = AccountId(unit.account()?);
    let before = plan.state.in_force().cloned();
    let (weights, inputs) = inputs(unit, year, before.as_ref()).await?;
    let command = PlanCommand::Draft {
        year,
        weights,
        inputs: Box::new(inputs.clone()),
    };
    let events = plan.state.apply(command, by, unit.today())?;
    unit.append(&mut plan, None, events).await?;
    Ok(inputs)
}

/// Solves. Takes its time, and no transaction.
pub fn solved(inputs: &Instance) -> Settled {
    let found = solve(inputs, Effort::FULL);
    Settled {
        solver: SOLVER.to_owned(),
        visits: inputs.named(&found.plan),
        worth: found.worth,
        by_hand: found.by_hand,
        bound: found.bound,
    }
}

/// Takes what the solver found, after the rules have checked it.
pub async fn settle(unit: &mut Unit, year: i16, found: Settled) -> Result<(), Failure> {
    unit.permit(Action::MakePlan, &Resource::Programme)?;
    let found = Box::new(found);
    follow(unit, year, PlanCommand::Solve { found }).await
}

/// Solves beside the threads that answer visitors.
pub(super) async fn beside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Failure> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| Failure::Internal(error.to_string()))
}

/// Drafts, solves and settles: three steps, of which only the first and the last hold a transaction.
pub(super) async fn make(app: &App, who: &Who, year: i16) -> Result<(), Failure> {
    let mut unit = app.begin(who).await?;
    let inputs = draft(&mut unit, year).await?;
    unit.commit().await?;
    finish(app, who, year, inputs).await
}

/// Solves what is drafted, and settles it.
pub(super) async fn finish(
    app: &App,
    who: &Who,
    year: i16,
    inputs: Instance,
) -> Result<(), Failure> {
    let found = beside(move || solved(&inputs)).await?;
    let mut unit = app.begin(who).await?;
    settle(&mut unit, year, found).await?;
    unit.commit().await
}

/// Decides otherwise for one member.
pub async fn decide_otherwise(
    unit: &mut Unit,
    year: i16,
    member: MemberId,
    to: Option<Assignment>,
    reasons: &str,
) -> Result<(), Failure> {
    unit.permit(Action::MakePlan, &Resource::Programme)?;
    let reasons = reasons.to_owned();
    let command = PlanCommand::Override {
        member,
        to,
        reasons,
    };
    follow(unit, year, command).await
}

/// Approves a plan that others made.
pub async fn approve(unit: &mut Unit, year: i16, reasons: &str) -> Result<(), Failure> {
    unit.permit(Action::ApprovePlan, &Resource::Programme)?;
    let reasons = reasons.to_owned();
    follow(unit, year, PlanCommand::Approve { reasons }).await
}

/// Declines a plan.
pub async fn decline(unit: &mut Unit, year: i16, reasons: &str) -> Result<(), Failure> {
    unit.permit(Action::ApprovePlan, &Resource::Programme)?;
    let reasons = reasons.to_owned();
    follow(unit, year, PlanCommand::Decline { reasons }).await
}

async fn specialist(unit: &mut Unit, account: AccountId) -> Result<Loaded<Availability>, Failure> {
    unit.permit(Action::MakePlan, &Resource::Programme)?;
    let person = unit.load::<Account>(account).await?;
    if person.state.staff_role.as_deref() != Some("specialist") {
        return Ok(refuse("refusal-planning-no-such-person")?);
    }
    begun::<Availability>(unit, availability_id(account)).await
}

/// States a specialist's hours, languages and region.
pub async fn state_availability(
    unit: &mut Unit,
    account: AccountId,
    stated: Stated,
) -> Result<(), Failure> {
    let mut known = specialist(unit, account).await?;
    let app = unit.app().clone();
    let languages = LANGUAGES.map(|(code, _)| code);
    let mut regions: Vec<&str> = app
        .pack()
        .selection
        .regions
        .iter()
        .map(|region| region.id.as_str())
        .collect();
    regions.push(greenlane_domain::pack::OTHER_REGION);
    let events = known.state.state(account, stated, &languages, &regions)?;
    unit.append(&mut known, None, events).await
}

/// Records days on which a specialist is away.
pub async fn record_absence(
    unit: &mut Unit,
    account: AccountId,
    from: Date,
    until: Date,
) -> Result<(), Failure> {
    let mut known = specialist(unit, account).await?;
    let id = unit.new_id();
    let absence = Absence { id, from, until };
    let events = known.state.away(account, absence)?;
    unit.append(&mut known, None, events).await
}

/// Takes days away back.
pub async fn remove_absence(
    unit: &mut Unit,
    account: AccountId,
    absence: Uuid,
) -> Result<(), Failure> {
    let mut known = specialist(unit, account).await?;
    let events = known.state.back(account, absence)?;
    unit.append(&mut known, None, events).await
}
