//! Importers outside the programme, as declarations name them: invented, and the same ones in what is imported and in what is
//! assessed as it comes.

/// Words of strangers' names.
const FIRST: [&str; 12] = [
    "Harbor", "Prairie", "Summit", "Lakeside", "Ironwood", "Bluebird", "Canyon", "Delta",
    "Granite", "Juniper", "Meadow", "Orchard",
];
const SECOND: [&str; 5] = ["Imports", "Trading", "Wholesale", "Supply", "Merchants"];

/// How many there are.
pub(super) const STRANGERS: usize = FIRST.len() * SECOND.len();

/// Somebody outside the programme.
pub(super) struct Stranger {
    /// The number under which it imports.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Where it is, on one line.
    pub address: String,
}

/// One of them, by its place.
pub(super) fn stranger(n: usize) -> Stranger {
    let first = FIRST.get(n % FIRST.len()).copied().unwrap_or_default();
    let second = SECOND.get(n / FIRST.len()).copied().unwrap_or_default();
    Stranger {
        number: format!("99-{:07}00", 2_000_000 + n * 13),
        name: format!("{first} {second} LLC"),
        address: format!("{} Market Street, Omaha, NE, US", 100 + n),
    }
}
