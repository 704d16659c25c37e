//! A route: the stops of the goods from their origin on, who holds them there, and how they go on.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::words::Mode;
use crate::Refusal;
use crate::ids::PartnerId;

use super::reading::country;
use super::text::{or_fault, required};

/// The most stops of one route.
pub const MOST_STOPS: usize = 10;

const LONGEST: usize = 200;

/// Who has the goods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// The member itself.
    Own,
    /// Nobody knows yet.
    Unknown,
    /// A partner.
    Partner(PartnerId),
}

impl Holder {
    /// The value in forms.
    pub fn code(self) -> String {
        match self {
            Self::Own => "own".to_owned(),
            Self::Unknown => "unknown".to_owned(),
            Self::Partner(id) => id.to_string(),
        }
    }

    /// Reads a form's value.
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "own" => Some(Self::Own),
            "unknown" => Some(Self::Unknown),
            id => id.parse().ok().map(Self::Partner),
        }
    }
}

/// One stop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// The place in words.
    pub place: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Who holds the goods here.
    pub holder: Holder,
    /// How they go on and who carries them; none at the last stop.
    pub onward: Option<(Mode, Holder)>,
}

/// A way that goods take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// Its id.
    pub id: Uuid,
    /// What the member calls it.
    pub name: String,
    /// From the origin on; at least two.
    pub stops: Vec<Stop>,
}

impl Route {
    /// The countries that it touches, in order, each once.
    pub fn countries(&self) -> Vec<&str> {
        let mut all: Vec<&str> = Vec::new();
        for stop in &self.stops {
            if !all.contains(&stop.country.as_str()) {
                all.push(&stop.country);
            }
        }
        all
    }

    /// From one country to another, border by border, in order.
    pub fn lanes(&self) -> Vec<(&str, &str)> {
        let pairs = self.stops.iter().zip(self.stops.iter().skip(1));
        let lanes = pairs.map(|(from, to)| (from.country.as_str(), to.country.as_str()));
        lanes.filter(|(from, to)| from != to).collect()
    }

    /// Everybody who holds or carries the goods, in order, each once.
    pub fn holders(&self) -> Vec<Holder> {
        let mut all = Vec::new();
        for stop in &self.stops {
            let carrier = stop.onward.map(|(_, carrier)| carrier);
            for holder in std::iter::once(stop.holder).chain(carrier) {
                if !all.contains(&holder) {
                    all.push(holder);
                }
            }
        }
        all
    }
}

/// A stop as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct StopText {
    pub place: String,
    pub country: String,
    pub holder: String,
    pub mode: String,
    pub carrier: String,
}

impl StopText {
    fn is_empty(&self) -> bool {
        self.place.trim().is_empty() && self.country.trim().is_empty()
    }
}

/// A route as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct RouteText {
    pub name: String,
    pub stops: Vec<StopText>,
}

impl RouteText {
    /// Reads it, or tells everything that is wrong with it. Rows left empty do not count.
    ///
    /// # Errors
    /// Every fault, each with its field (`stop_0_country`).
    pub fn read(&self, id: Uuid) -> Result<Route, Vec<Refusal>> {
        let mut faults = Vec::new();
        let name = or_fault(&mut faults, required("name", &self.name, LONGEST));
        let typed: Vec<(usize, &StopText)> = self
            .stops
            .iter()
            .enumerate()
            .filter(|(_, stop)| !stop.is_empty())
            .collect();
        let last = typed.last().map(|(n, _)| *n);
        let stops: Vec<Stop> = typed
            .iter()
            .map(|(n, stop)| read_stop(&mut faults, *n, stop, Some(*n) == last))
            .collect();
        if stops.len() < 2 {
            let field = format!("stop_{}_place", stops.len());
            faults.push(Refusal::new("refusal-route-too-short").field(&field));
        }
        if stops.len() > MOST_STOPS {
            let refusal = Refusal::new("refusal-route-too-long").arg("most", MOST_STOPS);
            faults.push(refusal.field(&format!("stop_{MOST_STOPS}_place")));
        }
        if faults.is_empty() {
            Ok(Route { id, name, stops })
        } else {
            Err(faults)
        }
    }
}

fn read_stop(faults: &mut Vec<Refusal>, n: usize, typed: &StopText, last: bool) -> Stop {
    let field = |part: &str| format!("stop_{n}_{part}");
    let place = or_fault(faults, required(&field("place"), &typed.place, LONGEST));
    let country = or_fault(faults, country(&field("country"), &typed.country));
    let holder = choose(faults, &field("holder"), &typed.holder);
    let onward = (!last).then(|| {
        let carrier = choose(faults, &field("carrier"), &typed.carrier);
        let mode = Mode::parse(&typed.mode).unwrap_or_else(|| {
            faults.push(Refusal::new("refusal-route-mode").field(&field("mode")));
            Mode::Road
        });
        (mode, carrier)
    });
    Stop {
        place,
        country,
        holder,
        onward,
    }
}

fn choose(faults: &mut Vec<Refusal>, field: &str, code: &str) -> Holder {
    Holder::parse(code).unwrap_or_else(|| {
        faults.push(Refusal::new("refusal-route-holder").field(field));
        Holder::Unknown
    })
}
