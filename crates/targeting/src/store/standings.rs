//! How parties stood on each day: what fills the columns of standing when past declarations are read.
//!
//! A back-test has to give past declarations the standing of their day, not of today.

use std::collections::HashMap;
use std::sync::Arc;

use arrow::array::{
    ArrayRef, DictionaryArray, Int64Array, RecordBatch, StringArray, UInt32Array, new_null_array,
};
use jiff::civil::Date;

use super::scan::Fill;
use super::who::{
    Company, Finder, Met, Named, ROLES, Register, STRANGER, Stood, Texts, Whom, Word, days,
};
use crate::columns::Column;
use crate::fault::Trouble;
use crate::intake::{day_number, day_of};

/// How a party stands from a day on, until the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Since {
    /// The first day.
    pub from: Date,
    /// Whether it is suspended; its tier counts for nothing then.
    pub suspended: bool,
    /// Its tier; 0 from the day on which it is no member any more.
    pub tier: u8,
    /// When it was last validated.
    pub validated: Option<Date>,
}

/// A register of parties by their numbers alone, and one threat level for all days.
#[derive(Debug, Clone, Default)]
pub struct Standings {
    of: HashMap<String, Arc<Company>>,
    threat_level: i64,
}

impl Standings {
    /// Of nobody yet; the threat level holds on all days.
    pub fn new(threat_level: u8) -> Self {
        Self {
            of: HashMap::new(),
            threat_level: threat_level.into(),
        }
    }

    /// Adds what is known of the party with a number.
    pub fn add(&mut self, number: &str, since: Since) {
        let id = u128::try_from(self.of.len()).unwrap_or_default();
        let company = self.of.entry(number.to_owned()).or_insert_with(|| {
            let turns = Vec::new();
            Arc::new(Company { id, turns })
        });
        let (standing, tier) = match (since.suspended, since.tier) {
            (true, _) => (Word::Suspended, 0),
            (false, 0) => (Word::NotMember, 0),
            (false, tier) => (Word::InForce, tier),
        };
        let stood = Stood {
            standing,
            tier,
            validated: since.validated,
        };
        let from = day_number(since.from);
        let turns = &mut Arc::make_mut(company).turns;
        let at = turns.partition_point(|(known, _)| *known <= from);
        turns.insert(at, (from, stood));
    }

    /// What a scan is filled with; each thread has one of its own.
    pub fn fill(self: &Arc<Self>) -> Fill {
        let register: Arc<dyn Register> = Arc::clone(self) as _;
        fill(&register)
    }
}

impl Register for Standings {
    fn may(&self, _: usize, number: &str) -> bool {
        self.of.contains_key(number)
    }

    fn who(&self, _: usize, party: Named<'_>) -> Result<Option<Arc<Company>>, Trouble> {
        Ok(self.of.get(party.number).cloned())
    }

    fn driver(&self, _: &str, _: Date) -> Result<Option<Word>, Trouble> {
        Ok(None)
    }

    fn level(&self, _: Date) -> Option<i64> {
        Some(self.threat_level)
    }
}

/// How drivers stood, once a word and day.
#[derive(Default)]
struct Drivers {
    of: Option<(ArrayRef, i32)>,
    seen: HashMap<u32, Option<Word>>,
}

impl Drivers {
    fn codes(
        &mut self,
        batch: &RecordBatch,
        register: &dyn Register,
    ) -> Result<UInt32Array, Trouble> {
        let texts = Texts::of(batch, "driver")?;
        let mut codes = Vec::with_capacity(batch.num_rows());
        for (row, day) in days(batch).into_iter().enumerate() {
            let said = texts.as_ref().and_then(|texts| {
                let words = texts.words()?;
                Some((texts, words, texts.code(row)?, day?))
            });
            let Some((texts, words, code, day)) = said else {
                codes.push(None);
                continue;
            };
            let known = self.of.as_ref();
            if !known.is_some_and(|(of, on)| Arc::ptr_eq(of, words) && *on == day) {
                self.of = Some((Arc::clone(words), day));
                self.seen.clear();
            }
            let stood = match self.seen.get(&code) {
                Some(stood) => *stood,
                None => {
                    let stood = match day_of(day) {
                        Some(day) => register.driver(texts.word(code), day)?,
                        None => None,
                    };
                    self.seen.insert(code, stood);
                    stood
                }
            };
            codes.push(stood.map(Word::number));
        }
        Ok(codes.into())
    }
}

/// How the party of each row stood, and on which day.
type Rows = Vec<Option<(Stood, i32)>>;

/// Works columns of standing out of batches, on one thread.
struct Filler {
    register: Arc<dyn Register>,
    met: Met,
    finders: Vec<Finder>,
    drivers: Drivers,
    words: ArrayRef,
}

impl Filler {
    /// How the party of each row stood, and on which day; none where the row names nobody.
    fn stood(&mut self, role: usize, batch: &RecordBatch) -> Result<Rows, Trouble> {
        let Some(finder) = self.finders.get_mut(role) else {
            return Ok(vec![None; batch.num_rows()]);
        };
        let found = finder.find(batch, self.register.as_ref(), &mut self.met)?;
        let rows = found.into_iter().zip(days(batch));
        let one = |(whom, day): (Whom, Option<i32>)| {
            let day = day?;
            match whom {
                Whom::Nobody => None,
                Whom::Stranger => Some((STRANGER, day)),
                Whom::Company(number) => Some((self.met.on(number, day), day)),
            }
        };
        Ok(rows.map(one).collect())
    }

    fn words(&self, codes: UInt32Array) -> Result<ArrayRef, Trouble> {
        let words = Arc::clone(&self.words);
        Ok(Arc::new(DictionaryArray::try_new(codes, words)?))
    }

    fn levels(&self, batch: &RecordBatch) -> ArrayRef {
        let mut last: Option<(i32, Option<i64>)> = None;
        let level = |day: Option<i32>| {
            let day = day?;
            match last {
                Some((on, level)) if on == day => level,
                _ => {
                    let level = day_of(day).and_then(|day| self.register.level(day));
                    last = Some((day, level));
                    level
                }
            }
        };
        let levels = days(batch).into_iter().map(level);
        Arc::new(levels.collect::<Int64Array>())
    }

    fn columns(
        &mut self,
        batch: &RecordBatch,
        wanted: &[&'static Column],
    ) -> Result<Vec<ArrayRef>, Trouble> {
        let mut roles: Vec<Option<Rows>> = vec![None; ROLES.len()];
        let mut made: Vec<ArrayRef> = Vec::with_capacity(wanted.len());
        for column in wanted {
            let part = |role: &super::who::Role| {
                let rest = column.name.strip_prefix(role.name)?;
                rest.strip_prefix('_')
            };
            let mut places = ROLES.iter().enumerate();
            let found = places.find_map(|(at, role)| Some((at, part(role)?)));
            made.push(match (found, column.name) {
                (Some((role, what)), _) => {
                    let stood = match roles.get_mut(role) {
                        Some(Some(known)) => known,
                        Some(place) => place.insert(self.stood(role, batch)?),
                        None => continue,
                    };
                    let rows = stood.iter();
                    match what {
                        "standing" => {
                            let codes = rows.map(|one| one.map(|(on, _)| on.standing.number()));
                            let codes: UInt32Array = codes.collect();
                            self.words(codes)?
                        }
                        "tier" => {
                            let tiers = rows.map(|one| one.map(|(on, _)| i64::from(on.tier)));
                            Arc::new(tiers.collect::<Int64Array>())
                        }
                        _ => Arc::new(rows.map(|one| since(*one)).collect::<Int64Array>()),
                    }
                }
                (None, "threat_level") => self.levels(batch),
                (None, "driver_standing") => {
                    let codes = self.drivers.codes(batch, self.register.as_ref())?;
                    self.words(codes)?
                }
                // The model's part is worked out where lines are scored.
                (None, _) => new_null_array(&column.kind.arrow(), batch.num_rows()),
            });
        }
        Ok(made)
    }
}

/// Days since the last validation.
fn since(one: Option<(Stood, i32)>) -> Option<i64> {
    let (stood, day) = one?;
    Some(i64::from(day) - i64::from(day_number(stood.validated?)))
}

/// What a scan is filled with by a register; each thread has one of its own.
pub fn fill(register: &Arc<dyn Register>) -> Fill {
    let mut filler = Filler {
        register: Arc::clone(register),
        met: Met::default(),
        finders: (0..ROLES.len()).map(Finder::new).collect(),
        drivers: Drivers::default(),
        words: Arc::new(StringArray::from(Word::ALL.to_vec())),
    };
    Box::new(move |batch, wanted| filler.columns(batch, wanted))
}
