//! A relation as its events make it, and the steps that may be taken.

use super::{
    Between, Command, Event, Facts, LONGEST, LONGEST_EVIDENCE, SHORTEST, SHORTEST_EVIDENCE, Stage,
};
use crate::ids::AccountId;
use crate::record::{Aggregate, Recorded};
use crate::refusal::{Refusal, refuse};
use jiff::civil::Date;

/// That somebody says it has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Ending {
    pub on: Date,
    pub reason: String,
    pub by: AccountId,
}

/// What two companies are to each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Relation {
    /// What is said; none before it is proposed.
    pub between: Option<Between>,
    /// How it is known.
    pub grounds: String,
    /// Where the evidence is kept.
    pub evidence: String,
    /// Who wrote it down, and when.
    pub proposed: Option<(AccountId, Date)>,
    /// Who confirmed it, and when.
    pub confirmed: Option<(AccountId, Date)>,
    /// That it is said to have ended, or has.
    pub ending: Option<Ending>,
    /// Why it was refused or taken back, or why its end was refused.
    pub reason: String,
    stage: Option<Stage>,
}

/// A text without surrounding space, long enough and not too long.
fn text(given: &str, field: &str, (least, most): (usize, usize)) -> Result<String, Refusal> {
    let text = given.replace("\r\n", "\n").trim().to_owned();
    let length = text.chars().count();
    if length < least {
        return Err(Refusal::new("refusal-relation-words")
            .arg("least", least)
            .field(field));
    }
    if length > most {
        return Err(Refusal::new("refusal-relation-long")
            .arg("most", most)
            .field(field));
    }
    Ok(text)
}

fn reason(given: &str) -> Result<String, Refusal> {
    text(given, "reason", (SHORTEST, LONGEST))
}

impl Relation {
    /// Where it stands; none before it is proposed.
    pub fn stage(&self) -> Option<Stage> {
        self.stage
    }

    /// Whether this person may confirm or refuse what waits: somebody else wrote it.
    pub fn decides(&self, who: AccountId) -> bool {
        match self.stage {
            Some(Stage::Proposed) => self.proposed.is_some_and(|(by, _)| by != who),
            Some(Stage::Ending) => self.ending.as_ref().is_some_and(|end| end.by != who),
            _ => false,
        }
    }

    /// What is allowed now.
    pub fn apply(&self, command: Command, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        let (by, on) = (facts.by, facts.today);
        let event = match command {
            Command::Propose {
                between,
                grounds,
                evidence,
            } => {
                if self.stage.is_some() {
                    return refuse("refusal-relation-stage");
                }
                possible(&between, facts)?;
                Event::Proposed {
                    between,
                    grounds: text(&grounds, "grounds", (SHORTEST, LONGEST))?,
                    evidence: text(&evidence, "evidence", (SHORTEST_EVIDENCE, LONGEST_EVIDENCE))?,
                    by,
                    on,
                }
            }
            Command::Confirm => {
                let between = self.another(Stage::Proposed, by)?;
                Event::Confirmed { between, by, on }
            }
            Command::Refuse { reason: why } => Event::Refused {
                between: self.another(Stage::Proposed, by)?,
                reason: reason(&why)?,
                by,
                on,
            },
            Command::Withdraw { reason: why } => {
                let between = self.at(Stage::Proposed)?;
                if self.proposed.is_none_or(|(author, _)| author != by) {
                    return refuse("refusal-relation-not-yours");
                }
                let reason = reason(&why)?;
                Event::Withdrawn {
                    between,
                    reason,
                    by,
                    on,
                }
            }
            Command::ProposeEnd { on: last, reason } => self.propose_end(last, &reason, facts)?,
            Command::ConfirmEnd => {
                let between = self.another(Stage::Ending, by)?;
                let ending = self.ending.as_ref();
                let ending = ending.ok_or_else(|| Refusal::new("refusal-relation-stage"))?;
                Event::Ended {
                    between,
                    ended_on: ending.on,
                    by,
                    on,
                }
            }
            Command::RefuseEnd { reason: why } => Event::EndRefused {
                between: self.another(Stage::Ending, by)?,
                reason: reason(&why)?,
                by,
                on,
            },
        };
        Ok(vec![event])
    }

    fn propose_end(&self, last: Date, why: &str, facts: &Facts<'_>) -> Result<Event, Refusal> {
        let between = self.at(Stage::Confirmed)?;
        if last > facts.today {
            return Err(Refusal::new("refusal-relation-end-ahead").field("ended_on"));
        }
        if last < between.from {
            return Err(Refusal::new("refusal-relation-end-before")
                .arg("from", between.from)
                .field("ended_on"));
        }
        Ok(Event::EndProposed {
            between,
            ended_on: last,
            reason: reason(why)?,
            by: facts.by,
            on: facts.today,
        })
    }

    fn at(&self, stage: Stage) -> Result<Box<Between>, Refusal> {
        match &self.between {
            Some(between) if self.stage == Some(stage) => Ok(Box::new(between.clone())),
            _ => refuse("refusal-relation-stage"),
        }
    }

    /// The same, for a step that is another person's than whoever wrote what waits.
    fn another(&self, stage: Stage, by: AccountId) -> Result<Box<Between>, Refusal> {
        let between = self.at(stage)?;
        if self.decides(by) {
            Ok(between)
        } else {
            refuse("refusal-relation-own")
        }
    }
}

/// Nothing of a company to itself, nothing ahead of today, nothing twice, and nothing beside its contrary.
fn possible(between: &Between, facts: &Facts<'_>) -> Result<(), Refusal> {
    if between.one == between.other {
        return Err(Refusal::new("refusal-relation-itself").field("other"));
    }
    if between.from > facts.today {
        return Err(Refusal::new("refusal-relation-ahead").field("from"));
    }
    let clash = facts.open.iter().find_map(|known| {
        let same = known.clashes(between.relation, between.one, between.other)?;
        Some((same, known.from))
    });
    match clash {
        None => Ok(()),
        Some((true, from)) => Err(Refusal::new("refusal-relation-exists")
            .arg("from", from)
            .field("other")),
        Some((false, from)) => Err(Refusal::new("refusal-relation-contradicts")
            .arg("from", from)
            .field("relation")),
    }
}

impl Aggregate for Relation {
    const KIND: &'static str = "relation";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        match &recorded.event {
            Event::Proposed {
                between,
                grounds,
                evidence,
                by,
                on,
            } => {
                self.between = Some((**between).clone());
                self.grounds.clone_from(grounds);
                self.evidence.clone_from(evidence);
                self.proposed = Some((*by, *on));
                self.stage = Some(Stage::Proposed);
            }
            Event::Confirmed { by, on, .. } => {
                self.confirmed = Some((*by, *on));
                self.stage = Some(Stage::Confirmed);
            }
            Event::Refused { reason, .. } => {
                self.reason.clone_from(reason);
                self.stage = Some(Stage::Refused);
            }
            Event::Withdrawn { reason, .. } => {
                self.reason.clone_from(reason);
                self.stage = Some(Stage::Withdrawn);
            }
            Event::EndProposed {
                ended_on,
                reason,
                by,
                ..
            } => {
                self.ending = Some(Ending {
                    on: *ended_on,
                    reason: reason.clone(),
                    by: *by,
                });
                self.stage = Some(Stage::Ending);
            }
            Event::Ended { .. } => self.stage = Some(Stage::Ended),
            Event::EndRefused { reason, .. } => {
                self.ending = None;
                self.reason.clone_from(reason);
                self.stage = Some(Stage::Confirmed);
            }
        }
    }
}
