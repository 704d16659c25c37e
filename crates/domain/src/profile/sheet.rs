//! Many answers at once, as they come back from a spreadsheet: what each would do, before anything is saved.

use super::{AnswerInput, Conflict, Profile};
use crate::refusal::Refusal;
use std::collections::BTreeSet;

/// What saving one answer of a file would come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It says what the record says.
    Same,
    /// It would be saved.
    Change,
    /// Somebody saved another version since the file was made: it is named and never overwritten.
    Conflict(Box<Conflict>),
    /// It cannot be saved.
    Refused(Refusal),
}

/// An answer of a file with its fate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreseen {
    /// The answer, cleaned.
    pub input: AnswerInput,
    /// What saving it would come to.
    pub fate: Fate,
}

impl Profile {
    /// What each of these answers would come to, in their order. INVARIANT: `Save` takes exactly those that would change
    /// something; whether the company acts for itself is asked there.
    pub fn foresee(&self, inputs: Vec<AnswerInput>) -> Vec<Foreseen> {
        let mut seen = BTreeSet::new();
        let mut foreseen = Vec::new();
        for input in inputs {
            let input = input.cleaned();
            let fate = self.fate(&input, !seen.insert(input.criterion.clone()));
            foreseen.push(Foreseen { input, fate });
        }
        foreseen
    }

    fn fate(&self, input: &AnswerInput, twice: bool) -> Fate {
        let refused =
            |key: &str| Fate::Refused(Refusal::new(key).arg("criterion", &input.criterion));
        if twice {
            return refused("refusal-profile-twice");
        }
        if self.pinned(&input.criterion).is_none() {
            return refused("refusal-profile-criterion-unknown");
        }
        let one = std::slice::from_ref(input);
        if self.changes_of(one.to_vec()).is_empty() {
            return Fate::Same;
        }
        if !self.editable(&input.criterion) {
            return refused("refusal-profile-criterion-locked");
        }
        if let Err(refusal) = input.fits() {
            return Fate::Refused(refusal);
        }
        match self.conflicts(one).pop() {
            Some(conflict) => Fate::Conflict(Box::new(conflict)),
            None => Fate::Change,
        }
    }
}
