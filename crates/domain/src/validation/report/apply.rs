//! What may be done with a report: it is written, shown, commented, given back and approved.

use jiff::civil::Date;

use super::super::command::Facts;
use super::super::event::Event;
use super::super::plan::{bounded, words};
use super::super::state::Validation;
use super::{COMMENT_DAYS, CommentAnswer, Part, REPORT_FINISH, ReportCommand, Withheld};
use crate::clocks::{self, Deadline};
use crate::{Refusal, refuse};

impl Validation {
    pub(in crate::validation) fn report(
        &self,
        command: ReportCommand,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let report = &self.report;
        if report.asked_by.is_some()
            && !matches!(
                command,
                ReportCommand::Return { .. } | ReportCommand::Approve
            )
        {
            return refuse("refusal-report-waits");
        }
        let (by, on) = (facts.actor, facts.today);
        match command {
            ReportCommand::Write { opening, withheld } => {
                self.write_report(&opening, withheld, facts)
            }
            ReportCommand::Share { until } => self.share_report(until, facts),
            ReportCommand::Comment { text } => {
                if !report.open_on(on) {
                    return refuse("refusal-report-not-open");
                }
                let text = words("text", &text)?;
                Ok(vec![Event::ReportCommented { text, by, on }])
            }
            ReportCommand::Answer { place, taken, text } => {
                let comment = report.comments.get(place);
                if comment.is_none_or(|comment| comment.answer.is_some()) {
                    return refuse("refusal-report-no-comment");
                }
                let field = format!("answer-{place}");
                let answer = CommentAnswer {
                    taken,
                    text: words(&field, &text)?,
                    by,
                    on,
                };
                let place = u32::try_from(place).unwrap_or(u32::MAX);
                let finish = self.finished_again(facts);
                Ok(vec![Event::ReportCommentAnswered {
                    place,
                    answer,
                    finish,
                }])
            }
            ReportCommand::AskApproval => {
                if self.conclusion().is_none() {
                    return refuse("refusal-report-not-concluded");
                }
                if report.approved() {
                    return refuse("refusal-report-approved");
                }
                if report.unanswered().next().is_some() {
                    return refuse("refusal-report-unanswered");
                }
                // A time for comments that was promised is not cut short.
                if let Some(round) = report.rounds.last().filter(|_| report.open_on(on)) {
                    return Err(Refusal::new("refusal-report-round-open").arg("until", round.until));
                }
                let clock = clocks::due(facts.pack, "report_approval", on);
                Ok(vec![Event::ReportApprovalAsked { by, on, clock }])
            }
            ReportCommand::Return { reasons } => {
                self.asked_by_another(facts)?;
                let reasons = words("reasons", &reasons)?;
                let finish = clocks::due(facts.pack, REPORT_FINISH, on);
                Ok(vec![Event::ReportReturned {
                    reasons,
                    by,
                    on,
                    finish,
                }])
            }
            ReportCommand::Approve => {
                self.asked_by_another(facts)?;
                Ok(vec![Event::ReportApproved { by, on }])
            }
        }
    }

    fn write_report(
        &self,
        opening: &str,
        withheld: Vec<Withheld>,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let mut held: Vec<Withheld> = Vec::new();
        for one in withheld {
            if let Part::Criterion(id) = &one.part {
                let of = |key: &str| Refusal::new(key).arg("criterion", id).field("criteria");
                if self.scoped(id).is_none() {
                    return Err(of("refusal-report-part"));
                }
                if self.has_deficiency(id) {
                    return Err(of("refusal-report-deficiency"));
                }
            }
            let reasons = words("reasons", &one.reasons)?;
            if held.iter().all(|known| known.part != one.part) {
                held.push(Withheld { reasons, ..one });
            }
        }
        Ok(vec![Event::ReportWritten {
            opening: bounded("opening", opening)?.to_owned(),
            withheld: held,
            by: facts.actor,
            on: facts.today,
            finish: self.finished_again(facts),
        }])
    }

    fn share_report(&self, until: Date, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        let missing = self.progress().missing;
        if !missing.is_empty() {
            return Err(Refusal::new("refusal-validation-results-missing")
                .arg("count", missing.len())
                .arg("criteria", missing.join(", ")));
        }
        if self.report.unanswered().next().is_some() {
            return refuse("refusal-report-unanswered");
        }
        let days = facts.today.until(until).map_or(0, |span| span.get_days());
        if !(COMMENT_DAYS.0..=COMMENT_DAYS.1).contains(&days) {
            return Err(Refusal::new("refusal-report-until")
                .arg("least", COMMENT_DAYS.0)
                .arg("most", COMMENT_DAYS.1)
                .field("until"));
        }
        Ok(vec![Event::ReportShared {
            until,
            by: facts.actor,
            on: facts.today,
            finish: self.finished_again(facts),
        }])
    }

    fn asked_by_another(&self, facts: &Facts<'_>) -> Result<(), Refusal> {
        match self.report.asked_by {
            None => refuse("refusal-report-not-asked"),
            Some(asked) if asked == facts.actor => refuse("refusal-report-own"),
            Some(_) => Ok(()),
        }
    }

    /// Another time to finish a report that was approved and is changed.
    fn finished_again(&self, facts: &Facts<'_>) -> Option<Deadline> {
        let changed = self.report.approved();
        let clock = changed.then(|| clocks::due(facts.pack, REPORT_FINISH, facts.today));
        clock.flatten()
    }
}
