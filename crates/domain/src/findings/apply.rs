//! One step of a finding: the events it makes, or why it is refused.

use jiff::civil::Date;

use super::command::{ActionRequest, Command, Facts, LIFE_CYCLE};
use super::event::{Event, Step};
use super::raise;
use super::state::Finding;
use super::words::Stage;
use crate::clocks;
use crate::ids::EvidenceId;
use crate::pack::Pack;
use crate::{Refusal, refuse};

/// Fewer characters than this explain nothing to whoever reads them later.
const SHORTEST: usize = 10;

/// A text that has to say something, trimmed.
pub(super) fn words(field: &str, text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.chars().count() < SHORTEST {
        return Err(Refusal::new("refusal-finding-words")
            .arg("least", SHORTEST)
            .field(field));
    }
    Ok(text.to_owned())
}

/// The pack's first ground for a kind of decision that is adverse or not, as asked.
pub(super) fn ground(pack: &Pack, decision: &str, adverse: bool) -> Result<String, Refusal> {
    let grounds = pack.grounds_for(decision);
    let fitting = grounds.iter().find(|ground| ground.adverse == adverse);
    fitting
        .map(|ground| ground.id.clone())
        .ok_or_else(|| Refusal::new("refusal-finding-ground-missing").arg("decision", decision))
}

impl Finding {
    /// Takes a command, or says why not.
    pub fn apply(&self, command: Command, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        allowed(self.stage(), command.name())?;
        if command.side() != facts.side {
            return Err(Refusal::new("refusal-finding-side").arg("side", command.side().as_str()));
        }
        match command {
            Command::Raise(new) => raise::raise(*new, facts),
            Command::RequireAction(request) => self.require_action(request, facts),
            Command::SendPlan { steps, note } => Self::send_plan(steps, &note, facts),
            Command::AgreePlan { comment } => self.reviewer(facts).map(|()| {
                vec![Event::PlanAgreed {
                    comment: comment.trim().to_owned(),
                    by: facts.actor,
                    on: facts.today,
                }]
            }),
            Command::SendEvidence { documents, note } => {
                Self::send_evidence(documents, &note, facts)
            }
            Command::Return { comment } => self.send_back(&comment, facts),
            Command::AskExtension { days, reasons } => self.ask_extension(days, &reasons, facts),
            Command::Extend { days, reasons } => self.extend(days, &reasons, facts),
            Command::RefuseExtension { reasons } => self.refuse_extension(&reasons, facts),
            Command::Close { documents, comment } => self.close(documents, &comment, facts),
            Command::CheckEffectiveness { effective, note } => {
                self.check_effectiveness(effective, &note, facts)
            }
        }
    }

    fn require_action(
        &self,
        request: ActionRequest,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        if self
            .observation
            .as_ref()
            .is_some_and(|observation| observation.class == super::Class::BestPractice)
        {
            return refuse("refusal-finding-nothing-to-do");
        }
        Ok(vec![raise::action(request, facts)?])
    }

    fn send_plan(steps: Vec<Step>, note: &str, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        if steps.is_empty() {
            return Err(Refusal::new("refusal-finding-plan-empty").field("what_0"));
        }
        for (i, step) in steps.iter().enumerate() {
            for (field, text) in [("what", &step.what), ("who", &step.who)] {
                if text.trim().is_empty() {
                    return Err(Refusal::new("refusal-finding-plan-gap")
                        .arg("row", i + 1)
                        .field(&format!("{field}_{i}")));
                }
            }
            if step.by < facts.today {
                return Err(Refusal::new("refusal-finding-plan-past")
                    .arg("row", i + 1)
                    .field(&format!("by_{i}")));
            }
        }
        Ok(vec![Event::PlanSent {
            steps,
            note: note.trim().to_owned(),
            by: facts.actor,
            on: facts.today,
            review: clocks::due(facts.pack, "finding_review", facts.today),
        }])
    }

    fn send_evidence(
        documents: Vec<EvidenceId>,
        note: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let documents = once_each(documents);
        if documents.is_empty() {
            return Err(Refusal::new("refusal-finding-no-evidence").field("documents"));
        }
        Ok(vec![Event::EvidenceSent {
            documents,
            note: note.trim().to_owned(),
            by: facts.actor,
            on: facts.today,
            review: clocks::due(facts.pack, "finding_review", facts.today),
        }])
    }

    fn send_back(&self, comment: &str, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        self.reviewer(facts)?;
        Ok(vec![Event::Returned {
            comment: words("comment", comment)?,
            ground: ground(facts.pack, "return_finding", false)?,
            by: facts.actor,
            on: facts.today,
        }])
    }

    fn close(
        &self,
        documents: Vec<EvidenceId>,
        comment: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        self.reviewer(facts)?;
        let documents = once_each(documents);
        if documents.is_empty() {
            return Err(Refusal::new("refusal-finding-close-without-evidence").field("documents"));
        }
        if documents.iter().any(|id| !self.evidence.contains(id)) {
            return Err(Refusal::new("refusal-finding-evidence-not-sent").field("documents"));
        }
        Ok(vec![Event::Closed {
            documents,
            comment: words("comment", comment)?,
            ground: ground(facts.pack, "close_finding", false)?,
            by: facts.actor,
            on: facts.today,
            check: self
                .action
                .as_ref()
                .and_then(|_| clocks::due(facts.pack, "effectiveness_check", facts.today)),
        }])
    }

    /// Whether what was closed lasts. On the day of the closure nothing has lasted yet.
    fn check_effectiveness(
        &self,
        effective: bool,
        note: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        self.reviewer(facts)?;
        if self.check_due().is_none() {
            return refuse("refusal-finding-no-check");
        }
        let closed = self.closure.as_ref().map(|closure| closure.on);
        if closed.is_some_and(|closed| closed >= facts.today) {
            return Err(Refusal::new("refusal-finding-check-too-soon").field("effective"));
        }
        let again = if effective {
            None
        } else {
            let clock = clocks::due(facts.pack, "finding_action", facts.today);
            Some(clock.ok_or_else(|| {
                Refusal::new("refusal-finding-clock-missing").arg("clock", "finding_action")
            })?)
        };
        Ok(vec![Event::EffectivenessChecked {
            effective,
            note: words("check_note", note)?,
            again,
            by: facts.actor,
            on: facts.today,
        }])
    }

    fn ask_extension(
        &self,
        days: i32,
        reasons: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        if self.request.is_some() {
            return refuse("refusal-finding-extension-asked");
        }
        self.extended_due(days, facts)?;
        Ok(vec![Event::ExtensionAsked {
            days,
            reasons: words("reasons", reasons)?,
            by: facts.actor,
            on: facts.today,
        }])
    }

    fn extend(&self, days: i32, reasons: &str, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        self.reviewer(facts)?;
        let clock = self.extended_due(days, facts)?;
        if clock.due <= facts.today {
            return Err(Refusal::new("refusal-finding-extension-past").field("days"));
        }
        Ok(vec![Event::Extended {
            due: clock.due,
            clock,
            reasons: words("reasons", reasons)?,
            ground: ground(facts.pack, "extend", false)?,
            by: facts.actor,
            on: facts.today,
        }])
    }

    fn refuse_extension(&self, reasons: &str, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        self.reviewer(facts)?;
        if self.request.is_none() {
            return refuse("refusal-finding-no-extension-asked");
        }
        Ok(vec![Event::ExtensionRefused {
            reasons: words("reasons", reasons)?,
            by: facts.actor,
            on: facts.today,
        }])
    }

    /// The day after an extension by one of the clock's lengths. There is one extension, not a row of them.
    fn extended_due(&self, days: i32, facts: &Facts<'_>) -> Result<clocks::Deadline, Refusal> {
        if self.extended {
            return refuse("refusal-finding-extended-before");
        }
        let from: Option<Date> = self.action.as_ref().map(|action| action.due);
        from.and_then(|due| clocks::due_chosen(facts.pack, "finding_extension", due, days))
            .ok_or_else(|| Refusal::new("refusal-finding-extension-days").field("days"))
    }

    /// The reviewer is nobody who answered for the company.
    fn reviewer(&self, facts: &Facts<'_>) -> Result<(), Refusal> {
        let asked = self.request.as_ref().map(|request| request.by);
        if self.answered_by.contains(&facts.actor) || asked == Some(facts.actor) {
            return refuse("refusal-finding-own-answer");
        }
        Ok(())
    }
}

fn once_each(mut documents: Vec<EvidenceId>) -> Vec<EvidenceId> {
    documents.sort_unstable();
    documents.dedup();
    documents
}

fn allowed(stage: Stage, command: &str) -> Result<(), Refusal> {
    let takes = LIFE_CYCLE
        .iter()
        .any(|(name, stages)| *name == command && stages.contains(&stage));
    if takes {
        Ok(())
    } else {
        Err(Refusal::new("refusal-finding-stage")
            .arg("stage", stage.code())
            .arg("command", command))
    }
}
