//! By what a row is known again, and what was last heard of its line.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::Cell;
use super::mapping::Rows;

/// 128 bits of what a row says: nobody writes two rows with the same.
pub type RowHash = [u8; 16];

/// What was there before a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// The same row is the last that was heard of its line: it changes nothing.
    Same,
    /// This file has the line already, and says something else of it.
    Twice,
    /// Nothing, or something that this row corrects.
    Other,
}

#[derive(Debug, Clone, Copy)]
struct Last {
    hash: RowHash,
    at: u32,
    of_file: bool,
}

/// Of one day and one series: the last row of each line. Some forty bytes a line.
#[derive(Debug)]
pub struct Known {
    rows: Rows,
    /// By sixty-four bits of declaration and line. Where two meet, a row that is there already is kept again or, within one
    /// file, refused; none is lost.
    lines: HashMap<u64, Last>,
    count: u32,
    of_file: bool,
}

/// Stands for any line of a declaration.
const ANY: i64 = -1;

fn key(declaration: &str, line: i64) -> u64 {
    let mut hash = Sha256::new();
    hash.update(line.to_le_bytes());
    hash.update(declaration);
    let mut first = [0; 8];
    let bytes = hash.finalize();
    first
        .iter_mut()
        .zip(bytes)
        .for_each(|(to, from)| *to = from);
    u64::from_le_bytes(first)
}

impl Known {
    /// Of rows of this kind; nothing is known yet.
    pub fn new(rows: Rows) -> Self {
        Self {
            rows,
            lines: HashMap::new(),
            count: 0,
            of_file: false,
        }
    }

    /// What is met from now on is of the file that is read.
    pub(crate) fn begin_file(&mut self) {
        self.of_file = true;
    }

    fn put(&mut self, key: u64, hash: RowHash) {
        self.count = self.count.saturating_add(1);
        let last = Last {
            hash,
            at: self.count,
            of_file: self.of_file,
        };
        self.lines.insert(key, last);
    }

    fn at(&self, declaration: &str, line: i64) -> u32 {
        let last = self.lines.get(&key(declaration, line));
        last.map_or(0, |last| last.at)
    }

    /// Hears of a row; `line` is 0 where it is about the whole declaration.
    pub fn meet(&mut self, declaration: &str, line: i64, hash: RowHash) -> Before {
        let own = key(declaration, line);
        if let Some(last) = self.lines.get(&own) {
            // Between a row about a line and one about the whole declaration the later holds: one that is said again
            // after the other is news.
            let other = match (self.rows, line) {
                (Rows::Declarations, _) => 0,
                (Rows::Further, 0) => self.at(declaration, ANY),
                (Rows::Further, _) => self.at(declaration, 0),
            };
            if last.hash == hash && last.at > other {
                return Before::Same;
            }
            if last.of_file && last.hash != hash && self.rows == Rows::Declarations {
                return Before::Twice;
            }
        }
        self.put(own, hash);
        if self.rows == Rows::Further && line != 0 {
            self.put(key(declaration, ANY), hash);
            // The line itself came with it, not before it.
            self.put(own, hash);
        }
        Before::Other
    }
}

/// Everything that a row says, by the names of the columns: a column that comes to be later changes nothing of rows that
/// do not have it.
pub(super) fn row_hash(names: &[&str], cells: &[Cell]) -> RowHash {
    let mut hash = Sha256::new();
    for (name, cell) in names.iter().zip(cells) {
        if *cell == Cell::Unknown {
            continue;
        }
        hash.update((name.len() as u64).to_le_bytes());
        hash.update(name);
        match cell {
            Cell::Unknown => {}
            Cell::Text(text) => {
                hash.update([1]);
                hash.update((text.len() as u64).to_le_bytes());
                hash.update(text);
            }
            Cell::Number(number) => {
                hash.update([2]);
                hash.update(number.to_bits().to_le_bytes());
            }
            Cell::Whole(number) | Cell::Moment(number) => {
                hash.update([3]);
                hash.update(number.to_le_bytes());
            }
            Cell::Day(day) => {
                hash.update([4]);
                hash.update(day.to_le_bytes());
            }
            Cell::Flag(flag) => hash.update([5, u8::from(*flag)]),
        }
    }
    let mut first = RowHash::default();
    let bytes = hash.finalize();
    first
        .iter_mut()
        .zip(bytes)
        .for_each(|(to, from)| *to = from);
    first
}

/// Declaration and line of a row; 0 where it has no line.
pub(super) fn line<'c>(names: &[&str], cells: &'c [Cell]) -> (&'c str, i64) {
    let cell = |name: &str| {
        let place = names.iter().position(|known| *known == name);
        place.and_then(|place| cells.get(place))
    };
    let declaration = match cell("declaration") {
        Some(Cell::Text(text)) => text.as_str(),
        _ => "",
    };
    let line = match cell("line") {
        Some(Cell::Whole(line)) => *line,
        _ => 0,
    };
    (declaration, line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_that_comes_later_changes_nothing_and_a_name_is_part_of_a_row() {
        let text = |text: &str| Cell::Text(text.to_owned());
        let before = row_hash(&["office"], &[text("A")]);
        assert_eq!(
            before,
            row_hash(&["bill", "office"], &[Cell::Unknown, text("A")])
        );
        assert_ne!(before, row_hash(&["bill"], &[text("A")]));
        assert_ne!(before, row_hash(&["office"], &[text("B")]));
    }
}
