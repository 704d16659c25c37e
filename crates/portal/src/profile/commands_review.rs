//! What the specialist does with many answers at once: a sample is drawn, and on the strength of it the others are
//! accepted.

use super::commands::{assigned, follow};
use super::signals;
use crate::command::Unit;
use crate::failure::Failure;
use greenlane_domain::ids::ProfileId;
use greenlane_domain::profile::Command;

/// Draws the sample of the round, by the pack's rule and from the installation's chance. The seed goes into the record.
pub async fn draw_sample(unit: &mut Unit, id: ProfileId, round: u32) -> Result<(), Failure> {
    let (mut profile, member, company) = assigned(unit, id).await?;
    let signals = signals::within(unit, id, member, &profile.state).await?;
    let command = Command::DrawSample {
        round,
        seed: u64::from_be_bytes(unit.app().chance().bytes()),
        rule: unit.app().pack().reviewing.sample,
        signals,
    };
    follow(unit, &mut profile, member, command, company.specialist).await
}

/// Accepts the unchanged answers that were not drawn.
pub async fn accept_together(unit: &mut Unit, id: ProfileId, round: u32) -> Result<(), Failure> {
    let (mut profile, member, company) = assigned(unit, id).await?;
    let signals = signals::within(unit, id, member, &profile.state).await?;
    let command = Command::AcceptTogether { round, signals };
    follow(unit, &mut profile, member, command, company.specialist).await
}
