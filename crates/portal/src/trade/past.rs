//! How the parties of past declarations stood on the day of each, for back-tests.
//!
//! A number decides or, of an importer, a person; never a name alone. What is known today of that day counts: a decision
//! that was written down later holds from its own day.

use super::register::{Companies, asked, asked_carrier, asked_maker, decided};
use crate::app::App;
use crate::command::{System, history};
use crate::failure::Failure;
use arrow::array::{
    ArrayRef, AsArray as _, DictionaryArray, Float64Array, Int64Array, RecordBatch, StringArray,
    StringDictionaryBuilder,
};
use arrow::datatypes::{Date32Type, UInt32Type};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{DecisionKind, Member, StandingOn, Tier, standing_on};
use greenlane_domain::trade::{PartyKey, party_id};
use greenlane_targeting::columns::{Column, Kind};
use greenlane_targeting::fault::Trouble;
use greenlane_targeting::intake::day_of;
use greenlane_targeting::parties::Resolved;
use greenlane_targeting::store::{Fill, Scan};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// A role whose standing rules may ask for, and where declarations name who has it.
struct Role {
    name: &'static str,
    columns: &'static [&'static str],
}

const ROLES: [Role; 3] = [
    Role {
        name: "importer",
        columns: &["importer", "importer_name", "importer_address"],
    },
    Role {
        name: "carrier",
        columns: &["carrier", "carrier_name"],
    },
    Role {
        name: "manufacturer",
        columns: &["manufacturer", "manufacturer_name"],
    },
];

/// How a company stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stood {
    standing: &'static str,
    tier: i64,
    validated_on: Option<Date>,
}

const STRANGER: Stood = Stood {
    standing: "not_member",
    tier: 0,
    validated_on: None,
};

/// From each day on.
type Turns = Vec<(Date, Stood)>;

/// Whom declarations name in a role, and how that company stood; nobody of the programme has no turns.
type Named = HashMap<String, Arc<Turns>>;

fn stood(on: &StandingOn) -> Stood {
    let suspended = on.decisions.last().map(|last| last.kind) == Some(DecisionKind::Suspend);
    let standing = match (on.in_force_at_end, suspended) {
        (true, _) => "in_force",
        (false, true) => "suspended",
        (false, false) => "not_member",
    };
    let tier = on.tier.filter(|_| on.in_force_at_end);
    Stood {
        standing,
        tier: match tier {
            Some(Tier::Tier1) => 1,
            Some(Tier::Tier2) => 2,
            Some(Tier::Tier3) => 3,
            None => 0,
        },
        validated_on: on.validated_on,
    }
}

/// Every day on which the standing of a company turned.
async fn turns(app: &App, member: MemberId) -> Result<Turns, Failure> {
    let events = history::<Member>(app, &System, member.0).await?;
    let date_of = |moment: Timestamp| app.date_of(moment);
    let days: BTreeSet<Date> = events
        .iter()
        .map(|recorded| {
            let decision = recorded.event.decision();
            decision.map_or_else(
                || date_of(recorded.effective_at),
                |(_, decision)| decision.on,
            )
        })
        .collect();
    let mut turns: Turns = Vec::new();
    for day in days {
        let Some(on) = standing_on(&events, day, Timestamp::MAX, date_of) else {
            continue;
        };
        let now = stood(&on);
        if turns.last().map_or(STRANGER, |(_, last)| *last) != now {
            turns.push((day, now));
        }
    }
    Ok(turns)
}

fn on(turns: &Turns, day: Date) -> Stood {
    let place = turns.partition_point(|(from, _)| *from <= day);
    let turn = place.checked_sub(1).and_then(|place| turns.get(place));
    turn.map_or(STRANGER, |(_, stood)| *stood)
}

/// A column's words, row by row; blank where nothing is said.
fn words<'b>(batch: &'b RecordBatch, name: &str) -> Vec<&'b str> {
    let array = batch.column_by_name(name);
    let array = array.and_then(|array| array.as_dictionary_opt::<UInt32Type>());
    let array = array.and_then(DictionaryArray::downcast_dict::<StringArray>);
    array.map_or_else(
        || vec![""; batch.num_rows()],
        |array| array.into_iter().map(Option::unwrap_or_default).collect(),
    )
}

/// Whom each row names in a role, as one text; empty where it names nobody.
fn parties(batch: &RecordBatch, role: &Role) -> Vec<String> {
    let columns: Vec<Vec<&str>> = role.columns.iter().map(|name| words(batch, name)).collect();
    let party = |row: usize| {
        let said = columns.iter().map(|column| column.get(row).copied());
        let said: Vec<&str> = said.map(Option::unwrap_or_default).collect();
        if said.iter().take(2).all(|part| part.is_empty()) {
            return String::new();
        }
        said.join("\u{1f}")
    };
    (0..batch.num_rows()).map(party).collect()
}

fn key_of(party: &str) -> PartyKey {
    let mut parts = party.split('\u{1f}').map(str::to_owned);
    let mut next = || parts.next().unwrap_or_default();
    PartyKey {
        number: next(),
        name: next(),
        address: next(),
    }
}

/// Who stands behind what declarations say.
struct Whose {
    companies: Companies,
    decided: HashMap<uuid::Uuid, Option<MemberId>>,
}

impl Whose {
    fn member(&self, role: &Role, party: &str) -> Option<MemberId> {
        let key = key_of(party);
        let asked = match role.name {
            "importer" => {
                if let Some(said) = self.decided.get(&party_id(&key)) {
                    return *said;
                }
                asked(&key)
            }
            "carrier" => asked_carrier(&key.number, &key.name),
            _ => asked_maker(&key.number, &key.name),
        };
        if key.number.is_empty() {
            return None;
        }
        match self.companies.register.resolve(&asked) {
            Resolved::Identified(place) => self.companies.standings.get(place).map(|s| s.id),
            _ => None,
        }
    }
}

/// Everybody whom the declarations of a period name, with how they stood.
async fn named(app: &App, (first, last): (Date, Date)) -> Result<[Named; 3], Failure> {
    let whose = Whose {
        companies: Companies::of(app).await?,
        decided: decided(app).await?,
    };
    let columns: Vec<&str> = ROLES
        .iter()
        .flat_map(|role| role.columns)
        .copied()
        .collect();
    let mut scan = app.trade().store().scan(first, last, &columns).await?;
    let mut met: [Named; 3] = Default::default();
    let mut known: HashMap<MemberId, Arc<Turns>> = HashMap::new();
    let nobody = Arc::new(Turns::new());
    while let Some(batch) = scan.next().await? {
        for (role, met) in ROLES.iter().zip(&mut met) {
            for party in parties(&batch, role) {
                if party.is_empty() || met.contains_key(&party) {
                    continue;
                }
                let turned = match whose.member(role, &party) {
                    None => Arc::clone(&nobody),
                    Some(member) => match known.get(&member) {
                        Some(turned) => Arc::clone(turned),
                        None => {
                            let turned = Arc::new(turns(app, member).await?);
                            known.insert(member, Arc::clone(&turned));
                            turned
                        }
                    },
                };
                met.insert(party, turned);
            }
        }
    }
    Ok(met)
}

fn days(batch: &RecordBatch) -> Vec<Option<Date>> {
    let array = batch.column_by_name("declared_on");
    let array = array.and_then(|array| array.as_primitive_opt::<Date32Type>());
    array.map_or_else(
        || vec![None; batch.num_rows()],
        |array| array.iter().map(|day| day.and_then(day_of)).collect(),
    )
}

/// How the party of each row stood; none where the row names nobody.
fn stood_in(batch: &RecordBatch, role: &Role, named: &Named) -> Vec<Option<(Stood, Date)>> {
    let rows = parties(batch, role).into_iter().zip(days(batch));
    let one = |(party, day): (String, Option<Date>)| {
        let day = day.filter(|_| !party.is_empty())?;
        let turned = named.get(&party);
        Some((turned.map_or(STRANGER, |turns| on(turns, day)), day))
    };
    rows.map(one).collect()
}

/// The threat level at the end of each day of a period.
async fn levels(app: &App, (first, last): (Date, Date)) -> Result<HashMap<Date, i64>, Failure> {
    let threat = crate::threat_level::state(app, &System).await?;
    let internal = |error: jiff::Error| Failure::Internal(error.to_string());
    let mut levels = HashMap::new();
    let mut day = first;
    while day <= last {
        let next = day.tomorrow().map_err(internal)?;
        let end = app.start_of(next).map_err(internal)? - SignedDuration::from_secs(1);
        levels.insert(day, i64::from(threat.at(end)));
        day = next;
    }
    Ok(levels)
}

/// What the columns of standing are filled from.
struct Known {
    named: [Named; 3],
    levels: HashMap<Date, i64>,
}

fn column(column: &Column, batch: &RecordBatch, known: &Known) -> ArrayRef {
    let rows = batch.num_rows();
    let mut roles = ROLES.iter().zip(&known.named);
    let found = roles.find_map(|(role, named)| {
        let part = column.name.strip_prefix(role.name)?.strip_prefix('_')?;
        Some((part, stood_in(batch, role, named)))
    });
    let text = |values: Vec<Option<&str>>| -> ArrayRef {
        let mut made = StringDictionaryBuilder::<UInt32Type>::new();
        for value in values {
            made.append_option(value);
        }
        Arc::new(made.finish())
    };
    let whole = |values: Vec<Option<i64>>| -> ArrayRef { Arc::new(Int64Array::from(values)) };
    match found {
        Some(("standing", stood)) => text(
            stood
                .iter()
                .map(|one| one.map(|(stood, _)| stood.standing))
                .collect(),
        ),
        Some(("tier", stood)) => whole(
            stood
                .iter()
                .map(|one| one.map(|(stood, _)| stood.tier))
                .collect(),
        ),
        Some((_, stood)) => {
            let since = |(stood, day): (Stood, Date)| {
                let span = day.since(stood.validated_on?).ok()?;
                Some(i64::from(span.get_days()))
            };
            whole(stood.into_iter().map(|one| one.and_then(since)).collect())
        }
        None if column.name == "threat_level" => {
            let level = |day: Option<Date>| known.levels.get(&day?).copied();
            whole(days(batch).into_iter().map(level).collect())
        }
        // Of drivers and the model nothing is known of that day.
        None => match column.kind {
            Kind::Text => text(vec![None; rows]),
            Kind::Number => Arc::new(Float64Array::from(vec![None::<f64>; rows])),
            _ => whole(vec![None; rows]),
        },
    }
}

/// The lines declared in a period, with the standing of everybody on the day of each.
pub(crate) async fn scan_with_standing(
    app: &App,
    (first, last): (Date, Date),
    columns: &[&str],
) -> Result<Scan, Failure> {
    let known = Known {
        named: named(app, (first, last)).await?,
        levels: levels(app, (first, last)).await?,
    };
    let fill: Fill = Box::new(
        move |batch: &RecordBatch, wanted: &[&'static Column]| -> Result<Vec<ArrayRef>, Trouble> {
            Ok(wanted
                .iter()
                .map(|wanted| column(wanted, batch, &known))
                .collect())
        },
    );
    let store = app.trade().store();
    Ok(store.scan_with(first, last, columns, fill).await?)
}
