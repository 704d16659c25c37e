//! When a company's annual review is open: some days before the anniversary of its certification, by the pack's clock.

use crate::clocks::{self, Deadline};
use crate::pack::Pack;
use crate::refusal::{Refusal, refuse};
use jiff::ToSpan as _;
use jiff::civil::Date;

/// The pack's clock that runs back from the anniversary to the day the window opens.
pub const CLOCK: &str = "annual_review_window";

/// One year's review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// The year it is for: that of the anniversary.
    pub year: i16,
    /// The anniversary: the last day of the window.
    pub closes: Date,
    /// The day it opens, with the authority for it; its clock starts on the anniversary and runs backwards.
    pub opens: Deadline,
    /// The anniversary after this one: until then the answers have to hold.
    pub next: Date,
    /// The day of certification, from which the anniversaries are counted.
    pub certified_on: Date,
}

impl Window {
    fn nth(pack: &Pack, certified_on: Date, years: i32) -> Option<Self> {
        let anniversary = |years: i32| certified_on.checked_add(years.years()).ok();
        let closes = anniversary(years)?;
        Some(Self {
            year: closes.year(),
            closes,
            opens: clocks::due(pack, CLOCK, closes)?,
            next: anniversary(years + 1)?,
            certified_on,
        })
    }

    /// The window of a year's anniversary; none for years before the first one.
    pub fn of_year(pack: &Pack, certified_on: Date, year: i16) -> Option<Self> {
        let years = i32::from(year) - i32::from(certified_on.year());
        if years < 1 {
            return None;
        }
        Self::nth(pack, certified_on, years)
    }

    /// The latest window that has opened by `today`, past its last day or not; none in the first months.
    pub fn latest(pack: &Pack, certified_on: Date, today: Date) -> Option<Self> {
        let so_far = i32::from(today.year()) - i32::from(certified_on.year());
        (1..=so_far + 1)
            .rev()
            .filter_map(|years| Self::nth(pack, certified_on, years))
            .find(|window| window.opens.due <= today)
    }

    /// The first window that opens after `today`.
    pub fn upcoming(pack: &Pack, certified_on: Date, today: Date) -> Option<Self> {
        let so_far = i32::from(today.year()) - i32::from(certified_on.year());
        (so_far.max(1)..=so_far + 2)
            .filter_map(|years| Self::nth(pack, certified_on, years))
            .find(|window| window.opens.due > today)
    }
}

/// How the yearly review of a company in the programme stands today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is asked yet: the next one opens later.
    Ahead(Window),
    /// It can be opened, or is under way, and the anniversary has not passed.
    Open(Window),
    /// The anniversary has passed and it was not sent in.
    Late(Window),
}

impl Standing {
    /// On `today`, for a company certified on that day which sent in its last annual review for `sent` (the year of the
    /// anniversary).
    pub fn of(pack: &Pack, certified_on: Date, sent: Option<i16>, today: Date) -> Option<Self> {
        let asked = Window::latest(pack, certified_on, today)
            .filter(|window| sent.is_none_or(|sent| sent < window.year));
        match asked {
            Some(window) if today <= window.closes => Some(Self::Open(window)),
            Some(window) => Some(Self::Late(window)),
            None => Window::upcoming(pack, certified_on, today).map(Self::Ahead),
        }
    }

    /// Its window.
    pub fn window(&self) -> &Window {
        match self {
            Self::Ahead(window) | Self::Open(window) | Self::Late(window) => window,
        }
    }

    /// The end of its message's key.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Ahead(_) => "ahead",
            Self::Open(_) => "open",
            Self::Late(_) => "late",
        }
    }

    /// The year that may be opened today. Only what is changed inside the window counts as the annual review.
    pub fn year_to_open(&self, year: i16) -> Result<i16, Refusal> {
        match self {
            Self::Ahead(window) => Err(Refusal::new("refusal-annual-not-open")
                .arg("opens", window.opens.due)
                .arg("closes", window.closes)),
            Self::Open(window) | Self::Late(window) if window.year == year => Ok(year),
            Self::Open(_) | Self::Late(_) => refuse("refusal-annual-year"),
        }
    }
}
