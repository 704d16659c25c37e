//! What is done with drivers' cards.

use crate::command::{Loaded, Unit};
use crate::failure::Failure;
use crate::membership;
use crate::validation::tell_officers;
use greenlane_domain::Refusal;
use greenlane_domain::drivers::{Command, DriverCard, Facts, Validity, card_id, card_number};
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::{Action, Resource};
use uuid::Uuid;

/// A card's number, or the refusal beside its field.
pub(super) fn number(typed: &str) -> Result<String, Refusal> {
    card_number(typed).ok_or_else(|| Refusal::new("refusal-driver-card").field("card"))
}

async fn follow(
    unit: &mut Unit,
    card: &mut Loaded<DriverCard>,
    number: String,
    command: Command,
) -> Result<(), Failure> {
    let facts = Facts {
        card: number,
        by: AccountId(unit.account()?),
        today: unit.today(),
    };
    let events = card.state.apply(command, &facts)?;
    unit.append(card, None, events).await
}

async fn load(unit: &mut Unit, number: &str) -> Result<Loaded<DriverCard>, Failure> {
    let id = card_id(number);
    match unit.load::<DriverCard>(id).await {
        Err(Failure::NotFound) => Ok(unit.fresh::<DriverCard>(id)),
        found => found,
    }
}

/// A carrier tells of one of its drivers' cards. Nobody is certified by that.
pub async fn tell(
    unit: &mut Unit,
    carrier: MemberId,
    (typed, validity): (&str, Validity),
) -> Result<(), Failure> {
    let member = unit.load::<Member>(carrier).await?.state;
    unit.permit(Action::TellDrivers, &membership::resource(carrier, &member))?;
    let number = number(typed)?;
    let mut card = load(unit, &number).await?;
    follow(unit, &mut card, number, Command::Tell { carrier, validity }).await
}

/// Takes a card in, as the issuer's register has it.
pub async fn take(unit: &mut Unit, (typed, validity): (&str, Validity)) -> Result<Uuid, Failure> {
    unit.permit(Action::CertifyDrivers, &Resource::Programme)?;
    let number = number(typed)?;
    let mut card = load(unit, &number).await?;
    let claimed = card.state.claim.map(|claim| claim.carrier);
    follow(unit, &mut card, number, Command::Take { validity }).await?;
    tell_carrier(unit, claimed).await?;
    Ok(card.id)
}

/// Refuses what a carrier told, or ends a card. The carrier hears that there is something to read.
pub async fn step(unit: &mut Unit, id: Uuid, command: Command) -> Result<(), Failure> {
    unit.permit(Action::CertifyDrivers, &Resource::Programme)?;
    let mut card = unit.load::<DriverCard>(id).await?;
    let (number, carrier) = (card.state.card.clone(), card.state.carrier);
    follow(unit, &mut card, number, command).await?;
    tell_carrier(unit, carrier).await
}

async fn tell_carrier(unit: &mut Unit, carrier: Option<MemberId>) -> Result<(), Failure> {
    let Some(carrier) = carrier else {
        return Ok(());
    };
    let member = unit.load::<Member>(carrier).await?.state;
    let path = format!("/companies/{carrier}/drivers");
    tell_officers(unit, &member, "mail-finding-news", &path).await
}
