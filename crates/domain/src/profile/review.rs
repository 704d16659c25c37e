//! The specialist's review, criterion by criterion. A criterion that nobody decided is undecided: nothing is accepted
//! by silence.

use super::{
    BlockUse, Command, Event, Facts, Pinned, Profile, ReturnedCriterion, Stage, Verdict, answer,
};
use crate::record::Actor;
use crate::refusal::{Refusal, refuse};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// The most characters a comment or a note may have.
const LONGEST_COMMENT: usize = 2000;

/// One decision about one criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// The round it was made in.
    pub round: u32,
    /// The criterion.
    pub criterion: String,
    /// What was decided.
    pub verdict: Verdict,
    /// What the company will read if it is returned.
    pub comment: String,
    /// What only the programme reads.
    pub note: String,
    /// Text blocks that stand in the comment.
    pub blocks: Vec<BlockUse>,
    /// Why it is returned, a code of the pack.
    pub reason: Option<String>,
    /// Accepted with others on the strength of a sample, without being read itself.
    pub together: bool,
    /// Who decided.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
}

impl Review {
    pub(super) fn of(event: &Event, by: &Actor, at: Timestamp) -> Option<Self> {
        let Event::CriterionReviewed {
            round,
            criterion,
            verdict,
            comment,
            note,
            blocks,
            reason,
        } = event
        else {
            return None;
        };
        Some(Self {
            round: *round,
            criterion: criterion.clone(),
            verdict: *verdict,
            comment: comment.clone(),
            note: note.clone(),
            blocks: blocks.clone(),
            reason: reason.clone(),
            together: false,
            by: by.clone(),
            at,
        })
    }
}

/// One decision as it was made, before it is judged.
pub(super) struct Decided<'a> {
    pub(super) verdict: Option<Verdict>,
    pub(super) comment: &'a str,
    pub(super) note: &'a str,
    pub(super) blocks: Vec<BlockUse>,
    pub(super) reason: Option<String>,
}

/// The ways in which a reviewer lists a profile's criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Those whose answer differs from the previous round's or, in the first one, from what was accepted before.
    Changed,
    /// The others, where there is something to compare with.
    Unchanged,
    /// Those that were drawn to be read.
    Sample,
    /// Those with a comment or a note of a reviewer.
    Comments,
    /// Those about which a validation found something before.
    Findings,
    /// Those without a decision.
    Undecided,
    /// Those decided to go back, now or at the latest return.
    Returned,
    /// All.
    All,
}

impl Tab {
    /// Every tab, in the order shown.
    pub const ALL: &'static [Self] = &[
        Self::Changed,
        Self::Unchanged,
        Self::Sample,
        Self::Comments,
        Self::Findings,
        Self::Undecided,
        Self::Returned,
        Self::All,
    ];

    /// The code in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Unchanged => "unchanged",
            Self::Sample => "sample",
            Self::Comments => "comments",
            Self::Findings => "findings",
            Self::Undecided => "undecided",
            Self::Returned => "returned",
            Self::All => "all",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|tab| tab.code() == code)
    }
}

impl Profile {
    /// The last decision that somebody made of each criterion in each round, having read it.
    pub fn decisions(&self) -> Vec<&Review> {
        let mut last: BTreeMap<(&str, u32), &Review> = BTreeMap::new();
        for review in self.reviews.iter().filter(|review| !review.together) {
            last.insert((&review.criterion, review.round), review);
        }
        last.into_values().collect()
    }

    /// The decision that stands for a criterion. A return stands only until the company has answered it: what comes
    /// back in the next round has to be looked at again.
    pub fn decision(&self, criterion: &str) -> Option<&Review> {
        let latest = self
            .reviews
            .iter()
            .rev()
            .find(|review| review.criterion == criterion)?;
        let answered_since = latest.verdict == Verdict::Return && latest.round < self.round;
        (!answered_since).then_some(latest)
    }

    /// Earlier decisions about a criterion, latest first, without the one that stands.
    pub fn earlier_decisions(&self, criterion: &str) -> Vec<&Review> {
        let standing = self.decision(criterion);
        let of_it = self.reviews.iter().rev();
        of_it
            .filter(|review| review.criterion == criterion)
            .filter(|review| standing.is_none_or(|standing| !std::ptr::eq(standing, *review)))
            .collect()
    }

    /// Criteria on which nobody has decided.
    pub fn undecided(&self) -> Vec<&str> {
        self.ids(|pinned| self.decision(&pinned.id).is_none())
    }

    /// Criteria whose standing decision is this.
    pub fn decided_as(&self, verdict: Verdict) -> Vec<&str> {
        self.ids(|pinned| {
            self.decision(&pinned.id)
                .is_some_and(|review| review.verdict == verdict)
        })
    }

    /// Whether there are earlier answers to compare with: of the round before, or of an accepted profile.
    pub fn compares(&self) -> bool {
        self.submissions.len() > 1 || self.follows_an_acceptance()
    }

    /// The criteria whose answer differs from the round before or, in the first one, from what was accepted.
    pub fn changed_for_review(&self) -> Vec<&str> {
        if self.submissions.len() > 1 {
            self.changed()
        } else if self.follows_an_acceptance() {
            let same: BTreeSet<&str> = self.unchanged_since_acceptance().into_iter().collect();
            self.ids(|pinned| !same.contains(pinned.id.as_str()))
        } else {
            Vec::new()
        }
    }

    /// The criteria of a tab, in order; `findings` are those about which validations found something.
    pub fn tab(&self, tab: Tab, findings: &BTreeSet<String>) -> Vec<&str> {
        match tab {
            Tab::Changed => self.changed_for_review(),
            Tab::Unchanged => {
                let changed: BTreeSet<&str> = self.changed_for_review().into_iter().collect();
                self.ids(|pinned| self.compares() && !changed.contains(pinned.id.as_str()))
            }
            Tab::Sample => {
                let drawn = self.sample().map(|sample| &sample.drawn);
                self.ids(|pinned| drawn.is_some_and(|drawn| drawn.contains(&pinned.id)))
            }
            Tab::Comments => {
                let said = self.reviews.iter();
                let said = said.filter(|r| !r.comment.is_empty() || !r.note.is_empty());
                let said: BTreeSet<&str> = said.map(|r| r.criterion.as_str()).collect();
                self.ids(|pinned| said.contains(pinned.id.as_str()))
            }
            Tab::Findings => self.ids(|pinned| findings.contains(&pinned.id)),
            Tab::Undecided => self.undecided(),
            Tab::Returned => {
                let sent = self.returns.last();
                self.ids(|pinned| {
                    let now = self
                        .decision(&pinned.id)
                        .is_some_and(|review| review.verdict == Verdict::Return);
                    now || sent
                        .is_some_and(|sent| sent.criteria.iter().any(|c| c.criterion == pinned.id))
                })
            }
            Tab::All => self.ids(|_| true),
        }
    }

    pub(super) fn ids(&self, keep: impl Fn(&Pinned) -> bool) -> Vec<&str> {
        let kept = self.criteria.iter().filter(|pinned| keep(pinned));
        kept.map(|pinned| pinned.id.as_str()).collect()
    }

    /// Why this profile cannot be accepted now, if it cannot. The review page shows the same.
    pub fn why_not_acceptable(&self) -> Option<Refusal> {
        let (undecided, returned) = (
            self.undecided().len(),
            self.decided_as(Verdict::Return).len(),
        );
        if undecided > 0 {
            Some(Refusal::new("refusal-review-undecided").arg("count", undecided))
        } else if returned > 0 {
            Some(Refusal::new("refusal-review-returned-left").arg("count", returned))
        } else {
            None
        }
    }

    /// Why this profile cannot be returned now, if it cannot.
    pub fn why_not_returnable(&self) -> Option<Refusal> {
        let (undecided, returned) = (
            self.undecided().len(),
            self.decided_as(Verdict::Return).len(),
        );
        if returned == 0 {
            Some(Refusal::new("refusal-review-nothing-returned"))
        } else if undecided > 0 {
            Some(Refusal::new("refusal-review-undecided").arg("count", undecided))
        } else {
            None
        }
    }

    pub(super) fn decide(
        &self,
        round: u32,
        criterion: String,
        decided: Decided<'_>,
        facts: &Facts,
    ) -> Result<Vec<Event>, Refusal> {
        self.under_review(round, facts)?;
        if self.pinned(&criterion).is_none() {
            return Err(
                Refusal::new("refusal-profile-criterion-unknown").arg("criterion", &criterion)
            );
        }
        let Some(verdict) = decided.verdict else {
            return Err(Refusal::new("refusal-review-no-verdict").field("verdict"));
        };
        let comment = limited(decided.comment, "comment")?;
        let note = limited(decided.note, "note")?;
        if verdict == Verdict::Return && comment.is_empty() {
            return Err(Refusal::new("refusal-review-comment").field("comment"));
        }
        // What is accepted needs no reason; one chosen before the decision changed is not kept.
        let reason = decided.reason.filter(|_| verdict != Verdict::Accept);
        let same = self.decision(&criterion).is_some_and(|standing| {
            // What was accepted unread and is now read is a decision of its own.
            standing.round == round
                && !standing.together
                && standing.verdict == verdict
                && standing.comment == comment
                && standing.note == note
                && standing.reason == reason
        });
        Ok(if same {
            Vec::new()
        } else {
            vec![Event::CriterionReviewed {
                round,
                criterion,
                verdict,
                comment,
                note,
                blocks: decided.blocks,
                reason,
            }]
        })
    }

    pub(super) fn send_back(&self, round: u32, facts: &Facts) -> Result<Vec<Event>, Refusal> {
        self.under_review(round, facts)?;
        if let Some(refusal) = self.why_not_returnable() {
            return Err(refusal);
        }
        let returned = self.criteria.iter().filter_map(|pinned| {
            let review = self.decision(&pinned.id)?;
            (review.verdict == Verdict::Return).then(|| ReturnedCriterion {
                criterion: pinned.id.clone(),
                comment: review.comment.clone(),
            })
        });
        Ok(vec![Event::Returned {
            round,
            criteria: returned.collect(),
        }])
    }

    pub(super) fn accept(&self, round: u32, facts: &Facts) -> Result<Vec<Event>, Refusal> {
        self.under_review(round, facts)?;
        if let Some(refusal) = self.why_not_acceptable() {
            return Err(refusal);
        }
        let verify = self.decided_as(Verdict::Verify);
        Ok(vec![Event::Accepted {
            round,
            verify: verify.into_iter().map(str::to_owned).collect(),
        }])
    }

    /// Refuses unless the assigned specialist acts on the round that lies before them.
    pub(super) fn under_review(&self, round: u32, facts: &Facts) -> Result<(), Refusal> {
        if self.stage != Stage::Submitted {
            return Err(
                Refusal::new("refusal-review-not-submitted").arg("stage", self.stage.code())
            );
        }
        let assigned = facts.role == "specialist"
            && facts.account.is_some()
            && facts.account == facts.assigned;
        if !assigned {
            return refuse("refusal-review-not-assigned");
        }
        if round != self.round {
            return refuse("refusal-profile-round");
        }
        Ok(())
    }
}

fn limited(text: &str, field: &str) -> Result<String, Refusal> {
    let text = answer::clean(text);
    let count = text.chars().count();
    if count > LONGEST_COMMENT {
        return Err(Refusal::new("refusal-review-text-too-long")
            .arg("limit", LONGEST_COMMENT)
            .arg("count", count)
            .field(field));
    }
    Ok(text)
}

impl Command {
    /// The same decision for many criteria, for imports and the demo.
    pub fn decide(round: u32, criterion: &str, verdict: Verdict, comment: &str) -> Self {
        Self::Decide {
            round,
            criterion: criterion.to_owned(),
            verdict: Some(verdict),
            comment: comment.to_owned(),
            note: String::new(),
            blocks: Vec::new(),
            reason: None,
        }
    }
}
