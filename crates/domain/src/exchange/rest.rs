//! What a document says beyond what we model: taken out of it when it is read, put back when it is written.
//!
//! A document that was read is compared with what we would write of the same content. What it has beyond that is kept,
//! in the places where it stood. When the content is written again, changed or not, it is put back; what stood below
//! something that is no longer there goes with it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

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

    /// What `given` has in addition to `ours`, which tells of the same: where both say something, ours stands. Entries
    /// that only `given` has count where they are `foreign`; others are ours of another time or place.
    pub fn added(given: &Value, ours: &Value, like: &Alike) -> Option<Self> {
        match (given, ours) {
            (Value::Object(given), Value::Object(ours)) => {
                let fields = given.iter().filter_map(|(field, value)| {
                    let rest = match (ours.get(field), value) {
                        (Some(own), _) => Self::added(value, own, like)?,
                        (None, Value::Array(entries)) => Self::foreign_of(entries, like)?,
                        (None, _) => Self::Whole(value.clone()),
                    };
                    Some((field.clone(), rest))
                });
                let fields: BTreeMap<_, _> = fields.collect();
                (!fields.is_empty()).then_some(Self::Fields(fields))
            }
            (Value::Array(given), Value::Array(ours)) => {
                let (mut within, mut beside) = (BTreeMap::new(), Vec::new());
                for entry in given {
                    let same = |own: &&Value| name(own) == name(entry) || (like.same)(entry, own);
                    match ours.iter().find(same) {
                        Some(own) => {
                            let rest = Self::added(entry, own, like);
                            within.extend(rest.map(|rest| (name(own), rest)));
                        }
                        None if (like.foreign)(entry) => beside.push(entry.clone()),
                        None => {}
                    }
                }
                let nothing = within.is_empty() && beside.is_empty();
                (!nothing).then_some(Self::Entries { within, beside })
            }
            _ => None,
        }
    }

    fn foreign_of(entries: &[Value], like: &Alike) -> Option<Self> {
        let foreign = entries.iter().filter(|entry| (like.foreign)(entry));
        let beside: Vec<Value> = foreign.cloned().collect();
        let within = BTreeMap::new();
        (!beside.is_empty()).then_some(Self::Entries { within, beside })
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
