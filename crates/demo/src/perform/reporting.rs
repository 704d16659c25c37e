//! Reports of validations: drafted, shared with the company, approved.

use super::Performer;
use crate::texts;
use greenlane_domain::ids::ValidationId;
use greenlane_domain::validation::{Part, ReportCommand, Validation, Withheld};
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::validation::work_on_report;
use jiff::ToSpan as _;

impl Performer<'_> {
    /// The report after its conclusion: most are approved, some wait for it, some are drafts; in some, something is
    /// withheld, or the company has said something.
    pub(super) async fn report(
        &self,
        unit: &mut Unit,
        n: u32,
        id: ValidationId,
    ) -> Result<(), Failure> {
        let specialist = self.specialist(n)?;
        unit.next_as(&specialist);
        let state = unit.load::<Validation>(id).await?.state;
        // After a conditional conclusion the report is what it was, with another end.
        let first = state.conclusions.len() == 1;
        if first && n.is_multiple_of(5) {
            let withheld = Withheld {
                part: Part::HowVerified,
                reasons: texts::REPORT_WITHHELD.to_owned(),
            };
            let step = ReportCommand::Write {
                opening: texts::REPORT_OPENING.to_owned(),
                withheld: vec![withheld],
            };
            work_on_report(unit, id, step).await?;
        }
        if first && n % 5 == 3 {
            let until = unit.today().saturating_add(14.days());
            work_on_report(unit, id, ReportCommand::Share { until }).await?;
            unit.next_as(&self.officer(n)?);
            let text = texts::REPORT_COMMENT.to_owned();
            work_on_report(unit, id, ReportCommand::Comment { text }).await?;
            unit.next_as(&specialist);
            // A report or two still wait for their answer.
            if n % 6 != 4 {
                work_on_report(unit, id, comment_taken()).await?;
            }
        }
        self.approval(unit, n, id).await
    }

    /// Asks for the report's approval where the rules allow it by now; most are approved at once. Only of the last weeks
    /// some are drafts still, or wait for approval.
    pub(super) async fn approval(
        &self,
        unit: &mut Unit,
        n: u32,
        id: ValidationId,
    ) -> Result<(), Failure> {
        let report = unit.load::<Validation>(id).await?.state.report;
        if report.approved() || report.open_on(unit.today()) {
            return Ok(());
        }
        let recent = unit.today().saturating_add(45.days()) > self.app.date_of(crate::ends());
        let unanswered = report.unanswered().next().is_some();
        if recent && (n % 6 == 4 || unanswered) {
            return Ok(());
        }
        if unanswered {
            unit.next_as(&self.specialist(n)?);
            work_on_report(unit, id, comment_taken()).await?;
        }
        if report.asked_by.is_none() {
            unit.next_as(&self.specialist(n)?);
            work_on_report(unit, id, ReportCommand::AskApproval).await?;
        }
        if recent && n % 6 == 1 {
            return Ok(());
        }
        unit.next_as(&self.staff("supervisor", n)?);
        work_on_report(unit, id, ReportCommand::Approve).await
    }
}

/// The specialist's answer to what the company said of the draft.
fn comment_taken() -> ReportCommand {
    ReportCommand::Answer {
        place: 0,
        taken: true,
        text: texts::REPORT_ANSWER.to_owned(),
    }
}
