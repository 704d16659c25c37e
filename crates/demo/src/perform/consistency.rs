//! What keeps reviews alike: text blocks, and reviews in which a sample is drawn.

use super::Performer;
use crate::texts;
use greenlane_domain::ids::ProfileId;
use greenlane_domain::profile::{Profile, Verdict};
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::profile::commands::{Deciding, decide};
use greenlane_portal::profile::commands_review::{accept_together, draw_sample};
use greenlane_portal::text_blocks::commands::create;

/// How many of the sample are read when a visitor enters.
const READ: usize = 3;

impl Performer<'_> {
    /// The supervisor writes the first text blocks.
    pub(super) async fn write_blocks(&self, unit: &mut Unit) -> Result<(), Failure> {
        unit.next_as(&self.staff("supervisor", 0)?);
        for content in texts::blocks() {
            create(unit, content).await?;
        }
        Ok(())
    }

    /// The specialist draws a sample and reads some of it; or all of it, accepts the rest together and reads what
    /// changed.
    pub(super) async fn sampled(
        &self,
        unit: &mut Unit,
        n: u32,
        profile: ProfileId,
        all: bool,
    ) -> Result<(), Failure> {
        unit.next_as(&self.specialist(n)?);
        draw_sample(unit, profile, 1).await?;
        let state = unit.load::<Profile>(profile).await?.state;
        let drawn = state
            .sample()
            .map(|sample| sample.drawn.clone())
            .unwrap_or_default();
        let read = if all { drawn.len() } else { READ };
        for criterion in drawn.iter().take(read) {
            decide(unit, profile, read_well(criterion)).await?;
        }
        if all {
            let state = unit.load::<Profile>(profile).await?.state;
            if state.unchanged_since_acceptance().len() > drawn.len() {
                accept_together(unit, profile, 1).await?;
            }
            let state = unit.load::<Profile>(profile).await?.state;
            for criterion in state.undecided() {
                decide(unit, profile, read_well(criterion)).await?;
            }
        }
        Ok(())
    }
}

fn read_well(criterion: &str) -> Deciding<'_> {
    Deciding {
        round: 1,
        criterion,
        verdict: Some(Verdict::Accept),
        comment: "",
        note: "",
        reason: "",
    }
}
