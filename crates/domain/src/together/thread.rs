//! What is said about one criterion: among the company's people, or between them and the programme.

use crate::clocks::Deadline;
use crate::ids::{AccountId, MemberId};
use crate::record::{Actor, Aggregate, Audience, Fact, Recorded};
use crate::refusal::{Refusal, refuse};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The fewest characters of a comment or a question.
pub const SHORTEST_ENTRY: usize = 3;
/// The most.
pub const LONGEST_ENTRY: usize = 2000;

/// Who speaks with whom.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Between {
    /// The company's people among themselves. The programme never reads it.
    #[default]
    Company,
    /// The company's own staff, without its advisers.
    OwnStaff,
    /// The company and its specialist.
    Programme,
}

impl Between {
    /// The code in forms and tables.
    pub fn code(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::OwnStaff => "own_staff",
            Self::Programme => "programme",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Company, Self::OwnStaff, Self::Programme]
            .into_iter()
            .find(|each| each.code() == code)
    }

    /// Who may read it in a timeline.
    pub fn audience(self) -> Audience {
        match self {
            Self::Company | Self::OwnStaff => Audience::Company,
            Self::Programme => Audience::Member,
        }
    }
}

/// One thing that was said.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The words.
    pub said: String,
    /// Who said it, in which role.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
    /// It is the programme's answer.
    pub answer: bool,
}

/// One thread.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Thread {
    /// Whose it is.
    pub member: Option<MemberId>,
    /// The edition whose criterion it is about.
    pub edition: String,
    /// The criterion.
    pub criterion: String,
    /// Who speaks with whom.
    pub between: Between,
    /// Everything that was said, first one first.
    pub entries: Vec<Entry>,
    /// Who settled it, and when.
    pub resolved: Option<(Actor, Timestamp)>,
    /// By when the programme answers; set while a question waits.
    pub answer_by: Option<Deadline>,
}

/// What can happen to a thread. Each event names its audience, because an event is read without its stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum ThreadEvent {
    /// Somebody of the company began it.
    Begun {
        member: MemberId,
        edition: String,
        criterion: String,
        between: Between,
        said: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        answer_by: Option<Deadline>,
    },
    /// Somebody of the company said more.
    Continued {
        criterion: String,
        between: Between,
        said: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        answer_by: Option<Deadline>,
    },
    /// The specialist answered.
    Answered { criterion: String, said: String },
    /// The company settled it.
    Resolved { criterion: String, between: Between },
    /// The company took it up again.
    Reopened {
        criterion: String,
        between: Between,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        answer_by: Option<Deadline>,
    },
}

impl Fact for ThreadEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Begun { .. } => "begun",
            Self::Continued { .. } => "continued",
            Self::Answered { .. } => "answered",
            Self::Resolved { .. } => "resolved",
            Self::Reopened { .. } => "reopened",
        }
    }

    fn audience(&self) -> Audience {
        match self {
            Self::Begun { between, .. }
            | Self::Continued { between, .. }
            | Self::Resolved { between, .. }
            | Self::Reopened { between, .. } => between.audience(),
            Self::Answered { .. } => Audience::Member,
        }
    }
}

/// What begins a thread.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the state")]
pub struct OpenThread {
    pub edition: String,
    pub criterion: String,
    /// The criterion is part of the company's profile.
    pub known: bool,
    pub between: Between,
    pub said: String,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThreadCommand {
    /// Begin it.
    Begin(OpenThread),
    /// Say more, for the company.
    Continue(String),
    /// Answer, for the programme.
    Answer(String),
    /// Settle it.
    Resolve,
    /// Take it up again.
    Reopen,
}

/// What the rules need to know, looked up by the caller.
#[derive(Debug, Clone)]
pub struct ThreadFacts {
    /// The company whose file it is in.
    pub member: MemberId,
    /// The person.
    pub account: Option<AccountId>,
    /// The role acted in.
    pub role: String,
    /// The company that the person acts for.
    pub company: Option<MemberId>,
    /// The specialist to whom the company is assigned.
    pub assigned: Option<AccountId>,
    /// By when a question asked today is answered.
    pub answer_by: Option<Deadline>,
}

fn said(text: &str) -> Result<String, Refusal> {
    let text: String = text
        .replace("\r\n", "\n")
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    let text = text.trim();
    let count = text.chars().count();
    if count < SHORTEST_ENTRY {
        return Err(Refusal::new("refusal-thread-empty").field("said"));
    }
    if count > LONGEST_ENTRY {
        return Err(Refusal::new("refusal-thread-long")
            .arg("limit", LONGEST_ENTRY)
            .arg("count", count)
            .field("said"));
    }
    Ok(text.to_owned())
}

impl Thread {
    /// A question that the programme has not answered yet.
    pub fn waits(&self) -> bool {
        self.between == Between::Programme
            && self.resolved.is_none()
            && self.entries.last().is_some_and(|entry| !entry.answer)
    }

    /// Everybody of the company who took part.
    pub fn speakers(&self) -> Vec<AccountId> {
        let own = self.entries.iter().filter(|entry| !entry.answer);
        let accounts = own.filter_map(|entry| entry.by.account.map(AccountId));
        accounts.fold(Vec::new(), |mut all, account| {
            if !all.contains(&account) {
                all.push(account);
            }
            all
        })
    }

    /// Decides what happens, or why nothing does.
    pub fn apply(
        &self,
        command: ThreadCommand,
        facts: &ThreadFacts,
    ) -> Result<Vec<ThreadEvent>, Refusal> {
        if let ThreadCommand::Answer(text) = command {
            return self.answer(&text, facts);
        }
        if facts.company != Some(facts.member) {
            return refuse("refusal-profile-not-your-company");
        }
        // An adviser's mandate does not reach what the company's staff keep to themselves.
        let closed_to = |between| between == Between::OwnStaff && facts.role == "consultant";
        let by = |between: Between| {
            let question = between == Between::Programme;
            facts.answer_by.clone().filter(|_| question)
        };
        if let ThreadCommand::Begin(new) = command {
            if !new.known {
                return Err(Refusal::new("refusal-profile-criterion-unknown")
                    .arg("criterion", &new.criterion));
            }
            if closed_to(new.between) {
                return Err(Refusal::new("refusal-thread-own-staff").field("between"));
            }
            return Ok(vec![ThreadEvent::Begun {
                member: facts.member,
                edition: new.edition,
                criterion: new.criterion,
                between: new.between,
                said: said(&new.said)?,
                answer_by: by(new.between),
            }]);
        }
        if self.member != Some(facts.member) || closed_to(self.between) {
            return refuse("refusal-thread-unknown");
        }
        let (criterion, between) = (self.criterion.clone(), self.between);
        match (command, self.resolved.is_some()) {
            (ThreadCommand::Continue(_), true) => refuse("refusal-thread-resolved"),
            (ThreadCommand::Continue(text), false) => Ok(vec![ThreadEvent::Continued {
                criterion,
                between,
                said: said(&text)?,
                answer_by: self.answer_by.clone().or_else(|| by(between)),
            }]),
            (ThreadCommand::Resolve, false) => {
                Ok(vec![ThreadEvent::Resolved { criterion, between }])
            }
            (ThreadCommand::Reopen, true) => {
                // Only a question that was never answered waits again; to one that was, the company says more first.
                let unanswered = self.entries.last().is_some_and(|entry| !entry.answer);
                Ok(vec![ThreadEvent::Reopened {
                    criterion,
                    between,
                    answer_by: by(between).filter(|_| unanswered),
                }])
            }
            _ => Ok(Vec::new()),
        }
    }

    fn answer(&self, text: &str, facts: &ThreadFacts) -> Result<Vec<ThreadEvent>, Refusal> {
        // To the programme, what is said inside the company does not exist.
        if self.member != Some(facts.member) || self.between != Between::Programme {
            return refuse("refusal-thread-unknown");
        }
        let assigned = facts.role == "specialist"
            && facts.account.is_some()
            && facts.account == facts.assigned;
        if !assigned {
            return refuse("refusal-review-not-assigned");
        }
        if self.resolved.is_some() {
            return refuse("refusal-thread-resolved");
        }
        Ok(vec![ThreadEvent::Answered {
            criterion: self.criterion.clone(),
            said: said(text)?,
        }])
    }
}

impl Aggregate for Thread {
    const KIND: &'static str = "profile_thread";
    type Event = ThreadEvent;

    fn fold(&mut self, recorded: &Recorded<ThreadEvent>) {
        let entry = |said: &str, answer| Entry {
            said: said.to_owned(),
            by: recorded.by.clone(),
            at: recorded.recorded_at,
            answer,
        };
        match &recorded.event {
            ThreadEvent::Begun {
                member,
                edition,
                criterion,
                between,
                said,
                answer_by,
            } => {
                *self = Self {
                    member: Some(*member),
                    edition: edition.clone(),
                    criterion: criterion.clone(),
                    between: *between,
                    entries: vec![entry(said, false)],
                    resolved: None,
                    answer_by: answer_by.clone(),
                };
            }
            ThreadEvent::Continued {
                said, answer_by, ..
            } => {
                self.entries.push(entry(said, false));
                self.answer_by.clone_from(answer_by);
            }
            ThreadEvent::Answered { said, .. } => {
                self.entries.push(entry(said, true));
                self.answer_by = None;
            }
            ThreadEvent::Resolved { .. } => {
                self.resolved = Some((recorded.by.clone(), recorded.recorded_at));
                self.answer_by = None;
            }
            ThreadEvent::Reopened { answer_by, .. } => {
                self.resolved = None;
                self.answer_by.clone_from(answer_by);
            }
        }
    }
}
