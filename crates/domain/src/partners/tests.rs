#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod chain;
mod questionnaire;
mod score;

use super::*;
use crate::ids::{AccountId, MemberId, PartnerId};
use crate::pack::Pack;
use crate::record::{Actor, Aggregate, Recorded};
use jiff::civil::{Date, date};
use uuid::Uuid;

const MEMBER: MemberId = MemberId(Uuid::from_u128(1));
const TODAY: Date = date(2024, 3, 4);
const LANGUAGES: [&str; 3] = ["en", "es", "fr"];

fn id(n: u128) -> PartnerId {
    PartnerId(Uuid::from_u128(n))
}

fn facts(pack: &Pack) -> Facts<'_> {
    Facts {
        member: MEMBER,
        pack,
        today: TODAY,
    }
}

fn recorded<E>(event: E) -> Recorded<E> {
    Recorded {
        seq: 1,
        version: 1,
        id: Uuid::nil(),
        event,
        by: Actor::system(),
        recorded_at: "2024-03-04T15:00:00Z".parse().unwrap(),
        effective_at: "2024-03-04T15:00:00Z".parse().unwrap(),
    }
}

fn take<A: Aggregate>(state: &mut A, events: Vec<A::Event>) {
    for event in events {
        state.fold(&recorded(event));
    }
}

fn text(name: &str, country: &str, role: &str) -> PartnerText {
    PartnerText {
        name: name.to_owned(),
        country: country.to_owned(),
        roles: vec![role.to_owned()],
        reach: "direct".to_owned(),
        ..PartnerText::default()
    }
}

fn partner(n: u128, name: &str, country: &str, role: &str) -> Partner {
    text(name, country, role).read(id(n), &LANGUAGES).unwrap()
}

fn route(n: u128, stops: &[(&str, Holder, Holder)]) -> Route {
    let count = stops.len();
    let stops = stops
        .iter()
        .enumerate()
        .map(|(n, (country, holder, carrier))| Stop {
            place: format!("Place {n}"),
            country: (*country).to_owned(),
            holder: *holder,
            onward: (n + 1 < count).then_some((Mode::Road, *carrier)),
        });
    Route {
        id: Uuid::from_u128(n),
        name: format!("Route {n}"),
        stops: stops.collect(),
    }
}
