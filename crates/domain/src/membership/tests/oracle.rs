//! A second, naive reading of the events: tier and standing as a clerk would work them out from the file, going back
//! through it from the end. It shares no code with the fold.

use crate::membership::{Event, Outcome, Tier};

/// In standing: the last of the decisions that move standing is a certification or a reinstatement.
pub(super) fn in_force(events: &[Event]) -> bool {
    let last = events.iter().rev().find(|event| {
        matches!(
            event,
            Event::ApplicationStarted { .. }
                | Event::Certified { .. }
                | Event::Denied { .. }
                | Event::Suspended { .. }
                | Event::Reinstated { .. }
                | Event::Removed { .. }
                | Event::Withdrawn { .. }
        )
    });
    matches!(
        last,
        Some(Event::Certified { .. } | Event::Reinstated { .. })
    )
}

/// The tier by the file alone.
pub(super) fn tier(events: &[Event]) -> Option<Tier> {
    if !in_force(events) {
        return None;
    }
    // Only the present application counts.
    let start = events
        .iter()
        .rposition(|event| matches!(event, Event::ApplicationStarted { .. }))?;
    let present = &events[start..];
    present
        .iter()
        .position(|event| matches!(event, Event::ProfileAccepted { .. }))?;
    present
        .iter()
        .position(|event| matches!(event, Event::Certified { .. }))?;
    // The last validation that ended clearly, one way or the other.
    let clear = present.iter().rev().find_map(|event| match event {
        Event::ValidationConcluded {
            outcome: Outcome::Conditional,
            ..
        } => None,
        Event::ValidationConcluded { outcome, .. } => Some(*outcome),
        _ => None,
    });
    Some(if clear == Some(Outcome::Pass) {
        Tier::Tier2
    } else {
        Tier::Tier1
    })
}
