//! On which days a visit can take place: the programme's own working days, as far as the country of the site works as well.
//!
//! Of other countries the holidays on fixed days of the year are known here, and no movable ones.

use super::life::add;
use super::thread::workday;
use crate::cast::CompanyPlan;
use greenlane_domain::pack::Pack;
use jiff::civil::Date;

/// Month and day of holidays; those of the United States are the pack's.
#[rustfmt::skip]
const HOLIDAYS: [(&str, &[(i8, i8)]); 12] = [
    ("CA", &[(1, 1), (7, 1), (9, 30), (11, 11), (12, 25), (12, 26)]),
    ("MX", &[(1, 1), (5, 1), (9, 16), (12, 25)]),
    ("DE", &[(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)]),
    ("NL", &[(1, 1), (4, 27), (12, 25), (12, 26)]),
    ("FR", &[(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]),
    ("ES", &[(1, 1), (1, 6), (5, 1), (8, 15), (10, 12), (11, 1), (12, 6), (12, 8), (12, 25)]),
    ("IT", &[(1, 1), (1, 6), (4, 25), (5, 1), (6, 2), (8, 15), (11, 1), (12, 8), (12, 25), (12, 26)]),
    ("JP", &[(1, 1), (1, 2), (1, 3), (2, 11), (2, 23), (4, 29), (5, 3), (5, 4), (5, 5), (11, 3), (11, 23)]),
    ("KR", &[(1, 1), (3, 1), (5, 5), (6, 6), (8, 15), (10, 3), (10, 9), (12, 25)]),
    ("SG", &[(1, 1), (5, 1), (8, 9), (12, 25)]),
    ("PA", &[(1, 1), (1, 9), (5, 1), (11, 3), (11, 10), (11, 28), (12, 8), (12, 25)]),
    ("CL", &[(1, 1), (5, 1), (5, 21), (7, 16), (8, 15), (9, 18), (9, 19), (11, 1), (12, 8), (12, 25)]),
];
/// So many days are looked at around the one that was meant.
const AROUND: i32 = 7;

/// Whether somebody can be visited in a country on a day.
pub fn is_open(pack: &Pack, country: &str, day: Date) -> bool {
    let there = HOLIDAYS.iter().find(|(of, _)| *of == country);
    let closed = there.is_some_and(|(_, days)| days.contains(&(day.month(), day.day())));
    pack.calendar.is_working_day(day) && !closed
}

/// Whether a visit that begins on a day can go to a site a day without a break.
pub fn fits(pack: &Pack, company: &CompanyPlan, on: Date) -> bool {
    let mut sites = (0..).zip(&company.sites);
    sites.all(|(place, site)| is_open(pack, site.address.country.as_str(), add(on, place)))
}

/// The last day of a visit that begins on a day: each further site on the next day on which it can be visited.
pub fn last_day(pack: &Pack, company: &CompanyPlan, on: Date) -> Date {
    let further = company.sites.iter().skip(1);
    further.fold(on, |day, site| {
        let mut next = (1..=AROUND).map(|days| add(day, days));
        let open = next.find(|next| is_open(pack, &site.address.country, *next));
        open.unwrap_or_else(|| workday(add(day, 1)))
    })
}

/// The day nearest to the one that was meant on which a visit can begin and go through, in the same year.
pub fn nearest(pack: &Pack, company: &CompanyPlan, meant: Date) -> Date {
    let around = (1..=AROUND).flat_map(|days| [days, -days]);
    let mut days = std::iter::once(0)
        .chain(around)
        .map(|days| add(meant, days));
    let found = days.find(|day| day.year() == meant.year() && fits(pack, company, *day));
    found.unwrap_or_else(|| next(pack, company, meant))
}

/// The first day from one on at which the first site can be visited, whatever comes then.
pub fn next(pack: &Pack, company: &CompanyPlan, from: Date) -> Date {
    let country = company
        .sites
        .first()
        .map(|site| site.address.country.as_str());
    let mut days = (0..=AROUND).map(|days| add(from, days));
    let found = days.find(|day| is_open(pack, country.unwrap_or_default(), *day));
    found.unwrap_or_else(|| workday(from))
}
