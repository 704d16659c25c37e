//! Reasons that a reader can count again.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]

use super::Due;
use crate::app::App;
use crate::testing::TestApp;
use crate::web::Say;
use greenlane_domain::clocks;
use greenlane_domain::pack::Length;
use jiff::civil::{Date, date};

fn say(app: &App) -> Say {
    Say::new(app, "en")
}

#[tokio::test]
async fn a_clock_of_working_days_is_shown_in_working_days_and_names_the_holidays_it_left_out() {
    let test = TestApp::sqlite().await;
    // A Friday: two weekends, Christmas and New Year's Day lie before the tenth working day.
    test.at("2024-12-20T15:00:00Z");
    let app = &test.app;
    let deadline = clocks::due(app.pack(), "validation_duration", date(2024, 12, 20)).unwrap();
    let due = Due::of(app, &say(app), &deadline);
    assert_eq!(due.shown, "7 Jan 2025");
    assert_eq!(due.left, "in 10 working days");
    assert!(due.why[0].starts_with("10 working days from 20 Dec 2024 ("));
    let left_out = &due.why[1];
    assert!(
        left_out.ends_with("between: 25 Dec 2024, 1 Jan 2025."),
        "{left_out}"
    );
    test.at("2025-01-10T15:00:00Z");
    let late = Due::of(app, &say(app), &deadline);
    assert_eq!(late.left, "overdue by 3 working days");
    assert_eq!(late.tag, "bad");
}

#[tokio::test]
async fn a_reason_never_claims_a_count_that_does_not_give_the_day() {
    let test = TestApp::sqlite().await;
    test.at("2024-06-01T15:00:00Z");
    let (app, from) = (&test.app, date(2024, 6, 3));
    let counted = |due: Date| Due::counted(app, &say(app), due, Some("certify"), Some(from));
    assert!(counted(date(2024, 9, 1)).why[0].starts_with("90 days from 3 Jun 2024"));
    // One day later is not ninety days: somebody set it, and the page says so.
    let moved = counted(date(2024, 9, 2));
    assert!(
        moved.why[0].contains("set for the case"),
        "{:?}",
        moved.why[0]
    );
    assert!(!moved.why[0].contains("90 days"));
}

#[tokio::test]
async fn every_clock_of_the_pack_explains_itself_in_every_language() {
    let test = TestApp::sqlite().await;
    test.at("2026-03-02T15:00:00Z");
    let (app, from) = (&test.app, date(2026, 3, 2));
    for clock in &app.pack().clocks {
        let days = match &clock.length {
            Length::Options(days) => Length::Days(days[0]),
            length => length.clone(),
        };
        let due = clocks::after(&app.pack().calendar, &days, from).unwrap();
        for lang in ["en", "es", "fr"] {
            let say = Say::new(app, lang);
            let shown = Due::counted(app, &say, due, Some(&clock.id), Some(from));
            let text = shown.why.join(" ");
            assert!(text.contains(&say.day(from)), "{} {lang}: {text}", clock.id);
            assert!(text.contains(&clock.source), "{} {lang}: {text}", clock.id);
            assert!(
                !text.contains("due-") && !shown.left.contains("due-"),
                "{text}"
            );
        }
    }
}
