//! An event in the reader's words: one message for each kind, filled with the event's own facts.

use super::kinds::is_adverse;
use super::{Entitled, sql};
use crate::app::App;
use crate::command::{Asks, EventRow};
use crate::failure::Failure;
use crate::web::Say;
use data_encoding::HEXLOWER;
use greenlane_db::FromRow;
use jiff::civil::Date;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Free text of an event, shown below its sentence, in this order.
const TEXTS: [&str; 13] = [
    "reasons",
    "reason",
    "text",
    "summary",
    "explanation",
    "comment",
    "seen",
    "required",
    "basis",
    "short_notice",
    "due_reason",
    "note",
    "description",
];

/// People named in events by their account.
const PERSONS: [&str; 6] = [
    "account",
    "specialist",
    "by",
    "lead",
    "started_by",
    "decided_by",
];

/// One event, told.
#[derive(Debug, Clone)]
pub struct Told {
    /// Place in the whole record.
    pub seq: i64,
    /// Its id.
    pub id: Uuid,
    /// Whose file it is in.
    pub member: Option<Uuid>,
    /// The stream's kind and the event's.
    pub kind: (String, String),
    /// The sentence.
    pub what: String,
    /// Free text that was recorded with it.
    pub texts: Vec<String>,
    /// Deadlines that it started.
    pub starts: Vec<String>,
    /// Who did it, as far as the reader may know.
    pub who: String,
    /// When it was written down: for machines and for people.
    pub recorded: (String, String),
    /// From when it holds, where that is another moment.
    pub effective: Option<(String, String)>,
    /// The ground: its code and its name.
    pub ground: Option<(String, String)>,
    /// Who besides the reader may read it, when not everybody of the company may.
    pub audience: Option<String>,
    /// Marks decisions against the company.
    pub tone: &'static str,
    /// The event's hash, hexadecimal.
    pub hash: String,
}

impl Told {
    /// As much of the hash as a person compares.
    pub fn hash_start(&self) -> &str {
        self.hash.get(..12).unwrap_or(&self.hash)
    }
}

#[derive(FromRow)]
struct PersonRow {
    stream_id: Uuid,
    name: String,
    staff_role: Option<String>,
}

/// The names of people, and whether they are the programme's.
#[derive(Debug, Default)]
pub struct People(BTreeMap<Uuid, (String, bool)>);

impl People {
    /// Reads the names of everybody whom these events name.
    pub async fn of(app: &App, asker: &impl Asks, rows: &[EventRow]) -> Result<Self, Failure> {
        let mut ids = BTreeSet::new();
        for row in rows {
            ids.extend(row.actor_id);
            if let Ok(Value::Object(payload)) = serde_json::from_str(&row.payload) {
                let facts = flat(&payload);
                ids.extend(PERSONS.iter().filter_map(|name| account(facts.get(*name)?)));
            }
        }
        let ids: Vec<Uuid> = ids.into_iter().collect();
        let mut people = Self::default();
        for some in ids.chunks(400) {
            let (sql, args) = sql::people(some);
            let rows: Vec<PersonRow> = app.db(asker).all(sql, args).await?;
            let named = rows
                .into_iter()
                .map(|r| (r.stream_id, (r.name, r.staff_role.is_some())));
            people.0.extend(named);
        }
        Ok(people)
    }
}

/// Tells events to one reader.
pub struct Teller<'a> {
    /// The installation.
    pub app: &'a App,
    /// The reader's language.
    pub say: &'a Say,
    /// What the reader may know.
    pub entitled: &'a Entitled,
    /// Who is who.
    pub people: &'a People,
}

fn account(value: &Value) -> Option<Uuid> {
    value.as_str()?.parse().ok()
}

/// The facts of an event by name, those of its inner parts beside its own.
fn flat(payload: &Map<String, Value>) -> BTreeMap<String, Value> {
    let mut facts = BTreeMap::new();
    for value in payload
        .iter()
        .filter(|(name, _)| *name != "kind")
        .map(|(_, v)| v)
    {
        if let Value::Object(inner) = value {
            for (name, value) in inner {
                facts.entry(name.clone()).or_insert_with(|| value.clone());
            }
        }
    }
    // An event's own word wins over one of its parts.
    facts.extend(
        payload
            .iter()
            .filter(|(name, _)| *name != "kind")
            .map(|(n, v)| (n.clone(), v.clone())),
    );
    facts
}

fn deadlines(value: &Value, found: &mut Vec<Value>) {
    match value {
        Value::Object(map)
            if map.contains_key("clock") && map.contains_key("due") && map.contains_key("from") =>
        {
            found.push(value.clone());
        }
        Value::Object(map) => map.values().for_each(|inner| deadlines(inner, found)),
        Value::Array(list) => list.iter().for_each(|inner| deadlines(inner, found)),
        _ => {}
    }
}

impl Teller<'_> {
    /// The event in words.
    pub fn tell(&self, row: &EventRow) -> Told {
        let payload = match serde_json::from_str(&row.payload) {
            Ok(Value::Object(payload)) => payload,
            _ => Map::new(),
        };
        let facts = flat(&payload);
        let (iso, shown) = (
            row.recorded_at.0.to_string(),
            self.say.at(row.recorded_at.0),
        );
        let later = row.effective_at.0 != row.recorded_at.0;
        Told {
            seq: row.seq,
            id: row.id,
            member: row.member_id,
            kind: (row.stream_kind.clone(), row.kind.clone()),
            what: self.sentence(&row.stream_kind, &row.kind, &facts),
            texts: self.texts(&facts),
            starts: self.starts(&payload),
            who: self.who(row.actor_id, &row.actor_role),
            recorded: (iso, shown),
            effective: later.then(|| {
                (
                    row.effective_at.0.to_string(),
                    self.say.at(row.effective_at.0),
                )
            }),
            ground: row.ground.as_ref().map(|id| (id.clone(), self.ground(id))),
            audience: (row.audience != "member")
                .then(|| self.say.t(format!("timeline-audience-{}", row.audience))),
            tone: if is_adverse(&row.stream_kind, &row.kind) {
                "bad"
            } else {
                ""
            },
            hash: HEXLOWER.encode(&row.hash),
        }
    }

    fn sentence(&self, stream: &str, kind: &str, facts: &BTreeMap<String, Value>) -> String {
        let key = format!("timeline-{stream}-{kind}");
        let has = self.app.locales().has(self.say.lang, &key);
        // A kind that a later release writes and this one reads is still told, by its code.
        let key = if has {
            key
        } else {
            "timeline-other".to_owned()
        };
        let mut args: Vec<(String, String)> = vec![("kind".to_owned(), format!("{stream}.{kind}"))];
        for (name, value) in facts {
            let text = self.fact(name, value);
            if let Value::Array(list) = value {
                args.push((format!("count_{name}"), list.len().to_string()));
            }
            args.push((name.clone(), text));
        }
        let args: Vec<(&str, String)> = args.iter().map(|(n, v)| (n.as_str(), v.clone())).collect();
        self.say.with(&key, &args)
    }

    fn fact(&self, name: &str, value: &Value) -> String {
        match value {
            Value::Null => self.say.t("timeline-nothing"),
            Value::Bool(yes) => yes.to_string(),
            Value::Number(number) => match (name, number.as_u64()) {
                ("minutes", Some(minutes)) => format!("{}:{:02} h", minutes / 60, minutes % 60),
                _ => number.to_string(),
            },
            Value::Array(list) => {
                let all: Vec<String> = list.iter().map(|item| self.fact(name, item)).collect();
                all.join(", ")
            }
            Value::Object(map) => {
                let named = ["criterion", "name", "id"]
                    .iter()
                    .find_map(|n| map.get(*n)?.as_str());
                named.unwrap_or_default().to_owned()
            }
            Value::String(text) => self.text_fact(name, text),
        }
    }

    fn text_fact(&self, name: &str, text: &str) -> String {
        let pack = self.app.pack();
        let named = match name {
            "ground" => Some(self.ground(text)),
            "entity_type" => pack
                .entity_type(text)
                .map(|e| self.say.pack(&e.name).to_owned()),
            "edition" | "from_edition" | "basis" => self
                .app
                .catalogue()
                .edition(text)
                .map(|e| self.say.pack(&e.name).to_owned()),
            "strand" => pack.strand(text).map(|s| self.say.pack(&s.name).to_owned()),
            "reasons" => pack.reason(text).map(|r| self.say.pack(&r.name).to_owned()),
            _ if PERSONS.contains(&name) => text.parse().ok().map(|id| self.person(name, id)),
            _ => None,
        };
        if let Some(named) = named {
            return named;
        }
        text.parse::<Date>()
            .map_or_else(|_| text.to_owned(), |day| self.say.day(day))
    }

    fn ground(&self, id: &str) -> String {
        let ground = self.app.pack().ground(id);
        ground.map_or_else(|| id.to_owned(), |g| self.say.pack(&g.name).to_owned())
    }

    fn texts(&self, facts: &BTreeMap<String, Value>) -> Vec<String> {
        let shown = TEXTS.iter().filter_map(|name| {
            let text = match facts.get(*name)? {
                list @ Value::Array(_) => self.fact(name, list),
                Value::String(text) => text.clone(),
                _ => return None,
            };
            (!text.trim().is_empty()).then_some(text)
        });
        shown.collect()
    }

    fn starts(&self, payload: &Map<String, Value>) -> Vec<String> {
        let mut found = Vec::new();
        payload
            .values()
            .for_each(|value| deadlines(value, &mut found));
        let told = found.iter().filter_map(|deadline| {
            let id = deadline.get("clock")?.as_str()?;
            let due: Date = deadline.get("due")?.as_str()?.parse().ok()?;
            let name = self
                .app
                .pack()
                .clock(id)
                .map_or(id, |clock| self.say.pack(&clock.name));
            Some(
                self.say
                    .t2("timeline-starts", "clock", name, "due", self.say.day(due)),
            )
        });
        told.collect()
    }

    /// A person of a fact. A company is told the names of its own people and of its specialist.
    fn person(&self, name: &str, id: Uuid) -> String {
        match self.people.0.get(&id) {
            Some((_, true)) if !self.entitled.staff_names && name != "specialist" => {
                self.say.t("timeline-somebody-of-staff")
            }
            Some((name, _)) => name.clone(),
            None => self.say.t("timeline-somebody"),
        }
    }

    fn who(&self, id: Option<Uuid>, role: &str) -> String {
        let role_name = self.say.t(format!("role-{}", role.replace('_', "-")));
        let person = id.and_then(|id| self.people.0.get(&id));
        match person {
            Some((name, staff)) if !staff || self.entitled.staff_names || role == "specialist" => {
                format!("{name} ({role_name})")
            }
            _ => role_name,
        }
    }
}
