#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use std::sync::LazyLock;

use jiff::civil::{Date, Weekday, date};
use jiff::{ToSpan, civil};
use proptest::prelude::*;

use super::{after, due, due_chosen, working_days_between};
use crate::pack::tests::ctpat;
use crate::pack::{Authority, Length, Pack};

static PACK: LazyLock<Pack> = LazyLock::new(ctpat);

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn a_deadline_carries_its_authority() {
    let deadline = due(&PACK, "certify", day("2024-01-31")).unwrap();
    assert_eq!(deadline.due, day("2024-04-30"));
    assert_eq!(deadline.authority, Authority::Statute);
    assert_eq!(
        (deadline.clock.as_str(), deadline.source.as_str()),
        ("certify", "6 U.S.C. 964(c)")
    );
    assert_eq!(
        due(&PACK, "finding_action", day("2024-01-31"))
            .unwrap()
            .authority,
        Authority::ProgrammeDecision
    );
}

#[test]
fn the_two_appeal_clocks_differ() {
    let decided = day("2024-03-01");
    assert_eq!(
        due(&PACK, "appeal_noncompliance", decided).unwrap().due,
        day("2024-05-30")
    );
    assert_eq!(
        due(&PACK, "appeal_false_info", decided).unwrap().due,
        day("2024-03-31")
    );
}

#[test]
fn years_from_a_leap_day_end_in_february() {
    assert_eq!(
        due(&PACK, "validate", day("2024-02-29")).unwrap().due,
        day("2025-02-28")
    );
    assert_eq!(
        due(&PACK, "revalidate", day("2024-02-29")).unwrap().due,
        day("2028-02-29")
    );
    assert_eq!(
        due(&PACK, "revalidate", day("2023-02-28")).unwrap().due,
        day("2027-02-28")
    );
}

#[test]
fn months_end_with_the_month() {
    let month =
        |from: &str, months| after(&PACK.calendar, &Length::Months(months), day(from)).unwrap();
    assert_eq!(month("2023-01-31", 1), day("2023-02-28"));
    assert_eq!(month("2024-01-31", 1), day("2024-02-29"));
    assert_eq!(month("2024-08-31", 1), day("2024-09-30"));
    assert_eq!(month("2024-11-30", 3), day("2025-02-28"));
}

#[test]
fn a_window_opens_before_its_day() {
    assert_eq!(
        due(&PACK, "annual_review_window", day("2024-05-30"))
            .unwrap()
            .due,
        day("2024-03-01")
    );
}

#[test]
fn a_length_to_be_chosen_is_chosen_from_the_list() {
    let from = day("2024-01-01");
    assert_eq!(due(&PACK, "profile_extension", from), None);
    assert_eq!(
        due_chosen(&PACK, "profile_extension", from, 60)
            .unwrap()
            .due,
        day("2024-03-01")
    );
    assert_eq!(due_chosen(&PACK, "profile_extension", from, 45), None);
    assert_eq!(due_chosen(&PACK, "certify", from, 90), None);
}

#[test]
fn what_cannot_be_known_is_none() {
    assert_eq!(due(&PACK, "no_such_clock", day("2024-01-01")), None);
    assert_eq!(due(&PACK, "certify", Date::MAX), None);
}

#[test]
fn working_days_skip_weekends_and_holidays() {
    let ten = |from: &str| due(&PACK, "validation_duration", day(from)).unwrap().due;
    // Christmas, New Year's Day and two weekends lie between.
    assert_eq!(ten("2024-12-20"), day("2025-01-07"));
    // From a Saturday the first working day is the Monday.
    assert_eq!(ten("2024-03-02"), day("2024-03-15"));
    assert_eq!(
        working_days_between(&PACK.calendar, day("2024-07-03"), day("2024-07-05")),
        1
    );
    assert_eq!(
        working_days_between(&PACK.calendar, day("2024-07-05"), day("2024-07-03")),
        -1
    );
}

#[test]
fn holidays_are_kept_on_the_observed_day() {
    let works = |text: &str| PACK.calendar.is_working_day(day(text));
    // 4 July 2020 was a Saturday, 4 July 2021 a Sunday; 1 January 2022 a Saturday.
    assert!(!works("2020-07-03") && !works("2021-07-05") && !works("2021-12-31"));
    assert!(works("2020-07-06") && works("2021-07-06") && works("2022-01-03"));
    // Juneteenth became a holiday two days before it first was one.
    assert!(works("2020-06-19") && !works("2021-06-18"));
}

/// The law's definition, computed again here: the pack's list was not typed from memory.
#[test]
fn the_list_of_holidays_is_the_laws() {
    let mut holidays = Vec::new();
    for year in 2019..=2028 {
        let fixed = |month, day| observed(date(year, month, day));
        let nth = |month, nth, weekday| {
            date(year, month, 1)
                .nth_weekday_of_month(nth, weekday)
                .unwrap()
        };
        holidays.extend([
            fixed(1, 1),
            nth(1, 3, Weekday::Monday),
            nth(2, 3, Weekday::Monday),
            nth(5, -1, Weekday::Monday),
            fixed(7, 4),
            nth(9, 1, Weekday::Monday),
            nth(10, 2, Weekday::Monday),
            fixed(11, 11),
            nth(11, 4, Weekday::Thursday),
            fixed(12, 25),
        ]);
        holidays.extend((year >= 2021).then(|| fixed(6, 19)));
    }
    holidays.sort_unstable();
    assert_eq!(PACK.calendar.holidays, holidays);
}

fn observed(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday => day.yesterday().unwrap(),
        Weekday::Sunday => day.tomorrow().unwrap(),
        _ => day,
    }
}

fn days() -> impl Strategy<Value = Date> {
    (0..3650_i32).prop_map(|offset| civil::date(2019, 1, 1) + offset.days())
}

proptest! {
    #[test]
    fn working_days_never_land_on_a_day_off(from in days(), count in 1..60_i32) {
        let landed = after(&PACK.calendar, &Length::WorkingDays(count), from).unwrap();
        prop_assert!(PACK.calendar.is_working_day(landed), "{landed}");
        prop_assert_eq!(working_days_between(&PACK.calendar, from, landed), i64::from(count));
    }

    #[test]
    fn a_later_start_is_never_due_earlier(first in days(), second in days(), count in 0..60_i32) {
        let (earlier, later) = (first.min(second), first.max(second));
        for length in [Length::Days(count), Length::WorkingDays(count), Length::Months(count), Length::Years(count)] {
            let of = |from| after(&PACK.calendar, &length, from).unwrap();
            prop_assert!(of(earlier) <= of(later), "{length:?} from {earlier} and {later}");
        }
    }

    #[test]
    fn a_longer_length_is_never_due_earlier(from in days(), count in 0..60_i32) {
        for length in [Length::Days, Length::WorkingDays, Length::Months, Length::Years] {
            let of = |count| after(&PACK.calendar, &length(count), from).unwrap();
            prop_assert!(of(count) < of(count + 1), "{:?} from {from}", length(count));
        }
    }

    #[test]
    fn working_days_add_up(first in days(), second in days(), third in days()) {
        let between = |from, to| working_days_between(&PACK.calendar, from, to);
        prop_assert_eq!(between(first, second) + between(second, third), between(first, third));
    }
}
