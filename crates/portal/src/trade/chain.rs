//! Who stands behind the names in past declarations, and how each of them stood from day to day.
//!
//! A number decides or a person; never a name alone. What is known today of a day counts: a decision that
//! was written down later holds from its own day. A driver is known by a card, as in an assessment.

use super::register::{Companies, decided};
use crate::app::App;
use crate::command::{System, history};
use crate::failure::Failure;
use arrow::array::{AsArray as _, DictionaryArray, RecordBatch, StringArray};
use arrow::datatypes::{Date32Type, UInt32Type};
use greenlane_domain::drivers::{DriverCard, Validity, card_id, card_number};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{DecisionKind, Member, StandingOn, Tier, standing_on};
use greenlane_domain::record::Aggregate as _;
use greenlane_domain::rulesets::DeclaredRole;
use greenlane_domain::trade::{PartyKey, party_id};
use greenlane_targeting::intake::day_of;
use greenlane_targeting::parties::Resolved;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

/// A role, and where declarations name who has it: number, name, address, number with the programme.
pub(super) struct Role {
    pub role: DeclaredRole,
    pub columns: &'static [&'static str],
}

/// The roles in which a member is found. Of the first three rules may ask how they stand.
pub(super) const ROLES: [Role; 5] = [
    Role {
        role: DeclaredRole::Importer,
        columns: &[
            "importer",
            "importer_name",
            "importer_address",
            "claimed_account",
        ],
    },
    Role {
        role: DeclaredRole::Carrier,
        columns: &["carrier", "carrier_name"],
    },
    Role {
        role: DeclaredRole::Manufacturer,
        columns: &["manufacturer", "manufacturer_name"],
    },
    Role {
        role: DeclaredRole::Consolidator,
        columns: &["consolidator"],
    },
    Role {
        role: DeclaredRole::Broker,
        columns: &["declarant"],
    },
];

/// Where a driver's card stands.
const DRIVER: &str = "driver";

/// Every column in which somebody is named.
pub(super) fn columns() -> Vec<&'static str> {
    let named = ROLES.iter().flat_map(|role| role.columns).copied();
    named.chain([DRIVER]).collect()
}

/// How a company stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stood {
    pub standing: &'static str,
    pub tier: u8,
    pub validated_on: Option<Date>,
}

/// Whoever is not of the programme.
pub(super) const STRANGER: Stood = Stood {
    standing: "not_member",
    tier: 0,
    validated_on: None,
};

/// A company of the programme, and how it stood from each day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    pub member: MemberId,
    turns: Vec<(Date, Stood)>,
}

impl Known {
    pub fn on(&self, day: Date) -> Stood {
        latest(&self.turns, day).map_or(STRANGER, |stood| *stood)
    }
}

/// The last entry that holds on a day.
fn latest<T>(turns: &[(Date, T)], day: Date) -> Option<&T> {
    let place = turns.partition_point(|(from, _)| *from <= day);
    let turn = place.checked_sub(1).and_then(|place| turns.get(place));
    turn.map(|(_, what)| what)
}

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
async fn turns(app: &App, member: MemberId) -> Result<Vec<(Date, Stood)>, Failure> {
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
    let mut turns: Vec<(Date, Stood)> = Vec::new();
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

/// From each day on, when a driver's card is valid as the register has it; none where it has not.
type Card = Vec<(Date, Option<Validity>)>;

async fn card(app: &App, number: &str) -> Result<Card, Failure> {
    let events = history::<DriverCard>(app, &System, card_id(number)).await?;
    let mut state = DriverCard::default();
    let mut turns = Card::new();
    for recorded in &events {
        state.fold(recorded);
        let on = state.steps.last().map(|step| step.on);
        turns.extend(on.map(|on| (on, state.valid)));
    }
    Ok(turns)
}

/// A column's words, row by row; blank where nothing is said.
pub(super) fn words<'b>(batch: &'b RecordBatch, name: &str) -> Vec<&'b str> {
    let nothing = || vec![""; batch.num_rows()];
    let Some(array) = batch.column_by_name(name) else {
        return nothing();
    };
    let said = |word: Option<&'b str>| word.unwrap_or_default();
    if let Some(plain) = array.as_string_opt::<i32>() {
        return plain.iter().map(said).collect();
    }
    let array = array.as_dictionary_opt::<UInt32Type>();
    let array = array.and_then(DictionaryArray::downcast_dict::<StringArray>);
    array.map_or_else(nothing, |array| array.into_iter().map(said).collect())
}

/// The day of each row.
pub(super) fn days(batch: &RecordBatch) -> Vec<Option<Date>> {
    let array = batch.column_by_name("declared_on");
    let array = array.and_then(|array| array.as_primitive_opt::<Date32Type>());
    array.map_or_else(
        || vec![None; batch.num_rows()],
        |array| array.iter().map(|day| day.and_then(day_of)).collect(),
    )
}

/// Whom each row names in a role, as one text; empty where it names nobody.
pub(super) fn parties(batch: &RecordBatch, role: &Role) -> Vec<String> {
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

/// Whom a row names, and the number with the programme that it claims.
fn key_of(party: &str) -> (PartyKey, String) {
    let mut parts = party.split('\u{1f}').map(str::to_owned);
    let mut next = || parts.next().unwrap_or_default();
    let key = PartyKey {
        number: next(),
        name: next(),
        address: next(),
    };
    (key, next())
}

/// Everybody whom some declarations name.
#[derive(Default)]
pub(crate) struct Chain {
    named: [HashMap<String, Option<Arc<Known>>>; ROLES.len()],
    cards: HashMap<String, Card>,
}

impl Chain {
    /// Who of the programme is behind a name in the role at a place among [`ROLES`].
    pub(super) fn who(&self, role: usize, party: &str) -> Option<&Arc<Known>> {
        let named = self.named.get(role)?;
        named.get(party)?.as_ref()
    }

    /// How the party of each row stood; none where the row names nobody.
    pub(super) fn stood(
        &self,
        batch: &RecordBatch,
        (at, role): (usize, &Role),
    ) -> Vec<Option<(Stood, Date)>> {
        let rows = parties(batch, role).into_iter().zip(days(batch));
        let one = |(party, day): (String, Option<Date>)| {
            let day = day.filter(|_| !party.is_empty())?;
            let known = self.who(at, &party);
            Some((known.map_or(STRANGER, |known| known.on(day)), day))
        };
        rows.map(one).collect()
    }

    /// How the driver of each row stood: by the register of cards as it was on that day; none where the row names no card.
    pub(super) fn drivers(&self, batch: &RecordBatch) -> Vec<Option<&'static str>> {
        let rows = words(batch, DRIVER).into_iter().zip(days(batch));
        let one = |(said, day): (&str, Option<Date>)| {
            let (number, day) = (card_number(said)?, day?);
            let valid = self.cards.get(&number).and_then(|card| latest(card, day));
            let holds = valid.is_some_and(|valid| valid.is_some_and(|valid| valid.holds(day)));
            Some(if holds { "in_force" } else { STRANGER.standing })
        };
        rows.map(one).collect()
    }
}

/// Finds out who is named, batch by batch; each name is asked once.
pub(crate) struct Asking {
    companies: Companies,
    decided: HashMap<uuid::Uuid, Option<MemberId>>,
    known: HashMap<MemberId, Arc<Known>>,
    /// The numbers in the register of drivers' cards.
    registered: HashSet<String>,
    chain: Chain,
}

impl Asking {
    pub async fn of(app: &App) -> Result<Self, Failure> {
        Ok(Self {
            companies: Companies::of(app).await?,
            decided: decided(app).await?,
            known: HashMap::new(),
            registered: crate::drivers::registered(app).await?,
            chain: Chain::default(),
        })
    }

    fn member(&self, role: DeclaredRole, party: &str) -> Option<MemberId> {
        let (key, claimed) = key_of(party);
        if let Some(said) = self.decided.get(&party_id(&key)) {
            return *said;
        }
        if key.number.is_empty() && claimed.is_empty() {
            return None;
        }
        let asked = self.companies.asked(role, &key, &claimed);
        match self.companies.register.resolve(&asked) {
            Resolved::Identified(place) => self.companies.standings.get(place).map(|s| s.id),
            _ => None,
        }
    }

    async fn known(&mut self, app: &App, member: MemberId) -> Result<Arc<Known>, Failure> {
        if let Some(known) = self.known.get(&member) {
            return Ok(Arc::clone(known));
        }
        let turns = turns(app, member).await?;
        let known = Arc::new(Known { member, turns });
        self.known.insert(member, Arc::clone(&known));
        Ok(known)
    }

    /// Asks for everybody whom a batch names.
    pub async fn meet(&mut self, app: &App, batch: &RecordBatch) -> Result<(), Failure> {
        for (at, role) in ROLES.iter().enumerate() {
            for party in parties(batch, role) {
                let met = self.chain.named.get(at);
                if party.is_empty() || met.is_some_and(|met| met.contains_key(&party)) {
                    continue;
                }
                let known = match self.member(role.role, &party) {
                    None => None,
                    Some(member) => Some(self.known(app, member).await?),
                };
                if let Some(named) = self.chain.named.get_mut(at) {
                    named.insert(party, known);
                }
            }
        }
        for number in words(batch, DRIVER).into_iter().filter_map(card_number) {
            // Whoever is not in the register has no history to ask for.
            if self.registered.remove(&number) {
                let turns = card(app, &number).await?;
                self.chain.cards.insert(number, turns);
            }
        }
        Ok(())
    }

    /// All that was found out.
    pub fn done(self) -> Arc<Chain> {
        Arc::new(self.chain)
    }
}
