//! What is done in selection.

use super::read::selection_within;
use crate::command::{Loaded, Unit};
use crate::failure::{Failure, Faults};
use crate::membership;
use crate::projection::Projected;
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::selection::{
    Draw, DrawCommand, Frame, RuleBook, RuleCommand, TradeFigures, TradeText, Weights, draw_id,
    rule_book_id, simulate, strata, trade_id,
};
use uuid::Uuid;

async fn begun<A: Projected>(unit: &mut Unit, id: Uuid) -> Result<Loaded<A>, Failure> {
    match unit.load::<A>(id).await {
        Err(Failure::NotFound) => Ok(unit.fresh::<A>(id)),
        found => found,
    }
}

/// A member declares a year's trade.
pub async fn declare_trade(
    unit: &mut Unit,
    member: MemberId,
    typed: &TradeText,
) -> Result<(), Failure> {
    let company = unit.load::<Member>(member).await?;
    unit.permit(
        Action::EditCompany,
        &membership::resource(member, &company.state),
    )?;
    let declared = TradeFigures::declare(member, typed, unit.today());
    let events = declared.map_err(|faults| Failure::Invalid(Faults(faults)))?;
    let mut figures = begun::<TradeFigures>(unit, trade_id(member)).await?;
    unit.append(&mut figures, Some(member), events).await
}

async fn follow(unit: &mut Unit, command: RuleCommand) -> Result<u32, Failure> {
    let mut book = begun::<RuleBook>(unit, rule_book_id()).await?;
    let by = AccountId(unit.account()?);
    let app = unit.app().clone();
    let events = book.state.apply(command, &app.pack().selection, by)?;
    unit.append(&mut book, None, events).await?;
    Ok(book.state.proposals.last().map_or(0, |last| last.number))
}

/// Proposes other weights; what they would change is worked out here and stands in the record beside them.
pub async fn propose(unit: &mut Unit, weights: Weights, reasons: &str) -> Result<u32, Failure> {
    unit.permit(Action::ProposeWeights, &Resource::Programme)?;
    let selection = selection_within(unit).await?;
    let app = unit.app().clone();
    let policy = &app.pack().selection;
    let simulated = simulate(&selection.membership, policy, &selection.scores, &weights)?;
    let command = RuleCommand::Propose {
        weights,
        reasons: reasons.to_owned(),
        simulated,
    };
    follow(unit, command).await
}

/// Approves what another person proposed.
pub async fn approve(unit: &mut Unit, number: u32, reasons: &str) -> Result<(), Failure> {
    unit.permit(Action::ApproveWeights, &Resource::Programme)?;
    let reasons = reasons.to_owned();
    follow(unit, RuleCommand::Approve { number, reasons }).await?;
    Ok(())
}

/// Declines a proposal.
pub async fn decline(unit: &mut Unit, number: u32, reasons: &str) -> Result<(), Failure> {
    unit.permit(Action::ApproveWeights, &Resource::Programme)?;
    let reasons = reasons.to_owned();
    follow(unit, RuleCommand::Decline { number, reasons }).await?;
    Ok(())
}

/// Fixes the frame of a year's draw, and then records a seed that nobody chose.
pub async fn open_draw(unit: &mut Unit, year: i16) -> Result<(), Failure> {
    unit.permit(Action::DrawSelection, &Resource::Programme)?;
    let selection = selection_within(unit).await?;
    let app = unit.app().clone();
    let policy = &app.pack().selection;
    let members = selection.membership.facts.iter().map(|facts| {
        let region = policy.region_of(&facts.country);
        (facts.member, facts.entity_type.as_str(), region)
    });
    let frame = Frame {
        year,
        on: None,
        percent: policy.random_percent,
        strata: strata(members, policy.stratum_least),
    };
    let mut draw = begun::<Draw>(unit, draw_id(year)).await?;
    let seed = app.chance().bytes::<32>();
    let command = DrawCommand::Open { frame, seed };
    let events = draw.state.apply(command, unit.today())?;
    unit.append(&mut draw, None, events).await
}

/// Draws from the frame and the seed that are in the record.
pub async fn draw(unit: &mut Unit, year: i16) -> Result<(), Failure> {
    unit.permit(Action::DrawSelection, &Resource::Programme)?;
    let mut draw = unit.load::<Draw>(draw_id(year)).await?;
    let events = draw.state.apply(DrawCommand::Draw, unit.today())?;
    unit.append(&mut draw, None, events).await
}
