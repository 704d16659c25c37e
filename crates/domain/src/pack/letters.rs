//! Letters and their placeholders.
//!
//! A letter is checked before anybody can send it: it may ask only for values the programme has, must ask for the same
//! ones in every language, and one that tells of an adverse decision must state ground, reasons and the last day of
//! appeal (suspensions without clear ground or notice are a failure this system exists to make impossible).

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Text;
use super::read::{Ids, Table};

/// A letter the programme sends, with `{placeholders}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// Id, such as `suspended`.
    pub id: String,
    /// It tells of a decision against the company: it states ground, reasons, appeal right and date.
    pub adverse: bool,
    /// Subject line.
    pub subject: Text,
    /// Body.
    pub body: Text,
}

/// A letter could not be written because a placeholder had no value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("letter {letter} needs a value for {{{placeholder}}}")]
pub struct Unfilled {
    /// The letter.
    pub letter: String,
    /// The placeholder.
    pub placeholder: String,
}

impl Letter {
    /// Subject and body in `lang` with every placeholder filled. A letter with a hole in it is refused, never sent.
    pub fn fill(
        &self,
        lang: &str,
        values: &BTreeMap<&str, String>,
    ) -> Result<(String, String), Unfilled> {
        let fill = |template: &str| {
            fill_template(template, values).map_err(|placeholder| Unfilled {
                letter: self.id.clone(),
                placeholder,
            })
        };
        Ok((fill(self.subject.get(lang))?, fill(self.body.get(lang))?))
    }
}

/// What a letter may ask for.
const PLACEHOLDERS: [&str; 12] = [
    "member",
    "entity_type",
    "date",
    "due",
    "ground",
    "reasons",
    "tier",
    "appeal_due",
    "reference",
    "validation_date",
    "sites",
    "officer",
];

/// What a letter about an adverse decision must state.
const OWED_TO_THE_COMPANY: [&str; 3] = ["ground", "reasons", "appeal_due"];

pub(super) fn read(root: &Table<'_>, letters: &mut Vec<Letter>) {
    let mut ids = Ids::default();
    for table in root.tables("letter") {
        let letter = Letter {
            id: table.id("id", &mut ids, "letter"),
            adverse: table.flag("adverse"),
            subject: table.text("subject"),
            body: table.text("body"),
        };
        check(&table, &letter);
        table.finish();
        letters.push(letter);
    }
}

fn check(table: &Table<'_>, letter: &Letter) {
    for (key, text) in [("subject", &letter.subject), ("body", &letter.body)] {
        let sets = [&text.en, &text.es, &text.fr].map(|text| placeholders(text));
        for name in sets.iter().flatten().collect::<BTreeSet<_>>() {
            if !PLACEHOLDERS.contains(name) {
                table.mistake(
                    key,
                    format!(
                        "unknown placeholder {{{name}}}; known: {}",
                        PLACEHOLDERS.join(", ")
                    ),
                );
            } else if let Some((_, lang)) = sets
                .iter()
                .zip(["English", "Spanish", "French"])
                .find(|(set, _)| !set.contains(name))
            {
                table.mistake(
                    key,
                    format!("the {lang} text lacks the placeholder {{{name}}} which another has"),
                );
            }
        }
    }
    if letter.adverse {
        let stated = placeholders(&letter.body.en);
        for owed in OWED_TO_THE_COMPANY
            .iter()
            .filter(|owed| !stated.contains(*owed))
        {
            table.mistake("body", format!("an adverse letter must state {{{owed}}}"));
        }
    }
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    let mut rest = text;
    while let Some((name, after)) = next(rest).map(|(_, name, after)| (name, after)) {
        names.insert(name);
        rest = after;
    }
    names
}

/// Text before the next placeholder, its name, and what follows it.
fn next(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

/// Fills a template, or names the placeholder that has no value. Values are not searched for placeholders again.
fn fill_template(template: &str, values: &BTreeMap<&str, String>) -> Result<String, String> {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, name, after)) = next(rest) {
        filled.push_str(before);
        filled.push_str(values.get(name).ok_or_else(|| name.to_owned())?);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}
