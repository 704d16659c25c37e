//! Whose the shipments of imports are: each party is looked up once.

use super::assessed::One;
use super::plan::Side;
use super::register::{Companies, decided, parties};
use crate::app::App;
use crate::failure::Failure;
use crate::recognition::standing::Standing;
use greenlane_domain::benefits::KINDS;
use greenlane_domain::ids::MemberId;
use greenlane_domain::rulesets::DeclaredRole;
use greenlane_domain::trade::{PartyKey, party_id};
use greenlane_targeting::parties::{Loss, Part, RateCard, Resolved, Said, Treated, Why, missed};
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

/// A party in a role, with the number of the programme that is claimed for it.
type Asked = (DeclaredRole, PartyKey, String);

/// What is known of parties, so that each is looked up once.
pub(super) struct Looking {
    companies: Companies,
    decided: HashMap<Uuid, Said>,
    card: RateCard,
    parties: HashMap<Asked, (Resolved, Said)>,
}

impl Looking {
    pub async fn new(app: &App) -> Result<Self, Failure> {
        let companies = Companies::of(app).await?;
        let decided = decided(app).await?.into_iter();
        let decided = decided.filter_map(|(party, member)| {
            let said = match member {
                None => Said::Nobody,
                // A member that is not told of any more is nobody that a shipment could be of.
                Some(member) => Said::Is(companies.place(member.0)?),
            };
            Some((party, said))
        });
        Ok(Self {
            decided: decided.collect(),
            card: card(app),
            parties: HashMap::new(),
            companies,
        })
    }

    pub fn member(&self, place: usize) -> Option<MemberId> {
        self.companies.member(place)
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

    /// What the register and people know of a party.
    fn known(&mut self, asked: Asked) -> (&Resolved, Said) {
        let Self {
            companies,
            decided,
            parties,
            ..
        } = self;
        let found = parties.entry(asked).or_insert_with_key(|asked| {
            let (role, key, claimed) = asked;
            let said = decided.get(&party_id(key)).copied().unwrap_or_default();
            // By name a company is found a hundred times slower than by number, and some have a thousand shipments a year.
            let resolved = companies
                .register
                .resolve(&companies.asked(*role, key, claimed));
            (resolved, said)
        });
        (&found.0, found.1)
    }

    /// How a shipment of a party was treated in a role.
    pub fn treated(&mut self, asked: Asked, part: Part<'_>) -> Treated {
        let (role, card) = (asked.0, self.card);
        let (resolved, said) = self.known(asked);
        let resolved = resolved.clone();
        if !role.has_standing() {
            return match (resolved, said) {
                (Resolved::Identified(place), _) => Treated::Known(place),
                (Resolved::Unsure(alike), Said::Nothing) => Treated::Unsure(alike),
                _ => Treated::Stranger,
            };
        }
        let in_force = |place: usize, day: Date| self.in_force(place, day);
        missed(&resolved, part, said, &in_force, &card)
    }

    /// Whose a shipment was, and how it was treated.
    pub fn look(&mut self, shipment: &Shipment) -> (PartyKey, Treated) {
        let key = PartyKey {
            number: shipment.importer.clone(),
            name: shipment.importer_name.clone(),
            address: shipment.importer_address.clone(),
        };
        let claimed = shipment.claimed_account.clone();
        let asked = (DeclaredRole::Importer, key.clone(), claimed);
        let treated = self.treated(asked, Part::of(&shipment.importer, shipment));
        (key, treated)
    }

    /// The others in its chain who are named, and how it was treated as theirs.
    pub fn others(&mut self, shipment: &Shipment) -> Vec<(DeclaredRole, PartyKey, Treated)> {
        let carrier = (&shipment.carrier, &shipment.carrier_name, "");
        let carrier = std::iter::once((DeclaredRole::Carrier, carrier));
        let makers = shipment.makers.iter();
        let makers = makers.map(|(number, name)| (DeclaredRole::Manufacturer, (number, name, "")));
        let agents = [
            (DeclaredRole::Consolidator, &shipment.consolidator),
            (DeclaredRole::Broker, &shipment.broker),
        ];
        let agents = agents.into_iter().map(|(role, agent)| {
            let address = agent.address.as_str();
            (role, (&agent.number, &agent.name, address))
        });
        let named = carrier.chain(makers).chain(agents);
        let named = named.filter(|(_, (_, name, _))| !name.is_empty());
        let one = |(role, (number, name, address)): (DeclaredRole, (&String, &String, &str))| {
            let key = PartyKey {
                number: number.clone(),
                name: name.clone(),
                address: address.to_owned(),
            };
            let asked = (role, key.clone(), String::new());
            let treated = self.treated(asked, Part::of(number, shipment));
            (role, key, treated)
        };
        named.map(one).collect()
    }

    /// How a declaration that was assessed as it came was treated as its party's.
    pub fn live(&mut self, one: &One) -> Treated {
        let part = Part {
            number: &one.key.number,
            day: one.day,
            exam: one.exam,
        };
        match self.treated((one.role, one.key.clone(), String::new()), part) {
            // Whom a person had said before it came, it was treated as.
            Treated::Missed(_) if one.treated => Treated::Stranger,
            treated => treated,
        }
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
        let (found, _) = self.known((DeclaredRole::Carrier, key, String::new()));
        let place = match found {
            Resolved::Identified(place) => *place,
            _ => return false,
        };
        self.in_force(place, shipment.declared_on)
    }

    /// The members in force whose shipment it was: its importer, and whoever else took part in it unknown. A party is one in
    /// however many roles.
    pub fn whose(&mut self, shipment: &Shipment) -> Vec<Whose> {
        let (key, treated) = self.look(shipment);
        let (member, missed) = match &treated {
            Treated::Known(place) if self.in_force(*place, shipment.declared_on) => {
                (self.member(*place), None)
            }
            _ => self.unknown(key, &treated).unzip(),
        };
        let mut found: Vec<Whose> = Vec::new();
        found.extend(member.map(|member| Whose {
            member,
            missed,
            imports: true,
        }));
        for (_, key, treated) in self.others(shipment) {
            let Some((member, missed)) = self.unknown(key, &treated) else {
                continue;
            };
            let met = found.iter().any(|one| {
                let same = |other: &Unknown| other.0 == missed.0;
                one.member == member && one.missed.as_ref().is_some_and(same)
            });
            if !met {
                found.push(Whose {
                    member,
                    missed: Some(missed),
                    imports: false,
                });
            }
        }
        found
    }

    /// Whose certified shipment it was that nobody knew as such.
    pub fn unknown(&self, key: PartyKey, treated: &Treated) -> Option<(MemberId, Unknown)> {
        match treated {
            Treated::Missed(found) => Some((self.member(found.known)?, (key, found.why))),
            _ => None,
        }
    }
}

/// How a party was named that nobody knew, and why it was not known.
pub(super) type Unknown = (PartyKey, Why);

/// A member in force in a shipment.
#[derive(Debug, Clone)]
pub(super) struct Whose {
    pub member: MemberId,
    /// Where nobody knew it.
    pub missed: Option<Unknown>,
    /// Whether it imports; else the shipment is somebody else's.
    pub imports: bool,
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
    for row in parties(app).await? {
        (row.stream_id, row.member_id).hash(&mut hasher);
    }
    Ok(hasher.finish())
}
