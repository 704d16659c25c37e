//! Counting by column: every row is a small number, and a group is a row of counters.

use super::counts::Counts;
use crate::rules::columnar::bits::{self, Bits};
use arrow::array::{Array, ArrayRef, AsArray, RecordBatch, StringArray};
use arrow::compute::cast;
use arrow::datatypes::{DataType, Int64Type, UInt32Type};
use arrow::error::ArrowError;
use std::collections::HashMap;
use std::sync::Arc;

/// Nothing is known of what was to be found.
const UNLABELLED: u8 = 0;
/// Nothing was to be found.
const NOTHING: u8 = 1;
/// Something was.
const SOMETHING: u8 = 2;
/// What is added to these for a line that is selected.
pub const SELECTED: u8 = 3;

/// Counters of the lines of one group: not selected and selected, each by what was found.
type Six = [u64; 6];

fn counts(
    [
        open,
        nothing,
        something,
        sel_open,
        sel_nothing,
        sel_something,
    ]: Six,
) -> Counts {
    let selected_labelled = sel_nothing + sel_something;
    Counts {
        lines: open + nothing + something + sel_open + selected_labelled,
        selected: sel_open + selected_labelled,
        labelled: nothing + something + selected_labelled,
        positive: something + sel_something,
        selected_labelled,
        found: sel_something,
    }
}

/// Lines by group.
#[derive(Debug, Default)]
pub struct Groups(Vec<Six>);

impl Groups {
    /// Adds the lines of a batch: the group of each, and its class.
    pub fn add(&mut self, groups: impl Iterator<Item = u32>, classes: &[u8]) {
        for (group, class) in groups.zip(classes) {
            let group = group as usize;
            if group >= self.0.len() {
                self.0.resize(group + 1, Six::default());
            }
            let place = self.0.get_mut(group);
            if let Some(counter) = place.and_then(|six| six.get_mut(usize::from(*class))) {
                *counter += 1;
            }
        }
    }

    /// The counts of a group.
    pub fn counts(&self, group: usize) -> Counts {
        counts(self.0.get(group).copied().unwrap_or_default())
    }

    /// The groups with a line.
    pub fn met(&self) -> impl Iterator<Item = (usize, Counts)> {
        let groups = self.0.iter().enumerate();
        let met = groups.filter(|(_, six)| six.iter().any(|n| *n > 0));
        met.map(|(group, six)| (group, counts(*six)))
    }
}

/// The number that stands for no text.
pub const NO_WORD: u32 = 0;
const UNSEEN: u32 = u32::MAX;

/// The texts of a column as numbers that hold for the whole back-test. Each word of a dictionary is looked up at most once.
#[derive(Debug, Default)]
pub struct Numbered {
    numbers: HashMap<String, u32>,
    words: Vec<String>,
    of: Option<(ArrayRef, Vec<u32>)>,
}

/// A text column of one batch.
pub struct Coded {
    array: ArrayRef,
}

impl Coded {
    /// By its name. A column of other texts or numbers is brought to the published type.
    pub fn of(batch: &RecordBatch, name: &str) -> Result<Option<Self>, ArrowError> {
        let Some(array) = batch.column_by_name(name) else {
            return Ok(None);
        };
        let wanted = crate::columns::Kind::Text.arrow();
        let array = if *array.data_type() == wanted {
            Arc::clone(array)
        } else {
            cast(&cast(array, &DataType::Utf8)?, &wanted)?
        };
        Ok(Some(Self { array }))
    }

    /// Of a row the number of its word in the dictionary.
    fn key(&self, row: usize) -> Option<usize> {
        let keys = self.array.as_dictionary_opt::<UInt32Type>()?.keys();
        (row < keys.len() && keys.is_valid(row)).then(|| keys.value(row) as usize)
    }

    fn words(&self) -> Option<&ArrayRef> {
        Some(self.array.as_dictionary_opt::<UInt32Type>()?.values())
    }
}

impl Numbered {
    /// Makes ready for a batch.
    pub fn meet(&mut self, column: &Coded) {
        let Some(words) = column.words() else {
            return;
        };
        let known = self.of.as_ref();
        if !known.is_some_and(|(known, _)| Arc::ptr_eq(known, words)) {
            self.of = Some((Arc::clone(words), vec![UNSEEN; words.len()]));
        }
    }

    /// The number of a row's word, in the batch for which it was made ready.
    pub fn number(&mut self, column: &Coded, row: usize) -> u32 {
        let Some(key) = column.key(row) else {
            return NO_WORD;
        };
        let Some((words, numbers)) = &mut self.of else {
            return NO_WORD;
        };
        let Some(place) = numbers.get_mut(key) else {
            return NO_WORD;
        };
        if *place != UNSEEN {
            return *place;
        }
        let words = words.as_any().downcast_ref::<StringArray>();
        let word = words.filter(|words| words.is_valid(key));
        *place = match word.map(|words| words.value(key)) {
            None => NO_WORD,
            Some(word) => match self.numbers.get(word) {
                Some(known) => *known,
                None => {
                    self.words.push(word.to_owned());
                    // Nobody has as many different words as would not fit.
                    let number = u32::try_from(self.words.len()).unwrap_or(NO_WORD);
                    self.numbers.insert(word.to_owned(), number);
                    number
                }
            },
        };
        *place
    }

    /// A word by its number.
    pub fn word(&self, number: usize) -> Option<&str> {
        let at = number.checked_sub(1)?;
        self.words.get(at).map(String::as_str)
    }
}

/// Tiers as numbers: those that there are stand for themselves, others get a number when they are met.
#[derive(Debug, Default)]
pub struct Tiers {
    others: HashMap<i64, u32>,
    values: Vec<i64>,
}

const PLAIN: u32 = 8;

impl Tiers {
    /// The number of a tier.
    fn number(&mut self, tier: i64) -> u32 {
        match u32::try_from(tier) {
            Ok(plain) if plain < PLAIN => plain,
            _ => *self.others.entry(tier).or_insert_with(|| {
                self.values.push(tier);
                u32::try_from(self.values.len()).map_or(0, |count| PLAIN - 1 + count)
            }),
        }
    }

    /// The tier of a number.
    pub fn tier(&self, number: usize) -> i64 {
        let other = number.checked_sub(PLAIN as usize);
        match other.and_then(|at| self.values.get(at)) {
            Some(tier) => *tier,
            None => i64::try_from(number).unwrap_or_default(),
        }
    }

    /// The tiers of a batch; 0 where nothing is known.
    pub fn of(&mut self, batch: &RecordBatch) -> Result<Vec<u32>, ArrowError> {
        let none = || vec![0; batch.num_rows()];
        let Some(array) = batch.column_by_name("importer_tier") else {
            return Ok(none());
        };
        let array = cast(array, &DataType::Int64)?;
        let Some(array) = array.as_primitive_opt::<Int64Type>() else {
            return Ok(none());
        };
        let tiers = array.iter().map(Option::unwrap_or_default);
        Ok(tiers.map(|tier| self.number(tier)).collect())
    }
}

/// What was found in each line of a batch.
pub struct Labels {
    /// Of each row.
    pub classes: Vec<u8>,
    /// The rows of which it is known.
    pub labelled: Bits,
    /// Of these, those with something to find.
    pub positive: Bits,
}

/// Whose words say what was found; each is understood once a dictionary.
#[derive(Debug, Default)]
pub struct Findings {
    of: Option<(ArrayRef, Vec<u8>)>,
}

impl Findings {
    /// Of a batch.
    pub fn of(&mut self, batch: &RecordBatch) -> Result<Labels, ArrowError> {
        let rows = batch.num_rows();
        let mut classes = vec![UNLABELLED; rows];
        if let Some(column) = Coded::of(batch, "found")? {
            self.meet(&column);
            let says = self.of.as_ref().map_or(&[][..], |(_, says)| says);
            for (row, class) in classes.iter_mut().enumerate() {
                let said = column.key(row).and_then(|key| says.get(key));
                *class = said.copied().unwrap_or(UNLABELLED);
            }
        }
        let bits = |holds: fn(u8) -> bool| marked(&classes, holds);
        Ok(Labels {
            labelled: bits(|class| class != UNLABELLED),
            positive: bits(|class| class == SOMETHING),
            classes,
        })
    }

    fn meet(&mut self, column: &Coded) {
        let Some(words) = column.words() else {
            return;
        };
        let known = self.of.as_ref();
        if known.is_some_and(|(known, _)| Arc::ptr_eq(known, words)) {
            return;
        }
        let texts = words.as_any().downcast_ref::<StringArray>();
        let says = texts.into_iter().flatten().map(|word| match word {
            None => UNLABELLED,
            Some("nothing") => NOTHING,
            Some(_) => SOMETHING,
        });
        self.of = Some((Arc::clone(words), says.collect()));
    }
}

/// The rows of which something holds.
pub fn marked(values: &[u8], holds: impl Fn(u8) -> bool) -> Bits {
    let words = values.chunks(64).map(|values| {
        let mut word = 0_u64;
        for (at, value) in values.iter().enumerate() {
            word |= u64::from(holds(*value)) << at;
        }
        word
    });
    words.collect()
}

/// How many rows are in both.
pub fn in_both(one: &[u64], other: &[u64]) -> u64 {
    let pairs = one.iter().zip(other);
    pairs.map(|(a, b)| u64::from((a & b).count_ones())).sum()
}

/// The rows of the first that are not in the second.
pub fn without(one: &[u64], other: &[u64]) -> Bits {
    bits::join(one, other, |one, other| one & !other)
}
