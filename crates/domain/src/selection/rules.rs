//! The weights in force: the pack's first, then what was proposed by one person and approved by another.

use super::simulate::Simulation;
use super::{Factor, Weights};
use crate::ids::AccountId;
use crate::pack::SelectionPolicy;
use crate::record::{Aggregate, Audience, Fact, Recorded};
use crate::refusal::Refusal;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The shortest and the longest reasons.
const REASONS: (usize, usize) = (10, 2000);

/// The rule book's stream; there is one.
pub fn rule_book_id() -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, b"greenlane:selection_rules")
}

/// The rules that hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules {
    /// 1 is the pack's; each approval makes another.
    pub version: u32,
    /// The weights.
    pub weights: Weights,
}

/// What happens to the rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum RuleEvent {
    /// Somebody proposed other weights, having seen what they would change.
    Proposed {
        number: u32,
        weights: Weights,
        /// The version that they would replace.
        replaces: u32,
        reasons: String,
        members: u32,
        top: u32,
        entering: u32,
        leaving: u32,
    },
    /// Another person approved them: a new version.
    Approved { number: u32, reasons: String },
    /// Another person declined, or the proposer took them back.
    Declined { number: u32, reasons: String },
}

impl Fact for RuleEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Proposed { .. } => "proposed",
            Self::Approved { .. } => "approved",
            Self::Declined { .. } => "declined",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Programme
    }
}

/// How a proposal ended.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the page")]
pub struct Decided {
    /// The version that it became; none when it was declined.
    pub version: Option<u32>,
    pub reasons: String,
    pub by: Option<Uuid>,
    pub at: Timestamp,
}

/// Weights that somebody proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct Proposal {
    pub number: u32,
    pub weights: Weights,
    pub replaces: u32,
    pub reasons: String,
    /// How many members were compared, how many of them stand at the top, and how many would enter and leave.
    pub seen: [u32; 4],
    pub by: Option<Uuid>,
    pub at: Timestamp,
    pub decided: Option<Decided>,
}

/// Every proposal there was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuleBook {
    /// In the order in which they were made.
    pub proposals: Vec<Proposal>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub enum RuleCommand {
    Propose {
        weights: Weights,
        reasons: String,
        simulated: Simulation,
    },
    Approve {
        number: u32,
        reasons: String,
    },
    Decline {
        number: u32,
        reasons: String,
    },
}

fn reasons(text: &str) -> Result<String, Refusal> {
    let text = text.replace("\r\n", "\n").trim().to_owned();
    let count = text.chars().count();
    if count < REASONS.0 {
        let refusal = Refusal::new("refusal-selection-reasons-short").arg("least", REASONS.0);
        return Err(refusal.field("reasons"));
    }
    if count > REASONS.1 {
        let refusal = Refusal::new("refusal-selection-reasons-long").arg("most", REASONS.1);
        return Err(refusal.field("reasons"));
    }
    Ok(text)
}

fn whole(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Weights of all factors must come to a hundred.
pub(super) fn check(weights: &Weights) -> Result<(), Refusal> {
    let sum = weights
        .values()
        .fold(0_u32, |sum, weight| sum.saturating_add(*weight));
    let named = Factor::ALL
        .iter()
        .all(|factor| weights.contains_key(factor));
    if sum != 100 || !named {
        return Err(Refusal::new("refusal-selection-sum")
            .arg("sum", sum)
            .field("weights"));
    }
    Ok(())
}

impl RuleBook {
    /// The rules that hold now.
    pub fn in_force(&self, policy: &SelectionPolicy) -> Rules {
        let approved = self.proposals.iter().filter_map(|proposal| {
            let version = proposal.decided.as_ref()?.version?;
            Some((version, &proposal.weights))
        });
        match approved.max_by_key(|(version, _)| *version) {
            Some((version, weights)) => Rules {
                version,
                weights: weights.clone(),
            },
            None => Rules {
                version: 1,
                weights: policy.weights(),
            },
        }
    }

    /// A proposal that waits.
    pub fn open(&self) -> Option<&Proposal> {
        let mut waiting = self.proposals.iter();
        waiting.find(|proposal| proposal.decided.is_none())
    }

    /// A proposal by number.
    pub fn proposal(&self, number: u32) -> Option<&Proposal> {
        self.proposals
            .iter()
            .find(|proposal| proposal.number == number)
    }

    fn waiting(&self, number: u32) -> Result<&Proposal, Refusal> {
        let proposal = self.proposal(number);
        proposal
            .filter(|proposal| proposal.decided.is_none())
            .ok_or_else(|| Refusal::new("refusal-selection-decided"))
    }

    /// Decides what happens.
    pub fn apply(
        &self,
        command: RuleCommand,
        policy: &SelectionPolicy,
        by: AccountId,
    ) -> Result<Vec<RuleEvent>, Refusal> {
        match command {
            RuleCommand::Propose {
                weights,
                reasons: why,
                simulated,
            } => {
                check(&weights)?;
                let rules = self.in_force(policy);
                if rules.weights == weights {
                    return Err(Refusal::new("refusal-selection-same").field("weights"));
                }
                if self.open().is_some() {
                    return Err(Refusal::new("refusal-selection-waiting"));
                }
                Ok(vec![RuleEvent::Proposed {
                    number: whole(self.proposals.len()) + 1,
                    weights,
                    replaces: rules.version,
                    reasons: reasons(&why)?,
                    members: whole(simulated.members),
                    top: whole(simulated.top),
                    entering: whole(simulated.entering.len()),
                    leaving: whole(simulated.leaving.len()),
                }])
            }
            RuleCommand::Approve {
                number,
                reasons: why,
            } => {
                // Two pairs of eyes: whoever proposes does not approve.
                if self.waiting(number)?.by == Some(by.0) {
                    return Err(Refusal::new("refusal-selection-own"));
                }
                let reasons = reasons(&why)?;
                Ok(vec![RuleEvent::Approved { number, reasons }])
            }
            RuleCommand::Decline {
                number,
                reasons: why,
            } => {
                self.waiting(number)?;
                let reasons = reasons(&why)?;
                Ok(vec![RuleEvent::Declined { number, reasons }])
            }
        }
    }

    fn decide(&mut self, number: u32, decided: Decided) {
        let found = self.proposals.iter_mut();
        for proposal in found.filter(|proposal| proposal.number == number) {
            proposal.decided = Some(decided.clone());
        }
    }
}

impl Aggregate for RuleBook {
    const KIND: &'static str = "selection_rules";
    type Event = RuleEvent;

    fn fold(&mut self, recorded: &Recorded<RuleEvent>) {
        let (by, at) = (recorded.by.account, recorded.recorded_at);
        match &recorded.event {
            RuleEvent::Proposed {
                number,
                weights,
                replaces,
                reasons,
                members,
                top,
                entering,
                leaving,
            } => self.proposals.push(Proposal {
                number: *number,
                weights: weights.clone(),
                replaces: *replaces,
                reasons: reasons.clone(),
                seen: [*members, *top, *entering, *leaving],
                by,
                at,
                decided: None,
            }),
            RuleEvent::Approved { number, reasons } => {
                let approved = self.proposals.iter();
                let approved = approved.filter(|proposal| {
                    let decided = proposal.decided.as_ref();
                    decided.is_some_and(|decided| decided.version.is_some())
                });
                let version = Some(whole(approved.count()) + 2);
                let reasons = reasons.clone();
                self.decide(
                    *number,
                    Decided {
                        version,
                        reasons,
                        by,
                        at,
                    },
                );
            }
            RuleEvent::Declined { number, reasons } => {
                let reasons = reasons.clone();
                self.decide(
                    *number,
                    Decided {
                        version: None,
                        reasons,
                        by,
                        at,
                    },
                );
            }
        }
    }
}
