//! The reporting year: a calendar year in programme time.

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

/// A reporting year. A case belongs to it by a day that its definition names: first day, last day and all between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Given", into = "Given")]
pub struct Period(i16);

#[derive(Serialize, Deserialize)]
struct Given {
    year: i16,
    from: Date,
    to: Date,
}

impl Period {
    /// The calendar year; none outside 1900 to 9998, where no programme has cases.
    pub fn year(year: i16) -> Option<Self> {
        (1900..=9998).contains(&year).then_some(Self(year))
    }

    /// The year of a day.
    pub fn of(day: Date) -> Self {
        Self(day.year().clamp(1900, 9998))
    }

    /// The year that is meant when none is named: until the end of March the one before, which is whole and is being
    /// reported on; from April on the one that runs.
    pub fn current(today: Date) -> Self {
        let back = i16::from(today.month() <= 3);
        Self((today.year() - back).clamp(1900, 9998))
    }

    /// The year, as people name the period.
    pub fn number(self) -> i16 {
        self.0
    }

    /// The first day.
    pub fn from(self) -> Date {
        date(self.0, 1, 1)
    }

    /// The last day.
    pub fn to(self) -> Date {
        date(self.0, 12, 31)
    }

    /// The first day that no longer belongs to it.
    pub fn until(self) -> Date {
        date(self.0 + 1, 1, 1)
    }

    /// Whether the day belongs to it.
    pub fn holds(self, day: Date) -> bool {
        day.year() == self.0
    }
}

impl From<Period> for Given {
    fn from(period: Period) -> Self {
        Self {
            year: period.0,
            from: period.from(),
            to: period.to(),
        }
    }
}

impl TryFrom<Given> for Period {
    type Error = &'static str;

    fn try_from(given: Given) -> Result<Self, Self::Error> {
        Self::year(given.year).ok_or("the year is out of range")
    }
}
