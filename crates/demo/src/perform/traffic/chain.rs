//! Who takes part in a shipment: members of several tiers, companies whose membership ended, and strangers in every role.

use super::goods::Shipped;
use crate::dice::Dice;
use crate::perform::lately::CARDS;
use crate::perform::strangers::{STRANGERS, stranger};
use greenlane_domain::identifiers::Scheme;
use greenlane_portal::recognition::standing::Standing;
use serde_json::{Value, json};
use std::sync::Arc;

/// The numbers by which customs know an importer, the first that it has.
const IMPORTERS: &[Scheme] = &[
    Scheme::Ior,
    Scheme::Ein,
    Scheme::Rfc,
    Scheme::Duns,
    Scheme::Lei,
];
const CARRIERS: &[Scheme] = &[Scheme::Scac, Scheme::Dot, Scheme::Iata, Scheme::Fmc];
const MAKERS: &[Scheme] = &[Scheme::Rfc, Scheme::Duns, Scheme::Lei, Scheme::Mid];

/// Carriers that are nobody's members, by mode of transport; a code of theirs, where the broker wrote one.
#[rustfmt::skip]
const HAULIERS: [(&str, &str, &str); 9] = [
    ("road", "Rio Seco Freight Lines", "ZQAA"), ("road", "Lone Mesquite Trucking", ""), ("road", "Northern Birch Transport", "ZQAB"),
    ("sea", "Blue Meridian Line", "ZQAC"), ("sea", "Eastern Passage Shipping", ""), ("air", "Polar Route Cargo", "ZQAD"),
    ("air", "Condor Cross Freight", ""), ("rail", "Twin Rivers Rail", "ZQAE"), ("mail", "Postal Gateway", ""),
];
/// A card that nobody knows.
const UNKNOWN_CARD: &str = "FC9990417";
/// Words of names of makers abroad.
const MAKES: [&str; 8] = [
    "Golden Reed",
    "Blue Lotus",
    "Three Bridges",
    "Silver Carp",
    "White Crane",
    "Long Shore",
    "Stone Gate",
    "Red Kiln",
];
/// Brokers of strangers.
const BROKERS: [(&str, &str); 3] = [
    ("G7A", "Gateway Entry Services"),
    ("K2M", "Two Harbors Brokerage"),
    ("R9C", "Rio Grande Entry Office"),
];

/// Companies with a file in the programme, by what they do.
#[derive(Default)]
pub(super) struct Known {
    importers: Vec<Arc<Standing>>,
    /// Of those, the two whose people visitors can be.
    visited: Vec<Arc<Standing>>,
    makers: Vec<Arc<Standing>>,
    carriers: Vec<(&'static str, Arc<Standing>)>,
}

/// How the carriers of an entity type move.
fn moves_by(entity_type: &str) -> Option<&'static str> {
    match entity_type {
        "highway_carrier" | "mexican_long_haul" => Some("road"),
        "sea_carrier" => Some("sea"),
        "air_carrier" => Some("air"),
        "rail_carrier" => Some("rail"),
        _ => None,
    }
}

/// How companies of a country end their names.
fn form(country: &str) -> &'static str {
    match country {
        "MX" => "S.A. de C.V.",
        "CA" => "Ltd.",
        "DE" => "GmbH",
        "IT" => "S.p.A.",
        "FR" => "SAS",
        "ES" | "CL" => "S.A.",
        "IN" => "Pvt. Ltd.",
        "CZ" => "s.r.o.",
        _ => "Co., Ltd.",
    }
}

/// The first number of these schemes that a company has.
fn number(standing: &Standing, schemes: &[Scheme]) -> Option<(Scheme, String)> {
    let of = |scheme: &Scheme| {
        let mut keys = standing.keys.iter().filter_map(|key| key.split_once(':'));
        let (_, number) = keys.find(|(known, _)| *known == scheme.id())?;
        let whole = scheme.check_as_issued(number).is_ok();
        whole.then(|| (*scheme, number.to_owned()))
    };
    schemes.iter().find_map(of)
}

/// A company as a declaration names it; without its number where the broker left that out.
fn named(role: &str, standing: &Standing, schemes: &[Scheme], left_out: bool) -> Value {
    let address = standing.addresses.first().cloned().unwrap_or_default();
    match number(standing, schemes).filter(|_| !left_out) {
        Some((scheme, number)) => json!({
            "role": role, "scheme": scheme.id(), "identifier": number, "name": standing.name, "address": address,
        }),
        None => json!({"role": role, "name": standing.name, "address": address}),
    }
}

/// Somebody without a number, or with one that says nothing here.
fn outside(role: &str, number: &str, name: &str) -> Value {
    if number.is_empty() {
        json!({"role": role, "name": name})
    } else {
        json!({"role": role, "identifier": number, "name": name})
    }
}

/// Who imports.
pub(super) struct Importer {
    /// As the declaration names it.
    party: Value,
    /// Its name.
    name: String,
    /// Whether it is in the programme and in good standing.
    pub member: bool,
    /// Whether visitors can be its people.
    pub visited: bool,
}

impl Known {
    /// Takes a company in, where there is or was a membership of it.
    pub(super) fn take(&mut self, first: bool, standing: Arc<Standing>) {
        if !standing.is_told() {
            return;
        }
        if let Some(mode) = moves_by(&standing.entity_type) {
            self.carriers.push((mode, standing));
        } else if standing.entity_type == "foreign_manufacturer" {
            self.makers.push(standing);
        } else if standing.entity_type == "importer" {
            if first {
                self.visited.push(Arc::clone(&standing));
            }
            self.importers.push(standing);
        }
    }

    /// Two in five shipments are of companies of the programme; of those every sixth is of the two that visitors meet.
    pub(super) fn importer(&self, dice: &mut Dice) -> Importer {
        let (ours, visited) = (dice.percent(42), dice.percent(17));
        let visited = visited && !self.visited.is_empty();
        let from = if visited {
            &self.visited
        } else {
            &self.importers
        };
        let place = dice.below(from.len());
        let outsider = stranger(dice.below(STRANGERS));
        let left_out = dice.below(100);
        if let Some(standing) = from.get(place).filter(|_| ours) {
            return Importer {
                party: named("importer", standing, IMPORTERS, left_out < 2),
                name: standing.name.clone(),
                member: standing.in_force,
                visited,
            };
        }
        let number = if left_out < 7 { "" } else { &outsider.number };
        let mut party = outside("importer", number, &outsider.name);
        if let Some(map) = party.as_object_mut() {
            map.insert("address".to_owned(), json!(outsider.address));
        }
        Importer {
            party,
            name: outsider.name,
            member: false,
            visited: false,
        }
    }

    /// Everybody who takes part in a shipment.
    pub(super) fn chain(
        &self,
        importer: &Importer,
        shipped: &Shipped,
        dice: &mut Dice,
    ) -> Vec<Value> {
        let mut parties = vec![importer.party.clone()];
        let maker = self.maker(importer.member, shipped.origin, dice);
        let seller = maker.get("name").and_then(Value::as_str);
        let seller = seller.map(|name| outside("seller", "", name));
        parties.extend(seller.filter(|_| dice.percent(60)));
        parties.push(maker);
        if dice.percent(94) {
            parties.push(self.carrier(importer.member, shipped.mode, dice));
        }
        parties.extend(driver(importer.member, shipped.mode, dice));
        if dice.percent(50) {
            parties.push(outside("consignee", "", &importer.name));
        }
        let (code, name) = dice.pick(&BROKERS);
        parties.push(outside("declarant", code, name));
        parties
    }

    /// Only neighbours' makers can be certified.
    fn maker(&self, member: bool, origin: &str, dice: &mut Dice) -> Value {
        let there = self.makers.iter().filter(|maker| maker.country == origin);
        let there: Vec<&Arc<Standing>> = there.collect();
        let certified = dice.percent(if member { 75 } else { 25 });
        let place = dice.below(there.len());
        let word = dice.pick(&MAKES);
        match there.get(place).filter(|_| certified) {
            Some(maker) => named("manufacturer", maker, MAKERS, false),
            None => outside(
                "manufacturer",
                "",
                &format!("{word} Works {}", form(origin)),
            ),
        }
    }

    fn carrier(&self, member: bool, mode: &str, dice: &mut Dice) -> Value {
        let ours = self.carriers.iter().filter(|(by, _)| *by == mode);
        let ours: Vec<&(&str, Arc<Standing>)> = ours.collect();
        let certified = dice.percent(if member { 75 } else { 40 });
        // Most are carried by the few with whom they have a contract.
        let place = dice.below(ours.len().min(6));
        let others: Vec<(&str, &str)> = HAULIERS
            .iter()
            .filter(|(by, ..)| *by == mode)
            .map(|(_, name, code)| (*name, *code))
            .collect();
        let (name, code) = dice.pick_of(&others, ("Unnamed Conveyance", ""));
        match ours.get(place).filter(|_| certified) {
            Some((_, standing)) => named("carrier", standing, CARRIERS, false),
            None => outside("carrier", code, name),
        }
    }
}

/// By road a driver with a card; sometimes the card is nobody's, and sometimes none is named.
fn driver(member: bool, mode: &str, dice: &mut Dice) -> Option<Value> {
    let (throw, card) = (dice.below(100), dice.pick(&CARDS));
    let known = if member { 70 } else { 35 };
    if mode != "road" || throw >= known + 15 {
        return None;
    }
    let card = if throw < known { card } else { UNKNOWN_CARD };
    Some(json!({"role": "driver", "identifier": card}))
}
