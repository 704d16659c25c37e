//! Who stands behind the names in past declarations, and how each of them stood from day to day.
//!
//! A number decides or a person; never a name alone. What is known today of a day counts: a decision that
//! was written down later holds from its own day. A driver is known by a card, as in an assessment.
//!
//! Strangers are remembered up to a number only: a year names millions of them.

use super::register::{Companies, parties};
use crate::app::App;
use crate::command::{System, history};
use crate::failure::Failure;
use greenlane_domain::drivers::{DriverCard, Validity, card_id, card_number};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{DecisionKind, Member, StandingOn, Tier, standing_on};
use greenlane_domain::record::Aggregate as _;
use greenlane_domain::rulesets::DeclaredRole;
use greenlane_domain::trade::{PartyKey, party_id, same_words};
use greenlane_targeting::fault::Trouble;
use greenlane_targeting::intake::day_number;
use greenlane_targeting::store::{Company, Named, Register, STRANGER, Stood, Word};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use tokio::runtime::Handle;
use uuid::Uuid;

/// The roles of [`greenlane_targeting::store::ROLES`], in their order.
pub(super) const DECLARED: [DeclaredRole; 5] = [
    DeclaredRole::Importer,
    DeclaredRole::Carrier,
    DeclaredRole::Manufacturer,
    DeclaredRole::Consolidator,
    DeclaredRole::Broker,
];

fn stood(on: &StandingOn) -> Stood {
    let suspended = on.decisions.last().map(|last| last.kind) == Some(DecisionKind::Suspend);
    let standing = match (on.in_force_at_end, suspended) {
        (true, _) => Word::InForce,
        (false, true) => Word::Suspended,
        (false, false) => Word::NotMember,
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
        validated: on.validated_on,
    }
}

/// Every day on which the standing of a company turned.
async fn turns(app: &App, member: MemberId) -> Result<Vec<(i32, Stood)>, Failure> {
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
    let mut turns: Vec<(i32, Stood)> = Vec::new();
    for day in days {
        let Some(on) = standing_on(&events, day, Timestamp::MAX, date_of) else {
            continue;
        };
        let now = stood(&on);
        if turns.last().map_or(STRANGER, |(_, last)| *last) != now {
            turns.push((day_number(day), now));
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

/// Of so many numbers in a role it is remembered that they are nobody's; of others it is found out again each day.
const STRANGERS: usize = 200_000;

/// The programme's companies, as threads of a back-test ask for them. What they have not met yet they read from the record, so it
/// must be asked where nothing else is waited for.
pub(crate) struct Chain {
    app: App,
    runtime: Handle,
    companies: Companies,
    /// What people decided, and of which numbers.
    decided: HashMap<Uuid, Option<MemberId>>,
    decided_numbers: HashSet<String>,
    /// The numbers in the register of drivers' cards.
    registered: HashSet<String>,
    levels: HashMap<Date, i64>,
    strangers: [RwLock<HashSet<Box<str>>>; DECLARED.len()],
    known: Mutex<HashMap<MemberId, Arc<Company>>>,
    cards: Mutex<HashMap<String, Arc<Card>>>,
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

fn trouble(failure: Failure) -> Trouble {
    Trouble::Io(std::io::Error::other(failure.to_string()))
}

impl Chain {
    /// Of an installation. Of a period the threat level of each day is known as well.
    pub async fn of(app: &App, period: Option<(Date, Date)>) -> Result<Arc<dyn Register>, Failure> {
        let decided = parties(app).await?;
        let numbers = decided.iter().map(|party| same_words(&party.number));
        let members = decided.iter();
        let members = members.map(|party| (party.stream_id, party.member_id.map(MemberId)));
        Ok(Arc::new(Self {
            companies: Companies::of(app).await?,
            decided_numbers: numbers.collect(),
            decided: members.collect(),
            registered: crate::drivers::registered(app).await?,
            levels: match period {
                Some(period) => levels(app, period).await?,
                None => HashMap::new(),
            },
            strangers: Default::default(),
            known: Mutex::default(),
            cards: Mutex::default(),
            runtime: Handle::current(),
            app: app.clone(),
        }))
    }

    /// Whether a number is a company's in a role, whatever name stands beside it.
    fn is_anybodys(&self, at: usize, number: &str) -> bool {
        let Some((role, strangers)) = DECLARED.get(at).zip(self.strangers.get(at)) else {
            return false;
        };
        let met = strangers.read().unwrap_or_else(PoisonError::into_inner);
        if number.is_empty() || met.contains(number) {
            return false;
        }
        drop(met);
        let key = PartyKey {
            number: number.to_owned(),
            name: String::new(),
            address: String::new(),
        };
        let keys = self.companies.asked(*role, &key, "").keys;
        let found = self.companies.register.by_keys(&keys).is_some();
        if !found {
            let mut met = strangers.write().unwrap_or_else(PoisonError::into_inner);
            if met.len() < STRANGERS {
                met.insert(number.into());
            }
        }
        found
    }

    fn member(&self, at: usize, party: Named<'_>) -> Option<MemberId> {
        let role = *DECLARED.get(at)?;
        let key = PartyKey {
            number: party.number.to_owned(),
            name: party.name.to_owned(),
            address: party.address.to_owned(),
        };
        if let Some(said) = self.decided.get(&party_id(&key)) {
            return *said;
        }
        if party.claimed.is_empty() && !self.is_anybodys(at, party.number) {
            return None;
        }
        let asked = self.companies.asked(role, &key, party.claimed);
        let place = self.companies.register.identified(&asked)?;
        self.companies.standings.get(place).map(|s| s.id)
    }
}

impl Register for Chain {
    fn may(&self, role: usize, number: &str) -> bool {
        // People decided about a number with its name and address, in whatever role the same words stand.
        self.decided_numbers.contains(&same_words(number)) || self.is_anybodys(role, number)
    }

    fn claims(&self, claimed: &str) -> bool {
        self.companies.claims(claimed)
    }

    fn who(&self, role: usize, party: Named<'_>) -> Result<Option<Arc<Company>>, Trouble> {
        let Some(member) = self.member(role, party) else {
            return Ok(None);
        };
        if let Some(known) = held(&self.known).get(&member) {
            return Ok(Some(Arc::clone(known)));
        }
        let turns = self.runtime.block_on(turns(&self.app, member));
        let company = Arc::new(Company {
            id: member.0.as_u128(),
            turns: turns.map_err(trouble)?,
        });
        held(&self.known).insert(member, Arc::clone(&company));
        Ok(Some(company))
    }

    /// By the register of cards as it was on that day.
    fn driver(&self, said: &str, day: Date) -> Result<Option<Word>, Trouble> {
        let Some(number) = card_number(said) else {
            return Ok(None);
        };
        // Whoever is not in the register has no history to ask for.
        if !self.registered.contains(&number) {
            return Ok(Some(STRANGER.standing));
        }
        let known = held(&self.cards).get(&number).cloned();
        let card = match known {
            Some(card) => card,
            None => {
                let read = self.runtime.block_on(card(&self.app, &number));
                let card = Arc::new(read.map_err(trouble)?);
                held(&self.cards).insert(number, Arc::clone(&card));
                card
            }
        };
        let place = card.partition_point(|(from, _)| *from <= day);
        let turn = place.checked_sub(1).and_then(|place| card.get(place));
        let holds = turn.is_some_and(|(_, valid)| valid.is_some_and(|valid| valid.holds(day)));
        let standing = if holds {
            Word::InForce
        } else {
            STRANGER.standing
        };
        Ok(Some(standing))
    }

    fn level(&self, day: Date) -> Option<i64> {
        self.levels.get(&day).copied()
    }
}
