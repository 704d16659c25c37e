//! Whose a shipment was, and how it was treated.

use super::plan::Side;
use super::register::{Companies, asked};
use super::sql;
use super::tables::PartyRow;
use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use crate::recognition::standing::Standing;
use greenlane_db::args;
use greenlane_domain::benefits::KINDS;
use greenlane_domain::ids::MemberId;
use greenlane_domain::rulesets::DeclaredRole;
use greenlane_domain::trade::{PartyKey, party_id};
use greenlane_targeting::parties::{Loss, RateCard, Resolved, Said, Treated, Why, missed};
use greenlane_targeting::shipments::Shipment;
use jiff::civil::Date;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use uuid::Uuid;

fn card(app: &App) -> RateCard {
    let card = app.pack().benefits.card;
    let of = |kind: &str| {
        let place = KINDS.iter().position(|known| *known == kind);
        let at = |prices: &[f64; 4]| place.and_then(|p| prices.get(p).copied()).unwrap_or(0.0);
        Loss {
            hours: at(&card.hours),
            money: at(&card.money),
        }
    };
    RateCard {
        documents: of("documents"),
        scan: of("scan"),
        physical: of("physical"),
        unspecified: of("unspecified"),
    }
}

/// What is known of parties, so that each is looked up once.
pub(super) struct Looking {
    companies: Companies,
    decided: HashMap<Uuid, Said>,
    card: RateCard,
    parties: HashMap<PartyKey, (Resolved, Said)>,
    carriers: HashMap<PartyKey, Option<usize>>,
}

impl Looking {
    pub async fn new(app: &App) -> Result<Self, Failure> {
        let companies = Companies::of(app).await?;
        let rows: Vec<PartyRow> = app.db(&System).all(sql::PARTIES, args![]).await?;
        let decided = rows
            .into_iter()
            .filter(|row| row.decided)
            .filter_map(|row| {
                let place = match row.member_id {
                    None => Said::Nobody,
                    // A member that is not told of any more is nobody that a shipment could be of.
                    Some(member) => Said::Is(companies.place(member)?),
                };
                Some((row.stream_id, place))
            });
        Ok(Self {
            decided: decided.collect(),
            card: card(app),
            parties: HashMap::new(),
            carriers: HashMap::new(),
            companies,
        })
    }

    pub fn member(&self, place: usize) -> Option<MemberId> {
        self.companies.standings.get(place).map(|s| s.id)
    }

    /// When a company was in good standing for the first time: from, and until before.
    pub fn first_period(&self, member: MemberId) -> Option<(Date, Option<Date>)> {
        let place = self.companies.place(member.0)?;
        self.companies
            .standings
            .get(place)?
            .periods
            .first()
            .copied()
    }

    /// Whether a company was in good standing on any day between two.
    pub fn within(&self, place: usize, (from, until): (Date, Date)) -> bool {
        let periods = self.companies.standings.get(place).into_iter();
        let mut periods = periods.flat_map(|standing| &standing.periods);
        periods.any(|(begun, ended)| *begun <= until && ended.is_none_or(|ended| ended > from))
    }

    /// Whether a company was in good standing on a day.
    pub fn in_force(&self, place: usize, day: Date) -> bool {
        let standing = self.companies.standings.get(place);
        standing.is_some_and(|standing| standing.in_force_on(day))
    }

    /// Whose a shipment was, and how it was treated.
    pub fn look(&mut self, shipment: &Shipment) -> (PartyKey, Treated) {
        let key = PartyKey {
            number: shipment.importer.clone(),
            name: shipment.importer_name.clone(),
            address: shipment.importer_address.clone(),
        };
        if !self.parties.contains_key(&key) {
            let decided = self
                .decided
                .get(&party_id(&key))
                .copied()
                .unwrap_or_default();
            // By name a company is found a hundred times slower than by number, and some have a thousand shipments a year.
            let resolved = self
                .companies
                .register
                .resolve(&asked(DeclaredRole::Importer, &key));
            self.parties.insert(key.clone(), (resolved, decided));
        }
        let Some((resolved, said)) = self.parties.get(&key) else {
            return (key, Treated::Stranger);
        };
        let in_force = |place: usize, day: Date| self.in_force(place, day);
        let treated = missed(resolved, shipment, *said, &in_force, &self.card);
        (key, treated)
    }

    /// Whose a shipment counts as in the measures of the plan.
    pub fn side(&self, treated: &Treated, day: Date) -> Side {
        match treated {
            Treated::Known(place) if self.in_force(*place, day) => Side::Member,
            Treated::Missed(_) => Side::Missed,
            _ => Side::Other,
        }
    }

    /// Whether the carrier was a member in force: by its identifier alone.
    pub fn carried_by_member(&mut self, shipment: &Shipment) -> bool {
        if shipment.carrier.is_empty() {
            return false;
        }
        let key = PartyKey {
            number: shipment.carrier.clone(),
            name: shipment.carrier_name.clone(),
            address: String::new(),
        };
        let found = self.carriers.get(&key).copied();
        let place = found.unwrap_or_else(|| {
            let asked = asked(DeclaredRole::Carrier, &key);
            let place = match self.companies.register.resolve(&asked) {
                Resolved::Identified(place) => Some(place),
                _ => None,
            };
            self.carriers.insert(key, place);
            place
        });
        place.is_some_and(|place| self.in_force(place, shipment.declared_on))
    }

    /// The member in force whose shipment it was; with the party and the reason where nobody knew it as such.
    pub fn whose(&mut self, shipment: &Shipment) -> Option<(MemberId, Option<(PartyKey, Why)>)> {
        let (key, treated) = self.look(shipment);
        match treated {
            Treated::Known(place) if self.in_force(place, shipment.declared_on) => {
                Some((self.member(place)?, None))
            }
            Treated::Missed(found) => Some((self.member(found.known)?, Some((key, found.why)))),
            _ => None,
        }
    }
}

/// A number that changes when it may become another answer whose a shipment was: with what people decided about parties, and
/// with how a company is known and when it was in good standing. Whatever else is recorded leaves it as it is.
pub(super) async fn fingerprint(app: &App) -> Result<u64, Failure> {
    app.board().catch_up(app).await?;
    let mut hasher = DefaultHasher::new();
    for standing in app.board().page(None, usize::MAX, Standing::is_told) {
        let Standing {
            id,
            keys,
            normal_name,
            other_names,
            periods,
            addresses,
            ..
        } = &*standing;
        (id, keys, normal_name, other_names, periods, addresses).hash(&mut hasher);
    }
    let rows: Vec<PartyRow> = app.db(&System).all(sql::PARTIES, args![]).await?;
    for row in rows.iter().filter(|row| row.decided) {
        (row.stream_id, row.member_id).hash(&mut hasher);
    }
    Ok(hasher.finish())
}
