//! An alarm as a statement tells it, with what was done about it.

use super::delivery::facts;
use super::told::Done;
use crate::app::App;
use crate::trade::suspects::Alarm;
use crate::web::Chrome;

pub(super) struct AlarmRow {
    pub why: String,
    pub facts: Vec<(String, String)>,
    pub shipments: Vec<(String, String, String)>,
    /// That only the first are named, and where all of them are; empty where none is left out.
    pub more: String,
    pub href: String,
    /// What was done: the day, and what the member reads of it.
    pub done: Vec<(String, String)>,
}

/// An alarm with what was done about it. `rows` is where the member's declarations are.
pub(super) fn alarm(
    app: &App,
    c: &Chrome,
    (alarm, done): (&Alarm, &[Done]),
    rows: &str,
) -> AlarmRow {
    let done = done.iter().map(|done| {
        let told = if done.told.is_empty() {
            c.t("cargo-done-untold")
        } else {
            done.told.clone()
        };
        (c.day(done.on), told)
    });
    AlarmRow {
        why: c.t(format!("cargo-why-{}", alarm.why.code().replace('_', "-"))),
        facts: facts(app, c, alarm),
        shipments: named(c, alarm),
        more: more(c, alarm),
        href: format!("{rows}&alarm={}", alarm.code()),
        done: done.collect(),
    }
}

/// The first shipments of an alarm.
pub(super) fn named(c: &Chrome, alarm: &Alarm) -> Vec<(String, String, String)> {
    let named = alarm.shipments.iter().map(|(number, day, exam)| {
        let exam = c.t(format!("cargo-exam-{}", exam.code()));
        (number.clone(), c.day(*day), exam)
    });
    named.collect()
}

/// That these are only the first of them; empty where they are all.
pub(super) fn more(c: &Chrome, alarm: &Alarm) -> String {
    let (named, all) = (alarm.shipments.len(), alarm.tally.shipments);
    if u32::try_from(named).is_ok_and(|named| named >= all) {
        return String::new();
    }
    c.t2("cargo-alarm-first", "n", c.count(named), "of", c.count(all))
}
