//! Deadlines: from a clock of the pack and a starting day to the day something is due.
//!
//! Every deadline carries the authority it stands on, so that a screen can say "by law" or "our own decision" and a
//! recalled figure never passes for a rule. Due days are not moved off weekends or holidays: none of the sources
//! says so, and moving them would be a rule of our own invention. Nothing here knows today.

#[cfg(test)]
mod tests;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::pack::{Authority, Calendar, Clock, Length, Pack};

/// A day on which something is due, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// The last day.
    pub due: Date,
    /// The clock's id.
    pub clock: String,
    /// The day the clock started.
    pub from: Date,
    /// On whose authority.
    pub authority: Authority,
    /// Citation or source.
    pub source: String,
}

/// When `clock_id` is due if it starts on `from`. None for an unknown clock, and for one whose length somebody has to
/// choose in the case (see [`due_chosen`]).
pub fn due(pack: &Pack, clock_id: &str, from: Date) -> Option<Deadline> {
    let clock = pack.clock(clock_id)?;
    Some(deadline(
        clock,
        from,
        after(&pack.calendar, &clock.length, from)?,
    ))
}

/// When a clock with several allowed lengths is due, given the number of days chosen. None if it is not allowed.
pub fn due_chosen(pack: &Pack, clock_id: &str, from: Date, days: i32) -> Option<Deadline> {
    let clock = pack.clock(clock_id)?;
    let Length::Options(allowed) = &clock.length else {
        return None;
    };
    let chosen = allowed.contains(&days).then_some(Length::Days(days))?;
    Some(deadline(clock, from, after(&pack.calendar, &chosen, from)?))
}

fn deadline(clock: &Clock, from: Date, due: Date) -> Deadline {
    Deadline {
        due,
        clock: clock.id.clone(),
        from,
        authority: clock.authority,
        source: clock.source.clone(),
    }
}

/// The day a length after `from`. The starting day itself is not counted. None for a length still to be chosen, and
/// outside the years a date can hold.
pub fn after(calendar: &Calendar, length: &Length, from: Date) -> Option<Date> {
    match length {
        Length::Days(days) => from.checked_add(days.days()).ok(),
        Length::Months(months) => from.checked_add(months.months()).ok(),
        Length::Years(years) => from.checked_add(years.years()).ok(),
        Length::WorkingDays(days) => working_days_after(calendar, from, *days),
        Length::Options(_) => None,
    }
}

fn working_days_after(calendar: &Calendar, from: Date, days: i32) -> Option<Date> {
    let mut day = from;
    let mut left = days.unsigned_abs();
    while left > 0 {
        day = if days > 0 {
            day.tomorrow().ok()?
        } else {
            day.yesterday().ok()?
        };
        if calendar.is_working_day(day) {
            left -= 1;
        }
    }
    Some(day)
}

/// Working days after `from` up to and including `to`; negative when `to` lies before `from`. So a deadline of ten
/// working days from a day is ten working days away from it.
pub fn working_days_between(calendar: &Calendar, from: Date, to: Date) -> i64 {
    if to < from {
        return -working_days_between(calendar, to, from);
    }
    let days = from.series(1.day()).skip(1).take_while(|day| *day <= to);
    i64::try_from(days.filter(|day| calendar.is_working_day(*day)).count()).unwrap_or(i64::MAX)
}
