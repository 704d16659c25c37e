//! Rules of like shape as a decision table, and back: a column for each thing that is asked, a row for each rule.
//!
//! Rules belong together when their conditions are joined by `and`, ask the same things in the same way, and differ only in
//! the values: `origin in (…) and hs6 like …` in twenty variants is a table of twenty rows.

use super::ast::{Num, Part, Test};
use super::check::Names;
use super::fault::Fault;
use super::ruleset::Ruleset;
use super::sentence::{Sentence, Unknown};
use super::words::{Reader, quoted};
use serde::{Deserialize, Serialize};

/// Rules of one shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What is asked, column by column, as it stands in a rule before the value: `origin in`, `value <`.
    pub columns: Vec<String>,
    /// The rules.
    pub rows: Vec<TableRow>,
}

/// A rule as a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableRow {
    /// The rule's short name.
    pub rule: String,
    /// The values, one for each column: `('CN', 'VN')`, `4`.
    pub values: Vec<String>,
    /// What happens when the condition is unknown.
    pub unknown: Option<Unknown>,
    /// What follows, as it stands in a rule.
    pub effect: String,
}

/// One part of a condition, cut into what is asked and the value; `None` when it has no value of its own.
fn cut(test: &Test) -> Option<(String, String)> {
    let (inner, not) = match test {
        Test::Not(inner) => (&**inner, "not "),
        other => (other, ""),
    };
    let write = Reader::Analyst;
    let in_list = |text: String, values: Vec<String>| {
        (
            format!("{text} {not}in"),
            format!("({})", values.join(", ")),
        )
    };
    match inner {
        Test::TextIn(text, values) => {
            let values = values.iter().map(|value| quoted(value)).collect();
            Some(in_list(text.write(write), values))
        }
        Test::NumberIn(number, values) => {
            let values = values.iter().map(|value| Num::Literal(*value).write(write));
            Some(in_list(number.write(write), values.collect()))
        }
        Test::InSet(text, set) => Some((
            format!("{} {not}in", text.write(write)),
            format!("set({})", quoted(set)),
        )),
        Test::Like(text, part, value) => {
            let value = match part {
                Part::Beginning => format!("{value}%"),
                Part::End => format!("%{value}"),
                Part::Anywhere => format!("%{value}%"),
                Part::Whole => value.clone(),
            };
            Some((format!("{} {not}like", text.write(write)), quoted(&value)))
        }
        Test::Texts(cmp, left, right @ super::ast::Text::Literal(_)) if not.is_empty() => Some((
            format!("{} {}", left.write(write), cmp.sign()),
            right.write(write),
        )),
        Test::Numbers(cmp, left, right @ (Num::Literal(_) | Num::Day(_))) if not.is_empty() => {
            Some((
                format!("{} {}", left.write(write), cmp.sign()),
                right.write(write),
            ))
        }
        _ => None,
    }
}

/// A rule's condition cut into columns; `None` when it is no plain list of such parts.
fn row(sentence: &Sentence) -> Option<Vec<(String, String)>> {
    let parts = match &sentence.test {
        Test::And(parts) => parts.as_slice(),
        one => std::slice::from_ref(one),
    };
    let mut cells: Vec<(String, String)> = parts.iter().map(cut).collect::<Option<_>>()?;
    cells.sort();
    // The same thing asked twice would need two columns of one name.
    let twice = cells
        .windows(2)
        .any(|pair| matches!(pair, [a, b] if a.0 == b.0));
    (!twice).then_some(cells)
}

/// The tables of a ruleset, those with most rows first, and the short names of the rules that stand in none. Faulty rules
/// stand in none.
pub fn tables(ruleset: &Ruleset) -> (Vec<Table>, Vec<String>) {
    let names = ruleset.names();
    let (mut tables, mut others): (Vec<Table>, Vec<String>) = (Vec::new(), Vec::new());
    for rule in &ruleset.rules {
        let sentence = Sentence::read(&rule.text, &names).ok();
        let Some((sentence, cells)) =
            sentence.and_then(|sentence| row(&sentence).map(|cells| (sentence, cells)))
        else {
            others.push(rule.id.clone());
            continue;
        };
        let (columns, values): (Vec<String>, Vec<String>) = cells.into_iter().unzip();
        let row = TableRow {
            rule: rule.id.clone(),
            values,
            unknown: sentence.unknown,
            effect: sentence.effect.write(),
        };
        match tables.iter_mut().find(|table| table.columns == columns) {
            Some(table) => table.rows.push(row),
            None => tables.push(Table {
                columns,
                rows: vec![row],
            }),
        }
    }
    tables.sort_by_key(|table| std::cmp::Reverse(table.rows.len()));
    (tables, others)
}

impl TableRow {
    /// The rule's sentence again.
    pub fn sentence(&self, columns: &[String], names: &Names) -> Result<Sentence, Vec<Fault>> {
        let asked = columns.iter().zip(&self.values);
        let parts: Vec<String> = asked
            .map(|(asked, value)| format!("{asked} {value}"))
            .collect();
        let unknown = self
            .unknown
            .map(|unknown| format!(" unknown is {}", unknown.word()));
        let text = format!(
            "when {}{} then {}",
            parts.join(" and "),
            unknown.unwrap_or_default(),
            self.effect
        );
        Sentence::read(&text, names)
    }
}
