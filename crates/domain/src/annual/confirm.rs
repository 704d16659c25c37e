//! Confirming that answers still hold, many at a time. One row that may not be confirmed this way refuses all.

use super::{Lane, LaneFacts, Place, Why, places};
use crate::profile::{Cycle, Event, Facts, Profile, Stage};
use crate::refusal::{Refusal, refuse};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A row that somebody ticked, with the revision they had before them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirming {
    /// The criterion.
    pub criterion: String,
    /// The revision shown.
    pub rev: u32,
}

/// An answer that was confirmed as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmed {
    /// The criterion.
    pub criterion: String,
    /// The revision that the confirmation made.
    pub rev: u32,
}

fn about(key: &str, criterion: &str) -> Refusal {
    Refusal::new(key).arg("criterion", criterion)
}

/// Why a row of this place may not be confirmed with others; none when it may.
fn refusal(place: &Place, criterion: &str) -> Option<Refusal> {
    let key = match (place.lane, place.why.first()) {
        (Lane::Confirm, _) => return None,
        (Lane::Look, Some(Why::Ended(_) | Why::Ending(_))) => "refusal-annual-evidence",
        (Lane::Look, Some(Why::Finding(_))) => "refusal-annual-finding",
        (Lane::Look, _) => "refusal-annual-look",
        (Lane::Edited, _) => "refusal-annual-edited",
        (Lane::Answer, _) => "refusal-annual-changed",
    };
    Some(about(key, criterion))
}

impl Profile {
    /// Decides a confirmation of rows that were ticked.
    ///
    /// INVARIANT: only criteria of the lane [`Lane::Confirm`] pass, at the revision that was shown.
    pub(crate) fn confirm(
        &self,
        rows: Vec<Confirming>,
        last_accepted: Option<&Self>,
        lane_facts: &LaneFacts,
        facts: &Facts,
    ) -> Result<Vec<Event>, Refusal> {
        self.own_draft(facts)?;
        if !matches!(self.cycle, Cycle::Annual { .. }) {
            return refuse("refusal-annual-not-annual");
        }
        // What the specialist sent back was asked about: each has to be answered on its own page.
        if self.stage() != Stage::Draft {
            return refuse("refusal-annual-returned");
        }
        if rows.is_empty() {
            return Err(Refusal::new("refusal-annual-nothing-ticked").field("criterion"));
        }
        let placed = places(self, last_accepted, lane_facts);
        let mut seen = BTreeSet::new();
        let mut answers = Vec::new();
        for row in rows {
            if !seen.insert(row.criterion.clone()) {
                return Err(about("refusal-profile-twice", &row.criterion));
            }
            let Some(place) = placed.get(&row.criterion) else {
                return Err(about("refusal-profile-criterion-unknown", &row.criterion));
            };
            if let Some(refusal) = refusal(place, &row.criterion) {
                return Err(refusal);
            }
            // Ticked twice, or by a colleague in the meantime: it is confirmed once.
            if self
                .answer(&row.criterion)
                .is_some_and(|answer| answer.ready)
            {
                continue;
            }
            if self.rev(&row.criterion) != row.rev {
                return Err(about("refusal-profile-answer-changed", &row.criterion));
            }
            answers.push(Confirmed {
                rev: row.rev + 1,
                criterion: row.criterion,
            });
        }
        Ok(if answers.is_empty() {
            Vec::new()
        } else {
            vec![Event::Confirmed { answers }]
        })
    }
}
