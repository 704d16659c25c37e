//! One line of things that follow each other, in working hours of working days.

use super::life::add;
use super::{Moment, Step};
use crate::dice::Dice;
use jiff::civil::{Date, Weekday, date};

/// 9:00 in Washington in winter, in seconds of the day (UTC).
pub const OPENING: i64 = 14 * 3600;
/// Later than this nothing begins; what follows at once still stays on the same day in Washington.
const CLOSING: i64 = 20 * 3600 + 1800;

/// A line of moments of one company.
#[derive(Debug, Clone)]
pub struct Thread {
    company: u32,
    brisk: bool,
    /// The day of the latest moment.
    pub day: Date,
    second: i64,
    /// What happened.
    pub moments: Vec<Moment>,
}

/// A moment of the Unix clock.
pub fn second_of(day: Date, second: i64) -> i64 {
    i64::from((day - date(1970, 1, 1)).get_days()) * 86_400 + second
}

/// The day, or the Monday after it.
pub fn workday(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday => add(day, 2),
        Weekday::Sunday => add(day, 1),
        _ => day,
    }
}

impl Thread {
    /// Nothing has happened yet.
    pub fn new(company: u32, day: Date, brisk: bool) -> Self {
        Self {
            company,
            brisk,
            day: workday(day),
            second: OPENING,
            moments: Vec::new(),
        }
    }

    /// A second line that begins where this one is.
    pub fn branch(&self) -> Self {
        Self {
            moments: Vec::new(),
            ..self.clone()
        }
    }

    /// Goes on when the other line has come as far.
    pub fn join(&mut self, other: Self) {
        if (other.day, other.second) > (self.day, self.second) {
            (self.day, self.second) = (other.day, other.second);
        }
        self.moments.extend(other.moments);
    }

    /// The next step, from `low` to `high` days later.
    pub fn then(&mut self, dice: &mut Dice, (low, high): (i32, i32), step: Step) {
        let high = if self.brisk {
            low + (high - low) / 4
        } else {
            high
        };
        let days = dice.between(low, high);
        self.after(dice, days, step);
    }

    /// The next step so many days later.
    pub fn after(&mut self, dice: &mut Dice, days: i32, step: Step) {
        let day = workday(add(self.day, days));
        if day > self.day {
            self.second =
                OPENING + i64::from(dice.between(0, i32::try_from(CLOSING - OPENING).unwrap_or(0)));
        } else {
            // A few minutes later; late in the day the minutes grow short instead of reaching into the night.
            let left = 85_000 - self.second;
            self.second += i64::from(dice.between(60, 600)).min(left / 8).max(1);
        }
        self.day = day;
        self.moments.push(Moment {
            at: second_of(self.day, self.second),
            company: self.company,
            step,
        });
    }

    /// A step on a day that is set, or as soon after it as it can be.
    pub fn on(&mut self, dice: &mut Dice, day: Date, step: Step) {
        let days = (day - self.day).get_days().max(0);
        self.after(dice, days, step);
    }
}
