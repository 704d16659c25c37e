//! A year of entries, made up with fixed numbers, a day at a time.

use crate::Trouble;
use crate::bench::rules::made::{Dice, WORDS, word};
use arrow::array::{
    ArrayRef, Date32Array, DictionaryArray, FixedSizeBinaryBuilder, Float64Array, Int64Array,
    RecordBatch, StringArray, UInt32Array,
};
use arrow::datatypes::{Field, Schema, UInt32Type};
use greenlane_targeting::columns::{self, Group};
use greenlane_targeting::intake::day_number;
use greenlane_targeting::store::{Since, Standings, Store};
use jiff::civil::Date;
use jiff::{Span, Timestamp};
use std::sync::Arc;

/// The first day of the year.
pub(super) const FIRST: Date = Date::constant(2026, 1, 1);

/// How many days it has.
pub(super) const DAYS: u32 = 365;

/// The day so many days after the first.
pub(super) fn day(n: u32) -> Result<Date, Trouble> {
    Ok(FIRST.checked_add(Span::new().days(i64::from(n)))?)
}

/// A text column's words, which are the same on all days.
struct Words {
    name: &'static str,
    count: u32,
    words: ArrayRef,
}

/// Makes days.
pub(super) struct Maker {
    words: Vec<Words>,
    found: ArrayRef,
    dice: Dice,
}

impl Maker {
    pub(super) fn new() -> Self {
        let stored = WORDS.iter().filter(|(name, _)| {
            columns::find(name).is_some_and(|column| column.group != Group::Standing)
        });
        let words = stored.map(|(name, count)| {
            let words = (0..*count).map(|n| Some(word(name, n)));
            Words {
                name,
                count: *count,
                words: Arc::new(words.collect::<StringArray>()),
            }
        });
        Self {
            words: words.collect(),
            found: Arc::new(StringArray::from(vec!["nothing", "discrepancy", "serious"])),
            dice: Dice(0x00BA_C75E_2026),
        }
    }

    /// The lines of a day; declarations are numbered from `begun`, and every eighth has two lines.
    fn lines(&mut self, day: Date, begun: u32, size: u32) -> Result<RecordBatch, Trouble> {
        let dice = &mut self.dice;
        let (mut fields, mut arrays): (Vec<Field>, Vec<ArrayRef>) = (Vec::new(), Vec::new());
        let mut put = |name: &str, array: ArrayRef| {
            if let Some(column) = columns::find(name) {
                fields.push(Field::new(name, column.kind.arrow(), true));
                arrays.push(array);
            }
        };
        let coded = |codes: UInt32Array, words: &ArrayRef| -> Result<ArrayRef, Trouble> {
            let array = DictionaryArray::<UInt32Type>::try_new(codes, Arc::clone(words))?;
            Ok(Arc::new(array))
        };
        let second = |n: &u32| n % 9 == 8;
        let names = (0..size).filter(|n| !second(n));
        let names = names.map(|n| Some(format!("{:010}", u64::from(begun) + u64::from(n))));
        let names: ArrayRef = Arc::new(names.collect::<StringArray>());
        let mut code = 0_u32;
        let codes = (0..size).map(|n| {
            code += u32::from(n > 0 && !second(&n));
            Some(code)
        });
        put("declaration", coded(codes.collect(), &names)?);
        let numbers = (0..size).map(|n| Some(1 + i64::from(second(&n))));
        put("line", Arc::new(numbers.collect::<Int64Array>()));
        let days = Date32Array::from(vec![day_number(day); usize::try_from(size)?]);
        put("declared_on", Arc::new(days));
        for of in &self.words {
            // A twentieth is unknown.
            let codes = (0..size).map(|_| (dice.below(20) > 0).then(|| dice.below(of.count)));
            put(of.name, coded(codes.collect(), &of.words)?);
        }
        for (name, most) in [
            ("value", 2_000_000),
            ("net_mass", 400_000),
            ("tax_rate", 300),
        ] {
            let numbers =
                (0..size).map(|_| (dice.below(20) > 0).then(|| f64::from(dice.below(most)) / 10.0));
            put(name, Arc::new(numbers.collect::<Float64Array>()));
        }
        let containers = (0..size).map(|_| (dice.below(20) > 0).then(|| i64::from(dice.below(6))));
        put("containers", Arc::new(containers.collect::<Int64Array>()));
        // Somebody looked at one in twenty-five, and found something in one of five.
        let found = (0..size).map(|_| {
            let looked = dice.below(25) == 0;
            looked.then(|| match dice.below(20) {
                0 => 2_u32,
                1..=3 => 1,
                _ => 0,
            })
        });
        put("found", coded(found.collect(), &self.found)?);
        Ok(RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays)?)
    }

    /// Writes the year into a store.
    pub(super) async fn year(mut self, store: &Store, entries: u32) -> Result<(), Trouble> {
        let mut partitions = Vec::new();
        let mut begun = 0;
        for n in 0..DAYS {
            let size = entries / DAYS + u32::from(n < entries % DAYS);
            let day = day(n)?;
            let rows = self.lines(day, begun, size)?;
            let mut hashes = FixedSizeBinaryBuilder::new(16);
            for row in 0..size {
                let mut hash = [0; 16];
                hash.iter_mut()
                    .zip((begun + row).to_le_bytes())
                    .for_each(|(to, from)| *to = from);
                hashes.append_value(hash)?;
            }
            let hashes = hashes.finish();
            partitions.push(store.put_made("bench", day, &rows, &hashes).await?);
            begun += size;
        }
        store
            .made("bench", Timestamp::UNIX_EPOCH, partitions)
            .await?;
        Ok(())
    }
}

/// Every tenth importer and every third carrier is a member; some are suspended for a month, some leave.
pub(super) fn standings() -> Result<Standings, Trouble> {
    let mut standings = Standings::new(0);
    let mut dice = Dice(0x0057_A4D1_2026);
    for (role, every) in [("importer", 10), ("carrier", 3)] {
        let count = WORDS.iter().find(|(name, _)| *name == role);
        for n in (0..count.map_or(0, |(_, count)| *count)).step_by(every) {
            let number = word(role, n);
            let tier = u8::try_from(1 + dice.below(3))?;
            let since = |from: Date, suspended: bool, tier: u8| Since {
                from,
                suspended,
                tier,
                validated: Some(Date::constant(2023, 6, 1)),
            };
            standings.add(&number, since(Date::constant(2020, 1, 1), false, tier));
            let from = dice.below(300);
            match dice.below(20) {
                0 => {
                    standings.add(&number, since(day(from)?, true, tier));
                    standings.add(&number, since(day(from + 30)?, false, tier));
                }
                1 => standings.add(&number, since(day(from)?, false, 0)),
                _ => {}
            }
        }
    }
    Ok(standings)
}
