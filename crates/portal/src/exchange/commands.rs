//! What a policy officer says of a crosswalk whose criteria an edition changed.

use super::crosswalk::stands;
use crate::command::{Loaded, Unit};
use crate::failure::Failure;
use greenlane_domain::exchange::{CrosswalkCommand, CrosswalkFacts, CrosswalkReview, crosswalk_id};
use greenlane_domain::ids::AccountId;
use greenlane_domain::permission::{Action, Resource};

async fn load(unit: &mut Unit, crosswalk: &str) -> Result<Loaded<CrosswalkReview>, Failure> {
    let id = crosswalk_id(crosswalk);
    match unit.load::<CrosswalkReview>(id).await {
        Err(Failure::NotFound) => Ok(unit.fresh::<CrosswalkReview>(id)),
        found => found,
    }
}

/// Settles what has to be looked at under an edition, or opens it again.
pub async fn step(
    unit: &mut Unit,
    (crosswalk, edition): (&str, &str),
    command: CrosswalkCommand,
) -> Result<(), Failure> {
    unit.permit(Action::EditEdition, &Resource::Programme)?;
    let app = unit.app().clone();
    let catalogue = app.catalogue();
    let known = app.pack().crosswalk(crosswalk).ok_or(Failure::NotFound)?;
    let under = catalogue.edition(edition).ok_or(Failure::NotFound)?;
    let mut review = load(unit, crosswalk).await?;
    let (_, looks) = stands(&app, (known, under), &review.state);
    let facts = CrosswalkFacts {
        crosswalk: known,
        edition: &under.id,
        looks: &looks,
        by: AccountId(unit.account()?),
        today: unit.today(),
    };
    let events = review.state.apply(command, &facts)?;
    unit.append(&mut review, None, events).await
}
