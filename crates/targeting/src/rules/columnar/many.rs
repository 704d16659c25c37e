//! What is worked out for many rows at once: numbers, comparisons, look-ups by word.

use super::bits::{self, Bits, Three};
use super::frame::{Frame, Numbers, Words};
use crate::rules::ast::{Cmp, Op, SMALLEST_DIVISOR, Test};
use arrow::array::ArrayRef;
use std::rc::Rc;

/// What a condition on one text column says of each word, and of no word.
pub struct Lookup {
    pub words: Option<ArrayRef>,
    /// Bit 0: true; bit 1: false.
    pub says: Vec<u8>,
    pub of_none: Option<bool>,
}

/// A number of every row.
#[derive(Clone)]
pub enum Many {
    Same(f64),
    Each(Numbers),
    Nowhere,
}

pub fn looked_up(words: &Words, lookup: &Lookup) -> Three {
    let mut yes = Vec::with_capacity(words.known.len());
    let mut no = Vec::with_capacity(words.known.len());
    for (codes, known) in words.codes.chunks(64).zip(words.known.iter()) {
        let (mut true_here, mut false_here) = (0_u64, 0_u64);
        for (at, code) in codes.iter().enumerate() {
            let says = lookup.says.get(*code as usize).copied().unwrap_or_default();
            true_here |= u64::from(says & 1) << at;
            false_here |= u64::from(says >> 1) << at;
        }
        let full = if codes.len() == 64 {
            u64::MAX
        } else {
            (1 << codes.len()) - 1
        };
        let open = full & !known;
        yes.push(
            (true_here & known)
                | if lookup.of_none == Some(true) {
                    open
                } else {
                    0
                },
        );
        no.push(
            (false_here & known)
                | if lookup.of_none == Some(false) {
                    open
                } else {
                    0
                },
        );
    }
    Three::of(yes, no)
}

pub fn row_by_row(frame: &Frame, test: &Test) -> Three {
    let (mut yes, mut no) = (bits::none(frame.rows()), bits::none(frame.rows()));
    for row in 0..frame.rows() {
        let place = match test.of(&frame.row(row)) {
            Some(true) => yes.get_mut(row / 64),
            Some(false) => no.get_mut(row / 64),
            None => None,
        };
        if let Some(word) = place {
            *word |= 1 << (row % 64);
        }
    }
    Three::of(yes, no)
}

/// Where a number is known, whether something holds of it.
pub fn holding(numbers: &Numbers, holds: impl Fn(f64) -> bool) -> Three {
    let words = numbers.values.chunks(64).map(|values| {
        let mut word = 0_u64;
        for (at, value) in values.iter().enumerate() {
            word |= u64::from(holds(*value)) << at;
        }
        word
    });
    let words: Bits = words.collect();
    Three::of(
        bits::join(&words, &numbers.known, |holds, known| holds & known),
        bits::join(&words, &numbers.known, |holds, known| !holds & known),
    )
}

pub fn compare(cmp: Cmp, left: &Many, right: &Many, rows: usize) -> Three {
    match (left, right) {
        (Many::Nowhere, _) | (_, Many::Nowhere) => Three::of(bits::none(rows), bits::none(rows)),
        (Many::Same(left), Many::Same(right)) => Three::constant(cmp.holds(left, right), rows),
        (Many::Each(numbers), Many::Same(bound)) => compare_each(cmp, numbers, *bound),
        (Many::Same(bound), Many::Each(numbers)) => {
            let turned = match cmp {
                Cmp::Lt => Cmp::Gt,
                Cmp::Le => Cmp::Ge,
                Cmp::Gt => Cmp::Lt,
                Cmp::Ge => Cmp::Le,
                same => same,
            };
            compare_each(turned, numbers, *bound)
        }
        (Many::Each(left), Many::Each(right)) => {
            let known = bits::join(&left.known, &right.known, |l, r| l & r);
            let pairs = left.values.chunks(64).zip(right.values.chunks(64));
            let words = pairs.map(|(left, right)| {
                let mut word = 0_u64;
                for (at, (left, right)) in left.iter().zip(right).enumerate() {
                    word |= u64::from(cmp.holds(left, right)) << at;
                }
                word
            });
            let words: Bits = words.collect();
            Three::of(
                bits::join(&words, &known, |holds, known| holds & known),
                bits::join(&words, &known, |holds, known| !holds & known),
            )
        }
    }
}

#[allow(
    clippy::float_cmp,
    reason = "the language compares exactly, as SQL does"
)]
fn compare_each(cmp: Cmp, numbers: &Numbers, bound: f64) -> Three {
    match cmp {
        Cmp::Eq => holding(numbers, |value| value == bound),
        Cmp::Ne => holding(numbers, |value| value != bound),
        Cmp::Lt => holding(numbers, |value| value < bound),
        Cmp::Le => holding(numbers, |value| value <= bound),
        Cmp::Gt => holding(numbers, |value| value > bound),
        Cmp::Ge => holding(numbers, |value| value >= bound),
    }
}

pub fn each(many: Many, of: impl Fn(f64) -> f64) -> Many {
    match many {
        Many::Same(value) => Many::Same(of(value)),
        Many::Nowhere => Many::Nowhere,
        Many::Each(numbers) => Many::Each(Numbers {
            values: Rc::new(numbers.values.iter().map(|value| of(*value)).collect()),
            known: numbers.known,
        }),
    }
}

pub fn arithmetic(op: Op, left: Many, right: Many, rows: usize) -> Many {
    let spread = |many: Many| match many {
        Many::Same(value) => Some(Numbers {
            values: Rc::new(vec![value; rows]),
            known: Rc::new(bits::all(rows)),
        }),
        Many::Each(numbers) => Some(numbers),
        Many::Nowhere => None,
    };
    let (Some(left), Some(right)) = (spread(left), spread(right)) else {
        return Many::Nowhere;
    };
    let mut known = bits::join(&left.known, &right.known, |l, r| l & r);
    let pairs = || left.values.iter().zip(right.values.iter());
    let values: Vec<f64> = match op {
        Op::Add => pairs().map(|(l, r)| l + r).collect(),
        Op::Subtract => pairs().map(|(l, r)| l - r).collect(),
        Op::Multiply => pairs().map(|(l, r)| l * r).collect(),
        Op::Divide => {
            for (word, divisors) in known.iter_mut().zip(right.values.chunks(64)) {
                let mut good = 0;
                for (at, divisor) in divisors.iter().enumerate() {
                    good |= u64::from(divisor.abs() >= SMALLEST_DIVISOR) << at;
                }
                *word &= good;
            }
            pairs().map(|(l, r)| l / r).collect()
        }
    };
    Many::Each(Numbers {
        values: Rc::new(values),
        known: Rc::new(known),
    })
}
