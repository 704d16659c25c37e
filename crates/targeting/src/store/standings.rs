//! How parties stood on each day: what fills the columns of standing when past declarations are read.
//!
//! A back-test has to give past declarations the standing of their day, not of today. Parties are found by their numbers:
//! each word of a dictionary is looked up once, and each day of a word once.

use std::collections::HashMap;
use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, DictionaryArray, Int64Array, RecordBatch, StringArray, UInt32Array,
    new_null_array,
};
use arrow::datatypes::{Date32Type, UInt32Type};
use jiff::civil::Date;

use super::scan::Fill;
use crate::columns::Column;
use crate::fault::Trouble;
use crate::intake::day_number;

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

/// Of a day: standing, as a place in [`WORDS`], tier, days since the last validation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct On {
    standing: u32,
    tier: i64,
    validated_days: Option<i64>,
}

const WORDS: [&str; 3] = ["in_force", "suspended", "not_member"];
const NO_MEMBER: On = On {
    standing: 2,
    tier: 0,
    validated_days: None,
};

/// How parties stood, by their numbers.
#[derive(Debug, Clone, Default)]
pub struct Standings {
    of: HashMap<String, Vec<Since>>,
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
        let all = self.of.entry(number.to_owned()).or_default();
        let at = all.partition_point(|known| known.from <= since.from);
        all.insert(at, since);
    }

    fn on(&self, number: &str, day: i32) -> On {
        let all = self.of.get(number).map_or(&[][..], Vec::as_slice);
        let at = all.partition_point(|since| day_number(since.from) <= day);
        let since = at.checked_sub(1).and_then(|at| all.get(at));
        since.map_or(NO_MEMBER, |since| {
            let validated_days = since
                .validated
                .map(|validated| i64::from(day) - i64::from(day_number(validated)));
            let (standing, tier) = match (since.suspended, since.tier) {
                (true, _) => (1, 0),
                (false, 0) => (2, 0),
                (false, tier) => (0, i64::from(tier)),
            };
            On {
                standing,
                tier,
                validated_days: validated_days.filter(|_| standing != 2),
            }
        })
    }

    /// What a scan is filled with; each thread has one of its own.
    pub fn fill(self: &Arc<Self>) -> Fill {
        let all = Arc::clone(self);
        let words: ArrayRef = Arc::new(StringArray::from(WORDS.to_vec()));
        let mut roles: HashMap<String, Role> = HashMap::new();
        Box::new(move |batch, wanted| {
            let one = |column: &&'static Column| -> Result<ArrayRef, Trouble> {
                if column.name == "threat_level" {
                    let level = vec![all.threat_level; batch.num_rows()];
                    return Ok(Arc::new(Int64Array::from(level)));
                }
                let Some((name, what)) = column.name.split_once('_') else {
                    return Ok(new_null_array(&column.kind.arrow(), batch.num_rows()));
                };
                let role = match roles.get_mut(name) {
                    Some(role) => role,
                    None => roles.entry(name.to_owned()).or_default(),
                };
                role.meet(batch, name, &all)?;
                let on = role.rows.iter();
                Ok(match what {
                    "standing" => {
                        let codes = on.map(|on| on.map(|on| on.standing));
                        let codes: UInt32Array = codes.collect();
                        Arc::new(DictionaryArray::try_new(codes, Arc::clone(&words))?)
                    }
                    "tier" => Arc::new(on.map(|on| on.map(|on| on.tier)).collect::<Int64Array>()),
                    _ => {
                        let days = on.map(|on| on.and_then(|on| on.validated_days));
                        Arc::new(days.collect::<Int64Array>())
                    }
                })
            };
            wanted.iter().map(one).collect()
        })
    }
}

/// What was found out of one role: of the batch that was met last, and of its dictionary on its day.
#[derive(Default)]
struct Role {
    of: Option<ArrayRef>,
    rows: Vec<Option<On>>,
    dictionary: Option<(ArrayRef, i32, Vec<Option<On>>)>,
}

impl Role {
    fn meet(&mut self, batch: &RecordBatch, name: &str, all: &Standings) -> Result<(), Trouble> {
        let damaged = || Trouble::Damaged(format!("a scan without `{name}` and day"));
        let column = batch.column_by_name(name).ok_or_else(damaged)?;
        if self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, column)) {
            return Ok(());
        }
        let parties = column
            .as_dictionary_opt::<UInt32Type>()
            .ok_or_else(damaged)?;
        let words = parties
            .values()
            .as_string_opt::<i32>()
            .ok_or_else(damaged)?;
        let days = batch.column_by_name("declared_on").ok_or_else(damaged)?;
        let days = days.as_primitive_opt::<Date32Type>().ok_or_else(damaged)?;
        self.rows.clear();
        for (code, day) in parties.keys().iter().zip(days) {
            let (Some(code), Some(day)) = (code, day) else {
                self.rows.push(None);
                continue;
            };
            let known = self.dictionary.as_ref();
            if !known.is_some_and(|(of, on, _)| Arc::ptr_eq(of, parties.values()) && *on == day) {
                let unseen = vec![None; words.len()];
                self.dictionary = Some((Arc::clone(parties.values()), day, unseen));
            }
            let place = self.dictionary.as_mut();
            let place = place.and_then(|(_, _, seen)| seen.get_mut(code as usize));
            let on = place
                .map(|place| *place.get_or_insert_with(|| all.on(words.value(code as usize), day)));
            self.rows.push(on);
        }
        self.of = Some(Arc::clone(column));
        Ok(())
    }
}
