//! Answers that come in a file, many at a time: what was carried over and needs a look is not confirmed by a cell.

use super::{Lane, LaneFacts, Place, Why, places};
use crate::profile::{AnswerInput, Cycle, Lane as CarriedLane, Profile, Stage};
use crate::refusal::Refusal;
use std::collections::BTreeMap;

/// The places of a profile whose answers were carried over; nothing for one that has no earlier approval.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Carried(BTreeMap<String, Place>);

impl Carried {
    /// Works them out.
    pub fn of(profile: &Profile, last_accepted: Option<&Profile>, facts: &LaneFacts) -> Self {
        match (profile.cycle, last_accepted) {
            (Cycle::Initial, _) | (_, None) => Self::default(),
            (Cycle::Annual { .. } | Cycle::Edition, Some(last)) => {
                Self(places(profile, Some(last), facts))
            }
        }
    }

    /// Refuses a row that says only "ready" of a criterion that changed, whose evidence ends or that a finding touched.
    /// One that answers anew was written by somebody, and counts as any answer does.
    pub fn may_take(&self, profile: &Profile, input: &AnswerInput) -> Result<(), Refusal> {
        let id = &input.criterion;
        let kept = profile.answer(id).cloned().unwrap_or_default();
        let same = kept.state == input.state
            && words(&kept.narrative) == words(&input.narrative)
            && words(&kept.plan) == words(&input.plan);
        if !(same && input.ready && !kept.ready) {
            return Ok(());
        }
        // What came back was asked about, each with its comment.
        if profile.stage() == Stage::Returned {
            return Err(Refusal::new("refusal-annual-returned"));
        }
        // A draft that was moved to another edition has no earlier approval, but criteria that changed under it.
        let moved = profile
            .carried
            .as_ref()
            .is_some_and(|carried| carried.moved);
        if moved && profile.lane(id) != Some(CarriedLane::Keep) {
            return Err(Refusal::new("refusal-annual-file-changed").arg("criterion", id));
        }
        let Some(place) = self.0.get(id) else {
            return Ok(());
        };
        let key = match (place.lane, place.why.first()) {
            (Lane::Confirm, _) => return Ok(()),
            (Lane::Edited, _) => "refusal-annual-file-look",
            (Lane::Look, Some(Why::Ended(_) | Why::Ending(_))) => "refusal-annual-file-evidence",
            (Lane::Look, Some(Why::Finding(_))) => "refusal-annual-file-finding",
            (Lane::Look, _) => "refusal-annual-file-look",
            (Lane::Answer, _) => "refusal-annual-file-changed",
        };
        Err(Refusal::new(key).arg("criterion", id))
    }
}

/// A text as a reader takes it: one that differs in blanks alone is no other answer.
fn words(text: &str) -> Vec<String> {
    let shown = |c: &char| {
        !matches!(
            c,
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
        )
    };
    let text: String = text.chars().filter(shown).collect();
    text.split_whitespace().map(str::to_owned).collect()
}
