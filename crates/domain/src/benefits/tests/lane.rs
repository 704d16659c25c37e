//! Lane use, beside figures worked out by hand.

use crate::benefits::LaneUse;

#[test]
fn hours_are_compared_only_where_some_went_elsewhere() {
    let mut made = LaneUse::default();
    // At one port 2 and 4 hours in the lane, 9 and 7 elsewhere: 2 × 8 − 6 = 10 hours saved.
    for (lane, hours) in [(true, 2.0), (true, 4.0), (false, 9.0), (false, 7.0)] {
        made.add(("sea", "2704"), Some(lane), Some(hours));
    }
    // At another all went through the lane; at a third none did.
    made.add(("road", "2304"), Some(true), Some(1.0));
    made.add(("air", "4701"), Some(false), Some(5.0));
    // Examined ones, or without times, have no hours; of the last nobody knows.
    made.add(("sea", "2704"), Some(true), None);
    made.add(("sea", "2704"), None, Some(3.0));
    assert_eq!(
        (made.used, made.unused, made.unknown, made.untimed),
        (4, 3, 1, 1)
    );
    let waited = made.waited();
    assert_eq!((waited.lane, waited.usual), ((3, 7.0), (3, 21.0)));
    assert_eq!((waited.compared, waited.saved), (2, Some(10.0)));
}

#[test]
fn where_nothing_is_known_nothing_is_saved() {
    let mut made = LaneUse::default();
    assert_eq!(made.waited().saved, None);
    made.add(("sea", "2704"), None, None);
    made.add(("sea", "2704"), Some(true), Some(2.0));
    assert_eq!(made.waited().saved, None, "nobody went elsewhere");
}
