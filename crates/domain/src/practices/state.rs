//! A practice as its events make it, and what may be done with it.

use super::{Command, Content, Disclosed, Event, Facts, Size, Stage, reason};
use crate::clocks::Deadline;
use crate::ids::{AccountId, FindingId, MemberId};
use crate::record::{Aggregate, Recorded};
use crate::refusal::{Refusal, refuse};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a practice is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Proposed {
    pub finding: FindingId,
    pub member: MemberId,
    pub criterion: String,
    pub category: u8,
    pub edition: String,
    pub entity_type: String,
    pub size: Size,
}

/// A decision with who took it, when and why.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Decided {
    pub by: AccountId,
    pub on: Date,
    pub reason: String,
}

/// A practice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Practice {
    /// What it is about; none before it is proposed.
    pub about: Option<Proposed>,
    /// The text, and its version from 1.
    pub content: Content,
    /// The version.
    pub version: u32,
    /// Who wrote it.
    pub author: Option<AccountId>,
    /// Until when the owner is asked.
    pub deadline: Option<Deadline>,
    /// The version that the owner let be shared.
    pub consented: Option<(u32, AccountId, Date)>,
    /// What was said of the owner beside the text when they let it be shared.
    pub told: Option<Disclosed>,
    /// Every text that was ever published. Whoever took one over then copied nobody.
    pub published: Vec<Content>,
    /// When it was published.
    pub published_on: Option<Date>,
    /// The last decision that came with a reason.
    pub decided: Option<Decided>,
    stage: Option<Stage>,
}

impl Practice {
    /// Where it stands.
    pub fn stage(&self) -> Stage {
        self.stage.unwrap_or(Stage::Unproposed)
    }

    /// Its owner is asked, or may change their mind.
    pub fn may_consent(&self) -> bool {
        matches!(
            self.stage(),
            Stage::Proposed | Stage::Declined | Stage::Withdrawn
        )
    }

    /// There is a consent to take back.
    pub fn may_withdraw(&self) -> bool {
        matches!(self.stage(), Stage::Consented | Stage::Published)
    }

    /// A text can be written, or written anew. Whoever said no is not asked again with another one.
    pub fn may_propose(&self) -> bool {
        matches!(
            self.stage(),
            Stage::Unproposed | Stage::Proposed | Stage::SentBack
        )
    }

    /// What is said of its owner in the catalogue, if it may be there today.
    pub fn in_catalogue(&self, today: Disclosed) -> Option<Disclosed> {
        Disclosed::in_catalogue(self.told, today)
    }

    fn allowed(&self, allowed: bool) -> Result<(), Refusal> {
        if self.stage() == Stage::Unproposed {
            return refuse("refusal-practice-unknown");
        }
        if allowed {
            Ok(())
        } else {
            Err(Refusal::new("refusal-practice-stage"))
        }
    }

    fn propose(
        &self,
        about: Box<Proposed>,
        content: Content,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        if !self.may_propose() {
            return refuse("refusal-practice-stage");
        }
        let content = content.checked(facts.names)?;
        let Some(deadline) = facts.deadline.clone() else {
            return refuse("refusal-practice-clock");
        };
        let (by, on) = (facts.by, facts.today);
        if self.about.is_none() {
            return Ok(vec![Event::Proposed {
                proposed: about,
                content,
                deadline,
                by,
                on,
            }]);
        }
        if self.stage() == Stage::Proposed && content == self.content {
            return Ok(Vec::new());
        }
        Ok(vec![Event::Revised {
            version: self.version + 1,
            content,
            deadline,
            by,
            on,
        }])
    }

    /// Decides what happens.
    pub fn apply(&self, command: Command, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        let (by, on, stage) = (facts.by, facts.today, self.stage());
        let event = match command {
            Command::Propose { about, content } => return self.propose(about, content, facts),
            Command::Consent { version, read } => {
                self.allowed(self.may_consent())?;
                if version != self.version {
                    return refuse("refusal-practice-version");
                }
                if read.is_some_and(|read| read != facts.told) {
                    return refuse("refusal-practice-told");
                }
                Event::Consented {
                    version,
                    told: Some(facts.told),
                    by,
                    on,
                }
            }
            Command::Decline { reason: given } => {
                self.allowed(stage == Stage::Proposed)?;
                let reason = reason(&given, false)?;
                Event::Declined { reason, by, on }
            }
            Command::Withdraw { reason: given } => {
                self.allowed(self.may_withdraw())?;
                let reason = reason(&given, false)?;
                Event::Withdrawn { reason, by, on }
            }
            Command::SendBack { reason: given } => {
                self.allowed(stage == Stage::Consented)?;
                let reason = reason(&given, true)?;
                Event::SentBack { reason, by, on }
            }
            Command::Publish { version } => {
                self.allowed(stage == Stage::Consented)?;
                if self.author == Some(by) {
                    return refuse("refusal-practice-own");
                }
                if version != self.version {
                    return refuse("refusal-practice-version");
                }
                if self.in_catalogue(facts.told).is_none() {
                    return refuse("refusal-practice-few");
                }
                Event::Published { version, by, on }
            }
            Command::Remove { reason: given } => {
                self.allowed(stage == Stage::Published)?;
                let reason = reason(&given, true)?;
                Event::Removed { reason, by, on }
            }
        };
        Ok(vec![event])
    }

    fn decide(&mut self, stage: Stage, reason: String, by: AccountId, on: Date) {
        self.stage = Some(stage);
        self.decided = Some(Decided { by, on, reason });
    }

    fn ask(&mut self, content: Content, deadline: Deadline, by: AccountId) {
        self.stage = Some(Stage::Proposed);
        self.content = content;
        self.deadline = Some(deadline);
        self.author = Some(by);
        self.consented = None;
        self.told = None;
    }
}

impl Aggregate for Practice {
    const KIND: &'static str = "practice";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        match recorded.event.clone() {
            Event::Proposed {
                proposed,
                content,
                deadline,
                by,
                ..
            } => {
                self.about = Some(*proposed);
                self.version = 1;
                self.ask(content, deadline, by);
            }
            Event::Revised {
                version,
                content,
                deadline,
                by,
                ..
            } => {
                self.version = version;
                self.ask(content, deadline, by);
            }
            Event::Consented {
                version,
                told,
                by,
                on,
            } => {
                self.stage = Some(Stage::Consented);
                self.consented = Some((version, by, on));
                self.told = told;
            }
            Event::Published { on, .. } => {
                self.stage = Some(Stage::Published);
                self.published.push(self.content.clone());
                self.published_on = Some(on);
            }
            Event::Declined { reason, by, on } => self.decide(Stage::Declined, reason, by, on),
            Event::Withdrawn { reason, by, on } => {
                self.consented = None;
                self.told = None;
                self.published_on = None;
                self.decide(Stage::Withdrawn, reason, by, on);
            }
            Event::SentBack { reason, by, on } => self.decide(Stage::SentBack, reason, by, on),
            Event::Removed { reason, by, on } => {
                self.published_on = None;
                self.decide(Stage::Removed, reason, by, on);
            }
        }
    }
}
