//! A ruleset: rules, named sets, lanes, credit for standing and the model's part, as one thing with one version.

use super::check::Names;
use super::fault::Fault;
use super::sentence::{Effect, Sentence};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// No rule has more points, and no model.
pub const MOST_POINTS: i32 = 1000;

/// No ruleset has more rules.
pub const MOST_RULES: usize = 500;

/// A named rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its short name, which never changes: `low_price_textiles`.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Who answers for it.
    pub owner: String,
    /// Why it is there.
    pub reason: String,
    /// The rule itself: `when … then …`.
    pub text: String,
    /// The first day of declarations it looks at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Whether it is counted without acting.
    #[serde(default)]
    pub shadow: bool,
    /// Cases it is tried on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tests: Vec<TestCase>,
}

/// A line of a declaration and what a rule should say of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TestCase {
    /// What it shows.
    pub name: String,
    /// The line.
    pub row: serde_json::Map<String, serde_json::Value>,
    /// What should come of it.
    pub expect: Expected,
}

/// What a condition says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expected {
    /// True: the rule fires.
    Fires,
    /// False.
    Silent,
    /// Unknown.
    Unknown,
}

impl Expected {
    /// From a condition's value.
    pub fn of(value: Option<bool>) -> Self {
        match value {
            Some(true) => Self::Fires,
            Some(false) => Self::Silent,
            None => Self::Unknown,
        }
    }
}

/// How the entries of a set are compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matching {
    /// The whole text.
    #[default]
    Whole,
    /// The beginning of the text: chapters and headings of the tariff.
    Beginning,
}

/// A named set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedSet {
    /// Its name in rules.
    pub name: String,
    /// What it is for.
    #[serde(default)]
    pub about: String,
    /// How entries are compared.
    #[serde(default)]
    pub matching: Matching,
    /// What is in it.
    pub entries: Vec<Entry>,
}

/// One member of a set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The code or identifier.
    pub value: String,
    /// The first day it belongs to the set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// A lane, from the mildest to the most severe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lane {
    /// Its name.
    pub id: String,
    /// From how many points on; none when only hard rules lead there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<i32>,
}

/// A role in the chain whose standing counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The importer.
    Importer,
    /// The carrier.
    Carrier,
    /// The manufacturer.
    Manufacturer,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Importer, Self::Carrier, Self::Manufacturer];

    /// Its name, as columns begin.
    pub fn name(self) -> &'static str {
        match self {
            Self::Importer => "importer",
            Self::Carrier => "carrier",
            Self::Manufacturer => "manufacturer",
        }
    }
}

/// What standing takes off a score. Hard rules are never touched by it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credit {
    /// Points by role and tier.
    #[serde(default)]
    pub roles: BTreeMap<Role, BTreeMap<u8, i32>>,
    /// By tier, the most it may take off: per cent of the high-risk threshold.
    #[serde(default)]
    pub caps: BTreeMap<u8, i32>,
    /// Days after a validation during which credit is whole.
    #[serde(default)]
    pub fresh_days: i32,
    /// Per cent of the credit when the last validation is longer ago or not known.
    #[serde(default)]
    pub stale_percent: i32,
}

/// Everything by which a declaration is scored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ruleset {
    /// What people call it.
    pub name: String,
    /// The lanes.
    pub lanes: Vec<Lane>,
    /// The lane of a declaration for which documents are asked.
    pub documents_lane: String,
    /// From how many points on a declaration is of high risk. Caps of credit are shares of it.
    pub high_risk: i32,
    /// What standing takes off.
    #[serde(default)]
    pub credit: Credit,
    /// The most points that the model adds; 0 when it has no part.
    #[serde(default)]
    pub model: i32,
    /// Which model it is, by the SHA-256 of what it says; without one none has a part, whatever it might add.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model_version: Option<String>,
    /// The named sets.
    #[serde(default)]
    pub sets: Vec<NamedSet>,
    /// The rules.
    #[serde(default)]
    pub rules: Vec<Rule>,
}

/// A fault and the rule it is in, when it is in one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Found {
    /// The rule's short name.
    pub rule: Option<String>,
    /// What is wrong.
    pub fault: Fault,
}

/// Whether a short name is one: it is a name of columns in SQL too.
pub fn is_id(id: &str) -> bool {
    id.len() <= 40
        && id.starts_with(|first: char| first.is_ascii_lowercase())
        && id
            .chars()
            .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_')
}

impl Ruleset {
    /// What rules may name.
    pub fn names(&self) -> Names {
        Names {
            sets: self.sets.iter().map(|set| set.name.clone()).collect(),
            lanes: self.lanes.iter().map(|lane| lane.id.clone()).collect(),
            points: self
                .rules
                .iter()
                .filter(|rule| gives_points(&rule.text))
                .map(|rule| rule.id.clone())
                .collect(),
        }
    }

    /// Every rule understood, in order, or everything that is wrong.
    pub fn check(&self) -> Result<Vec<Sentence>, Vec<Found>> {
        let mut found: Vec<Found> = super::validity::whole(self)
            .into_iter()
            .map(|fault| Found { rule: None, fault })
            .collect();
        let names = self.names();
        let mut sentences = Vec::with_capacity(self.rules.len());
        let mut ids = BTreeSet::new();
        for rule in &self.rules {
            let mut faults = super::validity::rule(rule);
            if !ids.insert(&rule.id) {
                faults.push(Fault::new("rule-twice", vec![("name", rule.id.clone())]));
            }
            match Sentence::read(&rule.text, &names) {
                Ok(sentence) => sentences.push(sentence),
                Err(wrong) => faults.extend(wrong),
            }
            let id = Some(rule.id.clone());
            found.extend(faults.into_iter().map(|fault| Found {
                rule: id.clone(),
                fault,
            }));
        }
        if found.is_empty() {
            Ok(sentences)
        } else {
            Err(found)
        }
    }

    /// Each test case of a rule with what its condition said, in order; the sets are taken as of the case's day.
    pub fn try_tests(&self, rule: &Rule) -> Result<Vec<Expected>, Vec<Fault>> {
        let sentence = Sentence::read(&rule.text, &self.names())?;
        let test = super::compile::with_sets(&sentence.test, &self.sets, None);
        let said = rule.tests.iter().map(|case| {
            let line = super::line::Line::from_json(&case.row).map_err(|column| {
                let args = vec![("name", case.name.clone()), ("column", column)];
                vec![Fault::new("rule-test-column", args)]
            })?;
            Ok(Expected::of(test.of(&line)))
        });
        said.collect()
    }

    /// The canonical text: what a person reads, compares and approves. Two rulesets that do the same in the same words have
    /// the same text, however they were typed.
    pub fn canonical(&self) -> Result<String, Vec<Found>> {
        let sentences = self.check()?;
        let mut text = format!("ruleset {}\n", json(&self.name));
        let mut line = |words: String| {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{words}");
        };
        for lane in &self.lanes {
            let from = lane.from.map(|from| format!(" from {from} points"));
            line(format!("lane {}{}", lane.id, from.unwrap_or_default()));
        }
        line(format!("documents lane {}", self.documents_lane));
        line(format!("high risk {} points", self.high_risk));
        line(format!("model at most {} points", self.model));
        if let Some(version) = &self.model_version {
            line(format!("model {version}"));
        }
        for (role, tiers) in &self.credit.roles {
            for (tier, points) in tiers {
                line(format!(
                    "credit {} tier {tier}: {points} points",
                    role.name()
                ));
            }
        }
        for (tier, cap) in &self.credit.caps {
            line(format!("credit cap tier {tier}: {cap} per cent"));
        }
        line(format!(
            "credit whole for {} days, then {} per cent",
            self.credit.fresh_days, self.credit.stale_percent
        ));
        for set in &self.sets {
            let matching = match set.matching {
                Matching::Whole => "whole",
                Matching::Beginning => "beginning",
            };
            line(format!("\nset {} by {matching}", json(&set.name)));
            line(format!("  about {}", json(&set.about)));
            for entry in &set.entries {
                let period = period(entry.from, entry.until);
                line(format!("  {}{period}", json(&entry.value)));
            }
        }
        for (rule, sentence) in self.rules.iter().zip(sentences) {
            let shadow = if rule.shadow { " shadow" } else { "" };
            let period = period(rule.from, rule.until);
            line(format!("\nrule {}{shadow}{period}", rule.id));
            line(format!("  name {}", json(&rule.name)));
            line(format!("  owner {}", json(&rule.owner)));
            line(format!("  reason {}", json(&rule.reason)));
            line(format!("  {}", sentence.write()));
            for case in &rule.tests {
                let row = serde_json::Value::Object(case.row.clone());
                line(format!(
                    "  test {} {:?} {row}",
                    json(&case.name),
                    case.expect
                ));
            }
        }
        Ok(text)
    }

    /// The version: SHA-256 of the canonical text, in hexadecimal.
    pub fn version(&self) -> Result<String, Vec<Found>> {
        let text = self.canonical()?;
        let mut version = String::with_capacity(64);
        for byte in Sha256::digest(text.as_bytes()) {
            let _ = write!(version, "{byte:02x}");
        }
        Ok(version)
    }
}

/// Free text as one line that cannot be mistaken for another.
fn json(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn period(from: Option<Date>, until: Option<Date>) -> String {
    let from = from.map(|day| format!(" from {day}"));
    let until = until.map(|day| format!(" until {day}"));
    from.unwrap_or_default() + &until.unwrap_or_default()
}

/// Whether a rule, right or not, ends in points.
fn gives_points(text: &str) -> bool {
    let lower = text.to_lowercase();
    let after = lower
        .rsplit_once("then")
        .map(|(_, after)| after.trim_start().to_owned());
    after.is_some_and(|after| after.starts_with(['+', '-']))
}

impl Effect {
    /// The rule's points, when it has some.
    pub fn points(&self) -> Option<i32> {
        match self {
            Self::Points(points) => Some(*points),
            _ => None,
        }
    }
}
