//! One bit a row, and three values in two bits.

use std::rc::Rc;

/// One bit for each row; bits beyond the last row are 0.
pub type Bits = Vec<u64>;

/// All rows.
pub fn all(rows: usize) -> Bits {
    let mut bits = vec![u64::MAX; rows.div_ceil(64)];
    let rest = rows % 64;
    if rest > 0
        && let Some(last) = bits.last_mut()
    {
        *last = (1 << rest) - 1;
    }
    bits
}

/// No row.
pub fn none(rows: usize) -> Bits {
    vec![0; rows.div_ceil(64)]
}

/// Whether a row's bit is set.
pub fn has(bits: &[u64], row: usize) -> bool {
    bits.get(row / 64)
        .is_some_and(|word| word >> (row % 64) & 1 == 1)
}

/// How many rows.
pub fn count(bits: &[u64]) -> u64 {
    bits.iter().map(|word| u64::from(word.count_ones())).sum()
}

/// Shows every row whose bit is set.
pub fn each(bits: &[u64], mut row: impl FnMut(usize)) {
    for (at, word) in bits.iter().enumerate() {
        let mut word = *word;
        while word != 0 {
            row(at * 64 + word.trailing_zeros() as usize);
            word &= word - 1;
        }
    }
}

/// Joins two, word by word.
pub fn join(left: &[u64], right: &[u64], with: impl Fn(u64, u64) -> u64) -> Bits {
    left.iter().zip(right).map(|(l, r)| with(*l, *r)).collect()
}

/// What a condition says of every row: true, false, or (in neither) unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Three {
    /// Where it is true.
    pub yes: Rc<Bits>,
    /// Where it is false.
    pub no: Rc<Bits>,
}

impl Three {
    /// Of two sets of bits.
    pub fn of(yes: Bits, no: Bits) -> Self {
        Self {
            yes: Rc::new(yes),
            no: Rc::new(no),
        }
    }

    /// The same for all rows.
    pub fn constant(value: bool, rows: usize) -> Self {
        if value {
            Self::of(all(rows), none(rows))
        } else {
            Self::of(none(rows), all(rows))
        }
    }

    /// The opposite.
    #[must_use]
    pub fn opposite(self) -> Self {
        Self {
            yes: self.no,
            no: self.yes,
        }
    }

    /// Where it is unknown.
    pub fn unknown(&self, rows: usize) -> Bits {
        let known = join(&self.yes, &self.no, |yes, no| yes | no);
        join(&all(rows), &known, |all, known| all & !known)
    }

    /// Whether it is false everywhere.
    pub fn never(&self, rows: usize) -> bool {
        *self.no == all(rows)
    }
}
