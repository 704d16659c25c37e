//! A year of shipments: whose they were, how they were treated, and with what they can be compared.

use super::assessed;
use super::looking::Looking;
use super::plan::Tallied;
use super::sql;
use super::suspects::{Alarm, Book, Seen, Unsure};
use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use greenlane_db::args;
use greenlane_domain::benefits::{Cell, Tally, section};
use greenlane_domain::ids::MemberId;
use greenlane_domain::rulesets::DeclaredRole;
use greenlane_domain::trade::PartyKey;
use greenlane_targeting::parties::{Part, Treated};
use greenlane_targeting::shipments::{COLUMNS, Exam, Shipment, Shipments};
use greenlane_targeting::store::Strays;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

/// The parts of a stratum: mode, office, section of the tariff, region of origin.
pub(super) type Stratum = [String; 4];

#[derive(Default)]
struct Sides {
    members: BTreeMap<MemberId, Tally>,
    others: Tally,
    /// The parties behind the others, by what declarations call them.
    companies: BTreeSet<u64>,
}

/// What a year came to.
#[derive(Default)]
pub(super) struct Year {
    strata: BTreeMap<Stratum, Sides>,
    /// Shipments read.
    pub shipments: u64,
    /// Of those, shipments of which nothing is known of exams.
    pub unknown: u64,
    /// Parties that a person has to look at, of imports and of what was assessed as it came.
    pub unsure: Vec<Unsure>,
    /// Certified shipments that nobody treated as such, of both.
    pub alarms: Vec<Alarm>,
    /// Shipments of each member in force, those without knowledge of exams among them.
    pub own: BTreeMap<MemberId, u64>,
    /// Rows about declarations that are not there.
    pub strays: Strays,
    /// What the measures of the plan are made of.
    pub plan: Tallied,
}

impl Year {
    /// The strata in which a member has shipments.
    pub fn cells(&self, member: MemberId) -> Vec<Cell> {
        let found = self.strata.iter().filter_map(|(key, sides)| {
            let ours = sides.members.get(&member)?;
            Some(Cell {
                key: key.to_vec(),
                member: *ours,
                others: sides.others,
                companies: u32::try_from(sides.companies.len()).unwrap_or(u32::MAX),
            })
        });
        found.collect()
    }

    /// The alarms of a member.
    pub fn alarms_of(&self, member: MemberId) -> impl Iterator<Item = &Alarm> {
        self.alarms
            .iter()
            .filter(move |alarm| alarm.member == member)
    }
}

/// The years of which anybody may wait or be missed: of imports, and of what was assessed as it came. The latest first.
pub(super) async fn watched(app: &App) -> Result<Vec<i16>, Failure> {
    let mut years = years(app).await?;
    years.extend(assessed::years(app).await?);
    years.sort_unstable();
    years.dedup();
    years.reverse();
    Ok(years)
}

/// The years of which there are declarations, the latest first.
pub(super) async fn years(app: &App) -> Result<Vec<i16>, Failure> {
    let days = app.trade().store().days().await?;
    let mut years: Vec<i16> = days.iter().map(|day| day.year()).collect();
    years.dedup();
    years.reverse();
    Ok(years)
}

pub(super) fn stratum(app: &App, shipment: &Shipment) -> Stratum {
    let section = section(&shipment.hs6).map_or_else(String::new, |n| n.to_string());
    let region = if shipment.origin.is_empty() {
        String::new()
    } else {
        app.pack().selection.region_of(&shipment.origin).to_owned()
    };
    [
        shipment.mode.clone(),
        shipment.office.clone(),
        section,
        region,
    ]
}

/// Whose a shipment is, as one number: by the importer's own number, else by its name. Two spellings of one name count as
/// two; where neither is given all are one.
pub(super) fn company(shipment: &Shipment) -> u64 {
    let mut hasher = DefaultHasher::new();
    match shipment.importer.trim() {
        "" => shipment
            .importer_name
            .trim()
            .to_lowercase()
            .hash(&mut hasher),
        number => number.hash(&mut hasher),
    }
    hasher.finish()
}

fn kind(shipment: &Shipment) -> Option<&'static str> {
    (shipment.exam != Exam::None).then(|| shipment.exam.code())
}

fn ends(year: i16) -> Result<(Date, Date), Failure> {
    let day = |month, day| Date::new(year, month, day).map_err(|_| Failure::NotFound);
    Ok((day(1, 1)?, day(12, 31)?))
}

pub(super) async fn scan(app: &App, year: i16) -> Result<Shipments, Failure> {
    let (from, to) = ends(year)?;
    let scan = app.trade().store().scan(from, to, &COLUMNS).await?;
    Ok(Shipments::new(scan))
}

/// A year, worked out once for the same data and the same people and companies.
pub(super) async fn of(app: &App, year: i16) -> Result<Arc<Year>, Failure> {
    let manifests = app.trade().store().manifests().await?.len();
    let (assessed,): (i64,) = {
        let (from, to) = ends(year)?;
        app.db(&System)
            .one(sql::ASSESSED_COUNT, args![from, to])
            .await?
    };
    let (head,): (i64,) = app.db(&System).one(sql::MOVED, args![]).await?;
    // Rows are only ever added to both, so that their number tells whether there is anything new.
    let rows = manifests + usize::try_from(assessed).unwrap_or_default();
    if let Some(known) = app.trade().known(year, rows, head) {
        return Ok(known);
    }
    let made = Arc::new(compute(app, year).await?);
    app.trade().keep(year, rows, head, &made);
    Ok(made)
}

fn seen(shipment: &Shipment) -> Seen<'_> {
    Seen {
        series: &shipment.series,
        declaration: &shipment.declaration,
        day: shipment.declared_on,
        exam: shipment.exam,
    }
}

/// Lists a party that is not known by its number: for a person to look at, or as an alarm.
fn list(
    looking: &Looking,
    book: &mut Book,
    party: (DeclaredRole, PartyKey),
    (treated, seen): (Treated, Seen<'_>),
) {
    match treated {
        Treated::Missed(found) => {
            if let Some(member) = looking.member(found.known) {
                book.alarm(party, member, *found, seen);
            }
        }
        Treated::Unsure(alike) => {
            let alike = alike.into_iter();
            let alike =
                alike.filter_map(|one| looking.member(one.known).map(|member| (member, one)));
            book.unsure(party, alike, seen);
        }
        Treated::Known(_) | Treated::Stranger => {}
    }
}

impl Year {
    /// Counts a shipment as its member's, or as somebody else's.
    fn count(&mut self, app: &App, shipment: &Shipment, member: Option<MemberId>) {
        if let Some(member) = member {
            *self.own.entry(member).or_default() += 1;
        }
        if !shipment.exam_known {
            return;
        }
        let sides = self.strata.entry(stratum(app, shipment)).or_default();
        match member {
            Some(member) => sides.members.entry(member).or_default().add(kind(shipment)),
            None => {
                sides.others.add(kind(shipment));
                sides.companies.insert(company(shipment));
            }
        }
    }
}

async fn compute(app: &App, year: i16) -> Result<Year, Failure> {
    let mut looking = Looking::new(app).await?;
    let mut assessed = assessed::Waiting::of(app, ends(year)?).await?;
    let (mut made, mut book) = (Year::default(), Book::default());
    let mut shipments = scan(app, year).await?;
    while let Some(shipment) = shipments.next().await? {
        made.shipments += 1;
        made.unknown += u64::from(!shipment.exam_known);
        assessed.imported(&shipment);
        for (role, key, treated) in looking.others(&shipment) {
            list(&looking, &mut book, (role, key), (treated, seen(&shipment)));
        }
        let (key, treated) = looking.look(&shipment);
        let side = looking.side(&treated, shipment.declared_on);
        let carried = looking.carried_by_member(&shipment);
        made.plan.add(app, &shipment, (side, carried));
        let member = match &treated {
            Treated::Known(place) if looking.in_force(*place, shipment.declared_on) => {
                looking.member(*place)
            }
            _ => None,
        };
        // Neither the member's treatment nor that of others: it is told as an alarm.
        if !matches!(treated, Treated::Missed(_)) {
            made.count(app, &shipment, member);
        }
        let importer = (DeclaredRole::Importer, key);
        list(&looking, &mut book, importer, (treated, seen(&shipment)));
    }
    made.strays = shipments.strays().clone();
    for one in assessed.left() {
        let part = Part {
            number: &one.key.number,
            day: one.day,
            exam: one.exam,
        };
        let treated = looking.treated((one.role, one.key.clone(), String::new()), part);
        // Whom a person had said before it came, it was treated as.
        if !(one.treated && matches!(treated, Treated::Missed(_))) {
            list(
                &looking,
                &mut book,
                (one.role, one.key.clone()),
                (treated, one.seen()),
            );
        }
    }
    (made.unsure, made.alarms) = book.done();
    Ok(made)
}
