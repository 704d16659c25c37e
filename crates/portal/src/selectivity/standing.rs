//! Who the parties of a declaration are, and how each stands at this moment.

use super::declaration::{Item, Party};
use super::row::{Found, How};
use crate::drivers::CardRow;
use crate::recognition::board::Board;
use crate::recognition::standing::Standing;
use greenlane_domain::drivers::card_number;
use greenlane_domain::identifiers::names::normal_form;
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{Stage, Tier};
use greenlane_targeting::parties::{WITH_SLIP, likeness};
use greenlane_targeting::rules::ast::Col;
use greenlane_targeting::rules::{Cell, Line};
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

/// What people said of parties: a member, or nobody of the programme.
pub(super) type Decided = HashMap<Uuid, Option<MemberId>>;

/// Drivers' cards by their numbers.
pub(super) type Cards = HashMap<String, CardRow>;

/// The tier as rules count it; 0 for none.
fn tier(tier: Option<Tier>) -> i64 {
    match tier {
        Some(Tier::Tier1) => 1,
        Some(Tier::Tier2) => 2,
        Some(Tier::Tier3) => 3,
        None => 0,
    }
}

/// Columns of a role's standing.
#[derive(Debug, Clone, Copy)]
struct Columns {
    role: &'static str,
    standing: Option<Col>,
    tier: Option<Col>,
    validated: Option<Col>,
}

/// Looks parties up on the board.
pub(super) struct Looker {
    columns: [Columns; 4],
    threat: Option<Col>,
}

impl Default for Looker {
    fn default() -> Self {
        let columns = |role: &'static str| Columns {
            role,
            standing: Col::of(&format!("{role}_standing")),
            tier: Col::of(&format!("{role}_tier")),
            validated: Col::of(&format!("{role}_validated_days")),
        };
        Self {
            columns: ["importer", "carrier", "manufacturer", "driver"].map(columns),
            threat: Col::of("threat_level"),
        }
    }
}

impl Looker {
    fn counts(&self, role: &str) -> bool {
        self.columns.iter().any(|columns| columns.role == role)
    }

    /// Everybody whose standing counts, in the order of the declaration's parties; none for the other roles.
    pub fn look(
        &self,
        parties: &[Party],
        board: &Board,
        decided: &Decided,
        (cards, today): (&Cards, Date),
    ) -> Vec<Option<Found>> {
        let one = |party: &Party| {
            let (member, how) = whose(party, board, decided);
            if member.is_none()
                && let Some(card) = card_of(party).and_then(|number| cards.get(&number))
            {
                return by_card(party, card, today);
            }
            found(party, member.as_deref(), how, today)
        };
        let counted = parties
            .iter()
            .map(|party| self.counts(party.role).then(|| one(party)));
        counted.collect()
    }

    /// Writes into a line how its parties stand. Of a role that nobody has nothing is known.
    pub fn fill(&self, item: &Item, found: &[Option<Found>], threat: i64) -> Line {
        let mut line = item.cells.clone();
        #[allow(clippy::cast_precision_loss, reason = "days and levels are small")]
        let number = |n: i64| Some(Cell::Number(n as f64));
        let mut set = |col: Option<Col>, cell: Option<Cell>| {
            if let Some(col) = col {
                line.set(col, cell);
            }
        };
        set(self.threat, number(threat));
        for place in &item.parties {
            let Some(Some(found)) = found.get(*place) else {
                continue;
            };
            let mut columns = self.columns.iter();
            let Some(columns) = columns.find(|columns| columns.role == found.role) else {
                continue;
            };
            set(columns.standing, Some(Cell::Text(found.standing.clone())));
            set(columns.tier, number(found.tier));
            set(columns.validated, found.validated_days.and_then(number));
        }
        line
    }
}

/// The number of the card by which a driver is named.
pub(super) fn card_of(party: &Party) -> Option<String> {
    let driver = party.role == "driver" && !party.said;
    driver.then(|| card_number(&party.number)).flatten()
}

/// A driver by the card. It has no tier: what a threat level leaves to some tiers is asked of the others in the chain.
fn by_card(party: &Party, card: &CardRow, today: Date) -> Found {
    let standing = if card.holds(today) {
        "in_force"
    } else {
        "not_member"
    };
    Found {
        role: party.role.to_owned(),
        number: party.number.clone(),
        member: None,
        name: None,
        standing: standing.to_owned(),
        tier: 0,
        validated_days: None,
        how: How::Card,
    }
}

/// Whose a party is, and how that is known. A number decides, or a person; never a name alone.
fn whose(party: &Party, board: &Board, decided: &Decided) -> (Option<Arc<Standing>>, How) {
    if let Some(said) = decided.get(&party.key) {
        let member = said.and_then(|id| board.standing(id));
        let member = member.filter(|standing| standing.is_told());
        return (member, How::Person);
    }
    let claimed = party.claimed.and_then(|id| board.standing(id));
    let claimed = claimed.filter(|standing| standing.is_told());
    if party.number.is_empty() && claimed.is_none() {
        return (None, How::NoNumber);
    }
    let mut hits: Vec<Arc<Standing>> = Vec::new();
    for identifier in &party.identifiers {
        for hit in board.by_identifier(identifier) {
            if !hits.iter().any(|known| known.id == hit.id) {
                hits.push(hit);
            }
        }
    }
    // Its own number with the programme comes first, unless another number is somebody else's.
    if let Some(claimed) = claimed {
        let agrees = hits.is_empty() || hits.iter().any(|hit| hit.id == claimed.id);
        return if agrees {
            (Some(claimed), How::Number)
        } else {
            (None, How::Several)
        };
    }
    // A short number of some system of its own is many a company's under another scheme.
    let unsure = !party.said && party.identifiers.len() > 1;
    if unsure && !hits.is_empty() {
        let said = normal_form(&party.name);
        let alike = |hit: &Arc<Standing>| {
            let names = std::iter::once(&hit.normal_name).chain(&hit.other_names);
            let mut scores = names.map(|name| likeness(&said, &name.to_lowercase()));
            scores.any(|score| score >= WITH_SLIP)
        };
        hits.retain(alike);
        if hits.is_empty() {
            return (None, How::Unsure);
        }
    }
    match hits.len() {
        0 => (None, How::Nobody),
        1 => (hits.pop(), How::Number),
        _ => (None, How::Several),
    }
}

fn found(party: &Party, member: Option<&Standing>, how: How, today: Date) -> Found {
    let standing = match member {
        Some(standing) if standing.in_force => "in_force",
        Some(standing) if standing.stage == Stage::Suspended => "suspended",
        _ => "not_member",
    };
    let days = member.and_then(|standing| standing.validated_on);
    let days = days.and_then(|day| today.since(day).ok());
    Found {
        role: party.role.to_owned(),
        number: party.number.clone(),
        member: member.map(|standing| standing.id.0),
        name: member.map(|standing| standing.name.clone()),
        standing: standing.to_owned(),
        tier: member
            .filter(|standing| standing.in_force)
            .map_or(0, |standing| tier(standing.tier)),
        validated_days: days.map(|span| i64::from(span.get_days())),
        how,
    }
}
