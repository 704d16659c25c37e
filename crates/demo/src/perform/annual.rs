//! The annual review: a little is edited, what did not change is confirmed, the rest is looked at.

use super::Performer;
use super::answers::saved;
use crate::dice::Dice;
use greenlane_domain::annual::{Confirming, Lane};
use greenlane_domain::ids::ProfileId;
use greenlane_domain::profile::{AnswerInput, AnswerState, Evidence, Profile};
use greenlane_portal::Failure;
use greenlane_portal::annual::commands::{confirm, lanes};
use greenlane_portal::command::Unit;
use greenlane_portal::profile::commands::save;
use greenlane_portal::profile::documents;
use jiff::civil::date;

/// What companies add to an answer.
const SINCE: [&str; 4] = [
    " Since this spring the log is kept electronically and reviewed every month.",
    " A second person was trained for it this year and stands in during holidays.",
    " The procedure was tested in an exercise in autumn; two steps were put in another order.",
    " The supplier of the equipment changed; the new contract asks for a yearly check.",
];
/// How many answers are edited.
const EDITED: usize = 3;
/// How many categories somebody who is half-way has confirmed.
const HALF_WAY: u8 = 5;

impl Performer<'_> {
    pub(super) async fn annual_review(
        &mut self,
        unit: &mut Unit,
        n: u32,
        finished: bool,
        dice: &mut Dice,
    ) -> Result<(), Failure> {
        unit.next_as(&self.preparer(n)?);
        let id = self.profile(n)?;
        if !finished {
            self.date_a_document(unit, id).await?;
        }
        edit(unit, id, dice).await?;
        let placed = lanes(unit, id).await?;
        let profile = unit.load::<Profile>(id).await?.state;
        let last = if finished { u8::MAX } else { HALF_WAY };
        let mut categories: Vec<u8> = profile.criteria.iter().map(|c| c.category).collect();
        categories.dedup();
        for category in categories.into_iter().filter(|category| *category <= last) {
            let of_it = profile.criteria.iter().filter(|c| c.category == category);
            let rows = of_it.filter(|c| placed.get(&c.id) == Some(&Lane::Confirm));
            let rows = rows.map(|pinned| Confirming {
                criterion: pinned.id.clone(),
                rev: profile.rev(&pinned.id),
            });
            let rows: Vec<Confirming> = rows.collect();
            if !rows.is_empty() {
                confirm(unit, id, rows).await?;
            }
        }
        if finished {
            let inputs = self.carried(unit, n).await?;
            saved(&save(unit, id, inputs).await?)?;
        }
        Ok(())
    }

    // One certificate that ends soon: the company has to look at what it shows.
    async fn date_a_document(&self, unit: &mut Unit, id: ProfileId) -> Result<(), Failure> {
        let profile = unit.load::<Profile>(id).await?.state;
        match profile.attached().first() {
            Some(document) => {
                let about = unit.load::<Evidence>(*document).await?.state.description;
                let days = (Some(date(2022, 4, 1)), Some(date(2025, 3, 31)));
                documents::describe(unit, *document, &about, days).await
            }
            None => Ok(()),
        }
    }
}

async fn edit(unit: &mut Unit, id: ProfileId, dice: &mut Dice) -> Result<(), Failure> {
    let placed = lanes(unit, id).await?;
    let profile = unit.load::<Profile>(id).await?.state;
    let mut unchanged: Vec<&String> = placed
        .iter()
        .filter(|(_, lane)| **lane == Lane::Confirm)
        .map(|(criterion, _)| criterion)
        .collect();
    dice.shuffle(&mut unchanged);
    let mut inputs = Vec::new();
    for criterion in unchanged {
        let criterion: &str = criterion;
        let Some(answer) = profile.answer(criterion) else {
            continue;
        };
        if answer.state != Some(AnswerState::InPlace) || inputs.len() == EDITED {
            continue;
        }
        inputs.push(AnswerInput {
            criterion: criterion.to_owned(),
            rev: answer.rev,
            state: answer.state,
            narrative: format!("{}{}", answer.narrative, dice.pick(&SINCE)),
            plan: answer.plan.clone(),
            ready: true,
        });
    }
    saved(&save(unit, id, inputs).await?)
}
