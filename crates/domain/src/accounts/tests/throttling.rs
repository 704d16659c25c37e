use crate::accounts::throttle::{FREE_HERE, Failures, LONGEST_HERE, LONGEST_STRANGE, wait};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use std::collections::BTreeMap;

const NOW: Timestamp = Timestamp::constant(1_700_000_000, 0);

/// A small world: failures by place, and over all strange places.
#[derive(Default)]
struct World {
    here: BTreeMap<u8, Failures>,
    strange: Option<Failures>,
}

impl World {
    fn wait(&self, place: u8, known: bool, now: Timestamp) -> SignedDuration {
        wait(self.here.get(&place).copied(), self.strange, known, now)
    }

    /// Whether the try was looked at.
    fn fail(&mut self, place: u8, known: bool, now: Timestamp) -> bool {
        if self.wait(place, known, now) > SignedDuration::ZERO {
            return false;
        }
        let one_more = Failures::one_more(self.here.get(&place).copied(), now);
        self.here.insert(place, one_more);
        if !known {
            self.strange = Some(Failures::one_more(self.strange, now));
        }
        true
    }
}

#[test]
fn five_tries_are_free_and_then_each_wait_is_twice_the_last() {
    let mut world = World::default();
    for _ in 0..FREE_HERE {
        assert!(world.fail(1, true, NOW));
    }
    assert_eq!(world.wait(1, true, NOW), SignedDuration::from_secs(30));
    let later = NOW + SignedDuration::from_secs(30);
    assert!(world.fail(1, true, later));
    assert_eq!(world.wait(1, true, later), SignedDuration::from_secs(60));
    let next_day = later + SignedDuration::from_hours(24);
    assert_eq!(world.wait(1, true, next_day), SignedDuration::ZERO);
    let anew = Failures::one_more(world.here.get(&1).copied(), next_day);
    assert_eq!(anew.count, 1);
}

proptest! {
    /// Whatever is tried elsewhere, and however often: the known device never waits.
    #[test]
    fn nothing_elsewhere_stops_a_known_device(tries in prop::collection::vec((2u8..40, 0i64..120), 0..300)) {
        let mut world = World::default();
        let mut now = NOW;
        for (place, pause) in tries {
            now += SignedDuration::from_secs(pause);
            world.fail(place, false, now);
            prop_assert_eq!(world.wait(1, true, now), SignedDuration::ZERO);
        }
    }

    /// From one network, a day of steady trying is looked at fewer than 40 times.
    #[test]
    fn one_network_gets_few_tries_a_day(pause in 1i64..600) {
        let mut world = World::default();
        let mut looked_at = 0;
        let mut passed = 0;
        while passed < 24 * 3600 {
            if world.fail(2, false, NOW + SignedDuration::from_secs(passed)) {
                looked_at += 1;
            }
            passed += pause;
        }
        prop_assert!(looked_at < 40, "{} tries", looked_at);
    }

    /// Many networks together get about one try a minute, and nobody is ever told to wait longer than the limits.
    #[test]
    fn many_networks_slow_each_other(places in prop::collection::vec(2u8..250, 400)) {
        let mut world = World::default();
        let mut looked_at = 0;
        for (second, place) in (0i64..).zip(&places) {
            let now = NOW + SignedDuration::from_secs(second);
            looked_at += i32::from(world.fail(*place, false, now));
            prop_assert!(world.wait(251, false, now) <= LONGEST_STRANGE);
            prop_assert!(world.wait(*place, false, now) <= LONGEST_HERE);
        }
        // 20 free, then after 1, 2, 4, 8, 16, 32 and each 60 seconds.
        prop_assert!(looked_at <= 20 + 7 + 400 / 60, "{} tries", looked_at);
    }
}
