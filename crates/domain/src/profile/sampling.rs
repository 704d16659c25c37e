//! Unchanged answers are accepted together only after a sample of them was read. The system draws the sample, once a
//! round, from a seed that stands in the record: anybody can draw it again and must come to the same criteria.
//!
//! It refuses to draw again until the draw pleases, to accept while a drawn answer is unread, and to accept at all once
//! a drawn answer failed: the others may hide the same fault, so each of them is then read.

mod draw;

pub use draw::{SampleRule, Weighed, Weights, draw};

use super::{Event, Facts, Filed, Pinned, Profile, Review, Verdict};
use crate::editions::{Relation, Rule};
use crate::pack::Strength;
use crate::record::Actor;
use crate::refusal::{Refusal, refuse};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Why an answer is read by itself although its words are the old ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alone {
    /// A finding about its criterion is open.
    OpenFinding,
    /// A document of it has ended.
    EndedDocument,
    /// A document of it has another file in it than when it was accepted.
    RenewedDocument,
    /// It was left to be verified at a validation, and none has been since.
    Marked,
    /// The annual review asks for a look at it.
    Look,
}

impl Alone {
    /// The code in message keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::OpenFinding => "open-finding",
            Self::EndedDocument => "ended-document",
            Self::RenewedDocument => "renewed-document",
            Self::Marked => "marked",
            Self::Look => "look",
        }
    }
}

/// What is known of the criteria outside of the profile, looked up by the caller.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signals {
    /// Those whose answer is read by itself, each with the reason.
    pub alone: BTreeMap<String, Alone>,
    /// Those about which a validation found something before.
    pub findings: BTreeSet<String>,
    /// Those accepted the last time without being read.
    pub unread: BTreeSet<String>,
    /// Those left to be verified at a validation that has not been yet, each with the day.
    pub marked: BTreeMap<String, Date>,
}

/// A sample that was drawn in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// The round.
    pub round: u32,
    /// From what the draw comes.
    pub seed: u64,
    /// The rule at that time.
    pub rule: SampleRule,
    /// All answers that could be drawn.
    pub drawn_from: Vec<Weighed>,
    /// Those that were.
    pub drawn: Vec<String>,
    /// What was accepted on the strength of it, once that is done.
    pub accepted: Option<Vec<String>>,
    /// By whom it was asked for.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
    /// How many decisions there were before it.
    decisions_before: usize,
}

impl Sample {
    /// Whether drawing again from what is recorded comes to the same answers.
    pub fn holds(&self) -> bool {
        let size = self.rule.size(self.drawn_from.len());
        draw(self.seed, &self.drawn_from, size) == self.drawn
    }
}

impl Signals {
    fn weight(&self, rule: &SampleRule, pinned: &Pinned) -> u32 {
        let weights = &rule.weights;
        let extra = |set: &BTreeSet<String>, weight: u32| {
            if set.contains(&pinned.id) { weight } else { 0 }
        };
        let strength = if pinned.strength == Strength::Must {
            weights.must
        } else {
            weights.should
        };
        strength
            .saturating_add(extra(&self.findings, weights.finding))
            .saturating_add(extra(&self.unread, weights.unread))
    }
}

impl Profile {
    /// The criteria whose answer was carried over from an accepted profile and signed again as it was, in order.
    pub fn unchanged_since_acceptance(&self) -> Vec<&str> {
        self.ids(|pinned| self.stands_as_accepted(&pinned.id))
    }

    /// Whether there is an accepted profile to compare with.
    pub fn follows_an_acceptance(&self) -> bool {
        let carried = self.carried.as_ref();
        carried.is_some_and(|carried| carried.from_profile.is_some())
    }

    // What a moved draft was carried over with are its own answers: nothing tells which of them were edited before. All
    // of them are read.
    fn was_moved(&self) -> bool {
        self.carried.as_ref().is_some_and(|carried| carried.moved)
    }

    fn stands_as_accepted(&self, criterion: &str) -> bool {
        let origin = self
            .origin(criterion)
            .filter(|_| self.follows_an_acceptance() && !self.was_moved());
        let filed = self
            .latest()
            .and_then(|latest| latest.answers.get(criterion));
        let (Some(origin), Some(filed)) = (origin, filed) else {
            return false;
        };
        let asked_the_same = origin.rule == Rule::Keep && origin.relation == Relation::Unchanged;
        asked_the_same && filed.state.is_some() && filed.says_the_same(&Filed::from(origin))
    }

    /// The sample of the present round.
    pub fn sample(&self) -> Option<&Sample> {
        self.samples
            .iter()
            .rev()
            .find(|sample| sample.round == self.round)
    }

    /// What was decided about a drawn criterion since the draw.
    pub fn read_since(&self, sample: &Sample, criterion: &str) -> Option<&Review> {
        let since = self.reviews.iter().skip(sample.decisions_before).rev();
        since
            .filter(|review| !review.together)
            .find(|review| review.criterion == criterion)
    }

    /// The drawn criteria that nobody has decided about since.
    pub fn unread<'a>(&self, sample: &'a Sample) -> Vec<&'a str> {
        let drawn = sample.drawn.iter().map(String::as_str);
        drawn
            .filter(|id| self.read_since(sample, id).is_none())
            .collect()
    }

    /// The drawn criteria that were to be returned at any time since: taking the decision back does not mend a sample.
    pub fn failed<'a>(&self, sample: &'a Sample) -> Vec<&'a str> {
        let since = self.reviews.iter().skip(sample.decisions_before);
        let returned: BTreeSet<&str> = since
            .filter(|review| review.verdict == Verdict::Return)
            .map(|review| review.criterion.as_str())
            .collect();
        let drawn = sample.drawn.iter().map(String::as_str);
        drawn.filter(|id| returned.contains(id)).collect()
    }

    /// The unchanged criteria that nobody has decided about and that need not be read one by one: from these a sample
    /// is drawn.
    pub fn drawable(&self, signals: &Signals) -> Vec<&Pinned> {
        let undecided = self.undecided();
        let unchanged: BTreeSet<&str> = self.unchanged_since_acceptance().into_iter().collect();
        let open = self.criteria.iter().filter(|pinned| {
            let id = pinned.id.as_str();
            unchanged.contains(id) && undecided.contains(&id) && !signals.alone.contains_key(id)
        });
        open.collect()
    }

    /// What would be accepted together on the strength of the round's sample.
    pub fn rest<'a>(&'a self, sample: &Sample, signals: &Signals) -> Vec<&'a str> {
        let from: BTreeSet<&str> = sample
            .drawn_from
            .iter()
            .map(|each| each.criterion.as_str())
            .collect();
        let open = self
            .drawable(signals)
            .into_iter()
            .map(|pinned| pinned.id.as_str());
        open.filter(|id| from.contains(id)).collect()
    }

    /// Why the rest cannot be accepted together now, if it cannot. The page shows the same.
    pub fn why_not_together(&self, signals: &Signals) -> Option<Refusal> {
        let Some(sample) = self.sample() else {
            return Some(Refusal::new("refusal-sample-none"));
        };
        let (failed, unread) = (self.failed(sample), self.unread(sample));
        if !failed.is_empty() {
            return Some(
                Refusal::new("refusal-sample-failed")
                    .arg("count", failed.len())
                    .arg("criteria", failed.join(", ")),
            );
        }
        if !unread.is_empty() {
            return Some(
                Refusal::new("refusal-sample-unread")
                    .arg("count", unread.len())
                    .arg("criteria", unread.join(", ")),
            );
        }
        if self.rest(sample, signals).is_empty() {
            return Some(Refusal::new("refusal-sample-nothing-left"));
        }
        None
    }

    pub(super) fn draw_sample(
        &self,
        round: u32,
        seed: u64,
        rule: SampleRule,
        signals: &Signals,
        facts: &Facts,
    ) -> Result<Vec<Event>, Refusal> {
        self.under_review(round, facts)?;
        if self.sample().is_some() {
            return refuse("refusal-sample-drawn");
        }
        let open = self.drawable(signals);
        if open.is_empty() {
            return refuse("refusal-sample-nothing");
        }
        let drawn_from: Vec<Weighed> = open
            .into_iter()
            .map(|pinned| Weighed {
                criterion: pinned.id.clone(),
                weight: signals.weight(&rule, pinned),
            })
            .collect();
        let drawn = draw(seed, &drawn_from, rule.size(drawn_from.len()));
        Ok(vec![Event::SampleDrawn {
            round,
            seed: format!("{seed:016x}"),
            rule,
            drawn_from,
            drawn,
        }])
    }

    pub(super) fn accept_together(
        &self,
        round: u32,
        signals: &Signals,
        facts: &Facts,
    ) -> Result<Vec<Event>, Refusal> {
        self.under_review(round, facts)?;
        if let Some(refusal) = self.why_not_together(signals) {
            return Err(refusal);
        }
        let Some(sample) = self.sample() else {
            return refuse("refusal-sample-none");
        };
        let criteria = self
            .rest(sample, signals)
            .into_iter()
            .map(str::to_owned)
            .collect();
        Ok(vec![Event::AcceptedTogether {
            round,
            criteria,
            sample: sample.drawn.clone(),
        }])
    }

    pub(super) fn take_sample(&mut self, event: &Event, by: &Actor, at: Timestamp) {
        match event {
            Event::SampleDrawn {
                round,
                seed,
                rule,
                drawn_from,
                drawn,
            } => self.samples.push(Sample {
                round: *round,
                seed: u64::from_str_radix(seed, 16).unwrap_or_default(),
                rule: *rule,
                drawn_from: drawn_from.clone(),
                drawn: drawn.clone(),
                accepted: None,
                by: by.clone(),
                at,
                decisions_before: self.reviews.len(),
            }),
            Event::AcceptedTogether {
                round, criteria, ..
            } => {
                if let Some(sample) = self
                    .samples
                    .iter_mut()
                    .rev()
                    .find(|sample| sample.round == *round)
                {
                    sample.accepted = Some(criteria.clone());
                }
                let reviews = criteria.iter().map(|criterion| Review {
                    round: *round,
                    criterion: criterion.clone(),
                    verdict: Verdict::Accept,
                    comment: String::new(),
                    note: String::new(),
                    blocks: Vec::new(),
                    reason: None,
                    together: true,
                    by: by.clone(),
                    at,
                });
                self.reviews.extend(reviews);
            }
            _ => {}
        }
    }
}
