//! Parties of declarations that were assessed as they came: those whose number is nobody's and whose name is much like a
//! member's.
//!
//! What was assessed is looked through once, behind the writer, so that no answer waits for it. Only who is like somebody is
//! kept: strangers, who are most, leave nothing here.

use super::register::Companies;
use super::sql;
use super::suspects::Seen;
use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use crate::selectivity::{Why, series_of};
use greenlane_db::{Day, FromRow, Tx, args};
use greenlane_domain::identifiers::Scheme;
use greenlane_domain::rulesets::DeclaredRole;
use greenlane_domain::trade::{PartyKey, party_id};
use greenlane_targeting::parties::Resolved;
use greenlane_targeting::shipments::{Exam, Shipment};
use jiff::civil::Date;
use serde_json::{Map, Value};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// So many assessments are looked through in one transaction.
const TOGETHER: i64 = 500;
/// The place where one process at a time looks them through.
const PLACE: u32 = 42;

#[derive(FromRow)]
struct Assessment {
    seq: i64,
    series: String,
    declaration: String,
    declaration_id: Uuid,
    declared_on: Day,
    content: String,
    explanation: String,
}

/// Somebody named in a declaration, as it was sent.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Named {
    role: DeclaredRole,
    scheme: String,
    key: PartyKey,
}

fn text(map: &Map<String, Value>, name: &str) -> String {
    match map.get(name) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// Everybody whom a declaration names, in its header and in its lines, each once.
fn named(content: &Value) -> BTreeSet<Named> {
    let lines = content.get("lines").and_then(Value::as_array);
    let parts = std::iter::once(content).chain(lines.into_iter().flatten());
    let lists = parts.filter_map(|part| part.get("parties")?.as_array());
    let one = |party: &Value| {
        let map = party.as_object()?;
        Some(Named {
            role: DeclaredRole::of_message(&text(map, "role"))?,
            scheme: text(map, "scheme"),
            key: PartyKey {
                number: text(map, "identifier"),
                name: text(map, "name"),
                address: text(map, "address"),
            },
        })
    };
    let all = lists.flatten().filter_map(one);
    all.filter(|named| !named.key.name.is_empty()).collect()
}

/// Whether a party is to be looked at: no number of its own says who it is, and it is like somebody.
fn unsure(companies: &Companies, named: &Named, claimed: &str) -> bool {
    let scheme: Option<Scheme> = named.scheme.parse().ok();
    let said = scheme.and_then(|scheme| scheme.check_as_issued(&named.key.number).ok());
    if said.is_some_and(|said| companies.identified(&said)) {
        return false;
    }
    let claimed = match named.role {
        DeclaredRole::Importer => claimed,
        _ => "",
    };
    let asked = companies.asked(named.role, &named.key, claimed);
    matches!(companies.register.resolve(&asked), Resolved::Unsure(_))
}

/// Whether the assessment treated the party as a member in good standing: a person had said who it is before.
fn treated(explanation: &str, named: &Named) -> Result<bool, Failure> {
    let why: Why = serde_json::from_str(explanation)?;
    let mut parties = why.parties.iter();
    Ok(parties.any(|party| {
        party.role == named.role.code()
            && party.number == named.key.number
            && party.standing == "in_force"
    }))
}

/// Keeps those of one assessment.
async fn keep(tx: &mut Tx, row: &Assessment, found: &[Named]) -> Result<(), Failure> {
    for named in found {
        let values = args![
            row.declaration_id,
            named.role.code(),
            party_id(&named.key),
            &named.key.number,
            &named.key.name,
            &named.key.address,
            &row.series,
            &row.declaration,
            row.declared_on.0,
            treated(&row.explanation, named)?
        ];
        tx.execute(sql::ASSESSED_ADD, values).await?;
    }
    Ok(())
}

/// Looks through what was assessed since the last time.
pub(super) async fn take_up(app: &App) -> Result<(), Failure> {
    let mut register = None;
    // The same party comes again and again, and by name a company is found slowly.
    let mut known: HashMap<(Named, String), bool> = HashMap::new();
    loop {
        // Looking people up takes its time: others write meanwhile.
        let (from,): (i64,) = app.db(&System).one(sql::ASSESSED_FROM, args![]).await?;
        let rows: Vec<Assessment> = app
            .db(&System)
            .all(sql::ASSESSMENTS, args![from, TOGETHER])
            .await?;
        let Some(last) = rows.last().map(|row| row.seq) else {
            return Ok(());
        };
        if register.is_none() {
            register = Some(Companies::of(app).await?);
        }
        let Some(companies) = register.as_ref() else {
            return Ok(());
        };
        let mut met: Vec<(&Assessment, Vec<Named>)> = Vec::new();
        for row in &rows {
            let content: Value = serde_json::from_str(&row.content)?;
            let claimed = content.get("claimed_account").and_then(Value::as_str);
            let claimed = claimed.unwrap_or_default();
            let found = named(&content).into_iter().filter(|named| {
                let asked = (named.clone(), claimed.to_owned());
                let unsure = |asked: &(Named, String)| unsure(companies, &asked.0, claimed);
                *known.entry(asked).or_insert_with_key(unsure)
            });
            met.push((row, found.collect()));
        }
        let mut tx = app.0.parts.db.begin_alone(PLACE).await?;
        let (now,): (i64,) = tx.one(sql::ASSESSED_FROM, args![]).await?;
        if now != from {
            // Another process was first.
            continue;
        }
        for (row, found) in &met {
            keep(&mut tx, row, found).await?;
        }
        tx.execute(sql::ASSESSED_READ, args![last]).await?;
        tx.commit().await?;
    }
}

#[derive(FromRow)]
struct Row {
    role: String,
    number: String,
    name: String,
    address: String,
    series: String,
    declaration: String,
    declared_on: Day,
    treated: bool,
    exam: String,
}

/// A party of a declaration that was assessed as it came.
pub(super) struct One {
    pub role: DeclaredRole,
    pub key: PartyKey,
    pub series: String,
    pub declaration: String,
    pub day: Date,
    /// Whether it was treated as a member in good standing.
    pub treated: bool,
    pub exam: Exam,
}

impl One {
    pub fn seen(&self) -> Seen<'_> {
        Seen {
            series: &self.series,
            declaration: &self.declaration,
            day: self.day,
            exam: self.exam,
        }
    }
}

/// How many of them there are, and how often somebody said what became of their declarations.
pub(super) type State = (i64, i64);

/// Changes with whatever [`Waiting`] says of some days.
pub(super) async fn state(app: &App, (from, to): (Date, Date)) -> Result<State, Failure> {
    let db = app.db(&System);
    Ok(db.one(sql::ASSESSED_STATE, args![from, to]).await?)
}

/// The same of all days.
pub(super) async fn state_of_all(app: &App) -> Result<State, Failure> {
    Ok(app
        .db(&System)
        .one(sql::ASSESSED_STATE_ALL, args![])
        .await?)
}

/// Those of some days whose declarations were not met among the imports.
pub(super) struct Waiting(HashMap<Date, HashMap<String, Vec<One>>>);

impl Waiting {
    pub async fn of(app: &App, (from, to): (Date, Date)) -> Result<Self, Failure> {
        let rows: Vec<Row> = app.db(&System).all(sql::ASSESSED, args![from, to]).await?;
        let mut days: HashMap<Date, HashMap<String, Vec<One>>> = HashMap::new();
        for row in rows {
            let Some(role) = DeclaredRole::parse(&row.role) else {
                continue;
            };
            let one = One {
                role,
                key: PartyKey {
                    number: row.number,
                    name: row.name,
                    address: row.address,
                },
                series: row.series,
                declaration: row.declaration.clone(),
                day: row.declared_on.0,
                treated: row.treated,
                exam: Exam::of(&row.exam),
            };
            let day = days.entry(one.day).or_default();
            day.entry(row.declaration).or_default().push(one);
        }
        Ok(Self(days))
    }

    /// A declaration that was imported as well is counted by the import, which knows more of it.
    pub fn imported(&mut self, shipment: &Shipment) {
        let day = self.0.get_mut(&shipment.declared_on);
        let Some(same) = day.and_then(|day| day.get_mut(&shipment.declaration)) else {
            return;
        };
        same.retain(|one| series_of(&one.series) != series_of(&shipment.series));
    }

    /// Everything else, by day and declaration.
    pub fn left(&self) -> Vec<&One> {
        let all = self.0.values().flat_map(HashMap::values);
        let mut all: Vec<&One> = all.flatten().collect();
        all.sort_by(|a, b| {
            let (one, other) = ((a.day, &a.declaration), (b.day, &b.declaration));
            let ends = (&a.series, a.role).cmp(&(&b.series, b.role));
            one.cmp(&other).then(ends)
        });
        all
    }
}

/// The years of declarations of which there is any.
pub(super) async fn years(app: &App) -> Result<Vec<i16>, Failure> {
    let db = app.db(&System);
    let first: Option<(Day,)> = db.optional(sql::ASSESSED_FIRST, args![]).await?;
    let last: Option<(Day,)> = db.optional(sql::ASSESSED_LAST, args![]).await?;
    let ends = first.zip(last);
    Ok(ends.map_or_else(Vec::new, |((first,), (last,))| {
        (first.0.year()..=last.0.year()).collect()
    }))
}
