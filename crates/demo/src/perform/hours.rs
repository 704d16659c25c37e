//! Staff hours of certifications, entered by whoever did the work, right after it.

use super::Performer;
use crate::dice::Dice;
use crate::script::Step;
use greenlane_domain::membership::{CaseHoursEntry, CasePhase, Member};
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::membership::commands_staff::record_case_hours;

/// Hours are recorded for the first companies, which visitors see, and of the others for every third: not everybody
/// writes them down, and in a full-size world each would be three more events of each company.
const SEEN: u32 = 60;

impl Performer<'_> {
    /// Whoever acted last writes down how long it took. Chance of its own, so that everything else stays what it was.
    pub(super) async fn case_hours(
        &self,
        unit: &mut Unit,
        n: u32,
        step: Step,
    ) -> Result<(), Failure> {
        let (phase, least, most) = match step {
            Step::Vet(_) => (CasePhase::Vetting, 3, 14),
            Step::Accept { .. } => (CasePhase::Review, 6, 30),
            Step::Decide(decision, _) if decision.is_about_certification() => {
                (CasePhase::Decision, 1, 5)
            }
            _ => return Ok(()),
        };
        if n >= SEEN && !n.is_multiple_of(3) {
            return Ok(());
        }
        let id = self.member(n)?;
        let today = unit.today();
        let member = unit.load::<Member>(id).await?.state;
        // What is done after the decision belongs to no certification.
        let case = member.cases.last();
        let open = case.is_some_and(|case| {
            case.submitted_on.is_some() && case.decided.is_none_or(|(_, on)| on == today)
        });
        if !open {
            return Ok(());
        }
        let mut own = Dice::new(self.world.seed ^ u64::from(n), 0xCA5E + phase as u64);
        let quarters = u32::try_from(own.between(least, most)).unwrap_or(1);
        let entry = CaseHoursEntry {
            phase,
            minutes: quarters * 15,
            worked_on: today,
            corrects: None,
            reason: String::new(),
            operation: None,
        };
        record_case_hours(unit, id, entry).await
    }
}
