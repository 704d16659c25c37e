//! When each member is validated and what is found there; when trouble begins.

use super::life::{After, Life, Until, add};
use super::quota::{self, apportion, choose, holds_the_table};
use super::thread::workday;
use super::workdays::{last_day, nearest, next};
use super::{FindingPlan, VisitPlan};
use crate::cast::CompanyPlan;
use crate::dice::Dice;
use greenlane_domain::findings::Class;
use greenlane_domain::pack::{Pack, Strength};
use greenlane_domain::validation::{Kind, Method};
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// A visit is over, with all its actions closed, so many days after it began.
const OVER: i32 = 190;
/// From planning to the visit: the notice of 30 days, and time to send it.
pub const LEAD: (i32, i32) = (40, 75);

/// Every company's validations; sets when trouble begins.
pub fn visits(
    pack: &Pack,
    seed: u64,
    companies: &[CompanyPlan],
    lives: &mut [Life],
    ends: Date,
) -> Vec<Vec<VisitPlan>> {
    let members = u32::try_from(companies.len()).unwrap_or(u32::MAX);
    let mut table = table(pack, seed, companies, lives, holds_the_table(members)).into_iter();
    let plan = companies.iter().zip(lives).map(|(company, life)| {
        let mut dice = Dice::new(seed, 0x4_0000_0000 + u64::from(company.number));
        let found = if life.wave { table.next() } else { None };
        let days = days((pack, company), life, &mut dice, ends);
        let visits: Vec<VisitPlan> = days
            .into_iter()
            .enumerate()
            .map(|(turn, on)| {
                let findings = match (&found, turn) {
                    (Some(found), 0) => found.clone(),
                    _ => findings_for(pack, company, life.fate.after, &mut dice),
                };
                let until = last_day(pack, company, on);
                visit(turn, (on, until), findings, &mut dice)
            })
            .collect();
        visits
    });
    plan.collect()
}

// In a world too small for the table everybody finds what chance has them find.
fn table(
    pack: &Pack,
    seed: u64,
    companies: &[CompanyPlan],
    lives: &[Life],
    holds: bool,
) -> Vec<Vec<FindingPlan>> {
    if !holds {
        return Vec::new();
    }
    let both = companies.iter().zip(lives);
    let wave: Vec<&CompanyPlan> = both
        .filter(|(_, life)| life.wave)
        .map(|(company, _)| company)
        .collect();
    apportion(pack, seed, &wave)
}

fn visit(
    turn: usize,
    (on, until): (Date, Date),
    findings: Vec<FindingPlan>,
    dice: &mut Dice,
) -> VisitPlan {
    // Virtual validations began in July 2020; in 2022 they were 64 of 100.
    let virtual_share = if on < date(2020, 7, 1) {
        0
    } else if on < date(2022, 1, 1) {
        50
    } else {
        64
    };
    let method = if dice.percent(virtual_share) {
        Method::Virtual
    } else if on >= date(2020, 7, 1) && dice.percent(15) {
        Method::Hybrid
    } else {
        Method::OnSite
    };
    let complete = findings.iter().any(|finding| !finding.must);
    let kind = if turn == 0 {
        Kind::Initial
    } else {
        Kind::Revalidation
    };
    VisitPlan {
        kind,
        method,
        on,
        until,
        complete,
        findings,
    }
}

fn days(
    (pack, company): (&Pack, &CompanyPlan),
    life: &mut Life,
    dice: &mut Dice,
    ends: Date,
) -> Vec<Date> {
    let (Some(certified), Until::Certified) = (life.certified, life.fate.until) else {
        return Vec::new();
    };
    let meant = first(life, certified, dice, ends);
    let first = if life.fate.after == After::Underway {
        // It has to have begun when a visitor enters, and may go on after a weekend.
        next(pack, company, meant)
    } else {
        nearest(pack, company, meant)
    };
    life.trouble = trouble(life, certified, first, dice, ends);
    if life.trouble.is_some() && life.trouble < Some(add(first, OVER)) {
        return Vec::new();
    }
    let mut days = vec![first];
    let meant = add(first.saturating_add(4.years()), -dice.between(20, 160));
    let second = nearest(pack, company, meant);
    let back = life.trouble.map(|trouble| add(trouble, 330));
    if life.fate.after == After::Settled
        || (life.fate.after == After::Reinstated && back < Some(second))
    {
        days.push(second);
    }
    days
}

fn first(life: &Life, certified: Date, dice: &mut Dice, ends: Date) -> Date {
    let earliest = add(certified, LEAD.1 + 10);
    if life.wave {
        let (from, to) = (earliest.max(date(2020, 2, 10)), date(2020, 12, 4));
        return add(from, dice.between(0, (to - from).get_days().max(0)));
    }
    match life.fate.after {
        After::Announced => add(ends, 18),
        After::Underway => add(ends, -5),
        After::Conditional => add(ends, -55),
        After::Proposed => add(ends, -24),
        // 2020 belongs to the published table.
        _ => add(earliest, dice.between(0, 270)).max(add(date(2021, 1, 8), dice.between(0, 60))),
    }
}

// Trouble begins when the first validation is over, or before it is planned.
fn trouble(
    life: &mut Life,
    certified: Date,
    first: Date,
    dice: &mut Dice,
    ends: Date,
) -> Option<Date> {
    let (from, to) = match life.fate.after {
        After::Suspended | After::Emergency => {
            (add(ends, -150).max(add(certified, 30)), add(ends, -25))
        }
        After::Reinstated => (add(certified, 60), add(ends, -220)),
        After::Removed => (add(certified, 60), add(ends, -200)),
        After::Withdrawn => (add(certified, 60), add(ends, -20)),
        _ => return None,
    };
    let from = if life.wave || dice.percent(60) {
        from.max(add(first, OVER + 5))
    } else {
        from
    };
    let day = workday(match life.fate.after {
        _ if from > to => {
            life.fate.after = After::Settled;
            return None;
        }
        After::Emergency => add(ends, -9),
        _ => add(from, dice.between(0, (to - from).get_days())),
    });
    Some(day)
}

// The leading parts that show findings at work have some.
fn findings_for(
    pack: &Pack,
    company: &CompanyPlan,
    after: After,
    dice: &mut Dice,
) -> Vec<FindingPlan> {
    let least = match after {
        After::Underway | After::Conditional => 3,
        _ => 0,
    };
    let mut found = findings(pack, company, dice);
    while found
        .iter()
        .filter(|finding| finding.class == Class::Deficiency)
        .count()
        < least
    {
        found = findings(pack, company, dice);
    }
    found
}

// A few; fewer than in 2020, and none of them recommended criteria only, so that the required ones suffice as scope.
fn findings(pack: &Pack, company: &CompanyPlan, dice: &mut Dice) -> Vec<FindingPlan> {
    let mut found: Vec<FindingPlan> = Vec::new();
    for _ in 0..dice.pick(&[0, 0, 1, 1, 2, 2, 3, 4, 5]) {
        let category = dice.pick(&[
            1, 1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 6, 7, 7, 8, 9, 10, 11, 12, 12,
        ]);
        let mut criteria = quota::applying(pack, &company.entity_type, category);
        criteria.retain(|(id, strength)| {
            *strength == Strength::Must && !found.iter().any(|finding| finding.criterion == *id)
        });
        if !criteria.is_empty() {
            found.extend(choose(pack, &criteria, 1, company.sites.len(), dice));
        }
    }
    for finding in &mut found {
        if dice.percent(15) {
            finding.class = Class::Recommendation;
        }
    }
    if dice.percent(12)
        && let Some((criterion, _)) = quota::applying(pack, &company.entity_type, 9)
            .into_iter()
            .find(|(id, strength)| {
                *strength == Strength::Must && !found.iter().any(|f| f.criterion == *id)
            })
    {
        found.push(FindingPlan {
            criterion,
            must: true,
            site: None,
            class: Class::BestPractice,
            reason: 0,
        });
    }
    found
}
