//! Names of companies: coined, so that no real company is meant, and told apart.

use super::words::{BEGINNINGS, ENDS, LASTS, MIDDLES, SECONDS_EN, SECONDS_ES};
use crate::dice::Dice;

/// A coined word and what stands after it; the second is empty in a name of one coined word.
pub struct Coined {
    /// The coined word.
    pub stem: String,
    /// An ordinary word.
    pub second: &'static str,
}

fn part(of: &[&'static str], place: usize) -> &'static str {
    of.get(place % of.len().max(1)).copied().unwrap_or_default()
}

/// How many companies get a coined and an ordinary word.
const OF_TWO_WORDS: usize = BEGINNINGS.len() * ENDS.len();

/// How many stems stand before an ordinary word.
pub fn stems() -> usize {
    OF_TWO_WORDS
}

/// The name of a number. The first have two words, each stem once. In a full-size world the others have one longer
/// word: a register in which hundreds share an ordinary word would make every comparison of names slow, and no real
/// register looks like that.
pub fn coined(offset: usize, number: u32, country: &str) -> Coined {
    let number = number as usize;
    let begins = BEGINNINGS.len();
    // 7 and the numbers of words have no common divisor, so each walk meets every word once before it comes round.
    if number >= OF_TWO_WORDS {
        let walk = offset + (number - OF_TWO_WORDS) * 7;
        let (begin, middle) = (walk % begins, walk / begins % MIDDLES.len());
        let last = walk / (begins * MIDDLES.len()) + begin + middle;
        let stem = [
            part(BEGINNINGS, begin),
            part(MIDDLES, middle),
            part(LASTS, last),
        ]
        .concat();
        return Coined { stem, second: "" };
    }
    let walk = offset + number * 7;
    let (begin, end) = (walk % begins, walk / begins + walk % begins);
    let seconds = if speaks_spanish(country) {
        SECONDS_ES
    } else {
        SECONDS_EN
    };
    Coined {
        stem: [part(BEGINNINGS, begin), part(ENDS, end)].concat(),
        second: part(seconds, begin * 11 + end * 5),
    }
}

/// Whether companies of a country write Spanish.
pub fn speaks_spanish(country: &str) -> bool {
    matches!(country, "MX" | "ES" | "PA" | "CL")
}

/// The whole legal name.
pub fn legal(coined: &Coined, entity_type: &str, country: &str, dice: &mut Dice) -> String {
    let trade = match trade(entity_type, country) {
        // Words that a comparison of names takes for trade words stand first; with one coined word, only those.
        (plain, _) if coined.second.is_empty() => dice.pick(plain),
        (plain, telling) if telling.is_empty() || dice.percent(50) => dice.pick(plain),
        (_, telling) => dice.pick(telling),
    };
    let words = [
        coined.stem.as_str(),
        coined.second,
        trade,
        form(country, dice),
    ];
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

type Words = &'static [&'static str];

#[rustfmt::skip]
fn trade(entity_type: &str, country: &str) -> (Words, Words) {
    match (entity_type, speaks_spanish(country)) {
        ("importer", _) => (
            &["Imports", "Trading", "Foods", "Apparel", "Electronics", "Products"],
            &["Home Products", "Tools", "Outdoor Goods", "Medical Supply", "Footwear", "Toys"],
        ),
        ("exporter", _) => (&["Exports", "Global Trading"], &["Grain", "Machinery", "Chemicals"]),
        ("highway_carrier", true) => (&["Transportes", "Autotransportes", "Fletes"], &[]),
        ("highway_carrier", false) => (&["Trucking", "Freight Lines", "Carriers"], &[]),
        ("mexican_long_haul", _) => (&["Autotransportes", "Fletes"], &["Carga Nacional"]),
        ("rail_carrier", _) => (&["Freight Lines"], &["Railway"]),
        ("sea_carrier", _) => (&["Maritime Lines", "Shipping"], &["Container Line"]),
        ("air_carrier", _) => (&["Air Cargo", "Air Lines"], &["Airways"]),
        ("mpto", _) => (&["Terminals"], &["Port Terminals"]),
        ("consolidator", _) => (&["Forwarding", "Freight Services"], &["Consolidators", "Ocean Services"]),
        ("customs_broker", _) => (&["Customs Brokers", "Brokerage", "Trade Services"], &[]),
        ("foreign_manufacturer", true) => (&["Manufacturas", "Industrias"], &["Autopartes", "Textiles", "Plásticos", "Empaques"]),
        ("foreign_manufacturer", false) => (&["Manufacturing", "Auto Parts"], &["Furniture"]),
        _ => (&["Logistics", "Warehousing"], &[]),
    }
}

fn form(country: &str, dice: &mut Dice) -> &'static str {
    match country {
        "US" => dice.pick(&["Inc.", "LLC", "Corp.", "Co."]),
        "CA" => dice.pick(&["Ltd.", "Inc."]),
        "MX" => dice.pick(&["S.A. de C.V.", "S. de R.L. de C.V."]),
        "DE" => "GmbH",
        "NL" => "B.V.",
        "JP" | "KR" | "SG" => "Co., Ltd.",
        "FR" => "SAS",
        "IT" => "S.p.A.",
        _ => "S.A.",
    }
}
