//! Who a party of declarations is, as people decided, and what was done for its shipments. The `trade_party` stream.

use crate::ids::MemberId;
use crate::record::{Aggregate, Audience, Fact, Recorded};
use crate::refusal::Refusal;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Fewer characters than this give no reason.
const SHORTEST: usize = 10;
/// The most characters of a reason or a note.
const LONGEST: usize = 1000;

/// A party as declarations name it: the same words are the same party.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PartyKey {
    /// What stood there as its identifier.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: String,
}

/// A part of a party by which it is the same one: neither case nor blanks make another.
pub fn same_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// The id of a party's stream.
pub fn party_id(key: &PartyKey) -> Uuid {
    let [number, name, address] =
        [&key.number, &key.name, &key.address].map(|part| same_words(part));
    let text = format!("trade-party:{number}\n{name}\n{address}");
    Uuid::new_v5(&Uuid::NAMESPACE_URL, text.as_bytes())
}

/// What can happen to a party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' names say what they are")]
pub enum Event {
    /// Somebody said who it is: this member, or none of those that were shown.
    Decided {
        party: PartyKey,
        member: Option<MemberId>,
        reasons: String,
    },
    /// Something was done so that its shipments are known from now on.
    FollowedUp {
        party: PartyKey,
        note: String,
        /// What the member reads of it; nothing where nobody wrote it for the member.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        told: String,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Decided { .. } => "decided",
            Self::FollowedUp { .. } => "followed_up",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Programme
    }
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields' names say what they are")]
pub enum Command {
    /// Say who it is. `candidates` are the members that were shown.
    Decide {
        member: Option<MemberId>,
        candidates: Vec<MemberId>,
        reasons: String,
    },
    /// Record what was done; `told` is what the member reads of it, and may be blank.
    FollowUp { note: String, told: String },
}

/// A decision: the member or none, why, when, by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// The member; none when it is none of those shown.
    pub member: Option<MemberId>,
    /// Why.
    pub reasons: String,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Option<Uuid>,
}

/// What was done so that a party's shipments are known from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// For those who work on it.
    pub note: String,
    /// For the member; blank where nothing was written for it.
    pub told: String,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Option<Uuid>,
}

/// A party with what people said of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TradeParty {
    /// How declarations name it.
    pub key: PartyKey,
    /// The decision in force: the last.
    pub decision: Option<Party>,
    /// What was done.
    pub notes: Vec<Done>,
}

fn words(field: &str, text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    let count = text.chars().count();
    if count < SHORTEST {
        return Err(Refusal::new("refusal-trade-words-short")
            .arg("least", SHORTEST)
            .field(field));
    }
    if count > LONGEST {
        return Err(Refusal::new("refusal-trade-words-long")
            .arg("most", LONGEST)
            .arg("count", count)
            .field(field));
    }
    Ok(text.to_owned())
}

impl TradeParty {
    /// Decides a step.
    pub fn apply(&self, key: &PartyKey, command: Command) -> Result<Vec<Event>, Refusal> {
        let party = key.clone();
        match command {
            Command::Decide {
                member,
                candidates,
                reasons,
            } => {
                if let Some(member) = member
                    && !candidates.contains(&member)
                {
                    return Err(Refusal::new("refusal-trade-candidate").field("member"));
                }
                let reasons = words("reasons", &reasons)?;
                Ok(vec![Event::Decided {
                    party,
                    member,
                    reasons,
                }])
            }
            Command::FollowUp { note, told } => {
                let note = words("note", &note)?;
                let told = match told.trim() {
                    "" => String::new(),
                    told => words("told", told)?,
                };
                Ok(vec![Event::FollowedUp { party, note, told }])
            }
        }
    }
}

impl Aggregate for TradeParty {
    const KIND: &'static str = "trade_party";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        match &recorded.event {
            Event::Decided {
                party,
                member,
                reasons,
            } => {
                self.key = party.clone();
                self.decision = Some(Party {
                    member: *member,
                    reasons: reasons.clone(),
                    at: recorded.recorded_at,
                    by: recorded.by.account,
                });
            }
            Event::FollowedUp { party, note, told } => {
                self.key = party.clone();
                self.notes.push(Done {
                    note: note.clone(),
                    told: told.clone(),
                    at: recorded.recorded_at,
                    by: recorded.by.account,
                });
            }
        }
    }
}
