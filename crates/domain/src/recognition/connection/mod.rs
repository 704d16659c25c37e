//! Two members who let each other see their status: the `connection` stream.
//!
//! Exists because a number that is passed around proves nothing (the status numbers of 2004 to 2015 were never matched
//! to a name, and were given up). A connection is asked for by company name, comes about only when the other side
//! accepts, and either side ends it at any time.
//!
//! What it refuses: a request or an acceptance by a company that is not in good standing, a second request while one
//! is open, an answer by anybody but the company that was asked. And it tells nobody who is a member: a request whose
//! name no member bears is recorded like any other, and a request that was declined stays, for the asker, a request
//! that was not answered.

mod fold;
#[cfg(test)]
mod tests;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, MemberId};
use crate::record::{Audience, Fact};
use crate::{Refusal, refuse};

/// The longest message to the other company.
pub const MESSAGE_MAX: usize = 500;
/// The longest reason.
pub const REASON_MAX: usize = 500;
/// The longest company name.
pub const NAME_MAX: usize = 200;

/// One event of a connection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// A member asks another one, by name.
    Requested {
        /// Who asks.
        from: MemberId,
        /// Who is asked; none when no member in good standing bears that name. The asker never learns which.
        to: Option<MemberId>,
        /// The name as it was typed.
        name: String,
        /// The country as it was chosen.
        country: String,
        /// The person who asks.
        by: AccountId,
        /// What they say to the other company.
        message: String,
    },
    /// The other side agrees.
    Accepted {
        /// The person who agrees.
        by: AccountId,
    },
    /// The other side does not.
    Declined {
        /// The person who declines.
        by: AccountId,
    },
    /// One side takes its request or its consent back.
    Ended {
        /// The company that ends it.
        side: MemberId,
        /// The person who ends it.
        by: AccountId,
        /// Why, for one's own file; the other side sees only that it ended.
        reason: String,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Requested { .. } => "requested",
            Self::Accepted { .. } => "accepted",
            Self::Declined { .. } => "declined",
            Self::Ended { .. } => "ended",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Member
    }
}

/// Where a connection is in its life.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Before the first event.
    #[default]
    Unasked,
    /// Waiting for the other side.
    Asked,
    /// Both agree.
    Accepted,
    /// The other side said no.
    Declined,
    /// Taken back by one side.
    Ended,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 5] = [
        Self::Unasked,
        Self::Asked,
        Self::Accepted,
        Self::Declined,
        Self::Ended,
    ];

    /// The code in tables and Fluent keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unasked => "unasked",
            Self::Asked => "asked",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Ended => "ended",
        }
    }
}

/// What can be asked of a connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Ask another company, by its name.
    Request {
        /// The member that bears the name, when there is one in good standing.
        to: Option<MemberId>,
        /// The name as typed.
        name: String,
        /// Its country.
        country: String,
        /// What to say to it.
        message: String,
    },
    /// Agree.
    Accept,
    /// Do not agree.
    Decline,
    /// Take a request or a consent back.
    End {
        /// Why.
        reason: String,
    },
}

impl Command {
    /// The names of all commands.
    pub const NAMES: &'static [&'static str] = &["request", "accept", "decline", "end"];

    /// This command's name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Request { .. } => "request",
            Self::Accept => "accept",
            Self::Decline => "decline",
            Self::End { .. } => "end",
        }
    }

    /// The stages in which it can be asked.
    pub fn stages(&self) -> &'static [Stage] {
        LIFE_CYCLE
            .iter()
            .find(|(name, _)| *name == self.name())
            .map_or(&[], |(_, stages)| stages)
    }
}

/// Each command with the stages in which it can be asked at all. `request` has none: it makes the stream.
pub const LIFE_CYCLE: &[(&str, &[Stage])] = &[
    ("request", &[]),
    ("accept", &[Stage::Asked]),
    ("decline", &[Stage::Asked]),
    ("end", &[Stage::Asked, Stage::Accepted, Stage::Declined]),
];

/// What the rules need to know beside the connection itself.
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    /// The company that acts.
    pub side: MemberId,
    /// The person who acts for it.
    pub by: AccountId,
    /// Whether that company is in good standing.
    pub in_force: bool,
    /// For a request: what there is already between the two.
    pub between: Option<Between>,
}

/// What there is already between two companies when one asks the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Between {
    /// This company has asked and not taken its request back.
    AskedByUs,
    /// The other one has asked this one.
    AskedByThem,
    /// They are connected.
    Connected,
}

/// Two members, from the request on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Connection {
    /// Who asked; none only before the first event.
    pub from: Option<MemberId>,
    /// Who was asked.
    pub to: Option<MemberId>,
    /// The name as typed.
    pub name: String,
    /// The country as chosen.
    pub country: String,
    /// What was said to the other company.
    pub message: String,
    /// Where it is.
    pub stage: Stage,
    /// When it was asked for.
    pub asked_at: Option<Timestamp>,
    /// When its stage changed last.
    pub changed_at: Option<Timestamp>,
    /// Whether it was once accepted.
    pub was_accepted: bool,
    /// Who ended it.
    pub ended_by: Option<MemberId>,
}

impl Connection {
    /// Where it is.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// The other company, for one of the two; none for anybody else.
    pub fn partner_of(&self, member: MemberId) -> Option<MemberId> {
        match (self.from, self.to) {
            (Some(from), to) if from == member => to,
            (from, Some(to)) if to == member => from,
            _ => None,
        }
    }

    /// The stage as one of the two may see it: to the asker, a refusal is a request without an answer.
    pub fn stage_for(&self, member: MemberId) -> Stage {
        if self.stage == Stage::Declined && self.from == Some(member) {
            Stage::Asked
        } else {
            self.stage
        }
    }

    /// What happens when a command is followed, or why it is not.
    ///
    /// # Errors
    /// The first rule that stands against it.
    pub fn apply(&self, command: Command, facts: &Facts) -> Result<Vec<Event>, Refusal> {
        if let Command::Request {
            to,
            name,
            country,
            message,
        } = command
        {
            return self.request(to, name, country, message, facts);
        }
        let party = facts.side;
        if self.from != Some(party) && self.to != Some(party) {
            return refuse("refusal-connection-not-yours");
        }
        if !command.stages().contains(&self.stage) {
            return Err(
                Refusal::new("refusal-connection-stage").arg("stage", self.stage_for(party).code())
            );
        }
        match command {
            Command::Accept if !facts.in_force => refuse("refusal-connection-not-in-force"),
            Command::Accept | Command::Decline if self.to != Some(party) => {
                refuse("refusal-connection-not-asked")
            }
            Command::Accept => Ok(vec![Event::Accepted { by: facts.by }]),
            Command::Decline => Ok(vec![Event::Declined { by: facts.by }]),
            Command::End { reason } => self.end(&reason, facts),
            Command::Request { .. } => refuse("refusal-connection-already"),
        }
    }

    fn request(
        &self,
        to: Option<MemberId>,
        name: String,
        country: String,
        message: String,
        facts: &Facts,
    ) -> Result<Vec<Event>, Refusal> {
        if self.from.is_some() {
            return refuse("refusal-connection-already");
        }
        if !facts.in_force {
            return refuse("refusal-connection-not-in-force");
        }
        if to == Some(facts.side) {
            return Err(Refusal::new("refusal-connection-oneself").field("name"));
        }
        if let Some(between) = facts.between {
            return Err(Refusal::new(match between {
                Between::AskedByUs => "refusal-connection-asked-by-us",
                Between::AskedByThem => "refusal-connection-asked-by-them",
                Between::Connected => "refusal-connection-connected",
            })
            .field("name"));
        }
        let name = short(&name, NAME_MAX, "name")?;
        if name.is_empty() {
            return Err(Refusal::new("refusal-connection-name").field("name"));
        }
        Ok(vec![Event::Requested {
            from: facts.side,
            to,
            name,
            country,
            by: facts.by,
            message: short(&message, MESSAGE_MAX, "message")?,
        }])
    }

    fn end(&self, reason: &str, facts: &Facts) -> Result<Vec<Event>, Refusal> {
        // A request is the asker's to take back; who was asked declines it instead.
        if self.stage != Stage::Accepted && self.from != Some(facts.side) {
            return refuse("refusal-connection-not-asker");
        }
        Ok(vec![Event::Ended {
            side: facts.side,
            by: facts.by,
            reason: short(reason, REASON_MAX, "reason")?,
        }])
    }
}

fn short(text: &str, max: usize, field: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.chars().count() > max {
        return Err(Refusal::new("refusal-connection-too-long")
            .arg("max", max)
            .field(field));
    }
    Ok(text.to_owned())
}
