//! A declaration as it is sent: header, parties and lines, read with a fault for every field that cannot be used.

use crate::failure::Faults;
use greenlane_domain::Refusal;
use greenlane_domain::identifiers::names::normal_form;
use greenlane_domain::identifiers::{Arg, Identifier, IdentifierFault, Scheme};
use greenlane_domain::trade::{PartyKey, party_id};
use greenlane_targeting::columns::{Group, Kind, find};
use greenlane_targeting::rules::{Line, Unfit};
use jiff::civil::Date;
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use uuid::Uuid;

/// The most lines of one declaration.
pub const MOST_LINES: usize = 1_000;
/// The most characters of a reference, of a declaration's number and of a series.
const LONGEST_NUMBER: usize = 80;
/// The most characters of any other text.
const LONGEST: usize = 500;
/// Faults beyond so many are not told: whoever made them has enough to mend.
const MOST_FAULTS: usize = 50;

/// Roles that a party may have, with the columns that they fill: number, name, address.
const ROLES: [(&str, Option<&str>, Option<&str>); 9] = [
    ("importer", Some("importer_name"), Some("importer_address")),
    ("declarant", None, None),
    ("seller", Some("seller_name"), None),
    ("manufacturer", Some("manufacturer_name"), None),
    ("consignee", Some("consignee_name"), None),
    ("consolidator", None, None),
    ("carrier", Some("carrier_name"), None),
    ("courier", None, None),
    ("driver", None, None),
];

/// Schemes under which a number is read when none is said, by role.
fn schemes(role: &str) -> &'static [Scheme] {
    match role {
        "importer" => &[
            Scheme::Ior,
            Scheme::Ein,
            Scheme::Rfc,
            Scheme::Duns,
            Scheme::Lei,
            Scheme::Eori,
            Scheme::Gln,
        ],
        "carrier" => &[
            Scheme::Scac,
            Scheme::Dot,
            Scheme::Iata,
            Scheme::Fmc,
            Scheme::Duns,
            Scheme::Lei,
            Scheme::Eori,
        ],
        "manufacturer" => &[
            Scheme::Mid,
            Scheme::Rfc,
            Scheme::Duns,
            Scheme::Lei,
            Scheme::Gln,
        ],
        _ => &[],
    }
}

/// Somebody in the chain, as the declaration names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// In which role.
    pub role: &'static str,
    /// The number as it was sent.
    pub number: String,
    /// The name in normal form.
    pub normal_name: String,
    /// What the number may be.
    pub identifiers: Vec<Identifier>,
    /// Whether the declaration says of which scheme the number is.
    pub said: bool,
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
    /// Where the number is unique.
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

/// A fault of an identifier as one of a field.
fn refusal(fault: &IdentifierFault, field: &str) -> Refusal {
    let args = fault.args().into_iter();
    args.fold(
        Refusal::new(fault.message_key()),
        |refusal, (name, arg)| match arg {
            Arg::Number(n) => refusal.arg(name, n),
            Arg::Text(text) => refusal.arg(name, text),
        },
    )
    .field(field)
}

struct Reading {
    faults: Faults,
    parties: Vec<Party>,
    today: Date,
}

impl Reading {
    fn fault(&mut self, at: &str, refusal: Refusal) {
        if self.faults.0.len() < MOST_FAULTS {
            self.faults.push(refusal.field(at));
        }
    }

    /// A text of its own field; empty where it is missing and need not be there.
    fn text(&mut self, map: &Map<String, Value>, at: &str, name: &str, needed: bool) -> String {
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
    fn column(&mut self, line: &mut Line, at: &str, name: &str, value: &Value) {
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
            let read = schemes(role).iter();
            return read
                .filter_map(|s| s.check_as_issued(number).ok())
                .collect();
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
                    self.fault(&field, refusal(&fault, &field));
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
            normal_name: normal_form(&key.name),
            identifiers,
            said: !scheme.is_empty(),
            key: party_id(&key),
            number: key.number,
        };
        let known = self.parties.iter().position(|other| *other == party);
        Some(known.unwrap_or_else(|| {
            self.parties.push(party);
            self.parties.len() - 1
        }))
    }

    /// The parties of a header or of a line, over those it inherits: one for each role.
    fn parties(
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

    fn items(&mut self, value: Option<&Value>, header: &Line, parties: &[usize]) -> Vec<Item> {
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

    fn declared_on(&mut self, map: &Map<String, Value>) -> Date {
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
fn shown(value: &Value) -> String {
    let text = value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned);
    text.chars().take(60).collect()
}

impl Declaration {
    /// Reads what was sent, or says everything that is wrong with it. Without a day it is one of today.
    pub fn read(value: &Value, today: Date) -> Result<Self, Faults> {
        let mut reading = Reading {
            faults: Faults::default(),
            parties: Vec::new(),
            today,
        };
        let Value::Object(map) = value else {
            reading.fault("", Refusal::new("assess-object"));
            return Err(reading.faults);
        };
        let reference = reading.text(map, "", "reference", true);
        let number = reading.text(map, "", "declaration", true);
        let series = reading.text(map, "", "series", false);
        let declared_on = reading.declared_on(map);
        let mut header = Line::default();
        for (name, text) in [("declaration", &number), ("series", &series)] {
            let _ = header.put(name, &Value::from(text.as_str()));
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
        let text = format!("declaration:{}\n{}", self.series, self.declaration);
        Uuid::new_v5(&Uuid::NAMESPACE_URL, text.as_bytes())
    }
}

/// The id of an assessment: one sender's reference is one assessment.
pub fn assessment_id(sender: Uuid, reference: &str) -> Uuid {
    let text = format!("assessment:{sender}:{reference}");
    Uuid::new_v5(&Uuid::NAMESPACE_URL, text.as_bytes())
}
