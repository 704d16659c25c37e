//! What the model looks at: numbers of the declaration, and how often exams found something with the same goods, way or party.

use crate::rules::Row;
use crate::rules::ast::Col;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// As many exams of the programme's usual result stand behind a rate before any exam of its own, so that one finding in one
/// exam is not a rate of 100 per cent.
const USUAL: f64 = 10.0;

/// Where a feature's value comes from.
#[derive(Debug, Clone, Copy)]
enum Source {
    /// A number of the declaration.
    Number(&'static str),
    /// Value by kilogram.
    PerKilo,
    /// The share of findings before with the same text, or with the same beginning of it.
    Rate(&'static str, usize),
    /// How many exams there were before with the same text.
    Seen(&'static str),
}

/// A feature.
#[derive(Debug, Clone, Copy)]
pub struct Feature {
    /// Its name on cards and in explanations.
    pub name: &'static str,
    source: Source,
}

const fn number(name: &'static str) -> Feature {
    let source = Source::Number(name);
    Feature { name, source }
}

const fn rate(name: &'static str) -> Feature {
    let source = Source::Rate(name, usize::MAX);
    Feature { name, source }
}

/// All features, in their order.
pub const FEATURES: &[Feature] = &[
    number("value"),
    number("net_mass"),
    Feature {
        name: "value_by_kilogram",
        source: Source::PerKilo,
    },
    number("quantity"),
    number("containers"),
    number("tax_rate"),
    rate("office"),
    rate("mode"),
    rate("process"),
    rate("import_type"),
    rate("import_use"),
    rate("payment"),
    rate("departure"),
    rate("origin"),
    rate("origin_mark"),
    rate("tax_type"),
    Feature {
        name: "chapter",
        source: Source::Rate("hs6", 2),
    },
    Feature {
        name: "heading",
        source: Source::Rate("hs6", 4),
    },
    rate("hs6"),
    rate("importer"),
    Feature {
        name: "importer_exams",
        source: Source::Seen("importer"),
    },
    rate("declarant"),
    rate("seller"),
    rate("manufacturer"),
    rate("carrier"),
    rate("courier"),
];

/// The columns that features are made of.
pub const READ: &[&str] = &[
    "value",
    "net_mass",
    "quantity",
    "containers",
    "tax_rate",
    "office",
    "mode",
    "process",
    "import_type",
    "import_use",
    "payment",
    "departure",
    "origin",
    "origin_mark",
    "tax_type",
    "hs6",
    "importer",
    "declarant",
    "seller",
    "manufacturer",
    "carrier",
    "courier",
];

/// Exams, and of these with a finding.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Exams(u32, u32);

/// What exams found until a day.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Past {
    all: Exams,
    /// By feature, then by text.
    by: BTreeMap<String, BTreeMap<String, Exams>>,
}

impl Past {
    /// One more exam.
    pub fn add(&mut self, row: &impl Row, found: bool) {
        let more = |exams: &mut Exams| {
            exams.0 = exams.0.saturating_add(1);
            exams.1 = exams.1.saturating_add(u32::from(found));
        };
        more(&mut self.all);
        for feature in FEATURES {
            let (Some(text), true) = (feature.text(row), feature.is_rate()) else {
                continue;
            };
            if let Some(by) = self.by.get_mut(feature.name) {
                if let Some(exams) = by.get_mut(text) {
                    more(exams);
                } else {
                    more(by.entry(text.to_owned()).or_default());
                }
            } else {
                let by = self.by.entry(feature.name.to_owned()).or_default();
                more(by.entry(text.to_owned()).or_default());
            }
        }
    }

    fn of(&self, feature: &str, text: &str) -> Option<Exams> {
        self.by.get(feature)?.get(text).copied()
    }

    /// Whether there was an exam with this importer.
    pub fn knows_importer(&self, row: &impl Row) -> bool {
        let importer = Col::of("importer").and_then(|col| row.text(col));
        importer.is_some_and(|importer| self.of("importer", importer).is_some())
    }

    /// The share of findings in all exams.
    fn usual(&self) -> f64 {
        f64::from(self.all.1) / f64::from(self.all.0.max(1))
    }
}

impl Feature {
    /// The feature of a name.
    pub(super) fn find(name: &str) -> Option<&'static Self> {
        FEATURES.iter().find(|feature| feature.name == name)
    }

    /// Whether it is a share of findings before. A higher one never lowers a probability.
    pub(super) fn is_rate(&self) -> bool {
        matches!(self.source, Source::Rate(..))
    }

    fn text<'a>(&self, row: &'a impl Row) -> Option<&'a str> {
        let (name, length) = match self.source {
            Source::Rate(name, length) => (name, length),
            Source::Seen(name) => (name, usize::MAX),
            Source::Number(_) | Source::PerKilo => return None,
        };
        let text = row.text(Col::of(name)?)?;
        if length == usize::MAX {
            return Some(text);
        }
        let end = text.char_indices().nth(length).map(|(at, _)| at);
        text.get(..end.unwrap_or(text.len()))
    }

    /// Its value for a row; not a number where it is unknown.
    pub(super) fn value(&self, row: &impl Row, past: &Past) -> f64 {
        let number = |name| Col::of(name).and_then(|col| row.number(col));
        let value = match self.source {
            Source::Number(name) => number(name),
            Source::PerKilo => number("value")
                .zip(number("net_mass").filter(|mass| *mass > 0.0))
                .map(|(value, mass)| value / mass),
            Source::Rate(..) => self.text(row).and_then(|text| {
                let Exams(exams, found) = past.of(self.name, text)?;
                let found = f64::from(found) + USUAL * past.usual();
                Some(found / (f64::from(exams) + USUAL))
            }),
            Source::Seen(name) => self
                .text(row)
                .map(|text| past.of(name, text).map_or(0.0, |exams| f64::from(exams.0))),
        };
        value.filter(|value| value.is_finite()).unwrap_or(f64::NAN)
    }
}
