//! A day on which something is due, as every page shows it: how far away it is, and why it is that day and no other.
//!
//! F1: dates that nobody can explain are dates that nobody notices to have changed.

#[cfg(test)]
mod tests;

use crate::app::App;
use crate::web::Say;
use greenlane_domain::clocks::{self, Deadline};
use greenlane_domain::pack::{Clock, Length, Who};
use jiff::ToSpan as _;
use jiff::civil::Date;

/// From how many days ahead on a day is marked as near.
const NEAR: i32 = 14;
/// Holidays named one by one; a longer period says how many there are.
const NAMED: usize = 6;

/// A day on which something is due, in words.
#[derive(Debug, Clone)]
pub struct Due {
    /// The clock's name, or that the day was set for the case.
    pub name: String,
    /// The day for machines.
    pub iso: String,
    /// The day for people.
    pub shown: String,
    /// How far away it is.
    pub left: String,
    /// The kind of the tag that marks it.
    pub tag: &'static str,
    /// Whose turn it is; empty where the day was set for the case.
    pub whose: String,
    /// Why it is that day, sentence by sentence; never empty.
    pub why: Vec<String>,
    /// On whose authority; empty where the day was set for the case.
    pub authority: String,
    /// Where that is written.
    pub source: String,
}

impl Due {
    /// A deadline that runs.
    pub fn of(app: &App, say: &Say, deadline: &Deadline) -> Self {
        Self::counted(
            app,
            say,
            deadline.due,
            Some(&deadline.clock),
            Some(deadline.from),
        )
    }

    /// A day that was set for the case, for a reason.
    pub fn set(app: &App, say: &Say, due: Date, reason: impl Into<String>) -> Self {
        let mut set = Self::counted(app, say, due, None, None);
        let reason: String = reason.into();
        if !reason.trim().is_empty() {
            set.why = vec![reason];
        }
        set
    }

    /// The same day under another name, where one day of the case stands among others.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// A day that a clock gave, counted from another day.
    pub fn counted(
        app: &App,
        say: &Say,
        due: Date,
        clock: Option<&str>,
        from: Option<Date>,
    ) -> Self {
        let clock = clock.and_then(|id| app.pack().clock(id));
        let (left, tag) = distance(app, say, due, clock);
        let whose = clock.map(|clock| match clock.who {
            Who::Agency => "deadline-whose-agency",
            Who::Member => "deadline-whose-member",
        });
        Self {
            name: clock.map_or_else(|| say.t("due-set"), |c| say.pack(&c.name).to_owned()),
            iso: due.to_string(),
            shown: say.day(due),
            left,
            tag,
            whose: whose.map(|key| say.t(key)).unwrap_or_default(),
            why: clock.map_or_else(
                || vec![say.t("due-set-why")],
                |clock| why(app, say, clock, from, due),
            ),
            authority: clock.map(|clock| authority(say, clock)).unwrap_or_default(),
            source: clock.map(|clock| clock.source.clone()).unwrap_or_default(),
        }
    }
}

fn authority(say: &Say, clock: &Clock) -> String {
    let code = clock.authority.as_str().replace('_', "-");
    say.t(format!("authority-{code}"))
}

/// So many days away at most, a distance is told in working days where its clock counts those: nobody pictures a thousand.
const COUNTABLE: i32 = 92;

/// How far away a day is, in the days that its clock counts, and the tag that marks it.
fn distance(app: &App, say: &Say, due: Date, clock: Option<&Clock>) -> (String, &'static str) {
    let today = app.today();
    let days = (due - today).get_days();
    let working = matches!(clock.map(|c| &c.length), Some(Length::WorkingDays(_)));
    let span = if working && days.abs() <= COUNTABLE {
        let left = clocks::working_days_between(&app.pack().calendar, today, due);
        say.n("due-working-days", left.abs())
    } else {
        say.span(days.abs())
    };
    match days {
        ..0 => (say.t1("due-over", "span", span), "bad"),
        0 => (say.t("due-today"), "warn"),
        1..=NEAR => (say.t1("due-in", "span", span), "warn"),
        _ => (say.t1("due-in", "span", span), "none"),
    }
}

fn why(app: &App, say: &Say, clock: &Clock, from: Option<Date>, due: Date) -> Vec<String> {
    let mut why = Vec::new();
    if let Some(from) = from {
        why.push(counting(app, say, clock, from, due));
        why.extend(skipped(app, say, clock, from, due));
    }
    let binding = clock.binding.as_ref();
    why.extend(binding.map(|text| say.t1("deadline-binding", "text", say.pack(text))));
    why.push(say.t2(
        "due-authority",
        "authority",
        authority(say, clock),
        "source",
        &clock.source,
    ));
    let conflict = clock.conflict.as_ref();
    why.extend(conflict.map(|text| say.t1("deadline-conflict", "text", text)));
    why
}

/// From which day, and how many: said only where counting gives the very day that is shown.
fn counting(app: &App, say: &Say, clock: &Clock, from: Date, due: Date) -> String {
    let chosen = (due - from).get_days();
    let length = match &clock.length {
        Length::Options(days) => days.contains(&chosen).then_some(Length::Days(chosen)),
        length => Some(length.clone()),
    };
    let given = length.filter(|l| clocks::after(&app.pack().calendar, l, from) == Some(due));
    let what = say.pack(&clock.from).to_owned();
    let facts = |length: String| [("what", what), ("day", say.day(from)), ("length", length)];
    match given {
        None => say.with("due-counted-otherwise", &facts(String::new())),
        Some(length) => {
            let before = matches!(length, Length::Days(days) if days < 0);
            let key = if before {
                "due-counted-before"
            } else {
                "due-counted"
            };
            say.cap(say.with(key, &facts(told(say, &length))))
        }
    }
}

/// A length in words.
fn told(say: &Say, length: &Length) -> String {
    match length {
        Length::Days(days) => say.n("span-days", days.abs()),
        Length::WorkingDays(days) => say.n("due-working-days", days.abs()),
        Length::Months(months) => say.n("span-months", months.abs()),
        Length::Years(years) => say.n("span-years", years.abs()),
        Length::Options(_) => String::new(),
    }
}

/// The days that were not counted, of a clock that counts working days.
fn skipped(app: &App, say: &Say, clock: &Clock, from: Date, due: Date) -> Option<String> {
    if !matches!(clock.length, Length::WorkingDays(_)) {
        return None;
    }
    let calendar = &app.pack().calendar;
    let (first, last) = (from.min(due), from.max(due));
    let between = first.series(1.day()).take_while(|day| *day <= last);
    let holidays: Vec<Date> = between
        .filter(|day| calendar.holidays.binary_search(day).is_ok())
        .collect();
    Some(match holidays.as_slice() {
        [] => say.t("due-skipped"),
        days if days.len() <= NAMED => {
            let days: Vec<String> = days.iter().map(|day| say.day(*day)).collect();
            say.t1("due-skipped-days", "days", days.join(", "))
        }
        days => say.n("due-skipped-many", days.len()),
    })
}
