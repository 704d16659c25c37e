//! The leading parts: companies whose place in their life is set, so that every stage can be visited in a world of any
//! size.

use super::life::{After, Fate, Until};

/// How many companies have a set part.
pub const SEATS: u32 = 18;

/// The part of a company, and for how many days its application has been under way on the last day; none for those
/// who live as chance will have it.
pub fn part(number: u32) -> Option<(Fate, Option<i32>)> {
    let before = |until| Fate {
        until,
        ..Fate::plain()
    };
    let after = |after| Fate {
        after,
        ..Fate::plain()
    };
    let part = match number {
        // Two members of long standing, whose people visitors can be.
        0 | 1 => (after(After::Settled), None),
        // Sent in, nobody assigned yet.
        2 => (before(Until::ProfileIn), Some(45)),
        // Vetting and review both open.
        3 => (
            Fate {
                vetted: false,
                ..before(Until::Assigned)
            },
            Some(70),
        ),
        4 => (before(Until::Returned), Some(95)),
        // Meets the criteria on paper, vetting open: not certified.
        5 => (
            Fate {
                vetted: false,
                ..before(Until::Accepted)
            },
            Some(120),
        ),
        // A certification waits for the supervisor.
        6 => (before(Until::Recommended), Some(130)),
        7 => (after(After::Announced), Some(260)),
        8 => (after(After::Underway), Some(300)),
        9 => (after(After::Conditional), Some(340)),
        10 => (after(After::Proposed), Some(330)),
        11 => (after(After::Suspended), Some(700)),
        12 => (before(Until::Denied), Some(400)),
        13 => (after(After::Reinstated), Some(1100)),
        14 => (after(After::Removed), Some(900)),
        15 => (after(After::Withdrawn), Some(1000)),
        // Sent its application and never the profile: its clock has run out.
        16 => (before(Until::Submitted), Some(85)),
        17 => (after(After::Emergency), Some(800)),
        _ => return None,
    };
    Some(part)
}
