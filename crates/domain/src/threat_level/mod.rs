//! The threat level: asked for by one of the staff with a reason, put in force by another from a moment. One stream, `threat_level`.
//!
//! Which benefits stay at which level is the pack's; here is only which level holds when. Nothing that has begun is ever
//! rewritten: a decision replaces what was planned and had not begun, and what held at an earlier moment stays readable.

#[cfg(test)]
mod tests;

use crate::ids::AccountId;
use crate::record::{Aggregate, Audience, Fact, Recorded};
use crate::refusal::{Refusal, refuse};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Fewer characters are no reason.
pub const SHORTEST: usize = 10;
/// The most characters of a reason.
pub const LONGEST: usize = 2000;

/// The id of the one stream.
pub fn threat_level_id() -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, b"greenlane:threat-level")
}

/// What can happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// Somebody asked for a level.
    Proposed {
        /// The level; 0 is normal.
        level: u8,
        /// From when; none for at once.
        from: Option<Timestamp>,
        /// Why.
        reasons: String,
    },
    /// Another person put it in force.
    Approved {
        /// The level.
        level: u8,
        /// From this moment.
        from: Timestamp,
        /// Why.
        reasons: String,
    },
    /// Another person did not.
    Declined {
        /// The level that was asked for.
        level: u8,
        /// Why.
        reasons: String,
    },
    /// Whoever asked for it took it back.
    Withdrawn {
        /// The level that was asked for.
        level: u8,
        /// Why.
        reasons: String,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Proposed { .. } => "proposed",
            Self::Approved { .. } => "approved",
            Self::Declined { .. } => "declined",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Programme
    }

    fn effective_at(&self) -> Option<Timestamp> {
        match self {
            Self::Approved { from, .. } => Some(*from),
            _ => None,
        }
    }
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Ask for a level.
    Propose {
        /// The level.
        level: u8,
        /// From when; none for at once.
        from: Option<Timestamp>,
        /// Why.
        reasons: String,
    },
    /// Put in force what another person asked for.
    Approve {
        /// How many steps whoever decides had before them.
        seen: usize,
        /// Why.
        reasons: String,
    },
    /// Do not.
    Decline {
        /// How many steps whoever decides had before them.
        seen: usize,
        /// Why.
        reasons: String,
    },
    /// Take back what one asked for oneself.
    Withdraw {
        /// Why.
        reasons: String,
    },
}

/// What the rules need to know besides.
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    /// Who takes the step.
    pub by: AccountId,
    /// When.
    pub now: Timestamp,
    /// The highest level that the pack knows.
    pub highest: u8,
}

/// A level that was asked for and waits for a second person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The level.
    pub level: u8,
    /// From when; none for at once.
    pub from: Option<Timestamp>,
    /// Who asked.
    pub by: Option<Uuid>,
}

/// A level that was put in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The level.
    pub level: u8,
    /// From this moment.
    pub from: Timestamp,
}

/// One step of its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The kind of its event.
    pub kind: &'static str,
    /// The level that it is about.
    pub level: u8,
    /// From when; none where it says nothing of that.
    pub from: Option<Timestamp>,
    /// Why.
    pub reasons: String,
    /// Who took it.
    pub by: Option<Uuid>,
    /// When.
    pub at: Timestamp,
}

/// The threat level.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThreatLevel {
    /// What waits for a second person.
    pub waiting: Option<Waiting>,
    /// Every level that came into force or is going to, in order.
    pub changes: Vec<Change>,
    /// What happened, in order.
    pub steps: Vec<Step>,
}

fn reasons(given: &str) -> Result<String, Refusal> {
    let text = given.replace("\r\n", "\n").trim().to_owned();
    let length = text.chars().count();
    if length < SHORTEST {
        let short = Refusal::new("refusal-threatlevel-words").arg("least", SHORTEST);
        return Err(short.field("reasons"));
    }
    if length > LONGEST {
        let long = Refusal::new("refusal-threatlevel-long").arg("most", LONGEST);
        return Err(long.field("reasons"));
    }
    Ok(text)
}

impl ThreatLevel {
    /// What holds at a moment, and since when; none where no level was ever put in force by then.
    pub fn change_at(&self, at: Timestamp) -> Option<Change> {
        let begun = self.changes.iter().rev().find(|change| change.from <= at);
        begun.copied()
    }

    /// The level at a moment; 0 is normal.
    pub fn at(&self, at: Timestamp) -> u8 {
        self.change_at(at).map_or(0, |change| change.level)
    }

    /// What is planned and has not begun.
    pub fn planned(&self, now: Timestamp) -> Option<Change> {
        let planned = self.changes.last().filter(|change| change.from > now);
        planned.copied()
    }

    /// Whether this person may decide what waits: somebody else asked for it.
    pub fn decides(&self, who: AccountId) -> bool {
        let waiting = self.waiting.as_ref();
        waiting.is_some_and(|waiting| waiting.by != Some(who.0))
    }

    /// What is allowed now.
    pub fn apply(&self, command: Command, facts: &Facts) -> Result<Vec<Event>, Refusal> {
        let event = match command {
            Command::Propose {
                level,
                from,
                reasons: why,
            } => self.propose(level, from, &why, facts)?,
            Command::Approve { seen, reasons: why } => {
                let waiting = self.another(seen, facts.by)?;
                Event::Approved {
                    level: waiting.level,
                    // Who decides later than the moment that was asked for decides for now, not for the past.
                    from: waiting.from.unwrap_or(facts.now).max(facts.now),
                    reasons: reasons(&why)?,
                }
            }
            Command::Decline { seen, reasons: why } => Event::Declined {
                level: self.another(seen, facts.by)?.level,
                reasons: reasons(&why)?,
            },
            Command::Withdraw { reasons: why } => {
                let Some(waiting) = &self.waiting else {
                    return refuse("refusal-threatlevel-stage");
                };
                if waiting.by != Some(facts.by.0) {
                    return refuse("refusal-threatlevel-not-yours");
                }
                Event::Withdrawn {
                    level: waiting.level,
                    reasons: reasons(&why)?,
                }
            }
        };
        Ok(vec![event])
    }

    fn propose(
        &self,
        level: u8,
        from: Option<Timestamp>,
        why: &str,
        facts: &Facts,
    ) -> Result<Event, Refusal> {
        if self.waiting.is_some() {
            return refuse("refusal-threatlevel-waits");
        }
        if level > facts.highest {
            return Err(Refusal::new("refusal-threatlevel-level").field("level"));
        }
        // Where something is planned, the level of now can be asked for: it takes the plan back.
        if level == self.at(facts.now) && self.planned(facts.now).is_none() {
            return Err(Refusal::new("refusal-threatlevel-same").field("level"));
        }
        if from.is_some_and(|from| from <= facts.now) {
            return Err(Refusal::new("refusal-threatlevel-past").field("from_day"));
        }
        Ok(Event::Proposed {
            level,
            from,
            reasons: reasons(why)?,
        })
    }

    /// What waits, for a decision that is another person's than whoever asked.
    fn another(&self, seen: usize, by: AccountId) -> Result<&Waiting, Refusal> {
        let Some(waiting) = self.waiting.as_ref() else {
            return refuse("refusal-threatlevel-stage");
        };
        if seen != self.steps.len() {
            return refuse("refusal-threatlevel-stage");
        }
        if self.decides(by) {
            Ok(waiting)
        } else {
            refuse("refusal-threatlevel-own")
        }
    }
}

impl Aggregate for ThreatLevel {
    const KIND: &'static str = "threat_level";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        let by = recorded.by.account;
        let (level, from, reasons) = match &recorded.event {
            Event::Proposed {
                level,
                from,
                reasons,
            } => {
                self.waiting = Some(Waiting {
                    level: *level,
                    from: *from,
                    by,
                });
                (*level, *from, reasons)
            }
            Event::Approved {
                level,
                from,
                reasons,
            } => {
                // What had not begun never begins.
                self.changes
                    .retain(|change| change.from <= recorded.recorded_at);
                self.changes.push(Change {
                    level: *level,
                    from: *from,
                });
                self.waiting = None;
                (*level, Some(*from), reasons)
            }
            Event::Declined { level, reasons } | Event::Withdrawn { level, reasons } => {
                self.waiting = None;
                (*level, None, reasons)
            }
        };
        self.steps.push(Step {
            kind: recorded.event.kind(),
            level,
            from,
            reasons: reasons.clone(),
            by,
            at: recorded.recorded_at,
        });
    }
}
