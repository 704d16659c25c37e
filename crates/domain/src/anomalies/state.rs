//! One anomaly: seen, asked about or dismissed, seen again.

use super::{Rules, Sighting};
use crate::clocks::Deadline;
use crate::codes::codes;
use crate::ids::{AccountId, MemberId};
use crate::record::{Aggregate, Audience, Fact, Recorded};
use crate::refusal::{Refusal, refuse};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Fewer characters give no reason and ask no question.
pub const SHORTEST_TEXT: usize = 10;
/// The most characters of a reason, a question or an answer.
pub const LONGEST_TEXT: usize = 2000;

codes! {
    /// Where an anomaly stands.
    Stage {
        /// Nobody has looked at it.
        Open = "open",
        /// Somebody was asked.
        Followed = "followed",
        /// Whoever was asked has answered.
        Answered = "answered",
        /// Settled with a reason.
        Dismissed = "dismissed",
        /// The last search did not see it any more, and nobody had decided about it.
        Gone = "gone",
    }
}

/// Who is asked about it, by when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Asked {
    pub who: AccountId,
    /// The company whose file the question stands in.
    pub member: MemberId,
    pub question: String,
    pub deadline: Deadline,
}

/// What can happen to an anomaly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub enum Event {
    /// A search saw it, for the first time or again after it was gone.
    Seen { sighting: Box<Sighting>, on: Date },
    /// A later search saw other rows. What was decided stands.
    Changed { sighting: Box<Sighting>, on: Date },
    /// Its rows are materially others than those that were decided about.
    Reopened { sighting: Box<Sighting>, on: Date },
    /// A search did not see it any more.
    Gone { on: Date },
    /// Settled.
    Dismissed {
        reason: String,
        by: AccountId,
        on: Date,
    },
    /// Somebody was asked.
    Followed {
        asked: Box<Asked>,
        by: AccountId,
        on: Date,
    },
    /// They answered.
    Answered {
        text: String,
        by: AccountId,
        on: Date,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Seen { .. } => "seen",
            Self::Changed { .. } => "changed",
            Self::Reopened { .. } => "reopened",
            Self::Gone { .. } => "gone",
            Self::Dismissed { .. } => "dismissed",
            Self::Followed { .. } => "followed",
            Self::Answered { .. } => "answered",
        }
    }

    // Never a company's: it would show one what another wrote.
    fn audience(&self) -> Audience {
        Audience::Programme
    }
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// A search sees it.
    See(Box<Sighting>),
    /// A search does not see it any more.
    Miss,
    /// Settle it.
    Dismiss {
        /// Why.
        reason: String,
    },
    /// Ask somebody.
    Follow {
        /// Whom.
        who: AccountId,
        /// What.
        question: String,
        /// By when; none where the pack has no clock.
        deadline: Option<Deadline>,
    },
    /// Answer, as whoever was asked.
    Answer {
        /// What was found.
        text: String,
    },
}

/// What a step may look at.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'r> {
    /// Who acts; none for a search.
    pub by: Option<AccountId>,
    /// Today.
    pub today: Date,
    /// The rules in force.
    pub rules: &'r Rules,
}

/// What was decided last.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub enum Decision {
    Dismissed {
        reason: String,
        by: AccountId,
        on: Date,
    },
    Followed {
        asked: Asked,
        by: AccountId,
        on: Date,
        /// The answer, by whom, when.
        answer: Option<(String, AccountId, Date)>,
    },
}

/// An anomaly.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Anomaly {
    /// What was seen last.
    pub sighting: Option<Sighting>,
    /// When it was first seen.
    pub first_on: Option<Date>,
    /// When its rows were last others.
    pub changed_on: Option<Date>,
    /// The last search did not see it.
    pub gone_on: Option<Date>,
    /// What was decided about it, unless it was opened again since.
    pub decision: Option<Decision>,
    /// The decision before, after it was opened again.
    pub before: Option<Decision>,
    /// The rows that were decided about.
    judged: BTreeMap<String, i64>,
}

fn text(given: &str, field: &str) -> Result<String, Refusal> {
    let clean = given.replace("\r\n", "\n").trim().to_owned();
    let count = clean.chars().count();
    if count < SHORTEST_TEXT {
        let short = Refusal::new("refusal-anomaly-short");
        return Err(short.arg("least", SHORTEST_TEXT).field(field));
    }
    if count > LONGEST_TEXT {
        let long = Refusal::new("refusal-anomaly-long").arg("count", count);
        return Err(long.arg("limit", LONGEST_TEXT).field(field));
    }
    Ok(clean)
}

impl Anomaly {
    /// Where it stands.
    pub fn stage(&self) -> Stage {
        match &self.decision {
            Some(Decision::Dismissed { .. }) => Stage::Dismissed,
            Some(Decision::Followed { answer: None, .. }) => Stage::Followed,
            Some(Decision::Followed { .. }) => Stage::Answered,
            None if self.gone_on.is_some() => Stage::Gone,
            None => Stage::Open,
        }
    }

    /// Who is asked and has not answered.
    pub fn waits_for(&self) -> Option<&Asked> {
        match &self.decision {
            Some(Decision::Followed {
                asked,
                answer: None,
                ..
            }) => Some(asked),
            _ => None,
        }
    }

    /// Whether rows have become materially others than those that were decided about: so many new ones, or so much more
    /// weight. Less is never material.
    fn is_material(&self, seen: &Sighting, percent: u32) -> bool {
        let now = seen.weights();
        let percent = i64::from(percent);
        let known = i64::try_from(self.judged.len()).unwrap_or(i64::MAX);
        let new = now.keys().filter(|key| !self.judged.contains_key(*key));
        let new = i64::try_from(new.count()).unwrap_or(i64::MAX);
        let before: i64 = self.judged.values().sum();
        let more = now.values().sum::<i64>() - before;
        (new > 0 && new * 100 >= known * percent) || (more > 0 && more * 100 >= before * percent)
    }

    fn is_same(&self, seen: &Sighting) -> bool {
        let before = self.sighting.as_ref();
        before.is_some_and(|before| before.alone() == seen.alone())
    }

    fn see(&self, seen: Sighting, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        if seen.rows.is_empty() || seen.members.is_empty() {
            return refuse("refusal-anomaly-empty");
        }
        let on = facts.today;
        let same = self.is_same(&seen);
        let settled = matches!(self.stage(), Stage::Dismissed | Stage::Answered);
        let material = settled && self.is_material(&seen, facts.rules.material_percent);
        let sighting = Box::new(seen);
        Ok(match (&self.sighting, self.gone_on) {
            (None, _) => vec![Event::Seen { sighting, on }],
            _ if material => vec![Event::Reopened { sighting, on }],
            (Some(_), Some(_)) => vec![Event::Seen { sighting, on }],
            _ if same => Vec::new(),
            _ => vec![Event::Changed { sighting, on }],
        })
    }

    /// Decides what happens.
    pub fn apply(&self, command: Command, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        let on = facts.today;
        if let Command::See(seen) = command {
            return self.see(*seen, facts);
        }
        let Some(seen) = &self.sighting else {
            return refuse("refusal-anomaly-unknown");
        };
        let by = || {
            facts
                .by
                .ok_or_else(|| Refusal::new("refusal-anomaly-nobody"))
        };
        match command {
            Command::See(_) => Ok(Vec::new()),
            Command::Miss if self.gone_on.is_some() => Ok(Vec::new()),
            Command::Miss => Ok(vec![Event::Gone { on }]),
            Command::Dismiss { reason } => {
                if self.stage() == Stage::Dismissed {
                    return refuse("refusal-anomaly-dismissed");
                }
                let reason = text(&reason, "reason")?;
                Ok(vec![Event::Dismissed {
                    reason,
                    by: by()?,
                    on,
                }])
            }
            Command::Follow {
                who,
                question,
                deadline,
            } => {
                // Whoever was asked may have left: somebody else takes their place.
                if self.waits_for().is_some_and(|asked| asked.who == who) {
                    return refuse("refusal-anomaly-asked");
                }
                let question = text(&question, "question")?;
                let Some(member) = seen.members.first().copied() else {
                    return refuse("refusal-anomaly-empty");
                };
                let Some(deadline) = deadline else {
                    return refuse("refusal-anomaly-clock");
                };
                Ok(vec![Event::Followed {
                    asked: Box::new(Asked {
                        who,
                        member,
                        question,
                        deadline,
                    }),
                    by: by()?,
                    on,
                }])
            }
            Command::Answer { text: given } => {
                let by = by()?;
                match self.waits_for() {
                    None => refuse("refusal-anomaly-not-asked"),
                    Some(asked) if asked.who != by => refuse("refusal-anomaly-not-you"),
                    Some(_) => Ok(vec![Event::Answered {
                        text: text(&given, "text")?,
                        by,
                        on,
                    }]),
                }
            }
        }
    }

    fn take(&mut self, sighting: &Sighting, on: Date) {
        self.first_on.get_or_insert(on);
        if !self.is_same(sighting) {
            self.changed_on = Some(on);
        }
        self.sighting = Some(sighting.clone());
        self.gone_on = None;
    }

    fn judge(&mut self) {
        self.judged = self
            .sighting
            .as_ref()
            .map(Sighting::weights)
            .unwrap_or_default();
        self.before = None;
    }
}

impl Aggregate for Anomaly {
    const KIND: &'static str = "anomaly";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        match recorded.event.clone() {
            Event::Seen { sighting, on } | Event::Changed { sighting, on } => {
                self.take(&sighting, on);
            }
            Event::Reopened { sighting, on } => {
                self.before = self.decision.take();
                self.take(&sighting, on);
            }
            Event::Gone { on } => self.gone_on = Some(on),
            Event::Dismissed { reason, by, on } => {
                self.judge();
                self.decision = Some(Decision::Dismissed { reason, by, on });
            }
            Event::Followed { asked, by, on } => {
                self.judge();
                self.decision = Some(Decision::Followed {
                    asked: *asked,
                    by,
                    on,
                    answer: None,
                });
            }
            Event::Answered { text, by, on } => {
                // What whoever answered had before them may be more than what was asked about.
                self.judge();
                if let Some(Decision::Followed { answer, .. }) = &mut self.decision {
                    *answer = Some((text, by, on));
                }
            }
        }
    }
}
