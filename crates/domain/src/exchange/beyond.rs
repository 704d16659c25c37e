//! What a profile's document says beyond a security profile: kept with the profile when its file is taken, and put back
//! when it is written.

use serde_json::Value;

use super::oscal::NAMESPACE;
use super::replaced::{is_replaced, put, replaced};
use super::rest::{Alike, Rest};

/// What `given` says beyond `ours`, the document of the same profile as it stands once the file was taken.
pub fn beyond_profile(given: &Value, ours: &Value) -> Option<Rest> {
    let mut given = given.clone();
    // Who signed, returned and approved is told by the record alone.
    let metadata = given.pointer_mut("/system-security-plan/metadata");
    if let Some(Value::Object(metadata)) = metadata {
        metadata.remove("actions");
    }
    Rest::added(&given, ours, &Alike { same, foreign })
}

/// What a plan of somebody else says beyond `ours`, the document of the profile as it stands once its answers were taken.
/// Its system, its controls and its people are its own: they stand beside ours. Where the standard has one place for
/// both, what it says stands as a property.
pub fn beyond_foreign(given: &Value, ours: &Value) -> Option<Rest> {
    let mut given = given.clone();
    let (name, metadata) = ("system-security-plan", "/system-security-plan/metadata");
    let said = match (given.get(name), ours.get(name)) {
        (Some(given), Some(ours)) => replaced(given, ours),
        _ => Vec::new(),
    };
    put(said, given.pointer_mut(metadata));
    let like = Alike {
        same: same_control,
        foreign: of_theirs,
    };
    Rest::added(&given, ours, &like)
}

/// In a plan of somebody else the roles of preparing and reviewing are theirs too: who has them stands beside ours, by the
/// id it has there.
fn of_theirs(entry: &Value) -> bool {
    let has_a_role = entry.get("party-uuids").is_some() && entry.get("role-id").is_some();
    entry.is_string() || has_a_role || foreign(entry)
}

fn same_control(one: &Value, other: &Value) -> bool {
    let id = text(one, "control-id");
    id.is_some() && id == text(other, "control-id")
}

/// The roles that we give.
const OUR_ROLES: [&str; 2] = ["prepared-by", "reviewer"];

fn text<'v>(entry: &'v Value, field: &str) -> Option<&'v str> {
    entry.get(field).and_then(Value::as_str)
}

/// Another installation gives other ids to the same: a criterion is known by its control, a party by its name, what is
/// said of the whole company by its words.
fn same(one: &Value, other: &Value) -> bool {
    let both = |field: &str| text(one, field).is_some() && text(one, field) == text(other, field);
    let whole = |entry: &Value| text(entry, "type") == Some("this-system");
    both("control-id")
        || (whole(one) && whole(other))
        || (both("type") && both("name"))
        || (both("title")
            && one.get("role-ids").is_some()
            && one.get("role-ids") == other.get("role-ids"))
        || (one.get("component-uuid").is_some()
            && both("description")
            && one.get("implementation-status") == other.get("implementation-status"))
}

/// Answers, sites, documents, signatures and whatever bears our namespace are ours: where a file has more of them than
/// the profile, they were not taken, or were another company's.
fn foreign(entry: &Value) -> bool {
    let ours = |entry: &Value| {
        !is_replaced(entry) && text(entry, "ns").is_some_and(|ns| ns.starts_with(NAMESPACE))
    };
    let props = entry.get("props").and_then(Value::as_array);
    let marked = props.is_some_and(|props| props.iter().any(ours));
    let of_ours = ours(entry)
        || marked
        || text(entry, "system").is_some_and(|system| system.starts_with(NAMESPACE))
        || text(entry, "identifier-type").is_some_and(|kind| kind.starts_with(NAMESPACE))
        || text(entry, "control-id").is_some_and(|id| id.starts_with("msc-"))
        || entry.get("component-uuid").is_some()
        || (entry.get("party-uuids").is_some()
            && text(entry, "role-id").is_some_and(|role| OUR_ROLES.contains(&role)))
        || text(entry, "rel") == Some("evidence");
    entry.is_object() && (is_replaced(entry) || !of_ours)
}
