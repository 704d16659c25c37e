//! What a ruleset says, as text in the record and as text in forms.

use super::words;
use crate::app::App;
use crate::failure::{Failure, Faults};
use greenlane_domain::Refusal;
use greenlane_domain::pack::{Benefit, ThreatPolicy};
use greenlane_domain::rulesets::{Checked, Ruleset};
use greenlane_targeting::rules::{
    AsOf, Entry, Expected, Found, Line, Matching, NamedSet, Program, Rule, Ruleset as Content,
    TestCase,
};
use jiff::civil::Date;
use serde_json::{Map, Value};
use std::fmt::Write as _;

/// What a ruleset in the record says.
pub(super) fn of(state: &Ruleset) -> Result<Content, Failure> {
    Ok(serde_json::from_str(&state.content)?)
}

/// A ruleset made ready to run. What standing takes off depends on the threat level of each line, as the programme's policy says.
pub fn program(threat: &ThreatPolicy, said: &Content, as_of: AsOf) -> Result<Program, Vec<Found>> {
    let program = Program::new(said, as_of)?;
    Ok(program.at_levels(threat.highest(), |level, role, tier| {
        threat.keeps(level, Benefit::Credit, tier, role.name())
    }))
}

/// The same of a ruleset in the record, which is never unsound.
pub(crate) fn recorded(app: &App, said: &Content, as_of: AsOf) -> Result<Program, Failure> {
    program(&app.pack().threat, said, as_of)
        .map_err(|_| Failure::Internal("a ruleset in the record has faults".to_owned()))
}

/// As it is written to the record.
pub(super) fn text(content: &Content) -> Result<String, Failure> {
    Ok(serde_json::to_string(content)?)
}

/// The pack's first ruleset.
pub(super) fn first(app: &App) -> Result<Content, Failure> {
    let text = app.pack().targeting.as_deref().ok_or(Failure::NotFound)?;
    toml::from_str(text).map_err(|error| Failure::Internal(format!("targeting.toml: {error}")))
}

/// What checking it found, as facts of a command.
pub(super) fn checked(content: &Content) -> Checked {
    let (version, faults) = match content.version() {
        Ok(version) => (version, 0),
        Err(faults) => (String::new(), faults.len()),
    };
    Checked {
        version,
        faults,
        failing: failing(content),
        rules: content.rules.len(),
    }
}

/// How many test cases say something else than they should.
pub(super) fn failing(content: &Content) -> usize {
    let of_rule = |rule: &Rule| {
        let said = content.try_tests(rule).unwrap_or_default();
        let wrong = rule.tests.iter().zip(&said);
        wrong.filter(|(case, said)| case.expect != **said).count()
    };
    content.rules.iter().map(of_rule).sum()
}

/// The field of a form that a fault is about.
fn field(key: &str) -> &'static str {
    match key {
        "rule-id" | "rule-twice" => "id",
        "rule-owner" => "owner",
        "rule-reason" => "reason",
        "rule-dates" => "until",
        "rule-test-column" => "tests",
        "set-name" | "set-twice" => "name",
        "set-empty" | "set-entry" | "set-dates" => "entries",
        _ => "text",
    }
}

/// Faults as a form shows them; one in another rule says in which.
pub(super) fn sound(content: &Content, about: Option<&str>) -> Result<(), Failure> {
    let Err(found) = content.check() else {
        return Ok(());
    };
    let refusal = |found: &Found| {
        let refusal = words::refusal(&found.fault);
        match &found.rule {
            Some(rule) if about != Some(rule) => Refusal::new("refusal-ruleset-other-rule")
                .arg("rule", rule)
                .field(field("")),
            _ => refusal.field(field(found.fault.key)),
        }
    };
    Err(Failure::Invalid(Faults(
        found.iter().map(refusal).collect(),
    )))
}

fn expected(word: &str) -> Option<Expected> {
    match word {
        "fires" => Some(Expected::Fires),
        "silent" => Some(Expected::Silent),
        "unknown" => Some(Expected::Unknown),
        _ => None,
    }
}

/// The word of an expectation in forms.
pub(super) fn expectation(expected: Expected) -> &'static str {
    match expected {
        Expected::Fires => "fires",
        Expected::Silent => "silent",
        Expected::Unknown => "unknown",
    }
}

fn cell(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// A line's values as they are typed: `origin = CN; value = 300`.
pub(super) fn typed_line(row: &Map<String, Value>) -> String {
    let values = row
        .iter()
        .map(|(name, value)| format!("{name} = {}", cell(value)));
    values.collect::<Vec<_>>().join("; ")
}

/// A line read as it was typed, with blanks, semicolons or ends of lines between values. The fault names what cannot be read.
pub(super) fn line(typed: &str) -> Result<Line, Refusal> {
    let mut row = Map::new();
    for part in typed
        .split([';', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let (name, value) = part
            .split_once('=')
            .ok_or_else(|| Refusal::new("refusal-ruleset-line").arg("part", part))?;
        row.insert(name.trim().to_lowercase(), Value::from(value.trim()));
    }
    Line::from_json(&row)
        .map_err(|column| Refusal::new("refusal-ruleset-line-column").arg("column", column))
}

/// Test cases as they are typed: `fires | cheap shirts | hs6 = 610910; value = 300`.
pub(super) fn typed_tests(tests: &[TestCase]) -> String {
    let mut text = String::new();
    for case in tests {
        let expect = expectation(case.expect);
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{expect} | {} | {}", case.name, typed_line(&case.row));
    }
    text
}

pub(super) fn tests(typed: &str) -> Result<Vec<TestCase>, Refusal> {
    let lines = typed
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    let cases = lines.map(|(at, text)| {
        let wrong = || {
            let refusal = Refusal::new("refusal-ruleset-test").arg("line", at + 1);
            refusal.field("tests")
        };
        let mut parts = text.splitn(3, '|').map(str::trim);
        let expect = parts.next().and_then(expected).ok_or_else(wrong)?;
        let name = parts
            .next()
            .filter(|name| !name.is_empty())
            .ok_or_else(wrong)?;
        let values = parts.next().ok_or_else(wrong)?;
        let row = line(values).map_err(|refusal| refusal.field("tests"))?;
        Ok(TestCase {
            name: name.to_owned(),
            row: row.to_json(),
            expect,
        })
    });
    cases.collect()
}

/// A set's entries as they are typed: `VN`, or `VN 2026-01-01 2026-12-31`, a dash for an open end.
pub(super) fn typed_entries(set: &NamedSet) -> String {
    let day = |day: Option<Date>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
    let mut text = String::new();
    for entry in &set.entries {
        let _ = match (entry.from, entry.until) {
            (None, None) => writeln!(text, "{}", entry.value),
            (from, None) => writeln!(text, "{} {}", entry.value, day(from)),
            (from, until) => writeln!(text, "{} {} {}", entry.value, day(from), day(until)),
        };
    }
    text
}

pub(super) fn entries(typed: &str) -> Result<Vec<Entry>, Refusal> {
    let lines = typed
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    let entries = lines.map(|(at, text)| {
        let mut words = text.split_whitespace();
        let value = words.next().unwrap_or_default().to_owned();
        let mut day = || match words.next() {
            None | Some("-") => Ok(None),
            Some(word) => word.parse::<Date>().map(Some).map_err(|_| {
                let refusal = Refusal::new("refusal-ruleset-entry").arg("line", at + 1);
                refusal.field("entries")
            }),
        };
        let (from, until) = (day()?, day()?);
        if words.next().is_some() {
            let refusal = Refusal::new("refusal-ruleset-entry").arg("line", at + 1);
            return Err(refusal.field("entries"));
        }
        Ok(Entry { value, from, until })
    });
    entries.collect()
}

/// How a set's entries are compared, by its word in forms.
pub(super) fn matching(word: &str) -> Matching {
    if word == "beginning" {
        Matching::Beginning
    } else {
        Matching::Whole
    }
}
