//! What the programme decides about a company, and what the company says to it.

use super::Performer;
use crate::dice::Dice;
use crate::script::Step;
use crate::texts;
use greenlane_domain::membership::{CheckResult, CheckedItem, DecisionKind, VettingOutcome};
use greenlane_portal::Failure;
use greenlane_portal::command::{Speaker, Unit};
use greenlane_portal::membership::commands::{answer_suspension, withdraw};
use greenlane_portal::membership::commands_staff::{
    Deciding, assign_specialist, decide, enter_strand, note_vetting, recommend, record_vetting,
    write_note,
};

impl Performer<'_> {
    pub(super) async fn membership(
        &mut self,
        unit: &mut Unit,
        n: u32,
        step: Step,
        dice: &mut Dice,
    ) -> Result<(), Failure> {
        let id = self.member(n)?;
        match step {
            Step::Assign => {
                unit.next_as(&self.staff("supervisor", n)?);
                let specialist = self.specialist(n)?.account;
                assign_specialist(unit, id, specialist, "").await
            }
            Step::Note => {
                unit.next_as(&self.specialist(n)?);
                write_note(unit, id, texts::internal_note(dice)).await
            }
            Step::VettingNote => {
                unit.next_as(&self.staff("vetting_officer", n)?);
                note_vetting(unit, id, texts::vetting_note(dice)).await
            }
            Step::Vet(outcome) => {
                unit.next_as(&self.staff("vetting_officer", n)?);
                let summary = texts::vetting_summary(outcome, dice);
                record_vetting(unit, id, outcome, self.checks(outcome, dice), summary).await
            }
            Step::Recommend(decision, ground) => {
                unit.next_as(&self.specialist(n)?);
                let reasons = texts::decision_reasons(decision, ground, dice);
                recommend(
                    unit,
                    id,
                    Deciding {
                        decision,
                        ground,
                        reasons,
                    },
                )
                .await
            }
            Step::Decide(decision, ground) => {
                let role = if decision.is_about_certification() {
                    "supervisor"
                } else {
                    "director"
                };
                unit.next_as(&self.staff(role, n)?);
                let reasons = texts::decision_reasons(decision, ground, dice);
                decide(
                    unit,
                    id,
                    Deciding {
                        decision,
                        ground,
                        reasons,
                    },
                    false,
                )
                .await
            }
            Step::EmergencySuspend(ground) => {
                // By the deputy, so that the review waits for the first director.
                let deputy = self.world.staff.places("director").get(1).copied();
                let account = deputy.and_then(|place| self.staff.get(place)).copied();
                let account = account.ok_or(Failure::NotFound)?;
                unit.next_as(&Speaker::alone(account, "director"));
                let decision = DecisionKind::Suspend;
                let reasons = texts::decision_reasons(decision, ground, dice);
                decide(
                    unit,
                    id,
                    Deciding {
                        decision,
                        ground,
                        reasons,
                    },
                    true,
                )
                .await
            }
            Step::AnswerSuspension => {
                unit.next_as(&self.officer(n)?);
                answer_suspension(unit, id, texts::answer_to_suspension(dice)).await
            }
            Step::EnterStrand => {
                unit.next_as(&self.staff("supervisor", n)?);
                let today = unit.today();
                let reasons = "Both sides have signed the memorandum; the questionnaire was answered with yes throughout.";
                enter_strand(unit, id, "trade_compliance", Some(today), reasons).await
            }
            Step::Withdraw => {
                unit.next_as(&self.officer(n)?);
                let reasons =
                    texts::decision_reasons(DecisionKind::Withdraw, "member_request", dice);
                withdraw(unit, id, "member_request", reasons).await
            }
            _ => Err(Failure::Internal("nobody knows this step".to_owned())),
        }
    }

    fn checks(&self, outcome: VettingOutcome, dice: &mut Dice) -> Vec<CheckedItem> {
        let checks = &self.app.pack().vetting_checks;
        let odd = match outcome {
            VettingOutcome::Passed => None,
            _ => Some(dice.below(checks.len())),
        };
        let result = |place: usize| match outcome {
            _ if odd != Some(place) => CheckResult::Clear,
            VettingOutcome::Failed => CheckResult::Concern,
            _ => CheckResult::Pending,
        };
        let items = checks.iter().enumerate();
        items
            .map(|(place, check)| CheckedItem {
                check: check.id.clone(),
                source: texts::vetting_source(&check.id).to_owned(),
                result: result(place),
            })
            .collect()
    }
}
