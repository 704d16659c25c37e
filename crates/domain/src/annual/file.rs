//! Answers that come in a file, many at a time: what was carried over and needs a look is not confirmed by a cell.

use super::{Lane, LaneFacts, Place, Why, places};
use crate::profile::{AnswerInput, Cycle, Profile};
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
        let input = input.clone().cleaned();
        let same = (kept.state, &kept.narrative, &kept.plan)
            == (input.state, &input.narrative, &input.plan);
        let marks = same && input.ready && !kept.ready;
        let Some(place) = self.0.get(id).filter(|_| marks) else {
            return Ok(());
        };
        let key = match (place.lane, place.why.first()) {
            (Lane::Confirm | Lane::Edited, _) => return Ok(()),
            (Lane::Look, Some(Why::Ended(_) | Why::Ending(_))) => "refusal-annual-file-evidence",
            (Lane::Look, Some(Why::Finding(_))) => "refusal-annual-file-finding",
            (Lane::Look, _) => "refusal-annual-file-look",
            (Lane::Answer, _) => "refusal-annual-file-changed",
        };
        Err(Refusal::new(key).arg("criterion", id))
    }
}
