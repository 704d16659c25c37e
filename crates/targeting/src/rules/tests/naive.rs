//! The plainest reading of a ruleset: rows of JSON, conditions walked as they were parsed, nothing prepared, nothing shared with
//! the evaluators that it is compared with.

use super::Row;
use crate::rules::ast::{Cmp, Num, Op, Part, Test, Text};
use crate::rules::{Effect, Matching, NamedSet, Role, Ruleset, Sentence, Unknown};
use jiff::civil::Date;
use serde_json::Value;

/// What came of a row.
#[derive(Debug, PartialEq)]
pub struct Verdict {
    pub score: i32,
    pub credit: i32,
    pub model: i32,
    pub lane: String,
    pub hits: Vec<String>,
    pub unknown: Vec<String>,
}

fn text(of: &Text, row: &Row) -> Option<String> {
    match of {
        Text::Column(col) => row
            .get(col.name())
            .and_then(Value::as_str)
            .map(str::to_owned),
        Text::Literal(text) => Some(text.clone()),
        Text::Left(inner, n) => Some(text(inner, row)?.chars().take(*n as usize).collect()),
        Text::Coalesce(parts) => parts.iter().filter_map(|part| text(part, row)).next(),
    }
}

fn days(day: Date) -> f64 {
    // By seconds, not by the calendar arithmetic that the evaluators use.
    let midnight = day.to_zoned(jiff::tz::TimeZone::UTC).unwrap();
    (midnight.timestamp().as_second() / 86_400) as f64
}

fn number(of: &Num, row: &Row) -> Option<f64> {
    match of {
        Num::Column(col) => match row.get(col.name())? {
            Value::String(day) => Some(days(day.parse().unwrap())),
            value => value.as_f64().filter(|value| value.abs() <= 1e15),
        },
        Num::Literal(value) => Some(*value),
        Num::Day(day) => Some(days(*day)),
        Num::Negative(inner) => Some(0.0 - number(inner, row)?),
        Num::Abs(inner) => {
            let value = number(inner, row)?;
            Some(if value < 0.0 { -value } else { value })
        }
        Num::Round(inner) => {
            let value = number(inner, row)?;
            let size = value.abs();
            let below = size.floor();
            let rounded = if size - below >= 0.5 {
                below + 1.0
            } else {
                below
            };
            Some(if value < 0.0 { -rounded } else { rounded })
        }
        Num::Length(of) => Some(text(of, row)?.chars().count() as f64),
        Num::DaysBetween(from, to) => Some(number(to, row)? - number(from, row)?),
        Num::Coalesce(parts) => parts.iter().filter_map(|part| number(part, row)).next(),
        Num::Arithmetic(op, left, right) => {
            let (left, right) = (number(left, row)?, number(right, row)?);
            match op {
                Op::Add => Some(left + right),
                Op::Subtract => Some(left - right),
                Op::Multiply => Some(left * right),
                Op::Divide if right > -1e-9 && right < 1e-9 => None,
                Op::Divide => Some(left / right),
            }
        }
    }
}

fn compared<T: PartialOrd>(cmp: Cmp, left: T, right: T) -> bool {
    let order = left.partial_cmp(&right).unwrap();
    match cmp {
        Cmp::Eq => order.is_eq(),
        Cmp::Ne => order.is_ne(),
        Cmp::Lt => order.is_lt(),
        Cmp::Le => order.is_le(),
        Cmp::Gt => order.is_gt(),
        Cmp::Ge => order.is_ge(),
    }
}

fn in_period(from: Option<Date>, until: Option<Date>, row: &Row) -> bool {
    let day: Date = row["declared_on"].as_str().unwrap().parse().unwrap();
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
}

fn in_set(of: &Text, set: &NamedSet, row: &Row) -> Option<bool> {
    let mut valid = set
        .entries
        .iter()
        .filter(|e| in_period(e.from, e.until, row))
        .peekable();
    if valid.peek().is_none() {
        return Some(false);
    }
    let text = text(of, row)?;
    Some(valid.any(|entry| match set.matching {
        Matching::Whole => text == entry.value,
        Matching::Beginning => text.starts_with(&entry.value),
    }))
}

/// The opposite of a condition's value.
fn not(value: Option<bool>) -> Option<bool> {
    value.map(|value| !value)
}

pub fn holds(of: &Test, sets: &[NamedSet], row: &Row) -> Option<bool> {
    match of {
        Test::Constant(value) => Some(*value),
        Test::And(parts) => {
            let values: Vec<_> = parts.iter().map(|part| holds(part, sets, row)).collect();
            if values.contains(&Some(false)) {
                Some(false)
            } else if values.contains(&None) {
                None
            } else {
                Some(true)
            }
        }
        // By De Morgan, so that a mistake in one is not in both.
        Test::Or(parts) => {
            let opposites = parts.iter().map(|part| Test::Not(Box::new(part.clone())));
            not(holds(&Test::And(opposites.collect()), sets, row))
        }
        Test::Not(inner) => not(holds(inner, sets, row)),
        Test::Texts(cmp, left, right) => Some(compared(
            *cmp,
            text(left, row)?.into_bytes(),
            text(right, row)?.into_bytes(),
        )),
        Test::Numbers(cmp, left, right) => {
            Some(compared(*cmp, number(left, row)?, number(right, row)?))
        }
        Test::TextIn(of, values) => Some(values.contains(&text(of, row)?)),
        Test::NumberIn(of, values) => {
            let number = number(of, row)?;
            Some(values.iter().any(|value| *value == number))
        }
        Test::InSet(of, name) => in_set(of, sets.iter().find(|set| set.name == *name)?, row),
        Test::Like(of, part, value) => {
            let text = text(of, row)?;
            let found = text.find(value.as_str());
            Some(match part {
                Part::Beginning => found == Some(0),
                Part::End => {
                    found.is_some() && text.rfind(value.as_str()) == Some(text.len() - value.len())
                }
                Part::Anywhere => found.is_some(),
                Part::Whole => text == *value,
            })
        }
        Test::TextMissing(of) => Some(text(of, row).is_none()),
        Test::NumberMissing(of) => Some(number(of, row).is_none()),
        Test::Unknown(inner) => Some(holds(inner, sets, row).is_none()),
    }
}

/// Who keeps credit at each level above normal, as a pack says it: roles and tiers.
pub type Levels = Vec<Vec<(Role, u8)>>;

/// Whether a tier in a role has credit on a row's level; one that the list does not have is its highest.
fn kept(levels: &Levels, (role, tier): (Role, u64), row: &Row) -> bool {
    let level = row.get("threat_level").and_then(Value::as_u64).unwrap_or(0);
    if level == 0 || levels.is_empty() {
        return true;
    }
    let place = (level as usize).min(levels.len()) - 1;
    levels[place]
        .iter()
        .any(|(of, kept)| *of == role && u64::from(*kept) == tier)
}

fn credit(ruleset: &Ruleset, levels: &Levels, row: &Row) -> i32 {
    let (mut sum, mut highest) = (0, 0);
    for (role, tiers) in &ruleset.credit.roles {
        let name = role.name();
        let tier = row.get(&format!("{name}_tier")).and_then(Value::as_u64);
        let points = tier.and_then(|tier| tiers.get(&u8::try_from(tier).ok()?));
        let standing = row.get(&format!("{name}_standing")).and_then(Value::as_str);
        let (Some(points), Some("in_force")) = (points, standing) else {
            continue;
        };
        if !kept(levels, (*role, tier.unwrap()), row) {
            continue;
        }
        let days = row
            .get(&format!("{name}_validated_days"))
            .and_then(Value::as_i64);
        let fresh = days.is_some_and(|days| days <= i64::from(ruleset.credit.fresh_days));
        let points = if fresh {
            *points
        } else {
            points * ruleset.credit.stale_percent / 100
        };
        let tier = u8::try_from(tier.unwrap()).unwrap();
        let cap = ruleset.high_risk * ruleset.credit.caps[&tier] / 100;
        sum += points.min(cap);
        highest = highest.max(cap);
    }
    sum.min(highest)
}

pub fn score(ruleset: &Ruleset, levels: &Levels, row: &Row) -> Verdict {
    let names = ruleset.names();
    let read = |text: &str| Sentence::read(text, &names).unwrap();
    let fired: Vec<_> = ruleset
        .rules
        .iter()
        .map(|rule| {
            let sentence = read(&rule.text);
            let value = if in_period(rule.from, rule.until, row) {
                holds(&sentence.test, &ruleset.sets, row)
            } else {
                Some(false)
            };
            let hit = value.unwrap_or(sentence.unknown == Some(Unknown::True));
            (rule, sentence, value, hit)
        })
        .collect();
    let mut lane = 0;
    let place = |id: &str| ruleset.lanes.iter().position(|lane| lane.id == id).unwrap();
    let mut points = 0;
    for (rule, sentence, value, hit) in fired.iter().filter(|(rule, ..)| !rule.shadow) {
        if value.is_none() && sentence.unknown == Some(Unknown::Asks) {
            lane = lane.max(place(&ruleset.documents_lane));
        }
        if !hit {
            continue;
        }
        match &sentence.effect {
            Effect::Points(worth) => {
                let excluded = fired.iter().any(|(other, sentence, _, hit)| {
                    *hit && !other.shadow
                        && matches!(&sentence.effect, Effect::Exclude(ids) if ids.is_empty() || ids.contains(&rule.id))
                });
                points += if excluded { 0 } else { *worth };
            }
            Effect::Lane(to) => lane = lane.max(place(to)),
            Effect::Documents(_) => lane = lane.max(place(&ruleset.documents_lane)),
            Effect::Exclude(_) => {}
        }
    }
    let probability = row.get("model").and_then(Value::as_f64).unwrap_or(0.0);
    let model = (probability.max(0.0).min(1.0) * f64::from(ruleset.model) + 0.5).floor() as i32;
    let before = (points + model).max(0);
    let credit = credit(ruleset, levels, row).min(before);
    let score = before - credit;
    for (at, other) in ruleset.lanes.iter().enumerate() {
        if other.from.is_some_and(|from| score >= from) {
            lane = lane.max(at);
        }
    }
    let ids = |wanted: &dyn Fn(Option<bool>, bool) -> bool| {
        let rules = fired
            .iter()
            .filter(|(_, _, value, hit)| wanted(*value, *hit));
        rules.map(|(rule, ..)| rule.id.clone()).collect()
    };
    Verdict {
        score,
        credit,
        model,
        lane: ruleset.lanes[lane].id.clone(),
        hits: ids(&|_, hit| hit),
        unknown: ids(&|value, _| value.is_none()),
    }
}
