//! Supply chains: partners, routes, questionnaires that partners answer from their link, the five steps and a signature.

use super::Performer;
use crate::cast::chain;
use crate::script::{ChainStep, Step};
use greenlane_domain::ids::{MemberId, PartnerId, QuestionnaireId};
use greenlane_domain::partners::{
    ActionText, Answered, CheckMethod, CheckedAnswer, Gap, Given, Holder, gaps,
};
use greenlane_domain::profile::AnswerState;
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::partners::answering::{self, LinkHolder, Sender, Wish};
use greenlane_portal::partners::commands::{
    Signature, add_action, check_partner, end_action, record_partner, record_procedure,
    record_route, review_threats, sign, standing,
};
use greenlane_portal::partners::documents;
use jiff::ToSpan;

const PROCEDURE: &str = "Each January the compliance team goes through the list of partners, asks those whose answers \
are older than a year, compares the routes with the last year's shipments and reads the programme's table of threats. \
High risks are put before the board in February. A new partner, a new route or an incident starts the same steps anew.";

/// How far a partner says that it is. The road carrier has gaps, the first mill one; the others none.
fn state(part: u8, place: usize) -> AnswerState {
    match (part, place) {
        (1, place) if place.is_multiple_of(3) => AnswerState::NotInPlace,
        (1, place) if place % 3 == 1 => AnswerState::Partly,
        (0, 2) => AnswerState::Partly,
        _ => AnswerState::InPlace,
    }
}

fn said(state: AnswerState, spanish: bool) -> &'static str {
    match (state, spanish) {
        (AnswerState::InPlace, false) => {
            "In our written procedure; the shift leader checks it every day."
        }
        (AnswerState::InPlace, true) => {
            "Está en nuestro procedimiento escrito; el jefe de turno lo comprueba a diario."
        }
        (AnswerState::Partly, false) => {
            "Done at the main site; the second site follows in the summer."
        }
        (AnswerState::Partly, true) => {
            "Se hace en la sede principal; la segunda seguirá en verano."
        }
        (_, false) => "Not yet. We have asked for offers.",
        (_, true) => "Todavía no. Hemos pedido presupuestos.",
    }
}

impl Performer<'_> {
    pub(super) async fn chain(
        &mut self,
        unit: &mut Unit,
        n: u32,
        step: Step,
    ) -> Result<(), Failure> {
        let Step::Chain(step) = step else {
            return Err(Failure::Internal("not a step of a supply chain".to_owned()));
        };
        let member = self.member(n)?;
        unit.next_as(&if step == ChainStep::Sign {
            self.officer(n)?
        } else {
            self.preparer(n)?
        });
        match step {
            ChainStep::Partner(part) => {
                let text = chain::partner(self.world.seed, n, part).ok_or(Failure::NotFound)?;
                let id = record_partner(unit, member, None, &text).await?;
                self.known(n)?.partners.insert(part, id);
                Ok(())
            }
            ChainStep::Route(route) => {
                let partners = &self.company(n)?.partners;
                let text = chain::route(route, |part| {
                    let id = part.map(|part| partners.get(&part).copied());
                    match id {
                        None => Holder::Own.code(),
                        Some(id) => id.map_or(Holder::Unknown, Holder::Partner).code(),
                    }
                });
                record_route(unit, member, None, &text).await?;
                Ok(())
            }
            ChainStep::Ask(part) => {
                let id =
                    answering::ask(unit, member, self.partner(n, part)?, Wish::default()).await?;
                self.known(n)?.asked.insert(part, id);
                Ok(())
            }
            ChainStep::Answer { part, sends } => {
                let asked = self.company(n)?.asked.get(&part).copied();
                self.partner_answers(unit, (n, part), asked.ok_or(Failure::NotFound)?, sends)
                    .await
            }
            ChainStep::AnswerAgain(part) => {
                let asked = self.company(n)?.asked.get(&part).copied();
                self.partner_answers_again(unit, (n, part), asked.ok_or(Failure::NotFound)?)
                    .await
            }
            ChainStep::Check(part) => self.look_at(unit, member, (n, part)).await,
            other => self.assess(unit, member, n, other).await,
        }
    }

    fn partner(&self, n: u32, part: u8) -> Result<PartnerId, Failure> {
        let id = self.company(n)?.partners.get(&part).copied();
        id.ok_or(Failure::NotFound)
    }

    async fn asked(
        &self,
        unit: &mut Unit,
        member: MemberId,
        partner: PartnerId,
    ) -> Result<Vec<Given>, Failure> {
        let (_, picture) = standing(unit, member).await?;
        Ok(picture.asked.get(&partner).cloned().unwrap_or_default())
    }

    async fn partner_answers(
        &self,
        unit: &mut Unit,
        (n, part): (u32, u8),
        id: QuestionnaireId,
        sends: bool,
    ) -> Result<(), Failure> {
        let asked = self
            .asked(unit, self.member(n)?, self.partner(n, part)?)
            .await?;
        let text = chain::partner(self.world.seed, n, part).ok_or(Failure::NotFound)?;
        let spanish = text.contact_language == "es";
        let answers = asked.into_iter().enumerate().map(|(place, given)| {
            let state = state(part, place);
            Answered {
                criterion: given.criterion,
                state: Some(state),
                text: said(state, spanish).to_owned(),
            }
        });
        let most = if sends { usize::MAX } else { 4 };
        unit.next_as(&LinkHolder);
        let lang = if spanish { "es" } else { "en" };
        answering::save(unit, id, answers.take(most).collect(), lang).await?;
        if !sends {
            return Ok(());
        }
        let sender = Sender {
            name: &text.contact_name,
            title: if spanish {
                "Jefe de seguridad"
            } else {
                "Security Manager"
            },
            declared: true,
            consent: part != 1,
        };
        answering::submit(unit, id, sender).await
    }

    /// A year later two answers are others, and a document stands beside one of them.
    async fn partner_answers_again(
        &self,
        unit: &mut Unit,
        (n, part): (u32, u8),
        id: QuestionnaireId,
    ) -> Result<(), Failure> {
        let asked = self
            .asked(unit, self.member(n)?, self.partner(n, part)?)
            .await?;
        let about = asked.first().map(|given| given.criterion.clone());
        let answers = asked.into_iter().enumerate().map(|(place, given)| {
            let (state, text) = match place {
                0 => (
                    AnswerState::InPlace,
                    "In our written procedure, revised this autumn; the new version is beside this answer.",
                ),
                1 => (
                    AnswerState::Partly,
                    "The night shift has a new contractor, whose people are still being trained.",
                ),
                _ => (AnswerState::InPlace, said(AnswerState::InPlace, false)),
            };
            Answered {
                criterion: given.criterion,
                state: Some(state),
                text: text.to_owned(),
            }
        });
        unit.next_as(&LinkHolder);
        answering::save(unit, id, answers.collect(), "en").await?;
        if let Some((stored, _)) = self.stored.first() {
            let about = about.unwrap_or_default();
            documents::attach(unit, id, stored, &about).await?;
        }
        let text = chain::partner(self.world.seed, n, part).ok_or(Failure::NotFound)?;
        let sender = Sender {
            name: &text.contact_name,
            title: "Security Manager",
            declared: true,
            consent: true,
        };
        answering::submit(unit, id, sender).await
    }

    async fn look_at(
        &self,
        unit: &mut Unit,
        member: MemberId,
        (n, part): (u32, u8),
    ) -> Result<(), Failure> {
        let partner = self.partner(n, part)?;
        let asked = self.asked(unit, member, partner).await?;
        let answers = asked
            .into_iter()
            .enumerate()
            .map(|(place, given)| CheckedAnswer {
                criterion: given.criterion,
                state: state(part, place),
                note: String::new(),
            });
        let (method, today) = match part {
            2 => (CheckMethod::Visit, unit.today()),
            _ => (CheckMethod::Documents, unit.today()),
        };
        check_partner(unit, member, partner, (method, today), answers.collect()).await
    }

    async fn assess(
        &self,
        unit: &mut Unit,
        member: MemberId,
        n: u32,
        step: ChainStep,
    ) -> Result<(), Failure> {
        let (chain, picture) = standing(unit, member).await?;
        match step {
            ChainStep::Threats => {
                let note = "No theft and no seizure on our own routes since the last assessment.";
                review_threats(unit, member, picture.version, note).await
            }
            ChainStep::Actions => {
                let owner = self.plan(n)?.employee.name.clone();
                // The first comes due early and is done in time.
                for (place, gap) in (0_i32..).zip(gaps(&chain, &picture)) {
                    let Gap::NoAction(about, _) = gap else {
                        continue;
                    };
                    let days = if place == 0 { 180 } else { 350 };
                    let text = ActionText {
                        what: "Visit, agree on seals and a tracked tractor for every crossing, and look again.".to_owned(),
                        owner: owner.clone(),
                        due: unit.today().saturating_add(days.days()),
                    };
                    add_action(unit, member, about, text).await?;
                }
                Ok(())
            }
            ChainStep::Procedure => record_procedure(unit, member, PROCEDURE).await,
            ChainStep::Sign => {
                let officer = &self.plan(n)?.officer;
                let seen = chain.digest(&picture);
                let signature = Signature {
                    name: &officer.name,
                    title: &officer.title,
                    declared: true,
                    seen: &seen,
                };
                sign(unit, member, signature).await
            }
            ChainStep::FinishAction => {
                let open = chain.open_actions();
                let first = open.first().ok_or(Failure::NotFound)?;
                let note = "Visited in June. Seals are checked and written down at every stop.";
                end_action(unit, member, first.id, true, note).await
            }
            _ => Err(Failure::Internal("not a step of an assessment".to_owned())),
        }
    }
}
