//! A year of shipments: whose they were, how they were treated, and with what they can be compared.

use super::assessed;
use super::looking::{Looking, fingerprint};
use super::plan::{Tallied, timed};
use super::suspects::{Alarm, Book, Seen, Unsure};
use crate::app::App;
use crate::failure::Failure;
use data_encoding::HEXLOWER;
use greenlane_domain::benefits::{Cell, LaneUse, Likeness, Tally, section};
use greenlane_domain::ids::MemberId;
use greenlane_domain::rulesets::DeclaredRole;
use greenlane_domain::trade::PartyKey;
use greenlane_targeting::parties::Treated;
use greenlane_targeting::shipments::{COLUMNS, Exam, Shipment, Shipments};
use greenlane_targeting::store::Strays;
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

/// The parts of a stratum, as the pack's `compare_by` names them.
pub(super) type Stratum = Vec<String>;

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
    /// How those used the expedited lane.
    pub lanes: BTreeMap<MemberId, LaneUse>,
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
                key: key.clone(),
                member: *ours,
                others: sides.others,
                companies: u32::try_from(sides.companies.len()).unwrap_or(u32::MAX),
            })
        });
        found.collect()
    }

    fn own(&mut self, app: &App, member: MemberId, shipment: &Shipment) {
        *self.own.entry(member).or_default() += 1;
        let mode = app.pack().modes.id(&shipment.mode);
        let place = (mode, shipment.office.as_str());
        let lanes = self.lanes.entry(member).or_default();
        lanes.add(place, shipment.lane(), timed(shipment));
    }

    fn side(&mut self, stratum: Stratum, member: Option<MemberId>, shipment: &Shipment) {
        let sides = self.strata.entry(stratum).or_default();
        let tally = match member {
            Some(member) => sides.members.entry(member).or_default(),
            None => {
                sides.companies.insert(company(shipment));
                &mut sides.others
            }
        };
        tally.add(kind(shipment));
    }

    /// Counts a shipment as its member's, or as somebody else's.
    fn count(&mut self, app: &App, shipment: &Shipment, member: Option<MemberId>) {
        if let Some(member) = member {
            self.own(app, member, shipment);
        }
        if shipment.exam_known {
            self.side(stratum(app, shipment), member, shipment);
        }
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
    key(&app.pack().benefits.compare_by, app, shipment)
}

/// A shipment's stratum by the parts that are named, in their order.
pub(super) fn key(parts: &[Likeness], app: &App, shipment: &Shipment) -> Stratum {
    let of = |part: &Likeness| match part {
        Likeness::Mode => app.pack().modes.id(&shipment.mode).to_owned(),
        Likeness::Office => shipment.office.clone(),
        Likeness::Section => section(&shipment.hs6).map_or_else(String::new, |n| n.to_string()),
        Likeness::Region if shipment.origin.is_empty() => String::new(),
        Likeness::Region => app.pack().selection.region_of(&shipment.origin).to_owned(),
    };
    parts.iter().map(of).collect()
}

/// A party in a link, as it is spelt.
pub(super) fn spelt(key: &PartyKey) -> String {
    group(&[key.number.clone(), key.name.clone(), key.address.clone()])
}

/// A stratum in a link.
pub(super) fn group(key: &[String]) -> String {
    let digest = HEXLOWER.encode(&Sha256::digest(key.join("\u{1f}")));
    digest.chars().take(16).collect()
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

pub(super) fn ends(year: i16) -> Result<(Date, Date), Failure> {
    let day = |month, day| Date::new(year, month, day).map_err(|_| Failure::NotFound);
    Ok((day(1, 1)?, day(12, 31)?))
}

pub(super) async fn scan(app: &App, year: i16) -> Result<Shipments, Failure> {
    let (from, to) = ends(year)?;
    let scan = app.trade().store().scan(from, to, &COLUMNS).await?;
    Ok(Shipments::new(scan))
}

/// Runs what reads a whole year on a thread that answers nobody else.
pub(super) async fn apart<T: Send + 'static>(
    work: impl Future<Output = Result<T, Failure>> + Send + 'static,
) -> Result<T, Failure> {
    let here = tokio::runtime::Handle::current();
    let done = tokio::task::spawn_blocking(move || here.block_on(work)).await;
    done.map_err(|error| Failure::Internal(error.to_string()))?
}

/// What a year is worked out from: how many manifests there are, which only grow, whose shipments are, and what was assessed as
/// it came.
pub(super) type Basis = (usize, u64, assessed::State);

/// A year, worked out once for the same declarations, decided parties and standings.
pub(super) async fn of(app: &App, year: i16) -> Result<Arc<Year>, Failure> {
    // Asked before anything is read: what is recorded meanwhile makes the next one work it out again.
    let basis = (
        app.trade().store().manifests().await?.len(),
        fingerprint(app).await?,
        assessed::state(app, ends(year)?).await?,
    );
    if let Some(known) = app.trade().known(year, basis) {
        return Ok(known);
    }
    let of = app.clone();
    let made = apart(async move { compute(&of, year).await }).await?;
    let made = Arc::new(made);
    app.trade().keep(year, basis, &made);
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
        let treated = looking.live(one);
        let party = (one.role, one.key.clone());
        list(&looking, &mut book, party, (treated, one.seen()));
    }
    (made.unsure, made.alarms) = book.done();
    Ok(made)
}
