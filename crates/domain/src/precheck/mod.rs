//! The self-check before an application: what somebody says of each criterion, and what would still be missing.
//!
//! It has no stream and no state but what its bearer carries: all answers as one short word, a letter a criterion. The
//! rule of what is missing is the profile's own.

#[cfg(test)]
mod tests;

use crate::pack::Strength;
use crate::profile::{AnswerState, GapReason, Pinned, SHORTEST, Said};

/// Letters of the word, by value. They need no escaping in an address.
const LETTERS: &[u8; 40] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcd";

/// What somebody says of one criterion.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Check {
    /// How far it is met.
    pub state: Option<AnswerState>,
    /// They can write down how, or why it does not apply.
    pub written: bool,
    /// They have a document that shows it.
    pub shown: bool,
    /// They have a plan for what is not met.
    pub planned: bool,
}

impl Check {
    /// What an answer made of it would say: enough words where they can be written.
    pub fn said(self) -> Said {
        let words = |can: bool| if can { SHORTEST } else { 0 };
        Said {
            state: self.state,
            narrative: words(self.written),
            plan: words(self.planned),
            ready: true,
            evidence: usize::from(self.shown),
        }
    }

    /// What would be missing.
    pub fn gaps(self, strength: Strength) -> Vec<GapReason> {
        self.said().gaps(strength)
    }

    /// A must that is not fully met: it can be sent with a plan, and it is not met.
    pub fn leaves_must(self, strength: Strength) -> bool {
        strength == Strength::Must && self.state.is_some_and(AnswerState::leaves_work)
    }

    fn value(self) -> usize {
        let place = |state| AnswerState::ALL.iter().position(|each| *each == state);
        let state = self.state.and_then(place).map_or(0, |place| place + 1);
        let flags = [self.written, self.shown, self.planned];
        flags
            .iter()
            .fold(state, |value, flag| value * 2 + usize::from(*flag))
    }

    fn of(value: usize) -> Self {
        let flag = |bit: usize| value >> bit & 1 == 1;
        Self {
            state: (value >> 3)
                .checked_sub(1)
                .and_then(|place| AnswerState::ALL.get(place).copied()),
            written: flag(2),
            shown: flag(1),
            planned: flag(0),
        }
    }
}

/// All answers, in the criteria's order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checks(Vec<Check>);

impl Checks {
    /// Reads a word; none when it cannot belong to so many criteria.
    pub fn parse(word: &str, criteria: usize) -> Option<Self> {
        if word.len() > criteria {
            return None;
        }
        let value = |letter: u8| LETTERS.iter().position(|each| *each == letter);
        let checks = word.bytes().map(|letter| value(letter).map(Check::of));
        checks.collect::<Option<Vec<_>>>().map(Self)
    }

    /// The word; trailing unanswered criteria are left out.
    pub fn word(&self) -> String {
        let answered = self.0.iter().rposition(|check| *check != Check::default());
        let kept = self.0.iter().take(answered.map_or(0, |last| last + 1));
        kept.filter_map(|check| LETTERS.get(check.value()))
            .map(|letter| char::from(*letter))
            .collect()
    }

    /// What is said of a criterion, by its place.
    pub fn get(&self, place: usize) -> Check {
        self.0.get(place).copied().unwrap_or_default()
    }

    /// Says something of a criterion.
    pub fn set(&mut self, place: usize, check: Check) {
        if self.0.len() <= place {
            self.0.resize(place + 1, Check::default());
        }
        if let Some(known) = self.0.get_mut(place) {
            *known = check;
        }
    }

    /// How many criteria, of those `keep` picks, have an answer.
    pub fn answered(&self, criteria: &[Pinned], keep: impl Fn(&Pinned) -> bool) -> usize {
        let picked = criteria
            .iter()
            .enumerate()
            .filter(|(_, pinned)| keep(pinned));
        picked
            .filter(|(place, _)| self.get(*place).state.is_some())
            .count()
    }
}
