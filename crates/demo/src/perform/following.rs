//! From a finding to its closure: plan, agreement, evidence, sometimes once more.

use super::Performer;
use crate::dice::Dice;
use crate::script::Step;
use crate::texts;
use greenlane_domain::findings::Step as Row;
use greenlane_domain::ids::FindingId;
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::findings::commands::{
    agree_plan, ask_extension, check_effectiveness, close, extend, send_back, send_evidence,
    send_plan,
};
use jiff::ToSpan;

impl Performer<'_> {
    pub(super) async fn following(
        &mut self,
        unit: &mut Unit,
        n: u32,
        step: Step,
        dice: &mut Dice,
    ) -> Result<(), Failure> {
        let (Step::FindingPlan { visit, finding }
        | Step::FindingAgree { visit, finding }
        | Step::FindingEvidence { visit, finding }
        | Step::FindingReturn { visit, finding }
        | Step::FindingClose { visit, finding }
        | Step::FindingAsk { visit, finding }
        | Step::FindingCheck { visit, finding }
        | Step::FindingExtend { visit, finding }) = step
        else {
            return Err(Failure::Internal("not a step of a finding".to_owned()));
        };
        let id = self.raised(n, visit, finding)?;
        let company = matches!(
            step,
            Step::FindingPlan { .. } | Step::FindingEvidence { .. } | Step::FindingAsk { .. }
        );
        unit.next_as(&if company {
            self.preparer(n)?
        } else {
            self.specialist(n)?
        });
        match step {
            Step::FindingPlan { .. } => {
                let reason = self.reason(self.found(n, visit, finding)?);
                let by = unit.today().saturating_add(dice.between(14, 45).days());
                let who = self.plan(n)?.employee.name.clone();
                let row = Row {
                    what: texts::plan_step(&reason).to_owned(),
                    who,
                    by,
                };
                send_plan(unit, id, vec![row], "").await
            }
            Step::FindingAgree { .. } => agree_plan(unit, id, "").await,
            Step::FindingEvidence { .. } => {
                let library = &self.company(n)?.evidence;
                let document = library
                    .get(dice.below(library.len()))
                    .copied()
                    .ok_or(Failure::NotFound)?;
                let note = "The procedure and the log that shows it in use are attached.";
                send_evidence(unit, id, vec![document], note).await
            }
            Step::FindingReturn { .. } => send_back(unit, id, texts::comment_on_answer(dice)).await,
            Step::FindingAsk { .. } => {
                let reasons = "The supplier of the equipment delivers two weeks later than agreed.";
                ask_extension(unit, id, 30, reasons).await
            }
            Step::FindingExtend { .. } => {
                extend(
                    unit,
                    id,
                    30,
                    "The order was shown; the delay is not the company's doing.",
                )
                .await
            }
            Step::FindingCheck { .. } => {
                let note = "Looked at again by video: the log is kept and the last month is whole.";
                check_effectiveness(unit, id, true, note).await
            }
            _ => close(unit, id, Vec::new(), texts::closing(dice)).await,
        }
    }

    fn raised(&self, n: u32, visit: u8, finding: u16) -> Result<FindingId, Failure> {
        let mut raised = self.company(n)?.findings.iter();
        let found = raised.find(|(v, f, _)| (*v, *f) == (visit, finding));
        found.map(|(_, _, id)| *id).ok_or(Failure::NotFound)
    }
}
