//! What a document says beyond what we model: taken out of it when it is read, put back when it is written.
//!
//! A document that was read is compared with what we would write of the same content. What it has beyond that is kept,
//! in the places where it stood. When the content is written again, changed or not, it is put back; what stood below
//! something that is no longer there goes with it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::Refusal;

/// What one document has beyond another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rest {
    /// Something of which the other has nothing, or something else.
    Whole(Value),
    /// Some fields.
    Fields(BTreeMap<String, Rest>),
    /// Some entries: what those have beyond that stand in both, and those that stand in one only.
    Entries {
        /// By what names them.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        within: BTreeMap<String, Rest>,
        /// In their order, each after the ones that both have.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        beside: Vec<Value>,
    },
}

/// How much of other tools' words is kept with a profile, in bytes.
const LARGEST: usize = 256 * 1024;
/// How many levels deep. The reader of the record goes to 127.
const DEEPEST: usize = 64;

fn depth(value: &Value) -> usize {
    match value {
        Value::Array(entries) => 1 + entries.iter().map(depth).max().unwrap_or_default(),
        Value::Object(fields) => 1 + fields.values().map(depth).max().unwrap_or_default(),
        _ => 0,
    }
}

/// For each given entry the one of ours that tells of the same: first by its name, then among those that no name took.
fn matched<'v>(given: &[Value], ours: &'v [Value], like: &Alike) -> Vec<Option<&'v Value>> {
    let mut free: Vec<Option<&Value>> = ours.iter().map(Some).collect();
    let mut take = |fits: &dyn Fn(&Value) -> bool| {
        let place = free.iter_mut().find(|own| own.is_some_and(fits))?;
        place.take()
    };
    let mut found: Vec<Option<&Value>> = given
        .iter()
        .map(|entry| take(&|own| name(own) == name(entry)))
        .collect();
    for (entry, own) in given.iter().zip(&mut found) {
        if own.is_none() {
            *own = take(&|own| (like.same)(entry, own));
        }
    }
    found
}

/// How the entries of two documents are told apart.
#[derive(Clone, Copy)]
pub struct Alike {
    /// Whether two entries with different names tell of the same thing.
    pub same: fn(&Value, &Value) -> bool,
    /// Whether an entry is of a kind that we never write.
    pub foreign: fn(&Value) -> bool,
}

/// What names an entry of a list: the first of its fields that OSCAL gives entries to be known by.
fn name(entry: &Value) -> String {
    let field = |field: &str| entry.get(field).and_then(Value::as_str);
    if let Some(id) = field("uuid").or_else(|| field("id")) {
        return id.to_owned();
    }
    let parts = ["name", "ns", "class", "rel", "href", "role-id", "value"];
    let named: Vec<&str> = parts.iter().filter_map(|part| field(part)).collect();
    if named.is_empty() {
        entry.to_string()
    } else {
        named.join("\n")
    }
}

impl Rest {
    /// What `given` has beyond `ours`; none when that is nothing.
    pub fn beyond(given: &Value, ours: &Value) -> Option<Self> {
        match (given, ours) {
            (Value::Object(given), Value::Object(ours)) => {
                let fields = given.iter().filter_map(|(field, value)| {
                    let rest = match ours.get(field) {
                        Some(own) => Self::beyond(value, own)?,
                        // What we have none of now we may have later: entries never take the place of ours.
                        None => match value {
                            Value::Array(entries) => Self::Entries {
                                within: BTreeMap::new(),
                                beside: entries.clone(),
                            },
                            _ => Self::Whole(value.clone()),
                        },
                    };
                    Some((field.clone(), rest))
                });
                let fields: BTreeMap<_, _> = fields.collect();
                (!fields.is_empty()).then_some(Self::Fields(fields))
            }
            (Value::Array(given), Value::Array(ours)) => {
                let (mut within, mut beside) = (BTreeMap::new(), Vec::new());
                for entry in given {
                    let called = name(entry);
                    match ours.iter().find(|own| name(own) == called) {
                        Some(own) => within.extend(Self::beyond(entry, own).map(|r| (called, r))),
                        None => beside.push(entry.clone()),
                    }
                }
                let nothing = within.is_empty() && beside.is_empty();
                (!nothing).then_some(Self::Entries { within, beside })
            }
            _ => (given != ours).then(|| Self::Whole(given.clone())),
        }
    }

    /// Nothing beyond.
    pub fn nothing() -> Self {
        Self::Fields(BTreeMap::new())
    }

    /// Whether it says nothing.
    pub fn is_nothing(&self) -> bool {
        *self == Self::nothing()
    }

    /// Refuses what is too large or too deep to be kept in the record: what is deeper than our reader goes could never be
    /// read again.
    pub fn fits(&self) -> Result<(), Refusal> {
        let value = serde_json::to_value(self).unwrap_or_default();
        let large = value.to_string().len() > LARGEST;
        if large || depth(&value) > DEEPEST {
            return Err(Refusal::new("refusal-exchange-kept")
                .arg("limit", LARGEST / 1024)
                .field("file"));
        }
        Ok(())
    }

    /// What `given` has in addition to `ours`, which tells of the same: where both say something, ours stands, now and
    /// when it is put beside later. Entries that only `given` has count where they are `foreign`; others are ours of
    /// another time or place.
    pub fn added(given: &Value, ours: &Value, like: &Alike) -> Option<Self> {
        match (given, ours) {
            (Value::Object(given), Value::Object(ours)) => {
                let none = Value::Null;
                let fields = given.iter().filter_map(|(field, value)| {
                    let own = ours.get(field).unwrap_or(&none);
                    Some((field.clone(), Self::added(value, own, like)?))
                });
                let fields: BTreeMap<_, _> = fields.collect();
                (!fields.is_empty()).then_some(Self::Fields(fields))
            }
            // We have nothing of it now and may have later: what is ours of it is left out all the same.
            (Value::Object(_), Value::Null) => Self::added(given, &Value::Object(Map::new()), like),
            (Value::Array(given), Value::Null) => {
                let beside = given
                    .iter()
                    .filter(|entry| !entry.is_object() || (like.foreign)(entry));
                Self::entries(BTreeMap::new(), beside.cloned().collect())
            }
            (Value::Array(given), Value::Array(ours)) => {
                let found = matched(given, ours, like);
                let (mut within, mut beside) = (BTreeMap::new(), Vec::new());
                for (entry, own) in given.iter().zip(found) {
                    match own {
                        Some(own) => {
                            let rest = Self::added(entry, own, like);
                            within.extend(rest.map(|rest| (name(own), rest)));
                        }
                        None if (like.foreign)(entry) => beside.push(entry.clone()),
                        None => {}
                    }
                }
                Self::entries(within, beside)
            }
            (Value::String(text), Value::Null) if text.is_empty() => None,
            (_, Value::Null) => Some(Self::Whole(given.clone())),
            _ => None,
        }
    }

    fn entries(within: BTreeMap<String, Self>, beside: Vec<Value>) -> Option<Self> {
        let nothing = within.is_empty() && beside.is_empty();
        (!nothing).then_some(Self::Entries { within, beside })
    }

    /// Puts it beside what a document of ours says, of which nothing changes.
    pub fn put_beside(&self, into: &mut Value) {
        match (self, into) {
            (Self::Fields(fields), Value::Object(object)) => {
                for (field, rest) in fields {
                    match object.get_mut(field) {
                        Some(own) => rest.put_beside(own),
                        None => {
                            object.extend(rest.alone().map(|value| (field.clone(), value)));
                        }
                    }
                }
            }
            (Self::Entries { within, beside }, Value::Array(entries)) => {
                for entry in entries.iter_mut() {
                    if let Some(rest) = within.get(&name(entry)) {
                        rest.put_beside(entry);
                    }
                }
                let new = beside
                    .iter()
                    .filter(|entry| !entries.iter().any(|own| name(own) == name(entry)));
                let new: Vec<Value> = new.cloned().collect();
                entries.extend(new);
            }
            _ => {}
        }
    }

    /// What stands there when we have nothing of it.
    fn alone(&self) -> Option<Value> {
        match self {
            Self::Whole(value) => Some(value.clone()),
            Self::Fields(fields) => {
                let fields = fields.iter();
                let fields: Map<String, Value> = fields
                    .filter_map(|(field, rest)| Some((field.clone(), rest.alone()?)))
                    .collect();
                (!fields.is_empty()).then_some(Value::Object(fields))
            }
            Self::Entries { beside, .. } => {
                (!beside.is_empty()).then(|| Value::Array(beside.clone()))
            }
        }
    }

    /// Puts it back into a document of ours.
    pub fn put_back(&self, into: &mut Value) {
        match self {
            Self::Whole(value) => *into = value.clone(),
            Self::Fields(fields) => {
                let Value::Object(object) = into else { return };
                for (field, rest) in fields {
                    rest.put_field(field, object);
                }
            }
            Self::Entries { within, beside } => {
                let Value::Array(entries) = into else { return };
                for entry in entries.iter_mut() {
                    if let Some(rest) = within.get(&name(entry)) {
                        rest.put_back(entry);
                    }
                }
                let new = beside
                    .iter()
                    .filter(|entry| !entries.iter().any(|own| name(own) == name(entry)));
                let new: Vec<Value> = new.cloned().collect();
                entries.extend(new);
            }
        }
    }

    fn put_field(&self, field: &str, object: &mut Map<String, Value>) {
        match (object.get_mut(field), self) {
            (Some(own), rest) => rest.put_back(own),
            (None, Self::Whole(value)) => {
                object.insert(field.to_owned(), value.clone());
            }
            // The list it stood in is empty now; what was beside ours still has its place.
            (None, Self::Entries { beside, .. }) if !beside.is_empty() => {
                object.insert(field.to_owned(), Value::Array(beside.clone()));
            }
            (None, _) => {}
        }
    }
}
