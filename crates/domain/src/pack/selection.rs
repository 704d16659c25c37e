//! How members are chosen for validation: the factors with their weights and degrees, regions, and the random share.

use super::read::{Ids, Table};
use super::sections::Known;
use super::{Mistake, Text};
use crate::identifiers::is_country;
use crate::selection::{Factor, Weights};
use std::collections::BTreeMap;

/// One factor, as the pack declares it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactorRule {
    /// Which.
    pub factor: Factor,
    /// Its weight in version 1; the weights of all factors come to 100.
    pub weight: u32,
    /// Its name.
    pub name: Text,
    /// What it measures.
    pub measure: Text,
    /// Where it comes from.
    pub source: String,
    /// The entity types it is about; nobody named means all.
    pub entity_types: Vec<String>,
    /// Degrees by what a row says.
    pub rows: BTreeMap<String, u32>,
    /// From which value on which degree holds; both rise.
    pub steps: Vec<(i64, u32)>,
}

impl FactorRule {
    /// Whether it is about companies of this type.
    pub fn applies(&self, entity_type: &str) -> bool {
        self.entity_types.is_empty() || self.entity_types.iter().any(|id| id == entity_type)
    }

    /// The degree of a value: that of the highest step that it reaches; below all of them 0.
    pub fn degree_at(&self, value: i64) -> u32 {
        let reached = self.steps.iter().rfind(|(from, _)| *from <= value);
        reached.map_or(0, |(_, degree)| *degree)
    }

    /// The degree of a row.
    pub fn degree_of(&self, what: &str) -> u32 {
        self.rows.get(what).copied().unwrap_or_default()
    }
}

/// A region, for strata and comparisons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Its countries.
    pub countries: Vec<String>,
}

/// The region of countries that stand in none.
pub const OTHER_REGION: &str = "other";

/// The rules of selection.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SelectionPolicy {
    /// The pack's own version of these rules.
    pub version: String,
    /// What happened longer ago counts no more.
    pub look_back_months: u32,
    /// Declared trade figures older than this count as unknown.
    pub trade_months: u32,
    /// Simulations compare the first so many per cent.
    pub top_percent: u32,
    /// The share drawn at random.
    pub random_percent: u32,
    /// Smaller strata are drawn from together.
    pub stratum_least: u32,
    /// Why so, for the page.
    pub random_reasons: Text,
    /// The factors in the order of the page.
    pub factors: Vec<FactorRule>,
    /// Regions.
    pub regions: Vec<Region>,
}

impl SelectionPolicy {
    /// A factor's rule.
    pub fn rule(&self, factor: Factor) -> Option<&FactorRule> {
        self.factors.iter().find(|rule| rule.factor == factor)
    }

    /// The weights of version 1.
    pub fn weights(&self) -> Weights {
        let weights = self.factors.iter().map(|rule| (rule.factor, rule.weight));
        weights.collect()
    }

    /// The region of a country.
    pub fn region_of(&self, country: &str) -> &str {
        let region = self.regions.iter();
        let mut region = region.filter(|region| region.countries.iter().any(|c| c == country));
        region.next().map_or(OTHER_REGION, |region| &region.id)
    }

    /// A region by id.
    pub fn region(&self, id: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.id == id)
    }
}

fn number(table: &Table<'_>, key: &'static str, least: i32, most: i32) -> u32 {
    let number = table.integer(key);
    if table.has(key) && !(least..=most).contains(&number) {
        table.mistake(key, format!("`{key}` must lie between {least} and {most}"));
    }
    u32::try_from(number).unwrap_or_default()
}

fn factor(table: &Table<'_>, known: &Known, ids: &mut Ids) -> Option<FactorRule> {
    let id = table.id("id", ids, "factor");
    let factor = Factor::parse(&id);
    if factor.is_none() && !id.is_empty() {
        let all: Vec<&str> = Factor::ALL.iter().map(|factor| factor.code()).collect();
        table.mistake(
            "id",
            format!("`{id}` is no factor; it must be one of: {}", all.join(", ")),
        );
    }
    let mut rule = FactorRule {
        factor: factor.unwrap_or(Factor::RoutineOversight),
        weight: number(table, "weight", 0, 100),
        name: table.text("name"),
        measure: table.text("measure"),
        source: table.string("source"),
        entity_types: Vec::new(),
        rows: BTreeMap::new(),
        steps: Vec::new(),
    };
    let about = table.has("entity_types");
    let about = about.then(|| table.strings_at("entity_types"));
    for (id, at) in about.unwrap_or_default() {
        if !known.entity_types.contains(&id) {
            table
                .file()
                .mistake(at, format!("no entity type has the id `{id}`"));
        }
        rule.entity_types.push(id);
    }
    let parts = |key: &'static str| {
        let given = table.has(key).then(|| table.tables(key));
        given.unwrap_or_default()
    };
    for row in parts("row") {
        let what = row.string("what");
        let wanted = rule.factor.rows();
        if !wanted.contains(&what.as_str()) {
            row.mistake(
                "what",
                format!(
                    "`{what}` is no row of `{id}`; it has: {}",
                    wanted.join(", ")
                ),
            );
        }
        if rule
            .rows
            .insert(what.clone(), number(&row, "degree", 0, 100))
            .is_some()
        {
            row.mistake("what", format!("`{what}` is given twice"));
        }
        row.finish();
    }
    for step in parts("step") {
        let next = (
            i64::from(step.integer("from")),
            number(&step, "degree", 0, 100),
        );
        let last = rule.steps.last();
        if last.is_some_and(|last| next.0 <= last.0 || next.1 < last.1) {
            step.mistake("from", "steps must rise: more may never count less");
        }
        rule.steps.push(next);
        step.finish();
    }
    for what in rule.factor.rows() {
        if !rule.rows.contains_key(*what) && factor.is_some() {
            table.mistake("id", format!("`{id}` lacks the row `{what}`"));
        }
    }
    if rule.factor.rows().is_empty() && rule.steps.is_empty() {
        table.mistake("id", format!("`{id}` needs at least one step"));
    }
    table.finish();
    factor.map(|_| rule)
}

pub(super) fn read(root: &Table<'_>, known: &Known, policy: &mut SelectionPolicy) {
    policy.version = root.string("version");
    policy.look_back_months = number(root, "look_back_months", 1, 240);
    policy.trade_months = number(root, "trade_months", 1, 120);
    policy.top_percent = number(root, "top_percent", 1, 100);
    policy.random_percent = number(root, "random_percent", 0, 100);
    policy.stratum_least = number(root, "stratum_least", 1, 1000);
    policy.random_reasons = root.text("random_reasons");
    let mut ids = Ids::default();
    for table in root.tables("factor") {
        policy.factors.extend(factor(&table, known, &mut ids));
    }
    let mut regions = Ids::default();
    let mut placed: Vec<String> = Vec::new();
    for table in root.tables("region") {
        let id = table.id("id", &mut regions, "region");
        if id == OTHER_REGION {
            table.mistake("id", "`other` is the region of all remaining countries");
        }
        let mut countries = Vec::new();
        for (country, at) in table.strings_at("countries") {
            if !is_country(&country) {
                let message = format!("`{country}` is not a country code of two capitals");
                table.file().mistake(at, message);
            }
            if placed.contains(&country) {
                let message = format!("{country} stands in two regions");
                table.file().mistake(at, message);
            }
            placed.push(country.clone());
            countries.push(country);
        }
        policy.regions.push(Region {
            id,
            name: table.text("name"),
            countries,
        });
        table.finish();
    }
}

/// What can only be said of the file as a whole.
pub(super) fn whole(policy: &SelectionPolicy) -> Vec<Mistake> {
    let mistake = |message: String| Mistake {
        file: "selection.toml".to_owned(),
        line: 1,
        message,
    };
    let missing = Factor::ALL
        .iter()
        .filter(|factor| policy.rule(**factor).is_none());
    let mut mistakes: Vec<Mistake> = missing
        .map(|factor| mistake(format!("the factor `{}` is not defined", factor.code())))
        .collect();
    let sum: u32 = policy.factors.iter().map(|rule| rule.weight).sum();
    if sum != 100 {
        mistakes.push(mistake(format!(
            "the weights come to {sum}; they must come to 100"
        )));
    }
    mistakes
}
