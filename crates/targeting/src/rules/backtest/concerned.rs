//! Whom of the programme a back-test concerns: each company, role by role, with its shipments and how many each ruleset selects.
//!
//! A shipment is a declaration with all its lines. Of a scan the lines of a day stay together, so that only one day's shipments
//! are open at a time, and of these only the ones that a ruleset selects or that name a company of the programme.

use super::Chosen;
use crate::fault::Trouble;
use crate::store::who::{Finder, Met, Texts, Whom, days};
use crate::store::{Company, ROLES, Register, Word};
use arrow::array::RecordBatch;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What a company had in a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Concern {
    /// The role's place among [`ROLES`].
    pub role: usize,
    /// Whose.
    pub company: u128,
    /// Its tier in force on the day of the last of these shipments; 0 for none.
    pub tier: u8,
    /// Shipments.
    pub shipments: u64,
    /// Of these, shipments of which the first ruleset selects a line.
    pub before: u64,
    /// Of these, shipments of which the second one does.
    pub after: u64,
}

/// A company in a role, by the company's number among those met.
type Party = (usize, u32);

/// A shipment of which some lines were met.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Open {
    selected: (bool, bool),
    parties: Vec<Party>,
}

impl Open {
    fn add(&mut self, other: Self) {
        self.selected.0 |= other.selected.0;
        self.selected.1 |= other.selected.1;
        for party in other.parties {
            if !self.parties.contains(&party) {
                self.parties.push(party);
            }
        }
    }
}

/// Shipments by day, series and number.
type Shipments = HashMap<i32, HashMap<Box<str>, HashMap<Box<str>, Open>>>;

#[derive(Debug, Default)]
struct Sum {
    last: i32,
    tier: u8,
    shipments: u64,
    before: u64,
    after: u64,
}

/// Lines of one shipment that stand together in a batch.
struct Group {
    /// Series, number, day.
    of: (Option<u32>, Option<u32>, i32),
    open: Open,
}

/// Counts, on one thread.
pub struct Concerned {
    register: Arc<dyn Register>,
    met: Met,
    finders: Vec<Finder>,
    /// Whether all lines of a day come before those of the next, so that shipments of other days are complete.
    by_day: bool,
    day: Option<i32>,
    open: Shipments,
    sums: BTreeMap<(usize, u128), Sum>,
}

impl Concerned {
    /// The columns that it needs beside those of a back-test.
    pub fn columns() -> Vec<&'static str> {
        let named = ROLES.iter().flat_map(|role| role.columns).copied();
        named
            .chain(["series", "declaration", "declared_on"])
            .collect()
    }

    /// Of declarations whose lines come day by day, as a scan reads them.
    pub fn by_day(register: Arc<dyn Register>) -> Self {
        Self {
            by_day: true,
            ..Self::anyhow(register)
        }
    }

    /// Of declarations whose lines come in any order.
    pub fn anyhow(register: Arc<dyn Register>) -> Self {
        Self {
            register,
            met: Met::default(),
            finders: (0..ROLES.len()).map(Finder::new).collect(),
            by_day: false,
            day: None,
            open: Shipments::default(),
            sums: BTreeMap::new(),
        }
    }

    /// Adds a batch, and which of its lines are selected.
    pub fn add(&mut self, batch: &RecordBatch, chosen: &Chosen) -> Result<(), Trouble> {
        let (register, met) = (self.register.as_ref(), &mut self.met);
        let finders = self.finders.iter_mut();
        let found = finders.map(|finder| finder.find(batch, register, met));
        let found: Vec<Vec<Whom>> = found.collect::<Result<_, _>>()?;
        let (series, numbers) = (
            Texts::of(batch, "series")?,
            Texts::of(batch, "declaration")?,
        );
        let texts = (series.as_ref(), numbers.as_ref());
        let code = |texts: Option<&Texts>, row: usize| {
            let texts = texts?;
            let code = texts.code(row)?;
            (!texts.word(code).is_empty()).then_some(code)
        };
        let mut last: Option<Group> = None;
        for (row, day) in days(batch).into_iter().enumerate() {
            let Some(day) = day else { continue };
            let of = (code(texts.0, row), code(texts.1, row), day);
            let line = self.line(&found, (row, day), chosen);
            match &mut last {
                // A line without a number is a shipment of its own.
                Some(group) if group.of == of && of.1.is_some() => group.open.add(line),
                other => {
                    if let Some(group) = other.replace(Group { of, open: line }) {
                        self.keep(texts, group);
                    }
                }
            }
        }
        if let Some(group) = last {
            self.keep(texts, group);
        }
        Ok(())
    }

    /// One line: whether it is selected, and whom of the programme it names.
    fn line(&mut self, found: &[Vec<Whom>], (row, day): (usize, i32), chosen: &Chosen) -> Open {
        let mut parties = Vec::new();
        for (role, found) in found.iter().enumerate() {
            if let Some(Whom::Company(number)) = found.get(row)
                && self.met.on(*number, day).standing != Word::NotMember
            {
                parties.push((role, *number));
            }
        }
        Open {
            selected: chosen.of(row),
            parties,
        }
    }

    fn keep(&mut self, (series, numbers): (Option<&Texts>, Option<&Texts>), group: Group) {
        let (of_series, of_number, day) = group.of;
        if self.by_day && self.day.is_some_and(|last| last != day) {
            self.close();
        }
        self.day = Some(day);
        let Some(number) = of_number else {
            self.count(day, group.open);
            return;
        };
        // What is neither selected nor a company's changes no count; a line without a company may still be the one that is
        // selected.
        if group.open == Open::default() {
            return;
        }
        let word = |texts: Option<&Texts>, code: u32| -> Box<str> {
            texts.map_or("", |texts| texts.word(code)).into()
        };
        let series = of_series.map_or_else(Box::default, |code| word(series, code));
        let shipments = self.open.entry(day).or_default().entry(series).or_default();
        let open = shipments.entry(word(numbers, number)).or_default();
        open.add(group.open);
    }

    fn close(&mut self) {
        for (day, series) in std::mem::take(&mut self.open) {
            for open in series.into_values().flat_map(HashMap::into_values) {
                self.count(day, open);
            }
        }
    }

    fn count(&mut self, day: i32, open: Open) {
        for (role, number) in open.parties {
            let tier = self.met.on(number, day).tier;
            let Some(company) = self.met.company(number) else {
                continue;
            };
            let sum = self.sums.entry((role, company.id)).or_default();
            sum.add(&Sum {
                last: day,
                tier,
                shipments: 1,
                before: u64::from(open.selected.0),
                after: u64::from(open.selected.1),
            });
        }
    }

    /// Adds what another thread counted.
    fn absorb(&mut self, mut other: Self) {
        if self.by_day {
            self.close();
            other.close();
        }
        for (day, series) in std::mem::take(&mut other.open) {
            for (series, shipments) in series {
                for (number, mut open) in shipments {
                    for (_, company) in &mut open.parties {
                        let known: Option<Arc<Company>> = other.met.company(*company).cloned();
                        *company = known.map_or(u32::MAX, |known| self.met.number(&known));
                    }
                    let day = self.open.entry(day).or_default();
                    let of = day.entry(series.clone()).or_default();
                    of.entry(number).or_default().add(open);
                }
            }
        }
        for (key, sum) in &other.sums {
            self.sums.entry(*key).or_default().add(sum);
        }
    }

    /// Everybody concerned, by role and company, of what several threads counted.
    pub fn together(parts: impl IntoIterator<Item = Self>) -> Vec<Concern> {
        let mut parts = parts.into_iter();
        let Some(mut all) = parts.next() else {
            return Vec::new();
        };
        parts.for_each(|part| all.absorb(part));
        all.close();
        let sums = all.sums.into_iter();
        let sums = sums.map(|((role, company), sum)| Concern {
            role,
            company,
            tier: sum.tier,
            shipments: sum.shipments,
            before: sum.before,
            after: sum.after,
        });
        sums.collect()
    }
}

impl Sum {
    fn add(&mut self, other: &Self) {
        // The tier is that of the last day, whichever thread counted it.
        if self.shipments == 0 || other.last >= self.last {
            (self.last, self.tier) = (other.last, other.tier);
        }
        self.shipments += other.shipments;
        self.before += other.before;
        self.after += other.after;
    }
}
