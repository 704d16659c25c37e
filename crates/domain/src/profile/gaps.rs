//! What still stands between a draft and its signature, criterion by criterion.

use super::{AnswerState, Pinned, Profile};
use crate::pack::Strength;

/// The fewest characters that can say how a criterion is met. Shorter texts ("Yes.", "See file") say nothing a
/// reviewer could check.
pub const SHORTEST: usize = 20;

/// Why an answer is not complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GapReason {
    /// A must without an answer.
    MustUnanswered,
    /// A should without an answer.
    ShouldUnanswered,
    /// Said to be met, in full or in part, without saying how.
    NoNarrative,
    /// Says how in too few words.
    ShortNarrative,
    /// Said not to apply without saying why.
    NoExplanation,
    /// A must not fully met, without a plan.
    NoPlan,
    /// Complete, but not marked as ready.
    NotReady,
    /// A must said to be met with no document to show it. Allowed, but the reviewer will ask.
    NoEvidence,
}

impl GapReason {
    /// The end of its message's key.
    pub fn code(self) -> &'static str {
        match self {
            Self::MustUnanswered => "must-unanswered",
            Self::ShouldUnanswered => "should-unanswered",
            Self::NoNarrative => "no-narrative",
            Self::ShortNarrative => "short-narrative",
            Self::NoExplanation => "no-explanation",
            Self::NoPlan => "no-plan",
            Self::NotReady => "not-ready",
            Self::NoEvidence => "no-evidence",
        }
    }

    /// The form field that mends it.
    pub fn field(self) -> &'static str {
        match self {
            Self::MustUnanswered | Self::ShouldUnanswered => "state",
            Self::NoNarrative | Self::ShortNarrative | Self::NoExplanation => "narrative",
            Self::NoPlan => "plan",
            Self::NotReady => "ready",
            Self::NoEvidence => "evidence",
        }
    }
}

/// One thing that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The criterion.
    pub criterion: String,
    /// Its category.
    pub category: u8,
    /// What is missing.
    pub reason: GapReason,
}

impl Gap {
    /// Whether it keeps the profile from being signed; otherwise it is advice.
    pub fn blocks(&self) -> bool {
        self.reason != GapReason::NoEvidence
    }
}

impl Profile {
    /// Everything that is missing, in the criteria's order. While returned, only of the criteria that are unlocked: the
    /// others were complete when they were signed.
    pub fn gaps(&self) -> Vec<Gap> {
        let open = self
            .criteria
            .iter()
            .filter(|pinned| self.editable(&pinned.id));
        open.flat_map(|pinned| self.gaps_of(pinned)).collect()
    }

    /// What is missing in one criterion's answer.
    pub fn criterion_gaps(&self, criterion: &str) -> Vec<Gap> {
        self.pinned(criterion)
            .map(|pinned| self.gaps_of(pinned))
            .unwrap_or_default()
    }

    /// Whether a criterion is ready to be signed for.
    pub fn complete(&self, criterion: &str) -> bool {
        self.pinned(criterion).is_some() && !self.criterion_gaps(criterion).iter().any(Gap::blocks)
    }

    fn gaps_of(&self, pinned: &Pinned) -> Vec<Gap> {
        let must = pinned.strength == Strength::Must;
        let reasons = match self.answer(&pinned.id) {
            Some(answer) => match answer.state {
                Some(state) => {
                    let mut reasons = text_gaps(state, must, &answer.narrative, &answer.plan);
                    if !answer.ready {
                        reasons.push(GapReason::NotReady);
                    }
                    if must && state == AnswerState::InPlace && answer.evidence.is_empty() {
                        reasons.push(GapReason::NoEvidence);
                    }
                    reasons
                }
                None => vec![unanswered(must)],
            },
            None => vec![unanswered(must)],
        };
        let gaps = reasons.into_iter().map(|reason| Gap {
            criterion: pinned.id.clone(),
            category: pinned.category,
            reason,
        });
        gaps.collect()
    }
}

fn unanswered(must: bool) -> GapReason {
    if must {
        GapReason::MustUnanswered
    } else {
        GapReason::ShouldUnanswered
    }
}

fn text_gaps(state: AnswerState, must: bool, narrative: &str, plan: &str) -> Vec<GapReason> {
    let length = narrative.chars().count();
    let mut reasons = Vec::new();
    match state {
        AnswerState::InPlace | AnswerState::Partly if length == 0 => {
            reasons.push(GapReason::NoNarrative);
        }
        AnswerState::InPlace | AnswerState::Partly if length < SHORTEST => {
            reasons.push(GapReason::ShortNarrative);
        }
        AnswerState::NotApplicable if length < SHORTEST => reasons.push(GapReason::NoExplanation),
        _ => {}
    }
    if must && state.leaves_work() && plan.chars().count() < SHORTEST {
        reasons.push(GapReason::NoPlan);
    }
    reasons
}
