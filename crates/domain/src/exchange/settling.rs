//! What somebody says of a crosswalk's relations after an edition changed their criteria. One stream a crosswalk.
//!
//! It refuses to settle what nobody has to look at, what was settled meanwhile, a relation left out in silence, and
//! anything without a reason. What was settled can be opened again, with a reason; nothing is written over.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::following::Look;
use crate::Refusal;
use crate::editions::Relation as Happened;
use crate::ids::AccountId;
use crate::pack::{Crosswalk, Relationship};
use crate::record::{Aggregate, Audience, Fact, Recorded};

/// The shortest and the longest reason.
const REASON: (usize, usize) = (10, 2000);

/// The stream of a crosswalk.
pub fn crosswalk_id(crosswalk: &str) -> Uuid {
    let name = format!("greenlane:crosswalk:{crosswalk}");
    Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes())
}

/// A requirement, and what a criterion is to it; none where it is not related any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Said {
    pub requirement: String,
    pub is: Option<Relationship>,
}

/// What somebody said of one look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Settlement {
    pub crosswalk: String,
    pub edition: String,
    /// The criterion, or what is not asked any more.
    pub about: String,
    /// What it comes from.
    pub from: Vec<String>,
    /// Why it had to be looked at.
    pub because: Happened,
    /// As the relations were carried.
    pub before: Vec<Said>,
    /// As they hold from now on.
    pub relations: Vec<Said>,
    pub reason: String,
    pub by: AccountId,
    pub on: Date,
}

impl Settlement {
    /// Whether every relation holds as it was carried, and none came.
    pub fn holds(&self) -> bool {
        self.before == self.relations
    }
}

/// One event of a crosswalk's stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub enum CrosswalkEvent {
    /// Somebody has looked and says what holds.
    Settled { settlement: Box<Settlement> },
    /// It has to be looked at again.
    Reopened {
        crosswalk: String,
        edition: String,
        about: String,
        reason: String,
        by: AccountId,
        on: Date,
    },
}

impl Fact for CrosswalkEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Settled { .. } => "settled",
            Self::Reopened { .. } => "reopened",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Programme
    }
}

/// What somebody has said of a crosswalk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CrosswalkReview {
    /// By edition and what it is about.
    settled: BTreeMap<(String, String), Settlement>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub enum CrosswalkCommand {
    Settle {
        about: String,
        /// What is said of each relation of the look, and of requirements that it did not have.
        relations: Vec<Said>,
        reason: String,
    },
    Reopen {
        about: String,
        reason: String,
    },
}

/// What a step has to know.
#[derive(Debug, Clone, Copy)]
pub struct CrosswalkFacts<'a> {
    /// The crosswalk as the pack has it.
    pub crosswalk: &'a Crosswalk,
    /// The edition under which somebody looks.
    pub edition: &'a str,
    /// What has to be looked at under it now.
    pub looks: &'a [Look],
    /// Who looks.
    pub by: AccountId,
    /// Today in programme time.
    pub today: Date,
}

impl CrosswalkReview {
    /// What was said under an edition, by criterion.
    pub fn under<'a>(&'a self, edition: &'a str) -> impl Iterator<Item = &'a Settlement> {
        let all = self.settled.values();
        all.filter(move |settlement| settlement.edition == edition)
    }

    /// The relations that a criterion has from an edition on, where somebody has looked.
    pub(super) fn said(&self, edition: &str, about: &str) -> Option<Vec<(String, Relationship)>> {
        let key = (edition.to_owned(), about.to_owned());
        let relations = self.settled.get(&key)?.relations.iter();
        let relations = relations.filter_map(|said| Some((said.requirement.clone(), said.is?)));
        Some(relations.collect())
    }

    /// Takes a step, or says why not.
    pub fn apply(
        &self,
        command: CrosswalkCommand,
        facts: &CrosswalkFacts<'_>,
    ) -> Result<Vec<CrosswalkEvent>, Refusal> {
        match command {
            CrosswalkCommand::Settle {
                about,
                relations,
                reason,
            } => settle(&about, relations, &reason, facts),
            CrosswalkCommand::Reopen { about, reason } => self.reopen(about, &reason, facts),
        }
    }

    fn reopen(
        &self,
        about: String,
        reason: &str,
        facts: &CrosswalkFacts<'_>,
    ) -> Result<Vec<CrosswalkEvent>, Refusal> {
        let key = (facts.edition.to_owned(), about);
        if !self.settled.contains_key(&key) {
            return Err(Refusal::new("refusal-crosswalk-not-settled"));
        }
        let (edition, about) = key;
        Ok(vec![CrosswalkEvent::Reopened {
            crosswalk: facts.crosswalk.id.clone(),
            edition,
            about,
            reason: worded(reason)?,
            by: facts.by,
            on: facts.today,
        }])
    }
}

fn worded(reason: &str) -> Result<String, Refusal> {
    let reason = reason.replace("\r\n", "\n").trim().to_owned();
    let (least, most) = REASON;
    if (least..=most).contains(&reason.chars().count()) {
        Ok(reason)
    } else {
        Err(Refusal::new("refusal-crosswalk-reason")
            .arg("least", least)
            .arg("most", most)
            .field("reason"))
    }
}

fn settle(
    about: &str,
    relations: Vec<Said>,
    reason: &str,
    facts: &CrosswalkFacts<'_>,
) -> Result<Vec<CrosswalkEvent>, Refusal> {
    let mut looks = facts.looks.iter();
    let Some(look) = looks.find(|look| look.about() == about) else {
        return Err(Refusal::new("refusal-crosswalk-no-look"));
    };
    let before: Vec<Said> = look
        .requirements
        .iter()
        .map(|(requirement, is)| Said {
            requirement: requirement.clone(),
            is: *is,
        })
        .collect();
    let relations = in_order(relations, &before, facts)?;
    // What is not asked any more is related to nothing; somebody only says that they have seen it.
    if look.criterion.is_none() && relations.iter().any(|said| said.is.is_some()) {
        return Err(Refusal::new("refusal-crosswalk-retired"));
    }
    Ok(vec![CrosswalkEvent::Settled {
        settlement: Box::new(Settlement {
            crosswalk: facts.crosswalk.id.clone(),
            edition: facts.edition.to_owned(),
            about: about.to_owned(),
            from: look.from.clone(),
            because: look.because,
            before,
            relations,
            reason: worded(reason)?,
            by: facts.by,
            on: facts.today,
        }),
    }])
}

/// What is said of the relations of the look, in their order, and then of others. None is left out in silence.
fn in_order(
    relations: Vec<Said>,
    before: &[Said],
    facts: &CrosswalkFacts<'_>,
) -> Result<Vec<Said>, Refusal> {
    let mut said: BTreeMap<String, Option<Relationship>> = BTreeMap::new();
    for relation in relations {
        let of = |key: &str| Refusal::new(key).arg("requirement", &relation.requirement);
        let mut known = facts.crosswalk.requirements.iter();
        if !known.any(|each| each.id == relation.requirement) {
            return Err(of("refusal-crosswalk-requirement"));
        }
        if said.contains_key(&relation.requirement) {
            return Err(of("refusal-crosswalk-twice"));
        }
        said.insert(relation.requirement, relation.is);
    }
    let mut ordered = Vec::new();
    for known in before {
        let Some(is) = said.remove(&known.requirement) else {
            let refusal = Refusal::new("refusal-crosswalk-unsaid");
            return Err(refusal.arg("requirement", &known.requirement));
        };
        ordered.push(Said {
            requirement: known.requirement.clone(),
            is,
        });
    }
    let new = said.into_iter().filter(|(_, is)| is.is_some());
    ordered.extend(new.map(|(requirement, is)| Said { requirement, is }));
    Ok(ordered)
}

impl Aggregate for CrosswalkReview {
    const KIND: &'static str = "crosswalk";
    type Event = CrosswalkEvent;

    fn fold(&mut self, recorded: &Recorded<CrosswalkEvent>) {
        match recorded.event.clone() {
            CrosswalkEvent::Settled { settlement } => {
                let key = (settlement.edition.clone(), settlement.about.clone());
                self.settled.insert(key, *settlement);
            }
            CrosswalkEvent::Reopened { edition, about, .. } => {
                self.settled.remove(&(edition, about));
            }
        }
    }
}
