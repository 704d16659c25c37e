//! A rule as a sentence: `when <condition> [unknown is false | true | asks] then <effect>`.
//!
//! The sentence is cut into its parts by words; the condition goes to the parser of SQL, and what that understands beyond
//! our language is refused by [`super::check`].

mod effect;
mod parts;

use super::ast::Test;
use super::check::{self, Names};
use super::fault::{Fault, Place};
use super::unknowns;
use super::words::Reader;
use crate::columns::Group;
pub use effect::Effect;
use parts::{Parts, expression, tokens, too_deep};
use serde::{Deserialize, Serialize};
use sqlparser::tokenizer::Span;

/// No rule's text is longer, in characters.
pub const LONGEST: usize = 20_000;

/// What happens when the condition is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unknown {
    /// As if the condition were false.
    False,
    /// As if it were true.
    True,
    /// It does not fire, and the declaration goes where documents are asked for, so that somebody finds out.
    Asks,
}

impl Unknown {
    /// Its word in a rule.
    pub fn word(self) -> &'static str {
        match self {
            Self::False => "false",
            Self::True => "true",
            Self::Asks => "asks",
        }
    }
}

/// A rule's text, understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Sentence {
    /// When it fires.
    pub test: Test,
    /// What happens when that is unknown; nothing is said when it cannot be.
    pub unknown: Option<Unknown>,
    /// What follows.
    pub effect: Effect,
}

impl Sentence {
    /// The canonical text: the same for all ways to write the same rule.
    pub fn write(&self) -> String {
        let unknown = self
            .unknown
            .map(|unknown| format!(" unknown is {}", unknown.word()));
        let test = self.test.write(Reader::Analyst);
        let unknown = unknown.unwrap_or_default();
        format!("when {test}{unknown} then {}", self.effect.write())
    }

    /// Reads a rule; what it names must be among `names`.
    pub fn read(text: &str, names: &Names) -> Result<Self, Vec<Fault>> {
        if text.trim().is_empty() {
            return Err(vec![Fault::new("rule-empty", vec![])]);
        }
        if text.chars().count() > LONGEST {
            let limit = LONGEST.to_string();
            return Err(vec![Fault::new("rule-long", vec![("limit", limit)])]);
        }
        let tokens = tokens(text).map_err(|fault| vec![fault])?;
        let parts = Parts::of(&tokens).map_err(|fault| vec![fault])?;
        if let Some(deep) = too_deep(parts.condition) {
            return Err(vec![Fault::new("rule-deep", vec![]).at(place(deep.span))]);
        }
        let expression = expression(parts.condition, parts.end).map_err(|fault| vec![fault])?;
        let mut faults = Vec::new();
        let test = check::test(&expression, text, names, &mut faults);
        let effect = effect::read(parts.effect, parts.last, names)
            .map_err(|fault| faults.push(fault))
            .ok();
        if let (Some(test), None) = (&test, parts.unknown) {
            let may_be = unknowns::columns(test);
            if !may_be.is_empty() {
                let columns = may_be.join(", ");
                let fault = Fault::new("rule-unknown", vec![("columns", columns)]);
                faults.push(fault.at(place(parts.end)));
            }
        }
        if let (Some(test), Some(effect)) = (&test, &effect)
            && effect.lowers()
            && let Some(name) = standing(test)
        {
            let fault = Fault::new("rule-standing-lowers", vec![("name", name.to_owned())]);
            faults.push(fault.at(place(parts.end)));
        }
        match (test, effect) {
            (Some(test), Some(effect)) if faults.is_empty() => Ok(Self {
                test,
                unknown: parts.unknown,
                effect,
            }),
            _ => Err(faults),
        }
    }
}

/// The first column of standing that a condition reads. What standing takes off is the ruleset's credit, with its caps; a
/// rule that lowers by standing would pass them by.
fn standing(test: &Test) -> Option<&'static str> {
    let mut found = None;
    test.columns(&mut |col| {
        if col.column().group == Group::Standing && found.is_none() {
            found = Some(col.name());
        }
    });
    found
}

/// The parser's span as a place.
pub(super) fn place(span: Span) -> Place {
    Place {
        line: span.start.line,
        column: span.start.column,
        end_line: span.end.line,
        end_column: span.end.column,
    }
}
