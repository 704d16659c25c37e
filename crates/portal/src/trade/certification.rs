//! A member's shipments before and after its certification, beside those of companies that were in the programme at no time of
//! either stretch.

use super::looking::Looking;
use super::year::{Stratum, company, stratum};
use crate::app::App;
use crate::failure::Failure;
use greenlane_domain::benefits::{ChangeCell, Share};
use greenlane_domain::ids::MemberId;
use greenlane_targeting::parties::Treated;
use greenlane_targeting::shipments::{COLUMNS, Exam, Shipments};
use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan as _};
use std::collections::{BTreeMap, BTreeSet};

/// The longest stretch on either side: a year, so that no season counts twice.
const LONGEST: i32 = 365;

/// The two stretches: equally many days, the second from the day of certification on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretches {
    /// The first day before.
    pub from: Date,
    /// The day of certification.
    pub certified: Date,
    /// The last day after.
    pub until: Date,
    /// Days of each.
    pub days: i32,
}

#[derive(Default)]
struct Sides {
    member: [Share; 2],
    others: [Share; 2],
    companies: BTreeSet<u64>,
}

fn days_between(from: Date, to: Date) -> i32 {
    let hours = to.duration_since(from).max(SignedDuration::ZERO).as_hours();
    i32::try_from(hours / 24).unwrap_or(i32::MAX)
}

/// The stretches of a member: as long as there are declarations on both sides, and as it stayed in force, at most a year.
pub(super) fn stretches(
    (certified, ended): (Date, Option<Date>),
    (first, last): (Date, Date),
) -> Option<Stretches> {
    let last = ended
        .and_then(|ended| ended.yesterday().ok())
        .map_or(last, |ended| ended.min(last));
    let after = if last < certified {
        0
    } else {
        days_between(certified, last) + 1
    };
    let days = days_between(first, certified).min(after).min(LONGEST);
    (days > 0).then_some(())?;
    Some(Stretches {
        from: certified.checked_sub(days.days()).ok()?,
        certified,
        until: certified.checked_add((days - 1).days()).ok()?,
        days,
    })
}

/// The strata of both stretches; none where the company was never certified, or has no declarations of both.
pub(super) async fn of(
    app: &App,
    member: MemberId,
) -> Result<Option<(Stretches, Vec<ChangeCell>)>, Failure> {
    let mut looking = Looking::new(app).await?;
    let days = app.trade().store().days().await?;
    let range = days.first().copied().zip(days.last().copied());
    let period = looking.first_period(member);
    let Some(found) = period
        .zip(range)
        .and_then(|(period, range)| stretches(period, range))
    else {
        return Ok(None);
    };
    let mut cells: BTreeMap<Stratum, Sides> = BTreeMap::new();
    let scan = app.trade().store();
    let scan = scan.scan(found.from, found.until, &COLUMNS).await?;
    let mut shipments = Shipments::new(scan);
    while let Some(shipment) = shipments.next().await? {
        if !shipment.exam_known {
            continue;
        }
        let (_, treated) = looking.look(&shipment);
        let ours = match treated {
            // Before its certification too: who it was is known by its number.
            Treated::Known(place) if looking.member(place) == Some(member) => true,
            Treated::Known(place) if looking.within(place, (found.from, found.until)) => continue,
            Treated::Missed(_) => continue,
            _ => false,
        };
        let sides = cells.entry(stratum(app, &shipment)).or_default();
        let shares = if ours {
            &mut sides.member
        } else {
            sides.companies.insert(company(&shipment));
            &mut sides.others
        };
        let [before, after] = shares;
        let share = if shipment.declared_on < found.certified {
            before
        } else {
            after
        };
        share.0 += u32::from(shipment.exam != Exam::None);
        share.1 += 1;
    }
    let cells = cells.into_iter().map(|(key, sides)| ChangeCell {
        key,
        member: sides.member,
        others: sides.others,
        companies: u32::try_from(sides.companies.len()).unwrap_or(u32::MAX),
    });
    Ok(Some((found, cells.collect())))
}
