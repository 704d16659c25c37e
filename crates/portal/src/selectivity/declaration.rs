//! A declaration as it is sent: header, parties and lines, read with a fault for every field that cannot be used.

use super::reading::{Reading, shown};
use crate::failure::Faults;
use crate::trade::OWN_SERIES;
use greenlane_domain::Refusal;
use greenlane_domain::identifiers::Identifier;
use greenlane_domain::ids::MemberId;
use greenlane_targeting::rules::Line;
use jiff::civil::Date;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt::Write as _;
use uuid::Uuid;

/// The most lines of one declaration.
pub const MOST_LINES: usize = 1_000;

/// Somebody in the chain, as the declaration names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// In which role.
    pub role: &'static str,
    /// The number as it was sent.
    pub number: String,
    /// The name as it was sent.
    pub name: String,
    /// What the number may be.
    pub identifiers: Vec<Identifier>,
    /// Whether the declaration says of which scheme the number is.
    pub said: bool,
    /// The company whose number with the programme the declaration claims for it.
    pub claimed: Option<MemberId>,
    /// Under which id people may have decided who it is.
    pub key: Uuid,
}

/// One line, with the places of its parties in the declaration's list.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Its number.
    pub line: i64,
    /// What it declares.
    pub cells: Line,
    /// Who takes part.
    pub parties: Vec<usize>,
}

/// A declaration that can be assessed.
#[derive(Debug, Clone, PartialEq)]
pub struct Declaration {
    /// The sender's own reference of this message.
    pub reference: String,
    /// Where the number is unique; empty where nothing was said, which is our own.
    pub series: String,
    /// Its number.
    pub declaration: String,
    /// The day it was lodged.
    pub declared_on: Date,
    /// The office of clearance, where it is said.
    pub office: String,
    /// Everybody named in it, each once.
    pub parties: Vec<Party>,
    /// Its lines, at least one.
    pub items: Vec<Item>,
    /// What was sent, in one way of writing whatever the order of its fields.
    pub content: String,
    /// SHA-256 of that.
    pub hash: [u8; 32],
}

/// The same JSON in one way of writing: names in order, no blanks.
fn canonical(value: &Value, text: &mut String) {
    match value {
        Value::Object(map) => {
            let mut names: Vec<&String> = map.keys().collect();
            names.sort_unstable();
            text.push('{');
            for (at, name) in names.into_iter().enumerate() {
                if at > 0 {
                    text.push(',');
                }
                // Writing to a string cannot fail.
                let _ = write!(text, "{}:", Value::from(name.as_str()));
                canonical(map.get(name).unwrap_or(&Value::Null), text);
            }
            text.push('}');
        }
        Value::Array(list) => {
            text.push('[');
            for (at, value) in list.iter().enumerate() {
                if at > 0 {
                    text.push(',');
                }
                canonical(value, text);
            }
            text.push(']');
        }
        other => {
            let _ = write!(text, "{other}");
        }
    }
}

impl Declaration {
    /// Reads what was sent, or says everything that is wrong with it. Without a day it is one of today.
    pub fn read(value: &Value, today: Date) -> Result<Self, Faults> {
        let mut reading = Reading::new(today);
        let Value::Object(map) = value else {
            reading.fault("", Refusal::new("assess-object"));
            return Err(reading.faults);
        };
        let reference = reading.text(map, "", "reference", true);
        let number = reading.text(map, "", "declaration", true);
        let series = reading.text(map, "", "series", false);
        let declared_on = reading.declared_on(map);
        let mut header = Line::default();
        for (name, text) in [
            ("declaration", number.as_str()),
            ("series", series_of(&series)),
        ] {
            let _ = header.put(name, &Value::from(text));
        }
        let _ = header.put("declared_on", &Value::from(declared_on.to_string()));
        for (name, value) in map {
            match name.as_str() {
                "reference" | "declaration" | "series" | "declared_on" | "parties" | "lines" => {}
                "line" => {
                    let unknown = Refusal::new("assess-column").arg("name", name);
                    reading.fault(name, unknown);
                }
                _ => reading.column(&mut header, "", name, value),
            }
        }
        let claimed = map.get("claimed_account").and_then(Value::as_str);
        reading.claimed = claimed.and_then(crate::trade::claimed_account);
        let parties = reading.parties(&mut header, "", map.get("parties"), &[]);
        let items = reading.items(map.get("lines"), &header, &parties);
        if !reading.faults.0.is_empty() {
            return Err(reading.faults);
        }
        let mut content = String::new();
        canonical(value, &mut content);
        let office = map.get("office").map(shown).unwrap_or_default();
        Ok(Self {
            reference,
            series,
            declaration: number,
            declared_on,
            office: office.trim().to_owned(),
            parties: reading.parties,
            items,
            hash: Sha256::digest(content.as_bytes()).into(),
            content,
        })
    }

    /// The declaration under whatever reference it is sent: what its draw is locked to.
    pub fn id(&self) -> Uuid {
        declaration_id(&self.series, &self.declaration)
    }

    /// The ids under which it may have been assessed before.
    pub(super) fn ids(&self) -> impl Iterator<Item = Uuid> {
        ids(&self.series, &self.declaration)
    }

    /// Itself as it is filed, where there is something under some ids: a declaration that was first assessed under the other word for
    /// our own series stays what it was, with its draw.
    pub(super) fn filed(&self, there: &HashSet<Uuid>) -> Cow<'_, Self> {
        let before = other_word(&self.series).filter(|series| {
            let id = declaration_id(series, &self.declaration);
            there.contains(&id) && !there.contains(&self.id())
        });
        match before {
            None => Cow::Borrowed(self),
            Some(series) => Cow::Owned(Self {
                series: series.to_owned(),
                ..self.clone()
            }),
        }
    }
}

/// The series of a declaration of which perhaps nothing was said: our own then.
pub(crate) fn series_of(said: &str) -> &str {
    if said.is_empty() { OWN_SERIES } else { said }
}

/// Our own series is said in two ways: by its name, and by nothing.
fn other_word(series: &str) -> Option<&'static str> {
    match series {
        "" => Some(OWN_SERIES),
        OWN_SERIES => Some(""),
        _ => None,
    }
}

/// The ids under which a declaration may be filed: that of the series as it was said comes first.
pub(super) fn ids(series: &str, declaration: &str) -> impl Iterator<Item = Uuid> {
    let other = other_word(series).map(|series| declaration_id(series, declaration));
    std::iter::once(declaration_id(series, declaration)).chain(other)
}

/// The id of a declaration, by its number and by where that is unique.
pub fn declaration_id(series: &str, declaration: &str) -> Uuid {
    let text = format!("declaration:{series}\n{declaration}");
    Uuid::new_v5(&Uuid::NAMESPACE_URL, text.as_bytes())
}

/// The id of an assessment: one sender's reference is one assessment.
pub fn assessment_id(sender: Uuid, reference: &str) -> Uuid {
    let text = format!("assessment:{sender}:{reference}");
    Uuid::new_v5(&Uuid::NAMESPACE_URL, text.as_bytes())
}
