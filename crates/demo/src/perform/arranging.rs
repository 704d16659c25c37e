//! What is arranged around a visit: times, a meeting's address, others that take part, a visit without notice.

use super::Performer;
use crate::script::{Step, fits};
use greenlane_domain::ids::ValidationId;
use greenlane_domain::validation::{Kind, Method, Party, PartyKind, Slot, Validation};
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::validation::arrange::{
    choose_slot, decide_unannounced, offer_slots, propose_slots, record_parties, set_meeting, taken,
};
use jiff::ToSpan;

/// The same length of visit so many weeks later.
fn later(slot: Slot, weeks: i32) -> Slot {
    let by = (weeks * 7).days();
    Slot {
        on: slot.on.saturating_add(by),
        until: slot.until.saturating_add(by),
    }
}

impl Performer<'_> {
    pub(super) async fn arranging(
        &mut self,
        unit: &mut Unit,
        n: u32,
        step: Step,
    ) -> Result<(), Failure> {
        match step {
            Step::OfferSlots(visit) => self.offer(unit, n, visit).await,
            Step::ChooseSlot(visit) => {
                let id = self.validation(n, visit)?;
                let state = unit.load::<Validation>(id).await?.state;
                if state.arranged.offer.is_none() {
                    return Ok(());
                }
                unit.next_as(&self.officer(n)?);
                choose_slot(unit, id, 0).await
            }
            Step::ProposeSlots(visit) => self.propose_times(unit, n, visit).await,
            _ => Err(Failure::Internal("nothing to arrange".to_owned())),
        }
    }

    // The planned days and the same weekdays of two later weeks; none where the specialist's days are promised.
    async fn offer(&mut self, unit: &mut Unit, n: u32, visit: u8) -> Result<(), Failure> {
        let id = self.validation(n, visit)?;
        let state = unit.load::<Validation>(id).await?.state;
        let Some(plan) = state.plan.filter(|_| state.notice.is_some()) else {
            return Ok(());
        };
        let planned = Slot {
            on: plan.on,
            until: plan.until,
        };
        let taken = taken(unit, plan.lead, id).await?;
        let free = |slot: &Slot| !taken.iter().any(|other| other.overlaps(slot));
        if !free(&planned) {
            return Ok(());
        }
        let others = self.later(n, planned, [1, 2])?;
        let slots = std::iter::once(planned)
            .chain(others.into_iter().filter(free))
            .collect();
        offer_slots(unit, id, slots).await
    }

    // The same weekdays so many weeks later, without those that are somewhere a holiday.
    fn later(&self, n: u32, planned: Slot, weeks: [i32; 2]) -> Result<Vec<Slot>, Failure> {
        let company = self.plan(n)?;
        let slots = weeks.map(|weeks| later(planned, weeks)).into_iter();
        let open = |slot: &Slot| fits(self.app.pack(), company, slot.on);
        Ok(slots.filter(open).collect())
    }

    async fn propose_times(&mut self, unit: &mut Unit, n: u32, visit: u8) -> Result<(), Failure> {
        let id = self.validation(n, visit)?;
        let state = unit.load::<Validation>(id).await?.state;
        let Some(plan) = state.plan.filter(|_| state.arranged.offer.is_some()) else {
            return Ok(());
        };
        let planned = Slot {
            on: plan.on,
            until: plan.until,
        };
        unit.next_as(&self.officer(n)?);
        let slots = self.later(n, planned, [3, 4])?;
        if slots.is_empty() {
            return Ok(());
        }
        let reason = "The warehouse counts its stock in those weeks and no loading can be seen.";
        propose_slots(unit, id, slots, reason).await
    }

    /// Where the meeting takes place, and whoever else takes part.
    pub(super) async fn beside_the_plan(
        &mut self,
        unit: &mut Unit,
        n: u32,
        visit: u8,
    ) -> Result<(), Failure> {
        let id: ValidationId = self.validation(n, visit)?;
        let method = self.visit(n, visit)?.method;
        if matches!(method, Method::Virtual | Method::Hybrid) {
            let link = format!("https://meet.programme.example/v/{n}-{visit}");
            set_meeting(unit, id, &link).await?;
        }
        if (n + u32::from(visit)) % 9 != 2 {
            return Ok(());
        }
        let abroad = n.is_multiple_of(2);
        let party = Party {
            name: if abroad {
                "Customs administration of Mexico"
            } else {
                "Plant protection and quarantine service"
            }
            .to_owned(),
            kind: if abroad {
                PartyKind::Administration
            } else {
                PartyKind::Agency
            },
            country: abroad.then(|| "MX".to_owned()),
            authority: if abroad {
                "Mutual recognition arrangement of October 2014"
            } else {
                "Agreement between both agencies on joint visits"
            }
            .to_owned(),
            part: if abroad {
                "Sees how the validation is carried out at the southern sites."
            } else {
                "Looks at packing wood and at how conveyances are cleaned."
            }
            .to_owned(),
            plan_shared: true,
        };
        record_parties(unit, id, vec![party]).await
    }

    /// A few repeated visits come without notice.
    pub(super) fn comes_unannounced(&self, n: u32, visit: u8) -> Result<bool, Failure> {
        Ok(n % 17 == 5 && self.visit(n, visit)?.kind == Kind::Revalidation)
    }

    pub(super) async fn unannounced(
        &mut self,
        unit: &mut Unit,
        n: u32,
        visit: u8,
    ) -> Result<(), Failure> {
        unit.next_as(&self.staff("supervisor", n)?);
        let reasons = "Two drivers reported that seals are set after the yard. A notice would give time to change \
                       what the visit has to see, and documents cannot show it.";
        decide_unannounced(unit, self.validation(n, visit)?, reasons).await
    }
}
