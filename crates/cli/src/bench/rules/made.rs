//! Declarations and sixty rules, made up with fixed numbers.

use crate::Trouble;
use arrow::array::{
    ArrayRef, Date32Array, DictionaryArray, Float64Array, Int64Array, RecordBatch, StringArray,
    UInt32Array,
};
use arrow::datatypes::{Field, Schema, UInt32Type};
use greenlane_targeting::columns;
use greenlane_targeting::rules::Ruleset;
use greenlane_targeting::rules::columnar::BATCH;
use serde_json::json;
use std::sync::Arc;

/// Numbers that look like chance and are the same every time (Marsaglia 2003, xorshift).
pub(in crate::bench) struct Dice(pub(in crate::bench) u64);

impl Dice {
    /// A number below another.
    pub(in crate::bench) fn below(&mut self, n: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from(self.0 % u64::from(n.max(1))).unwrap_or_default()
    }
}

const COUNTRIES: &[&str] = &[
    "CN", "VN", "MX", "US", "CA", "DE", "HK", "SG", "AE", "TR", "IN", "BD", "KR", "JP", "TH", "MY",
    "ID", "BR", "CO", "NL",
];

/// How many different words each text column has.
pub(in crate::bench) const WORDS: &[(&str, u32)] = &[
    ("origin", 20),
    ("departure", 20),
    ("hs6", 5000),
    ("office", 40),
    ("mode", 4),
    ("importer", 14_000),
    ("seller", 20_000),
    ("carrier", 300),
    ("importer_standing", 3),
    ("carrier_standing", 3),
];

/// A word of a text column.
pub(in crate::bench) fn word(column: &str, n: u32) -> String {
    match column {
        "origin" | "departure" => {
            let at = usize::try_from(n).unwrap_or_default();
            COUNTRIES.get(at).copied().unwrap_or("CN").to_owned()
        }
        // Spread over all chapters.
        "hs6" => format!("{:06}", u64::from(n) * 199 % 990_000 + 10_000),
        "mode" => format!("{}", 10 * (n + 1)),
        "importer_standing" | "carrier_standing" => match n {
            0 => "in_force",
            1 => "suspended",
            _ => "not_member",
        }
        .to_owned(),
        other => format!("{}{n:05}", other.chars().next().unwrap_or('X')),
    }
}

/// The declarations, in batches whose dictionaries are the same.
pub(super) fn declarations(rows: u32) -> Result<Vec<RecordBatch>, Trouble> {
    let mut dice = Dice(0x0000_5EED_2026);
    let dictionaries: Vec<(&str, u32, ArrayRef)> = WORDS
        .iter()
        .map(|(name, count)| {
            let words = (0..*count).map(|n| Some(word(name, n)));
            let words: ArrayRef = Arc::new(words.collect::<StringArray>());
            (*name, *count, words)
        })
        .collect();
    let batch = u32::try_from(BATCH).unwrap_or(4096);
    let mut batches = Vec::new();
    let mut begun = 0;
    while begun < rows {
        let size = batch.min(rows - begun);
        let (mut fields, mut arrays): (Vec<Field>, Vec<ArrayRef>) = (Vec::new(), Vec::new());
        let mut put = |name: &str, array: ArrayRef| {
            if let Some(column) = columns::find(name) {
                fields.push(Field::new(name, column.kind.arrow(), true));
                arrays.push(array);
            }
        };
        for (name, count, words) in &dictionaries {
            // A twentieth is unknown.
            let codes = (0..size).map(|_| (dice.below(20) > 0).then(|| dice.below(*count)));
            let codes: UInt32Array = codes.collect();
            put(
                name,
                Arc::new(DictionaryArray::<UInt32Type>::try_new(
                    codes,
                    words.clone(),
                )?),
            );
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
        for (name, most) in [
            ("containers", 6),
            ("importer_tier", 4),
            ("importer_validated_days", 2500),
            ("carrier_tier", 4),
            ("threat_level", 3),
        ] {
            let numbers =
                (0..size).map(|_| (dice.below(20) > 0).then(|| i64::from(dice.below(most))));
            put(name, Arc::new(numbers.collect::<Int64Array>()));
        }
        let days = (0..size).map(|_| i32::try_from(20_454 + dice.below(365)).ok());
        put("declared_on", Arc::new(days.collect::<Date32Array>()));
        batches.push(RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays)?);
        begun += size;
    }
    Ok(batches)
}

/// A rule of the bench: its condition in our language and in that of `GoRules` ZEN, and its points.
pub(in crate::bench) struct Made {
    condition: String,
    /// There an unknown has to be asked for by the author, where ours says once what it is.
    pub(super) zen: String,
    points: u32,
}

struct Words<'a>(&'a mut Dice);

impl Words<'_> {
    /// So many words of a column, in quotation marks.
    fn list(&mut self, column: &str, of: u32, count: u32) -> String {
        let words = (0..count).map(|_| format!("'{}'", word(column, self.0.below(of))));
        words.collect::<Vec<_>>().join(", ")
    }
}

fn made(condition: impl Into<String>, zen: impl Into<String>, points: u32) -> Made {
    Made {
        condition: condition.into(),
        zen: zen.into().replace('\'', "\""),
        points,
    }
}

/// Sixty rules of the kinds that analysts write: chapters, lists, ratios, origin against departure, standing.
pub(in crate::bench) fn rules() -> Vec<Made> {
    let mut dice = Dice(0x0000_0060_2026);
    (0..60).map(|n| rule(n, &mut dice)).collect()
}

fn rule(n: u32, dice: &mut Dice) -> Made {
    let chapter = 10 + dice.below(80);
    let mut words = Words(dice);
    match n % 10 {
        0 => made(
            format!("hs6 like '{chapter}%' and value / net_mass < 4"),
            format!(
                "hs6 != null and startsWith(hs6, '{chapter}') and value != null and net_mass != null and net_mass > 0 \
                 and value / net_mass < 4"
            ),
            40,
        ),
        1 => {
            let list = words.list("hs6", 5000, 20);
            made(
                format!("hs6 in ({list})"),
                format!("hs6 in [{list}]"),
                20 + n,
            )
        }
        2 => {
            let list = words.list("origin", 20, 3);
            made(
                format!("origin in ({list}) and importer_tier < 2"),
                format!("origin in [{list}] and importer_tier != null and importer_tier < 2"),
                15,
            )
        }
        3 => made(
            format!("origin <> departure and hs6 like '{chapter}%'"),
            format!(
                "origin != null and departure != null and origin != departure and hs6 != null and \
                 startsWith(hs6, '{chapter}')"
            ),
            35,
        ),
        4 => {
            let list = words.list("importer", 14_000, 20);
            made(
                format!("importer in ({list})"),
                format!("importer in [{list}]"),
                80,
            )
        }
        5 => {
            let least = 100_000 + 1000 * n;
            made(
                format!("value > {least} and net_mass < 100 and mode = '40'"),
                format!(
                    "value != null and value > {least} and net_mass != null and net_mass < 100 and mode == '40'"
                ),
                30,
            )
        }
        6 => {
            let origin = word("origin", words.0.below(20));
            made(
                format!("importer_standing = 'suspended' and origin = '{origin}'"),
                format!("importer_standing == 'suspended' and origin == '{origin}'"),
                60,
            )
        }
        7 => {
            let rate = 10 + n % 15;
            made(
                format!("tax_rate >= {rate} and departure = 'HK'"),
                format!("tax_rate != null and tax_rate >= {rate} and departure == 'HK'"),
                20,
            )
        }
        8 => {
            let list = words.list("office", 40, 4);
            made(
                format!("containers >= 4 and office in ({list}) and threat_level > 0"),
                format!(
                    "containers != null and containers >= 4 and office in [{list}] and threat_level != null and \
                     threat_level > 0"
                ),
                25,
            )
        }
        _ => {
            let headings: Vec<String> = (0..4)
                .map(|_| format!("'{}'", 1000 + words.0.below(8000)))
                .collect();
            let (headings, sellers) = (headings.join(", "), words.list("seller", 20_000, 5));
            made(
                format!("left(hs6, 4) in ({headings}) or seller in ({sellers})"),
                format!("(hs6 != null and hs6[0:3] in [{headings}]) or seller in [{sellers}]"),
                45,
            )
        }
    }
}

/// The rules as a ruleset of ours.
pub(in crate::bench) fn ruleset(rules: &[Made]) -> Result<Ruleset, Trouble> {
    let rules = rules.iter().enumerate().map(|(n, rule)| {
        let text = format!(
            "when {} unknown is false then +{} points",
            rule.condition, rule.points
        );
        json!({ "id": format!("r{n}"), "name": format!("Rule {n}"), "owner": "bench", "reason": "bench", "text": text })
    });
    let ruleset = json!({
        "name": "bench",
        "lanes": [{"id": "green", "from": 0}, {"id": "yellow", "from": 60}, {"id": "red", "from": 190}],
        "documents_lane": "yellow",
        "high_risk": 190,
        "credit": {
            "roles": {"importer": {"1": 38, "2": 75, "3": 125}},
            "caps": {"1": 20, "2": 50, "3": 66}, "fresh_days": 1460, "stale_percent": 50,
        },
        "rules": rules.collect::<Vec<_>>(),
    });
    Ok(serde_json::from_value(ruleset)?)
}
