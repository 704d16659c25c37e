//! Parties that may be members, and certified shipments that nobody treated as such: what is gathered of them shipment by
//! shipment.

use super::year::spelt;
use greenlane_domain::benefits::Tally;
use greenlane_domain::ids::MemberId;
use greenlane_domain::rulesets::DeclaredRole;
use greenlane_domain::trade::{PartyKey, party_id};
use greenlane_targeting::parties::{Alike, Loss, Missed, Why};
use greenlane_targeting::shipments::Exam;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Shipments of an alarm that are named beside it; all of them are listed on pages of their own.
const NAMED: usize = 200;

/// A party that may be a member's.
#[derive(Debug, Clone)]
pub(super) struct Unsure {
    pub key: PartyKey,
    /// In which roles declarations name it.
    pub roles: BTreeSet<DeclaredRole>,
    pub alike: Vec<(MemberId, Alike)>,
    pub tally: Tally,
    /// The day of its last shipment.
    pub last: Date,
    counted: String,
}

/// Certified shipments of one party that were not treated as certified.
#[derive(Debug, Clone)]
pub(super) struct Alarm {
    pub key: PartyKey,
    /// In which roles declarations name it.
    pub roles: BTreeSet<DeclaredRole>,
    pub member: MemberId,
    pub why: Why,
    /// How it is known whose they are; none where a person said so and nothing else speaks for it.
    pub alike: Option<Alike>,
    pub tally: Tally,
    pub loss: Loss,
    /// The day of the last of its shipments.
    pub last: Date,
    /// Declaration, day, kind of exam: the first of them.
    pub shipments: Vec<(String, Date, Exam)>,
    counted: String,
}

impl Alarm {
    /// The party's stream, by which the alarm is followed up.
    pub fn id(&self) -> Uuid {
        party_id(&self.key)
    }

    /// The alarm in a link. Two spellings of one party are two.
    pub fn code(&self) -> String {
        spelt(&self.key)
    }
}

/// A shipment as far as an alarm tells of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen<'a> {
    pub series: &'a str,
    pub declaration: &'a str,
    pub day: Date,
    pub exam: Exam,
}

impl Seen<'_> {
    fn kind(self) -> Option<&'static str> {
        (self.exam != Exam::None).then(|| self.exam.code())
    }

    /// A party has a shipment once, in however many roles it takes part in it.
    fn new_to(self, counted: &mut String) -> bool {
        let shipment = format!("{}\n{}\n{}", self.series, self.declaration, self.day);
        let new = *counted != shipment;
        *counted = shipment;
        new
    }
}

/// Gathers them. Shipments come one after the other.
#[derive(Default)]
pub(super) struct Book {
    unsure: BTreeMap<PartyKey, Unsure>,
    alarms: BTreeMap<(PartyKey, MemberId), Alarm>,
}

impl Book {
    /// A shipment of a party that is like some members.
    pub fn unsure(
        &mut self,
        (role, key): (DeclaredRole, PartyKey),
        alike: impl Iterator<Item = (MemberId, Alike)>,
        seen: Seen<'_>,
    ) {
        let of = self.unsure.entry(key.clone()).or_insert_with(|| Unsure {
            key,
            roles: BTreeSet::new(),
            alike: Vec::new(),
            tally: Tally::default(),
            last: seen.day,
            counted: String::new(),
        });
        // By its number in another role it may be like others.
        if of.roles.insert(role) {
            for (member, alike) in alike {
                if !of.alike.iter().any(|(known, _)| *known == member) {
                    of.alike.push((member, alike));
                }
            }
        }
        if seen.new_to(&mut of.counted) {
            of.tally.add(seen.kind());
            of.last = of.last.max(seen.day);
        }
    }

    /// A certified shipment that nobody treated as such.
    pub fn alarm(
        &mut self,
        (role, key): (DeclaredRole, PartyKey),
        member: MemberId,
        found: Missed,
        seen: Seen<'_>,
    ) {
        let of = self.alarms.entry((key.clone(), member));
        let of = of.or_insert_with(|| Alarm {
            key,
            roles: BTreeSet::new(),
            member,
            why: found.why,
            alike: found.alike,
            tally: Tally::default(),
            loss: Loss::default(),
            last: seen.day,
            shipments: Vec::new(),
            counted: String::new(),
        });
        of.roles.insert(role);
        if !seen.new_to(&mut of.counted) {
            return;
        }
        of.tally.add(seen.kind());
        of.loss.hours += found.loss.hours;
        of.loss.money += found.loss.money;
        of.last = of.last.max(seen.day);
        if of.shipments.len() < NAMED {
            let named = (seen.declaration.to_owned(), seen.day, seen.exam);
            of.shipments.push(named);
        }
    }

    /// All of them: the parties with the most shipments first, the alarms that cost most.
    pub fn done(self) -> (Vec<Unsure>, Vec<Alarm>) {
        let mut unsure: Vec<Unsure> = self.unsure.into_values().collect();
        unsure.sort_by_key(|party| std::cmp::Reverse(party.tally.shipments));
        let mut alarms: Vec<Alarm> = self.alarms.into_values().collect();
        alarms.sort_by(|a, b| b.loss.money.total_cmp(&a.loss.money));
        (unsure, alarms)
    }
}
