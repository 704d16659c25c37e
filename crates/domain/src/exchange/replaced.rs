//! What a document of others says where ours has to say something else: its title, its version, whom it is about. The
//! standard has one place for each, so theirs stand as properties, by the name of the place.

use serde_json::{Value, json};

use super::oscal::NAMESPACE;

/// The name of those properties.
pub(super) const NAME: &str = "source-value";

/// Whether an entry is such a property. They bear our namespace and say what others said.
pub(super) fn is_replaced(entry: &Value) -> bool {
    let field = |field: &str| entry.get(field).and_then(Value::as_str);
    field("name") == Some(NAME) && field("ns") == Some(NAMESPACE)
}

/// A property for what stood in a place. Text of several lines is no value in OSCAL; it stands in the remarks.
pub(super) fn property(place: &str, said: &Value) -> Value {
    let text = said
        .as_str()
        .map_or_else(|| said.to_string(), str::to_owned);
    let plain = !text.is_empty() && text.trim() == text && !text.contains(['\n', '\r']);
    if plain {
        json!({ "name": NAME, "ns": NAMESPACE, "value": text, "class": place })
    } else {
        json!({ "name": NAME, "ns": NAMESPACE, "value": "remarks", "class": place, "remarks": text })
    }
}

/// Every place where both say something plain, and not the same.
pub(super) fn replaced(given: &Value, ours: &Value) -> Vec<Value> {
    let mut found = Vec::new();
    compare(given, ours, "", &mut found);
    found
}

fn compare(given: &Value, ours: &Value, place: &str, found: &mut Vec<Value>) {
    let (Value::Object(given), Value::Object(ours)) = (given, ours) else {
        let lists = given.is_array() || ours.is_array();
        if !lists && given != ours {
            found.push(property(place, given));
        }
        return;
    };
    for (field, said) in given {
        let inner = if place.is_empty() {
            field.clone()
        } else {
            format!("{place}.{field}")
        };
        if let Some(own) = ours.get(field) {
            compare(said, own, &inner, found);
        }
    }
}

/// Puts properties into the metadata of a document.
pub(super) fn put(properties: Vec<Value>, metadata: Option<&mut Value>) {
    let Some(metadata) = metadata.and_then(Value::as_object_mut) else {
        return;
    };
    let props = metadata
        .entry("props".to_owned())
        .or_insert_with(|| json!([]));
    if let Some(props) = props.as_array_mut() {
        props.extend(properties);
    }
}
