#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly")]

use super::{Standing, Window};
use crate::pack::tests::ctpat;
use crate::pack::{Authority, Pack};
use jiff::civil::{Date, date};
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(ctpat);
const CERTIFIED: Date = date(2020, 2, 29);

fn standing(sent: Option<i16>, today: Date) -> Standing {
    Standing::of(&PACK, CERTIFIED, sent, today).unwrap()
}

#[test]
fn it_opens_ninety_days_before_the_anniversary_of_certification() {
    let Standing::Ahead(window) = standing(None, date(2020, 11, 29)) else {
        panic!("not yet");
    };
    assert_eq!(
        (window.closes, window.opens.due),
        (date(2021, 2, 28), date(2020, 11, 30))
    );
    assert_eq!(window.opens.authority, Authority::CbpOfficial);
    assert_eq!(window.opens.from, window.closes, "the clock runs backwards");
    let Standing::Open(window) = standing(None, date(2020, 11, 30)) else {
        panic!("open");
    };
    assert_eq!((window.year, window.next), (2021, date(2022, 2, 28)));
}

#[test]
fn it_cannot_be_opened_before_its_day_nor_for_another_year() {
    let early = standing(None, date(2020, 11, 29));
    assert_eq!(
        early.year_to_open(2021).unwrap_err().key,
        "refusal-annual-not-open"
    );
    let open = standing(None, date(2021, 1, 4));
    assert_eq!(open.year_to_open(2021).unwrap(), 2021);
    for year in [2020, 2022] {
        assert_eq!(
            open.year_to_open(year).unwrap_err().key,
            "refusal-annual-year"
        );
    }
}

#[test]
fn the_anniversary_is_the_last_day() {
    assert!(matches!(
        standing(None, date(2021, 2, 28)),
        Standing::Open(_)
    ));
    let Standing::Late(window) = standing(None, date(2021, 3, 1)) else {
        panic!("late");
    };
    // Late, it can still be done: until the next one opens.
    assert_eq!(window.year, 2021);
    let Standing::Open(window) = standing(None, date(2022, 1, 1)) else {
        panic!("the next one");
    };
    assert_eq!(window.year, 2022);
}

#[test]
fn once_sent_in_it_is_the_next_years_turn() {
    let Standing::Ahead(window) = standing(Some(2021), date(2021, 1, 4)) else {
        panic!("ahead");
    };
    assert_eq!(window.year, 2022);
    assert!(matches!(
        standing(Some(2021), date(2022, 1, 4)),
        Standing::Open(_)
    ));
}

#[test]
fn a_window_that_crosses_new_year_is_the_anniversarys() {
    let certified = date(2020, 1, 15);
    let latest = Window::latest(&PACK, certified, date(2024, 12, 20)).unwrap();
    assert_eq!((latest.year, latest.closes), (2025, date(2025, 1, 15)));
    let upcoming = Window::upcoming(&PACK, certified, date(2024, 12, 20)).unwrap();
    assert_eq!(upcoming.year, 2026);
}
