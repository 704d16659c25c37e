//! How long somebody who failed to sign in has to wait, and who has not.
//!
//! A lock on the account would let anybody keep its owner out. So tries are counted by account *and place*: a
//! network, or a device on which that account has signed in before. What happens at other places never
//! counts against a known device. Against a try at one account from many places there is a second, short
//! delay over all strange places together; a known device, and a link mailed to the owner, pass it by.

use jiff::{SignedDuration, Timestamp};

/// Tries at one place that cost nothing.
pub const FREE_HERE: i64 = 5;
/// Failures over all strange places before they slow each other down.
pub const FREE_STRANGE: i64 = 20;
/// Longest wait at one place.
pub const LONGEST_HERE: SignedDuration = SignedDuration::from_hours(1);
/// Longest wait over all strange places.
pub const LONGEST_STRANGE: SignedDuration = SignedDuration::from_mins(1);
/// After so long without a failure, a count begins anew.
pub const FORGOTTEN: SignedDuration = SignedDuration::from_hours(24);

/// Failures in a row, and the last of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failures {
    /// How many.
    pub count: i64,
    /// When the last was.
    pub last: Timestamp,
}

impl Failures {
    /// With one more.
    pub fn one_more(before: Option<Self>, now: Timestamp) -> Self {
        let count = before.map_or(0, |b| if b.old(now) { 0 } else { b.count });
        Self {
            count: count.saturating_add(1),
            last: now,
        }
    }

    fn old(self, now: Timestamp) -> bool {
        now.duration_since(self.last) >= FORGOTTEN
    }

    /// The wait that is left: the first after `free` failures is `step`, each further one twice as long.
    fn wait(
        self,
        free: i64,
        step: SignedDuration,
        longest: SignedDuration,
        now: Timestamp,
    ) -> SignedDuration {
        if self.count < free || self.old(now) {
            return SignedDuration::ZERO;
        }
        let doublings = u32::try_from(self.count - free).unwrap_or(u32::MAX).min(16);
        let whole = step
            .checked_mul(1 << doublings)
            .map_or(longest, |w| w.min(longest));
        let left = whole - now.duration_since(self.last);
        left.max(SignedDuration::ZERO)
    }
}

/// How long to wait before the next try is looked at; zero when it may come now.
///
/// `here` are the failures at this place. `strange` are those over all places that are not known devices; it
/// is not asked for when this place is a known device.
pub fn wait(
    here: Option<Failures>,
    strange: Option<Failures>,
    known_device: bool,
    now: Timestamp,
) -> SignedDuration {
    let half_minute = SignedDuration::from_secs(30);
    let second = SignedDuration::from_secs(1);
    let at_place = here.map_or(SignedDuration::ZERO, |f| {
        f.wait(FREE_HERE, half_minute, LONGEST_HERE, now)
    });
    if known_device {
        return at_place;
    }
    let over_all = strange.map_or(SignedDuration::ZERO, |f| {
        f.wait(FREE_STRANGE, second, LONGEST_STRANGE, now)
    });
    at_place.max(over_all)
}
