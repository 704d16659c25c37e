//! Who may take which step of a ruleset's life.

use jiff::civil::Date;

use super::trial::reasons;
use super::{Checked, Command, Event, Ruleset, Stage};
use crate::ids::AccountId;
use crate::refusal::Refusal;

/// A text that may be sent in or approved.
fn sound(checked: &Checked) -> Result<(), Refusal> {
    let (key, count) = match checked {
        Checked { faults: 1.., .. } => ("refusal-ruleset-faults", checked.faults),
        Checked { failing: 1.., .. } => ("refusal-ruleset-failing", checked.failing),
        Checked { rules: 0, .. } => ("refusal-ruleset-empty", 0),
        _ => return Ok(()),
    };
    Err(Refusal::new(key).arg("count", count))
}

impl Ruleset {
    /// What follows from a command, or why nothing does.
    pub fn apply(
        &self,
        command: Command,
        by: AccountId,
        today: Date,
    ) -> Result<Vec<Event>, Refusal> {
        let event = match command {
            Command::Begin {
                name,
                from,
                content,
            } => {
                let name = name.trim().to_owned();
                if name.is_empty() || name.chars().count() > 80 {
                    return Err(Refusal::new("refusal-ruleset-name").field("name"));
                }
                Event::Begun {
                    name,
                    from,
                    content,
                }
            }
            Command::Change {
                revision,
                what,
                content,
            } => {
                self.at(Stage::Draft)?;
                if revision != self.revision {
                    return Err(Refusal::new("refusal-ruleset-changed"));
                }
                if content == self.content {
                    return Ok(Vec::new());
                }
                Event::Changed { what, content }
            }
            Command::Submit {
                reasons: why,
                checked,
            } => {
                self.at(Stage::Draft)?;
                let reasons = reasons(&why, "reasons")?;
                sound(&checked)?;
                Event::Submitted {
                    version: checked.version,
                    reasons,
                }
            }
            Command::Return { reasons: why } => {
                self.at(Stage::Submitted)?;
                Event::Returned {
                    reasons: reasons(&why, "reasons")?,
                }
            }
            Command::Approve {
                in_force_from,
                reasons: why,
                untested,
                checked,
            } => {
                self.at(Stage::Submitted)?;
                if self.hands.contains(&by.0) {
                    return Err(Refusal::new("refusal-ruleset-own"));
                }
                let reasons = reasons(&why, "reasons")?;
                sound(&checked)?;
                if checked.version != self.version {
                    return Err(Refusal::new("refusal-ruleset-other-text"));
                }
                if in_force_from < today {
                    let refusal = Refusal::new("refusal-ruleset-past").field("in_force_from");
                    return Err(refusal);
                }
                Event::Approved {
                    untested: self.untested(&checked.version, &untested)?,
                    version: checked.version,
                    in_force_from,
                    reasons,
                }
            }
            Command::BackTest { trial } => {
                if self.stage == Stage::Withdrawn {
                    return Err(Refusal::new("refusal-ruleset-stage"));
                }
                Event::BackTested { trial }
            }
            Command::AnswerDrift { model, seen, words } => {
                self.answered((model.as_deref(), seen), &words)?
            }
            Command::Withdraw { reasons: why } => {
                if self.stage == Stage::Withdrawn {
                    return Err(Refusal::new("refusal-ruleset-stage"));
                }
                Event::Withdrawn {
                    reasons: reasons(&why, "reasons")?,
                }
            }
        };
        Ok(vec![event])
    }

    fn at(&self, stage: Stage) -> Result<(), Refusal> {
        if self.stage == stage {
            Ok(())
        } else {
            Err(Refusal::new("refusal-ruleset-stage"))
        }
    }
}
