//! What becomes of each company, in outline: when it applies, how far it comes, what happens to it later.

use super::cast::{self, SEATS};
use super::quota::{SMALLEST, holds_the_table};
use crate::cast::CompanyPlan;
use crate::cast::company::has_every_category;
use crate::dice::Dice;
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// How far an application comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Until {
    Started,
    Submitted,
    Draft,
    ProfileIn,
    Assigned,
    Returned,
    Accepted,
    Recommended,
    Denied,
    GivenUp,
    Certified,
}

/// What happens after certification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    Settled,
    Announced,
    Underway,
    Conditional,
    Proposed,
    Suspended,
    Reinstated,
    Removed,
    Withdrawn,
    Emergency,
}

/// What becomes of a company.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fate {
    /// How far it comes.
    pub until: Until,
    /// Whether vetting is concluded.
    pub vetted: bool,
    /// What happens then.
    pub after: After,
}

impl Fate {
    /// Certified, and nothing worse later.
    pub fn plain() -> Self {
        Self {
            until: Until::Certified,
            vetted: true,
            after: After::Settled,
        }
    }
}

/// A life in outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Life {
    /// The day on which it begins.
    pub begins: Date,
    /// What becomes of it.
    pub fate: Fate,
    /// Validated in 2020, the year of the published table.
    pub wave: bool,
    /// Criteria go back to it once.
    pub returned: bool,
    /// Its application goes quickly, so that a leading part is where it should be on the last day.
    pub brisk: bool,
    /// The day of certification.
    pub certified: Option<Date>,
    /// From when on it is not to be counted on: suspended, left, removed.
    pub trouble: Option<Date>,
}

/// How many companies are validated in 2020. The programme itself did 700 that year.
fn wave_size(members: u32) -> u32 {
    if holds_the_table(members) {
        (members * 37 / 100)
            .max(45)
            .min(members - SEATS + 2)
            .min(700)
    } else {
        // The two leading members are always among them.
        (members * 37 / 100).max(2)
    }
}

// In a small world those come first who have every category; in a larger one nothing needs to be arranged.
fn wave(companies: &[CompanyPlan]) -> Vec<bool> {
    let members = u32::try_from(companies.len()).unwrap_or(u32::MAX);
    let mut order: Vec<&CompanyPlan> = companies
        .iter()
        .filter(|company| company.number < 2 || company.number >= SEATS)
        .collect();
    if members < 2 * SMALLEST {
        order.sort_by_key(|company| (!has_every_category(&company.entity_type), company.number));
    }
    let mut chosen = vec![false; companies.len()];
    for company in order.into_iter().take(wave_size(members) as usize) {
        if let Some(place) = chosen.get_mut(company.number as usize) {
            *place = true;
        }
    }
    chosen
}

/// The lives of all companies.
pub fn lives(seed: u64, companies: &[CompanyPlan], begins: Date, ends: Date) -> Vec<Life> {
    let wave = wave(companies);
    let lives = companies.iter().zip(wave).map(|(company, wave)| {
        let mut dice = Dice::new(seed, 0x2_0000_0000 + u64::from(company.number));
        life(company.number, wave, &mut dice, (begins, ends))
    });
    lives.collect()
}

fn life(number: u32, wave: bool, dice: &mut Dice, (begins, ends): (Date, Date)) -> Life {
    let part = cast::part(number);
    let fate = part.map_or_else(|| fate(wave, dice), |(fate, _)| fate);
    let days = |from: Date, to: Date| (to - from).get_days();
    let from = match part.and_then(|(_, ago)| ago) {
        // The two whose people a visitor can be: the window of their annual review is open when the visitor enters.
        None if number < 2 => date(2020, 1, 13) + i64::from(number).days(),
        Some(ago) => ends.saturating_sub(ago.days()),
        // Early enough to be certified and visited within 2020.
        None if wave => add(begins, dice.between(0, days(begins, date(2020, 1, 31)))),
        None if fate.until < Until::Accepted && fate.until != Until::Denied => {
            add(ends, -dice.between(25, 230))
        }
        None => add(
            date(2020, 2, 3),
            dice.between(0, days(date(2020, 2, 3), ends) - 12),
        ),
    };
    Life {
        begins: from,
        fate,
        wave,
        returned: dice.percent(30),
        brisk: part.is_some(),
        certified: None,
        trouble: None,
    }
}

fn fate(wave: bool, dice: &mut Dice) -> Fate {
    let throw = dice.below(100);
    if wave {
        // They have to be members in good standing until their validation of 2020 is over.
        let after = match throw {
            0..4 => After::Reinstated,
            4..6 => After::Suspended,
            6..8 => After::Removed,
            8..11 => After::Withdrawn,
            _ => After::Settled,
        };
        return Fate {
            after,
            ..Fate::plain()
        };
    }
    let until = match throw {
        0..3 => Until::Denied,
        3..5 => Until::GivenUp,
        5..6 => Until::Started,
        6..8 => Until::Submitted,
        8..10 => Until::Draft,
        10..11 => Until::Assigned,
        11..12 => Until::Returned,
        _ => Until::Certified,
    };
    let after = match dice.below(100) {
        0..3 => After::Reinstated,
        3..5 => After::Suspended,
        5..6 => After::Removed,
        6..8 => After::Withdrawn,
        _ => After::Settled,
    };
    Fate {
        until,
        vetted: until != Until::Assigned || dice.percent(50),
        after,
    }
}

/// So many days later.
pub fn add(day: Date, days: i32) -> Date {
    day.saturating_add(days.days())
}
