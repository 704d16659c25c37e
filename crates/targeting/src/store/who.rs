//! Who stands behind the names in declarations, and how each of them stood on a day.
//!
//! Who that is somebody else knows, see [`Register`]. Here it is asked as seldom as can be: of a number that is nobody's once a word
//! of a dictionary, of the others once for each number, name and address that stand together. Only those of the programme
//! are kept, so that memory does not grow with the strangers of a year.

mod finder;

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, RecordBatch, StringArray};
use arrow::compute::cast;
use arrow::datatypes::{DataType, Date32Type, UInt32Type};
use jiff::civil::Date;

use crate::columns::Kind;
use crate::fault::Trouble;
pub(crate) use finder::{Finder, Met, Whom};

/// How a party stands in words of the column `…_standing`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Certified.
    InForce,
    /// Suspended.
    Suspended,
    /// Nobody of the programme.
    NotMember,
}

impl Word {
    /// All, in the order of their numbers.
    pub const ALL: [&'static str; 3] = ["in_force", "suspended", "not_member"];

    /// Its number.
    pub(crate) fn number(self) -> u32 {
        match self {
            Self::InForce => 0,
            Self::Suspended => 1,
            Self::NotMember => 2,
        }
    }
}

/// How a party stood on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stood {
    /// Its standing.
    pub standing: Word,
    /// Its tier in force; 0 for none.
    pub tier: u8,
    /// When it was last validated.
    pub validated: Option<Date>,
}

/// Whoever is not of the programme.
pub const STRANGER: Stood = Stood {
    standing: Word::NotMember,
    tier: 0,
    validated: None,
};

/// A company of the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    /// Its id.
    pub id: u128,
    /// How it stood from each day on, in order; days since 1970.
    pub turns: Vec<(i32, Stood)>,
}

impl Company {
    /// How it stood on a day.
    pub fn on(&self, day: i32) -> Stood {
        let place = self.turns.partition_point(|(from, _)| *from <= day);
        let turn = place.checked_sub(1).and_then(|place| self.turns.get(place));
        turn.map_or(STRANGER, |(_, stood)| *stood)
    }
}

/// A role, and where declarations name who has it: number, name, address, number with the programme.
#[derive(Debug)]
pub struct Role {
    /// Its name, with which its columns of standing begin.
    pub name: &'static str,
    /// The columns.
    pub columns: &'static [&'static str],
}

/// The roles in which a member is found. Of the first three rules may ask how they stand.
pub const ROLES: [Role; 5] = [
    Role {
        name: "importer",
        columns: &[
            "importer",
            "importer_name",
            "importer_address",
            "claimed_account",
        ],
    },
    Role {
        name: "carrier",
        columns: &["carrier", "carrier_name"],
    },
    Role {
        name: "manufacturer",
        columns: &["manufacturer", "manufacturer_name"],
    },
    Role {
        name: "consolidator",
        columns: &["consolidator", "consolidator_name", "consolidator_address"],
    },
    Role {
        name: "broker",
        columns: &["declarant", "declarant_name", "declarant_address"],
    },
];

/// A party as a declaration names it; what it does not say is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named<'n> {
    /// Its number.
    pub number: &'n str,
    /// Its name.
    pub name: &'n str,
    /// Its address.
    pub address: &'n str,
    /// The number with the programme that is claimed for it, where that [may be](Register::claims) somebody's.
    pub claimed: &'n str,
}

/// Whoever knows the programme's companies. Several threads ask at once.
pub trait Register: Send + Sync {
    /// Whether a number can be somebody's in the role at a place among [`ROLES`], whatever name stands beside it.
    fn may(&self, role: usize, number: &str) -> bool;

    /// Whether a number with the programme is somebody's, as declarations claim it; nobody's where a register has none.
    fn claims(&self, _claimed: &str) -> bool {
        false
    }

    /// Who of the programme is behind a party.
    fn who(&self, role: usize, party: Named<'_>) -> Result<Option<Arc<Company>>, Trouble>;

    /// How the driver stood on a day whom a declaration names like that; none where that names no card.
    fn driver(&self, said: &str, day: Date) -> Result<Option<Word>, Trouble>;

    /// The threat level of a day.
    fn level(&self, day: Date) -> Option<i64>;
}

/// A text column with its dictionary.
pub(crate) struct Texts {
    array: ArrayRef,
}

impl Texts {
    /// By its name; a column of plain text gets a dictionary.
    pub(crate) fn of(batch: &RecordBatch, name: &str) -> Result<Option<Self>, Trouble> {
        let Some(array) = batch.column_by_name(name) else {
            return Ok(None);
        };
        let wanted = Kind::Text.arrow();
        let array = if *array.data_type() == wanted {
            Arc::clone(array)
        } else {
            cast(&cast(array, &DataType::Utf8)?, &wanted)?
        };
        Ok(Some(Self { array }))
    }

    /// Whether no row has a word.
    pub(crate) fn are_empty(&self) -> bool {
        self.array.null_count() == self.array.len()
    }

    /// Of a row the number of its word.
    pub(crate) fn code(&self, row: usize) -> Option<u32> {
        let keys = self.array.as_dictionary_opt::<UInt32Type>()?.keys();
        (row < keys.len() && keys.is_valid(row)).then(|| keys.value(row))
    }

    /// The words.
    pub(crate) fn words(&self) -> Option<&ArrayRef> {
        Some(self.array.as_dictionary_opt::<UInt32Type>()?.values())
    }

    /// A word by its number; empty where there is none.
    pub(crate) fn word(&self, code: u32) -> &str {
        let words = self.words();
        let words = words.and_then(|words| words.as_any().downcast_ref::<StringArray>());
        let place = usize::try_from(code).unwrap_or(usize::MAX);
        words
            .filter(|words| place < words.len() && words.is_valid(place))
            .map_or("", |words| words.value(place))
    }
}

/// The day of each row.
pub(crate) fn days(batch: &RecordBatch) -> Vec<Option<i32>> {
    let array = batch.column_by_name("declared_on");
    let array = array.and_then(|array| array.as_primitive_opt::<Date32Type>());
    array.map_or_else(
        || vec![None; batch.num_rows()],
        |array| array.iter().collect(),
    )
}
