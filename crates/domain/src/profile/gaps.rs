//! What still stands between a draft and its signature, criterion by criterion.

use super::{Answer, AnswerState, Pinned, Profile};
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
    /// The site whose answer lacks it; none for the general one.
    pub site: Option<String>,
}

impl GapReason {
    /// Whether it keeps the profile from being signed; otherwise it is advice.
    pub fn blocks(self) -> bool {
        self != Self::NoEvidence
    }
}

impl Gap {
    /// Whether it keeps the profile from being signed; otherwise it is advice.
    pub fn blocks(&self) -> bool {
        self.reason.blocks()
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

    /// Whether a given answer says too little, ready or not.
    pub(crate) fn lacks_words(&self, criterion: &str) -> bool {
        let gaps = self.criterion_gaps(criterion);
        gaps.iter()
            .any(|gap| gap.blocks() && gap.reason != GapReason::NotReady)
    }

    fn gaps_of(&self, pinned: &Pinned) -> Vec<Gap> {
        let said = self.answer(&pinned.id).map_or_else(Said::default, Said::of);
        let reasons = said.gaps(pinned.strength);
        let must = pinned.strength == Strength::Must;
        let gap = |reason, site| Gap {
            criterion: pinned.id.clone(),
            category: pinned.category,
            reason,
            site,
        };
        let general = reasons.into_iter().map(|reason| gap(reason, None));
        let sites = self
            .answer(&pinned.id)
            .map_or(&[][..], |answer| &answer.sites);
        // A site that does not meet a criterion counts as the company does.
        let at_sites = sites.iter().map(|site| &site.text).flat_map(|text| {
            let reasons = match text.state {
                Some(state) => text_gaps(
                    state,
                    must,
                    text.narrative.chars().count(),
                    text.plan.chars().count(),
                ),
                None => vec![unanswered(must)],
            };
            let name = Some(text.name.clone());
            reasons
                .into_iter()
                .map(move |reason| gap(reason, name.clone()))
        });
        general.chain(at_sites).collect()
    }
}

/// What an answer says, as far as its completeness goes. The self-check before an application asks the same rule.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Said {
    /// How far it is met.
    pub state: Option<AnswerState>,
    /// Characters that say how.
    pub narrative: usize,
    /// Characters of the plan.
    pub plan: usize,
    /// Marked as ready.
    pub ready: bool,
    /// Documents that show it.
    pub evidence: usize,
}

impl Said {
    fn of(answer: &Answer) -> Self {
        Self {
            state: answer.state,
            narrative: answer.narrative.chars().count(),
            plan: answer.plan.chars().count(),
            ready: answer.ready,
            evidence: answer.evidence.len(),
        }
    }

    /// Everything that is missing.
    pub fn gaps(&self, strength: Strength) -> Vec<GapReason> {
        let must = strength == Strength::Must;
        let Some(state) = self.state else {
            return vec![unanswered(must)];
        };
        let mut reasons = text_gaps(state, must, self.narrative, self.plan);
        if !self.ready {
            reasons.push(GapReason::NotReady);
        }
        if must && state == AnswerState::InPlace && self.evidence == 0 {
            reasons.push(GapReason::NoEvidence);
        }
        reasons
    }
}

fn unanswered(must: bool) -> GapReason {
    if must {
        GapReason::MustUnanswered
    } else {
        GapReason::ShouldUnanswered
    }
}

fn text_gaps(state: AnswerState, must: bool, length: usize, plan: usize) -> Vec<GapReason> {
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
    if must && state.leaves_work() && plan < SHORTEST {
        reasons.push(GapReason::NoPlan);
    }
    reasons
}
