//! A checked ruleset made ready to run: sets put in, validity made part of conditions, credit worked out to plain numbers.

use super::ast::{Cmp, Col, Num, Test, Text};
use super::credit::CreditTable;
use super::ruleset::{Found, Lane, Matching, NamedSet, Role, Ruleset};
use super::sentence::{Effect, Unknown};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// For which day a rule's and an entry's period is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AsOf {
    /// Each declaration's own day: how a ruleset works.
    Declaration,
    /// One day for all: how a back-test tries next month's rules on last year's declarations.
    Day(Date),
}

/// What a rule does when it fires.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Adds points.
    Points(i32),
    /// Sends to this lane at least, by its number.
    Lane(usize),
    /// Asks for documents.
    Documents(String),
    /// Takes away the points of these rules, by their numbers.
    Exclude(Vec<usize>),
}

/// A rule made ready.
#[derive(Debug, Clone, PartialEq)]
pub struct Compiled {
    /// Its short name.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Its condition, without sets, with its validity.
    pub test: Test,
    /// What happens when the condition is unknown.
    pub unknown: Unknown,
    /// What it does.
    pub action: Action,
    /// Whether it only counts.
    pub shadow: bool,
}

/// A ruleset made ready.
#[derive(Debug, Clone, PartialEq)]
pub struct Program {
    /// The ruleset's version.
    pub version: String,
    /// The rules.
    pub rules: Vec<Compiled>,
    /// The lanes.
    pub lanes: Vec<Lane>,
    /// The number of the lane for documents.
    pub documents: usize,
    /// What standing takes off.
    pub credit: CreditTable,
    /// The most that the model adds.
    pub model: i32,
}

impl Program {
    /// Checks and prepares.
    pub fn new(ruleset: &Ruleset, as_of: AsOf) -> Result<Self, Vec<Found>> {
        let sentences = ruleset.check()?;
        let lane = |id: &str| {
            let lane = ruleset.lanes.iter().position(|lane| lane.id == id);
            lane.unwrap_or_default()
        };
        let rule = |id: &str| ruleset.rules.iter().position(|rule| rule.id == id);
        let giving = || {
            let effects = sentences.iter().enumerate();
            effects.filter(|(_, sentence)| sentence.effect.points().is_some())
        };
        let day = match as_of {
            AsOf::Declaration => None,
            AsOf::Day(day) => Some(day),
        };
        let compiled = ruleset.rules.iter().zip(&sentences);
        let compiled = compiled.map(|(rule_text, sentence)| Compiled {
            id: rule_text.id.clone(),
            name: rule_text.name.clone(),
            test: within(
                rule_text.from,
                rule_text.until,
                day,
                with_sets(&sentence.test, &ruleset.sets, day),
            ),
            unknown: sentence.unknown.unwrap_or(Unknown::False),
            action: match &sentence.effect {
                Effect::Points(points) => Action::Points(*points),
                Effect::Lane(id) => Action::Lane(lane(id)),
                Effect::Documents(what) => Action::Documents(what.clone()),
                Effect::Exclude(ids) if ids.is_empty() => {
                    Action::Exclude(giving().map(|(at, _)| at).collect())
                }
                Effect::Exclude(ids) => {
                    Action::Exclude(ids.iter().filter_map(|id| rule(id)).collect())
                }
            },
            shadow: rule_text.shadow,
        });
        Ok(Self {
            version: ruleset.version()?,
            rules: compiled.collect(),
            lanes: ruleset.lanes.clone(),
            documents: lane(&ruleset.documents_lane),
            credit: CreditTable::new(&ruleset.credit, ruleset.high_risk),
            model: ruleset.model,
        })
    }

    /// With who keeps credit at which threat level, up to the highest: of a level, a role and a tier.
    #[must_use]
    pub fn at_levels(mut self, highest: u8, keeps: impl FnMut(u8, Role, u8) -> bool) -> Self {
        self.credit.lift(highest, keeps);
        self
    }

    /// The lane that a score leads to.
    pub fn lane_of(&self, score: i32) -> usize {
        let reached = |lane: &super::ruleset::Lane| lane.from.is_some_and(|from| from <= score);
        self.lanes.iter().rposition(reached).unwrap_or_default()
    }

    /// The number of a lane.
    pub fn lane_number(&self, id: &str) -> Option<usize> {
        self.lanes.iter().position(|lane| lane.id == id)
    }

    /// The name of a lane.
    pub fn lane_name(&self, lane: usize) -> &str {
        self.lanes.get(lane).map_or("", |lane| lane.id.as_str())
    }

    /// What the model adds: its probability's share of the most, rounded to whole points.
    pub fn model_points(&self, probability: Option<f64>) -> i32 {
        let share = probability.map_or(0.0, |p| p.clamp(0.0, 1.0));
        #[allow(
            clippy::cast_possible_truncation,
            reason = "between 0 and the most, which is a small whole number"
        )]
        let points = (share * f64::from(self.model) + 0.5).floor() as i32;
        points
    }
}

/// A condition that holds only within a period.
fn within(from: Option<Date>, until: Option<Date>, day: Option<Date>, test: Test) -> Test {
    let outside =
        |day: Date| from.is_some_and(|from| day < from) || until.is_some_and(|until| until < day);
    match (day, Col::of("declared_on")) {
        (Some(day), _) if outside(day) => Test::Constant(false),
        (None, Some(col)) if from.or(until).is_some() => {
            let bound = |cmp, day| Test::Numbers(cmp, Num::Column(col), Num::Day(day));
            let from = from.map(|from| bound(Cmp::Ge, from));
            let until = until.map(|until| bound(Cmp::Le, until));
            Test::all(from.into_iter().chain(until).chain([test]).collect())
        }
        _ => test,
    }
}

/// The condition with every named set put in, and every list in order.
pub(super) fn with_sets(test: &Test, sets: &[NamedSet], day: Option<Date>) -> Test {
    let put = |part: &Test| with_sets(part, sets, day);
    match test {
        Test::And(parts) => Test::all(parts.iter().map(put).collect()),
        Test::Or(parts) => Test::any(parts.iter().map(put).collect()),
        Test::Not(inner) => put(inner).opposite(),
        Test::Unknown(inner) => Test::Unknown(Box::new(put(inner))),
        Test::InSet(text, name) => sets
            .iter()
            .find(|set| set.name == *name)
            .map_or(Test::Constant(false), |set| membership(text, set, day)),
        Test::TextIn(text, values) => {
            let values: Vec<&str> = values.iter().map(String::as_str).collect();
            Test::TextIn(text.clone(), owned(&values))
        }
        other => other.clone(),
    }
}

fn membership(text: &Text, set: &NamedSet, day: Option<Date>) -> Test {
    let mut periods: BTreeMap<(Option<Date>, Option<Date>), Vec<&str>> = BTreeMap::new();
    for entry in &set.entries {
        let period = periods.entry((entry.from, entry.until)).or_default();
        period.push(entry.value.trim());
    }
    let periods = periods.into_iter().map(|((from, until), values)| {
        let test = match set.matching {
            Matching::Whole => Test::TextIn(text.clone(), owned(&values)),
            Matching::Beginning => beginnings(text, &values),
        };
        within(from, until, day, test)
    });
    let periods = periods.filter(|test| *test != Test::Constant(false));
    Test::any(periods.collect())
}

fn owned(values: &[&str]) -> Vec<String> {
    let mut values: Vec<String> = values.iter().map(|value| (*value).to_owned()).collect();
    values.sort();
    values.dedup();
    values
}

/// Beginnings of the same length are compared as whole texts with the beginning of the text.
fn beginnings(text: &Text, values: &[&str]) -> Test {
    let mut lengths: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
    for value in values {
        let length = u32::try_from(value.chars().count()).unwrap_or(u32::MAX);
        lengths.entry(length).or_default().push(value);
    }
    let lengths = lengths.into_iter().map(|(length, values)| {
        Test::TextIn(Text::Left(Box::new(text.clone()), length), owned(&values))
    });
    Test::any(lengths.collect())
}
