//! Reading a declaration field by field: each fault is named beside its field, and reading goes on behind it.

use super::declaration::{Item, MOST_LINES, Party};
use crate::failure::Faults;
use greenlane_domain::Refusal;
use greenlane_domain::identifiers::{Identifier, Scheme};
use greenlane_domain::ids::MemberId;
use greenlane_domain::rulesets::DeclaredRole;
use greenlane_domain::trade::{PartyKey, party_id};
use greenlane_targeting::columns::{Group, Kind, find};
use greenlane_targeting::rules::{Line, Unfit};
use jiff::civil::Date;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// The most characters of a reference, of a declaration's number and of a series.
const LONGEST_NUMBER: usize = 80;
/// The most characters of any other text.
const LONGEST: usize = 500;
/// Faults beyond so many are not told: whoever made them has enough to mend.
const MOST_FAULTS: usize = 50;

/// Roles that a party may have, with the columns that they fill: number, name, address.
const ROLES: [(&str, Option<&str>, Option<&str>); 9] = [
    ("importer", Some("importer_name"), Some("importer_address")),
    (
        "declarant",
        Some("declarant_name"),
        Some("declarant_address"),
    ),
    ("seller", Some("seller_name"), None),
    ("manufacturer", Some("manufacturer_name"), None),
    ("consignee", Some("consignee_name"), None),
    (
        "consolidator",
        Some("consolidator_name"),
        Some("consolidator_address"),
    ),
    ("carrier", Some("carrier_name"), None),
    ("courier", None, None),
    ("driver", None, None),
];

/// What was read so far of one declaration, and what is wrong with it.
pub(super) struct Reading {
    pub faults: Faults,
    pub parties: Vec<Party>,
    /// The company that the header claims the importer to be, by its number with the programme.
    pub claimed: Option<MemberId>,
    today: Date,
}

impl Reading {
    /// Nothing yet; without a day a declaration is one of today.
    pub fn new(today: Date) -> Self {
        Self {
            faults: Faults::default(),
            parties: Vec::new(),
            claimed: None,
            today,
        }
    }

    pub fn fault(&mut self, at: &str, refusal: Refusal) {
        if self.faults.0.len() < MOST_FAULTS {
            self.faults.push(refusal.field(at));
        }
    }

    /// A text of its own field; empty where it is missing and need not be there.
    pub fn text(&mut self, map: &Map<String, Value>, at: &str, name: &str, needed: bool) -> String {
        let field = format!("{at}{name}");
        let text = match map.get(name) {
            Some(Value::String(text)) => text.trim().to_owned(),
            Some(Value::Number(number)) => number.to_string(),
            None | Some(Value::Null) => String::new(),
            Some(_) => {
                self.fault(&field, Refusal::new("assess-text"));
                return String::new();
            }
        };
        let longest = if matches!(name, "name" | "address") {
            LONGEST
        } else {
            LONGEST_NUMBER
        };
        if text.is_empty() && needed {
            self.fault(&field, Refusal::new("assess-missing"));
        }
        if text.chars().count() > longest {
            self.fault(&field, Refusal::new("assess-long").arg("most", longest));
        }
        if text.chars().any(char::is_control) {
            self.fault(&field, Refusal::new("assess-control"));
        }
        text
    }

    /// A declared column's value.
    pub fn column(&mut self, line: &mut Line, at: &str, name: &str, value: &Value) {
        let field = format!("{at}{name}");
        let Some(column) = find(name) else {
            return self.fault(&field, Refusal::new("assess-column").arg("name", name));
        };
        match column.group {
            Group::Declared => {}
            Group::Party => {
                return self.fault(&field, Refusal::new("assess-party").arg("name", name));
            }
            Group::Standing | Group::Outcome => {
                return self.fault(&field, Refusal::new("assess-not-sent").arg("name", name));
            }
        }
        let long = value.as_str().is_some_and(|text| {
            text.chars().count() > LONGEST || text.chars().any(char::is_control)
        });
        if long {
            return self.fault(&field, Refusal::new("assess-long").arg("most", LONGEST));
        }
        if line.put(name, value) == Err(Unfit::Value) {
            let kind = match column.kind {
                Kind::Text => "assess-value-text",
                Kind::Whole => "assess-value-whole",
                Kind::Day => "assess-value-day",
                _ => "assess-value-number",
            };
            self.fault(&field, Refusal::new(kind).arg("value", shown(value)));
        }
    }

    fn identifiers(&mut self, at: &str, role: &str, scheme: &str, number: &str) -> Vec<Identifier> {
        if number.is_empty() {
            return Vec::new();
        }
        if scheme.is_empty() {
            // In the other roles nobody is looked up.
            let role = DeclaredRole::of_message(role).filter(|role| role.has_standing());
            return role.map_or_else(Vec::new, |role| role.read(number));
        }
        let known: Result<Scheme, _> = scheme.parse();
        match known.ok().filter(|scheme| scheme.names_a_company()) {
            None => {
                let unknown = Refusal::new("api-scheme-unknown").arg("scheme", scheme);
                self.fault(&format!("{at}scheme"), unknown);
                Vec::new()
            }
            Some(known) => match known.check_as_issued(number) {
                Ok(identifier) => vec![identifier],
                Err(fault) => {
                    let field = format!("{at}identifier");
                    self.fault(&field, Refusal::from(&fault));
                    Vec::new()
                }
            },
        }
    }

    /// One party; its place in the list.
    fn party(&mut self, line: &mut Line, at: &str, value: &Value) -> Option<usize> {
        let Value::Object(map) = value else {
            self.fault(at.trim_end_matches('.'), Refusal::new("assess-object"));
            return None;
        };
        for name in map.keys() {
            if !["role", "scheme", "identifier", "name", "address"].contains(&name.as_str()) {
                let field = format!("{at}{name}");
                self.fault(&field, Refusal::new("assess-party-field").arg("name", name));
            }
        }
        let role = self.text(map, at, "role", true);
        let Some((role, named, addressed)) = ROLES.into_iter().find(|(known, ..)| *known == role)
        else {
            if !role.is_empty() {
                let all = ROLES.map(|(role, ..)| role).join(", ");
                let unknown = Refusal::new("assess-role")
                    .arg("role", role)
                    .arg("all", all);
                self.fault(&format!("{at}role"), unknown);
            }
            return None;
        };
        let number = self.text(map, at, "identifier", false);
        let name = self.text(map, at, "name", false);
        let address = self.text(map, at, "address", false);
        let scheme = self.text(map, at, "scheme", false);
        if number.is_empty() && name.is_empty() {
            self.fault(&format!("{at}identifier"), Refusal::new("assess-nobody"));
        }
        let identifiers = self.identifiers(at, role, &scheme, &number);
        for (column, text) in [(Some(role), &number), (named, &name), (addressed, &address)] {
            if let Some(column) = column {
                // Columns of parties are text, which takes any text.
                let _ = line.put(column, &Value::from(text.as_str()));
            }
        }
        let key = PartyKey {
            number,
            name,
            address,
        };
        let party = Party {
            role,
            identifiers,
            said: !scheme.is_empty(),
            claimed: self.claimed.filter(|_| role == "importer"),
            key: party_id(&key),
            number: key.number,
            name: key.name,
        };
        let known = self.parties.iter().position(|other| *other == party);
        Some(known.unwrap_or_else(|| {
            self.parties.push(party);
            self.parties.len() - 1
        }))
    }

    /// The parties of a header or of a line, over those it inherits: one for each role.
    pub fn parties(
        &mut self,
        line: &mut Line,
        at: &str,
        value: Option<&Value>,
        inherited: &[usize],
    ) -> Vec<usize> {
        let field = format!("{at}parties");
        let list = match value {
            None | Some(Value::Null) => return inherited.to_vec(),
            Some(Value::Array(list)) if list.len() <= ROLES.len() => list,
            Some(Value::Array(_)) => {
                self.fault(&field, Refusal::new("assess-role-twice"));
                return Vec::new();
            }
            Some(_) => {
                self.fault(&field, Refusal::new("assess-list"));
                return Vec::new();
            }
        };
        let mut own: Vec<usize> = Vec::new();
        let mut roles = BTreeSet::new();
        for (nth, value) in list.iter().enumerate() {
            let at = format!("{field}[{nth}].");
            let Some(place) = self.party(line, &at, value) else {
                continue;
            };
            let role = self.parties.get(place).map_or("", |party| party.role);
            if !roles.insert(role) {
                self.fault(&format!("{at}role"), Refusal::new("assess-role-twice"));
            }
            own.push(place);
        }
        let kept = inherited.iter().copied().filter(|place| {
            self.parties
                .get(*place)
                .is_some_and(|party| !roles.contains(party.role))
        });
        let mut all: Vec<usize> = kept.collect();
        all.extend(own);
        all
    }

    pub fn items(&mut self, value: Option<&Value>, header: &Line, parties: &[usize]) -> Vec<Item> {
        let Some(Value::Array(list)) = value else {
            let key = if value.is_none() {
                "assess-missing"
            } else {
                "assess-list"
            };
            self.fault("lines", Refusal::new(key));
            return Vec::new();
        };
        if list.is_empty() || list.len() > MOST_LINES {
            self.fault(
                "lines",
                Refusal::new("assess-lines").arg("most", MOST_LINES),
            );
            return Vec::new();
        }
        let mut numbers = BTreeSet::new();
        let mut items = Vec::with_capacity(list.len());
        for (nth, value) in list.iter().enumerate() {
            let at = format!("lines[{nth}].");
            let Value::Object(map) = value else {
                self.fault(at.trim_end_matches('.'), Refusal::new("assess-object"));
                continue;
            };
            let mut cells = header.clone();
            let line = match map.get("line").and_then(Value::as_i64) {
                Some(line @ 1..=999_999) => line,
                _ if map.contains_key("line") => {
                    self.fault(&format!("{at}line"), Refusal::new("assess-line"));
                    0
                }
                _ => i64::try_from(nth + 1).unwrap_or(i64::MAX),
            };
            if !numbers.insert(line) {
                self.fault(&format!("{at}line"), Refusal::new("assess-line-twice"));
            }
            let _ = cells.put("line", &Value::from(line));
            for (name, value) in map {
                match name.as_str() {
                    "line" | "parties" => {}
                    "declaration" | "declared_on" | "series" => {
                        let field = format!("{at}{name}");
                        self.fault(&field, Refusal::new("assess-header").arg("name", name));
                    }
                    _ => self.column(&mut cells, &at, name, value),
                }
            }
            let parties = self.parties(&mut cells, &at, map.get("parties"), parties);
            items.push(Item {
                line,
                cells,
                parties,
            });
        }
        items
    }

    pub fn declared_on(&mut self, map: &Map<String, Value>) -> Date {
        match map.get("declared_on") {
            None | Some(Value::Null) => self.today,
            Some(value) => {
                let day = value.as_str().and_then(|text| text.trim().parse().ok());
                // A day that no calendar of an administration knows would only upset what counts days.
                let day = day.filter(|day: &Date| (1970..=2200).contains(&day.year()));
                day.unwrap_or_else(|| {
                    let wrong = Refusal::new("assess-value-day").arg("value", shown(value));
                    self.fault("declared_on", wrong);
                    self.today
                })
            }
        }
    }
}

/// A value as a message shows it.
pub(super) fn shown(value: &Value) -> String {
    let text = value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned);
    text.chars().take(60).collect()
}
