//! A year of shipments: whose they were, how they were treated, and with what they can be compared.

use super::plan::{Side, Tallied};
use super::register::{Companies, asked};
use super::sql;
use super::tables::PartyRow;
use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use greenlane_db::args;
use greenlane_domain::benefits::{Cell, KINDS, Likeness, Tally, section};
use greenlane_domain::ids::MemberId;
use greenlane_domain::rulesets::DeclaredRole;
use greenlane_domain::trade::{PartyKey, party_id};
use greenlane_targeting::parties::{Alike, Loss, RateCard, Resolved, Said, Treated, Why, missed};
use greenlane_targeting::shipments::{COLUMNS, Exam, Shipment, Shipments};
use greenlane_targeting::store::Strays;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;
use uuid::Uuid;

/// The parts of a stratum, as the pack's `compare_by` names them.
pub(super) type Stratum = Vec<String>;

#[derive(Default)]
struct Sides {
    members: BTreeMap<MemberId, Tally>,
    others: Tally,
    /// The parties behind the others, by what declarations call them.
    companies: BTreeSet<u64>,
}

/// A party that may be a member's.
#[derive(Debug, Clone)]
pub(super) struct Unsure {
    pub key: PartyKey,
    pub alike: Vec<(MemberId, Alike)>,
    pub tally: Tally,
}

/// Certified shipments of one party that were not treated as certified.
#[derive(Debug, Clone)]
pub(super) struct Alarm {
    pub key: PartyKey,
    pub member: MemberId,
    pub why: Why,
    /// How it is known whose they are; none where a person said so and nothing else speaks for it.
    pub alike: Option<Alike>,
    pub tally: Tally,
    pub loss: Loss,
    /// Declaration, day, kind of exam: the first of them.
    pub shipments: Vec<(String, Date, Exam)>,
}

/// Shipments of an alarm that are named one by one.
const NAMED: usize = 200;

/// What a year came to.
#[derive(Default)]
pub(super) struct Year {
    strata: BTreeMap<Stratum, Sides>,
    /// Shipments read.
    pub shipments: u64,
    /// Of those, shipments of which nothing is known of exams.
    pub unknown: u64,
    pub unsure: Vec<Unsure>,
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
                key: key.clone(),
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

/// The years of which there are declarations, the latest first.
pub(super) async fn years(app: &App) -> Result<Vec<i16>, Failure> {
    let days = app.trade().store().days().await?;
    let mut years: Vec<i16> = days.iter().map(|day| day.year()).collect();
    years.dedup();
    years.reverse();
    Ok(years)
}

pub(super) fn card(app: &App) -> RateCard {
    let card = app.pack().benefits.card;
    let of = |kind: &str| {
        let place = KINDS.iter().position(|known| *known == kind);
        let at = |prices: &[f64; 4]| place.and_then(|p| prices.get(p).copied()).unwrap_or(0.0);
        Loss {
            hours: at(&card.hours),
            money: at(&card.money),
        }
    };
    RateCard {
        documents: of("documents"),
        scan: of("scan"),
        physical: of("physical"),
        unspecified: of("unspecified"),
    }
}

/// What is known of parties, so that each is looked up once.
pub(super) struct Looking {
    companies: Companies,
    decided: HashMap<Uuid, Said>,
    card: RateCard,
    parties: HashMap<PartyKey, (Resolved, Said)>,
    carriers: HashMap<PartyKey, Option<usize>>,
}

impl Looking {
    pub async fn new(app: &App) -> Result<Self, Failure> {
        let companies = Companies::of(app).await?;
        let rows: Vec<PartyRow> = app.db(&System).all(sql::PARTIES, args![]).await?;
        let decided = rows
            .into_iter()
            .filter(|row| row.decided)
            .filter_map(|row| {
                let place = match row.member_id {
                    None => Said::Nobody,
                    // A member that is not told of any more is nobody that a shipment could be of.
                    Some(member) => Said::Is(companies.place(member)?),
                };
                Some((row.stream_id, place))
            });
        Ok(Self {
            decided: decided.collect(),
            card: card(app),
            parties: HashMap::new(),
            carriers: HashMap::new(),
            companies,
        })
    }

    pub fn member(&self, place: usize) -> Option<MemberId> {
        self.companies.standings.get(place).map(|s| s.id)
    }

    /// When a company was in good standing for the first time: from, and until before.
    pub fn first_period(&self, member: MemberId) -> Option<(Date, Option<Date>)> {
        let place = self.companies.place(member.0)?;
        self.companies
            .standings
            .get(place)?
            .periods
            .first()
            .copied()
    }

    /// Whether a company was in good standing on any day between two.
    pub fn within(&self, place: usize, (from, until): (Date, Date)) -> bool {
        let periods = self.companies.standings.get(place).into_iter();
        let mut periods = periods.flat_map(|standing| &standing.periods);
        periods.any(|(begun, ended)| *begun <= until && ended.is_none_or(|ended| ended > from))
    }

    fn in_force(&self, place: usize, day: Date) -> bool {
        let standing = self.companies.standings.get(place);
        standing.is_some_and(|standing| standing.in_force_on(day))
    }

    /// Whose a shipment was, and how it was treated.
    pub fn look(&mut self, shipment: &Shipment) -> (PartyKey, Treated) {
        let key = PartyKey {
            number: shipment.importer.clone(),
            name: shipment.importer_name.clone(),
            address: shipment.importer_address.clone(),
        };
        if !self.parties.contains_key(&key) {
            let decided = self
                .decided
                .get(&party_id(&key))
                .copied()
                .unwrap_or_default();
            // By name a company is found a hundred times slower than by number, and some have a thousand shipments a year.
            let resolved = self
                .companies
                .register
                .resolve(&asked(DeclaredRole::Importer, &key));
            self.parties.insert(key.clone(), (resolved, decided));
        }
        let Some((resolved, said)) = self.parties.get(&key) else {
            return (key, Treated::Stranger);
        };
        let in_force = |place: usize, day: Date| self.in_force(place, day);
        let treated = missed(resolved, shipment, *said, &in_force, &self.card);
        (key, treated)
    }

    /// Whose a shipment counts as in the measures of the plan.
    pub fn side(&self, treated: &Treated, day: Date) -> Side {
        match treated {
            Treated::Known(place) if self.in_force(*place, day) => Side::Member,
            Treated::Missed(_) => Side::Missed,
            _ => Side::Other,
        }
    }

    /// Whether the carrier was a member in force: by its identifier alone.
    pub fn carried_by_member(&mut self, shipment: &Shipment) -> bool {
        if shipment.carrier.is_empty() {
            return false;
        }
        let key = PartyKey {
            number: shipment.carrier.clone(),
            name: shipment.carrier_name.clone(),
            address: String::new(),
        };
        let found = self.carriers.get(&key).copied();
        let place = found.unwrap_or_else(|| {
            let asked = asked(DeclaredRole::Carrier, &key);
            let place = match self.companies.register.resolve(&asked) {
                Resolved::Identified(place) => Some(place),
                _ => None,
            };
            self.carriers.insert(key, place);
            place
        });
        place.is_some_and(|place| self.in_force(place, shipment.declared_on))
    }

    /// The member whose certified shipment it was, as it was treated.
    pub fn certified(&mut self, shipment: &Shipment) -> Option<MemberId> {
        match self.look(shipment).1 {
            Treated::Known(place) if self.in_force(place, shipment.declared_on) => {
                self.member(place)
            }
            _ => None,
        }
    }
}

pub(super) fn stratum(app: &App, shipment: &Shipment) -> Stratum {
    key(&app.pack().benefits.compare_by, app, shipment)
}

/// A shipment's stratum by the parts that are named, in their order.
pub(super) fn key(parts: &[Likeness], app: &App, shipment: &Shipment) -> Stratum {
    let of = |part: &Likeness| match part {
        Likeness::Mode => shipment.mode.clone(),
        Likeness::Office => shipment.office.clone(),
        Likeness::Section => section(&shipment.hs6).map_or_else(String::new, |n| n.to_string()),
        Likeness::Region if shipment.origin.is_empty() => String::new(),
        Likeness::Region => app.pack().selection.region_of(&shipment.origin).to_owned(),
    };
    parts.iter().map(of).collect()
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

pub(super) async fn scan(app: &App, year: i16) -> Result<Shipments, Failure> {
    let day = |month, day| Date::new(year, month, day).map_err(|_| Failure::NotFound);
    let (from, to) = (day(1, 1)?, day(12, 31)?);
    let scan = app.trade().store().scan(from, to, &COLUMNS).await?;
    Ok(Shipments::new(scan))
}

/// A year, worked out once for the same data and the same record.
pub(super) async fn of(app: &App, year: i16) -> Result<Arc<Year>, Failure> {
    let manifests = app.trade().store().manifests().await?.len();
    let (head,): (i64,) = app.db(&System).one(sql::HEAD, args![]).await?;
    if let Some(known) = app.trade().known(year, manifests, head) {
        return Ok(known);
    }
    let made = Arc::new(compute(app, year).await?);
    app.trade().keep(year, manifests, head, &made);
    Ok(made)
}

async fn compute(app: &App, year: i16) -> Result<Year, Failure> {
    let mut looking = Looking::new(app).await?;
    let mut made = Year::default();
    let mut unsure: BTreeMap<PartyKey, Unsure> = BTreeMap::new();
    let mut alarms: BTreeMap<(PartyKey, MemberId), Alarm> = BTreeMap::new();
    let mut shipments = scan(app, year).await?;
    while let Some(shipment) = shipments.next().await? {
        made.shipments += 1;
        made.unknown += u64::from(!shipment.exam_known);
        let (key, treated) = looking.look(&shipment);
        let side = looking.side(&treated, shipment.declared_on);
        let carried = looking.carried_by_member(&shipment);
        made.plan.add(app, &shipment, (side, carried));
        let member = match treated {
            Treated::Known(place) if looking.in_force(place, shipment.declared_on) => {
                looking.member(place)
            }
            Treated::Missed(found) => {
                // Neither the member's treatment nor that of others: it is told as an alarm.
                if let Some(member) = looking.member(found.known) {
                    alarm(&mut alarms, key, member, *found, &shipment);
                }
                continue;
            }
            Treated::Unsure(alike) => {
                let alike = alike
                    .into_iter()
                    .filter_map(|one| looking.member(one.known).map(|member| (member, one)));
                let party = unsure.entry(key.clone()).or_insert_with(|| Unsure {
                    key,
                    alike: alike.collect(),
                    tally: Tally::default(),
                });
                party.tally.add(kind(&shipment));
                None
            }
            _ => None,
        };
        if let Some(member) = member {
            *made.own.entry(member).or_default() += 1;
        }
        if !shipment.exam_known {
            continue;
        }
        let sides = made.strata.entry(stratum(app, &shipment)).or_default();
        match member {
            Some(member) => sides
                .members
                .entry(member)
                .or_default()
                .add(kind(&shipment)),
            None => {
                sides.others.add(kind(&shipment));
                sides.companies.insert(company(&shipment));
            }
        }
    }
    made.strays = shipments.strays().clone();
    made.unsure = unsure.into_values().collect();
    made.unsure
        .sort_by_key(|party| std::cmp::Reverse(party.tally.shipments));
    made.alarms = alarms.into_values().collect();
    made.alarms
        .sort_by(|a, b| b.loss.money.total_cmp(&a.loss.money));
    Ok(made)
}

fn alarm(
    alarms: &mut BTreeMap<(PartyKey, MemberId), Alarm>,
    key: PartyKey,
    member: MemberId,
    found: greenlane_targeting::parties::Missed,
    shipment: &Shipment,
) {
    let of = alarms
        .entry((key.clone(), member))
        .or_insert_with(|| Alarm {
            key,
            member,
            why: found.why,
            alike: found.alike,
            tally: Tally::default(),
            loss: Loss::default(),
            shipments: Vec::new(),
        });
    of.tally.add(kind(shipment));
    of.loss.hours += found.loss.hours;
    of.loss.money += found.loss.money;
    if of.shipments.len() < NAMED {
        let named = (
            shipment.declaration.clone(),
            shipment.declared_on,
            shipment.exam,
        );
        of.shipments.push(named);
    }
}
